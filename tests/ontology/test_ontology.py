"""The ontology that ships, and what a user's own files may add or get wrong."""

from pathlib import Path

import pytest

from kg.errors import OntologyError
from kg.model import LANGUAGES
from kg.ontology import KGO, load_ontology, read_ontology
from kg.rdf import GraphStore, to_rdf
from kg.resources import ontology_dir

SYMMETRIC = {"mergedWith", "integratesWith", "competesWith", "partneredWith", "disputesWith"}
RELATIONS = [
    "acquired",
    "divested",
    "reducedStakeIn",
    "investedIn",
    "ownsStakeIn",
    "subsidiaryOf",
    "partOf",
    "mergedWith",
    "founded",
    "worksFor",
    "reportsTo",
    "released",
    "develops",
    "basedOn",
    "variantOf",
    "integratesWith",
    "uses",
    "competesWith",
    "outperforms",
    "partneredWith",
    "suppliesTo",
    "toppedBenchmark",
    "rated",
    "fined",
    "disputesWith",
    "locatedIn",
    "listedOn",
]
CLASSES = [
    "Entity",
    "Organization",
    "Company",
    "BusinessUnit",
    "Government",
    "Institution",
    "Media",
    "Exchange",
    "Person",
    "Product",
    "AIModel",
    "Place",
    "Event",
    "Benchmark",
]

PREFIXES = """@prefix kgo: <https://example.org/kg/ontology#> .
@prefix my: <https://my.example/terms#> .
@prefix owl: <http://www.w3.org/2002/07/owl#> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .

"""
SPONSORS = """my:sponsors a owl:ObjectProperty ;
    rdfs:subPropertyOf kgo:relatedTo ;
    rdfs:label "sponsors"@en , "赞助"@zh-Hans ;
    rdfs:domain kgo:Company ;
    rdfs:range [ a owl:Class ; owl:unionOf ( kgo:Event kgo:Person ) ] .
"""


def folder(path: Path, *files: str) -> Path:
    for number, text in enumerate(files):
        (path / f"{number}.ttl").write_text(PREFIXES + text, encoding="utf-8")
    return path


def test_there_are_the_27_relations_and_the_classes() -> None:
    ontology = load_ontology()
    assert set(ontology.relations) == set(RELATIONS)
    assert set(ontology.classes) == set(CLASSES)
    assert {name for name, relation in ontology.relations.items() if relation.symmetric} == SYMMETRIC


def test_everything_has_a_label_in_every_language_and_relations_have_a_meaning() -> None:
    ontology = load_ontology()
    for item in (*ontology.relations.values(), *ontology.classes.values()):
        assert set(item.labels) == set(LANGUAGES), item.name
    assert all(relation.comment for relation in ontology.relations.values())
    assert ontology.relations["divested"].label("ja") == "売却"
    assert ontology.relations["divested"].label("ko") == "divested"


def test_a_folder_is_read_once() -> None:
    assert load_ontology() is load_ontology()


def test_subclasses_stand_for_their_classes() -> None:
    ontology = load_ontology()
    assert ontology.is_a("AIModel", "Product")
    assert ontology.is_a("Exchange", "Organization")
    assert not ontology.is_a("Product", "AIModel")
    assert not ontology.is_a("Robot", "Product")


@pytest.mark.parametrize(
    ("subject", "predicate", "value", "reason"),
    [
        ("Company", "divested", "Company", None),
        ("Company", "divested", "AIModel", None),
        ("Company", "divested", "Place", "divested points to Organization or Product, not Place"),
        ("Benchmark", "toppedBenchmark", "AIModel", "toppedBenchmark starts from Product, not Benchmark"),
        ("AIModel", "toppedBenchmark", "Benchmark", None),
        ("AIModel", "competesWith", "Company", None),
        ("Person", "competesWith", "Company", "competesWith starts from Organization or Product, not Person"),
        ("Company", "fined", "Company", "fined starts from Government, not Company"),
        ("Company", "bribed", "Person", "the ontology has no relation bribed"),
        ("Company", "divested", "Robot", "the ontology has no class Robot"),
    ],
)
def test_it_says_what_may_stand_at_the_ends_and_why_not(
    subject: str, predicate: str, value: str, reason: str | None
) -> None:
    assert load_ontology().allows(subject, predicate, value) == reason


def test_a_user_adds_a_relation_by_a_few_lines(tmp_path: Path) -> None:
    ontology = load_ontology(folder(tmp_path, SPONSORS))
    assert len(ontology.relations) == 28
    assert ontology.relations["sponsors"].iri == "https://my.example/terms#sponsors"
    assert ontology.relations["sponsors"].label("zh-Hans") == "赞助"
    assert ontology.relations["sponsors"].label("ja") == "sponsors"
    assert ontology.relations["sponsors"].family == "sponsors"
    assert ontology.allows("Company", "sponsors", "Event") is None
    assert ontology.allows("Company", "sponsors", "Place") == "sponsors points to Event or Person, not Place"


def test_a_user_adds_a_class_below_another(tmp_path: Path) -> None:
    bank = 'my:Bank a owl:Class ; rdfs:subClassOf kgo:Company ; rdfs:label "bank"@en .'
    ontology = load_ontology(folder(tmp_path, bank))
    assert ontology.is_a("Bank", "Organization")
    assert ontology.allows("Bank", "acquired", "Bank") is None


def test_what_a_user_adds_is_in_the_graph_to_ask(tmp_path: Path) -> None:
    from kg.model import KnowledgeGraph

    store = GraphStore.in_memory()
    store.apply(to_rdf(KnowledgeGraph((), ()), load_ontology(folder(tmp_path, SPONSORS))))
    assert store.query('ASK { <https://my.example/terms#sponsors> rdfs:label "赞助"@zh-Hans }').boolean


def test_a_relation_in_another_writing_is_a_relation(tmp_path: Path) -> None:
    text = SPONSORS.replace("my:sponsors", "my:赞助")
    assert load_ontology(folder(tmp_path, text)).relations["赞助"].label() == "sponsors"


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("my:sponsors a owl:ObjectProperty\n", r"0\.ttl:7: not valid Turtle"),
        (SPONSORS.replace('"sponsors"@en , ', ""), r"0\.ttl:6: sponsors needs an English label"),
        (
            "\n\n" + SPONSORS.replace("    rdfs:domain kgo:Company ;\n", ""),
            r"0\.ttl:8: relation sponsors needs rdfs:domain",
        ),
        (
            SPONSORS.replace("kgo:Person", "kgo:Robot"),
            r"0\.ttl:6: rdfs:range of sponsors names .*Robot.*no entity class",
        ),
        (SPONSORS.replace("kgo:Company", "my:Company"), r"0\.ttl:6: rdfs:domain of sponsors names https://my\.example"),
        (SPONSORS.replace("my:sponsors", "my:acquired"), r"0\.ttl:6: acquired already stands at .*kg\.ttl:\d+"),
    ],
)
def test_a_mistake_is_named_with_file_and_line(tmp_path: Path, text: str, says: str) -> None:
    with pytest.raises(OntologyError, match=says) as caught:
        load_ontology(folder(tmp_path, text))
    assert "\n" not in str(caught.value)


def test_two_files_may_not_define_one_relation(tmp_path: Path) -> None:
    other = SPONSORS.replace("my:sponsors", "kgo:sponsors")
    with pytest.raises(OntologyError, match=r"1\.ttl:6: sponsors already stands at .*0\.ttl:6|0\.ttl:6.*1\.ttl:6"):
        load_ontology(folder(tmp_path, SPONSORS, other))


def test_a_folder_or_file_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(OntologyError, match="no such folder"):
        load_ontology(tmp_path / "none")
    with pytest.raises(OntologyError, match=r"none\.ttl: cannot be read"):
        read_ontology([tmp_path / "none.ttl"])
    (tmp_path / "big5.ttl").write_bytes("# 阿里巴巴".encode("big5"))
    with pytest.raises(OntologyError, match=r"big5\.ttl: cannot be read"):
        read_ontology([ontology_dir() / "kg.ttl", tmp_path / "big5.ttl"])


def test_every_term_that_the_graph_uses_is_described() -> None:
    from tests.rdf.sample import KNOWLEDGE

    store = GraphStore.in_memory()
    store.apply(to_rdf(KNOWLEDGE, load_ontology()))
    rows = store.query(
        "SELECT DISTINCT ?term { { ?s ?term ?o } UNION { ?s a ?term } UNION { ?s kgo:status ?term } "
        f'FILTER(STRSTARTS(STR(?term), "{KGO}")) FILTER NOT EXISTS {{ ?term rdfs:label ?label }} }}'
    ).rows
    assert rows == ()
