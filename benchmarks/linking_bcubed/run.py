"""B-cubed of linking against annotated documents, and the largest nodes of the graph that they make together.

    python benchmarks/linking_bcubed/run.py [FOLDER ...] [--nodes FILE] [--no-gazetteer]

A folder holds DOC.gold.json beside DOC.txt, at any depth. Mentions are taken from the gold, so that only linking is measured.
Within a document: for each mention the share of its entity's mentions that have its gold id (precision), and of the mentions with
its gold id that are in its entity (recall), averaged over all mentions of all documents.
Across documents: the same over the local entities of all documents of one group (a folder directly below the one given, since the
ids of two groups may be two things); an entity's gold id is that of most of its mentions. Ids that annotators of one group gave
twice to one thing count against recall, so the figure is a lower bound.
"""

from __future__ import annotations

import argparse
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

from gold import read

from kg.linking import make_linker, make_resolver
from kg.model import Document, Evidence, Extraction, KnowledgeGraph, LocalStatement, Mention, Qualifiers

DEFAULT = [Path("../shared/gold/dev"), Path("../shared/corpus")]
LARGEST = 50


def bcubed(pairs: Iterable[tuple[object, object]]) -> tuple[float, float, float]:
    """Return precision, recall and F1 of B-cubed for items given as (gold class, found cluster)."""
    both = Counter(pairs)
    golds: Counter[object] = Counter()
    founds: Counter[object] = Counter()
    for (gold, found), count in both.items():
        golds[gold] += count
        founds[found] += count
    total = sum(both.values())
    precision = sum(count * count / founds[found] for (_, found), count in both.items()) / total
    recall = sum(count * count / golds[gold] for (gold, _), count in both.items()) / total
    return precision, recall, 2 * precision * recall / (precision + recall)


def extract(document: Document, mentions: Sequence[Mention], ids: Sequence[str], gold: dict[str, Any]) -> Extraction:
    """Return the document's extraction: entities as resolved, facts as annotated."""
    entities = make_resolver()(document, mentions)
    of_start = {mention.start: entity.id for entity in entities for mention in entity.mentions}
    of_id: dict[str, int] = {}
    for mention, id_ in zip(mentions, ids, strict=True):
        of_id.setdefault(id_, of_start[mention.start])
    statements = []
    for triple in gold["triples"]:
        subject, object_ = of_id.get(triple["s"]), of_id.get(triple["o"])
        if subject is not None and object_ is not None and subject != object_:
            role = (triple.get("q") or {}).get("role")
            evidence = Evidence(document.id, 0, 0, "")
            statements.append(
                LocalStatement(subject, triple["p"], object_, 1.0, evidence, qualifiers=Qualifiers(role=role))
            )
    return Extraction(document, entities, (), tuple(statements), ())


def main() -> None:
    """Print the scores; write the largest nodes when asked."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folders", type=Path, nargs="*", default=DEFAULT)
    parser.add_argument("--nodes", type=Path, help="write the largest nodes, with the gold ids in them, to this file")
    parser.add_argument("--no-gazetteer", action="store_true", help="link by names and texts alone")
    options = parser.parse_args()
    found = [(extract(d, m, ids, gold), m, ids) for d, m, ids, gold in read(options.folders)]
    if not found:
        parser.error("no gold files there")
    for name, chosen in groups(found):
        within = [pair for each in chosen for pair in mention_pairs(*each)]
        print("within documents, {:12} P {:.3f} R {:.3f} F1 {:.3f}".format(name, *bcubed(within)))
    graph = make_linker(use_gazetteer=not options.no_gazetteer)([extraction for extraction, _, _ in found])
    entity_of = {document.document.id: document.entity_of for document in graph.documents}
    across = [pair for each in found for pair in entity_pairs(*each, entity_of[each[0].document.id])]
    print("across documents of a group    P {:.3f} R {:.3f} F1 {:.3f}".format(*bcubed(across)))
    print(f"{len(found)} documents, {len(graph.entities)} entities, {len(graph.merges)} merges")
    if options.nodes:
        options.nodes.write_text("\n".join(largest(graph, found, entity_of)) + "\n", encoding="utf-8")


Found = tuple[Extraction, Sequence[Mention], Sequence[str]]


def groups(found: Sequence[Found]) -> list[tuple[str, list[Found]]]:
    """Return the documents by the folder they come from, all together last."""
    by_folder: dict[str, list[Found]] = defaultdict(list)
    for each in found:
        by_folder[each[0].document.id.split("/")[0]].append(each)
    return [*sorted(by_folder.items()), ("all", list(found))]


def mention_pairs(
    extraction: Extraction, mentions: Sequence[Mention], ids: Sequence[str]
) -> list[tuple[object, object]]:
    """Return gold id and found entity of each mention, both told apart by document."""
    doc = extraction.document.id
    of_start = {mention.start: entity.id for entity in extraction.entities for mention in entity.mentions}
    return [((doc, id_), (doc, of_start[m.start])) for m, id_ in zip(mentions, ids, strict=True)]


def entity_pairs(
    extraction: Extraction, mentions: Sequence[Mention], ids: Sequence[str], entity_of: Sequence[str]
) -> list[tuple[object, object]]:
    """Return gold id and found node of each local entity, both told apart by group."""
    group = extraction.document.id.split("/")[0]
    return [((group, id_), (group, entity_of[local])) for local, id_ in local_ids(extraction, mentions, ids)]


def local_ids(extraction: Extraction, mentions: Sequence[Mention], ids: Sequence[str]) -> list[tuple[int, str]]:
    """Return each local entity with the gold id of most of its mentions."""
    of_start = {mention.start: id_ for mention, id_ in zip(mentions, ids, strict=True)}
    result = []
    for entity in extraction.entities:
        counts = Counter(of_start[mention.start] for mention in entity.mentions)
        result.append((entity.id, min(counts, key=lambda id_: (-counts[id_], id_))))
    return result


def largest(graph: KnowledgeGraph, found: Sequence[Found], entity_of: dict[str, tuple[str, ...]]) -> list[str]:
    """Return a line for each of the nodes with most documents: size, names, and the gold ids that came together in it."""
    sizes = Counter(id_ for document in graph.documents for id_ in document.entity_of)
    golds: dict[str, Counter[str]] = defaultdict(Counter)
    for extraction, mentions, ids in found:
        for local, id_ in local_ids(extraction, mentions, ids):
            golds[entity_of[extraction.document.id][local]][id_] += 1
    entities = {entity.id: entity for entity in graph.entities}
    lines = []
    for id_, size in sorted(sizes.items(), key=lambda item: (-item[1], item[0]))[:LARGEST]:
        entity = entities[id_]
        labels = " / ".join(f"{name.text}@{name.lang}" for name in entity.labels)
        others = ", ".join(sorted({name.text for name in entity.aliases}))
        came = ", ".join(f"{gold} {count}" for gold, count in golds[id_].most_common())
        lines.append(f"{size}\t{id_}\t{entity.type}\t{labels}\t{others}\t{came}")
    return lines


if __name__ == "__main__":
    main()
