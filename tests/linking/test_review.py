"""Review: doubtful pairs are listed once, judged ones no more; merging and parting are recorded and hold in the next build."""

from __future__ import annotations

from pathlib import Path

import pytest

from kg.errors import ConfigurationError
from kg.linking import make_linker
from kg.linking.across import link
from kg.linking.judgements import Judgement, read_decisions, record
from kg.linking.review import doubtful_pairs, find, merge, open_questions, split
from kg.model import Extraction, KnowledgeGraph
from kg.ner.gazetteer import Gazetteer
from tests.linking.build import extraction, together

TEXTS: list[Extraction] = [
    extraction("a", "[Leafway|Company] raised funds.", "en"),
    extraction("b", "[リーフウェイ|Company]が調達。", "ja"),
    extraction("c", "[恒禾乳业|Company]上涨。", "zh-Hans"),
    extraction("d", "[恒禾|Company]下跌。", "zh-Hans"),
    extraction("e", "[沐瞳机器人|Company]上涨。", "zh-Hans"),
    extraction("f", "[沐瞳|Company]下跌。", "zh-Hans"),
]


def build(decisions: Path) -> KnowledgeGraph:
    """Build the graph of the texts under the judgements in a file."""
    return make_linker(use_gazetteer=False, decisions=decisions)(TEXTS)


def test_pairs_that_nearly_were_joined_are_asked_about_until_judged(tmp_path: Path) -> None:
    path = tmp_path / "decisions.tsv"
    question = next(
        q
        for q in open_questions(build(path), path)
        if {q.pair.left.name, q.pair.right.name} == {"Leafway", "リーフウェイ"}
    )
    assert not question.merged
    assert 0.5 <= question.score < 0.65
    assert question.reason
    record(path, question.pair, Judgement.UNSURE)
    assert question.pair.identity not in {q.pair.identity for q in open_questions(build(path), path)}
    record(path, question.pair, Judgement.SAME)
    assert together(build(path), "Leafway", "リーフウェイ")


def test_merges_on_thin_grounds_are_asked_about(tmp_path: Path) -> None:
    questions = doubtful_pairs(build(tmp_path / "none.tsv"))
    thin = [q for q in questions if q.merged]
    assert {(q.pair.left.name, q.pair.right.name) for q in thin} == {("沐瞳", "沐瞳机器人")}
    assert all(q.left == q.right for q in thin)


def test_a_judged_pair_is_not_asked_about_though_the_other_order_was_judged(tmp_path: Path) -> None:
    path = tmp_path / "decisions.tsv"
    for question in open_questions(build(path), path):
        record(path, question.pair, Judgement.UNSURE)
    assert open_questions(build(path), path) == ()


def test_merged_by_name_or_id_and_parted_again(tmp_path: Path) -> None:
    path = tmp_path / "decisions.tsv"
    merge(build(path), path, "leafway", "リーフウェイ")
    graph = build(path)
    assert find(graph, "リーフウェイ").id == find(graph, "Leafway").id
    split(graph, path, "leafway", ["リーフウェイ"])
    assert find(build(path), "リーフウェイ").id != find(build(path), "Leafway").id
    assert [decision.judgement for decision in read_decisions(path)] == [Judgement.DIFFERENT]


def test_parting_without_names_parts_every_name_from_the_first(tmp_path: Path) -> None:
    path = tmp_path / "decisions.tsv"
    assert together(build(path), "沐瞳机器人", "沐瞳")
    split(build(path), path, "沐瞳机器人")
    assert not together(build(path), "沐瞳机器人", "沐瞳")


@pytest.mark.parametrize(
    ("one", "other", "message"),
    [("Leafway", "nobody", "no entity"), ("Leafway", "leafway", "one entity already")],
)
def test_merging_what_cannot_be_merged_says_why(tmp_path: Path, one: str, other: str, message: str) -> None:
    path = tmp_path / "decisions.tsv"
    with pytest.raises(ConfigurationError, match=message):
        merge(build(path), path, one, other)
    assert not path.exists()


def test_parting_what_cannot_be_parted_says_why(tmp_path: Path) -> None:
    path = tmp_path / "decisions.tsv"
    with pytest.raises(ConfigurationError, match="one name only"):
        split(build(path), path, "leafway")
    with pytest.raises(ConfigurationError, match="has no name"):
        split(build(path), path, "leafway", ["Oak"])


def test_nothing_is_asked_of_two_things_that_the_gazetteer_knows(tmp_path: Path) -> None:
    (tmp_path / "names.tsv").write_text(
        "id\tclass\ten\tja\nleafway\tCompany\tLeafway\t\nleafway-japan\tCompany\t\tリーフウェイ\n", encoding="utf-8"
    )
    gazetteer = Gazetteer.load(tmp_path)
    graph = link(TEXTS, gazetteer=gazetteer)
    asked = [{q.pair.left.name, q.pair.right.name} for q in doubtful_pairs(graph, (), gazetteer)]
    assert {"Leafway", "リーフウェイ"} not in asked
    assert {"Leafway", "リーフウェイ"} in [{q.pair.left.name, q.pair.right.name} for q in doubtful_pairs(graph)]
