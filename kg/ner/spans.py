"""Names of a document while they are being put together: spans with class, certainty and what vouches for them."""

from __future__ import annotations

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
    """model, gazetteer, version (a product's version made whole) or document (found elsewhere in it)."""
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


_PAIRS = {"(": ")", "（": "）", "「": "」", "『": "』", "《": "》", "“": "”", "[": "]"}


def balanced(text: str, spans: Iterable[NamedSpan]) -> tuple[NamedSpan, ...]:
    """The spans, each cut where a bracket opens that it does not close; no name ends inside a bracket of its own."""
    return tuple(cut for span in spans if (cut := _cut(text, span)).start < cut.end)


def _cut(text: str, span: NamedSpan) -> NamedSpan:
    name = text[span.start : span.end]
    for place, mark in enumerate(name):
        if mark in _PAIRS and _PAIRS[mark] not in name[place:]:
            return replace(span, end=span.start + len(name[:place].rstrip()))
    return span
