"""Dates a text that comes without a date, by the years it names."""

from __future__ import annotations

import re
from collections import Counter

from kg.ner.values.calendar import Anchor

_YEARS_NAMED = re.compile(
    r"(?P<ahead>[到至将將]|预计|預計|未来|目标|目標|\bby |before |until )?"
    r"(?P<named>(?:uary|ember|ober|ril|ust|March|May|une|uly) (?:[0-9]{1,2}, )?)?(?<![0-9])"
    r"(?P<year>(?:19[5-9]|20[0-4])[0-9])(?:年(?!度|代|まで)(?P<month>[0-9]{1,2}月(?!期))?|(?P<iso>-[01][0-9]-)|(?![0-9年%,]))"
)
_DATED = 3
"""How often a year must be named to date a text; naming it with a month counts as often as that."""


def infer_anchor(text: str) -> Anchor:
    """The anchor of a text whose date is unknown: the latest year that it names with a month or three times.

    Years that lie ahead (到2032年) do not count. Without such a year there is none: 去年 is then no value, and 12月4日
    keeps its gap, because a wrong year does more harm than a missing one.
    """
    years: Counter[int] = Counter()
    for match in _YEARS_NAMED.finditer(text):
        years[int(match["year"])] += (
            0 if match["ahead"] else _DATED if match["month"] or match["iso"] or match["named"] else 1
        )
    dated = [year for year, times in years.items() if times >= _DATED]
    return Anchor(year=max(dated)) if dated else Anchor()
