"""Which metric a figure belongs to: named before it, behind it, in an earlier clause, or in the sentence before."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from kg.model import Value
from kg.relations.clauses import span_at
from kg.relations.observed.asides import is_aside
from kg.relations.observed.figures import Reading, Role, leads_to, read_figure
from kg.relations.observed.fitting import fits_metric
from kg.relations.observed.jobs_en import cuts_jobs
from kg.relations.observed.metrics import Metric, MetricMention
from kg.relations.observed.results import called_otherwise, only_calls
from kg.relations.observed.subjects import Place

_KINDS = frozenset({"money", "count", "percent", "points"})
_AFTER_GAP = {"en": 24}
_AFTER_GAP_CJK = 8
"""Characters between a figure and the metric behind it (400万骑手, 398億元の売上高, $5bn in annual revenue)."""
_LINK = re.compile(r"(?:的|の|多|余|名|个|家|以上|超|を超える|近く|\s)*\Z")
_OTHER_CLAUSE = re.compile(r"\b(?:while|and|but|as|whereas|after|against|from|versus|vs|than|compared)\b")
_HAS_ITS_OWN = re.compile(r"\s+(?:of|was|is|at)\s+(?:(?:about|around|nearly|over|up\s+to|a|record)\s+)*[$€£¥]?\d")
"""Why an English metric behind a figure is not its: $5bn at a valuation of $134bn, $343m while net income fell."""
_TIMES = re.compile(r"倍|times|x\Z")
_NO_PRICE = 10**8
"""A sum that no share costs in any currency: 65.6 million shares and $2 billion in cash."""
_OF_ITS_OWN = re.compile(
    r"\b(?:rais(?:e|es|ed|ing)|lost|loses?|losing)\s+(?:(?:about|another|some|nearly|almost|over|more\s+than|roughly|at\s+least|up\s+to|an?)\s+)*\Z"
)
"""Money that is raised or lost is a sum; a price or forecast that is raised is raised by or to one."""
_OF_VALUE = re.compile(r"\s+(?:in|of)\s+(?:its\s+|their\s+)?(?:market\s+)?(?:value|cap)")
_MOVE_IN = re.compile(
    r"\s+(?:[a-z-]+\s+){0,2}(?:rise|increase|jump|gain|surge|growth|climb|drop|fall|decline|decrease|slump|plunge|slide|dip|improvement)"
    r"\s+in\s+(?:(?!(?:a|as|on|and|but|while|after|when|which|to|for|from|with|of)\b)[\w.'’&-]+\s+){0,4}\Z"
)
"""Between a change and its metric: a 12% jump in quarterly net profit."""
_GOODS = re.compile(r"(?:合约价|现货价|报价|油价|金价|铜价|钢价|运价|票价|房价|租金|电价)[^,，。;；]{0,12}\Z")
"""Prices that rise and fall as those of shares do (記憶體合約價上季上漲12%)."""
_QUOTE = re.compile(r"(?:报|收报|报收|收于|收在|报于|现报|收盘报)\Z")
_QUOTED = re.compile(r"[涨跌挫]|[%％](?:高|安)|下落|上昇|反弹")
_REACHED = re.compile(r"(?:[升降增减跌涨高回扩缩至]至|[升降增减跌涨回]到|达到?|至)(?:了|约)?\Z")
_LISTED = re.compile(r"\s?(?:和|与|及|、|,?\s?and|と)\s?")
_REFERRING = frozenset("该此这")
_CARRIED_ON = frozenset(
    {
        "market_share",
        "sales_volume",
        "deliveries",
        "shipments",
        "same_store_sales",
        "passengers",
        "revenue",
        "net_profit",
    }
)
"""Metrics that a list over several sentences names once (前三季度宁德时代以36.6%…。LG新能源只剩9.8%)."""


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure with what was made of it."""

    value: Value
    reading: Reading
    clause: int
    begin: int = 0
    """Where its clause, or what follows the figure before it, begins."""
    metric: Metric | None = None
    metric_span: tuple[int, int] | None = None
    fresh: bool = True
    """Whether its own clause names the metric."""


class Pairing:
    """Pairs the figures of a document's sentences with metrics, in order."""

    def __init__(self, folded: str, lang: str, metrics: Mapping[str, Metric]) -> None:
        self._folded, self._lang, self._metrics = folded, lang, metrics
        self._last: Metric | None = None
        self._last_unit: str | None = None
        self._last_age = 0

    def sentence(
        self,
        clauses: list[tuple[int, int]],
        standing: Sequence[Place],
        mentions: Sequence[MetricMention],
        values: Sequence[Value],
    ) -> list[Figure]:
        """The sentence's figures, each with its role and its metric where it has one."""
        self._last_age += 1
        mentions = self._resolved(mentions)
        growth = [m for m in mentions if m.metric.id == "growth"]
        named = [m for m in mentions if m.metric.id != "growth"]
        paired: list[Figure] = []
        begin = 0
        for value in values:
            if value.kind not in _KINDS:
                continue
            clause = span_at(clauses, value.start)
            start, end = clauses[clause]
            begin = max(start, begin)
            reading = self._reading(value, begin, (start, end), growth)
            if not self._skipped(value, reading, end):
                twin = paired[-1] if paired and self._listed(paired[-1].value, value) else None
                if twin is not None and twin.metric is not None:
                    figure = replace(twin, value=value)
                else:
                    figure = Figure(value, reading, clause, begin)
                    figure = self._as_called(self._with_metric(figure, begin, clauses, standing, named, growth, paired))
                paired.append(figure)
                if figure.metric is not None:
                    self._remember(figure.metric, value)
            if reading.role is not Role.ORIGIN:
                begin = value.end
        return paired

    def _remember(self, metric: Metric, value: Value) -> None:
        if value.kind == "count" or metric is not self._last:
            self._last_unit = value.unit if value.kind == "count" else None
        self._last, self._last_age = metric, 0

    def _resolved(self, mentions: Sequence[MetricMention]) -> list[MetricMention]:
        """Let 该费用 mean the expense that was named before."""
        resolved: list[MetricMention] = []
        for mention in mentions:
            referring = self._folded[mention.start - 1 : mention.start] in _REFERRING if mention.start else False
            before = resolved[-1].metric if resolved else self._last
            if referring and before is not None and before.expects == mention.metric.expects:
                mention = replace(mention, metric=before)
            resolved.append(mention)
        return resolved

    def _reading(self, value: Value, begin: int, clause: tuple[int, int], growth: Sequence[MetricMention]) -> Reading:
        text, (start, end) = self._folded, clause
        reading = read_figure(text[begin : value.start], text[value.end : min(end, value.end + 24)], text[start:end])
        if self._lang == "en" and cuts_jobs(self._folded, value, begin):
            return replace(reading, role=Role.LEVEL, sign="")
        sum_of_its_own = value.kind == "money" and _OF_ITS_OWN.search(text, begin, value.start)
        if sum_of_its_own and not _OF_VALUE.match(text, value.end):
            return replace(reading, role=Role.LEVEL, sign="")
        grown = value.kind == "percent" and any(begin <= m.start < value.start for m in growth)
        return replace(reading, role=Role.CHANGE, sign="+") if grown and reading.role is Role.LEVEL else reading

    def _skipped(self, value: Value, reading: Reading, end: int) -> bool:
        return (
            reading.role is Role.ORIGIN
            or _TIMES.search(value.unit or "") is not None
            or (value.kind == "points" and reading.role is not Role.CHANGE)
            or is_aside(self._folded, value, end=end)
        )

    def _with_metric(
        self, figure: Figure, begin: int, clauses: list[tuple[int, int]], standing: Sequence[Place],
        named: Sequence[MetricMention], growth: Sequence[MetricMention], before: Sequence[Figure],
    ) -> Figure:  # fmt: skip
        value, (start, end), level = figure.value, clauses[figure.clause], figure.reading.role is Role.LEVEL
        if self._lang == "en" and cuts_jobs(self._folded, value, begin) and "job_cuts" in self._metrics:
            return replace(figure, metric=self._metrics["job_cuts"])
        fits = [
            m
            for m in named
            if fits_metric(m.metric, figure.value, figure.reading.role) and not only_calls(self._folded, m, named)
        ]
        moved = [m for m in fits if value.end < m.start < end and _MOVE_IN.fullmatch(self._folded, value.end, m.start)]
        if moved and not level:
            return _paired(figure, moved[0])
        fresh = [m for m in fits if begin <= m.start and m.end <= value.start and m.start >= start]
        behind = [m for m in fits if value.end <= m.start < min(end, value.end + 24)]
        if fresh and not (
            level and behind and _has_figure(fresh[-1], before) and self._linked(value, behind[0], figure)
        ):
            return _paired(figure, fresh[-1])
        if level and before and self._grown_to(before[-1], figure):
            return replace(before[-1], value=value, reading=figure.reading)
        if behind and self._linked(value, behind[0], figure):
            return _paired(figure, behind[0])
        if level and self._folded[begin : value.start] and _QUOTE.search(self._folded[begin : value.start]):
            quotation = self._metrics.get("share_price")
            if quotation is not None and fits_metric(quotation, figure.value, figure.reading.role):
                return replace(figure, metric=quotation, fresh=False)
        reached = level and _REACHED.search(self._folded[begin : value.start]) is not None
        same = [m for m in fits if start <= m.start and m.end <= value.start]
        if same and any(begin <= p.start and p.end <= value.start for p in standing):  # 青葉が32%、緑川が21%
            return replace(figure, metric=same[-1].metric, fresh=False)
        if same and (reached or not (level and _used(same[-1], before))):
            return _paired(figure, same[-1])
        own = [p for p in standing if start <= p.start and p.end <= value.start]
        carried = [
            m for m in fits if m.end <= start and (not level or m.end >= clauses[max(0, figure.clause - 2)][0] or own)
        ]
        if carried and (not level or own or reached or not _used(carried[-1], before)):
            return replace(
                _paired(figure, carried[-1]),
                fresh=False,
                metric_span=None if own else (carried[-1].start, carried[-1].end),
            )
        if growth and figure.reading.role is Role.CHANGE and value.kind == "percent":
            return replace(figure, metric=self._metrics.get("growth"), metric_span=(growth[0].start, growth[0].end))
        said = any(m.end <= value.start for m in named)
        return self._implied(figure, begin, own=bool(own), named=said)

    def _grown_to(self, change: Figure, level: Figure) -> bool:
        led = change.reading.role is Role.CHANGE and leads_to(self._folded[change.value.end : level.value.start])
        return led and change.metric is not None and fits_metric(change.metric, level.value, level.reading.role)

    def _as_called(self, figure: Figure) -> Figure:
        """The figure of a result that the text calls a loss or a profit (最終損益は1200億円の赤字); a sum that no share costs has no metric."""
        costly = self._lang == "en" and figure.value.kind == "money" and (figure.value.number or 0) >= _NO_PRICE
        if costly and figure.metric is not None and figure.metric.id == "share_price":
            return replace(figure, metric=None)
        if figure.metric is None or figure.reading.role not in (Role.LEVEL, Role.BEFORE):
            return figure
        called = called_otherwise(self._folded, figure.metric.id, figure.value.end)
        metric = self._metrics.get(called) if called is not None else None
        return figure if metric is None else replace(figure, metric=metric)

    def _implied(self, figure: Figure, begin: int, *, own: bool, named: bool) -> Figure:
        """A metric that no word of the sentence names: a list's from the sentence before, or a quotation's."""
        value, change = figure.value, figure.reading.role is Role.CHANGE
        quoted = change and value.kind == "percent" and _QUOTED.search(self._folded[begin : value.end + 2])
        if own and not named and self._last is not None and self._last_age <= 2 and self._last.id in _CARRIED_ON:
            same_kind = value.kind == self._last.expects and self._last_unit in (None, value.unit)
            as_before = same_kind or (change and value.kind == "percent" and not quoted)
            if as_before and (change or self._last.expects != "money"):
                return replace(figure, metric=self._last, fresh=False)
        if quoted and not named and not _GOODS.search(self._folded[begin : value.start]):
            return replace(figure, metric=self._metrics.get("share_price"), fresh=False)
        return figure

    def _listed(self, before: Value, value: Value) -> bool:
        """Whether two figures stand in one list (跌3.4%和1.2%), so that what is said of one holds for both."""
        return before.kind == value.kind and _LISTED.fullmatch(self._folded, before.end, value.start) is not None

    def _linked(self, value: Value, mention: MetricMention, figure: Figure) -> bool:
        between = self._folded[value.end : mention.start]
        if figure.reading.role is Role.CHANGE and self._lang != "ja":
            return False
        if self._lang == "en" and value.kind == "money" and mention.metric.id == "share_price" and between.strip():
            return False  # $5 billion of common stock
        if self._lang == "en" and (_OTHER_CLAUSE.search(between) or _HAS_ITS_OWN.match(self._folded, mention.end)):
            return False
        width = _AFTER_GAP.get(self._lang, _AFTER_GAP_CJK)
        loose = self._lang == "en" or _LINK.search(between) is not None or len(between) <= 4
        return len(between) <= width and loose and not re.search(r"[,，、;$€£¥]", between)


def _paired(figure: Figure, mention: MetricMention) -> Figure:
    return replace(figure, metric=mention.metric, metric_span=(mention.start, mention.end))


def _has_figure(mention: MetricMention, before: Sequence[Figure]) -> bool:
    """Whether the last figure is that of a metric behind it: 713 million active users and 281 million subscribers."""
    last = before[-1] if before else None
    span = (mention.start, mention.end)
    return last is not None and last.metric_span == span and last.value.end <= mention.start


def _used(mention: MetricMention, before: Sequence[Figure]) -> bool:
    return any(f.metric_span == (mention.start, mention.end) and f.reading.role is Role.LEVEL for f in before)
