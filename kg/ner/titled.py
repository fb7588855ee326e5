"""People that only their title gives away: 野村証券の山崎雅也アナリスト, where the model sees one word of Han and kana, and Provost
of `names Provost as CEO`, which may as well be a company.

Market reports end with such a voice, and a name of three to five characters between の and the title is nothing else.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from kg.ner.spans import NamedSpan, overlaps

_TITLED = re.compile(
    "(?<=の)[\u4e00-\u9fff々]{3,5}(?=(?:チーフ|シニア|主任|上席|上級)*(?:アナリスト|エコノミスト|ストラテジスト|ファンドマネジャー))"
)
_APPOINTED = re.compile(
    r"\b(?:nam|appoint|tapp?|promot|pick|hir|elevat)(?:es?|s|ed)\s(?:(?:insider|veteran|executive|outsider)\s)?"
    r"(?P<who>[A-Z][\w’'.-]+(?:\s[A-Z][\w’'.-]+){0,3})\s(?:as|to be|its|to lead|to run)\s"
    r"(?=(?:[\w-]+\s){0,4}(?:CEO|CFO|COO|CTO|chief|president|chair\w*|head|director|boss|officer)\b)"
)
_OFFICE = re.compile("部門?$|[部課室]長$|担当$|主任$|[上首]席$")
_SCORE = 0.8


def with_titled(text: str, spans: Sequence[NamedSpan]) -> tuple[NamedSpan, ...]:
    """The spans and the people before a title where no span stands yet; in order. Who is appointed is a person."""
    appointed = {match.span("who") for match in _APPOINTED.finditer(text)}
    spans = [
        replace(span, type="Person") if (span.start, span.end) in appointed and not span.known else span
        for span in spans
    ]
    found = [
        NamedSpan(match.start(), match.end(), "Person", _SCORE, "title")
        for match in _TITLED.finditer(text)
        if not _OFFICE.search(match.group()) and not overlaps(match.start(), match.end(), spans)
    ]
    return tuple(sorted((*spans, *found), key=lambda span: span.start))
