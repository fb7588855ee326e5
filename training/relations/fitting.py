"""The parts that a training of the relation stage fits: the classifier and its folds, the network, and how far to trust which."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from zlib import crc32

import numpy as np
import torch
from numpy.typing import NDArray
from sklearn.linear_model import LogisticRegression

from kg.relations.labels import allowed, labels
from kg.relations.network import look
from kg.relations.table import CLASSES
from kg.relations.weighing import no_opinion, second_opinion
from training.device import array, tensor
from training.relations import network, news
from training.relations.arrays import Arrays, begin_with_vectors
from training.relations.arrays import export as export_network
from training.relations.dataset import Rows, flatten
from training.relations.linear import Settings, fit
from training.relations.pretrain import learn_to_read
from training.relations.stacking import Claims, export, fit_trees

Floats = NDArray[np.float32]
PUBLIC = ("finre", "fewfc")
FOLDS = 4


def targets(rows: Sequence[Rows]) -> tuple[Floats, Floats]:
    """What holds and what counts, both of shape (pairs, labels)."""
    sizes = [len(r.pairs) for r in rows]
    wanted = np.zeros((sum(sizes), len(labels())), np.float32)
    mask = np.ones_like(wanted)
    base = 0
    for r, size in zip(rows, sizes, strict=True):
        mask[base : base + size] = permitted(r)
        for i, label in r.unclear:
            mask[base + i, label] = 0
        for i, label in r.labels:
            wanted[base + i, label] = mask[base + i, label] = 1
        base += size
    return wanted, mask


def permitted(rows: Rows) -> NDArray[np.bool_]:
    """Which labels the classes of each pair permit."""
    places = np.array([(CLASSES.index(p.first.type), CLASSES.index(p.second.type)) for p in rows.pairs], int).reshape(
        -1, 2
    )
    return allowed()[places[:, 0], places[:, 1]]


def fit_linear(rows: Sequence[Rows], *, seed: int = 0) -> tuple[Floats, Floats]:
    """Weights and bias; trainings differ by `seed` in the order of the rows and the features left out."""
    wanted, mask = targets(rows)
    ids, starts = flatten(rows)
    return fit(ids, starts, wanted, mask, Settings(seed=seed))


def mean(fitted: Sequence[tuple[Floats, Floats]]) -> tuple[Floats, Floats]:
    """The mean of several trainings' weights and biases."""
    weights, biases = zip(*fitted, strict=True)
    return sum(weights) / np.float32(len(fitted)), sum(biases) / np.float32(len(fitted))


def score(rows: Rows, weights: Floats, bias: Floats) -> Floats:
    """The log-odds of one document's pairs under `weights` (whole or quantised)."""
    features = rows.features
    if not rows.pairs:
        return np.zeros((0, len(bias)), np.float32)
    sums = np.add.reduceat(weights[features.ids], features.starts[:-1], axis=0)
    return (sums / np.sqrt(np.diff(features.starts))[:, None] + bias).astype(np.float32)


Text = tuple[str, str]
"""The group and the id of an example: a block of the sentences may have the id of an article."""


def text_of(rows: Rows) -> Text:
    return rows.example.group, rows.example.document.id


def fold_of(rows: Rows) -> int:
    """The fold that a text is in."""
    return crc32(rows.example.document.id.encode()) % FOLDS


READING = 4000
"""Steps of learning to read."""


@dataclass(frozen=True)
class Beginning:
    """What every network begins with: the vocabulary, and weights that know how to read."""

    known: network.Vocabulary
    state: dict[str, Floats]


def begin(train: Sequence[Rows], vectors: Path | None, unlabelled: Path | None) -> Beginning:
    """The vocabulary of `train`, and a network that began with `vectors` and has read `unlabelled` news and the own texts."""
    known = network.vocabulary((r.document for r in train), (r.hits for r in train))
    torch.manual_seed(0)
    fresh = network.Network(known, len(labels()), network.Settings())
    if vectors is not None:
        _tell(f"{begin_with_vectors(fresh, known, vectors)} of {len(known.texts)} units have a vector")
    if unlabelled is not None:
        own = [e.seen.ids for e in _examples([r for r in train if r.example.group not in PUBLIC], known)]
        learn_to_read(fresh, news.read(unlabelled, known.keys) + 2 * own, steps=READING, report=_tell)
    return Beginning(known, {name: array(values) for name, values in fresh.state_dict().items()})


@dataclass(frozen=True)
class Reading:
    """A trained network's arrays, and its log-odds of the texts that it was asked about."""

    arrays: Arrays
    said: dict[Text, Floats]


def fit_network(train: Sequence[Rows], asked: Sequence[Rows], beginning: Beginning, *, seed: int = 0) -> Reading:
    """A network trained on `train`, and what it says of `asked`."""
    known = beginning.known

    def start(fresh: network.Network) -> None:
        fresh.load_state_dict({name: tensor(values) for name, values in beginning.state.items()})

    fitted = network.fit(_examples(train, known), known, network.Settings(seed=seed), begin=start, report=_tell)
    said = {
        text_of(r): network.score(fitted, look(r.layout, r.hits, known.keys, known.senses))
        for r in asked
        if r.layout is not None
    }
    return Reading(export_network(fitted, known), said)


def fit_network_without(train: Sequence[Rows], fold: int, beginning: Beginning) -> Reading:
    """A network that has not seen the own texts of `fold`, and what it says of them."""
    inside = [r.example.group not in PUBLIC and fold_of(r) == fold for r in train]
    seen = [r for r, held in zip(train, inside, strict=True) if not held]
    return fit_network(seen, [r for r, held in zip(train, inside, strict=True) if held], beginning, seed=fold)


def _examples(rows: Sequence[Rows], known: network.Vocabulary) -> list[network.Example]:
    return [
        network.example(r, known, *targets([r]), public=r.example.group in PUBLIC) for r in rows if r.layout is not None
    ]


def _tell(line: str) -> None:
    print(line, flush=True)


def opinions(said: Mapping[Text, Floats], rows: Sequence[Rows], data: Claims) -> Floats:
    """The network's opinion of each claim of the documents `rows`, from what it has `said` of their pairs."""
    result = no_opinion(len(data.holds))
    for number in np.unique(data.document):
        places = np.flatnonzero(data.document == number)
        result[places] = second_opinion([data.claims[i] for i in places], said[text_of(rows[number])], labels())
    return result


def fit_calibration(logits: Floats, holds: NDArray[np.bool_]) -> Floats:
    """Slope and constant that make probabilities of log-odds, by logistic regression."""
    model = LogisticRegression(C=1000.0).fit(logits[:, None], holds)
    return np.array([model.coef_[0, 0], model.intercept_[0]], np.float32)


def out_of_fold(rows: Sequence[Rows]) -> list[Floats]:
    """The log-odds of each document under a classifier that did not see it."""
    parts = [one_fold(rows, k) for k in range(FOLDS)]
    return [next(part[i] for part in parts if i in part) for i in range(len(rows))]


def one_fold(rows: Sequence[Rows], fold: int) -> dict[int, Floats]:
    """The log-odds of the documents of one fold, by their place in `rows`, under a classifier trained on the others."""
    inside = [fold_of(r) == fold for r in rows]
    weights, bias = fit_linear([r for r, held in zip(rows, inside, strict=True) if not held])
    return {i: score(r, weights, bias) for i, (r, held) in enumerate(zip(rows, inside, strict=True)) if held}


def quantised(weights: Floats) -> tuple[NDArray[np.int8], Floats]:
    """The weights as whole numbers of 8 bits, with one scale a label."""
    scale = np.maximum(np.abs(weights).max(axis=0) / 127, 1e-8).astype(np.float32)
    return np.clip(np.round(weights / scale), -127, 127).astype(np.int8), scale


def out_of_part(rows: Sequence[Rows], data: Claims, counted: NDArray[np.float64]) -> Floats:
    """The log-odds of each claim by trees that did not see its document."""
    result = np.zeros(len(data.holds), np.float32)
    part = np.array([crc32(rows[d].example.document.id.encode()) // FOLDS % 3 for d in data.document])
    for k in range(3):
        seen = part != k
        trees = export(fit_trees(data.only(seen), counted[seen]))
        result[~seen] = trees.logits(data.rows[~seen])
    return result
