"""Who uses or judges an English product does not make it, and what is said of one product is not said of the next."""

from __future__ import annotations

import pytest

from kg.relations.refused.impossible import impossible
from kg.relations.righting import righted
from tests.relations.asked import asked

A, B, C = "[Bluebay|Company#a]", "[Greystone|Company#b]", "[Aoi|Company#c]"
X, Y, Z = "[Wren|Product#x]", "[Magpie|Product#y]", "[Jay|Product#z]"
MMLU = "[MMLU|Benchmark#m]"

RIGHTED = [
    (f"{A}, a [German|Place#d] software firm, has adopted {X}.", "a develops x", "uses"),
    (f"{A} uses {B}'s {X} in its shops.", "a develops x", "uses"),
    (f"{A} praised {X} as the best.", "a develops x", "rated"),
    (f'Analysts at {A} called {X} "a rival to watch".', "a develops x", "rated"),
    (f'{A} analyst [Adam Jonas|Person#p] called {X} "a rival to watch".', "a develops x", "rated"),
    (f"{A} called {X} back.", "a develops x", "develops"),
    (f'The phone, which {A} called {X} "for fun", is late.', "a develops x", "develops"),
    (f"{A} used chips to develop {X}.", "a develops x", "develops"),
]
REFUSED = [
    (f"The {X}, an {A}-based server chip, is new.", "a develops x"),
    (f"{A} moved its core systems from {X} to {Y}.", "a develops x"),
    (f"{A} moved its core systems from {X} to {Y}.", "a develops y"),
    (f"{A} will put the {X} on its app.", "a develops x"),
    (f"Batteries for the {X} are made by {A}.", "a develops x"),
    (f"{X} runs {Y}, an operating system built on {Z}.", "x basedOn z"),
    (f'{A} called {X} "a second source for {Y}".', "a rated y"),
    (f"{A} will supply lidar, while cameras come from {B}.", "b suppliesTo a"),
    (f"{X} came second on {MMLU}.", "x toppedBenchmark m"),
    (f"{X}, the largest version of {Y}, came first on {MMLU}.", "y toppedBenchmark m"),
    (f"{X}, which it says beats {Y}, is new.", "x variantOf y"),
    (f"{Z} is small. {X} outperformed {Y} by far.", "z outperforms y"),
]
ALLOWED = [
    (f"{A} moved to make {X}.", "a develops x"),
    (f"{A} will put the {X} on sale.", "a develops x"),
    (f"Plans for the {X} were drawn up. {A} makes {X}.", "a develops x"),
    (f"{X}, an operating system built on {Z}, is new.", "x basedOn z"),
    (f'{A} called {X} "a second source".', "a rated x"),
    (f"{A} will supply lidar to {B}.", "a suppliesTo b"),
    (f"{X} came first on {MMLU}, ahead of {Y}, which was second.", "x toppedBenchmark m"),
    (f"{X}, the largest version of {Y}, came first on {MMLU}.", "x toppedBenchmark m"),
    (f"{X} is a version of {Y}.", "x variantOf y"),
    (f"{Z} is small. It outperformed {Y} by far.", "z outperforms y"),
]


@pytest.mark.parametrize(("text", "fact", "expected"), RIGHTED)
def test_who_uses_or_judges_does_not_make(text: str, fact: str, expected: str) -> None:
    found = [righted("en", given, sentence, pair) for given, sentence, pair, _ in asked(text, fact, "en")]
    assert [proposal.relation for proposal in found] == [expected]


@pytest.mark.parametrize(("text", "fact"), REFUSED)
def test_only_beside_it(text: str, fact: str) -> None:
    found = [impossible("en", *asked) for asked in asked(text, fact, "en")]
    assert found
    assert all(found)


@pytest.mark.parametrize(("text", "fact"), ALLOWED)
def test_what_the_text_says_stays(text: str, fact: str) -> None:
    found = [impossible("en", *asked) for asked in asked(text, fact, "en")]
    assert found
    assert None in found
