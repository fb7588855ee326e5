"""What a sentence plainly states of products and ratings is read, whatever the classifier makes of it."""

from __future__ import annotations

import pytest

from kg.relations.decide import Proposal
from kg.relations.table import relations
from kg.relations.told.findings import Findings
from kg.relations.told.plainly import tell
from kg.relations.view import sentences
from tests.relations.asked import by_name
from tests.relations.conftest import read_marked

A, B, R = "[Corvo|Company#a]", "[Dunlo|Company#b]", "[Moodys|Company#r]"
P, Q, S = "[N4|Product#p]", "[N5|Product#q]", "[N6|Product#s]"
F = "[Lindo|Product#f]"


def told(lang: str, text: str, proposals: list[tuple[int, str, int]] | None = None) -> list[str]:
    document, entities = read_marked(text, lang)
    read = sentences(document, entities)
    findings = Findings([], [Proposal(s, relation, o, 0, 0.5) for s, relation, o in proposals or []])
    tell(lang, read, findings, relations())
    return sorted(by_name(findings, entities))


@pytest.mark.parametrize(
    ("text", "facts"),
    [
        (f"{A} took the wraps off the {P}.", ["Corvo released N4"]),
        (f"{A}, a carmaker, has lifted the lid on its new {P} and {Q}.", ["Corvo released N4", "Corvo released N5"]),
        (f"{A} opened pre-orders for the {P} rival.", []),
        (f"{A} will bring the {P} to market.", ["Corvo released N4"]),
        (f"{A} will bring the {P} to court.", []),
        (f"The {P}, launched by {A} in May, is cheap.", ["Corvo released N4"]),
        (f"The {P} was launched by {A}s partner.".replace("]s", "]'s"), []),
        (f"The launch of the {P} by {A} was delayed.", ["Corvo released N4"]),
        (f"The {P} and the {Q} are both made by {A}.", ["Corvo develops N4", "Corvo develops N5"]),
        (f"A case for the {P} users was made by {A}.", []),
        (f"The {P} is {A}'s first phone.", ["Corvo develops N4"]),
        (f"{A}, the company behind {P}, sank.", ["Corvo develops N4"]),
        (f"{A}, whose brands include {P} and {Q}, sank.", ["Corvo develops N4", "Corvo develops N5"]),
        (f"{A} counts the {P} among its rivals.", []),
        (f"{A}, which was spun out of {B}, produces the {P}.", ["Corvo develops N4"]),
        (f"{A}, a contractor, makes {P} for {B}.", []),
        (f"{A} runs {P}, a dating app, and {Q}, a game.", ["Corvo develops N4", "Corvo develops N5"]),
        (f"{P}, an app built for {A} by {B}, is free.", ["Dunlo develops N4"]),
        (f"The {P} outlasted {A}'s {Q} and the {S}.", ["N4 outperforms N5", "N4 outperforms N6"]),
        (f"{A} beat {B} to a contract.", []),
        (f"The successor to the {P} beat the {Q}.", []),
        (f"{A} leapfrogged {B}.", ["Corvo outperforms Dunlo"]),
        (f"{A} fell behind {B} last year.", ["Dunlo outperforms Corvo"]),
        (f"The {P} lost its crown to the {Q}.", ["N5 outperforms N4"]),
        (f"The {P} was knocked off the top spot by the {Q}.", ["N5 outperforms N4"]),
        (f"{A} lost a lawyer to {B}.", []),
        (f"{A} was downgraded to hold by {R}.", ["Moodys rated Corvo"]),
        (f"{A} raised $22 million in a round led by {R}.", []),
        (f"{R} awarded the {P} five stars.", ["Moodys rated N4"]),
        (f"The {P} won five stars from {R}.", ["Moodys rated N4"]),
        (f"{A} won an order from {R}.", []),
        (f"The {F} range consists of the {P} and the {Q}.", ["N4 variantOf Lindo", "N5 variantOf Lindo"]),
        (f"A cheaper form of {F}, {P}, is due.", ["N4 variantOf Lindo"]),
        ("[Corvo Cloud|BusinessUnit#u], [Corvo|Company#a]'s cloud arm, grew.", ["Corvo Cloud partOf Corvo"]),
    ],
)
def test_english(text: str, facts: list[str]) -> None:
    assert told("en", text) == facts


@pytest.mark.parametrize(
    ("text", "facts"),
    [
        (f"{P}上月被{A}的{Q}反超。", ["N5 outperforms N4"]),
        (f"{P}上月被{A}召回。", []),
        (f"{A}从{B}手中夺走销冠。", ["Corvo outperforms Dunlo"]),
        (f"{A}从{B}手中接过股份。", []),
        (f"{A}将冠军宝座拱手让给{B}。", ["Dunlo outperforms Corvo"]),
        (f"{A}将控制权让给{B}。", []),
        (f"{A}取代{B}成为全球最大厂商。", ["Corvo outperforms Dunlo"]),
        (f"{A}取代{B}成为供应商。", []),
        (f"{P}在测试中以92分击败{A}的{Q}。", ["N4 outperforms N5"]),
        (f"由{A}训练，在测试中胜过{Q}。", []),
        (f"采用{A}制程生产，在测试中胜过{Q}。", []),
        (f"{A}是{B}的附属公司，在评选中击败{R}。", ["Corvo outperforms Moodys"]),
        (f"{A}获{R}上调评级。", ["Moodys rated Corvo"]),
        (f"{A}获{R}注资。", []),
        (f"{B}称{A}“估值不贵”，但{R}予其“卖出”评级。", ["Moodys rated Corvo"]),
        (f"{A}今日开启{P}预订。", ["Corvo released N4"]),
        (f"除{P}外，{A}还拥有{Q}。", ["Corvo develops N4"]),
        (f"{A}推出{P}电池，{Q}、{S}均已搭载。", ["N5 basedOn N4", "N6 basedOn N4"]),
        (f"{A}推出{P}电池，{Q}全系搭载激光雷达。", []),
        (f"{P}、{Q}同属{F}家族。", ["N4 variantOf Lindo", "N5 variantOf Lindo"]),
    ],
)
def test_chinese(text: str, facts: list[str]) -> None:
    assert told("zh-Hans", text) == facts


@pytest.mark.parametrize(
    ("text", "facts"),
    [
        (f"「{P}」は「{Q}」に首位を明け渡した。", ["N5 outperforms N4"]),
        (f"{A}が{B}から首位を奪った。", ["Corvo outperforms Dunlo"]),
        (f"{B}から首位を奪った{A}は増収だった。", ["Corvo outperforms Dunlo"]),
        (f"{A}が{B}から仕事を奪った。", []),
        (f"「{P}」が首位だったが、「{Q}」がこれを抜いた。", ["N5 outperforms N4"]),
        (f"{A}が{B}を抜いて首位に立った。", ["Corvo outperforms Dunlo"]),
        (f"{A}の番付では{B}の「{P}」を抜き首位に立った。", []),
        (f"{A}は{R}による格下げが嫌気された。", ["Moodys rated Corvo"]),
        (f"{A}は{R}からA1の格付けを得ている。", ["Moodys rated Corvo"]),
        (f"{A}は{R}から資金を得ている。", []),
        (f"{A}から「{P}」が登場した。", ["Corvo released N4"]),
        (f"「{F}」シリーズに「{P}」が加わった。", ["N4 variantOf Lindo"]),
    ],
)
def test_japanese(text: str, facts: list[str]) -> None:
    assert told("ja", text) == facts


def test_the_reverse_goes() -> None:
    assert told("en", f"{A} was downgraded to hold by {R}.", [(0, "rated", 1)]) == ["Moodys rated Corvo"]
