"""Sentences and clauses: where they end, and that nothing of a text is lost."""

from __future__ import annotations

import itertools

from hypothesis import given
from hypothesis import strategies as st

from kg.relations.clauses import clause_spans, sentence_spans


def _pieces(text: str) -> list[str]:
    return [text[start:end] for start, end in sentence_spans(text)]


def test_a_chinese_sentence_keeps_its_closing_quote() -> None:
    assert _pieces("他说：“好的。”随后离开。") == ["他说：“好的。”", "随后离开。"]


def test_an_english_abbreviation_does_not_end_a_sentence() -> None:
    assert _pieces("Sony Corp. of Japan bought it. No price was given.") == [
        "Sony Corp. of Japan bought it.",
        "No price was given.",
    ]


def test_a_decimal_point_and_a_thousands_comma_end_nothing() -> None:
    text = "It paid 1,250.5 dollars"
    assert _pieces(text) == [text]
    assert clause_spans(text, 0, len(text)) == [(0, len(text))]


@given(st.text(alphabet='甲乙。！，、 .\nABc"”1'))
def test_sentences_hold_every_character_but_white_space_in_order(text: str) -> None:
    joined = "".join(_pieces(text))
    assert "".join(joined.split()) == "".join(text.split())


@given(st.text(alphabet="甲乙，、：—AB, 1", min_size=1))
def test_clauses_cover_their_sentence_without_gaps(text: str) -> None:
    spans = clause_spans(text, 0, len(text))
    assert spans[0][0] == 0
    assert spans[-1][1] == len(text)
    assert all(a[1] == b[0] for a, b in itertools.pairwise(spans))


def test_a_space_parts_the_sentences_of_a_headline() -> None:
    assert _pieces("日立、米社の電力事業を買収へ　三菱電機は富士電機と協議\n本文。") == [
        "日立、米社の電力事業を買収へ",
        "三菱電機は富士電機と協議",
        "本文。",
    ]
    assert _pieces("信驊攜手美光 旺宏併入力成\n內文。") == ["信驊攜手美光", "旺宏併入力成", "內文。"]


def test_other_spaces_part_nothing() -> None:
    for text in ("山田　太郎社長が会見", "阿里巴巴 旗下公司發布報告 。", "Sony buys a studio", "使用 iPhone 的人"):
        assert _pieces(text) == [text]


def test_a_series_of_shares_ends_a_sentence_and_an_initial_does_not() -> None:
    assert _pieces("It closed a Series B. The round was led by J. Smith.") == [
        "It closed a Series B.",
        "The round was led by J. Smith.",
    ]
