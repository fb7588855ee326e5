"""The facts that are found in a document, the surest proposal of each: what the readers of plain wordings add to and take from."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from math import inf

from kg.relations.candidates import Pair
from kg.relations.decide import Proposal
from kg.relations.view import Slot

Key = tuple[int, str, int]
"""Subject, relation and object of a fact."""
SYMMETRIC = frozenset({"partneredWith", "competesWith", "integratesWith"})
"""Relations between two of which the one that the document names first is the subject."""
SAID = 0.75
"""How sure a fact is that a sentence states in so many words: as sure as one that a user's wording states."""


class Findings:
    """Facts by subject, relation and object; the pairs that state what is added join `candidates`."""

    def __init__(self, candidates: list[Pair], proposals: Iterable[Proposal]) -> None:
        self.candidates = candidates
        self._best = {_key(proposal): proposal for proposal in proposals}

    def __iter__(self) -> Iterator[Proposal]:
        """The facts as they are now, whatever is added meanwhile."""
        return iter(list(self._best.values()))

    def wants(self, key: Key, confidence: float) -> bool:
        """Whether the fact is one of two names, and not known to be as sure."""
        known = self._best.get(key)
        return key[0] != key[2] and (known is None or known.confidence < confidence)

    def add(self, key: Key, pair: Pair, confidence: float) -> None:
        """Add a fact that `pair` states, unless it is known to be as sure."""
        if self.wants(key, confidence):
            self._put(key, pair, confidence)

    def add_instead(self, key: Key, pair: Pair, confidence: float) -> None:
        """The same for a fact that cannot hold the other way round: its reverse goes."""
        if self.wants(key, confidence):
            self.drop((key[2], key[1], key[0]))
            self._put(key, pair, confidence)

    def add_for(self, proposal: Proposal, named: Slot, other: Slot, group: int) -> None:
        """Add what `proposal` tells of `named` for `other` as well, whose list is `group`; not where the two would change places."""
        pair, ends = self.candidates[proposal.pair], {named.entity: other.entity}
        if named is pair.first:
            told = replace(pair, first=other, first_group=group)
        else:
            told = replace(pair, second=other, second_group=group)
        subject, object_ = (ends.get(end, end) for end in (proposal.subject, proposal.object))
        if proposal.relation in SYMMETRIC and object_ < subject:
            subject, object_ = object_, subject
        if told.first_group <= told.second_group:
            self.add((subject, proposal.relation, object_), told, proposal.confidence)

    def drop(self, key: Key, *, below: float = inf) -> None:
        """Take a fact away where it is less sure than `below`."""
        if key in self._best and self._best[key].confidence < below:
            del self._best[key]

    def in_sentence(self, number: int) -> list[Key]:
        """The facts that sentence `number` is the best to state."""
        return [key for key, best in self._best.items() if self.candidates[best.pair].sentence == number]

    def put_posts(self, posts: Sequence[Pair], confidence: float) -> None:
        """Put posts, each a pair of the company and the person, in the place of all others that were carried to the same people."""
        companies = {pair.second.entity: pair.first.entity for pair in posts}
        for key, best in list(self._best.items()):
            person, relation, company = key
            if relation != "worksFor" or person not in companies:
                continue
            if self.candidates[best.pair].topic is not None or company == companies[person]:
                del self._best[key]
        for pair in posts:
            self._put((pair.second.entity, "worksFor", pair.first.entity), pair, confidence)

    def _put(self, key: Key, pair: Pair, confidence: float) -> None:
        self._best[key] = Proposal(*key, len(self.candidates), confidence)
        self.candidates.append(pair)


def _key(proposal: Proposal) -> Key:
    return proposal.subject, proposal.relation, proposal.object
