"""Whoever takes over, comes next in the list or deals with a firm from outside is not with it."""

from __future__ import annotations

import pytest

from tests.relations.asked import reasons

REFUSED = [
    (
        "[青石|Company#a]主席[林亦然|Person#q]卸任，转任[白溪|Company#b]顾问，由[周彦博|Person#p]出任临时主席。",
        "p worksFor b",
    ),
    ("[林亦然|Person#q]曾任[白溪|Company#b]总裁，[周彦博|Person#p]早已离开。", "p worksFor b"),
    ("曾持有[白溪|Company#b]逾万股的独立股评人[周彦博|Person#p]多次批评董事会。", "p worksFor b"),
    ("[林亦然|Person#q]、[周彦博|Person#p]两位创始人均出自[白溪|Company#b]。", "p founded b"),
]
ALLOWED = [
    ("[青石|Company#a]主席[林亦然|Person#q]卸任，由[周彦博|Person#p]出任主席。", "p worksFor a"),
    ("[林亦然|Person#q]曾任[白溪|Company#b]总裁，[周彦博|Person#p]也来自那里。", "p worksFor b"),
    ("曾持有股票的[白溪|Company#b]分析师[周彦博|Person#p]表示。", "p worksFor b"),
    ("[林亦然|Person#q]、[周彦博|Person#p]两位创始人均出自[白溪|Company#b]。", "p worksFor b"),
]


@pytest.mark.parametrize(("text", "fact"), REFUSED)
def test_who_is_elsewhere_is_not_there(text: str, fact: str) -> None:
    assert all(reasons("zh-Hans", text, fact))


@pytest.mark.parametrize(("text", "fact"), ALLOWED)
def test_who_is_there_stays(text: str, fact: str) -> None:
    assert not all(reasons("zh-Hans", text, fact))
