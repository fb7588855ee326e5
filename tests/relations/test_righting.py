"""A supply runs from the supplier to the customer where Chinese grammar tells which is which, and in English a holding from the holder."""

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
        ("[青石股份|Company#a]说，[白溪汽车|Company#b]为前三大客户。", (0, 1)),
        ("[青石股份|Company#a]为[白溪汽车|Company#b]的大客户。", None),
        ("[青石清科|Company#a]第800台设备出厂，交付[白溪国际|Company#b]北京厂。", (0, 1)),
        ("[青石清科|Company#a]交付[白溪国际|Company#b]的设备。", None),
        ("[青石汽车|Company#a]弃用外购芯片，并把自研芯片卖给了[白溪汽车|Company#b]。", (0, 1)),
        ("[青石股份|Company#a]为[白溪汽车|Company#b]供货。", None),
        ("[青石股份|Company#a]从[白溪汽车|Company#b]采购零件。", None),
        ("[青石股份|Company#a]的控制器已获[白溪汽车|Company#b]采用。", (0, 1)),
        ("[青石股份|Company#a]今年再获[白溪汽车|Company#b]急单。", (0, 1)),
        ("[青石股份|Company#a]获[白溪汽车|Company#b]的支持，订单增加。", None),
        ("[白溪电力|Company#b]拣选了[青石股份|Company#a]的轮机。", (1, 0)),
        ("新车换装[青石股份|Company#a]的电池，此前由[白溪电池|Company#b]配套。", None),
    ],
)
def test_the_customer_is_told_from_the_supplier(marked: Callable, text: str, expected: tuple[int, int] | None) -> None:
    document, entities = marked(text, "zh-Hans")
    read = sentences(document, entities)
    pair = next(p for p in pairs(read, relations()) if p.topic is None)
    for given in ((0, 1), (1, 0)):
        found = righted("zh-Hans", Proposal(given[0], "suppliesTo", given[1], 0, 0.5), read[0], pair)
        assert (found.subject, found.object) == (expected or given)


@pytest.mark.parametrize(
    ("text", "given", "expected"),
    [
        ("[A|Company#a] ordered ten ships from [B|Company#b].", (0, "suppliesTo", 1), (1, "suppliesTo", 0)),
        ("[A|Company#a] scrapped an order for ten ships from [B|Company#b].", (0, "suppliesTo", 1), (1, "suppliesTo", 0)),
        ("[A|Company#a] won an order for ten ships from [B|Company#b].", (0, "suppliesTo", 1), None),
        ("[A|Company#a] won an order for ten ships from [B|Company#b].", (1, "suppliesTo", 0), (0, "suppliesTo", 1)),
        ("[A|Company#a] won a $1.5 billion contract from [B|Company#b].", (1, "suppliesTo", 0), (0, "suppliesTo", 1)),
        ("[A|Company#a] has licensed its own drugs to [B|Company#b].", (1, "suppliesTo", 0), (0, "suppliesTo", 1)),
        ("[A|Company#a] has licensed its own drugs to [B|Company#b].", (0, "suppliesTo", 1), None),
        ("[A|Company#a] has licensed its own drugs from [B|Company#b].", (1, "suppliesTo", 0), None),
        ("[A|Company#a], once [B|Company#b]'s largest shareholder, wrote it off.", (1, "ownsStakeIn", 0), (0, "ownsStakeIn", 1)),
        ("[A|Company#a], [B|Company#b]'s largest shareholder, sold.", (1, "ownsStakeIn", 0), (0, "ownsStakeIn", 1)),
        ("[A|Company#a], [B|Company#b]'s largest shareholder, sold.", (0, "ownsStakeIn", 1), None),
        ("[A|Company#a] ordered displays for its [X9|Product#b].", (0, "uses", 1), (0, "develops", 1)),
        ("[A|Company#a] ordered displays for the [X9|Product#b].", (0, "uses", 1), None),
    ],
)  # fmt: skip
def test_in_english_the_grammar_tells_the_direction(
    marked: Callable, text: str, given: tuple[int, str, int], expected: tuple[int, str, int] | None
) -> None:
    document, entities = marked(text, "en")
    read = sentences(document, entities)
    (pair,) = pairs(read, relations())
    found = righted("en", Proposal(*given, 0, 0.5), read[0], pair)
    assert (found.subject, found.relation, found.object) == (expected or given)


@pytest.mark.parametrize(
    ("text", "turned"),
    [
        ("[青石|Company#a]は首位だったが、[白渓|Company#b]に抜かれた。", True),
        ("[青石|Company#a]は首位で、[白渓|Company#b]に部品を納める。", False),
    ],
)
def test_who_was_passed_is_behind(marked: Callable, text: str, turned: bool) -> None:
    document, entities = marked(text, "ja")
    read = sentences(document, entities)
    pair = next(p for p in pairs(read, relations()) if p.topic is None)
    found = righted("ja", Proposal(0, "outperforms", 1, 0, 0.6), read[0], pair)
    assert (found.subject, found.object) == ((1, 0) if turned else (0, 1))
