"""English names that are none, or of another class: tickers, laws (the Digital Services Act), parts that only a common noun names (U.S. unit), and
authorities that the model takes for companies (the Space Development Agency)."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from kg.ner.spans import NamedSpan

_ORGANISATIONS = frozenset({"Company", "BusinessUnit", "Institution", "Government"})
_LAW = re.compile(r"[A-Z][\w'’.-]*(?: [\w'’.&-]+)* (?:Act|Directive|Treaty)")
_PART = re.compile(
    r"(?P<whole>.*\S) (?:unit|arm|subsidiary|affiliate|division|business|operations|venture|factory|plant|customer|carmaker)s?"
)
_PLACE = re.compile(
    r"(?:U\.?S\.?|U\.?K\.?|EU|Chinese|American|European|German|French|Japanese|Korean|South Korean|Indian|British|Italian|Spanish|Dutch|Swiss|Brazilian|Mexican|Canadian"
    r"|Australian|Russian|Taiwanese|Asian|North American|Latin American)"
)
_AUTHORITY = re.compile(
    r"[A-Z].* (?:Commission|Authority|Ministry|Administration|(?:Space|Energy|Protection|Development|Safety|Medicines|Intelligence|Security|Border|Revenue|Procurement|Defen[cs]e) Agency)"
    r"|(?:Ministry|Department) of [A-Z].*"
)
_TICKER = re.compile(r"[A-Z][A-Z0-9.]{0,5}")
_SEVERAL = re.compile(r"[A-Z]{2,4}s")
"""SUVs, GPUs, ETFs: things of a kind."""
_QUOTED_AT = re.compile(
    r"[(;,]\s?(?:NYSE|N[Aa][Ss][Dd][Aa][Qq]|LSE|AIM|TSXV?|ASX|HKEX|SEHK|SGX|NSE|BSE|OTC\w*|Euronext|Frankfurt|TYO|Xetra)[\w ]{0,16}:\s?\Z"
)
"""Before a ticker: Harbor Grain Inc. (NYSE: HGR)."""


def without_ordinary(text: str, spans: Iterable[NamedSpan]) -> Iterator[NamedSpan]:
    """The `spans` of `text` without laws, each part without its common noun, and authorities with their class."""
    for span in spans:
        name = text[span.start : span.end]
        quoted = span.known is None and _TICKER.fullmatch(name) is not None
        if span.known is None and _SEVERAL.fullmatch(name):
            continue
        if quoted and _QUOTED_AT.search(text, max(0, span.start - 30), span.start):
            continue
        if span.known is not None or span.type not in _ORGANISATIONS:
            yield span
        elif _LAW.fullmatch(name):
            continue
        elif (part := _PART.fullmatch(name)) is not None:
            whole = replace(span, end=span.start + part.end("whole"))
            yield replace(whole, type="Place") if _PLACE.fullmatch(part["whole"]) else whole
        elif span.type in ("Company", "BusinessUnit") and _AUTHORITY.fullmatch(name):
            yield replace(span, type="Government")
        else:
            yield span
