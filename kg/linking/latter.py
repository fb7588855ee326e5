"""前者 and 后者 in Chinese: the first and the second of the two names that the text sets side by side.

Told only where two names of one kind stand before it, and no list of ordinary nouns stands between (动力电池和储能电池，后者…).
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from kg.model import LocalEntity, Mention

SURE = 0.75
_POINTER = re.compile("(?<![三二])(?:前者|[后後]者)")
_STATEMENT_END = re.compile("[。！？!?\n]+")
_KIND = dict.fromkeys(("Company", "BusinessUnit", "Institution"), "organisation") | {
    "Person": "person",
    "Product": "product",
    "AIModel": "product",
}
_NOUNS = re.compile("[\u3400-\u9fff]{2}(?:和|与|與|及|、)[\u3400-\u9fff]{2}")
"""Two ordinary nouns that may be what is meant."""


def pointers(text: str, entities: Sequence[LocalEntity]) -> Iterator[tuple[Mention, int]]:
    """Yield each 前者 and 后者 of `text` with the entity that it stands for, where one can be told."""
    names = sorted(
        (m.start, m.end, e.id) for e in entities if e.type in _KIND for m in (*e.mentions, *e.anaphors)
    )  # fmt: skip
    starts = [start for start, _, _ in names]
    ends = [0, *(match.end() for match in _STATEMENT_END.finditer(text))]
    told: tuple[int, tuple[int, int]] | None = None
    for match in _POINTER.finditer(text):
        here = max(end for end in ends if end <= match.start())
        if told is None or told[0] != here:
            last = max((end for end in ends if end < here), default=here) if text[here - 1 : here] != "\n" else here
            before = names[bisect_left(starts, last) : bisect_left(starts, match.start())]
            pair = _pair(text, entities, before, match.start())
            told = None if pair is None else (here, pair)
        if told is not None:
            meant = told[1][match.group() != "前者"]
            yield Mention(match.start(), match.end(), match.group(), entities[meant].type, SURE, "anaphor"), meant


def _pair(
    text: str, entities: Sequence[LocalEntity], before: Sequence[tuple[int, int, int]], at: int
) -> tuple[int, int] | None:
    """The last two different entities of one kind among the names `before` the place `at`."""
    seen: dict[str, tuple[int, int]] = {}
    for _, end, entity in reversed(before):
        kind = _KIND[entities[entity].type]
        if kind not in seen:
            seen[kind] = entity, end
        elif seen[kind][0] != entity:
            second, behind = seen[kind]
            return None if _NOUNS.search(text, behind, at) else (entity, second)
    return None
