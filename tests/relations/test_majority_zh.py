"""Whether a Chinese purchase is of a company or of shares in it, by the share that is bought."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from kg.relations.candidates import pairs
from kg.relations.rivalry import as_said
from kg.relations.table import relations
from kg.relations.view import sentences


@pytest.mark.parametrize(
    ("text", "given", "expected"),
    [
        ("[青石|Company#a]完成收购[白溪|Company#b]100%股权。", "investedIn", "acquired"),
        ("[青石|Company#a]取得[白溪|Company#b]约87%股權。", "investedIn", "acquired"),
        ("[青石|Company#a]以16.87亿元受让[白溪|Company#b]9.49%的股份。", "acquired", "investedIn"),
        ("[青石|Company#a]取得[白溪|Company#b]27.3%股份，坐上控股股东的位子。", "acquired", "acquired"),
        ("[青石|Company#a]收购[白溪|Company#b]后持股升至9%。", "acquired", "acquired"),
        ("[青石|Company#a]和[白溪|Company#b]60%的门店。", "investedIn", "investedIn"),
    ],
)
def test_the_share_tells_a_purchase_from_a_holding(marked: Callable, text: str, given: str, expected: str) -> None:
    read = sentences(*marked(text))
    pair = next(p for p in pairs(read, relations()) if p.topic is None)
    assert as_said("zh-Hans", given, read[0], pair, 1) == expected
