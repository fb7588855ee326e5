"""Folding keeps every offset and brings the writings of one name together."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.ner.fold import fold, to_simplified


@given(st.text())
def test_folding_keeps_the_length_and_folding_twice_changes_nothing(text: str) -> None:
    folded = fold(text)
    assert len(folded) == len(text)
    assert fold(folded) == folded


@given(st.text(), st.text())
def test_a_character_folds_alike_wherever_it_stands(left: str, right: str) -> None:
    assert fold(left + right) == fold(left) + fold(right)


@given(st.text(alphabet=st.characters(min_codepoint=0x3400, max_codepoint=0xFAFF, exclude_categories=["Cs"])))
def test_simplifying_keeps_the_length_and_is_stable(text: str) -> None:
    simplified = to_simplified(text)
    assert len(simplified) == len(text)
    assert to_simplified(simplified) == simplified


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("華為", "华为"),
        ("臺積電", "台积电"),
        ("台積電", "台积电"),
        ("東京電力", "东京电力"),
        ("経済産業省", "经济产业省"),
        ("楽天", "乐天"),
        ("關鍵", "関鍵"),
        ("ＨＵＡＷＥＩ", "Huawei"),
        ("Nestlé", "NESTLE"),
        ("L’Oréal", "L'Oreal"),
        ("Ørsted", "Orsted"),
        ("İş Bankası", "Is Bankasi"),
        ("イーロン・マスク", "イーロン･マスク"),
        ("埃隆•马斯克", "埃隆·馬斯克"),
        ("ｿﾆｰ", "ソニー"),
        ("GPT‑5", "GPT-5"),
    ],
)
def test_writings_of_one_name_become_equal(one: str, other: str) -> None:
    assert fold(one) == fold(other)


@pytest.mark.parametrize(
    ("one", "other"), [("京東", "京東方"), ("予想", "預想"), ("ソニー", "ソニ-"), ("李芸", "李藝")]
)
def test_what_is_not_the_same_stays_apart(one: str, other: str) -> None:
    assert fold(one) != fold(other)


def test_simplifying_leaves_all_but_han_characters_alone() -> None:
    assert to_simplified("ＡＢＣ Nestlé ソニー 華為 ５Ｇ") == "ＡＢＣ Nestlé ソニー 华为 ５Ｇ"
