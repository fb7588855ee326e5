"""Makes kg/models/relations.npz: the classifier, the trees that decide, and the reader of statuses.

usage: python -m training.relations.train [--corpus DIR] [--data DIR] [--share 1.0] [--threshold 0.36] [--out FILE]

Trains on the corpus without the documents whose number five divides, on the annotated sentences of training/sentences and on FinRE
and FewFC; prints the figures for the documents held out, with their gold mentions given, and the reliability of the confidences.
"""

from __future__ import annotations

import argparse
import time
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from zlib import crc32

import numpy as np
from numpy.typing import NDArray

from kg.relations.labels import allowed, labels
from kg.relations.matching import matchers
from kg.relations.table import CLASSES
from kg.relations.wording import load_wordings
from training.relations.corpora import Example, read_corpus, read_sentences
from training.relations.dataset import Rows, build, flatten
from training.relations.linear import Settings, fit
from training.relations.public import read_fewfc, read_finre
from training.relations.stacking import Claims, collect, export, fit_trees, gold
from training.relations.statuses import fit_status

Floats = NDArray[np.float32]
PUBLIC = ("finre", "fewfc")
FOLDS = 5
SEEDS = 2
"""The shipped classifier is the mean of this many trainings: being linear, they are one table."""


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--corpus", type=Path, default=Path("../shared/corpus"))
    parser.add_argument("--data", type=Path, default=Path("../shared/data"))
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
    started = time.time()
    weights, bias = fit_linear(train, seeds=SEEDS)
    print(
        f"classifier: {time.time() - started:.0f} s on {sum(len(r.pairs) for r in train)} pairs of {len(train)} texts"
    )
    table, scale = quantised(weights)
    data = collect(own, out_of_fold(own))
    counted = np.where([own[d].example.group == "sentences" for d in data.document], 0.7, 1.0)
    model = fit_trees(data, counted)
    trees = export(model)
    threshold = choose_threshold(own, data, counted)
    held = collect(test, [score(r, table * scale, bias) for r in test])
    report(test, held, 1 / (1 + np.exp(-trees.logits(held.rows))), threshold)
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
        status_weight=status_weight.astype(np.float16),
        status_bias=status_bias.astype(np.float32),
        tree_base=np.float32(trees.base),
        tree_depth=np.int32(trees.depth),
        **{f"tree_{n}": getattr(trees, n) for n in ("feature", "threshold", "left", "right", "value", "roots")},
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


def fit_linear(rows: Sequence[Rows], *, seeds: int = 1) -> tuple[Floats, Floats]:
    """Weights and bias, the mean over `seeds` trainings that differ in the order of the rows and the features left out."""
    wanted, mask = targets(rows)
    ids, starts = flatten(rows)
    fitted = [fit(ids, starts, wanted, mask, Settings(seed=seed)) for seed in range(seeds)]
    weights, bias = fitted[0]
    for more, more_bias in fitted[1:]:
        weights, bias = weights + more, bias + more_bias
    return weights / np.float32(seeds), bias / np.float32(seeds)


def score(rows: Rows, weights: Floats, bias: Floats) -> Floats:
    """The log-odds of one document's pairs under `weights` (whole or quantised)."""
    features = rows.features
    if not rows.pairs:
        return np.zeros((0, len(bias)), np.float32)
    sums = np.add.reduceat(weights[features.ids], features.starts[:-1], axis=0)
    return (sums / np.sqrt(np.diff(features.starts))[:, None] + bias).astype(np.float32)


def out_of_fold(rows: Sequence[Rows]) -> list[Floats]:
    """The log-odds of each document under a classifier that did not see it."""
    fold = [crc32(r.example.document.id.encode()) % FOLDS for r in rows]
    result: list[Floats] = [np.zeros((0, 0), np.float32)] * len(rows)
    for k in range(FOLDS):
        weights, bias = fit_linear([r for r, f in zip(rows, fold, strict=True) if f != k])
        for i, r in enumerate(rows):
            if fold[i] == k:
                result[i] = score(r, weights, bias)
    return result


def quantised(weights: Floats) -> tuple[NDArray[np.int8], Floats]:
    """The weights as whole numbers of 8 bits, with one scale a label."""
    scale = np.maximum(np.abs(weights).max(axis=0) / 127, 1e-8).astype(np.float32)
    return np.clip(np.round(weights / scale), -127, 127).astype(np.int8), scale


def choose_threshold(rows: Sequence[Rows], data: Claims, counted: NDArray[np.float64]) -> float:
    """The confidence at which F1 over the training part of the corpus is best, by trees that did not see the document."""
    probability = np.zeros(len(data.holds))
    part = np.array([crc32(rows[d].example.document.id.encode()) // FOLDS % 3 for d in data.document])
    for k in range(3):
        seen = part != k
        model = fit_trees(Claims(data.rows[seen], data.holds[seen], data.document[seen], []), counted[seen])
        probability[~seen] = model.predict_proba(data.rows[~seen])[:, 1]
    corpus = np.array([rows[d].example.group != "sentences" for d in data.document])
    total = sum(len(gold(r)) for r in rows if r.example.group != "sentences")
    grid = np.arange(0.2, 0.6, 0.01)
    return float(max(grid, key=lambda t: f1(probability[corpus], data.holds[corpus], total, t)[0]))


def f1(probability: Floats, holds: NDArray[np.bool_], total: int, threshold: float) -> tuple[float, float, float]:
    """F1, precision and recall when everything from `threshold` on is said; `total` facts are to be found."""
    said = probability >= threshold
    right = float((said & holds).sum())
    return 2 * right / max(said.sum() + total, 1), right / max(said.sum(), 1), right / max(total, 1)


def report(test: Sequence[Rows], held: Claims, probability: Floats, threshold: float) -> None:
    """Prints strict F1 by language and relation, and the reliability of the confidences."""
    languages = np.array([test[d].example.document.lang for d in held.document])
    totals, by_relation = Counter(), Counter()
    for r in test:
        for _, name, _ in gold(r):
            totals[r.example.document.lang] += 1
            by_relation[name] += 1
    print(f"held out, gold mentions, strict, threshold {threshold:.2f}")
    for name, members in (
        ("all", ("zh-Hans", "zh-Hant", "ja", "en")),
        ("zh", ("zh-Hans", "zh-Hant")),
        ("ja", ("ja",)),
        ("en", ("en",)),
    ):
        chosen = np.isin(languages, members)
        result = f1(probability[chosen], held.holds[chosen], sum(totals[m] for m in members), threshold)
        print(f"  {name:4} F1 {result[0]:.3f} P {result[1]:.3f} R {result[2]:.3f}")
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
