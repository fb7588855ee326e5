"""The CRF's part of reading: the best path of tags through each sentence, and how sure the model is of each tag."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from kg.ner.tags import TagSet

Matrix = npt.NDArray[np.float32]
_NEVER = np.float32(-1e9)


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

    path: npt.NDArray[np.int64]
    probability: Matrix


def decode(scores: Matrix, sentences: Sequence[tuple[int, int]], using: Transitions) -> Decoded:
    """Read every sentence (a range of units; together they cover all units) in one pass over their lengths.

    `scores` is (units, tags). Sentences are taken longest first, so that those still open stand in front.
    """
    count, tags = scores.shape
    path = np.zeros(count, dtype=np.int64)
    probability = np.zeros((count, tags), dtype=np.float32)
    if not sentences:
        return Decoded(path, probability)
    ordered = sorted(sentences, key=lambda bounds: bounds[0] - bounds[1])
    lengths = np.array([high - low for low, high in ordered])
    starts = np.array([low for low, _ in ordered])
    longest = int(lengths[0])
    open_at = [int((lengths > at).sum()) for at in range(longest)]
    place = starts[:, None] + np.minimum(np.arange(longest)[None], lengths[:, None] - 1)
    local = scores[place]
    path[:] = _best(local, lengths, open_at, using, place, count)
    probability[:] = _certainty(local, lengths, open_at, using, place, count)
    return Decoded(path, probability)


def _best(
    local: Matrix,
    lengths: npt.NDArray[np.int64],
    open_at: list[int],
    using: Transitions,
    place: npt.NDArray[np.int64],
    count: int,
) -> npt.NDArray[np.int64]:
    """Viterbi."""
    rows, longest, tags = local.shape
    came = np.zeros((longest, rows, tags), dtype=np.int16)
    best = using.start + local[:, 0]
    # (from, to) turned round, so that the maximum runs along memory
    into = np.ascontiguousarray(using.step.T)
    for at in range(1, longest):
        active = open_at[at]
        candidates = best[:active, None, :] + into[None]
        chosen = candidates.argmax(axis=2)
        came[at, :active] = chosen
        best[:active] = np.take_along_axis(candidates, chosen[:, :, None], axis=2)[:, :, 0] + local[:active, at]
    path = np.zeros(count, dtype=np.int64)
    current = (best + using.end).argmax(axis=1)
    for at in range(longest - 1, -1, -1):
        active = open_at[at]
        path[place[:active, at]] = current[:active]
        if at:
            current[:active] = came[at, np.arange(active), current[:active]]
    return path


def _certainty(
    local: Matrix,
    lengths: npt.NDArray[np.int64],
    open_at: list[int],
    using: Transitions,
    place: npt.NDArray[np.int64],
    count: int,
) -> Matrix:
    """Forward and backward pass on scaled probabilities (Rabiner, 1989)."""
    rows, longest, tags = local.shape
    step = np.exp(using.step)
    odds = np.exp(local - local.max(axis=2, keepdims=True))
    forward = np.zeros((longest, rows, tags), dtype=np.float32)
    current = np.exp(using.start) * odds[:, 0]
    forward[0] = current / current.sum(axis=1, keepdims=True)
    for at in range(1, longest):
        active = open_at[at]
        current = (forward[at - 1, :active] @ step) * odds[:active, at]
        forward[at, :active] = current / np.maximum(current.sum(axis=1, keepdims=True), 1e-30)
    backward = np.tile(np.exp(using.end), (rows, 1))
    result = np.zeros((count, tags), dtype=np.float32)
    for at in range(longest - 1, -1, -1):
        active = open_at[at]
        both = forward[at, :active] * backward[:active]
        result[place[:active, at]] = both / np.maximum(both.sum(axis=1, keepdims=True), 1e-30)
        earlier = (backward[:active] * odds[:active, at]) @ step.T
        backward[:active] = earlier / np.maximum(earlier.sum(axis=1, keepdims=True), 1e-30)
    return result
