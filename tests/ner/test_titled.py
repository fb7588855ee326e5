"""People before a title, and names before the word for shares."""

from __future__ import annotations

import pytest

from kg.ner.spans import NamedSpan, balanced
from kg.ner.titled import with_titled


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("野村証券の山崎雅也アナリストは分析する。", ["山崎雅也"]),
        ("SMBC日興証券の森田正司シニアアナリストは指摘した。", ["森田正司"]),
        ("大和証券の担当アナリストは、証券会社のアナリストは", []),
        ("みずほ証券の投資調査部アナリストは述べた。", []),
    ],
)
def test_a_title_gives_a_person_away(text: str, people: list[str]) -> None:
    spans = with_titled(text, [])
    assert [text[span.start : span.end] for span in spans] == people
    assert all(span.type == "Person" for span in spans)


def test_what_the_model_has_found_stays() -> None:
    text = "野村証券の山崎雅也アナリスト"
    own = NamedSpan(5, 9, "Person", 0.99)
    assert with_titled(text, [own]) == (own,)


@pytest.mark.parametrize(
    ("text", "name", "cut"),
    [
        ("华友钴业减持了其所持的力勤资源股份。", "力勤资源股份", "力勤资源"),
        ("他持有锐川科技股份，", "锐川科技股份", "锐川科技"),
        ("锐川股份公告称，", "锐川股份", "锐川股份"),
        ("减持其所持锐川股份有限公司", "锐川股份有限公司", "锐川股份有限公司"),
    ],
)
def test_shares_are_no_part_of_a_name(text: str, name: str, cut: str) -> None:
    at = text.index(name)
    (span,) = balanced(text, [NamedSpan(at, at + len(name), "Company", 0.9)])
    assert text[span.start : span.end] == cut
