"""From the store to rows, some documents, entities or subjects at a time: what one process does, and needs no other for."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterator, Sequence
from operator import itemgetter
from typing import Any

from kg.export.neo4j import queries
from kg.export.neo4j.answers import Answers, Said, chunks
from kg.export.neo4j.facts import facts_of
from kg.export.neo4j.shape import UNQUOTED, Bundle, DocumentRow, EntityRow, Evidence, Row, Stated, digest
from kg.export.neo4j.spill import Spill
from kg.export.neo4j.threads import in_threads
from kg.model import LANGUAGES, Entity, Name
from kg.ontology import local_name
from kg.rdf.labels import label_of
from kg.rdf.store import GraphStore
from kg.rdf.vocabulary import language_tag

AT_ONCE = 50
"""Documents or entities a query: enough that parsing it costs little, few enough that its answer stays small."""

THREADS = 2
"""Queries at a time."""

_ID = itemgetter(2)
"""The id of a statement's row."""

MANY = 1_000
"""Rows of one subject that are made into text at once."""

Subjects = tuple[int, Sequence[str]]
"""A group of subjects, with its number."""


class Reader:
    """Reads a graph; `spill` keeps what documents say until their subjects' turn. `lang` is the writing of `name`.

    `open` gives the graph when it is asked for the first time. What was put aside needs none, and the indexes of a large one
    take 150 MB of each process that has it open.
    """

    def __init__(self, open: Callable[[], GraphStore], evidence: Evidence, lang: str, spill: Spill) -> None:
        self._answers = Answers(open, evidence)
        self._evidence = evidence
        self._lang = lang
        self._spill = spill
        self._local: dict[str, str] = {}

    def forget(self) -> None:
        """Take away what was put aside, before the documents are read again."""
        self._spill.forget()

    def listed(self, kind: str) -> Iterator[str]:
        """The IRIs of all `entities` or all `documents`, sorted."""
        return iter(self._answers.listed(kind))

    def entities(self, part: Subjects) -> Iterator[EntityRow]:
        """The entities of a group, sorted by IRI."""
        for chunk in chunks(part[1], AT_ONCE):
            described: list[list[list[Any]]] = [[[] for _ in queries.ENTITY_TERMS] for _ in chunk]
            for number, term, value in self._answers.entities(chunk):
                described[int(number.value)][int(term.value)].append(value)
            for iri, values in zip(chunk, described, strict=True):
                yield _entity_row(iri, values, self._lang)

    def documents(self, part: Sequence[str]) -> Iterator[DocumentRow]:
        """Some articles; none where no evidence is exported. What they say of each subject is put aside.

        While some of them are made into rows, threads have the store answer about the next.
        """
        for said in in_threads(self._answers.documents, chunks(part, AT_ONCE), THREADS):
            yield from self._documents(said)
        self._spill.flush()

    def _documents(self, said: Said) -> Iterator[DocumentRow]:
        chunk = said.documents
        if self._evidence is Evidence.NONE:
            # only how many articles say something is asked of them
            self._put_aside(said, chunk)
            return
        described: list[list[str | None]] = [[None] * len(queries.DOCUMENT_TERMS) for _ in chunk]
        for number, term, value in said.descriptions:
            described[int(number)][int(term)] = value
        stated = self._put_aside(said, [values[0] or "" for values in described])
        mentions: list[list[str]] = [[] for _ in chunk]
        for number, entity in said.mentions:
            mentions[int(number)].append(_last(entity))
        for iri, values, mentioned, rows in zip(chunk, described, mentions, stated, strict=True):
            yield _document_row(iri, values, tuple(sorted(mentioned)), tuple(sorted(rows, key=_ID)))

    def bundles(self, part: Subjects) -> Iterator[Bundle]:
        """What is said about each entity of a group, once all documents have been read; also where nothing is said."""
        for iri, items in self._spill.by_subject(*part):
            items.sort(key=_order)
            said = [Stated(document, value, row) for document, value, row in items if value is not None]
            figures = [Stated(document, None, row) for document, value, row in items if value is None]
            yield self._bundle(iri, said, figures)

    def described(self, part: Subjects) -> Iterator[tuple[EntityRow, Bundle]]:
        """The entities of a group, each with what is said about it."""
        return zip(self.entities(part), self.bundles(part), strict=True)

    def _bundle(self, iri: str, said: list[Stated], figures: list[Stated]) -> Bundle:
        facts = facts_of(_last(iri), said, self._evidence)
        rows: tuple[list[Any], ...] = ([[f.object, f.row] for f in facts], [f.row for f in figures])
        return Bundle(_last(iri), digest(self._evidence, *map(_short, rows)), facts, tuple(figures))

    def _put_aside(self, said: Said, ids: Sequence[str]) -> list[list[Row]]:
        """Put aside what the documents say; return the statements that are nodes, for each document."""
        add, statement = self._spill.add, self._statement
        nodes = self._evidence is Evidence.NODES
        found: list[list[Row]] = [[] for _ in ids]
        for row in said.statements:
            number, object_ = int(row[0]), _last(row[4])
            read = statement([text or None for text in row])
            if nodes:
                found[number].append([_last(row[2]), object_, *read])
            # the sentence itself is part of a fact only where it is one of its properties
            add(row[2], (ids[number], object_, read[:UNQUOTED] if nodes else read))
        for row in said.figures:
            values = [text or None for text in row]
            document = ids[said.with_figures[int(row[0])]]
            add(row[2], (document, None, self._figure(values, document)))
        return found

    def _statement(self, values: list[Any]) -> Row:
        _, node, _, predicate, _, status, confidence, former, date, period, text, stake, stake_text, role, *rest = (
            values
        )
        quote, start, end, amount, currency = rest
        return [
            _last(node) if node else "", self._name(predicate), self._name(status).lower(), former == "true" or None, float(confidence),
            date or period, _number(amount), currency, text, _number(stake), stake_text, role, quote, _whole(start), _whole(end),
        ]  # fmt: skip

    def _figure(self, values: list[Any], document: str) -> Row:
        _, node, _, metric, confidence, value, unit, text, change, change_text, date, period, *sentence = values
        row: Row = [
            *(_last(node), metric, _number(value), unit, text, _number(change), change_text, date or period),
            float(confidence),
        ]
        if self._evidence is not Evidence.NONE:
            quote, start, end = sentence
            row += [document, quote, int(start), int(end)]
        return row

    def _name(self, iri: str) -> str:
        if iri not in self._local:
            self._local[iri] = local_name(iri)
        return self._local[iri]


def _order(item: tuple[str, str | None, Row]) -> tuple[Any, ...]:
    """By id, and what has none by its place in the articles."""
    document, value, row = item
    return (row[0], document, *(place or 0 for place in row[UNQUOTED + 1 :])) if value is not None else (row[0],)


def _short(rows: Sequence[Any]) -> Sequence[Any]:
    """What stands for `rows` in a digest: where they are many, not the text of all of them at once."""
    if len(rows) <= MANY:
        return rows
    return [digest(rows[first : first + MANY]) for first in range(0, len(rows), MANY)]


def _document_row(
    iri: str, values: Sequence[str | None], mentions: tuple[str, ...], statements: tuple[Row, ...]
) -> DocumentRow:
    name, title, date, lang, publisher, url, source = values
    day = datetime.date.fromisoformat(date) if date else None
    row: Row = [name or "", iri, title, day, lang or "und", publisher, url, source]
    return DocumentRow([*row, digest(row, mentions, _short(statements))], mentions, statements)


def _entity_row(iri: str, values: Sequence[Sequence[Any]], lang: str) -> EntityRow:
    kinds, identifiers, labels, aliases, same_as = values
    entity = Entity(
        identifiers[0].value if identifiers else _last(iri),
        local_name(kinds[0].value),
        _names(labels),
        _names(aliases),
        tuple(sorted(term.value for term in same_as)),
    )
    preferred = {name.lang: name.text for name in entity.labels}
    names = list(dict.fromkeys(name.text for name in (*entity.labels, *entity.aliases)))
    row: Row = [
        *(_last(iri), iri, entity.type, label_of(entity, lang), *map(preferred.get, LANGUAGES)),
        *(names, list(entity.same_as) or None),
    ]
    return EntityRow(entity.type, [*row, digest(row)])


def _names(terms: Sequence[Any]) -> tuple[Name, ...]:
    found = [(language_tag(term.language), term.value) for term in terms]
    return tuple(Name(text, lang) for lang, text in sorted(found))


def _last(iri: str) -> str:
    """What a thing is called in the property graph: the end of its IRI, which is ASCII and as good as the whole."""
    return iri.rpartition("/")[2]


def _number(text: str | None) -> float | None:
    return None if text is None else float(text)


def _whole(text: str | None) -> int | None:
    return None if text is None else int(text)
