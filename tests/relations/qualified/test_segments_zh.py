"""A date, a sum and a share stay with the deal of their own clause."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from kg.ner.values import find_values
from kg.relations.qualified.posts import Scope
from kg.relations.qualified.qualifiers import qualify
from kg.relations.view import sentences

SERIES = (
    "[青石|Company#a]2000年买下[白溪|Company#b]，2018年以7.4亿美元收购[蓝湾|Company#c]，"
    "2020年再以18亿美元并入[赤霞|Company#d]，并从[墨泉|Company#f]手中取得[橙谷|Company#e]。"
)


@pytest.mark.parametrize(
    ("relation", "text", "names", "expected"),
    [
        ("acquired", SERIES, "青石 白溪", ("2000", None, None)),
        ("acquired", SERIES, "青石 蓝湾", ("2018", "740000000 USD", None)),
        ("acquired", SERIES, "青石 赤霞", ("2020", "1800000000 USD", None)),
        ("acquired", SERIES, "青石 橙谷", ("2020", None, None)),
        (
            "investedIn",
            "[青石|Company#a]参股[白溪|Company#b]，2018年还斥资35亿元从[蓝湾|Company#c]手中买下1.5%股权。",
            "青石 白溪",
            (None, None, None),
        ),
        (
            "acquired",
            "[青石|Company#a]宣布收购[白溪|Company#b]，以35亿元从[蓝湾|Company#c]手中买下全部股权。",
            "青石 白溪",
            (None, "3500000000 CNY", None),
        ),
        (
            "ownsStakeIn",
            "[青石|Company#a]出现在[白溪|Company#b]股东名单上，而[蓝湾|Company#c]早在其上市前便持有其1.54%股份。",
            "青石 白溪",
            (None, None, None),
        ),
        (
            "ownsStakeIn",
            "[青石|Company#a]出现在[白溪|Company#b]股东名单上，而[蓝湾|Company#c]早在[白溪|Company#b]上市前便持有其1.54%股份。",
            "青石 白溪",
            (None, None, None),
        ),
        (
            "ownsStakeIn",
            "[青石|Company#a]与[白溪|Company#b]合资成立[蓝湾|Company#c]，前者持股60%，后者40%，[墨泉|Company#d]退出。",
            "青石 蓝湾",
            (None, None, "60%"),
        ),
        (
            "ownsStakeIn",
            "[青石|Company#a]与[白溪|Company#b]合资成立[蓝湾|Company#c]，前者持股60%，后者40%，[墨泉|Company#d]退出。",
            "白溪 蓝湾",
            (None, None, "40%"),
        ),
        (
            "ownsStakeIn",
            "[白溪|Company#b]持股40%，[青石|Company#a]为[蓝湾|Company#c]最大股东，持股约28%。",
            "青石 蓝湾",
            (None, None, "28%"),
        ),
        (
            "ownsStakeIn",
            "[周彦博|Person#p]通过[白溪|Company#b]持有[蓝湾|Company#c]约45%股权。",
            "周彦博 白溪",
            (None, None, None),
        ),
        (
            "ownsStakeIn",
            "[周彦博|Person#p]通过[白溪|Company#b]持有[蓝湾|Company#c]约45%股权。",
            "周彦博 蓝湾",
            (None, None, "45%"),
        ),
        (
            "worksFor",
            "[青石|Company#a]早在2007年就已上市，去年由[王海|Person#p]接任董事长。",
            "王海 青石",
            (None, None, None),
        ),
        (
            "worksFor",
            "[青石|Company#a]2007年上市，主席2019年交棒予[王海|Person#p]。",
            "王海 青石",
            ("2019", None, None),
        ),
        (
            "acquired",
            "[青石|Company#a]私有化[白溪|Company#b]，此前已间接持股逾七成。",
            "青石 白溪",
            (None, None, None),
        ),
        (
            "ownsStakeIn",
            "[青石|Company#a]是[白溪|Company#b]第三大股东，持股约6%，[蓝湾|Company#c]则握有[赤霞|Company#d]5.9%。",
            "青石 白溪",
            (None, None, "6%"),
        ),
    ],
)
def test_each_deal_has_the_values_of_its_clause(
    marked: Callable, relation: str, text: str, names: str, expected: tuple[str | None, ...]
) -> None:
    document, entities = marked(text)
    sentence = sentences(document, entities)[0]
    slots = {document.text[slot.start : slot.end]: slot for slot in reversed(sentence.slots)}
    subject, object_ = (slots[name] for name in names.split())
    stop = document.text.find("，", max(subject.end, object_.end))
    scope = Scope(0, stop if stop > 0 else len(document.text), subject, object_)
    found = qualify(relation, document.text, "zh-Hans", scope, sentence, find_values(document.text, lang="zh-Hans"))
    assert (found.date, found.amount, found.stake) == expected
