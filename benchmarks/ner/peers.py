"""Our recogniser beside ja_ginza and en_core_web_md: speed, and the names that their labels can tell.

    benchmarks/ner/peers.sh ../shared/corpus        installs the peers, then runs this

Scored on the documents held out of the corpus: exact spans of Company, Person, Place and Product, the classes that the
peers' labels map onto (ORG counts as Company). The peers were trained for other guidelines: read their figures so.
"""

from __future__ import annotations

import argparse
import time
from collections.abc import Callable, Iterable
from pathlib import Path

from kg.model import Document
from kg.ner import make_recogniser
from training.ner import data
from training.ner.scores import score

Found = Iterable[tuple[int, int, str]]
COMPARED = frozenset({"Company", "Person", "Place", "Product"})
LABELS = {
    "ORG": "Company", "PERSON": "Person", "GPE": "Place", "LOC": "Place", "PRODUCT": "Product",
    "Company": "Company", "Corporation_Other": "Company", "Company_Group": "Company", "Person": "Person",
    "City": "Place", "Country": "Place", "Province": "Place", "GPE_Other": "Place", "Continental_Region": "Place",
    "Product_Other": "Product", "Car": "Product", "Service": "Product",
}  # fmt: skip


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--corpus", type=Path, default=Path("../shared/corpus"))
    parser.add_argument("--english", type=Path, default=None, help="model folder of en_core_web_md")
    options = parser.parse_args()
    held_out = data.corpus(options.corpus, held_out=True)
    begun = time.perf_counter()
    ours = make_recogniser()
    print(f"kg          loads all languages in {time.perf_counter() - begun:.2f} s")
    speeds = {}
    for lang in ("zh-Hans", "zh-Hant", "ja", "en"):
        examples = [example for example in held_out if example.lang == lang]
        speeds[lang] = report(
            "kg", lang, examples, lambda e: ((m.start, m.end, m.type) for m in ours(Document("d", e.text, e.lang))[0])
        )
    for lang, name, load in (("ja", "ja_ginza", "ja_ginza"), ("en", "en_core_web_md", options.english)):
        if load is None:
            continue
        begun = time.perf_counter()
        find = peer(load)
        print(f"{name:14} loads in {time.perf_counter() - begun:.2f} s")
        examples = [example for example in held_out if example.lang == lang]
        theirs = report(name, lang, examples, find)
        print(f"{lang}: ours is {speeds[lang] / theirs:.1f} times as fast as {name}")


def peer(load: str | Path) -> Callable[[data.Example], Found]:
    """The names of a spaCy pipeline in our classes; only what its NER needs runs."""
    import spacy

    nlp = spacy.load(load)
    nlp.select_pipes(enable=[name for name in nlp.pipe_names if name in ("tok2vec", "transformer", "ner")])

    def find(example: data.Example) -> Found:
        for ent in nlp(example.text).ents:
            if ent.label_ in LABELS:
                yield ent.start_char, ent.end_char, LABELS[ent.label_]

    return find


def report(name: str, lang: str, examples: list[data.Example], find: Callable[[data.Example], Found]) -> float:
    """Print scores and speed; returns characters a second of processor time."""
    kept = [
        data.Example(e.text, e.lang, tuple(span for span in e.spans if span.labels <= COMPARED), e.source)
        for e in examples
    ]
    list(find(kept[0]))
    begun = time.process_time()
    found = {e.text: [name_ for name_ in find(e) if name_[2] in COMPARED] for e in kept}
    speed = sum(len(e.text) for e in kept) / (time.process_time() - begun)
    scores = score(kept, lambda e: found[e.text])
    columns = "  ".join(
        f"{label} {100 * scores[label].f1:.1f}" for label in ("all", *sorted(COMPARED)) if label in scores
    )
    print(f"{name:14} {lang:8} {speed:9,.0f} characters a second   F1 {columns}")
    return speed


if __name__ == "__main__":
    main()
