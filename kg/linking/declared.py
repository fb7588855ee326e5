"""Second names that a text itself declares: A（以下简称B）, A（B）, A, known as B, 「みなとやHD」（以下…）.

Only pairs of mentions, or a mention and a quoted string that other mentions repeat, are returned; what they are worth is
said by the score, whether their classes agree is for the caller to check.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from kg.linking.keys import script
from kg.model import Mention

_QUOTES = "\"'“”‘’「」『』《》〈〉"
_OPEN = "(（\\[【"
_CLOSE = ")）\\]】"
_SHORT = (
    "以下简称为?|以下簡稱為?|以下合称|以下统称|以下称为?|以下稱為?|下称|下稱|简称为?|簡稱為?|以下略称|以下では|以下、|以下は|以下|略称は?|略して|通称は?|"
    "hereafter|hereinafter|henceforth|referred to as|abbreviated (?:as|to)|short for|or simply"
)
_OTHER = (
    "即|又称|又稱|又名|也称|亦称|亦稱|原名为?|原名為?|曾用名|旧称|舊稱|前称|前稱|现更名为|后更名为|後更名為|现名|現名|花名|化名|昵称|人称|本名|英文名|"
    "旧社名は?|旧社名・|旧|旧名|現|元の名は|別名|愛称|formerly known as|formerly|previously known as|previously|also known as|better known as|"
    "known as|aka|a\\.k\\.a\\.|now called|now|renamed"
)
_INTRODUCED = re.compile(
    rf"^[{_QUOTES}]?\s*[{_OPEN}]?\s*[,，、]?\s*(?P<intro>{_SHORT}|{_OTHER})\s*[:：,，は、]?\s*[{_QUOTES}]?\s*$",
    re.IGNORECASE,
)
_LISTED = re.compile(rf"^(?:{_SHORT}|{_OTHER})?\s*[:：]?\s*[{_QUOTES}]?\s*$", re.IGNORECASE)
_BRACKET = re.compile(rf"^[{_QUOTES}]?\s*[{_OPEN}]\s*[{_QUOTES}]?\s*$")
_SHUT = re.compile(rf"^[{_QUOTES}]?\s*(?:[{_CLOSE}]|[,，、;；:：/])")
_QUOTED = re.compile(
    rf"[{_QUOTES}]?\s*[{_OPEN}][^{_OPEN}{_CLOSE}]{{0,40}}?(?:{_SHORT})\s*[:：,，、]?\s*(?:the\s+)?"
    rf"[{_QUOTES}](?P<name>[^{_QUOTES}{_CLOSE}]{{1,30}})[{_QUOTES}]",
    re.IGNORECASE,
)
_ENGLISH_QUOTED = re.compile(r"\s*\((?:the )?[\"“](?P<name>[^\"”]{1,30})[\"”]\)", re.IGNORECASE)


class Declared(NamedTuple):
    """That `alias`, as written, is another name of the mention at `place`; `other` is the alias's own mention if it is one."""

    place: int
    alias: str
    other: int | None
    score: float
    reason: str


def declared(text: str, mentions: Sequence[Mention]) -> Iterator[Declared]:
    """Yield the second names that `text` declares for its mentions (sorted by start), each with score and reason."""
    for index, mention in enumerate(mentions):
        for quoted in (_QUOTED, _ENGLISH_QUOTED):
            if found := quoted.match(text, mention.end):
                yield Declared(index, found["name"].strip(), None, 0.95, "the text introduces the short name")
        if index + 1 < len(mentions):
            yield from _next(text, mentions, index)


def _next(text: str, mentions: Sequence[Mention], index: int) -> Iterator[Declared]:
    mention, following = mentions[index], mentions[index + 1]
    gap = text[mention.end : following.start]
    if len(gap) > 24 or "\n" in gap:
        return
    if found := _INTRODUCED.match(gap):
        yield Declared(index, following.text, index + 1, 0.93, f"the text says {found['intro']!r}")
        return
    if not _BRACKET.match(gap) or not _SHUT.match(text[following.end : following.end + 4]):
        return
    across = script(mention.text) != script(following.text)
    yield Declared(index, following.text, index + 1, 0.9 if across else 0.5, "in brackets behind it")
    yield from _third(text, mentions, index)


def _third(text: str, mentions: Sequence[Mention], index: int) -> Iterator[Declared]:
    """A（B、C）: a third writing in the same brackets."""
    if index + 2 >= len(mentions):
        return
    mention, following, third = mentions[index : index + 3]
    between = text[following.end : third.start].strip()
    shut = _SHUT.match(text[third.end : third.end + 4])
    if (
        between in (",", "，", "、", "/", ";", "；")
        and shut
        and len({script(m.text) for m in (mention, following, third)}) == 3
    ):
        yield Declared(index, third.text, index + 2, 0.8, "in brackets behind it")
