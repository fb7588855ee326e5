"""Documents written with their names marked: `[阿里巴巴|Company] sells [Sun Art|Company=sun-art]`."""

from __future__ import annotations

import re
from collections.abc import Sequence

from kg.linking.within import resolve
from kg.model import Document, Evidence, Extraction, KnowledgeGraph, LocalEntity, LocalStatement, Mention, Qualifiers

_MARK = re.compile(r"\[(?P<name>[^|\]]+)\|(?P<type>\w+)(?:=(?P<known>[\w.-]+))?\]")


def read(marked: str, lang: str = "en", doc: str = "doc") -> tuple[Document, list[Mention]]:
    """Return the document that a marked text stands for, and its mentions."""
    text, mentions, end = "", [], 0
    for found in _MARK.finditer(marked):
        text += marked[end : found.start()]
        start = len(text)
        text += found["name"]
        mentions.append(Mention(start, len(text), found["name"], found["type"], known=found["known"]))
        end = found.end()
    return Document(doc, text + marked[end:], lang), mentions


def names(entities: Sequence[LocalEntity]) -> list[set[str]]:
    """Return the different names of each entity."""
    return [{mention.text for mention in entity.mentions} for entity in entities]


def resolved(marked: str, lang: str = "en") -> list[set[str]]:
    """Return the names of each entity that the resolver finds in a marked text."""
    return names(resolve(*read(marked, lang)))


def extraction(
    doc: str, marked: str, lang: str = "en", facts: Sequence[tuple[str, str, str] | tuple[str, str, str, str]] = ()
) -> Extraction:
    """Return the extraction of a marked text; `facts` are subject, predicate, object by name, and perhaps a role."""
    document, mentions = read(marked, lang, doc)
    entities = resolve(document, mentions)
    of = {mention.text: entity.id for entity in entities for mention in entity.mentions}
    statements = tuple(
        LocalStatement(
            of[fact[0]], fact[1], of[fact[2]], 0.9, Evidence(doc, 0, len(document.text), document.text),
            qualifiers=Qualifiers(role=fact[3] if len(fact) > 3 else None),
        )
        for fact in facts
    )  # fmt: skip
    return Extraction(document, entities, (), statements, ())


def groups(graph: KnowledgeGraph) -> set[frozenset[str]]:
    """Return the names, over all documents, of each entity of a graph."""
    return {frozenset(name.text for name in (*entity.labels, *entity.aliases)) for entity in graph.entities}


def together(graph: KnowledgeGraph, *wanted: str) -> bool:
    """Tell whether one entity of the graph has all these names."""
    return any(set(wanted) <= group for group in groups(graph))
