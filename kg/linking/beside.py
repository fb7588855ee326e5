"""Two names side by side in a text: what is listed or owned by the other is a thing of its own."""

from __future__ import annotations

import re
from collections.abc import Sequence

from kg.model import Mention

_OWNS = re.compile(
    "(?:的)?(?:控股股[东東]|第一大股[东東]|大股[东東]|母公司|全[资資]子公司|控股子公司|子公司|全[资資]附[属屬]公司)(?:[为為是]|[即系])?"
)
"""Between two companies of which one owns the other: 方大特钢控股股东方大集团."""
_JOINS = ("和", "与", "與", "及", "、", "以及", "と", "や", " and ", ",", "，", "/")


def side_by_side(text: str, mentions: Sequence[Mention], one: Sequence[int], other: Sequence[int]) -> bool:
    """Whether one of the `mentions` numbered in `one` stands beside one of `other`, joined or as owner and owned."""
    ours, theirs = set(one), set(other)
    for index in range(len(mentions) - 1):
        if (index in ours and index + 1 in theirs) or (index in theirs and index + 1 in ours):
            gap = text[mentions[index].end : mentions[index + 1].start]
            if gap in _JOINS or gap.strip() in ("旗下", "旗下的", "的", "傘下の", "の", "'s", "’s", "持股", "控股"):
                return True
            if _OWNS.fullmatch(gap):
                return True
    return False
