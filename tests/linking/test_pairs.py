"""Pairs asked about directly: the verdict a build would give, with score and reason; tables are checked line by line."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from kg.errors import ConfigurationError
from kg.linking import Decision, Judgement, Pair, Side
from kg.linking.across import link
from kg.linking.pairs import PairRow, compare_names, link_pairs, read_pairs
from tests.linking.build import extraction

TABLE = Path(__file__).parents[2] / "benchmarks" / "linking" / "pairs.csv"
HEADER = "name_a,lang_a,name_b,lang_b,class,note\n"


def test_verdicts_come_in_order_with_score_and_reason() -> None:
    rows = [
        PairRow("锐川科技", "zh-Hans", "Ruichuan Technology", "en", "Company"),
        PairRow("锐川科技", "zh-Hans", "Ruichuan Capital", "en", "Company"),
    ]
    verdicts = list(link_pairs(rows))
    assert [verdict.row for verdict in verdicts] == rows
    assert [verdict.same for verdict in verdicts] == [True, False]
    assert all(verdict.reason and 0.0 <= verdict.score <= 1.0 for verdict in verdicts)


def test_a_note_that_introduces_the_name_decides() -> None:
    plain = compare_names("蓝海重工", "Thalassa", "Company", lang_a="zh-Hans", lang_b="en")
    noted = compare_names(
        "蓝海重工", "Thalassa", "Company", lang_a="zh-Hans", lang_b="en", note="蓝海重工（Thalassa）上市"
    )
    assert (plain.same, noted.same) == (False, True)


def test_a_judgement_decides_over_all() -> None:
    decisions = [Decision(Judgement.DIFFERENT, Pair.of("Company", Side("ABC"), Side("ABC Inc.")))]
    assert compare_names("ABC Inc.", "ABC", "Company").same
    assert not compare_names("ABC Inc.", "ABC", "Company", decisions=decisions).same


@pytest.mark.parametrize("known", [False, True])
def test_a_pair_is_decided_as_a_build_decides_it(known: bool) -> None:
    """Every thirteenth pair of the frozen table, built as two documents, gives what was said of the pair."""
    rows = [row for row in read_pairs(TABLE)[::13] if row.type != "Person"]
    assert len(rows) > 30
    gazetteer = None
    if known:
        from kg.linking import load_gazetteer

        gazetteer = load_gazetteer()
    for row in rows:
        said = compare_names(
            row.name_a, row.name_b, row.type, lang_a=row.lang_a, lang_b=row.lang_b, gazetteer=gazetteer
        )
        built = link(
            [
                extraction("a", f"[{row.name_a}|{row.type}]", row.lang_a),
                extraction("b", f"[{row.name_b}|{row.type}]", row.lang_b),
            ],
            gazetteer=gazetteer,
        )
        assert (len(built.entities) == 1) == said.same, (row, said)


def test_the_table_is_read_with_more_columns_than_needed() -> None:
    rows = read_pairs(TABLE)
    assert len(rows) >= 600
    with TABLE.open(encoding="utf-8", newline="") as file:
        kinds = [row["kind"] for row in csv.DictReader(file)]
    assert min(kinds.count(kind) for kind in ("across", "short", "different")) >= 200


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("name_a,name_b\nA,B\n", "no column lang_a"),
        (HEADER + "A,en,,en,Company,\n", r"pairs\.csv:2"),
        (HEADER + "A,en,B,fr,Company,\n", "'fr' is no language"),
    ],
)
def test_a_table_that_is_not_right_is_named_with_its_line(tmp_path: Path, text: str, message: str) -> None:
    path = tmp_path / "pairs.csv"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(ConfigurationError, match=message):
        read_pairs(path)
