"""Labels and relationship types, from the ontology's own list and nothing else: no other text is ever part of a statement."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from kg.errors import ExportError
from kg.ontology import Ontology

ENTITY = "Entity"
NOT_ASSERTED = "NOT_ASSERTED"
"""The type of facts that no text asserts (planned, rumoured, denied, ended), so that a path of other types is true."""

_OWN_LABELS = frozenset({"Document", "Statement", "Observation"})
_OWN_TYPES = frozenset({NOT_ASSERTED, "STATES", "MENTIONS", "SUBJECT", "OBJECT", "ABOUT"})


@dataclass(frozen=True, slots=True)
class Names:
    """What the classes and relations of an ontology are called in a property graph."""

    labels: Mapping[str, tuple[str, ...]]
    """Labels by class: Entity, the class's superclasses and itself, as in (:Entity:Organization:Company)."""
    types: Mapping[str, str]
    """Relationship types by relation: COMPETES_WITH for competesWith."""


def names_of(ontology: Ontology) -> Names:
    """Return the names of `ontology`.

    Raises ExportError where two relations would have one type, or a name is one that the export itself uses.
    """
    labels = {}
    for name, found in ontology.classes.items():
        if name in _OWN_LABELS:
            raise ExportError(f"the ontology's class {name} has the name of the export's own nodes; call it otherwise")
        above = sorted(found.ancestors - {name, ENTITY}, key=lambda c: (len(ontology.classes[c].ancestors), c))
        labels[name] = tuple(dict.fromkeys((ENTITY, *above, name)))
    types: dict[str, str] = {}
    taken = dict.fromkeys(_OWN_TYPES, "the export itself")
    for name in sorted(ontology.relations):
        types[name] = relationship_type(name)
        if types[name] in taken:
            raise ExportError(
                f"relation {name} would have the type {types[name]} in Neo4j, which {taken[types[name]]} has"
            )
        taken[types[name]] = name
    return Names(labels, types)


def relationship_type(name: str) -> str:
    """`competesWith` in the way of the field: COMPETES_WITH. Letters of other scripts stay."""
    pairs = zip(name, name[1:] + name[-1:], strict=True)
    return "".join(a + "_" if not a.isupper() and a != "_" and b.isupper() else a for a, b in pairs).upper()


def quoted(name: str) -> str:
    """`name` as Cypher takes any name: in backticks."""
    return f"`{name.replace('`', '``')}`"


def label_text(labels: tuple[str, ...]) -> str:
    """Labels as they follow a variable: `:Entity`:`Company`."""
    return "".join(f":{quoted(label)}" for label in labels)
