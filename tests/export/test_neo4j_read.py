"""Several processes read what one reads, and leave nothing behind, however they end."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from benchmarks.generate import fill
from kg.errors import ExportError, StoreError
from kg.export.neo4j import read
from kg.export.neo4j.bulk import write_bulk
from kg.export.neo4j.names import names_of
from kg.export.neo4j.read import Source
from kg.export.neo4j.shape import Column, DocumentRow, Evidence, fact_columns
from kg.ontology import load_ontology
from kg.rdf import GraphStore, to_rdf
from tests.rdf.sample import KNOWLEDGE


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = tmp_path_factory.mktemp("graph")
    fill(made, 80, 400)
    return made


@pytest.fixture
def store(folder: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[GraphStore]:
    monkeypatch.setattr(read, "WORTH", 1)
    monkeypatch.setattr(read, "DOCUMENTS_A_PART", 7)
    with GraphStore.open(folder, read_only=True) as opened:
        yield opened


def _rows(source: Source) -> list[object]:
    return [*source.documents(), *source.entities(), *source.bundles()]


@pytest.mark.parametrize("evidence", Evidence)
def test_several_processes_read_what_one_reads(store: GraphStore, evidence: Evidence) -> None:
    with Source(store, evidence) as alone, Source(store, evidence, jobs=2) as together:
        wanted = _rows(alone)
        assert _rows(together) == wanted
        assert _rows(together) == wanted


def test_bundles_are_whole_without_the_documents_having_been_asked_for(store: GraphStore) -> None:
    with Source(store, Evidence.NODES) as source:
        wanted = list(source.bundles())
        assert list(source.bundles()) == wanted
        next(source.documents())
        assert list(source.bundles()) == wanted
    stated = fact_columns(Evidence.NODES).index(Column("evidence", "int"))
    assert sum(fact.row[stated] for bundle in wanted for fact in bundle.facts) == 400


@pytest.mark.parametrize(("evidence", "count"), [(Evidence.NODES, 400), (Evidence.PROPERTIES, 0)])
def test_articles_hold_what_they_state_where_it_is_nodes(store: GraphStore, evidence: Evidence, count: int) -> None:
    with Source(store, evidence) as source:
        articles = list(source.documents())
    assert sum(len(article.statements) for article in articles) == count
    assert source.size == 80 + len(articles)


def test_the_files_are_the_same_however_many_processes_read(store: GraphStore, tmp_path: Path) -> None:
    for jobs in (0, 2):
        with Source(store, Evidence.NODES, jobs=jobs) as source:
            write_bulk(source, names_of(load_ontology()), tmp_path / str(jobs))
    for path in (tmp_path / "0").iterdir():
        assert path.read_bytes() == (tmp_path / "2" / path.name).read_bytes()


def _die(rows: Iterator[DocumentRow]) -> None:
    os.kill(os.getpid(), signal.SIGKILL)


def test_a_process_that_is_killed_is_one_line_with_the_remedy(store: GraphStore) -> None:
    with Source(store, Evidence.NODES, jobs=1) as source, pytest.raises(ExportError, match=r"killed.*--jobs"):
        list(source.over_documents(_die))


def test_an_error_in_a_process_is_the_error_of_the_export(store: GraphStore) -> None:
    with Source(store, Evidence.NODES, jobs=1) as source, pytest.raises(ExportError, match="no such class"):
        list(source.over_documents(_fail))


def _fail(rows: Iterator[DocumentRow]) -> None:
    raise ExportError("no such class")


_LOADER = """
import sys, time
from kg.export.neo4j import read
from kg.export.neo4j.read import Source
from kg.export.neo4j.shape import Evidence
from kg.rdf import GraphStore

if __name__ == "__main__":
    read.WORTH = 1
    source = Source(GraphStore.open(sys.argv[1], read_only=True), Evidence.NODES, jobs=2)
    next(source.documents())
    print("reading", flush=True)
    time.sleep(600)
"""


@pytest.mark.slow
def test_an_export_that_is_killed_lets_go_of_the_graph(folder: Path, tmp_path: Path) -> None:
    script = tmp_path / "loader.py"
    script.write_text(_LOADER, encoding="utf-8")
    process = subprocess.Popen([sys.executable, str(script), str(folder)], stdout=subprocess.PIPE)
    assert process.stdout is not None
    assert process.stdout.readline() == b"reading\n"
    process.kill()
    process.wait()
    process.stdout.close()
    for _ in range(100):
        try:
            GraphStore.open(folder).close()
            return
        except StoreError:
            time.sleep(0.2)
    pytest.fail("the graph is still held")


def test_a_text_of_any_length_and_with_any_sign_is_read() -> None:
    title = 'a "quoted", line\nbreak\0' + "x" * 200_000
    linked = [replace(linked, document=replace(linked.document, title=title)) for linked in KNOWLEDGE.documents]
    made = GraphStore.in_memory()
    made.apply(to_rdf(replace(KNOWLEDGE, documents=tuple(linked)), load_ontology()))
    with Source(made, Evidence.NODES) as source:
        assert [document.row[2] for document in source.documents()] == [title] * len(linked)
