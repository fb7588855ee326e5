"""Lists that a country's sign breaks (XやY、韓国Zに納める): what a text tells of one of their members it tells of all.

The view of a sentence makes one mark of XやY, but not of Xや米Y, where each member has a mark of its own.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from kg.relations.bystanders_ja import ORGANISATION, PLACE
from kg.relations.candidates import Pair
from kg.relations.decide import Proposal
from kg.relations.impossible_ja import impossible_in_japanese
from kg.relations.view import Sentence, Slot

_LIST = re.compile(rf"{ORGANISATION}(?:(?:や|,|、)(?:{PLACE}の?)?{ORGANISATION})+(?=など|[にへをがと]|から|の)")
_ANY = re.compile("や")
_OF_EACH = frozenset(
    {"suppliesTo", "investedIn", "acquired", "divested", "ownsStakeIn", "partneredWith", "competesWith"}
)
"""Relations that hold of each member of a list; where someone works and what is placed somewhere is not told of lists."""


def with_members(document: Sequence[Sentence], candidates: list[Pair], proposals: Sequence[Proposal]) -> list[Proposal]:
    """The `proposals` and those of the other members of a broken list, as sure as the surest; their pairs join `candidates`."""
    best = {(p.subject, p.relation, p.object): p for p in proposals}
    for proposal in proposals:
        pair = candidates[proposal.pair]
        sentence = document[pair.sentence]
        if proposal.relation not in _OF_EACH or impossible_in_japanese(proposal, sentence, pair) is not None:
            continue
        for group, slot in ((pair.first_group, pair.first), (pair.second_group, pair.second)):
            for other_group, other in _beside(sentence, group):
                ends = {slot.entity: other.entity}
                key = (
                    ends.get(proposal.subject, proposal.subject),
                    proposal.relation,
                    ends.get(proposal.object, proposal.object),
                )
                if key[0] == key[2] or (key in best and best[key].confidence >= proposal.confidence):
                    continue
                first = pair.first if slot is pair.second else other
                second = other if slot is pair.second else pair.second
                groups = (pair.first_group, other_group) if slot is pair.second else (other_group, pair.second_group)
                if groups[0] > groups[1]:
                    continue
                candidates.append(
                    replace(pair, first=first, second=second, first_group=groups[0], second_group=groups[1])
                )
                best[key] = Proposal(*key, len(candidates) - 1, proposal.confidence)
    return list(best.values())


def _beside(sentence: Sentence, group: int) -> list[tuple[int, Slot]]:
    """The other members, each with its group, of a list that a country's sign breaks and that the names of `group` stand in."""
    if group < 0:
        return []
    at = sentence.marks[group]
    for found in _LIST.finditer(sentence.masked):
        if found.start() <= at < found.end() and _ANY.search(found.group()):
            groups = [g for g, mark in enumerate(sentence.marks) if found.start() <= mark < found.end() and g != group]
            return [(g, s) for g in groups for s in sentence.members(g) if s.type in ("Company", "BusinessUnit")]
    return []
