"""Annotated texts of every source as one thing: a document with its entities, values and facts.

Sources: a corpus of DOC.txt with DOC.gold.json in folders, and the annotated sentences of training/sentences.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from kg.model import Document, LocalEntity, Mention
from training.sentences import reader

SYMMETRIC = reader.SYMMETRIC


@dataclass(frozen=True)
class Fact:
    """One annotated triple over local entity ids; `start`, `end` are its evidence in the document (-1 when unknown)."""

    subject: int
    predicate: str
    object: int
    start: int
    end: int
    qualifiers: dict[str, str] = field(default_factory=dict)

    @property
    def status(self) -> str:
        return self.qualifiers.get("status", "completed")


@dataclass(frozen=True)
class Example:
    """One annotated document. `group` tells the source; documents with the same `fold_key` must share a fold."""

    document: Document
    entities: tuple[LocalEntity, ...]
    facts: tuple[Fact, ...]
    group: str
    ids: tuple[str, ...] = ()
    closed: frozenset[frozenset[int]] | None = None
    """The pairs of entities that the annotation covers; None: all of them."""

    @property
    def number(self) -> int:
        found = re.search(r"(\d+)$", self.document.id)
        return int(found.group(1)) if found else 0

    @property
    def held_out(self) -> bool:
        """Documents for measuring only: those of the corpus whose number five divides."""
        return self.group not in ("sentences", "finre", "fewfc") and self.number % 5 == 0


def occurrences(text: str, names: Iterable[tuple[str, int]]) -> list[tuple[int, int, int]]:
    """Where the surface forms stand, longest first and without overlap: (start, end, entity), sorted.

    A Latin form does not match inside a longer Latin word.
    """
    taken = bytearray(len(text))
    found = []
    for form, entity in sorted(set(names), key=lambda item: (-len(item[0]), item)):
        if not form:
            continue
        at = text.find(form)
        while at >= 0:
            end = at + len(form)
            inside = (
                at and form[0].isascii() and form[0].isalnum() and text[at - 1].isascii() and text[at - 1].isalnum()
            ) or (
                end < len(text)
                and form[-1].isascii()
                and form[-1].isalnum()
                and text[end].isascii()
                and text[end].isalpha()
            )
            if not inside and not any(taken[at:end]):
                taken[at:end] = b"\1" * len(form)
                found.append((at, end, entity))
            at = text.find(form, at + 1)
    return sorted(found)


def read_gold(path: Path) -> Example:
    """The example of one DOC.gold.json with DOC.txt beside it."""
    gold = json.loads(path.read_text(encoding="utf-8"))
    name = path.name.removesuffix(".gold.json")
    text = path.with_name(name + ".txt").read_text(encoding="utf-8")
    document = Document(name, text, gold["lang"])
    kinds = [e["type"] for e in gold["entities"]]
    places = occurrences(text, ((form, i) for i, e in enumerate(gold["entities"]) for form in e["mentions"]))
    order, ids = {}, []
    mentions: list[list[Mention]] = []
    for start, end, index in places:
        if index not in order:
            order[index] = len(order)
            ids.append(gold["entities"][index]["id"])
            mentions.append([])
        mentions[order[index]].append(Mention(start, end, text[start:end], kinds[index], source="gold"))
    local = {gold["entities"][index]["id"]: place for index, place in order.items()}
    entities = tuple(LocalEntity(i, group[0].type, tuple(group)) for i, group in enumerate(mentions))
    facts = []
    for triple in gold["triples"]:
        if triple["s"] not in local or triple["o"] not in local:
            continue
        start = text.find(triple["evidence"])
        end = start + len(triple["evidence"]) if start >= 0 else -1
        qualifiers = {k: str(v) for k, v in (triple.get("q") or {}).items()}
        facts.append(Fact(local[triple["s"]], triple["p"], local[triple["o"]], start, end, qualifiers))
    return Example(document, entities, tuple(facts), path.parent.name, tuple(ids))


def read_corpus(folder: Path) -> list[Example]:
    """All examples under `folder`, in the order of their paths."""
    return [read_gold(path) for path in sorted(folder.glob("**/*.gold.json"))]


def read_sentences(folder: Path) -> Iterator[Example]:
    """The blocks of the annotated sentences in `folder`, each as a document of its own; blocks with faults are left out."""
    for path in sorted(folder.glob("*.txt")):
        for block in reader.scan(path):
            if isinstance(block, str):
                continue
            order: dict[str, int] = {}
            mentions: list[list[Mention]] = []
            for key, mention in zip(block.keys, block.mentions, strict=True):
                if key not in order:
                    order[key] = len(order)
                    mentions.append([])
                mentions[order[key]].append(mention)
            entities = tuple(LocalEntity(i, group[0].type, tuple(group)) for i, group in enumerate(mentions))
            facts = tuple(
                Fact(order[f.subject], f.predicate, order[f.object], 0, len(block.text), dict(f.qualifiers))
                for f in block.facts
                if f.subject in order and f.object in order
            )
            document = Document(f"{path.stem}-{block.line}", block.text, reader.language(path))
            yield Example(document, entities, facts, "sentences", tuple(order))
