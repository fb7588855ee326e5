"""What speaks for a fact: the pairs of a document as claims, and what a second classifier says of them."""

from __future__ import annotations

import numpy as np
import pytest

from kg.relations.labels import labels
from kg.relations.scoring import NONE
from kg.relations.table import relations
from kg.relations.weighing import Claim, calibrated, claims, no_opinion, second_opinion

BOUGHT, SOLD = ("acquired", 1), ("divested", 1)
COLUMN = {label: column for column, label in enumerate(labels())}


def said(*rows: dict[tuple[str, int], float]) -> np.ndarray:
    """Log-odds of pairs, one row each; labels that are not named have -8."""
    result = np.full((len(rows), len(labels())), -8, np.float32)
    for row, named in zip(result, rows, strict=True):
        for label, value in named.items():
            row[COLUMN[label]] = value
    return result


def claim(*pairs: int) -> Claim:
    """That something was bought, by these pairs, the first of which the classifier finds the surest."""
    return Claim(
        (0, "acquired", 1), pairs[0], COLUMN[BOUGHT], (2.0,) * len(pairs), tuple((i, COLUMN[BOUGHT]) for i in pairs)
    )


def test_a_document_without_pairs_claims_nothing() -> None:
    assert claims([], np.zeros((0, len(labels())), np.float32), labels(), dict(relations())) == []


def test_the_opinion_is_of_the_pair_that_the_second_classifier_finds_surest() -> None:
    logits = said({BOUGHT: -3, SOLD: 6}, {BOUGHT: 1, SOLD: -2, ("acquired", -1): -4})
    highest, next_, other, back, total = second_opinion([claim(0, 1)], logits, labels())[0].tolist()
    assert (highest, next_, other, back) == (1, -3, -2, -4)
    assert total == pytest.approx(np.log(np.exp(1) + np.exp(-3)))


def test_a_claim_of_one_pair_has_no_next_one() -> None:
    assert second_opinion([claim(0)], said({BOUGHT: 1}), labels())[0, 1] == NONE


def test_no_claims_get_no_opinion() -> None:
    assert second_opinion([], said({}), labels()).shape == no_opinion(0).shape


def test_probabilities_rise_with_log_odds_and_pass_one_half_where_the_calibration_says() -> None:
    found = calibrated(np.array([-2, 0.5, 3], np.float32), np.array([2, -1], np.float32))
    assert found[1] == pytest.approx(0.5)
    assert 0 < found[0] < found[1] < found[2] < 1
