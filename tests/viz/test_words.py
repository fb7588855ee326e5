"""The pages' own words: each that a page says is there, in all writings."""

from __future__ import annotations

import re
from html.parser import HTMLParser
from pathlib import Path

import pytest
from rdflib import RDFS, Graph

import kg.server
import kg.viz
from kg.model import LANGUAGES, Status
from kg.ontology import KGO
from kg.resources import ontology_dir
from kg.server.about import EXAMPLES
from kg.viz.words import words

OTHERS = set(LANGUAGES) - {"en"}
PAGES = [
    path
    for package in (kg.viz, kg.server)
    for path in sorted((Path(str(package.__file__)).parent / "page").iterdir())
    if path.suffix in {".js", ".html", ".j2"}
]
SAID = re.compile(r'\bsay(?:Parts)?\((?:[^()"]*\? )?"([^"]+)"(?: : "([^"]+)")?')
"""What a script says: say("Clear"), say(many ? "{n} steps" : "{n} step")."""


class Marked(HTMLParser):
    """The texts and attributes of a page that are marked to be said."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []
        self._text = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        told = dict(attrs)
        names = (told["data-say"] or "text").split() if "data-say" in told else []
        self.found += [str(told[name]) for name in names if name != "text"]
        self._text = "text" in names

    def handle_data(self, data: str) -> None:
        if self._text and not data.startswith("{{"):
            self.found.append(data)
        self._text = False


def said_by(path: Path) -> set[str]:
    text = path.read_text(encoding="utf-8")
    if path.suffix == ".js":
        return {one for pair in SAID.findall(text) for one in pair if one}
    marked = Marked()
    marked.feed(text)
    return set(marked.found)


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.name)
def test_what_a_page_says_is_there(path: Path) -> None:
    assert said_by(path) <= set(words())


def test_what_the_scripts_say_is_seen() -> None:
    seen = set().union(*map(said_by, PAGES))
    assert {"Legend", "Clear", "{n} steps by asserted facts", "{n} step by asserted facts", "Find a name"} <= seen
    assert len(seen) > 60


def test_the_questions_of_the_explorer_have_titles_in_all_writings() -> None:
    assert {title for title, _ in EXAMPLES} <= set(words())


@pytest.mark.parametrize("said", list(words()))
def test_each_is_in_all_writings_with_the_same_places_to_fill(said: str) -> None:
    assert set(words()[said]) == OTHERS
    places = sorted(re.findall(r"\{\w+\}", said))
    assert all(sorted(re.findall(r"\{\w+\}", other)) == places for other in words()[said].values())


def test_a_status_is_called_what_the_ontology_calls_it() -> None:
    graph = Graph().parse(ontology_dir() / "kg.ttl")
    for status in Status:
        subject = next(s for s, _, o in graph.triples((None, RDFS.label, None)) if str(o) == status.value and KGO in s)
        labels = {str(o.language): str(o) for o in graph.objects(subject, RDFS.label)}  # type: ignore[attr-defined]
        assert {tag.lower(): text for tag, text in labels.items() if tag != "en"} == {
            tag.lower(): text for tag, text in words()[status.value].items()
        }
