"""docs/ontology.md says what ontology/kg.ttl says."""

import re
from pathlib import Path

from kg.ontology import Ontology, load_ontology
from kg.relations.table import relations
from kg.relations.wording import read_wordings

PAGE = Path(__file__).resolve().parents[2] / "docs" / "ontology.md"


def relation_table(ontology: Ontology) -> str:
    """The table of relations as the page has it."""
    lines = ["| Relation | From | To | Means | 简体 | 繁體 | 日本語 |", "|---|---|---|---|---|---|---|"]
    for relation in ontology.relations.values():
        ends = (", ".join(sorted(side)) for side in (relation.domain, relation.range))
        labels = (relation.labels[lang] for lang in ("zh-Hans", "zh-Hant", "ja"))
        name = f"`{relation.name}`" + (" (symmetric)" if relation.symmetric else "")
        lines.append(f"| {' | '.join([name, *ends, relation.comment, *labels])} |")
    return "\n".join(lines)


def class_table(ontology: Ontology) -> str:
    """The table of classes as the page has it."""
    lines = ["| Class | Below | 简体 | 繁體 | 日本語 |", "|---|---|---|---|---|"]
    for item in ontology.classes.values():
        below = ", ".join(sorted(item.ancestors - {item.name, "Entity"}))
        labels = (item.labels[lang] for lang in ("zh-Hans", "zh-Hant", "ja"))
        lines.append(f"| {' | '.join([f'`{item.name}`', below, *labels])} |")
    return "\n".join(lines)


def test_the_tables_are_those_of_the_ontology() -> None:
    page = PAGE.read_text(encoding="utf-8")
    assert relation_table(load_ontology()) in page
    assert class_table(load_ontology()) in page


def test_the_relation_that_the_page_adds_can_be_added(tmp_path: Path) -> None:
    (turtle,) = re.findall(r"```turtle\n(.*?)```", PAGE.read_text(encoding="utf-8"), re.DOTALL)
    (tmp_path / "mine.ttl").write_text(turtle, encoding="utf-8")
    (wording,) = re.findall(r"```toml\n(.*?)```", PAGE.read_text(encoding="utf-8"), re.DOTALL)
    (tmp_path / "wording").mkdir()
    (tmp_path / "wording" / "sponsors.toml").write_text(wording, encoding="utf-8")
    ontology = load_ontology(tmp_path)
    assert ontology.allows("Company", "sponsors", "Event") is None
    assert {item.relation for item in read_wordings(tmp_path / "wording", relations(tmp_path))["en"].items} == {
        "sponsors"
    }
    assert len(ontology.relations) == len(load_ontology().relations) + 1
