"""Ids of entities: the gazetteer's, else an ASCII slug of the Latin name, else a hash. Names live in labels, not in ids."""

from __future__ import annotations

import hashlib
import re
import unicodedata
from collections.abc import Iterator, Sequence
from itertools import count
from typing import NamedTuple

from kg.linking.keys import key
from kg.model import Name

_LONGEST = 60


class Wanted(NamedTuple):
    """What an entity's id is made of; `weight` (mentions) decides who keeps an id that two would have."""

    known: str | None
    type: str
    labels: tuple[Name, ...]
    names: tuple[str, ...]
    weight: int


def slug(name: str) -> str:
    """Return an ASCII slug of a name, or the empty string when less than half of its letters are Latin."""
    letters = unicodedata.normalize("NFKD", name)
    plain = "".join(c for c in letters if c.isascii())
    if 2 * sum(c.isalnum() for c in plain) < sum(c.isalnum() for c in name):
        return ""
    return re.sub(r"[^a-z0-9]+", "-", plain.lower()).strip("-")[:_LONGEST].strip("-")


def digest(*parts: str) -> str:
    """Return ten hexadecimal digits that depend on the parts alone."""
    return hashlib.sha256("\x1f".join(parts).encode()).hexdigest()[:10]


def assign(wanted: Sequence[Wanted]) -> list[str]:
    """Return an id for each entity, in the same order: distinct, and depending only on the set of entities."""
    result = [""] * len(wanted)
    taken: set[str] = set()

    def rank(at: int) -> tuple[object, ...]:
        each = wanted[at]
        return each.known is None, -each.weight, each.known or "", each.type, each.names

    order = sorted(range(len(wanted)), key=rank)
    for at in order:
        for choice in _choices(wanted[at]):
            if choice not in taken:
                taken.add(choice)
                result[at] = choice
                break
    return result


def _choices(wanted: Wanted) -> Iterator[str]:
    """Ids from the plainest to one that no other entity can have."""
    if wanted.known:
        yield wanted.known
    latin = next((slug(label.text) for label in wanted.labels if label.lang == "en"), "")
    if len(latin) > 1:
        yield from (latin, f"{latin}-{wanted.type.lower()}")
    mark = digest(wanted.type, *(key(name) or name for name in wanted.names))
    if len(latin) > 1:
        yield f"{latin}-{mark}"
    yield f"x{mark}"
    yield from (f"x{mark}-{number}" for number in count(2))
