"""Pairs of names as hashed features: what stands before, between and behind them, and how they lie to each other.

No feature holds a name: names are read as their classes, so that what is learned holds for companies never seen. All pairs of a
document are worked out together in numpy; a feature is an integer below 2**BITS.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from zlib import crc32

import numpy as np

from kg.relations.codes import MIX
from kg.relations.layout import Hashes, Ids, Layout
from kg.relations.wording import Hit

BITS = 17
REACH_LEFT, REACH_RIGHT, REACH_BETWEEN = 9, 12, 26
"""Units read before the first name, behind the second, and from each end of what stands between them."""

_SHIFT = np.uint64(64 - BITS)


@dataclass(frozen=True, slots=True)
class Features:
    """Features of many pairs: `ids[starts[i]:starts[i + 1]]` are those of pair i."""

    ids: Ids
    starts: Ids


@lru_cache(maxsize=65536)
def _text_code(text: str) -> int:
    return crc32(text.encode())


def _ragged(low: Ids, high: Ids) -> tuple[Ids, Ids]:
    """All integers of the half-open ranges low[i]..high[i] in a row, and the i of each."""
    sizes = np.maximum(high - low, 0)
    owner = np.repeat(np.arange(len(low)), sizes)
    offset = np.arange(sizes.sum()) - np.repeat(np.cumsum(sizes) - sizes, sizes)
    return low[owner] + offset, owner


class _Builder:
    """Collects hashes and their pairs; all are made features at once."""

    def __init__(self) -> None:
        self._hashes: list[Hashes] = []
        self._owners: list[Ids] = []
        self._salts: list[int] = []

    def add(self, hashes: Hashes, owners: Ids, salt: int) -> None:
        self._hashes.append(hashes)
        self._owners.append(owners)
        self._salts.append(salt * 0x1000003D + 0x51ED270B)

    def done(self, count: int) -> Features:
        hashes, owners = np.concatenate(self._hashes), np.concatenate(self._owners)
        hashes ^= np.repeat(np.array(self._salts, dtype=np.uint64), [len(some) for some in self._owners])
        hashes *= MIX
        hashes ^= hashes >> np.uint64(31)
        hashes *= MIX
        hashes >>= _SHIFT
        # numpy sorts small integers much faster
        order = np.argsort(owners.astype(np.uint16) if count <= 1 << 16 else owners, kind="stable")
        starts = np.zeros(count + 1, dtype=np.int64)
        np.cumsum(np.bincount(owners, minlength=count), out=starts[1:])
        return Features(hashes[order].astype(np.int64), starts)


def features(layout: Layout, hits: Sequence[Sequence[Hit]]) -> Features:
    """The features of the pairs of `layout`; `hits[i]` are the wordings found around pair i."""
    units = layout.units
    left, right, start, stop, shape, types = (layout.places[:, i] for i in range(6))
    count = len(left)
    if not count:
        return Features(np.zeros(0, np.int64), np.zeros(1, np.int64))
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
            whole = np.where(here < right[short], (whole * np.uint64(31) + units.grams[0][here]) * MIX, whole)
        builder.add(whole ^ kind[short], short, 210)
        builder.add(whole ^ pair_types[short], short, 211)
    _scalars(builder, layout)
    first_next, second_last, second_next = (
        np.clip(p, 0, len(units.stems) - 1) for p in (left + 1, right - 1, right + 1)
    )
    around = [units.grams[0][place] for place in (first_next, second_last, second_next)]
    for salt, (a, b) in ((220, (0, 2)), (222, (1, 2)), (224, (0, 1))):
        joint = (around[a] * np.uint64(31) ^ around[b]) * MIX
        builder.add(joint ^ kind, everyone, salt)
        builder.add(joint ^ pair_types, everyone, salt + 1)
    _wordings(builder, hits, types, around)
    return builder.done(count)


def _scalars(builder: _Builder, layout: Layout) -> None:
    """How the two names lie to each other, as small integers, each alone and with the classes of the pair."""
    table = layout.places
    shape, types = table[:, 4], table[:, 5]
    gap = np.searchsorted([1, 2, 3, 5, 8, 12, 18, 26, 40, 60], table[:, 1] - table[:, 0])
    columns = np.column_stack([layout.relative, gap, shape, gap * 8 + shape])
    values = columns.astype(np.uint64) + (np.arange(columns.shape[1], dtype=np.uint64) << np.uint64(20))
    values *= MIX
    everyone = np.repeat(np.arange(len(table)), columns.shape[1])
    builder.add(values.ravel(), everyone, 300)
    builder.add((values ^ (types.astype(np.uint64) * np.uint64(104729))[:, None]).ravel(), everyone, 301)


def _wordings(builder: _Builder, hits: Sequence[Sequence[Hit]], types: Ids, around: Sequence[Hashes]) -> None:
    """The wordings at each pair, and their senses together with the classes and with the particles that touch the names."""
    sizes = [len(found) for found in hits]
    everyone = np.repeat(np.arange(len(hits)), sizes)
    wordings = [_text_code(hit.wording) for found in hits for hit in found]
    senses = [_text_code(hit.sense) for found in hits for hit in found]
    for salt, values in ((400, wordings), (401, senses)):
        codes = np.array(values, dtype=np.uint64)
        owner, codes = everyone[codes > 0], codes[codes > 0] * MIX
        if not len(owner):
            continue
        builder.add(codes, owner, salt)
        if salt == 401:
            builder.add(codes ^ types[owner].astype(np.uint64) * np.uint64(104729), owner, 402)
            for side, touching in enumerate(around):
                builder.add(codes ^ touching[owner], owner, 410 + side)
