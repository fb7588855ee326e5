"""Dates and periods in Chinese and Japanese text; the words that differ stand in chinese.py and japanese.py."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from kg.model import Value
from kg.ner.values import calendar
from kg.ner.values import date_patterns as patterns
from kg.ner.values.calendar import Anchor
from kg.ner.values.memory import Memory
from kg.ner.values.numerals import parse_numeral
from kg.ner.values.scanning import times
from kg.ner.values.wordings import Words, any_of


@dataclass(frozen=True, slots=True)
class _Year:
    """A year as read: where it ends, its number, whether it is fiscal, and whether it needs a month or quarter after it."""

    end: int
    number: int
    fiscal: bool = False
    short: bool = False


class DateGrammar:
    """Finds dates and periods; one object a language, without state between texts."""

    def __init__(self, words: Words) -> None:
        self.words = words
        self.years = any_of(words.years)
        self.said_years = any_of(words.said_years)
        self.months = any_of(words.months)
        self.days = any_of(words.days)
        self.weeks = any_of(words.weeks)
        self.era = re.compile(
            rf"(?P<era>{'|'.join(words.era) or '(?!)'})(?P<n>元|[0-9０-９]{{1,3}}|[一二三四五六七八九十]{{1,3}})年(?P<mark>度)?"
        )

    def find(self, text: str, anchor: Anchor) -> list[Value]:
        """Values in order, not overlapping."""
        return times(text, patterns.START, _Scan(self, text, anchor))


class _Scan:
    """One pass over one text: the rules in order, and what was read before that later words refer to."""

    def __init__(self, grammar: DateGrammar, text: str, anchor: Anchor) -> None:
        self._grammar, self._words, self._text, self._anchor = grammar, grammar.words, text, anchor
        self.memory = Memory()
        self.echo = False

    def at(self, start: int) -> tuple[int, str] | None:
        """Read an expression that begins at `start`: its end and normal form (empty: passed over as no time)."""
        text, words = self._text, self._words
        left = text[max(0, start - 6) : start]
        self.echo = False
        digit = text[start].isdecimal()
        if digit and patterns.NUMBER_LEFT.search(left):
            return None
        if barred := words.barred.match(text, start):
            return barred.end(), ""
        if digit and (iso := patterns.ISO.match(text, start)):
            year, month, day = (int(iso[group]) for group in "ymd")
            return (iso.end(), f"{year}-{month:02d}-{day:02d}") if calendar.valid_day(year, month, day) else None
        if (same := words.same_period.match(text, start)) and not words.barred_left.search(left):
            return self._same_period(same)
        if (named := self._year(start, left)) is not None:
            return self._within(named)
        if (code := patterns.CODE.match(text, start)) is not None and not re.search(r"[A-Za-z]\Z", left):
            return self._code(code)
        ahead = patterns.AHEAD.search(left) is not None
        if months := patterns.MONTHS.match(text, start):
            return self._months(months, None, ahead=ahead)
        if in_month := patterns.MONTH_DAY.match(text, start):
            return self._month_day(in_month, left, ahead=ahead)
        if quarter := words.quarter.match(text, start):
            return self._quarter(quarter, None, ahead=ahead)
        return self._relative(start, left, ahead=ahead)

    def _year(self, start: int, left: str) -> _Year | None:
        text, words = self._text, self._words
        if match := patterns.YEAR.match(text, start):
            written = match["full"] or match["short"]
            number = parse_numeral(written)
            if number is None:
                return None
            mark = match["mark"] or "年"
            fiscal = mark not in ("年", "年度") or (mark == "年度" and words.year_is_fiscal)
            value = int(number) + (0 if match["full"] else 2000)
            return _Year(
                match.end(), value + (match["to"] is not None), fiscal, short=match["full"] is None and mark == "年"
            )
        if (match := patterns.FISCAL.match(text, start)) and not re.search(r"[A-Za-z0-9]\Z", left):
            year = int(match["year"])
            return _Year(match.end(), year if year > 99 else 2000 + year, fiscal=True)
        if match := self._grammar.era.match(text, start):
            number = parse_numeral(match["n"]) if match["n"] != "元" else None
            return _Year(match.end(), words.era[match["era"]] + int(number or 1), fiscal=match["mark"] is not None)
        match = self._grammar.said_years.match(text, start)
        if match and self.memory.year is not None:
            return _Year(match.end(), self.memory.year + words.said_years[match.group()])
        match = self._grammar.years.match(text, start)
        if match and self._anchor.year is not None and not words.barred_left.search(left):
            return _Year(match.end(), self._anchor.year + words.years[match.group()])
        return None

    def _within(self, year: _Year) -> tuple[int, str] | None:
        """A year and the part of it that may follow."""
        text, words = self._text, self._words
        start = year.end + (text[year.end : year.end + 1] in ("的", "の", " "))
        if ended := patterns.MONTH_ENDED.match(text, year.end):  # 2026年3月期: the fiscal year that ends then
            year = replace(year, end=ended.end(), fiscal=True, short=False)
            start = year.end
        if quarter := words.quarter.match(text, start):
            return self._quarter(quarter, year)
        if code := patterns.PART.match(text, start):
            return code.end(), f"FY{year.number}{code[1]}" if year.fiscal else f"{year.number}-{code[1]}"
        if not year.fiscal:
            if text.startswith("元旦", start):
                return start + 2, f"{year.number}-01-01"
            if months := patterns.MONTHS.match(text, start):
                return self._months(months, year.number)
            day = patterns.MONTH_DAY.match(text, start)
            if day and not (day.group().startswith("一月") and start > year.end):
                return self._dated(day, str(year.number))
        if year.short and not words.short_year.match(text, year.end):
            return None
        tail = patterns.YEAR_TAIL.match(text, year.end)
        end = tail.end() if tail else year.end
        return end, f"FY{year.number}" if year.fiscal else str(year.number)

    def _quarter(self, match: re.Match[str], year: _Year | None, *, ahead: bool = False) -> tuple[int, str] | None:
        groups = match.groupdict()
        fiscal = year.fiscal if year else bool(groups.get("fiscal"))
        if fiscal and year is None:
            if self.memory.fiscal is None:
                return match.end(), ""
            year = _Year(0, self.memory.fiscal, fiscal=True)
        if half := groups.get("half") or groups.get("half2"):
            part, first = ("H2", 7) if half == "下" else ("H1", 1)
        elif groups.get("months") or groups.get("first"):
            count = int(parse_numeral(groups.get("months") or groups["first"]) or 0) * (3 if groups.get("first") else 1)
            resolved = year.number if year else calendar.year_of_months(self._anchor, 1, count)
            number = str(resolved) if resolved else ""
            if not number or not 1 < count < 12:
                return match.end(), ""
            if fiscal:
                return match.end(), f"FY{number}Q1/FY{number}Q{count // 3}"
            if count == 9 and groups.get("first"):
                return match.end(), f"{number}-Q1/{number}-Q3"
            return match.end(), calendar.months(number, 1, count) or ""
        else:
            number_ = int(parse_numeral(next(g for k, g in groups.items() if k.startswith("n") and g)) or 0)
            part, first = f"Q{number_}", number_ * 3 - 2
        if year is not None:
            return match.end(), f"FY{year.number}{part}" if fiscal else f"{year.number}-{part}"
        resolved = calendar.year_of_months(self._anchor, first, first + (2 if part[0] == "Q" else 5), ahead=ahead)
        return match.end(), f"{resolved}-{part}" if resolved else ""

    def _code(self, match: re.Match[str]) -> tuple[int, str]:
        part = match["p1"] or match["p2"] or (f"Q{match['n3']}" if match["n3"] else f"H{match['h4']}")
        year = match["y1"] or (match["y2"] or "").strip(" /") or ""
        year = match["y3"] or match["y4"] or year
        year = f"20{year}" if len(year) == 2 else year
        first = int(part[1]) * 3 - 2 if part[0] == "Q" else int(part[1]) * 6 - 5
        resolved = year or calendar.year_of_months(self._anchor, first, first + (2 if part[0] == "Q" else 5))
        return match.end(), f"{resolved}-{part}" if resolved else ""

    def _months(self, match: re.Match[str], year: int | None, *, ahead: bool = False) -> tuple[int, str] | None:
        first, last = (int(parse_numeral(match[g]) or 0) for g in "ab")
        if year is None:
            year = calendar.year_of_months(self._anchor, first, last, ahead=ahead)
        found = calendar.months(str(year), first, last) if year is not None else None
        return (match.end(), found) if found else None

    def _month_day(self, match: re.Match[str], left: str, *, ahead: bool) -> tuple[int, str] | None:
        if (
            match["d"] is None
            and not match["m"][0].isdecimal()
            and not match.group().endswith("月份")
            and re.search(r"\w\Z", left)
        ):
            return None  # 一月 within a word (每一月, 三月份 aside) is no month
        day = parse_numeral(match["d"]) if match["d"] else None
        normal = calendar.month_day(
            self._anchor, int(parse_numeral(match["m"]) or 0), int(day) if day else None, ahead=ahead
        )
        return (match.end(), normal) if normal else None

    def _dated(self, match: re.Match[str], year: str) -> tuple[int, str] | None:
        month, day = (int(parse_numeral(match[g]) or 0) if match[g] else 0 for g in ("m", "d"))
        if match["d"] and not calendar.valid_day(int(year), month, day):
            return None
        return match.end(), f"{year}-{month:02d}-{day:02d}" if match["d"] else f"{year}-{month:02d}"

    def _same_period(self, match: re.Match[str]) -> tuple[int, str] | None:
        self.echo = True  # what 去年同期 names is not what the next 本季度 means
        offset = self._words.years.get(match.groupdict().get("year") or "", -1)
        if self.memory.period is not None:
            return match.end(), calendar.shifted_year(self.memory.period, offset)
        return match.end(), calendar.relative_year(self._anchor, offset) or ""

    def _relative(self, start: int, left: str, *, ahead: bool) -> tuple[int, str] | None:
        text, words, anchor = self._text, self._words, self._anchor
        if words.barred_left.search(left):
            return None
        if match := words.said_day.match(text, start):
            return match.end(), self.memory.day or ""
        if match := words.this_quarter.match(text, start):
            return match.end(), self.memory.period or ""
        if match := words.last_quarter.match(text, start):
            self.echo = True
            return match.end(), (
                self.memory.period and calendar.previous_quarter(self.memory.period)
            ) or calendar.current_quarter(anchor, -1) or ""
        if match := self._grammar.months.match(text, start):
            offset = words.months[match.group()]
            if day := patterns.DAY_ONLY.match(text, match.end()):
                return day.end(), calendar.relative_month(anchor, offset, int(day["d"])) or ""
            tail = patterns.MONTH_TAIL.match(text, match.end())
            return tail.end() if tail else match.end(), calendar.relative_month(anchor, offset) or ""
        if match := words.weekday.match(text, start):
            week = words.weekday_weeks.get(match["week"] or "")
            return match.end(), calendar.weekday(anchor, words.weekday_names[match["day"]], week, ahead=ahead) or ""
        if match := self._grammar.days.match(text, start):
            return match.end(), calendar.relative_day(anchor, words.days[match.group()]) or ""
        if match := self._grammar.weeks.match(text, start):
            return match.end(), calendar.relative_week(anchor, words.weeks[match.group()]) or ""
        if match := patterns.DAY_ONLY.match(text, start):
            day_number = int(match["d"])
            if (
                self.memory.month is not None
                and start - self.memory.month[0] < 40
                and calendar.valid_day(2024, 1, day_number)
            ):
                year, month = self.memory.month[1].split("-")
                near = calendar.valid_day(int(year), int(month), day_number)
                return match.end(), f"{year}-{month}-{day_number:02d}" if near else ""
            return match.end(), calendar.day_of_month(anchor, day_number, ahead=ahead) or ""
        return None
