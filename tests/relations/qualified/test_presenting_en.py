"""What English says by the way has happened, with its own day and sum, whatever the sentence plans."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from kg.model import Status
from kg.ner.values import find_values
from kg.relations.candidates import Pair, pairs
from kg.relations.qualified.posts import Scope
from kg.relations.qualified.presenting import presented
from kg.relations.qualified.presenting_en import is_titled
from kg.relations.qualified.qualifiers import qualify
from kg.relations.relate import evidence_span
from kg.relations.table import relations
from kg.relations.view import Sentence, sentences

A, B, C = "[Bluebay|Company#a]", "[Aoi|Company#b]", "[Orion|Company#c]"


def _pair(marked: Callable, text: str, *ends: int) -> tuple[str, Sentence, Pair]:
    document, entities = marked(text, "en")
    (sentence,) = sentences(document, entities)
    pair = next(p for p in pairs([sentence], relations()) if (p.first.entity, p.second.entity) == ends)
    return document.text, sentence, pair


@pytest.mark.parametrize(
    ("text", "predicate", "status"),
    [
        (f"{A} expects a loss after writing down {B}, the U.S. brand it acquired in 2019.", "acquired", True),
        (f"{A} plans to sell {B}, which it bought in 2019.", "acquired", True),
        (f"{A} plans to work with {B}, a firm in which it bought 19% last year.", "acquired", False),
        (f"{A} plans to buy {B}, which it supplies.", "acquired", False),
    ],
)
def test_what_it_bought_before_is_bought(marked: Callable, text: str, predicate: str, status: bool) -> None:
    _, sentence, pair = _pair(marked, text, 0, 1)
    found = presented(Status.PLANNED, predicate, "en", sentence, pair)
    assert found is (Status.COMPLETED if status else Status.PLANNED)


@pytest.mark.parametrize(
    ("text", "ahead"),
    [(f"{A} to buy rival {B} for $2bn", True), (f"{A} was the first to buy {B} for $2bn", False)],
)
def test_what_a_headline_has_someone_to_do_lies_ahead(marked: Callable, text: str, ahead: bool) -> None:
    _, sentence, pair = _pair(marked, text, 0, 1)
    found = presented(Status.COMPLETED, "acquired", "en", sentence, pair)
    assert found is (Status.PLANNED if ahead else Status.COMPLETED)


def test_a_backer_named_beside_a_deal_has_neither_its_status_nor_its_sum(marked: Callable) -> None:
    text = f"{A} is in talks to buy {B}, backed by {C}, for $7 billion."
    spelt, sentence, pair = _pair(marked, text, 1, 2)
    assert presented(Status.RUMOURED, "investedIn", "en", sentence, pair) is Status.COMPLETED
    start, end = evidence_span(spelt, sentence, pair)
    values = find_values(spelt, lang="en")
    assert (
        qualify("investedIn", spelt, "en", Scope(start, end, pair.second, pair.first), sentence, values).amount is None
    )


def test_the_sum_of_an_earlier_purchase_is_the_one_told_behind_it(marked: Callable) -> None:
    text = f"{A} sees a loss of $52 billion for 2025 on {B}, which it bought in 2019 for $845 million."
    spelt, sentence, pair = _pair(marked, text, 0, 1)
    start, end = evidence_span(spelt, sentence, pair)
    values = find_values(spelt, lang="en")
    found = qualify("acquired", spelt, "en", Scope(start, end, pair.first, pair.second), sentence, values)
    assert (found.date, found.amount) == ("2019", "845000000 USD")


def test_a_stake_in_another_is_none_of_this_deal(marked: Callable) -> None:
    text = f"{A}, which bid for {B}, has since taken an 8.2% stake in {C}."
    found = []
    for ends in ((0, 1), (0, 2)):
        spelt, sentence, pair = _pair(marked, text, *ends)
        scope = Scope(sentence.start, sentence.end, pair.first, pair.second)
        found.append(qualify("acquired", spelt, "en", scope, sentence, find_values(spelt, lang="en")).stake)
    assert found == [None, "8.2%"]


@pytest.mark.parametrize(
    ("words", "status"), [("ended merger talks", Status.DENIED), ("began merger talks", Status.PLANNED)]
)
def test_a_deal_of_which_the_talks_have_ended_is_off(marked: Callable, words: str, status: Status) -> None:
    _, sentence, pair = _pair(marked, f"{B} and {C} {words} in January.", 0, 1)
    assert presented(Status.PLANNED, "mergedWith", "en", sentence, pair) is status


@pytest.mark.parametrize(
    ("title", "status"), [("Chief Executive", Status.COMPLETED), ("Next Chief Executive", Status.PLANNED)]
)
def test_who_bears_the_title_has_the_post(marked: Callable, title: str, status: Status) -> None:
    document, entities = marked(f"{A} grew. {title} [Ann Lee|Person#p] will cut jobs.", "en")
    read = sentences(document, entities)
    pair = next(p for p in pairs(read, relations()) if p.topic is not None)
    assert is_titled(read[pair.sentence].masked[: read[pair.sentence].marks[0]]) is (status is Status.COMPLETED)
