"""What a Chinese text on products plainly states where the classifier reads another relation or direction.

X系列首发Y tells what is in X and no version of it, X用于Y what Y is built on, and X与甲的Y打通 joins X with Y.
"""

from __future__ import annotations

import re
from dataclasses import replace

from kg.ner.fold import fold
from kg.relations.candidates import Pair
from kg.relations.decide import Proposal
from kg.relations.view import Sentence

_NAME = "[\ue000-\uf8ff]"
_NEAR = "[^,，。;；、\ue000-\uf8ff]"
_PRODUCTS = frozenset({"Product", "AIModel"})
_CARRIES = re.compile(
    fold(f"(?:系列|全系)?{_NEAR}{{0,10}}?[:：]?(?:首发|预装|搭载|配备|内置){_NEAR}{{0,4}}(?:{_NAME}(?:的|自研的?)?)?")
)
"""Between what has a part and the part: X系列首发高通Y."""
_GOES_INTO = re.compile(
    fold(
        rf"{_NEAR}{{0,6}}[,，]?(?:并|已|将|也|率先|首先|主要|可)*(?:被)?(?:用于|用在|应用于|应用在|搭载于|内置于|部署于|装入|装在){_NEAR}{{0,4}}(?:{_NAME}的)?"
    )
)
"""Between a part and what it goes into: 芯片X，并用于甲的Y."""
_OWN = re.compile(fold("(?:旗下)?的"))
_JOINED = re.compile(fold(rf"{_NEAR}{{0,4}}(?:打通|对接|互通|互联|联通|联动|集成)"))
_WITH = frozenset("与和跟同與")


def righted_product(proposal: Proposal, sentence: Sentence, pair: Pair) -> Proposal:
    """`proposal` as the Chinese `sentence` states it of two products, or of a company and a product; else as it is."""
    if pair.first_group < 0 or pair.first_group == pair.second_group or pair.second.type not in _PRODUCTS:
        return proposal
    first, second = pair.first.entity, pair.second.entity
    begin, end = sentence.marks[pair.first_group] + 1, sentence.marks[pair.second_group]
    products = pair.first.type in _PRODUCTS
    relation = proposal.relation
    if products and relation == "variantOf" and _CARRIES.fullmatch(sentence.masked, begin, end):
        return replace(proposal, relation="basedOn", subject=first, object=second)
    if (
        products
        and relation in ("basedOn", "uses")
        and proposal.subject == first
        and _GOES_INTO.fullmatch(sentence.masked, begin, end)
    ):
        return replace(proposal, subject=second, object=first)
    if relation == "develops" and proposal.subject == first and _is_with_owner(sentence, pair, begin, end):
        return replace(proposal, relation="integratesWith")
    return proposal


def _is_with_owner(sentence: Sentence, pair: Pair, begin: int, end: int) -> bool:
    """X与甲的Y打通: 甲 has Y, and X is joined with it."""
    members, joiners = sentence.members(pair.first_group), sentence.joiners[pair.first_group]
    return (
        len(members) == 2
        and members[0].entity == pair.first.entity
        and joiners[-1] in _WITH
        and _OWN.fullmatch(sentence.masked, begin, end) is not None
        and _JOINED.match(sentence.masked, end + 1) is not None
    )
