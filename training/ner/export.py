"""A trained PyTorch network as the model of kg.ner.model, and back: half precision, matrices as numpy multiplies them."""

from __future__ import annotations

import json

import numpy as np

from kg.ner.features import KNOWN_FLAGS, Lexicon
from kg.ner.model import NameModel
from kg.ner.tags import TagSet
from training.ner.network import SOURCES, Sizes

TRANSPOSED = ("input.weight", "output.weight", "memory.weight", "blocks.")


def model(state: dict[str, np.ndarray], lexicon: Lexicon, tags: TagSet, sizes: Sizes, *, source: str) -> NameModel:
    """The model of trained weights; `source` is the set whose guideline it is to follow."""
    header = {"classes": tags.classes, "dilations": sizes.dilations, "memory": sizes.memory, "lists": lexicon.lists}
    result = {"header": np.frombuffer(json.dumps(header).encode(), dtype=np.uint8)}
    for name in ("unit", "word", "pair", "triple", "listed", *(("meaning", "meant") if len(lexicon.meant) else ())):
        result[f"keys.{name}"] = getattr(lexicon, name)
    result["marks"] = lexicon.marks
    for name, values in state.items():
        if name in ("crf.follows", "crf.starts", "crf.ends"):
            continue
        name = (
            name
            if name.startswith(("norms", "blocks", "last", "input", "output", "memory", "crf"))
            else name.removesuffix(".weight")
        )
        if name == "source":
            values = values[SOURCES.index(source)]
        if name.endswith("weight") and name.startswith(TRANSPOSED):
            values = values.T
        result[name] = np.ascontiguousarray(values).astype(np.float16)
    return NameModel.from_arrays(result)


def sizes(model: NameModel) -> Sizes:
    """The widths of a model's parts, read from its weights."""
    weights = model.network.weights
    tables = {name: weights[name].shape[1] for name in ("unit", "word", "pair", "triple", "shape")}
    return Sizes(
        **tables,
        affix=weights["head"].shape[1],
        meaning=weights["meaning"].shape[1] if "meaning" in weights else Sizes().meaning,
        width=weights["input.weight"].shape[1],
        dilations=model.network.dilations,
        memory=model.network.memory,
    )


def state(model: NameModel, lexicon: Lexicon) -> dict[str, np.ndarray]:
    """The PyTorch state of a model, to train it further; every set starts from the one guideline that a model keeps.

    `lexicon` may have more word lists than the model's own: their flags start without weight.
    """
    more = lexicon.flags - model.lexicon.flags
    result = {}
    for name, values in model.network.weights.items():
        if name == "source":
            result["source.weight"] = np.tile(values, (len(SOURCES), 1))
        elif name == "input.weight":
            meaning = model.network.weights.get("meaning")
            flags_end = len(values) - KNOWN_FLAGS - (0 if meaning is None else 3 * meaning.shape[1])
            blank = np.zeros((more, values.shape[1]), dtype=np.float32)
            result[name] = np.concatenate((values[:flags_end], blank, values[flags_end:])).T
        elif "." not in name:
            result[f"{name}.weight"] = values
        else:
            result[name] = values.T if name.endswith("weight") and name.startswith(TRANSPOSED) else values
    crf = model.transitions
    for name, values in (("transition", crf.step), ("start", crf.start), ("end", crf.end)):
        # what cannot follow has no trained score
        result[f"crf.{name}"] = np.where(values < -1000, 0, values).astype(np.float32)
    return result
