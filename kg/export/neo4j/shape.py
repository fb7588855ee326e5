"""What the property graph consists of: each kind of node and relationship with its columns, once for all ways to load it.

A row is a list of values in the order of its columns; None stands for a property that is not there.
"""

from __future__ import annotations

import datetime
import json
from dataclasses import dataclass
from enum import StrEnum
from hashlib import blake2b
from typing import NamedTuple

from kg.model import LANGUAGES

Value = str | int | float | bool | datetime.date | list[str] | list[int] | None
Row = list[Value]


class Evidence(StrEnum):
    """How the sentences that state a fact are exported."""

    NODES = "nodes"
    """As nodes: (:Document)-[:STATES]->(:Statement), one a statement of a document."""
    PROPERTIES = "properties"
    """As lists on the relationship: quotes, quoteDocuments, quoteStarts, quoteEnds."""
    NONE = "none"
    """Not at all: entities, facts and figures alone."""


@dataclass(frozen=True, slots=True)
class Column:
    """A property; `type` is the name that neo4j-admin has for it."""

    name: str
    type: str = "string"


def _columns(*named: str) -> tuple[Column, ...]:
    return tuple(Column(name, kind or "string") for name, _, kind in (text.partition(":") for text in named))


def writing(lang: str) -> str:
    """The property that holds the preferred name in `lang`: name_zh_Hans."""
    return f"name_{lang.replace('-', '_')}"


ENTITY = _columns(
    "id", "iri", "type", "name", *map(writing, LANGUAGES), "names:string[]", "sameAs:string[]", "digest:long"
)
DOCUMENT = _columns("id", "iri", "title", "date:date", "lang", "publisher", "url", "source", "digest:long")

_SAID = ("date", "amount:double", "currency", "amountText", "stake:double", "stakeText", "role")
_QUOTE = ("quote", "start:int", "end:int")
STATEMENT = _columns("id", "predicate", "status", "former:boolean", "confidence:double", *_SAID, *_QUOTE)
UNQUOTED = len(STATEMENT) - len(_QUOTE)
"""How many columns of a statement come before its sentence."""
_FACT = ("id", "predicate", "status", "former:boolean", "confidence:double", *_SAID, "evidence:int", "documents:int")
_QUOTES = ("quotes:string[]", "quoteDocuments:string[]", "quoteStarts:int[]", "quoteEnds:int[]")
_FIGURE = (
    "id",
    "metric",
    "value:double",
    "unit",
    "valueText",
    "change:double",
    "changeText",
    "date",
    "confidence:double",
)


def fact_columns(evidence: Evidence) -> tuple[Column, ...]:
    """The properties of a relationship between two entities."""
    return _columns(*_FACT, *(_QUOTES if evidence is Evidence.PROPERTIES else ()))


def observation_columns(evidence: Evidence) -> tuple[Column, ...]:
    """The properties of a figure's node."""
    return _columns(*_FIGURE, *(() if evidence is Evidence.NONE else ("document", *_QUOTE)))


# What follows goes from process to process by the million, and pickle reads a tuple twice as fast as a dataclass.


class EntityRow(NamedTuple):
    """An entity of class `type`. The last value of `row` is a digest of those before it."""

    type: str
    row: Row


class DocumentRow(NamedTuple):
    """An article, the ids of the entities that it mentions, and what it states: the unit that is loaded whole.

    A row of `statements` is a subject, an object and the columns of STATEMENT; there are none but where evidence is nodes. The
    last value of `row` is a digest of all the rest.
    """

    row: Row
    mentions: tuple[str, ...]
    statements: tuple[Row, ...]

    @property
    def size(self) -> int:
        return 1 + len(self.mentions) + len(self.statements)


class Fact(NamedTuple):
    """A relationship between two entities. `predicate` is None where no text asserts it."""

    object: str
    predicate: str | None
    row: Row


class Stated(NamedTuple):
    """What one document says of a subject and another entity, or a figure of it; `object` is None for a figure."""

    document: str
    object: str | None
    row: Row


class Bundle(NamedTuple):
    """All that is known of one subject: the other unit that is loaded whole. `digest` tells whether it has changed."""

    subject: str
    digest: int
    facts: tuple[Fact, ...]
    observations: tuple[Stated, ...]

    @property
    def size(self) -> int:
        return len(self.facts) + len(self.observations)


def digest(*rows: object) -> int:
    """A signed 64-bit number, the integer of Neo4j, that differs where the rows differ."""
    said = json.dumps(rows, ensure_ascii=False, default=str, separators=(",", ":"))
    return int.from_bytes(blake2b(said.encode("utf-8"), digest_size=8).digest(), signed=True)
