"""A person's name in Latin letters in the brackets behind the name in Han characters or kana: 潘思睿（Lincoln Pan）is no company."""

from __future__ import annotations

import re
from collections.abc import Sequence

from kg.ner.spans import NamedSpan

_PARTICLE = "de|del|della|van|von|der|den|bin|al|la|le|di|da|dos|ter"
_PART = r"(?:[A-ZÀ-Þ][\w’'.-]*|[A-Z]\.)"
_LATIN = re.compile(rf"[（(](?P<name>{_PART}(?: (?:{_PARTICLE}|{_PART})){{0,4}} {_PART})[）)]")
_HAN = re.compile("[\u30a1-\u30fa\u30fc\u3400-\u9fff]")
_FIRM = re.compile(
    r"\b(?:AI|Bank|Capital|Co|Corp|Electronics|Energy|Entertainment|Financial|Foundation|Fund|Games|Global|Group|Holdings?|Inc|Institute|International"
    r"|Labs?|Limited|Ltd|Management|Media|Motors?|Networks|Partners|Pharma|Research|School|Securities|Services|Solutions|Studios?|Systems"
    r"|Tech|Technologies|Technology|Times|University|Ventures)\b"
)
"""Words of a firm's name: 王海（Vector Labs）names where he works."""
_SCORE = 0.85


def with_bracketed(text: str, spans: Sequence[NamedSpan]) -> tuple[NamedSpan, ...]:
    """The spans, with what stands in brackets behind a person as that person's name in Latin letters; in order."""
    found: list[NamedSpan] = []
    for span in spans:
        if span.type != "Person" or _HAN.search(text, span.start, span.end) is None:
            continue
        latin = _LATIN.match(text, span.end)
        if latin is None or _FIRM.search(latin["name"]):
            continue
        start, end = latin.span("name")
        if not any(other.known for other in spans if other.start < end and start < other.end):
            found.append(NamedSpan(start, end, "Person", _SCORE, "title"))
    kept = [span for span in spans if not any(new.start < span.end and span.start < new.end for new in found)]
    return tuple(sorted((*kept, *found), key=lambda span: span.start))
