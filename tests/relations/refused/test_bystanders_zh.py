"""Who stands beside a fact in a Chinese sentence is refused as a party of it, and the party itself is not."""

from __future__ import annotations

import pytest

from kg.relations.refused.bystanders_zh import stands_by
from tests.relations.asked import asked

REFUSED = [
    ("[青石钢铁|Company#a]旗下[大冶特钢|Company#b]与[蓝湾矿业|Company#c]签署备忘录。", "c subsidiaryOf a"),
    ("[白溪游戏|Company#b]由[青石基金|Company#a]全资持有，曾以49亿美元收购[蓝湾|Company#c]。", "a acquired c"),
    (
        "[青石集团|Company#a]有[果美|Company#b]、[彩棠|Company#c]，其中[彩棠|Company#c]由化妆师[唐毅|Person#p]创立。",
        "p founded b",
    ),
    ("[白溪航空|Company#b]由[青石集团|Company#a]创办人[黄楚|Person#p]创立。", "a founded b"),
    ("[青石|Company#a]公告，[白溪|Company#b]拟认购其子公司[蓝湾|Company#c]股权。", "b investedIn a"),
    ("[青石|Company#a]、[白溪|Company#b]旗下[蓝湾|Company#c]组成财团。", "c subsidiaryOf a"),
    ("[青石|Company#a]分别与[白溪|Company#b]、[蓝湾|Company#c]建立合作。", "b partneredWith c"),
    ("[青石|Company#a][中国|Place#c]总裁[周彦博|Person#p]说。", "a locatedIn c"),
    ("[青石国际|Company#a]已进驻[短视|Product#b]。", "a develops b"),
    ("[青石航空|Company#a]向[蓝湾|Company#c]增购14架[A350|Product#b]。", "a develops b"),
    ("接替[林亦然|Person#p]的是来自[白溪|Company#a]的[孙培文|Person#q]。", "p worksFor a"),
    ("[青石食品|Company#a]创始人[宗立|Person#p]之女[宗复|Person#q]接任董事长。", "p worksFor a"),
    ("[监管总局|Government#a]已核准[杨立|Person#p]的董事长任职资格。", "p worksFor a"),
]
ALLOWED = [
    ("[青石钢铁|Company#a]旗下[大冶特钢|Company#b]与[蓝湾矿业|Company#c]签署备忘录。", "b subsidiaryOf a"),
    ("[青石钢铁|Company#a]旗下[大冶特钢|Company#b]与[蓝湾矿业|Company#c]均已停产。", "c subsidiaryOf a"),
    ("[白溪游戏|Company#b]由[青石基金|Company#a]全资持有，曾以49亿美元收购[蓝湾|Company#c]。", "b acquired c"),
    (
        "[青石集团|Company#a]有[果美|Company#b]、[彩棠|Company#c]，其中[彩棠|Company#c]由化妆师[唐毅|Person#p]创立。",
        "p founded c",
    ),
    ("[白溪航空|Company#b]由[青石集团|Company#a]创立。", "a founded b"),
    ("[青石|Company#a]公告，[白溪|Company#b]拟认购其子公司[蓝湾|Company#c]股权。", "b investedIn c"),
    ("[青石|Company#a]公告，[白溪|Company#b]拟认购其股权。", "b investedIn a"),
    ("[青石|Company#a]、[白溪|Company#b]旗下[蓝湾|Company#c]组成财团。", "c subsidiaryOf b"),
    ("[青石|Company#a]、[白溪|Company#b]旗下[蓝湾|Company#c]、[果美|Company#d]组成财团。", "c subsidiaryOf a"),
    ("[青石|Company#a]与[白溪|Company#b]、[蓝湾|Company#c]建立合作。", "b partneredWith c"),
    ("[青石|Company#a]落户[中国|Place#c]，总裁[周彦博|Person#p]说。", "a locatedIn c"),
    ("[青石国际|Company#a]推出[短视|Product#b]。", "a develops b"),
    ("[青石航空|Company#a]向[蓝湾|Company#c]增购14架[A350|Product#b]。", "c develops b"),
    ("接替[林亦然|Person#p]的是来自[白溪|Company#a]的[孙培文|Person#q]。", "q worksFor a"),
    ("[青石食品|Company#a]创始人[宗立|Person#p]之女[宗复|Person#q]接任董事长。", "q worksFor a"),
    ("[白溪保险|Company#a]公告，[监管总局|Government#g]已核准[杨立|Person#p]的董事长任职资格。", "p worksFor a"),
]


@pytest.mark.parametrize(("text", "said"), REFUSED)
def test_who_stands_beside_the_fact_is_refused(text: str, said: str) -> None:
    assert any(stands_by(*ask[:3]) for ask in asked(text, said))


@pytest.mark.parametrize(("text", "said"), ALLOWED)
def test_who_is_a_party_is_not(text: str, said: str) -> None:
    assert not any(stands_by(*ask[:3]) for ask in asked(text, said))
