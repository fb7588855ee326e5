"""Examples as arrays: features of the units, and for each unit the set of tags that the annotation allows."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, fields

import numpy as np

from kg.ner.features import Features, Lexicon, features
from kg.ner.gazetteer import Gazetteer
from kg.ner.tags import TagSet
from kg.ner.units import sentences, units
from training.ner.data import NONE, Example


@dataclass(frozen=True, slots=True)
class Prepared:
    """One example as the network and the CRF take it."""

    features: Features
    allowed: np.ndarray
    """For each unit its row in the table of allowed tag sets."""
    pieces: tuple[tuple[int, int], ...]
    source: str
    size: int
    surface: np.ndarray
    """For each unit the number of the known name it is part of, the same wherever that name stands; 0 for none."""
    taught: np.ndarray | None = None
    """(size, tags): how probable teachers find each tag; takes the place of `allowed` where it is given."""


class AllowedTags:
    """The distinct sets of tags that units may have, collected while examples are prepared."""

    def __init__(self, tags: TagSet) -> None:
        self.tags = tags
        self._rows: dict[tuple[int, ...], int] = {}
        self._begins: list[bool] = []

    def row(self, places: Sequence[str], labels: frozenset[str]) -> int:
        """The row that allows the tags `places` (of B, I, E, S) of the classes `labels`, and O where they hold NONE."""
        found = [self.tags.index(place, label) for label in labels if label != NONE for place in places]
        if NONE in labels:
            found.append(0)
        key = tuple(sorted(found))
        if key not in self._rows:
            self._rows[key] = len(self._rows)
            self._begins.append(bool(set(key) & set(np.flatnonzero(self.tags.starts()).tolist())))
        return self._rows[key]

    def begins(self, row: int) -> bool:
        """True where the tags of a row can start a sentence."""
        return self._begins[row]

    def table(self) -> np.ndarray:
        """(rows, tags), 1 where allowed."""
        table = np.zeros((len(self._rows), len(self.tags)), dtype=np.float32)
        for key, row in self._rows.items():
            table[row, list(key)] = 1
        return table


def prepare(
    examples: Sequence[Example], lexicon: Lexicon, allowed: AllowedTags, gazetteer: Gazetteer, *, at_once: int = 200
) -> list[Prepared]:
    """The arrays of the examples that have units. Many texts are read as one, line by line: numpy's calls are dear."""
    result: list[Prepared] = []
    for low in range(0, len(examples), at_once):
        result += _together(examples[low : low + at_once], lexicon, allowed, gazetteer)
    return result


def _together(
    examples: Sequence[Example], lexicon: Lexicon, allowed: AllowedTags, gazetteer: Gazetteer
) -> list[Prepared]:
    text = "\n".join(example.text for example in examples)
    offsets = np.cumsum([0, *(len(example.text) + 1 for example in examples)])
    of = units(text)
    hits = gazetteer.find(text)
    whole = features(of, lexicon, hits)
    bounds = np.searchsorted(of.start, offsets)
    surface = np.zeros(len(of), dtype=np.int64)
    numbers: dict[str, int] = {}
    for hit in hits:
        first, last = np.searchsorted(of.start, (hit.start, hit.end))
        surface[first:last] = numbers.setdefault(hit.text, len(numbers) + 1)
    cuts = sentences(text, of)
    first_cut = np.searchsorted([low for low, _ in cuts], bounds)
    result = []
    for number, example in enumerate(examples):
        low, high = bounds[number], bounds[number + 1]
        if low == high:
            continue
        begin, end = of.start[low:high] - offsets[number], of.end[low:high] - offsets[number]
        rows = _allowed_rows(example, begin, end, allowed)
        pieces = [(a - low, b - low) for a, b in cuts[first_cut[number] : first_cut[number + 1]]]
        parts = {field.name: getattr(whole, field.name)[low:high].copy() for field in fields(whole)}
        # nothing stands before a text
        parts["left"][0] = parts["triple"][0] = 0
        _, own_surface = np.unique(np.concatenate(([0], surface[low:high])), return_inverse=True)
        result.append(
            Prepared(
                Features(**parts), rows, _uncut(pieces, rows, allowed), example.source, high - low, own_surface[1:]
            )
        )
    return result


def _allowed_rows(example: Example, begin: np.ndarray, end: np.ndarray, allowed: AllowedTags) -> np.ndarray:
    """For each unit its row in the table of allowed tag sets. Spans that cut a unit, or may be anything, are left open."""
    outside = allowed.row("BIES", example.outside | {NONE})
    anything = allowed.row("BIES", frozenset(allowed.tags.classes) | {NONE})
    rows = np.full(len(begin), outside)
    first = {start: index for index, start in enumerate(begin.tolist())}
    last = {stop: index for index, stop in enumerate(end.tolist())}
    for span in example.spans:
        low, high = first.get(span.start), last.get(span.end)
        if low is None or high is None or len(span.labels) > len(allowed.tags.classes):
            rows[(end > span.start) & (begin < span.end)] = anything
            continue
        if low == high:
            rows[low] = allowed.row("S", span.labels)
            continue
        rows[low] = allowed.row("B", span.labels)
        rows[low + 1 : high] = allowed.row("I", span.labels)
        rows[high] = allowed.row("E", span.labels)
    return rows


def _uncut(pieces: list[tuple[int, int]], rows: np.ndarray, allowed: AllowedTags) -> tuple[tuple[int, int], ...]:
    """The sentences, joined where a boundary would cut a name (an annotated name is the better judge)."""
    result: list[tuple[int, int]] = []
    for low, high in pieces:
        if result and not allowed.begins(int(rows[low])):
            result[-1] = (result[-1][0], high)
        else:
            result.append((low, high))
    return tuple(result)
