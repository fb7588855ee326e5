"""English laws are no names, a common noun is no part of one, and an authority is no company."""

from __future__ import annotations

import pytest

from kg.ner.ordinary_en import without_ordinary
from kg.ner.spans import NamedSpan


@pytest.mark.parametrize(
    ("name", "kind", "expected"),
    [
        ("Digital Services Act", "Institution", None),
        ("Sister Act", "Product", ("Sister Act", "Product")),
        ("U.S. unit", "Company", ("U.S.", "Place")),
        ("Vantage unit", "Company", ("Vantage", "Company")),
        ("Business Unit", "Company", ("Business Unit", "Company")),
        ("Space Development Agency", "Company", ("Space Development Agency", "Government")),
        ("SUVs", "Company", None),
        ("Creative Artists Agency", "Company", ("Creative Artists Agency", "Company")),
    ],
)
def test_what_only_looks_like_a_name(name: str, kind: str, expected: tuple[str, str] | None) -> None:
    text = f"Under the {name} it pays."
    (span,) = (NamedSpan(10, 10 + len(name), kind, 0.9),)
    found = [(text[s.start : s.end], s.type) for s in without_ordinary(text, [span])]
    assert found == ([] if expected is None else [expected])


def test_what_the_gazetteer_knows_stays() -> None:
    (span,) = without_ordinary("The Equal Act won.", [NamedSpan(4, 13, "Company", 0.9, "gazetteer", "equal-act")])
    assert span.known == "equal-act"


@pytest.mark.parametrize(
    ("text", "kept"),
    [("Harbor (NYSE: HGR) grew.", False), ("Harbor and HGR grew.", True), ("Harbor (Unit: HGR) grew.", True)],
)
def test_a_ticker_is_no_company(text: str, kept: bool) -> None:
    at = text.index("HGR")
    assert bool(list(without_ordinary(text, [NamedSpan(at, at + 3, "Company", 0.9)]))) is kept
