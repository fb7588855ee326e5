"""A trained PyTorch network as the model of kg.ner.model: half precision, matrices as numpy multiplies them."""

from __future__ import annotations

import json

import numpy as np

from kg.ner.features import Lexicon
from kg.ner.model import NameModel
from kg.ner.tags import TagSet
from training.ner.network import SOURCES, Sizes

TRANSPOSED = ("input.weight", "output.weight", "memory.weight", "blocks.")


def model(
    state: dict[str, np.ndarray], lexicon: Lexicon, tags: TagSet, sizes: Sizes, lists: tuple[str, ...], *, source: str
) -> NameModel:
    """The model of trained weights; `source` is the set whose guideline it is to follow."""
    header = {"classes": tags.classes, "dilations": sizes.dilations, "memory": sizes.memory, "lists": lists}
    result = {"header": np.frombuffer(json.dumps(header).encode(), dtype=np.uint8)}
    for name in ("unit", "word", "pair", "triple"):
        result[f"keys.{name}"] = getattr(lexicon, name)
    for name, keys in zip(lists, lexicon.lists, strict=True):
        result[f"list.{name}"] = keys
    for name, values in state.items():
        if name in ("crf.follows", "crf.starts", "crf.ends"):
            continue
        name = name if name.startswith(("norms", "blocks", "last", "input", "output", "memory", "crf")) else name.removesuffix(".weight")
        if name == "source":
            values = values[SOURCES.index(source)]
        if name.endswith("weight") and name.startswith(TRANSPOSED):
            values = values.T
        result[name] = np.ascontiguousarray(values).astype(np.float16)
    return NameModel.from_arrays(result)
