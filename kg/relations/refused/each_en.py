"""Of two people that a list joins each has a post of their own: ING economist A and B of Rabobank."""

from __future__ import annotations

import re

from kg.relations.candidates import Pair
from kg.relations.decide import Proposal
from kg.relations.expressions import marks
from kg.relations.qualified.posts_en import TITLE
from kg.relations.table import ORGANIZATIONS
from kg.relations.view import Sentence

_ORGANISATION = f"[{marks(ORGANIZATIONS)}]"
_CALLED = re.compile(rf"(?P<of>{_ORGANISATION})s? (?:[\w-]+ ){{0,3}}?{TITLE.pattern} \Z", re.I)
"""Before the first of them; a title of both would be a plural."""
_OF = re.compile(
    rf"(?: (?:of|at|from|with)|, (?:an? |the )?{TITLE.pattern} (?:of|at|for)) (?:the )?(?P<of>{_ORGANISATION})", re.I
)
"""Behind the last of them."""


def is_of_the_other(proposal: Proposal, sentence: Sentence, pair: Pair) -> bool:
    """Whether the post of a `worksFor` is that of another member of the person's list."""
    if proposal.relation != "worksFor" or pair.topic is not None:
        return False
    first = pair.first.entity == proposal.subject
    group, other = (pair.first_group, pair.second_group)[:: 1 if first else -1]
    members = [slot.entity for slot in sentence.members(group)]
    if len(set(members)) < 2 or group == other or sentence.joiners[group][-1] not in ("and", ",and", ", and"):
        return False
    mark, place = sentence.marks[group], sentence.marks[other]
    called = _CALLED.search(sentence.masked, 0, mark)
    behind = _OF.match(sentence.masked, mark + 1)
    if called is None or behind is None:
        return False
    return (called.start("of") == place and proposal.subject != members[0]) or (
        behind.start("of") == place and proposal.subject != members[-1]
    )
