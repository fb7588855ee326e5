"""The classes and relations of the graph, read from ontology/kg.ttl and from the user's own Turtle files beside it.

Everything else asks this module what exists: which classes and relations there are, how they are called in each
language, what may stand at their ends. A relation is any property below `kgo:relatedTo`, an entity class any class
below `kgo:Entity`; a user adds one by a few lines of Turtle and no Python (docs/ontology.md).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TypeVar

from pyoxigraph import Literal, NamedNode, Quad, RdfFormat, parse

from kg.errors import OntologyError
from kg.model import LANGUAGES
from kg.resources import ontology_dir

KGO = "https://example.org/kg/ontology#"
"""The namespace of classes and relations. It stays the same whatever --base-iri says."""

_OWL = "http://www.w3.org/2002/07/owl#"
_RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
_RDFS = "http://www.w3.org/2000/01/rdf-schema#"
_ROOT_CLASS = KGO + "Entity"
_ROOT_RELATION = KGO + "relatedTo"


@dataclass(frozen=True, slots=True)
class Named:
    """A term of the ontology, and what it is called in each writing."""

    name: str
    iri: str
    labels: Mapping[str, str]

    def label(self, lang: str = "en") -> str:
        """The name to show in `lang`, in English or as in the IRI where there is none."""
        return self.labels.get(lang) or self.labels.get("en") or self.name


@dataclass(frozen=True, slots=True)
class EntityClass(Named):
    """A class of entities; `ancestors` are all classes above it and itself."""

    ancestors: frozenset[str]


@dataclass(frozen=True, slots=True)
class Relation(Named):
    """A relation between two entities. `domain` and `range` name classes; a subclass of one is as good."""

    comment: str
    domain: frozenset[str]
    range: frozenset[str]
    symmetric: bool
    family: str
    """Relations of one family are neighbours in meaning; its own name where the ontology gives none."""


@dataclass(frozen=True, slots=True)
class Ontology:
    """Classes and relations by name, and the triples that say so, less those with blank nodes: graphs must compare."""

    classes: Mapping[str, EntityClass]
    relations: Mapping[str, Relation]
    triples: tuple[tuple[NamedNode, NamedNode, NamedNode | Literal], ...]

    def is_a(self, name: str, ancestor: str) -> bool:
        """True when class `name` is `ancestor` or below it; False for a class that does not exist."""
        found = self.classes.get(name)
        return found is not None and ancestor in found.ancestors

    def allows(self, subject_type: str, predicate: str, object_type: str) -> str | None:
        """Say why a statement between two classes is not allowed, or None where it is.

        A symmetric relation is allowed when it is allowed in either direction.
        """
        relation = self.relations.get(predicate)
        if relation is None:
            return f"the ontology has no relation {predicate}"
        for name in (subject_type, object_type):
            if name not in self.classes:
                return f"the ontology has no class {name}"
        reason = self._refuses(subject_type, relation, object_type)
        if reason and relation.symmetric and self._refuses(object_type, relation, subject_type) is None:
            return None
        return reason

    def _refuses(self, subject_type: str, relation: Relation, object_type: str) -> str | None:
        if not self.classes[subject_type].ancestors & relation.domain:
            return f"{relation.name} starts from {_either(relation.domain)}, not {subject_type}"
        if not self.classes[object_type].ancestors & relation.range:
            return f"{relation.name} points to {_either(relation.range)}, not {object_type}"
        return None


@cache
def load_ontology(extra: Path | None = None) -> Ontology:
    """Read ontology/kg.ttl and, where given, every *.ttl in the folder `extra`; each folder is read once.

    Raises OntologyError with file and line for bad Turtle, for a class or relation that lacks what it needs (an English
    label, a domain, a range), names a class that does not exist, or stands twice under one name.
    """
    paths = [ontology_dir() / "kg.ttl"]
    if extra is not None:
        if not extra.is_dir():
            raise OntologyError(f"{extra}: no such folder; `ontology` names a folder with .ttl files")
        paths += sorted(extra.glob("*.ttl"))
    return read_ontology(paths)


def read_ontology(paths: Iterable[Path]) -> Ontology:
    """Read the Turtle files `paths` as one ontology. Raises OntologyError as `load_ontology` does."""
    return _Reader(paths).read()


Item = TypeVar("Item", EntityClass, Relation)


class _Reader:
    """Collects the triples of some files and knows where each subject stands, for messages."""

    def __init__(self, paths: Iterable[Path]) -> None:
        self.triples: dict[str, list[Quad]] = {}
        self.place: dict[str, str] = {}
        for path in paths:
            self._load(path)

    def _load(self, path: Path) -> None:
        try:
            text = path.read_text(encoding="utf-8")
            quads = list(parse(text, format=RdfFormat.TURTLE, without_named_graphs=True, rename_blank_nodes=True))
        except (OSError, UnicodeDecodeError) as error:
            raise OntologyError(f"{path}: cannot be read: {error}") from error
        except SyntaxError as error:
            raise OntologyError(f"{path}:{error.lineno or 1}: not valid Turtle: {error.msg}") from error
        for quad in quads:
            subject = _key(quad.subject)
            self.triples.setdefault(subject, []).append(quad)
            if subject not in self.place:
                self.place[subject] = f"{path}:{_line_of(subject, text)}"

    def read(self) -> Ontology:
        above = {s: set(self._objects(s, _RDFS + "subClassOf")) for s in self.triples}
        below_root = [s for s in above if _ROOT_CLASS in _closure(s, above)]
        classes: dict[str, EntityClass] = {}
        for iri in below_root:
            ancestors = frozenset(local_name(a) for a in _closure(iri, above) if a in self.triples)
            self._add(classes, EntityClass(local_name(iri), iri, self._labels(iri), ancestors))
        above = {s: set(self._objects(s, _RDFS + "subPropertyOf")) for s in self.triples}
        relations: dict[str, Relation] = {}
        for iri in above:
            if iri != _ROOT_RELATION and _ROOT_RELATION in _closure(iri, above):
                self._add(relations, self._relation(iri, classes))
        return Ontology(classes, relations, tuple(self._named()))

    def _named(self) -> Iterator[tuple[NamedNode, NamedNode, NamedNode | Literal]]:
        for found in self.triples.values():
            for quad in found:
                if isinstance(quad.subject, NamedNode) and isinstance(quad.object, NamedNode | Literal):
                    yield quad.subject, quad.predicate, quad.object

    def _add(self, into: dict[str, Item], item: Item) -> None:
        other = into.setdefault(item.name, item)
        if other is not item:
            raise OntologyError(f"{self.place[item.iri]}: {item.name} already stands at {self.place[other.iri]}")

    def _relation(self, iri: str, classes: Mapping[str, EntityClass]) -> Relation:
        family = next((text.value for text in self._texts(iri, KGO + "family")), local_name(iri))
        return Relation(
            name=local_name(iri),
            iri=iri,
            labels=self._labels(iri),
            comment=next((text.value for text in self._texts(iri, _RDFS + "comment")), ""),
            domain=self._end(iri, "domain", classes),
            range=self._end(iri, "range", classes),
            symmetric=_OWL + "SymmetricProperty" in self._objects(iri, _RDF + "type"),
            family=family,
        )

    def _end(self, iri: str, side: str, classes: Mapping[str, EntityClass]) -> frozenset[str]:
        """The classes of a domain or range: one class, or the members of an owl:unionOf."""
        found: set[str] = set()
        for term in self._objects(iri, _RDFS + side):
            unions = list(self._objects(term, _OWL + "unionOf"))
            found.update(member for head in unions for member in self._list(head))
            if not unions:
                found.add(term)
        if not found:
            raise OntologyError(f"{self.place[iri]}: relation {local_name(iri)} needs rdfs:{side}")
        for member in sorted(found):
            known = classes.get(local_name(member))
            if known is None or known.iri != member:
                raise OntologyError(
                    f"{self.place[iri]}: rdfs:{side} of {local_name(iri)} names {member}, which is no entity class; "
                    f"choose among: {', '.join(sorted(classes))}"
                )
        return frozenset(local_name(member) for member in found)

    def _list(self, head: str) -> Iterator[str]:
        while head != _RDF + "nil":
            yield from self._objects(head, _RDF + "first")
            head = next(self._objects(head, _RDF + "rest"), _RDF + "nil")

    def _labels(self, iri: str) -> Mapping[str, str]:
        labels = {_canonical(text.language): text.value for text in self._texts(iri, _RDFS + "label")}
        if not labels.get("en"):
            raise OntologyError(f'{self.place[iri]}: {local_name(iri)} needs an English label: rdfs:label "..."@en')
        return labels

    def _quads(self, subject: str, predicate: str) -> Iterator[Quad]:
        return (q for q in self.triples.get(subject, ()) if q.predicate.value == predicate)

    def _objects(self, subject: str, predicate: str) -> Iterator[str]:
        return (_key(q.object) for q in self._quads(subject, predicate))

    def _texts(self, subject: str, predicate: str) -> Iterator[Literal]:
        return (q.object for q in self._quads(subject, predicate) if isinstance(q.object, Literal))


def local_name(iri: str) -> str:
    """The part of an IRI after its last `#` or `/`: the name of a class or relation."""
    return re.split(r"[#/]", iri)[-1]


def _key(term: object) -> str:
    return term.value if isinstance(term, NamedNode) else str(term)


def _closure(start: str, above: Mapping[str, set[str]]) -> set[str]:
    seen: set[str] = set()
    todo = [start]
    while todo:
        term = todo.pop()
        if term not in seen:
            seen.add(term)
            todo += above.get(term, ())
    return seen


def _canonical(tag: str | None) -> str:
    """pyoxigraph lower-cases language tags; the project writes them as BCP 47 recommends."""
    return next((lang for lang in LANGUAGES if lang.lower() == tag), tag or "und")


def _line_of(subject: str, text: str) -> int:
    """The first line that starts with the subject's name, prefixed or in full; 1 where there is none."""
    name = re.escape(local_name(subject))
    found = re.search(rf"^\s*(?:\S*:{name}|<\S*{name}>)(?=\s)", text, re.MULTILINE)
    return text.count("\n", 0, found.start(0) + len(found[0]) - len(found[0].lstrip())) + 1 if found else 1


def _either(names: Iterable[str]) -> str:
    return " or ".join(sorted(names))
