"""What an English text tells of one member of a list it tells of all: HUL, Nestlé and ITC each spend on X, A is the venture of B, C and D.

In the annotated texts what a relation of `_SHARED` tells of one member holds of another in nine cases of ten and more; the parts of a purchase
or a seat are as often one member's own.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from kg.relations.told.findings import Findings
from kg.relations.view import Sentence, Slot

SURE = 0.5
"""How sure a fact of one member must be to be told of the others."""
_LISTING = frozenset({",", "and", ",and", ", and", "or", ", or", "as well as"})
_BOTH_WAYS = frozenset({"suppliesTo", "uses", "competesWith", "integratesWith"})
_OF_SUBJECTS = frozenset({"investedIn", "ownsStakeIn", "acquired", "divested", "founded", "partOf"}) | _BOTH_WAYS
"""Relations that the members of a list share as subjects."""
_OF_OBJECTS = frozenset({"partneredWith", "outperforms"}) | _BOTH_WAYS
"""Those that they share as objects."""
_APART = re.compile(r"\b(?:former|latter|respectively|each other|one another|neither|nor|not|the first|the second)\b")


def tell_members(document: Sequence[Sentence], findings: Findings) -> None:
    """Add for the other members of a list what is surely found of one."""
    for proposal in findings:
        pair = findings.candidates[proposal.pair]
        if proposal.confidence < SURE or pair.first_group == pair.second_group:
            continue
        sentence = document[pair.sentence]
        for slot, group in ((pair.first, pair.first_group), (pair.second, pair.second_group)):
            shared = _OF_SUBJECTS if slot.entity == proposal.subject else _OF_OBJECTS
            for other in _others(sentence, slot, group) if proposal.relation in shared else ():
                findings.add_for(proposal, slot, other, group)


def _others(sentence: Sentence, slot: Slot, group: int) -> list[Slot]:
    """The other members of the list `group`, in which more than a comma joins them and which the sentence does not part."""
    if group < 0 or not set(sentence.joiners[group]) <= _LISTING or set(sentence.joiners[group]) <= {","}:
        return []
    if _APART.search(sentence.masked):
        return []
    return [m for m in sentence.members(group) if m.type == slot.type and m.entity != slot.entity]
