"""Who makes nothing of what a Chinese sentence names: what is said in an app is not of the app, nor what a car is equipped with the car's."""

from __future__ import annotations

import re

from kg.ner.fold import fold
from kg.relations.candidates import Pair
from kg.relations.decide import Proposal
from kg.relations.refused.recipients import beside
from kg.relations.view import Sentence

_MADE = frozenset({"develops", "released"})
_IN_IT = re.compile(r"(?<![现存潜内所])在\Z")
"""Before where something is done: X在P发文."""
_DONE_IN_IT = re.compile(
    fold(
        "(?:平台|官方|应用商店)?(?:上|里|中)?(?:回应|发文|发帖|质疑|宣布|公布|表示|官宣|晒出|透露|直播|开店|销售|出售|热卖|的(?:成交|带货|销售|粉丝|直播|旗舰店|店铺|账号|官方|广告|投放|店))"
    )
)
_EQUIPPED = re.compile(fold("(?:系列|全系)?(?:所|内)?(?:搭载|采用|配备|使用|内置|选用|装载|装备|依托|用)的"))
"""Behind what has a part: P采用的系统由X研发."""


def makes_nothing(proposal: Proposal, sentence: Sentence, pair: Pair) -> str | None:
    """Why the subject of `proposal` does not make its object, which is only where something is done or has what it makes."""
    thing = beside(sentence, pair, proposal.object) if proposal.relation in _MADE else None
    if thing is None:
        return None
    before, behind = thing
    if _IN_IT.search(before) and (proposal.relation == "released" or _DONE_IN_IT.match(behind)):
        return "the text names it as where something is done"
    if pair.first.entity == proposal.object and pair.topic is None and _EQUIPPED.match(behind):
        return "the text says it of a part"
    return None
