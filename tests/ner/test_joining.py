"""Which of the model's names and the gazetteer's hits count."""

from __future__ import annotations

from dataclasses import replace

import pytest

from kg.ner import NameRecogniser, make_recogniser
from kg.ner.joining import join
from kg.ner.model import Name


@pytest.fixture(scope="module")
def recogniser() -> NameRecogniser:
    return make_recogniser()


def joined(recogniser: NameRecogniser, text: str, *names: tuple[str, float]) -> list[tuple[str, str | None]]:
    """What counts in `text`, with the gazetteer's id, when the model finds companies of these names and certainties in order."""
    found, at = [], 0
    for name, score in names:
        at = text.index(name, at)
        found.append(Name(at, at + len(name), "Company", score))
        at += len(name)
    hits = recogniser.gazetteer.find(text)
    reading = replace(recogniser.model.read(text, hits), names=tuple(found))
    return [(text[span.start : span.end], span.known) for span in join(text, reading, hits)]


def test_no_ambiguous_name_is_found_in_a_longer_one(recogniser: NameRecogniser) -> None:
    assert joined(recogniser, "博世投資伏達能源", ("伏達能源", 0.6)) == [("博世", "bosch")]


def test_a_name_that_is_sure_once_counts_where_it_is_likely(recogniser: NameRecogniser) -> None:
    text = "凌峰机电上涨。周三凌峰机电公告，凌峰机电扩产。"
    assert joined(recogniser, text, ("凌峰机电", 0.9), ("凌峰机电", 0.6), ("凌峰机电", 0.4)) == [("凌峰机电", None)] * 2
    assert joined(recogniser, text, ("凌峰机电", 0.7), ("凌峰机电", 0.6)) == []


def test_a_longer_name_around_a_known_one_needs_less_certainty(recogniser: NameRecogniser) -> None:
    text = "味の素冷凍食品は増収。"
    assert joined(recogniser, text, ("味の素冷凍食品", 0.75)) == [("味の素冷凍食品", None)]
    assert joined(recogniser, text, ("味の素冷凍食品", 0.4)) == [("味の素", "ajinomoto")]


def test_the_word_that_opens_a_sentence_is_no_part_of_a_name(recogniser: NameRecogniser) -> None:
    text = "Excluding Sun Art Retail, revenue grew. Unlike Falkenborg, it fell."
    found = joined(recogniser, text, ("Excluding Sun Art Retail", 0.9), ("Unlike Falkenborg", 0.9))
    assert found == [("Sun Art Retail", "sun-art-retail"), ("Falkenborg", None)]


def test_a_certain_hit_gives_the_class_unless_the_model_is_very_sure(recogniser: NameRecogniser) -> None:
    text = "Its U.S. business grew."
    hits = recogniser.gazetteer.find(text)
    reading = recogniser.model.read(text, hits)
    for score, label in ((0.9, "Place"), (0.97, "Company")):
        names = replace(reading, names=(Name(4, 8, "Company", score),))
        assert [span.type for span in join(text, names, hits)] == [label]


def test_a_short_hit_across_words_does_not_count_where_the_model_finds_none_likely(recogniser: NameRecogniser) -> None:
    text = "有報道指，兩家好友達成共識。"
    assert joined(recogniser, text) == []


def test_a_name_that_a_headline_s_space_goes_through_is_none(recogniser: NameRecogniser) -> None:
    found = joined(recogniser, "信驊攜手美光 旺宏併入力成", ("美光 旺宏", 0.95))
    assert "美光 旺宏" not in [name for name, _ in found]
