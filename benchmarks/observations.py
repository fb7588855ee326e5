"""Observations with the names given: `python -m benchmarks.observations [GOLD_DIR]` (default ../shared/gold/dev).

Takes the annotated names of each document, so that only the observer is measured, and scores as `kg evaluate` does:
subject, number to three digits and unit, of values and changes. Prints a line a language.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from kg.evaluation import evaluate
from kg.linking.anaphora import anaphors
from kg.ner.values import find_values
from kg.relations import make_observer
from training.relations.corpora import read_gold


def main(folder: Path) -> None:
    """Score the documents of `folder` and print the figures."""
    for name, score in evaluate(folder, _rows(folder)).items():
        ratio = score.ratios["observations"]
        print(
            f"{name:8} precision {ratio.precision:.3f} recall {ratio.recall:.3f} F1 {ratio.f1:.3f} ({ratio.gold} figures)"
        )


def _rows(folder: Path) -> Iterator[dict[str, Any]]:
    observe = make_observer()
    for path in sorted(folder.glob("*.gold.json")):
        example = read_gold(path)
        document = example.document
        entities = anaphors(document.text, document.lang, example.entities)
        values = find_values(document.text, lang=document.lang)
        yield {
            "doc": document.id,
            "entities": [
                {"id": id_, "type": entity.type, "mentions": sorted({m.text for m in entity.mentions})}
                for id_, entity in zip(example.ids, entities, strict=True)
            ],
            "observations": [
                {"subject": example.ids[o.subject], "metric": o.metric, "value": o.value, "change": o.change}
                for o in observe(document, entities, values)
            ],
        }


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else Path("..") / "shared" / "gold" / "dev")
