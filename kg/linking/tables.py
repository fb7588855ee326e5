"""The other tables of ontology/legal-forms/: words that translate each other, readings in Japanese names, country marks."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import NamedTuple

from kg.errors import OntologyError
from kg.linking.forms import at_boundary, rows
from kg.linking.keys import normal

FINANCE, STRONG, VAGUE, DIVISION = "finance", "strong", "vague", "division"
_LONGEST_WORD = 26


class Concept(NamedTuple):
    """What a word in a company's name says, whatever its language; `weight` is one of the four above."""

    id: int
    weight: str


@cache
def _concepts() -> dict[str, Concept]:
    found: dict[str, Concept] = {}
    for number, (weight, listed) in enumerate(rows("translations.tsv", 2)):
        if weight not in (FINANCE, STRONG, VAGUE, DIVISION):
            raise OntologyError(f"translations.tsv: {weight!r} is none of finance, strong, vague, division")
        for word in listed.split("|"):
            found.setdefault(normal(word), Concept(number, weight))
    return found


@lru_cache(maxsize=1 << 16)
def last_concept(text: str) -> tuple[str, Concept] | None:
    """Return what is left of a `normal` name without its last listed word, and that word's meaning; longest word first."""
    listed = _concepts()
    for start in range(max(1, len(text) - _LONGEST_WORD), len(text)):
        found = listed.get(text[start:])
        if found is not None and at_boundary(text, start):
            return text[:start].rstrip(), found
    return None


def meaning(word: str) -> Concept | None:
    """Return what a `normal` word means in a company's name, or None for a word that is not listed."""
    return _concepts().get(word)


@cache
def readings(kind: str) -> dict[str, tuple[str, ...]]:
    """Return the readings of characters in Japanese names, by folded characters; `kind` is surname, place or name."""
    found: dict[str, tuple[str, ...]] = {}
    for name, characters, listed in rows("readings.tsv", 3):
        if name == kind:
            folded = re.sub(r"(.)々", r"\1\1", normal(characters))
            found[folded] = tuple(dict.fromkeys((*found.get(folded, ()), *listed.split("|"))))
    return found


@cache
def _marks() -> dict[tuple[str, str], str]:
    return {(lang, normal(mark)): name for lang, mark, name in rows("country-marks.tsv", 3)}


def country_of(mark: str, lang: str) -> str | None:
    """Return the full name of the country or city for which one character stands in texts of a language (米 → 米国)."""
    return _marks().get((lang.split("-")[0], normal(mark)))
