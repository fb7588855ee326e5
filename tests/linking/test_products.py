"""A product's name without its maker's, where the text names the maker alone."""

from __future__ import annotations

import pytest

from kg.linking.products import product


@pytest.mark.parametrize(
    ("short", "long", "owner", "one"),
    [
        ("Wren", "Corvid Wren", "corvid", True),
        ("Wren", "Corvid Wren", "other", False),
        ("D19", "零跑D19", "零跑", True),
        ("wren", "Corvid wren", "corvid", False),
        ("Pro", "Corvid Pro", "corvid", False),
    ],
)
def test_the_maker_may_be_left_out(short: str, long: str, owner: str, one: bool) -> None:
    assert (product(short, long, frozenset({owner})) is not None) is one
