"""A body that a complaint is brought before is no party of the dispute: 向国家知识产权局申请…无效, filed a complaint with the ITC."""

from __future__ import annotations

import re

from kg.ner.fold import fold
from kg.relations.candidates import Pair
from kg.relations.decide import Proposal
from kg.relations.refused.recipients import beside
from kg.relations.view import Sentence

_BODIES = frozenset({"Government", "Institution", "Exchange"})
_BEFORE = {
    "zh": re.compile(fold("(?:[向在到]|诉诸|提交至?|递交至?)") + r"\Z"),
    "ja": re.compile(""),
    "en": re.compile(
        r"\b(?:complain(?:ts?|ed|s|ing)|petition(?:s|ed)?|cases?|suits?|claims?|appeal(?:s|ed)?|proceedings|filing|challenge|filed|lodged|action)\b"
        r"[^.;,\ue000-\uf8ff]{0,24}? (?:with|to|at|before) (?:the )?\Z"
    ),
}
_BEHIND = {
    "zh": re.compile(
        fold(
            "[^,，。;；\ue000-\uf8ff]{0,6}(?:提出|申请|提起|提交|申诉|投诉|举报|递交|告发|检举|反映|起诉|控告|请求宣告|立案)"
        )
    ),
    "ja": re.compile(
        fold("(?:など)?に(?:対し)?[^、。はが]{0,20}(?:申し立て|申立て|提訴|訴え出|申請|請求|申告|通報|告発|調停)")
    ),
    "en": re.compile(""),
}


def brought_before_it(lang: str, proposal: Proposal, sentence: Sentence, pair: Pair) -> bool:
    """Whether one of the two names of a dispute is only the body that the other brings its complaint before."""
    if proposal.relation != "disputesWith":
        return False
    language = lang.split("-")[0]
    for slot in (pair.first, pair.second):
        place = beside(sentence, pair, slot.entity) if slot.type in _BODIES else None
        if place is not None and _BEFORE[language].search(place[0]) and _BEHIND[language].match(place[1]):
            return True
    return False
