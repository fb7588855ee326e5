"""Makes kg/models/relations.npz: the classifier, the network, the trees that decide, and the reader of statuses.

usage: python -m training.relations.train [--corpus DIR] [--data DIR] [--vectors FILE] [--news FILE]
                                          [--share 1.0] [--threshold 0.36] [--out FILE]

`--vectors` are those of training.ner.vectors, `--news` what training.relations.news made; without them the network begins from nothing.

Trains on the corpus without the documents whose number five divides, on the annotated sentences of training/sentences and on FinRE
and FewFC; prints the figures for the documents held out, with their gold mentions given, and the reliability of the confidences.
"""

from __future__ import annotations

import argparse
from collections.abc import Callable, Sequence
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from multiprocessing import get_context
from pathlib import Path
from typing import Any
from zlib import crc32

import numpy as np
from numpy.typing import NDArray

from kg.relations.labels import labels
from kg.relations.matching import matchers
from kg.relations.trees import Trees
from kg.relations.weighing import calibrated
from kg.relations.wording import load_wordings
from training.relations.corpora import Example, read_corpus, read_sentences
from training.relations.dataset import Rows, build
from training.relations.figures import best_threshold, report
from training.relations.fitting import (
    FOLDS,
    PUBLIC,
    begin,
    fit_calibration,
    fit_linear,
    fit_network,
    fit_network_without,
    mean,
    one_fold,
    opinions,
    out_of_part,
    quantised,
    score,
)
from training.relations.public import read_fewfc, read_finre
from training.relations.stacking import Claims, collect, export, fit_trees, gold
from training.relations.statuses import fit_status

SEEDS = 2
"""The shipped classifier is the mean of this many trainings: being linear, they are one table."""


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--corpus", type=Path, default=Path("../shared/corpus"))
    parser.add_argument("--data", type=Path, default=Path("../shared/data"))
    parser.add_argument("--vectors", type=Path, default=None)
    parser.add_argument("--news", type=Path, default=None)
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
    beginning, *fitted = at_once(
        [
            partial(begin, train, options.vectors, options.news),
            *(partial(fit_linear, train, seed=seed) for seed in range(SEEDS)),
            *(partial(one_fold, own, k) for k in range(FOLDS)),
        ]
    )
    network, *parts = at_once(
        [
            partial(fit_network, train, test, beginning),
            *(partial(fit_network_without, train, k, beginning) for k in range(FOLDS)),
        ]
    )
    weights, bias = mean(fitted[:SEEDS])
    folds = [next(part[i] for part in fitted[SEEDS:] if i in part) for i in range(len(own))]
    table, scale = quantised(weights)
    data = collect(own, folds)
    data = data.beside(opinions({text: z for part in parts for text, z in part.said.items()}, own, data))
    trees, calibration, threshold = stack(own, data)
    held = collect(test, [score(r, table * scale, bias) for r in test])
    held = held.beside(opinions(network.said, test, held))
    report(test, held, calibrated(trees.logits(held.rows), calibration), threshold)
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
        calibration=calibration,
        status_weight=status_weight.astype(np.float16),
        status_bias=status_bias.astype(np.float32),
        tree_base=np.float32(trees.base),
        tree_depth=np.int32(trees.depth),
        **{f"tree_{n}": getattr(trees, n) for n in ("feature", "threshold", "left", "right", "value", "roots")},
        **{f"network_{name}": array for name, array in network.arrays.items()},
    )
    print(f"{options.out}: {options.out.stat().st_size / 1e6:.1f} MB")


def stack(own: Sequence[Rows], data: Claims) -> tuple[Trees, NDArray[np.float32], float]:
    """The trees for the claims `data` of the documents `own`, what makes probabilities of their log-odds, and the best threshold; the last
    two are those of whole documents, under trees that have not seen them."""
    sentences = np.array([own[d].example.group == "sentences" for d in data.document])
    counted = np.where(sentences, 0.7, 1.0)
    unseen, holds = out_of_part(own, data, counted)[~sentences], data.holds[~sentences]
    calibration = fit_calibration(unseen, holds)
    total = sum(len(gold(r)) for r in own if r.example.group != "sentences")
    return export(fit_trees(data, counted)), calibration, best_threshold(calibrated(unseen, calibration), holds, total)


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


def at_once(tasks: Sequence[Callable[[], Any]]) -> list[Any]:
    """The results of `tasks`, two of which run at a time."""
    global _tasks
    _tasks = tasks
    with ProcessPoolExecutor(max_workers=2, mp_context=get_context("fork")) as pool:
        return list(pool.map(_run, range(len(tasks))))


_tasks: Sequence[Callable[[], Any]] = ()


def _run(number: int) -> Any:
    return _tasks[number]()


if __name__ == "__main__":
    main()
