"""Figures that are no metric's: thresholds, prices of deals, holdings, and what a result or forecast is compared with.

Patterns are over folded text, as those of `kg.relations.observed.figures`.
"""

from __future__ import annotations

import re

from kg.model import Value
from kg.ner.fold import fold

_OF_SHARES = re.compile(r"占[^,，。;；占]{0,16}(?:股本|股份总[额数]|股份|股权|注册资本)[^,，。;；]{0,4}\Z")
_HELD = re.compile(r"(?:持股|出资|持有[^,，。;；]{0,12}股[权份])(?:比例|占比|比率)?[^,，。;；0-9率额]{0,5}\Z")
"""持股比例为12%, 出資比率を51%に, but not 持股企业市占率20%."""
_SPENT = re.compile(r"(?:砸下?|砸重金|豪掷|掷)(?:约|近|逾|超过?|最高)*\Z")
"""砸152亿扩产能: what is spent is no capacity."""
_MEANT_BY = re.compile(r"拟(?:约|近|逾|超过?|最高)*\Z")
_MEANT_AFTER = re.compile(r"(?:现金)?(?:收购|购买|买下|入股|认购|增资|出售|转让)")
"""净利增三成，拟9亿元收购B: the price of a deal."""
_RANKED_BY = re.compile(r"(?:首[家个款]|唯一|少数|第[一二三]家?)[^,，。;；]{0,14}(?:破|过|超|逾|达)\Z")
"""首家营收破百亿的企业: the sum says which."""
_HELD_JA = re.compile(fold("(?:株式?|議決権|持ち分)(?:の(?:うち)?|を)(?:約|計)?") + r"\Z")
"""シャープ株の約57%を持つ."""
_THRESHOLD = re.compile(r"(?:及)?以[上下内]的")
_DEAL_LEFT = re.compile(r"\bfor\s+(?:about\s+|around\s+|up\s+to\s+|nearly\s+|some\s+)?\Z")
_DEAL_BY = re.compile(r"以(?:约|近|超过|最高|不超过|总价|每股)*\Z|(?:约|计)\Z|(?<=[。、はを])\Z")
_DEAL_PRICE = re.compile(r"(?:对价|代价|作价|价款)(?:总额|合计|总计|为|约|达|共)*\Z")
"""The price of a deal, whatever metric stood before it: 占总股本的5%，交易对价43亿元."""
_DEAL_AFTER = re.compile(
    r"(?:的?(?:现金|价格|对价|代价|总价|估值)+)?(?:收购|购买|买下|买入|购入|出售|转让|拿下|入股|认购|投资|竞得|卖)|で(?:买收|取得|卖却|购入|手放)"
)
_DEAL_WORTH = re.compile(
    r"\b(?:deals?|transactions?|contracts?|offers?|bids?|takeovers?|acquisition|orders?|agreements?|stakes?|holdings?|round|shares?|stock|bonds?|notes?|assets)\s+"
    r"(?:(?:that\s+|which\s+)?(?:is|was|are|were)\s+)?(?:valued\s+at|worth|valuing\s+it\s+at)\s+(?:about\s+|around\s+|up\s+to\s+|nearly\s+|some\s+)?\Z"
)
"""What a deal is worth and no company: in a deal valued at $5bn."""
_SPENDERS = re.compile(
    r"\b(?:customers?|clients?|users?|people|those|households|subscribers|shoppers|accounts)\s+(?:(?:who|that|which)\s+)?(?:are\s+)?(?:spend(?:s|ing)?|spent|pay(?:s|ing)?|generat(?:e|ing)|contribut(?:e|ing)|with)"
    r"\s+(?:(?:more|less)\s+than\s+|at\s+least\s+|over\s+|up\s+to\s+|about\s+)?\Z"
)
"""What single customers spend and no company: 688 customers spending more than $1m a year."""
_EXPECTED = re.compile(
    fold("(?:市場予想|コンセンサス|予想平均|アナリスト予想|事前予想|会社予想|従来予想)") + r"[^、。,]{0,20}\Z"
)
_SURPASSED = re.compile(
    fold(r"\)?(?:程度|前後)?(?:を?(?:大きく|やや|大幅に)?(?:上回|下回)|に(?:は|も)?(?:届か|及ば|達し|満た))")
)
"""Behind what was expected: 市場予想の100億円を上回った."""
_FORECAST = re.compile(
    fold("(?:従来|前回|これまでの|期初)(?:の)?(?:予想|見通し|計画)") + r"[^、。,]{0,6}(?:から|より|を)[^、。,]{0,4}\Z"
)
_REVISED = re.compile(fold("(?:ほど|程度)?(?:引き上げ|引き下げ|上方修正|下方修正|上積み|上振れ|下振れ)"))
"""Behind that by which a forecast is revised: 従来予想から20億円引き上げた."""


def is_aside(folded: str, value: Value, *, end: int) -> bool:
    """Whether the sum or percentage `value` of a clause that ends at `end` is no metric's figure."""
    left, after = folded[max(0, value.start - 28) : value.start], folded[value.end : min(end, value.end + 12)]
    if value.kind == "percent" and (_OF_SHARES.search(left[-24:]) or _HELD.search(left) or _HELD_JA.search(left)):
        return True
    if value.kind in ("money", "count") and (
        _SPENT.search(left) or (_MEANT_BY.search(left) and _MEANT_AFTER.match(after))
    ):
        return True
    if _RANKED_BY.search(left) and after.startswith("的"):
        return True
    if value.kind == "money" and (
        _not_of_metric(left[-14:], after)
        or _DEAL_WORTH.search(folded, max(0, value.start - 48), value.start)
        or _SPENDERS.search(folded, max(0, value.start - 60), value.start)
    ):
        return True
    return bool(
        (_EXPECTED.search(left) and _SURPASSED.match(after)) or (_FORECAST.search(left) and _REVISED.match(after))
    )


def _not_of_metric(left: str, after: str) -> bool:
    """Whether a sum is a threshold (15元以上的订单) or the price of a deal (以12亿元收购, for $900 million)."""
    return bool(
        _THRESHOLD.match(after)
        or _DEAL_PRICE.search(left)
        or _DEAL_LEFT.search(left)
        or (_DEAL_BY.search(left) and _DEAL_AFTER.match(after))
    )
