"""Two names as they stand, without their texts: the score that they name one thing, and why."""

from __future__ import annotations

from functools import lru_cache

from kg.linking import products
from kg.linking.forms import core
from kg.linking.keys import key, normal, script
from kg.linking.persons import bare, parts, person
from kg.linking.shortening import Ground, organisation
from kg.linking.sounds import plain, romaji
from kg.linking.translated import organisation_across, sounds_alike
from kg.model import Name

UNRELATED = Ground(0.0, "the names have nothing in common")


@lru_cache(maxsize=1 << 18)
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
        if romaji(one) and romaji(one) == romaji(other) and len(one) > 2 and _han(one) == _han(other):
            return Ground(0.92, "same sound")
    return organisation_across(left.text, left.lang, right.text, right.lang) or UNRELATED


def _han(text: str) -> str:
    return "".join(c for c in text if script(c) == "han")


def _people(left: Name, right: Name) -> Ground:
    if script(left.text) == script(right.text):
        return person(left.text, right.text) or _turned(left, right) or UNRELATED
    one, other = parts(left.text), parts(right.text)
    if script(left.text) == "latin":
        left, right, one, other = right, left, other, one
    if len(one) > 1 and len(one) == len(other):
        grounds = [sounds_alike(a, left.lang, b, right.lang, person=True) for a, b in zip(one, other, strict=True)]
        scores = [ground.score for ground in grounds if ground is not None]
        if len(scores) == len(one):
            return Ground(min(0.9, sum(scores) / len(scores) + 0.06), "part by part the same sound")
    if len(other) < 2 and script(right.text) == "latin":
        return UNRELATED
    best = UNRELATED
    for joined in {"".join(other), "".join(other[1:] + other[:1]), "".join(other[-1:] + other[:-1])}:
        found = sounds_alike("".join(one), left.lang, joined, right.lang, person=True)
        if found is not None and found.score > best.score:
            best = found
    if len(one) == 1 and len(bare(left.text)) < 2:
        return Ground(min(best.score, 0.4), best.reason)
    return best


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
    if script(left.text) == script(right.text):
        compare_two = products.product if group == "artefact" else products.thing
        found = compare_two(left.text, right.text)
        if found is None and script(left.text) == "kana" and romaji(normal(left.text)) == romaji(normal(right.text)):
            same_rest = _han(left.text) == _han(right.text) and normal(left.text)[:1] == normal(right.text)[:1]
            found = Ground(0.9, "same sound") if same_rest else None
        return found or UNRELATED
    return sounds_alike(normal(left.text), left.lang, normal(right.text), right.lang) or UNRELATED
