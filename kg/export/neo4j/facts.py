"""From statements of documents to relationships: one a fact, whichever documents state it.

A fact that some text asserts is one relationship of its relation's type, as it is one plain triple in RDF. One that is
only planned, rumoured, denied or ended is a relationship of the type NOT_ASSERTED, one for each status.
"""

from __future__ import annotations

from collections.abc import Sequence
from hashlib import blake2b

from kg.export.neo4j.shape import UNQUOTED, Evidence, Fact, Row, Stated
from kg.model import ASSERTED

_ASSERTED = frozenset(status.value for status in ASSERTED)


def facts_of(subject: str, said: Sequence[Stated], evidence: Evidence) -> tuple[Fact, ...]:
    """Return the facts behind all statements about `subject`, sorted by id.

    What a fact says (status, date, amount, stake, role) is what its surest statement says: a date of one statement never
    meets the amount of another. Of two that are as sure the one that says more counts.
    """
    groups: dict[tuple[str, ...], list[Stated]] = {}
    for statement in said:
        _, predicate, status, former, *_ = statement.row
        asserted = status in _ASSERTED and not former
        key = (str(predicate), str(statement.object)) + (() if asserted else (str(status), str(former)))
        groups.setdefault(key, []).append(statement)
    return tuple(
        sorted((_fact(subject, key, group, evidence) for key, group in groups.items()), key=lambda f: str(f.row[0]))
    )


def _fact(subject: str, key: tuple[str, ...], group: list[Stated], evidence: Evidence) -> Fact:
    predicate, target, *rest = key
    best = max(group, key=_weight) if len(group) > 1 else group[0]
    _, _, status, former, confidence, *qualifiers = best.row[:UNQUOTED]
    name = blake2b("\0".join((subject, *key)).encode("utf-8"), digest_size=8).hexdigest()
    row: Row = [
        *(name, predicate, status, former, confidence, *qualifiers),
        *(len(group), len({statement.document for statement in group})),
    ]
    if evidence is Evidence.PROPERTIES:
        row += [
            [str(statement.row[UNQUOTED]) for statement in group],
            [statement.document for statement in group],
            [_offset(statement.row[UNQUOTED + 1]) for statement in group],
            [_offset(statement.row[UNQUOTED + 2]) for statement in group],
        ]
    return Fact(target, None if rest else predicate, row)


def _weight(statement: Stated) -> tuple[object, ...]:
    """How sure a statement is, then how much it says, then what: the same in whichever order statements come."""
    said = statement.row[2:UNQUOTED]
    return statement.row[4], sum(value is not None for value in said), repr(said)


def _offset(value: object) -> int:
    assert isinstance(value, int)
    return value
