"""The direction of a Chinese supply where the grammar leaves no doubt: 从X手中获订单 and X是其客户 name the customer, 获X提供 the supplier."""

from __future__ import annotations

import re
from dataclasses import replace

from kg.ner.fold import fold
from kg.relations.candidates import Pair
from kg.relations.decide import Proposal
from kg.relations.recipients import beside
from kg.relations.view import Sentence

_NEAR = "[^,，。;；\ue000-\uf8ff]"
_FROM_BEFORE = re.compile(r"[从自]\Z")
_ORDERS_BEHIND = re.compile(
    fold(
        rf"(?:手中|手上|手里|处|那里)?{_NEAR}{{0,4}}(?:获|拿|赢|接|揽|取得){_NEAR}{{0,14}}(?:订单|大单|合同|定点|合约)"
    )
)
_CUSTOMER_BEHIND = re.compile(
    fold(
        rf"(?:(?:为|是)[\ue000-\uf8ff]的{_NEAR}{{1,8}}[,，])?(?:均|都|也|皆|同|亦|更)?(?:为|是)(?:其|公司的?|该公司的?|集团的?){_NEAR}{{0,6}}(?:客户|买家)"
    )
)
_GIVEN_BEFORE = re.compile(r"(?:获|获得|得到)\Z")
_GIVES_BEHIND = re.compile(fold("(?:独家|直接)?(?:提供|供应|供货|供给|代工)"))


def righted(lang: str, proposal: Proposal, sentence: Sentence, pair: Pair) -> Proposal:
    """`proposal`, turned round where it has the customer of a supply for the supplier."""
    if proposal.relation != "suppliesTo" or not lang.startswith("zh"):
        return proposal
    supplier, customer = beside(sentence, pair, proposal.subject), beside(sentence, pair, proposal.object)
    orders = supplier is not None and _FROM_BEFORE.search(supplier[0]) and _ORDERS_BEHIND.match(supplier[1])
    buys = supplier is not None and _CUSTOMER_BEHIND.match(supplier[1])
    gives = customer is not None and _GIVEN_BEFORE.search(customer[0]) and _GIVES_BEHIND.match(customer[1])
    if orders or buys or gives:
        return replace(proposal, subject=proposal.object, object=proposal.subject)
    return proposal
