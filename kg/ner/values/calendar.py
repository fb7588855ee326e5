"""Dates and periods against a document's date: which year 12月4日, 去年, the third quarter or last Friday mean."""

from __future__ import annotations

import datetime
import re
from dataclasses import dataclass

_DAY = datetime.timedelta(days=1)
_AHEAD = 90
"""Days that a date without a year may lie ahead of the document before it is taken for last year's."""


@dataclass(frozen=True, slots=True)
class Anchor:
    """What relative dates are counted from: the document's date, or only the year that its text speaks of."""

    year: int | None = None
    date: datetime.date | None = None

    @classmethod
    def of(cls, date: datetime.date) -> Anchor:
        """The anchor of a document whose date is known."""
        return cls(year=date.year, date=date)


def valid_day(year: int, month: int, day: int) -> bool:
    """Whether the calendar has this day."""
    try:
        datetime.date(year, month, day)
    except ValueError:
        return False
    return True


def relative_year(anchor: Anchor, offset: int) -> str | None:
    """The year `offset` years after the anchor's, or None without an anchor."""
    return None if anchor.year is None else str(anchor.year + offset)


def month_day(anchor: Anchor, month: int, day: int | None, *, ahead: bool = False) -> str | None:
    """A month, or a day of a month, whose year the text leaves out.

    The year is the document's, or the year before when that would lie more than three months ahead; with `ahead`
    (the text says 将于, will) the next such day. Without any anchor the result keeps its gap: `--12-04`, `--12`.
    """
    tail = f"{month:02d}" if day is None else f"{month:02d}-{day:02d}"
    if not 1 <= month <= 12 or (day is not None and not valid_day(2024, month, day)):
        return None
    if anchor.year is None:
        return f"--{tail}"
    if anchor.date is None:
        return f"{anchor.year}-{tail}"
    year = anchor.year
    first = datetime.date(year, month, min(day or 1, 28))
    if ahead:
        year += (first.month, day or 31) < (anchor.date.month, anchor.date.day)
    elif first - anchor.date > _AHEAD * _DAY:
        year -= 1
    return f"{year}-{tail}"


def day_of_month(anchor: Anchor, day: int, *, ahead: bool = False) -> str | None:
    """A day whose month the text leaves out: the last such day on or before the document's date, or just after it."""
    if anchor.date is None or not 1 <= day <= 31:
        return None
    year, month = anchor.date.year, anchor.date.month
    if day > anchor.date.day + 1 and not ahead:
        year, month = (year, month - 1) if month > 1 else (year - 1, 12)
    elif ahead and day < anchor.date.day:
        year, month = (year, month + 1) if month < 12 else (year + 1, 1)
    return f"{year}-{month:02d}-{day:02d}" if valid_day(year, month, day) else None


def relative_day(anchor: Anchor, offset: int) -> str | None:
    """The day `offset` days after the document's date."""
    return None if anchor.date is None else (anchor.date + offset * _DAY).isoformat()


def relative_week(anchor: Anchor, offset: int) -> str | None:
    """The ISO week `offset` weeks after the document's, as `2025-W49`."""
    if anchor.date is None:
        return None
    year, week, _ = (anchor.date + 7 * offset * _DAY).isocalendar()
    return f"{year}-W{week:02d}"


def relative_month(anchor: Anchor, offset: int, day: int | None = None) -> str | None:
    """The month `offset` months after the document's, or a day of it."""
    if anchor.date is None:
        return None
    months = anchor.date.year * 12 + anchor.date.month - 1 + offset
    year, month = months // 12, months % 12 + 1
    if day is None:
        return f"{year}-{month:02d}"
    return f"{year}-{month:02d}-{day:02d}" if valid_day(year, month, day) else None


def weekday(anchor: Anchor, day: int, week: int | None, *, ahead: bool = False) -> str | None:
    """A day of the week (Monday is 0): of the week `week` weeks after the document's, or the nearest past one."""
    if anchor.date is None:
        return None
    back = (anchor.date.weekday() - day) % 7
    if week is not None:
        return (anchor.date + (day - anchor.date.weekday() + 7 * week) * _DAY).isoformat()
    if ahead:
        return (anchor.date + ((day - anchor.date.weekday()) % 7 or 7) * _DAY).isoformat()
    return (anchor.date - back * _DAY).isoformat()


def year_of_months(anchor: Anchor, first: int, last: int, *, ahead: bool = False) -> int | None:
    """The year of a quarter, half or span of months (`first` to `last`) that the text names without one.

    The latest that has begun by the document's date; of a half, two months of it (reports on the first half stand in
    February, not plans); a longer run of months (前11个月) must have ended. With `ahead` the next that has not passed.
    """
    if anchor.year is None or anchor.date is None:
        return anchor.year
    month, length = anchor.date.month, last - first + 1
    if ahead:
        return anchor.year + (last < month)
    begun = (
        first <= month
        if length <= 3 or first == 7
        else first + 2 <= month
        if (first, last) == (1, 6)
        else last <= month
    )
    return anchor.year - (not begun)


def months(year: str, first: int, last: int) -> str | None:
    """The span from one month to another in a year: a quarter or half by its name where it is one."""
    if not 1 <= first < last <= 12:
        return None
    if last - first == 2 and first % 3 == 1:
        return f"{year}-Q{last // 3}"
    if last - first == 5 and first % 6 == 1:
        return f"{year}-H{last // 6}"
    return year if last - first == 11 else f"{year}-{first:02d}/{year}-{last:02d}"


def shifted_year(normal: str, offset: int) -> str:
    """The same period some years away: `2025-Q3` by -1 is `2024-Q3`, `FY2026Q2` is `FY2025Q2`."""
    return re.sub(r"(?<![0-9])[12][0-9]{3}(?![0-9])", lambda m: str(int(m.group()) + offset), normal)


def previous_quarter(normal: str) -> str | None:
    """The quarter before a quarter: `2025-Q1` gives `2024-Q4`, `FY2026Q2` gives `FY2026Q1`."""
    match = re.fullmatch(r"(FY)?([0-9]{4})(-?)Q([1-4])", normal)
    if match is None:
        return None
    fiscal, year, dash, quarter = match.groups()
    if quarter == "1":
        return f"{fiscal or ''}{int(year) - 1}{dash}Q4"
    return f"{fiscal or ''}{year}{dash}Q{int(quarter) - 1}"


def current_quarter(anchor: Anchor, offset: int = 0) -> str | None:
    """The calendar quarter `offset` quarters after the document's."""
    if anchor.date is None:
        return None
    quarters = anchor.date.year * 4 + (anchor.date.month - 1) // 3 + offset
    return f"{quarters // 4}-Q{quarters % 4 + 1}"
