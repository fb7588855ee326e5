"""The controlled list of metrics (ontology/metrics.toml) and where a text names one."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import ahocorasick_rs

from kg.errors import OntologyError
from kg.ner.fold import fold
from kg.resources import ontology_dir

EXPECTS = ("money", "count", "percent", "price")
_HOLDING = re.compile(r"(?:出资|持ち?株|持股|议决权|保有|股权|自己资本|配当|持分)\Z")
"""Before a wording of `share` that is no part of a whole's business: 持股比例, 出資比率."""
_ONE_LOSS = re.compile(fold("(?:減損|評価|特別|為替|除却|貸倒|売却|処分|構造改革)") + r"\Z")
"""Before a 損失 that is one item of a result: 減損損失."""
_RAISED_WHAT = re.compile(
    r"\s+(?:(?:its|their|his|her|the|an?)\s+)?(?:[\w-]+\s+){0,3}?(?:offers?|bids?|stakes?|holdings?|forecasts?|outlook|guidance|targets?|prices?|rates?"
    r"|estimates?|dividend|rating|view|projections?|tariffs?|wages|concerns?|questions?)\b"
)
"""Behind a wording of `funds_raised` that raised no funds: raised its full-year forecast."""
_TURNED = re.compile("(?<=[转扭])亏(?:损)?(?:为[盈赢])?|亏(?:损)?转[盈赢]")
"""A loss that is over where a profit follows (转亏为盈, 扭亏, 亏转盈); 转亏 alone is the turn to one."""
_OF_A_SEGMENT = re.compile(
    r"\b(?:advertising|ads?|cloud|storage|data[- ]cent(?:er|re)|subscription|hardware|software|services|licensing|gaming|automotive|retail|wholesale|cargo"
    r"|passenger|freight|ocean|streaming|broadband|mobile|wireless|rental|devices?|network|equipment|export|online|semiconductor|memory|foundry"
    r"|logistics|insurance|ticket|digital|royalty|products?|service|subscriptions|licen[cs]e|maintenance|consumer|enterprise|e-commerce|games?|music|studio|cable"
    r"|theme[- ]parks?|energy|chemicals?|segment|handset|phone|smartphone|car|truck|home|ev|fee|trading|banking|wealth|lending|premium|card"
    r"|pharma|pharmaceuticals?|drug|diagnostics|vaccines?|defen[cs]e|aerospace|marine|commercial|government|domestic|international|overseas|foreign|american|european|chinese"
    r"|asian|u\.s\.|us|uk|china|europe|asia|latin america)\s+\Z"
)
"""Before a result that is one of several of a company: cloud revenue, total advertising revenue."""
_OF_THE_WHOLE = frozenset({"revenue", "operating_profit", "operating_loss", "net_profit"})
_GUIDED = re.compile("(?:指引|展望|指导区间)")
"""Behind a metric what a company expects of it, and not what it had: 全年营收指引51亿至53亿美元."""
_LISTS = {"zh-Hans": "zh", "zh-Hant": "zh", "ja": "ja", "en": "en"}


@dataclass(frozen=True, slots=True)
class Metric:
    """A kind of figure: its id, what its value is, its names, and the wordings that name it in each language."""

    id: str
    expects: str
    labels: Mapping[str, str]
    wordings: Mapping[str, tuple[str, ...]]
    loss: bool = False


@dataclass(frozen=True, slots=True)
class MetricMention:
    """A metric's wording in a text."""

    start: int
    end: int
    metric: Metric


def load_metrics(paths: Iterable[Path] = ()) -> dict[str, Metric]:
    """The metrics of the ontology and of the user's files, by id; a later file's table of the same id replaces the former.

    Raises:
        OntologyError: a file is no TOML, or a table lacks what a metric needs; names the file and the table.
    """
    metrics: dict[str, Metric] = {}
    for path in (ontology_dir() / "metrics.toml", *paths):
        try:
            tables = tomllib.loads(path.read_text(encoding="utf-8"))
        except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
            raise OntologyError(f"{path}: metrics cannot be read ({error})") from error
        for name, table in tables.items():
            metrics[name] = _metric(path, name, table)
    return metrics


@cache
def shipped_metrics() -> Mapping[str, Metric]:
    """The metrics that travel with the package."""
    return load_metrics()


class MetricMatcher:
    """Finds the wordings of metrics in folded text, the longest at each place."""

    def __init__(self, metrics: Mapping[str, Metric], *, lang: str) -> None:
        """`lang` is one of kg.model.LANGUAGES; both Chinese scripts use one list."""
        self._of = {
            fold(wording): metric for metric in metrics.values() for wording in metric.wordings.get(_LISTS[lang], ())
        }
        self._patterns = list(self._of)
        self._automaton = ahocorasick_rs.AhoCorasick(self._patterns, matchkind=ahocorasick_rs.MatchKind.LeftmostLongest)

    def find(self, folded: str) -> Sequence[MetricMention]:
        """The metrics named in `folded` (a text folded by `kg.ner.fold`), in order, not overlapping."""
        found = []
        for index, start, end in self._automaton.find_matches_as_indexes(folded):
            pattern = self._patterns[index]
            if pattern[0].isascii() and folded[start - 1 : start].isascii() and folded[start - 1 : start].isalnum():
                continue
            if pattern[-1].isascii() and folded[end : end + 1].isascii() and folded[end : end + 1].isalnum():
                continue
            metric = self._of[pattern]
            if not _means_other(folded, start, end, metric):
                found.append(MetricMention(start, end, metric))
        return found


def _means_other(folded: str, start: int, end: int, metric: Metric) -> bool:
    """Whether what stands beside the wording of a metric makes it one of something else."""
    if metric.expects == "money" and _GUIDED.match(folded, end):
        return True
    if metric.id == "share":
        return _HOLDING.search(folded, max(0, start - 4), start) is not None
    if metric.id == "net_loss" and _ONE_LOSS.search(folded, max(0, start - 4), start) is not None:
        return True
    if metric.loss and (turned := _TURNED.match(folded, start)) is not None:
        return folded[start - 1] == "扭" or turned.group()[-1] in "盈赢"
    if metric.id in _OF_THE_WHOLE and _OF_A_SEGMENT.search(folded, max(0, start - 16), start):
        return True
    return metric.id == "funds_raised" and _RAISED_WHAT.match(folded, end) is not None


def _metric(path: Path, name: str, table: object) -> Metric:
    if not isinstance(table, dict) or table.get("expects") not in EXPECTS:
        raise OntologyError(f"{path}: [{name}] needs `expects`, one of {', '.join(EXPECTS)}")
    wordings = {lang: tuple(table.get(lang, ())) for lang in ("zh", "ja", "en")}
    labels = table.get("labels", {})
    if not any(wordings.values()) or set(labels) != {"zh", "ja", "en"}:
        raise OntologyError(f"{path}: [{name}] needs labels in zh, ja and en, and a wording in at least one of them")
    return Metric(name, table["expects"], dict(labels), wordings, bool(table.get("loss")))
