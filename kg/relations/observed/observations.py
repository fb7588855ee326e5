"""Figures about entities: 阿里第三季營收2478億元,年增5% gives (阿里, revenue, 247800000000 CNY, +5% yoy, 2025-Q3).

Sentence by sentence: figures are paired with the metric that names them, read as level or change, and given to the entity
that governs them; what a clause leaves out is carried over from the one before.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from kg.model import Document, Evidence, LocalEntity, LocalObservation, Value
from kg.ner.fold import fold
from kg.ner.values.calendar import shifted_year
from kg.ner.values.money import bare_yuan
from kg.relations.clauses import clause_spans, sentence_spans, span_at
from kg.relations.observed.figures import Role
from kg.relations.observed.metrics import Metric, MetricMatcher, MetricMention, load_metrics, shipped_metrics
from kg.relations.observed.owners_ja import (
    counts_those_named,
    firms_only,
    is_set,
    names_figure,
    of_a_market,
    of_no_one,
    takes_part,
    whose_target,
)
from kg.relations.observed.pairing import Figure, Pairing
from kg.relations.observed.periods import Periods
from kg.relations.observed.segments import compared_with_another, of_a_line, of_an_english_line, of_the_market
from kg.relations.observed.severally import metrics_in_order, owners_in_order
from kg.relations.observed.spoken_en import Speaking
from kg.relations.observed.subjects import (
    Place,
    Topics,
    governs,
    is_of_a_part,
    of_products,
    owner,
    places,
    since_last_subject,
)


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
        if document.lang == "ja":
            mentions = [m for m in mentions if names_figure(folded, m)]
            values = [v for v in values if not counts_those_named(folded, v)]
        reader = _Reader(document, folded, self._metrics, standing)
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

    def __init__(
        self, document: Document, folded: str, metrics: Mapping[str, Metric], standing: Sequence[Place]
    ) -> None:
        self._document, self._folded = document, folded
        self._pairing = Pairing(folded, document.lang, metrics)
        self._topics = Topics(standing)
        self._periods = Periods(folded, document.lang)
        self._speaking = Speaking(folded)

    def sentence(
        self,
        span: tuple[int, int],
        standing: Sequence[Place],
        mentions: Sequence[MetricMention],
        values: Sequence[Value],
    ) -> Iterator[LocalObservation]:
        """The observations of one sentence."""
        clauses = _clauses(self._document.text, span)
        figures = self._pairing.sentence(clauses, standing, mentions, values)
        chinese = self._document.lang.startswith("zh")
        if chinese:
            figures = metrics_in_order(self._folded, figures, clauses, mentions)
        subject: int | None = None
        groups: list[list[tuple[Figure, int, float]]] = []
        several = owners_in_order(self._folded, self._document.lang, figures, clauses, standing)
        for index, figure in enumerate(figures):
            chosen, sure = several.get(index) or self._subject(figure, clauses, standing, subject)
            if chosen is None or figure.metric is None:
                continue
            subject = chosen
            if chinese and compared_with_another(self._folded, figure, clauses, standing):
                continue
            if chinese and of_a_line(self._folded, figure, clauses, standing, values):
                continue
            if self._document.lang == "en" and of_an_english_line(self._folded, figure, standing):
                continue
            last = groups[-1] if groups else None
            apart = (
                self._of_another_time(last, figure, values) or self._of_another_metric(last, figure) if last else True
            )
            if last is not None and _joins(last, figure, chosen) and not apart:
                last.append((figure, chosen, sure))
            else:
                groups.append([(figure, chosen, sure)])
        for group in groups:
            yield from self._observe(group, clauses, values)
        self._speaking.close(span, standing)
        self._topics.push([p for p in standing if self._rules(p)], subject)
        self._periods.close(values)

    def _rules(self, place: Place) -> bool:
        """Whether the entity at `place` may be what the next clauses tell of."""
        return governs(self._folded, place) and (self._document.lang != "ja" or takes_part(self._folded, place))

    def _of_another_time(self, group: list[tuple[Figure, int, float]], figure: Figure, values: Sequence[Value]) -> bool:
        """Whether a Chinese text names a time between the figures of `group` and a level (去年年增5%，2025年28億元).

        Other languages name the time of both between them (rose 5% in the third quarter to $3 billion).
        """
        last = group[-1][0].value
        return (
            self._document.lang.startswith("zh")
            and figure.reading.role is Role.LEVEL
            and any(v.kind in ("date", "period") and last.end <= v.start < figure.value.start for v in values)
        )

    def _of_another_metric(self, group: list[tuple[Figure, int, float]], figure: Figure) -> bool:
        """Whether a Japanese text names the metric anew behind a level (Aの売上高は2%増の20億円、Bの売上高は8%減の30億円)."""
        return (
            self._document.lang == "ja"
            and figure.fresh
            and figure.metric_span != group[-1][0].metric_span
            and any(f.reading.role is Role.LEVEL for f, _, _ in group)
        )

    def _subject(
        self, figure: Figure, clauses: list[tuple[int, int]], standing: Sequence[Place], last: int | None
    ) -> tuple[int | None, float]:
        """The figure's entity and how sure that is."""
        if figure.metric is None:
            return None, 0.0
        value, metric = figure.value, figure.metric_span if figure.fresh else None
        start, end = clauses[figure.clause]
        inside = [p for p in standing if start <= p.start < end]
        if self._document.lang == "ja":
            if metric is not None and is_set(self._folded, figure.metric, metric):
                meant = whose_target(self._folded, metric, standing)
                return (meant.entity, 0.9) if meant else self._topics.pick([], None, corporate=True)
            if of_no_one(self._folded, start, metric, inside):
                return None, 0.0
            inside = [p for p in firms_only(figure.metric, inside) if takes_part(self._folded, p)]
        found = owner(
            self._folded,
            inside,
            metric=metric,
            figure=(value.start, value.end),
            begin=figure.begin,
            lang=self._document.lang,
        )
        if self._document.lang == "ja" and found is None and of_a_market(self._folded, clauses[0][0], metric):
            return None, 0.0
        named = metric or (value.start, value.end)
        if self._document.lang == "en" and is_of_a_part(self._folded, start, min(named[0], value.start), inside):
            return None, 0.0
        if found is not None:
            return found.entity, 0.9
        if self._document.lang.startswith("zh") and of_the_market(self._folded, clauses[0][0], start, named[0]):
            return None, 0.0
        here = [p for p in standing if p.start < start and self._rules(p)]
        corporate = figure.metric.expects != "count" and figure.metric.id != "price"
        if self._document.lang == "en" and last is None:
            spoken = self._speaking.of(clauses[0][0], start, standing, corporate=corporate)
            if spoken is not None:
                return spoken
        if self._document.lang.startswith("zh"):
            here = since_last_subject(self._folded, here, [begin for begin, _ in clauses])
            if figure.metric.id == "price":
                here = of_products(self._folded, here)
        return self._topics.pick(here, last, corporate=corporate)

    def _observe(
        self, group: list[tuple[Figure, int, float]], clauses: list[tuple[int, int]], values: Sequence[Value]
    ) -> Iterator[LocalObservation]:
        """One observation of a level with its changes, or of a change alone; one more for a level of the year before."""
        first, subject, _ = group[0]
        assert first.metric is not None
        levels = [f for f, _, _ in group if f.reading.role is Role.LEVEL]
        changes = [f for f, _, _ in group if f.reading.role is Role.CHANGE]
        period = self._periods.of(first, clauses, values)
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

    def _written(self, figure: Figure) -> str:
        value = figure.value
        if value.kind == "count" and figure.metric is not None and figure.metric.expects == "money":
            # only Chinese leaves out the currency where it goes without saying
            lang = self._document.lang
            return (
                f"{value.normal} {bare_yuan(self._document.text, lang=lang)}" if lang.startswith("zh") else value.normal
            )
        return value.normal

    def _changed(self, figure: Figure) -> str:
        normal = self._written(figure)
        return " ".join(part for part in (figure.reading.sign + normal, figure.reading.basis) if part)

    def _evidence(self, figures: Sequence[Figure], clauses: list[tuple[int, int]]) -> Evidence:
        first = min([f.value.start for f in figures] + [f.metric_span[0] for f in figures if f.metric_span])
        start = clauses[span_at(clauses, first)][0]
        end = clauses[max(f.clause for f in figures)][1]
        text = self._document.text
        quote = text[start:end]
        stripped = quote.strip().rstrip("，,、：:—–")
        start += len(quote) - len(quote.lstrip())
        return Evidence(self._document.id, start, start + len(stripped), text[start : start + len(stripped)])


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


def _joins(group: list[tuple[Figure, int, float]], figure: Figure, subject: int) -> bool:
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
