"""Whether two names in different scripts, or in two languages' words, name one organisation: stem by sound, the rest by meaning.

宁波锐川科技 and Ningbo Ruichuan Technology: the stems sound alike, 科技 means Technology. 恒生银行 is not Hang Seng Electronics.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from kg.linking.forms import core, family, is_place, without_place
from kg.linking.keys import is_wide, normal, script
from kg.linking.likeness import graded, is_pinyin, likeness
from kg.linking.shortening import Ground
from kg.linking.sounds import heard, letters_of, plain, reads_as, romaji, spells, wade_giles
from kg.linking.tables import DIVISION, FINANCE, STRONG, VAGUE, Concept, last_concept, meaning

_OF = re.compile(r"^(?P<what>bank|university|institute|exchange|museum) of (?P<whom>.+)$")


class Sense(NamedTuple):
    """A name's stem (`normal`), and what its other words mean: the ids of concepts by weight (see tables.py)."""

    stem: str
    finance: frozenset[int]
    trades: frozenset[int]
    """Finance and every other trade that tells companies apart."""
    vague: frozenset[int]
    division: frozenset[int]


@lru_cache(maxsize=1 << 16)
def sense(name: str) -> Sense:
    """Take a name of an organisation apart; the stem is never empty."""
    text = core(name).text
    if turned := _OF.match(text):
        text = f"{turned['whom']} {turned['what']}"
    found: set[Concept] = set()
    while (cut := last_concept(text)) is not None:
        rest, concept = cut
        if len(rest) < 2:
            break
        found.add(concept)
        text = rest

    def ids(*weights: str) -> frozenset[int]:
        return frozenset(concept.id for concept in found if concept.weight in weights)

    return Sense(text, ids(FINANCE), ids(FINANCE, STRONG), ids(VAGUE), ids(DIVISION))


def organisation_across(one: str, one_lang: str, other: str, other_lang: str) -> Ground | None:
    """Compare two names of organisations by sound and meaning; None when their stems do not sound alike.

    Languages are BCP 47 tags; they decide how Han characters are read.
    """
    left, right = sense(one), sense(other)
    # Where the trades exclude each other, nothing less than an equal name is worth its cost.
    exclude = bool(left.trades and right.trades) and not left.trades & right.trades
    exact = exclude or left.division != right.division
    if left.trades != right.trades and (is_place(left.stem) or is_place(right.stem)):
        # 东京大学, 东京通信大学: with a place for a stem the rest is the name.
        return None
    found = _equal_stems(left, right, one, other) or sounds_alike(
        left.stem, one_lang, right.stem, other_lang, exact=exact
    )
    if found is None:
        short_left, short_right = without_place(left.stem), without_place(right.stem)
        for a, b in ((short_left, right.stem), (left.stem, short_right)):
            if a and b and len(a) > 1 and len(b) > 1:
                again = sounds_alike(a, one_lang, b, other_lang, exact=exact)
                if again is not None and (found is None or again.score > found.score):
                    found = Ground(again.score - 0.08, again.reason + " but for a place")
    if {script(one), script(other)} == {"kana", "latin"}:
        # Kana writes the describing words by sound as well (ペイメンツ): all of the name says more than its stem.
        whole = sounds_alike(core(one).text, one_lang, core(other).text, other_lang, exact=exact)
        found = whole if whole is not None and (found is None or whole.score > found.score) else found
    return _weigh(found, left, right) if found is not None else None


def _equal_stems(left: Sense, right: Sense, one: str, other: str) -> Ground | None:
    if left.stem != right.stem or is_place(left.stem):
        return None
    both = all(each.trades or each.vague or each.division for each in (left, right))
    if script(one) == script(other) and not both:
        # A name and the same with a word more: shortening.py has said what it can.
        return None
    return Ground(0.92 if both else 0.84, "same stem")


def _weigh(found: Ground, left: Sense, right: Sense) -> Ground:
    score, reason, _ = found
    if left.division != right.division:
        return Ground(0.25, reason + ", but only one names a part")
    one, other = left.trades, right.trades
    if one and other and not one & other:
        return Ground(0.2, reason + ", but another trade")
    if one != other and _is_family(left, right, one ^ other):
        return Ground(0.2, reason + ", but another company of the same family")
    vague_one, vague_other = left.vague, right.vague
    if one != other and not (one and other):
        vaguely = vague_other if one else vague_one
        if vaguely:
            money = left.finance or right.finance
            written_alike = script(left.stem) == script(right.stem)
            return Ground(0.3 if money or written_alike else score - 0.2, reason + ", but the trades may differ")
        score -= 0.2
    elif one != other:
        score -= 0.06
    elif one:
        # The same trade decides where the sound alone leaves a doubt.
        score += 0.08 if score < 0.66 else 0.04
    if vague_one & vague_other:
        score += 0.04
    elif vague_one and vague_other:
        if script(left.stem) == script(right.stem):
            return Ground(0.4, reason + ", but another trade")
        score -= 0.06
    # What only lost points is no evidence against.
    return Ground(min(score, 0.97) if score >= 0.5 else 0.5, reason)


def _is_family(left: Sense, right: Sense, differing: frozenset[int]) -> bool:
    """Tell whether the stem is one that many companies share, and the trades that differ are not the main company's."""
    for stem in (left.stem, right.stem):
        mains = family(stem)
        if mains is not None:
            meant = {concept.id for main in mains if (concept := meaning(main)) is not None}
            if not differing <= meant:
                return True
    return False


def sounds_alike(one: str, one_lang: str, other: str, other_lang: str, *, exact: bool = False) -> Ground | None:
    """Compare two stems by sound; None when they write the same script or sound different.

    `exact` asks for a usual spelling, letter by letter, and saves the cost of anything less.
    """
    first, second = script(one), script(other)
    if first == second or "other" in (first, second):
        return None
    if first == "latin" or (first == "kana" and second == "han"):
        one, one_lang, first, other, other_lang, second = other, other_lang, second, one, one_lang, first
    if second != "latin":
        pure = all("\u3040" <= c <= "\u30ff" for c in other if is_wide(c))
        if exact or one_lang.startswith("ja") or not pure:
            return None
        return graded(likeness(heard(one), "pinyin", romaji(other), "kana"), strict=True)
    letters = letters_of(other)
    if len(letters) < 2:
        return None
    read = _read(one, one_lang, first, letters)
    if read is not None or exact:
        return read
    if first == "kana":
        pure = all("\u3040" <= c <= "\u30ff" for c in one if is_wide(c))
        return graded(likeness(romaji(one), "kana", letters), strict=False) if pure else None
    if one_lang.startswith("ja") or is_pinyin(letters):
        # A Latin name that is itself pinyin is spelt, not heard: another spelling is another name.
        return None
    return graded(likeness(heard(one), "pinyin", letters), strict=True)


def _read(name: str, lang: str, kind: str, letters: str) -> Ground | None:
    """Whether `letters` are a usual spelling of a name in kana or Han characters, letter by letter."""
    if kind == "kana" and plain(romaji(name)) == plain(letters) and all("\u3040" <= c <= "\u30ff" for c in name):
        return Ground(0.93, "same sound")
    if not lang.startswith("zh") and reads_as(name, letters):
        return Ground(0.88, "can be read so")
    if kind == "kana":
        return None
    short = sum(map(is_wide, name)) < 2
    if spells(name, letters):
        # In a Japanese text a name in Han characters may be Chinese.
        return Ground(0.6 if short else 0.84 if lang.startswith("ja") else 0.9, "same pinyin")
    if not short and "".join(map(wade_giles, normal(name))) == letters:
        return Ground(0.86, "same in Wade-Giles")
    return None
