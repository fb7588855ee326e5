"""How a change of the graph is written: whole or not at all, with the default graph kept as the union of the others."""

from __future__ import annotations

import shutil
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from pyoxigraph import DefaultGraph, NamedNode, Quad, Store

from kg.errors import StoreError
from kg.rdf.query_text import one_line

STORE_FOLDER = "store"
UNION = DefaultGraph()
_UNFINISHED = "store.unfinished"


@dataclass(frozen=True, slots=True)
class Change:
    """Quads of named graphs to add and to drop, and graphs that end."""

    added: tuple[Quad, ...] = ()
    dropped: tuple[Quad, ...] = ()
    ended: tuple[NamedNode, ...] = ()


def commit(store: Store, change: Change, folder: Path | None) -> None:
    """Make `change` in the store, whose files are under `folder` (None: in memory).

    Raises StoreError when the disk is full or not writable; the graph is then as it was before.
    """
    if not (change.added or change.dropped or change.ended):
        return
    mark = folder / _UNFINISHED if folder else None
    if mark is not None and mark.exists():
        raise StoreError(f"{folder}: an earlier write did not end; open the graph anew")
    plus = {Quad(q.subject, q.predicate, q.object, UNION) for q in change.added}
    try:
        if change.dropped or change.ended:
            minus = _orphans(store, change.dropped, plus)
            steps = [_update("DELETE DATA", change.dropped, minus), _update("INSERT DATA", change.added, plus)]
            store.update(" ;\n".join([*steps, *(f"DROP SILENT GRAPH {name}" for name in change.ended)]))
        elif mark is not None and not any(store.named_graphs()):
            _fill(store, [*change.added, *plus], mark)
        else:
            store.extend([*change.added, *plus])
        store.flush()
    except (OSError, RuntimeError) as error:
        raise StoreError(f"{folder or 'graph'}: cannot be written: {one_line(str(error))}") from error


def drop_unfinished(folder: Path, *, read_only: bool) -> None:
    """Take away what a first build left that was interrupted. Raises StoreError where the graph is only to be read."""
    if (folder / _UNFINISHED).exists():
        if read_only:
            raise StoreError(f"{folder}: the graph was interrupted while it was made; build it again")
        shutil.rmtree(folder / STORE_FOLDER, ignore_errors=True)
        (folder / _UNFINISHED).unlink()


def _fill(store: Store, quads: list[Quad], mark: Path) -> None:
    """Load into an empty store, fast and without a transaction: the mark says to drop it until all of it is there."""
    mark.touch()
    store.bulk_extend(quads)
    store.flush()
    mark.unlink()


def _orphans(store: Store, dropped: Iterable[Quad], plus: set[Quad]) -> set[Quad]:
    """The triples of the union that no graph states once the quads `dropped` are gone."""
    going = set(dropped)
    orphans: set[Quad] = set()
    for quad in going:
        union = Quad(quad.subject, quad.predicate, quad.object, UNION)
        if union in plus or union in orphans:
            continue
        holders = store.quads_for_pattern(quad.subject, quad.predicate, quad.object, None)
        if not any(q.graph_name != UNION and q not in going for q in holders):
            orphans.add(union)
    return orphans


def _update(verb: str, quads: Iterable[Quad], union: Iterable[Quad]) -> str:
    graphs: dict[str, list[str]] = {}
    for quad in quads:
        graphs.setdefault(str(quad.graph_name), []).append(f"{quad.subject} {quad.predicate} {quad.object} .")
    parts = [f"GRAPH {name} {{ {' '.join(triples)} }}" for name, triples in graphs.items()]
    parts += [f"{quad.subject} {quad.predicate} {quad.object} ." for quad in union]
    return f"{verb} {{ {' '.join(parts)} }}"
