"""A company that the text names by the first word of its full name is found where that stands alone."""

from __future__ import annotations

import pytest

from kg.ner.first_words_en import with_first_words
from kg.ner.spans import NamedSpan


@pytest.mark.parametrize(
    ("full", "behind", "found"),
    [
        ("Tasman Air", " flew. Among Tasman's clients are farmers.", 1),
        ("Tasman Air", " flew. Gulf Tasman, its rival, did not.", 0),
        ("Tasman Air", " flew. Tasman Sea ferries did not.", 0),
        ("Global Air", " flew. Global, as ever.", 0),
        ("Anchor Air", " flew. Anchor it well, an anchor is.", 0),
    ],
)
def test_a_first_word_stands_for_the_company(full: str, behind: str, found: int) -> None:
    text = full + behind
    spans = with_first_words(text, [NamedSpan(0, len(full), "Company", 0.99)])
    assert len(spans) - 1 == found


def test_a_word_that_begins_two_names_stands_for_none() -> None:
    text = "Tasman Air flew. Tasman Foods grew. Tasman's clients are farmers."
    both = [NamedSpan(0, 10, "Company", 0.99), NamedSpan(17, 29, "Company", 0.99)]
    assert with_first_words(text, both) == tuple(both)
