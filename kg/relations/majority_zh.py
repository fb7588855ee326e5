"""A Chinese purchase by its size: 收购B 80%股权 is a purchase of the company, 受让B 9.49%股份 one of shares."""

from __future__ import annotations

import re

from kg.ner.fold import fold
from kg.relations.candidates import Pair
from kg.relations.refused.recipients import beside
from kg.relations.view import Sentence

_HALF = 50.0
_BUYS_BEFORE = re.compile(fold("(?:收购|并购|买下|买入|购入|购买|受让|取得|拿下|竞得)[^,，。;；]{0,16}") + r"\Z")
_SHARE_BEHIND = re.compile(
    fold(r"(?:的|约|合计|合共|至少|逾|近|超过|最多|不超过|不低于|\s)*([0-9]+(?:\.[0-9]+)?)[%％]")
)
_CONTROL = re.compile(fold("控制权|控股|入主|控制|余下|剩余|其余|全部|全资"))
"""With these words less than half may be the company: 取得其27%股份，成为控股股东."""


def by_size(relation: str, sentence: Sentence, pair: Pair, object_: int) -> str:
    """`relation`, or of `acquired` and `investedIn` the one that the share behind the company that is bought tells."""
    if relation not in ("acquired", "investedIn"):
        return relation
    place = beside(sentence, pair, object_)
    if place is None or _BUYS_BEFORE.search(place[0]) is None:
        return relation
    share = _SHARE_BEHIND.match(place[1])
    if share is None:
        return relation
    if float(share[1]) > _HALF:
        return "acquired"
    return relation if _CONTROL.search(sentence.masked) else "investedIn"
