"""Comparable forms of a name: the form that words are cut from, the key that equal names share, the words themselves.

Built on `kg.ner.fold`, which levels single characters; here also punctuation and spaces, which a name may carry or not
(セブン&アイ, Co., Ltd., Qwen 3), except where they keep numbers apart (2.5 is not 25, 1-2 is not 12).
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from kg.ner.fold import fold

_COMPANY_MARK = re.compile(r"[(]\s*株\s*[)]")
_POSSESSIVE = re.compile(r"'s?(?=\s|$)")
_DOT = re.compile(r"(?<!\d)\.|\.(?!\d)")
_WIDE = r"[\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff\uac00-\ud7af\U00020000-\U0003ffff]"
_SPACE_BY_WIDE = re.compile(rf"(?<={_WIDE}) | (?={_WIDE})")
_JOINED = re.compile(r"(?<!\d) | (?!\d)")
_PIECE = re.compile(rf"{_WIDE}+|[^\W_]+(?:[.+][^\W_]*)*|[+&]+")
_HAN = re.compile(r"[\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]")
_KANA = re.compile(r"[\u3040-\u30ff]")
_LATIN = re.compile(r"[A-Za-z\u00c0-\u024f]")


@lru_cache(maxsize=1 << 16)
def normal(name: str) -> str:
    """Return `name` folded, punctuation turned into single spaces, and no space beside a Han, kana or hangul character."""
    text = _levelled(name)
    # a mark beside a letter that lost its own (Ç and a circumflex) makes another letter with it
    while any(map(unicodedata.combining, text)) and (again := _levelled(text)) != text:
        text = again
    return text


def _levelled(name: str) -> str:
    text = fold(unicodedata.normalize("NFKC", name))
    text = _COMPANY_MARK.sub("株式会社", text)
    text = _POSSESSIVE.sub("", text).replace("'", "")
    text = _DOT.sub("", text)
    text = "".join(c if c.isalnum() or c in ".+" or unicodedata.category(c)[0] == "M" else " " for c in text)
    return _SPACE_BY_WIDE.sub("", " ".join(text.split()))


@lru_cache(maxsize=1 << 16)
def key(name: str) -> str:
    """Return what two writings of one name have in common: `normal` without spaces, except between two digits."""
    return _JOINED.sub("", normal(name))


@lru_cache(maxsize=1 << 16)
def words(name: str) -> tuple[str, ...]:
    """Return the words of `normal(name)`: runs of Latin letters and digits; a run of wide characters is one word."""
    return tuple(_PIECE.findall(normal(name)))


@lru_cache(maxsize=1 << 16)
def script(name: str) -> str:
    """Return `kana` if a name holds any, else `han`, else `latin`, else `other`."""
    if _KANA.search(name):
        return "kana"
    if _HAN.search(name):
        return "han"
    return "latin" if _LATIN.search(unicodedata.normalize("NFKC", name)) else "other"


def is_wide(character: str) -> bool:
    """Tell whether a character is Han, kana or hangul, which are written without spaces."""
    return (
        "\u3040" <= character <= "\u30ff"
        or "\u3400" <= character <= "\u9fff"
        or "\uac00" <= character <= "\ud7af"
        or "\uf900" <= character <= "\ufaff"
        or "\U00020000" <= character <= "\U0003ffff"
    )
