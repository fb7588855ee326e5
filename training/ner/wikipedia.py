"""What was written by hand in the labels of Stockmark's set: sentences (wikipedia_ja*.txt) and names by label (names_ja/).

The names serve twice: as word lists, and to stand in for names of the same label in annotated sentences.
"""

from __future__ import annotations

import random
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from training.ner.data import STOCKMARK, Example, Span, one

HERE = Path(__file__).parent
FILES = {
    "人名": "person",
    "法人名": "company",
    "政治的組織名": "politics",
    "その他の組織名": "group",
    "地名": "place",
    "施設名": "facility",
    "製品名": "product",
    "イベント名": "event",
}
_MARK = re.compile(r"\[([^\[\]|]+)\|([^\[\]|]+)\]")


def sentences(folder: Path = HERE) -> list[Example]:
    """One example a line of every file. Raises ValueError for a mark with a label that is none of the eight."""
    return [example for path in sorted(folder.glob("wikipedia_ja*.txt")) for example in _of(path)]


def _of(path: Path) -> Iterator[Example]:
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1):
        if not line or line.startswith("#"):
            continue
        text, spans, last = "", [], 0
        for mark in _MARK.finditer(line):
            name, label = mark.groups()
            if label not in FILES:
                raise ValueError(f"{path}:{number}: {label} is no label of the set")
            text += line[last : mark.start()]
            spans.append(Span(len(text), len(text) + len(name), one(label)))
            text, last = text + name, mark.end()
        yield Example(text + line[last:], "ja", tuple(spans), "stockmark")


def in_our_classes(examples: Sequence[Example]) -> list[Example]:
    """The same sentences with what each label can mean in the classes of the project."""
    return [
        replace(
            example, spans=tuple(Span(s.start, s.end, STOCKMARK[label]) for s in example.spans for label in s.labels)
        )
        for example in examples
    ]


def names(folder: Path = HERE / "names_ja") -> dict[str, list[str]]:
    """The names of each label."""
    found = {}
    for label, stem in FILES.items():
        lines = (folder / f"{stem}.txt").read_text(encoding="utf-8").splitlines()
        found[label] = [line for line in lines if line and not line.startswith("#")]
    return found


def swapped(examples: Sequence[Example], of: Mapping[str, Sequence[str]], *, share: float, seed: int) -> list[Example]:
    """The examples that have names, about `share` of which are changed for others of the same label."""
    draw = random.Random(seed)
    result = []
    for example in examples:
        text, spans, last = "", [], 0
        for span in example.spans:
            text += example.text[last : span.start]
            (label,) = span.labels
            kept = draw.random() >= share or not of.get(label)
            name = example.text[span.start : span.end] if kept else draw.choice(of[label])
            spans.append(Span(len(text), len(text) + len(name), span.labels))
            text, last = text + name, span.end
        if spans:
            result.append(Example(text + example.text[last:], example.lang, tuple(spans), example.source))
    return result
