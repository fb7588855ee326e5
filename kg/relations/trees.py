"""Gradient-boosted trees as arrays: trained elsewhere, applied here in numpy, all trees of all rows at once."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float32]
MOST_LEAVES = 64
"""A tree's leaves are the bits of one number."""


@dataclass(frozen=True, slots=True)
class _Tests:
    """All inner nodes, tree by tree, as questions that are asked at once; leaves count from the left.

    A row that goes right at a node can reach none of the leaves that `lost` has as bits; of those left in the end, the first is the
    row's (QuickScorer: Lucchese et al., SIGIR 2015). `first` is where each tree's nodes begin, `value[tree, leaf]` what it gives.
    """

    feature: NDArray[np.int64]
    threshold: Floats
    lost: NDArray[Any]
    first: NDArray[np.int64]
    value: Floats


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
        tests = self._tests
        lost = np.multiply(rows.take(tests.feature, axis=1) > tests.threshold, tests.lost)
        gone = np.bitwise_or.reduceat(lost, tests.first, axis=1)
        one = gone.dtype.type(1)
        leaf = np.frexp(((gone + one) & ~gone).astype(np.float64))[1] - 1
        found = tests.value.ravel().take(leaf + np.arange(len(self.roots)) * tests.value.shape[1])
        sums: Floats = found.sum(axis=1, dtype=np.float32) + np.float32(self.base)
        return sums

    @cached_property
    def _tests(self) -> _Tests:
        nodes: list[tuple[int, int]] = []
        first: list[int] = []
        leaves: list[list[float]] = []
        for root in self.roots.tolist():
            first.append(len(nodes))
            leaves.append([])
            nodes += self._walk(root, leaves[-1])
            if len(nodes) == first[-1]:  # a tree that is one leaf asks nothing
                nodes.append((root, 0))
        most = max(len(some) for some in leaves)
        if most > MOST_LEAVES:
            raise ValueError(f"a tree of {most} leaves; {MOST_LEAVES} are the most")
        inner = np.array([node for node, _ in nodes], dtype=np.int64)
        value = np.zeros((len(leaves), most), np.float32)
        for row, some in zip(value, leaves, strict=True):
            row[: len(some)] = some
        return _Tests(
            self.feature[inner].astype(np.int64),
            self.threshold[inner],
            np.array([lost for _, lost in nodes], dtype=np.uint32 if most <= 32 else np.uint64),
            np.array(first, dtype=np.int64),
            value,
        )

    def _walk(self, node: int, leaves: list[float]) -> Iterator[tuple[int, int]]:
        """The inner nodes below `node`, each with the bits of the leaves on its left; the leaves are added to `leaves` in order."""
        left, right = int(self.left[node]), int(self.right[node])
        if left == node:
            leaves.append(float(self.value[node]))
            return
        before = len(leaves)
        yield from self._walk(left, leaves)
        yield node, (1 << len(leaves)) - (1 << before)
        yield from self._walk(right, leaves)
