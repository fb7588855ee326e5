"""Reads the annotated sentences of this folder: marked text and fact lines in, blocks with offsets out."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from kg.model import LANGUAGES, Mention
from kg.ontology import load_ontology

HERE = Path(__file__).parent

_ONTOLOGY = load_ontology()
CLASSES = frozenset(_ONTOLOGY.classes) - {"Entity", "Organization"}
RELATIONS = frozenset(_ONTOLOGY.relations)
SYMMETRIC = frozenset(name for name, relation in _ONTOLOGY.relations.items() if relation.symmetric)
QUALIFIERS = frozenset({"date", "amount", "stake", "role", "status", "period"})
STATUSES = frozenset({"planned", "rumoured", "denied", "ongoing"})

_MARK = re.compile(r"\[([^\[\]|]+)\|([A-Za-z]+)#([A-Za-z0-9]+)\]")
_FACT = re.compile(r"> (\S+) (\S+) (\S+)(?: \| (.+))?$")


@dataclass(frozen=True, slots=True)
class Fact:
    """One stated relation between two entities of a block, by their keys; `qualifiers` are (name, value) pairs."""

    subject: str
    predicate: str
    object: str
    qualifiers: tuple[tuple[str, str], ...] = ()

    @property
    def status(self) -> str:
        """The stated status, `completed` where the line gives none."""
        return dict(self.qualifiers).get("status", "completed")


@dataclass(frozen=True, slots=True)
class Block:
    """One annotated text. `mentions` offsets count in `text`; `keys` names the entity of each mention, by place."""

    text: str
    mentions: tuple[Mention, ...]
    keys: tuple[str, ...]
    facts: tuple[Fact, ...]
    line: int


def language(path: Path) -> str:
    """The language tag that the name of a file of this folder begins with (zh-Hant-reports.txt is zh-Hant)."""
    return next(lang for lang in LANGUAGES if path.stem == lang or path.stem.startswith(f"{lang}-"))


def read(path: str | Path) -> list[Block]:
    """All blocks of the file `path`. Raises ValueError naming file, line and fault at the first error."""
    blocks: list[Block] = []
    for item in scan(path):
        if isinstance(item, str):
            raise ValueError(item)
        blocks.append(item)
    return blocks


def scan(path: str | Path) -> Iterator[Block | str]:
    """The blocks of the file `path` in order, and between them a message `file:line: fault` for each error."""
    path = Path(path)
    group: list[tuple[int, str]] = []
    lines = path.read_text(encoding="utf-8").split("\n")
    for number, line in enumerate([*lines, ""], start=1):
        if line.startswith("#"):
            continue
        if line.strip():
            group.append((number, line.rstrip()))
        elif group:
            yield from _block(path.name, group)
            group = []


def _block(name: str, group: list[tuple[int, str]]) -> Iterator[Block | str]:
    """The block that `group` (line number, line) spells, after a message for each of its errors."""
    first, marked = group[0]
    if marked.startswith(">"):
        yield f"{name}:{first}: a fact line without a text above it"
        return
    text, mentions, keys = "", [], []
    classes: dict[str, str] = {}
    position = 0
    for match in _MARK.finditer(marked):
        text += marked[position : match.start()]
        position = match.end()
        surface, kind, key = match.groups()
        if kind not in CLASSES:
            yield f"{name}:{first}: unknown class {kind}"
        if classes.setdefault(key, kind) != kind:
            yield f"{name}:{first}: key {key} is both {classes[key]} and {kind}"
        mentions.append(Mention(len(text), len(text) + len(surface), surface, kind, source="gold"))
        keys.append(key)
        text += surface
    text += marked[position:]
    if re.search(r"[\[\]|]", text):
        yield f"{name}:{first}: unbalanced mark"
    facts: list[Fact] = []
    seen: set[tuple[str, str, str]] = set()
    for number, line in group[1:]:
        stated = _FACT.match(line)
        if not stated:
            yield f"{name}:{number}: not a fact line: {line}"
            continue
        subject, predicate, object_, rest = stated.groups()
        qualifiers = tuple(tuple(part.strip().split("=", 1)) for part in rest.split(";")) if rest else ()
        for fault in _faults(subject, predicate, object_, qualifiers, classes):
            yield f"{name}:{number}: {fault}"
        ends = sorted((subject, object_)) if predicate in SYMMETRIC else [subject, object_]
        if (predicate, *ends) in seen:
            yield f"{name}:{number}: stated twice: {line}"
        seen.add((predicate, ends[0], ends[1]))
        facts.append(Fact(subject, predicate, object_, tuple((q[0], q[-1]) for q in qualifiers)))
    yield Block(text, tuple(mentions), tuple(keys), tuple(facts), first)


def _faults(
    subject: str, predicate: str, object_: str, qualifiers: tuple[tuple[str, ...], ...], classes: dict[str, str]
) -> Iterator[str]:
    """What is wrong with one fact line."""
    if predicate not in RELATIONS:
        yield f"unknown relation {predicate}"
    for key in (subject, object_):
        if key not in classes:
            yield f"undeclared key {key}"
    if subject == object_:
        yield f"{subject} related to itself"
    for part in qualifiers:
        if len(part) != 2 or part[0] not in QUALIFIERS:
            yield f"unknown qualifier {'='.join(part)}"
        elif part[0] == "status" and part[1] not in STATUSES:
            yield f"unknown status {part[1]}"
        elif part[0] == "period" and part[1] != "former":
            yield f"unknown period {part[1]}"
