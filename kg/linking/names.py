"""Two names as they stand, without their texts: the score that they name one thing, and why."""

from __future__ import annotations

import re
from functools import lru_cache

from rapidfuzz.fuzz import ratio

from kg.linking import products
from kg.linking.forms import GENERIC, at_boundary, core, kinds
from kg.linking.keys import key, normal, script
from kg.linking.likeness import likeness, loose
from kg.linking.persons import bare, parts, person, surname_and_given
from kg.linking.shortening import Ground, organisation
from kg.linking.sounds import ends_as, heard, plain, reads_as, romaji
from kg.linking.translated import organisation_across, sounds_alike
from kg.model import Name

_NUMBER = re.compile(r"\d+(?:\.\d+)*")
_RANK = re.compile(
    "(?:(?P<large>[县府省州]|prefecture|province|state)|(?P<city>市|city)|(?P<small>[町村镇]|town|village))$"
)
UNRELATED = Ground(0.0, "the names have nothing in common")


@lru_cache(maxsize=1 << 16)
def compare(one: Name, other: Name, group: str) -> Ground:
    """Return how surely two names name one thing of a group of classes (see `within.group`); symmetric.

    A score below 0.5 with a reason speaks against: 京东健康 names a part of 京东.
    """
    left, right = sorted((one, other), key=lambda name: (len(normal(name.text)), key(name.text), name.text, name.lang))
    if key(left.text) == key(right.text):
        return Ground(0.97, "same name")
    if group == "organisation":
        return _organisations(left, right)
    if group == "Person":
        return _people(left, right)
    return _things(left, right, group)


def _organisations(left: Name, right: Name) -> Ground:
    if core(left.text).text == core(right.text).text or script(left.text) == script(right.text):
        found = organisation(left.text, right.text) or organisation(right.text, left.text)
        if found is not None:
            return found
    if script(left.text) == "kana" and script(right.text) == "kana":
        one, other = core(left.text).text, core(right.text).text
        if romaji(one) and romaji(one) == romaji(other) and len(one) > 2 and _not_kana(one) == _not_kana(other):
            return Ground(0.92, "same sound")
    return organisation_across(left.text, left.lang, right.text, right.lang) or UNRELATED


def _not_kana(text: str) -> str:
    """What sound does not tell apart: Han characters, and Latin letters (ツムギ3 Mini and ツムギ3 Max)."""
    return "".join(c for c in normal(text) if script(c) == "han" or (c.isascii() and c.isalnum()))


def _people(left: Name, right: Name) -> Ground:
    lang = right.lang if left.lang == right.lang else "und"
    if found := person(left.text, right.text, lang):
        return found
    if script(left.text) == script(right.text):
        return _turned(left, right) or UNRELATED
    if script(left.text) == "latin":
        left, right = right, left
    one, other = parts(left.text), parts(right.text)
    if len(one) > 1 and len(one) == len(other):
        found = _part_by_part(left, right, one, other)
        if found is not None:
            return found
    if {script(left.text), script(right.text)} == {"han", "kana"}:
        return _syllables(left, right)
    if len(other) < 2 or script(right.text) != "latin" or len(bare(left.text)) < 2:
        return UNRELATED
    return _spelt(left, other)


def _part_by_part(left: Name, right: Name, one: tuple[str, ...], other: tuple[str, ...]) -> Ground | None:
    """ダニエル・エク for Daniel Ek: every part must sound alike, which asks less of each."""
    means: list[float] = []
    for a, b in zip(one, other, strict=True):
        if (exact := sounds_alike(a, left.lang, b, right.lang)) is not None and exact.score >= 0.84:
            means.append(1.0)
            continue
        kind = "kana" if script(a) == "kana" else "pinyin"
        sound = romaji(a) if kind == "kana" else heard(a)
        other_kind = "spelt" if script(b) == "latin" else "kana"
        means.append(likeness(sound, kind, b if other_kind == "spelt" else romaji(b), other_kind).mean)
    if min(means) < 0.66 or sum(means) / len(means) < 0.78:
        return None
    return Ground(round(0.66 + 0.8 * (sum(means) / len(means) - 0.78), 3), "part by part the same sound")


def _spelt(name: Name, words: tuple[str, ...]) -> Ground:
    """A name in Han characters or kana without separator, and its spelling in Latin words, surname first or last."""
    text = "".join(parts(name.text))
    best = UNRELATED
    for turned in {words, words[1:] + words[:1], words[-1:] + words[:-1]}:
        found = sounds_alike(text, name.lang, "".join(turned), "en")
        if found is not None and found.score > max(best.score, 0.8):
            best = found
        if name.lang.startswith("ja") and best.score < 0.8 and len(turned) == 2:
            best = max(best, _half_read(text, *turned))
    return best


def _half_read(text: str, surname: str, given: str) -> Ground:
    """有沢正一 for Arisawa Shoichi: the given name can be read so, and the surname ends so, though it is not listed."""
    for cut in range(1, len(text) - 1):
        if reads_as(text[cut:], given) and ends_as(text[:cut], surname):
            return Ground(0.74, "the given name can be read so, the surname ends so")
    return UNRELATED


def _syllables(left: Name, right: Name) -> Ground:
    """ウー・ジア for 吴嘉: a Chinese name in katakana, whose parts are too short for consonants alone."""
    han, kana = (left, right) if script(left.text) == "han" else (right, left)
    one, other = surname_and_given(han.text), parts(kana.text)
    if han.lang.startswith("ja") or len(one) != 2 or len(other) != 2:
        return UNRELATED
    likeness = [
        ratio(loose(heard(a), "pinyin"), loose(romaji(b), "kana")) / 100 for a, b in zip(one, other, strict=True)
    ]
    if min(likeness) < 0.66:
        return UNRELATED
    return Ground(round(0.5 + 0.3 * min(likeness), 3), "part by part the same sound")


def _turned(left: Name, right: Name) -> Ground | None:
    """Jensen Huang, Huang Jensen; in Latin letters with surname first or last."""
    one, other = bare(left.text).split(), bare(right.text).split()
    if len(one) == len(other) > 1 and sorted(one) == sorted(other):
        return Ground(0.85, "same parts in another order")
    if script(left.text) == "latin" and plain("".join(one)) == plain("".join(other)) and len(one) > 1:
        return Ground(0.88, "same sound")
    return None


def _things(left: Name, right: Name, group: str) -> Ground:
    if products.numbers(left.text) != products.numbers(right.text):
        return Ground(0.1, "the numbers differ") if products.numbers(right.text) else UNRELATED
    if script(left.text) == script(right.text) or normal(right.text).startswith(normal(left.text)):
        compare_two = products.product if group == "artefact" else products.thing
        found = compare_two(left.text, right.text)
        if found is None and script(left.text) == "kana" and romaji(normal(left.text)) == romaji(normal(right.text)):
            same_rest = (
                _not_kana(left.text) == _not_kana(right.text) and normal(left.text)[:1] == normal(right.text)[:1]
            )
            found = Ground(0.9, "same sound") if same_rest else None
        return found or UNRELATED
    if None not in (ranks := {_rank(name.text) for name in (left, right)}) and len(ranks) > 1:
        return UNRELATED
    one, other = (_plain_thing(name.text) for name in (left, right))
    if group == "artefact":
        one, other = (_NUMBER.sub("", text).strip() for text in (one, other))
    if len(one) < 2 or len(other) < 2:
        return UNRELATED
    return sounds_alike(one, left.lang, other, right.lang) or UNRELATED


def _rank(name: str) -> str | None:
    """What a place is by the word at its end: 石川県 (Ishikawa Prefecture) is not 石川町."""
    found = _RANK.search(normal(name))
    return found.lastgroup if found else None


def _plain_thing(name: str) -> str:
    """石川県 as 石川: without the word at the end that says what it is. An app is not its model (千问App)."""
    text = normal(name)
    for start in range(2, len(text)):
        if (
            text[start:].strip() not in products.OWN
            and GENERIC in kinds(text[start:].strip())
            and at_boundary(text, start)
        ):
            return text[:start].strip()
    return text
