"""Exact-span precision, recall and F1 of a model on annotated examples."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from training.ner.data import Example

Find = Callable[[Example], Iterable[tuple[int, int, str]]]


@dataclass(frozen=True, slots=True)
class Score:
    """Counts of right, found and wanted names."""

    right: int
    found: int
    wanted: int

    @property
    def f1(self) -> float:
        return 2 * self.right / (self.found + self.wanted) if self.found + self.wanted else 0.0

    def __str__(self) -> str:
        precision = self.right / self.found if self.found else 0.0
        recall = self.right / self.wanted if self.wanted else 0.0
        return f"P {100 * precision:.1f} R {100 * recall:.1f} F1 {100 * self.f1:.1f} ({self.wanted})"


def score(examples: Iterable[Example], find: Find) -> dict[str, Score]:
    """Typed exact spans: over all (`all`), by language, by class, and without regard to class (`untyped`)."""
    right: Counter[str] = Counter()
    found: Counter[str] = Counter()
    wanted: Counter[str] = Counter()
    for example in examples:
        gold = {(span.start, span.end, next(iter(span.labels))) for span in example.spans}
        predicted = set(find(example))
        for counter, names in ((right, gold & predicted), (found, predicted), (wanted, gold)):
            counter["all"] += len(names)
            counter[example.lang] += len(names)
            counter.update(label for _, _, label in names)
        bare_gold, bare = ({(s, e) for s, e, _ in names} for names in (gold, predicted))
        for counter, spans in ((right, bare_gold & bare), (found, bare), (wanted, bare_gold)):
            counter["untyped"] += len(spans)
    return {key: Score(right[key], found[key], wanted[key]) for key in wanted}


def table(scores: dict[str, Score]) -> str:
    """One line a row, for printing."""
    return "\n".join(f"{key:12} {value}" for key, value in scores.items())
