"""One who only says a thing of others is no part of it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from kg.relations.candidates import pairs
from kg.relations.refused.speakers import only_speaks
from kg.relations.table import relations
from kg.relations.view import sentences

SPEAKERS = [
    ("zh-Hans", "[青石证券|Company#a]认为，[蓝湾乳业|Company#b]与[白溪牧场|Company#c]的竞争将加剧。"),
    ("zh-Hant", "[青石證券|Company#a]預估[藍灣光電|Company#b]將供貨給[白溪電子|Company#c]。"),
    ("zh-Hans", "[青石证券|Company#a]分析师指出：“[蓝湾乳业|Company#b]正与[白溪牧场|Company#c]合作。”"),
    ("zh-Hans", "[青石咨询|Company#a]数据显示，2025年第三季度，[蓝湾|Company#b]领先于[白溪|Company#c]。"),
    ("zh-Hant", "[青石銀行|Company#a]研究指[蓝湾航空|Company#b]最大的對手是[白溪航空|Company#c]。"),
    ("ja", "[青石総研|Company#a]の調べによると、[蓝湾|Company#b]は[白渓製作所|Company#c]と競合している。"),
    (
        "ja",
        "[青石総研|Company#a]によると、9月期の受託市場のシェアは[蓝湾|Company#b]が首位で、[白渓|Company#c]が続いた。",
    ),
    ("en", "[Greystone|Company#a] analysts expect that [Bluebay|Company#b] will buy [Whitecreek|Company#c]."),
]
PARTIES = [
    ("zh-Hans", "[青石科技|Company#a]表示，已与[蓝湾乳业|Company#b]、[白溪牧场|Company#c]签约合作。"),
    ("zh-Hans", "[青石科技|Company#a]表示，[蓝湾乳业|Company#b]和[白溪牧场|Company#c]都是公司的供应商。"),
    ("zh-Hans", "[青石科技|Company#a]与[蓝湾乳业|Company#b]合作，[白溪牧场|Company#c]认为合适。"),
    ("ja", "[青石製作所|Company#a]は[蓝湾|Company#b]、[白渓製作所|Company#c]と提携すると述べた。"),
    ("ja", "[青石|Company#a]によると、同社の提携先のシェアは[蓝湾|Company#b]が首位で、[白渓|Company#c]が続いた。"),
    ("en", "[Greystone|Company#a] said [Bluebay|Company#b] and [Whitecreek|Company#c] are its partners."),
    ("en", "[Greystone|Company#a] said it will buy [Bluebay|Company#b] and [Whitecreek|Company#c]."),
]


def _told(marked: Callable, lang: str, text: str) -> list[bool]:
    """For each pair of the first name with another, whether it is taken for one who only speaks."""
    document, entities = marked(text, lang)
    read = sentences(document, entities)
    first = min(entities, key=lambda entity: entity.mentions[0].start).id
    of_first = [p for p in pairs(read, relations()) if p.topic is None and first in (p.first.entity, p.second.entity)]
    assert of_first
    return [only_speaks(lang, read[pair.sentence], pair) for pair in of_first]


@pytest.mark.parametrize(("lang", "text"), SPEAKERS)
def test_who_says_it_of_others_only_speaks(marked: Callable, lang: str, text: str) -> None:
    assert all(_told(marked, lang, text))


@pytest.mark.parametrize(("lang", "text"), PARTIES)
def test_who_speaks_of_itself_or_says_nothing_does_not(marked: Callable, lang: str, text: str) -> None:
    assert not any(_told(marked, lang, text))
