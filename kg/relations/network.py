"""A small convolutional network that reads the units around a pair of names: the second opinion beside the linear classifier.

Every unit of the document is read once, with those around it; a pair then looks at its two names, and at what stands before, between
and behind them through gates that have learnt which words tell. Trained by training/relations/network.py, applied here in numpy.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from kg.relations.layout import Hashes, Ids, Layout, Units
from kg.relations.table import CLASSES
from kg.relations.wording import Hit

Floats = NDArray[np.float32]

UNKNOWN, FIRST = 1, 2
"""Rows of the embedding table: 0 is padding, 1 any unit without a row of its own, the known ones follow."""
DILATIONS = (1, 2, 4, 8)
REACH_LEFT, REACH_RIGHT = 12, 16
ZONES = 3
"""Before, between, behind."""
RELATIVE = (0, 1, 2, 3, 5, 6, 8, 13, 14, 15, 16)
"""The columns of `Layout.relative` that are small numbers."""
LARGEST = 15
GAPS = np.array([1, 2, 3, 5, 8, 12, 18, 26, 40, 60])


@dataclass(frozen=True, slots=True)
class Seen:
    """What the network is told about the pairs of one document."""

    ids: Ids
    first: Ids
    second: Ids
    zones: Ids
    """(pairs, ZONES, 2): where each zone begins and ends."""
    shape: Ids
    gap: Ids
    classes: Ids
    relative: Ids
    senses: Ids
    """Wordings at the pairs, by row of their table; `owner` says whose they are."""
    owner: Ids


def look(layout: Layout, hits: Sequence[Sequence[Hit]], keys: Hashes, senses: Mapping[str, int]) -> Seen:
    """What the network with the vocabulary `keys` (sorted) and the wordings `senses` is told about the pairs of `layout`."""
    left, right, start, stop, shape, types = layout.places.T
    between = np.where(shape >= 2, start, left + 1)
    behind = right + 1
    before = np.where(shape >= 2, start, left)
    zones = np.stack(
        (
            np.stack((np.maximum(start, before - REACH_LEFT), before), axis=1),
            np.stack((between, np.maximum(right, between)), axis=1),
            np.stack((behind, np.maximum(np.minimum(stop, behind + REACH_RIGHT), behind)), axis=1),
        ),
        axis=1,
    )
    relative = layout.relative[:, RELATIVE].copy()
    relative[:, RELATIVE.index(15)] += 8  # how many sentences back a topic stands, counted from -8
    told = sorted({(i, senses[hit.sense]) for i, found in enumerate(hits) for hit in found if hit.sense in senses})
    return Seen(
        ids=unit_rows(layout.units, keys),
        first=layout.origin,
        second=right,
        zones=zones,
        shape=shape,
        gap=np.searchsorted(GAPS, right - between + 1),
        classes=types // 16 * len(CLASSES) + types % 16,
        relative=np.clip(relative, 0, LARGEST),
        senses=np.array([sense for _, sense in told], dtype=np.int64),
        owner=np.array([i for i, _ in told], dtype=np.int64),
    )


def unit_rows(units: Units, keys: Hashes) -> Ids:
    """The row of each unit in the embedding table: its own, that of its stem, or UNKNOWN; 0 for padding."""
    own, stem = _find(units.grams[0], keys), _find(units.stems, keys)
    rows = np.where(own > 0, own, np.where(stem > 0, stem, UNKNOWN))
    for begin, end in zip([0, *units.stop], [*units.begin, len(rows)], strict=True):
        rows[begin:end] = 0
    return rows


def _find(codes: Hashes, keys: Hashes) -> Ids:
    at = np.minimum(np.searchsorted(keys, codes), len(keys) - 1)
    return np.where(keys[at] == codes, at + FIRST, 0)


class PairNetwork:
    """The trained network. `arrays` are those that training/relations/network.py exports, without their prefix."""

    def __init__(self, arrays: Mapping[str, NDArray[Any]]) -> None:
        self._keys: Hashes = arrays["keys"]
        self._senses = {name: i for i, name in enumerate(arrays["senses"].tolist())}
        at = {name: array.astype(np.float32) for name, array in arrays.items() if name not in ("keys", "senses")}
        self._at = at
        self._units: Floats = at["units"] @ at["input_weight"] + at["input_bias"]
        self._units[0] = 0
        # what the hidden layer makes of a table's rows is worked out once, so that a pair only adds them up
        weight, width, zones = at["hidden_weight"], at["input_bias"].shape[0], at["value_bias"].shape[0]
        self._names, self._between = weight[: 2 * width], weight[2 * width : 2 * width + zones]
        self._tables: list[Floats] = []
        low = 2 * width + zones
        for table in (at["shape"], at["gap"], at["classes"], *at["relative"], at["sense"]):
            high = low + table.shape[1]
            self._tables.append(table @ weight[low:high])
            low = high

    def logits(self, layout: Layout, hits: Sequence[Sequence[Hit]]) -> Floats:
        """Log-odds of every label for every pair, shape (pairs, labels)."""
        seen, at = look(layout, hits, self._keys, self._senses), self._at
        hidden = self._read(seen.ids)
        names = np.concatenate((hidden[seen.first], hidden[seen.second]), axis=1)
        inner = names @ self._names + self._zones(hidden, seen.zones) @ self._between + at["hidden_bias"]
        for table, rows in zip(self._tables, (seen.shape, seen.gap, seen.classes, *seen.relative.T), strict=False):
            inner += table[rows]
        if len(seen.owner):
            first = np.flatnonzero(np.diff(seen.owner, prepend=-1))
            inner[seen.owner[first]] += np.add.reduceat(self._tables[-1][seen.senses], first)
        np.maximum(inner, 0, out=inner)
        result: Floats = inner @ at["output_weight"] + at["output_bias"] + at["classes_output"][seen.classes]
        return result

    def _read(self, ids: Ids) -> Floats:
        """Each unit with those around it, shape (units, width)."""
        at, padding = self._at, np.flatnonzero(ids == 0)
        hidden = self._units[ids]
        window = np.zeros((len(ids), 3 * hidden.shape[1]), np.float32)
        for block, dilation in enumerate(DILATIONS):
            near = _normal(hidden, at["norm_gain"][block], at["norm_bias"][block])
            np.maximum(near, 0, out=near)
            near[padding] = 0
            hidden += _windows(near, dilation, window) @ at["block_weight"][block]
            hidden += at["block_bias"][block]
            hidden[padding] = 0
        return _normal(hidden, at["last_gain"], at["last_bias"])

    def _zones(self, hidden: Floats, zones: Ids) -> Floats:
        """For each zone the mean of its units' values, weighted by their gates; empty zones give zeros. (pairs, zones x values)."""
        at = self._at
        gate = np.exp(np.clip(hidden @ at["gate_weight"] + at["gate_bias"], -6, 6))
        value = (hidden @ at["value_weight"] + at["value_bias"]).reshape(len(hidden), gate.shape[1], -1)
        value *= gate[:, :, None]
        heads, size = gate.shape[1] // ZONES, value.shape[2]
        gates, values = _sums(gate), _sums(value.reshape(len(hidden), -1))
        found = np.empty((len(zones), ZONES, heads, size), np.float32)
        for zone in range(ZONES):
            begin, end = zones[:, zone, 0], zones[:, zone, 1]
            mine = slice(zone * heads, (zone + 1) * heads)
            weight = gates[:, mine][end] - gates[:, mine][begin]
            wide = slice(zone * heads * size, (zone + 1) * heads * size)
            total = values[:, wide][end] - values[:, wide][begin]
            found[:, zone] = total.reshape(-1, heads, size) / (weight + 0.1)[:, :, None]
        result: Floats = found.reshape(len(zones), -1)
        return result


def _sums(values: Floats) -> NDArray[np.float64]:
    """Sums of all rows before each row, so that the sum of a range is a difference."""
    result = np.zeros((len(values) + 1, values.shape[1]))
    np.cumsum(values, axis=0, out=result[1:])
    return result


def _normal(values: Floats, gain: Floats, bias: Floats) -> Floats:
    centred: Floats = values - values.mean(axis=1, keepdims=True)
    spread = np.sqrt(np.einsum("ij,ij->i", centred, centred) / values.shape[1] + np.float32(1e-5))
    centred /= spread[:, None]
    centred *= gain
    centred += bias
    return centred


def _windows(values: Floats, dilation: int, result: Floats) -> Floats:
    """(units, 3 x width): each unit with those `dilation` before and behind it."""
    width = values.shape[1]
    result[:dilation, :width] = 0
    result[dilation:, :width] = values[:-dilation]
    result[:, width : 2 * width] = values
    result[:-dilation, 2 * width :] = values[dilation:]
    result[-dilation:, 2 * width :] = 0
    return result
