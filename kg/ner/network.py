"""The recogniser's network in numpy: embeddings, dilated residual convolutions, a memory of the document, tag scores.

Trained by training/ner in PyTorch (training/ner/network.py is the same network); here it needs nothing but a matrix product.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from kg.ner.features import Features
from kg.ner.units import Codes

Matrix = npt.NDArray[np.float32]

_EPSILON = np.float32(1e-5)


@dataclass(frozen=True, slots=True)
class Network:
    """Weights by name, and the shape of the network that its weights do not tell."""

    weights: Mapping[str, Matrix]
    dilations: tuple[int, ...]
    memory: int
    """The block after which each unit reads its other occurrences in the document; -1 for never."""

    def scores(self, of: Features) -> Matrix:
        """(units, tags): the scores of the tags of each unit, before the CRF's transitions."""
        w = self.weights
        parts = [
            w["unit"][of.unit], w["word"][of.word], w["pair"][of.left], w["pair"][of.right], w["triple"][of.triple],
            w["head"][of.head], w["tail"][of.tail], w["shape"][of.shape], of.listed, of.known,
        ]  # fmt: skip
        if "meaning" in w:
            parts += [w["meaning"][of.begun], w["meaning"][of.crossed], w["meaning"][of.ended]]
        hidden: Matrix = np.concatenate(parts, axis=1) @ w["input.weight"] + w["input.bias"]
        for index, dilation in enumerate(self.dilations):
            if index == len(self.dilations) - 1:
                hidden += w["source"]
            near = _normed(hidden, w[f"norms.{index}.weight"], w[f"norms.{index}.bias"])
            np.maximum(near, 0, out=near)
            hidden += _windows(near, dilation) @ w[f"blocks.{index}.weight"]
            hidden += w[f"blocks.{index}.bias"]
            if index == self.memory:
                recalled = np.concatenate((_elsewhere(hidden, of.before), _elsewhere(hidden, of.after)), axis=1)
                hidden += recalled @ w["memory.weight"] + w["memory.bias"]
        last = _normed(hidden, w["last.weight"], w["last.bias"])
        result: Matrix = last @ w["output.weight"] + w["output.bias"]
        return result


def _normed(values: Matrix, scale: Matrix, shift: Matrix) -> Matrix:
    """Layer normalisation (Ba et al., 2016)."""
    centred: Matrix = values - values.mean(axis=1, keepdims=True)
    variance = np.einsum("ij,ij->i", centred, centred)[:, None] / np.float32(values.shape[1])
    centred *= 1 / np.sqrt(variance + _EPSILON)
    centred *= scale
    centred += shift
    return centred


def _windows(values: Matrix, dilation: int) -> Matrix:
    """(units, 3 x width): each unit with those `dilation` before and after it; zeros beyond the text."""
    count, width = values.shape
    result = np.zeros((count, 3 * width), dtype=np.float32)
    result[dilation:, :width] = values[: max(count - dilation, 0)]
    result[:, width : 2 * width] = values
    result[: max(count - dilation, 0), 2 * width :] = values[dilation:]
    return result


def _elsewhere(hidden: Matrix, keys: Codes) -> Matrix:
    """The mean of the units that share a unit's key, itself left out; zero where it is alone."""
    result = np.zeros_like(hidden)
    if not len(keys):
        return result
    order = np.argsort(keys, kind="stable")
    ordered = keys[order]
    first = np.flatnonzero(np.concatenate(([True], ordered[1:] != ordered[:-1])))
    counts = np.diff(np.concatenate((first, [len(keys)])))
    repeated = np.repeat(counts > 1, counts)
    if not repeated.any():
        return result
    shared = order[repeated]
    sizes = counts[counts > 1]
    bounds = np.concatenate(([0], np.cumsum(sizes)[:-1]))
    sums = np.add.reduceat(hidden[shared], bounds, axis=0)
    others = np.repeat(sums, sizes, axis=0) - hidden[shared]
    result[shared] = others / np.repeat(sizes - 1, sizes).astype(np.float32)[:, None]
    return result
