"""Whom an English sentence speaks of that names nobody beside its figures: its own subject, else the company of its paragraph."""

from __future__ import annotations

import re
from collections.abc import Sequence

from kg.relations.observed.subjects import Place, governs

_TELLS_NEXT = re.compile(r"(?:['’]s)?(?:\s+[a-z-]+){0,3}\s+\Z")
_CHIEF = re.compile(
    r"\s*(?:chief (?:executive|financial|operating)(?: officer)?|ceo|cfo|chair(?:man|woman)|president|finance chief) [a-zà-ÿ]"
)
"""A title without a company before a person: their company is the paragraph's."""
_OPENING = re.compile(r"\W{0,2}|(?:in|on|by|for)\s[^,.;:]{1,24},\s")


class Speaking:
    """Who the sentences of one document begin with, sentence after sentence."""

    def __init__(self, folded: str) -> None:
        self._folded = folded
        self._head: int | None = None
        self._afar = False
        """Whether the last sentence does not name the paragraph's company; where it does, the topic is told by other means."""

    def of(self, start: int, clause: int, standing: Sequence[Place], *, corporate: bool) -> tuple[int, float] | None:
        """Whom a clause that names nobody is about, and how sure that is, in the sentence from `start` with the names `standing`.

        `corporate` says that the figure is a company's rather than a product's.
        """
        if self._head is not None and _CHIEF.match(self._folded, start) is not None:
            return self._head, 0.75
        first = _subject(self._folded, start, standing)
        if first is not None and first.end <= clause and governs(self._folded, first):
            return first.entity, 0.8
        named = any(place.start < clause and governs(self._folded, place) for place in standing)
        return (self._head, 0.75) if corporate and self._afar and self._head is not None and not named else None

    def close(self, span: tuple[int, int], standing: Sequence[Place]) -> None:
        """Close the sentence at `span`: the company that it begins with is the one its paragraph goes on about."""
        if standing and standing[0].type == "Company" and _begins(self._folded, span[0], standing[0]):
            self._head = standing[0].entity
        self._afar = all(place.entity != self._head for place in standing)
        if "\n" in self._folded[span[1] - 1 : span[1] + 1]:
            self._head = None


def _begins(folded: str, start: int, place: Place) -> bool:
    """Whether the English sentence from `start` begins with `place`, but for a few words of time or place."""
    return _OPENING.fullmatch(folded, start, place.start) is not None


def _subject(folded: str, start: int, standing: Sequence[Place]) -> Place | None:
    """Who the English sentence from `start` begins with as its subject: not X of "X supplier Y said", whom Y follows."""
    if not standing or not _begins(folded, start, standing[0]):
        return None
    if len(standing) > 1 and _TELLS_NEXT.fullmatch(folded, standing[0].end, standing[1].start):
        return None
    return standing[0]
