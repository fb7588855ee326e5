"""A fact of trade whose own verb says no is a denied one."""

from __future__ import annotations

import pytest

from kg.model import Status
from kg.relations.qualified.presenting import presented
from tests.relations.asked import asked

A, B = "[Aldan|Company#a]", "[Borel|Company#b]"
P, Q = "[青石|Company#a]", "[白渓|Company#b]"


@pytest.mark.parametrize(
    ("lang", "text", "fact", "denied"),
    [
        ("en", f"{A} does not compete with {B}.", "a competesWith b", True),
        ("en", f"{A} has not ordered jets from {B}.", "b suppliesTo a", True),
        ("en", f"{A} has not disclosed its contract with {B}.", "b suppliesTo a", False),
        ("en", f"{A} does not only compete with {B}.", "a competesWith b", False),
        ("en", f"{A} does not sell food. It works with {B}.", "a partneredWith b", False),
        ("ja", f"{P}は{Q}と競合しない。", "a competesWith b", True),
        ("ja", f"{P}は{Q}から電池を調達していない。", "b suppliesTo a", True),
        ("ja", f"{P}は{Q}から調達しないと困る。", "b suppliesTo a", False),
        ("ja", f"{P}は{Q}から調達する。", "b suppliesTo a", False),
    ],
)
def test_what_the_verb_denies_is_denied(lang: str, text: str, fact: str, denied: bool) -> None:
    for proposal, sentence, pair, _ in asked(text, fact, lang):
        status = presented(Status.COMPLETED, proposal.relation, lang, sentence, pair)
        assert (status is Status.DENIED) is denied
