"""What a Chinese text on products says beside two names is refused as a fact of the two, and the fact itself is not."""

from __future__ import annotations

import pytest

from kg.relations.refused.products_zh import misread
from tests.relations.asked import asked

REFUSED = [
    ("[青石AI|Product#a]已与[饭友|Product#b]、[途客|Company#c]及[买卖|Product#d]三个平台对接。", "c develops d"),
    ("[青石7|Product#a]搭载[星核X|Product#b]，与[白溪|Company#d]的[平川Y|Product#c]正面竞争。", "b competesWith c"),
    ("[石OS|Product#a]基于[安核17|Product#b]深度定制，内置升级后的[小石|Product#c]。", "b basedOn c"),
    ("“[行者二号|Product#a]”是“[行者一号|Product#b]”的升级版，搭载[星核X|Product#c]。", "b basedOn c"),
    ("[青石科技|Company#a]在[上海|Place#b]举行的大会上发布新模型。", "a locatedIn b"),
    ("目标是“成为[亚洲|Place#a]的[彗星|Product#b]”。", "b locatedIn a"),
    ("少于[青石|Company#a]的2140款和[白溪引擎|Product#b]的587款。", "a develops b"),
    ("[青石证券|Company#a]分析师[林宇|Person#p]认为，[白溪18|Product#b]定价激进。", "a develops b"),
    ("服务器采用[核E|Product#a]处理器与[青石|Company#c]自研的网卡芯片“[岚芯|Product#b]”。", "b basedOn a"),
    ("[青石|Company#a]的训练没有使用[白溪|Company#b]的芯片。", "b suppliesTo a"),
    ("[青石|Company#a]、[白溪|Company#b]都采用它，其中[青石|Company#a]率先上线。", "a suppliesTo b"),
    ("其中[石镜2|Product#a]搭载新芯片，对标[白溪|Company#c]的[光镜|Product#b]。", "a uses b"),
    ("据[青石咨询|Company#a]统计，2025年上半年[白溪云|Product#b]的份额为6.3%。", "a develops b"),
    ("[青石咨询|Company#a]在2025年的报告中将[白溪云|Product#b]列为“挑战者”。", "a develops b"),
    ("该开发板[青石3|Product#a]由[白溪|Company#b]代工。", "b develops a"),
    ("[白溪|Company#c]跟进。\n[青石云|Product#a]的主要竞争对手是[海石云|Company#b]。", "c competesWith b"),
    ("合作的银行有[玉山|Company#a]及[台新|Company#b]，通路伙伴则包括[全店|Company#c]。", "a partneredWith c"),
    ("合作的银行有[玉山|Company#a]及[台新|Company#b]，通路伙伴则包括[全店|Company#c]。", "a partneredWith b"),
    ("[小石|Product#a]接入了[阶星|Company#b]的[步3|AIModel#c]模型。", "a integratesWith b"),
]
ALLOWED = [
    ("[青石AI|Product#a]已与[途客|Company#c]旗下的[买卖|Product#d]对接。", "c develops d"),
    ("[青石7|Product#a]搭载[星核X|Product#b]，与[白溪|Company#d]的[平川Y|Product#c]正面竞争。", "a competesWith c"),
    ("[青石7|Product#a]搭载[星核X|Product#b]，[星核X|Product#b]采用[白溪核|Product#c]。", "b basedOn c"),
    ("[石OS|Product#a]采用[安核17|Product#b]，后者由[小石|Product#c]驱动。", "b basedOn c"),
    ("“[行者二号|Product#a]”是“[行者一号|Product#b]”的升级版，搭载[星核X|Product#c]。", "a basedOn c"),
    ("[青石大会|Event#a]在[上海|Place#b]举行。", "a locatedIn b"),
    ("[青石科技|Company#a]总部在[上海|Place#b]，发布新模型。", "a locatedIn b"),
    ("[亚洲|Place#a]的[彗星|Product#b]表现最好。", "b locatedIn a"),
    ("[青石|Company#a]的2140款和[白溪引擎|Product#b]一样好的引擎。", "b develops a"),
    ("[青石证券|Company#a]推出[白溪18|Product#b]。", "a develops b"),
    ("服务器采用[核E|Product#a]处理器，网卡芯片“[岚芯|Product#b]”基于它。", "b basedOn a"),
    ("[青石|Company#a]的训练使用[白溪|Company#b]的芯片。", "b suppliesTo a"),
    ("[青石|Company#a]、[白溪|Company#b]都采用它，[海石|Company#c]为[青石|Company#a]供货。", "c suppliesTo a"),
    ("其中[石镜2|Product#a]搭载[白溪|Company#c]的[光核|Product#b]，对标旗舰。", "a uses b"),
    ("[青石|Company#a]则把[白溪云|Product#b]交给另一家。", "a develops b"),
    ("[青石3|Product#a]由[白溪|Company#b]推出。", "b develops a"),
    ("[白溪|Company#c]跟进。\n主要竞争对手是[海石云|Company#b]。", "c competesWith b"),
    ("客户包括[玉山|Company#a]与[台新|Company#b]合资的[全店|Company#c]。", "a partneredWith b"),
    ("[小石|Product#a]接入了[阶星|Company#b]的[步3|AIModel#c]模型。", "a integratesWith c"),
]


@pytest.mark.parametrize(("text", "said"), REFUSED)
def test_what_stands_beside_a_product_is_refused(text: str, said: str) -> None:
    assert any(misread(*ask[:3]) for ask in asked(text, said))


@pytest.mark.parametrize(("text", "said"), ALLOWED)
def test_what_is_told_of_a_product_is_not(text: str, said: str) -> None:
    assert not any(misread(*ask[:3]) for ask in asked(text, said))
