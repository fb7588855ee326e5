"""The commands that lead to Neo4j, as a user runs them."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from kg.ontology import load_ontology
from kg.rdf import GraphStore, to_rdf
from tests.cli.conftest import run_kg
from tests.neo4j.conftest import Database
from tests.neo4j.server import free_port
from tests.rdf.sample import KNOWLEDGE


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with the sample as its graph."""
    with GraphStore.open(tmp_path / "graph") as store:
        store.apply(to_rdf(KNOWLEDGE, load_ontology()))
    return tmp_path


@pytest.mark.neo4j
def test_one_command_loads_and_the_next_finds_nothing_to_do(database: Database, folder: Path) -> None:
    address = database.address
    arguments = ("export", "neo4j", "--uri", address.uri, "--user", address.user)
    first, second = (run_kg(*arguments, cwd=folder, env={"NEO4J_PASSWORD": address.password}) for _ in range(2))
    assert (first.returncode, first.stdout) == (
        0,
        f"{address.uri}: 9 entities, 8 facts, 8 statements of 3 articles, 1 figures\n",
    )
    assert first.stderr.splitlines()[-1] == "21 new or changed, 0 removed"
    assert second.stderr.splitlines()[-1] == "0 new or changed, 0 removed"


@pytest.mark.neo4j
def test_a_wrong_password_is_one_line_and_not_repeated_in_it(database: Database, folder: Path) -> None:
    done = run_kg("export", "neo4j", "--uri", database.address.uri, cwd=folder, env={"NEO4J_PASSWORD": "hunter2"})
    assert done.returncode == 1
    assert "refuses the user 'neo4j'" in done.stderr
    assert len(done.stderr.splitlines()) == 1
    assert "hunter2" not in done.stderr


def test_a_server_that_is_not_there_is_one_line(folder: Path) -> None:
    pytest.importorskip("neo4j")
    done = run_kg(
        "export", "neo4j", "--uri", f"bolt://127.0.0.1:{free_port()}", cwd=folder, env={"NEO4J_PASSWORD": "x"}
    )
    assert done.returncode == 1
    assert "no Neo4j server answers" in done.stderr
    assert len(done.stderr.splitlines()) == 1


def test_the_files_for_the_bulk_import_are_written_with_the_command_to_run(folder: Path) -> None:
    done = run_kg("export", "neo4j-csv", "-o", "files", "--database", "news", cwd=folder)
    assert done.returncode == 0, done.stderr
    assert "neo4j-admin database import full news " in done.stdout
    with (folder / "files" / "entities.csv").open(encoding="utf-8", newline="") as file:
        header, *rows = csv.reader(file)
    assert header[0] == "id:ID(Entity)"
    assert sorted(row[0] for row in rows) == sorted(entity.id for entity in KNOWLEDGE.entities)


@pytest.mark.parametrize("evidence", ["nodes", "properties", "none"])
def test_the_script_goes_to_stdout_or_to_a_file(folder: Path, evidence: str) -> None:
    printed = run_kg("export", "cypher", "--evidence", evidence, cwd=folder)
    written = run_kg("export", "cypher", "--evidence", evidence, "-o", "graph.cypher", cwd=folder)
    assert printed.returncode == written.returncode == 0, printed.stderr
    assert (folder / "graph.cypher").read_text(encoding="utf-8") == printed.stdout
    assert ("MERGE (d)-[:STATES]->(n)" in printed.stdout) == (evidence == "nodes")
    assert ("阿里巴巴已把高鑫零售售予德弘資本" in printed.stdout) == (evidence != "none")
