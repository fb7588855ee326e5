"""Which pairs are proposed: names of one sentence, and the topics carried into it."""

from __future__ import annotations

from collections.abc import Callable

from kg.relations.candidates import pairs, topics
from kg.relations.table import relations
from kg.relations.view import sentences


def test_names_of_one_sentence_are_paired_in_the_order_of_the_text(marked: Callable) -> None:
    document, entities = marked("[甲公司|Company#a]收购[乙公司|Company#b]。")
    (pair,) = pairs(sentences(document, entities), relations())
    assert (pair.first.entity, pair.second.entity) == (0, 1)


def test_a_dropped_subject_is_carried_into_the_next_sentence(marked: Callable) -> None:
    document, entities = marked("[甲公司|Company#a]公布业绩。同时收购[乙公司|Company#b]。")
    read = sentences(document, entities)
    (pair,) = pairs(read, relations())
    assert pair.topic is not None
    assert pair.first.entity == 0
    assert topics(read, 1)[0].rank == 1


def test_what_a_sentence_names_is_not_its_topic(marked: Callable) -> None:
    document, entities = marked("[甲公司|Company#a]公布业绩。[甲公司|Company#a]收购[乙公司|Company#b]。")
    assert topics(sentences(document, entities), 1) == []


def test_classes_that_no_relation_joins_are_not_paired(marked: Callable) -> None:
    document, entities = marked("[上海|Place#a]和[云栖大会|Event#b]与[GenEval|Benchmark#c]。")
    assert all(
        {p.first.type, p.second.type} == {"Place", "Event"} for p in pairs(sentences(document, entities), relations())
    )
