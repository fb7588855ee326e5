"""What an English apposition calls a name decides its class, and that of the names that belong to it."""

from __future__ import annotations

import pytest

from kg.ner.introduced_en import introduced
from kg.ner.spans import NamedSpan


def classes(text: str, *named: tuple[str, str], known: str | None = None) -> list[str]:
    spans = [NamedSpan(text.index(n), text.index(n) + len(n), kind, 0.9, known=known) for n, kind in named]
    return [span.type for span in introduced(text, spans)]


@pytest.mark.parametrize(
    ("text", "name", "kind", "expected"),
    [
        ("It showed the Wren, a driverless taxi, in May.", "Wren", "Company", "Product"),
        ("TarselPay, its payment service, grew.", "TarselPay", "Company", "Product"),
        ("Payzen, a payment platform, grew.", "Payzen", "Company", "Company"),
        ("Bell leads Flock, Corvid's autonomous driving unit.", "Flock", "Product", "BusinessUnit"),
        ("Bell leads Flock, a driving unit.", "Flock", "Product", "Product"),
        ("NimbraConf, the company's annual developer conference, is in May.", "NimbraConf", "Company", "Event"),
        ("Boreal, a family of language models, is open.", "Boreal", "Company", "AIModel"),
        ("Velmora's chat assistant, Brise, is new.", "Brise", "Company", "Product"),
        ("A chatbot called Brise is new.", "Brise", "Company", "Product"),
        ("Velmora also has a weight-loss pill, Brise, on sale.", "Brise", "Company", "Product"),
        ("It launched a phone, Velmora said.", "Velmora", "Company", "Company"),
        ("Velmora has a rival, Brise, in Spain.", "Brise", "Company", "Company"),
        ("The maker of a chatbot, Velmora, is new.", "Velmora", "Company", "Company"),
        ("Orbit, an app maker, is new.", "Orbit", "Company", "Company"),
        ("It bought Roi, an app for investors.", "Roi", "Company", "Company"),
        ("Depop, its fashion site, grew.", "Depop", "Company", "Company"),
        ("Shein's Irish arm, Infinite Styles, was fined.", "Infinite Styles", "Company", "Company"),
    ],
)
def test_an_apposition_gives_the_class(text: str, name: str, kind: str, expected: str) -> None:
    assert classes(text, (name, kind)) == [expected]


def test_a_family_gives_its_class_to_its_models_and_a_full_name_to_its_end() -> None:
    text = "Lumen 3, a family of language models, beats Lumen 2. Lumen 3 Nano is small. Luminar is a firm."
    named = (("Lumen 3", "Product"), ("Lumen 2", "Product"), ("Lumen 3 Nano", "Product"), ("Luminar", "Company"))
    assert classes(text, *named) == ["AIModel", "AIModel", "AIModel", "Company"]
    text = "The Corvid Wren, an electric car, is new. One Wren costs $9."
    spans = [NamedSpan(4, 15, "Company", 0.9), NamedSpan(46, 50, "Company", 0.9)]
    assert [span.type for span in introduced(text, spans)] == ["Product", "Product"]


def test_what_the_gazetteer_knows_keeps_its_class() -> None:
    assert classes("Slack, a chat app, grew.", ("Slack", "Company"), known="slack") == ["Company"]
