"""Which items are one thing so far, and what forbids two clusters to become one.

Joining is a union of sets: the same joins in any grouping give the same clusters, unless something forbids one of them.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from kg.linking.evidence import NAMED_IN_FULL, full, unrelated
from kg.linking.profiles import Profile
from kg.model import Name

LEFT, RIGHT = 1, 2


@dataclass(slots=True)
class _Cluster:
    items: list[int]
    group: str
    known: set[str]
    full: list[Name]
    marks: dict[int, int] = field(default_factory=dict)
    """For each judgement of "different" which of its two names stands in the cluster (LEFT, RIGHT)."""


class Clusters:
    """A partition of items, which only grows coarser."""

    def __init__(self, profiles: Sequence[Profile], marks: Sequence[dict[int, int]] | None = None) -> None:
        """Begin with one cluster an item; `marks` are the sides of judgements of "different" that each item holds."""
        self._parent = list(range(len(profiles)))
        self._clusters = {
            place: _Cluster(
                [place],
                profile.group,
                {profile.known} if profile.known else set(),
                full(profile.names, profile.group) if len(profile.names) > 1 else list(profile.names),
                dict(marks[place]) if marks else {},
            )
            for place, profile in enumerate(profiles)
        }

    def find(self, item: int) -> int:
        """Return the place that stands for the cluster of an item."""
        root = item
        while self._parent[root] != root:
            root = self._parent[root]
        while self._parent[item] != root:
            self._parent[item], item = root, self._parent[item]
        return root

    def forbidden(self, left: int, right: int, *, by_hand: bool = False, sure: bool = False) -> str | None:
        """Say what forbids two items to be one, or None. A judgement overrules all but another judgement.

        `sure` skips the comparison of full names, where the gazetteer or a judgement has said what they are.
        """
        one, other = self._clusters[self.find(left)], self._clusters[self.find(right)]
        for decision, side in one.marks.items():
            if other.marks.get(decision, side) | side == LEFT | RIGHT:
                return "judged different"
        if by_hand:
            return None
        if one.known and other.known and one.known != other.known:
            return "the gazetteer knows two"
        if not sure and one.group == other.group in NAMED_IN_FULL and unrelated(one.full, other.full, one.group):
            return "their full names differ"
        return None

    def join(self, left: int, right: int) -> bool:
        """Make the clusters of two items one; False when they are already."""
        one, other = sorted((self.find(left), self.find(right)))
        if one == other:
            return False
        self._parent[other] = one
        gone = self._clusters.pop(other)
        kept = self._clusters[one]
        kept.items += gone.items
        kept.known |= gone.known
        names = list(dict.fromkeys(sorted({*kept.full, *gone.full}, key=lambda n: (n.text, n.lang))))
        kept.full = full(names, kept.group)
        for decision, side in gone.marks.items():
            kept.marks[decision] = kept.marks.get(decision, 0) | side
        return True

    def all(self) -> list[list[int]]:
        """Return the items of each cluster, sorted, clusters by their first item."""
        return sorted(sorted(cluster.items) for cluster in self._clusters.values())

    def known(self, item: int) -> Iterable[str]:
        """Return the gazetteer's ids in the cluster of an item."""
        return sorted(self._clusters[self.find(item)].known)
