"""What a document tells about a name at one place holds at its other places."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from kg.ner.consistency import consistent
from kg.ner.spans import NamedSpan


def test_a_sure_name_is_found_at_its_other_places() -> None:
    text = "天星银行宣布融资。分析师看好天星银行。"
    spans = consistent(text, [NamedSpan(0, 4, "Company", 0.97, known="airstar")])
    assert [(span.start, span.end, span.type, span.known) for span in spans] == [
        (0, 4, "Company", "airstar"),
        (14, 18, "Company", "airstar"),
    ]


def test_an_unsure_or_short_name_is_not_spread() -> None:
    assert len(consistent("天星银行，天星银行", [NamedSpan(0, 4, "Company", 0.5)])) == 1
    assert len(consistent("米价。米线", [NamedSpan(0, 1, "Company", 0.99)])) == 1
    assert len(consistent("EV EV", [NamedSpan(0, 2, "Product", 0.99)])) == 1


def test_a_name_is_not_found_inside_a_longer_word() -> None:
    assert len(consistent("Meta bought Metaphor", [NamedSpan(0, 4, "Company", 0.99)])) == 1
    assert len(consistent("ソニとソニー", [NamedSpan(0, 2, "Company", 0.99)])) == 1


def test_one_form_has_one_class_by_the_weight_of_its_places() -> None:
    text = "千问，千问，千问"
    spans = [NamedSpan(0, 2, "Product", 0.9), NamedSpan(3, 5, "Product", 0.6), NamedSpan(6, 8, "AIModel", 0.95)]
    assert {span.type for span in consistent(text, spans)} == {"Product"}


@settings(deadline=None)
@given(st.lists(st.tuples(st.integers(0, 30), st.integers(1, 5), st.floats(0.1, 1))), st.text("阿里云A b", max_size=40))
def test_spans_stay_apart_and_in_order(drawn: list[tuple[int, int, float]], text: str) -> None:
    spans, last = [], 0
    for start, length, score in sorted(drawn):
        if start >= last and start + length <= len(text):
            spans.append(NamedSpan(start, start + length, "Company", score))
            last = start + length
    result = consistent(text, spans)
    assert all(one.end <= other.start for one, other in pairwise(result))
    assert {(span.start, span.end) for span in spans} <= {(span.start, span.end) for span in result}
