"""CLUENER2020, in its own labels and in ours. No licence is stated: for comparisons, never for the weights that ship."""

from __future__ import annotations

import json
from pathlib import Path

from training.ner.data import NONE, Example, Span, one

LABELS = ("address", "book", "company", "game", "government", "movie", "name", "organization", "position", "scene")
AS_OURS = {
    "address": one("Place"),
    "scene": one("Place", NONE),
    "name": one("Person"),
    "company": one("Company", "Media", "Exchange"),
    "organization": one("Institution", "Company", "BusinessUnit", "Media", "Exchange", NONE),
    "government": one("Government", "Institution"),
    "game": one("Product"),
    "book": one("Product", "Media", NONE),
    "movie": one("Product", "Media", NONE),
    "position": one(NONE),
}
_UNMARKED = frozenset({"Product", "AIModel", "Event", "Benchmark", "Exchange", "Media"})


def read(folder: Path, part: str, *, native: bool) -> list[Example]:
    """The sentences of `part` (train or dev), in the ten labels of the set (`native`) or in what they are of our classes."""
    examples = []
    for line in (folder / f"{part}.json").read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        spans = [
            Span(start, end + 1, one(label) if native else AS_OURS[label])
            for label, names in row["label"].items()
            for places in names.values()
            for start, end in places
        ]
        ordered = tuple(sorted(spans, key=lambda span: span.start))
        outside = frozenset() if native else _UNMARKED
        examples.append(Example(row["text"], "zh-Hans", ordered, "cluener", outside))
    return examples
