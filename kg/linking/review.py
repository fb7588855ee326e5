"""What a person should look at: pairs that linking nearly joined, or joined on thin grounds; and how a judgement is kept.

Nothing here asks or prints: `kg review` and `kg merge`, `kg split` do that with these functions.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from kg.errors import ConfigurationError
from kg.linking.blocking import candidate_pairs
from kg.linking.evidence import ACCEPTED, compare_profiles
from kg.linking.judgements import Decision, Judgement, Pair, Side, read_decisions, record
from kg.linking.keys import key
from kg.linking.profiles import Known, Profile
from kg.linking.within import group
from kg.model import Entity, KnowledgeGraph, Name

DOUBTFUL = 0.5
"""Pairs from this score up to the limit of acceptance are worth a question."""
THIN = 0.75
"""Merges below this score are worth a question."""


@dataclass(frozen=True, slots=True)
class Question:
    """A doubtful pair: two names with what speaks for their being one. `merged`: the graph has them as one already.

    `left` and `right` are ids of entities, the same id when `merged`.
    """

    pair: Pair
    score: float
    reason: str
    merged: bool
    left: str
    right: str


def doubtful_pairs(
    graph: KnowledgeGraph, decisions: Sequence[Decision] = (), gazetteer: Known | None = None
) -> tuple[Question, ...]:
    """Return the pairs that a person should judge, the likeliest wrong first; pairs judged already are left out.

    Both kinds are there: entities that nearly were joined, and names joined on thin grounds. Of two things that the
    `gazetteer` knows by different ids nothing is asked.
    """
    judged = {decision.pair.identity for decision in decisions}
    found = {q.pair.identity: q for q in (*_nearly(graph, gazetteer), *_thinly(graph)) if q.pair.identity not in judged}
    return tuple(sorted(found.values(), key=lambda q: (abs(q.score - ACCEPTED), q.pair)))


def _nearly(graph: KnowledgeGraph, gazetteer: Known | None) -> Iterator[Question]:
    neighbours = _neighbours(graph)
    profiles = [
        Profile(
            group=group(entity.type),
            type=entity.type,
            names=tuple(sorted({*entity.labels, *entity.aliases}, key=lambda n: (n.text, n.lang))),
            neighbours=neighbours.get(entity.id, frozenset()),
        )
        for entity in graph.entities
    ]
    listed = frozenset(entity.id for entity in graph.entities if gazetteer is not None and gazetteer.entry(entity.id))
    for left, right in candidate_pairs(profiles):
        if {graph.entities[left].id, graph.entities[right].id} <= listed:
            continue
        ground = compare_profiles(profiles[left], profiles[right])
        if ground.score >= DOUBTFUL:
            one, other = graph.entities[left], graph.entities[right]
            # Scores at or above the limit were not joined because something forbade it: the closest of doubts.
            score = min(ground.score, ACCEPTED)
            pair = _pair(one, _most_used(graph, one), _most_used(graph, other))
            yield Question(pair, score, ground.reason, False, one.id, other.id)


def _neighbours(graph: KnowledgeGraph) -> Mapping[str, frozenset[str]]:
    found: dict[str, set[str]] = defaultdict(set)
    for document in graph.documents:
        for statement in document.statements:
            found[statement.subject].add(statement.object)
            found[statement.object].add(statement.subject)
    return {entity: frozenset(others) for entity, others in found.items()}


def _thinly(graph: KnowledgeGraph) -> Iterator[Question]:
    places = {document.document.id: document.entity_of for document in graph.documents}
    entities = {entity.id: entity for entity in graph.entities}
    for merge in graph.merges:
        if merge.score >= THIN or merge.names is None:
            continue
        entity = entities[places[merge.left[0]][merge.left[1]]]
        left, right = merge.names
        if key(left.text) != key(right.text):
            yield Question(_pair(entity, left, right), merge.score, merge.reason, True, entity.id, entity.id)


def _pair(entity: Entity, left: Name, right: Name) -> Pair:
    return Pair.of(entity.type, Side(left.text, left.lang), Side(right.text, right.lang))


def find(graph: KnowledgeGraph, name_or_id: str) -> Entity:
    """Return the entity with that id or name. Raises ConfigurationError when there is none, or several of that name."""
    by_id = next((entity for entity in graph.entities if entity.id == name_or_id), None)
    if by_id is not None:
        return by_id
    wanted = key(name_or_id)
    named = [e for e in graph.entities if any(key(n.text) == wanted for n in (*e.labels, *e.aliases))]
    if len(named) == 1:
        return named[0]
    if not named:
        raise ConfigurationError(f"{name_or_id!r}: no entity has this id or name; kg stats and kg query list them")
    raise ConfigurationError(f"{name_or_id!r} names {', '.join(sorted(e.id for e in named))}; give one of these ids")


def merge(graph: KnowledgeGraph, decisions: Path, one: str, other: str) -> Pair:
    """Record that two entities, given by id or name, are one; the next build joins them. Returns the pair recorded.

    Raises ConfigurationError when an entity is not there, or the two are of classes that cannot be one.
    """
    left, right = find(graph, one), find(graph, other)
    if left.id == right.id:
        raise ConfigurationError(f"{one!r} and {other!r} are one entity already: {left.id}")
    if group(left.type) != group(right.type):
        raise ConfigurationError(f"{left.id} is a {left.type}, {right.id} a {right.type}: they cannot be one")
    # Judgements are matched to the names that stand in texts; a label may come from the gazetteer alone.
    pair = _pair(left, _most_used(graph, left), _most_used(graph, right))
    record(decisions, pair, Judgement.SAME)
    return pair


def split(graph: KnowledgeGraph, decisions: Path, entity: str, names: Sequence[str] = ()) -> tuple[Pair, ...]:
    """Record that an entity, given by id or name, is several things; the next build parts them. Returns the pairs recorded.

    `names` are those that do not belong to it; without any, every name that was joined to the first is parted from it.
    Raises ConfigurationError when the entity is not there, has not such a name, or nothing was joined in it.
    """
    found = find(graph, entity)
    listed = (*found.labels, *found.aliases)
    first = _most_used(graph, found)
    keys = {key(name) for name in names}
    missing = keys - {key(name.text) for name in listed}
    if missing:
        raise ConfigurationError(
            f"{found.id} has no name {sorted(names)[0]!r}; its names are {', '.join(n.text for n in listed)}"
        )
    gone = {key(n.text): n for n in listed if (key(n.text) in keys if keys else key(n.text) != key(first.text))}
    if keys and key(first.text) in keys:
        first = next((name for name in listed if key(name.text) not in keys), first)
    pairs = tuple(_pair(found, first, name) for name in gone.values() if key(name.text) != key(first.text))
    if not pairs:
        raise ConfigurationError(f"{found.id} has one name only: there is nothing to part")
    for pair in pairs:
        record(decisions, pair, Judgement.DIFFERENT)
    return pairs


def _most_used(graph: KnowledgeGraph, entity: Entity) -> Name:
    counts = Counter(
        key(name.text)
        for document in graph.documents
        for name in (*entity.labels, *entity.aliases)
        if entity.id in document.entity_of and name.text in document.document.text
    )
    return max((*entity.labels, *entity.aliases), key=lambda name: (counts[key(name.text)], len(name.text), name.text))


def open_questions(graph: KnowledgeGraph, decisions: Path, gazetteer: Known | None = None) -> tuple[Question, ...]:
    """Return the doubtful pairs that the file at `decisions` has no judgement on. Raises ConfigurationError."""
    return doubtful_pairs(graph, read_decisions(decisions), gazetteer)
