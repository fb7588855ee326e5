"""Who has left an organisation by words that stand further from the names; who only stands beside such words has not."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from kg.relations.qualified.leaving_zh import has_left
from kg.relations.qualified.posts_zh import blanked
from kg.relations.view import sentences


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("[青石|Company#a]首席研发官[魏岚|Person#p]、首席科学官[黄虎|Person#q]先后离职。", True),
        ("[青石|Company#a]首席研发官[魏岚|Person#p]、首席科学官[黄虎|Person#q]将先后离职。", False),
        ("[魏岚|Person#p]曾任职于[蓝湾|Company#b]和[青石|Company#a]。", True),
        ("[魏岚|Person#p]现任职于[蓝湾|Company#b]和[青石|Company#a]。", False),
        ("接替[黄虎|Person#q]的是来自[青石|Company#a]的[魏岚|Person#p]。", True),
        ("发言的是来自[青石|Company#a]的[魏岚|Person#p]。", False),
        ("[青石|Company#a]总经理[魏岚|Person#p]调任[蓝湾|Company#b]副总经理。", True),
        ("[青石|Company#a]副总经理[魏岚|Person#p]转任[青石|Company#a]总经理。", False),
        ("[青石|Company#a]的[魏岚|Person#p]持股15%，[魏岚|Person#p]去年卸任总经理。", True),
        ("[青石|Company#a]的[魏岚|Person#p]持股15%，[魏岚|Person#p]去年离开[蓝湾|Company#b]。", False),
    ],
)
def test_who_has_left(marked: Callable, text: str, *, expected: bool) -> None:
    document, entities = marked(text)
    sentence = sentences(document, entities)[0]
    person = next(slot for slot in sentence.slots if document.text[slot.start : slot.end] == "魏岚")
    place = next(slot for slot in sentence.slots if document.text[slot.start : slot.end] == "青石")
    told = blanked(document.text, sentence, (person, place))
    assert has_left(told, sentence.start, sentence.slots, person, place) is expected
