"""A result that the text calls a loss or a profit: 営業損益は45億円の赤字(前年同期は12億円の黒字).

Patterns are over folded text, as those of `kg.relations.observed.figures`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from kg.relations.observed.metrics import MetricMention

_LOSSES = {"net_profit": "net_loss", "operating_profit": "operating_loss"}
_PROFITS = {loss: profit for profit, loss in _LOSSES.items()}
_A_LOSS = re.compile("の(?:最终|纯|营业|営业)?(?:赤字|损失)|的亏损")
_A_PROFIT = re.compile("の(?:最终|纯|营业|営业)?(?:黑字|利益)")
_CALLED = re.compile("の(?:赤字|黑字|损失)")


def called_otherwise(folded: str, metric: str, end: int) -> str | None:
    """The result's opposite, if the figure of `metric` that ends at `end` is called that; by their ids."""
    if _A_LOSS.match(folded, end):
        return _LOSSES.get(metric)
    return _PROFITS.get(metric) if _A_PROFIT.match(folded, end) else None


def only_calls(folded: str, mention: MetricMention, named: Sequence[MetricMention]) -> bool:
    """Whether 赤字 or 黒字 names no metric of its own, but says what the result among the `named` ones is."""
    if not _CALLED.fullmatch(folded, max(0, mention.start - 1), mention.end):
        return False
    return any(m.end < mention.start and (m.metric.id in _LOSSES or m.metric.id in _PROFITS) for m in named)
