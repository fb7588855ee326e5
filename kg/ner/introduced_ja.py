"""Names that Japanese business news introduces by a word or a legal form, where the model saw none: 運航会社「ソラクル」, 株式会社帯広冷食.

In the annotated texts each such word is followed by a name of its class, so that no more is asked.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from kg.ner.ordinary_ja import ORDINARY
from kg.ner.spans import NamedSpan, overlaps
from kg.ner.trade_named_ja import trade_named

_QUOTED = "[「『](?P<name>[^「」『』、。をが]{2,24})[」』]"
_RUN = "[\u4e00-\u9fff々\u30a1-\u30fa\u30fcA-Za-z0-9&＆・]"
_INTRODUCED: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("Company", re.compile("(?:会社|企業|メーカー|スタートアップ)" + _QUOTED)),
    (
        "Company",
        re.compile(
            "(?:(?:日本|現地|米国|中国)法人|子会社)[、の]?(?P<name>[\u30a1-\u30fa\u30fc][\u30a1-\u30fa\u30fc・]{3,20})(?=[はがのをにとも、])"
        ),
    ),
    (
        "Company",
        re.compile(
            "(?:新興|大手|最大手|中堅|老舗|スタートアップ|ベンチャー|メーカー|専業|商社|運営会社|製薬会社)の(?P<name>[\u30a1-\u30fa\u30fc][\u30a1-\u30fa\u30fc・]{2,13})"
            "(?=[（(][^（）()]{1,12}[市区町村都府県][)）]|[はがもと]|によ|など|に)"
        ),
    ),
    (
        "Company",
        re.compile(
            "(?<![\u30a1-\u30fa\u30fcA-Za-z\u4e00-\u9fff])(?P<name>[\u30a1-\u30fa\u30fc][\u30a1-\u30fa\u30fc・]{2,13})"
            "(?=[（(](?:本社)?[^（）()、]{1,10}[市区町村都府県][、)）])"
        ),
    ),
    (
        "Company",
        re.compile(
            "(?:(?<![\u30a1-\u30fa\u30fcA-Za-z\u4e00-\u9fff])|(?<=業者)|(?<=会社)|(?<=企業)|(?<=大手)|(?<=新興)|(?<=中堅))"
            "(?P<name>[\u30a1-\u30fa\u30fc][\u30a1-\u30fa\u30fc・&＆]{2,19})(?=[（(][^（）()]{0,14}上場(?:企業)?[)）])"
        ),
    ),
    ("AIModel", re.compile("(?:言語モデル|基盤モデル|生成モデル|LLM)(?:[(（][^)）]{1,8}[)）])?" + _QUOTED)),
    (
        "Product",
        re.compile(
            "(?:サービス|アプリ|ソフト|ソフトウエア|プラットフォーム|システム|ロボット|ゲーム機?|スマートフォン|スマホ|タブレット|ロケット|衛星|新薬|治療薬"
            "|ワクチン|基盤|ツール|端末|チップ|半導体|プロセッサー|チャットボット|エージェント|SUV|セダン|EV)" + _QUOTED
        ),
    ),
    (
        "Company",
        re.compile(f"(?P<name>(?:株式|有限|合同)会社(?!化|形態|制度|組織|法|設立|移行|各社|等|全){_RUN}{{2,24}})"),
    ),
    (
        "Institution",
        re.compile(f"(?P<name>(?:国立研究開発法人|独立行政法人|国立大学法人|公益財団法人|一般財団法人){_RUN}{{2,30}})"),
    ),
)
_TAIL = re.compile("(?:株式|及|等|各社|間|側|製|本社|代表|社長)\\Z")
"""What a run of characters may end with that is no part of the name: 株式会社フジ及び, 株式会社青石株式の."""
_SORT = re.compile(
    "(?:ブランド|サービス|メーカー|チェーン|グループ|アパレル|ベンダー|デベロッパー|ゼネコン|ストア|スーパー|センター|プラットフォーム|ファンド)\\Z"
)
_CAPITALS = re.compile("[A-Z]{2,8}")
_SCORE = 0.95
_WITHIN = frozenset({"Place", "Person", "Product"})
"""Classes of a piece that the model may have seen in a registered name: 北海道 in 株式会社北海道丸和."""


def with_introduced(text: str, spans: Sequence[NamedSpan]) -> tuple[NamedSpan, ...]:
    """The `spans` of a Japanese text and the names that its words introduce where none stands yet; in order.

    Capitals in brackets right behind a company's name (青石電機(ABC、川崎市)) are that company's, whatever the model took them for.
    """
    firms = {span.end for span in spans if span.type == "Company"}
    aliases = {text[span.start : span.end] for span in spans if _is_alias(text, span, firms)}
    kept = [
        replace(span, type="Company") if text[span.start : span.end] in aliases and not span.known else span
        for span in spans
    ]
    for start, end, label in (*_introduced(text), *trade_named(text)):
        inside = [span for span in kept if start <= span.start and span.end <= end]
        registered = "会社" in text[start : start + 4] or label == "Institution"
        if registered and inside and all(span.type in _WITHIN for span in inside):
            kept = [span for span in kept if span not in inside]
        if not overlaps(start, end, kept):
            kept.append(NamedSpan(start, end, label, _SCORE, "introduced"))
    return tuple(sorted(kept, key=lambda span: span.start))


def _is_alias(text: str, span: NamedSpan, firms: set[int]) -> bool:
    capitals = (
        span.type in ("Product", "AIModel") and not span.known and _CAPITALS.fullmatch(text, span.start, span.end)
    )
    return bool(capitals) and span.start - 1 in firms and text[span.start - 1] in "(（"


def _introduced(text: str) -> Iterator[tuple[int, int, str]]:
    for label, pattern in _INTRODUCED:
        for match in pattern.finditer(text):
            name = _TAIL.sub("", match["name"])
            if name not in ORDINARY and not _SORT.search(name) and not name.endswith(("会社", "法人")):
                yield match.start("name"), match.start("name") + len(name), label
