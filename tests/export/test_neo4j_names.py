"""What classes and relations are called in a property graph, and how values are written in Cypher."""

from __future__ import annotations

import datetime
from pathlib import Path

import pytest

from kg.errors import ExportError
from kg.export.cypher import literal
from kg.export.neo4j.connect import refuse_old
from kg.export.neo4j.names import label_text, names_of, quoted, relationship_type
from kg.export.neo4j.schema import LABELS, Product, constraints
from kg.export.neo4j.shape import digest
from kg.ontology import load_ontology, read_ontology
from kg.resources import ontology_dir


@pytest.mark.parametrize(
    ("relation", "kind"),
    [
        ("competesWith", "COMPETES_WITH"),
        ("acquired", "ACQUIRED"),
        ("isPartOf", "IS_PART_OF"),
        ("收购", "收购"),
        ("ownsIPO", "OWNS_IPO"),
    ],
)
def test_a_relation_has_a_type_in_the_way_of_the_field(relation: str, kind: str) -> None:
    assert relationship_type(relation) == kind


def test_a_class_has_the_labels_of_all_above_it() -> None:
    labels = names_of(load_ontology()).labels
    assert labels["Company"] == ("Entity", "Organization", "Company")
    assert labels["AIModel"] == ("Entity", "Product", "AIModel")
    assert set(names_of(load_ontology()).types) == set(load_ontology().relations)


def test_two_relations_of_one_type_are_refused(tmp_path: Path) -> None:
    extra = tmp_path / "more.ttl"
    extra.write_text(
        "@prefix kgo: <https://example.org/kg/ontology#> . @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .\n"
        'kgo:competes_with rdfs:subPropertyOf kgo:relatedTo ; rdfs:label "x"@en ; rdfs:domain kgo:Company ; rdfs:range kgo:Company .\n',
        encoding="utf-8",
    )
    with pytest.raises(ExportError, match="relation competes_with would have the type COMPETES_WITH"):
        names_of(read_ontology([ontology_dir() / "kg.ttl", extra]))


def test_a_backtick_in_a_name_cannot_end_it() -> None:
    assert quoted("a`) DELETE n //") == "`a``) DELETE n //`"
    assert label_text(("Entity", "公司")) == ":`Entity`:`公司`"


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (None, "null"), (True, "true"), (3, "3"), (0.5, "0.5"), ("it's", r"'it\'s'"), ("a\\", r"'a\\'"), ("a\nb", r"'a\nb'"),
        (["a", "b"], "['a', 'b']"), (datetime.date(2025, 1, 2), "date('2025-01-02')"), (r"\u0027", r"'\\' + 'u0027'"),
    ],
)  # fmt: skip
def test_a_value_is_written_as_cypher_reads_it(value: str | None, text: str) -> None:
    assert literal(value) == text


@pytest.mark.parametrize("agent", ["Neo4j/4.4.30", "Neo4j/3.5.0"])
def test_an_old_server_is_refused(agent: str) -> None:
    with pytest.raises(ExportError, match="needs Neo4j 5 or newer"):
        refuse_old(agent, "bolt://host")


@pytest.mark.parametrize(
    ("agent", "product"),
    [
        ("Neo4j/5.26.0", Product.NEO4J),
        ("Neo4j/2025.01.0", Product.NEO4J),
        ("Neo4j/v5.11.0 compatible graph database server - Memgraph", Product.MEMGRAPH),
        ("Neo4j/5.26.0 compatible (ArcadeDB 26.10.2)", Product.ARCADEDB),
    ],
)
def test_a_new_server_is_taken_and_its_product_known(agent: str, product: Product) -> None:
    refuse_old(agent, "bolt://host")
    assert Product.of(agent) is product


@pytest.mark.parametrize("product", Product)
def test_every_product_finds_nodes_of_each_label_by_id(product: Product) -> None:
    for label in LABELS:
        assert any(f":{label})" in statement or f":{label}(id)" in statement for statement in constraints(product))


def test_a_digest_tells_rows_apart_and_fits_an_integer_of_neo4j() -> None:
    assert digest(["a", 1], ["b"]) == digest(["a", 1], ["b"]) != digest(["a"], [1, "b"])
    assert -(2**63) <= digest("x") < 2**63
