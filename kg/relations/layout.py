"""A document's sentences as one row of units, and where each candidate pair lies in it: what both classifiers read.

No unit is a name: names stand as marks of their class, so that what is learned holds for companies never seen.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from kg.relations.candidates import Pair
from kg.relations.codes import MIX, UNIT, code_of, stem_code
from kg.relations.relative import relative
from kg.relations.table import CLASSES
from kg.relations.view import Sentence

PAD = 4
"""Empty units around each sentence, so that n-grams never cross from one into another."""

Ids = NDArray[np.int64]
Hashes = NDArray[np.uint64]


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
            units = UNIT.findall(sentence.masked)
            self.at.append([len(codes) + i for i, unit in enumerate(units) if "\ue000" <= unit <= "\uf8ff"])
            codes += map(code_of, units)
            stems += map(stem_code, units)
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
        relative(document, candidates),
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
