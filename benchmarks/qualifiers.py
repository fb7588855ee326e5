"""Dates, sums and stakes with the facts given: `python -m benchmarks.qualifiers [CORPUS_DIR]` (default ../shared/corpus).

For each annotated fact whose two names stand in one sentence of its evidence, asks the relation stage for the qualifiers
and counts those that agree with the annotation (amounts and stakes within 2 %, dates as far as the coarser says).
"""

from __future__ import annotations

import re
import sys
from collections import Counter
from pathlib import Path

from kg.ner.values import find_values
from kg.relations.clauses import clause_spans
from kg.relations.qualified.posts import Scope
from kg.relations.qualified.qualifiers import qualify
from kg.relations.view import Sentence, Slot, sentences
from training.relations.corpora import Fact, read_corpus


def main(folder: Path) -> None:
    """Count over the corpus and print the figures."""
    counts: Counter[str] = Counter()
    for example in read_corpus(folder):
        text, lang = example.document.text, example.document.lang
        read = sentences(example.document, example.entities)
        values = find_values(text, lang=lang)
        for fact in example.facts:
            place = _place(read, fact)
            if place is None:
                continue
            sentence, subject, object_ = place
            low, high = min(subject.start, object_.start), max(subject.end, object_.end)
            clauses = [c for c in clause_spans(text, sentence.start, sentence.end) if c[0] < high and low < c[1]]
            scope = Scope(clauses[0][0], clauses[-1][1], subject, object_)
            found = qualify(fact.predicate, text, lang, scope, sentence, values)
            for name, agrees in (("date", _same_time), ("amount", _same_number), ("stake", _same_number)):
                gold, ours = fact.qualifiers.get(name), getattr(found, name)
                counts[f"{name} stated"] += gold is not None
                counts[f"{name} right"] += gold is not None and ours is not None and agrees(gold, ours)
    for name in ("date", "amount", "stake"):
        stated, right = counts[f"{name} stated"], counts[f"{name} right"]
        print(f"{name:7} {right}/{stated} = {right / stated if stated else 0:.1%}")


def _place(read: list[Sentence], fact: Fact) -> tuple[Sentence, Slot, Slot] | None:
    """The nearest two names of the fact in a sentence of its evidence."""
    best: tuple[int, Sentence, Slot, Slot] | None = None
    for sentence in read:
        if sentence.end <= fact.start or sentence.start >= fact.end:
            continue
        for subject in (slot for slot in sentence.slots if slot.entity == fact.subject):
            for object_ in (slot for slot in sentence.slots if slot.entity == fact.object):
                gap = abs(subject.start - object_.start)
                if best is None or gap < best[0]:
                    best = (gap, sentence, subject, object_)
    return best[1:] if best is not None else None


def _same_time(gold: str, ours: str) -> bool:
    left, right = (re.sub(r"[^0-9]", "", text) for text in (gold, ours))
    length = min(len(left), len(right))
    return length >= 4 and left[:length] == right[:length]


def _same_number(gold: str, ours: str) -> bool:
    found = [re.search(r"[0-9][0-9,]*(?:\.[0-9]+)?", text) for text in (gold, ours)]
    if found[0] is None or found[1] is None:
        return False
    left, right = (float(match.group().replace(",", "")) for match in found if match)
    return abs(left - right) <= 0.02 * max(left, right)


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else Path("..") / "shared" / "corpus")
