"""A small graph in four writings, built by hand, and a Hypothesis strategy for graphs of any shape."""

from __future__ import annotations

import datetime
import hashlib

from hypothesis import strategies as st

from kg.model import (
    Document,
    Entity,
    Evidence,
    KnowledgeGraph,
    LinkedDocument,
    Merge,
    Name,
    Observation,
    Qualifiers,
    Statement,
    Status,
)

TEXTS = {
    "retail": "阿里巴巴已把高鑫零售售予德弘資本，作價131億港元。京东否认收购高鑫零售。",
    "models": "阿里巴巴の千問はDeepSeekと競合する。吴泳铭は阿里巴巴のCEO。",
    "plans": "Alibaba plans to invest 380 billion yuan in Trendyol. Revenue rose 5% to 247.8 billion yuan. Jack Ma left Alibaba.",
}
LANGS = {"retail": "zh-Hant", "models": "ja", "plans": "en"}
DATES = {"retail": datetime.date(2025, 1, 2), "models": None, "plans": datetime.date(2025, 11, 26)}


def document(doc: str) -> Document:
    text = TEXTS[doc]
    return Document(
        doc,
        text,
        LANGS[doc],
        title=text[:6],
        date=DATES[doc],
        publisher="新報",
        url=f"https://news.example/{doc}",
        source=f"news/{doc}.txt",
        content_hash=hashlib.sha256(text.encode()).hexdigest(),
    )


def quote(doc: str, words: str) -> Evidence:
    start = TEXTS[doc].index(words)
    return Evidence(doc, start, start + len(words), words)


ENTITIES = (
    Entity(
        "alibaba",
        "Company",
        (Name("Alibaba Group", "en"), Name("阿里巴巴", "ja"), Name("阿里巴巴", "zh-Hans"), Name("阿里巴巴", "zh-Hant")),
        (Name("Alibaba", "en"), Name("阿里", "zh-Hans")),
        ("http://www.wikidata.org/entity/Q1359568",),
    ),
    Entity("dcp", "Company", (Name("德弘資本", "zh-Hant"),)),
    Entity("deepseek", "Company", (Name("DeepSeek", "en"),)),
    Entity("eddie-wu", "Person", (Name("Eddie Wu", "en"), Name("吴泳铭", "zh-Hans"))),
    Entity("jack-ma", "Person", (Name("Jack Ma", "en"),)),
    Entity("jd", "Company", (Name("京东", "zh-Hans"),)),
    Entity("qwen", "AIModel", (Name("Qwen", "en"), Name("千問", "ja"))),
    Entity(
        "sun-art", "Company", (Name("Sun Art Retail", "en"), Name("高鑫零售", "zh-Hans"), Name("高鑫零售", "zh-Hant"))
    ),
    Entity("trendyol", "Company", (Name("Trendyol", "en"),)),
)

SALE = quote("retail", "阿里巴巴已把高鑫零售售予德弘資本，作價131億港元")
KNOWLEDGE = KnowledgeGraph(
    ENTITIES,
    (
        LinkedDocument(
            document("retail"),
            ("alibaba", "sun-art", "dcp", "jd"),
            (
                Statement(
                    "alibaba",
                    "divested",
                    "sun-art",
                    Status.COMPLETED,
                    0.93,
                    SALE,
                    Qualifiers("2025-01", "13100000000 HKD", "78.7%"),
                ),
                Statement(
                    "dcp", "acquired", "sun-art", Status.COMPLETED, 0.91, SALE, Qualifiers("2025-01", "13100000000 HKD")
                ),
                Statement("jd", "acquired", "sun-art", Status.DENIED, 0.8, quote("retail", "京东否认收购高鑫零售")),
            ),
            (),
        ),
        LinkedDocument(
            document("models"),
            ("alibaba", "qwen", "deepseek", "eddie-wu"),
            (
                Statement("alibaba", "develops", "qwen", Status.COMPLETED, 0.7, quote("models", "阿里巴巴の千問")),
                Statement(
                    "qwen",
                    "competesWith",
                    "deepseek",
                    Status.ONGOING,
                    0.8,
                    quote("models", "阿里巴巴の千問はDeepSeekと競合する"),
                ),
                Statement(
                    "eddie-wu",
                    "worksFor",
                    "alibaba",
                    Status.COMPLETED,
                    0.9,
                    quote("models", "吴泳铭は阿里巴巴のCEO"),
                    Qualifiers(role="CEO"),
                ),
            ),
            (),
        ),
        LinkedDocument(
            document("plans"),
            ("alibaba", "trendyol", "jack-ma"),
            (
                Statement(
                    "alibaba",
                    "investedIn",
                    "trendyol",
                    Status.PLANNED,
                    0.85,
                    quote("plans", "Alibaba plans to invest 380 billion yuan in Trendyol"),
                    Qualifiers(amount="380000000000 CNY"),
                ),
                Statement(
                    "jack-ma",
                    "worksFor",
                    "alibaba",
                    Status.COMPLETED,
                    0.6,
                    quote("plans", "Jack Ma left Alibaba"),
                    Qualifiers(former=True),
                ),
            ),
            (
                Observation(
                    "alibaba",
                    "revenue",
                    quote("plans", "Revenue rose 5% to 247.8 billion yuan"),
                    "247800000000 CNY",
                    "+5% yoy",
                    "FY2026Q2",
                    0.75,
                ),
            ),
        ),
    ),
    (Merge(("retail", 0), ("plans", 0), 0.97, "same gazetteer entry"),),
)

# Text without lone surrogates, which no UTF-8 file can hold.
TEXT = st.text(st.characters(exclude_categories=("Cs",)), min_size=1, max_size=12)
LANG = st.sampled_from(("zh-Hans", "zh-Hant", "ja", "en"))
DATE = st.one_of(
    st.dates(datetime.date(1000, 1, 1)).map(str),
    st.integers(1000, 9999).map(str),
    st.tuples(st.integers(1000, 9999), st.integers(1, 12)).map(lambda d: f"{d[0]}-{d[1]:02}"),
    st.sampled_from(("FY2026Q2", "2025-Q3", "2025-02-30", "２０２５", "Thursday")),
)
MONEY = st.one_of(
    st.tuples(st.integers(0, 10**15), st.sampled_from(("CNY", "USD", "JPY"))).map("{0[0]} {0[1]}".format), TEXT
)
CONFIDENCE = st.integers(0, 10_000).map(lambda n: n / 10_000)


@st.composite
def knowledge_graphs(draw: st.DrawFn) -> KnowledgeGraph:
    """Graphs of a few entities and documents with every qualifier there is, in any text."""
    ids = draw(st.lists(st.from_regex(r"[a-z0-9][a-z0-9.-]{0,8}", fullmatch=True), min_size=2, max_size=4, unique=True))
    entities = tuple(
        Entity(
            entity_id,
            "Company",
            tuple(Name(draw(TEXT), lang) for lang in sorted(draw(st.sets(LANG, min_size=1)))),
            tuple(sorted(draw(st.sets(st.builds(Name, TEXT, LANG), max_size=3)), key=lambda n: (n.lang, n.text))),
        )
        for entity_id in sorted(ids)
    )
    documents = [draw(_linked(name, ids)) for name in draw(st.lists(TEXT, max_size=3, unique=True))]
    return KnowledgeGraph(entities, tuple(documents))


@st.composite
def _linked(draw: st.DrawFn, name: str, ids: list[str]) -> LinkedDocument:
    text = draw(st.text(st.characters(exclude_categories=("Cs",)), min_size=2, max_size=40))
    entity = st.sampled_from(ids)
    start = st.integers(0, len(text) - 1)
    evidence = start.flatmap(lambda s: st.integers(s + 1, len(text)).map(lambda e: Evidence(name, s, e, text[s:e])))
    qualifiers = st.builds(
        Qualifiers,
        date=st.none() | DATE,
        amount=st.none() | MONEY,
        stake=st.none() | st.sampled_from(("78.7%", "100%", "<5%", "0.5%")),
        role=st.none() | TEXT,
        former=st.booleans(),
    )
    relation = st.sampled_from(("acquired", "competesWith", "suppliesTo"))
    statement = st.builds(
        Statement, entity, relation, entity, st.sampled_from(Status), CONFIDENCE, evidence, qualifiers
    )
    observation = st.builds(
        Observation, entity, TEXT, evidence, st.none() | MONEY, st.none() | st.sampled_from(("+34% yoy", "-0.5%", "up")),
        st.none() | DATE, CONFIDENCE,
    )  # fmt: skip
    described = Document(
        name,
        text,
        draw(LANG),
        title=draw(st.none() | TEXT),
        date=draw(st.none() | st.dates(datetime.date(1000, 1, 1))),
        publisher=draw(st.none() | TEXT),
        url=draw(st.none() | TEXT),
        source=draw(st.none() | TEXT),
        content_hash=draw(TEXT),
    )
    statements = draw(st.lists(statement, max_size=4, unique_by=_said))
    observations = draw(
        st.lists(
            observation, max_size=2, unique_by=lambda o: (o.subject, o.metric, o.value, o.change, o.period, o.evidence)
        )
    )
    return LinkedDocument(described, tuple(ids), tuple(statements), tuple(observations))


def _said(statement: Statement) -> tuple[object, ...]:
    return (
        statement.subject,
        statement.predicate,
        statement.object,
        statement.status,
        statement.qualifiers,
        statement.evidence,
    )
