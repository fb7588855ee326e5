"""A Chinese product's part is no version of it, what goes into a product is its base, and X与甲的Y打通 joins X with Y."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from kg.relations.candidates import pairs
from kg.relations.decide import Proposal
from kg.relations.products_righted_zh import righted_product
from kg.relations.table import relations
from kg.relations.view import sentences

CASES = [
    ("[石18|Product#a]系列发布：首发[核8|Product#b]。", "b variantOf a", "a basedOn b"),
    ("[石18|Product#a]系列预装[石OS|Product#b]。", "b variantOf a", "a basedOn b"),
    ("[石18|Product#a]系列包括[石18标准|Product#b]。", "b variantOf a", "b variantOf a"),
    ("开发芯片[核10|Product#a]，并用于[白溪|Company#c]的[火花|Product#b]。", "a basedOn b", "b basedOn a"),
    ("芯片[核10|Product#a]采用[白溪|Company#c]的[火花|Product#b]。", "a basedOn b", "a basedOn b"),
    ("[云炬|Company#a]与[用师|Company#c]的[友BIP|Product#b]打通。", "a develops b", "a integratesWith b"),
    ("[云炬|Company#a]与[用师|Company#c]的[友BIP|Product#b]打通。", "c develops b", "c develops b"),
    ("[云炬|Company#a]与[用师|Company#c]的[友BIP|Product#b]上线。", "a develops b", "a develops b"),
]


@pytest.mark.parametrize(("text", "said", "meant"), CASES)
def test_a_fact_of_a_product_is_read_as_the_words_state_it(marked: Callable, text: str, said: str, meant: str) -> None:
    document, entities = marked(text)
    keys = list(dict.fromkeys(part.split("]")[0] for part in text.split("#")[1:]))
    subject, relation, object_ = said.split()
    proposal = Proposal(keys.index(subject), relation, keys.index(object_), 0, 0.5)
    read = sentences(document, entities)
    found = next(
        righted_product(proposal, read[pair.sentence], pair)
        for pair in pairs(read, relations())
        if {pair.first.entity, pair.second.entity} == {proposal.subject, proposal.object}
    )
    assert f"{keys[found.subject]} {found.relation} {keys[found.object]}" == meant
