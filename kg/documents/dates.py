"""The day an article was published, from its head or, failing that, from the dates it speaks of."""

from __future__ import annotations

import datetime
import re
from collections import Counter

_FULL = re.compile(r"((?:19|20)\d{2})\s?(?:[-/.年])\s?(\d{1,2})\s?(?:[-/.月])\s?(\d{1,2})日?")
_MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
_ENGLISH = re.compile(
    r"\b(?:(\d{1,2})\s+)?(jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)[a-z]*\.?\s+(?:(\d{1,2}),?\s+)?((?:19|20)\d{2})\b",
    re.IGNORECASE,
)
_MONTH_DAY = re.compile(r"(?<![\d年])(\d{1,2})月(\d{1,2})日")
_YEAR_MONTH = re.compile(r"((?:19|20)\d{2})年\s?(\d{1,2})月")
_YEAR = re.compile(r"((?:19|20)\d{2})年(?!代|度|目标|目標|前|至|まで)")
_MONTH_JA = re.compile(
    r"(?<![\d第])(?P<year>(?:20)?[0-3]\d)年(?:(?P<first>\d{1,2})[〜～~・-])?(?P<month>\d{1,2})月"
    r"(?P<term>期)?(?!\d{0,2}日?(?:末|上旬|中旬|下旬)?(?:にも|まで|を?めど|を目標|以降|から[^、。]{0,12}予定))"
)
"""Japanese news writes the year with two digits too (24年8月に), and tells of quarters (25年7〜9月期)."""
_BARE_JA = re.compile(
    r"(?<![\d年〜～~・-])(?P<month>1[0-2]|[1-9])月(?!期|\d{0,2}日?(?:末|上旬|中旬|下旬)?(?:にも|まで|を?めど|以降))(?!号)"
)
"""A month without a year is one of the year of publication, or Japanese news would say 昨年12月."""
_KANA = re.compile("[ぁ-ん]")
_AHEAD = re.compile("(?:[将將]|[預预][計计]|[計计][划劃]|力[争爭]|有望)[于於在]?\\Z")
"""Before a year that lies ahead: 将于2029年交付."""
_REIWA = re.compile(r"令和(\d{1,2}|元)年(\d{1,2})月(\d{1,2})日")

_HEAD = 240


def published(text: str) -> datetime.date | None:
    """Return the date that stands in the head of `text`, else the newest its month-and-year dates allow, else None."""
    for line in [part.strip() for part in text.split("\n") if part.strip()][:6]:
        if len(line) <= 60 and (found := _first_date(line)):
            return found
    if _KANA.search(text) and (found := _newest_in_japanese(text)):
        return found
    head = text[:_HEAD]
    month_day = _MONTH_DAY.search(head)
    year = _year_spoken_of(text)
    if month_day and year:
        return _date(year, int(month_day[1]), int(month_day[2]))
    if found := _first_date(head):
        return found
    months = sorted((int(m[1]), int(m[2])) for m in _YEAR_MONTH.finditer(text) if int(m[1]) == year)
    if year and months:
        return _date(year, months[-1][1], 28)
    return _date(year, 12, 31) if year else None


def _newest_in_japanese(text: str) -> datetime.date | None:
    """The end of the newest month that a Japanese text speaks of as past; None where it names none with its year."""
    dated = [
        (int(m["year"]) % 2000 + 2000, int(m["month"]))
        for m in _MONTH_JA.finditer(text)
        if (m["term"] is None or m["first"]) and int(m["month"]) < 13
    ]
    if not dated:
        return None
    year, month = max(dated)
    return _date(year, max(month, *(int(m["month"]) for m in _BARE_JA.finditer(text)), 0), 28)


def _first_date(text: str) -> datetime.date | None:
    if m := _FULL.search(text):
        return _date(int(m[1]), int(m[2]), int(m[3]))
    if m := _REIWA.search(text):
        return _date(2018 + (1 if m[1] == "元" else int(m[1])), int(m[2]), int(m[3]))
    if (m := _ENGLISH.search(text)) and (m[1] or m[3]):
        return _date(int(m[4]), _MONTHS.index(m[2][:3].lower()) + 1, int(m[1] or m[3]))
    return None


def _year_spoken_of(text: str) -> int | None:
    """The latest year that has a month beside it, since plans name years and events name months; else the most usual year.

    Japanese news names the year of everything but what is of its own, so that such a year alone is another.
    """
    with_month = [int(m[1]) for m in _YEAR_MONTH.finditer(text)]
    if with_month:
        return max(with_month)
    if _KANA.search(text):
        return None
    years = Counter(
        int(m[1]) for m in _YEAR.finditer(text) if not _AHEAD.search(text[max(0, m.start() - 4) : m.start()])
    )
    return max(years, key=lambda year: (years[year], year)) if years else None


def _date(year: int, month: int, day: int) -> datetime.date | None:
    try:
        return datetime.date(year, month, day)
    except ValueError:
        return None
