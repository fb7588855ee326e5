"""Whose a Japanese figure is not: X事業の売上高 is not X's company's, 両社の従業員 no one company's, a profit no product's.

Nor is it that of a name which its particle keeps apart from what is told (Xから調達し, Xの攻勢を受けて), or of an exchange.

Patterns are over folded text, as those of `kg.relations.observed.figures`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from kg.model import Value
from kg.ner.fold import fold
from kg.relations.observed.metrics import Metric, MetricMention
from kg.relations.observed.subjects import Place

_PART = re.compile(
    fold("(?:(?<!全)事業|部門|セグメント|子会社|法人|向け[^、。はがをにの]{1,12})")
    + r"(?:の[^、。はがを]{0,14})?(?:の|は、?)\Z"
)
"""Before a metric that is one of a part: 化粧品事業の1〜9月期の営業利益, 中国子会社の営業利益, SoC向けテスターの売上高."""
_TOGETHER = re.compile(
    fold("(?:両社|両行|[0-9]社|各社|グループ[0-9]社)(?:の|で|合計の|合わせた)") + r"[^、。はがを]{0,8}\Z"
)
_OF_FIRMS = re.compile("profit|loss|margin|dividend")
_NO_FIRM = re.compile("share_price")
_OBLIQUE = re.compile(
    r"[」』]?(?:など)?(?:"
    + fold(
        "を|に(?:次ぐ|比べ|押さ|続|対抗|供給|納|売|出資|投資)|で(?!は)|と(?!も|いう)|から|へ|や|制|の?(?:子会社|傘下)"
    )
    + "|"
    + fold("の[^、。はが]{0,10}?(?:調べ|集計|推計|まとめ|アナリスト|エコノミスト|ストラテジスト)")
    + "|"
    + "の[「『][^」』]{1,30}[」』]を"
    + "|"
    + fold("の[^、。はが]{0,16}?(?:を受け|に押され|に伴い|により|を背景|を追い風|が響)")
    + ")"
)
"""Behind a name that only says with whom, from whom or why: KLAの攻勢を受けて受注が減った."""
_MARKET = re.compile(fold("(?:世界|国内|全国|業界)(?:の|全体)?") + r"[^、。はが]{0,8}\Z")
_SOURCE = re.compile(fold("(?:によると|によれば|の(?:調べ|調査|集計|推計))"))
_PRICE_OF_DEAL = re.compile(fold("(?:買い付け|買付|買収|TOB|取得|譲渡|公開|発行|売り出し|行使)") + r"\Z")
"""Before a price that is one of shares: 買い付け価格は1株4900円."""
_OF_ADVICE = re.compile(fold("(?:アドバイザリー|仲介)") + r"\Z")
_CHARGE = re.compile(fold("損失を(?:計上|特別損失)"))
_RESULT = re.compile(fold("(?:純|最終|当期)") + r"\Z")
"""引当金など20億円の損失を計上 is a charge, and no result of the year."""
_AS = re.compile(fold("(?:に|へ|から|と)(?![はも])(?!つい)"))
"""Behind a count's word that is a place or a party of what is told: 関空を拠点とし3機を飛ばす."""
_THESE_FIRMS = re.compile(fold("社(?:に(?!達|増|上|拡|迫|届|な|と)|が|は|を|へ|と|の)"))
_FEW = 20
"""Firms that a text counts after it has named them (4社に命令を出した), and no company's customers."""
_GOODS = frozenset({"Product", "AIModel"})

_MEANT = re.compile(fold("(?:など)?(?:株(?:式)?)?(?:を|の|について|に対し)"))
"""Behind the one whose target price a broker sets: Xは青石を最有力に挙げ、目標株価を引き上げた."""


def is_set(folded: str, metric: Metric, span: tuple[int, int] | None) -> bool:
    """Whether the word at `span` is a target price that the subject of its sentence sets: 目標株価を2300円に引き上げた."""
    return metric.id == "price_target" and span is not None and folded.startswith("を", span[1])


def whose_target(folded: str, span: tuple[int, int], standing: Sequence[Place]) -> Place | None:
    """Whose the target price named at `span` is, of those that its sentence names before; None where it leaves that out."""
    before = [place for place in standing if place.end <= span[0] and place.type != "Exchange"]
    return next((place for place in reversed(before) if _MEANT.match(folded, place.end)), None)


def of_no_one(folded: str, begin: int, metric: tuple[int, int] | None, inside: Sequence[Place]) -> bool:
    """Whether the words before `metric` in the clause from `begin` say that it is of a part without a name, or of several."""
    if metric is None:
        return False
    named = max((p.end for p in inside if p.end <= metric[0]), default=begin)
    left = folded[named : metric[0]]
    return _PART.search(left) is not None or _TOGETHER.search(left) is not None


def firms_only(metric: Metric, inside: Sequence[Place]) -> list[Place]:
    """The places `inside` a clause without those of products, if `metric` is what only firms have: 「X」の販売が伸び、純利益は…."""
    firms = [p for p in inside if p.type != "Exchange" or _NO_FIRM.search(metric.id)]
    if not _OF_FIRMS.search(metric.id):
        return firms
    return [p for p in firms if p.type not in _GOODS]


def takes_part(folded: str, place: Place) -> bool:
    """Whether the particle behind the name at `place` lets it be what a figure is told of."""
    return _OBLIQUE.match(folded, place.end) is None


def names_figure(folded: str, mention: MetricMention) -> bool:
    """Whether the word at `mention` names a metric here, and no price of shares, fee of a deal or party of what is told."""
    left = folded[max(0, mention.start - 8) : mention.start]
    if mention.metric.id == "price":
        return _PRICE_OF_DEAL.search(left) is None
    if mention.metric.id == "net_loss":
        return _CHARGE.match(folded, mention.start) is None or _RESULT.search(left) is not None
    if mention.metric.id == "operating_expenses":
        return _OF_ADVICE.search(left) is None
    return mention.metric.expects != "count" or _AS.match(folded, mention.end) is None


def counts_those_named(folded: str, value: Value) -> bool:
    """Whether `value` only counts firms that were named before: 4社に改善命令を出した."""
    few = value.kind == "count" and (value.number or _FEW) < _FEW
    return few and _THESE_FIRMS.match(folded, value.end - 1) is not None


def of_a_market(folded: str, begin: int, metric: tuple[int, int] | None) -> bool:
    """Whether a sentence from `begin` gives a source and then a figure of the world or the country: 協会によると世界の生産量は."""
    if metric is None or _SOURCE.search(folded, begin, metric[0]) is None:
        return False
    return _MARKET.search(folded, begin, metric[0]) is not None
