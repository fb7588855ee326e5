"""Posts that are yet to be taken up, and posts that someone has meanwhile."""

from __future__ import annotations

import pytest

from kg.ner.fold import fold
from kg.relations.qualified.taking_up import has_meanwhile, is_to_take_up


@pytest.mark.parametrize(
    ("language", "between", "behind", "person_first"),
    [
        ("en", " will take over as chief executive of ", " on april 1.", True),
        ("en", ", finance chief at \ue002, will become chairman of ", ".", True),
        ("en", " said chairman \ue180 will step down and be replaced by ", ", currently finance chief.", False),
        ("en", " boss \ue180 will be succeeded by former banker ", ".", False),
        ("zh", "将于12月1日出任", "首席执行官", True),
        ("zh", "宣布,", "将出任总裁", False),
        ("zh", "公告,\ue180退休,将由", "接任", False),
    ],
)
def test_a_post_to_come(language: str, between: str, behind: str, person_first: bool) -> None:
    assert is_to_take_up(language, fold(between), fold(behind), person_first=person_first)


@pytest.mark.parametrize(
    ("language", "between", "behind", "person_first"),
    [
        ("en", "'s finance chief ", " will join its board.", False),
        ("en", ", who runs ", " and will take over \ue003.", True),
        ("en", " took over as chief executive of ", " and will cut jobs.", True),
        ("zh", "总经理", "将转任董事长", False),
        ("zh", "出任", "首席执行官", True),
        ("zh", "由", "接任总裁", False),
        ("ja", "は", "の社長に就任する", True),
    ],
)
def test_a_post_that_is_held(language: str, between: str, behind: str, person_first: bool) -> None:
    assert not is_to_take_up(language, fold(between), fold(behind), person_first=person_first)


def test_what_someone_does_meanwhile_is_told_by_the_way() -> None:
    assert has_meanwhile(", currently finance chief at ")
    assert has_meanwhile(", who runs ")
    assert not has_meanwhile(", who will run ")
    assert not has_meanwhile(" joined ")
