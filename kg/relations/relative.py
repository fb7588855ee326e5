"""How the two names of a pair lie to each other, as small whole numbers: the columns `relative` of a layout.

What can be told of one list of names is told once for each list of the document; a pair then only looks it up.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from zlib import crc32

import numpy as np
from numpy.typing import NDArray

from kg.relations.candidates import Pair
from kg.relations.codes import code_of
from kg.relations.table import CLASSES
from kg.relations.view import MARK, PER_CLASS, Sentence

Ids = NDArray[np.int64]

_KINDS = {"name": 0, "anaphor": 1, "topic": 2}
_INDEX = 3
"""Places in a list from this one on are not told apart."""


@dataclass(frozen=True, slots=True)
class _Lists:
    """A row for each list of names, and before those of each sentence one for its start, where topics stand.

    Columns of `told`: commas before it, the units before and behind it, the classes of the lists before and behind it, whether its
    sentence ends there. `seen` counts the lists of each class up to it in its sentence.
    """

    first: list[int]
    """The row of each sentence's start."""
    told: Ids
    seen: Ids


def relative(document: Sequence[Sentence], candidates: Sequence[Pair]) -> Ids:
    """A row for each of `candidates`: see `Layout.relative`."""
    lists = _lists(document)
    index = {id(slot): place for sentence in document for slot, place in _indexed(sentence)}
    rows = np.array([_row(document, lists.first, index, pair) for pair in candidates], dtype=np.int64)
    a, b, one, other, index_first, index_second, joiner, kinds, opens, back = rows.T
    everyone = np.minimum(np.maximum(b - a - 1, 0), 6)
    commas = np.minimum(lists.told[b, 0] - lists.told[a, 0], 4)
    same_first, same_second = (
        np.minimum(np.maximum(lists.seen[b - 1, kind] - lists.seen[a, kind], 0), 3) for kind in (one, other)
    )
    return np.column_stack(
        (
            everyone,
            commas,
            same_first,
            same_second,
            same_first * 4 + same_second,
            index_first > 0,
            index_second > 0,
            joiner,
            (index_first == 0) * 2 + (index_second == 1),
            lists.told[a, 1],
            lists.told[b, 2],
            lists.told[b, 4],
            lists.told[a, 3],
            kinds,
            opens,
            back,
            lists.told[b, 5],
        )
    )


def _row(document: Sequence[Sentence], first: list[int], index: dict[int, int], pair: Pair) -> tuple[int, ...]:
    sentence, topic, at = document[pair.sentence], pair.topic, first[pair.sentence] + 1
    index_first = index.get(id(pair.first), 0) if topic is None else 0
    index_second = index.get(id(pair.second), 0)
    joiner = 0
    if topic is None and pair.first_group == pair.second_group:
        joiners = sentence.joiners[pair.first_group]
        joiner = crc32("".join(joiners[index_first:index_second]).encode()) & 0xFFFF
    return (
        at - 1 if topic is not None else at + pair.first_group,
        at + pair.second_group,
        CLASSES.index(pair.first.type),
        CLASSES.index(pair.second.type),
        index_first,
        index_second,
        joiner,
        _KINDS[pair.first.kind] * 3 + _KINDS[pair.second.kind],
        int(pair.sentence == 0),
        min(topic.origin[0] - pair.sentence + 8, 0) if topic is not None else 1,
    )


def _lists(document: Sequence[Sentence]) -> _Lists:
    first: list[int] = []
    told: list[tuple[int, ...]] = []
    kinds: list[int] = []
    for sentence in document:
        first.append(len(told))
        told.append((0, _code("^"), 0, 0, 0, 0))
        kinds.append(len(CLASSES))
        masked, marks = sentence.masked, sentence.marks
        classes = [(ord(masked[place]) - MARK) // PER_CLASS for place in marks]
        around = [0, *(101 + kind & 0xFF for kind in classes), 0]
        for group, place in enumerate(marks):
            told.append(
                (
                    masked.count(",", 0, place) + masked.count("，", 0, place),
                    _code(masked[place - 1] if place else "^"),
                    _code(masked[place + 1] if place + 1 < len(masked) else "$"),
                    around[group],
                    around[group + 2],
                    int(place + 2 >= len(masked)),
                )
            )
        kinds += classes
    seen = np.zeros((len(kinds), len(CLASSES) + 1), dtype=np.int64)
    seen[np.arange(len(kinds)), kinds] = 1
    return _Lists(first, np.array(told, dtype=np.int64).reshape(len(told), 6), np.cumsum(seen, axis=0))


def _code(unit: str) -> int:
    return code_of(unit) & 0xFFFFF


def _indexed(sentence: Sentence) -> list[tuple[object, int]]:
    """The slots of `sentence`, each with its place in its list."""
    counts = [0] * len(sentence.marks)
    found: list[tuple[object, int]] = []
    for slot, group in zip(sentence.slots, sentence.group, strict=True):
        found.append((slot, min(_INDEX, counts[group])))
        counts[group] += 1
    return found
