"""The language of the project: what one stage hands to the next.

Frozen dataclasses without behaviour, so that every stage can be tested by building its input by hand.
Offsets count characters of `Document.text`; `end` is exclusive, so `text[start:end]` is the quoted text.
"""

from __future__ import annotations

import datetime
from dataclasses import dataclass, field
from decimal import Decimal
from enum import StrEnum


class Status(StrEnum):
    """How a text presents a fact. Only completed and ongoing facts are asserted as plain triples."""

    COMPLETED = "completed"
    ONGOING = "ongoing"
    PLANNED = "planned"
    RUMOURED = "rumoured"
    DENIED = "denied"


ASSERTED = frozenset({Status.COMPLETED, Status.ONGOING})

LANGUAGES = ("zh-Hans", "zh-Hant", "ja", "en")


@dataclass(frozen=True, slots=True)
class Document:
    """One article as read: `id` names it in results, `text` is what all offsets count in."""

    id: str
    text: str
    lang: str
    title: str | None = None
    date: datetime.date | None = None
    publisher: str | None = None
    url: str | None = None
    source: str | None = None
    """Where it was read from: a file's path as given, or `-`; with `content_hash` the document's identity."""
    content_hash: str = ""


@dataclass(frozen=True, slots=True)
class Mention:
    """A name in a text. `type` is a class of the ontology; `known` the gazetteer's id of the thing, if it knows it."""

    start: int
    end: int
    text: str
    type: str
    score: float = 1.0
    source: str = "model"
    known: str | None = None


@dataclass(frozen=True, slots=True)
class Value:
    """An amount, date or period in a text; `normal` is its one notation, see `kg.ner.values`."""

    start: int
    end: int
    text: str
    kind: str
    """money, count, percent, points, date or period."""
    normal: str
    number: Decimal | None = None
    unit: str | None = None
    """ISO 4217 code for money; the counted noun (股, 辆, 件, users) for a count when the text gives one."""


@dataclass(frozen=True, slots=True)
class LocalEntity:
    """The mentions of one document that name one thing; `anaphors` stand for it without naming it (该公司, 同社)."""

    id: int
    """Its place in the document's list of entities."""
    type: str
    mentions: tuple[Mention, ...]
    anaphors: tuple[Mention, ...] = ()

    @property
    def known(self) -> str | None:
        """The gazetteer's id of the thing, if any of the mentions has one."""
        return next((m.known for m in self.mentions if m.known), None)


@dataclass(frozen=True, slots=True)
class Evidence:
    """The smallest clause or sentence that states a fact."""

    doc: str
    start: int
    end: int
    quote: str


@dataclass(frozen=True, slots=True)
class Qualifiers:
    """What a text says about a fact besides its two ends. Normal forms as in `Value.normal`; None where it says nothing."""

    date: str | None = None
    amount: str | None = None
    stake: str | None = None
    role: str | None = None
    former: bool = False
    """True for what held and has ended."""


@dataclass(frozen=True, slots=True)
class LocalStatement:
    """A fact of one document, between two of its `LocalEntity` (by id)."""

    subject: int
    predicate: str
    object: int
    confidence: float
    evidence: Evidence
    status: Status = Status.COMPLETED
    qualifiers: Qualifiers = field(default_factory=Qualifiers)


@dataclass(frozen=True, slots=True)
class LocalObservation:
    """A figure about one of the document's entities."""

    subject: int
    metric: str
    evidence: Evidence
    value: str | None = None
    change: str | None = None
    period: str | None = None
    confidence: float = 1.0


@dataclass(frozen=True, slots=True)
class Extraction:
    """Everything that one document says, before it is joined with other documents."""

    document: Document
    entities: tuple[LocalEntity, ...]
    values: tuple[Value, ...]
    statements: tuple[LocalStatement, ...]
    observations: tuple[LocalObservation, ...]
    dropped: tuple[tuple[LocalStatement, str], ...] = ()
    """Statements that were proposed and refused, each with the reason (for `--explain`)."""


@dataclass(frozen=True, slots=True)
class Name:
    """A name of an entity in one writing; `lang` is a BCP 47 tag, one of LANGUAGES, or `und`."""

    text: str
    lang: str


@dataclass(frozen=True, slots=True)
class Entity:
    """One thing, over all documents. `id` is an ASCII slug, unique in the graph."""

    id: str
    type: str
    labels: tuple[Name, ...]
    """The preferred name, at most one a language."""
    aliases: tuple[Name, ...] = ()
    """All other names."""
    same_as: tuple[str, ...] = ()
    """IRIs of the same thing elsewhere, from a mapping that the user supplied."""


@dataclass(frozen=True, slots=True)
class Statement:
    """A fact between two entities (by id), as one document states it."""

    subject: str
    predicate: str
    object: str
    status: Status
    confidence: float
    evidence: Evidence
    qualifiers: Qualifiers = field(default_factory=Qualifiers)


@dataclass(frozen=True, slots=True)
class Observation:
    """A figure about an entity (by id), as one document states it."""

    subject: str
    metric: str
    evidence: Evidence
    value: str | None = None
    change: str | None = None
    period: str | None = None
    confidence: float = 1.0


@dataclass(frozen=True, slots=True)
class Merge:
    """Why two local entities, `(document id, local id)` each, are one: stored, so that it can be read and undone."""

    left: tuple[str, int]
    right: tuple[str, int]
    score: float
    reason: str
    names: tuple[Name, Name] | None = None
    """The two names that were compared, when it was names that decided."""


@dataclass(frozen=True, slots=True)
class LinkedDocument:
    """One document's facts in terms of the entities of the whole graph."""

    document: Document
    entity_of: tuple[str, ...]
    """The entity's id for each local entity of the extraction, by place."""
    statements: tuple[Statement, ...]
    observations: tuple[Observation, ...]


@dataclass(frozen=True, slots=True)
class KnowledgeGraph:
    """What linking gives: the entities, and each document's facts about them."""

    entities: tuple[Entity, ...]
    documents: tuple[LinkedDocument, ...]
    merges: tuple[Merge, ...] = ()
