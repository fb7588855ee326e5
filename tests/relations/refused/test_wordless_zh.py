"""A Chinese sentence without a word for it tells of no fine, no smaller holding and no one to report to."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from kg.relations.decide import Proposal
from kg.relations.refused.wordless_zh import lacks_its_word
from kg.relations.view import sentences


@pytest.mark.parametrize(
    ("text", "relation", "confidence", "refused"),
    [
        ("[林亦然|Person#a]是[青石股份|Company#b]创始人，持股约27%。", "reducedStakeIn", 0.33, True),
        ("[林亦然|Person#a]将[青石股份|Company#b]股份降至27%。", "reducedStakeIn", 0.33, False),
        ("[林亦然|Person#a]是[青石股份|Company#b]创始人，持股约27%。", "reducedStakeIn", 0.6, False),
        ("[监管总局|Government#a]对[青石股份|Company#b]立案调查。", "fined", 0.62, True),
        ("[监管总局|Government#a]对[青石股份|Company#b]立案调查并罚款87万元。", "fined", 0.62, False),
        ("[林亦然|Person#a]请辞，由[周彦博|Person#b]接任。", "reportsTo", 0.32, True),
        ("[林亦然|Person#a]直接对[周彦博|Person#b]负责。", "reportsTo", 0.32, False),
        ("[青石股份|Company#a]和[白溪股份|Company#b]。", "competesWith", 0.32, False),
    ],
)
def test_a_relation_lacks_its_word(
    marked: Callable, text: str, relation: str, confidence: float, *, refused: bool
) -> None:
    sentence = sentences(*marked(text, "zh-Hans"))[0]
    assert (lacks_its_word(Proposal(0, relation, 1, 0, confidence), sentence) is not None) is refused
