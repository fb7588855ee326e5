"""Which time a figure is of: the nearest one named in its sentence, else the one that the text spoke of before."""

from __future__ import annotations

import re
from collections.abc import Sequence

from kg.model import Value
from kg.relations.observed.pairing import Figure
from kg.relations.observed.subjects import LOOK_BACK

_COMPARED = re.compile(r"同期|earlier|ago")
"""A time that only says with what is compared (去年同期为128亿元)."""
_NOT_CARRIED = re.compile(r"同[期季月]|earlier|ago")
"""Such a time, or one that names no other than before it (同月): neither is spoken of in the next sentence."""
_SINCE = re.compile(r"\bsince\s+(?:early|late|mid-?|the\s+end\s+of)?\s*\Z")
"""Before when something was last so: the first fall since 2020."""
_WHOLE_YEAR = re.compile(r"(?<![0-9])通期")
"""通期の純利益予想: of another time than the half year that the text spoke of before."""
_WEEKDAY = re.compile(r"(?:(?:last|this)\s)?(?:mon|tues|wednes|thurs|fri|satur|sun)day|today|yesterday", re.I)
_TOLD_ON = re.compile(r"\b(?:said|says|reported|announced|posted|disclosed|released)\b[^,.;]{0,16}\bon\s+\Z")


class Periods:
    """The times of one document's figures, sentence after sentence."""

    def __init__(self, folded: str, lang: str) -> None:
        self._folded, self._lang = folded, lang
        self._named: str | None = None
        self._age = 1

    def of(self, figure: Figure, clauses: Sequence[tuple[int, int]], values: Sequence[Value]) -> str | None:
        """The time nearest before the figure in its sentence, else behind it in its clause, else the one spoken of."""
        end = clauses[figure.clause][1]
        expects = figure.metric.expects if figure.metric is not None else None
        times = [v for v in values if v.kind in ("date", "period") and not _COMPARED.search(v.text)]
        if self._lang == "en":
            times = [v for v in times if not _SINCE.search(self._folded, max(0, v.start - 16), v.start)]
        if expects != "price" and any(v.kind == "period" and v.start < end for v in times):
            times = [v for v in times if not self._told_on(v)]
        start = clauses[figure.clause][0]
        if _WHOLE_YEAR.search(self._folded, start, figure.value.start) and not any(
            start <= v.start < end for v in times
        ):
            return None
        before = [v for v in times if v.end <= figure.value.start]
        if before:
            return before[-1].normal
        behind = [v for v in times if v.start < end]
        if behind:
            return behind[0].normal
        return self._named if expects in ("money", "percent") and self._age <= LOOK_BACK else None

    def close(self, values: Sequence[Value]) -> None:
        """Close a sentence with its `values`: the last period that is its own is spoken of in the next ones."""
        self._age += 1
        own = [v.normal for v in values if v.kind == "period" and not _NOT_CARRIED.search(v.text)]
        if own:
            self._named, self._age = own[-1], 1

    def _told_on(self, value: Value) -> bool:
        """Whether an English text names the day as that of the report (said on Thursday third-quarter revenue rose 5%)."""
        if self._lang != "en" or value.kind != "date":
            return False
        left = self._folded[max(0, value.start - 32) : value.start]
        return _WEEKDAY.fullmatch(value.text) is not None or _TOLD_ON.search(left) is not None
