"""What the wordings around a figure make of it: whose it is, which metric's, of what time, and whether it is one at all.

Each test gives a text that is read so and a near one that is read otherwise, as `metric value change period`.
"""

from __future__ import annotations

import datetime
from collections.abc import Callable
from dataclasses import replace

import pytest

from kg.ner.values import find_values
from kg.relations import make_observer
from tests.relations.conftest import Marked

Figures = Callable[..., list[str]]
DATE = datetime.date(2025, 12, 5)
OBSERVER = make_observer()


@pytest.fixture
def figures(marked: Callable[..., Marked]) -> Figures:
    def read(text: str, lang: str, *, of: str = "甲") -> list[str]:
        document, entities = marked(text, lang)
        document = replace(document, date=DATE)
        found = OBSERVER(document, entities, find_values(document.text, lang=lang, date=DATE))
        assert all(entities[o.subject].mentions[0].text == of for o in found), "the figures of another entity"
        return [" ".join((o.metric, o.value or "-", o.change or "-", o.period or "-")) for o in found]

    return read


def chinese(figures: Figures, text: str, lang: str = "zh-Hans") -> list[str]:
    return figures(text.replace("甲", "[甲|Company#a]", 1).replace("乙", "[乙|Company#b]"), lang)


def japanese(figures: Figures, text: str, *, of: str = "青葉") -> list[str]:
    return figures(text.replace("青葉", "[青葉|Company#a]").replace("緑川", "[緑川|Company#b]"), "ja", of=of)


def english(figures: Figures, text: str) -> list[str]:
    return figures(text.replace("Northfield", "[Northfield|Company#a]"), "en", of="Northfield")


def test_levels_follow_the_metrics_listed_before_them(figures: Figures) -> None:
    assert chinese(figures, "甲营收、净利润分别为30亿元、4亿元。") == [
        "revenue 3000000000 CNY - -",
        "net_profit 400000000 CNY - -",
    ]
    assert chinese(figures, "甲在上海和北京分别开了30家和20家门店。") == ["stores 30 - -", "stores 20 - -"]


@pytest.mark.parametrize(
    "text",
    [
        "甲营收和净利润分别为30亿元和4亿元，同比分别增长12%和30%。",
        "甲营收30亿元，净利润4亿元，同比分别增长12%和30%。",
        "甲营收30亿元，净利润4亿元，分别同比增长12%、增长30%。",
    ],
)
def test_each_change_follows_its_level(figures: Figures, text: str) -> None:
    assert chinese(figures, text) == ["revenue 3000000000 CNY +12% yoy -", "net_profit 400000000 CNY +30% yoy -"]


def test_changes_of_one_metric_stay_with_it(figures: Figures) -> None:
    text = "甲营收30亿元，分别增长12%和3%。"
    assert chinese(figures, text) == ["revenue 3000000000 CNY +12%, +3% -"]


def test_the_year_before_is_no_time_of_the_next_sentence(figures: Figures) -> None:
    text = "甲第三季度营收30亿元，去年同期为20亿元。公司毛利率为38%。"
    assert chinese(figures, text)[2] == "gross_margin 38% - 2025-Q3"
    assert chinese(figures, "甲2024年第三季度营收20亿元。公司毛利率为38%。")[1] == "gross_margin 38% - 2024-Q3"


def test_a_level_of_another_time_is_a_figure_of_its_own(figures: Figures) -> None:
    assert chinese(figures, "甲去年營收年增5%，2025年預估為28億美元。", "zh-Hant") == [
        "revenue - +5% yoy 2024",
        "revenue 2800000000 USD - 2025",
    ]
    assert chinese(figures, "甲去年營收年增5%，達到28億美元。", "zh-Hant") == ["revenue 2800000000 USD +5% yoy 2024"]


def test_the_price_of_goods_is_no_share_price(figures: Figures) -> None:
    assert chinese(figures, "甲的記憶體合約價上季上漲12%。", "zh-Hant") == []
    assert chinese(figures, "甲上季上漲12%。", "zh-Hant") == ["share_price - +12% -"]


def test_a_holding_is_no_share_of_business(figures: Figures) -> None:
    assert chinese(figures, "甲营收占比为30%，持股12%。") == ["share 30% - -"]
    assert chinese(figures, "甲持股比例为12%。") == []
    assert chinese(figures, "甲持股企业市占率20%。") == ["market_share 20% - -"]
    assert japanese(figures, "青葉の出資比率は51%だった。青葉の市場シェアは30%だ。") == ["market_share 30% - -"]


@pytest.mark.parametrize("said", ["首予", "警告"])
def test_who_rates_or_warns_has_no_figures(figures: Figures, said: str) -> None:
    assert chinese(figures, f"甲营收走弱。乙{said}明年营收降至45亿元。") == ["revenue 4500000000 CNY - 2026"]
    with pytest.raises(AssertionError, match="another entity"):
        chinese(figures, "甲营收走弱。乙明年营收降至45亿元。")


def test_a_result_of_the_year_before_is_what_it_is_called(figures: Figures) -> None:
    assert japanese(figures, "青葉の営業損益は45億円の赤字（前年同期は12億円の黒字）だった。") == [
        "operating_loss 4500000000 JPY - -",
        "operating_profit 1200000000 JPY - -",
    ]
    assert japanese(figures, "青葉の最終損益は120億円の黒字（前年同期は30億円の赤字）だった。") == [
        "net_profit 12000000000 JPY - -",
        "net_loss 3000000000 JPY - -",
    ]
    assert japanese(figures, "青葉は30億円の赤字となった。") == ["net_loss 3000000000 JPY - -"]


def test_what_a_result_or_forecast_is_compared_with_is_no_figure(figures: Figures) -> None:
    only = ["operating_profit 12000000000 JPY - -"]
    assert japanese(figures, "青葉の営業利益は120億円と市場予想（100億円）を上回った。") == only
    assert japanese(figures, "青葉の営業利益は120億円で、従来予想から20億円引き上げた。") == only
    assert japanese(figures, "青葉は営業利益が市場予想を上回る120億円だった。") == only


def test_a_quotation_is_read_beside_its_change(figures: Figures) -> None:
    assert japanese(figures, "青葉株は4日続落し、45円（1.5%）安の3045円50銭だった。") == [
        "share_price 3045.5 JPY -45 JPY -"
    ]
    assert japanese(figures, "青葉株は45円高の3045円だった。") == ["share_price 3045 JPY +45 JPY -"]


def test_a_word_that_begins_as_from_does_is_no_origin(figures: Figures) -> None:
    assert japanese(figures, "青葉の自らの営業利益は120億円だった。") == ["operating_profit 12000000000 JPY - -"]
    assert chinese(figures, "甲营收从100亿元增至120亿元。") == ["revenue 12000000000 CNY - -"]


def test_a_count_carried_on_is_of_the_same_unit(figures: Figures) -> None:
    first = "青葉の出荷台数は120万台だった。"
    assert japanese(figures, first + "青葉は300人を採用した。") == ["shipments 1200000 - -"]
    assert japanese(figures, first + "青葉は30万台にとどまった。") == ["shipments 1200000 - -", "shipments 300000 - -"]


@pytest.mark.parametrize("mark", ["向けの", "からの", "への", "による"])
def test_whom_the_business_is_with_does_not_own_it(figures: Figures, mark: str) -> None:
    assert japanese(figures, f"青葉は緑川{mark}売上高が120億円だった。") == ["revenue 12000000000 JPY - -"]
    assert japanese(figures, "青葉では緑川の売上高が120億円だった。", of="緑川") == ["revenue 12000000000 JPY - -"]


def test_a_jump_in_a_metric_is_its_change(figures: Figures) -> None:
    assert english(figures, "Northfield reported a 12% jump in quarterly revenue.") == ["revenue - +12% -"]
    assert english(figures, "Northfield shares fell after a 12% drop in profit.") == ["net_profit - -12% -"]
    assert english(figures, "Northfield saw a 12% rise in the quarter as revenue grew 3%.") == ["revenue - +3% -"]


def test_only_money_is_raised_as_funds(figures: Figures) -> None:
    assert english(figures, "Northfield on Thursday raised its offer for the bank to $5 billion.") == []
    assert english(figures, "Northfield raised $5 billion.") == ["funds_raised 5000000000 USD - -"]


def test_common_stock_is_no_share_price(figures: Figures) -> None:
    assert english(figures, "Northfield will sell $5 billion of common stock.") == []
    assert english(figures, "Northfield closed at $50 a share.") == ["share_price 50 USD - -"]


def test_one_sum_of_two_is_the_valuation(figures: Figures) -> None:
    text = "Northfield sold a $5 billion holding at a $60bn valuation."
    assert english(figures, text) == ["valuation 60000000000 USD - -"]


def test_the_day_of_the_report_is_not_the_period(figures: Figures) -> None:
    text = "Third-quarter revenue at Northfield, it said on Thursday, was $3 billion."
    assert english(figures, text) == ["revenue 3000000000 USD - 2025-Q3"]
    assert english(figures, "Northfield said on Thursday shares fell 5%.") == ["share_price - -5% 2025-12-04"]
    text = "As of Nov. 20 Northfield had 300 stores and third-quarter revenue of $3 billion."
    assert english(figures, text)[0] == "stores 300 - 2025-11-20"


@pytest.mark.parametrize(
    "part",
    [
        "青葉の化粧品事業の",
        "青葉の中国子会社の",
        "青葉は増収。装置部門の",
        "青葉は増収。AI向けテスターの",
        "青葉は減収。両社の",
    ],
)
def test_a_figure_of_a_part_without_a_name_or_of_two_is_not_the_companys(figures: Figures, part: str) -> None:
    assert japanese(figures, f"{part}売上高は120億円だった。") == []


@pytest.mark.parametrize("whole", ["青葉の", "青葉の全事業の", "青葉の連結", "子会社の青葉の"])
def test_a_figure_of_the_whole_is_the_companys(figures: Figures, whole: str) -> None:
    assert japanese(figures, f"{whole}売上高は120億円だった。") == ["revenue 12000000000 JPY - -"]


def test_a_profit_is_the_companys_and_a_turnover_may_be_its_products(figures: Figures) -> None:
    text = "[青葉|Company#a]は増収だった。「[ハナ|Product#p]」の販売が伸び、{}は120億円だった。"
    assert figures(text.format("純利益"), "ja", of="青葉") == ["net_profit 12000000000 JPY - -"]
    assert figures(text.format("売上高"), "ja", of="ハナ") == ["revenue 12000000000 JPY - -"]


def test_each_turnover_of_a_list_has_its_own_change(figures: Figures) -> None:
    found = japanese(figures, "青葉の売上高は2%増の20億円、海外売上高は8%減の9億円だった。")
    assert found == ["revenue 2000000000 JPY +2% -", "revenue 900000000 JPY -8% -"]


def test_a_level_behind_the_change_that_led_to_it_shares_its_metric_and_owner(marked: Callable[..., Marked]) -> None:
    document, entities = marked("[緑川|Company#b]の売上高は2%増の20億円、[青葉|Company#a]は3%増の5億円だった。", "ja")
    found = OBSERVER(document, entities, find_values(document.text, lang="ja", date=DATE))
    assert [(o.subject, o.value, o.change) for o in found] == [
        (0, "2000000000 JPY", "+2%"),
        (1, "500000000 JPY", "+3%"),
    ]


def test_an_impairment_is_no_net_loss_and_falls_by_nothing(figures: Figures) -> None:
    assert japanese(figures, "青葉は468億円の減損損失を計上した。") == []
    assert japanese(figures, "青葉は468億円の最終損失を計上した。") == ["net_loss 46800000000 JPY - -"]


def test_the_whole_years_forecast_is_not_of_the_half_year_before(figures: Figures) -> None:
    text = "2025年4〜9月期の青葉の純利益は10億円だった。{}純利益は30億円を見込む。"
    assert japanese(figures, text.format("通期の"))[-1] == "net_profit 3000000000 JPY - -"
    assert japanese(figures, text.format("2025年度通期の"))[-1].endswith("FY2025")


@pytest.mark.parametrize(
    ("text", "of", "expected"),
    [
        ("青葉は、米緑川の攻勢を受けて受注高が27%減った。", "青葉", ["orders_value - -27% -"]),
        ("青葉は、米緑川の受注高が27%減った。", "緑川", ["orders_value - -27% -"]),
        ("青葉は緑川から約70億円を調達した。", "青葉", ["funds_raised 7000000000 JPY - -"]),
        ("青葉は緑川が約70億円を調達した。", "緑川", ["funds_raised 7000000000 JPY - -"]),
        ("青葉は増収だった。緑川を中心に見直す。最終赤字は20億円。", "青葉", ["net_loss 2000000000 JPY - -"]),
    ],
)
def test_a_japanese_figure_is_of_no_one_whom_the_particle_keeps_apart(
    figures: Figures, text: str, of: str, expected: list[str]
) -> None:
    assert japanese(figures, text, of=of) == expected


def test_an_exchange_has_no_results_of_a_firm(figures: Figures) -> None:
    text = "[青葉|Company#a]は減収だった。[東証|Exchange#e]上場で、最終赤字は20億円。"
    assert figures(text, "ja", of="青葉") == ["net_loss 2000000000 JPY - -"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("青葉の利益は9億円で、市場予想(平均)の10億円に届かなかった。", ["profit 900000000 JPY - -"]),
        ("青葉のシェアは9%で、緑川株の約57%を持つ。", ["market_share 9% - -"]),
        ("調査会社の調べによると、シェアは青葉が20.1%で首位だった。", ["market_share 20.1% - -"]),
        ("青葉は引当金など20億円の損失を計上した。", []),
        ("青葉は20億円の純損失を計上した。", ["net_loss 2000000000 JPY - -"]),
        ("青葉の買い付け価格は1株4900円だった。", []),
        ("青葉の販売価格は4900円だった。", ["price 4900 JPY - -"]),
        ("青葉は関西を拠点とし3機を飛ばす。", []),
        ("青葉の国内拠点は30カ所だ。", ["stores 30 - -"]),
        ("青葉は導入企業の4社に通知した。", []),
        ("青葉の導入企業は300社に達した。", ["merchants 300 - -"]),
        ("青葉のアドバイザリー費用は4億円だった。", []),
        ("青葉によると、5月の世界生産台数は40万台だった。", []),
        ("青葉によると、5月の青葉の生産台数は40万台だった。", ["production 400000 - 2025-05"]),
        ("青葉の最終損益予想は60億円の黒字から20億円の赤字になった。", ["net_loss 2000000000 JPY - -"]),
    ],
)
def test_what_is_no_figure_of_a_japanese_company(figures: Figures, text: str, expected: list[str]) -> None:
    assert japanese(figures, text) == expected


def test_a_target_price_is_of_whom_it_is_set_for(figures: Figures) -> None:
    text = "緑川は青葉を最有力に挙げ、目標株価を3000円に引き上げた。"
    assert japanese(figures, text) == ["price_target 3000 JPY - -"]
    assert japanese(figures, "青葉は好調だ。緑川は目標株価を2300円に引き上げた。") == ["price_target 2300 JPY - -"]
    assert japanese(figures, "青葉の目標株価は2300円だ。") == ["price_target 2300 JPY - -"]
