"""The unit, the division, the subsidiary and the arm in English: the part of a company that the text last spoke of, where that has a name.

Told only of names that the text itself calls a part (its subsidiary X; X, a unit of Y; the X unit), not of whoever stands near; a part
without a name (its bakery unit) that was spoken of last leaves the word without a meaning here.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from kg.model import LocalEntity, Mention

SURE = 0.75
_NOUN = r"(?:unit|division|subsidiary|arm)"
_POINTER = re.compile(
    rf"\b[Tt]he {_NOUN}\b(?![ -](?:of|that|which|in charge|behind|from)\b)(?!, (?:[A-Z]|which|previously|known|called|formerly))"
)
_SPOKEN_OF = re.compile(rf"(?<![Tt]he )\b(?:{_NOUN}|business|venture|operations)\b")
_BEHIND = re.compile(rf"(?:,? (?:an?|the|its|another|one of its) (?:[\w’'-]+ ){{0,4}}?{_NOUN}\b|,? {_NOUN}\b)")
"""Behind a name: X, a unit of Y; its X unit."""
_BEFORE = re.compile(rf"\b(?:(?:{_NOUN}|business|venture),?|(?:unit|subsidiary) called) \Z")
"""Before one: its subsidiary X; its lending arm, X."""
_STATEMENT_END = re.compile(r"[!?\n]+|(?<=[\w)%”\"’'])\. +(?=[A-Z“\"‘])")
_FAR, _NEAR = 2, 30


def units(text: str, entities: Sequence[LocalEntity]) -> Iterator[tuple[Mention, int]]:
    """Yield each of the words in `text` with the entity that it stands for, where one can be told."""
    spoken: list[tuple[int, int | None]] = []
    named: set[int] = set()
    for entity in entities:
        for mention in entity.mentions if entity.type in ("Company", "BusinessUnit") else ():
            behind = _BEHIND.match(text, mention.end)
            before = _BEFORE.search(text, max(0, mention.start - _NEAR), mention.start)
            if entity.type == "BusinessUnit" or behind or before:
                spoken.append((mention.start, entity.id))
                named |= set(
                    range(before.start() if before else mention.start, behind.end() if behind else mention.end)
                )
    spoken += [(match.start(), None) for match in _SPOKEN_OF.finditer(text) if match.start() not in named]
    spoken.sort(key=lambda place: place[0])
    starts = [place for place, _ in spoken]
    ends = [match.end() for match in _STATEMENT_END.finditer(text)]
    for match in _POINTER.finditer(text):
        last = bisect_left(starts, match.start()) - 1
        if (
            last < 0
            or match.start() in named
            or bisect_left(ends, match.start() + 1) - bisect_left(ends, starts[last] + 1) > _FAR
        ):
            continue
        meant = spoken[last][1]
        if meant is not None:
            yield Mention(match.start(), match.end(), match.group(), entities[meant].type, SURE, "anaphor"), meant
