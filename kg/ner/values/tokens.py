"""A number on its way to a value: what it counts is found out step by step, in every language by rules of its own."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from kg.model import Value
from kg.ner.values.numerals import plain


@dataclass(frozen=True, slots=True)
class Token:
    """A number and what it was found to be; `kind` is None while nothing says what it counts."""

    start: int
    end: int
    number: Decimal
    base: Decimal
    """The number as written before its scale: 2.3 of 2.3 billion."""
    kind: str | None = None
    unit: str | None = None


def as_value(text: str, token: Token) -> Value:
    """The value that `token` of `text` is, with its normal form; without a kind it is a count."""
    number = plain(token.number)
    kind = token.kind or "count"
    normal = {"money": f"{number} {token.unit}", "percent": f"{number}%", "points": f"{number}pp"}.get(kind, number)
    return Value(
        start=token.start,
        end=token.end,
        text=text[token.start : token.end],
        kind=kind,
        normal=normal,
        number=token.number,
        unit=token.unit,
    )
