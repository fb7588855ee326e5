"""The linker: the entities of all documents joined into one graph, each merge with its reason and score.

Sure links first (judgements, the gazetteer, equal names), then likely ones, and of these only such that have no rival. All
steps go by what the documents say, sorted, so that their order makes no difference.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from kg.cycles import no_search_for_cycles
from kg.linking.blocking import candidate_pairs
from kg.linking.clusters import LEFT, RIGHT, Clusters
from kg.linking.evidence import ACCEPTED, STRONG, closest, compare_profiles
from kg.linking.graph import make_graph
from kg.linking.items import Item, items, marks, matches
from kg.linking.judgements import Decision, Judgement
from kg.linking.profiles import Known, Profile
from kg.linking.same_as import SameAs
from kg.linking.shortening import Ground
from kg.model import Extraction, KnowledgeGraph, Merge

_RIVAL = 0.05
"""Two partners whose scores lie this close together leave open which is meant."""


class Link(NamedTuple):
    """Two items (by place) and what speaks for their being one."""

    left: int
    right: int
    ground: Ground


def link(
    extractions: Sequence[Extraction],
    *,
    gazetteer: Known | None = None,
    decisions: Sequence[Decision] = (),
    same_as: SameAs | None = None,
) -> KnowledgeGraph:
    """Return the graph of all documents. Document ids are distinct; documents come out sorted by id."""
    with no_search_for_cycles():
        return _link(extractions, gazetteer, decisions, same_as or {})


def _link(
    extractions: Sequence[Extraction], gazetteer: Known | None, decisions: Sequence[Decision], same_as: SameAs
) -> KnowledgeGraph:
    ordered = sorted(extractions, key=lambda extraction: (extraction.document.id, extraction.document.content_hash))
    listed = items(ordered, gazetteer, decisions)
    profiles = [item.profile for item in listed]
    clusters = Clusters(profiles, [marks(item, ordered, decisions) for item in listed] if decisions else None)
    made: list[Link] = []
    for found in _by_hand(listed, ordered, decisions):
        if clusters.forbidden(found.left, found.right, by_hand=True) is None and clusters.join(found.left, found.right):
            made.append(found)
    for found in _by_gazetteer(listed):
        if clusters.forbidden(found.left, found.right, sure=True) is None and clusters.join(found.left, found.right):
            made.append(found)
    links = [Link(a, b, compare_profiles(profiles[a], profiles[b])) for a, b in candidate_pairs(profiles)]
    links = sorted((each for each in links if each.ground.score >= ACCEPTED), key=_by_score)
    for found in links:
        allowed = found.ground.score >= STRONG and clusters.forbidden(found.left, found.right) is None
        if allowed and clusters.join(found.left, found.right):
            made.append(found)
    made += _likely(links, clusters)
    return make_graph(ordered, listed, clusters, _merges(ordered, listed, made), gazetteer, same_as)


def _by_score(found: Link) -> tuple[float, int, int]:
    return -found.ground.score, found.left, found.right


def _by_hand(
    listed: Sequence[Item], extractions: Sequence[Extraction], decisions: Sequence[Decision]
) -> Iterator[Link]:
    for decision in sorted(decisions, key=lambda d: d.pair):
        if decision.judgement is Judgement.SAME:
            left = [at for at, item in enumerate(listed) if matches(item, extractions, decision, LEFT)]
            right = [at for at, item in enumerate(listed) if matches(item, extractions, decision, RIGHT)]
            if left and right:
                for other in [*left, *right]:
                    if other != left[0]:
                        yield Link(min(left[0], other), max(left[0], other), Ground(1.0, "judged the same"))


def _by_gazetteer(listed: Sequence[Item]) -> Iterator[Link]:
    first: dict[str, int] = {}
    for at, item in enumerate(listed):
        known = item.profile.known
        if known is not None and first.setdefault(known, at) != at:
            yield Link(first[known], at, Ground(1.0, f"the gazetteer knows both as {known}"))


def _likely(links: Sequence[Link], clusters: Clusters) -> list[Link]:
    """Join where the better partner is plain: a cluster with two partners of like score, which exclude each other, waits."""
    partners: dict[int, dict[int, float]] = defaultdict(dict)
    for left, right, ground in links:
        one, other = clusters.find(left), clusters.find(right)
        if one != other:
            for a, b in ((one, other), (other, one)):
                partners[a][b] = max(partners[a].get(b, 0.0), ground.score)
    made: list[Link] = []
    for found in links:
        one, other = clusters.find(found.left), clusters.find(found.right)
        if one == other or clusters.forbidden(one, other) is not None:
            continue
        score = found.ground.score
        if any(_rivals(clusters, partners, here, there, score) for here, there in ((one, other), (other, one))):
            continue
        clusters.join(one, other)
        made.append(found)
    return made


def _rivals(clusters: Clusters, partners: dict[int, dict[int, float]], here: int, there: int, score: float) -> bool:
    for rival, its_score in partners.get(here, {}).items():
        if its_score < score - _RIVAL:
            continue
        outside = clusters.find(rival) not in (clusters.find(here), clusters.find(there))
        if outside and clusters.forbidden(rival, there) is not None:
            return True
    return False


def _merges(extractions: Sequence[Extraction], listed: Sequence[Item], made: Sequence[Link]) -> tuple[Merge, ...]:
    """Every merge between two local entities: inside an item by equal names, between items by the link made."""

    def name(member: tuple[int, int]) -> tuple[str, int]:
        return extractions[member[0]].document.id, member[1]

    found = [
        Merge(name(item.members[0]), name(member), 0.97, "same name") for item in listed for member in item.members[1:]
    ]
    # Where the gazetteer alone stands between two items, its own item speaks for the first that joined it.
    speaker = {at: item.members[0] for at, item in enumerate(listed) if item.members}
    for left, right, ground in made:
        one, other = speaker.get(left), speaker.get(right)
        if one is not None and other is not None:
            first, second = sorted(((name(one), listed[left].profile), (name(other), listed[right].profile)), key=_end)
            found.append(Merge(first[0], second[0], ground.score, ground.reason, closest(first[1], second[1])))
        elif one is not None or other is not None:
            speaker[left] = speaker[right] = one or other  # type: ignore[assignment]
    return tuple(sorted(found, key=lambda merge: (merge.left, merge.right, merge.score)))


def _end(side: tuple[tuple[str, int], Profile]) -> tuple[str, int]:
    return side[0]
