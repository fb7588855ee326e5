"""A small graph in four writings, and a large one, for the tests of the page."""

from __future__ import annotations

import datetime

from kg.model import Document, Entity, Evidence, Name, Qualifiers, Statement, Status

DOCUMENTS = {
    "sun-art": Document(
        "sun-art", "", "zh-Hant", title="阿里出售高鑫零售", date=datetime.date(2025, 1, 2), publisher="示例日報"
    ),
    "rivals": Document("rivals", "", "en", title="Models compete", date=datetime.date(2025, 6, 1)),
}


def entity(id: str, kind: str, en: str, hans: str | None = None, ja: str | None = None) -> Entity:
    labels = [Name(en, "en")] + ([Name(hans, "zh-Hans")] if hans else []) + ([Name(ja, "ja")] if ja else [])
    return Entity(id, kind, tuple(labels))


ENTITIES = [
    entity("alibaba", "Company", "Alibaba Group", "阿里巴巴", "アリババ"),
    entity("sun-art-retail", "Company", "Sun Art Retail", "高鑫零售"),
    entity("dcp", "Company", "DCP Capital", "德弘资本"),
    entity("qwen", "AIModel", "Qwen", "通义千问"),
    entity("deepseek", "Company", "DeepSeek", "深度求索"),
    entity("tencent", "Company", "Tencent", "腾讯", "テンセント"),
    entity("eddie-wu", "Person", "Eddie Wu", "吴泳铭"),
]


def statement(
    subject: str, predicate: str, obj: str, *, doc: str, quote: str, status: Status = Status.COMPLETED, **said: str
) -> Statement:
    return Statement(
        subject, predicate, obj, status, 0.9, Evidence(doc, 10, 10 + len(quote), quote), Qualifiers(**said)
    )  # type: ignore[arg-type]


STATEMENTS = [
    statement(
        "alibaba",
        "divested",
        "sun-art-retail",
        doc="sun-art",
        quote="阿里以最高131.38億港元出售高鑫零售78.7%股權",
        date="2025-01-01",
        amount="13138000000 HKD",
        stake="78.7%",
    ),
    statement("dcp", "acquired", "sun-art-retail", doc="sun-art", quote="買方為德弘資本<script>alert(1)</script>"),
    statement("alibaba", "develops", "qwen", doc="rivals", quote="Alibaba's Qwen"),
    statement("qwen", "competesWith", "deepseek", doc="rivals", quote="Qwen competes with DeepSeek"),
    statement("deepseek", "competesWith", "qwen", doc="sun-art", quote="DeepSeek與千問競爭"),
    statement(
        "tencent",
        "acquired",
        "deepseek",
        doc="rivals",
        quote="Tencent denied it would buy DeepSeek",
        status=Status.DENIED,
    ),
    statement(
        "eddie-wu",
        "worksFor",
        "alibaba",
        doc="rivals",
        quote="Eddie Wu, chief executive of Alibaba",
        role="chief executive",
    ),
    statement("alibaba", "competesWith", "tencent", doc="rivals", quote="Alibaba and Tencent compete"),
]


def large(nodes: int) -> tuple[list[Entity], list[Statement]]:
    """A graph in which low numbers have the most facts."""
    entities = [entity(f"c{i}", "Company", f"Company {i}", f"公司{i}") for i in range(nodes)]
    statements = [
        statement(f"c{i}", "investedIn", f"c{(i * i) % max(i, 1)}", doc="rivals", quote=f"{i}") for i in range(1, nodes)
    ]
    return entities, statements
