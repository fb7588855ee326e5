"""Boosted trees: what all trees of all rows give at once is what walking down each gives."""

from __future__ import annotations

import numpy as np
import pytest

from kg.relations.trees import MOST_LEAVES, Trees


def _grown(rng: np.random.Generator, trees: int, most: int) -> Trees:
    """Random trees of up to `most` leaves over four features; the first is one leaf."""
    feature, threshold, left, right, value, roots = [], [], [], [], [], []
    for number in range(trees):
        roots.append(len(feature))
        nodes = [len(feature)]
        feature.append(0), threshold.append(0.0), left.append(nodes[0]), right.append(nodes[0]), value.append(1.0)
        for _ in range(0 if not number else int(rng.integers(most))):
            split = nodes.pop(int(rng.integers(len(nodes))))
            feature[split], threshold[split] = int(rng.integers(4)), float(rng.integers(5))
            for side in (left, right):
                side[split] = len(feature)
                nodes.append(len(feature))
                feature.append(0), threshold.append(0.0), value.append(float(rng.normal()))
                left.append(nodes[-1]), right.append(nodes[-1])
    kinds = (np.int16, np.float32, np.int32, np.int32, np.float32, np.int32)
    columns = (feature, threshold, left, right, value, roots)
    return Trees(*(np.array(c, dtype=k) for c, k in zip(columns, kinds, strict=True)), base=0.5, depth=most)


def _walked(trees: Trees, row: np.ndarray) -> float:
    total = trees.base
    for node in trees.roots.tolist():
        while trees.left[node] != node:
            node = (trees.left if row[trees.feature[node]] <= trees.threshold[node] else trees.right)[node]
        total += float(trees.value[node])
    return total


@pytest.mark.parametrize("most", [6, 31, MOST_LEAVES - 1])
def test_all_at_once_gives_what_walking_down_gives(most: int) -> None:
    rng = np.random.default_rng(most)
    trees = _grown(rng, 12, most)
    rows = rng.integers(-1, 6, size=(40, 4)).astype(np.float32)
    assert trees.logits(rows) == pytest.approx([_walked(trees, row) for row in rows], abs=1e-4)


def test_no_rows_give_nothing() -> None:
    assert len(_grown(np.random.default_rng(0), 2, 3).logits(np.zeros((0, 4), np.float32))) == 0
