"""Which of the four writings a document is in, by the scripts it uses.

A general guesser takes 東京電力 for Chinese; here kana decide for Japanese over the whole document, and the characters that
only one of the Chinese scripts has decide between simplified and traditional.
"""

from __future__ import annotations

from functools import cache

KANA = frozenset(map(chr, [*range(0x3041, 0x3097), *range(0x30A1, 0x30FB), 0x30FC, *range(0xFF66, 0xFF9E)]))
# Forms made by the Japanese script reform and the kokuji: no Chinese text of either script has them.
JAPANESE_ONLY = frozenset(
    "気発売圏円駅徳歩営価検県広経済図対戦変実験応関単働込畑峠匂枠栃辻榊繊続読訳択沢拡払氷浜渋桜険剣倹覧観労塩薬楽両渉帰悪恵摂姉予総綿麺黒増亜仏伝団囲固壱弐"
)
_JAPANESE_WORDS = ("株式会社", "ホールディングス", "会社", "代表取締役")


@cache
def _script_tables() -> tuple[frozenset[str], frozenset[str]]:
    """Characters that simplification changes, and characters that only simplification makes."""
    from opencc import OpenCC

    han = "".join(map(chr, range(0x4E00, 0x9FA6)))
    to_simplified, to_traditional = OpenCC("t2s").convert(han), OpenCC("s2t").convert(han)
    if len(to_simplified) != len(han) or len(to_traditional) != len(han):
        raise ValueError("opencc did not convert character by character")
    traditional = frozenset(c for c, s, t in zip(han, to_simplified, to_traditional, strict=True) if c != s and c == t)
    simplified = frozenset(c for c, s, t in zip(han, to_simplified, to_traditional, strict=True) if c != t and c == s)
    return traditional, simplified


def detect_language(text: str, *, hint: str | None = None) -> str:
    """Return `zh-Hans`, `zh-Hant`, `ja` or `en` for `text`.

    `hint` is what the source says of itself (the `lang` of a page); it decides only where the scripts do not.
    """
    sample = text[:20000]
    kana = sum(char in KANA for char in sample)
    han = sum("\u4e00" <= char <= "\u9fff" or "\u3400" <= char <= "\u4dbf" for char in sample)
    latin = sum("a" <= char.lower() <= "z" for char in sample)
    # Four letters make about one word, as two characters do.
    if (kana + han < 4 and latin > kana + han) or (kana + han) * 6 < latin:
        return "en"
    if kana >= 2 and kana * 14 >= kana + han:
        return "ja"
    traditional, simplified = _script_tables()
    only_japanese = sum(char in JAPANESE_ONLY and char not in simplified and char not in traditional for char in sample)
    trad, simp = sum(char in traditional for char in sample), sum(char in simplified for char in sample)
    # Only a headline or a name is Japanese without kana; a longer text would have some.
    if han < 40 and (
        any(word in sample for word in _JAPANESE_WORDS)
        or (only_japanese and trad and simp)
        or only_japanese > max(trad, simp)
    ):
        return "ja"
    if trad == simp and hint is not None:
        return _from_hint(hint)
    return "zh-Hant" if trad > simp else "zh-Hans"


def _from_hint(hint: str) -> str:
    tag = hint.lower().replace("_", "-")
    if tag.startswith("ja"):
        return "ja"
    if tag.startswith("zh") and any(part in tag for part in ("hant", "tw", "hk", "mo")):
        return "zh-Hant"
    return "en" if tag.startswith("en") else "zh-Hans"
