"""A picture as one HTML file, from pyvis, with everything it needs inside.

pyvis 0.3.2 links style sheets and scripts of other hosts even in its in-line mode, so the page has a template of its own;
vis-network itself comes from the pyvis package and is written into the page.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from kg.export.network import label_of
from kg.model import LANGUAGES, Document, Entity, Statement, Status
from kg.ontology import Ontology
from kg.viz.layout import layout
from kg.viz.select import LARGEST, Picture, select
from kg.viz.telling import telling
from kg.viz.words import SCRIPT, words

PHYSICS_UP_TO = 300

COLOURS = {
    "Company": "#3b6fb6",
    "BusinessUnit": "#7aa6dc",
    "Government": "#8c564b",
    "Institution": "#a98467",
    "Media": "#9e9e9e",
    "Exchange": "#5f6b7a",
    "Person": "#e07b39",
    "AIModel": "#8e44ad",
    "Product": "#2e9d6a",
    "Place": "#c9a227",
    "Event": "#d1495b",
    "Benchmark": "#17a2b8",
}
OTHER = "#666666"
_SCREEN = (1000.0, 800.0)
_DASHES: dict[Status, bool | list[int]] = {
    Status.COMPLETED: False,
    Status.ONGOING: False,
    Status.PLANNED: [12, 6],
    Status.RUMOURED: [3, 6],
    Status.DENIED: [3, 6],
}
_LINES = {
    Status.COMPLETED: "#8a94a3",
    Status.ONGOING: "#8a94a3",
    Status.PLANNED: "#3b6fb6",
    Status.RUMOURED: "#c9862b",
    Status.DENIED: "#c0392b",
}


@dataclass(frozen=True, slots=True)
class PageReport:
    """How much of the graph the page shows."""

    drawn: int
    in_all: int
    facts: int


def render_page(
    entities: Iterable[Entity],
    statements: Iterable[Statement],
    documents: Mapping[str, Document],
    ontology: Ontology,
    *,
    lang: str = "en",
    title: str = "Knowledge graph",
    largest: int = LARGEST,
) -> tuple[str, PageReport]:
    """Return the page as HTML, and how much it shows. Labels are in `lang` where the entity has a name in it."""
    symmetric = frozenset(name for name, relation in ontology.relations.items() if relation.symmetric)
    picture = select(entities, statements, documents, symmetric=symmetric, largest=largest)
    html = _page(picture, ontology, lang=lang, title=title, symmetric=symmetric)
    return html, PageReport(drawn=len(picture.entities), in_all=picture.in_all, facts=len(picture.facts))


def _page(picture: Picture, ontology: Ontology, *, lang: str, title: str, symmetric: frozenset[str]) -> str:
    from pyvis.network import Network

    net = Network(height="100%", width="100%", directed=True, cdn_resources="in_line", bgcolor="#ffffff")
    places = layout([e.id for e, _ in picture.entities], [(f.subject, f.object) for f in picture.facts])
    many = len(picture.entities) > PHYSICS_UP_TO
    far = _distance(places.values())
    for entity, rank in picture.entities:
        x, y = places[entity.id]
        names = [[name.lang, name.text] for name in (*entity.labels, *entity.aliases)]
        net.add_node(
            entity.id,
            label=label_of(entity, lang),
            shape="dot",
            size=round((8 + 20 * rank**0.5) * (1 + (far - 1) * 0.22 * rank**0.5), 1),
            rank=round(rank, 4),
            color=COLOURS.get(entity.type, OTHER),
            x=x,
            y=y,
            kind=entity.type,
            names=names,
            labels={language: label_of(entity, language) for language in LANGUAGES},
            same=list(entity.same_as),
        )
    pairs: dict[frozenset[str], int] = {}
    for number, fact in enumerate(picture.facts):
        pair = frozenset((fact.subject, fact.object))
        beside = pairs[pair] = pairs.get(pair, -1) + 1
        relation = ontology.relations.get(fact.predicate)
        net.add_edge(
            fact.subject,
            fact.object,
            id=f"f{number}",
            label=relation.label(lang) if relation else fact.predicate,
            labels={language: relation.label(language) if relation else fact.predicate for language in LANGUAGES},
            relation=fact.predicate,
            status=fact.status.value,
            confidence=round(fact.confidence, 3),
            dashes=_DASHES[fact.status],
            color=_LINES[fact.status],
            width=round((1 + min(len(fact.statements), 6) * 0.5) * far**0.5, 2),
            arrows="" if fact.predicate in symmetric else "to",
            # Facts between the same two are fanned out, or their names would lie on top of each other.
            smooth={"type": "curvedCW", "roundness": round(0.12 + 0.14 * beside, 2)}
            if beside
            else {"type": "continuous"},
            told=[telling(statement, picture.documents) for statement in fact.statements],
        )
    net.set_options(_options(physics=not many))
    net.set_template_dir(str(Path(__file__).parent / "page"), "page.html.j2")
    # Names stay readable in the page's source; jinja still escapes what could end the script.
    net.templateEnv.policies["json.dumps_kwargs"] = {"ensure_ascii": False}
    net.templateEnv.globals.update(
        title=title,
        lang=lang,
        languages=LANGUAGES,
        legend=[[kind, COLOURS.get(kind, OTHER), _labels(kind, ontology)] for kind in _kinds(picture)],
        words=words(),
        drawn=len(picture.entities),
        in_all=picture.in_all,
        vis_script=asset("vis-network.min.js"),
        vis_style=asset("vis-network.css"),
        words_script=SCRIPT.read_text(encoding="utf-8"),
        page_script=(Path(__file__).parent / "page" / "page.js").read_text(encoding="utf-8"),
        page_style=(Path(__file__).parent / "page" / "page.css").read_text(encoding="utf-8"),
    )
    html: str = net.generate_html()
    return html


def _distance(places: Iterable[tuple[float, float]]) -> float:
    """How many times too large the layout is for a screen: what must be read from afar is drawn larger by as much."""
    points = list(places)
    if not points:
        return 1.0
    width, height = (max(p[axis] for p in points) - min(p[axis] for p in points) for axis in (0, 1))
    return max(1.0, width / _SCREEN[0], height / _SCREEN[1])


def _kinds(picture: Picture) -> list[str]:
    used = {entity.type for entity, _ in picture.entities}
    return [kind for kind in COLOURS if kind in used] + sorted(used - COLOURS.keys())


def _labels(kind: str, ontology: Ontology) -> dict[str, str]:
    """What a class is called; one that the ontology does not know by its own name."""
    found = ontology.classes.get(kind)
    return {language: found.label(language) if found else kind for language in LANGUAGES}


def _options(*, physics: bool) -> str:
    import json

    return json.dumps(
        {
            "nodes": {
                "font": {"size": 15, "face": "sans-serif", "strokeWidth": 3, "strokeColor": "#ffffff"},
                "borderWidth": 1,
            },
            "edges": {
                "font": {"size": 12, "color": "#56606e", "strokeWidth": 3, "strokeColor": "#ffffff", "align": "middle"},
                "scaling": {"label": {"drawThreshold": 9}},
                "arrows": {"to": {"scaleFactor": 0.6}},
                "selectionWidth": 2,
            },
            "interaction": {
                "hover": True,
                "multiselect": False,
                "navigationButtons": False,
                "keyboard": False,
                "hideEdgesOnDrag": not physics,
            },
            "physics": {
                "enabled": physics,
                "solver": "barnesHut",
                "barnesHut": {
                    "gravitationalConstant": -9000,
                    "springLength": 160,
                    "springConstant": 0.02,
                    "damping": 0.5,
                    "avoidOverlap": 0.6,
                },
                "stabilization": {"iterations": 150, "fit": True},
                "minVelocity": 1.5,
            },
            "layout": {"improvedLayout": False, "randomSeed": 7},
        }
    )


def asset(name: str) -> str:
    """A file of vis-network as the pyvis package brings it."""
    import pyvis

    return (Path(pyvis.__file__).parent / "lib" / "vis-9.1.2" / name).read_text(encoding="utf-8")
