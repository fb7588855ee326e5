"""Unlabelled Chinese news, labelled by two models that must agree: what ordinary words look like, and more names.

    python -m training.ner.silver --models build/ner/first build/ner/second --out build/ner/silver.jsonl

A name counts where both models are sure of its span (their classes become a set of allowed ones); text counts as no name
where the models together think so; whatever they differ on stays open. The texts are used for training only.
"""

from __future__ import annotations

import argparse
import json
import lzma
import random
import re
from collections.abc import Iterator, Sequence
from pathlib import Path

import numpy as np

from kg.ner.component import COMPONENT
from kg.ner.features import CLASSES
from kg.ner.gazetteer import Gazetteer, GazetteerHit
from kg.ner.model import NameModel
from training.ner.data import Example, Span, one
from training.ner.lexicon import dictionaries

SURE = 0.85
NO_NAME = 0.6
_BUSINESS = re.compile("公司|集团|市场|亿|科技|平台|企业|AI|业务|产品|股|用户|品牌|芯片|投资")


def chosen_lines(data: Path, count: int, seed: int) -> list[str]:
    """`count` lines of the unlabelled news, two thirds of them about business."""
    with lzma.open(data / "unlabelled_zh.txt.xz", "rt", encoding="utf-8") as lines:
        fitting = [line.strip() for line in lines if 25 <= len(line) <= 130]
    random.Random(seed).shuffle(fitting)
    business = [line for line in fitting if _BUSINESS.search(line)][: count * 2 // 3]
    other = [line for line in fitting if not _BUSINESS.search(line)][: count - len(business)]
    return business + other


def _is_name(surface: str, span: Span, hits: Sequence[GazetteerHit], ordinary: frozenset[str]) -> bool:
    known = any(hit.start == span.start and hit.end == span.end for hit in hits)
    return known or surface not in ordinary


def labelled(
    lines: Sequence[str], models: Sequence[NameModel], gazetteer: Gazetteer, ordinary: frozenset[str]
) -> Iterator[Example]:
    """The lines with the names that the models agree on; spans whose label set is all classes and O are open."""
    open_ = frozenset(CLASSES) | one("O")
    for at in range(0, len(lines), 20):
        group = lines[at : at + 20]
        text = "\n".join(group)
        hits = gazetteer.find(text)
        readings = [model.read(text, hits) for model in models]
        of = readings[0].units
        no_name = np.mean([reading.decoded.probability[:, 0] for reading in readings], axis=0)
        sure = [{(n.start, n.end): n.label for n in reading.names if n.score >= SURE} for reading in readings]
        agreed = {span: {names[span] for names in sure} for span in sure[0] if all(span in names for names in sure)}
        spans = [Span(start, end, frozenset(labels)) for (start, end), labels in agreed.items()]
        # both may take an ordinary word that neither has met for a name
        spans = [span for span in spans if _is_name(text[span.start : span.end], span, hits, ordinary)]
        covered = np.zeros(len(text), dtype=bool)
        for span in spans:
            covered[span.start : span.end] = True
        for start, end, quiet in zip(of.start.tolist(), of.end.tolist(), no_name, strict=True):
            if quiet < NO_NAME and not covered[start]:
                spans.append(Span(start, end, open_))
        begin = 0
        for line in group:
            end = begin + len(line)
            own = sorted((s for s in spans if begin <= s.start and s.end <= end), key=lambda s: s.start)
            yield Example(line, "zh-Hans", tuple(Span(s.start - begin, s.end - begin, s.labels) for s in own), "silver")
            begin = end + 1


def read(path: Path) -> list[Example]:
    """The examples that `main` wrote."""
    rows = (json.loads(line) for line in path.read_text(encoding="utf-8").splitlines())
    return [
        Example(r["text"], "zh-Hans", tuple(Span(s, e, frozenset(labels)) for s, e, labels in r["spans"]), "silver")
        for r in rows
    ]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, default=Path("../shared/data"))
    parser.add_argument("--models", type=Path, nargs="+", required=True)
    parser.add_argument("--lines", type=int, default=10_000)
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--out", type=Path, default=Path("build/ner/silver.jsonl"))
    options = parser.parse_args()
    models = [NameModel.from_disk(folder / COMPONENT) for folder in options.models]
    options.out.parent.mkdir(parents=True, exist_ok=True)
    names, lines = 0, chosen_lines(options.data, options.lines, options.seed)
    with options.out.open("w", encoding="utf-8") as out:
        for example in labelled(lines, models, Gazetteer.load(), frozenset(dictionaries()[-1])):
            row = {"text": example.text, "spans": [[s.start, s.end, sorted(s.labels)] for s in example.spans]}
            out.write(json.dumps(row, ensure_ascii=False) + "\n")
            names += len(example.spans)
    print(f"{options.lines} lines, {names} names and open units")


if __name__ == "__main__":
    main()
