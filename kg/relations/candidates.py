"""Which pairs of entities a sentence may relate: its own names, and the topics that earlier sentences carry into it.

Chinese and Japanese drop the subject that the sentence before named, English says "it" or "the company". So each sentence also
gets the few entities that a reader still has in mind, as slots without text at its start.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from kg.relations.table import ORGANIZATIONS, Relation
from kg.relations.view import Sentence, Slot

MAX_GAP = 160
"""Characters of masked text between two names; pairs further apart are not proposed."""
LOOK_BACK = 2
"""Sentences to go back for a topic."""


@dataclass(frozen=True, slots=True)
class Topic:
    """An entity carried into a sentence: `rank` says as what (see `topics`), `origin` (sentence, group) where it last stood."""

    slot: Slot
    rank: int
    origin: tuple[int, int]


@dataclass(frozen=True, slots=True)
class Pair:
    """Two slots of one sentence in the order of the text; a topic comes first and has group -1."""

    sentence: int
    first: Slot
    second: Slot
    first_group: int
    second_group: int
    topic: Topic | None = None


def pairs(document: Sequence[Sentence], table: Mapping[str, Relation]) -> list[Pair]:
    """All pairs of different entities that one sentence may relate by a relation of `table`, sentence by sentence."""
    found: list[Pair] = []
    joinable = _joinable(tuple(table.values()))
    main = main_organization(document)
    for number, sentence in enumerate(document):
        slots, group = sentence.slots, sentence.group
        carried = topics(document, number, main)
        for topic in carried:
            for j, second in enumerate(slots):
                if sentence.marks[group[j]] <= MAX_GAP and (topic.slot.type, second.type) in joinable:
                    found.append(Pair(number, topic.slot, second, -1, group[j], topic))
        for i, first in enumerate(slots):
            passed: set[int] = set()
            for j in range(i + 1, len(slots)):
                second = slots[j]
                if second.entity == first.entity:
                    break
                if sentence.marks[group[j]] - sentence.marks[group[i]] > MAX_GAP:
                    break
                if second.entity not in passed and (first.type, second.type) in joinable:
                    found.append(Pair(number, first, second, group[i], group[j]))
                passed.add(second.entity)
    return found


def topics(document: Sequence[Sentence], number: int, main: tuple[int, int] | None = None) -> list[Topic]:
    """What sentence `number` may be about without naming it, most likely first.

    Rank 1: the first organization of the nearest sentence before that names one; 2: its last organization; 3: the document's main
    organization; 4: the last person, 5: the first product or model there. An entity the sentence names is none of its topics. `main` is where the main organization stands first.
    """
    here = document[number]
    named = {slot.entity for slot in here.slots}
    found: dict[int, Topic] = {}

    def carry(rank: int, origin: int, index: int) -> None:
        slot = document[origin].slots[index]
        if slot.entity not in named and slot.entity not in found:
            topic = Slot(slot.entity, here.start, here.start, slot.type, "topic")
            found[slot.entity] = Topic(topic, rank, (origin, document[origin].group[index]))

    wanted = {"organization": ((1, 0), (2, -1)), "person": ((4, -1),), "product": ((5, 0),)}
    for back in range(1, LOOK_BACK + 1):
        if number - back < 0:
            break
        places: dict[str, list[int]] = {}
        for index, slot in enumerate(document[number - back].slots):
            places.setdefault(_kind(slot.type), []).append(index)
        for kind in [k for k in wanted if k in places]:
            for rank, end in wanted.pop(kind):
                carry(rank, number - back, places[kind][end])
    if main is not None and main[0] < number:
        carry(3, *main)
    return list(found.values())


def main_organization(document: Sequence[Sentence]) -> tuple[int, int] | None:
    """Where (sentence, slot) the organization that most slots name stands first; None without any."""
    counts: Counter[int] = Counter()
    first: dict[int, tuple[int, int]] = {}
    for number, sentence in enumerate(document):
        for index, slot in enumerate(sentence.slots):
            if slot.type in ORGANIZATIONS:
                counts[slot.entity] += 1
                first.setdefault(slot.entity, (number, index))
    return first[counts.most_common(1)[0][0]] if counts else None


def _kind(name: str) -> str:
    if name in ORGANIZATIONS:
        return "organization"
    return {"Person": "person", "Product": "product", "AIModel": "product"}.get(name, "other")


@lru_cache(maxsize=8)
def _joinable(table: tuple[Relation, ...]) -> frozenset[tuple[str, str]]:
    """The pairs of classes that some relation allows, in either order."""
    found = set()
    for relation in table:
        for subject in relation.subject:
            for object_ in relation.object:
                found.update({(subject, object_), (object_, subject)})
    return frozenset(found)
