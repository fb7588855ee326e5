"""Reads the case files: a text, and the values it holds in order."""

from __future__ import annotations

import datetime
import re
from dataclasses import dataclass
from pathlib import Path

HERE = Path(__file__).parent


@dataclass(frozen=True)
class Case:
    """One text with what must be found in it, as (kind, normal form)."""

    lang: str
    date: datetime.date | None
    text: str
    expected: tuple[tuple[str, str], ...]


def read_cases(path: Path) -> list[Case]:
    """The cases of a file; `= date` and `= lang` lines set what holds for the lines after them."""
    cases: list[Case] = []
    lang, date = "en", None
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.startswith("= date "):
            date = None if line.endswith("none") else datetime.date.fromisoformat(line.removeprefix("= date "))
        elif line.startswith("= lang "):
            lang = line.removeprefix("= lang ")
        elif line and not line.startswith("#"):
            text, expected = line.split("\t")
            values = () if expected == "-" else tuple(_value(part) for part in expected.split(" | "))
            cases.append(Case(lang, date, text, values))
    return cases


def _value(written: str) -> tuple[str, str]:
    if written.startswith("count "):
        return "count", written.removeprefix("count ")
    if written.endswith("%"):
        return "percent", written
    if written.endswith("pp"):
        return "points", written
    if re.search(r" [A-Z]{3}$", written):
        return "money", written
    return ("date" if re.fullmatch(r"[0-9]{4}(-[0-9]{2}){0,2}|--[0-9]{2}(-[0-9]{2})?", written) else "period"), written
