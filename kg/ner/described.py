"""What stands beside a name and is taken into it, or for it: 米バイオ企業ヴェルナ is ヴェルナ, and the MIT of an MIT licence no institute."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from kg.ner.spans import NamedSpan

_BEFORE = re.compile("[\u30a1-\u30ff\u4e00-\u9fffA-Za-z]{1,10}?(?:企業|大手|新興)(?=[\u30a1-\u30fa\u30fc・]{3}|[A-Z])")
_LICENCE = re.compile(
    r"(?:MIT|Apache|BSD|GNU)(?:[ -]?(?:\d\.0|\d-Clause|License))?", re.I
)  # fmt: skip
_LICENSED = re.compile(
    r"\s?(?:\d\.0)?\s?(?:开源|開源|オープンソース)?(?:软件|軟體)?(?:许可|許可|协议|協議|协定|授权|授權|ライセンス|licen[cs]e|open[- ]source)",
    re.I,
)


def without_description(text: str, spans: Iterable[NamedSpan]) -> Iterator[NamedSpan]:
    """The spans without the words before a name that say what it is, and without names of licences."""
    for span in spans:
        name = text[span.start : span.end]
        if _LICENCE.fullmatch(name) and _LICENSED.match(text, span.end):
            continue
        before = None if span.known or span.type != "Company" else _BEFORE.match(name)
        yield replace(span, start=span.start + before.end()) if before else span
