"""What a Chinese clause states in so many words of the company that it begins with."""

from __future__ import annotations

import re

import pytest

from kg.ner.fold import fold
from kg.relations.candidates import pairs
from kg.relations.decide import Proposal
from kg.relations.table import relations
from kg.relations.told import plain_zh
from kg.relations.told.findings import Findings
from kg.relations.told.plain_zh import tell
from kg.relations.view import sentences
from tests.relations.asked import by_name
from tests.relations.conftest import read_marked

A, B, C, D = "[青石|Company#a]", "[白溪|Company#b]", "[蓝湾|Company#c]", "[云帆|Company#d]"
JAPAN, P, Q = "[日本|Place#j]", "[启明|Product#p]", "[远山|Product#q]"
SELLS, SELLS_BOTH, BUYS = (
    ["青石 suppliesTo 白溪"],
    ["青石 suppliesTo 白溪", "青石 suppliesTo 蓝湾"],
    ["白溪 suppliesTo 青石"],
)
FIGHTS, ALLIED = ["青石 competesWith 白溪"], ["青石 partneredWith 白溪"]


def told(text: str) -> list[str]:
    document, entities = read_marked(text)
    findings = Findings([], [])
    tell(sentences(document, entities), findings)
    return by_name(findings, entities)


@pytest.mark.parametrize(
    ("text", "facts"),
    [
        (f"{A}去年起向{B}供货。", SELLS),
        (f"{A}为包括{B}、{C}在内的车企代工。", SELLS_BOTH),
        (f"{A}也為{JAPAN}{B}、[德國|Place#d]{C}代工充填。", SELLS_BOTH),
        (f"{A}为{B}提供电池。", SELLS),
        (f"{A}为{B}提供担保。", []),
        (f"{A}的新藥今年起供應予{B}。", SELLS),
        (f"{A}接獲{B}{P}機台追單。", SELLS),
        (f"{A}吃下{B}让出来的订单。", []),
        (f"{A}中标{B}年度集采。", SELLS),
        (f"{A}入围{B}的合格供应商名录。", SELLS),
        (f"{A}是{B}的核心装备供应商之一。", SELLS),
        (f"{A}是{B}的供应商大会主办方，客户不详。", SELLS),
        (f"{A}目前的下游客户除{B}外，还有{C}。", ["青石 suppliesTo 蓝湾", "青石 suppliesTo 白溪"]),
        (f"{A}规模不大，{B}、{C}均是其客户。", SELLS_BOTH),
        (f"{A}与{C}签约，又向{B}供货。", SELLS),
        (f"{A}上月与{C}签约，又向{B}供货。", SELLS),
        (f"{A}与{C}都增产，向{B}供货。", ["青石 suppliesTo 白溪", "蓝湾 suppliesTo 白溪"]),
        (f"{A}收购{C}，又向{B}供货。", []),
        (f"据{A}说，{C}向{B}供货。", ["蓝湾 suppliesTo 白溪"]),
        (f"{A}分析师认为，新厂将向{B}供货。", []),
        (f"{A}早前向{B}租赁三架客机。", BUYS),
        (f"{A}向{B}购买一座厂房。", []),
        (f"{A}从{B}手中采购权益。", []),
        (f"{A}的雷达委由{B}代工。", BUYS),
        (f"{A}把维修外判予{B}。", BUYS),
        (f"{A}把首期工程合约批予{B}。", BUYS),
        (f"{A}把股权连同合约交给{B}。", []),
        (f"{A}的{P}使用{JAPAN}{B}的配方豆。", BUYS),
        (f"{A}称{P}使用{B}的电池。", []),
        (f"{A}已与{B}订立协议，购买30架客机。", BUYS),
        (f"{A}与{B}订立长单，由后者供货。", []),
        (f"{A}缩减自产，{B}是其主要供应商。", BUYS),
        (f"{A}的镜头全部来自{B}。", BUYS),
        (f"{A}的团队来自{B}。", []),
        (f"{A}在北方与{B}争抢客户。", FIGHTS),
        (f"{A}向{B}叫板。", FIGHTS),
        (f"{A}的劲敌{B}降价。", FIGHTS),
        (f"{A}的对手包括{B}的{P}。", []),
        (f"{A}直面{B}的围攻。", FIGHTS),
        (f"{A}上月与{B}签署合作备忘录。", ALLIED),
        (f"{A}上月与{C}旗下的{B}签署合作备忘录。", []),
        (f"{A}夥拍{B}。", ALLIED),
        (f"{A}将海外权益授权给{B}。", ALLIED),
        (f"{A}全面导入{P}。", ["青石 uses 启明"]),
        (f"{A}的{Q}导入{P}。", []),
        (f"{A}承接了{B}总部的智能化改造。", SELLS),
        (f"{A}将为{B}建造四艘货轮。", SELLS),
        (f"{A}受惠{B}急单。", SELLS),
        (f"{A}来自{B}的收入占三成。", SELLS),
        (f"{A}来自{B}的高管到任。", []),
        (f"{A}已将{B}列入合格供应商名单。", BUYS),
        (f"{A}在{B}订造了四艘货轮。", BUYS),
        (f"{A}批出合约予{B}。", BUYS),
        (f"{A}與{D}分別受惠{B}和{C}急單。", []),
        (f"由{B}供应叶片的{A}完成吊装。", BUYS),
        (f"为{B}代工的{A}增产。", SELLS),
        (f"作为{B}的铸件供应商，{A}毛利率下降。", SELLS),
        (f"作为{B}的董事长，{A}的王海辞职。", []),
        (f"{A}扩产，为其提供涂料的是{B}。", BUYS),
        (f"{A}的收银机采购自{B}。", BUYS),
        (f"{A}把冷链仓配业务交给了{B}。", BUYS),
        (f"{A}把股权业务交给了{B}。", []),
        (f"{A}已委任{B}承建电站。", BUYS),
        (f"{A}联合{B}向商户推出新服务。", ALLIED),
        (f"{A}联合{B}收购一家药厂。", []),
        (f"{A}夥{B}建電站。", ALLIED),
        (f"{Q}以{A}的{P}为底座。", ["远山 basedOn 启明"]),
        (f"{A}的{Q}由{P}驱动。", ["远山 basedOn 启明"]),
        (f"{C}的引擎是{Q}，台词由{P}驱动。", []),
        (f"{Q}已全面接入{P}。", ["远山 integratesWith 启明"]),
        (f"{Q}未来可与{P}连动。", ["远山 integratesWith 启明"]),
        (f"该机搭载{Q}，支持{P}。", []),
        (f"{Q}直接对标{A}的{P}。", ["远山 competesWith 启明"]),
        (f"该机采用{Q}，对标{P}。", []),
    ],
)
def test_a_plain_statement_is_read(text: str, facts: list[str]) -> None:
    assert told(text) == facts


def test_the_latter_supplies_the_other_of_the_two() -> None:
    later = "[后者|Company#b]"
    assert told(f"{A}与{B}订立长单，约定由{later}供货。") == BUYS


def test_a_plain_statement_outdoes_a_doubtful_one_the_other_way_round() -> None:
    document, entities = read_marked(f"{A}向{B}供货。")
    read = sentences(document, entities)
    findings = Findings(pairs(read, relations()), [Proposal(1, "suppliesTo", 0, 0, 0.4)])
    tell(read, findings)
    assert [(p.subject, p.object, p.confidence) for p in findings] == [(0, 1, 0.7)]


def test_the_words_are_written_as_the_folded_text_has_them() -> None:
    patterns = [rule.pattern.pattern for _, rules in plain_zh.RULES for rule in rules]
    words = [word for signs, _ in plain_zh.RULES for word in signs.split("|")]
    written = re.findall("[\u3400-\u9fff]+", "|".join((*patterns, *words)))
    assert [word for word in written if fold(word) != word] == []
