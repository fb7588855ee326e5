"""Japanese names whose class the noun before their quotation marks says: 大規模言語モデル「ツムギ3」, アプリ「はなし」.

What a noun says of a name holds wherever the name stands, and for the sizes of its family (「ツムギ3」: ツムギ3 Mini).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from kg.ner.spans import NamedSpan, overlaps

_THINGS = frozenset({"Company", "BusinessUnit", "Product", "AIModel"})
_MODEL = (
    "(?:言語|基盤|AI|画像生成|動画生成|画像|動画|音声|音声認識|推論|翻訳|マルチモーダル|埋め込み|世界)モデル|LLM|生成AI"
)
_PRODUCT = (
    "アプリ|チャットボット|アシスタント|スマートフォン|スマホ|タブレット(?:端末)?|スマートウ[オォ]ッチ|イヤホン|ヘッドホン|ゲーム機|ノートパソコン"
    "|プロセッサー?|半導体|チップ|CPU|GPU|OS|ブラウザー?|ゲームエンジン|プログラミング言語|データベース|ロボット|ドローン|電子マネー"
    "|(?:決済|配信|配車|動画|検索|翻訳|クラウド|定額|会員|通信|宅配|通話)サービス|プラットフォーム|端末|ソフト|ソフトウエア|自動車|EV|SUV|ミニバン|セダン|軽自動車|トラック"
    "|治療薬|新薬|エージェント|事業(?:モデル|ブランド)"
)
_NOUN = re.compile(rf"(?:(?P<model>{_MODEL})|(?P<product>{_PRODUCT}))(?:（[A-Za-z]{{2,5}}）)?の?(?=[「『])")
_NAME = re.compile(
    "[「『](?P<name>[A-Za-z0-9ァ-ヺー・ .+-]*[A-Zァ-ヺ][A-Za-z0-9ァ-ヺー・ .+-]*)(?:[（(][^「」()（）]{2,24}[)）])?[」』](?!と(?:いう|呼|題)|紙|誌)"
)
"""Of the names in quotation marks those without Han characters and hiragana, which may be words."""
_SHUT = re.compile(
    "(?:[（(](?P<reading>[^「」()（）]{2,24})[)）])?[」』](?P<part>(?:事業)?部門|事業部|事業群|事業本部)?"
)
"""Behind a name in quotation marks, with its reading, and what says that it is a part of a company: 「ローカルコマース(本地商業)」部門."""
_NUMBER = re.compile(r"(?<=\S) ?\d+(?:\.\d+)?\Z")
_SCORE = 0.8


def introduced(text: str, spans: Sequence[NamedSpan]) -> tuple[NamedSpan, ...]:
    """The `spans` of `text` and those that a noun introduces, each with the class that the noun says; in order."""
    said: dict[str, str] = {}
    new: list[NamedSpan] = []
    for noun in _NOUN.finditer(text):
        label = "AIModel" if noun["model"] else "Product"
        at = noun.end() + 1
        own = next((s for s in spans if s.start == at), None)
        shut = None if own is None else _SHUT.match(text, own.end)
        if own is not None and shut is not None:
            if own.known is None and own.type in _THINGS:
                said.setdefault(text[own.start : own.end], label)
                said.setdefault(shut["reading"] or text[own.start : own.end], label)
            continue
        name = _NAME.match(text, noun.end())
        if name is not None and len(name["name"]) in range(2, 25) and not overlaps(*name.span("name"), spans):
            new.append(NamedSpan(*name.span("name"), label, _SCORE, "title"))
    for span in spans:
        shut = _SHUT.match(text, span.end) if text[span.start - 1 : span.start] in ("「", "『") else None
        if shut is not None and shut["part"] and span.known is None and span.type in _THINGS:
            said[text[span.start : span.end]] = "BusinessUnit"
    if not said and not new:
        return tuple(spans)
    return tuple(sorted((*_retyped(text, spans, said), *new), key=lambda span: span.start))


def _retyped(text: str, spans: Sequence[NamedSpan], said: dict[str, str]) -> Iterator[NamedSpan]:
    for span in spans:
        label = _of(text[span.start : span.end], said) if span.known is None and span.type in _THINGS else None
        yield span if label in (None, span.type) else replace(span, type=label)


def _of(name: str, said: dict[str, str]) -> str | None:
    """The class said of `name`, or of the family that it is a size or edition of."""
    if name in said:
        return said[name]
    for full, label in said.items():
        if name.startswith(full + " "):
            return label
        family = _NUMBER.sub("", full)
        if label == "AIModel" and re.fullmatch(rf"{re.escape(family)} ?\d.*", name):
            return label
    return None
