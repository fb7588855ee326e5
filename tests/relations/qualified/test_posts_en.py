"""In English a title is that of the organisation it is told with, as it is written."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from kg.ner.values import find_values
from kg.relations.qualified.posts import Post, Scope, post_of
from kg.relations.qualified.qualifiers import qualify
from kg.relations.view import sentences

A, B, LEE = "[Bluebay|Company#a]", "[Aoi Labs|Company#b]", "[Ann Lee|Person#p]"


@pytest.mark.parametrize(
    ("text", "of_a", "of_b"),
    [
        (f"{A} named former {B} executive {LEE} president of product.", Post("president", False), None),
        (f"{A} appointed {LEE}, until recently finance chief at {B}.", Post(None, False), Post("finance chief", True)),
        (f"Finance chief {LEE} came from {A} in May.", Post(None, True), None),
        (f"{LEE}, most recently at {A}, will lead it.", Post(None, True), None),
        (f"{B} hired {LEE}, who led {A}'s models team.", Post(None, True), Post(None, False)),
        (f"{LEE}, who led {A}'s models team, spoke.", Post(None, False), None),
        (f"{LEE}, former chief of {A}, spoke.", Post("former chief", True), None),
        (f"{A} CEO {LEE} stepped down with immediate effect.", Post("CEO", True), None),
        (f"{A} CEO {LEE} spoke.", Post("CEO", False), None),
        (f"Dahl of {A} succeeds {LEE}, who becomes vice chairman.", Post("vice chairman", False), None),
        (f"{LEE} of {A} later spoke.", Post(None, False), None),
        (f"{A} named Dahl and Berg co-CEOs, with {LEE} moving to vice chair.", Post("vice chair", False), None),
        (f"{A} named Dahl and {LEE} co-CEOs.", Post("co-CEO", False), None),
        (f"{LEE} joins {A} from {B}, where she was treasurer.", Post(None, False), Post(None, True)),
        (f"{LEE} of {A} told analysts that sales rose.", Post(None, False), None),
        (
            f"{A} named Dahl, its finance chief, president and said {LEE} would step down as chair.",
            Post("chair", False),
            None,
        ),
        (f"{A} named Dahl chief and said {LEE} would remain treasurer.", Post("treasurer", False), None),
        (f"{A} named Dahl chief and said {LEE} would remain upset.", Post(None, False), None),
        (f"{LEE}, who heads {A}, spoke.", Post(None, False), None),
        (f"{A} chief {LEE} spoke.", Post("chief", False), None),
        (f"{LEE}, head of vision at {A}, spoke.", Post("head of vision", False), None),
        (f"{LEE}, one of the founders of {A}, spoke.", Post("founder", False), None),
        (f"{LEE}, the chairperson of {A}, spoke.", Post("chairperson", False), None),
    ],
)
def test_a_title_is_that_of_its_organisation(marked: Callable, text: str, of_a: Post, of_b: Post | None) -> None:
    document, entities = marked(text, "en")
    (sentence,) = sentences(document, entities)
    person = next(slot for slot in sentence.slots if slot.type == "Person")
    names = {document.text[s.start : s.end]: s for s in sentence.slots if s.type == "Company"}
    for name, post in (("Bluebay", of_a), ("Aoi Labs", of_b)):
        if post is not None:
            scope = Scope(sentence.start, sentence.end, person, names[name])
            assert post_of("worksFor", document.text, "en", scope, sentence) == post


def test_the_day_on_which_another_leaves_is_none_of_this_post(marked: Callable) -> None:
    text = f"{A} named {LEE} finance chief, replacing [Bo Dahl|Person#q], who retires in 2026."
    document, entities = marked(text, "en")
    (sentence,) = sentences(document, entities)
    company, lee, dahl = sentence.slots
    values = find_values(document.text, lang="en")
    dates = [
        qualify("worksFor", document.text, "en", Scope(0, sentence.end, who, company), sentence, values).date
        for who in (lee, dahl)
    ]
    assert dates == [None, "2026"]


@pytest.mark.parametrize(
    ("text", "former"),
    [
        ("[Blinkit|Company#a] is owned by [Eternal|Company#b] (formerly Zomato).", False),
        ("[Blinkit|Company#a], formerly known as Grofers, is a unit of [Eternal|Company#b].", False),
        ("[Blinkit|Company#a] was formerly owned by [Eternal|Company#b].", True),
    ],
)
def test_a_former_name_ends_no_holding(marked: Callable, text: str, former: bool) -> None:
    document, entities = marked(text, "en")
    (sentence,) = sentences(document, entities)
    scope = Scope(sentence.start, sentence.end, *sentence.slots)
    assert post_of("subsidiaryOf", document.text, "en", scope, sentence).former == former
