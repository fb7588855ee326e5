"""How good a set of confidences is: F1 at a threshold, by language and relation, and how far confidences keep what they say."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from training.relations.dataset import Rows
from training.relations.stacking import Claims, gold

Floats = NDArray[np.float32]


def best_threshold(probability: Floats, holds: NDArray[np.bool_], total: int) -> float:
    """The confidence at which F1 is best; `total` facts are to be found."""
    return float(max(np.arange(0.2, 0.6, 0.01), key=lambda t: f1(probability, holds, total, t)[0]))


def f1(probability: Floats, holds: NDArray[np.bool_], total: int, threshold: float) -> tuple[float, float, float]:
    """F1, precision and recall when everything from `threshold` on is said; `total` facts are to be found."""
    said = probability >= threshold
    right = float((said & holds).sum())
    return 2 * right / max(said.sum() + total, 1), right / max(said.sum(), 1), right / max(total, 1)


def report(
    test: Sequence[Rows],
    held: Claims,
    probability: Floats,
    threshold: float,
    *,
    title: str = "held out",
    relations: bool = True,
) -> None:
    """Prints strict F1 by language and relation, and the reliability of the confidences."""
    languages = np.array([test[d].example.document.lang for d in held.document])
    totals, by_relation = Counter(), Counter()
    for r in test:
        for _, name, _ in gold(r):
            totals[r.example.document.lang] += 1
            by_relation[name] += 1
    print(f"{title}, gold mentions, strict, threshold {threshold:.2f}")
    for name, members in (
        ("all", ("zh-Hans", "zh-Hant", "ja", "en")),
        ("zh", ("zh-Hans", "zh-Hant")),
        ("ja", ("ja",)),
        ("en", ("en",)),
    ):
        chosen = np.isin(languages, members)
        result = f1(probability[chosen], held.holds[chosen], sum(totals[m] for m in members), threshold)
        print(f"  {name:4} F1 {result[0]:.3f} P {result[1]:.3f} R {result[2]:.3f}")
    if not relations:
        return
    names = np.array([key[1] for key in held.keys])
    for name, total in by_relation.most_common():
        result = f1(probability[names == name], held.holds[names == name], total, threshold)
        print(f"    {name:16} F1 {result[0]:.2f} P {result[1]:.2f} R {result[2]:.2f} of {total}")
    print("  confidence → share that is right")
    for low in np.arange(0.1, 1.0, 0.1):
        inside = (probability >= low) & (probability < low + 0.1)
        if inside.any():
            print(f"    {low:.1f}–{low + 0.1:.1f}: {held.holds[inside].mean():.2f} of {inside.sum()}")
