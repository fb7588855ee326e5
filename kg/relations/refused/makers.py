"""Products that a list names after their own makers: in 荣耀Magic9和OPPO Find X10 the first name makes the first product only.

So is, in English and Japanese, what only the last company of a list owns: A and B's X is B's, and A、Bの「X」 too.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from kg.model import LocalEntity
from kg.ner.gazetteer import shared_gazetteer
from kg.relations.candidates import Pair
from kg.relations.decide import Proposal
from kg.relations.view import Sentence

_VERSION = re.compile(r"[\sA-Za-z0-9.+-]+\Z")
_OWNS = re.compile(r"\s*(?:的|の|'?s)?\s*")
_LAST_OWNS = {
    "en": (frozenset({"and", "or", ",", "as well as"}), re.compile(r"s (?:[\w-]+ ){0,3}")),
    "ja": (frozenset({"、", ",", "や"}), re.compile("の[^、。はがを\ue000-\uf8ff]{0,12}")),
}
"""What joins such companies, and what stands between the last of them and its product."""

_ALIAS = "="
"""What joins a name to its other name in brackets."""


def is_anothers(proposal: Proposal, sentence: Sentence, pair: Pair, entities: Sequence[LocalEntity]) -> bool:
    """Whether the product of `proposal`, a later one of a list behind a company, begins with the name of another company."""
    if pair.first_group < 0 or pair.first.entity != proposal.subject or pair.first_group == pair.second_group:
        return False
    begin, end = sentence.marks[pair.first_group] + 1, sentence.marks[pair.second_group]
    listed = sentence.members(pair.second_group)
    if listed[0].entity == proposal.object or _OWNS.fullmatch(sentence.masked, begin, end) is None:
        return False
    own = " ".join(mention.text for mention in entities[proposal.subject].mentions).lower()
    names = {mention.text for mention in entities[proposal.object].mentions}
    return any(
        hit.start == 0 and hit.end < len(name) and hit.type == "Company" and hit.text.lower() not in own
        for name in names
        for part in (name, _VERSION.sub("", name))  # the gazetteer may list 小鹏G7 as well as 小鹏
        for hit in shared_gazetteer().find(part)
    )


def is_the_last_ones(lang: str, proposal: Proposal, sentence: Sentence, pair: Pair) -> bool:
    """Whether the subject of `proposal` stands in a list of companies of which only the last owns the product behind the list."""
    if lang not in _LAST_OWNS or pair.first_group < 0 or pair.first.entity != proposal.subject:
        return False
    joiners, owns = _LAST_OWNS[lang]
    members = sentence.members(pair.first_group)
    joined = [joiner for joiner in sentence.joiners[pair.first_group] if joiner != _ALIAS]
    if not joined or members[-1].entity == proposal.subject or joined[-1] not in joiners:
        return False
    begin, end = sentence.marks[pair.first_group] + 1, sentence.marks[pair.second_group]
    return owns.fullmatch(sentence.masked, begin, end) is not None
