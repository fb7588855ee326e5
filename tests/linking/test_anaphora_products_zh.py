"""该模型, 這款晶片, 该机器人 stand for the product that the text has called so, and for none where it has not."""

from __future__ import annotations

import pytest

from kg.linking.within import resolve
from tests.linking.build import read


@pytest.mark.parametrize(
    ("marked", "lang", "expected"),
    [
        ("机器人“[行者二号|Product]”搭载[星核X|Product]。该机器人明年量产。", "zh-Hans", {"该机器人": "行者二号"}),
        ("[青石18|Product]预装操作系统[石OS|Product]。该系统基于[安核|Product]。", "zh-Hans", {"该系统": "石OS"}),
        ("[赤岩引擎|Product]由[赤霄|Company]开发。[断岳|Product]采用该引擎。", "zh-Hans", {"该引擎": "赤岩引擎"}),
        ("[核9|Product]是一款桌上型晶片，[青石|Company]採用這款晶片。", "zh-Hant", {"這款晶片": "核9"}),
        ("[衡3-Max|AIModel]超过[白溪5|AIModel]。[海石|Company]已采用该模型。", "zh-Hans", {"该模型": "衡3-Max"}),
        ("[青石18|Product]开售。该服务明年上线。", "zh-Hans", {}),
        ("芯片[核9|Product]量产。[青石|Company]扩产。[白溪|Company]跟进。业界观望。该芯片热销。", "zh-Hans", {}),
        ("机器人[行者|Product]上市。该机器人公司扩产。", "zh-Hans", {}),
    ],
)  # fmt: skip
def test_the_noun_stands_for_the_product_called_so(marked: str, lang: str, expected: dict[str, str]) -> None:
    entities = resolve(*read(marked, lang))
    found = {a.text: e.mentions[0].text for e in entities for a in e.anaphors if e.type in ("Product", "AIModel")}
    assert found == expected
