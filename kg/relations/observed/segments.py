"""Figures of a line of business that only ordinary words name: 云业务收入30亿元 and revenue in Greater China are not the revenue of the company.

Patterns are over folded text (`kg.ner.fold`): simplified characters for both Chinese writings.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from kg.model import Value
from kg.relations.observed.figures import Role
from kg.relations.observed.pairing import Figure
from kg.relations.observed.subjects import Place

_METRICS = frozenset(
    {"revenue", "net_profit", "net_loss", "operating_profit", "operating_loss", "gross_profit", "gross_margin", "profit"}
)  # fmt: skip
"""What the whole has as well as its lines; a reader takes it for the whole's."""
_LINE = re.compile(
    r"(?<!主营)(?<!主要)(?<!核心)(?<!全部)(?<!各项)(?<!其他)(?<=[\u4e00-\u9fffa-z0-9])(?:业务|板块|事业|事业部|分部|部门|产品线)的?(?:总|净|营业|合计)?\Z"
)
"""汽车板块营收, 云业务收入; but not 主营业务收入."""
_SORT = re.compile(
    r"(?:广告|游戏|客运|货运|票务|会员(?:服务)?|订阅|租金|利息|手续费|佣金|授权|版权|直播|硬件|物业|出口)的?(?:总|净|营业)?\Z"
)
"""广告收入, 客运收入: one sort of several."""
_AMONG = re.compile(r"其中[,，:]?(?P<what>[^,，。;；、]{2,16})\Z")
_PLAIN = re.compile(
    r"第|单|季度?|上半年|下半年|全年|年度?|月|度|前|[0-9一二三四五六七八九十]|实现|的|为|总|净|营业|合并|归属于?|归母|母公司|上市公司|股东|应占|q|h|仅|合计"
)
"""Words between 其中 and the metric that name no part: 其中第三季度营收."""

_LINE_BEHIND_EN = re.compile(
    r"\s+(?:in|from|at|across|outside)\s+(?:(?:its|their|the)\s+(?:[\w'&-]+\s+){0,4}?(?:business|unit|segment|division|arm|operations|market|region)\b"
    r"|(?:the\s+)?(?:(?:greater|mainland|north|south|latin|east|west|western|eastern|central)\s+)?(?:china|europe|asia|americas?|africa|u\.s\.|us|uk|united\s+(?:states|kingdom)|japan|india|germany|france|korea|middle\s+east)\b)"
)
"""Behind the metric in English: revenue in Greater China, sales at its luxury division."""
_OF_ALL_EN = re.compile(
    r"\b(?:global|worldwide|world|industry|domestic|nationwide)\s+(?:[\w-]+\s+)?(?:smartphone|phone|handset|pc|computer|tablet|wearable|smartwatch|headset|tv|television|chip|semiconductor"
    r"|memory|dram|server|robot|car|auto|vehicle|ev|truck|aircraft|battery|steel|drug|game|console|panel|display|air)s?\s+\Z"
)
"""Before what a whole trade ships or sells: global smartphone shipments."""


_SOURCE = re.compile(r"(?:数据|统计|报告|研究|调研|资料|报导|报道)[^,，。]{0,6}[,，]\Z|(?:显示|指出|表明)[,，]\Z")
_MARKET = re.compile(
    r"(?:[0-9]{4}年|今年|去年|全年|前?第?[一二三四0-9]+个?季度?|上半年|下半年|[0-9]+月份?|的|,)*"
    r"(?:全球|世界|中国|国内|全国|我国|内地|台湾|香港|美国|日本|欧洲|行业|全行业|整体|市场)[^,，。;；]{0,14}\Z"
)

_DIFFERS = re.compile(r"[^,，。;；0-9]{0,12}(?:[高低多少贵快慢大小重轻](?:了|出)?|便宜|优惠)(?:约|近|超过|逾|至少)?")


def of_the_market(folded: str, sentence: int, clause: int, metric: int) -> bool:
    """Whether a Chinese figure is one of a whole market that a source gives: IDC统计，2025年中国智能手机出货量2.85亿台."""
    return (
        _SOURCE.search(folded, sentence, clause) is not None and _MARKET.fullmatch(folded, clause, metric) is not None
    )


def compared_with_another(
    folded: str, figure: Figure, clauses: Sequence[tuple[int, int]], standing: Sequence[Place]
) -> bool:
    """Whether a Chinese figure is by how much one differs from another that is named, and no change: 定价比月暗的K2高出三成."""
    if figure.reading.role is not Role.CHANGE or figure.reading.basis:
        return False
    start, at = clauses[figure.clause][0], figure.value.start
    than = folded.rfind("比", start, at)
    return than >= 0 and any(
        than < place.start and place.end <= at and _DIFFERS.fullmatch(folded, place.end, at) for place in standing
    )


def of_a_line(
    folded: str, figure: Figure, clauses: Sequence[tuple[int, int]], standing: Sequence[Place], values: Sequence[Value]
) -> bool:
    """Whether the metric of a Chinese `figure` is one of a business line that no name of the clause stands for."""
    if figure.metric is None or figure.metric_span is None or figure.metric.id not in _METRICS:
        return False
    at = figure.metric_span[0]
    start = next((start for start, end in clauses if start <= at < end), at)
    start = max(
        [start, *(value.end for value in values if start <= value.end <= at and value.kind not in ("date", "period"))]
    )
    named = max((place.end for place in standing if start <= place.end <= at), default=start)
    before = folded[named:at]
    line = _LINE.search(before)
    if line is not None and len(_PLAIN.sub("", before[: line.start()])) > 0:
        return True
    if figure.metric.id == "revenue" and _SORT.search(before) is not None:
        return True
    among = _AMONG.search(folded, start, at) if named == start else None
    if among is not None:
        return bool(_PLAIN.sub("", among["what"]))
    first = folded.rfind("其中", clauses[0][0], start)
    listed = first >= 0 and named == start and not any(first <= place.start < at for place in standing)
    return figure.metric.id == "revenue" and listed and len(_PLAIN.sub("", before)) > 1


def of_an_english_line(folded: str, figure: Figure, standing: Sequence[Place]) -> bool:
    """Whether the metric of an English `figure` is that of a part or region without a name, or of a whole trade."""
    if figure.metric is None or figure.metric_span is None:
        return False
    start, end = figure.metric_span
    before = max((place.end for place in standing if place.end <= start), default=0)
    if _OF_ALL_EN.search(folded, max(before, start - 60), start):
        return True
    if figure.metric.id not in _METRICS:
        return False
    named = any(end <= place.start < end + 12 for place in standing)
    return not named and _LINE_BEHIND_EN.match(folded, end) is not None
