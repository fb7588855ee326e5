"""Train the names model that the package ships: Chinese, Japanese and English in one network.

    python -m training.ner.vectors && python -m training.ner.train --out kg/models/ner

Prints the scores on the documents held out of the corpus. Sources and licences: kg/models/ner/README.md.
For comparisons only: --cluener trains on CLUENER2020 as well, --scripts both on units that are not folded to simplified
(with vectors made likewise).
"""

from __future__ import annotations

import argparse
import json
from contextlib import nullcontext
from dataclasses import replace
from pathlib import Path

import numpy as np

from kg.ner.component import COMPONENT, pipeline
from kg.ner.features import CLASSES, merged
from kg.ner.gazetteer import Gazetteer
from kg.ner.model import NameModel
from kg.ner.tags import TagSet
from training.device import train_on
from training.ner import cluener, data, export, lexicon, scripts, silver, teach, wikipedia
from training.ner.averaged import Averaged
from training.ner.fit import fit
from training.ner.network import Sizes
from training.ner.prepare import AllowedTags, prepare
from training.ner.scores import score, table

TABLES = ("unit", "word", "pair", "triple", "head", "tail", "shape")
"""The network's tables, which do not depend on its width."""


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, default=Path("../shared/data"))
    parser.add_argument("--corpus", type=Path, default=Path("../shared/corpus"))
    parser.add_argument("--sentences", type=Path, default=Path("training/sentences"))
    parser.add_argument("--vectors", type=Path, default=Path("build/ner/vectors.npz"))
    parser.add_argument("--english", type=Path, default=None, help="vocab folder of en_core_web_md")
    parser.add_argument("--start", type=Path, default=None, help="a model of this command to train further")
    parser.add_argument("--silver", type=Path, default=None, help="what training.ner.silver wrote")
    parser.add_argument("--out", type=Path, default=Path("build/ner/model"))
    parser.add_argument("--steps", type=int, default=2500)
    parser.add_argument("--units", type=int, default=2500)
    parser.add_argument("--share", type=float, default=0.5)
    parser.add_argument("--rate", type=float, default=2e-3)
    parser.add_argument("--dropout", type=float, default=0.3)
    parser.add_argument("--aside-weight", type=float, default=0.5)
    parser.add_argument("--sizes", type=json.loads, default={})
    parser.add_argument("--without", nargs="*", default=[])
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--gold", type=Path, default=None, help="more gold files to report on (never trained on)")
    parser.add_argument("--teachers", type=Path, nargs="+", default=[], help="models of this command to learn from")
    parser.add_argument("--characters", type=int, default=6_000_000, help="of unlabelled news that the teachers read")
    parser.add_argument("--device", default="cpu", help="where PyTorch trains: cpu or cuda")
    parser.add_argument("--cluener", action="store_true", help="train on CLUENER2020 too: not for weights that ship")
    parser.add_argument("--scripts", choices=("folded", "both"), default="folded")
    options = parser.parse_args()
    train_on(options.device)
    with scripts.kept_apart() if options.scripts == "both" else nullcontext():
        _train(options)


def _train(options: argparse.Namespace) -> None:
    both = options.scripts == "both"
    sizes = Sizes(**options.sizes)
    own = data.corpus(options.corpus, held_out=False)
    if "sentences" not in options.without:
        own += data.sentences(options.sentences)
    aside = data.others(options.data) + wikipedia.in_our_classes(wikipedia.sentences())
    aside = [example for example in aside if example.source not in options.without]
    if options.cluener:
        aside += cluener.read(options.data / "cluener", "train", native=False)
    if options.silver:
        aside += silver.read(options.silver)
    if both:
        own, aside = scripts.in_either(own), scripts.in_either(aside)
    if options.start:
        first = NameModel.from_disk(options.start / COMPONENT)
        keys, marks = merged(lists := lexicon.word_lists(options.data / "company" / "short28w.txt"))
        known = replace(first.lexicon, listed=keys, marks=marks, lists=len(lists))
        start = export.state(first, known)
        if export.sizes(first) != sizes:
            # a network of another form can take over what units and words are, and nothing of what is made of them
            start = {name: values for name, values in start.items() if name.removesuffix(".weight") in TABLES}
    else:
        known, start = lexicon.build(
            own + aside, options.vectors, options.data / "company" / "short28w.txt", options.english,
            word=sizes.word, pairs=45_000, triples=30_000, both_scripts=both,
        )  # fmt: skip
    tags = TagSet(CLASSES)
    gazetteer = Gazetteer.load()
    allowed = AllowedTags(tags)
    prepared = [prepare(part, known, allowed, gazetteer) for part in (own, aside)]
    print([(len(part), sum(p.size for p in part)) for part in prepared], flush=True)
    if options.teachers:
        texts = teach.passages(options.data, options.characters, seed=5) + teach.in_our_guideline(aside)
        teachers = [NameModel.from_disk(folder / COMPONENT) for folder in options.teachers]
        prepared[1] += teach.taught(prepare(texts, known, allowed, gazetteer), teachers, known)
        print(f"{len(teachers)} teachers read {len(texts)} texts", flush=True)
    weights = dict.fromkeys(
        ("finre", "stockmark", "ud_ja", "uner", "resume", "silver", "cluener"), options.aside_weight
    )
    state = fit(
        *prepared, allowed.table(), known, start, tags, sizes=sizes, steps=options.steps, units_a_step=options.units,
        share=options.share, weights=weights, rate=options.rate, dropout=options.dropout, seed=options.seed,
        report=lambda line: print(line, flush=True),
    )  # fmt: skip
    write(export.model(state, known, tags, sizes, source="corpus"), options.out)
    model = NameModel.from_disk(options.out / COMPONENT)
    held_out = data.corpus(options.corpus, held_out=True)
    evaluate(model, gazetteer, held_out, "held-out corpus")
    evaluate(model, Gazetteer.from_rows([]), held_out, "held-out corpus, gazetteer hidden")
    if options.gold:
        paths = sorted(options.gold.glob("*.gold.json"))
        more = [data.gold_example(path, json.loads(path.read_text(encoding="utf-8"))) for path in paths]
        evaluate(model, gazetteer, more, str(options.gold))


def write(model: NameModel, folder: Path) -> None:
    """Write `model` as a spaCy pipeline and print its size."""
    pipeline(model).to_disk(folder)
    size = sum(path.stat().st_size for path in folder.rglob("*") if path.is_file())
    print(f"{folder}: {size / 1e6:.1f} MB")


def evaluate(model: NameModel | Averaged, gazetteer: Gazetteer, examples: list[data.Example], title: str) -> None:
    """Print typed exact-span scores."""
    print(title)

    def find(example: data.Example) -> list[tuple[int, int, str]]:
        return [(n.start, n.end, n.label) for n in model.read(example.text, gazetteer.find(example.text)).names]

    print(table(score(examples, find)), flush=True)


if __name__ == "__main__":
    np.seterr(all="ignore")
    main()
