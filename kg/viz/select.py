"""What the page draws: one edge for each fact however often it is told, and of a large graph its most important part."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

import networkx as nx

from kg.model import ASSERTED, Document, Entity, Statement, Status

LARGEST = 2000
"""More nodes than a browser draws at a readable size and speed."""

_ORDER = {Status.COMPLETED: 0, Status.ONGOING: 1, Status.PLANNED: 2, Status.RUMOURED: 3, Status.DENIED: 4}


@dataclass(frozen=True, slots=True)
class Fact:
    """One relation between two entities, with every statement of it; `status` is the firmest that any of them gives it."""

    subject: str
    predicate: str
    object: str
    status: Status
    statements: tuple[Statement, ...]

    @property
    def confidence(self) -> float:
        return max(s.confidence for s in self.statements)


@dataclass(frozen=True, slots=True)
class Picture:
    """What is drawn: entities with their importance (0 to 1), facts between them, and how many entities there are in all."""

    entities: tuple[tuple[Entity, float], ...]
    facts: tuple[Fact, ...]
    documents: Mapping[str, Document]
    in_all: int


def facts_of(statements: Iterable[Statement], *, symmetric: frozenset[str]) -> tuple[Fact, ...]:
    """Join the statements of one fact; a symmetric relation told in both directions is one fact."""
    groups: dict[tuple[str, str, str], list[Statement]] = {}
    for s in statements:
        ends = tuple(sorted((s.subject, s.object))) if s.predicate in symmetric else (s.subject, s.object)
        groups.setdefault((ends[0], s.predicate, ends[1]), []).append(s)
    found = []
    for (subject, predicate, obj), group in sorted(groups.items()):
        group.sort(key=lambda s: (_ORDER[s.status], -s.confidence, s.evidence.doc, s.evidence.start))
        found.append(Fact(subject, predicate, obj, group[0].status, tuple(group)))
    return tuple(found)


def importance(entities: Iterable[Entity], facts: Iterable[Fact]) -> dict[str, float]:
    """Return PageRank over the asserted facts (Page et al. 1999), scaled so that the most important entity has 1."""
    graph = nx.Graph()
    graph.add_nodes_from(entity.id for entity in entities)
    for fact in facts:
        if fact.status in ASSERTED and fact.subject != fact.object:
            weight = graph.get_edge_data(fact.subject, fact.object, {"weight": 0})["weight"] + len(fact.statements)
            graph.add_edge(fact.subject, fact.object, weight=weight)
    if not graph:
        return {}
    rank: dict[str, float] = nx.pagerank(graph)
    highest = max(rank.values())
    return {node: value / highest for node, value in rank.items()}


def select(
    entities: Iterable[Entity],
    statements: Iterable[Statement],
    documents: Mapping[str, Document],
    *,
    symmetric: frozenset[str],
    largest: int = LARGEST,
) -> Picture:
    """Return what is drawn of a graph: entities that some fact is about, at most `largest` of them, by importance."""
    by_id = {entity.id: entity for entity in entities}
    facts = [f for f in facts_of(statements, symmetric=symmetric) if f.subject in by_id and f.object in by_id]
    linked = {end for f in facts for end in (f.subject, f.object)}
    rank = importance((by_id[end] for end in sorted(linked)), facts)
    chosen = sorted(linked, key=lambda end: (-rank[end], end))[:largest]
    drawn = set(chosen)
    return Picture(
        entities=tuple((by_id[end], rank[end]) for end in chosen),
        facts=tuple(f for f in facts if f.subject in drawn and f.object in drawn),
        documents=documents,
        in_all=len(linked),
    )
