"""Gradient-boosted trees as arrays: trained elsewhere, applied here in numpy, all trees of all rows at once."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float32]


@dataclass(frozen=True)
class Trees:
    """Nodes of all trees in one row; `roots` says where each tree begins. A leaf has itself as both children."""

    feature: NDArray[np.int16]
    threshold: Floats
    left: NDArray[np.int32]
    right: NDArray[np.int32]
    value: Floats
    roots: NDArray[np.int32]
    base: float
    depth: int

    def logits(self, rows: Floats) -> Floats:
        """The log-odds of each row (rows, features) → (rows,)."""
        if not len(rows):
            return np.zeros(0, np.float32)
        at = np.tile(self.roots, (len(rows), 1))
        flat, line = np.ascontiguousarray(rows).ravel(), (np.arange(len(rows)) * rows.shape[1])[:, None]
        for _ in range(self.depth):
            goes_left = flat.take(line + self.feature.take(at)) <= self.threshold.take(at)
            at = np.where(goes_left, self.left.take(at), self.right.take(at))
        sums: Floats = self.value.take(at).sum(axis=1, dtype=np.float32) + np.float32(self.base)
        return sums
