"""Sounds: kana, pinyin and readings of kanji meet in Latin letters; consonants that languages change cost little."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.linking.likeness import alike, loose, skeleton
from kg.linking.sounds import chinese, plain, reads_as, romaji, spells


@pytest.mark.parametrize(
    ("kana", "expected"),
    [
        ("トヨタ", "toyota"),
        ("みなとや", "minatoya"),
        ("チェン", "chen"),
        ("シャオ", "shao"),
        ("ティム", "timu"),
        ("ソニー", "soni"),
    ],
)
def test_kana_in_hepburn(kana: str, expected: str) -> None:
    assert romaji(kana) == expected


def test_pinyin_depends_on_the_word() -> None:
    assert chinese("长沙") == ("chang", "sha")
    assert chinese("锐川") == ("rui", "chuan")
    assert spells("朗晟", "langsheng")
    assert spells("朗晟", "langcheng")
    assert not spells("朗晟", "langshen")


@pytest.mark.parametrize(
    ("name", "latin"),
    [("孫正義", "sonmasayoshi"), ("佐々木健一", "sasakikenichi"), ("大野", "ohno"), ("浅見ひかり", "asamihikari")],
)
def test_kanji_are_read_as_names(name: str, latin: str) -> None:
    assert reads_as(name, latin)
    assert not reads_as(name, latin + "x")


def test_long_vowels_are_written_short() -> None:
    assert plain("Ohno".lower()) == plain("ono")
    assert plain("yuuichirou") == "yuichiro"


@given(
    st.text(alphabet="abcdefghijklmnopqrstuvwxyz", max_size=10),
    st.text(alphabet="abcdefghijklmnopqrstuvwxyz", max_size=10),
)
def test_likeness_of_skeletons_is_symmetric_and_full_for_equal_ones(one: str, other: str) -> None:
    left, right = skeleton(one, "spelt"), skeleton(other, "spelt")
    assert alike(left, right) == pytest.approx(alike(right, left))
    assert alike(left, left) == 1.0
    assert 0.0 <= alike(left, right) <= 1.0


def test_borrowed_names_are_near_and_others_far() -> None:
    near = alike(skeleton(romaji("ヴァンターペイメンツ")), skeleton("vantorpayments", "spelt"))
    far = alike(skeleton(romaji("ヴァンターペイメンツ")), skeleton("meridianfoods", "spelt"))
    assert near > 0.9 > 0.6 > far
    assert loose("leafway") != loose("lofty")
