"""Who a Chinese sentence mentions beside a fact is no party of it; who it names as one is."""

from __future__ import annotations

import pytest

from tests.relations.asked import reasons

REFUSED = [
    ("[青石|Company#a]收购[白溪|Company#b]后，份额仅次于[蓝湾|Company#c]。", "c acquired b"),
    ("与[蓝湾|Company#c]相比，[青石|Company#a]押注[白溪|Company#b]。", "c investedIn b"),
    ("[周彦博|Person#p]曾在[青石|Company#a]任副总，2004年创立[白溪|Company#b]。", "a founded b"),
    ("【记者[周彦博|Person#p]／台北报道】[青石|Company#a]今天公告。", "p worksFor a"),
    ("[青石|Company#a]获利大减\n2025-11-12 工商时报 记者[周彦博|Person#p]／台北报导\n今天公告。", "p worksFor a"),
    ("[青石|Company#a]代理的日本品牌[果美|Product#b]热销。", "a develops b"),
    ("[青石|Company#a]独家经销[白溪|Company#b]的眼药。", "a suppliesTo b"),
    ("[青石|Company#a]拿下了[白溪|Company#b]多款疫苗的分销权。", "a suppliesTo b"),
    ("[青石|Company#a]引进[日本|Place#c]甜点品牌[果美|Product#b]。", "a locatedIn c"),
    ("[周彦博|Person#p]将[青石|Company#a]目标价调升至105元，并维持[白溪|Company#b]“中立”。", "a rated b"),
    ("[青石|Company#a]主席[周彦博|Person#p]出任[白溪|Company#b]主席，接替辞任的[林亦然|Person#q]。", "q worksFor a"),
    ("[白溪|Company#b]由[青石|Company#a]持股66%，行政总裁[周彦博|Person#p]将退任。", "p worksFor a"),
    ("[白溪|Company#b]遭[消基会|Government#g]点名，被罚60万元。", "g fined b"),
    ("[玉泽|Company#a]由新成立的[美妆事业部|BusinessUnit#b]统管。", "a founded b"),
    ("[青石|Company#a]持有[白溪|Company#b]59.56%的股权。", "a investedIn b"),
    ("[青石|Company#a]斥资43亿港元向[白溪|Company#b]回购其所持股份。", "a investedIn b"),
    ("[青石|Company#a]已与[白溪|Company#b]签约购买5架[A350|Product#c]。", "b acquired c"),
    ("[青石|Company#a]入股[白溪|Company#b]关联公司[蓝湾|Company#c]。", "a investedIn b"),
    ("[青石|Company#a]引进的[韩国|Place#c]综艺热播。", "a locatedIn c"),
    ("[青石|Company#a]向[日本|Place#d][村田|Company#b]购买专利，并把[蓝湾|Company#c]六成股权转让。", "b divested c"),
    ("[青石|Company#a]代理的香水品牌[迪奥|Company#b]热销。", "b subsidiaryOf a"),
    ("[青石|Company#a]获[大湾证券|Company#b]上调至「增持」，目标价6元。", "b investedIn a"),
    ("[青石|Company#a]控股股东[白溪|Company#b]质押500万股。", "b reducedStakeIn a"),
]
ALLOWED = [
    ("[青石|Company#a]仅次于[蓝湾|Company#c]控股的[白溪|Company#b]。", "c acquired b"),
    ("与[蓝湾|Company#c]合作后，[青石|Company#a]押注[白溪|Company#b]。", "c partneredWith a"),
    ("[周彦博|Person#p]曾在[青石|Company#a]任副总，2004年创立白溪。", "p worksFor a"),
    ("央视记者[周彦博|Person#p]加入[青石|Company#a]。", "p worksFor a"),
    ("[青石|Company#a]从[白溪|Company#b]引进的[果美|Product#c]热销。", "b develops c"),
    ("[青石|Company#a]自主研发[果美|Product#c]。", "a develops c"),
    ("[青石|Company#a]独家供应[白溪|Company#b]的眼药。", "a suppliesTo b"),
    ("[青石|Company#a]总部位于[日本|Place#c]，旗下[果美|Product#b]热销。", "a locatedIn c"),
    ("[周彦博|Person#p]将[青石|Company#a]目标价调升至105元。", "p rated a"),
    ("[青石|Company#a]主席[周彦博|Person#p]出任[白溪|Company#b]主席，接替辞任的[林亦然|Person#q]。", "q worksFor b"),
    ("[白溪|Company#b]由[青石|Company#a]总裁[周彦博|Person#p]兼管。", "p worksFor a"),
    ("[消基会|Government#g]罚[白溪|Company#b]60万元。", "g fined b"),
    ("[玉泽|Company#a]新成立了[美妆事业部|BusinessUnit#b]。", "a founded b"),
    ("[青石|Company#a]持有[白溪|Company#b]10%股权，花了115亿元。", "a investedIn b"),
    ("[青石|Company#a]向[白溪|Company#b]投资43亿港元。", "a investedIn b"),
    ("[青石|Company#a]入股[白溪|Company#b]，后者的关联公司[蓝湾|Company#c]增收。", "a investedIn b"),
    ("[青石|Company#a]引进人才，在[韩国|Place#c]设厂。", "a locatedIn c"),
    ("[青石|Company#a]向[村田|Company#b]购买专利，[村田|Company#b]则把[蓝湾|Company#c]六成股权转让。", "b divested c"),
    ("[青石|Company#a]旗下香水品牌[迪奥|Company#b]热销。", "b subsidiaryOf a"),
    ("[青石|Company#a]获[大湾证券|Company#b]增持，评级为「增持」。", "b investedIn a"),
    ("[青石|Company#a]控股股东[白溪|Company#b]减持质押的500万股。", "b reducedStakeIn a"),
]


@pytest.mark.parametrize(("text", "fact"), REFUSED)
def test_what_is_only_mentioned_is_refused(text: str, fact: str) -> None:
    assert all(reasons("zh-Hans", text, fact))


@pytest.mark.parametrize(("text", "fact"), ALLOWED)
def test_what_the_sentence_tells_is_not(text: str, fact: str) -> None:
    assert not any(reasons("zh-Hans", text, fact))


def test_a_rating_of_a_named_company_is_none_of_the_topic() -> None:
    text = "[青石|Company#a]公布业绩。[大湾证券|Company#b]维持[白溪|Company#c]“增持”评级。"
    assert reasons("zh-Hans", text, "b rated a")[-1] is not None
    assert reasons("zh-Hans", text, "b rated c") == [None]


def test_a_suit_with_both_parties_named_is_none_of_the_topic() -> None:
    text = "[青石|Company#a]增收。[白溪|Company#b]起诉[蓝湾|Company#c]侵权一案已判。"
    assert reasons("zh-Hans", text, "a disputesWith b") != [None]
    assert reasons("zh-Hans", text, "b disputesWith c") == [None]
