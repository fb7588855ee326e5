"""Dates and periods in English text: Jan 12, last Friday, the third quarter of fiscal 2026, 3Q25, the year to March."""

from __future__ import annotations

import re
from collections.abc import Callable

from kg.model import Value
from kg.ner.values import calendar
from kg.ner.values.calendar import Anchor
from kg.ner.values.english_words import (
    AHEAD_LEFT,
    DAYS,
    MONTH_LEFT,
    MONTHS,
    NUMBERS,
    ORDINALS,
    RELATIVE,
    RULES,
    START,
    YEAR_LEFT,
    YEAR_RIGHT,
)  # fmt: skip
from kg.ner.values.memory import Memory
from kg.ner.values.scanning import times

_AMBIGUOUS_MONTHS = ("may", "march", "mar")


def find_dates(text: str, anchor: Anchor) -> list[Value]:
    """Values in order, not overlapping."""
    return times(text, START, _Scan(text, anchor))


class _Scan:
    """One pass over one text, with the last quarter or half that later words refer to."""

    def __init__(self, text: str, anchor: Anchor) -> None:
        self.memory = Memory()
        self.echo = False
        self._text, self._anchor = text, anchor
        self._readers: dict[str, Callable[[re.Match[str]], str | None]] = {
            "iso": lambda m: f"{m['y']}-{m['m']}-{m['d']}" if calendar.valid_day(int(m["y"]), int(m["m"]), int(m["d"])) else None,
            "part": self._part, "first-months": self._first_months, "code": self._code, "fiscal": self._fiscal,
            "fiscal-relative": self._fiscal_relative, "ended": self._ended, "months": self._months,
            "named-quarter": self._named_quarter, "day-month": self._day, "month-day": self._day, "month": self._month,
            "weekday": self._weekday, "day": self._relative_day, "earlier": self._earlier, "unit": self._unit, "said": self._said,
            "the-quarter": lambda m: self.memory.period or "", "year": self._year,
        }  # fmt: skip

    def at(self, start: int) -> tuple[int, str] | None:
        """Read an expression that begins at `start`: its end and normal form (empty: passed over as no time)."""
        for name, pattern in RULES:
            if (match := pattern.match(self._text, start)) and (normal := self._readers[name](match)) is not None:
                return match.end(), normal
        return None

    def _left(self, match: re.Match[str], width: int = 16) -> str:
        return self._text[max(0, match.start() - width) : match.start()]

    def _ahead(self, match: re.Match[str]) -> bool:
        return AHEAD_LEFT.search(self._left(match, 100)) is not None

    def _year_of(self, match: re.Match[str]) -> tuple[str | None, bool]:
        """The year that a period names after `of`, and whether it is fiscal."""
        groups = match.groupdict()
        if groups.get("year") or groups.get("short"):
            return groups.get("year") or f"20{groups['short']}", bool(groups.get("fiscal"))
        if groups.get("rel"):
            return calendar.relative_year(self._anchor, RELATIVE[groups["rel"].lower()]), bool(groups.get("rel_fiscal"))
        return None, False

    def _year_of_span(self, first: int, last: int) -> str:
        year = calendar.year_of_months(self._anchor, first, last)
        return str(year) if year is not None else ""

    def _part(self, match: re.Match[str]) -> str | None:
        number = ORDINALS[match["n"].lower()]
        if match["what"].lower() == "half" and number == 4:
            number = 2
        if match["n"].lower() == "last" and match["what"].lower() == "quarter":
            return None
        part = ("Q" if match["what"].lower() == "quarter" else "H") + str(number)
        year, fiscal = self._year_of(match)
        fiscal = fiscal or bool(match["f1"] or match["f2"])
        if fiscal:
            year = year or self._last_fiscal()
            return f"FY{year}{part}" if year else ""
        first = number * 3 - 2 if part[0] == "Q" else number * 6 - 5
        resolved = year or calendar.year_of_months(
            self._anchor, first, first + (2 if part[0] == "Q" else 5), ahead=self._ahead(match)
        )
        return f"{resolved}-{part}" if resolved else ""

    def _last_fiscal(self) -> str | None:
        return self.memory.period[2:6] if self.memory.period and self.memory.period.startswith("FY") else None

    def _first_months(self, match: re.Match[str]) -> str | None:
        year, _ = self._year_of(match)
        count = NUMBERS[match["n"].lower()] * (3 if match["what"].lower() == "quarter" else 1)
        year = year or self._year_of_span(1, count)
        if not year or not 1 < count < 12:
            return ""
        return (
            f"{year}-Q1/{year}-Q3"
            if match["what"].lower() == "quarter" and count == 9
            else calendar.months(year, 1, count) or ""
        )

    def _code(self, match: re.Match[str]) -> str | None:
        groups = match.groupdict()
        part = next((groups[k] for k in ("p1", "p2", "p4") if groups.get(k)), None) or groups["k3"] + groups["n3"]
        year = next((groups[k] for k in ("y1", "y2", "y3", "y4", "y5", "y6", "y7") if groups.get(k)), None)
        fiscal = any(groups.get(k) for k in ("fy1", "fy2", "fy3", "fy4"))
        if part[0] == "H" and part[1] in "34":
            return None
        year = f"20{year}" if year and len(year) == 2 else year
        if fiscal:
            year = year or self._last_fiscal()
            return f"FY{year}{part}" if year else ""
        first = int(part[1]) * 3 - 2 if part[0] == "Q" else int(part[1]) * 6 - 5
        resolved = year or calendar.year_of_months(
            self._anchor, first, first + (2 if part[0] == "Q" else 5), ahead=self._ahead(match)
        )
        return f"{resolved}-{part}" if resolved else ""

    def _fiscal(self, match: re.Match[str]) -> str | None:
        year = match["y1"] or match["y2"]
        number = int(year) if len(year) == 4 else 2000 + int(year)
        return f"FY{number + (match['to'] is not None)}"

    def _fiscal_relative(self, match: re.Match[str]) -> str | None:
        year = calendar.relative_year(self._anchor, RELATIVE[match["rel"].lower()])
        return f"FY{year}" if year else ""

    def _ended(self, match: re.Match[str]) -> str | None:
        """`the quarter to June`, `the six months ended September 30, 2025`, `the year to March`."""
        month = MONTHS[match["month"].rstrip(".").lower()]
        span = match["span"].lower().replace("-", " ").split()
        count = {"quarter": 3, "half": 6, "year": 12, "fiscal": 12, "financial": 12}.get(span[0]) or NUMBERS[span[0]]
        year = match["year"] or self._year_of_span(month, month)
        if not year:
            return ""
        if count == 12:
            return f"FY{year}"
        last = int(year) * 12 + month - 1
        first_year, first_month = (last - count + 1) // 12, (last - count + 1) % 12 + 1
        if first_year == int(year):
            return calendar.months(year, first_month, month) or ""
        return f"{first_year}-{first_month:02d}/{year}-{month:02d}"

    def _months(self, match: re.Match[str]) -> str | None:
        first, last = (MONTHS[match[g].rstrip(".").lower()] for g in ("first", "month"))
        year = match["year"] or self._year_of_span(first, last)
        return (calendar.months(year, first, last) if year else "") or None

    def _named_quarter(self, match: re.Match[str]) -> str | None:
        month = MONTHS[match["month"].lower()]
        year = match["year"] or self._year_of_span(month - 2, month)
        return f"{year}-Q{month // 3}" if year else ""

    def _day(self, match: re.Match[str]) -> str | None:
        month, day = MONTHS[match["month"].rstrip(".").lower()], int(match["day"])
        if match["year"]:
            return (
                f"{match['year']}-{month:02d}-{day:02d}" if calendar.valid_day(int(match["year"]), month, day) else None
            )
        return calendar.month_day(self._anchor, month, day, ahead=self._ahead(match))

    def _month(self, match: re.Match[str]) -> str | None:
        name = match["month"].rstrip(".").lower()
        month = MONTHS[name]
        if match["year"]:
            return f"{match['year']}-{month:02d}"
        if match["rel_year"]:
            year = calendar.relative_year(self._anchor, RELATIVE[match["rel_year"].lower()])
            return f"{year}-{month:02d}" if year else ""
        if match["rel"] in ("this", "last", "next") and self._anchor.date is not None:
            this = self._anchor.date
            year_number = (
                this.year + {"this": 0, "last": -(month >= this.month), "next": month <= this.month}[match["rel"]]
            )
            return f"{year_number}-{month:02d}"
        if not MONTH_LEFT.search(self._left(match)) and (name in _AMBIGUOUS_MONTHS or len(name) < 5):
            return None
        return calendar.month_day(self._anchor, month, None, ahead=self._ahead(match))

    def _weekday(self, match: re.Match[str]) -> str | None:
        day, relative = DAYS[match["day"].lower()], match["rel"]
        if relative == "last" and self._anchor.date is not None and self._anchor.date.weekday() == day:
            return calendar.relative_day(self._anchor, -7) or ""
        ahead = relative == "next" or (
            relative is None and re.search(r"\b(?:will|due|next)\b[^.;:,]{0,80}\Z", self._left(match, 100)) is not None
        )
        return calendar.weekday(self._anchor, day, 0 if relative == "this" else None, ahead=ahead) or ""

    def _relative_day(self, match: re.Match[str]) -> str | None:
        offset = {"yesterday": -1, "last night": -1, "tomorrow": 1}.get(match["word"].lower(), 0)
        return calendar.relative_day(self._anchor, offset) or ""

    def _earlier(self, match: re.Match[str]) -> str | None:
        if self.memory.period is not None:
            return calendar.shifted_year(self.memory.period, -1)
        return calendar.relative_year(self._anchor, -1) or ""

    def _said(self, match: re.Match[str]) -> str | None:
        """`that year`, `a year later`, `the same day`: counted from what the text named before."""
        word = match["word"].lower()
        if word.endswith("day"):
            return self.memory.day or ""
        later = word.startswith(("the following", "the next", "a year later"))
        return str(self.memory.year + later) if self.memory.year is not None else ""

    def _unit(self, match: re.Match[str]) -> str | None:
        offset, anchor = RELATIVE[match["rel"].lower()], self._anchor
        if match["rel"].lower() == "the past" and match["unit"] == "year":
            return ""
        read = {
            "year": calendar.relative_year, "month": calendar.relative_month, "week": calendar.relative_week,
        }.get(match["unit"])  # fmt: skip
        if read is not None:
            return read(anchor, offset) or ""
        if offset == 0 and self.memory.period:
            return self.memory.period
        if offset == -1 and self.memory.period and self.memory.period[-2:-1] == "Q" and match["rel"].lower() != "last":
            return calendar.previous_quarter(self.memory.period) or ""
        return calendar.current_quarter(anchor, offset) or ""

    def _year(self, match: re.Match[str]) -> str | None:
        left, right = self._left(match), self._text[match.end() : match.end() + 12]
        return match["year"] if YEAR_LEFT.search(left) or YEAR_RIGHT.match(right) else None
