"""What is known about a fact that a document may state, as numbers: how the classifier sees its pairs, what the wordings say, and
which other facts claim the same names.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from kg.relations.candidates import Pair, main_organization
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
    found: dict[Key, list[tuple[float, int, int]]] = {}
    for i, column in zip(*np.nonzero(logits > CUT), strict=True):
        pair = candidates[int(i)]
        name, direction = labels[int(column)]
        relation = table.get(name)
        subject, object_ = (pair.first, pair.second) if direction == 1 else (pair.second, pair.first)
        if relation is None or not relation.allows(subject.type, object_.type):
            continue
        ends = subject.entity, object_.entity
        if relation.symmetric and ends[1] < ends[0]:
            ends = ends[1], ends[0]
        found.setdefault((ends[0], name, ends[1]), []).append((float(logits[i, column]), int(i), int(column)))
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
    names = [name for name, _ in labels]
    relation_place = {name: i for i, name in enumerate(dict.fromkeys(names))}
    reverse = {(name, d): i for i, (name, d) in enumerate(labels)}
    counts = Counter(slot.entity for sentence in document for slot in sentence.slots)
    main = main_organization(document)
    main_entity = document[main[0]].slots[main[1]].entity if main else -1
    by_subject: dict[tuple[int, str, int], list[tuple[float, int]]] = {}
    by_object: dict[tuple[int, str, int], list[tuple[float, int]]] = {}
    by_pair: dict[frozenset[int], list[tuple[float, str]]] = {}
    for claim in found:
        subject, name, object_ = claim.key
        place = candidates[claim.pair].sentence
        by_subject.setdefault((place, name, subject), []).append((claim.support[0], object_))
        by_object.setdefault((place, name, object_), []).append((claim.support[0], subject))
        by_pair.setdefault(frozenset((subject, object_)), []).append((claim.support[0], name))
    rows = []
    strong = [claim for claim in found if claim.support[0] >= least]
    for claim in strong:
        pair, (subject, name, object_) = candidates[claim.pair], claim.key
        sentence = document[pair.sentence]
        z = claim.support[0]
        row = logits[claim.pair]
        top = np.partition(row, -2)[-2:]
        other = top[0] if row[claim.column] == top[1] else top[1]
        direction = labels[claim.column][1]
        back = reverse.get((name, -direction))
        begin = -1 if pair.topic is not None else sentence.marks[pair.first_group]
        end = sentence.marks[pair.second_group]
        between = sentence.masked[begin + 1 : end]
        marks = sum("\ue000" <= c <= "\uf8ff" for c in between)
        rival_object = max((v for v, o in by_subject[pair.sentence, name, subject] if o != object_), default=NONE)
        rival_subject = max((v for v, s in by_object[pair.sentence, name, object_] if s != subject), default=NONE)
        rival_relation = max((v for v, n in by_pair[frozenset((subject, object_))] if n != name), default=NONE)
        first, second = pair.first, pair.second
        rows.append(
            (
                z,
                claim.support[1] if len(claim.support) > 1 else NONE,
                float(np.log(np.sum(np.exp(np.minimum(claim.support, 8.0))))),
                len(claim.support),
                float(other),
                float(row[back]) if back is not None else NONE,
                int((row > z).sum()),
                pair.topic.rank if pair.topic is not None else 0,
                *_hit_counts(hits[claim.pair], name, direction),
                len(between),
                marks,
                between.count(","),
                z - rival_object,
                z - rival_subject,
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


def second_opinion(found: Sequence[Claim], logits: Floats) -> Floats:
    """What another classifier with the log-odds `logits` says for each claim: its highest, and its next highest over the claim's rows."""
    result = np.full((len(found), 2), NONE, np.float32)
    for row, claim in zip(result, found, strict=True):
        said = sorted((float(logits[place]) for place in claim.places), reverse=True)[:2]
        row[: len(said)] = said
    return result


def blended(trees: Floats, opinion: Floats, blend: Floats) -> Floats:
    """The probability that each claim holds, from the trees' log-odds and the network's, by the weights `blend` (the last a constant)."""
    told = np.column_stack((trees, np.maximum(opinion, NONE)))
    result: Floats = 1 / (1 + np.exp(-(told @ blend[:-1] + blend[-1])))
    return result
