"""Figures in the order of what they are of: owners (宁德时代、比亚迪分别跌3.4%和1.2%) or metrics (营收和净利润分别为30亿元和4亿元)."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from kg.relations.observed.figures import Role
from kg.relations.observed.fitting import fits_metric
from kg.relations.observed.metrics import MetricMention
from kg.relations.observed.pairing import Figure
from kg.relations.observed.subjects import Place

_SEVERALLY = re.compile(r"分别|それぞれ|respectively")
_EACH = re.compile(r"分别|各(?=[为达增减升降涨跌])")
_NEXT_METRIC = re.compile(r"(?:\([^()]*\))?[、和及与]+[^,，、。0-9]{0,6}")
"""What stands between two metrics of a list (营收和归母净利润)."""

_NEXT_NAME = re.compile(r"[”」》\"]?(?:\([^()]*\))?[、和及与以]+[“「《\"]?")
_CLOSES = re.compile(r"[”」》\"]?(?:等)?[^,，。;；、]{0,8}[,，;；]")


def owners_in_order(
    folded: str, lang: str, figures: Sequence[Figure], clauses: Sequence[tuple[int, int]], standing: Sequence[Place]
) -> dict[int, tuple[int | None, float]]:
    """The entity, and how sure that is, of each figure that stands in the order of the owners, by the figure's index."""
    owners: dict[int, tuple[int | None, float]] = {}
    english = lang == "en"
    listed: list[Place] = []
    for start, end in [(clauses[0][0], clauses[-1][1])] if english else clauses:
        mark = _SEVERALLY.search(folded, start, end)
        here = [
            i
            for i, f in enumerate(figures)
            if mark and start <= f.value.start < end and english == (f.value.start < mark.start())
        ]
        named = [p for p in standing if here and start <= p.start and p.end <= figures[here[0]].value.start]
        inside = any(start <= p.start < end for p in standing)
        if lang.startswith("zh") and mark is not None and not inside and len(here) > 1 and start > clauses[0][0]:
            named = _list_before(folded, standing, start, len(here))
        if mark is None and not inside and len(listed) > 1:  # …分别为30亿元和20亿元，同比增长5%和7%
            here = [i for i, f in enumerate(figures) if start <= f.value.start < end]
            if len(here) == len(listed):
                owners.update({i: (place.entity, 0.8) for i, place in zip(here, listed, strict=True)})
        elif len(here) > 1 and len(named) >= len(here):
            listed = named[: len(here)] if english else named[-len(here) :]
            owners.update({i: (place.entity, 0.9) for i, place in zip(here, listed, strict=True)})
    return owners


def metrics_in_order(
    folded: str, figures: Sequence[Figure], clauses: Sequence[tuple[int, int]], mentions: Sequence[MetricMention]
) -> list[Figure]:
    """The figures, those that 分别 or 各 lists with the metrics of the list before it.

    The metrics are listed in the clause itself (营收和净利润分别为30亿元和4亿元), or each with its level before it
    (营收30亿元，净利润4亿元，分别增长12%和30%); each change then follows its level.
    """
    read = list(figures)
    for clause, (start, end) in enumerate(clauses):
        mark = _EACH.search(folded, start, end)
        here = [f for f in read if mark and f.clause == clause and f.value.start >= mark.end()]
        if mark is None or len(here) < 2 or len({f.reading.role for f in here}) > 1:
            continue
        listed = _listed_metrics(folded, [m for m in mentions if start <= m.start and m.end <= mark.start()])
        if len(listed) > 1:
            if len(listed) == len(here) and all(
                fits_metric(m.metric, f.value, f.reading.role) for m, f in zip(listed, here, strict=True)
            ):
                for mention, figure in zip(listed, here, strict=True):
                    read[read.index(figure)] = replace(
                        figure, metric=mention.metric, metric_span=(mention.start, mention.end), fresh=True
                    )
        elif here[0].reading.role is Role.CHANGE:
            read = _behind_their_levels(read, here)
    return read


def _listed_metrics(folded: str, mentions: Sequence[MetricMention]) -> list[MetricMention]:
    """The list of different metrics that the last of `mentions` ends."""
    listed: list[MetricMention] = []
    for mention in reversed([m for m in mentions if m.metric.id != "growth"]):
        if listed and not _NEXT_METRIC.fullmatch(folded, mention.end, listed[0].start):
            break
        listed.insert(0, mention)
    return listed if len({m.metric.id for m in listed}) == len(listed) else []


def _behind_their_levels(figures: Sequence[Figure], changes: Sequence[Figure]) -> list[Figure]:
    """The figures with each of `changes` behind the level that it is of, if as many levels of different metrics go before."""
    levels = [
        f
        for f in figures
        if f.value.end <= changes[0].value.start and f.reading.role is Role.LEVEL and f.metric is not None
    ][-len(changes) :]
    if len({f.metric.id for f in levels if f.metric is not None}) < len(changes):
        return list(figures)
    ordered: list[Figure] = []
    for figure in figures:
        if figure in changes:
            continue
        ordered.append(figure)
        if figure in levels:
            change = changes[levels.index(figure)]
            basis = change.reading.basis or changes[0].reading.basis
            ordered.append(
                replace(
                    change,
                    metric=figure.metric,
                    metric_span=figure.metric_span,
                    fresh=False,
                    reading=replace(change.reading, basis=basis),
                )
            )
    return ordered


def _list_before(folded: str, standing: Sequence[Place], end: int, count: int) -> list[Place]:
    """The list of `count` names that the clause before `end` closes with: 共有A、B和C三款，售价分别为…; empty without one."""
    listed = [place for place in standing if place.end <= end][-count - 1 :]
    apart = [_NEXT_NAME.fullmatch(folded, one.end, two.start) is not None for one, two in pairwise(listed)]
    if len(listed) > count and apart[0]:
        return []  # the list is longer than the figures
    listed = listed[-count:]
    whole = len(listed) == count and all(apart[-count + 1 :]) and len({place.entity for place in listed}) == count
    return listed if whole and _CLOSES.fullmatch(folded, listed[-1].end, end) else []
