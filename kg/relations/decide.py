"""From the log-odds of pairs to one calibrated confidence for each fact that a document may state.

All pairs of the same two entities speak for one fact. Boosted trees weigh what the classifier, the network, the wordings and rival facts
say (see weighing.py); a wording that training never saw, one that a user has added, speaks for itself.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from kg.relations.candidates import Pair
from kg.relations.scoring import Floats, Weights
from kg.relations.table import Relation
from kg.relations.view import Sentence
from kg.relations.weighing import Claim, calibrated, claims, second_opinion, weigh
from kg.relations.wording import Hit

LEAST = -4.0
"""Log-odds of the classifier below which the trees never come near a threshold, so that they need not be asked."""
OWN_WORDING = 0.75
"""Confidence of a fact that a wording unknown to the training states."""


@dataclass(frozen=True, slots=True)
class Proposal:
    """A fact that a document may state: its best pair (a place among the candidates), the confidence that it does, and the other pairs
    that are more likely than not to state it."""

    subject: int
    relation: str
    object: int
    pair: int
    confidence: float
    also: tuple[int, ...] = ()


class Decider:
    """Turns log-odds into proposals with the trees stored beside the weights."""

    def __init__(self, weights: Weights, table: Mapping[str, Relation]) -> None:
        self._weights = weights
        self._table = table

    def proposals(
        self,
        lang: str,
        document: Sequence[Sentence],
        candidates: Sequence[Pair],
        hits: Sequence[Sequence[Hit]],
        logits: Floats,
        second: Floats,
    ) -> list[Proposal]:
        """One proposal a fact, in no particular order. `second` are the network's log-odds beside the classifier's `logits`."""
        labels = self._weights.labels
        found = claims(candidates, logits, labels, self._table)
        found, rows = weigh(lang, document, candidates, hits, logits, labels, found, least=LEAST)
        told = np.column_stack((rows, second_opinion(found, second, labels)))
        confidences = calibrated(self._weights.trees.logits(told), self._weights.calibration)
        result = {
            claim.key: Proposal(*claim.key, claim.pair, float(confidence), _also(claim))
            for claim, confidence in zip(found, confidences, strict=True)
        }
        for i, pair_hits in enumerate(hits):
            for hit in pair_hits:
                if hit.direction and hit.sense[-1] in "<>" and hit.wording not in self._weights.wordings:
                    proposal = self._own(hit, candidates[i], i)
                    key = proposal.subject, proposal.relation, proposal.object
                    if key not in result or result[key].confidence < OWN_WORDING:
                        result[key] = proposal
        return list(result.values())

    def _own(self, hit: Hit, pair: Pair, place: int) -> Proposal:
        """The fact that a user's wording states."""
        ends = pair.first.entity, pair.second.entity
        relation = self._table[hit.relation]
        if hit.direction < 0 or (relation.symmetric and ends[1] < ends[0]):
            ends = ends[1], ends[0]
        return Proposal(ends[0], hit.relation, ends[1], place, OWN_WORDING)


def _also(claim: Claim) -> tuple[int, ...]:
    return tuple(pair for z, (pair, _) in zip(claim.support[1:], claim.places[1:], strict=True) if z > 0)
