"""The relater as the pipeline sees it: facts with evidence, status, qualifiers, and reasons for what it refuses."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from kg.errors import OntologyError
from kg.model import Document, LocalStatement, Status
from kg.ner.values import find_values
from kg.protocols import Relater
from kg.relations import make_relater
from kg.relations.candidates import pairs
from kg.relations.relate import evidence_span
from kg.relations.table import relations
from kg.relations.view import sentences


@pytest.fixture(scope="module")
def relate() -> Relater:
    return make_relater()


def _facts(relate: Relater, document: Document, entities: tuple) -> dict[tuple[int, str, int], LocalStatement]:
    statements, _ = relate(document, entities, find_values(document.text, lang=document.lang))
    return {(s.subject, s.predicate, s.object): s for s in statements}


CASES = [
    ("zh-Hans", "[腾讯|Company#a]宣布以10亿元收购[喜马拉雅|Company#b]。", (0, "acquired", 1)),
    ("zh-Hant", "[騰訊|Company#a]宣布以10億元收購[喜馬拉雅|Company#b]。", (0, "acquired", 1)),
    ("zh-Hans", "[阿里巴巴|Company#a]CEO[吴泳铭|Person#b]出席了会议。", (1, "worksFor", 0)),
    ("ja", "[ソフトバンクグループ|Company#a]の[孫正義|Person#b]会長兼社長は会見した。", (1, "worksFor", 0)),
    ("ja", "[トヨタ|Company#a]は[ニデック|Company#b]を買収した。", (0, "acquired", 1)),
    ("en", "[Unilever|Company#a] has agreed to acquire [Graza|Company#b] for $2bn.", (0, "acquired", 1)),
    ("en", "[Tim Cook|Person#b], chief executive of [Apple|Company#a], spoke in Paris.", (0, "worksFor", 1)),
]


@pytest.mark.parametrize(("lang", "text", "fact"), CASES)
def test_plain_statements_are_found_in_every_writing(
    relate: Relater, marked: Callable, lang: str, text: str, fact: tuple[int, str, int]
) -> None:
    assert fact in _facts(relate, *marked(text, lang))


def test_every_member_of_a_list_gets_its_fact(relate: Relater, marked: Callable) -> None:
    document, entities = marked(
        "[德意志银行|Company#a]持有[甲骨文|Company#b]5%的股份。[小米|Company#c]旗下有[红米|Company#d]和[紫米|Company#e]。"
    )
    facts = _facts(relate, document, entities)
    assert {(3, "subsidiaryOf", 2), (4, "subsidiaryOf", 2)} <= facts.keys()


def test_the_evidence_is_the_quoted_text_and_holds_both_names(relate: Relater, marked: Callable) -> None:
    document, entities = marked(
        "昨日开市。[腾讯|Company#a]宣布以10亿元收购[喜马拉雅|Company#b]，交易已完成。股价上涨。"
    )
    statement = _facts(relate, document, entities)[0, "acquired", 1]
    evidence = statement.evidence
    assert document.text[evidence.start : evidence.end] == evidence.quote
    assert "腾讯" in evidence.quote
    assert "喜马拉雅" in evidence.quote
    assert "昨日" not in evidence.quote


def test_the_amount_of_the_fact_is_taken_from_its_clause(relate: Relater, marked: Callable) -> None:
    document, entities = marked("[腾讯|Company#a]营收300亿元。[腾讯|Company#a]宣布以10亿元收购[喜马拉雅|Company#b]。")
    assert _facts(relate, document, entities)[0, "acquired", 1].qualifiers.amount == "1000000000 CNY"


def test_what_one_sentence_leaves_out_is_taken_from_another_that_states_the_same_fact(
    relate: Relater, marked: Callable
) -> None:
    document, entities = marked(
        "[腾讯|Company#a]收购了[喜马拉雅|Company#b]。2024年3月，[腾讯|Company#a]宣布以10亿元收购[喜马拉雅|Company#b]。"
    )
    statement = _facts(relate, document, entities)[0, "acquired", 1]
    assert statement.qualifiers.amount == "1000000000 CNY"
    assert statement.qualifiers.date == "2024-03"


def test_a_title_becomes_the_role(relate: Relater, marked: Callable) -> None:
    document, entities = marked("[阿里巴巴|Company#a]首席执行官[吴泳铭|Person#b]出席了会议。")
    assert _facts(relate, document, entities)[1, "worksFor", 0].qualifiers.role == "首席执行官"


def test_a_denied_deal_is_not_a_completed_one(relate: Relater, marked: Callable) -> None:
    document, entities = marked("[腾讯|Company#a]否认将收购[喜马拉雅|Company#b]。")
    found = _facts(relate, document, entities).get((0, "acquired", 1))
    assert found is None or found.status is Status.DENIED


@pytest.mark.parametrize(
    ("lang", "text", "fact", "status"),
    [
        ("zh-Hans", "[智谱|Company#a]今年1月在[港交所|Exchange#b]上市。", (0, "listedOn", 1), Status.COMPLETED),
        ("zh-Hans", "[智谱|Company#a]计划明年1月在[港交所|Exchange#b]上市。", (0, "listedOn", 1), Status.PLANNED),
        ("zh-Hant", "[港鐵|Company#a]與[騰訊雲|Company#b]簽署五年合約。", (0, "partneredWith", 1), Status.COMPLETED),
    ],
)
def test_only_a_deal_lies_ahead_without_a_word_for_it(
    relate: Relater, marked: Callable, lang: str, text: str, fact: tuple[int, str, int], status: Status
) -> None:
    assert _facts(relate, *marked(text, lang))[fact].status is status


def test_a_condition_states_nothing(relate: Relater, marked: Callable) -> None:
    document, entities = marked("如果[腾讯|Company#a]收购[喜马拉雅|Company#b]，股价会上涨。")
    assert (0, "acquired", 1) not in _facts(relate, document, entities)


def test_a_higher_minimum_keeps_fewer_and_says_why(relate: Relater, marked: Callable) -> None:
    document, entities = marked("[腾讯|Company#a]宣布以10亿元收购[喜马拉雅|Company#b]。")
    strict = make_relater(min_confidence=1.0)
    statements, dropped = strict(document, entities, ())
    assert not statements
    assert any("is below 1.00" in reason for _, reason in dropped)


def test_a_text_without_names_states_nothing(relate: Relater) -> None:
    assert relate(Document("empty", "", "en"), (), ()) == ((), ())


def test_names_do_not_matter_only_what_stands_around_them(relate: Relater, marked: Callable) -> None:
    facts = [
        {(s.subject, s.predicate, s.object): s.confidence for s in relate(*marked(text), ())[0]}
        for text in (
            "[腾讯|Company#a]宣布以10亿元收购[喜马拉雅|Company#b]。",
            "[嘉禾远景|Company#a]宣布以10亿元收购[云岭数科|Company#b]。",
        )
    ]
    assert facts[0] == facts[1]


def test_a_users_own_wording_finds_facts_at_once(tmp_path: Path, marked: Callable) -> None:
    folder = tmp_path / "wording"
    folder.mkdir()
    (folder / "suppliesTo.toml").write_text('[zh]\nwordings = ["{s}喂饱了{o}的产线"]\n', encoding="utf-8")
    document, entities = marked("[腾讯|Company#a]喂饱了[喜马拉雅|Company#b]的产线。")
    statements, _ = make_relater(ontology=tmp_path)(document, entities, ())
    assert (0, "suppliesTo", 1) in {(s.subject, s.predicate, s.object) for s in statements}


def test_a_users_faulty_wording_is_refused_with_its_place(tmp_path: Path) -> None:
    folder = tmp_path / "wording"
    folder.mkdir()
    (folder / "acquired.toml").write_text('[zh]\nwordings = ["{s}<nothing>{o}"]\n', encoding="utf-8")
    with pytest.raises(OntologyError, match=r"acquired\.toml:2"):
        make_relater(ontology=tmp_path)


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        (
            "[Finma|Government#a] reprimanded [Bluebay|Company#b], and a regulator fined Aoi $21m.",
            "Finma reprimanded Bluebay",
        ),
        ("[Finma|Government#a] fined [Bluebay|Company#b], the bank, $21m.", "Finma fined Bluebay, the bank"),
        (
            "[Greystone|Company#a] owns [Bluebay|Company#b], and [Aoi|Company#c], for now.",
            "Greystone owns Bluebay, and Aoi",
        ),
    ],
)
def test_evidence_goes_on_behind_a_name_unless_another_matter_begins(marked: Callable, text: str, quote: str) -> None:
    document, entities = marked(text, "en")
    (sentence,) = sentences(document, entities)
    pair = pairs([sentence], relations())[0]
    start, end = evidence_span(document.text, sentence, pair)
    assert document.text[start:end] == quote
