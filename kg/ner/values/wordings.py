"""The words that Chinese and Japanese name times with: what a language fills in, see chinese.py and japanese.py."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Words:
    """What one language adds to the figures: words for years, months, days and quarters."""

    years: Mapping[str, int]
    months: Mapping[str, int]
    days: Mapping[str, int]
    weeks: Mapping[str, int]
    weekday: re.Pattern[str]
    """Groups `week` (a key of `weekday_weeks`, or nothing) and `day` (a key of `weekday_names`)."""
    weekday_names: Mapping[str, int]
    weekday_weeks: Mapping[str, int]
    quarter: re.Pattern[str]
    """Groups `n1` `n2` … (1–4; beside `fiscal` the fiscal one), or `first` (the first n of them), `half` (上, 下), `months` (the first n months)."""
    said_years: Mapping[str, int]
    """Years counted from the last one named: 同年 0, 次年 1."""
    said_day: re.Pattern[str]
    """The last day named: 同日."""
    this_quarter: re.Pattern[str]
    last_quarter: re.Pattern[str]
    same_period: re.Pattern[str]
    barred: re.Pattern[str]
    """What begins where a time may begin and is none: 前年比, 28日間, 三月内."""
    barred_left: re.Pattern[str]
    """What makes a relative word part of another: 說|明年, 10|年内."""
    short_year: re.Pattern[str] = re.compile(r"(?!)")
    """What follows a year of two digits that stands without a month (24年に)."""
    era: Mapping[str, int] = field(default_factory=dict)
    year_is_fiscal: bool = False
    """Whether 2025年度 is a fiscal year."""


def any_of(words: Mapping[str, int]) -> re.Pattern[str]:
    """A pattern of the words, the longest first; one that matches nothing when there are none."""
    return re.compile("|".join(re.escape(w) for w in sorted(words, key=len, reverse=True)) or "(?!)")
