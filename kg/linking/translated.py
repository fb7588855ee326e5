"""Whether two names in different scripts, or in two languages' words, name one organisation: stem by sound, the rest by meaning.

宁波锐川科技 and Ningbo Ruichuan Technology: the stems sound alike, 科技 means Technology. 恒生银行 is not Hang Seng Electronics.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from kg.linking.forms import core, without_place
from kg.linking.keys import is_wide, normal, script
from kg.linking.shortening import Ground
from kg.linking.sounds import alike, chinese, plain, reads_as, romaji, skeleton, wade_giles
from kg.linking.tables import DIVISION, STRONG, Concept, last_concept

_OF = re.compile(r"^(?P<what>bank|university|institute|exchange|museum) of (?P<whom>.+)$")
_PINYIN_WORD = re.compile(
    r"(?:(?:[bpmfdtnlgkhjqxrzcsyw]|zh|ch|sh)?(?:iang|iong|uang|ang|eng|ing|ong|ian|iao|uai|uan|ai|an|ao|ei|en|er|ia|ie|in|iu|ou|ua|ue|ui|un|uo|a|e|i|o|u|v))+"
)


class Sense(NamedTuple):
    """A name's stem (`normal`) and what its other words mean."""

    stem: str
    concepts: frozenset[Concept]

    def of(self, weight: str) -> frozenset[int]:
        """The ids of the concepts of that weight."""
        return frozenset(concept.id for concept in self.concepts if concept.weight == weight)


@lru_cache(maxsize=1 << 17)
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
    return Sense(text, frozenset(found))


def organisation_across(one: str, one_lang: str, other: str, other_lang: str) -> Ground | None:
    """Compare two names of organisations by sound and meaning; None when their stems do not sound alike.

    Languages are BCP 47 tags; they decide how Han characters are read.
    """
    left, right = sense(one), sense(other)
    found = _equal_stems(left.stem, right.stem, one, other) or sounds_alike(left.stem, one_lang, right.stem, other_lang)
    if found is None:
        short_left, short_right = without_place(left.stem), without_place(right.stem)
        for a, b in ((short_left, right.stem), (left.stem, short_right)):
            if a and b and len(a) > 1 and len(b) > 1:
                again = sounds_alike(a, one_lang, b, other_lang)
                if again is not None and (found is None or again.score > found.score):
                    found = Ground(again.score - 0.08, again.reason + " but for a place")
    if found is None:
        return None
    return _weigh(found, left, right)


def _equal_stems(one: str, other: str, first: str, second: str) -> Ground | None:
    if one != other or script(first) == "latin" != script(second) == "latin":
        return None
    return Ground(0.92, "same stem")


def _weigh(found: Ground, left: Sense, right: Sense) -> Ground:
    score, reason = found
    if left.of(DIVISION) != right.of(DIVISION):
        return Ground(0.25, reason + ", but only one names a part")
    strong_left, strong_right = left.of(STRONG), right.of(STRONG)
    if strong_left and strong_right and not strong_left & strong_right:
        return Ground(0.2, reason + ", but another trade")
    if strong_left != strong_right:
        score -= 0.08 if strong_left and strong_right else 0.12
    elif strong_left:
        score += 0.04
    weak_left = frozenset(c.id for c in left.concepts) - strong_left
    weak_right = frozenset(c.id for c in right.concepts) - strong_right
    if weak_left & weak_right:
        score += 0.04
    elif weak_left and weak_right:
        score -= 0.06
    return Ground(min(score, 0.97), reason)


def sounds_alike(one: str, one_lang: str, other: str, other_lang: str, *, person: bool = False) -> Ground | None:
    """Compare two stems by sound; None when they write the same script or sound different."""
    first, second = script(one), script(other)
    if first == second or "other" in (first, second):
        return None
    if first == "latin" or (first == "kana" and second == "han"):
        one, one_lang, first, other, other_lang, second = other, other_lang, second, one, one_lang, first
    if second == "latin":
        letters = re.sub(r"[^a-z]", "", other)
        if len(letters) < 2:
            return None
        if first == "kana":
            return _kana_latin(one, letters)
        return _han_latin(one, one_lang, letters, person)
    return _han_kana(one, one_lang, other)


def _kana_latin(kana: str, letters: str) -> Ground | None:
    sound = romaji(kana)
    if any(is_wide(c) and not "\u3040" <= c <= "\u30ff" for c in kana):
        return Ground(0.86, "can be read so") if reads_as(kana, letters) else None
    if plain(sound) == plain(letters):
        return Ground(0.93, "same sound")
    return graded(sound, "kana", letters, 0.0)


def _han_latin(han: str, lang: str, letters: str, person: bool) -> Ground | None:
    if lang.startswith("ja") or lang == "und":
        if reads_as(han, letters):
            return Ground(0.88, "can be read so")
        if lang.startswith("ja"):
            return None
    syllables = chinese(han)
    if "".join(syllables) == letters:
        return Ground(0.9 if len(syllables) > 1 else 0.6, "same pinyin")
    if "".join(map(wade_giles, normal(han))) == letters and len(syllables) > 1:
        return Ground(0.86, "same in Wade-Giles")
    if len(syllables) > 1 and _PINYIN_WORD.fullmatch(letters) and not person:
        # A Latin name that is itself pinyin is spelt, not heard: another spelling is another name.
        return None
    return graded("".join(syllables), "pinyin", letters, -0.04)


def _han_kana(han: str, lang: str, kana: str) -> Ground | None:
    if lang.startswith("ja") or any(is_wide(c) and not "\u3040" <= c <= "\u30ff" for c in kana):
        return None
    syllables = chinese(han)
    return graded("".join(syllables), "pinyin", romaji(kana), -0.03, other_kind="kana")


def graded(sound: str, kind: str, other: str, shift: float, *, other_kind: str = "spelt") -> Ground | None:
    """Grade how alike two sounds are; short ones must agree in full, since few consonants distinguish few names."""
    from rapidfuzz.fuzz import ratio

    one = skeleton(sound, kind)
    kinds = (other_kind, "pinyin") if other_kind == "spelt" and _PINYIN_WORD.fullmatch(other) else (other_kind,)
    likeness = max(alike(one, skeleton(other, k)) for k in kinds)
    letters = ratio(sound, other) / 100
    length = min(len(one), min(len(skeleton(other, k)) for k in kinds))
    score = 0.0
    if length >= 4 and likeness >= 0.8:
        score = 0.5 + 0.4 * likeness
    elif length == 3 and likeness >= 0.85:
        score = 0.46 + 0.4 * likeness
    elif length == 2 and likeness >= 0.95:
        score = 0.4 + 0.4 * likeness
    if score == 0.0 or letters < 0.4:
        return None
    score += 0.25 * (letters - 0.65) + shift
    return Ground(round(min(score, 0.92), 3), "sounds alike")
