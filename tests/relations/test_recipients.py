"""The one to whom a thing is sold is never its seller."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from kg.relations.candidates import pairs
from kg.relations.recipients import receives
from kg.relations.table import relations
from kg.relations.view import sentences

BUYERS = [
    ("zh-Hans", "向[德弘资本|Company#a]出售所持[高鑫零售|Company#b]全部股权。"),
    ("zh-Hant", "將[高鑫零售|Company#b]的股權轉讓給[德弘資本|Company#a]。"),
    ("ja", "[ニデック|Company#a]に[滝沢工業|Company#b]を売却した。"),
    ("en", "The group sold its stake in [Sun Art|Company#b] to [DCP|Company#a]."),
    ("en", "The group has sold its stake in [Sun Art|Company#b] to [China|Place#c]'s [DCP|Company#a]."),
    ("en", "The group sold [Sun Art|Company#b] to a private equity firm [DCP|Company#a]."),
]
SELLERS = [
    ("zh-Hans", "[德弘资本|Company#a]出售所持[高鑫零售|Company#b]全部股权。"),
    ("zh-Hans", "一向稳健的[德弘资本|Company#a]出售了[高鑫零售|Company#b]。"),
    ("ja", "[ニデック|Company#a]は[滝沢工業|Company#b]を売却した。"),
    ("en", "According to [DCP|Company#a], it has sold [Sun Art|Company#b]."),
]


def _receives(marked: Callable, lang: str, text: str) -> bool:
    document, entities = marked(text, lang)
    names = {entity.mentions[0].text: entity.id for entity in entities}
    buyer = next(i for name, i in names.items() if name in ("德弘资本", "德弘資本", "ニデック", "DCP"))
    read = sentences(document, entities)
    (pair,) = [p for p in pairs(read, relations()) if p.topic is None][:1]
    return receives(lang, read[pair.sentence], pair, buyer)


@pytest.mark.parametrize(("lang", "text"), BUYERS)
def test_the_one_that_is_sold_to_receives(marked: Callable, lang: str, text: str) -> None:
    assert _receives(marked, lang, text)


@pytest.mark.parametrize(("lang", "text"), SELLERS)
def test_the_one_that_sells_does_not(marked: Callable, lang: str, text: str) -> None:
    assert not _receives(marked, lang, text)
