"""Pairs of names as hashed features: what stands before, between and behind them, and how they lie to each other.

No feature holds a name: names are read as their classes, so that what is learned holds for companies never seen. All pairs of a
document are worked out together in numpy; a feature is an integer below 2**BITS.
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
from kg.relations.wording import Hit

BITS = 17
PAD = 4
"""Empty units around each sentence, so that n-grams never cross from one into another."""
REACH_LEFT, REACH_RIGHT, REACH_BETWEEN = 9, 12, 26
"""Units read before the first name, behind the second, and from each end of what stands between them."""

Ids = NDArray[np.int64]
Hashes = NDArray[np.uint64]

_UNIT = re.compile(r"[\ue000-\uf8ff]|[a-z]+(?:['’][a-z]+)?|\d[\d.,]*|[^\s\w]|[^\W\d_]", re.UNICODE)
_MIX = np.uint64(0x9E3779B97F4A7C15)
_SHIFT = np.uint64(64 - BITS)


@dataclass(frozen=True, slots=True)
class Features:
    """Features of many pairs: `ids[starts[i]:starts[i + 1]]` are those of pair i."""

    ids: Ids
    starts: Ids


@lru_cache(maxsize=65536)
def _code(unit: str) -> int:
    if unit >= "\ue000" and unit <= "\uf8ff":
        return 101 + (ord(unit) - MARK) // PER_CLASS
    if unit[0].isdigit():
        return 97
    return crc32(unit.encode()) * 2 + 1000


@lru_cache(maxsize=65536)
def _text_code(text: str) -> int:
    return crc32(text.encode())


@lru_cache(maxsize=65536)
def _stem(unit: str) -> str:
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
            for match in _UNIT.finditer(sentence.masked):
                unit = match.group()
                if "\ue000" <= unit[0] <= "\uf8ff":
                    places.append(len(codes))
                codes.append(_code(unit))
                stems.append(_code(_stem(unit)))
            self.at.append(places)
            self.stop.append(len(codes))
        codes += [3] * PAD
        stems += [3] * PAD
        one = np.array(codes, dtype=np.uint64) * _MIX
        self.grams: list[Hashes] = [one]
        for n in range(1, 4):
            longer = self.grams[-1] ^ (self.grams[-1] >> np.uint64(29))
            longer = longer * np.uint64(31)
            longer[: len(one) - n] += one[n:] * np.uint64(n + 7)
            self.grams.append(longer * _MIX)
        self.stems: Hashes = np.array(stems, dtype=np.uint64) * _MIX


def _ragged(low: Ids, high: Ids) -> tuple[Ids, Ids]:
    """All integers of the half-open ranges low[i]..high[i] in a row, and the i of each."""
    sizes = np.maximum(high - low, 0)
    owner = np.repeat(np.arange(len(low)), sizes)
    offset = np.arange(sizes.sum()) - np.repeat(np.cumsum(sizes) - sizes, sizes)
    return low[owner] + offset, owner


class _Builder:
    """Collects hashed features and their pairs."""

    def __init__(self) -> None:
        self.ids: list[Ids] = []
        self.owners: list[Ids] = []

    def add(self, hashes: Hashes, owners: Ids, salt: int) -> None:
        salted = (hashes ^ np.uint64(salt * 0x1000003D + 0x51ED270B)) * _MIX
        salted ^= salted >> np.uint64(31)
        self.ids.append(((salted * _MIX) >> _SHIFT).astype(np.int64))
        self.owners.append(owners)

    def done(self, count: int) -> Features:
        ids, owners = np.concatenate(self.ids), np.concatenate(self.owners)
        order = np.argsort(owners, kind="stable")
        starts = np.zeros(count + 1, dtype=np.int64)
        np.cumsum(np.bincount(owners, minlength=count), out=starts[1:])
        return Features(ids[order], starts)


def features(document: Sequence[Sentence], candidates: Sequence[Pair], hits: Sequence[Sequence[Hit]]) -> Features:
    """The features of `candidates`; `hits[i]` are the wordings found around pair i."""
    if not candidates:
        return Features(np.zeros(0, np.int64), np.zeros(1, np.int64))
    units = Units(document)
    table = np.array([_layout(document, units, pair) for pair in candidates], dtype=np.int64)
    left, right, start, stop, shape, types = (table[:, i] for i in range(6))
    count = len(candidates)
    everyone = np.arange(count)
    builder = _Builder()
    kind = shape.astype(np.uint64) * np.uint64(7919)  # joined lists, topics and plain pairs do not share weights
    pair_types = types.astype(np.uint64) * np.uint64(104729)
    after_left = np.where(shape >= 2, start, left + 1)

    def zone(low: Ids, high: Ids, salt: int, longest: int, *, typed: bool = False) -> None:
        for n in range(longest):
            places, owner = _ragged(low, np.maximum(low, high - n))
            builder.add(units.grams[n][places] ^ kind[owner], owner, salt + n)
            if typed and n < 3:
                builder.add(units.grams[n][places] ^ pair_types[owner], owner, salt + 8 + n)

    zone(np.maximum(start, left - REACH_LEFT), left, 100, 3)
    length = right - after_left
    near = np.minimum(right, after_left + REACH_BETWEEN)
    zone(after_left, near, 120, 4, typed=True)
    zone(np.maximum(near, right - REACH_BETWEEN), right, 120, 4, typed=True)
    zone(right + 1, np.minimum(stop, right + 1 + REACH_RIGHT), 140, 3, typed=True)
    places, owner = _ragged(after_left, right)
    builder.add(units.stems[places], owner, 160)
    places, owner = _ragged(right + 1, np.minimum(stop, right + 9))
    builder.add(units.stems[places], owner, 161)
    # n-grams that touch a name, with the side they touch it from
    for n in range(3):
        size = n + 1
        for salt, place in ((170, left - size), (180, left + 1), (190, right - size), (200, right + 1)):
            inside = np.clip(place, 0, len(units.grams[0]) - 1)
            builder.add(units.grams[n][inside] ^ kind, everyone, salt + n)
            builder.add(units.grams[n][inside] ^ pair_types, everyone, salt + 4 + n)
    short = everyone[(length <= 8) & (length >= 0)]
    if len(short):
        whole = np.zeros(len(short), dtype=np.uint64)
        for step in range(9):
            here = np.minimum(after_left[short] + step, len(units.stems) - 1)
            whole = np.where(here < right[short], (whole * np.uint64(31) + units.grams[0][here]) * _MIX, whole)
        builder.add(whole ^ kind[short], short, 210)
        builder.add(whole ^ pair_types[short], short, 211)
    _scalars(builder, document, candidates, table)
    first_next, second_last, second_next = (
        np.clip(p, 0, len(units.stems) - 1) for p in (left + 1, right - 1, right + 1)
    )
    around = [units.grams[0][place] for place in (first_next, second_last, second_next)]
    for salt, (a, b) in ((220, (0, 2)), (222, (1, 2)), (224, (0, 1))):
        joint = (around[a] * np.uint64(31) ^ around[b]) * _MIX
        builder.add(joint ^ kind, everyone, salt)
        builder.add(joint ^ pair_types, everyone, salt + 1)
    _wordings(builder, hits, types, around)
    return builder.done(count)


def _layout(document: Sequence[Sentence], units: Units, pair: Pair) -> tuple[int, ...]:
    """Places (units) of both names, of the sentence's start and stop; the pair's shape; its classes as one number.

    Shape 0: two lists; 1: both in one list; 2 and more: a topic of rank shape - 1.
    """
    at = units.at[pair.sentence]
    start, stop = units.begin[pair.sentence], units.stop[pair.sentence]
    right = at[pair.second_group]
    types = CLASSES.index(pair.first.type) * 16 + CLASSES.index(pair.second.type)
    if pair.topic is not None:
        return start - 1, right, start, stop, 1 + pair.topic.rank, types
    return at[pair.first_group], right, start, stop, int(pair.first_group == pair.second_group), types


def _scalars(builder: _Builder, document: Sequence[Sentence], candidates: Sequence[Pair], table: Ids) -> None:
    """How the two names lie to each other, as small integers, each alone and with the classes of the pair."""
    rows = np.array([_scalar_row(document, pair) for pair in candidates], dtype=np.int64)
    shape, types = table[:, 4], table[:, 5]
    gap = np.searchsorted([1, 2, 3, 5, 8, 12, 18, 26, 40, 60], table[:, 1] - table[:, 0])
    columns = np.column_stack([rows, gap, shape, gap * 8 + shape])
    everyone = np.arange(len(candidates))
    for i in range(columns.shape[1]):
        value = columns[:, i].astype(np.uint64) + np.uint64(i << 20)
        builder.add(value * _MIX, everyone, 300)
        builder.add(value * _MIX ^ (types.astype(np.uint64) * np.uint64(104729)), everyone, 301)


def _scalar_row(document: Sequence[Sentence], pair: Pair) -> tuple[int, ...]:
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
        _code(before) & 0xFFFFF,
        _code(behind) & 0xFFFFF,
        _code(following) & 0xFF if following else 0,
        _code(preceding) & 0xFF if preceding else 0,
        {"name": 0, "anaphor": 1, "topic": 2}[a.kind] * 3 + {"name": 0, "anaphor": 1, "topic": 2}[b.kind],
        int(pair.sentence == 0),
        min(pair.topic.origin[0] - pair.sentence + 8, 0) if pair.topic else 1,
        int(end + 2 >= len(masked)),
    )


def _index(sentence: Sentence, group: int, slot: object) -> int:
    members = sentence.members(group)
    return min(3, next((i for i, member in enumerate(members) if member is slot), 0))


def _wordings(builder: _Builder, hits: Sequence[Sequence[Hit]], types: Ids, around: Sequence[Hashes]) -> None:
    """The wordings at each pair, and their senses together with the classes and with the particles that touch the names."""
    for salt, key in ((400, "wording"), (401, "sense"), (402, "sense")):
        values = [
            (i, _text_code(getattr(hit, key))) for i, found in enumerate(hits) for hit in found if getattr(hit, key)
        ]
        if not values:
            continue
        owner = np.array([i for i, _ in values], dtype=np.int64)
        codes = np.array([code for _, code in values], dtype=np.uint64) * _MIX
        if salt == 402:
            codes ^= types[owner].astype(np.uint64) * np.uint64(104729)
        builder.add(codes, owner, salt)
        if salt == 401:
            for side, touching in enumerate(around):
                builder.add(codes ^ touching[owner], owner, 410 + side)
