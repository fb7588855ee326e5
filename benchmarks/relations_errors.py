"""Where facts are lost end to end: missed and wrong triples of a gold folder, counted by cause.

usage: python -m benchmarks.relations_errors [--corpus DIR] [--all]

Reads the documents under DIR whose number five divides (with --all: every one), runs the whole extraction and compares with the gold.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter, defaultdict
from pathlib import Path

from kg.evaluation import align
from kg.model import Extraction
from kg.pipeline import load_pipeline
from kg.relations.candidates import pairs
from kg.relations.table import relations
from kg.relations.view import sentences
from kg.settings import load_settings
from training.relations.corpora import SYMMETRIC, read_gold

Key = tuple[str, str, str]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--corpus", type=Path, default=Path("../shared/corpus"))
    parser.add_argument("--all", action="store_true")
    options = parser.parse_args()
    pipeline = load_pipeline(load_settings())
    missed, wrong, totals = Counter(), Counter(), Counter()
    for path in sorted(options.corpus.glob("**/*.gold.json")):
        example = read_gold(path)
        if not (options.all or example.held_out):
            continue
        count(json.loads(path.read_text(encoding="utf-8")), pipeline.extract(example.document), missed, wrong, totals)
    print(
        f"facts {totals['gold']}, said {totals['said']}, right {totals['right']}, of these with another status {totals['status']}"
    )
    for title, table in (("missed", missed), ("wrong", wrong)):
        print(title)
        for cause, number in table.most_common():
            print(f"  {cause:32} {number:5}  {number / max(sum(table.values()), 1):.0%}")


def count(
    gold: dict[str, list[dict[str, object]]], found: Extraction, missed: Counter, wrong: Counter, totals: Counter
) -> None:
    """Add one document's missed and wrong triples to the tables."""
    row = {
        "entities": [
            {"id": str(e.id), "type": e.type, "labels": [], "mentions": sorted({m.text for m in e.mentions})}
            for e in found.entities
        ]
    }
    to_gold = align(gold, row)
    name = {e.id: to_gold[str(e.id)] or f"?{e.id}" for e in found.entities}
    kinds = {e["id"]: e["type"] for e in gold["entities"]}
    typed = {g: {e.type for e in found.entities if name[e.id] == g} for g in kinds}
    proposed = {
        frozenset((name[p.first.entity], name[p.second.entity]))
        for p in pairs(sentences(found.document, found.entities), relations())
    }
    ours: dict[Key, str] = {
        _key(name[s.subject], s.predicate, name[s.object]): s.status.value for s in found.statements
    }
    right = {_key(t["s"], t["p"], t["o"]): (t.get("q") or {}).get("status", "completed") for t in gold["triples"]}
    totals.update(gold=len(right), said=len(ours), right=len(right.keys() & ours.keys()))
    totals.update(status=sum(right[k] != ours[k] for k in right.keys() & ours.keys()))
    said_of, true_of = defaultdict(set), defaultdict(set)
    for table, keys in ((said_of, ours), (true_of, right)):
        for s, p, o in keys:
            table[frozenset((s, o))].add((s, p, o))
    for key in right.keys() - ours.keys():
        ends = frozenset((key[0], key[2]))
        if not all(typed[e] for e in ends):
            missed["name not found"] += 1
        elif not all(kinds[e] in typed[e] for e in ends):
            missed["class of a name wrong"] += 1
        elif ends not in proposed:
            missed["pair not proposed"] += 1
        elif any(k[1] == key[1] for k in said_of[ends]):
            missed["direction wrong"] += 1
        elif said_of[ends] - right.keys():
            missed["relation wrong"] += 1
        elif said_of[ends]:
            missed["second relation of a pair"] += 1
        else:
            missed["nothing said of the pair"] += 1
    for key in ours.keys() - right.keys():
        ends = frozenset((key[0], key[2]))
        if key[0] == key[2]:
            wrong["two names of one thing"] += 1
        elif any(e.startswith("?") for e in ends):
            wrong["a name that is none"] += 1
        elif any(k[1] == key[1] for k in true_of[ends]):
            wrong["direction wrong"] += 1
        elif true_of[ends] - ours.keys():
            wrong["relation wrong"] += 1
        elif true_of[ends]:
            wrong["one relation too many"] += 1
        else:
            wrong["pair that states nothing"] += 1


def _key(subject: str, predicate: str, object_: str) -> Key:
    if predicate in SYMMETRIC and object_ < subject:
        return object_, predicate, subject
    return subject, predicate, object_


if __name__ == "__main__":
    main()
