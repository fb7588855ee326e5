"""Two public sets in their own labels, by the network that the package ships, to compare with published figures.

    python -m training.ner.native cluener      train split alone; scores on dev
    python -m training.ner.native stockmark    four fifths, and beside them UD Japanese and what training/ner/wikipedia.py
                                               holds; scores on the fifth left out

With --chive (the vocab folder of ja_ginza) Stockmark's word lists have those of training/ner/chive.py too; with --alone
nothing written by hand is read. With --meanings the network also has the vectors of the words that begin with a unit, that it
stands inside of, and that end with it. --average scores the mean of several networks.
With --teachers (folders that --out wrote) the network also learns what they find in unlabelled news (CLUENER only).
Nothing is selected on the scored part: the figure is that of the last step, and --aside scores on a tenth of the train
part instead, for choosing. CLUENER's weights are not shipped.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path

import numpy as np

from kg.ner.features import listed_keys
from kg.ner.gazetteer import Gazetteer
from kg.ner.model import NameModel
from kg.ner.tags import TagSet
from training.ner import chive, cluener, data, dictionaries, export, lexicon, teach, wikipedia
from training.ner.averaged import Averaged
from training.ner.data import NONE, Example, one
from training.ner.fit import fit
from training.ner.network import Sizes
from training.ner.prepare import AllowedTags, prepare
from training.ner.train import evaluate

STOCKMARK = tuple(data.STOCKMARK)
_ORGANISATION = one("法人名", "政治的組織名", "その他の組織名")
# what the classes of UD Japanese and Universal NER are among Stockmark's
_AS_STOCKMARK = {
    "PERSON": one("人名"), "PER": one("人名"), "ORG": _ORGANISATION, "GPE": one("地名"), "LOC": one("地名", "施設名"),
    "FAC": one("施設名", "地名"), "PRODUCT": one("製品名", NONE), "WORK_OF_ART": one("製品名", NONE),
    "EVENT": one("イベント名", NONE), "NORP": one("政治的組織名", "その他の組織名", "地名", NONE),
}  # fmt: skip


def beside_stockmark(folder: Path) -> list[Example]:
    """UD Japanese and Chinese Universal NER, in Stockmark's labels where those are told."""
    examples: list[Example] = []
    for part in ("train", "dev", "test"):
        examples += data.columns(
            folder / "ud_ja_gsd_ner" / f"{part}.bio",
            lang="ja", source="ud_ja", labels=_AS_STOCKMARK, outside=frozenset(), at=(0, 1, "\t"),
        )  # fmt: skip
        examples += data.columns(
            folder / "uner_zh_gsd" / f"{part}.iob2",
            lang="zh-Hant", source="uner", labels=_AS_STOCKMARK, outside=one("製品名", "イベント名", "施設名"), at=(1, 2, "\t"),
        )  # fmt: skip
    return examples


# the eight word lists of the Stockmark model: seven kinds of names, and ordinary words
_KINDS = (
    ("人名",), ("地名",), ("法人名",), ("製品名",), ("その他の組織名",), ("政治的組織名",), ("施設名", "イベント名"),
)  # fmt: skip


def japanese_lists(
    examples: list[Example], folder: Path | None, written: Mapping[str, Sequence[str]], *, more: bool = False
) -> tuple[np.ndarray, ...]:
    """Names by kind and ordinary words: of the dictionaries, of those `written`, and of chiVe (`folder`) by their vectors.

    With `more` also lists by kind of what training/ner/dictionaries.py reads.
    """
    people, places, _, _, ordinary = lexicon.dictionaries()
    kinds = [[name for label in kind for name in written.get(label, ())] for kind in _KINDS]
    kinds[0], kinds[1] = kinds[0] + people, kinds[1] + places
    if folder:
        found = chive.lists(examples, folder, [frozenset(kind) for kind in _KINDS])
        kinds = [kind + like for kind, like in zip(kinds, found, strict=True)]
    further = dictionaries.lists(examples, [frozenset(kind) for kind in _KINDS]) if more else []
    return tuple(listed_keys(kind) for kind in (*kinds, ordinary, *further))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("set", choices=("cluener", "stockmark"))
    parser.add_argument("--data", type=Path, default=Path("../shared/data"))
    parser.add_argument("--vectors", type=Path, default=Path("build/ner/vectors.npz"))
    parser.add_argument("--steps", type=int, default=1200)
    parser.add_argument(
        "--sizes", type=json.loads, default={}, help="sizes of the network that differ from the shipped one's"
    )
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--units", type=int, default=2000, help="units of text a step")
    parser.add_argument(
        "--share", type=float, default=0.65, help="of them from the annotated set, where others are beside"
    )
    parser.add_argument("--dropout", type=float, default=0.3)
    parser.add_argument("--chive", type=Path, default=None, help="vocab folder of ja_ginza (Stockmark only)")
    parser.add_argument("--meanings", action="store_true", help="chiVe's vectors too, beside the lists (with --chive)")
    parser.add_argument(
        "--dictionaries", action="store_true", help="word lists of jamdict-data and jumandic too (Stockmark only)"
    )
    parser.add_argument(
        "--times", type=int, default=1, help="how often the set's sentences are read for once those written by hand are"
    )
    parser.add_argument(
        "--alone", action="store_true", help="without the sentences and names written by hand (Stockmark)"
    )
    parser.add_argument("--out", type=Path, default=None)
    parser.add_argument("--aside", action="store_true", help="keep a tenth of the train part aside and score on that")
    parser.add_argument("--teachers", type=Path, nargs="+", default=[], help="models to learn unlabelled news from")
    parser.add_argument("--lines", type=int, default=60_000, help="lines of unlabelled news for the teachers")
    parser.add_argument(
        "--average", type=Path, nargs="+", default=[], help="score the mean of models that --out wrote; train none"
    )
    options = parser.parse_args()
    if options.teachers if options.set == "stockmark" else options.chive or options.dictionaries:
        parser.error("--teachers is for cluener, --chive and --dictionaries for stockmark")
    if options.meanings and not options.chive:
        parser.error("--meanings needs --chive")
    if missing := [str(folder) for folder in options.average if not folder.is_dir()]:
        parser.error(f"--average: no folder {', '.join(missing)}; train it with --out first")
    if options.set == "cluener":
        labels, aside = cluener.LABELS, []
        own, test = (cluener.read(options.data / "cluener", part, native=True) for part in ("train", "dev"))
    else:
        labels, aside = STOCKMARK, beside_stockmark(options.data)
        examples = data.stockmark(options.data / "stockmark_ja", native=True)
        own = [example for number, example in enumerate(examples) if number % 5]
        test = [replace(example, name=str(number)) for number, example in enumerate(examples) if number % 5 == 0]
    left_out = {example.text for example in test}
    if options.aside:
        test = [replace(example, name=str(number)) for number, example in enumerate(own) if number % 10 == 0]
        own = [example for number, example in enumerate(own) if number % 10]
        left_out |= {example.text for example in test}
    if options.average:
        several = Averaged([NameModel.from_disk(folder) for folder in options.average])
        evaluate(several, Gazetteer.load(), test, f"{options.set}: the mean of {len(several.models)} networks")
        return
    written = wikipedia.names() if options.set == "stockmark" and not options.alone else {}
    if written:
        # a guideline of their own: whoever wrote them drew some borders otherwise than the set does
        told = [replace(example, source="written") for example in wikipedia.sentences()]
        own = own * options.times + [example for example in told if example.text not in left_out]
        aside += wikipedia.swapped(own, written, share=0.7, seed=options.seed)
    sizes, tags, gazetteer = Sizes(**options.sizes), TagSet(labels), Gazetteer.load()
    known, start = lexicon.build(
        own + aside,
        options.vectors,
        options.data / "company" / "short28w.txt",
        None,
        word=sizes.word,
        pairs=60_000,
        triples=60_000,
        lists=japanese_lists(own, options.chive, written, more=options.dictionaries)
        if options.set == "stockmark"
        else None,
    )
    if options.meanings:
        known, start = chive.meanings(known, start, options.chive, sizes.meaning)
    allowed = AllowedTags(tags)
    prepared = [prepare(part, known, allowed, gazetteer) for part in (own, aside)]
    if options.teachers:
        lines = teach.unlabelled(options.data, options.lines, without=left_out, seed=options.seed)
        teachers = [NameModel.from_disk(folder) for folder in options.teachers]
        prepared[1] += teach.taught(prepare(lines, known, allowed, gazetteer), teachers, known)
        print(f"{len(teachers)} teachers read {len(lines)} lines", flush=True)
    state = fit(
        *prepared, allowed.table(), known, start, tags, sizes=sizes, steps=options.steps, units_a_step=options.units,
        share=options.share if prepared[1] else 1.0, dropout=options.dropout, weights={"ud_ja": 0.5, "uner": 0.5}, seed=options.seed,
        report=lambda line: print(line, flush=True),
    )  # fmt: skip
    model = export.model(state, known, tags, sizes, source=options.set)
    if options.out:
        model.to_disk(options.out)
    evaluate(model, gazetteer, test, f"{options.set}: {len(own)} sentences to train, {len(test)} to score")


if __name__ == "__main__":
    main()
