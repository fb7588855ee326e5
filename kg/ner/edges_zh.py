"""Where a Chinese legal name begins, what before a firm is no part of its name (股王信驊), that Everstone Studio is no
product, and that a list has names of one class."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from kg.ner.spans import NamedSpan, Placed, laid_over

_REGISTERED = re.compile("(?:股份)?有限(?:責任|责任)?公司")
_NAME = re.compile(r"[^\W\da-zA-Z的系由设設立收购購通过過出售给給於与與和及向为為是被将將把在]{6,22}")
"""A name in Han characters without the words that join two."""
_REACH = 16
"""Characters before 有限公司 in which a name found earlier begins."""
_SCORE = 0.9
_SURE = 0.99
"""How sure a list makes the class of a name: the annotated texts have no list of two names of one class with another between them."""
_LISTED = frozenset({"Company", "BusinessUnit", "Product", "AIModel", "Institution"})
_CROWN = re.compile("(?:股王|股后|千金股|權值股|权重股|龍頭股|龙头股|概念股|一哥|一姐)(?=..)")
_STUDIO = re.compile(r"(?:\s|^)(?:Studios?|Games|Entertainment|Interactive)\Z")


def with_edges(text: str, spans: Sequence[NamedSpan]) -> tuple[NamedSpan, ...]:
    """The spans, those of registered names with the town before them, of firms without what the market calls them; in order."""
    result: list[NamedSpan] = []
    for span in _registered(text, spans):
        name = text[span.start : span.end]
        if span.known is None and span.type == "Company" and (crown := _CROWN.match(name)):
            span = replace(span, start=span.start + crown.end())
        if span.known is None and span.type == "Product" and _STUDIO.search(name):
            span = replace(span, type="Company")
        result.append(span)
    return _one_class(text, result)


def _registered(text: str, spans: Sequence[NamedSpan]) -> Sequence[NamedSpan]:
    """The spans, a registered name from the place or the company before it to its 有限公司 as one: 杭州风起青岚影视文化有限公司."""
    made: list[NamedSpan] = []
    here = Placed(spans)
    for form in _REGISTERED.finditer(text):
        near = [
            s
            for s in here.over(form.start() - _REACH, form.end() + 1)
            if form.start() - _REACH < s.start < form.end() < s.end + _REACH
        ]
        if any(s.end > form.end() for s in near):
            continue
        found = next((s for s in near if s.end == form.end()), None)
        begins = [s for s in near if s is not found and s.type in ("Place", "Company")]
        if found is not None:
            begins = [s for s in begins if s.type == "Place" and s.end == found.start and found.type == "Company"]
        first = next((s for s in begins if _NAME.fullmatch(text, s.start, form.end())), None)
        if first is not None:
            made.append(NamedSpan(first.start, form.end(), "Company", max(first.score, _SCORE), "document"))
    return laid_over(spans, made)


def _one_class(text: str, spans: Sequence[NamedSpan]) -> tuple[NamedSpan, ...]:
    """The spans, those between two names of one class in a list with that class: 步步高、读书郎、小度."""
    result = list(spans)
    for index in range(1, len(result) - 1):
        left, span, right = result[index - 1 : index + 2]
        if (
            span.known is None
            and left.type == right.type != span.type
            and {span.type, left.type} <= _LISTED
            and text[left.end : span.start] == "、"
            and text[span.end : right.start] in ("、", "和", "与", "與", "及")
        ):
            result[index] = replace(span, type=left.type, score=max(span.score, _SURE))
    return tuple(result)
