"""A name and how it is read, in brackets behind it, are two names of one thing: 宇樹科技(ユニツリー), 「小美(シャオメイ)」.

Japanese news about China and Korea introduces most names so. In the annotated texts every reading in katakana behind a name is a name.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from kg.ner.ordinary_ja import ORDINARY
from kg.ner.spans import NamedSpan, Placed, overlaps

_KATAKANA = "[\u30a1-\u30fa][\u30a1-\u30fa\u30fc・&＆=＝]{1,24}"
_HAN = "[\u4e00-\u9fff々]{2,12}"
_LATIN = "[A-Z][A-Za-z0-9.+-]*(?: [A-Z0-9][A-Za-z0-9.+-]*){0,3}"
_READING = re.compile(f"[(（](?P<reading>{_KATAKANA})[)）]")
_WHOLE = re.compile(rf"(?P<name>[^()（）「」、。]{{2,24}}?)[(（](?P<reading>{_KATAKANA}|{_HAN}|{_LATIN})[)）]")
_QUOTED = re.compile(r"(?<=[「『])(?P<name>[A-Za-z0-9\u30a1-\u30fa\u30fc・ ]{2,24})[(（]\Z")
"""Before a reading that is the end of what stands in quotation marks: 「デルタフォース(三角洲行動)」."""
_LEGAL = frozenset({"集団", "集團", "中国", "日本", "東莞", "上海", "北京", "香港", "アジア", "グループ", "ジャパン"})
"""What a registered name holds in its brackets."""
_NAMED = frozenset({"Company", "BusinessUnit", "Institution", "Media", "Person", "Product", "AIModel"})
_BEFORE = 26
_FAINTER = 0.95
"""How much less sure the second name is than the one it stands beside."""


def with_readings(text: str, spans: Sequence[NamedSpan]) -> tuple[NamedSpan, ...]:
    """The `spans` of a Japanese text with the readings behind names, and names before readings, that have none yet; in order."""
    kept = _alike(text, [part for span in spans for part in _parted(text, span)])
    here = Placed(kept)
    new: list[NamedSpan] = []
    for span in kept:
        if span.type not in _NAMED:
            continue
        for start, end in (*_behind(text, span), *_before(text, span)):
            if not here.over(start, end) and not overlaps(start, end, new):
                new.append(NamedSpan(start, end, span.type, span.score * _FAINTER, "title"))
    return tuple(sorted((*kept, *new), key=lambda span: span.start))


def _alike(text: str, spans: Sequence[NamedSpan]) -> list[NamedSpan]:
    """The spans, a name and its reading of one class, which is the surer one's or the known one's."""
    found = list(spans)
    for index in range(len(found) - 1):
        name, reading = found[index : index + 2]
        pair = name.type != reading.type and {name.type, reading.type} <= _NAMED
        if not pair or reading.known or _READING.match(text, name.end, reading.end + 1) is None:
            continue
        if name.known or name.score >= reading.score:
            found[index + 1] = replace(reading, type=name.type)
        else:
            found[index] = replace(name, type=reading.type)
    return found


def _parted(text: str, span: NamedSpan) -> Iterator[NamedSpan]:
    """The span, or the two of one that goes over a name and its reading: 小美(シャオメイ)."""
    whole = None if span.known or span.type not in _NAMED else _WHOLE.fullmatch(text, span.start, span.end)
    if whole is None or whole["reading"] in _LEGAL or whole["name"] in _LEGAL:
        yield span
        return
    for part in ("name", "reading"):
        yield replace(span, start=whole.start(part), end=whole.end(part))


def _behind(text: str, span: NamedSpan) -> Iterator[tuple[int, int]]:
    found = _READING.match(text, span.end)
    if found and found["reading"] not in ORDINARY | _LEGAL and "・・" not in found["reading"]:
        yield found.span("reading")


def _before(text: str, span: NamedSpan) -> Iterator[tuple[int, int]]:
    shut = text[span.end : span.end + 1] in (")", "）") and text[span.end + 1 : span.end + 2] in ("」", "』")
    found = _QUOTED.search(text, max(0, span.start - _BEFORE), span.start) if shut else None
    if found and found["name"] not in ORDINARY:
        yield found.span("name")
