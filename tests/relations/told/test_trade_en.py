"""What an English sentence says of trade in so many words is read, and put to whom its paragraph is about."""

from __future__ import annotations

import pytest

from kg.relations.candidates import pairs
from kg.relations.decide import Proposal
from kg.relations.table import relations
from kg.relations.told.findings import Findings
from kg.relations.told.trade_en import tell
from kg.relations.view import sentences
from tests.relations.asked import by_name
from tests.relations.conftest import read_marked

A, B, C, D = "[Aldan|Company#a]", "[Borel|Company#b]", "[Corvin|Company#c]", "[Dunmore|Company#d]"
P, Q = "[Pilotry|Product#p]", "[Quillon|Product#q]"
FR = "[French|Place#f]"


def facts(text: str, lang: str = "en", before: tuple[Proposal, ...] = ()) -> set[str]:
    """The facts that the patterns alone read of the marked `text`, by their names."""
    document, entities = read_marked(text, lang)
    read = sentences(document, entities)
    findings = Findings(pairs(read, relations()), before)
    tell(document.text, read, findings)
    return set(by_name(findings, entities))


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (f"{A}, the {FR} carmaker, has placed an order with {B} for seats.", "Borel suppliesTo Aldan"),
        (f"{A} gets its seats from {B}, glass from {C} and tyres from {D}.", "Borel Corvin Dunmore suppliesTo Aldan"),
        (f"{A}'s tills are supplied by {B} and its labels by {C}.", "Borel Corvin suppliesTo Aldan"),
        (f"{A} already counts {B} and {C} among its customers.", "Aldan suppliesTo Borel Corvin"),
        (f"Among {A}'s biggest clients are {B} and {C}.", "Aldan suppliesTo Borel Corvin"),
        (f"{B}, {A}'s largest customer, cut its orders.", "Aldan suppliesTo Borel"),
        (f"Work went to {A}, which won a contract to build the hall from {B}.", "Aldan suppliesTo Borel"),
        (f"{B} awarded {A} a contract worth €3 million.", "Aldan suppliesTo Borel"),
        (f"{B} has hired {A} to run the depot.", "Aldan suppliesTo Borel"),
        (f"{A} is a supplier of glass to {B} and {C}.", "Aldan suppliesTo Borel Corvin"),
        (f"{B} took delivery of 40 lorries from {A}.", "Aldan suppliesTo Borel"),
        (f"{A} bought a 30% stake in {C} from {B}.", ""),
        (f"{A} bought 30% of the output from {B}.", ""),
        (f"{A} ships pumps to {B} and to {C}.", "Aldan suppliesTo Borel Corvin"),
        (f"{A}, the database start-up used by {B} and {C}, grew.", "Aldan suppliesTo Borel Corvin"),
        (f"{A} is selling against its own partners such as {B} and {C}.", "Aldan partneredWith Borel Corvin"),
        (f"{A} is slower than rivals such as {B} and {C}.", "Aldan competesWith Borel Corvin"),
        (f"{A} delayed seats for customers including {B}.", "Aldan suppliesTo Borel"),
        (f"The ship is being built by {A} for {B}.", "Aldan suppliesTo Borel"),
        (f"The software is sold to {B} of {FR} fame by {A}.", "Aldan suppliesTo Borel"),
        (f"{B} is a {A} customer.", "Aldan suppliesTo Borel"),
        (f"{B} is a {A} rival.", ""),
        (f"Customers of {A} include {B} and {C}.", "Aldan suppliesTo Borel Corvin"),
        (f"{A} is the only maker of presses, which it sells to {B} and {C}.", "Aldan suppliesTo Borel Corvin"),
        (f"{A} counts {B} and {C} among its partners.", "Aldan partneredWith Borel Corvin"),
        (f"{A} lost out to {B} in the race for gas.", "Aldan competesWith Borel"),
        (f"{A} is asking suppliers in Peru, and rivals such as {B} wait.", ""),
        (f"{A} gets $300 million from {B}.", ""),
        (f"{A} has not ordered jets from {B}.", ""),
        (f"Glass of {A} has been sold from {B}.", ""),
        (f"{A} said {P} is used by {B} and {C}.", "Borel Corvin uses Pilotry"),
        (f"{A} has become the latest grocer to adopt {P}, joining {B} and {C}.", "Aldan Borel Corvin uses Pilotry"),
        (f"{A}'s tills are powered by {B}'s {P}.", "Aldan uses Pilotry"),
        (f"{A} is rolling out {P} to 5,000 staff.", "Aldan uses Pilotry"),
        (f"{A} rolled out {P} on Monday.", ""),
        (f"{A} has struck partnerships with {B}, {C} and {D}.", "Aldan partneredWith Borel Corvin Dunmore"),
        (f"Jointly with {B}, {A} will test drones.", "Borel partneredWith Aldan"),
        (f"A memorandum of understanding between {A} and {B} was signed.", "Aldan partneredWith Borel"),
        (f"{A} had ended its alliance with {B}.", ""),
        (f"{A} has no partnership with {B}.", ""),
        (f"{A} competes directly with {B} and {C}.", "Aldan competesWith Borel Corvin"),
        (f"{A} fights fraud with {B}.", ""),
        (f"{A} faces growing competition from {B}.", "Aldan competesWith Borel"),
        (f"Rivals of {A} include {B} and {C}.", "Aldan competesWith Borel Corvin"),
        (f"{A} lost market share to {B}.", "Aldan competesWith Borel"),
        (f"{P} integrates with {Q}.", "Pilotry integratesWith Quillon"),
        (f"{P} is built on {Q}.", "Pilotry basedOn Quillon"),
        (f"{P} is written in C and connects to {B}, allowing more.", "Pilotry integratesWith Borel"),
        (f"{P} works with {B}'s servers.", ""),
        (f"{A} relies on {B} for seats.", "Borel suppliesTo Aldan"),
        (f"{A} relies on {B} as its local partner.", "Aldan partneredWith Borel"),
        (f"{A} beat {B} to the contract.", "Aldan competesWith Borel"),
        (f"{A} beat {B} to the market.", ""),
    ],
)
def test_a_plain_statement_of_trade_is_read(text: str, said: str) -> None:
    assert facts(text) == expanded(said)


def expanded(said: str) -> set[str]:
    """The facts of "A B uses C", in the order of the names for what holds both ways."""
    words = said.split()
    if not words:
        return set()
    at = next(i for i, word in enumerate(words) if word[0].islower())
    return {f"{s} {words[at]} {o}" for s in words[:at] for o in words[at + 1 :]}


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (f"{A} makes lorries. Fuel is supplied by {B}, and {C} will leave.", "Borel suppliesTo Aldan"),
        (f"{A} makes lorries. Its customers include {B} and {C}.", "Aldan suppliesTo Borel Corvin"),
        (f"{A} makes lorries. It has teamed up with {B}.", "Aldan partneredWith Borel"),
        (f"{A} makes lorries. The line is being built by {B}.", "Borel suppliesTo Aldan"),
        (f"{A} makes lorries. Maintenance crews rely on {P}.", "Aldan uses Pilotry"),
        (f"{A} makes lorries. {B}, its main supplier of glass, will grow.", "Borel suppliesTo Aldan"),
        (f"{A} makes lorries. {B} was hired to build the plant.", "Borel suppliesTo Aldan"),
        (f"{A} makes lorries. {B} makes cars. Its rivals include {C}.", "Borel competesWith Corvin"),
        (f"{A} makes lorries. {B} makes cars. Rivals include {C}.", ""),
        (f"{A} makes lorries. Its tyres come from {B} and {C}.", "Borel Corvin suppliesTo Aldan"),
        (f"{A} makes lorries. Its revenue comes from {B}.", ""),
        (f"{A} makes lorries. Tyres will come from {B}.", ""),
        (f"{A} makes lorries. {B} remains its largest client, followed by {C}.", "Aldan suppliesTo Borel Corvin"),
        (f"{A} makes lorries. Customers range from {B} to {C}.", "Aldan suppliesTo Borel Corvin"),
        (
            f"{A} makes apps. {B} and {C} use its software, as do banks such as {D}.",
            "Aldan suppliesTo Borel Corvin Dunmore",
        ),
        (f"{A} makes apps. {B} uses its own software.", ""),
        (f"{A} makes lorries. Telecoms groups {B} and {C} are customers.", "Aldan suppliesTo Borel Corvin"),
        (f"{A} makes lorries. {B} and {C} are customers.", "Aldan suppliesTo Borel Corvin"),
        (f"{A} makes lorries. Last month {B} tapped it to build buses.", "Aldan suppliesTo Borel"),
        (f"{A} makes lorries. It leases vans to {B} and {C}.", "Aldan suppliesTo Borel Corvin"),
        (f"{A} makes lorries. Its backers include the pension fund {B} and {C}.", "Borel Corvin investedIn Aldan"),
        (f"{A} makes lorries. The Oslo firm, set up in 2022 with money from {B}, grew.", "Borel investedIn Aldan"),
        (f"Lorries are made here. Its rivals include {C}.", ""),
    ],
)
def test_what_leaves_out_its_company_is_told_of_the_one_the_paragraph_is_about(text: str, said: str) -> None:
    assert facts(text) == expanded(said)


def test_a_plain_fact_replaces_a_less_sure_reading_of_the_same_words() -> None:
    assert facts(f"{A} has adopted {P}.", before=(Proposal(0, "develops", 1, 0, 0.5),)) == {"Aldan uses Pilotry"}
    deal = Proposal(1, "investedIn", 0, 0, 0.6)
    assert facts(f"{A} sells to {B}.", before=(deal,)) == {"Aldan suppliesTo Borel"}
    reverse = Proposal(0, "suppliesTo", 1, 0, 0.6)
    assert facts(f"{A} placed an order with {B}.", before=(reverse,)) == {"Borel suppliesTo Aldan"}
    customer = Proposal(0, "suppliesTo", 1, 0, 0.4)
    assert facts(f"{A} teamed up with {B}.", before=(customer,)) == {"Aldan partneredWith Borel"}
    surer = Proposal(0, "suppliesTo", 1, 0, 0.6)
    assert len(facts(f"{A} teamed up with {B}.", before=(surer,))) == 2
