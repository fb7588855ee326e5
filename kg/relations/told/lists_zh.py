"""What a Chinese text tells of one member of a list it tells of all: A为B、C和D供货, A、B均采用C.

Not where the sentence goes on to tell the members apart (前者, 其中, 分别), nor of two that 与 joins, which may be each other's.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from kg.ner.fold import fold
from kg.relations.told.findings import Findings
from kg.relations.view import Sentence, Slot

SURE = 0.4
"""How sure a fact of one member must be to be told of the others."""
_LISTING = frozenset({"、", "和", "及", "以及", "/", ",", "或"})
_ANY = frozenset({"suppliesTo", "competesWith", "uses", "basedOn", "integratesWith"})
_LISTS = frozenset({"partneredWith", "acquired", "investedIn", "founded", "disputesWith"})
"""Relations told of lists only: 甲与乙 are rather each other's partners than both another's."""
_APART = re.compile(fold("前者|后者|其中|分别|各自|分头"))


def tell_members(document: Sequence[Sentence], findings: Findings) -> None:
    """Add for the other members of a list what is surely found of one."""
    for proposal in findings:
        pair = findings.candidates[proposal.pair]
        if (
            proposal.confidence < SURE
            or proposal.relation not in _ANY | _LISTS
            or pair.first_group == pair.second_group
        ):
            continue
        sentence = document[pair.sentence]
        for slot, group in ((pair.first, pair.first_group), (pair.second, pair.second_group)):
            for other in _others(sentence, slot, group, proposal.relation):
                findings.add_for(proposal, slot, other, group)


def _others(sentence: Sentence, slot: Slot, group: int, relation: str) -> list[Slot]:
    """The other members of the list `group` of which what is told of `slot` is told as well."""
    if group < 0 or not sentence.joiners[group] or _APART.search(sentence.masked):
        return []
    joiners = sentence.joiners[group]
    listed = set(joiners) <= _LISTING and (relation in _ANY or "、" in joiners)
    return [m for m in sentence.members(group) if m.type == slot.type and m.entity != slot.entity] if listed else []
