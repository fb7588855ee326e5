"""Registered names hold the town before them, what the market calls a firm is no part of its name, a studio is no product."""

from __future__ import annotations

import pytest

from kg.ner.edges_zh import with_edges
from kg.ner.spans import NamedSpan


@pytest.mark.parametrize(
    ("text", "given", "expected"),
    [
        (
            "以“北京青岚科技股份有限公司”递表",
            {"北京": "Place", "青岚科技股份有限公司": "Company"},
            {"北京青岚科技股份有限公司": "Company"},
        ),
        (
            "在北京，青岚科技有限公司",
            {"北京": "Place", "青岚科技有限公司": "Company"},
            {"北京": "Place", "青岚科技有限公司": "Company"},
        ),
        ("北京青岚科技扩产", {"北京": "Place", "青岚科技": "Company"}, {"北京": "Place", "青岚科技": "Company"}),
        (
            "公司叫杭州风起青岚影视文化有限公司，",
            {"杭州": "Place", "青岚": "Company"},
            {"杭州风起青岚影视文化有限公司": "Company"},
        ),
        ("青岚影视文化有限公司", {"青岚": "Company"}, {"青岚影视文化有限公司": "Company"}),
        ("青岚，一家有限公司", {"青岚": "Company"}, {"青岚": "Company"}),
        (
            "步升、书郎、海砾",
            {"步升": "Company", "书郎": "Product", "海砾": "Company"},
            {"步升": "Company", "书郎": "Company", "海砾": "Company"},
        ),
        (
            "步升的书郎、海砾",
            {"步升": "Company", "书郎": "Product", "海砾": "Company"},
            {"步升": "Company", "书郎": "Product", "海砾": "Company"},
        ),
        (
            "步升、王岚、海砾",
            {"步升": "Company", "王岚": "Person", "海砾": "Company"},
            {"步升": "Company", "王岚": "Person", "海砾": "Company"},
        ),
        ("股王青嵐收紅", {"股王青嵐": "Company"}, {"青嵐": "Company"}),
        ("股王登場", {"股王": "Company"}, {"股王": "Company"}),
        ("开发商Bluestone Studio出圈", {"Bluestone Studio": "Product"}, {"Bluestone Studio": "Company"}),
        ("软件Studio Bluestone出圈", {"Studio Bluestone": "Product"}, {"Studio Bluestone": "Product"}),
    ],
)
def test_a_firm_begins_and_is_a_firm(text: str, given: dict[str, str], expected: dict[str, str]) -> None:
    spans = [NamedSpan(text.index(name), text.index(name) + len(name), label, 0.9) for name, label in given.items()]
    assert {text[span.start : span.end]: span.type for span in with_edges(text, spans)} == expected


def test_a_studio_that_the_gazetteer_knows_as_a_product_stays_one() -> None:
    spans = [NamedSpan(0, 18, "Product", 0.9, "gazetteer", "visual")]
    assert [span.type for span in with_edges("Visual Code Studio", spans)] == ["Product"]
