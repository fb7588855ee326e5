"""One folded name of two things is read in the language of the text; names do not end inside a bracket."""

from __future__ import annotations

import pytest

from kg.ner.gazetteer import shared_gazetteer
from kg.ner.spans import NamedSpan, balanced
from kg.ner.writing import as_written


@pytest.mark.parametrize(
    ("text", "lang", "expected"), [("楽天の決算", "ja", "rakuten"), ("ロッテの決算", "ja", "lotte")]
)
def test_a_name_is_whose_it_is_in_this_writing(text: str, lang: str, expected: str) -> None:
    gazetteer = shared_gazetteer()
    (hit,) = as_written(gazetteer.find(text), gazetteer, lang)
    assert (hit.id, hit.ambiguous) == (expected, False)


def test_a_name_is_cut_where_a_bracket_opens_that_it_does_not_close() -> None:
    text = "みずほフィナンシャルグループ(FG)は"
    (span,) = balanced(text, [NamedSpan(0, text.index(")"), "Company", 0.9)])
    assert text[span.start : span.end] == "みずほフィナンシャルグループ"
    whole = NamedSpan(0, text.index(")") + 1, "Company", 0.9)
    assert balanced(text, [whole]) == (whole,)
