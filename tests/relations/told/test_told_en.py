"""What an English sentence states in so many words is read, and only of the company that it is told of."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from kg.relations.candidates import pairs
from kg.relations.decide import Proposal
from kg.relations.table import relations
from kg.relations.told.findings import Findings
from kg.relations.told.told_en import tell
from kg.relations.view import sentences
from tests.relations.asked import by_name

A, B = "[Alpha|Company#a]", "[Beta|Company#b]"
P, Q = "[Ann Lee|Person#p]", "[Bo Ek|Person#q]"
TAMPA, LYON, YORK = "[Tampa|Place#t]", "[Lyon|Place#l]", "[York|Place#y]"


@pytest.mark.parametrize(
    ("text", "facts"),
    [
        (
            f"{A}, which grew in {YORK}, has its head office in {LYON} and runs depots in {TAMPA}.",
            ["Alpha locatedIn Lyon", "Alpha locatedIn Tampa"],
        ),
        (
            f"{A} said it would cut jobs at its plants in {LYON} and {TAMPA}.",
            ["Alpha locatedIn Lyon", "Alpha locatedIn Tampa"],
        ),
        (f"{A} bought {B} and its mill in {YORK}.", ["Beta locatedIn York"]),
        (f"{A} sells sensors to factories in {YORK}.", []),
        (f"{A} has customers with plants in {YORK}.", []),
        (f"{A} hired {P}, who ran a plant in {YORK}.", []),
        (f"Reporting to {P}, {Q} will oversee sales.", ["Bo Ek reportsTo Ann Lee"]),
        (f"He was reporting to {P} and {Q} will leave.", []),
        (
            f"Founded in 2017 by classmates {P} and {Q}, {A} makes drones.",
            ["Ann Lee founded Alpha", "Bo Ek founded Alpha"],
        ),
        (f"Founded by former {B} engineer {P}, {A} makes drones.", ["Ann Lee founded Alpha"]),
        (f"Built by {P}, {A} makes drones.", []),
    ],
)
def test_a_plain_statement_is_read(marked: Callable, text: str, facts: list[str]) -> None:
    document, entities = marked(text, "en")
    findings = Findings([], [])
    tell(sentences(document, entities), findings)
    assert by_name(findings, entities) == facts


@pytest.mark.parametrize(
    ("text", "both"),
    [
        (f"[The FTC|Government#g] fined {A} and its smaller rival {B} $2 million.", True),
        (f"[The FTC|Government#g] fined {A} and cleared {B}.", False),
        (f"[The FTC|Government#g] fined {A} and its rival {B}'s founder.", False),
    ],
)
def test_a_fine_for_two_is_told_of_both(marked: Callable, text: str, both: bool) -> None:
    document, entities = marked(text, "en")
    read = sentences(document, entities)
    candidates = pairs(read, relations())
    place = next(i for i, p in enumerate(candidates) if (p.first.entity, p.second.entity) == (0, 1))
    findings = Findings(candidates, [Proposal(0, "fined", 1, place, 0.8)])
    tell(read, findings)
    assert any(p.object == 2 for p in findings) is both
