"""Of two people that a list joins, the post before is the first's and the one behind the last's."""

from __future__ import annotations

import pytest

from tests.relations.asked import reasons

LIST = "[Rita Moss|Person#p] and [Tom Birch|Person#q]"


@pytest.mark.parametrize(
    ("text", "fact", "refused"),
    [
        (f"[ING|Company#a] economist {LIST} of [Rabobank|Company#b] expect a cut.", "q worksFor a", True),
        (f"[ING|Company#a] economist {LIST} of [Rabobank|Company#b] expect a cut.", "p worksFor b", True),
        (f"[ING|Company#a] economist {LIST} of [Rabobank|Company#b] expect a cut.", "p worksFor a", False),
        (f"[ING|Company#a] economist {LIST} of [Rabobank|Company#b] expect a cut.", "q worksFor b", False),
        (f"[ING|Company#a] economists {LIST} of [Rabobank|Company#b] expect a cut.", "q worksFor a", False),
        (f"{LIST} of [Rabobank|Company#b] expect a cut.", "p worksFor b", False),
    ],
)
def test_each_of_a_list_has_their_own_post(text: str, fact: str, refused: bool) -> None:
    assert (reasons("en", text, fact, 0.7)[0] == "the text gives the post to another of the list") is refused
