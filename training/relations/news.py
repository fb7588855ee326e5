"""Unlabelled news as the relation stage reads it, for its network to learn reading from: names are marks of their class.

usage: python -m training.relations.news --data DIR --out FILE [--texts 24000]

Draws runs of four lines from the unlabelled news, finds their names with the shipped recogniser, and keeps the codes of
their units. Texts without a name are left out. Four million characters take some five minutes.
"""

from __future__ import annotations

import argparse
import lzma
import random
from collections import defaultdict
from collections.abc import Iterator, Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from kg.model import Document, LocalEntity, Mention
from kg.ner import make_recogniser
from kg.relations.layout import Hashes, Ids, Units
from kg.relations.network import unit_rows
from kg.relations.view import sentences

LINES = 4
LEAST, MOST = 40, 1000


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--data", type=Path, default=Path("../shared/data"))
    parser.add_argument("--out", type=Path, default=Path("build/relations/news.npz"))
    parser.add_argument("--texts", type=int, default=24_000)
    options = parser.parse_args()
    kept = list(marked(drawn(options.data / "unlabelled_zh.txt.xz", options.texts)))
    options.out.parent.mkdir(parents=True, exist_ok=True)
    write(options.out, kept)
    print(f"{options.out}: {len(kept)} texts, {sum(len(units.stems) for units in kept)} units")


def write(path: Path, kept: Sequence[Units]) -> None:
    """Keep texts for `read`."""
    np.savez_compressed(
        path,
        units=np.concatenate([units.grams[0] for units in kept]),
        stems=np.concatenate([units.stems for units in kept]),
        sizes=np.array([len(units.stems) for units in kept]),
        begin=np.concatenate([units.begin for units in kept]),
        stop=np.concatenate([units.stop for units in kept]),
        sentences=np.array([len(units.begin) for units in kept]),
    )


def drawn(path: Path, count: int, *, seed: int = 0) -> Iterator[str]:
    """`count` runs of lines, in an order drawn by `seed`."""
    with lzma.open(path, "rt", encoding="utf-8") as file:
        lines = file.read().splitlines()
    for first in random.Random(seed).sample(range(0, len(lines) - LINES, LINES), count):
        yield "\n".join(line for line in lines[first : first + LINES] if line.strip())[:MOST]


def marked(texts: Iterator[str]) -> Iterator[Units]:
    """The units of each text that has a name; each form is taken for an entity of its own."""
    recognise = make_recogniser()
    for number, text in enumerate(texts):
        document = Document(f"news-{number}", text, "zh-Hans")
        forms: dict[str, list[Mention]] = defaultdict(list)
        for mention in recognise(document)[0] if len(text) >= LEAST else ():
            forms[mention.text].append(mention)
        if forms:
            entities = [LocalEntity(i, found[0].type, tuple(found)) for i, found in enumerate(forms.values())]
            yield Units(sentences(document, entities))


class _Kept:
    """Units as they were kept: what unit_rows asks for."""

    def __init__(self, units: Hashes, stems: Hashes, begin: NDArray[np.int64], stop: NDArray[np.int64]) -> None:
        self.grams, self.stems = [units], stems
        self.begin, self.stop = begin.tolist(), stop.tolist()


def read(path: Path, keys: Hashes) -> list[Ids]:
    """The kept texts as rows of a network's table with the vocabulary `keys`."""
    with np.load(path) as file:
        stored = {name: file[name] for name in file.files}
    by_unit, by_sentence = np.cumsum(stored["sizes"])[:-1], np.cumsum(stored["sentences"])[:-1]
    parts = zip(
        np.split(stored["units"], by_unit),
        np.split(stored["stems"], by_unit),
        np.split(stored["begin"], by_sentence),
        np.split(stored["stop"], by_sentence),
        strict=True,
    )
    return [unit_rows(_Kept(*part), keys) for part in parts]


if __name__ == "__main__":
    main()
