"""A unit that bears its company's name is part of it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from kg.relations.told.findings import Findings
from kg.relations.told.units_named import tell
from kg.relations.view import sentences
from tests.relations.asked import by_name


@pytest.mark.parametrize(
    ("lang", "text", "facts"),
    [
        ("zh-Hans", "[青禾|Company#a]增收。[青禾云事业部|BusinessUnit#b]换帅。", ["青禾云事业部 partOf 青禾"]),
        (
            "zh-Hans",
            "[青禾|Company#a]与[青禾云|Company#b]增收，[青禾云零售部|BusinessUnit#c]换帅。",
            ["青禾云零售部 partOf 青禾云"],
        ),
        ("zh-Hans", "[青禾|Company#a]增收，[零售部|BusinessUnit#b]换帅。", []),
        ("zh-Hans", "[青禾|Company#a]推出[青禾手机|Product#b]。", []),
        (
            "ja",
            "[楽川|Company#a]は増収だった。[楽川技術研究所|BusinessUnit#b]が伸びた。",
            ["楽川技術研究所 partOf 楽川"],
        ),
        ("en", "[Corvo|Company#a] grew. [Corvo Cloud|BusinessUnit#b] hired.", ["Corvo Cloud partOf Corvo"]),
        ("en", "[Meta|Company#a] grew. [Metalworks|BusinessUnit#b] hired.", []),
    ],
)
def test_a_unit_is_part_of_the_company_whose_name_it_begins_with(
    marked: Callable, lang: str, text: str, facts: list[str]
) -> None:
    document, entities = marked(text, lang)
    findings = Findings([], [])
    tell(sentences(document, entities), entities, findings)
    assert by_name(findings, entities) == facts


def test_the_evidence_is_where_the_unit_stands(marked: Callable) -> None:
    document, entities = marked("[青禾|Company#a]增收。[青禾云事业部|BusinessUnit#b]换帅。")
    findings = Findings([], [])
    tell(sentences(document, entities), entities, findings)
    (proposal,) = findings
    assert document.text[findings.candidates[proposal.pair].second.start :].startswith("青禾云事业部")
