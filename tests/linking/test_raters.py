"""Who rates others is not the company that a rating is given to."""

from __future__ import annotations

import pytest

from kg.linking.within import resolve
from tests.linking.build import read


@pytest.mark.parametrize(
    ("marked", "lang", "expected"),
    [
        ("[Sachs|Company] upgraded [Halden|Company] to buy. [SPG|Company] affirmed the company's BBB+ rating.", "en", "Halden"),
        ("[Sachs|Company] upgraded [Halden|Company] to buy. [SPG|Company] kept its rating on the company.", "en", "Halden"),
        ("[Halden|Company] fell. [UBS|Company], by contrast, raised its target price to 9 won. The company's profit rose.", "en", "Halden"),
        ("[白渓証券|Company]は[蒼電舎|Company]の投資判断を引き上げた。[藍格付研究所|Company](R&I)は同社の発行体格付けを据え置いた。", "ja", "蒼電舎"),
        ("[中禾|Company]维持[青屿|Company]“买入”评级。[穆连|Company]将该公司评级下调至Baa3。", "zh-Hans", "青屿"),
        ("[Halden|Company] fell. [UBS|Company] analyst Ann Lee liked the drug. [SPG|Company] affirmed the company's BBB+ rating.", "en", "Halden"),
        ("[蒼電舎|Company]は増収だった。[白渓証券|Company]のアナリストは強気だ。[藍証券|Company]は同社の目標株価を上げた。", "ja", "蒼電舎"),
        ("[蒼電舎|Company]は増収だった。[白渓証券|Company]の岡田茂アナリストは妥当とみる。同社の純利益は3億円だった。", "ja", "蒼電舎"),
        ("[青屿|Company]扩产。[中禾证券|Company]分析师王海看好。该公司净利润3亿元。", "zh-Hans", "青屿"),
    ],
)  # fmt: skip
def test_the_rated_company_is_none_of_the_raters(marked: str, lang: str, expected: str) -> None:
    entities = resolve(*read(marked, lang))
    assert [entity.mentions[0].text for entity in entities if entity.anaphors] == [expected]


def test_elsewhere_a_rater_is_a_company_like_others() -> None:
    entities = resolve(
        *read(
            "[SPG|Company] affirmed the rating of [Halden|Company]. [SPG|Company] grew. The company's debt rose.", "en"
        )
    )
    assert [entity.mentions[0].text for entity in entities if entity.anaphors] == ["SPG"]
