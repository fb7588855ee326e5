"""Articles into a graph directory: read what is new, keep each extraction as soon as it is made, join all, write the triples.

A build that is cut off loses the article it was reading and nothing else; the same command goes on from there.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from kg.documents import Failure, read_documents
from kg.documents.read import STANDARD_INPUT
from kg.engine import extractions
from kg.model import Document
from kg.pipeline import fitting, load_linker
from kg.rdf.store import GraphStore
from kg.rdf.vocabulary import Term
from kg.resources import PACKAGE, models_dir, ontology_dir
from kg.settings import Settings
from kg.workspace import Workspace

Held = dict[str, tuple[str | None, str, str]]
"""For each document id: its source, content hash and what made its extraction."""


@dataclass(frozen=True, slots=True)
class Report:
    """What a build did, by document id; `failures` gave no document."""

    added: tuple[str, ...]
    changed: tuple[str, ...]
    unchanged: int
    renewed: int
    """Documents of earlier builds that were read anew because models, rules or options have changed since."""
    failures: tuple[Failure, ...]


def build(
    sources: Iterable[str | Path],
    store: GraphStore,
    workspace: Workspace,
    settings: Settings,
    *,
    tick: Callable[[str], None],
    jobs: int = 1,
) -> Report:
    """Add `sources` to the graph, read by `jobs` processes. `tick` is called with each document's id.

    Raises KgError when the graph directory or the configuration is not right; a source that cannot be read is reported.
    """
    made_by = fingerprint(settings)
    held = workspace.held()
    failures: list[Failure] = []
    added: list[str] = []
    changed: list[str] = []
    unchanged = renewed = 0

    def to_read() -> Iterator[Document]:
        """The documents that must be read; what becomes of each is noted on the way."""
        nonlocal unchanged, renewed
        for document in read_documents(sources):
            if isinstance(document, Failure):
                failures.append(document)
                continue
            document = _named(document, held)
            before = held.get(document.id)
            held[document.id] = (document.source, document.content_hash, made_by)
            if before is not None and before[1:] == (document.content_hash, made_by):
                unchanged += 1
                tick(document.id)
                continue
            same = before is not None and before[1] == document.content_hash
            (changed if before is not None and not same else added if before is None else []).append(document.id)
            renewed += same
            yield document
        for stale in [doc for doc, (_, _, maker) in held.items() if maker != made_by]:
            for extraction in list(workspace.extractions([stale])):
                renewed += 1
                yield extraction.document

    for extraction in extractions(to_read(), settings, jobs=jobs):
        workspace.put(extraction, made_by=made_by)
        tick(extraction.document.id)
    publish(store, workspace, settings)
    return Report(tuple(added), tuple(changed), unchanged, renewed, tuple(failures))


def publish(store: GraphStore, workspace: Workspace, settings: Settings, *, withdrawn: Sequence[str] = ()) -> None:
    """Join the extractions of all documents anew and bring the triples in step with them.

    Documents that came by import have no extraction: what they say, and the names they use, stay as they are.
    """
    from kg.ontology import load_ontology
    from kg.rdf.to_rdf import to_rdf

    names = store.names
    ontology = load_ontology(settings.ontology)
    graph = fitting(load_linker(settings)(list(workspace.extractions())), ontology)
    graphs = to_rdf(graph, ontology, names=names)
    gone = {names.document(doc) for doc in withdrawn}
    ours = {names.entities, names.linking, names.ontology, *graphs}
    imported = [name for name in store.graphs() if name not in ours and name not in gone]
    described = {quad.subject for quad in graphs[names.entities]}
    needed = {
        quad.object for name in imported for quad in store.quads(name) if quad.predicate == Term.MENTIONS
    } - described
    graphs[names.entities] |= {quad for quad in store.quads(names.entities) if quad.subject in needed}
    store.apply(graphs, remove=gone)


def remove(doc: str, store: GraphStore, workspace: Workspace, settings: Settings) -> bool:
    """Withdraw a document and everything that only it says; False when the graph has no document of that id."""
    known = workspace.remove(doc)
    if not known and store.names.document(doc) not in store.graphs():
        return False
    publish(store, workspace, settings, withdrawn=[doc])
    return True


def fingerprint(settings: Settings) -> str:
    """Return a hash over all that an extraction depends on besides the text: code, models, ontology, options."""
    digest = hashlib.sha256()
    folders = [PACKAGE, models_dir(), ontology_dir(), *([settings.ontology] if settings.ontology else [])]
    files = sorted({path for folder in folders for path in _relevant(folder)})
    for path in [*files, *settings.gazetteer]:
        digest.update(path.name.encode())
        digest.update(path.read_bytes())
    stages = (settings.recogniser, settings.resolver, settings.relater, settings.observer)
    digest.update(repr((stages, settings.min_confidence)).encode())
    return digest.hexdigest()[:16]


def _relevant(folder: Path) -> Iterator[Path]:
    # What stands behind the extraction (linking, RDF, pages) is done anew on every build and needs no mark.
    behind = {"cli", "engine.py", "processes.py", "export", "rdf", "viz", "server", "__pycache__"}
    for path in folder.rglob("*"):
        if path.is_file() and not behind & set(path.relative_to(folder).parts):
            yield path


def _named(document: Document, held: Held) -> Document:
    """Give a document the id it has in the graph: the same text or the same source is the same document."""
    for doc, (_, content, _) in held.items():
        if content == document.content_hash:
            return replace(document, id=doc)
    for doc, (source, _, _) in held.items():
        if source == document.source and source != STANDARD_INPUT:
            return replace(document, id=doc)
    taken, stem, count = document.id, document.id, 1
    while taken in held:
        count += 1
        taken = f"{stem}~{count}"
    return replace(document, id=taken)
