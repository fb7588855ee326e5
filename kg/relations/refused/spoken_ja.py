"""Whom a Japanese speaker only talks about: what X氏は「Yの粗利益率は高すぎる」と述べた says of Y is no post of X's, nor that X founded it."""

from __future__ import annotations

import re

from kg.ner.fold import fold
from kg.relations.candidates import Pair
from kg.relations.decide import Proposal
from kg.relations.refused.recipients import beside
from kg.relations.view import Sentence

_POSTS = frozenset({"worksFor", "founded"})
_SPEAKS = re.compile(
    fold(
        "(?:氏|さん|会長|社長|副社長|頭取|総裁|董事長|代表|専務|常務|本部長|部門長|アナリスト|エコノミスト|CEO|CFO|COO|CTO|最高[^、。の]{2,6}責任者|兼)*[はがも]"
    )
)
_QUOTES = re.compile("[「」]")


def only_talks_about(proposal: Proposal, sentence: Sentence, pair: Pair) -> bool:
    """Whether the person of `proposal` speaks and the other name stands only in what is quoted.

    A sentence is read without the marks that open before a name, so that the one that closes behind it tells.
    """
    if proposal.relation not in _POSTS or pair.first.entity != proposal.subject or pair.topic is not None:
        return False
    object_ = beside(sentence, pair, proposal.object)
    if pair.first_group == pair.second_group or object_ is None:
        return False
    between = object_[0][sentence.marks[pair.first_group] + 1 :]
    speaks = _SPEAKS.match(between)
    if speaks is None or "」" in between:
        return False
    behind = _QUOTES.search(object_[1])
    return "「" in between or (behind is not None and behind.group() == "」")
