"""The measure agrees with what the guideline says is right."""

from pathlib import Path

import pytest

from kg.errors import DocumentError
from kg.evaluation import evaluate, score_document

GOLD = {
    "doc": "a",
    "lang": "zh-Hant",
    "entities": [
        {"id": "sony", "type": "Company", "name_en": "Sony", "mentions": ["索尼", "索尼集團"]},
        {"id": "nintendo", "type": "Company", "name_en": "Nintendo", "mentions": ["任天堂"]},
        {"id": "studio", "type": "Company", "name_en": None, "mentions": ["星光工作室"]},
    ],
    "triples": [
        {
            "s": "sony",
            "p": "acquired",
            "o": "studio",
            "q": {"date": "2025-03", "amount": "300000000 GBP", "status": "planned"},
        },
        {"s": "sony", "p": "competesWith", "o": "nintendo"},
    ],
    "observations": [{"s": "sony", "metric": "revenue", "value": "12000000000 JPY", "change": "+5% yoy"}],
}


def _entities() -> list[dict[str, object]]:
    return [
        {"id": "e1", "type": "Company", "labels": ["Sony"], "mentions": ["索尼集团"]},
        {"id": "e2", "type": "Product", "labels": [], "mentions": ["任天堂"]},
        {"id": "e3", "type": "Company", "labels": [], "mentions": ["星光工作室"]},
    ]


def test_names_match_across_scripts_and_symmetric_relations_in_either_order() -> None:
    statements = [{"subject": "e2", "predicate": "competesWith", "object": "e1"}]
    score = score_document(GOLD, {"entities": _entities(), "statements": statements}, doc="a")
    assert (score.ratios["entities"].f1, score.ratios["typed"].right, score.ratios["triples"].right) == (1.0, 2, 1)


def test_a_wrong_direction_is_wrong_and_a_neighbour_in_meaning_is_right_when_relaxed() -> None:
    statements = [
        {"subject": "e3", "predicate": "acquired", "object": "e1"},
        {"subject": "e1", "predicate": "investedIn", "object": "e3"},
    ]
    score = score_document(GOLD, {"entities": _entities(), "statements": statements}, doc="a")
    assert (score.ratios["triples"].right, score.ratios["relaxed"].right) == (0, 1)
    assert [(kind, triple[1]) for _, kind, triple in score.errors].count(("wrong", "acquired")) == 1


def test_qualifiers_are_counted_over_the_right_triples() -> None:
    statements = [
        {
            "subject": "e1",
            "predicate": "acquired",
            "object": "e3",
            "status": "planned",
            "date": "2025-03-07",
            "amount": "305000000 GBP",
        }
    ]
    score = score_document(GOLD, {"entities": _entities(), "statements": statements}, doc="a")
    assert all(score.qualifiers[name].right == 1 for name in ("status", "open", "date", "amount"))


def test_observations_compare_figures_to_three_digits() -> None:
    observations = [{"subject": "e1", "value": "12004000000 JPY", "change": "5%"}]
    score = score_document(GOLD, {"entities": _entities(), "observations": observations}, doc="a")
    assert score.ratios["observations"].f1 == 1.0


def test_a_folder_without_gold_is_told(tmp_path: Path) -> None:
    with pytest.raises(DocumentError, match="gold"):
        evaluate(tmp_path, [])
