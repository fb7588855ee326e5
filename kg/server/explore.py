"""What the explorer page asks about a graph of any size: its most important part, one entity with all that is said of it, a path.

Each answer reads only what it shows, so that a graph of a million statements answers as a small one does.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import islice, pairwise

from pyoxigraph import DefaultGraph, NamedNode, Quad

from kg.model import ASSERTED, LANGUAGES, Document, Entity, Statement
from kg.ontology import Ontology
from kg.rdf.from_rdf import observations_about, read_document, read_entity, read_statement, statements_about
from kg.rdf.labels import label_of
from kg.rdf.store import GraphStore
from kg.rdf.vocabulary import Term
from kg.viz.select import Fact, facts_of
from kg.viz.telling import Told, telling, telling_of_figure

READ = 1_000
"""Statements of one entity that are read; of those that have more the first ones are shown."""
FIGURES = 100
COUNTED = 100_000
"""Places of statements that are counted for the overview. A larger graph is judged by a part of its entities, which Oxigraph's
order by hash draws at random and gives with all of their statements."""
BETWEEN = 800
"""Statements between entities of a picture that are looked at."""
VISITED = 20_000
"""Entities that the search for a path looks at before it gives up."""


class Explorer:
    """Reads an open graph for the page."""

    def __init__(self, store: GraphStore, ontology: Ontology) -> None:
        self._store = store
        self._symmetric = frozenset(name for name, found in ontology.relations.items() if found.symmetric)
        self._relations = [NamedNode(found.iri) for found in ontology.relations.values()]
        self._documents: dict[str, Document] = {}

    def brief(self, entity: NamedNode) -> Told:
        """An entity as it stands in a picture. Raises KeyError when there is none."""
        return self._brief(entity, read_entity(self._store, entity))

    def overview(self, limit: int) -> Told:
        """The entities about which most is said, and the facts between them."""
        counts: Counter[NamedNode] = Counter()
        for end in (Term.SUBJECT, Term.OBJECT):
            counts.update(
                quad.object
                for quad in islice(self._quads(None, end, None), COUNTED)
                if isinstance(quad.object, NamedNode)
            )
        chosen = [entity for entity, _ in sorted(counts.items(), key=lambda item: (-item[1], item[0].value))[:limit]]
        return {"entities": [self.brief(entity) for entity in chosen], "facts": self.between(chosen, chosen)}

    def between(self, some: Iterable[NamedNode], others: Iterable[NamedNode]) -> list[Told]:
        """The facts that connect one of `some` with one of `others`, as many as a picture shows."""
        known = set(others)
        found = (
            iri
            for entity in some
            for end, far in ((Term.SUBJECT, Term.OBJECT), (Term.OBJECT, Term.SUBJECT))
            for iri in islice(self._at(end, entity), READ)
            if known.intersection(quad.object for quad in self._quads(iri, far, None))
        )
        iris = dict.fromkeys(islice(found, BETWEEN))
        return self._told(self._facts(read_statement(self._store, iri) for iri in iris))

    def entity(self, iri: NamedNode, *, facts: int) -> Told:
        """An entity with at most so many facts about it, the surest asserted ones first. Raises KeyError when there is none."""
        entity = read_entity(self._store, iri)
        found = self._facts(islice(statements_about(self._store, iri), READ))
        shown = found[:facts]
        own = iri.value.rpartition("/ent/")[2]
        others = dict.fromkeys(end for fact in shown for end in (fact.subject, fact.object) if end != own)
        figures = list(islice(observations_about(self._store, iri), FIGURES))
        self._know(figure.evidence.doc for figure in figures)
        return {
            "entity": self._brief(iri, entity)
            | {
                "names": [[name.lang, name.text] for name in (*entity.labels, *entity.aliases)],
                "same": list(entity.same_as),
            },
            "facts": self._told(shown),
            "in_all": len(found),
            "entities": [self.brief(self._store.names.entity(other)) for other in others],
            "figures": [telling_of_figure(figure, self._documents) for figure in figures],
        }

    def path(self, start: NamedNode, goal: NamedNode) -> Told:
        """A shortest connection of two entities by facts that are asserted; nothing where none is found."""
        steps = self._steps(start, goal)
        between = [
            statement
            for one, other in pairwise(steps)
            for statement in self._between(one, other)
            if statement.status in ASSERTED and not statement.qualifiers.former
        ]
        return {"entities": [self.brief(entity) for entity in steps], "facts": self._told(self._facts(between))}

    def _steps(self, start: NamedNode, goal: NamedNode) -> list[NamedNode]:
        """The entities on a shortest way, searched from both of its ends, the side with fewer entities to look at first."""
        sides: list[dict[NamedNode, NamedNode | None]] = [{start: None}, {goal: None}]
        edges = [[start], [goal]]
        met = [start] if start == goal else []
        while not met and all(edges) and sum(map(len, sides)) < VISITED:
            near = 0 if len(edges[0]) <= len(edges[1]) else 1
            mine, theirs, next_edge = sides[near], sides[1 - near], []
            for entity in edges[near]:
                for other in self._neighbours(entity):
                    if other not in mine:
                        mine[other] = entity
                        next_edge.append(other)
                        if other in theirs:
                            met.append(other)
            edges[near] = next_edge
        ways = ([*reversed(_back(sides[0], at)), *_back(sides[1], at)[1:]] for at in met)
        return min(ways, key=len, default=[])

    def _neighbours(self, entity: NamedNode) -> Iterator[NamedNode]:
        """The entities that a plain triple connects with this one, in either direction."""
        for relation in self._relations:
            for quad in self._quads(entity, relation, None):
                if isinstance(quad.object, NamedNode):
                    yield quad.object
            for quad in self._quads(None, relation, entity):
                if isinstance(quad.subject, NamedNode):
                    yield quad.subject

    def _between(self, one: NamedNode, other: NamedNode) -> Iterator[Statement]:
        for subject, goal in ((one, other), (other, one)):
            # a query joins without looking up what each statement is called, which a pattern of quads does
            query = f"SELECT ?s {{ ?s rdf:subject {subject} ; rdf:object {goal} }}"
            for (iri,) in self._store.query(query).rows:
                if isinstance(iri, NamedNode):
                    yield read_statement(self._store, iri)

    def _at(self, end: NamedNode, entity: NamedNode) -> Iterator[NamedNode]:
        """The statements that have the entity at that end."""
        for quad in self._quads(None, end, entity):
            if isinstance(quad.subject, NamedNode):
                yield quad.subject

    def _facts(self, statements: Iterable[Statement]) -> list[Fact]:
        """The facts that statements tell, the surest asserted ones first."""
        found = facts_of(statements, symmetric=self._symmetric)
        return sorted(found, key=lambda fact: (fact.status not in ASSERTED, -fact.confidence, -len(fact.statements)))

    def _told(self, facts: Sequence[Fact]) -> list[Told]:
        self._know(statement.evidence.doc for fact in facts for statement in fact.statements)
        return [
            {
                "id": f"{fact.subject} {fact.predicate} {fact.object}",
                "subject": fact.subject,
                "predicate": fact.predicate,
                "object": fact.object,
                "status": fact.status.value,
                "former": all(statement.qualifiers.former for statement in fact.statements),
                "confidence": round(fact.confidence, 3),
                "told": [telling(statement, self._documents) for statement in fact.statements],
            }
            for fact in facts
        ]

    def _know(self, documents: Iterable[str]) -> None:
        for name in documents:
            if name not in self._documents:
                self._documents[name] = read_document(self._store, name)

    def _brief(self, iri: NamedNode, entity: Entity) -> Told:
        labels = {lang: label_of(entity, lang) for lang in LANGUAGES}
        return {"id": iri.value.rpartition("/ent/")[2], "type": entity.type, "labels": labels}

    def _quads(self, subject: NamedNode | None, predicate: NamedNode, value: NamedNode | None) -> Iterator[Quad]:
        return iter(self._store.oxigraph.quads_for_pattern(subject, predicate, value, DefaultGraph()))


def _back(before: Mapping[NamedNode, NamedNode | None], at: NamedNode) -> list[NamedNode]:
    """The way from `at` back to where a search began."""
    way: list[NamedNode] = []
    step: NamedNode | None = at
    while step is not None:
        way.append(step)
        step = before[step]
    return way
