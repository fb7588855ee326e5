"""A topic of an earlier paragraph is not carried into a Chinese or English paragraph that begins with another company."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from kg.relations.candidates import Pair, Topic, pairs
from kg.relations.refused.carried import carried_too_far
from kg.relations.table import relations
from kg.relations.view import Slot, sentences


@pytest.mark.parametrize(
    ("text", "lang", "refused"),
    [
        ("[青石|Company#a]增收。\n[白溪|Company#b]获利。董事长[周彦博|Person#p]看好。", "zh-Hans", True),
        ("[青石|Company#a]增收。\n造船端，[白溪|Company#b]获利。董事长[周彦博|Person#p]看好。", "zh-Hans", True),
        (
            "[青石|Company#a]增收。\n[白溪|Company#b]入股[青石|Company#a]。董事长[周彦博|Person#p]看好。",
            "zh-Hans",
            False,
        ),
        ("[青石|Company#a]增收。\n去年起对手还有[白溪|Company#b]。董事长[周彦博|Person#p]看好。", "zh-Hans", False),
        ("[青石|Company#a]增收。[白溪|Company#b]获利。\n董事长[周彦博|Person#p]看好。", "zh-Hans", False),
        ("[Greystone|Company#a] grew.\n[Bluebay|Company#b] did too. Its head [Ann Lee|Person#p] left.", "en", True),
        ("[Aoi|Company#a] grew.\nShares in [Bluebay|Company#b] did. Its head [Ann Lee|Person#p] left.", "en", True),
        ("[Aoi|Company#a]-backed [Bluebay|Company#b] grew. Its head [Ann Lee|Person#p] left.", "en", True),
        ("[Aoi|Company#a], backed by [Bluebay|Company#b], grew. Its head [Ann Lee|Person#p] left.", "en", False),
        ("[Aoi|Company#a] grew.\nMeanwhile [Bluebay|Company#b] did. Its head [Ann Lee|Person#p] left.", "en", True),
        ("[Aoi|Company#a] grew.\nEven [Bluebay|Company#b] did. Its head [Ann Lee|Person#p] left.", "en", True),
        ("[Aoi|Company#a] grew.\nA rival is [Bluebay|Company#b]. Its head [Ann Lee|Person#p] left.", "en", False),
        ("[青石|Company#a]半年赚两成　[白溪|Company#b]将由[周彦博|Person#p]执掌\n今天公布。", "zh-Hant", True),
        ("[青石|Company#a]半年赚两成　改由[周彦博|Person#p]执掌大局\n今天公布。", "zh-Hant", False),
    ],
)
def test_the_paragraphs_own_company_is_meant(marked: Callable, text: str, lang: str, refused: bool) -> None:
    document, entities = marked(text, lang)
    read = sentences(document, entities)
    of_the_first = [
        p for p in pairs(read, relations()) if p.topic is not None and p.first.entity == 0 and p.second.type == "Person"
    ]
    assert [carried_too_far(lang, document.text, read, p, 0.9) is not None for p in of_the_first] == [refused] * len(
        of_the_first
    )
    assert of_the_first


def test_the_sentence_that_a_topic_comes_from_may_have_no_name(marked: Callable) -> None:
    document, entities = marked("[Aoi|Company#a] grew. Costs fell. Its backers include [Bluebay|Company#b].", "en")
    read = sentences(document, entities)
    topic = Slot(0, read[2].start, read[2].start, "Company", "topic")
    pair = Pair(2, topic, read[2].slots[0], -1, 0, Topic(topic, 1, (1, 0)))
    assert carried_too_far("en", document.text, read, pair, 0.75) is None
