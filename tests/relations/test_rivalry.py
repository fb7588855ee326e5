"""Of two facts about the same names that cannot both be meant, the surer one counts."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from kg.model import Evidence, LocalStatement, Qualifiers
from kg.relations.candidates import pairs
from kg.relations.rivalry import Carried, as_said, outweighed, outweighed_houses, outweighed_posts, outweighed_subjects
from kg.relations.table import relations
from kg.relations.view import sentences


def _said(subject: int, predicate: str, object_: int, confidence: float) -> LocalStatement:
    return LocalStatement(subject, predicate, object_, confidence, Evidence("d", 0, 4, "text"))


def test_of_two_directions_the_surer_counts() -> None:
    there, back = _said(0, "suppliesTo", 1, 0.5), _said(1, "suppliesTo", 0, 0.4)
    assert set(outweighed([there, back], relations())) == {back}


def test_each_may_hold_shares_of_the_other_where_two_clauses_say_so_surely() -> None:
    there, back = _said(0, "ownsStakeIn", 1, 0.9), _said(1, "ownsStakeIn", 0, 0.8)
    apart = replace(back, evidence=Evidence("d", 8, 12, "text"))
    assert outweighed([there, apart], relations()) == {}
    assert set(outweighed([there, back], relations())) == {back}
    unsure = replace(apart, confidence=0.5)
    assert set(outweighed([there, unsure], relations())) == {unsure}


def test_a_whole_deal_rules_out_a_much_less_sure_investment_and_the_other_way_round() -> None:
    whole, part = _said(0, "acquired", 1, 0.9), _said(0, "investedIn", 1, 0.6)
    assert set(outweighed([whole, part], relations())) == {part}
    whole, part = _said(0, "divested", 1, 0.4), _said(0, "reducedStakeIn", 1, 0.8)
    assert set(outweighed([whole, part], relations())) == {whole}


def test_two_nearly_as_sure_and_two_of_different_kinds_both_stand() -> None:
    statements = [_said(0, "acquired", 1, 0.7), _said(0, "investedIn", 1, 0.6), _said(0, "partneredWith", 1, 0.3)]
    assert outweighed(statements, relations()) == {}


def test_a_product_is_based_on_another_or_uses_it_or_works_with_it() -> None:
    based, uses, joined = _said(0, "basedOn", 1, 0.8), _said(0, "uses", 1, 0.4), _said(1, "integratesWith", 0, 0.5)
    assert set(outweighed([based, uses, joined], relations())) == {uses, joined}
    assert outweighed([uses, _said(1, "basedOn", 2, 0.8), _said(0, "integratesWith", 2, 0.3)], relations()) == {}


def test_of_two_relations_that_are_never_stated_together_the_surer_counts() -> None:
    rated, makes = _said(0, "rated", 1, 0.8), _said(0, "develops", 1, 0.5)
    assert set(outweighed([rated, makes], relations())) == {makes}
    assert outweighed([rated, _said(0, "develops", 2, 0.5)], relations()) == {}
    beats, rivals = _said(0, "outperforms", 1, 0.7), _said(1, "competesWith", 0, 0.4)
    assert outweighed([beats, rivals, _said(0, "ownRelation", 1, 0.3)], relations()) == {}


def test_a_minority_stake_is_no_purchase_where_the_investment_is_surer() -> None:
    part = _said(0, "investedIn", 1, 0.6)
    purchase = replace(_said(0, "acquired", 1, 0.5), qualifiers=Qualifiers(stake="20%"))
    assert set(outweighed([purchase, part], relations())) == {purchase}
    for stake in ("51%", None):
        purchase = replace(purchase, qualifiers=Qualifiers(stake=stake))
        assert outweighed([purchase, part], relations()) == {}


def test_of_a_fact_told_twice_the_surer_stands() -> None:
    once, again = _said(0, "divested", 1, 0.6), _said(0, "divested", 1, 0.5)
    assert set(outweighed([again, once], relations())) == {again}


def test_who_rates_is_the_analyst_and_not_the_house() -> None:
    own, post, house = _said(0, "rated", 2, 0.8), _said(0, "worksFor", 1, 0.9), _said(1, "rated", 2, 0.7)
    assert set(outweighed_houses([own, post, house])) == {house}
    assert outweighed_houses([own, house]) == {}
    assert outweighed_houses([own, replace(post, qualifiers=Qualifiers(former=True)), house]) == {}
    elsewhere = replace(house, evidence=Evidence("d", 10, 14, "text"))
    assert outweighed_houses([own, post, elsewhere]) == {}


def test_who_rates_is_not_the_one_whom_the_analyst_of_the_other_rates() -> None:
    own, post, turned = _said(0, "rated", 2, 0.8), _said(0, "worksFor", 1, 0.9), _said(2, "rated", 1, 0.4)
    assert set(outweighed_houses([own, post, turned])) == {turned}
    assert outweighed_houses([post, turned]) == {}
    elsewhere = replace(turned, evidence=Evidence("d", 10, 14, "text"))
    assert outweighed_houses([own, post, elsewhere]) == {}


def test_of_two_posts_by_one_title_the_doubtful_one_goes() -> None:
    chief = Qualifiers(role="CEO")
    one, other = (replace(_said(0, "worksFor", o, c), qualifiers=chief) for o, c in ((1, 0.7), (2, 0.3)))
    assert set(outweighed_posts([one, other])) == {other}
    for post in (replace(other, qualifiers=Qualifiers(role="chair")), replace(other, confidence=0.65)):
        assert outweighed_posts([one, post]) == {}


TOLD_OF = [
    ("en", "The Turin firm bought [Bluebay|Company#c].", True),
    ("en", "The two companies bought [Bluebay|Company#c].", False),
    ("zh-Hans", "随后收购了[蓝湾|Company#c]。", True),
    ("zh-Hans", "双方随后收购了[蓝湾|Company#c]。", False),
    ("ja", "[蓝湾|Company#c]を買収した。", True),
    ("ja", "両社は[蓝湾|Company#c]を買収した。", False),
]


@pytest.mark.parametrize(("lang", "text", "of_one"), TOLD_OF)
def test_a_sentence_that_leaves_out_its_subject_has_one_unless_it_speaks_of_several(
    marked: Callable, lang: str, text: str, of_one: bool
) -> None:
    document, entities = marked(text, lang)
    (sentence,) = sentences(document, entities)
    surer, less_sure = _said(1, "acquired", 0, 0.7), _said(2, "acquired", 0, 0.5)
    found = outweighed_subjects([Carried(surer, sentence, 0), Carried(less_sure, sentence, 0)], lang)
    assert set(found) == ({less_sure} if of_one else set())


SAID = [
    ("zh-Hans", "[青石|Company#a]出售[蓝湾|Company#b]部分股权。", "divested", "reducedStakeIn"),
    ("zh-Hant", "[青石|Company#a]把所持[藍灣|Company#b]部分股權售出。", "divested", "reducedStakeIn"),
    ("ja", "[青石|Company#a]は[蓝湾|Company#b]株の一部を売却した。", "divested", "reducedStakeIn"),
    ("en", "[Greystone|Company#a] sold part of its stake in [Bluebay|Company#b].", "divested", "reducedStakeIn"),
    ("ja", "[青石|Company#a]は[蓝湾|Company#b]株を10月に全て売却した。", "reducedStakeIn", "divested"),
    ("ja", "[青石|Company#a]は[蓝湾|Company#b]株を全株手放した。", "reducedStakeIn", "divested"),
    ("zh-Hans", "[青石|Company#a]清仓[蓝湾|Company#b]。", "reducedStakeIn", "divested"),
    ("zh-Hans", "[青石|Company#a]控股股东[蓝湾|Company#b]计划增持。", "reducedStakeIn", "investedIn"),
    ("zh-Hans", "[青石|Company#a]减持[蓝湾|Company#b]，同时增持同业。", "reducedStakeIn", "reducedStakeIn"),
    ("en", "[Greystone|Company#a] sold its entire stake in [Bluebay|Company#b].", "reducedStakeIn", "divested"),
    ("zh-Hans", "[青石|Company#a]出售[蓝湾|Company#b]，大部分股权已过户。", "divested", "divested"),
    ("ja", "[青石|Company#a]は[蓝湾|Company#b]株を売却し、全額を返済に充てる。", "reducedStakeIn", "reducedStakeIn"),
    ("en", "[Greystone|Company#a] sold a stake in [Bluebay|Company#b].", "reducedStakeIn", "reducedStakeIn"),
    ("zh-Hans", "[青石|Company#a]收购[蓝湾|Company#b]部分股权。", "acquired", "acquired"),
]


@pytest.mark.parametrize(("lang", "text", "read_as", "meant"), SAID)
def test_the_words_tell_a_part_from_the_whole(marked: Callable, lang: str, text: str, read_as: str, meant: str) -> None:
    document, entities = marked(text, lang)
    (sentence,) = sentences(document, entities)
    (pair,) = pairs([sentence], relations())
    assert as_said(lang, read_as, sentence, pair, entities[1].id) == meant
