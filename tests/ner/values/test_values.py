"""What `find_values` reads, case by case, and what holds of its offsets on any text."""

from __future__ import annotations

import datetime
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.errors import ConfigurationError
from kg.model import LANGUAGES
from kg.ner.values import find_values
from tests.ner.values.cases import HERE, Case, read_cases

CASES = [case for path in sorted(HERE.glob("cases_*.tsv")) for case in read_cases(path)]
NORMAL = {
    "money": r"[0-9]+(\.[0-9]+)? [A-Z]{3}",
    "count": r"[0-9]+(\.[0-9]+)?",
    "percent": r"[0-9]+(\.[0-9]+)?%",
    "points": r"[0-9]+(\.[0-9]+)?pp",
    "date": r"[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?|--[0-9]{2}(-[0-9]{2})?",
    "period": r"(FY)?[0-9]{4}(-?[QHW][0-9]+)?|[0-9]{4}-[0-9]{2}/[0-9]{4}-[0-9]{2}|(FY)?[0-9]{4}-?Q1/(FY)?[0-9]{4}-?Q[234]",
}
PIECES = st.sampled_from(
    [
        "2025年",
        "5月",
        "第三季度",
        "上周五",
        "3,800億",
        "1兆2000億円",
        "約",
        "78.7%",
        "百分之",
        "三",
        "成",
        "十五",
        "五",
        "$2.3",
        "bn",
        "million",
        "Q3",
        "FY2026",
        "in",
        "May",
        "last",
        "First half The third Quarter of Fiscal 2026 Last year Nine Months ended June 30 This May a year earlier between July and September "
        "令和7年",
        "4〜6",
        "月期",
        "-",
        "至",
        "亿",
        "万",
        "元",
        "個",
        "百分點",
        "12月4日",
        ",",
        "，",
        ".",
        "点",
        "２",
        "％",
        "人民币",
        "RM",
        "股",
        "Monday",
        "the",
        "third",
        "quarter",
        "99",
        "0",
        "年",
        "日",
    ]
)
ANY_TEXT = st.one_of(
    st.text(max_size=60), st.lists(PIECES, max_size=12).map("".join), st.lists(PIECES, max_size=12).map(" ".join)
)


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case.lang}:{case.text}")
def test_a_text_gives_the_values_listed_for_it(case: Case) -> None:
    found = find_values(case.text, lang=case.lang, date=case.date)
    assert tuple((value.kind, value.normal) for value in found) == case.expected


@pytest.mark.parametrize("lang", ["zh-Hans", "zh-Hant", "ja", "en"])
def test_every_language_has_at_least_fifty_cases_and_each_file_one_hundred_and_fifty(lang: str) -> None:
    assert sum(case.lang == lang for case in CASES) >= 50
    assert sum(case.lang[:2] == lang[:2] for case in CASES) >= 150


@given(
    text=ANY_TEXT,
    lang=st.sampled_from(LANGUAGES),
    date=st.one_of(st.none(), st.dates(min_value=datetime.date(1990, 1, 1), max_value=datetime.date(2040, 1, 1))),
)
def test_offsets_quote_the_text_and_values_neither_overlap_nor_break_the_notation(
    text: str, lang: str, date: datetime.date | None
) -> None:
    end = 0
    for value in find_values(text, lang=lang, date=date):
        assert end <= value.start < value.end <= len(text)
        assert text[value.start : value.end] == value.text
        assert re.fullmatch(NORMAL[value.kind], value.normal)
        end = value.end


@pytest.mark.parametrize(
    ("text", "lang", "spans"),
    [
        ("公司以约７亿美元收购，占78.7％。", "zh-Hans", ["７亿美元", "78.7％"]),
        ("全資收購人民幣約60億元，120萬股", "zh-Hant", ["人民幣約60億元", "120萬股"]),
        ("😀売上高は1兆2000億円で2.3ポイント上昇", "ja", ["1兆2000億円", "2.3ポイント"]),
        ("It paid about US$ 2.3 billion on Jan. 12, 2025.", "en", ["US$ 2.3 billion", "Jan. 12, 2025"]),
    ],
)
def test_a_value_covers_its_sign_scale_and_unit(text: str, lang: str, spans: list[str]) -> None:
    assert [value.text for value in find_values(text, lang=lang)] == spans


def test_the_number_and_the_unit_are_given_beside_the_normal_form() -> None:
    money, count = find_values("以7.5亿美元购入120万股", lang="zh-Hans")
    assert (money.number, money.unit) == (750_000_000, "USD")
    assert (count.number, count.unit) == (1_200_000, "股")


def test_an_unknown_language_is_refused_with_the_choices() -> None:
    with pytest.raises(ConfigurationError, match="zh-Hans"):
        find_values("7 Mrd. Euro", lang="de")
