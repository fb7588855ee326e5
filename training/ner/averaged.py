"""Several trained networks as one: the mean of their scores and of their CRFs, for benchmarks (the package ships one network)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from kg.ner.decoding import Transitions, decode
from kg.ner.features import Known, features
from kg.ner.model import Name, NameModel, Reading
from kg.ner.units import sentences, units


@dataclass(frozen=True)
class Averaged:
    """Models with the same tags; each keeps its own lexicon. Reads as one of them does, without certainties of names."""

    models: Sequence[NameModel]

    def read(self, text: str, known: Sequence[Known] = ()) -> Reading:
        """The names of `text` in order, each with score 1."""
        of = units(text)
        scores = [model.network.scores(features(of, model.lexicon, known)) for model in self.models]
        decoded = decode(np.mean(scores, axis=0), sentences(text, of), self._transitions())
        names = (
            Name(int(of.start[low]), int(of.end[high - 1]), label, 1.0)
            for low, high, label in self.models[0].tags.spans(decoded.path)
        )
        return Reading(of, decoded, tuple(names))

    def _transitions(self) -> Transitions:
        parts = [
            np.mean([getattr(model.transitions, name) for model in self.models], axis=0).astype(np.float32)
            for name in ("step", "start", "end")
        ]
        return Transitions(*parts)
