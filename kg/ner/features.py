"""What the network sees of each unit: rows of embedding tables and flags of word lists, as arrays.

Vocabularies and word lists are sorted arrays of hashes, looked up by bisection: no dictionary of strings to load.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Protocol

import numpy as np
import numpy.typing as npt

from kg.ner.units import LETTER, Codes, Indices, Units, all_ngrams, ngrams, units

Keys = npt.NDArray[np.uint32]
CLASSES = (
    "Company",
    "BusinessUnit",
    "Government",
    "Institution",
    "Person",
    "AIModel",
    "Product",
    "Place",
    "Event",
    "Benchmark",
    "Exchange",
    "Media",
)
"""The classes of names, in the order in which known names are told apart; new ones go to the end."""
KNOWN_FLAGS = len(CLASSES) + 3
LISTED = tuple(range(2, 10))
"""Lengths, in units, of the names that a word list can hold."""
FLAGS_PER_LIST = 6
SIEVE_BITS = 22
HASHED_ROWS = 6000


def short(codes: Codes) -> Keys:
    """The 32 bits of a hash that vocabularies and word lists keep."""
    return (codes >> np.uint64(32)).astype(np.uint32)


@dataclass(frozen=True, slots=True)
class Lexicon:
    """What the model knows by name: vocabularies (for embedding rows) and word lists (for flags)."""

    unit: Keys
    word: Keys
    """Words of Latin script that have a vector of their own."""
    pair: Keys
    triple: Keys
    listed: Keys
    """The names of all word lists together."""
    marks: npt.NDArray[np.uint16]
    """For each of `listed` the lists that hold it: bit n for list n."""
    lists: int
    meaning: Keys = field(default_factory=lambda: np.zeros(0, dtype=np.uint32))
    """Words that have a vector of their meaning; a model may do without."""
    meant: Keys = field(default_factory=lambda: np.zeros(0, dtype=np.uint32))
    """For each of `meaning` the row of its vector, from 1; words may share one."""
    sieve: npt.NDArray[np.bool_] = field(init=False, repr=False, compare=False)
    """Which first bits `listed` has: few of a text's n-grams pass, so that few are looked up among all listed names."""

    def __post_init__(self) -> None:
        sieve = np.zeros(1 << SIEVE_BITS, dtype=np.bool_)
        sieve[self.listed >> np.uint32(32 - SIEVE_BITS)] = True
        object.__setattr__(self, "sieve", sieve)

    @property
    def flags(self) -> int:
        """How many flags of word lists a unit has."""
        return FLAGS_PER_LIST * self.lists


class Known(Protocol):
    """A known name in the text: a hit of the gazetteer."""

    @property
    def start(self) -> int: ...
    @property
    def end(self) -> int: ...
    @property
    def type(self) -> str: ...
    @property
    def ambiguous(self) -> bool: ...


@dataclass(frozen=True, slots=True)
class Features:
    """One row a unit. Row 0 of a table stands for what the vocabulary lacks."""

    unit: Indices
    word: Indices
    left: Indices
    right: Indices
    triple: Indices
    head: Indices
    tail: Indices
    shape: Indices
    listed: npt.NDArray[np.float32]
    known: npt.NDArray[np.float32]
    """The class of the known name that a unit is part of, its first and last unit, and whether it is ambiguous."""
    before: Codes
    """What a unit shares with its other occurrences in the document: the word, or the character with the one before."""
    after: Codes
    """The word, or the character with the one after."""
    begun: Indices
    """The row of the vector of the longest word that begins with the unit, of `meaning` in the lexicon."""
    crossed: Indices
    """That of the longest word that the unit stands inside of."""
    ended: Indices
    """That of the longest word that ends with the unit."""


def rows(keys: Keys, codes: Codes) -> Indices:
    """The row of each code in a table whose rows 1, 2 … belong to the sorted `keys`; 0 where it is not among them."""
    if not len(keys):
        return np.zeros(len(codes), dtype=np.int64)
    wanted = short(codes)
    place = np.minimum(np.searchsorted(keys, wanted), len(keys) - 1)
    return np.where(keys[place] == wanted, place + 1, 0)


def features(of: Units, lexicon: Lexicon, known: Iterable[Known] = ()) -> Features:
    """Everything the network sees of the units `of`, in a text that holds the names `known`."""
    codes = all_ngrams(of, LISTED[-1])
    pair_codes = codes[1]
    pairs = rows(lexicon.pair, pair_codes)
    triples = rows(lexicon.triple, codes[2])
    begun, crossed, ended = _meanings(codes, lexicon)
    return Features(
        unit=rows(lexicon.unit, of.code),
        word=np.where(of.kind == LETTER, rows(lexicon.word, of.code), 0),
        left=_shifted(pairs),
        right=pairs,
        triple=_shifted(triples),
        head=(of.head % np.uint64(HASHED_ROWS)).astype(np.int64),
        tail=(of.tail % np.uint64(HASHED_ROWS)).astype(np.int64),
        shape=of.shape,
        listed=_listed(codes, lexicon),
        known=known_flags(of, known),
        before=np.where(of.kind == LETTER, of.code, np.concatenate((pair_codes[:1] + np.uint64(1), pair_codes[:-1]))),
        after=np.where(of.kind == LETTER, of.code, pair_codes),
        begun=begun,
        crossed=crossed,
        ended=ended,
    )


def _shifted(values: Indices) -> Indices:
    return np.concatenate((np.zeros(min(1, len(values)), dtype=np.int64), values[:-1]))


def _listed(codes: Sequence[Codes], lexicon: Lexicon) -> npt.NDArray[np.float32]:
    """For each list: first, inner and last unit of a listed name, of two units and of more. `codes` are the n-grams by length."""
    count = len(codes[0])
    flags = np.zeros((count, lexicon.lists, FLAGS_PER_LIST), dtype=np.float32)
    for size in LISTED:
        if size > count:
            break
        here = codes[size - 1][: count - size + 1]
        at = np.flatnonzero(lexicon.sieve[short(here) >> np.uint32(32 - SIEVE_BITS)])
        row = rows(lexicon.listed, here[at])
        at, row = at[row > 0], row[row > 0]
        marks = (lexicon.marks[row - 1, None] >> np.arange(lexicon.lists, dtype=np.uint16)) & 1
        place, number = np.nonzero(marks)
        at = at[place]
        column = 0 if size == 2 else 3
        flags[at, number, column] = 1
        flags[at + size - 1, number, column + 2] = 1
        for step in range(1, size - 1):
            flags[at + step, number, column + 1] = 1
    return flags.reshape(count, FLAGS_PER_LIST * lexicon.lists)


def _meanings(codes: Sequence[Codes], lexicon: Lexicon) -> Indices:
    """(3, units): for each unit the rows of the longest words that begin with it, that it is inside of, that end with it."""
    count = len(codes[0])
    found = np.zeros((3, count), dtype=np.int64)
    if not len(lexicon.meaning):
        return found
    for size, here in enumerate(codes, start=1):
        if size > count:
            break
        place = rows(lexicon.meaning, here[: count - size + 1])
        at = np.flatnonzero(place)
        row = lexicon.meant[place[at] - 1]
        found[0, at] = row
        found[2, at + size - 1] = row
        for step in range(1, size - 1):
            found[1, at + step] = row
    return found


def known_flags(of: Units, known: Iterable[Known]) -> npt.NDArray[np.float32]:
    """(units, KNOWN_FLAGS). A class that is not among CLASSES counts as a Product's."""
    flags = np.zeros((len(of), KNOWN_FLAGS), dtype=np.float32)
    names = list(known)
    lows = np.searchsorted(of.start, np.array([name.start for name in names], dtype=np.int64)).tolist()
    highs = np.searchsorted(of.start, np.array([name.end for name in names], dtype=np.int64)).tolist()
    for name, low, high in zip(names, lows, highs, strict=True):
        if low >= high:
            continue
        flags[low:high, CLASSES.index(name.type if name.type in CLASSES else "Product")] = 1
        flags[low, -3] = 1
        flags[high - 1, -2] = 1
        flags[low:high, -1] = name.ambiguous
    return flags


def merged(lists: Sequence[Keys]) -> tuple[Keys, npt.NDArray[np.uint16]]:
    """At most sixteen word lists as one: the `listed` and `marks` of a Lexicon."""
    keys = np.unique(np.concatenate(lists))
    marks = np.zeros(len(keys), dtype=np.uint16)
    for number, found in enumerate(lists):
        marks[np.searchsorted(keys, found)] |= np.uint16(1 << number)
    return keys, marks


def meaning_keys(words: Sequence[str], row: npt.NDArray[np.integer]) -> tuple[Keys, Keys]:
    """The `meaning` and `meant` of a Lexicon for `words`, whose vectors stand in the rows `row`, counted from 1; the first of two
    words that fold to one counts."""
    of = units("\n".join(words))
    bounds = np.concatenate((np.flatnonzero(of.line), [len(of)]))
    start, sizes = bounds[:-1], np.diff(bounds)
    longest = LISTED[-1]
    codes = all_ngrams(of, longest)
    fitting = np.flatnonzero(sizes <= longest)
    hashes = np.array([codes[sizes[at] - 1][start[at]] for at in fitting], dtype=np.uint64)
    keys, first = np.unique(short(hashes), return_index=True)
    return keys, np.asarray(row)[fitting[first]].astype(np.uint32)


def listed_keys(names: Iterable[str]) -> Keys:
    """The sorted hashes under which word lists keep `names`; names of too few or too many units are left out."""
    of = units("\n".join(names))
    bounds = np.concatenate((np.flatnonzero(of.line), [len(of)]))
    start, sizes = bounds[:-1], np.diff(bounds)
    return np.unique(np.concatenate([short(ngrams(of, size)[start[sizes == size]]) for size in LISTED]))
