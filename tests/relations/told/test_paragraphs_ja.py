"""A Japanese paragraph's own company is whose president speaks in it; what another paragraph was about is not carried in."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from kg.relations.candidates import pairs
from kg.relations.table import relations
from kg.relations.told.paragraphs_ja import presidents, strays
from kg.relations.view import sentences

HEADLINE = "[青石電機|Company#a]が最高益。\n"


@pytest.mark.parametrize(
    ("text", "employer"),
    [
        ("[白渓工業|Company#b]は新工場を建てる。投資額は30億円。[関戸真|Person#p]社長は「需要は続く」と話した。", "b"),
        ("[白渓工業|Company#b]は増収だった。米子会社の[白渓USA|Company#c]は減収。[関戸真|Person#p]社長は強気だ。", "b"),
        ("[白渓工業|Company#b]は増収だった。[金融庁|Government#c]は調べる。[関戸真|Person#p]社長は謝罪した。", "b"),
        ("[白渓工業|Company#b]は増収だった。[藍湾|Company#c]は減収だった。[関戸真|Person#p]社長は強気だ。", None),
        (
            "[白渓工業|Company#b]は増収だった。[藍湾|Company#c]は[白渓工業|Company#b]に納めた。[関戸真|Person#p]社長は強気だ。",
            "b",
        ),
        ("[白渓工業|Company#b]の中国法人の利益は増えた。[関戸真|Person#p]社長は強気だ。", "b"),
        ("[白渓工業|Company#b]([白工|Company#b])は増収だった。[関戸真|Person#p]社長は強気だ。", "b"),
        ("[白渓工業|Company#b]([東京|Place#t]、[東証|Exchange#e]:9143)は増収だ。[関戸真|Person#p]社長は強気だ。", "b"),
        ("[白渓工業|Company#b]、[藍湾|Company#c]は増収だった。[関戸真|Person#p]社長は強気だ。", None),
        ("[白渓工業|Company#b]([東京|Place#t])は増収だった。[関戸真|Person#p]社長は強気だ。", "b"),
        ("[白渓工業|Company#b]が5日発表した中間決算は増収だった。[関戸真|Person#p]社長は強気だ。", "b"),
        ("[白渓工業|Company#b]が5日発表した。[関戸真|Person#p]社長は強気だ。", None),
        ("中国では[白渓工業|Company#b]の製品は売れた。[関戸真|Person#p]社長は強気だ。", None),
        ("[白渓工業|Company#b]は増収だった。\n[関戸真|Person#p]社長は強気だ。", None),
        ("[白渓工業|Company#b]は増収だった。[関戸真|Person#p]氏は強気だ。", None),
        ("[白渓工業|Company#b]は増収だった。[藍湾|Company#c]の[関戸真|Person#p]社長は強気だ。", None),
        (
            "[藍湾|Company#c]の[関戸真|Person#p]社長は強気だ。[白渓工業|Company#b]は増収だった。[関戸真|Person#p]社長は喜ぶ。",
            None,
        ),
    ],
)
def test_a_president_without_a_company_is_that_of_the_one_spoken_of(
    marked: Callable, text: str, employer: str | None
) -> None:
    document, entities = marked(HEADLINE + text, "ja")
    found = presidents(document.text, sentences(document, entities))
    name = {"b": "白渓工業", None: None}[employer]
    assert [entities[pair.first.entity].mentions[0].text for pair in found] == ([name] if name else [])


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("[白渓工業|Company#b]は増産する。[藍湾|Company#c]と提携した。", True),
        ("増産する。[藍湾|Company#c]と提携した。", False),
        ("[青石電機|Company#a]は増産する。[藍湾|Company#c]と提携した。", False),
    ],
)
def test_a_company_of_the_headline_is_not_carried_beside_the_own_one_of_a_paragraph(
    marked: Callable, text: str, expected: bool
) -> None:
    document, entities = marked(HEADLINE + text, "ja")
    read = sentences(document, entities)
    ends = {entities[0].id, next(e.id for e in entities if e.mentions[0].text == "藍湾")}
    carried = [p for p in pairs(read, relations()) if p.topic and {p.first.entity, p.second.entity} == ends]
    assert [strays(document.text, read, p, 0.4) for p in carried] in ([expected] * len(carried), [])
    assert carried or expected
    assert not any(strays(document.text, read, p, 0.9) for p in carried)
