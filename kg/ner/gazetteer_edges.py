"""Where a known name may begin and end in a text, and how far a company's name reaches over its legal form.

The functions take the folded text (see `kg.ner.fold`), where scripts are simplified and letters are small.
"""

from __future__ import annotations

import re

_SCALES = frozenset("千万亿兆")
VERSIONED = frozenset({"AIModel", "Product"})
# What makes the known name only the beginning of a longer one (Qwen3 in Qwen3-Coder, iPhone in iPhone 17) ...
_VERSION = re.compile(
    r"-(?!(?:based|powered|backed|maker|owner|owned|enabled|like|style|related)\b)[0-9a-z]|\.[0-9]| ?[0-9]|(?!app\b)[a-z]"
    r"| (?:pro|max|plus|ultra|mini|nano|lite|air|flash|turbo|large|small|thinking|heavy|coder?|image|preview|opus|sonnet|haiku|k[0-9])\b"
)
# A maker's name goes on like this too (DeepSeek-V3.2).
_NUMBERED = re.compile(r"-[a-z]{0,8}[0-9]")
# ... unless a counted thing or a date follows (微信10亿用户, iPhone 5 million).
_COUNTED = re.compile(r" ?[0-9][0-9,.]* ?(?:[%万亿千百年月日个名款台部倍人次元岁]|(?:million|billion|percent)\b)")
# 控股股东, 控股子公司 and 集团军 are other words.
_FORM = re.compile(
    r"(?:股份|控股|集团|有限|责任)*公司|集团(?:控股)?(?!军)|控股(?:集团)?(?![股权子比方的了人企])"
    r"|(?:グループ|ホールディングス|コーポレーション)(?![ァ-ヺー])|株式会社"
)
_LATIN_FORM = re.compile(
    r"(?:,? (?:(?:Group|Holdings?|Corporation|Company|Limited|PLC|plc|AG|SE)\b|(?:Corp|Inc|Ltd|Co|N\.V|S\.A)\b\.?))+"
)


def script(character: str) -> str:
    """`katakana`, `latin` (any alphabet, digits), `mark`, or `other` (Han, hiragana, Hangul and what lies above)."""
    if "\u30a1" <= character <= "\u30ff" and character != "・":
        return "katakana"
    if character >= "\u2e80":
        return "other"
    return "latin" if character.isalnum() else "mark"


def stands_alone(folded: str, start: int, end: int) -> bool:
    """False when a Latin name touches letters or digits or has a number behind a hyphen, a katakana name katakana.

    A first character that scales a number before it belongs to that number (4億2000万豪ドル holds no 万豪).
    """
    first, last = script(folded[start]), script(folded[end - 1])
    if start and folded[start] in _SCALES and folded[start - 1].isnumeric():
        return False
    if start and first in ("latin", "katakana") and script(folded[start - 1]) == first:
        return False
    if end == len(folded) or last not in ("latin", "katakana"):
        return True
    return script(folded[end]) != last and not _NUMBERED.match(folded, end)


def is_version_of_longer(folded: str, end: int) -> bool:
    """True when a product's name that ends at `end` goes on with a version or variant."""
    return bool(_VERSION.match(folded, end)) and not _COUNTED.match(folded, end)


def end_of_form(text: str, folded: str, end: int) -> int:
    """Where a company's name that ends at `end` ends with its legal form (集团, グループ, Inc.); `end` without one."""
    form = _FORM.match(folded, end) or _LATIN_FORM.match(text, end)
    return form.end() if form else end


def is_dotted(folded: str, place: int) -> bool:
    """True when a dot at `place` joins two parts of a name (イーロン・マスク)."""
    inside = 0 < place < len(folded) - 1
    return inside and folded[place] == "·" and folded[place - 1].isalnum() and folded[place + 1].isalnum()
