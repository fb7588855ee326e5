"""Makes kg/models/relations.npz: the classifier, the network, the trees that decide, and the reader of statuses.

usage: python -m training.relations.train [--corpus DIR] [--data DIR] [--vectors FILE] [--share 1.0] [--threshold 0.36] [--out FILE]

`--vectors` are those of training.ner.vectors; without them the network begins from nothing.

Trains on the corpus without the documents whose number five divides, on the annotated sentences of training/sentences and on FinRE
and FewFC; prints the figures for the documents held out, with their gold mentions given, and the reliability of the confidences.
"""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Callable, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from functools import partial
from multiprocessing import get_context
from pathlib import Path
from typing import Any
from zlib import crc32

import numpy as np
from numpy.typing import NDArray
from sklearn.linear_model import LogisticRegression

from kg.relations.labels import allowed, labels
from kg.relations.matching import matchers
from kg.relations.network import look
from kg.relations.scoring import NONE
from kg.relations.table import CLASSES
from kg.relations.weighing import blended, second_opinion
from kg.relations.wording import load_wordings
from training.relations import network
from training.relations.corpora import Example, read_corpus, read_sentences
from training.relations.dataset import Rows, build, flatten
from training.relations.linear import Settings, fit
from training.relations.public import read_fewfc, read_finre
from training.relations.stacking import Claims, collect, export, fit_trees, gold
from training.relations.statuses import fit_status

Floats = NDArray[np.float32]
PUBLIC = ("finre", "fewfc")
FOLDS = 4
ASIDE = 8
"""The network is not trained on one text in this many."""
SEEDS = 2
"""The shipped classifier is the mean of this many trainings: being linear, they are one table."""


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--corpus", type=Path, default=Path("../shared/corpus"))
    parser.add_argument("--data", type=Path, default=Path("../shared/data"))
    parser.add_argument("--vectors", type=Path, default=None)
    parser.add_argument("--share", type=float, default=1.0, help="part of the corpus' training documents to use")
    parser.add_argument(
        "--threshold", type=float, default=None, help="confidence to ship instead of the one chosen here"
    )
    parser.add_argument("--out", type=Path, default=None)
    options = parser.parse_args()
    rows = build_all(read_examples(options.corpus, options.data, share=options.share))
    train = [r for r in rows if not r.example.held_out]
    test = [r for r in rows if r.example.held_out]
    own = [r for r in train if r.example.group not in PUBLIC]
    print(f"{len(train)} texts, {sum(len(r.pairs) for r in train)} pairs", flush=True)
    reading, *fitted = at_once(
        [
            partial(fit_network, train, test, options.vectors),
            *(partial(fit_linear, train, seed=seed) for seed in range(SEEDS)),
            *(partial(one_fold, own, k) for k in range(FOLDS)),
        ]
    )
    weights, bias = mean(fitted[:SEEDS])
    folds = [next(part[i] for part in fitted[SEEDS:] if i in part) for i in range(len(own))]
    table, scale = quantised(weights)
    data = collect(own, folds)
    counted = np.where([own[d].example.group == "sentences" for d in data.document], 0.7, 1.0)
    trees = export(fit_trees(data, counted))
    unseen = out_of_part(own, data, counted)
    aside = np.isin(data.document, [i for i, r in enumerate(own) if kept_aside(r)])
    opinion = opinions([reading.aside.get(text_of(r)) for r in own], data)
    blend = fit_blend(unseen[aside], opinion[aside], data.holds[aside])
    total = sum(len(gold(r)) for r in own if kept_aside(r))
    threshold = best_threshold(blended(unseen[aside], opinion[aside], blend), data.holds[aside], total)
    held = collect(test, [score(r, table * scale, bias) for r in test])
    second = opinions([reading.test.get(text_of(r)) for r in test], held)
    report(test, held, blended(trees.logits(held.rows), second, blend), threshold)
    alone = np.array([1, 0, 0, 0], np.float32)
    report(
        test,
        held,
        blended(trees.logits(held.rows), second, alone),
        threshold,
        title="without the network",
        relations=False,
    )
    status_weight, status_bias = fit_status(own, test)
    if options.out is None:
        return
    known = sorted({hit.wording for r in rows for hits in r.hits for hit in hits if hit.wording} | all_wordings())
    np.savez_compressed(
        options.out,
        table=table,
        scale=scale,
        bias=bias,
        labels=np.array([f"{name}\t{direction}" for name, direction in labels()]),
        threshold=np.float32(threshold if options.threshold is None else options.threshold),
        wordings=np.array(known),
        blend=blend,
        status_weight=status_weight.astype(np.float16),
        status_bias=status_bias.astype(np.float32),
        tree_base=np.float32(trees.base),
        tree_depth=np.int32(trees.depth),
        **{f"tree_{n}": getattr(trees, n) for n in ("feature", "threshold", "left", "right", "value", "roots")},
        **{f"network_{name}": array for name, array in reading.arrays.items()},
    )
    print(f"{options.out}: {options.out.stat().st_size / 1e6:.1f} MB")


def read_examples(corpus: Path, data: Path, *, share: float = 1.0) -> list[Example]:
    """Every annotated text; `share` keeps that part of the corpus' training documents (by a fixed draw)."""
    found = [e for e in read_corpus(corpus) if e.held_out or crc32(e.document.id.encode()) % 1000 < share * 1000]
    found += read_sentences(Path(__file__).parent.parent / "sentences")
    if (data / "finre").is_dir():
        found += read_finre(data / "finre" / "train.txt")
    if (data / "fewfc").is_dir():
        for name in ("train_base", "test_trans", "dev_base"):
            found += read_fewfc(data / "fewfc" / f"{name}.json")
    return found


def build_all(examples: Sequence[Example]) -> list[Rows]:
    """The rows of all examples."""
    found = matchers(load_wordings())
    return [build(example, found) for example in examples]


def all_wordings() -> set[str]:
    """Every wording that travels with the package, with the ways in which it can be hit."""
    ways = ("", "lead", "topic", "both")
    return {wording.id + way for found in load_wordings().values() for wording in found.items for way in ways}


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


@dataclass(frozen=True)
class Reading:
    """The trained network's arrays, and its log-odds by text: of those kept aside while it was trained, and of those held out."""

    arrays: network.Arrays
    aside: dict[Text, Floats]
    test: dict[Text, Floats]


def kept_aside(rows: Rows) -> bool:
    """Whether the network is not trained on this text, so that it can be told how far to trust the network."""
    return rows.example.group not in PUBLIC and crc32(rows.example.document.id.encode()) // 7 % ASIDE == 0


def fit_network(train: Sequence[Rows], test: Sequence[Rows], vectors: Path | None) -> Reading:
    """The network, trained on `train` without what is kept aside."""
    known = network.vocabulary((r.document for r in train), (r.hits for r in train))
    with_pairs = [r for r in train if r.layout is not None]
    examples = [
        network.example(r, known, *targets([r]), public=r.example.group in PUBLIC)
        for r in with_pairs
        if not kept_aside(r)
    ]
    fitted = network.fit(
        examples, known, network.Settings(), vectors=vectors, report=lambda line: print(line, flush=True)
    )

    def read(rows: Sequence[Rows]) -> dict[Text, Floats]:
        return {
            text_of(r): network.score(fitted, look(r.layout, r.hits, known.keys, known.senses))
            for r in rows
            if r.layout is not None
        }

    return Reading(network.export(fitted, known), read([r for r in with_pairs if kept_aside(r)]), read(test))


def opinions(logits: Sequence[Floats | None], data: Claims) -> Floats:
    """The network's opinion of each claim; that of a text it gave none of is nothing."""
    result = np.zeros((len(data.holds), 2), np.float32)
    for number in np.unique(data.document):
        z = logits[number]
        if z is not None:
            places = np.flatnonzero(data.document == number)
            result[places] = second_opinion([data.claims[i] for i in places], z)
    return result


def fit_blend(trees: Floats, opinion: Floats, holds: NDArray[np.bool_]) -> Floats:
    """How much the trees' log-odds and the network's count, by logistic regression."""
    told = np.column_stack((trees, np.maximum(opinion, NONE)))
    model = LogisticRegression(C=1.0, max_iter=1000).fit(told, holds)
    return np.concatenate((model.coef_[0], model.intercept_)).astype(np.float32)


def at_once(tasks: Sequence[Callable[[], Any]]) -> list[Any]:
    """The results of `tasks`, two of which run at a time."""
    global _tasks
    _tasks = tasks
    with ProcessPoolExecutor(max_workers=2, mp_context=get_context("fork")) as pool:
        return list(pool.map(_run, range(len(tasks))))


_tasks: Sequence[Callable[[], Any]] = ()


def _run(number: int) -> Any:
    return _tasks[number]()


def out_of_fold(rows: Sequence[Rows]) -> list[Floats]:
    """The log-odds of each document under a classifier that did not see it."""
    parts = [one_fold(rows, k) for k in range(FOLDS)]
    return [next(part[i] for part in parts if i in part) for i in range(len(rows))]


def one_fold(rows: Sequence[Rows], fold: int) -> dict[int, Floats]:
    """The log-odds of the documents of one fold, by their place in `rows`, under a classifier trained on the others."""
    inside = [crc32(r.example.document.id.encode()) % FOLDS == fold for r in rows]
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


def best_threshold(probability: Floats, holds: NDArray[np.bool_], total: int) -> float:
    """The confidence at which F1 is best; `total` facts are to be found."""
    return float(max(np.arange(0.2, 0.6, 0.01), key=lambda t: f1(probability, holds, total, t)[0]))


def f1(probability: Floats, holds: NDArray[np.bool_], total: int, threshold: float) -> tuple[float, float, float]:
    """F1, precision and recall when everything from `threshold` on is said; `total` facts are to be found."""
    said = probability >= threshold
    right = float((said & holds).sum())
    return 2 * right / max(said.sum() + total, 1), right / max(said.sum(), 1), right / max(total, 1)


def report(
    test: Sequence[Rows],
    held: Claims,
    probability: Floats,
    threshold: float,
    *,
    title: str = "held out",
    relations: bool = True,
) -> None:
    """Prints strict F1 by language and relation, and the reliability of the confidences."""
    languages = np.array([test[d].example.document.lang for d in held.document])
    totals, by_relation = Counter(), Counter()
    for r in test:
        for _, name, _ in gold(r):
            totals[r.example.document.lang] += 1
            by_relation[name] += 1
    print(f"{title}, gold mentions, strict, threshold {threshold:.2f}")
    for name, members in (
        ("all", ("zh-Hans", "zh-Hant", "ja", "en")),
        ("zh", ("zh-Hans", "zh-Hant")),
        ("ja", ("ja",)),
        ("en", ("en",)),
    ):
        chosen = np.isin(languages, members)
        result = f1(probability[chosen], held.holds[chosen], sum(totals[m] for m in members), threshold)
        print(f"  {name:4} F1 {result[0]:.3f} P {result[1]:.3f} R {result[2]:.3f}")
    if not relations:
        return
    names = np.array([key[1] for key in held.keys])
    for name, total in by_relation.most_common():
        result = f1(probability[names == name], held.holds[names == name], total, threshold)
        print(f"    {name:16} F1 {result[0]:.2f} P {result[1]:.2f} R {result[2]:.2f} of {total}")
    print("  confidence → share that is right")
    for low in np.arange(0.1, 1.0, 0.1):
        inside = (probability >= low) & (probability < low + 0.1)
        if inside.any():
            print(f"    {low:.1f}–{low + 0.1:.1f}: {held.holds[inside].mean():.2f} of {inside.sum()}")


if __name__ == "__main__":
    main()
