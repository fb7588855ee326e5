"""Products that a list names after their own makers: in 荣耀Magic9和OPPO Find X10 the first name makes the first product only."""

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
