"""The line below an English headline that names who published the text, and when: Orbit Daily, 19 December 2025.

It is no sentence: a name that the model runs from the headline into it ends with the headline, and the publisher is a medium.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from kg.ner.spans import NamedSpan

_MONTH = r"(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]*\.?"
_DATELINE = re.compile(
    rf"\A[^\n]+\n+(?P<publisher>[A-Z][\w&'’. -]{{1,40}}), (?:[A-Z][a-z]+day,? )?(?:\d{{1,2}} {_MONTH} |{_MONTH} \d{{1,2}}, )\d{{4}}[^\n]{{0,20}}\n"
)
_DAY = rf"(?:\d{{1,2}} {_MONTH} \d{{4}}|{_MONTH} \d{{1,2}}, \d{{4}}|\d{{4}}-\d\d-\d\d)"
_DATED = re.compile(
    rf"\A[^\n]+\n+(?:[A-Z][a-z]+day,? )?{_DAY}(?: \([^()\n]*\))?(?: [|·—–-] |, | )(?P<publisher>[A-Z][\w&'’. -]{{1,40}})\n"
)
"""The same with the date first: Jan 14, 2026 | The Register."""

_REPORTER = re.compile(r"【[^】\n=＝]{1,16}[=＝](?P<who>[\u3400-\u9fffぁ-ヺー]{2,8})】")
"""Before a Japanese first sentence: 【ラスベガス=山口健】."""


def with_dateline(text: str, spans: Sequence[NamedSpan]) -> tuple[NamedSpan, ...]:
    """`spans` with those of the line below the headline kept apart from the headline, and the publisher a medium."""
    reporters = {match.span("who") for match in _REPORTER.finditer(text)}
    if reporters:
        spans = [replace(s, type="Person", known=None) if (s.start, s.end) in reporters else s for s in spans]
    found = _DATELINE.match(text) or _DATED.match(text)
    return tuple(spans) if found is None else tuple(_apart(text, spans, *found.span("publisher")))


def _apart(text: str, spans: Sequence[NamedSpan], start: int, end: int) -> Iterator[NamedSpan]:
    headline = text.index("\n")
    for span in spans:
        if span.start < headline < span.end:
            if text[span.start].isupper():
                yield replace(span, end=headline)
        elif text[start : span.start] in ("", "The ") and span.end == end:
            yield replace(span, type="Media", known=span.known if span.type == "Media" else None)
        elif start <= span.start and span.end <= end and span.type != "Media":
            continue  # the Korea of The Korea Herald
        else:
            yield span
