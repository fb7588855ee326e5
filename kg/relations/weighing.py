"""What is known about a fact that a document may state, as numbers: how the classifier sees its pairs, what the wordings say, and
which other facts claim the same names.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from kg.relations.candidates import Pair, main_organization
from kg.relations.labels import allowed_by
from kg.relations.scoring import NONE, Floats
from kg.relations.table import CLASSES, Relation
from kg.relations.view import Sentence
from kg.relations.wording import Hit

Key = tuple[int, str, int]
"""A fact: subject entity, relation, object entity."""

CUT = -4.6
"""Log-odds below which a pair does not propose a relation."""
LANGUAGES = ("zh", "ja", "en")


@dataclass(frozen=True, slots=True)
class Claim:
    """A fact with the row (pair) that speaks for it best, and all rows that speak for it: their places and log-odds, best first."""

    key: Key
    pair: int
    column: int
    support: tuple[float, ...]
    places: tuple[tuple[int, int], ...]


def claims(
    candidates: Sequence[Pair], logits: Floats, labels: Sequence[tuple[str, int]], table: Mapping[str, Relation]
) -> list[Claim]:
    """The facts that at least one pair proposes with log-odds above CUT."""
    if not candidates:
        return []
    found: dict[Key, list[tuple[float, int, int]]] = {}
    ends = np.array(
        [(CLASSES.index(pair.first.type), CLASSES.index(pair.second.type)) for pair in candidates], dtype=np.int64
    )
    may = allowed_by(tuple(labels), tuple(table.values()))[ends[:, 0], ends[:, 1]]
    at, columns = np.nonzero((logits > CUT) & may)
    for i, column, z in zip(at.tolist(), columns.tolist(), logits[at, columns].tolist(), strict=True):
        pair = candidates[i]
        name, direction = labels[column]
        subject, object_ = pair.first.entity, pair.second.entity
        if direction < 0:
            subject, object_ = object_, subject
        if object_ < subject and table[name].symmetric:
            subject, object_ = object_, subject
        found.setdefault((subject, name, object_), []).append((z, i, column))
    result = []
    for key, rows in found.items():
        rows.sort(reverse=True)
        support, places = tuple(z for z, _, _ in rows), tuple((i, column) for _, i, column in rows)
        result.append(Claim(key, *places[0], support, places))
    return result


def weigh(
    lang: str,
    document: Sequence[Sentence],
    candidates: Sequence[Pair],
    hits: Sequence[Sequence[Hit]],
    logits: Floats,
    labels: Sequence[tuple[str, int]],
    found: Sequence[Claim],
    *,
    least: float = CUT,
) -> tuple[list[Claim], NDArray[np.float32]]:
    """The claims of `found` with log-odds of at least `least`, and a row of numbers for each, shape (claims, COLUMNS).

    The others count as rivals only.
    """
    relation_place = {name: i for i, name in enumerate(dict.fromkeys(name for name, _ in labels))}
    counts = Counter(slot.entity for sentence in document for slot in sentence.slots)
    main = main_organization(document)
    main_entity = document[main[0]].slots[main[1]].entity if main else -1
    by_subject, by_object = _Rivals(), _Rivals()
    by_pair: dict[tuple[int, int], list[tuple[float, str]]] = {}
    for claim in found:
        subject, name, object_ = claim.key
        place, z = candidates[claim.pair].sentence, claim.support[0]
        by_subject.add((place, name, subject), z)
        by_object.add((place, name, object_), z)
        by_pair.setdefault((min(subject, object_), max(subject, object_)), []).append((z, name))
    rows = []
    strong = [claim for claim in found if claim.support[0] >= least]
    for claim, (total, other, back, higher) in zip(strong, _spread(strong, logits, labels), strict=True):
        pair, (subject, name, object_) = candidates[claim.pair], claim.key
        sentence = document[pair.sentence]
        z = claim.support[0]
        direction = labels[claim.column][1]
        begin = -1 if pair.topic is not None else sentence.marks[pair.first_group]
        end = sentence.marks[pair.second_group]
        between = sentence.masked[begin + 1 : end]
        rivals = by_pair[min(subject, object_), max(subject, object_)]
        rival_relation = max((v for v, n in rivals if n != name), default=NONE)
        first, second = pair.first, pair.second
        rows.append(
            (
                z,
                claim.support[1] if len(claim.support) > 1 else NONE,
                total,
                len(claim.support),
                other,
                back,
                higher,
                pair.topic.rank if pair.topic is not None else 0,
                *_hit_counts(hits[claim.pair], name, direction),
                len(between),
                max(0, pair.second_group - pair.first_group - 1),
                between.count(","),
                z - by_subject.best((pair.sentence, name, subject), z),
                z - by_object.best((pair.sentence, name, object_), z),
                z - rival_relation,
                relation_place[name],
                LANGUAGES.index(lang.split("-")[0]),
                CLASSES.index(first.type),
                CLASSES.index(second.type),
                direction,
                int(pair.topic is None and pair.first_group == pair.second_group),
                counts[subject],
                counts[object_],
                int(subject == main_entity) - int(object_ == main_entity),
                len(sentence.masked),
                len(sentence.marks),
                pair.sentence,
                int(first.kind == "anaphor") + 2 * int(second.kind == "anaphor"),
            )
        )
    return strong, np.array(rows, dtype=np.float32).reshape(len(rows), COLUMNS)


COLUMNS = 33
OPINION = 5


class _Rivals:
    """The two highest log-odds of the claims that share something, of which one is a claim's own and the other its best rival's."""

    def __init__(self) -> None:
        self._highest: dict[tuple[int, str, int], tuple[float, float]] = {}

    def add(self, shared: tuple[int, str, int], z: float) -> None:
        first, second = self._highest.get(shared, (NONE, NONE))
        if z > second:
            self._highest[shared] = (z, first) if z > first else (first, z)

    def best(self, shared: tuple[int, str, int], own: float) -> float:
        """The highest of the others; NONE without any."""
        first, second = self._highest[shared]
        return second if own == first else first


def _spread(
    found: Sequence[Claim], logits: Floats, labels: Sequence[tuple[str, int]]
) -> Iterator[tuple[float, float, float, int]]:
    """For each claim the log-odds of all its pairs together; of the other labels of its best pair the highest log-odds, those of the
    reversed relation, and how many are higher than the claim's own."""
    if not found:
        return iter(())
    places = {label: column for column, label in enumerate(labels)}
    reversed_ = np.array([places.get((name, -direction), -1) for name, direction in labels])
    columns, everyone = np.array([claim.column for claim in found]), np.arange(len(found))
    rows = logits[[claim.pair for claim in found]]
    own = rows[everyone, columns]
    top = np.partition(rows, -2, axis=1)[:, -2:]
    other = np.where(own == top[:, 1], top[:, 0], top[:, 1])
    back = np.where(reversed_[columns] >= 0, rows[everyone, reversed_[columns]], np.float32(NONE))
    sizes = np.array([len(claim.support) for claim in found])
    odds = np.exp(np.minimum(np.concatenate([claim.support for claim in found]), 8.0))
    total = np.log(np.add.reduceat(odds, np.cumsum(sizes) - sizes))
    higher = (rows > own[:, None]).sum(axis=1)
    return zip(total.tolist(), other.tolist(), back.tolist(), higher.tolist(), strict=True)


def _hit_counts(found: Sequence[Hit], name: str, direction: int) -> tuple[int, ...]:
    """Wordings for this reading: full, led by the sentence's subject, on a topic or a joined list; against it: the same relation
    read backwards, other relations; words of the relation near by."""
    full = lead = loose = back = other = near = 0
    for hit in found:
        if not hit.direction:
            near += hit.sense.startswith(name + ".")
        elif hit.relation != name:
            other += hit.sense[-1] in "<>"
        elif hit.direction != direction and not hit.sense.endswith("both"):
            back += 1
        elif hit.sense[-1] in "<>":
            full += 1
        elif hit.sense.endswith("lead"):
            lead += 1
        else:
            loose += 1
    return full, lead, loose, back, other, near


def second_opinion(found: Sequence[Claim], logits: Floats, labels: Sequence[tuple[str, int]]) -> Floats:
    """What another classifier with the log-odds `logits` says for each claim, shape (claims, OPINION): the highest, the next highest and all
    of its log-odds over the claim's pairs; of the best pair's other labels the highest, and that of the reversed relation."""
    result = no_opinion(len(found))
    seen = [_as_seen(claim, logits) for claim in found]
    for row, claim, (total, other, back, _) in zip(result, seen, _spread(seen, logits, labels), strict=True):
        row[:] = claim.support[0], claim.support[1] if len(claim.support) > 1 else NONE, other, back, total
    return result


def _as_seen(claim: Claim, logits: Floats) -> Claim:
    """The claim with the log-odds that `logits` gives its pairs."""
    said = sorted(((float(logits[place]), place) for place in claim.places), reverse=True)
    places = tuple(place for _, place in said)
    return Claim(claim.key, *places[0], tuple(z for z, _ in said), places)


def no_opinion(count: int) -> Floats:
    """The opinions of a classifier that has none."""
    return np.full((count, OPINION), NONE, np.float32)


def calibrated(logits: Floats, calibration: Floats) -> Floats:
    """The probability that each claim holds, from the trees' log-odds, by the slope and constant in `calibration`."""
    result: Floats = 1 / (1 + np.exp(-(logits * calibration[0] + calibration[1])))
    return result
