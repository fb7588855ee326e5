"""A Japanese text gives a name and its reading in brackets: two names of one class, however the model cut them."""

from __future__ import annotations

import pytest

from kg.model import Document
from kg.ner import make_recogniser
from kg.ner.readings_ja import with_readings
from kg.ner.spans import NamedSpan


def _read(text: str, *named: tuple[str, str]) -> list[tuple[str, str]]:
    spans = [NamedSpan(text.index(n), text.index(n) + len(n), kind, 0.9) for n, kind in named]
    return [(text[span.start : span.end], span.type) for span in with_readings(text, spans)]


@pytest.mark.parametrize(
    ("text", "named", "expected"),
    [
        ("蘇海智行(スーハイ)は", [("蘇海智行", "Company")], [("蘇海智行", "Company"), ("スーハイ", "Company")]),
        ("林浩然（リン・ハオラン）氏", [("林浩然", "Person")], [("林浩然", "Person"), ("リン・ハオラン", "Person")]),
        ("「小蘭(シャオラン)」を", [("小蘭(シャオラン)", "Product")], [("小蘭", "Product"), ("シャオラン", "Product")]),
        ("「ゼルナ(星河)」を", [("星河", "Product")], [("ゼルナ", "Product"), ("星河", "Product")]),
        (
            "蘇海(スーハイ)は",
            [("蘇海", "Company"), ("スーハイ", "Product")],
            [("蘇海", "Company"), ("スーハイ", "Company")],
        ),
        ("三葉電子(東莞)は", [("三葉電子(東莞)", "Company")], [("三葉電子(東莞)", "Company")]),
        ("蘇海智行(スタートアップ)は", [("蘇海智行", "Company")], [("蘇海智行", "Company")]),
        ("蘇海市(スーハイ)に", [("蘇海市", "Place")], [("蘇海市", "Place")]),
        ("蘇海智行(本社・上海)は", [("蘇海智行", "Company")], [("蘇海智行", "Company")]),
    ],
)
def test_name_and_reading(text: str, named: list[tuple[str, str]], expected: list[tuple[str, str]]) -> None:
    assert _read(text, *named) == expected


def test_a_bracket_that_a_name_does_not_open_is_no_part_of_it() -> None:
    text = "消費者向けアプリの「元宝(Yuanbao)」は2月にDeepSeek-R1を組み込み、バイトダンスの「豆包(Doubao)」を抜いた。"
    mentions, _ = make_recogniser()(Document("d", text, "ja"))
    assert {"元宝", "Yuanbao", "豆包", "Doubao"} <= {mention.text for mention in mentions}
