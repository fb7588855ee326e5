"""How a sentence is read: names as class marks, lists and aliases as one mark."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from kg.relations.view import class_of, sentences


def test_a_list_of_companies_is_one_mark_and_keeps_its_members(marked: Callable) -> None:
    document, entities = marked("[小米|Company#a]、[腾讯|Company#b]和[百度|Company#c]等竞争对手降价。")
    (sentence,) = sentences(document, entities)
    assert len(sentence.marks) == 1
    assert [slot.entity for slot in sentence.members(0)] == [0, 1, 2]
    assert sentence.joiners == (("、", "和"),)


@pytest.mark.parametrize(
    ("text", "lists"),
    [
        ("Fuel is supplied by [Aldan|Company#a], and [Borel|Company#b] will deliver more.", 2),
        ("[Aldan|Company#a], [Borel|Company#b]'s largest customer, cut its orders.", 2),
        ("Fuel is supplied by [Aldan|Company#a], and [Borel|Company#b].", 1),
        ("[Aldan|Company#a], [Borel|Company#b], and [Corvin|Company#c] will deliver more.", 1),
        ("[Aldan|Company#a] and [Borel|Company#b]'s venture will deliver more.", 1),
    ],
)
def test_an_english_clause_or_apposition_behind_a_comma_is_no_list(marked: Callable, text: str, lists: int) -> None:
    (sentence,) = sentences(*marked(text, "en"))
    assert len(sentence.marks) == lists


def test_a_ticker_and_an_alias_in_brackets_are_not_read(marked: Callable) -> None:
    document, entities = marked("[腾讯控股|Company#a]（00700.HK）收购[千问|Product#b]（[Qwen|Product#b]）。")
    (sentence,) = sentences(document, entities)
    assert sentence.masked[1:3] == "收购"
    assert len(sentence.marks) == 2


def test_a_stake_in_brackets_is_read(marked: Callable) -> None:
    document, entities = marked("[浅葱興産|Company#a](18.4%)は筆頭株主だ。", "ja")
    (sentence,) = sentences(document, entities)
    assert "18.4%" in sentence.masked


def test_a_sentence_does_not_end_inside_a_name(marked: Callable) -> None:
    document, entities = marked("[Yahoo! Japan|Company#a] bought it.", "en")
    assert len(sentences(document, entities)) == 1


def test_a_mark_tells_the_class_and_its_place_the_text(marked: Callable) -> None:
    document, entities = marked("昨天[吴泳铭|Person#a]到了。")
    (sentence,) = sentences(document, entities)
    place = sentence.marks[0]
    assert class_of(sentence.masked[place]) == "Person"
    assert document.text[sentence.offsets[place] :].startswith("吴泳铭")


def test_no_character_of_the_text_is_taken_for_a_name(marked: Callable) -> None:
    document, entities = marked("[华为|Company#a]前高管\ue123说，[苹果|Company#b]与[华为|Company#a]合作。", "zh-Hans")
    (sentence,) = sentences(document, entities)
    private = [place for place, char in enumerate(sentence.masked) if "\ue000" <= char <= "\uf8ff"]
    assert tuple(private) == sentence.marks
