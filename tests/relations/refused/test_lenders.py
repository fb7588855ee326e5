"""Who only lends the money is no party of a deal."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from kg.relations.candidates import pairs
from kg.relations.decide import Proposal
from kg.relations.refused.lenders import only_lends
from kg.relations.table import relations
from kg.relations.view import sentences

LENDS = [
    ("en", "[Steelo|Company#a] borrowed 2 trillion yen from [Bank One|Company#b] to pay for the purchase.", "divested"),
    ("en", "[Steelo|Company#a] borrowed $2bn from [Bank One|Company#b], [Bank Two|Company#c] and others.", "acquired"),
    ("en", "[Steelo|Company#a] secured a loan of $3 billion from [Bank One|Company#b].", "investedIn"),
    ("en", "[Steelo|Company#a] lined up $4bn of debt financing from [Bank One|Company#b].", "acquired"),
    ("zh-Hans", "[青石|Company#a]从[白溪银行|Company#b]获得20亿美元银团贷款。", "investedIn"),
    ("zh-Hans", "[青石|Company#a]向[白溪银行|Company#b]借款2亿元，用于收购。", "divested"),
    ("ja", "[蒼電舎|Company#a]は[白渓銀行|Company#b]から2兆円を借り入れ、買収資金に充てた。", "suppliesTo"),
]
DEALS = [
    ("en", "[Steelo|Company#a] bought a loan book from [Bank One|Company#b].", "divested"),
    ("en", "[Steelo|Company#a] raised $3 billion from [Fund One|Company#b].", "investedIn"),
    ("en", "[Steelo|Company#a] borrowed models from [Softo|Company#b].", "suppliesTo"),
    ("en", "[Steelo|Company#a] borrowed 2 trillion yen and bought the mill from [Softo|Company#b].", "divested"),
    ("zh-Hans", "[青石|Company#a]从[白溪|Company#b]获得20亿美元投资。", "investedIn"),
    ("ja", "[蒼電舎|Company#a]は[白渓通信|Company#b]から回線を借りている。", "suppliesTo"),
    ("en", "[Steelo|Company#a] borrowed $2bn from [Bank One|Company#b].", "partneredWith"),
]


def _lends(marked: Callable, lang: str, text: str, relation: str) -> bool:
    document, entities = marked(text, lang)
    read = sentences(document, entities)
    pair = next(p for p in pairs(read, relations()) if p.topic is None)
    return only_lends(lang, Proposal(1, relation, 0, 0, 0.5), read[0], pair)


@pytest.mark.parametrize(("lang", "text", "relation"), LENDS)
def test_a_lender_is_no_party_of_the_deal(marked: Callable, lang: str, text: str, relation: str) -> None:
    assert _lends(marked, lang, text, relation)


@pytest.mark.parametrize(("lang", "text", "relation"), DEALS)
def test_who_sells_backs_or_supplies_is_one(marked: Callable, lang: str, text: str, relation: str) -> None:
    assert not _lends(marked, lang, text, relation)
