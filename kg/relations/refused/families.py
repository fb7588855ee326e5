"""Members of a family bear its name: what a sentence leaves out is not the family of a product with a wholly other name.

後継の「ハヤテ2」 follows ハヤテ, and not the Neoverse N2 of the sentence before.
"""

from __future__ import annotations

import re

from kg.model import LocalEntity
from kg.ner.fold import fold
from kg.relations.candidates import Pair
from kg.relations.decide import Proposal

_THINGS = frozenset({"Product", "AIModel"})
_EDITION = re.compile("[A-Za-z0-9]{1,5}")
"""Nano, G1: what may leave out the name of its family."""


def of_another_family(proposal: Proposal, pair: Pair, one: LocalEntity, other: LocalEntity) -> bool:
    """Whether `proposal` makes one thing a variant of another that only an earlier sentence names and that shares no part of its name."""
    if proposal.relation != "variantOf" or pair.topic is None or not {one.type, other.type} <= _THINGS:
        return False
    if any(_EDITION.fullmatch(mention.text) for entity in (one, other) for mention in entity.mentions):
        return False
    return _parts(one).isdisjoint(_parts(other))


def _parts(entity: LocalEntity) -> set[str]:
    """Every three letters in a row of the names of `entity`, and every two of other scripts."""
    names = [fold(mention.text) for mention in (*entity.mentions, *entity.anaphors)]
    runs = [name[at : at + length] for name in names for length in (2, 3) for at in range(len(name) - length + 1)]
    return {run for run in runs if len(run) == 3 or not run.isascii()}
