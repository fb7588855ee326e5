"""Figures about entities: 阿里第三季營收2478億元,年增5% gives (阿里, revenue, 247800000000 CNY, +5% yoy, 2025-Q3).

Sentence by sentence: figures are paired with the metric that names them, read as level or change, and given to the entity
that governs them; what a clause leaves out is carried over from the one before.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from kg.model import Document, Evidence, LocalEntity, LocalObservation, Value
from kg.ner.fold import fold
from kg.ner.values.calendar import shifted_year
from kg.relations.clauses import clause_spans, sentence_spans, span_at
from kg.relations.figures import Reading, Role, read_figure
from kg.relations.metrics import Metric, MetricMatcher, MetricMention, load_metrics, shipped_metrics
from kg.relations.subjects import LOOK_BACK, Place, governs, owner, places

_FIGURES = frozenset({"money", "count", "percent", "points"})
_AFTER_GAP = 8
"""Characters between a figure and the metric behind it (400万骑手, 398億元の売上高)."""
_LINK = re.compile(
    r"(?:的|の|多|余|名|个|家|以上|超|を超える|近く|in|of|worth|annual|active|monthly|daily|total|million|new|\s|[a-z]+ )*\Z"
)
_TIMES = re.compile(r"倍|times|x\Z")
_QUOTED = re.compile(r"[涨跌挫]|高|安|下落|上昇|反弹")


@dataclass(frozen=True, slots=True)
class _Figure:
    """A figure with what was made of it."""

    value: Value
    reading: Reading
    clause: int
    metric: Metric | None = None
    metric_span: tuple[int, int] | None = None
    fresh: bool = True
    """Whether its own clause names the metric."""


@dataclass
class _Topic:
    """The entity that sentences without a subject speak of, and the period that they speak of."""

    entity: int | None = None
    age: int = 0
    period: str | None = None
    period_age: int = 0


class FigureObserver:
    """The observer of the pipeline; pure, one object for many documents."""

    def __init__(self, metrics: Mapping[str, Metric]) -> None:
        self._metrics = metrics
        self._matchers = {lang: MetricMatcher(metrics, lang=lang) for lang in ("zh-Hans", "zh-Hant", "ja", "en")}

    def __call__(
        self, document: Document, entities: Sequence[LocalEntity], values: Sequence[Value]
    ) -> tuple[LocalObservation, ...]:
        """The figures that `document` gives about `entities`, in the order of the text, each once."""
        folded = fold(document.text)
        spans = sentence_spans(document.text)
        standing, mentions = places(entities), self._matchers[document.lang].find(folded)
        mentions = [m for m in mentions if not any(p.start <= m.start < p.end for p in standing)]
        reader = _Reader(document, folded, self._metrics)
        by_sentence = [
            (
                [p for p in standing if start <= p.start < end],
                [m for m in mentions if start <= m.start < end],
                [v for v in values if start <= v.start < end],
            )
            for start, end in spans
        ]
        found: dict[tuple[int, str, str | None, str | None], LocalObservation] = {}
        for span, (here, named, figures) in zip(spans, by_sentence, strict=True):
            for observation in reader.sentence(span, here, named, figures):
                key = (observation.subject, observation.metric, observation.value, observation.change)
                if key not in found or found[key].confidence < observation.confidence:
                    found[key] = observation
        return tuple(found.values())


class _Reader:
    """Reads one document's sentences in order, with the topic carried between them."""

    def __init__(self, document: Document, folded: str, metrics: Mapping[str, Metric]) -> None:
        self._document, self._folded, self._metrics = document, folded, metrics
        self._topic = _Topic()

    def sentence(
        self,
        span: tuple[int, int],
        standing: Sequence[Place],
        mentions: Sequence[MetricMention],
        values: Sequence[Value],
    ) -> Iterator[LocalObservation]:
        """The observations of one sentence."""
        topic = self._topic
        topic.age, topic.period_age = topic.age + 1, topic.period_age + 1
        clauses = _clauses(self._document.text, span)
        figures = self._paired(clauses, standing, mentions, values)
        subject: int | None = None
        groups: list[list[tuple[_Figure, int, float]]] = []
        for figure in figures:
            chosen, sure = self._subject(figure, clauses, standing, subject)
            if chosen is None or figure.metric is None:
                continue
            subject = chosen
            last = groups[-1] if groups else None
            if last is not None and _joins(last, figure, chosen):
                last.append((figure, chosen, sure))
            else:
                groups.append([(figure, chosen, sure)])
        for group in groups:
            yield from self._observe(group, clauses, values)
        self._carry(standing, subject, values)

    def _paired(
        self,
        clauses: list[tuple[int, int]],
        standing: Sequence[Place],
        mentions: Sequence[MetricMention],
        values: Sequence[Value],
    ) -> list[_Figure]:
        """The sentence's figures, each with its role and its metric where it has one."""
        paired: list[_Figure] = []
        growth = [m for m in mentions if m.metric.id == "growth"]
        named = [m for m in mentions if m.metric.id != "growth"]
        for value in values:
            if value.kind not in _FIGURES:
                continue
            clause = span_at(clauses, value.start)
            start, end = clauses[clause]
            earlier = [v.end for v in values if start <= v.end <= value.start and v.kind in _FIGURES]
            begin = max([start, *earlier])
            text = self._folded
            reading = read_figure(
                text[begin : value.start], text[value.end : min(end, value.end + 24)], text[start:end]
            )
            if (
                reading.role is Role.LEVEL
                and value.kind == "percent"
                and any(begin <= m.start < value.start for m in growth)
            ):
                reading = replace(reading, role=Role.CHANGE, sign="+")
            if (
                reading.role is Role.ORIGIN
                or _TIMES.search(value.unit or "")
                or (value.kind == "points" and reading.role is not Role.CHANGE)
            ):
                continue
            figure = _Figure(value, reading, clause)
            paired.append(self._with_metric(figure, begin, clauses, standing, named, growth, paired))
        return paired

    def _with_metric(
        self, figure: _Figure, begin: int, clauses: list[tuple[int, int]], standing: Sequence[Place],
        named: Sequence[MetricMention], growth: Sequence[MetricMention], before: Sequence[_Figure],
    ) -> _Figure:  # fmt: skip
        value, (start, end) = figure.value, clauses[figure.clause]
        fits = [m for m in named if _fits(m.metric, figure)]
        fresh = [m for m in fits if begin <= m.start and m.end <= value.start and m.start >= start]
        if fresh:
            return replace(figure, metric=fresh[-1].metric, metric_span=(fresh[-1].start, fresh[-1].end))
        behind = [m for m in fits if value.end <= m.start < min(end, value.end + 24)]
        if behind and self._linked(value, behind[0], figure):
            return replace(figure, metric=behind[0].metric, metric_span=(behind[0].start, behind[0].end))
        same = [m for m in fits if start <= m.start and m.end <= value.start]
        if same and not (figure.reading.role is Role.LEVEL and self._used(same[-1], before)):
            return replace(figure, metric=same[-1].metric, metric_span=(same[-1].start, same[-1].end))
        carried = [m for m in fits if m.end <= start]
        own = [p for p in standing if start <= p.start and p.end <= value.start]
        if carried and (figure.reading.role is not Role.LEVEL or own or not self._used(carried[-1], before)):
            if figure.reading.role is Role.LEVEL and carried[-1].end < clauses[max(0, figure.clause - 2)][0]:
                return figure
            return replace(
                figure,
                metric=carried[-1].metric,
                metric_span=None if own else (carried[-1].start, carried[-1].end),
                fresh=False,
            )
        if growth and figure.reading.role is Role.CHANGE and value.kind == "percent":
            return replace(figure, metric=self._metrics.get("growth"), metric_span=(growth[0].start, growth[0].end))
        if (
            own
            and figure.reading.role is Role.CHANGE
            and not named
            and _QUOTED.search(self._folded[begin : value.end + 2])
            and value.kind == "percent"
        ):
            return replace(figure, metric=self._metrics.get("share_price"))
        return figure

    def _linked(self, value: Value, mention: MetricMention, figure: _Figure) -> bool:
        between = self._folded[value.end : mention.start]
        if figure.reading.role is Role.CHANGE and self._document.lang != "ja":
            return False
        width = 24 if self._document.lang == "en" else _AFTER_GAP
        return (
            len(between) <= width
            and not re.search(r"[,，、;]", between)
            and (self._document.lang == "en" or _LINK.search(between) is not None or len(between) <= 4)
        )

    @staticmethod
    def _used(mention: MetricMention, before: Sequence[_Figure]) -> bool:
        return any(f.metric_span == (mention.start, mention.end) and f.reading.role is Role.LEVEL for f in before)

    def _subject(
        self, figure: _Figure, clauses: list[tuple[int, int]], standing: Sequence[Place], last: int | None
    ) -> tuple[int | None, float]:
        """The figure's entity and how sure that is."""
        if figure.metric is None:
            return None, 0.0
        value = figure.value
        metric = figure.metric_span if figure.fresh else None
        start, end = clauses[figure.clause]
        inside = [p for p in standing if start <= p.start < end]
        found = owner(self._folded, inside, metric=metric, figure=(value.start, value.end), lang=self._document.lang)
        if found is not None:
            return found.entity, 0.9
        if last is not None:
            return last, 0.75
        for index in range(figure.clause - 1, -1, -1):
            start, end = clauses[index]
            ruling = [p for p in standing if start <= p.start < end and governs(self._folded, p)]
            if ruling:
                return ruling[0].entity, 0.7
        if self._topic.entity is not None and self._topic.age <= LOOK_BACK:
            return self._topic.entity, 0.6 - 0.05 * self._topic.age
        return None, 0.0

    def _carry(self, standing: Sequence[Place], subject: int | None, values: Sequence[Value]) -> None:
        ruling = [p for p in standing if governs(self._folded, p)]
        if subject is not None:
            self._topic.entity, self._topic.age = subject, 0
        elif ruling:
            self._topic.entity, self._topic.age = ruling[0].entity, 0
        periods = [v.normal for v in values if v.kind == "period"]
        if periods:
            self._topic.period, self._topic.period_age = periods[-1], 0

    def _observe(
        self, group: list[tuple[_Figure, int, float]], clauses: list[tuple[int, int]], values: Sequence[Value]
    ) -> Iterator[LocalObservation]:
        """One observation of a level with its changes, or of a change alone; one more for a level of the year before."""
        first, subject, _ = group[0]
        assert first.metric is not None
        levels = [f for f, _, _ in group if f.reading.role is Role.LEVEL]
        changes = [f for f, _, _ in group if f.reading.role is Role.CHANGE]
        period = self._period(first, clauses, values)
        if levels or changes:
            used = [*levels[:1], *changes]
            yield LocalObservation(
                subject=subject,
                metric=first.metric.id,
                evidence=self._evidence(used, clauses),
                value=self._written(levels[0]) if levels else None,
                change=", ".join(self._changed(f) for f in changes) or None,
                period=period,
                confidence=round(min(s for _, _, s in group), 2),
            )
        for figure, _, certainty in group:
            if figure.reading.role is Role.BEFORE:
                yield LocalObservation(
                    subject=subject,
                    metric=first.metric.id,
                    evidence=self._evidence([figure], clauses),
                    value=self._written(figure),
                    period=shifted_year(period, -1) if period else None,
                    confidence=round(certainty * 0.9, 2),
                )

    def _written(self, figure: _Figure) -> str:
        value = figure.value
        if value.kind == "count" and figure.metric is not None and figure.metric.expects == "money":
            return f"{value.normal} CNY"
        return value.normal

    def _changed(self, figure: _Figure) -> str:
        normal = self._written(figure)
        return " ".join(part for part in (figure.reading.sign + normal, figure.reading.basis) if part)

    def _evidence(self, figures: Sequence[_Figure], clauses: list[tuple[int, int]]) -> Evidence:
        first = min([f.value.start for f in figures] + [f.metric_span[0] for f in figures if f.metric_span])
        start = clauses[span_at(clauses, first)][0]
        end = clauses[max(f.clause for f in figures)][1]
        text = self._document.text
        quote = text[start:end]
        stripped = quote.strip().rstrip("，,、：:—–")
        start += len(quote) - len(quote.lstrip())
        return Evidence(self._document.id, start, start + len(stripped), text[start : start + len(stripped)])

    def _period(self, figure: _Figure, clauses: list[tuple[int, int]], values: Sequence[Value]) -> str | None:
        """The time nearest before the figure in its sentence, else behind it in its clause, else the one spoken of."""
        times = [v for v in values if v.kind in ("date", "period") and not re.search(r"同期|earlier|ago", v.text)]
        before = [v for v in times if v.end <= figure.value.start]
        if before:
            return before[-1].normal
        behind = [v for v in times if v.start < clauses[figure.clause][1]]
        if behind:
            return behind[0].normal
        if (
            figure.metric is not None
            and figure.metric.expects in ("money", "percent")
            and self._topic.period_age <= LOOK_BACK
        ):
            return self._topic.period
        return None


def _clauses(text: str, span: tuple[int, int]) -> list[tuple[int, int]]:
    """The sentence's clauses; a comma before a digit also ends one unless it groups that number's digits."""
    cuts: list[tuple[int, int]] = []
    for start, end in clause_spans(text, *span):
        begin = start
        for comma in re.finditer(r"(?<![0-9]),(?=[0-9])|(?<=[0-9]),(?=[0-9]{4,}|[0-9]{1,2}(?![0-9]))", text[start:end]):
            cuts.append((begin, start + comma.end()))
            begin = start + comma.end()
        cuts.append((begin, end))
    return [cut for cut in cuts if cut[0] < cut[1]]


def _fits(metric: Metric, figure: _Figure) -> bool:
    """Whether the metric can have this figure, as its level or as its change."""
    value, change = figure.value, figure.reading.role is Role.CHANGE
    if change and value.kind in ("percent", "points"):
        return True
    if metric.expects == "money":
        return value.kind == "money" or (value.kind == "count" and value.unit is None and (value.number or 0) >= 10**6)
    if metric.expects == "price":
        return value.kind == "money" or (value.kind == "count" and value.unit in (None, "点", "點", "points"))
    return value.kind == metric.expects


def _joins(group: list[tuple[_Figure, int, float]], figure: _Figure, subject: int) -> bool:
    """Whether a figure belongs to the observation of the figures before it."""
    last, owner_, _ = group[-1]
    if owner_ != subject or last.metric is not figure.metric:
        return False
    roles = [f.reading.role for f, _, _ in group]
    if figure.reading.role is Role.LEVEL:
        return Role.LEVEL not in roles and figure.clause - last.clause <= 1
    return True


def observer_from(folder: Path | None) -> FigureObserver:
    """The observer with the shipped metrics and those of `metrics.toml` in the user's ontology folder, if it has one.

    Raises OntologyError when that file is not right.
    """
    own = folder / "metrics.toml" if folder is not None else None
    if own is not None and own.is_file():
        return FigureObserver(load_metrics((own,)))
    return FigureObserver(shipped_metrics())
