"""Which sum, stake and time of a sentence a fact gets."""

from __future__ import annotations

import datetime

import pytest

from kg.ner.fold import fold
from kg.ner.values import find_values
from kg.relations.clauses import clause_spans
from kg.relations.qualified.picking import Place, is_later, pick_amount, pick_date, pick_stake

DATE = datetime.date(2025, 12, 5)


def place_of(text: str, subject: str, object_: str) -> Place:
    """The fact between two names of a one-sentence text."""
    spans = [(text.index(name), text.index(name) + len(name)) for name in (subject, object_)]
    low, high = min(spans)[0], max(spans)[1]
    clauses = [c for c in clause_spans(text, 0, len(text)) if c[0] < high and low < c[1]]
    return Place((0, len(text)), (clauses[0][0], clauses[-1][1]), spans[0], spans[1])


@pytest.mark.parametrize(
    ("lang", "text", "subject", "object_", "amount", "stake", "date"),
    [
        ("zh-Hans", "今年3月，星海资本以每股12.5元、合计30亿元收购青岚药业51%的股权。", "星海资本", "青岚药业", "3000000000 CNY", "51%", "2025-03"),
        ("zh-Hans", "远景控股对白鹭科技的持股由20%降至不足18.5%。", "远景控股", "白鹭科技", None, "18.5%", None),
        ("zh-Hans", "云岭集团全资收购了营收8亿元的松江食品。", "云岭集团", "松江食品", None, "100%", None),
        ("zh-Hans", "股东王志远计划减持东山精工，套现17亿。", "王志远", "东山精工", "1700000000 CNY", None, None),
        ("zh-Hans", "2019年成立的蓝岸科技去年被宏图集团以6亿元收购。", "宏图集团", "蓝岸科技", "600000000 CNY", None, "2024"),
        ("zh-Hant", "立群金控以二十七億六千萬元取得安平投信九一．二％股權。", "立群金控", "安平投信", "2760000000 CNY", "91.2%", None),
        ("zh-Hant", "宏達資本去年8月把晶宇半導體全部股權賣給遠東電子。", "宏達資本", "晶宇半導體", None, "100%", "2024-08"),
        ("ja", "北斗電機は10月、みなと精機の全株を約94億円で取得した。", "北斗電機", "みなと精機", "9400000000 JPY", "100%", "2025-10"),
        ("ja", "青葉商事はソラ航空に120億円を投じ、25%を握った。", "青葉商事", "ソラ航空", "12000000000 JPY", "25%", None),
        ("ja", "みなと自動車は青葉精機株の約4%を保有する。", "みなと自動車", "青葉精機", None, "4%", None),
        ("en", "Alder bought 60% of Birchwood in March 2024 for $500 million, or $12 a share.", "Alder", "Birchwood", "500000000 USD", "60%", "2024-03"),
        ("en", "Harbour Capital, whose revenue was $2bn in 2024, cut its interest in Tarn from 9% to 4.5%.", "Harbour Capital", "Tarn", None, "4.5%", "2024"),
        ("en", "Quillon is wholly owned by Northfield.", "Northfield", "Quillon", None, "100%", None),
    ],
)  # fmt: skip
def test_a_fact_gets_its_own_sum_stake_and_time(
    lang: str, text: str, subject: str, object_: str, amount: str | None, stake: str | None, date: str | None
) -> None:
    place, folded = place_of(text, subject, object_), fold(text)
    values = find_values(text, lang=lang, date=DATE)
    assert pick_amount(folded, place, values) == amount
    assert pick_stake(folded, place, values, whole=True) == stake
    assert pick_date(place, values) == date


@pytest.mark.parametrize("date", ["2026", "2025-12-06", "2026-01", "2026-Q1", "2026-H1", "2026-Q2"])
def test_a_time_that_begins_after_the_day_is_later(date: str) -> None:
    assert is_later(date, DATE)


@pytest.mark.parametrize(
    "date", ["2025", "2025-12-05", "2025-12", "2025-Q4", "2025-H2", "--12-09", "FY2026Q2", "2024-12-31", None]
)
def test_a_time_that_has_begun_or_does_not_say_is_not(date: str | None) -> None:
    assert not is_later(date, DATE)
    assert not is_later("2030", None)
