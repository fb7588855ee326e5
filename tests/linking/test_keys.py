"""Comparable forms level what writers exchange freely and keep what tells names apart."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from kg.linking.keys import key, normal, script, words


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("騰訊控股", "腾讯控股"),
        ("豊田通商", "丰田通商"),
        ("セブン＆アイ・ホールディングス", "セブン&アイ・ホールディングス"),
        ("㈱東芝", "（株）東芝"),
        ("Qwen 3", "qwen3"),
        ("GPT-5", "GPT 5"),
        ("Co., Ltd.", "CO LTD"),
        ("Nestlé S.A.", "Nestle SA"),
        ("松田 亮介", "松田亮介"),
    ],
)
def test_writings_of_one_name_share_a_key(one: str, other: str) -> None:
    assert key(one) == key(other)


@pytest.mark.parametrize(
    ("one", "other"), [("Qwen2.5", "Qwen25"), ("Claude 3 5", "Claude 35"), ("Disney+", "Disney"), ("阿里云", "阿里")]
)
def test_names_that_mean_two_things_have_two_keys(one: str, other: str) -> None:
    assert key(one) != key(other)


@example("C\u0327\u0302")
@example("c.\u0302")
@example("\u0627\u0653\u0653")
@given(st.text())
def test_normal_form_of_a_normal_form_is_itself(name: str) -> None:
    assert normal(normal(name)) == normal(name)


@given(st.text(alphabet="阿里巴巴アリババalibaba 123.-・", min_size=1))
def test_words_of_a_name_hold_all_its_letters(name: str) -> None:
    letters = [c for c in normal(name) if c.isalnum()]
    assert [c for word in words(name) for c in word if c.isalnum()] == letters


@pytest.mark.parametrize(
    ("name", "expected"),
    [("トヨタ自動車", "kana"), ("丰田汽车", "han"), ("Toyota", "latin"), ("Ｔｏｙｏｔａ", "latin"), ("123", "other")],
)
def test_script_of_a_name(name: str, expected: str) -> None:
    assert script(name) == expected
