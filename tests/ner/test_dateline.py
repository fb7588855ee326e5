"""The line with publisher and date below an English headline."""

from __future__ import annotations

import pytest

from kg.ner.dateline import with_dateline
from kg.ner.spans import NamedSpan


def _span(text: str, name: str, kind: str) -> NamedSpan:
    at = text.index(name)
    return NamedSpan(at, at + len(name), kind, 0.9)


@pytest.mark.parametrize("date", ["19 December 2025", "December 19, 2025", "Friday, Dec. 19, 2025 (updated)"])
def test_the_publisher_below_a_headline_is_a_medium(date: str) -> None:
    text = f"Aoi buys Bluebay\nOrbit Daily, {date}\n\nAoi has bought Bluebay."
    spans = with_dateline(text, [_span(text, "Aoi", "Company"), _span(text, "Orbit Daily", "Product")])
    assert [(text[s.start : s.end], s.type) for s in spans] == [("Aoi", "Company"), ("Orbit Daily", "Media")]


@pytest.mark.parametrize(
    "line", ["Jan 14, 2026 | The Korea Herald", "2026-01-14 The Korea Herald", "14 January 2026 - The Korea Herald"]
)
def test_the_place_in_the_name_of_the_publisher_is_none(line: str) -> None:
    text = f"Aoi buys Bluebay\n{line}\nAoi has bought Bluebay of Korea."
    spans = [_span(text, "Aoi", "Company"), _span(text, "Korea", "Place")]
    assert [text[s.start : s.end] for s in with_dateline(text, spans)] == ["Aoi"]
    text = text.replace("The Korea Herald", "Herald Korea")
    assert [text[s.start : s.end] for s in with_dateline(text, [_span(text, "Korea", "Place")])] == []
    text = text.replace("Herald Korea", "The Herald")
    spans = [_span(text, "Herald", "Product"), _span(text, "Korea", "Place")]
    assert [(text[s.start : s.end], s.type) for s in with_dateline(text, spans)] == [
        ("Herald", "Media"),
        ("Korea", "Place"),
    ]


def test_a_name_ends_with_the_headline() -> None:
    text = "Aoi wins an order\nOrbit Daily, 19 December 2025\n\nAoi has won."
    assert with_dateline(text, [_span(text, "order\nOrbit Daily", "Product")]) == ()
    text = "Aoi buys Bluebay\nOrbit Daily, 19 December 2025\n\nAoi has won."
    (span,) = with_dateline(text, [_span(text, "Bluebay\nOrbit Daily", "Company")])
    assert text[span.start : span.end] == "Bluebay"


def test_without_such_a_line_names_may_go_on_in_the_next_one() -> None:
    text = "The largest shareholder of Deutsche\nBank, a fund, sold on 19 December 2025.\n"
    spans = (_span(text, "Deutsche\nBank", "Company"),)
    assert with_dateline(text, spans) == spans


def test_the_reporter_in_a_japanese_byline_is_a_person() -> None:
    text = "題\n【東京=山口健】青海は【新製品=ヒエン】を公開した。"
    spans = [NamedSpan(6, 9, "Company", 0.9), NamedSpan(10, 12, "Company", 0.9)]
    assert [span.type for span in with_dateline(text, spans)] == ["Person", "Company"]
