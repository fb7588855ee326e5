"""Facts that a sentence states in so many words: patterns over masked text whose groups name subject and object, and what they find.

Trained weights miss such facts in long sentences; where the grammar leaves no doubt a pattern states them.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from kg.relations.candidates import Pair, Topic, main_organization
from kg.relations.table import ORGANIZATIONS
from kg.relations.told.findings import SAID, SYMMETRIC, Findings, Key
from kg.relations.view import Sentence, Slot

_DOUBTFUL = 0.5
"""How unsure a supply must be for a partnership that the same sentence states to be all that is meant."""
_MAKES = ("develops", "released")
"""What a user of a product is often taken for."""

_OFTEN = 3

Place = tuple[int, Slot]
"""A name with the place of its list in the sentence; a topic has -1."""


class Plain(NamedTuple):
    """A way to state `relation`. Groups of `pattern` that begin with s and o hold its subjects and objects, `both` a list of both.

    A pattern without a group of the one kind is told of the topic of its sentence. A sentence that has none of `words` is not searched.
    """

    relation: str
    pattern: re.Pattern[str]
    words: tuple[str, ...] = ("",)


def add_stated(
    number: int,
    sentence: Sentence,
    plains: Sequence[Plain],
    findings: Findings,
    topic: Slot | None = None,
    sure: float = SAID,
) -> None:
    """Add what `plains` find in `sentence`, the `number`-th of its document, to `findings`, as `sure` as it is."""
    for relation, subject, object_ in found(sentence, plains, topic):
        first, second = sorted((subject, object_), key=lambda place: (place[0], place[1].start))
        ends = subject[1].entity, object_[1].entity
        if relation in SYMMETRIC and ends[1] < ends[0]:
            ends = ends[1], ends[0]
        key = ends[0], relation, ends[1]
        if findings.wants(key, sure):
            _make_room(key, number, findings)
            carried = Topic(first[1], 1, (max(0, number - 1), 0)) if first[0] < 0 else None
            findings.add(key, Pair(number, first[1], second[1], first[0], second[0], carried), sure)


def spoken_of(document: Sequence[Sentence]) -> Place | None:
    """The organisation that `document` is about, with the sentence that names it first: named thrice, and half as often again as any other."""
    main = main_organization(document)
    if main is None:
        return None
    counts = Counter(slot.entity for told in document for slot in told.slots if slot.type in ORGANIZATIONS)
    head = document[main[0]].slots[main[1]]
    most = counts.pop(head.entity)
    return (main[0], head) if most >= _OFTEN and all(2 * most >= 3 * count for count in counts.values()) else None


def _make_room(key: Key, number: int, findings: Findings) -> None:
    """Remove from `findings` what is less sure and only another reading of the plain fact `key` of sentence `number`."""
    subject, relation, object_ = key
    there = frozenset(findings.in_sentence(number)) if relation in ("suppliesTo", "partneredWith") else frozenset()
    readings = [(object_, relation, subject)]
    if relation == "uses":
        readings += [(subject, makes, object_) for makes in _MAKES]
    if relation == "suppliesTo":
        ends = ((subject, object_), (object_, subject))
        deals = [(one, deal, other) for one, other in ends for deal in ("investedIn", "acquired")]
        readings += [deal for deal in deals if deal in there]
    if relation == "partneredWith":
        supplies = [(subject, "suppliesTo", object_), (object_, "suppliesTo", subject)]
        readings += [supply for supply in supplies if supply in there]
    for reading in readings:
        findings.drop(reading, below=_DOUBTFUL if relation == "partneredWith" else SAID)


def found(sentence: Sentence, plains: Sequence[Plain], topic: Slot | None = None) -> Iterator[tuple[str, Place, Place]]:
    """Each relation that one of `plains` states in `sentence`, with subject and object."""
    for plain in plains:
        if not any(word in sentence.masked for word in plain.words):
            continue
        for match in plain.pattern.finditer(sentence.masked):
            named: dict[str, list[Place]] = {"s": [], "o": [], "b": []}
            for name in plain.pattern.groupindex:
                if match[name]:
                    named[name[0]] += sentence.placed(*match.span(name), but="Place")
            both = named["b"]
            for i, one in enumerate(both):
                yield from ((plain.relation, one, other) for other in both[i + 1 :])
            carried: list[Place] = [] if topic is None else [(-1, topic)]
            if not both:
                for subject in named["s"] or carried:
                    yield from ((plain.relation, subject, other) for other in named["o"] or carried)
