"""The CRF's part of reading: the best path of tags through each sentence, and how sure the model is of each tag."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from kg.ner.tags import TagSet

Matrix = npt.NDArray[np.float32]
Indices = npt.NDArray[np.int64]
_NEVER = np.float32(-1e9)
_LEAST = np.float32(1e-30)
_CLEAR = 0.49
"""A half, with room for rounding."""
_OUTSIDE = 0.9999
"""From this probability on a unit parts its sentence: the best path surely passes outside of names there."""


@dataclass(frozen=True, slots=True)
class Transitions:
    """Scores of one tag after another, of first and of last tags; impossible ones are very low."""

    step: Matrix
    start: Matrix
    end: Matrix


def transitions(tags: TagSet, step: Matrix, start: Matrix, end: Matrix) -> Transitions:
    """Trained scores with the impossible ones set apart."""
    return Transitions(
        np.where(tags.follows(), step, _NEVER).astype(np.float32),
        np.where(tags.starts(), start, _NEVER).astype(np.float32),
        np.where(tags.ends(), end, _NEVER).astype(np.float32),
    )


@dataclass(frozen=True, slots=True)
class Decoded:
    """For each unit the tag of the best path, and the probability of every tag."""

    path: Indices
    probability: Matrix


@dataclass(frozen=True, slots=True)
class _Rows:
    """Sentences as rows, longest first, so that those still open at a place stand in front."""

    start: Indices
    length: Indices
    open: list[int]
    """For each place how many rows reach it."""

    def places(self, *, backwards: bool = False) -> Indices:
        """(longest, rows): the unit at each place of each row, counted from its first or its last; beyond its end any of its own."""
        step = np.minimum(np.arange(len(self.open))[:, None], self.length - 1)
        return self.start + (self.length - 1 - step if backwards else step)


def decode(scores: Matrix, sentences: Sequence[tuple[int, int]], using: Transitions) -> Decoded:
    """Read every sentence (a range of units; together they cover all units) in one pass over their lengths.

    `scores` is (units, tags).
    """
    if not sentences:
        return Decoded(np.zeros(len(scores), dtype=np.int64), np.zeros(scores.shape, dtype=np.float32))
    bounds = np.array(sorted(sentences, key=lambda bounds: bounds[0] - bounds[1]), dtype=np.int64)
    probability = _certainty(scores, _rows(bounds), using)
    path = probability.argmax(axis=1)
    _best(scores, _unclear(probability, bounds, using), path, using)
    return Decoded(path, probability)


def _rows(bounds: Indices) -> _Rows:
    """The ranges of units in `bounds`, which are sorted by length, longest first."""
    length = bounds[:, 1] - bounds[:, 0]
    reached = np.searchsorted(-length, -np.arange(int(length.max(initial=0))), side="left")
    return _Rows(bounds[:, 0], length, reached.tolist())


@dataclass(frozen=True, slots=True)
class _Stretches:
    """Parts of sentences, with the scores of the tags that each may begin and end with."""

    rows: _Rows
    start: Matrix
    end: Matrix


def _unclear(probability: Matrix, sentences: Indices, using: Transitions) -> _Stretches:
    """The stretches between units that are surely outside of names of which the likeliest tag of each unit need not be the best path.

    Where all that speaks against these tags is less than a half, their path as a whole has more than a half, so that no other
    can be better.
    """
    count = len(probability)
    first, last = np.zeros(count, dtype=np.bool_), np.zeros(count, dtype=np.bool_)
    first[sentences[:, 0]], last[sentences[:, 1] - 1] = True, True
    within = probability[:, 0] < _OUTSIDE
    before = np.concatenate(([False], within[:-1])) & ~first
    behind = np.concatenate((within[1:], [False])) & ~last
    begin, end = np.flatnonzero(within & ~before), np.flatnonzero(within & ~behind) + 1
    against = np.concatenate(([0.0], np.cumsum(1 - probability.max(axis=1).astype(np.float64))))
    unclear = np.flatnonzero(against[end] - against[begin] > _CLEAR)
    unclear = unclear[np.argsort(begin[unclear] - end[unclear], kind="stable")]
    begin, end = begin[unclear], end[unclear]
    return _Stretches(
        _rows(np.stack((begin, end), axis=1)),
        np.where(first[begin, None], using.start, using.step[0]),
        np.where(last[end - 1, None], using.end, using.step[:, 0]),
    )


def _best(scores: Matrix, of: _Stretches, path: Indices, using: Transitions) -> None:
    """Viterbi over the tags that may follow each other; what came before is looked up on the way back, along the best path alone.

    The tags of the stretches are written into `path`.
    """
    rows = of.rows
    if not rows.open:
        return
    tags = scores.shape[1]
    count = tags // 4
    # the ends of names, O, single units, beginnings, inner units: so those that may follow each other are slices
    order = np.concatenate((np.arange(3, tags, 4), [0], *(np.arange(place, tags, 4) for place in (4, 1, 2))))
    closed, opened = slice(0, 2 * count + 1), slice(2 * count + 1, tags)
    fresh = slice(count, 3 * count + 1)
    begin, inner, end = slice(2 * count + 1, 3 * count + 1), slice(3 * count + 1, tags), slice(0, count)
    step = using.step[np.ix_(order, order)]
    between = step[closed, None, fresh]
    on, off = (np.stack([step[one, to].diagonal() for one in (begin, inner)]) for to in (inner, end))
    places = rows.places()
    local = scores[:, order][places]
    best = np.empty_like(local)
    best[0] = of.start[:, order] + local[0]
    for at in range(1, len(local)):
        active = rows.open[at]
        before, here = best[at - 1, :active], best[at, :active]
        np.maximum.reduce(before.T[closed, :, None] + between, axis=0, out=here[:, fresh])
        within = before[:, opened].reshape(active, 2, count)
        np.maximum.reduce(within + on, axis=1, out=here[:, inner])
        np.maximum.reduce(within + off, axis=1, out=here[:, end])
        here += local[at, :active]
    current = (best[rows.length - 1, np.arange(len(rows.length))] + of.end[:, order]).argmax(axis=1)
    into = np.ascontiguousarray(step.T)
    for at in range(len(local) - 1, -1, -1):
        active = rows.open[at]
        path[places[at, :active]] = order[current[:active]]
        if at:
            current[:active] = (best[at - 1, :active] + into[current[:active]]).argmax(axis=1)


def _certainty(scores: Matrix, rows: _Rows, using: Transitions) -> Matrix:
    """Forward and backward pass on scaled probabilities (Rabiner, 1989), side by side: the second reads from the end.

    At each place both hold what the units passed so far say of its tag, that of the place itself left out.
    """
    odds = np.exp(scores - scores.max(axis=1, keepdims=True))
    places = np.stack((rows.places(), rows.places(backwards=True)), axis=1)
    local = odds[places]
    step = np.exp(using.step)
    ways = np.stack((step, step.T))
    told = np.zeros_like(local)
    told[0, 0], told[0, 1] = np.exp(using.start), np.exp(using.end)
    for at in range(1, len(local)):
        active = rows.open[at]
        passed = np.matmul(told[at - 1, :, :active] * local[at - 1, :, :active], ways)
        np.divide(passed, np.maximum(passed.sum(axis=2, keepdims=True), _LEAST), out=told[at, :, :active])
    owner = np.repeat(np.arange(len(rows.length)), rows.length)
    step_in = np.arange(len(owner)) - np.repeat(np.cumsum(rows.length) - rows.length, rows.length)
    unit = rows.start[owner] + step_in
    both = told[step_in, 0, owner] * odds[unit] * told[rows.length[owner] - 1 - step_in, 1, owner]
    result: Matrix = np.zeros_like(odds)
    result[unit] = both / np.maximum(both.sum(axis=1, keepdims=True), _LEAST)
    return result
