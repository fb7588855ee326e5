"""The sample graph on disk, and a server of it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

pytest.importorskip("starlette", reason="needs the server: pip install 'kg-news[server]'")

from starlette.testclient import TestClient

from kg.ontology import load_ontology
from kg.rdf import GraphStore, to_rdf
from kg.server.app import make_app
from kg.settings import Settings
from tests.rdf.sample import KNOWLEDGE


def write_sample(folder: Path) -> Path:
    with GraphStore.open(folder) as store:
        store.apply(to_rdf(KNOWLEDGE, load_ontology()))
    return folder


@pytest.fixture(scope="session")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Tests must not change it."""
    return write_sample(tmp_path_factory.mktemp("served") / "graph")


@pytest.fixture(scope="session")
def client(folder: Path) -> Iterator[TestClient]:
    app = make_app(Settings(graph=folder), title="Sample", hosts=("testserver",), timeout=20)
    with app.state.server, TestClient(app, follow_redirects=False) as client:
        yield client
