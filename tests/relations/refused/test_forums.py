"""A body that a complaint is brought before is no party of the dispute; one that is sued is."""

from __future__ import annotations

import pytest

from tests.relations.asked import reasons

A, B = "[青石|Company#a]", "[白渓|Company#b]"
G = "[当局|Government#g]"


@pytest.mark.parametrize(
    ("lang", "text", "refused"),
    [
        ("zh-Hans", f"{A}向{G}申请宣告{B}的专利无效。", True),
        ("zh-Hans", f"{A}在{G}起诉{B}。", True),
        ("zh-Hans", f"{A}起诉{G}滥用职权。", False),
        ("ja", f"{A}は{G}に{B}の調査を申し立てた。", True),
        ("ja", f"{A}は{G}を相手取り提訴した。", False),
        ("en", f"{A} lodged a complaint with the {G} against {B}.", True),
        ("en", f"{A} has sued the {G}.", False),
    ],
)
def test_a_forum_is_no_party(lang: str, text: str, refused: bool) -> None:
    said = "the text names it as the body that the complaint is brought before"
    assert (reasons(lang, text, "a disputesWith g")[0] == said) is refused
