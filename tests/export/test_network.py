"""The graph for networkx, graph editors and spreadsheets."""

import csv
import io
from pathlib import Path

import networkx
import pytest

from kg.export import ExportFormat, export, to_networkx, write
from kg.model import Entity, Name
from kg.rdf import GraphStore, label_of


def test_a_node_is_an_entity_in_the_language_asked_for(store: GraphStore) -> None:
    graph = to_networkx(store, lang="zh-Hans")
    assert graph.number_of_nodes() == 9
    assert graph.nodes["alibaba"] == {
        "label": "阿里巴巴",
        "type": "Company",
        "names": "Alibaba Group | 阿里巴巴 | Alibaba | 阿里",
    }
    assert graph.nodes["dcp"]["label"] == "德弘資本"
    assert to_networkx(store, lang="ja").nodes["qwen"]["label"] == "千問"


def test_an_edge_is_a_statement_with_its_evidence(store: GraphStore) -> None:
    (edge,) = to_networkx(store, lang="ja").get_edge_data("alibaba", "sun-art").values()
    assert edge == {
        "predicate": "divested",
        "label": "売却",
        "symmetric": False,
        "status": "completed",
        "former": False,
        "confidence": 0.93,
        "date": "2025-01",
        "amount": "13100000000 HKD",
        "stake": "78.7%",
        "quote": "阿里巴巴已把高鑫零售售予德弘資本，作價131億港元",
        "document": "retail",
        "start": 0,
        "end": 25,
        "title": "阿里巴巴已把",
        "published": "2025-01-02",
        "publisher": "新報",
        "url": "https://news.example/retail",
        "source": "news/retail.txt",
    }
    assert to_networkx(store).get_edge_data("qwen", "deepseek").popitem()[1]["symmetric"]


@pytest.mark.parametrize(
    ("lang", "label"), [("zh-Hant", "簡"), ("zh-Hans", "簡"), ("ja", "Latin"), ("en", "Latin"), ("ko", "Latin")]
)
def test_a_reader_of_chinese_gets_the_other_script_before_english(lang: str, label: str) -> None:
    entity = Entity("x", "Company", (Name("Latin", "en"), Name("簡", "zh-Hans")))
    assert label_of(entity, lang) == label


def test_an_entity_without_labels_is_called_by_another_name_or_its_id() -> None:
    assert label_of(Entity("x", "Company", (), (Name("별명", "ko"),)), "en") == "별명"
    assert label_of(Entity("x", "Company", ()), "en") == "x"


def test_graphml_is_read_back_by_networkx(store: GraphStore, tmp_path: Path) -> None:
    export(store, ExportFormat.GRAPHML, tmp_path / "g.graphml", lang="zh-Hant")
    written, read = (
        to_networkx(store, lang="zh-Hant"),
        networkx.read_graphml(tmp_path / "g.graphml", force_multigraph=True),
    )
    assert dict(read.nodes(data=True)) == dict(written.nodes(data=True))
    edges = {
        attributes.pop("statement"): (subject, value, attributes)
        for subject, value, attributes in read.edges(data=True)
    }
    assert edges == {key: (s, o, attributes) for s, o, key, attributes in written.edges(keys=True, data=True)}


def test_csv_has_nodes_and_edges_with_their_evidence(store: GraphStore, tmp_path: Path) -> None:
    export(store, ExportFormat.CSV, tmp_path / "tables", lang="en")
    nodes = list(csv.DictReader((tmp_path / "tables" / "nodes.csv").open(encoding="utf-8", newline="")))
    edges = list(csv.DictReader((tmp_path / "tables" / "edges.csv").open(encoding="utf-8", newline="")))
    assert [node["id"] for node in nodes] == sorted(to_networkx(store))
    assert len(edges) == 8
    denied = next(edge for edge in edges if edge["status"] == "denied")
    assert (denied["subject_label"], denied["predicate"], denied["object_label"]) == (
        "京东",
        "acquired",
        "Sun Art Retail",
    )
    assert (denied["quote"], denied["document"]) == ("京东否认收购高鑫零售", "retail")
    assert denied["amount"] == ""


def test_csv_to_a_stream_is_the_edges(store: GraphStore) -> None:
    buffer = io.BytesIO()
    write(store, ExportFormat.CSV, buffer)
    assert len(buffer.getvalue().decode("utf-8").splitlines()) == 9
