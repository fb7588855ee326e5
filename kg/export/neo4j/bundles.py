"""Writing what is said about subjects, in one transaction for many, or several for one about which very much is said."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from kg.export.neo4j import statements as cypher
from kg.export.neo4j.names import NOT_ASSERTED, Names
from kg.export.neo4j.shape import Bundle, Evidence, Fact, Row, Stated, Value, fact_columns, observation_columns

if TYPE_CHECKING:
    from neo4j import ManagedTransaction

_UNFINISHED = 0
"""The digest of a subject whose last part has not been written."""


@dataclass(frozen=True, slots=True)
class Part:
    """Some of a bundle's rows. The last part of it also takes away what is not in the bundle any more."""

    bundle: Bundle
    facts: Sequence[Fact]
    observations: Sequence[Stated]
    first: bool
    last: bool

    @property
    def whole(self) -> bool:
        return self.first and self.last

    @property
    def size(self) -> int:
        return len(self.facts) + len(self.observations)


def parts(bundle: Bundle, size: int) -> Iterator[Part]:
    """The bundle as one part, or where it has more than `size` rows as several."""
    if bundle.size <= size:
        yield Part(bundle, bundle.facts, bundle.observations, True, True)
        return
    facts, observations = bundle.facts, bundle.observations
    pieces: list[tuple[Sequence[Fact], Sequence[Stated]]] = [
        *((facts[at : at + size], ()) for at in range(0, len(facts), size)),
        *(((), observations[at : at + size]) for at in range(0, len(observations), size)),
    ]
    for place, piece in enumerate(pieces, 1):
        yield Part(bundle, *piece, place == 1, place == len(pieces))


def write_parts(tx: ManagedTransaction, batch: Sequence[Part], names: Names, evidence: Evidence) -> None:
    """Write the parts whose subject has not the digest it should have. The subjects are locked first, then looked at.

    A part that is tried again after its transaction did come through finds the digest and writes nothing.
    """
    ids = sorted({part.bundle.subject for part in batch})
    digests = {row["id"]: row["digest"] for row in tx.run(cypher.lock("Entity", "factsDigest"), ids=ids)}
    todo = [
        part for part in batch if part.bundle.subject in digests and digests[part.bundle.subject] != part.bundle.digest
    ]
    new = {name for name, digest in digests.items() if digest is None}
    fresh = [part for part in todo if part.whole and part.bundle.subject in new]
    known = [part for part in todo if not (part.whole and part.bundle.subject in new)]
    writer = _Writer(tx, names, evidence)
    writer.replace(known)
    writer.create(fresh)
    done = {part.bundle.subject: part.bundle.digest if part.last else _UNFINISHED for part in todo}
    after = [[name, done.get(name, digests.get(name))] for name in ids]
    tx.run(cypher.unlock("Entity", "factsDigest"), rows=after).consume()


class _Writer:
    def __init__(self, tx: ManagedTransaction, names: Names, evidence: Evidence) -> None:
        self._tx = tx
        self._names = names
        self._evidence = evidence
        self._types = (*names.types.values(), NOT_ASSERTED)

    def create(self, some: Sequence[Part]) -> None:
        """Write parts of subjects about which the database has nothing."""
        self._facts([(part.bundle.subject, fact) for part in some for fact in part.facts])
        self._observations(some)

    def replace(self, some: Sequence[Part]) -> None:
        """Write parts of subjects about which the database may have the same, less, more or something else."""
        if not some:
            return
        ids = sorted({part.bundle.subject for part in some})
        ended = [part.bundle for part in some if part.last]
        there = self._known(cypher.facts_known(self._types), ids)
        rows: dict[str, list[Value]] = {}
        new: list[tuple[str, Fact]] = []
        for part in some:
            for fact in part.facts:
                if fact.row[0] in there:
                    rows[str(fact.row[0])] = [part.bundle.subject, fact.object, *fact.row]
                else:
                    new.append((part.bundle.subject, fact))
        if rows:
            self._tx.run(cypher.update_facts(self._types, self._evidence), ids=ids, rows=rows).consume()
        self._facts(new)
        stale = self._stale(cypher.facts_known(self._types), ended, {str(f.row[0]) for b in ended for f in b.facts})
        if stale:
            self._tx.run(cypher.delete_facts(self._types), ids=[b.subject for b in ended], stale=stale).consume()
        if self._evidence is not Evidence.NODES:
            # they may have been loaded with other evidence: properties and relationships that must go
            self._drop_figures([p.bundle for p in some if p.first], set())
        self._observations(some)
        self._drop_figures(ended, {str(o.row[0]) for b in ended for o in b.observations})

    def _facts(self, facts: Sequence[tuple[str, Fact]]) -> None:
        by_type: dict[str, dict[str, list[Row]]] = {}
        for subject, fact in facts:
            kind = NOT_ASSERTED if fact.predicate is None else self._names.types[fact.predicate]
            by_type.setdefault(kind, {}).setdefault(subject, []).append([fact.object, *fact.row])
        for kind, said in by_type.items():
            self._run(cypher.create_facts(kind, fact_columns(self._evidence)), list(map(list, said.items())))

    def _observations(self, some: Sequence[Part]) -> None:
        states = self._evidence is Evidence.NODES
        statement = cypher.merge_observations(observation_columns(self._evidence), states=states)
        self._run(statement, [[p.bundle.subject, o.document, *o.row] for p in some for o in p.observations])

    def _drop_figures(self, ended: Sequence[Bundle], wanted: set[str]) -> None:
        stale = self._stale(cypher.OBSERVATIONS_KNOWN, ended, wanted)
        if stale:
            self._tx.run(cypher.delete_nodes("Observation"), ids=stale).consume()

    def _stale(self, known: str, ended: Sequence[Bundle], wanted: set[str]) -> list[str]:
        return sorted(self._known(known, [bundle.subject for bundle in ended]) - wanted) if ended else []

    def _known(self, statement: str, ids: Sequence[str]) -> set[str]:
        return {record["id"] for record in self._tx.run(statement, ids=list(ids))}

    def _run(self, statement: str, rows: Sequence[Any]) -> None:
        if rows:
            self._tx.run(statement, rows=list(rows)).consume()
