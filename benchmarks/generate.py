"""Generate a graph directory of any size: the same numbers give the same graph. Shared by the benchmarks of Neo4j and the server.

    python benchmarks/generate.py --entities 200000 --statements 1000000 --output /tmp/large

The shape is that of real graphs: a few entities stand in very many statements and most in one or two, one statement in
eight is not asserted, one in six has an amount, and names are written in two of the four writings.
"""

from __future__ import annotations

import argparse
import datetime
import time
from collections.abc import Iterator
from hashlib import sha256
from itertools import islice
from pathlib import Path
from random import Random

from pyoxigraph import RdfFormat, Store

from kg.model import (
    ASSERTED,
    Document,
    Entity,
    Evidence,
    KnowledgeGraph,
    LinkedDocument,
    Name,
    Observation,
    Qualifiers,
    Statement,
    Status,
)
from kg.ontology import KGO, load_ontology
from kg.rdf import to_rdf
from kg.rdf.transaction import STORE_FOLDER
from kg.rdf.vocabulary import DCTERMS, PROV, RDF, RDFS, SCHEMA, SKOS, XSD, Names
from kg.rdf.vocabulary import DEFAULT_BASE as BASE

SEED = 20251126
STATEMENTS_A_DOCUMENT = 10
AT_ONCE = 150_000
"""Quads to load at once: more take more memory (Oxigraph sorts them in every order it keeps), fewer more merging later."""
_STATUSES = [*[Status.COMPLETED] * 10, *[Status.ONGOING] * 4, Status.PLANNED, Status.RUMOURED, Status.DENIED]
_RELATIONS = ("acquired", "divested", "investedIn", "competesWith", "suppliesTo", "partneredWith", "mergedWith")
_SYLLABLES = list("阿里巴华为京东腾讯百度美团小米三星日立丰田本海康中芯国联想比亚迪宁德")
_LATIN = (
    "al",
    "ba",
    "hua",
    "wei",
    "jing",
    "dong",
    "ten",
    "cent",
    "bai",
    "du",
    "mei",
    "tuan",
    "xiao",
    "mi",
    "sam",
    "sung",
    "to",
    "yo",
)


def entities(count: int) -> Iterator[Entity]:
    """Yield companies e0, e1, …, each with an English and a Chinese name."""
    random = Random(SEED)
    for number in range(count):
        latin = "".join(random.choices(_LATIN, k=3)).capitalize()
        chinese = "".join(random.choices(_SYLLABLES, k=4))
        labels = (Name(f"{latin} {number}", "en"), Name(f"{chinese}{number}", "zh-Hans"))
        yield Entity(f"e{number}", "Company", labels, (Name(latin, "en"),))


def documents(entity_count: int, statement_count: int) -> Iterator[LinkedDocument]:
    """Yield articles of ten statements each until there are `statement_count`; every tenth also states a figure."""
    random = Random(SEED + 1)
    for first in range(0, statement_count, STATEMENTS_A_DOCUMENT):
        doc = f"article-{first // STATEMENTS_A_DOCUMENT}"
        date = datetime.date(2020, 1, 1) + datetime.timedelta(days=random.randrange(2100))
        said = tuple(
            _statement(random, doc, place, date, entity_count)
            for place in range(min(STATEMENTS_A_DOCUMENT, statement_count - first))
        )
        figures = (_figure(doc, said[0]),) if random.random() < 0.1 else ()
        mentioned = tuple(dict.fromkeys(name for s in said for name in (s.subject, s.object)))
        described = Document(
            doc, "", "zh-Hans", f"第{first}号新闻", date, "新报", f"https://news.example/{doc}", f"{doc}.txt", doc
        )
        yield LinkedDocument(described, mentioned, said, figures)


def fill(folder: Path, entity_count: int, statement_count: int) -> int:
    """Make the graph directory `folder` and return how many quads its named graphs have."""
    folder.mkdir(parents=True, exist_ok=True)
    store = Store(str(folder / STORE_FOLDER))
    lines = quads(entity_count, statement_count)
    total = 0
    while some := list(islice(lines, AT_ONCE)):
        # each in its graph, and in the default graph, which is the union of all
        both = "".join(f"{line} .\n{line[: line.rindex(' <')]} .\n" for line in some)
        store.bulk_load(both.encode("utf-8"), RdfFormat.N_QUADS, lenient=True)
        total += len(some)
    store.flush()
    return total


def quads(entity_count: int, statement_count: int) -> Iterator[str]:
    """Yield what kg.rdf.to_rdf makes of the generated graph, a named graph at a time, as lines of N-Quads without their dots.

    Objects of Python for 13 million quads take a quarter of an hour; text takes a minute. A test compares the two.
    """
    names = Names()
    for graph in to_rdf(KnowledgeGraph((), ()), load_ontology(), names=names):
        if graph != names.entities:
            found = to_rdf(KnowledgeGraph((), ()), load_ontology(), names=names)[graph]
            yield from map(str, found)
    described = [line for entity in entities(entity_count) for line in _described(entity)]
    yield from _with_fingerprint(described, f"{BASE}graph/entities")
    for linked in documents(entity_count, statement_count):
        yield from _with_fingerprint(_stated(linked), f"{BASE}doc/{linked.document.id}")


def _with_fingerprint(lines: list[str], graph: str) -> list[str]:
    whole = sorted({f"{line} <{graph}>" for line in lines})
    said = sha256("\n".join(whole).encode("utf-8")).hexdigest()
    return [*whole, f'<{graph}> <{KGO}fingerprint> "{said}" <{graph}>']


def _described(entity: Entity) -> Iterator[str]:
    node = f"<{BASE}ent/{entity.id}>"
    english, chinese = entity.labels
    yield f"{node} <{RDF}type> <{KGO}{entity.type}>"
    yield f'{node} <{SCHEMA}name> "{english.text}"'
    yield f'{node} <{RDFS}label> "{english.text}"@en'
    yield f'{node} <{RDFS}label> "{chinese.text}"@zh-hans'
    yield f'{node} <{SKOS}altLabel> "{entity.aliases[0].text}"@en'


def _stated(linked: LinkedDocument) -> list[str]:
    document = linked.document
    node = f"<{BASE}doc/{document.id}>"
    lines = [
        f"{node} <{RDF}type> <{KGO}Document>",
        f'{node} <{DCTERMS}identifier> "{document.id}"',
        f'{node} <{DCTERMS}language> "{document.lang}"',
        f'{node} <{KGO}contentHash> "{document.content_hash}"',
        f'{node} <{DCTERMS}title> "{document.title}"@zh-hans',
        f'{node} <{DCTERMS}date> "{document.date}"^^<{XSD}date>',
        f'{node} <{DCTERMS}publisher> "{document.publisher}"',
        f'{node} <{SCHEMA}url> "{document.url}"^^<{XSD}anyURI>',
        f'{node} <{KGO}source> "{document.source}"',
        *(f"{node} <{SCHEMA}mentions> <{BASE}ent/{name}>" for name in linked.entity_of),
    ]
    for statement in linked.statements:
        lines += _fact(statement, document, node)
    for figure in linked.observations:
        lines += _figures(figure, node)
    return lines


def _fact(fact: Statement, document: Document, article: str) -> Iterator[str]:
    said, found = fact.qualifiers, fact.evidence
    node = _hashed(
        "stmt",
        *(fact.subject, fact.predicate, fact.object, fact.status, said.date, said.amount, said.stake, said.role),
        *(str(said.former), found.doc, str(found.start), str(found.end)),
    )
    subject, value = f"<{BASE}ent/{fact.subject}>", f"<{BASE}ent/{fact.object}>"
    if fact.status in ASSERTED:
        yield f"{subject} <{KGO}{fact.predicate}> {value}"
    yield f"{node} <{RDF}type> <{KGO}Statement>"
    yield f"{node} <{RDF}subject> {subject}"
    yield f"{node} <{RDF}predicate> <{KGO}{fact.predicate}>"
    yield f"{node} <{RDF}object> {value}"
    yield f"{node} <{KGO}status> <{KGO}{fact.status.capitalize()}>"
    yield f'{node} <{KGO}confidence> "{fact.confidence:g}"^^<{XSD}decimal>'
    if said.date is not None:
        yield f'{node} <{KGO}date> "{said.date}"^^<{XSD}gYearMonth>'
    if said.amount is not None:
        number, currency = said.amount.split()
        amount = _hashed("amount", document.id, said.amount)
        yield f"{node} <{KGO}amount> {amount}"
        yield f"{amount} <{RDF}type> <{KGO}MonetaryAmount>"
        yield f'{amount} <{KGO}value> "{number}"^^<{XSD}decimal>'
        yield f'{amount} <{KGO}currency> "{currency}"'
    if said.stake is not None:
        yield f'{node} <{KGO}stake> "{said.stake[:-1]}"^^<{XSD}decimal>'
    yield from _evidence(node, found, article)


def _figures(figure: Observation, article: str) -> Iterator[str]:
    found = figure.evidence
    node = _hashed(
        "obs",
        *(figure.subject, figure.metric, figure.value, figure.change, figure.period),
        *(found.doc, str(found.start), str(found.end)),
    )
    yield f"{node} <{RDF}type> <{KGO}Observation>"
    yield f"{node} <{KGO}about> <{BASE}ent/{figure.subject}>"
    yield f'{node} <{KGO}metric> "{figure.metric}"'
    yield f'{node} <{KGO}confidence> "{figure.confidence:g}"^^<{XSD}decimal>'
    number, unit = (figure.value or "").split()
    yield f'{node} <{KGO}valueText> "{figure.value}"'
    yield f'{node} <{KGO}value> "{number}"^^<{XSD}decimal>'
    yield f'{node} <{KGO}unit> "{unit}"'
    yield f'{node} <{KGO}changeText> "{figure.change}"'
    yield f'{node} <{KGO}change> "{(figure.change or "").strip("+").partition("%")[0]}"^^<{XSD}decimal>'
    yield f'{node} <{KGO}period> "{figure.period}"'
    yield from _evidence(node, found, article)


def _evidence(owner: str, found: Evidence, article: str) -> Iterator[str]:
    node = _hashed("evidence", found.doc, str(found.start), str(found.end), found.quote)
    yield f"{owner} <{KGO}evidence> {node}"
    yield f"{node} <{RDF}type> <{KGO}Evidence>"
    yield f'{node} <{KGO}quote> "{found.quote}"@zh-hans'
    yield f'{node} <{KGO}start> "{found.start}"^^<{XSD}integer>'
    yield f'{node} <{KGO}end> "{found.end}"^^<{XSD}integer>'
    yield f"{node} <{PROV}wasDerivedFrom> {article}"


def _hashed(kind: str, *parts: str | None) -> str:
    said = "\0".join("\1" if part is None else part for part in parts)
    return f"<{BASE}{kind}/{sha256(said.encode('utf-8')).hexdigest()[:16]}>"


def _statement(random: Random, doc: str, place: int, date: datetime.date, count: int) -> Statement:
    subject, value = _entity(random, count), _entity(random, count)
    start = place * 40
    quote = f"{date:%Y年%m月}，e{subject}与e{value}就第{place}项交易达成协议，双方均未透露细节。"
    said = Qualifiers(
        date=f"{date:%Y-%m}" if random.random() < 0.5 else None,
        amount=f"{random.randrange(1, 10**6)}00000 CNY" if random.random() < 0.17 else None,
        stake=f"{random.randrange(1, 100)}%" if random.random() < 0.08 else None,
    )
    confidence = random.randrange(5000, 10_000) / 10_000
    evidence = Evidence(doc, start, start + len(quote), quote)
    return Statement(
        f"e{subject}", random.choice(_RELATIONS), f"e{value}", random.choice(_STATUSES), confidence, evidence, said
    )


def _figure(doc: str, statement: Statement) -> Observation:
    return Observation(statement.subject, "revenue", statement.evidence, "39824000000 CNY", "+34% yoy", "FY2026Q2", 0.8)


def _entity(random: Random, count: int) -> int:
    """Most draws are even; one in four falls on a few (Zipf's law, cut off so that none is in everything)."""
    if random.random() < 0.75:
        return random.randrange(count)
    return min(int(random.paretovariate(0.7)) - 1, count - 1) % count


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--entities", type=int, default=200_000)
    parser.add_argument("--statements", type=int, default=1_000_000)
    parser.add_argument("--output", type=Path, required=True)
    options = parser.parse_args()
    began = time.perf_counter()
    total = fill(options.output, options.entities, options.statements)
    print(
        f"{options.entities} entities, {options.statements} statements, {total} quads: {time.perf_counter() - began:.0f} s"
    )


if __name__ == "__main__":
    main()
