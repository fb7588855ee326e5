"""What a pair of names may state: a relation read from the first to the second name or back, as the classifier's columns."""

from __future__ import annotations

from functools import cache, lru_cache

import numpy as np
from numpy.typing import NDArray

from kg.relations.table import CLASSES, Relation, relations


@cache
def labels() -> tuple[tuple[str, int], ...]:
    """(relation, direction) of each column; direction 1: the first name is the subject, -1: the second. Symmetric ones have 1 only."""
    return tuple(
        (r.name, d)
        for r in sorted(relations().values(), key=lambda r: r.name)
        for d in ((1,) if r.symmetric else (1, -1))
    )


@cache
def label_index() -> dict[tuple[str, int], int]:
    """The column of each (relation, direction)."""
    return {label: i for i, label in enumerate(labels())}


@cache
def allowed() -> NDArray[np.bool_]:
    """allowed()[a, b, label]: whether names of classes a and b (places in CLASSES), in this order, may carry the label."""
    return allowed_by(labels(), tuple(relations().values()))


@lru_cache(maxsize=8)
def allowed_by(columns: tuple[tuple[str, int], ...], ontology: tuple[Relation, ...]) -> NDArray[np.bool_]:
    """`allowed` for the labels `columns` and the relations of a user's `ontology`; what it lacks, no names may carry."""
    table = {relation.name: relation for relation in ontology}
    result = np.zeros((len(CLASSES), len(CLASSES), len(columns)), dtype=np.bool_)
    for column, (name, direction) in enumerate(columns):
        if name in table:
            forward = np.array([[table[name].allows(one, other) for other in CLASSES] for one in CLASSES])
            result[:, :, column] = forward if direction == 1 else forward.T
    return result
