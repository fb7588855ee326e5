"""What kg.rdf.to_rdf makes of a generated graph, as text: objects of Python for 18 million quads would take a quarter of an hour."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from hashlib import sha256

from kg.model import ASSERTED, Document, Entity, Evidence, KnowledgeGraph, LinkedDocument, Observation, Statement
from kg.ontology import KGO, load_ontology
from kg.rdf import to_rdf
from kg.rdf.vocabulary import DCTERMS, PROV, RDF, RDFS, SCHEMA, SKOS, XSD, Names
from kg.rdf.vocabulary import DEFAULT_BASE as BASE


def quads(entities: Iterable[Entity], documents: Iterable[LinkedDocument]) -> Iterator[str]:
    """Yield the graph of `entities` and `documents`, a named graph at a time, as lines of N-Quads without their dots.

    It knows what benchmarks/generate.py makes and nothing else. A test compares it with to_rdf.
    """
    names = Names()
    for graph in to_rdf(KnowledgeGraph((), ()), load_ontology(), names=names):
        if graph != names.entities:
            found = to_rdf(KnowledgeGraph((), ()), load_ontology(), names=names)[graph]
            yield from map(str, found)
    described = [line for entity in entities for line in _described(entity)]
    yield from _with_fingerprint(described, f"{BASE}graph/entities")
    for linked in documents:
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
