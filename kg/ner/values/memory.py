"""What a text has said of time so far: later words refer to it (本季度, 去年同期, 同年, the day of a month named before)."""

from __future__ import annotations

import re
from dataclasses import dataclass


@dataclass(slots=True)
class Memory:
    """The last quarter or half, fiscal year, calendar year, month (with its place) and day of one text."""

    period: str | None = None
    fiscal: int | None = None
    year: int | None = None
    month: tuple[int, str] | None = None
    day: str | None = None

    def remember(self, end: int, normal: str, *, echo: bool = False) -> None:
        """Keep a value that ends at `end`; an `echo` (去年同期) is no period that 本季度 could mean."""
        if re.search(r"[QH][1-4]", normal) and not echo:
            self.period = normal
        if normal.startswith("FY"):
            self.fiscal = int(normal[2:6])
        elif normal[:4].isdecimal():
            self.year = int(normal[:4])
        if month := re.match(r"([0-9]{4}-[0-9]{2})(-|\Z)", normal):
            self.month = (end, month[1])
        if re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", normal):
            self.day = normal
