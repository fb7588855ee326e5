"""Where a Chinese legal name begins, what before a firm is no part of its name (股王信驊), and that Everstone Studio is no product."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from kg.ner.spans import NamedSpan

_REGISTERED = re.compile("(?:有限公司|有限責任公司|有限责任公司)\\Z")
_CROWN = re.compile("(?:股王|股后|千金股|權值股|权重股|龍頭股|龙头股|概念股|一哥|一姐)(?=..)")
_STUDIO = re.compile(r"(?:\s|^)(?:Studios?|Games|Entertainment|Interactive)\Z")


def with_edges(text: str, spans: Sequence[NamedSpan]) -> tuple[NamedSpan, ...]:
    """The spans, those of registered names with the town before them, of firms without what the market calls them; in order."""
    result: list[NamedSpan] = []
    for span in spans:
        name = text[span.start : span.end]
        last = result[-1] if result else None
        if (
            span.type == "Company"
            and last is not None
            and last.type == "Place"
            and last.end == span.start
            and _REGISTERED.search(name)
        ):
            result[-1] = replace(span, start=last.start, known=None)
            continue
        if span.known is None and span.type == "Company" and (crown := _CROWN.match(name)):
            span = replace(span, start=span.start + crown.end())
        if span.known is None and span.type == "Product" and _STUDIO.search(name):
            span = replace(span, type="Company")
        result.append(span)
    return tuple(result)
