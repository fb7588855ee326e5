"""The queries of examples/queries: each runs, gives what its first lines promise, and needs no declaration."""

from pathlib import Path

import pytest

from kg.rdf import GraphStore, shorten

QUERIES = Path(__file__).resolve().parents[2] / "examples" / "queries"

EXPECTED = {
    "by-status.rq": ["acquired", "denied", "1"],
    "classes.rq": ["kgo:AIModel", "AIモデル", "1"],
    "competitors.rq": ["Qwen", "DeepSeek"],
    "connected.rq": ["ent:deepseek", "DeepSeek"],
    "denied-or-rumoured.rq": ["denied", "京东", "acquired", "Sun Art Retail", "京东否认收购高鑫零售", "retail"],
    "divestments.rq": [
        *("Alibaba Group", "Sun Art Retail", "2025-01", "13100000000", "HKD", "78.7"),
        "阿里巴巴已把高鑫零售售予德弘資本，作價131億港元",
    ],
    "figures.rq": [
        *("Alibaba Group", "revenue", "247800000000", "CNY", "5", "FY2026Q2"),
        "Revenue rose 5% to 247.8 billion yuan",
    ],
    "merges.rq": ["ent:alibaba", "doc:retail", "doc:plans", "0.97", "same gazetteer entry"],
    "money-by-currency.rq": ["divested", "HKD", "1", "13100000000"],
    "people.rq": ["Eddie Wu", "Alibaba Group", "CEO", "false", "吴泳铭は阿里巴巴のCEO"],
    "rivals-of.rq": ["ent:deepseek", "DeepSeek"],
    "several-writings.rq": ["ent:alibaba", "4"],
    "timeline.rq": ["2025-01-02", "京东", "acquired", "Sun Art Retail", "denied"],
    "corroborated.rq": [],
}


@pytest.mark.parametrize("path", sorted(QUERIES.glob("*.rq")), ids=lambda path: path.name)
def test_a_query_finds_what_it_promises(store: GraphStore, path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert text.startswith("# ")
    rows = [[shorten(value, store.prefixes) for value in row] for row in store.query(text).rows]
    wanted = EXPECTED[path.name]
    assert any(row[: len(wanted)] == wanted for row in rows) == bool(wanted), rows


def test_every_expected_query_is_there() -> None:
    assert {path.name for path in QUERIES.glob("*.rq")} == EXPECTED.keys()
