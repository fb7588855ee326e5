"""Titles as written, and which value belongs to a fact."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from kg.ner.values import find_values
from kg.relations.qualifiers import Scope, qualify, role_of
from kg.relations.view import sentences

ROLES = [
    ("zh-Hans", "[阿里|Company#a]董事长兼首席执行官[吴泳铭|Person#b]说。", "董事长兼首席执行官"),
    ("zh-Hant", "[鴻海|Company#a]前副總經理[劉揚偉|Person#b]說。", "前副總經理"),
    ("ja", "[ソニー|Company#a]の[十時裕樹|Person#b]社長は語った。", "社長"),
    ("en", "[Tim Cook|Person#b], chief executive of [Apple|Company#a], spoke.", "chief executive"),
]


def _scope(marked: Callable, text: str, lang: str, subject: str) -> tuple:
    document, entities = marked(text, lang)
    (sentence,) = sentences(document, entities)
    first, second = sentence.slots
    if first.type != subject:
        first, second = second, first
    return document, sentence, Scope(sentence.start, sentence.end, first, second)


@pytest.mark.parametrize(("lang", "text", "role"), ROLES)
def test_the_title_beside_the_person_is_the_role(marked: Callable, lang: str, text: str, role: str) -> None:
    document, sentence, scope = _scope(marked, text, lang, "Person")
    assert role_of(document.text, lang, scope, sentence) == role


def test_a_former_title_is_marked(marked: Callable) -> None:
    document, sentence, scope = _scope(marked, "[阿里|Company#a]前CEO[张勇|Person#b]说。", "zh-Hans", "Person")
    assert qualify("worksFor", document.text, "zh-Hans", scope, sentence, ()).former


def test_a_growth_rate_is_no_stake(marked: Callable) -> None:
    text = "[甲公司|Company#a]营收增长20%，持有[乙公司|Company#b]30%的股份。"
    document, sentence, scope = _scope(marked, text, "zh-Hans", "Company")
    values = find_values(document.text, lang="zh-Hans")
    assert qualify("ownsStakeIn", document.text, "zh-Hans", scope, sentence, values).stake == "30%"


def test_a_surname_that_reads_as_once_marks_nothing_former(marked: Callable) -> None:
    document, sentence, scope = _scope(marked, "[宁德时代|Company#a]董事长[曾毓群|Person#b]表示。", "zh-Hans", "Person")
    assert not qualify("worksFor", document.text, "zh-Hans", scope, sentence, ()).former


@pytest.mark.parametrize(
    ("lang", "text", "date"),
    [
        ("zh-Hans", "2024年3月，[王海|Person#b]出任[甲公司|Company#a]首席执行官。", "2024-03"),
        ("zh-Hans", "[甲公司|Company#a]首席执行官[王海|Person#b]表示，2024年3月量产。", None),
        ("ja", "[乙工業|Company#a]の[青木誠|Person#b]社長は2024年3月に退任した。", "2024-03"),
        ("ja", "[乙工業|Company#a]の[青木誠|Person#b]社長は2024年3月の会議で語った。", None),
        ("en", "[Ann Lee|Person#b] joined [Alder|Company#a] as chief executive in March 2024.", "2024-03"),
        ("en", "[Alder|Company#a] chief executive [Ann Lee|Person#b] said so in March 2024.", None),
    ],
)
def test_a_post_has_a_date_where_someone_comes_into_it_or_leaves_it(
    marked: Callable, lang: str, text: str, date: str | None
) -> None:
    document, sentence, scope = _scope(marked, text, lang, "Person")
    whole = Scope(sentence.start, sentence.end, scope.subject, scope.object)
    values = find_values(document.text, lang=lang)
    assert qualify("worksFor", document.text, lang, whole, sentence, values).date == date


def test_who_is_given_a_post_has_that_and_not_the_one_before(marked: Callable) -> None:
    document, sentence, scope = _scope(
        marked, "[甲公司|Company#a]CEO由乙公司前副总裁[王海|Person#b]出任。", "zh-Hans", "Person"
    )
    found = qualify("worksFor", document.text, "zh-Hans", scope, sentence, ())
    assert (found.role, found.former) == ("CEO", False)


@pytest.mark.parametrize(
    "text", ["日前[甲公司|Company#a]子公司[乙公司|Company#b]受罚。", "[甲公司|Company#a]目前控股[乙公司|Company#b]。"]
)
def test_the_day_before_and_the_present_are_no_former_times(marked: Callable, text: str) -> None:
    document, sentence, scope = _scope(marked, text, "zh-Hans", "Company")
    assert not qualify("subsidiaryOf", document.text, "zh-Hans", scope, sentence, ()).former


def test_the_year_of_a_founding_is_no_time_of_other_facts(marked: Callable) -> None:
    text = "[甲公司|Company#a]成立于1972年，客户包括[乙公司|Company#b]。"
    document, sentence, scope = _scope(marked, text, "zh-Hans", "Company")
    values = find_values(document.text, lang="zh-Hans")
    assert qualify("suppliesTo", document.text, "zh-Hans", scope, sentence, values).date is None
    assert qualify("founded", document.text, "zh-Hans", scope, sentence, values).date == "1972"
