"""A description of a company stands for it and is no name of it."""

from __future__ import annotations

import pytest

from kg.linking.within import resolve
from tests.linking.build import names, read


@pytest.mark.parametrize(
    ("marked", "lang", "named", "description"),
    [
        (
            "[宁德时代|Company]收购[德国电池公司|Company]\n收购德国电池公司[Voltara|Company]的股权。",
            "zh-Hans",
            "Voltara",
            "德国电池公司",
        ),
        ("[荷蘭晶片企業|Company]遭罰。荷蘭晶片企業[維拓|Company]表示遺憾。", "zh-Hant", "維拓", "荷蘭晶片企業"),
        ("[豪冷凍食品|Company]の[ピーターソンズ|Company]を買収へ。", "ja", "ピーターソンズ", "豪冷凍食品"),
    ],
)
def test_a_description_is_an_anaphor_of_what_it_describes(marked: str, lang: str, named: str, description: str) -> None:
    entities = resolve(*read(marked, lang))
    assert not any(description in found for found in names(entities))
    (entity,) = (entity for entity in entities if any(mention.text == named for mention in entity.mentions))
    assert [anaphor.text for anaphor in entity.anaphors] == [description]


@pytest.mark.parametrize(
    ("marked", "lang"),
    [
        ("[锐川科技公司|Company]与[恒禾|Company]签约。", "zh-Hans"),
        ("[锐川|Company]和[恒禾公司|Company]出资。[恒禾公司|Company]表示。", "zh-Hans"),
        ("[中国电池公司|Company=china-battery][锐川|Company]", "zh-Hans"),
        ("[独立製薬|Company]は増収。", "ja"),
        ("[日東精工|Company]の[日東ロボ|Company]は増収。", "ja"),
    ],
)
def test_what_describes_nothing_is_a_name(marked: str, lang: str) -> None:
    document, mentions = read(marked, lang)
    assert {m.text for e in resolve(document, mentions) for m in e.mentions} == {m.text for m in mentions}
