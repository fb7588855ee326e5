"""Trains the reader of statuses on the facts of annotated texts."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_matrix
from sklearn.linear_model import LogisticRegression

from kg.relations.labels import labels
from kg.relations.qualified.stating import BITS, STATUSES, status_features
from training.relations.dataset import Rows

OPEN_WEIGHT = 5.0
"""What a fact that is not completed counts against one that is: there are ten times fewer."""


def fit_status(train: Sequence[Rows], test: Sequence[Rows]) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Weights (features, statuses) and bias; prints how often they are right on the facts of `test`."""
    rows, wanted = _matrix(train)
    model = LogisticRegression(C=0.3, max_iter=300).fit(
        rows, wanted, sample_weight=np.where(wanted == 0, 1.0, OPEN_WEIGHT)
    )
    rows, right = _matrix(test)
    said, open_ = model.predict(rows), right > 0
    accuracy, recall = np.mean(said == right), np.mean(said[open_] == right[open_])
    print(
        f"status, gold pairs: right for {accuracy:.3f} of {len(right)}, for {recall:.3f} of the {open_.sum()} not completed"
    )
    weights, bias = np.zeros((1 << BITS, len(STATUSES))), np.full(len(STATUSES), -9.0)
    weights[:, model.classes_] = model.coef_.T
    bias[model.classes_] = model.intercept_
    return weights, bias


def _matrix(documents: Sequence[Rows]) -> tuple[csr_matrix, NDArray[np.int64]]:
    ids, wanted = [], []
    names = [status.value for status in STATUSES]
    for rows in documents:
        statuses = {(f.subject, f.predicate, f.object): f.status for f in rows.example.facts}
        language = rows.example.document.lang.split("-")[0]
        for i, label in rows.labels:
            name, direction = labels()[label]
            pair = rows.pairs[i]
            ends = (pair.first.entity, pair.second.entity)[::direction]
            status = statuses.get((ends[0], name, ends[1])) or statuses.get((ends[1], name, ends[0]))
            ids.append(status_features(name, language, rows.document[pair.sentence], pair))
            wanted.append(names.index(status) if status in names else 0)
    starts = [0, *np.cumsum([len(x) for x in ids]).tolist()]
    values = np.ones(starts[-1])
    return csr_matrix((values, np.concatenate(ids), starts), shape=(len(ids), 1 << BITS)), np.array(wanted)
