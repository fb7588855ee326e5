"""The trained model of names: text in, names with class and certainty out; one file of weights on disk."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt

from kg.ner.decoding import Decoded, Transitions, decode, transitions
from kg.ner.features import Known, Lexicon, features
from kg.ner.network import Network
from kg.ner.tags import TagSet
from kg.ner.units import Units, sentences, units

WEIGHTS = "weights.npz"
_KEYS = ("unit", "word", "pair", "triple", "listed")
_MEANINGS = ("meaning", "meant")
"""Keys that only models with vectors of words have."""
_LOWEST = np.float32(-60000)


@dataclass(frozen=True, slots=True)
class Name:
    """A name that the model found; `score` tells how sure it is of the span, whatever the class."""

    start: int
    end: int
    label: str
    score: float


@dataclass(frozen=True, slots=True)
class Reading:
    """What the model makes of one text: its units, and for each the best tag and the probability of every tag."""

    units: Units
    decoded: Decoded
    names: tuple[Name, ...]

    def likelihood(self, start: int, end: int) -> float:
        """How likely the model finds it that every unit of `text[start:end]` is part of a name."""
        low, high = np.searchsorted(self.units.start, (start, end))
        return float(1 - self.decoded.probability[low:high, 0].max()) if high > low else 0.0


@dataclass(frozen=True, slots=True)
class NameModel:
    """Lexicon, network and CRF of one trained model."""

    tags: TagSet
    lexicon: Lexicon
    network: Network
    transitions: Transitions

    def read(self, text: str, known: Sequence[Known] = ()) -> Reading:
        """All names of `text`, in order, without overlaps. The whole text is read as one document.

        `known` are the gazetteer's hits in it: the model has learnt how far to trust them in which context.
        """
        of = units(text)
        seen = features(of, self.lexicon, known)
        decoded = decode(self.network.scores(seen), sentences(text, of), self.transitions)
        places = self.tags.places(decoded.probability)
        names = []
        for low, high, label in self.tags.spans(decoded.path):
            shape = [0, *[1] * (high - low - 2), 2] if high - low > 1 else [3]
            score = float(places[np.arange(low, high), shape].min())
            names.append(Name(int(of.start[low]), int(of.end[high - 1]), label, score))
        return Reading(of, decoded, tuple(names))

    @classmethod
    def from_arrays(cls, arrays: Mapping[str, npt.NDArray[np.generic]]) -> NameModel:
        """The model whose arrays a weights file holds: half precision on disk, single in memory."""
        header = json.loads(bytes(arrays["header"].tobytes()).decode("utf-8"))
        tags = TagSet(tuple(header["classes"]))
        keys = {
            name: arrays[f"keys.{name}"].astype(np.uint32) for name in (*_KEYS, *_MEANINGS) if f"keys.{name}" in arrays
        }
        weights = {
            name: values.astype(np.float32)
            for name, values in arrays.items()
            if not name.startswith(("keys.", "crf.")) and name not in ("header", "marks")
        }
        step, start, end = (arrays[f"crf.{name}"].astype(np.float32) for name in ("transition", "start", "end"))
        return cls(
            tags,
            Lexicon(**keys, marks=arrays["marks"].astype(np.uint16), lists=header["lists"]),
            Network(weights, tuple(header["dilations"]), header["memory"]),
            transitions(tags, step, start, end),
        )

    def to_arrays(self) -> dict[str, npt.NDArray[np.generic]]:
        """What a weights file holds; `from_arrays` gives the same model back."""
        header = {
            "classes": self.tags.classes,
            "dilations": self.network.dilations,
            "memory": self.network.memory,
            "lists": self.lexicon.lists,
        }
        result: dict[str, npt.NDArray[np.generic]] = {
            "header": np.frombuffer(json.dumps(header).encode("utf-8"), dtype=np.uint8)
        }
        result |= {f"keys.{name}": getattr(self.lexicon, name) for name in _KEYS}
        if len(self.lexicon.meaning):
            result |= {f"keys.{name}": getattr(self.lexicon, name) for name in _MEANINGS}
        result["marks"] = self.lexicon.marks
        result |= {name: values.astype(np.float16) for name, values in self.network.weights.items()}
        for name, values in (
            ("transition", self.transitions.step),
            ("start", self.transitions.start),
            ("end", self.transitions.end),
        ):
            result[f"crf.{name}"] = np.maximum(values, _LOWEST).astype(np.float16)
        return result

    def to_disk(self, folder: str | Path) -> None:
        """Write the weights file into `folder`, which is made if need be."""
        Path(folder).mkdir(parents=True, exist_ok=True)
        np.savez_compressed(Path(folder) / WEIGHTS, allow_pickle=False, **self.to_arrays())

    @classmethod
    def from_disk(cls, folder: str | Path) -> NameModel:
        """The model in `folder`. Raises FileNotFoundError when it holds no weights."""
        with np.load(Path(folder) / WEIGHTS) as arrays:
            return cls.from_arrays({name: arrays[name] for name in arrays.files})
