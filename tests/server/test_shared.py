"""A graph that is served can be written: it is closed between questions, and read anew."""

from __future__ import annotations

import time
from pathlib import Path

import pytest
from pyoxigraph import NamedNode, Quad
from starlette.testclient import TestClient

from kg.errors import QueryLimitError, StoreError
from kg.rdf.sparql import ALL_GRAPHS, JSON_OR_TURTLE
from kg.rdf.store import GraphStore
from kg.server.app import make_app
from kg.server.askers import Askers
from kg.server.shared import SharedGraph
from kg.settings import Settings
from tests.server.conftest import write_sample

COUNT = "SELECT (COUNT(*) AS ?n) { ?s ?p ?o }"
NEW = NamedNode("https://example.org/kg/doc/new")


def write_more(folder: Path) -> None:
    """As a build does, as soon as nobody reads."""
    until = time.monotonic() + 10
    while True:
        try:
            with GraphStore.open(folder) as store:
                store.apply({NEW: [Quad(NEW, NEW, NEW, NEW)]})
            return
        except StoreError:
            assert time.monotonic() < until, "the graph was never let go of"
            time.sleep(0.05)


def test_it_is_open_while_someone_asks_and_closed_soon_after(tmp_path: Path) -> None:
    folder = write_sample(tmp_path / "graph")
    with SharedGraph(folder, idle=0.1) as graph:
        with graph.use() as store:
            before = len(store)
            with pytest.raises(StoreError, match="in use"):
                GraphStore.open(folder)
        write_more(folder)
        with graph.use() as store:
            assert len(store) == before + 1


def test_what_was_made_of_a_graph_is_made_anew_when_it_has_changed(tmp_path: Path) -> None:
    folder = write_sample(tmp_path / "graph")
    made: list[int] = []

    def size(store: GraphStore) -> int:
        made.append(len(store))
        return made[-1]

    with SharedGraph(folder, idle=0.1) as graph:
        first = graph.kept("size", size)
        time.sleep(0.4)
        assert graph.kept("size", size) == first and len(made) == 1
        write_more(folder)
        assert graph.kept("size", size) == first + 1


def test_the_endpoint_answers_from_the_graph_as_it_is_now(tmp_path: Path) -> None:
    folder = write_sample(tmp_path / "graph")
    app = make_app(Settings(graph=folder), hosts=("testserver",))
    with app.state.server, TestClient(app) as client:

        def count() -> int:
            answer = client.get("/sparql", params={"query": COUNT, "format": "csv"})
            return int(answer.text.split()[1])

        before = count()
        write_more(folder)
        assert count() == before + 1
        with GraphStore.open(folder, read_only=True):
            assert client.get("/api/about").status_code == 200
        time.sleep(1.5)
        with GraphStore.open(folder):
            busy = client.get("/api/about")
            assert (
                busy.status_code == 503 and busy.headers["retry-after"] and "open for writing" in busy.json()["error"]
            )
            assert client.get("/sparql", params={"query": COUNT}).status_code == 503


def test_a_query_that_takes_too_long_ends_with_its_process(folder: Path) -> None:
    endless = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }"
    with Askers(folder, count=1) as askers:
        asker = askers._all[0]
        askers.ask(COUNT, scope=ALL_GRAPHS, wanted=JSON_OR_TURTLE, timeout=20)
        process = asker._process
        with pytest.raises(QueryLimitError, match=r"longer than 0\.5 s"):
            askers.ask(endless, scope=ALL_GRAPHS, wanted=JSON_OR_TURTLE, timeout=0.5)
        assert not process.is_alive()
        assert b"bindings" in askers.ask(COUNT, scope=ALL_GRAPHS, wanted=JSON_OR_TURTLE, timeout=20).data


def test_a_query_that_takes_too_much_memory_ends_with_its_process(folder: Path) -> None:
    # all triples with all, sorted: that needs all of them at once
    large = "SELECT * { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i } ORDER BY ?i ?f ?c"
    with Askers(folder, count=1, memory=700 << 20) as askers:
        with pytest.raises(QueryLimitError, match="more memory"):
            askers.ask(large, scope=ALL_GRAPHS, wanted=JSON_OR_TURTLE, timeout=60)
        assert askers.ask(COUNT, scope=ALL_GRAPHS, wanted=JSON_OR_TURTLE, timeout=20).data


def test_who_waits_too_long_for_others_is_told(folder: Path) -> None:
    with Askers(folder, count=0) as askers, pytest.raises(QueryLimitError, match="busy"):
        askers.ask(COUNT, scope=ALL_GRAPHS, wanted=JSON_OR_TURTLE, timeout=0.1)
