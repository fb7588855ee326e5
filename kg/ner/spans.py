"""Names of a document while they are being put together: spans with class, certainty and what vouches for them."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace


@dataclass(frozen=True, slots=True)
class NamedSpan:
    """A name at `text[start:end]`."""

    start: int
    end: int
    type: str
    score: float
    source: str = "model"
    """model, gazetteer, version (a product's version made whole), title (a person's) or document (found elsewhere in it)."""
    known: str | None = None


def apart(spans: Iterable[NamedSpan]) -> tuple[NamedSpan, ...]:
    """The spans in order without overlaps; of overlapping ones the surest, then the longest, stays."""
    kept: list[NamedSpan] = []
    for span in sorted(spans, key=lambda span: (-span.score, span.start - span.end, span.start)):
        if not overlaps(span.start, span.end, kept):
            kept.append(span)
    return tuple(sorted(kept, key=lambda span: span.start))


def overlaps(start: int, end: int, spans: Sequence[NamedSpan]) -> bool:
    """True when one of `spans` shares a character with [start, end)."""
    return any(span.start < end and start < span.end for span in spans)


class Placed:
    """Spans in order, none over another, found by their place."""

    def __init__(self, spans: Sequence[NamedSpan]) -> None:
        self.spans = spans
        self._starts = [span.start for span in spans]
        self._ends = [span.end for span in spans]

    def over(self, start: int, end: int) -> Sequence[NamedSpan]:
        """The spans that share a character with [start, end)."""
        return self.spans[bisect_right(self._ends, start) : bisect_left(self._starts, end)]

    def before(self, place: int) -> NamedSpan | None:
        """The last span that ends at or before `place`."""
        at = bisect_right(self._ends, place)
        return self.spans[at - 1] if at else None

    def behind(self, place: int) -> NamedSpan | None:
        """The first span that begins at or behind `place`."""
        at = bisect_left(self._starts, place)
        return self.spans[at] if at < len(self.spans) else None


def laid_over(spans: Sequence[NamedSpan], found: Iterable[NamedSpan]) -> tuple[NamedSpan, ...]:
    """The spans with those `found` in place of what they lie over; in order, without overlaps."""
    new = apart(found)
    there = Placed(new)
    kept = (span for span in spans if not there.over(span.start, span.end))
    return tuple(sorted((*kept, *new), key=lambda span: span.start))


_PAIRS = {"(": ")", "（": "）", "「": "」", "『": "』", "《": "》", "“": "”", "[": "]"}


def balanced(text: str, spans: Iterable[NamedSpan]) -> tuple[NamedSpan, ...]:
    """The spans, each cut where a bracket opens that it does not close, and before 股份 where that means shares.

    A name that goes through a bracket (摩尔线程（北京）股份有限公司) is one, though it was found as two.
    """
    return tuple(cut for span in _bracketed(text, spans) if (cut := _cut(text, span)).start < cut.end)


_TAIL = re.compile("[^()（）]{1,6}[)）][^()（）]*(?:公司|集团|集團|企业|企業|银行|銀行|中心)")


def _bracketed(text: str, spans: Iterable[NamedSpan]) -> list[NamedSpan]:
    joined: list[NamedSpan] = []
    for span in sorted(spans, key=lambda span: span.start):
        if text[max(0, span.start - 1) : span.start] in ("(", "（") and _TAIL.fullmatch(text, span.start, span.end):
            if joined and joined[-1].end == span.start - 1:
                joined[-1] = replace(joined[-1], end=span.end)
            continue
        joined.append(span)
    return joined


# 减持其所持的力勤资源股份: shares of a company, where 力勤资源股份有限公司 would be one.
_HOLDING = re.compile(
    "(?:[减減增]持|所持|持有|[转轉][让讓]|抛售|拋售|出售|[质質]押|套[现現]|[0-9][万萬亿億]?股)[^，。；,;]{0,8}$"
)


def _cut(text: str, span: NamedSpan) -> NamedSpan:
    name = text[span.start : span.end]
    if name.endswith("股份") and span.known is None and _HOLDING.search(text, max(0, span.start - 12), span.start):
        return replace(span, end=span.end - 2)
    for place, mark in enumerate(name):
        if mark in _PAIRS and _PAIRS[mark] not in name[place:]:
            return replace(span, end=span.start + len(name[:place].rstrip()))
    return span
