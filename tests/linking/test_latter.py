"""前者 and 后者 stand for the first and the second of two names side by side, and for none where nouns may be meant."""

from __future__ import annotations

import pytest

from kg.linking.within import resolve
from tests.linking.build import read


@pytest.mark.parametrize(
    ("marked", "lang", "expected"),
    [
        ("[青石医药|Company]与[白溪药业|Company]签约，后者将代理前者的新药。", "zh-Hans", {"后者": "白溪药业", "前者": "青石医药"}),
        ("[青石|Company]持有[白溪|Company]52%權益；前者早前出售地鐵線。", "zh-Hant", {"前者": "青石"}),
        ("[青石|Company]总经理[周彦博|Person]接替[林亦然|Person]，后者转任顾问。", "zh-Hans", {"后者": "林亦然"}),
        ("[青石|Company]与[白溪|Company]合作，将[XK-1|Product]的权益授予后者。", "zh-Hans", {"后者": "白溪"}),
        ("[青石|Company](5347)与[白溪|Company]在新加坡合资成立[云帆|Company]，前者持股60%，后者40%。", "zh-Hans", {"前者": "青石", "后者": "白溪"}),
        ("[青石|Company]与[白溪|Company]合资成立[云帆|Company]，后者主营电池。", "zh-Hans", {"后者": "云帆"}),
        ("[青石|Company]优于[白溪|Company]。分析员料后者派息增加。", "zh-Hans", {"后者": "白溪"}),
        ("[青石|Company]不敌[白溪|Company]，动力电池和储能电池都跌，后者跌得更多。", "zh-Hans", {}),
        ("[青石|Company]的油品便宜，后者却贵。", "zh-Hans", {}),
        ("[青石|Company]与[白溪|Company]都是第三者。", "zh-Hans", {}),
        ("[Aoi|Company] and [Orion|Company] merge; the former bought 14% of the latter.", "en", {"the former": "Aoi", "the latter": "Orion"}),
        ("[Lee|Person] signed for [Aoi|Company] with [Orion|Company]. The latter may take a stake.", "en", {"The latter": "Orion"}),
        ("[Aoi|Company] and [Orion|Company] sued [Vantor|Company]; the latter has a licence.", "en", {"the latter": "Orion"}),
        ("[Aoi|Company], [Orion|Company] and [Vantor|Company] sued [Bluebay|Company]. The latter won.", "en", {}),
        ("[Aoi|Company], which [Orion|Company] owns, sued [Vantor|Company]; the latter won.", "en", {}),
        ("[Aoi|Company] outsold [Orion|Company], which [Vantor|Company] had from the latter.", "en", {}),
        ("[Aoi|Company] and [Orion|Company] hired the former chief.", "en", {}),
    ],
)  # fmt: skip
def test_the_words_stand_for_the_names_in_their_order(marked: str, lang: str, expected: dict[str, str]) -> None:
    entities = resolve(*read(marked, lang))
    assert {a.text: e.mentions[0].text for e in entities for a in e.anaphors} == expected
