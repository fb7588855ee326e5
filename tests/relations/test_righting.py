"""A supply runs from the supplier to the customer where Chinese grammar tells which is which."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from kg.relations.candidates import pairs
from kg.relations.decide import Proposal
from kg.relations.righting import righted
from kg.relations.table import relations
from kg.relations.view import sentences


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("[青石造船|Company#a]则从[白溪航运|Company#b]手中再获6艘订单。", (0, 1)),
        ("[青石电讯|Company#a]已获[白溪科技|Company#b]提供设备。", (1, 0)),
        ("[青石股份|Company#a]增收，[白溪汽车|Company#b]为其主要客户。", (0, 1)),
        ("[白溪汽车|Company#b]为[青石电池|Company#a]的投资人，也是其第一个客户。", (1, 0)),
        ("[青石股份|Company#a]为[白溪汽车|Company#b]供货。", None),
        ("[青石股份|Company#a]从[白溪汽车|Company#b]采购零件。", None),
    ],
)
def test_the_customer_is_told_from_the_supplier(marked: Callable, text: str, expected: tuple[int, int] | None) -> None:
    document, entities = marked(text, "zh-Hans")
    read = sentences(document, entities)
    pair = next(p for p in pairs(read, relations()) if p.topic is None)
    for given in ((0, 1), (1, 0)):
        found = righted("zh-Hans", Proposal(given[0], "suppliesTo", given[1], 0, 0.5), read[0], pair)
        assert (found.subject, found.object) == (expected or given)
