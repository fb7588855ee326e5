"""What stands in Latin letters in brackets behind a person is that person, but for firms and what the gazetteer knows."""

from __future__ import annotations

import pytest

from kg.ner.bracketed import with_bracketed
from kg.ner.spans import NamedSpan


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("潘思睿（Lincoln Pan）12月到任", "Lincoln Pan"),
        ("司泰峰（Stéphane de La Faverie）称", "Stéphane de La Faverie"),
        ("王海峰（Vector Labs）称", None),
        ("姚顺雨（OpenAI）称", None),
    ],
)
def test_a_name_in_brackets_is_the_persons(text: str, name: str | None) -> None:
    person = NamedSpan(0, 3, "Person", 0.9)
    wrong = NamedSpan(4, 8, "Company", 0.9)
    spans = with_bracketed(text, (person, wrong))
    assert [text[span.start : span.end] for span in spans if span.type == "Person"][1:] == ([name] if name else [])


def test_what_the_gazetteer_knows_stays() -> None:
    text = "王海峰（Goldman Sachs）"
    spans = (NamedSpan(0, 3, "Person", 0.9), NamedSpan(4, 17, "Company", 0.9, "gazetteer", "goldman-sachs"))
    assert with_bracketed(text, spans) == spans
