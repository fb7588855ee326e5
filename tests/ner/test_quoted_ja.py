"""What the noun before Japanese quotation marks calls a name decides its class, and finds it."""

from __future__ import annotations

import pytest

from kg.ner.quoted_ja import introduced
from kg.ner.spans import NamedSpan


@pytest.mark.parametrize(
    ("text", "name", "kind", "known", "expected"),
    [
        ("大規模言語モデル「ツムギ3」を公開した。", "ツムギ3", "Product", None, "AIModel"),
        ("新型電気自動車（EV）「ヒエン」を公開した。", "ヒエン", "Company", None, "Product"),
        ("アプリ「ペイ」を提供する。", "ペイ", "Company", "pay", "Company"),
        ("アプリ大手「ペイ」を買収する。", "ペイ", "Company", None, "Company"),
        ("アプリ「ペイ」を提供する。", "ペイ", "Person", None, "Person"),
    ],
)
def test_the_noun_gives_the_class(text: str, name: str, kind: str, known: str | None, expected: str) -> None:
    at = text.index(name)
    (span,) = introduced(text, [NamedSpan(at, at + len(name), kind, 0.9, known=known)])
    assert span.type == expected


def test_a_family_gives_its_class_to_its_sizes() -> None:
    text = "言語モデル「ツムギ3」と「ツムギ3 Max」「ツムギ2」、ツムギ社"
    named = (("ツムギ3」", "Product"), ("ツムギ3 Max", "Company"), ("ツムギ2", "Product"), ("ツムギ社", "Company"))
    spans = [NamedSpan(text.index(n), text.index(n) + len(n.rstrip("」")), kind, 0.9) for n, kind in named]
    assert [span.type for span in introduced(text, spans)] == ["AIModel", "AIModel", "AIModel", "Company"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("スマートフォン「ベラ4」を発売した。", ["ベラ4"]),
        ("アプリ「家計簿をつける」を発売した。", []),
        ("言語モデル「ツムギ」と呼ぶ。", []),
    ],
)
def test_a_name_that_the_model_missed_is_found(text: str, expected: list[str]) -> None:
    assert [text[span.start : span.end] for span in introduced(text, [])] == expected


@pytest.mark.parametrize(
    ("text", "named", "expected"),
    [
        ("生成AI「tsumugi(ツムギ)」を", ["tsumugi", "ツムギ"], ["AIModel", "AIModel"]),
        ("事業モデル「Hiroba(ヒロバ)」を", ["Hiroba", "ヒロバ"], ["Product", "Product"]),
        ("中核の「ローカル(本地)」部門の損失は", ["ローカル"], ["BusinessUnit"]),
        ("生成AI「tsumugi」を1&1に納める", ["tsumugi", "1&1"], ["AIModel", "Company"]),
    ],
)
def test_the_noun_gives_the_class_of_name_and_reading(text: str, named: list[str], expected: list[str]) -> None:
    spans = [NamedSpan(text.index(n), text.index(n) + len(n), "Company", 0.9) for n in named]
    assert [span.type for span in introduced(text, spans)] == expected
