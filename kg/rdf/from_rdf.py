"""RDF back into the language of the project: what a store says, as entities, documents, statements and observations."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator

from pyoxigraph import DefaultGraph, Literal, NamedNode, Quad

from kg.model import Document, Entity, Evidence, Name, Observation, Qualifiers, Statement, Status
from kg.ontology import local_name
from kg.rdf.store import GraphStore
from kg.rdf.vocabulary import Term, kgo, language_tag

Node = dict[NamedNode, list[NamedNode | Literal]]
"""One subject's values by predicate."""


def read_entities(store: GraphStore) -> tuple[Entity, ...]:
    """All entities with their names, sorted by id; names sorted by language and text."""
    nodes = _nodes(store.quads(store.names.entities))
    return tuple(sorted((_entity(iri, node) for iri, node in nodes.items() if Term.TYPE in node), key=lambda e: e.id))


def read_entity(store: GraphStore, iri: NamedNode) -> Entity:
    """The entity of that IRI with its names. Raises KeyError when there is none."""
    return _entity(iri, _nodes(store.oxigraph.quads_for_pattern(iri, None, None, store.names.entities))[iri])


def entity_of(iri: NamedNode, described: Node) -> Entity:
    """The entity that the values of its node describe. Raises KeyError where they name no class."""
    return _entity(iri, described)


def document_of(described: Node) -> Document:
    """The document that the values of its node describe, its `text` empty."""
    return _document(described)


def read_documents(store: GraphStore) -> tuple[Document, ...]:
    """The documents that the graph holds, sorted by id. `text` is empty: the graph keeps only the quotes."""
    found = store.oxigraph.quads_for_pattern(None, Term.TYPE, kgo("Document"), DefaultGraph())
    iris = (quad.subject for quad in found if isinstance(quad.subject, NamedNode))
    described = (_nodes(store.oxigraph.quads_for_pattern(iri, None, None, iri))[iri] for iri in iris)
    return tuple(sorted(map(_document, described), key=lambda document: document.id))


def read_statements(store: GraphStore, *, document: NamedNode | None = None) -> Iterator[Statement]:
    """Each document's statements, asserted or not; those of one `document` where it is given."""
    for nodes in _document_graphs(store, document):
        for node in nodes.values():
            if kgo("Statement") in node.get(Term.TYPE, ()):
                yield _statement(node, nodes)


def read_observations(store: GraphStore, *, document: NamedNode | None = None) -> Iterator[Observation]:
    """Each document's figures; those of one `document` where it is given."""
    for nodes in _document_graphs(store, document):
        for node in nodes.values():
            if kgo("Observation") in node.get(Term.TYPE, ()):
                yield _observation(node, nodes)


def statements_about(store: GraphStore, entity: NamedNode) -> Iterator[Statement]:
    """The statements in which the entity stands, as their subject first."""
    for end in (Term.SUBJECT, Term.OBJECT):
        for quad in store.oxigraph.quads_for_pattern(None, end, entity, DefaultGraph()):
            if isinstance(quad.subject, NamedNode):
                yield read_statement(store, quad.subject)


def observations_about(store: GraphStore, entity: NamedNode) -> Iterator[Observation]:
    """The figures about an entity."""
    for quad in store.oxigraph.quads_for_pattern(None, kgo("about"), entity, DefaultGraph()):
        if isinstance(quad.subject, NamedNode):
            nodes = _with_linked(store, quad.subject)
            yield _observation(nodes[quad.subject], nodes)


def read_statement(store: GraphStore, iri: NamedNode) -> Statement:
    """The statement of that IRI. Raises KeyError when there is none."""
    nodes = _with_linked(store, iri)
    return _statement(nodes[iri], nodes)


def read_document(store: GraphStore, document_id: str) -> Document:
    """The document of that id; its `text` is empty. Raises KeyError when there is none."""
    iri = store.names.document(document_id)
    return _document(_nodes(store.oxigraph.quads_for_pattern(iri, None, None, iri))[iri])


def _with_linked(store: GraphStore, iri: NamedNode) -> dict[NamedNode, Node]:
    """The values of a statement or a figure, of its evidence and its sum, and the id of its document."""
    nodes = _nodes(store.oxigraph.quads_for_pattern(iri, None, None, DefaultGraph()))
    for linked in (*nodes[iri].get(kgo("evidence"), ()), *nodes[iri].get(kgo("amount"), ())):
        if isinstance(linked, NamedNode):
            nodes |= _nodes(store.oxigraph.quads_for_pattern(linked, None, None, DefaultGraph()))
    document = _iri(nodes[_iri(nodes[iri], kgo("evidence"))], Term.DERIVED)
    return nodes | _nodes(store.oxigraph.quads_for_pattern(document, Term.IDENTIFIER, None, DefaultGraph()))


def read_evidence(store: GraphStore, *, document: NamedNode | None = None) -> Iterator[Evidence]:
    """Each piece of evidence once, whatever it is evidence of."""
    for nodes in _document_graphs(store, document):
        for node in nodes.values():
            if kgo("Evidence") in node.get(Term.TYPE, ()):
                yield _evidence(node, nodes)


def _document_graphs(store: GraphStore, document: NamedNode | None) -> Iterator[dict[NamedNode, Node]]:
    own = {store.names.entities, store.names.linking, store.names.ontology}
    for graph in store.graphs() if document is None else (document,):
        if graph not in own:
            yield _nodes(store.quads(graph))


def _nodes(quads: Iterable[Quad]) -> dict[NamedNode, Node]:
    nodes: dict[NamedNode, Node] = {}
    for quad in quads:
        if isinstance(quad.subject, NamedNode) and isinstance(quad.object, NamedNode | Literal):
            nodes.setdefault(quad.subject, {}).setdefault(quad.predicate, []).append(quad.object)
    return nodes


def _entity(iri: NamedNode, node: Node) -> Entity:
    kind = next(t.value for t in node[Term.TYPE])
    return Entity(
        id=_text(node, Term.IDENTIFIER) or _entity_id(iri),
        type=local_name(kind),
        labels=_names(node, Term.LABEL),
        aliases=_names(node, Term.ALT_LABEL),
        same_as=tuple(sorted(t.value for t in node.get(Term.SAME_AS, ()))),
    )


def _names(node: Node, predicate: NamedNode) -> tuple[Name, ...]:
    found = (Name(t.value, language_tag(t.language)) for t in node.get(predicate, ()) if isinstance(t, Literal))
    return tuple(sorted(found, key=lambda name: (name.lang, name.text)))


def _document(node: Node) -> Document:
    date = _text(node, Term.DATE)
    return Document(
        id=_text(node, Term.IDENTIFIER) or "",
        text="",
        lang=_text(node, Term.LANGUAGE) or "und",
        title=_text(node, Term.TITLE),
        date=datetime.date.fromisoformat(date) if date else None,
        publisher=_text(node, Term.PUBLISHER),
        url=_text(node, Term.URL),
        source=_text(node, kgo("source")),
        content_hash=_text(node, kgo("contentHash")) or "",
    )


def _statement(node: Node, nodes: dict[NamedNode, Node]) -> Statement:
    stake = _text(node, kgo("stake"))
    return Statement(
        subject=_entity_id(_iri(node, Term.SUBJECT)),
        predicate=local_name(_iri(node, Term.PREDICATE).value),
        object=_entity_id(_iri(node, Term.OBJECT)),
        status=Status(local_name(_iri(node, kgo("status")).value).lower()),
        confidence=float(_text(node, kgo("confidence")) or 0),
        evidence=_evidence(nodes[_iri(node, kgo("evidence"))], nodes),
        qualifiers=Qualifiers(
            date=_text(node, kgo("date")) or _text(node, kgo("period")),
            amount=_amount(node, nodes),
            stake=f"{stake}%" if stake else _text(node, kgo("stakeText")),
            role=_text(node, kgo("role")),
            former=_text(node, kgo("former")) == "true",
        ),
    )


def _observation(node: Node, nodes: dict[NamedNode, Node]) -> Observation:
    return Observation(
        subject=_entity_id(_iri(node, kgo("about"))),
        metric=_text(node, kgo("metric")) or "",
        evidence=_evidence(nodes[_iri(node, kgo("evidence"))], nodes),
        value=_text(node, kgo("valueText")),
        change=_text(node, kgo("changeText")),
        period=_text(node, kgo("date")) or _text(node, kgo("period")),
        confidence=float(_text(node, kgo("confidence")) or 0),
    )


def _evidence(node: Node, nodes: dict[NamedNode, Node]) -> Evidence:
    document = _iri(node, Term.DERIVED)
    return Evidence(
        doc=_text(nodes[document], Term.IDENTIFIER) or "",
        start=int(_text(node, kgo("start")) or 0),
        end=int(_text(node, kgo("end")) or 0),
        quote=_text(node, kgo("quote")) or "",
    )


def _amount(owner: Node, nodes: dict[NamedNode, Node]) -> str | None:
    if kgo("amount") not in owner:
        return _text(owner, kgo("amountText"))
    node = nodes[_iri(owner, kgo("amount"))]
    return f"{_text(node, kgo('value'))} {_text(node, kgo('currency'))}"


def _text(node: Node, predicate: NamedNode) -> str | None:
    values = node.get(predicate)
    return values[0].value if values else None


def _iri(node: Node, predicate: NamedNode) -> NamedNode:
    value = node[predicate][0]
    assert isinstance(value, NamedNode)
    return value


def _entity_id(iri: NamedNode) -> str:
    """The slug. (An id that had to be hashed is read as its hash in statements, and in full in `read_entities`.)"""
    return iri.value.rpartition("/ent/")[2]
