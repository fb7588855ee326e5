"""How alike two names sound, both in Latin letters: by their consonants, since languages change vowels first, and by all letters."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import NamedTuple

from kg.linking.shortening import Ground
from kg.linking.sounds import letters_of

_LEAST_LETTERS = 45
_PINYIN_WORD = re.compile(
    r"(?:(?:[bpmfdtnlgkhjqxrzcsyw]|zh|ch|sh)?(?:iang|iong|uang|ang|eng|ing|ong|ian|iao|uai|uan|ai|an|ao|ei|en|er|ia|ie|in|iu|ou|ua|ue|ui|un|uo|a|e|i|o|u|v))+"
)
_LEVEL_ALL = (("ch", "s"), ("sh", "s"), ("ts", "s"))
_LEVEL_PINYIN = (("zh", "s"), ("c", "s"), ("q", "s"), ("x", "s"), ("ui", "uei"), ("iu", "iou"), *_LEVEL_ALL)
_LEVEL_OTHER = (
    ("ph", "f"), ("ck", "k"), ("qu", "ku"), ("ee", "i"), ("ea", "i"), ("oo", "u"), ("ou", "u"), ("th", "s"), ("x", "ks"), *_LEVEL_ALL,
)  # fmt: skip
_LEVELLED = str.maketrans("lcqvwyjz", "rkkbuiss")
_DOUBLED = re.compile(r"(.)\1")
_R_BEHIND_VOWEL = re.compile(r"[eaiu]r(?![aeiou])")
_GLIDE = re.compile(r"si([aou])")


def is_pinyin(letters: str) -> bool:
    """Tell whether Latin letters are Chinese syllables throughout."""
    return _PINYIN_WORD.fullmatch(letters) is not None


@lru_cache(maxsize=1 << 16)
def loose(sound: str, kind: str = "spelt") -> str:
    """Return Latin letters with those levelled that languages write differently for one sound, vowels included."""
    text = letters_of(sound)
    for written, level in _LEVEL_OTHER if kind == "spelt" else _LEVEL_PINYIN if kind == "pinyin" else _LEVEL_ALL:
        text = text.replace(written, level)
    if kind == "spelt":
        text = _R_BEHIND_VOWEL.sub("a", text)
    # Pinyin xiao, kana shao: an i between s and a vowel is a matter of spelling.
    return _DOUBLED.sub(r"\1", _GLIDE.sub(r"s\1", text.translate(_LEVELLED)))


_COMMON = (
    ("sh", "S"), ("ch", "S"), ("ts", "S"), ("ng", "N"), ("b", "P"), ("p", "P"), ("v", "P"), ("f", "F"), ("h", "F"), ("w", "W"), ("y", ""),
    ("t", "T"), ("d", "T"), ("k", "K"), ("g", "K"), ("s", "S"), ("z", "S"), ("j", "S"), ("l", "R"), ("r", "R"), ("m", "M"), ("n", "N"),
)  # fmt: skip
_KINDS = {
    "kana": _COMMON,
    "pinyin": (("er", "R"), ("zh", "S"), ("c", "S"), ("q", "S"), ("x", "S"), *_COMMON),
    "spelt": (
        ("tch", "S"), ("sch", "S"), ("chr", "KR"), ("zh", "S"), ("tz", "S"), ("dz", "S"), ("th", "S"), ("ph", "F"), ("gh", ""), ("ck", "K"),
        ("qu", "KW"), ("wr", "R"), ("kn", "N"), ("ci", "S"), ("ce", "S"), ("cy", "S"), ("tion", "SN"), ("x", "KS"), ("c", "K"), ("q", "K"),
        ("ll", "R"), ("ss", "S"), ("nn", "N"), ("tt", "T"), ("rr", "R"), ("mm", "M"), ("pp", "P"), ("ff", "F"), ("gg", "K"), ("dd", "T"),
        ("bb", "P"), ("cc", "K"), ("kk", "K"), ("zz", "S"), ("dg", "S"), *_COMMON,
    ),
}  # fmt: skip
_KEEPS_VOWEL = frozenset({"ci", "ce", "cy"})


@cache
def _tokens(kind: str) -> tuple[re.Pattern[str], dict[str, str]]:
    table = dict(reversed(_KINDS[kind]))
    ordered = sorted((letters for letters in table if letters not in _KEEPS_VOWEL), key=len, reverse=True)
    before_vowel = "c(?=[iey])|" if kind == "spelt" else ""
    return re.compile(before_vowel + "|".join(ordered) + "|."), {**table}


@lru_cache(maxsize=1 << 16)
def skeleton(sound: str, kind: str = "kana") -> str:
    """Return the consonant classes of a sound in order; a vowel at the start is `.`.

    `kind` says how the letters are to be read: `kana` (Hepburn), `pinyin`, or `spelt` as in European languages.
    """
    text = letters_of(sound)
    if kind == "spelt" and text.endswith("e") and text[-2:-1] not in ("a", "e", "i", "o", "u", ""):
        text = text[:-1]
    pattern, table = _tokens(kind)
    result = "." if text[:1] in ("a", "e", "i", "o", "u") else ""
    for found in pattern.finditer(text):
        letters = found.group()
        soft = kind == "spelt" and letters == "c" and text[found.end() : found.end() + 1] in ("i", "e", "y")
        result += "S" if soft else table.get(letters, "")
    return result


_NEAR = {
    frozenset("ST"): 0.45, frozenset("PF"): 0.4, frozenset("MN"): 0.5, frozenset("PW"): 0.3, frozenset("FW"): 0.4, frozenset("KS"): 0.6,
    frozenset("NR"): 0.8, frozenset("KF"): 0.5,
}  # fmt: skip
_SILENT = {"R": 0.4, "F": 0.6, ".": 0.3, "W": 0.25, "N": 0.7, "S": 0.8, "T": 0.8}


@lru_cache(maxsize=1 << 16)
def alike(one: str, other: str) -> float:
    """Return how alike two skeletons are, 1 for equal: an edit distance in which what languages drop or change costs less."""
    previous = [0.0]
    for symbol in other:
        previous.append(previous[-1] + _SILENT.get(symbol, 1.0))
    for left in one:
        current = [previous[0] + _SILENT.get(left, 1.0)]
        for place, right in enumerate(other):
            change = 0.0 if left == right else _NEAR.get(frozenset((left, right)), 1.2)
            current.append(
                min(
                    previous[place] + change,
                    previous[place + 1] + _SILENT.get(left, 1.0),
                    current[place] + _SILENT.get(right, 1.0),
                )
            )
        previous = current
    return max(0.0, 1.0 - previous[-1] / max(len(one), len(other), 1))


class Likeness(NamedTuple):
    """How alike two sounds are: consonants, all letters (0 to 1), and the consonants of the shorter."""

    consonants: float
    letters: float
    length: int

    @property
    def mean(self) -> float:
        """The mean of both."""
        return (self.consonants + self.letters) / 2


def likeness(sound: str, kind: str, other: str, other_kind: str = "spelt") -> Likeness:
    """Compare two sounds in Latin letters; the kinds (kana, pinyin, spelt) say how the letters are read."""
    from rapidfuzz.fuzz import ratio

    if ratio(loose(sound, kind), loose(other, other_kind), score_cutoff=_LEAST_LETTERS) == 0:
        return Likeness(0.0, 0.0, 0)
    kinds = (other_kind, "pinyin") if other_kind == "spelt" and is_pinyin(other) else (other_kind,)
    one = skeleton(sound, kind)
    found = []
    # English th is s to some ears (Smith, スミス) and t to others (Thomas, 托马斯).
    for each, spelling in (
        (k, o) for k in kinds for o in ({other, other.replace("th", "t")} if k == "spelt" else {other})
    ):
        two = skeleton(spelling, each)
        letters = ratio(loose(sound, kind), loose(spelling, each)) / 100
        found.append(Likeness(alike(one, two), letters, min(len(one), len(two))))
    return max(found, key=lambda each: each.mean)


def graded(found: Likeness, *, strict: bool) -> Ground | None:
    """Grade a likeness. Few consonants distinguish few names, so the shorter, the more they must agree.

    `strict`: Chinese spells foreign names more freely than kana does, so that more must agree. The limits are those that on a
    corpus of names let through fewer than one in 50,000 pairs that are none.
    """
    mean = found.mean
    if found.length >= 4:
        sure, likely = (0.86, 0.78) if strict else (0.77, 0.7)
        enough = found.consonants >= (0.93 if strict else 0.86)
    elif found.length == 3:
        sure, likely = (0.95, 0.86) if strict else (0.9, 0.82)
        enough = found.consonants >= 0.9
    elif found.length == 2:
        sure, likely = (0.995, 0.93) if strict else (0.95, 0.87)
        enough = found.consonants >= 0.9
    else:
        return None
    if mean >= sure and enough:
        return Ground(round(0.66 + 0.9 * (mean - sure), 3), "sounds alike")
    return Ground(0.58, "sounds somewhat alike") if mean >= likely else None
