"""No text can break a statement, become one, or come out other than it went in: live, in bulk and by script."""

from __future__ import annotations

import io
from collections import Counter
from pathlib import Path

import pytest

from kg.export.cypher import write_cypher
from kg.export.neo4j.bulk import import_command, write_bulk
from kg.export.neo4j.names import names_of
from kg.export.neo4j.read import Source
from kg.export.neo4j.shape import Evidence
from kg.model import Document, Entity, KnowledgeGraph, LinkedDocument, Name, Qualifiers, Statement, Status
from kg.model import Evidence as Sentence
from kg.ontology import load_ontology
from tests.neo4j.conftest import Database, store_of
from tests.neo4j.server import PASSWORD, Server, admin, shell
from tests.rdf.sample import KNOWLEDGE

pytestmark = pytest.mark.neo4j

NASTY = (
    "'}) DETACH DELETE n //",
    '"quoted", "twice""',
    "back\\slash at the end\\",
    r"\u0027}) MATCH (n) DETACH DELETE n //",
    r"\\u0027 \\\u0027 \'",
    "`backtick` ``twice`` $rows {{}} ${x}",
    "line\nbreak\r\nand\ttab",
    "emoji 🏢👩‍💻🇨🇳",
    "right to left \u202eאבג\u202c \u200f مرحبا",
    "combining e\u0301 and zero\u200bwidth \ufeff",
    "; RETURN 1; :play movies",
    "a;b|c,d\x1fe",
    " leading and trailing ",
    "阿里巴巴" * 8_000,
    "x" * 100_000,
    "word " * 20_000,
)


def nasty_graph() -> KnowledgeGraph:
    """Each text as a label, an alias, a quote, a role, a title and an amount."""
    entities = tuple(
        Entity(f"n{place}", "Company", (Name(text, "en"),), (Name(text + "!", "zh-Hans"),))
        for place, text in enumerate(NASTY)
    )
    statements = tuple(
        Statement(
            f"n{place}",
            "acquired",
            "n0",
            Status.COMPLETED,
            0.9,
            Sentence(text[:50], 0, len(text), text),
            Qualifiers(role=text, amount=text),
        )
        for place, text in enumerate(NASTY)
    )
    documents = tuple(
        LinkedDocument(
            Document(s.evidence.doc, s.evidence.quote, "en", title=s.evidence.quote), (s.subject, "n0"), (s,), ()
        )
        for s in statements
    )
    return KnowledgeGraph(entities, documents)


def _check(database: Database) -> None:
    names = database.ask("MATCH (e:Entity) RETURN e.id, e.name, e.names ORDER BY toInteger(substring(e.id, 1))")
    assert [(name, found) for _, name, found in names] == [(text, [text, text + "!"]) for text in NASTY]
    facts = database.ask("MATCH (s)-[r:ACQUIRED]->({id: 'n0'}) RETURN s.id, r.role, r.amountText")
    assert sorted(facts, key=lambda f: int(str(f[0])[1:])) == [(f"n{n}", text, text) for n, text in enumerate(NASTY)]
    quotes = database.ask(
        "MATCH (d:Document)-[:STATES]->(st:Statement)-[:SUBJECT]->(s) RETURN s.id, d.title, st.quote, d.id"
    )
    assert sorted(quotes, key=lambda f: int(str(f[0])[1:])) == [
        (f"n{n}", text, text, text[:50]) for n, text in enumerate(NASTY)
    ]


def test_any_text_goes_in_and_comes_out_live(database: Database) -> None:
    database.load(nasty_graph())
    _check(database)


def test_any_text_goes_in_and_comes_out_by_script(database: Database) -> None:
    run_script(database, nasty_graph())
    _check(database)


def test_any_text_goes_in_and_comes_out_by_cypher_shell(database: Database, tmp_path: Path) -> None:
    script = tmp_path / "graph.cypher"
    with script.open("wb") as target:
        write_cypher(Source(store_of(nasty_graph()), Evidence.NODES), names_of(load_ontology()), target)
    address = database.address
    for _ in range(2):
        shell(address.uri, address.user, address.password, script)
        _check(database)


def run_script(database: Database, graph: KnowledgeGraph, evidence: str = "nodes") -> None:
    target = io.BytesIO()
    write_cypher(Source(store_of(graph), Evidence(evidence)), names_of(load_ontology()), target)
    for statement in target.getvalue().decode("utf-8").split(";\n")[:-1]:
        database.ask(statement)


@pytest.mark.parametrize("evidence", Evidence)
def test_the_script_gives_the_graph_of_the_live_load_and_running_it_again_changes_nothing(
    database: Database, evidence: Evidence
) -> None:
    database.load(KNOWLEDGE, evidence)
    database.ask("MATCH (n) REMOVE n.digest, n.factsDigest")
    live = database.all()
    database.ask("MATCH (n) DETACH DELETE n")
    for _ in range(2):
        run_script(database, KNOWLEDGE, evidence)
        assert database.all() == live


def test_the_bulk_import_gives_the_graph_of_the_live_load(database: Database, tmp_path: Path) -> None:
    both = KnowledgeGraph(
        (*KNOWLEDGE.entities, *nasty_graph().entities), (*KNOWLEDGE.documents, *nasty_graph().documents)
    )
    database.load(both)
    live = database.all()
    store = store_of(both)
    report = write_bulk(Source(store, Evidence.NODES), names_of(load_ontology()), tmp_path / "files")
    assert dict(report.rows)["facts"] == 8 + len(NASTY)
    server = Server.made(tmp_path / "home")
    _, *arguments = import_command().split()
    admin(server.home, *arguments, cwd=tmp_path / "files")
    try:
        server.start()
        imported = Database(type(database.address)(server.uri, "neo4j", PASSWORD))
        found = imported.all()
        assert _counts(found) == _counts(live)
        for statement in (tmp_path / "files" / "schema.cypher").read_text(encoding="utf-8").split(";\n")[:-1]:
            imported.ask(statement)
        assert imported.load(store).written == 0
    finally:
        server.stop()


def _counts(graph: tuple[list[object], list[object]]) -> Counter[str]:
    """How many nodes of each set of labels and relationships of each kind there are."""
    return Counter(str(item[0]) for part in graph for item in part)  # type: ignore[index]


def test_the_written_script_is_the_command_that_the_test_runs(tmp_path: Path) -> None:
    write_bulk(Source(store_of(KNOWLEDGE), Evidence.NODES), names_of(load_ontology()), tmp_path)
    assert import_command() in (tmp_path / "import.sh").read_text(encoding="utf-8")
    assert {"entities.csv", "facts.csv"} <= {path.name for path in tmp_path.iterdir()}
