"""Sentences and names in Stockmark's labels, and names that stand in for others."""

from __future__ import annotations

from pathlib import Path

import pytest

from training.ner.data import Example, Span, one
from training.ner.wikipedia import FILES, names, sentences, swapped


def test_marks_become_spans_of_the_plain_text(tmp_path: Path) -> None:
    path = tmp_path / "wikipedia_ja_s.txt"
    path.write_text("# told\n[東京|地名]の[高橋|人名]。\nない。\n", encoding="utf-8")
    first, second = sentences(tmp_path)
    assert first.text == "東京の高橋。"
    assert [(first.text[s.start : s.end], *s.labels) for s in first.spans] == [("東京", "地名"), ("高橋", "人名")]
    assert (second.text, second.spans) == ("ない。", ())


def test_an_unknown_label_is_told_with_its_line(tmp_path: Path) -> None:
    path = tmp_path / "wikipedia_ja_s.txt"
    path.write_text("[東京|場所]。\n", encoding="utf-8")
    with pytest.raises(ValueError, match=r"s\.txt:1: 場所"):
        sentences(tmp_path)


def test_the_written_sentences_and_names_are_whole() -> None:
    assert all(example.text.strip() and "|" not in example.text and "[" not in example.text for example in sentences())
    found = names()
    assert set(found) == set(FILES)
    assert all(len(set(of)) == len(of) for of in found.values())


def test_swapped_names_keep_their_labels_and_the_text_around() -> None:
    example = Example("東京の高橋。", "ja", (Span(0, 2, one("地名")), Span(3, 5, one("人名"))), "x")
    (result,) = swapped([example, Example("無。", "ja", (), "x")], {"地名": ["札幌市"]}, share=1.0, seed=0)
    assert result.text == "札幌市の高橋。"
    assert [(s.start, s.end, *s.labels) for s in result.spans] == [(0, 3, "地名"), (4, 6, "人名")]
