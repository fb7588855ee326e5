"""What is said in an app is not of the app, and what a car is equipped with is not the car."""

from __future__ import annotations

import pytest

from kg.relations.refused.makers_zh import makes_nothing
from tests.relations.asked import asked


@pytest.mark.parametrize(
    ("text", "fact", "refused"),
    [
        ("[青屿|Company#a]总监在[微瀚|Product#b]质疑对手的数据。", "a develops b", True),
        ("[青屿|Company#a]在[微瀚|Product#b]的成交额大涨。", "a develops b", True),
        ("[青屿|Company#a]在[微瀚|Product#b]里用上新引擎。", "a develops b", False),
        ("[青屿|Company#a]在[微瀚|Product#b]首发新品。", "a released b", True),
        ("[青屿|Company#a]现在[微瀚|Product#b]上市。", "a released b", False),
        ("[澜舟L8|Product#b]采用的系统由[星脉|Company#a]研发。", "a develops b", True),
        ("[澜舟L8|Product#b]由[星脉|Company#a]研发。", "a develops b", False),
        ("[星脉|Company#a]研发[澜舟L8|Product#b]采用的系统。", "a uses b", False),
    ],
)
def test_who_makes_nothing(text: str, fact: str, refused: bool) -> None:
    for proposal, sentence, pair, _ in asked(text, fact):
        assert (makes_nothing(proposal, sentence, pair) is not None) is refused
