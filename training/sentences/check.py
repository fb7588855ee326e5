"""Reports the errors in this folder's annotated sentences and counts what they hold. Exit status 1 on any error.

Run as `python -m training.sentences.check [FILE…]`; without arguments it reads every `.txt` of the folder.
"""

from __future__ import annotations

import sys
from collections import Counter
from pathlib import Path

from training.sentences.reader import HERE, RELATIONS, Block, scan

_ORGANIZATION = frozenset({"Company", "BusinessUnit", "Government", "Institution", "Media", "Exchange"})
_AGENT = _ORGANIZATION | {"Person"}
_PRODUCT = frozenset({"Product", "AIModel"})
_THING = _ORGANIZATION | _PRODUCT

# What each relation joins, as the guideline's table gives it: a line outside of it is nearly always a slip.
_JOINS = {
    "acquired": (_AGENT, _THING),
    "divested": (_AGENT, _THING),
    "reducedStakeIn": (_AGENT, _ORGANIZATION),
    "investedIn": (_AGENT, _THING),
    "ownsStakeIn": (_AGENT, _THING),
    "subsidiaryOf": (_THING, _ORGANIZATION),
    "partOf": (_THING, _THING),
    "mergedWith": (_THING, _THING),
    "founded": (_AGENT, _ORGANIZATION),
    "worksFor": (frozenset({"Person"}), _ORGANIZATION),
    "reportsTo": (_AGENT, frozenset({"Person"})),
    "released": (_AGENT, _PRODUCT | {"Benchmark"}),
    "develops": (_AGENT, _PRODUCT),
    "basedOn": (_PRODUCT, _PRODUCT),
    "variantOf": (_PRODUCT, _PRODUCT),
    "integratesWith": (_THING, _THING),
    "uses": (_THING | {"Person"}, _PRODUCT),
    "competesWith": (_THING, _THING),
    "outperforms": (_THING, _THING),
    "partneredWith": (_AGENT, _AGENT),
    "suppliesTo": (_THING, _ORGANIZATION),
    "toppedBenchmark": (_THING, frozenset({"Benchmark"})),
    "rated": (_AGENT, _THING),
    "fined": (_ORGANIZATION, _AGENT),
    "disputesWith": (_AGENT, _AGENT),
    "locatedIn": (_THING | {"Event", "Benchmark"}, frozenset({"Place"})),
    "listedOn": (_ORGANIZATION, frozenset({"Exchange"})),
}


def main(arguments: list[str]) -> int:
    """Checks the files named, prints errors and counts, gives the exit status."""
    paths = [Path(a) for a in arguments] or sorted(HERE.glob("*.txt"))
    errors = 0
    for path in paths:
        blocks: list[Block] = []
        for item in scan(path):
            if isinstance(item, str):
                errors += 1
                print(item)
                continue
            blocks.append(item)
            for fault in _misfits(item):
                errors += 1
                print(f"{path.name}:{item.line}: {fault}")
        _report(path, blocks)
    return 1 if errors else 0


def _misfits(block: Block) -> list[str]:
    """Facts between classes that their relation does not join, and a text that stands twice its mention's mark."""
    kinds = {key: mention.type for key, mention in zip(block.keys, block.mentions, strict=True)}
    faults = []
    for fact in block.facts:
        subject, object_ = kinds.get(fact.subject), kinds.get(fact.object)
        if fact.predicate in RELATIONS and subject and object_:
            left, right = _JOINS[fact.predicate]
            if subject not in left or object_ not in right:
                faults.append(f"{fact.predicate} does not join {subject} and {object_}: {fact.subject} {fact.object}")
    covered = [False] * len(block.text)
    for mention in block.mentions:
        covered[mention.start : mention.end] = [True] * (mention.end - mention.start)
    for surface in {mention.text for mention in block.mentions if len(mention.text) > 1}:
        start = block.text.find(surface)
        while start >= 0:
            if not any(covered[start : start + len(surface)]):
                faults.append(f"unmarked mention of {surface}")
            start = block.text.find(surface, start + 1)
    return faults


def _report(path: Path, blocks: list[Block]) -> None:
    """Prints the counts of one file."""
    relations = Counter(fact.predicate for block in blocks for fact in block.facts)
    statuses = Counter(fact.status for block in blocks for fact in block.facts)
    classes = Counter(mention.type for block in blocks for mention in block.mentions)
    without = sum(not block.facts for block in blocks)
    characters = sum(len(block.text) for block in blocks)
    print(f"{path.name}: {len(blocks)} blocks, {characters} characters, {without} without facts")
    for title, counts in (("relations", relations), ("statuses", statuses), ("classes", classes)):
        print(f"  {title} {counts.total()}: " + ", ".join(f"{name} {count}" for name, count in counts.most_common()))
    if missing := RELATIONS - relations.keys():
        print("  relations without a fact: " + ", ".join(sorted(missing)))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
