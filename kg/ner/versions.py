"""Names of products and models whole: Qwen3-235B-A22B, DeepSeek-R1, 麒麟9020, Wan2.1 are never cut at a hyphen or digit.

Three rules, on names that model or gazetteer found: a name takes in the version that is glued to it, on both sides; a
variant word after a version belongs to it (Gemini 2.5 Pro); versions that a list or slash adds are names as well
(DeepSeek R1、V3, Qwen2.5/3).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from kg.ner.spans import NamedSpan, overlaps

VERSIONED = frozenset({"Product", "AIModel"})
_LATIN = r"A-Za-z0-9\u00c0-\u024f"
# glued on: letters and digits, over hyphens, dots and pluses that more letters or digits follow
_GLUED = re.compile(rf"(?:[{_LATIN}]|(?!-[a-z]{{4}})[-‐‑.+_](?=[{_LATIN}]))+")
_GLUED_BEFORE = re.compile(rf"(?:[{_LATIN}]|(?<=[{_LATIN}])[-‐‑.+_])+$")
# after a name in another script only what has a digit is a version: 麒麟9020, 文心X1 Turbo, not 淘宝DAU ...
_VERSION = re.compile(rf"-?[A-Za-z]{{0,3}}\d[{_LATIN}]*(?:[-.][{_LATIN}]+)*")
# ... and a bare number only where nothing is counted or dated: not 淘宝7月, iPhone17万台
_COUNTED = re.compile(r"\d[\d,.]*\s?[%％年月日号號时時点點个個名家款台部倍人次元岁歳万萬亿億兆円分季层層件天周週]")
_VARIANTS = "Pro|Max|Plus|Ultra|Mini|Lite|Turbo|Flash|Preview|Air|Instruct|Thinking|Omni|Nano|Large|Medium|Small|Opus|Sonnet|Haiku"
_VARIANT = re.compile(rf" (?:{_VARIANTS})(?![{_LATIN}])", re.IGNORECASE)
_LISTED = re.compile(
    rf"(?:[、/／]|(?:\s?(?:和|与|與|及|や|と|,|and|&)\s?))((?:[A-Z]{{1,3}}\d[{_LATIN}.]*(?:-[{_LATIN}]+)*)|(?<=[/／])\d(?:\.\d)?(?![\d%.]))"
)


def whole_names(text: str, spans: Sequence[NamedSpan]) -> tuple[NamedSpan, ...]:
    """The spans with versions made whole and listed versions added; in order, without overlaps."""
    result: list[NamedSpan] = []
    for index, span in enumerate(spans):
        if result and span.start < result[-1].end:
            continue
        limit = spans[index + 1].start if index + 1 < len(spans) else len(text)
        floor = result[-1].end if result else 0
        result.append(_whole(text, span, floor, limit) if span.type in VERSIONED else span)
    for span in tuple(result):
        if span.type in VERSIONED and any(c.isdigit() for c in span_text(text, span)):
            result += _listed(text, span, result)
    return tuple(sorted(result, key=lambda span: span.start))


def span_text(text: str, span: NamedSpan) -> str:
    """What stands at a span."""
    return text[span.start : span.end]


def _whole(text: str, span: NamedSpan, floor: int, limit: int) -> NamedSpan:
    start, end = span.start, span.end
    before = _GLUED_BEFORE.search(text[floor:start])
    if before and _latin(text[start]):
        start = floor + before.start()
    glued = (_GLUED if _latin(text[end - 1]) else _VERSION).match(text, end)
    # what the next span begins with is that span's, unless it is glued to this one
    if glued and not _COUNTED.match(text, end) and (glued.end() <= limit or _latin(text[limit - 1])):
        end = glued.end()
    while (variant := _VARIANT.match(text, end)) and variant.end() <= limit and _latin(text[end - 1]):
        end = variant.end()
    return (
        span
        if (start, end) == (span.start, span.end)
        else replace(span, start=start, end=end, source="version", known=None)
    )


def _listed(text: str, span: NamedSpan, taken: Sequence[NamedSpan]) -> list[NamedSpan]:
    found: list[NamedSpan] = []
    end = span.end
    while match := _LISTED.match(text, end):
        start, end = match.span(1)
        if overlaps(start, end, taken):
            break
        found.append(NamedSpan(start, end, span.type, span.score * 0.9, "version"))
    return found


def _latin(character: str) -> bool:
    return character.isascii() and character.isalnum()
