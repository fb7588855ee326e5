"""Chinese figures that are of something else than they seem, each beside a near text that is read otherwise."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from dataclasses import replace

import pytest

from kg.ner.values import find_values
from kg.relations import make_observer
from tests.relations.conftest import Marked

DATE = datetime.date(2025, 12, 5)
OBSERVER = make_observer()


@pytest.fixture
def figures(marked: Callable[..., Marked]) -> Callable[[str, str], list[str]]:
    def read(text: str, lang: str = "zh-Hans") -> list[str]:
        document, entities = marked(text.replace("甲", "[甲|Company#a]").replace("乙", "[乙|Company#b]"), lang)
        document = replace(document, date=DATE)
        found = OBSERVER(document, entities, find_values(document.text, lang=lang, date=DATE))
        return [f"{entities[o.subject].mentions[0].text} {o.metric} {o.value or '-'} {o.change or '-'}" for o in found]

    return read


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("甲上半年由盈转亏，亏损4970万元。", ["甲 net_loss 49700000 CNY -"]),
        ("甲上半年亏转盈，营收4970万元。", ["甲 revenue 49700000 CNY -"]),
        ("甲成为首家营收破百亿元的企业。", []),
        ("甲营收破百亿元的目标达成。", ["甲 revenue 10000000000 CNY -"]),
        ("甲产能不足，砸152亿扩厂。", []),
        ("甲产能达152亿片。", ["甲 production_capacity 15200000000 -"]),
        ("甲净利增逾三成，拟9亿元收购乙49%股权。", ["甲 net_profit - +30%"]),
        ("甲净利增逾三成，达9亿元。", ["甲 net_profit 900000000 CNY +30%"]),
        ("甲营收76亿元，广告收入25亿元。", ["甲 revenue 7600000000 CNY -"]),
        ("甲营收76亿元，乙收入25亿元。", ["甲 revenue 7600000000 CNY -", "乙 revenue 2500000000 CNY -"]),
        ("甲营收66亿元，其中会员收入42亿元，内容发行收入6亿元。", ["甲 revenue 6600000000 CNY -"]),
        ("甲营收66亿元，乙的发行收入6亿元。", ["甲 revenue 6600000000 CNY -", "乙 revenue 600000000 CNY -"]),
        ("甲将全年营收指引上调至51亿美元。", []),
        ("甲全年营收上调至51亿美元。", ["甲 revenue 5100000000 USD -"]),
        ("甲净亏损12亿元，每股亏损0.17元。", ["甲 net_loss 1200000000 CNY -", "甲 loss_per_share 0.17 CNY -"]),
        ("甲回归乙。研究机构统计，2025年中国手机出货量2.85亿台。", []),
        ("甲回归乙。甲2025年中国手机出货量2.85亿台。", ["甲 shipments 285000000 -"]),
        ("甲遭入禀清盘，乙则计划上市，估值或达300亿美元。", ["乙 valuation 30000000000 USD -"]),
        ("甲保费收入30亿元，综合成本率96.1%。", ["甲 premiums 3000000000 CNY -", "甲 combined_ratio 96.1% -"]),
        ("甲新业务价值14.8亿美元，客座率85%。", ["甲 new_business_value 1480000000 USD -", "甲 load_factor 85% -"]),
        ("甲的接口定价比乙高出三成。", []),
        ("甲的接口定价比上一代高出三成。", ["甲 price - +30%"]),
        ("甲发布轿车[石70|Product#c]，起售价19.98万元。", ["石70 price 199800 CNY -"]),
        ("甲的[石60|Product#d]换代，发布[石70|Product#c]，起售价19.98万元。", ["石70 price 199800 CNY -"]),
        (
            "甲共有[石1|Product#c]和[石2|Product#d]两款，售价分别为4499元和5299元。",
            ["石1 price 4499 CNY -", "石2 price 5299 CNY -"],
        ),
        ("甲交易金额560亿元，年增27%。", ["甲 gmv 56000000000 CNY +27% yoy"]),
    ],
)
def test_whose_and_what_a_chinese_figure_is(figures: Callable[..., list[str]], text: str, expected: list[str]) -> None:
    assert figures(text) == expected


def test_a_sum_without_a_currency_is_in_that_of_the_text(figures: Callable[..., list[str]]) -> None:
    assert figures("甲銷售額達200億。行政總裁稱，乙於聯交所派息。", "zh-Hant") == ["甲 revenue 20000000000 HKD -"]
    assert figures("甲及乙銷售額分別達200億及420億元。聯交所。", "zh-Hant") == [
        "甲 revenue 20000000000 HKD -",
        "乙 revenue 42000000000 HKD -",
    ]
    assert figures("甲销售额达200亿。") == ["甲 revenue 20000000000 CNY -"]
