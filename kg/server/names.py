"""Finding an entity by any of its names in any writing, while someone types."""

from __future__ import annotations

import unicodedata
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

from pyoxigraph import Literal, NamedNode

from kg.ner.fold import fold
from kg.rdf.store import GraphStore
from kg.rdf.vocabulary import Term

_COUNTED = 200
"""Statements of an entity that are counted to put the better known first."""
_CANDIDATES = 60


@dataclass(frozen=True, slots=True)
class Hit:
    """An entity, and the name that was found."""

    entity: NamedNode
    name: str


class NameIndex:
    """All names of a graph, folded: simplified, lower case, without spaces and marks."""

    def __init__(self, store: GraphStore) -> None:
        found = sorted((_folded(name), name, iri) for name, iri in _names(store))
        self._keys = [part for part, _, _ in found]
        self._names = [(name, iri) for _, name, iri in found]

    def search(self, store: GraphStore, text: str, *, limit: int) -> list[Hit]:
        """The entities of whose names one is `text`, begins with it, or holds it, in this order; the best known first."""
        wanted = _folded(text)
        if not wanted:
            return []
        ranks: dict[str, tuple[int, str]] = {}
        for rank, place in self._places(wanted):
            name, iri = self._names[place]
            if iri not in ranks or (rank, len(name)) < (ranks[iri][0], len(ranks[iri][1])):
                ranks[iri] = rank, name
            if len(ranks) == _CANDIDATES:
                break
        known = {iri: _statements(store, NamedNode(iri)) for iri in ranks}
        ordered = sorted(ranks, key=lambda iri: (ranks[iri][0], -known[iri], len(ranks[iri][1]), iri))
        return [Hit(NamedNode(iri), ranks[iri][1]) for iri in ordered[:limit]]

    def _places(self, wanted: str) -> Iterator[tuple[int, int]]:
        """Ranks with the places of the names that fit: 0 the whole name, 1 its beginning, 2 inside."""
        first = bisect_left(self._keys, wanted)
        end = first
        while end < len(self._keys) and self._keys[end].startswith(wanted):
            yield (0 if self._keys[end] == wanted else 1), end
            end += 1
        for place, one in enumerate(self._keys):
            if wanted in one and not first <= place < end:
                yield 2, place


_LEFT_OUT = str.maketrans("", "", " \u3000·・.-_'’()（）")


def _folded(text: str) -> str:
    return fold(unicodedata.normalize("NFKC", text)).translate(_LEFT_OUT)


def _names(store: GraphStore) -> Iterator[tuple[str, str]]:
    for term in (Term.LABEL, Term.ALT_LABEL):
        for quad in store.oxigraph.quads_for_pattern(None, term, None, store.names.entities):
            if isinstance(quad.object, Literal) and isinstance(quad.subject, NamedNode):
                yield quad.object.value, quad.subject.value


def _statements(store: GraphStore, entity: NamedNode) -> int:
    ends = (store.oxigraph.quads_for_pattern(None, end, entity, None) for end in (Term.SUBJECT, Term.OBJECT))
    return sum(sum(1 for _ in islice(found, _COUNTED)) for found in ends)
