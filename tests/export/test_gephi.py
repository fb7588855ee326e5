"""GraphML as Gephi itself reads it: every entity and every statement, with all that is known of them."""

from __future__ import annotations

import os
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from kg.export import ExportFormat, export, to_networkx
from kg.rdf import GraphStore
from tests.java import UnavailableError, checked, made

HERE = Path(__file__).resolve().parent / "gephi"


def read_by_gephi(path: Path) -> list[str]:
    """The lines of Gephi.java."""
    try:
        folder = made(HERE / "toolkit", HERE / "pom.xml", HERE / "Gephi.java", "the test of Gephi needs")
    except UnavailableError as error:
        if os.environ.get("TESTS_REQUIRE") == "all":
            pytest.fail(str(error))
        pytest.skip(str(error))
    classpath = os.pathsep.join((str(folder / "classes"), str(folder / "lib" / "*")))
    headless = ("-Djava.awt.headless=true", "-XX:TieredStopAtLevel=1", "-Dfile.encoding=UTF-8")
    found = checked(["java", *headless, "-cp", classpath, "Gephi", str(path)], "Gephi failed", timeout=120)
    return [line for line in found.splitlines() if line.startswith(("node\t", "edge\t"))]


def test_graphml_is_read_back_by_gephi(store: GraphStore, tmp_path: Path) -> None:
    path = tmp_path / "g.graphml"
    export(store, ExportFormat.GRAPHML, path, lang="ja")
    graph = to_networkx(store, lang="ja")
    nodes = [_line("node", name, known) for name, known in graph.nodes(data=True)]
    edges = [_line("edge", subject, value, "true", known) for subject, value, known in graph.edges(data=True)]
    assert Counter(map(_sorted, read_by_gephi(path))) == Counter(map(_sorted, [*nodes, *edges]))


def _line(*parts: Any) -> str:
    *names, known = parts
    values = [f"{name}={_java(value)}" for name, value in known.items() if name != "label"]
    return "\t".join([*names, known["label"], *values])


def _java(value: object) -> str:
    return str(value).lower() if isinstance(value, bool) else str(value)


def _sorted(line: str) -> tuple[str, ...]:
    """Columns come in any order, and a lone edge has a weight of Gephi's own."""
    return tuple(sorted(part for part in line.split("\t") if part != "Weight=1.0"))
