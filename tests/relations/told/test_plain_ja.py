"""What a Japanese sentence states in so many words is read, and told of every member of a list."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from kg.relations.candidates import pairs
from kg.relations.decide import Proposal
from kg.relations.table import relations
from kg.relations.told.findings import Findings
from kg.relations.told.lists_ja import tell_members
from kg.relations.told.plain_ja import tell
from kg.relations.view import sentences
from tests.relations.asked import by_name

A, B, C = "[青石|Company#a]", "[白渓|Company#b]", "[藍湾|Company#c]"
US = "[米|Place#u]"


@pytest.mark.parametrize(
    ("text", "facts"),
    [
        (f"{A}は装置で世界シェア9割を握り、{B}や{US}{C}に納入する。", ["青石 suppliesTo 白渓", "青石 suppliesTo 藍湾"]),
        (f"{A}は{B}に新型の電池を供給している。", ["青石 suppliesTo 白渓"]),
        (f"{A}は{B}に電池を供給してもらう。", []),
        (f"{A}は{B}に課徴金を納めた。", []),
        (f"{A}は増収で、{B}が{C}に電池を供給する。", []),
        (f"{A}は{US}{B}に新型機を10機、{C}に別の機種を20機発注した。", ["藍湾 suppliesTo 青石"]),
        (f"{A}は{B}に衛星10基を2億ドルで発注した。", ["白渓 suppliesTo 青石"]),
        (f"{A}は{B}に幹線輸送を委託している。", ["白渓 suppliesTo 青石"]),
        (f"{A}は{B}に業務委託費を払う。", []),
        (f"{A}は{B}に発注元の変更を伝えた。", []),
        (f"{A}は{C}子会社の{B}などから約70億円を調達した。", ["白渓 investedIn 青石"]),
        (f"{A}([千歳市|Place#p])は{B}から約70億円を調達した。", ["白渓 investedIn 青石"]),
        (f"{A}の[日本|Place#p]法人、{B}は増収だった。", ["白渓 subsidiaryOf 青石"]),
        (f"{C}と{A}傘下の{B}は組む。", ["白渓 subsidiaryOf 青石"]),
        (f"{A}の[日本|Place#p]市場で{B}は伸びた。", []),
        (f"{A}は{B}と{C}の合弁会社で、黒字だ。", ["白渓 ownsStakeIn 青石", "藍湾 ownsStakeIn 青石"]),
        (f"{A}は{B}と{C}の合弁会社ではない。", []),
        (f"{A}は{B}から部品を調達した。", []),
    ],
)
def test_a_plain_statement_is_read(marked: Callable, text: str, facts: list[str]) -> None:
    document, entities = marked(text, "ja")
    findings = Findings([], [])
    tell(sentences(document, entities), findings)
    assert by_name(findings, entities) == facts


@pytest.mark.parametrize(
    ("text", "relation", "others"),
    [
        (f"{A}は{B}や{US}{C}に出資した。", "investedIn", ["白渓"]),
        (f"{A}は{B}と{US}{C}に出資した。", "investedIn", []),
        (f"{A}は{B}を避け、{US}{C}に出資した。", "investedIn", []),
        (f"{A}は{B}や{US}{C}に本社を置く。", "locatedIn", []),
    ],
)
def test_what_is_told_of_one_of_a_list_is_told_of_the_others(
    marked: Callable, text: str, relation: str, others: list[str]
) -> None:
    document, entities = marked(text, "ja")
    read = sentences(document, entities)
    names = [entity.mentions[0].text for entity in entities]
    candidates = pairs(read, relations())
    one, last = names.index("青石"), names.index("藍湾")
    at = next(i for i, p in enumerate(candidates) if {p.first.entity, p.second.entity} == {one, last})
    findings = Findings(candidates, [Proposal(one, relation, last, at, 0.6)])
    tell_members(read, findings)
    assert [names[p.object] for p in list(findings)[1:]] == others
