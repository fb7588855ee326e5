"""A clause that says itself whose its fact is, is told of no name of the clause before."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from kg.relations.candidates import pairs
from kg.relations.decide import Proposal
from kg.relations.refused.clausemates_zh import told_of_another
from kg.relations.table import relations
from kg.relations.view import sentences

REFUSED = [
    ("[青石|Company#a]拥有全资子公司[白溪|Company#b]、控股子公司[蓝湾|Company#c]。", "c subsidiaryOf b"),
    ("[百溪|Company#a]由[欧雷|Person#p]创立，[安青|Company#b]持股约16%。", "p ownsStakeIn a"),
    ("[青石|Company#a]须向[白溪|Company#b]还款3亿元，创始人[王军|Person#p]未回应。", "p founded b"),
    ("[青石|Company#a]把大厦租予[白溪|Company#b]，董事长[王军|Person#p]未回应。", "p worksFor b"),
    ("[蓝湾|Company#a]芯片首发，[青石|Company#b]首批客户为[白溪|Company#c]。", "a suppliesTo c"),
    ("[青石|Company#a]否认收购，[白溪|Company#b]与[蓝湾|Company#c]合并落定。", "a mergedWith b"),
    (
        "[蓝湾|Company#c]原由[印尼|Place#l]的[青石|Company#a]与[新加坡|Place#m]基金[白溪|Company#b]分别持有60%与30%。",
        "b ownsStakeIn a",
    ),
    ("[周记|Company#a]多賺0.1% [莎青|Company#b]撤出\n今天公布。", "a ownsStakeIn b"),
]
ALLOWED = [
    ("[青石|Company#a]拥有全资子公司[白溪|Company#b]、控股子公司[蓝湾|Company#c]。", "c subsidiaryOf a"),
    ("[青石|Company#a]的客户[白溪|Company#b]、控股子公司[蓝湾|Company#c]均到场。", "c subsidiaryOf b"),
    ("[百溪|Company#a]由[欧雷|Person#p]创立，[安青|Company#b]持股约16%。", "b ownsStakeIn a"),
    (
        "[蓝湾|Company#c]原由[印尼|Place#l]的[青石|Company#a]与[新加坡|Place#m]基金[白溪|Company#b]分别持有60%与30%。",
        "b ownsStakeIn c",
    ),
    ("[百溪|Company#a]由[欧雷|Person#p]控股，[安青|Company#b]持股约16%。", "p ownsStakeIn a"),
    ("[青石|Company#a]须向[白溪|Company#b]还款3亿元，创始人[王军|Person#p]未回应。", "p founded a"),
    ("[青石|Company#a]大股东[白溪|Company#b]未表态，董事长[王军|Person#p]回应。", "p worksFor b"),
    ("[蓝湾|Company#a]芯片首发，[青石|Company#b]首批客户为[白溪|Company#c]。", "b suppliesTo c"),
    ("[青石|Company#a]否认收购，[白溪|Company#b]与[蓝湾|Company#c]合并落定。", "b mergedWith c"),
    ("[青石|Company#a]转型，与[白溪|Company#b]和[蓝湾|Company#c]合并。", "a mergedWith b"),
    ("多賺0.1% [莎青|Company#b]投[友安|Company#c]\n今天公布。", "b investedIn c"),
    ("[周记|Company#a]多賺0.1% 再夥[莎青|Company#b]\n今天公布。", "a partneredWith b"),
    ("[蓝湾|Company#a]芯片首发，客户为[白溪|Company#c]。", "a suppliesTo c"),
]


def _reason(marked: Callable, text: str, said: str) -> str | None:
    document, entities = marked(text)
    place = {key: i for i, key in enumerate(dict.fromkeys(part.split("]")[0] for part in text.split("#")[1:]))}
    subject, relation, object_ = said.split()
    proposal = Proposal(place[subject], relation, place[object_], 0, 0.5)
    read = sentences(document, entities)
    ends = {proposal.subject, proposal.object}
    pair = next(p for p in pairs(read, relations()) if {p.first.entity, p.second.entity} == ends and p.topic is None)
    return told_of_another(proposal, read[pair.sentence], pair)


@pytest.mark.parametrize(("text", "said"), REFUSED)
def test_a_name_of_the_clause_before_is_refused(marked: Callable, text: str, said: str) -> None:
    assert _reason(marked, text, said)


@pytest.mark.parametrize(("text", "said"), ALLOWED)
def test_the_one_of_the_clause_is_not(marked: Callable, text: str, said: str) -> None:
    assert _reason(marked, text, said) is None
