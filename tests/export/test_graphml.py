"""GraphML as Gephi and JGraphT read it: every entity and every statement, with all that is known of them."""

from __future__ import annotations

import os
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from kg.export import ExportFormat, export, to_networkx
from kg.rdf import GraphStore
from tests.java import UnavailableError, checked, made

HERE = Path(__file__).resolve().parent


def read_by(folder: str, program: str, path: Path) -> list[str]:
    """The lines of a program in Java, of which `folder` has the source."""
    source = HERE / folder
    try:
        found = made(source / "toolkit", source / "pom.xml", source / f"{program}.java", f"the test of {program} needs")
    except UnavailableError as error:
        if os.environ.get("TESTS_REQUIRE") == "all":
            pytest.fail(str(error))
        pytest.skip(str(error))
    classpath = os.pathsep.join((str(found / "classes"), str(found / "lib" / "*")))
    headless = ("-Djava.awt.headless=true", "-XX:TieredStopAtLevel=1", "-Dfile.encoding=UTF-8")
    printed = checked(["java", *headless, "-cp", classpath, program, str(path)], f"{program} failed", timeout=120)
    return [line for line in printed.splitlines() if line.startswith(("node\t", "edge\t"))]


@pytest.fixture
def graphml(store: GraphStore, tmp_path: Path) -> Path:
    path = tmp_path / "g.graphml"
    export(store, ExportFormat.GRAPHML, path, lang="ja")
    return path


def test_graphml_is_read_back_by_gephi(store: GraphStore, graphml: Path) -> None:
    wanted = [_line(kind, *ends, *directed, known["label"], known) for kind, ends, directed, known in _all(store)]
    assert Counter(map(_sorted, read_by("gephi", "Gephi", graphml))) == Counter(map(_sorted, wanted))


def test_graphml_keeps_to_its_schema_and_is_read_back_by_jgrapht(store: GraphStore, graphml: Path) -> None:
    wanted = [_line(kind, *ends, f"label={known['label']}", known) for kind, ends, _, known in _all(store)]
    found = [_sorted(line) for line in read_by("jgrapht", "Readback", graphml)]
    # it names the id of each among the rest
    found = [tuple(part for part in line if not part.startswith(("ID=", "id="))) for line in found]
    assert Counter(found) == Counter(map(_sorted, wanted))


def _all(store: GraphStore) -> list[tuple[str, list[str], list[str], dict[str, Any]]]:
    """Every node and edge: its kind, its id or ends, whether an edge has a direction, and what is known of it."""
    graph = to_networkx(store, lang="ja")
    nodes = [("node", [name], [], known) for name, known in graph.nodes(data=True)]
    edges = [
        ("edge", [subject, value], ["true"], {**known, "statement": iri})
        for subject, value, iri, known in graph.edges(keys=True, data=True)
    ]
    return [*nodes, *edges]


def _line(*parts: Any) -> str:
    *names, known = parts
    values = [f"{name}={_java(value)}" for name, value in known.items() if name != "label"]
    return "\t".join([*names, *values])


def _java(value: object) -> str:
    return str(value).lower() if isinstance(value, bool) else str(value)


def _sorted(line: str) -> tuple[str, ...]:
    """Columns come in any order, and a lone edge has a weight of Gephi's own."""
    return tuple(sorted(part for part in line.split("\t") if part != "Weight=1.0"))
