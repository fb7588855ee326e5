"""Whom a Japanese speaker only talks about employs no one."""

from __future__ import annotations

import pytest

from tests.relations.asked import reasons


@pytest.mark.parametrize(
    ("text", "fact", "refused"),
    [
        ("[森田浩|Person#p]氏は「[青石|Company#a]の利益率は高すぎる」と述べた。", "p worksFor a", True),
        ("会見した[森田浩|Person#p]CEOは「相手は[青石|Company#a]だ」と持ち上げた。", "p worksFor a", True),
        ("[森田浩|Person#p]氏は「[青石|Company#a]の創業は早かった」と述べた。", "p founded a", True),
        ("[森田浩|Person#p]氏は「[青石|Company#a]」の社長を務める。", "p worksFor a", False),
        ("[青石|Company#a]の[森田浩|Person#p]氏は「利益率は高い」と述べた。", "p worksFor a", False),
        ("[森田浩|Person#p]氏は「高い」と述べ、[青石|Company#a]の社長に就いた。", "p worksFor a", False),
        ("[森田浩|Person#p]氏は[青石|Company#a]の社長に就き、「高い」と述べた。", "p worksFor a", False),
    ],
)
def test_who_is_talked_about(text: str, fact: str, refused: bool) -> None:
    assert ("the text names it only in what someone says" in reasons("ja", text, fact)) is refused
