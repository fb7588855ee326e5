"""Trains the trees that decide: on out-of-fold log-odds, so that they see the classifier as it is on texts it never read."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray
from sklearn.ensemble import HistGradientBoostingClassifier

from kg.relations.labels import labels
from kg.relations.table import relations
from kg.relations.trees import Trees
from kg.relations.weighing import Claim, Key, claims, weigh
from training.relations.corpora import SYMMETRIC
from training.relations.dataset import Rows


@dataclass(frozen=True)
class Claims:
    """All claims of some documents: their numbers, whether they hold, and whose they are."""

    rows: NDArray[np.float32]
    holds: NDArray[np.bool_]
    document: NDArray[np.int64]
    claims: list[Claim]

    def beside(self, more: NDArray[np.float32]) -> Claims:
        """The same claims with `more` numbers in each row."""
        return replace(self, rows=np.column_stack((self.rows, more)))

    @property
    def keys(self) -> list[Key]:
        """The fact of each claim."""
        return [claim.key for claim in self.claims]

    def only(self, chosen: NDArray[np.bool_]) -> Claims:
        """The chosen claims alone."""
        claims = [claim for claim, kept in zip(self.claims, chosen, strict=True) if kept]
        return Claims(self.rows[chosen], self.holds[chosen], self.document[chosen], claims)


def gold(rows: Rows) -> set[Key]:
    """The facts of one example, symmetric ones in one order."""
    found = set()
    for fact in rows.example.facts:
        ends = fact.subject, fact.object
        if fact.predicate in SYMMETRIC and ends[1] < ends[0]:
            ends = ends[1], ends[0]
        found.add((ends[0], fact.predicate, ends[1]))
    return found


def collect(documents: Sequence[Rows], logits: Sequence[NDArray[np.float32]]) -> Claims:
    """The claims of `documents` under `logits` (one array a document)."""
    table = dict(relations())
    blocks, holds, owner, said = [], [], [], []
    for number, (rows, z) in enumerate(zip(documents, logits, strict=True)):
        found = claims(rows.pairs, z, labels(), table)
        if not found:
            continue
        right = gold(rows)
        blocks.append(weigh(rows.example.document.lang, rows.document, rows.pairs, rows.hits, z, labels(), found)[1])
        holds += [claim.key in right for claim in found]
        owner += [number] * len(found)
        said += found
    return Claims(np.concatenate(blocks), np.array(holds), np.array(owner), said)


def fit_trees(data: Claims, weight: NDArray[np.float64], *, rounds: int = 600) -> HistGradientBoostingClassifier:
    """Boosted trees for P(holds); `weight` counts each claim."""
    model = HistGradientBoostingClassifier(
        max_iter=rounds,
        learning_rate=0.04,
        max_leaf_nodes=31,
        min_samples_leaf=25,
        l2_regularization=2.0,
        random_state=0,
    )
    return model.fit(data.rows, data.holds, sample_weight=weight)


def export(model: HistGradientBoostingClassifier) -> Trees:
    """The trees of a fitted model as arrays."""
    feature, threshold, left, right, value, roots = [], [], [], [], [], []
    depth = 1
    for (predictor,) in model._predictors:
        base = len(feature)
        roots.append(base)
        for i, node in enumerate(predictor.nodes):
            leaf = bool(node["is_leaf"])
            feature.append(0 if leaf else int(node["feature_idx"]))
            threshold.append(np.float32(0 if leaf else min(node["num_threshold"], 1e30)))
            left.append(base + (i if leaf else int(node["left"])))
            right.append(base + (i if leaf else int(node["right"])))
            value.append(float(node["value"]) if leaf else 0.0)
            depth = max(depth, int(node["depth"]))
    return Trees(
        np.array(feature, np.int16),
        np.array(threshold, np.float32),
        np.array(left, np.int32),
        np.array(right, np.int32),
        np.array(value, np.float32),
        np.array(roots, np.int32),
        float(np.ravel(model._baseline_prediction)[0]),
        depth + 1,
    )
