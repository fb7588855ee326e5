"""Of several holders that Chinese names in a row each has the share in its place of the row."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from kg.ner.fold import fold
from kg.ner.values import find_values
from kg.relations.qualified.posts import Scope
from kg.relations.qualified.qualifiers import qualify
from kg.relations.qualified.stakes_zh import share_in_order
from kg.relations.view import sentences


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("[青石|Company#a]及[白溪|Company#b]持有[蓝湾|Company#c]的股份将分别升至47.69%及31.78%。", "31.78%"),
        ("[蓝湾|Company#c]由[青石|Company#a]、[白溪|Company#b]分别持股60%和约40%。", "40%"),
        ("[蓝湾|Company#c]原由青山的[青石|Company#a]与外资基金[白溪|Company#b]分别持有60%与30%。", "30%"),
        ("[青石|Company#a]与[西班牙|Place#d][白溪|Company#b]目前分别持有[蓝湾|Company#c]约21%及19%。", "19%"),
        ("[蓝湾|Company#c]由[青石|Company#a]控股，与外资基金[白溪|Company#b]分别持有60%与30%。", None),
        ("[青石|Company#a]及[白溪|Company#b]持有[蓝湾|Company#c]的股份升至47.69%。", None),
        ("[青石|Company#a]及[白溪|Company#b]持有[蓝湾|Company#c]股份，两年分别为5%、6%、7%。", None),
    ],
)
def test_the_share_in_the_place_of_the_holder(marked: Callable, text: str, expected: str | None) -> None:
    document, entities = marked(text)
    sentence = sentences(document, entities)[0]
    names = {document.text[slot.start : slot.end]: slot for slot in sentence.slots}
    values = find_values(document.text, lang="zh-Hans")
    assert share_in_order(fold(document.text), sentence, names["白溪"], names["蓝湾"], values) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("[青石|Company#a]由[白溪|Company#b]全资持有，曾以49亿元收购[蓝湾|Company#c]。", None),
        ("[青石|Company#a]由[白溪|Company#b]持有，曾以49亿元全资收购[蓝湾|Company#c]。", "100%"),
    ],
)
def test_whole_counts_where_the_fact_is_told(marked: Callable, text: str, expected: str | None) -> None:
    document, entities = marked(text)
    sentence = sentences(document, entities)[0]
    scope = Scope(sentence.start, sentence.end, sentence.slots[0], sentence.slots[2])
    values = find_values(document.text, lang="zh-Hans")
    assert qualify("acquired", document.text, "zh-Hans", scope, sentence, values).stake == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("[青石|Company#a]私有化[白溪|Company#b]获85.75%股东赞成。", None),
        ("[青石|Company#a]收购[白溪|Company#b]85.75%股权。", "85.75%"),
    ],
)
def test_votes_are_no_stake(marked: Callable, text: str, expected: str | None) -> None:
    document, entities = marked(text)
    sentence = sentences(document, entities)[0]
    scope = Scope(sentence.start, sentence.end, *sentence.slots)
    values = find_values(document.text, lang="zh-Hans")
    assert qualify("acquired", document.text, "zh-Hans", scope, sentence, values).stake == expected
