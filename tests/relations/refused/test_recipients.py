"""The one to whom a thing is sold is never its seller; the one of whom it is bought is never its buyer."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from kg.relations.candidates import pairs
from kg.relations.refused.recipients import receives, sells
from kg.relations.table import relations
from kg.relations.view import sentences

BUYERS = [
    ("zh-Hans", "向[德弘资本|Company#a]出售所持[高鑫零售|Company#b]全部股权。"),
    ("zh-Hant", "將[高鑫零售|Company#b]的股權轉讓給[德弘資本|Company#a]。"),
    ("zh-Hans", "阳光集团正与[德弘资本|Company#a]就出售[高鑫零售|Company#b]展开谈判。"),
    ("ja", "[ニデック|Company#a]に[滝沢工業|Company#b]を売却した。"),
    ("en", "The group sold its stake in [Sun Art|Company#b] to [DCP|Company#a]."),
    ("en", "The group has sold its stake in [Sun Art|Company#b] to [China|Place#c]'s [DCP|Company#a]."),
    ("en", "The group sold [Sun Art|Company#b] to a private equity firm [DCP|Company#a]."),
    ("en", "The group has agreed to sell land to [Ann Lee|Person#b]'s [DCP|Company#a]."),
]
SELLERS = [
    ("zh-Hans", "[德弘资本|Company#a]出售所持[高鑫零售|Company#b]全部股权。"),
    ("zh-Hans", "一向稳健的[德弘资本|Company#a]出售了[高鑫零售|Company#b]。"),
    ("zh-Hans", "[德弘资本|Company#a]就出售[高鑫零售|Company#b]展开谈判。"),
    ("ja", "[ニデック|Company#a]は[滝沢工業|Company#b]を売却した。"),
    ("en", "According to [DCP|Company#a], it has sold [Sun Art|Company#b]."),
    ("en", "The group sold land to [Sun Art|Company#b] and its [DCP|Company#a] unit."),
]


def _receives(marked: Callable, lang: str, text: str) -> bool:
    document, entities = marked(text, lang)
    names = {entity.mentions[0].text: entity.id for entity in entities}
    buyer = next(i for name, i in names.items() if name in ("德弘资本", "德弘資本", "ニデック", "DCP"))
    read = sentences(document, entities)
    pair = next(p for p in pairs(read, relations()) if p.topic is None and buyer in (p.first.entity, p.second.entity))
    return receives(lang, read[pair.sentence], pair, buyer)


@pytest.mark.parametrize(("lang", "text"), BUYERS)
def test_the_one_that_is_sold_to_receives(marked: Callable, lang: str, text: str) -> None:
    assert _receives(marked, lang, text)


@pytest.mark.parametrize(("lang", "text"), SELLERS)
def test_the_one_that_sells_does_not(marked: Callable, lang: str, text: str) -> None:
    assert not _receives(marked, lang, text)


BOUGHT_OF = [
    ("zh-Hans", "鸿青曾向[蓝湾汽车|Company#s]购买[白溪汽车|Company#b]36%股权。"),
    ("zh-Hant", "鴻青將從[藍灣汽車|Company#s]手中買下[白溪汽車|Company#b]。"),
    ("zh-Hant", "[鴻青|Company#b]將以7億元收購[藍灣集團|Company#s]旗下白溪汽車。"),
    ("zh-Hans", "又竞得[蓝湾汽车|Company#s]所持8.4%股份，成为[白溪汽车|Company#b]第一大股东。"),
    ("zh-Hant", "[鴻青|Company#b]以35億元回購[藍灣集團|Company#s]全部持股。"),
    ("zh-Hans", "鸿青去年与英国超市[蓝湾集团|Company#s]谈判收购其旗下[白溪汽车|Company#b]。"),
]
BUYS = [
    ("zh-Hans", "[蓝湾汽车|Company#s]向股东购买[白溪汽车|Company#b]36%股权。"),
    ("zh-Hans", "一向稳健的[蓝湾汽车|Company#s]购买[白溪汽车|Company#b]。"),
    ("zh-Hant", "[鴻青|Company#b]將以7億元收購[藍灣集團|Company#s]。"),
    ("en", "[Bluebay|Company#s] buys [Whitecreek|Company#b]."),
]


def _sells(marked: Callable, lang: str, text: str) -> bool:
    document, entities = marked(text, lang)
    read = sentences(document, entities)
    (pair,) = [p for p in pairs(read, relations()) if p.topic is None]
    return sells(lang, read[pair.sentence], pair, buyer=pair.first.entity, bought=pair.second.entity)


@pytest.mark.parametrize(("lang", "text"), BOUGHT_OF)
def test_the_one_that_is_bought_of_sells(marked: Callable, lang: str, text: str) -> None:
    assert _sells(marked, lang, text)


@pytest.mark.parametrize(("lang", "text"), BUYS)
def test_the_one_that_buys_or_is_bought_does_not(marked: Callable, lang: str, text: str) -> None:
    assert not _sells(marked, lang, text)
