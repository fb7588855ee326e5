"""Amounts, percentages, dates and periods in Chinese, Japanese and English text, in one notation.

Takes a text, gives `kg.model.Value` with offsets in the text as given. Kinds and normal forms:
money `700000000 USD` · count `300000000` · percent `78.7%` · points (percentage points) `2.3pp` ·
date `2025`, `2025-05`, `2025-12-04` (`--12-04` when nothing tells the year) ·
period `2025-Q3`, `2025-H1`, `2025-W49`, `FY2026`, `FY2026Q2`, `FY2026H1`, and spans `2025-01/2025-10`, `2025-Q1/2025-Q3`.

What a value leaves out: 约, 超过, nearly, >= before it, and signs. A fiscal year is named by the year it ends in
(2026年3月期 and fiscal 2026 are FY2026), except Japanese 2025年度, which keeps its own number. A quarter without a year is a
calendar quarter. Numbers written as words below ten (三家, two stores), ranks, versions and durations are not values.
"""

from __future__ import annotations

import datetime
from functools import cache

from kg.errors import ConfigurationError
from kg.model import LANGUAGES, Value
from kg.ner.values import chinese, english, japanese
from kg.ner.values.anchors import infer_anchor
from kg.ner.values.calendar import Anchor
from kg.ner.values.dates import DateGrammar
from kg.ner.values.quantities import QuantityGrammar

__all__ = ["find_values"]


def find_values(text: str, *, lang: str, date: datetime.date | None = None) -> tuple[Value, ...]:
    """Find the values of a text.

    Args:
        text: any text; offsets of the result count its characters.
        lang: one of `kg.model.LANGUAGES`.
        date: the document's date, against which 去年, 12月4日 or "last month" are resolved. Without it the year
            that the text names most often stands in, and words that need a day (昨晚, yesterday) give no value.

    Returns:
        Values sorted by start, not overlapping.

    Raises:
        ConfigurationError: `lang` is not one of the languages.
    """
    if lang not in LANGUAGES:
        raise ConfigurationError(f"values are read in {', '.join(LANGUAGES)}, not in {lang!r}")
    anchor = Anchor.of(date) if date is not None else infer_anchor(text)
    if lang == "en":
        return tuple(english.find(text, anchor))
    times = _dates(lang).find(text, anchor)
    figures = _quantities(lang).find(text, [(value.start, value.end) for value in times])
    return tuple(sorted([*times, *figures], key=lambda value: value.start))


@cache
def _dates(lang: str) -> DateGrammar:
    return DateGrammar(japanese.WORDS if lang == "ja" else chinese.WORDS)


@cache
def _quantities(lang: str) -> QuantityGrammar:
    return QuantityGrammar(lang)
