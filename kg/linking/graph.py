"""Clusters of local entities made into the knowledge graph: ids, labels, classes, and every fact in terms of them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from kg.linking.clusters import Clusters
from kg.linking.ids import Wanted, assign
from kg.linking.items import Item
from kg.linking.keys import key
from kg.linking.labels import labels
from kg.linking.profiles import Known, is_other_version, named
from kg.linking.same_as import SameAs
from kg.linking.within import group
from kg.model import Entity, Extraction, KnowledgeGraph, LinkedDocument, Merge, Name, Observation, Statement


def make_graph(
    extractions: Sequence[Extraction],
    listed: Sequence[Item],
    clusters: Clusters,
    merges: tuple[Merge, ...],
    gazetteer: Known | None,
    same_as: SameAs,
) -> KnowledgeGraph:
    """Return the graph of `extractions` (sorted), whose local entities the items in `clusters` hold."""
    entities: list[Entity] = []
    wanted: list[Wanted] = []
    places: dict[tuple[int, int], int] = {}
    for members in clusters.all():
        own = [listed[at] for at in members]
        locals_ = sorted(member for item in own for member in item.members)
        if not locals_:
            continue
        known = next(iter(clusters.known(members[0])), None)
        entity = _entity(extractions, own, locals_, gazetteer, known, same_as)
        places.update(dict.fromkeys(locals_, len(entities)))
        entities.append(entity)
        names = tuple(sorted(name.text for name in (*entity.labels, *entity.aliases)))
        wanted.append(Wanted(known, entity.type, entity.labels, names, len(locals_)))
    ids = assign(wanted)
    named = [Entity(i, e.type, e.labels, e.aliases, e.same_as) for i, e in zip(ids, entities, strict=True)]
    documents = tuple(_document(at, extraction, places, ids) for at, extraction in enumerate(extractions))
    return KnowledgeGraph(tuple(sorted(named, key=lambda entity: entity.id)), documents, merges)


def _entity(
    extractions: Sequence[Extraction],
    own: Sequence[Item],
    locals_: Sequence[tuple[int, int]],
    gazetteer: Known | None,
    known: str | None,
    same_as: SameAs,
) -> Entity:
    counts: Counter[Name] = Counter()
    types: dict[str, float] = {}
    allowed = {key(name.text) for item in own for name in item.profile.names}
    for place, local in locals_:
        extraction = extractions[place]
        for mention in extraction.entities[local].mentions:
            types[mention.type] = types.get(mention.type, 0.0) + max(mention.score, 0.01)
            name = named(mention.text, extraction.entities[local].type, extraction.document.lang)
            if key(name.text) in allowed:
                counts[name] += 1
    thing = gazetteer.entry(known) if gazetteer is not None and known is not None else None
    type_name = thing.type if thing is not None else min(types, key=lambda name: (-round(types[name], 6), name))
    given = (
        tuple(n for n in thing.names if not is_other_version((n,), thing.id, gazetteer)) if thing is not None else ()
    )
    preferred, others = labels(counts, given, group(type_name))
    keys = {key(name.text) for name in (*preferred, *others)}
    iris = sorted({iri for name in keys for iri in same_as.get((group(type_name), name), ())})
    return Entity("", type_name, preferred, others, tuple(iris))


def _document(
    at: int, extraction: Extraction, places: dict[tuple[int, int], int], ids: Sequence[str]
) -> LinkedDocument:
    entity_of = tuple(ids[places[at, entity.id]] for entity in extraction.entities)
    statements = tuple(
        Statement(
            entity_of[s.subject], s.predicate, entity_of[s.object], s.status, s.confidence, s.evidence, s.qualifiers
        )
        for s in extraction.statements
        # What a text says between two names of one thing is no fact about two things.
        if entity_of[s.subject] != entity_of[s.object]
    )
    observations = tuple(
        Observation(entity_of[o.subject], o.metric, o.evidence, o.value, o.change, o.period, o.confidence)
        for o in extraction.observations
    )
    return LinkedDocument(extraction.document, entity_of, statements, observations)
