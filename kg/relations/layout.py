"""A document's sentences as one row of units, and where each candidate pair lies in it: what both classifiers read.

No unit is a name: names stand as marks of their class, so that what is learned holds for companies never seen.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from zlib import crc32

import numpy as np
from numpy.typing import NDArray

from kg.relations.candidates import Pair
from kg.relations.table import CLASSES
from kg.relations.view import MARK, PER_CLASS, Sentence

PAD = 4
"""Empty units around each sentence, so that n-grams never cross from one into another."""

Ids = NDArray[np.int64]
Hashes = NDArray[np.uint64]

UNIT = re.compile(r"[\ue000-\uf8ff]|[a-z]+(?:['’][a-z]+)?|\d[\d.,]*|[^\s\w]|[^\W\d_]", re.UNICODE)
MIX = np.uint64(0x9E3779B97F4A7C15)


@lru_cache(maxsize=65536)
def code_of(unit: str) -> int:
    if unit >= "\ue000" and unit <= "\uf8ff":
        return 101 + (ord(unit) - MARK) // PER_CLASS
    if unit[0].isdigit():
        return 97
    return crc32(unit.encode()) * 2 + 1000


@lru_cache(maxsize=65536)
def stem_of(unit: str) -> str:
    """English words without their ending, so that buys, buying and buy meet."""
    if len(unit) > 4 and unit[0].isascii():
        for ending in ("ing", "ed", "es", "s", "e"):
            if unit.endswith(ending) and len(unit) - len(ending) >= 3:
                return unit[: -len(ending)]
    return unit


class Units:
    """The units (characters, Latin words, numbers, class marks) of all sentences in one row, and where each list stands in it."""

    def __init__(self, document: Sequence[Sentence]) -> None:
        codes: list[int] = []
        stems: list[int] = []
        self.begin: list[int] = []
        self.stop: list[int] = []
        self.at: list[list[int]] = []
        """For each sentence the place of each of its lists."""
        for sentence in document:
            codes += [3] * PAD
            stems += [3] * PAD
            self.begin.append(len(codes))
            places = []
            for match in UNIT.finditer(sentence.masked):
                unit = match.group()
                if "\ue000" <= unit[0] <= "\uf8ff":
                    places.append(len(codes))
                codes.append(code_of(unit))
                stems.append(code_of(stem_of(unit)))
            self.at.append(places)
            self.stop.append(len(codes))
        codes += [3] * PAD
        stems += [3] * PAD
        one = np.array(codes, dtype=np.uint64) * MIX
        self.grams: list[Hashes] = [one]
        for n in range(1, 4):
            longer = self.grams[-1] ^ (self.grams[-1] >> np.uint64(29))
            longer = longer * np.uint64(31)
            longer[: len(one) - n] += one[n:] * np.uint64(n + 7)
            self.grams.append(longer * MIX)
        self.stems: Hashes = np.array(stems, dtype=np.uint64) * MIX


@dataclass(frozen=True, slots=True)
class Layout:
    """The candidate pairs of a document over its units.

    Columns of `places`: both names, start and stop of their sentence (units); the pair's shape (0: two lists, 1: both in one list,
    2 and more: a topic of rank shape - 1); its classes as one number. `origin` is where the first name itself stands, which for a
    topic is in a sentence before. Columns of `relative`: how the two lie to each other, as small integers.
    """

    units: Units
    places: Ids
    origin: Ids
    relative: Ids

    def only(self, rows: Ids) -> Layout:
        """The same document with these pairs alone."""
        return Layout(self.units, self.places[rows], self.origin[rows], self.relative[rows])


def lay_out(document: Sequence[Sentence], candidates: Sequence[Pair]) -> Layout:
    """Where `candidates` (at least one) lie in the units of `document`."""
    units = Units(document)
    return Layout(
        units,
        np.array([_places(units, pair) for pair in candidates], dtype=np.int64),
        np.array([_origin(units, pair) for pair in candidates], dtype=np.int64),
        np.array([_relative(document, pair) for pair in candidates], dtype=np.int64),
    )


def _places(units: Units, pair: Pair) -> tuple[int, ...]:
    at = units.at[pair.sentence]
    start, stop = units.begin[pair.sentence], units.stop[pair.sentence]
    right = at[pair.second_group]
    types = CLASSES.index(pair.first.type) * 16 + CLASSES.index(pair.second.type)
    if pair.topic is not None:
        return start - 1, right, start, stop, 1 + pair.topic.rank, types
    return at[pair.first_group], right, start, stop, int(pair.first_group == pair.second_group), types


def _origin(units: Units, pair: Pair) -> int:
    sentence, group = pair.topic.origin if pair.topic is not None else (pair.sentence, pair.first_group)
    return units.at[sentence][group]


def _relative(document: Sequence[Sentence], pair: Pair) -> tuple[int, ...]:
    sentence = document[pair.sentence]
    marks, masked = sentence.marks, sentence.masked
    begin = -1 if pair.topic is not None else marks[pair.first_group]
    end = marks[pair.second_group]
    between = masked[begin + 1 : end]
    names = [CLASSES[(ord(c) - MARK) // PER_CLASS] for c in between if "\ue000" <= c <= "\uf8ff"]
    commas = between.count(",") + between.count("，")
    same_first = min(3, sum(n == pair.first.type for n in names))
    same_second = min(3, sum(n == pair.second.type for n in names))
    a, b = pair.first, pair.second
    joiner = 0
    index_first = index_second = 0
    if pair.topic is None:
        index_first = _index(sentence, pair.first_group, a)
    index_second = _index(sentence, pair.second_group, b)
    if pair.topic is None and pair.first_group == pair.second_group:
        joiners = sentence.joiners[pair.first_group]
        joiner = crc32("".join(joiners[index_first:index_second]).encode()) & 0xFFFF
    before = masked[begin - 1] if begin > 0 else "^"
    behind = masked[end + 1] if end + 1 < len(masked) else "$"
    following = next((c for c in masked[end + 1 :] if "\ue000" <= c <= "\uf8ff"), "")
    preceding = next((c for c in reversed(masked[: max(begin, 0)]) if "\ue000" <= c <= "\uf8ff"), "")
    return (
        min(len(names), 6),
        min(commas, 4),
        same_first,
        same_second,
        same_first * 4 + same_second,
        index_first > 0,
        index_second > 0,
        joiner,
        (index_first == 0) * 2 + (index_second == 1),
        code_of(before) & 0xFFFFF,
        code_of(behind) & 0xFFFFF,
        code_of(following) & 0xFF if following else 0,
        code_of(preceding) & 0xFF if preceding else 0,
        {"name": 0, "anaphor": 1, "topic": 2}[a.kind] * 3 + {"name": 0, "anaphor": 1, "topic": 2}[b.kind],
        int(pair.sentence == 0),
        min(pair.topic.origin[0] - pair.sentence + 8, 0) if pair.topic else 1,
        int(end + 2 >= len(masked)),
    )


def _index(sentence: Sentence, group: int, slot: object) -> int:
    members = sentence.members(group)
    return min(3, next((i for i, member in enumerate(members) if member is slot), 0))
