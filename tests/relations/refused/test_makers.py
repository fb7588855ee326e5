"""A product that a list names after its own maker is not made by who stands before the list."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from kg.relations.candidates import pairs
from kg.relations.decide import Proposal
from kg.relations.refused.makers import is_anothers, is_the_last_ones
from kg.relations.table import relations
from kg.relations.view import sentences
from tests.relations.asked import asked


@pytest.mark.parametrize(
    ("text", "subject", "object_", "expected"),
    [
        ("给[荣耀|Company#a][Magic9|Product#b]和[OPPO Find X10|Product#c]带来压力。", "a", "c", True),
        ("目标就是[特斯拉|Company#a][Model Y|Product#b]和[小鹏G7|Product#c]。", "a", "c", True),
        ("给[荣耀|Company#a][Magic9|Product#b]和[OPPO Find X10|Product#c]带来压力。", "a", "b", False),
        ("[小米|Company#a]的[平板9|Product#b]和[小米手环11|Product#c]开售。", "a", "c", False),
        ("[白溪|Company#a]的[平川9|Product#b]和[青岭X10|Product#c]开售。", "a", "c", False),
        ("[白溪|Company#a]收购了[平川9|Product#b]和[OPPO Find X10|Product#c]。", "a", "c", False),
    ],
)
def test_what_is_named_after_another_company_is_anothers(
    marked: Callable, text: str, subject: str, object_: str, expected: bool
) -> None:
    document, entities = marked(text)
    keys = list(dict.fromkeys(part.split("]")[0] for part in text.split("#")[1:]))
    ends = keys.index(subject), keys.index(object_)
    read = sentences(document, entities)
    (pair,) = [p for p in pairs(read, relations()) if {p.first.entity, p.second.entity} == set(ends)]
    proposal = Proposal(ends[0], "develops", ends[1], 0, 0.5)
    assert is_anothers(proposal, read[pair.sentence], pair, entities) is expected


@pytest.mark.parametrize(
    ("lang", "text", "subject", "expected"),
    [
        ("en", "[Corvo|Company#a] and [Dunlo|Company#b]'s [N4|Product#c] sell well.", "a", True),
        ("en", "[Corvo|Company#a] and [Dunlo|Company#b]'s [N4|Product#c] sell well.", "b", False),
        ("en", "[Corvo|Company#a] and [Dunlo|Company#b] make the [N4|Product#c].", "a", False),
        ("ja", "[青石|Company#a]、[白渓|Company#b]の「[ハヤテ|Product#c]」が好調だ。", "a", True),
        ("ja", "[青石|Company#a]、[白渓|Company#b]([シラタニ|Company#b])の「[ハヤテ|Product#c]」が好調だ。", "a", True),
        ("ja", "[青石|Company#a]([アオイシ|Company#a])の「[ハヤテ|Product#c]」が好調だ。", "a", False),
        ("ja", "[青石|Company#a]と[白渓|Company#b]の「[ハヤテ|Product#c]」が好調だ。", "a", False),
        ("zh-Hans", "[青石|Company#a]、[白溪|Company#b]的[疾风|Product#c]热卖。", "a", False),
    ],
)
def test_of_a_list_only_the_last_owns_what_it_is_said_to_own(
    lang: str, text: str, subject: str, expected: bool
) -> None:
    for proposal, sentence, pair, _ in asked(text, f"{subject} develops c", lang):
        assert is_the_last_ones(lang, proposal, sentence, pair) is expected
