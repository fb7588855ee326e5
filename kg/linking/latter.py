"""前者 and 后者 in Chinese, the former and the latter in English: the first and the second of the two names that the text sets side by side.

Told only where two names of one kind stand before it, and no list of ordinary nouns stands between (动力电池和储能电池，后者…).
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from kg.model import LocalEntity, Mention

SURE = 0.75
_GOES_ON = (
    r"(?=['’]s\b|[,.;:)]| (?:is|are|was|were|has|had|have|will|would|could|may|might|can|did|does|said|says|also|now|then|already|still|itself|holds?|owns?|makes?"
    r"|runs?|won|lost|became|began|left|kept|rose|fell|saw|built|expects?|remains?|bought|sold|took|takes|gets?|got|paid|agreed|plans?|wants?|in|on|with|by|to|for|from|at|as|after|when|while|and|but|through|under|over)\b)"
)
_POINTER = {
    "zh": re.compile("(?<![三二])(?:前者|[后後]者)"),
    "en": re.compile(rf"\b[Tt]he (?:former|latter){_GOES_ON}"),
}
_BEGINS = re.compile(r"(?:(?<=[.;:] )|(?<=, )(?![Tt]he \w+['’])|(?<=\n)|(?<=\b(?:and|but) )|(?<=\bwhile ))[Tt]he")
"""In English the first of them begins a clause: one further in may mean what is no name."""
_STATEMENT_END = {
    "zh": re.compile("[。！？!?\n]+"),
    "en": re.compile(r"[!?\n]+|(?<=[\w)%”\"’'])\. +(?=[A-Z“\"‘])"),
}
_TWO = 2
_AND = re.compile(r"(?:,? and|,? or| &| with) (?:the |its )?")
_FORMER = re.compile("前者|[Tt]he former")
_KIND = dict.fromkeys(("Company", "BusinessUnit", "Institution"), "organisation") | {
    "Person": "person",
    "Product": "product",
    "AIModel": "product",
}
_NOUNS = {
    "zh": re.compile("[\u3400-\u9fff]{2}(?:和|与|與|及|、)[\u3400-\u9fff]{2}"),
    "en": re.compile(r"\b[a-z-]{3,} (?:and|or) (?:(?:a|an|the|of|in|for) )?[a-z-]{3,}\b"),
}
"""Two ordinary nouns that may be what is meant."""
_WITH = re.compile(r"(?:[(（][^()（）]{1,12}[)）])?(?:与|與|和|及|跟)")
_VENTURE = re.compile(
    "[^。;；]{0,16}(?:合[资資组組]|共同|[联聯]合|[携攜]手)[^,，。;；]{0,6}?(?:成立|[设設]立|[组組]建|[创創]立|[创創][办辦])[^,，。;；]{0,10}"
)
"""Between the founders of a joint venture and it."""


def pointers(text: str, lang: str, entities: Sequence[LocalEntity]) -> Iterator[tuple[Mention, int]]:
    """Yield each 前者 and 后者, or the former and the latter, of `text` with the entity that it stands for, where one can be told.

    `lang` is zh or en.
    """
    find = _joined if lang == "en" else _pair
    names = sorted(
        (m.start, m.end, e.id)
        for e in entities
        if e.type in _KIND
        for m in (e.mentions if lang == "en" else (*e.mentions, *e.anaphors))
    )
    starts = [start for start, _, _ in names]
    ends = [0, *(match.end() for match in _STATEMENT_END[lang].finditer(text))]
    told: tuple[int, tuple[int, int]] | None = None
    for match in _POINTER[lang].finditer(text):
        here = max(end for end in ends if end <= match.start())
        if told is None or told[0] != here:
            if lang == "en" and _BEGINS.match(text, match.start()) is None:
                continue
            last = max((end for end in ends if end < here), default=here) if text[here - 1 : here] != "\n" else here
            before = names[bisect_left(starts, last) : bisect_left(starts, match.start())]
            pair = find(text, entities, before, match.start())
            told = None if pair is None else (here, pair)
        if told is not None:
            meant = told[1][_FORMER.fullmatch(match.group()) is None]
            yield Mention(match.start(), match.end(), match.group(), entities[meant].type, SURE, "anaphor"), meant


def _joined(
    text: str, entities: Sequence[LocalEntity], before: Sequence[tuple[int, int, int]], at: int
) -> tuple[int, int] | None:
    """The only two names among those `before` the place `at` that `and` joins, else the only two of the last one's kind."""
    pairs = [
        (one[2], two[2])
        for (_, end, _), one, two in zip([(0, at, 0), *before], before, before[1:], strict=False)
        if text[end : one[0]] != ", "
        and _AND.fullmatch(text, one[1], two[0])
        and _KIND[entities[one[2]].type] == _KIND[entities[two[2]].type]
    ]
    if len(pairs) == 1:
        return pairs[0] if pairs[0][0] != pairs[0][1] else None
    if pairs or not before:
        return None
    kind = _KIND[entities[before[-1][2]].type]
    alike = list(dict.fromkeys(entity for _, _, entity in before if _KIND[entities[entity].type] == kind))
    if len(alike) != _TWO or _NOUNS["en"].search(text, before[-1][1], at):
        return None
    return alike[0], alike[1]


def _founders(
    text: str, entities: Sequence[LocalEntity], before: Sequence[tuple[int, int, int]], at: int
) -> tuple[int, int] | None:
    """The two whose joint venture is named last: 甲与乙合资成立丙，前者. 后者 by itself may be the venture."""
    kin = [name for name in before if _KIND[entities[name[2]].type] == "organisation"]
    if len(kin) <= _TWO or _FORMER.match(text, at) is None:
        return None
    one, two, venture = kin[-3:]
    joined = _WITH.fullmatch(text, one[1], two[0]) and _VENTURE.fullmatch(text, two[1], venture[0])
    return (one[2], two[2]) if joined and len({one[2], two[2], venture[2]}) > _TWO else None


def _pair(
    text: str, entities: Sequence[LocalEntity], before: Sequence[tuple[int, int, int]], at: int
) -> tuple[int, int] | None:
    """The last two different entities of one kind among the names `before` the place `at`, but of a joint venture its two founders."""
    founders = _founders(text, entities, before, at)
    if founders is not None:
        return founders
    seen: dict[str, tuple[int, int]] = {}
    for _, end, entity in reversed(before):
        kind = _KIND[entities[entity].type]
        if kind not in seen:
            seen[kind] = entity, end
        elif seen[kind][0] != entity:
            second, behind = seen[kind]
            return None if _NOUNS["zh"].search(text, behind, at) else (entity, second)
    return None
