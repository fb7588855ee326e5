"""The trained weights and what they make of a document's pairs: one log-odds a pair and label."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from kg.errors import ConfigurationError
from kg.relations.features import Features
from kg.resources import models_dir

Floats = NDArray[np.float32]


@dataclass(frozen=True)
class Weights:
    """A linear layer over hashed features, kept as whole numbers with one scale a label."""

    table: NDArray[np.int8]
    scale: Floats
    bias: Floats
    labels: tuple[tuple[str, int], ...]
    extra: dict[str, NDArray[np.generic]]

    def logits(self, features: Features) -> Floats:
        """Log-odds of every label for every pair, shape (pairs, labels)."""
        count = len(features.starts) - 1
        if not count:
            return np.zeros((0, len(self.bias)), np.float32)
        sizes = np.diff(features.starts)
        sums = np.empty((count, len(self.bias)), np.float32)
        for low in range(0, count, 256):
            high = min(count, low + 256)
            first = features.starts[low]
            rows = self.table[features.ids[first : features.starts[high]]]
            sums[low:high] = np.add.reduceat(rows, features.starts[low:high] - first, axis=0, dtype=np.float32)
        return (sums * self.scale / np.sqrt(sizes)[:, None].astype(np.float32) + self.bias).astype(np.float32)


@cache
def load_weights(path: Path | None = None) -> Weights:
    """The weights at `path`, or those that travel with the package. Raises ConfigurationError when there are none."""
    path = path or models_dir() / "relations.npz"
    try:
        with np.load(path, allow_pickle=False) as file:
            arrays = {name: file[name] for name in file.files}
    except (OSError, ValueError) as error:
        raise ConfigurationError(
            f"{path}: no weights of the relation stage can be read here; reinstall the package"
        ) from error
    labels = tuple(
        (name, int(direction)) for name, direction in (row.split("\t") for row in arrays.pop("labels").tolist())
    )
    return Weights(arrays.pop("table"), arrays.pop("scale"), arrays.pop("bias"), labels, arrays)
