"""One pass over a text for dates and periods: the loop that the grammars of all languages run in."""

from __future__ import annotations

import re
from typing import Protocol

from kg.model import Value
from kg.ner.values.memory import Memory

_DATE = re.compile(r"[0-9]{4}(-[0-9]{2}){0,2}|--[0-9]{2}(-[0-9]{2})?")


class Scan(Protocol):
    """The rules of a language at work on one text, with what was read before that later words refer to."""

    memory: Memory
    echo: bool
    """True when what was read last is no period that later words could mean (去年同期)."""

    def at(self, start: int) -> tuple[int, str] | None:
        """Read an expression that begins at `start`: its end and normal form (empty: passed over as no time)."""
        ...


def times(text: str, start: re.Pattern[str], scan: Scan) -> list[Value]:
    """The dates and periods of `text` in order, not overlapping; `start` finds the places where one may begin."""
    values: list[Value] = []
    position = 0
    while (begun := start.search(text, position)) is not None:
        position = begun.start()
        found = scan.at(position)
        if found is None:
            position += 1
            continue
        end, normal = found
        if normal:
            kind = "date" if _DATE.fullmatch(normal) else "period"
            values.append(Value(position, end, text[position:end], kind, normal))
            scan.memory.remember(end, normal, echo=scan.echo)
        position = end
    return values
