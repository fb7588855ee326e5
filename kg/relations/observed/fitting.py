"""Which figures a metric can have: sums, counts of people, of firms or of things, shares."""

from __future__ import annotations

from kg.model import Value
from kg.relations.observed.figures import Role
from kg.relations.observed.metrics import Metric

_COUNTRIES = frozenset({"国", "國", "カ国", "か国", "ヵ国", "ヶ国", "countries"})
_SHARES = frozenset({"股", "株", "shares", "手"})
_POINTS = frozenset({"点", "點", "points"})
_THINGS = frozenset(
    [
        "颗",
        "顆",
        "台",
        "臺",
        "架",
        "艘",
        "辆",
        "輛",
        "枚",
        "基",
        "隻",
        "只",
        "吨",
        "噸",
        "トン",
        "機",
        "座",
        "套",
        "隻",
        "satellites",
        "rockets",
        "aircraft",
        "planes",
        "jets",
        "ships",
        "vessels",
        "cars",
        "trucks",
        "vehicles",
        "tons",
        "tonnes",
        "chips",
    ]
)
_OF_WHOM = frozenset(
    [
        "employees",
        "job_cuts",
        "riders",
        "members",
        "subscribers",
        "users",
        "monthly_active_users",
        "daily_active_users",
        "passengers",
        "merchants",
    ]
)
"""Metrics that count people or firms: 为三家客户送入16颗卫星 tells no number of customers."""
_A_SUM = 10**6
"""From here on a bare number beside revenue is a sum."""


def fits_metric(metric: Metric, value: Value, role: Role) -> bool:
    """Whether the metric can have this value, as its level or as its change."""
    if role is Role.CHANGE and value.kind in ("percent", "points"):
        return True
    if metric.expects == "money":
        return value.kind == "money" or (value.kind == "count" and value.unit is None and (value.number or 0) >= _A_SUM)
    if metric.expects == "price":
        return value.kind == "money" or (value.kind == "count" and value.unit in _POINTS)
    if value.kind != metric.expects or value.unit is None:
        return value.kind == metric.expects
    if value.unit in _SHARES or (value.unit in _THINGS and metric.id in _OF_WHOM):
        return False
    return value.unit not in _COUNTRIES or metric.id == "cities"
