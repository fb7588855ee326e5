"""What a document tells about a name at one place holds at its other places."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import example, given, settings
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


def test_a_name_found_often_is_found_at_its_other_places() -> None:
    text = "行云平台，行云平台，行云平台，行云平台"
    spans = [NamedSpan(i, i + 4, "Product", 0.91) for i in (0, 5, 10)]
    assert len(consistent(text, spans)) == len(spans) + 1
    assert len(consistent(text, spans[:2])) == 2


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


def test_a_surname_alone_after_the_full_name_is_the_person() -> None:
    text = "伊森·沃克创立公司。沃克留任。"
    full, alone = NamedSpan(0, 5, "Person", 0.9), NamedSpan(10, 12, "Company", 1.0)
    assert [span.type for span in consistent(text, [full, alone])] == ["Person", "Person"]


def test_a_company_that_bears_its_founders_name_stays_a_company() -> None:
    before = "Falkenborg rose. Henrik Falkenborg owns it."
    spans = [NamedSpan(0, 10, "Company", 0.9), NamedSpan(17, 34, "Person", 0.9)]
    assert next(span.type for span in consistent(before, spans)) == "Company"
    formed = "伊森·沃克留任。沃克公司上市，沃克股价上涨。"
    spans = [NamedSpan(0, 5, "Person", 0.9), NamedSpan(8, 12, "Company", 0.9), NamedSpan(15, 17, "Company", 0.9)]
    assert [span.type for span in consistent(formed, spans)] == ["Person", "Company", "Company"]
    known = "伊森·戴尔留任。戴尔上涨。"
    spans = [NamedSpan(0, 5, "Person", 0.9), NamedSpan(8, 10, "Company", 0.9, known="dell")]
    assert [span.type for span in consistent(known, spans)] == ["Person", "Company"]


@settings(deadline=None)
@example([(0, 2, 1.0), (2, 1, 0.5)], "AAAA")
@given(st.lists(st.tuples(st.integers(0, 30), st.integers(1, 5), st.floats(0.1, 1))), st.text("阿里云A b", max_size=40))
def test_spans_stay_apart_and_in_order(drawn: list[tuple[int, int, float]], text: str) -> None:
    spans, last = [], 0
    for start, length, score in sorted(drawn):
        if start >= last and start + length <= len(text):
            spans.append(NamedSpan(start, start + length, "Company", score))
            last = start + length
    result = consistent(text, spans)
    assert all(one.end <= other.start for one, other in pairwise(result))
    # a piece of a surer name is made whole
    assert all(any(one.start <= span.start and span.end <= one.end for one in result) for span in spans)


def test_a_piece_of_a_name_that_is_surer_elsewhere_is_made_whole() -> None:
    text = "投资伏达能源\n伏达能源成立于2018年。"
    spans = consistent(text, [NamedSpan(3, 6, "Company", 0.8), NamedSpan(7, 11, "Company", 0.9)])
    assert [text[span.start : span.end] for span in spans] == ["伏达能源", "伏达能源"]
    known = consistent(text, [NamedSpan(3, 6, "Company", 0.8, known="x"), NamedSpan(7, 11, "Company", 0.9)])
    assert [text[span.start : span.end] for span in known] == ["达能源", "伏达能源"]


def test_a_person_without_the_last_character_is_made_whole() -> None:
    text = "总裁钱树成立下军令状。钱树成离职，钱树林接任。"
    spans = [NamedSpan(2, 4, "Person", 0.9), NamedSpan(11, 14, "Person", 0.88), NamedSpan(17, 20, "Person", 0.9)]
    assert [text[span.start : span.end] for span in consistent(text, spans)] == ["钱树成", "钱树成", "钱树林"]


def test_a_firm_is_not_made_longer_by_a_persons_name() -> None:
    text = "钱树立项。钱树立离职。"
    spans = [NamedSpan(0, 2, "Company", 0.9), NamedSpan(5, 8, "Person", 0.88)]
    assert [text[span.start : span.end] for span in consistent(text, spans)] == ["钱树", "钱树立"]
