"""What speaks for a fact: the pairs of a document as claims."""

from __future__ import annotations

import numpy as np

from kg.relations.labels import labels
from kg.relations.table import relations
from kg.relations.weighing import claims


def test_a_document_without_pairs_claims_nothing() -> None:
    assert claims([], np.zeros((0, len(labels())), np.float32), labels(), dict(relations())) == []
