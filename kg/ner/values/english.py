"""Amounts, percentages, dates and periods in English text."""

from __future__ import annotations

from kg.model import Value
from kg.ner.values.calendar import Anchor
from kg.ner.values.english_dates import find_dates
from kg.ner.values.english_quantities import find_quantities


def find(text: str, anchor: Anchor) -> list[Value]:
    """Values sorted by start, not overlapping; times win over bare numbers."""
    times = find_dates(text, anchor)
    figures = find_quantities(text, [(value.start, value.end) for value in times])
    return sorted([*times, *figures], key=lambda value: value.start)
