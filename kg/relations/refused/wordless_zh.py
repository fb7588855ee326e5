"""Relations that a Chinese sentence must have a word for: no fine without a penalty, no holding reduced without a sale."""

from __future__ import annotations

import re

from kg.ner.fold import fold
from kg.relations.decide import Proposal
from kg.relations.view import Sentence

_WORDS = {
    "reducedStakeIn": re.compile(
        fold(
            "[减售卖抛沽降撤让]|转给|出脱|脱手|脱表|套现|变现|退出|出清|清仓|清空|处置|处分|剥离|释股|释出|稀释|配售|筹码|分[配给]|转手|接走|划转|调节|出手|出货|离场|了结|缩水|跌至|不再持有"
        )
    ),
    "fined": re.compile(
        fold(
            "罚|没收|处分|警|领|追缴|赔|责令|勒令|谴责|吊销|制裁|处以|课|补税|停业|暂停|禁|监管措施|监管函|下架|整改|通报|判|撤销|取消|扣[下押留罚]"
        )
    ),
    "reportsTo": re.compile(
        fold("汇报|报告|直属|向|管|领导|麾下|下属|手下|上司|老板|归|辅佐|协助|带领|听命|负责|直线")
    ),
}
"""The words of each relation, of which a sentence that states it has one."""
_SURE = 0.45
"""How sure a relation must be in a sentence that has none of its words."""
_INQUIRY = re.compile(fold("立案|调查|约谈|问询"))
"""A step before a penalty: 对携程立案调查."""


def lacks_its_word(proposal: Proposal, sentence: Sentence) -> str | None:
    """Why the words of the Chinese `sentence` do not say the relation of `proposal`; None where they may."""
    words = _WORDS.get(proposal.relation)
    if words is None or words.search(sentence.masked):
        return None
    if proposal.relation == "fined" and _INQUIRY.search(sentence.masked):
        return "the text tells of an inquiry and no penalty"
    return "no word of the sentence says so" if proposal.confidence < _SURE else None
