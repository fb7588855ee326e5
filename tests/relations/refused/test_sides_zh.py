"""The seller named last, a licence, another holder and the house that rates are no parties; who is told as one is."""

from __future__ import annotations

import pytest

from tests.relations.asked import reasons

REFUSED = [
    ("[青石|Company#a]拟收购[白溪|Company#b]29.4%的股权，交易对手是[蓝湾|Company#c]。", "c investedIn b"),
    ("[青石|Company#a]买下[白溪|Company#b]全部股权，卖方正是[蓝湾|Company#c]。", "c acquired b"),
    ("[墨泉|Company#d]把卡牌[白溪|Company#b]的授权交给了[青石|Company#a]。", "a acquired b"),
    ("[墨泉|Company#d]把[白溪|Company#b]的独家代理权收回。", "d divested b"),
    ("[青石|Company#a]在[白溪|Company#b]、[蓝湾|Company#c]等产业投资人参与重整后重生。", "a investedIn b"),
    ("[白溪|Company#b]是其第二大股东，[青石|Company#a]2020年入股后便离场。", "a investedIn b"),
    ("[周彦博|Person#p]看不懂，[青石|Company#a]更把评级下调至“中性”。", "p rated a"),
    ("[白溪|Company#b]由[蓝湾|Company#c]主席[周彦博|Person#p]旗下[青石|Company#a]入主。", "a subsidiaryOf c"),
    (
        "[青石|Company#a]把加国业务卖给[白溪|Company#b]，法国业务售予[蓝湾|Company#c]旗下[墨泉|Company#d]。",
        "a divested d",
    ),
    ("法国业务售予[墨泉|Company#d]，阿国业务转让给[蓝湾|Company#c]。", "c acquired d"),
    ("[青石|Company#a]、[白溪|Company#b]同样由[蓝湾|Company#c]前员工创立。", "c founded a"),
    ("[青石|Company#a]则为[果美|Product#b]提供主控芯片。", "a develops b"),
    ("[青石|Company#a]完成882亿元贷款再融资，牵头者为[白溪|Company#b]。", "b investedIn a"),
    ("[青石|Company#a]的[果美|Product#b]月活突破2亿，超越[白溪|Company#c]。", "a outperforms c"),
    ("消息人士对《[晨报|Media#a]》指，母公司[白溪|Company#b]无意出售[蓝湾|Company#c]。", "a subsidiaryOf b"),
    ("[青石|Company#a]推出新品，[白溪|Company#b]则收购了[蓝湾|Company#c]。", "a acquired c"),
    ("[果美|Product#a]已完成部署，[白溪|Company#b]则基于[云帆|AIModel#c]运行。", "a basedOn c"),
    (
        "[青石|Company#a]由[白溪|Company#b]主席[周彦博|Person#p]旗下[墨泉|Company#d]入主，计划收购[蓝湾|Company#c]。",
        "d acquired c",
    ),
    ("[青石|Company#a]上半年[美洲|Place#b]收入22亿元。", "a locatedIn b"),
    ("[青石|Company#a]委聘[白溪|Company#b]就[香港|Place#c]第二上市做准备。", "b locatedIn c"),
]
ALLOWED = [
    ("[青石|Company#a]与卖方[蓝湾|Company#c]收购[白溪|Company#b]。", "a acquired b"),
    ("[青石|Company#a]收购[白溪|Company#b]的全部股权。", "a acquired b"),
    ("[白溪|Company#b]的投资人包括[青石|Company#a]。", "a investedIn b"),
    ("[青石|Company#a]是[白溪|Company#b]第二大股东。", "a ownsStakeIn b"),
    ("[青石|Company#a]认为，[白溪|Company#b]将成为赢家。", "a rated b"),
    ("[蓝湾|Company#c]主席[周彦博|Person#p]介绍旗下[青石|Company#a]。", "a subsidiaryOf c"),
    ("[青石|Company#a]推出新品，并收购了[蓝湾|Company#c]，[白溪|Company#b]则退出。", "a acquired c"),
    ("[青石|Company#a]退出，[白溪|Company#b]则收购了[蓝湾|Company#c]。", "b acquired c"),
    ("[青石|Company#a]由[墨泉|Company#d]入主，计划收购[蓝湾|Company#c]。", "a acquired c"),
    ("[果美|Product#b]超越[白溪|Company#c]。", "b outperforms c"),
    ("[青石|Company#a]由[蓝湾|Company#c]创立，雇用前员工百人。", "c founded a"),
    ("[青石|Company#a]皆为[果美|Product#b]供应商。", "a develops b"),
    ("[青石|Company#a]完成8亿元融资，领投者为[白溪|Company#b]。", "b investedIn a"),
    ("[香港|Place#c]上市的[白溪|Company#b]由[青石|Company#a]控股。", "b locatedIn c"),
]


@pytest.mark.parametrize(("text", "fact"), REFUSED)
def test_another_side_is_no_party(text: str, fact: str) -> None:
    assert all(reasons("zh-Hans", text, fact))


@pytest.mark.parametrize(("text", "fact"), ALLOWED)
def test_a_party_stays(text: str, fact: str) -> None:
    assert not all(reasons("zh-Hans", text, fact))
