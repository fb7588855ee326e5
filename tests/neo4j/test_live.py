"""Loading a running server: what comes out, and that loading again leads to the same whatever was there before."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable

import pytest
from hypothesis import HealthCheck, given, settings

from kg.errors import ExportError
from kg.export.neo4j.connect import Server
from kg.export.neo4j.live import load
from kg.export.neo4j.names import names_of
from kg.export.neo4j.read import Source
from kg.export.neo4j.shape import Evidence
from kg.model import KnowledgeGraph
from kg.ontology import load_ontology
from tests.neo4j.changes import CHANGES, denied, renamed, without
from tests.neo4j.conftest import Database, store_of
from tests.neo4j.server import free_port
from tests.rdf.sample import KNOWLEDGE, knowledge_graphs

pytestmark = pytest.mark.neo4j


def test_entities_have_the_labels_of_their_class_and_its_superclasses_and_all_their_names(database: Database) -> None:
    database.load(KNOWLEDGE)
    ((labels, node),) = database.ask(
        "MATCH (e:Company {id: 'alibaba'}) RETURN labels(e), e {.*, digest: null, factsDigest: null}"
    )
    assert set(labels) == {"Entity", "Organization", "Company"}  # type: ignore[call-overload]
    assert node == {
        "id": "alibaba",
        "iri": "https://example.org/kg/ent/alibaba",
        "type": "Company",
        "name": "Alibaba Group",
        "name_en": "Alibaba Group",
        "name_ja": "阿里巴巴",
        "name_zh_Hans": "阿里巴巴",
        "name_zh_Hant": "阿里巴巴",
        "names": ["Alibaba Group", "阿里巴巴", "Alibaba", "阿里"],
        "sameAs": ["http://www.wikidata.org/entity/Q1359568"],
        "digest": None,
        "factsDigest": None,
    }


def test_a_fact_that_a_text_asserts_is_a_relationship_with_its_qualifiers(database: Database) -> None:
    database.load(KNOWLEDGE)
    ((fact,),) = database.ask(
        "MATCH (:Company {id: 'alibaba'})-[r:DIVESTED]->({id: 'sun-art'}) RETURN r {.*, id: null}"
    )
    assert fact == {
        "id": None, "predicate": "divested", "status": "completed", "confidence": 0.93, "date": "2025-01",
        "amount": 13100000000.0, "currency": "HKD", "stake": 78.7, "evidence": 1, "documents": 1,
    }  # fmt: skip


def test_what_no_text_asserts_is_no_relationship_of_its_relation(database: Database) -> None:
    database.load(KNOWLEDGE)
    assert database.ask("MATCH (:Entity {id: 'jd'})-[r:ACQUIRED]->() RETURN r") == []
    found = database.ask(
        "MATCH (s)-[r:NOT_ASSERTED]->(o) RETURN s.id, r.predicate, r.status, r.former, o.id ORDER BY s.id"
    )
    assert found == [
        ("alibaba", "investedIn", "planned", None, "trendyol"),
        ("jack-ma", "worksFor", "completed", True, "alibaba"),
        ("jd", "acquired", "denied", None, "sun-art"),
    ]


def test_the_sentence_is_a_node_between_its_article_and_what_it_is_about(database: Database) -> None:
    database.load(KNOWLEDGE)
    path = "(d:Document)-[:STATES]->(st:Statement {status: 'denied'})-[:SUBJECT]->(s), (st)-[:OBJECT]->(o)"
    assert database.ask(f"MATCH {path} RETURN d.id, toString(d.date), st.quote, s.name, o.name_zh_Hans") == [
        ("retail", "2025-01-02", "京东否认收购高鑫零售", "京东", "高鑫零售")
    ]
    figure = "(d:Document)-[:STATES]->(f:Observation)-[:ABOUT]->(e)"
    assert database.ask(f"MATCH {figure} RETURN d.id, e.id, f.metric, f.value, f.unit, f.change, f.date") == [
        ("plans", "alibaba", "revenue", 247800000000.0, "CNY", 5.0, "FY2026Q2")
    ]


def test_evidence_can_be_properties_or_left_out(database: Database) -> None:
    database.load(KNOWLEDGE, "properties")
    assert database.ask("MATCH ()-[r:DIVESTED]->() RETURN r.quotes, r.quoteDocuments, r.quoteStarts, r.quoteEnds") == [
        (["阿里巴巴已把高鑫零售售予德弘資本，作價131億港元"], ["retail"], [0], [25])
    ]
    assert database.ask("MATCH (n:Statement) RETURN count(n)") == [(0,)]
    database.load(KNOWLEDGE, "none")
    assert database.ask("MATCH (n) WHERE n:Document OR n:Statement RETURN count(n)") == [(0,)]
    assert database.ask("MATCH ()-[r:DIVESTED]->() RETURN r.quotes, r.status") == [(None, "completed")]


@pytest.mark.parametrize("name", ["阿里巴巴", "alibaba", "阿里", "Alibaba Group"])
def test_the_full_text_index_finds_a_company_by_its_name_in_any_writing(database: Database, name: str) -> None:
    database.load(KNOWLEDGE)
    database.ask("CALL db.awaitIndexes(60)")
    found = database.ask(
        "CALL db.index.fulltext.queryNodes('entity_names', $name) YIELD node RETURN node.id", name=name
    )
    assert found[0] == ("alibaba",)


@pytest.mark.parametrize("evidence", Evidence)
def test_loading_again_changes_nothing(database: Database, evidence: Evidence) -> None:
    database.load(KNOWLEDGE, evidence)
    before = database.all()
    report = database.load(KNOWLEDGE, evidence)
    assert (report.written, report.removed) == (0, 0)
    assert database.all() == before


@pytest.mark.parametrize("change", CHANGES)
@pytest.mark.parametrize("evidence", ["nodes", "properties"])
def test_a_changed_graph_leads_to_what_it_alone_would_have_given(
    database: Database, change: str, evidence: str
) -> None:
    database.load(CHANGES[change], evidence)
    wanted = database.all()
    for before, other in ((KNOWLEDGE, evidence), (KNOWLEDGE, "none"), (KNOWLEDGE, "properties")):
        database.load(before, other)
        database.load(CHANGES[change], evidence)
        assert database.all() == wanted


def test_a_withdrawn_article_leaves_all_others_untouched(database: Database) -> None:
    database.load(KNOWLEDGE)
    report = database.load(without("retail"))
    # what was said about Alibaba, DCP and JD; nothing else is written
    assert (report.written, report.removed) == (3, 1)


@settings(max_examples=8, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(knowledge_graphs(), knowledge_graphs())
def test_any_graph_takes_the_place_of_any_other(
    database: Database, first: KnowledgeGraph, second: KnowledgeGraph
) -> None:
    database.ask("MATCH (n) DETACH DELETE n")
    database.load(second)
    wanted = database.all()
    database.load(first)
    database.load(second)
    assert database.all() == wanted


def test_what_others_have_added_stays(database: Database) -> None:
    database.load(KNOWLEDGE)
    database.ask(
        "MATCH (e:Entity {id: 'alibaba'}) SET e:Watched, e.note = 'mine' CREATE (e)-[:FILED]->(:Report {id: 1})"
    )
    database.ask("MATCH (:Entity {id: 'alibaba'})-[r:DIVESTED]->() SET r.checked = true")
    database.load(without("models"))
    database.load(renamed(KNOWLEDGE))
    assert database.ask("MATCH (e:Watched)-[:FILED]->(r:Report) RETURN e.note, r.id") == [("mine", 1)]
    assert database.ask("MATCH ()-[r:DIVESTED {checked: true}]->() RETURN count(r)") == [(1,)]


@pytest.mark.parametrize(
    "deletion",
    [
        "MATCH (n:Entity {id: 'alibaba'}) DETACH DELETE n",
        "MATCH (n:Document {id: 'retail'}) DETACH DELETE n",
        "MATCH (n:Statement) DETACH DELETE n",
        "MATCH ()-[r:DIVESTED]->() DELETE r",
        "MATCH ()-[r:SUBJECT]->() DELETE r",
    ],
)
def test_what_was_taken_out_by_hand_comes_back(database: Database, deletion: str) -> None:
    database.load(KNOWLEDGE)
    before = database.all()
    database.ask(deletion)
    database.load(KNOWLEDGE)
    assert database.all() == before


@pytest.mark.parametrize("after", [1, 2, 4, 8, 11])
def test_a_load_that_was_cut_off_is_completed_by_the_next(
    database: Database, monkeypatch: pytest.MonkeyPatch, after: int
) -> None:
    monkeypatch.setattr("kg.export.neo4j.live.BATCH", 2)
    seen: list[str] = []

    def tick(subject: str) -> None:
        seen.append(subject)
        if len(seen) == after:
            raise KeyboardInterrupt

    source = Source(store_of(KNOWLEDGE), Evidence.NODES)
    with pytest.raises(KeyboardInterrupt):
        load(source, names_of(load_ontology()), database.address, tick=tick)
    database.load(KNOWLEDGE)
    completed = database.all()
    database.ask("MATCH (n) DETACH DELETE n")
    database.load(KNOWLEDGE)
    assert database.all() == completed


def test_subjects_and_articles_of_which_much_is_told_are_written_piece_by_piece(
    database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    for evidence in ("nodes", "properties"):
        database.ask("MATCH (n) DETACH DELETE n")
        database.load(KNOWLEDGE, evidence)
        whole = database.all()
        monkeypatch.setattr("kg.export.neo4j.live.BATCH", 1)
        monkeypatch.setattr("kg.export.neo4j.articles.AT_ONCE", 1)
        for before in (KnowledgeGraph((), ()), denied(KNOWLEDGE)):
            database.load(before, evidence)
            database.load(KNOWLEDGE, evidence)
            assert database.all() == whole
        monkeypatch.undo()


def test_nodes_of_others_under_the_same_label_are_not_touched(database: Database) -> None:
    database.ask("CREATE (:Entity {id: 'x', name: 'not ours'})")
    with pytest.raises(ExportError, match="holds 1 nodes :Entity that are not of this graph"):
        database.load(KNOWLEDGE)
    assert database.ask("MATCH (n) RETURN n.name") == [("not ours",)]


def _with(change: Callable[[Server], Server]) -> Callable[[Database], str]:
    def message(database: Database) -> str:
        with pytest.raises(ExportError) as raised:
            Database(change(database.address)).load(KNOWLEDGE)
        assert "\n" not in str(raised.value)
        return str(raised.value)

    return message


def test_each_failure_is_one_line_with_the_remedy(database: Database) -> None:
    closed = f"bolt://127.0.0.1:{free_port()}"
    assert "set NEO4J_PASSWORD or check --user" in _with(lambda s: dataclasses.replace(s, password="wrong"))(database)
    assert "has no database 'nope'" in _with(lambda s: dataclasses.replace(s, database="nope"))(database)
    assert f"{closed}: no Neo4j server answers" in _with(lambda s: dataclasses.replace(s, uri=closed))(database)
    assert "an address looks like bolt://" in _with(lambda s: dataclasses.replace(s, uri="localhost:7687"))(database)
