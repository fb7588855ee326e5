"""The trained weights: a linear layer and a network that give each pair log-odds a label, and the trees that decide from them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from kg.errors import ConfigurationError
from kg.relations.features import Features, features
from kg.relations.layout import Layout
from kg.relations.network import PairNetwork
from kg.relations.trees import Trees
from kg.relations.wording import Hit
from kg.resources import models_dir

Floats = NDArray[np.float32]

POSSIBLE = -5.5
"""Log-odds of the network below which a pair is not worth the classifier's time."""
AT_ONCE = 16
"""Pairs whose features are fetched at once, so that they stay in the processor's cache."""
NONE = -9.0
"""Stands for the log-odds of what is not there."""


@dataclass(frozen=True)
class Weights:
    """What training left. `table` (features, labels) holds whole numbers with one scale a label."""

    table: NDArray[np.int8]
    scale: Floats
    bias: Floats
    labels: tuple[tuple[str, int], ...]
    """(relation, direction) of each column; direction -1: the second name of the pair is the subject."""
    trees: Trees
    network: PairNetwork
    calibration: Floats
    """Makes probabilities of the trees' log-odds, see weighing.calibrated."""
    threshold: float
    wordings: frozenset[str]
    """The wordings that training saw."""
    status: Mapping[str, NDArray[Any]]
    """The arrays of the status classifier, see stating.py."""

    def opinions(self, layout: Layout, hits: Sequence[Sequence[Hit]]) -> tuple[Floats, Floats]:
        """Log-odds of every label for every pair by the classifier and by the network, each of shape (pairs, labels).

        The network is the quicker of the two: the classifier is asked only about the pairs that the network finds possible.
        """
        second = self.network.logits(layout, hits)
        rows = np.flatnonzero(second.max(axis=1) > POSSIBLE)
        first = np.full_like(second, NONE)
        first[rows] = self.logits(features(layout.only(rows), [hits[int(i)] for i in rows]))
        return first, second

    def logits(self, features: Features) -> Floats:
        """Log-odds of every label for every pair, shape (pairs, labels)."""
        starts = features.starts.tolist()
        count = len(starts) - 1
        sums = np.zeros((count, len(self.bias)), np.float32)
        one = np.ones(int(np.diff(features.starts).max(initial=0)), np.float32)
        # a product with ones adds up the rows: sums of whole numbers this small are exact in single precision
        for low in range(0, count, AT_ONCE):
            high, first = min(count, low + AT_ONCE), starts[low]
            rows = self.table.take(features.ids[first : starts[high]], axis=0).astype(np.float32)
            for i in range(low, high):
                np.matmul(
                    one[: starts[i + 1] - starts[i]], rows[starts[i] - first : starts[i + 1] - first], out=sums[i]
                )
        roots = np.sqrt(np.diff(features.starts)).astype(np.float32)
        return (sums * self.scale / roots[:, None] + self.bias).astype(np.float32)


@cache
def load_weights(path: Path | None = None) -> Weights:
    """The weights at `path`, or those that travel with the package.

    Raises ConfigurationError when there are none or they are of another version.
    """
    path = path or models_dir() / "relations.npz"
    try:
        with np.load(path, allow_pickle=False) as file:
            arrays = {name: file[name] for name in file.files}
        return Weights(
            arrays["table"],
            arrays["scale"],
            arrays["bias"],
            tuple((name, int(direction)) for name, direction in (row.split("\t") for row in arrays["labels"].tolist())),
            Trees(
                feature=arrays["tree_feature"],
                threshold=arrays["tree_threshold"],
                left=arrays["tree_left"],
                right=arrays["tree_right"],
                value=arrays["tree_value"],
                roots=arrays["tree_roots"],
                base=float(arrays["tree_base"]),
                depth=int(arrays["tree_depth"]),
            ),
            PairNetwork(_with(arrays, "network_")),
            arrays["calibration"],
            float(arrays["threshold"]),
            frozenset(arrays["wordings"].tolist()),
            _with(arrays, "status_"),
        )
    except (OSError, ValueError, KeyError) as error:
        raise ConfigurationError(
            f"{path}: not the weights of the relation stage ({error}); reinstall the package"
        ) from error


def _with(arrays: Mapping[str, NDArray[Any]], prefix: str) -> dict[str, NDArray[Any]]:
    return {name.removeprefix(prefix): array for name, array in arrays.items() if name.startswith(prefix)}
