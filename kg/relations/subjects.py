"""Which entity a figure is about: the nearest one that governs it in its clause, else the topic that is carried on."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from kg.model import LocalEntity

ELIGIBLE = frozenset({"Company", "BusinessUnit", "Product", "AIModel", "Exchange", "Institution", "Organization"})
"""Classes that have figures. People, places, media and events do not."""
LOOK_BACK = 3
"""Sentences over which a topic is carried."""

# What stands after the source of a statement, and before what a figure is only compared with.
_SOURCE_AFTER = re.compile(
    r"\s?(?:的?(?:最新)?(?:研报|报告|分析师|数据|统计)|(?:此前|曾|也|则|并|日前|最新|随后|在[^,，。]{0,14}中?)?(?:预测|预计|预估|表示|指出|认为|称|估计|估算|预期|给予|给出|维持|将?其?目标价|数据)|アナリスト|によると|によれば|の調査|は?予想"
    r"|(?:'s)?\s+(?:analysts?|estimates?|said|says|expects?|forecasts?|data|research|cut\s+its|raised\s+its))"
)
_COMPARED_BEFORE = re.compile(
    r"(?:比|较|相比|高于|低于|超过|不及|多于|少于|对比|优于|领先|超越|落后于?|仅次于|than|vs\.?|versus|overt\w+|ahead\s+of|behind|against|to\s+rivals?|compared\s+with)\s*(?:the\s+)?\Z"
)
_COMPARED_AFTER = re.compile(r"(?:より|に比べ|に対し|を上回|を抑え)")
_EN_OWNER_BEFORE = re.compile(r"\b(?:at|of|for|from|by|in)\s+(?:the\s+|its\s+)?\Z")


@dataclass(frozen=True, slots=True)
class Place:
    """One place where an entity that may have figures stands, by name or by anaphor."""

    start: int
    end: int
    entity: int
    type: str


def places(entities: Sequence[LocalEntity]) -> list[Place]:
    """The places of all eligible entities, in order, none inside another."""
    found: list[Place] = []
    everywhere = sorted(
        (Place(m.start, m.end, e.id, e.type) for e in entities for m in (*e.mentions, *e.anaphors)),
        key=lambda place: (place.start, -place.end),
    )
    end = -1
    for place in everywhere:
        if place.start >= end:
            end = place.end
            if place.type in ELIGIBLE:
                found.append(place)
    return found


def governs(folded: str, place: Place) -> bool:
    """Whether the entity at `place` may own a figure of its clause, rather than report it or be compared with."""
    after = folded[place.end : place.end + 24]
    before = folded[max(0, place.start - 16) : place.start]
    return not (_SOURCE_AFTER.match(after) or _COMPARED_BEFORE.search(before) or _COMPARED_AFTER.match(after))


def owner(
    folded: str, inside: Sequence[Place], *, metric: tuple[int, int] | None, figure: tuple[int, int], lang: str
) -> Place | None:
    """The owner of a figure among the entities `inside` its clause, or None.

    Nearest before the metric (阿里第三季经营利润); in English also after it (revenue at Azure); without a metric of the
    clause's own, nearest before the figure (比亚迪17.9%).
    """
    ruling = [place for place in inside if governs(folded, place)]
    limit = min(metric[0], figure[0]) if metric is not None else figure[0]
    before = [place for place in ruling if place.end <= limit]
    if lang == "en" and metric is not None:
        behind = [
            place
            for place in ruling
            if metric[1] <= place.start < metric[1] + 40
            and _EN_OWNER_BEFORE.search(folded[metric[1] : place.start])
            and not re.search(r"[,;]", folded[metric[1] : place.start])
        ]
        if behind:
            return behind[0]
    if before:
        return before[-1]
    between = [
        place for place in ruling if limit <= place.start and place.end <= max(figure[0], metric[0] if metric else 0)
    ]
    return between[0] if between else None
