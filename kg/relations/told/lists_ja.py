"""Lists that a country's sign breaks (XやY、韓国Zに納める): what a text tells of one of their members it tells of all.

The view of a sentence makes one mark of XやY, but not of Xや米Y, where each member has a mark of its own.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from kg.relations.refused.bystanders_ja import ORGANISATION, PLACE
from kg.relations.refused.impossible_ja import impossible_in_japanese
from kg.relations.told.findings import Findings
from kg.relations.view import Sentence, Slot

_LIST = re.compile(rf"{ORGANISATION}(?:(?:や|,|、)(?:{PLACE}の?)?{ORGANISATION})+(?=など|[にへをがと]|から|の)")
_ANY = re.compile("や")
_OF_EACH = frozenset(
    {"suppliesTo", "investedIn", "acquired", "divested", "ownsStakeIn", "partneredWith", "competesWith"}
)
"""Relations that hold of each member of a list; where someone works and what is placed somewhere is not told of lists."""


def tell_members(document: Sequence[Sentence], findings: Findings) -> None:
    """Add for the other members of a broken list what is found of one."""
    for proposal in findings:
        pair = findings.candidates[proposal.pair]
        sentence = document[pair.sentence]
        if proposal.relation not in _OF_EACH or impossible_in_japanese(proposal, sentence, pair) is not None:
            continue
        for group, slot in ((pair.first_group, pair.first), (pair.second_group, pair.second)):
            for other_group, other in _beside(sentence, group):
                findings.add_for(proposal, slot, other, other_group)


def _beside(sentence: Sentence, group: int) -> list[tuple[int, Slot]]:
    """The other members, each with its group, of a list that a country's sign breaks and that the names of `group` stand in."""
    if group < 0:
        return []
    at = sentence.marks[group]
    for found in _LIST.finditer(sentence.masked):
        if found.start() <= at < found.end() and _ANY.search(found.group()):
            placed = sentence.placed(*found.span())
            return [(g, s) for g, s in placed if g != group and s.type in ("Company", "BusinessUnit")]
    return []
