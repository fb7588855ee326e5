"""From the log-odds of pairs to one calibrated confidence for each fact that a document may state.

All pairs of the same two entities speak for one fact: the strongest decides. A wording that training never saw, one that a user has
added, speaks for itself.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from kg.relations.candidates import Pair
from kg.relations.scoring import Floats, Weights
from kg.relations.table import Relation
from kg.relations.view import Sentence
from kg.relations.wording import Hit

OWN_WORDING = 0.75
"""Confidence of a fact that only a wording unknown to the training states."""


@dataclass(frozen=True, slots=True)
class Proposal:
    """A fact that a document may state: its best pair, the confidence that it does, and the threshold for its relation."""

    subject: int
    relation: str
    object: int
    pair: int
    confidence: float
    threshold: float


class Decider:
    """Turns log-odds into proposals with the calibration stored beside the weights."""

    def __init__(self, weights: Weights, table: Mapping[str, Relation]) -> None:
        self._weights = weights
        self._table = table
        self._known = frozenset(str(w) for w in weights.extra["wordings"].tolist())
        self._slope, self._offset = (float(v) for v in weights.extra["calibration"].tolist())
        self._threshold = {
            name: float(t) for (name, _), t in zip(weights.labels, weights.extra["thresholds"].tolist(), strict=True)
        }

    def proposals(
        self,
        lang: str,
        document: Sequence[Sentence],
        candidates: Sequence[Pair],
        hits: Sequence[Sequence[Hit]],
        logits: Floats,
    ) -> list[Proposal]:
        """One proposal a fact, in no particular order."""
        best: dict[tuple[int, str, int], tuple[float, int]] = {}
        confidences = 1 / (1 + np.exp(-(self._slope * logits + self._offset)))
        for i, column in zip(*np.nonzero(confidences >= 0.02), strict=True):
            name, direction = self._weights.labels[column]
            self._offer(best, candidates, int(i), name, direction, float(confidences[i, column]))
        for i, found in enumerate(hits):
            for hit in found:
                if hit.direction and hit.wording and hit.wording not in self._known and hit.sense[-1] in "<>":
                    self._offer(best, candidates, i, hit.relation, hit.direction, OWN_WORDING)
        return [
            Proposal(subject, name, object_, pair, confidence, self._threshold.get(name, 0.5))
            for (subject, name, object_), (confidence, pair) in best.items()
        ]

    def _offer(
        self,
        best: dict[tuple[int, str, int], tuple[float, int]],
        candidates: Sequence[Pair],
        pair: int,
        name: str,
        direction: int,
        confidence: float,
    ) -> None:
        first, second = candidates[pair].first, candidates[pair].second
        subject, object_ = (first, second) if direction == 1 else (second, first)
        relation = self._table.get(name)
        if relation is None or not relation.allows(subject.type, object_.type):
            return
        ends = subject.entity, object_.entity
        if relation.symmetric and ends[1] < ends[0]:
            ends = ends[1], ends[0]
        key = (ends[0], name, ends[1])
        if key not in best or confidence > best[key][0]:
            best[key] = (confidence, pair)
