"""The style file is one that Neo4j Browser reads, and every name in it is one that the export writes."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from kg.export.neo4j.names import names_of
from kg.export.neo4j.shape import DOCUMENT, ENTITY, STATEMENT, Evidence, fact_columns, observation_columns
from kg.ontology import load_ontology

STYLE = Path(__file__).resolve().parents[2] / "docs" / "kg.grass"

_OWN_NODES = {"Document": DOCUMENT, "Statement": STATEMENT, "Observation": observation_columns(Evidence.NODES)}
_OWN_TYPES = {"NOT_ASSERTED", "STATES", "MENTIONS", "SUBJECT", "OBJECT", "ABOUT"}
_NUMBERS = {"diameter": r"\d+px", "border-width": r"\d+px", "font-size": r"\d+px", "shaft-width": r"\d+px", "padding": r"\d+px"}  # fmt: skip
_COLOURS = ("color", "border-color", "text-color-internal", "text-color-external")
PROPERTIES = {**_NUMBERS, **dict.fromkeys(_COLOURS, "#[0-9A-F]{6}"), "caption": r"<type>|\{\w+\}|"}


def read(text: str) -> dict[str, dict[str, str]]:
    """The rules by selector, as the Browser takes them: quotes hide braces, a property has one colon, the last rule counts."""
    hidden = re.sub(r'"([^"]*)"', lambda found: found[1].replace("{", "\x01").replace("}", "\x02"), text)
    rules: dict[str, dict[str, str]] = {}
    rest = re.sub(r"([^{}]*)\{([^{}]*)\}", lambda found: _keep(rules, found[1], found[2]), hidden)
    assert not rest.strip(), f"left over: {rest!r}"
    return rules


def _keep(rules: dict[str, dict[str, str]], selector: str, body: str) -> str:
    selector = "".join(selector.split())
    assert selector not in rules, f"two rules for {selector}"
    rules[selector] = {}
    for line in filter(str.strip, body.split(";")):
        name, colon, value = line.partition(":")
        assert colon and ":" not in value, f"{selector}: not a property: {line!r}"
        rules[selector][name.strip()] = value.strip().replace("\x01", "{").replace("\x02", "}")
    return ""


@pytest.fixture(scope="module")
def rules() -> dict[str, dict[str, str]]:
    return read(STYLE.read_text(encoding="utf-8"))


def test_every_property_is_one_that_the_browser_has_with_a_value_of_its_kind(rules: dict[str, dict[str, str]]) -> None:
    for selector, properties in rules.items():
        for name, value in properties.items():
            assert re.fullmatch(PROPERTIES[name], value), f"{selector}: {name}: {value}"


def test_every_selector_names_a_label_or_a_type_of_the_export(rules: dict[str, dict[str, str]]) -> None:
    names = names_of(load_ontology())
    labels = {label for found in names.labels.values() for label in found} | _OWN_NODES.keys()
    kinds = {"node": labels, "relationship": {*names.types.values(), *_OWN_TYPES}}
    for selector in rules:
        kind, dot, name = selector.partition(".")
        assert name in kinds[kind] if dot else kind in kinds, selector


def test_a_caption_is_a_property_that_such_nodes_and_relationships_have(rules: dict[str, dict[str, str]]) -> None:
    for selector, properties in rules.items():
        kind, _, name = selector.partition(".")
        columns = _OWN_NODES.get(name, ENTITY) if kind == "node" else fact_columns(Evidence.NODES)
        caption = properties.get("caption", "")
        assert not caption.startswith("{") or caption[1:-1] in {c.name for c in columns}, selector


def test_every_class_has_a_colour_and_its_rule_comes_after_those_of_the_classes_above_it(
    rules: dict[str, dict[str, str]],
) -> None:
    order = list(rules)
    for name, labels in names_of(load_ontology()).labels.items():
        styled = [f"node.{label}" for label in labels if f"node.{label}" in rules]
        assert name == "Entity" or styled, f"no rule for a {name}"
        assert [order.index(rule) for rule in styled] == sorted(order.index(rule) for rule in styled), name
