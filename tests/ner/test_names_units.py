"""The units that the model labels cover a text without touching each other, in every script."""

from __future__ import annotations

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from kg.ner.features import listed_keys, rows, short
from kg.ner.units import SHAPES, ngrams, sentences, units


def words(text: str) -> list[str]:
    of = units(text)
    return [text[start:end] for start, end in zip(of.start.tolist(), of.end.tolist(), strict=True)]


def test_latin_words_and_numbers_stay_whole_and_characters_stand_alone() -> None:
    assert words("Qwen3-235B和阿里云,トヨタ US$2.5") == [
        *("Qwen", "3", "-", "235", "B", "和", "阿", "里", "云", ",", "ト", "ヨ", "タ", "US", "$", "2", ".", "5")
    ]


def test_traditional_simplified_and_japanese_forms_have_one_code() -> None:
    assert units("華為経済").code.tolist() == units("华为经济").code.tolist()
    assert units("NVIDIA").code.tolist() == units("Nvidia").code.tolist() == units("ＮＶＩＤＩＡ").code.tolist()


def test_case_is_told_by_the_shape() -> None:
    assert len({int(units(word).shape[0]) for word in ("apple", "Apple", "APPLE", "aPPle")}) == 4


@settings(deadline=None)
@given(st.text())
def test_units_lie_in_order_and_leave_out_nothing_but_white_space(text: str) -> None:
    of = units(text)
    assert (of.end > of.start).all()
    assert (of.start[1:] >= of.end[:-1]).all()
    covered = np.zeros(len(text), dtype=bool)
    for start, end in zip(of.start, of.end, strict=True):
        covered[start:end] = True
    assert all(covered[at] for at, character in enumerate(text) if character.isalnum())
    assert ((of.shape >= 0) & (of.shape < SHAPES)).all()


@settings(deadline=None)
@given(st.text(alphabet="阿里。！,. \nAbc1」", max_size=400))
def test_sentences_cover_all_units_once(text: str) -> None:
    of = units(text)
    pieces = sentences(text, of, longest=20)
    assert [at for low, high in pieces for at in range(low, high)] == list(range(len(of)))
    assert all(high - low <= 20 for low, high in pieces)


def test_a_sentence_ends_after_its_closing_quotation_mark() -> None:
    text = "他说：“收购完成。”股价上涨。Mr. Smith left. He sold it."
    of = units(text)
    found = [text[of.start[low] : of.end[high - 1]] for low, high in sentences(text, of)]
    assert found == ["他说：“收购完成。”", "股价上涨。", "Mr. Smith left.", "He sold it."]


def test_a_new_line_ends_what_ngrams_see() -> None:
    apart, joined = units("阿里\n云"), units("阿里云")
    assert ngrams(apart, 2)[1] != ngrams(joined, 2)[1]
    assert ngrams(apart, 2)[0] == ngrams(joined, 2)[0]


def test_word_lists_find_a_name_in_any_script() -> None:
    keys = listed_keys(["東方航空", "上航", "字", "OpenAI实验室"])
    assert len(keys) == 3
    assert rows(keys, ngrams(units("东方航空"), 4)[:1])[0] > 0
    assert rows(keys, ngrams(units("南方航空"), 4)[:1])[0] == 0
    assert short(ngrams(units("上航"), 2)[:1])[0] in keys
