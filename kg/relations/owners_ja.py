"""Whose a Japanese figure is not: X事業の売上高 is not X's company's, 両社の従業員 no one company's, a profit no product's.

Patterns are over folded text, as those of `kg.relations.figures`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from kg.ner.fold import fold
from kg.relations.metrics import Metric
from kg.relations.subjects import Place

_PART = re.compile(
    fold("(?:(?<!全)事業|部門|セグメント|子会社|法人|向け[^、。はがをにの]{1,12})")
    + r"(?:の[^、。はがを]{0,14})?(?:の|は、?)\Z"
)
"""Before a metric that is one of a part: 化粧品事業の1〜9月期の営業利益, 中国子会社の営業利益, SoC向けテスターの売上高."""
_TOGETHER = re.compile(
    fold("(?:両社|両行|[0-9]社|各社|グループ[0-9]社)(?:の|で|合計の|合わせた)") + r"[^、。はがを]{0,8}\Z"
)
_OF_FIRMS = re.compile("profit|loss|margin|dividend")
_GOODS = frozenset({"Product", "AIModel"})


def of_no_one(folded: str, begin: int, metric: tuple[int, int] | None, inside: Sequence[Place]) -> bool:
    """Whether the words before `metric` in the clause from `begin` say that it is of a part without a name, or of several."""
    if metric is None:
        return False
    named = max((p.end for p in inside if p.end <= metric[0]), default=begin)
    left = folded[named : metric[0]]
    return _PART.search(left) is not None or _TOGETHER.search(left) is not None


def firms_only(metric: Metric, inside: Sequence[Place]) -> list[Place]:
    """The places `inside` a clause without those of products, if `metric` is what only firms have: 「X」の販売が伸び、純利益は…."""
    if not _OF_FIRMS.search(metric.id):
        return list(inside)
    return [p for p in inside if p.type not in _GOODS]
