"""A relation network's arrays: what it begins with, and what is shipped of it."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from kg.ner.features import short
from kg.ner.units import units as name_units
from kg.relations.network import DILATIONS, FIRST, RELATIVE
from training.device import array, tensor
from training.relations.network import Network, Vocabulary

Arrays = dict[str, NDArray[np.generic]]
_TURNED = ("gate", "value", "hidden", "output")
_TABLES = ("shape", "gap", "classes", "sense")


def export(network: Network, known: Vocabulary) -> Arrays:
    """The arrays that kg/relations/network.py reads, in half precision."""
    state = {name: array(value) for name, value in network.state_dict().items()}
    found: Arrays = {
        "units": state["units.weight"],
        "input_weight": state["input.weight"].T,
        "input_bias": state["input.bias"],
        "norm_gain": np.stack([state[f"norms.{i}.weight"] for i in range(len(DILATIONS))]),
        "norm_bias": np.stack([state[f"norms.{i}.bias"] for i in range(len(DILATIONS))]),
        "block_weight": np.stack([state[f"blocks.{i}.weight"].T for i in range(len(DILATIONS))]),
        "block_bias": np.stack([state[f"blocks.{i}.bias"] for i in range(len(DILATIONS))]),
        "last_gain": state["last.weight"],
        "last_bias": state["last.bias"],
        "relative": np.stack([state[f"relative.{i}.weight"] for i in range(len(RELATIVE))]),
        "classes_output": state["classes_output.weight"],
    }
    for name in _TURNED:
        found[f"{name}_weight"], found[f"{name}_bias"] = state[f"{name}.weight"].T, state[f"{name}.bias"]
    for name in _TABLES:
        found[name] = state[f"{name}.weight"]
    halved: Arrays = {name: np.ascontiguousarray(values).astype(np.float16) for name, values in found.items()}
    return halved | {"keys": known.keys, "senses": np.array(list(known.senses))}


def vocabulary_of(arrays: Mapping[str, NDArray[np.generic]]) -> Vocabulary:
    """The vocabulary of exported arrays. Its units have no texts, so no vectors can be found for them."""
    senses = {str(sense): i for i, sense in enumerate(arrays["senses"].tolist())}
    return Vocabulary(arrays["keys"].astype(np.uint64), (), senses)


def begin_with_arrays(network: Network, arrays: Mapping[str, NDArray[np.generic]]) -> None:
    """Set all that a network of the same vocabulary can take from exported arrays: everything but what tells the labels apart."""
    state = {
        "units.weight": arrays["units"],
        "input.weight": arrays["input_weight"].T,
        "input.bias": arrays["input_bias"],
        "last.weight": arrays["last_gain"],
        "last.bias": arrays["last_bias"],
    }
    for i in range(len(DILATIONS)):
        state[f"norms.{i}.weight"], state[f"norms.{i}.bias"] = arrays["norm_gain"][i], arrays["norm_bias"][i]
        state[f"blocks.{i}.weight"], state[f"blocks.{i}.bias"] = arrays["block_weight"][i].T, arrays["block_bias"][i]
    for i in range(len(RELATIVE)):
        state[f"relative.{i}.weight"] = arrays["relative"][i]
    for name in _TURNED[:-1]:
        state[f"{name}.weight"], state[f"{name}.bias"] = arrays[f"{name}_weight"].T, arrays[f"{name}_bias"]
    for name in _TABLES:
        state[f"{name}.weight"] = arrays[name]
    whole = {name: tensor(np.ascontiguousarray(values, dtype=np.float32)) for name, values in state.items()}
    network.load_state_dict(whole, strict=False)


def begin_with_vectors(network: Network, known: Vocabulary, path: Path) -> int:
    """Set the rows of the units that have a vector in a file of training/ner/vectors.py; returns how many have one."""
    stored = np.load(path)
    found = dict(zip(stored["unit_keys"].tolist(), stored["unit"].astype(np.float32), strict=True))
    count = 0
    for row, text in enumerate(known.texts, start=FIRST):
        of = name_units(text)
        vector = found.get(int(short(of.code)[0])) if len(of) == 1 else None
        if vector is not None:
            network.units.weight.data[row] = tensor(vector)
            count += 1
    return count
