"""A learning curve of the relation stage: a quarter, a half and all of the corpus, gold mentions given.

usage: python -m benchmarks.relations_curve [--corpus DIR]

Each line is a whole training (classifier, trees, threshold) on that part of the corpus' training documents, first alone and, for all
of them, with the annotated sentences added; figures are for the documents held out.
"""

from __future__ import annotations

import argparse
from pathlib import Path

import numpy as np

from training.relations.figures import best_threshold, f1
from training.relations.fitting import fit_linear, out_of_fold, out_of_part, score
from training.relations.stacking import collect, export, fit_trees, gold
from training.relations.train import build_all, read_examples


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--corpus", type=Path, default=Path("../shared/corpus"))
    options = parser.parse_args()
    for share, sentences in ((0.25, False), (0.5, False), (1.0, False), (1.0, True)):
        examples = read_examples(options.corpus, Path("no public sets"), share=share)
        rows = build_all([e for e in examples if sentences or e.group != "sentences"])
        train, test = ([r for r in rows if r.example.held_out is held] for held in (False, True))
        weights, bias = fit_linear(train)
        data = collect(train, out_of_fold(train))
        counted = np.ones(len(data.holds))
        trees = export(fit_trees(data, counted))
        unseen = 1 / (1 + np.exp(-out_of_part(train, data, counted)))
        threshold = best_threshold(unseen, data.holds, sum(len(gold(r)) for r in train))
        held = collect(test, [score(r, weights, bias) for r in test])
        probability = 1 / (1 + np.exp(-trees.logits(held.rows)))
        result = f1(probability, held.holds, sum(len(gold(r)) for r in test), threshold)
        facts = sum(len(r.example.facts) for r in train)
        what = f"{share:.0%} of the corpus" + (" and the sentences" if sentences else "")
        print(
            f"{what:36} {len(train):5} texts {facts:6} facts: F1 {result[0]:.3f} P {result[1]:.3f} R {result[2]:.3f}",
            flush=True,
        )


if __name__ == "__main__":
    main()
