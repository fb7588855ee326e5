"""Trains the linear layer: one logistic regression a label over hashed features, all labels together, by AdaGrad."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_matrix

from kg.relations.features import BITS

Floats = NDArray[np.float32]


@dataclass(frozen=True)
class Settings:
    """How to train. `dropout` is the share of features left out at each look at a row."""

    epochs: int = 4
    rate: float = 1.5
    dropout: float = 0.5
    batch: int = 512
    seed: int = 0
    damping: float = 0.3
    """Added to AdaGrad's divisor: keeps features that few rows have from jumping at once, which is what overfits here."""
    easy: float = 0.004
    """Rows that the first epoch gets right to within this are looked at by only a third, with three times the weight."""


def fit(
    ids: NDArray[np.int64], starts: NDArray[np.int64], wanted: Floats, mask: Floats, settings: Settings
) -> tuple[Floats, Floats]:
    """Weights (2**BITS, labels) and bias. `wanted` and `mask` have shape (rows, labels): what holds, and what counts."""
    rng = np.random.default_rng(settings.seed)
    labels = wanted.shape[1]
    weights = np.zeros((1 << BITS, labels), np.float32)
    squares = np.full((1 << BITS, labels), 1e-8, np.float32)
    bias, bias_squares = np.full(labels, -3.0, np.float32), np.full(labels, 1e-8, np.float32)
    sizes = np.diff(starts)
    rows = csr_matrix((np.ones(len(ids), np.float32), ids.astype(np.int32), starts), shape=(len(sizes), 1 << BITS))
    keep = 1 - settings.dropout
    hard = np.ones(len(sizes), bool)
    worst = np.ones(len(sizes), np.float32)
    for epoch in range(settings.epochs):
        rate = settings.rate * (1 - epoch / settings.epochs) + settings.rate * 0.1
        if epoch == 1:
            hard = worst > settings.easy
        order = rng.permutation(np.flatnonzero(hard | (rng.random(len(sizes)) < 1 / 3)))
        for low in range(0, len(order), settings.batch):
            chosen = order[low : low + settings.batch]
            part = rows[chosen]
            scale = 1 / (np.sqrt(np.maximum(sizes[chosen], 1)) * keep)
            values = (rng.random(len(part.data), dtype=np.float32) < keep) * np.repeat(scale, np.diff(part.indptr))
            used, place = np.unique(part.indices, return_inverse=True)
            small = csr_matrix(
                (values.astype(np.float32), place.astype(np.int32), part.indptr), shape=(len(chosen), len(used))
            )
            here = weights[used]
            gradient = (1 / (1 + np.exp(-(small @ here + bias))) - wanted[chosen]) * mask[chosen]
            worst[chosen] = np.abs(gradient).max(axis=1)
            gradient *= np.where(hard[chosen], 1, 3)[:, None].astype(np.float32)
            step = small.T @ gradient
            squares[used] += step * step
            weights[used] = here - rate * step / (np.sqrt(squares[used]) + settings.damping)
            total = gradient.sum(axis=0)
            bias_squares += total * total
            bias -= rate * 0.1 * total / (np.sqrt(bias_squares) + 1e-3)
    return weights, bias
