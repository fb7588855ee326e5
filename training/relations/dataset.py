"""Annotated examples as training rows: the candidate pairs of each document with their features and the labels they deserve."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field

import numpy as np

from kg.linking.anaphora import anaphors
from kg.relations.candidates import Pair, pairs
from kg.relations.features import Features, features
from kg.relations.labels import label_index
from kg.relations.layout import Layout, lay_out
from kg.relations.matching import Matcher, hits
from kg.relations.table import relations
from kg.relations.view import Sentence, sentences
from kg.relations.wording import Hit
from training.relations.corpora import SYMMETRIC, Example, Fact


@dataclass
class Rows:
    """One document's candidate pairs. `labels` are (row, label) that hold, `unclear` those that may hold and teach nothing."""

    example: Example
    document: list[Sentence]
    pairs: list[Pair]
    hits: list[list[Hit]]
    layout: Layout | None
    """None without pairs."""
    features: Features
    labels: list[tuple[int, int]] = field(default_factory=list)
    unclear: list[tuple[int, int]] = field(default_factory=list)
    missed: list[Fact] = field(default_factory=list)
    """Facts that no candidate pair can state."""


def language_of(lang: str) -> str:
    return lang.split("-")[0]


def build(example: Example, matchers: dict[str, Matcher]) -> Rows:
    """The rows of one example."""
    text, lang = example.document.text, example.document.lang
    document = sentences(example.document, anaphors(text, lang, example.entities))
    candidates = pairs(document, relations())
    matcher = matchers[language_of(example.document.lang)]
    found = [matcher.find(sentence) for sentence in document]
    pair_hits = hits(document, found, candidates)
    layout = lay_out(document, candidates) if candidates else None
    known = features(layout, pair_hits) if layout else Features(np.zeros(0, np.int64), np.zeros(1, np.int64))
    rows = Rows(example, document, candidates, pair_hits, layout, known)
    _label(rows)
    return rows


def _label(rows: Rows) -> None:
    by_ends: dict[frozenset[int], list[int]] = defaultdict(list)
    for i, pair in enumerate(rows.pairs):
        by_ends[frozenset((pair.first.entity, pair.second.entity))].append(i)
    index = label_index()
    closed = rows.example.closed
    if closed is not None:
        open_rows = [i for ends, places in by_ends.items() if ends not in closed for i in places]
        rows.unclear += [(i, label) for i in open_rows for label in range(len(index))]
    for fact in rows.example.facts:
        places = by_ends.get(frozenset((fact.subject, fact.object)), [])
        if not places:
            rows.missed.append(fact)
            continue
        ranks = [_rank(rows, rows.pairs[i], fact) for i in places]
        best = min(ranks)
        if best >= 9:
            rows.missed.append(fact)
        stating = _stating(rows, fact, [i for i, rank in zip(places, ranks, strict=True) if rank == best < 9])
        for i in places:
            direction = 1 if rows.pairs[i].first.entity == fact.subject else -1
            label = index.get((fact.predicate, direction), index.get((fact.predicate, 1)))
            if label is None:
                continue
            (rows.labels if i in stating else rows.unclear).append((i, label))


def _stating(rows: Rows, fact: Fact, places: list[int]) -> set[int]:
    """Which of the pairs `places` state the fact, where several sentences name both: those with a wording for it, else the first."""
    if len({rows.pairs[i].sentence for i in places}) < 2:
        return set(places)
    worded = {
        i
        for i in places
        for hit in rows.hits[i]
        if hit.relation == fact.predicate
        and hit.direction == (1 if rows.pairs[i].first.entity == fact.subject or fact.predicate in SYMMETRIC else -1)
    }
    first = min(rows.pairs[i].sentence for i in places)
    return worded or {i for i in places if rows.pairs[i].sentence == first}


def _rank(rows: Rows, pair: Pair, fact: Fact) -> int:
    """How likely it is this pair that the evidence means: 1 best, 9 not at all."""
    sentence = rows.document[pair.sentence]
    if fact.start < 0:
        return 4 if pair.topic is None else 5
    if sentence.end <= fact.start or sentence.start >= fact.end:
        return 9
    inside = [fact.start <= slot.start and slot.end <= fact.end for slot in (pair.first, pair.second)]
    if pair.topic is None:
        return 1 if all(inside) else 2
    return 3 if inside[1] else 9


def flatten(rows: Sequence[Rows]) -> tuple[np.ndarray, np.ndarray]:
    """All feature ids of `rows` in one array, with the start of each pair's."""
    ids = np.concatenate([r.features.ids for r in rows] or [np.zeros(0, np.int64)])
    starts, base = [np.zeros(1, np.int64)], 0
    for r in rows:
        starts.append(r.features.starts[1:] + base)
        base += len(r.features.ids)
    return ids, np.concatenate(starts)
