"""A company that a Chinese text calls the subsidiary of another is not that other, though its name begins with it: 与零跑成立的合资公司零跑国际."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence

from kg.model import Mention
from kg.ner.fold import fold

_CALLED = re.compile(
    "[^。；;\n]{0,14}?(?:"
    + fold("旗下的?|(?:全资|控股)?子公司|合资公司|附属公司|关联公司|分拆(?:出来|上市|独立)?的")
    + ")[“「『]?"
)
_REACH = 30


def called_offshoot(text: str, mentions: Sequence[Mention], short: Sequence[int], long: Sequence[int]) -> bool:
    """Whether the text tells somewhere that what the `long` mentions name is a subsidiary of what the `short` ones name."""
    ends = [mentions[earlier].end for earlier in short]
    for later in long:
        start = mentions[later].start
        for end in ends[bisect_left(ends, start - _REACH) : bisect_left(ends, start)]:
            if _CALLED.fullmatch(fold(text[end:start])):
                return True
    return False
