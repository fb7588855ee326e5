"""People that only their title gives away: 野村証券の山崎雅也アナリスト, where the model sees one word of Han and kana.

Market reports end with such a voice, and a name of three to five characters between の and the title is nothing else.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from kg.ner.spans import NamedSpan, overlaps

_TITLED = re.compile(
    "(?<=の)[\u4e00-\u9fff々]{3,5}(?=(?:チーフ|シニア|主任|上席|上級)*(?:アナリスト|エコノミスト|ストラテジスト|ファンドマネジャー))"
)
_OFFICE = re.compile("部門?$|[部課室]長$|担当$|主任$|[上首]席$")
_SCORE = 0.8


def with_titled(text: str, spans: Sequence[NamedSpan]) -> tuple[NamedSpan, ...]:
    """The spans and the people before a title where no span stands yet; in order."""
    found = [
        NamedSpan(match.start(), match.end(), "Person", _SCORE, "title")
        for match in _TITLED.finditer(text)
        if not _OFFICE.search(match.group()) and not overlaps(match.start(), match.end(), spans)
    ]
    return tuple(sorted((*spans, *found), key=lambda span: span.start))
