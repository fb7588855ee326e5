"""What stands beside a name and is taken into it, or for it: 米バイオ企業ヴェルナ is ヴェルナ, and the MIT of an MIT licence no institute."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from kg.ner.ordinary_ja import is_ordinary
from kg.ner.spans import NamedSpan

_BEFORE = re.compile("[\u30a1-\u30ff\u4e00-\u9fffA-Za-z]{1,10}?(?:企業|大手|新興)(?=[\u30a1-\u30fa\u30fc・]{3}|[A-Z])")
_SPOKEN_OF = re.compile("[\u30a1-\u30fa\u30fc]{2,}(?:・[\u30a1-\u30fa\u30fc]{2,}){1,3}")
_TITLED = re.compile("(?:氏|さん|(?:最高[^\\s、。の]{2,5}責任者|社長|会長|頭取|CEO|CFO|COO|CTO)(?=[はがもをに、。「]))")
_INTRODUCED = 0.95
_LICENCE = re.compile(r"(?:MIT|Apache|BSD|GNU)(?:[ -]?(?:\d\.0|\d-Clause|License))?", re.I)
_LICENSED = re.compile(
    r"\s?(?:\d\.0)?\s?(?:开源|開源|オープンソース)?(?:软件|軟體)?(?:许可|許可|协议|協議|协定|授权|授權|ライセンス|licen[cs]e|open[- ]source)",
    re.I,
)
_FIRM = re.compile('(?:会社|メーカー|スタートアップ|(?:子|合资|合資|分|新|控股|关联|關聯)公司)[「『“"《]\\Z')
_SECTORS = frozenset(
    (
        "QUICKコンセンサス",
        "バイオ",
        "フィンテック",
        "テック",
        "メガテック",
        "ハイテク",
        "ホールド",
        "アウトパフォーム",
        "オーバーウエート",
        "ニュートラル",
    )
)
"""Words of Japanese business news in katakana that are no names: branches, and what brokers advise."""
_COUNTRY_DOT = re.compile(
    "(?:スイス|ドイツ|フランス|デンマーク|オランダ|スウェーデン|フィンランド|ノルウェー|ベルギー|スペイン|イタリア|カナダ|インド|ブラジル|台湾|韓国|中国|豪州"
    "|[米英独仏伊蘭豪加])?・(?=[\u30a1-\u30fa\u30fc]{2})"
)
_BODIES = frozenset({"Company", "Institution", "Government"})
_QUOTE = re.compile("[「『]")
_ONCE = re.compile("元(?![気旦町禄])(?=.{2})")
_POST = re.compile(
    "の?(?:副|代表|専務|常務|上級)?(?:理事|社長|会長|総裁|頭取|取締役|執行役員|専務|常務|幹部|社員|職員|審議官|審議委員|長官|局長|次官)"
)
_HEADED = re.compile(
    "(?:副|代表|名誉)?(?:社長|会長|頭取|総裁|理事長|CEO|COO|CFO|最高|大統領|首相|長官|知事|専務|常務|取締役)"
)
"""Behind the 前 of a name that tells who was it before: 高橋誠前社長."""
_SEAT = re.compile("(?:本社|本店|所在地|住所|本拠)(?:所在地)?[:：]?\\Z")
_TOWN = re.compile("[都道府県市区町村]\\Z")
_ANYONE = re.compile(
    "(?:[米英独仏伊中韓台印豪日欧蘭]|台湾|中国|韓国|米国|日本|英国|欧州|インド|ドイツ|フランス)系?(?:企業|メーカー|大手|勢|社|ファンド|資本|新興)"
)
"""One of a country, who has no name: 台湾企業と提携."""
_PAPER = re.compile("(?:[米英独仏伊]|中国|韓国)?(?:紙|誌|メディア)(?=[ァ-ヺ]|[A-Z])")
"""英紙フィナンシャル・タイムズ"""
_LAND = re.compile("[米英独仏伊蘭豪加瑞](?=[ァ-ヺー・]{3,}\\Z)")
"""The one sign for a country before a foreign name: 蘭モビアント."""
_GRADE = re.compile("[A-D]{1,3}[-+−＋]?[1-3]?|[ABC](?:aa|a)?[1-3]?")
_GRADED = re.compile("(?:格付け?|投資判断)[^、。「]{0,6}「?\\Z")
"""格付けを「A3」に据え置いた: the grade is no product."""
_ROCKET = re.compile("[A-Z0-9ァ-ヺー]ロケット\\Z")
_DRUG = re.compile("(?:[单單双雙]抗|替尼|[鲁魯]肽|列[净淨]|沙坦|他汀|洛[韦韋]|利珠|西林|注射液|[胶膠]囊)\\Z")
"""恩朗苏拜单抗: what ends so is a drug."""
_TRADE = re.compile(
    "(?:[国國][际際]|科技|集[团團]|控股|[实實][业業]|生技|[电電]子|工[业業]|建[设設]|[药藥][业業])(?![化级級视視部学學会會])"
)
_TITLE_BEFORE = re.compile("[长長裁席人理监監官师師者任座秘O]\\Z")
"""南俊國際 is a firm, but not 董事長陳泰銘國際…."""
_SORT = re.compile("業者|业者|廠商|厂商|大廠|大厂|企業|企业|新創|メーカー|大手")


def without_description(text: str, spans: Iterable[NamedSpan]) -> Iterator[NamedSpan]:
    """The spans without the words before a name that say what it is, and without names of licences.

    What the text introduces as a firm (合弁会社「モビ」) is one, and what only says of which sort the next name is (工業機器人業者夏目) is
    no name. A foreign name before a title (マリオ・ビアンキ最高経営責任者) is a person's.
    """
    found = sorted(spans, key=lambda span: span.start)
    starts = {span.start for span in found if span.type == "Company"}
    begins = {span.start for span in found}
    for span in found:
        name = text[span.start : span.end]
        if _LICENCE.fullmatch(name) and _LICENSED.match(text, span.end):
            continue
        if not span.known and (name in _SECTORS or (is_ordinary(name) and not _QUOTE.match(text, span.start - 1))):
            continue
        if not span.known and span.type == "Company" and _ANYONE.fullmatch(name):
            continue
        if not span.known and _GRADE.fullmatch(name) and _GRADED.search(text, max(0, span.start - 12), span.start):
            continue
        once = None if span.known or span.type not in _BODIES else _ONCE.match(name)
        if once and _POST.match(text, span.end):  # 元日本銀行理事の
            span, name = replace(span, start=span.start + once.end()), name[once.end() :]
        paper = _PAPER.match(name) if span.type == "Media" and not span.known else None
        if paper:
            span, name = replace(span, start=span.start + paper.end()), name[paper.end() :]
        land = _LAND.match(name) if span.type == "Company" and not span.known else None
        if land:
            span, name = replace(span, start=span.start + land.end()), name[land.end() :]
        trade = _TRADE.match(text, span.end) if span.type == "Person" and not span.known and len(name) < 4 else None
        if (
            trade
            and begins.isdisjoint(range(span.end, trade.end()))
            and not _TITLE_BEFORE.search(text, max(0, span.start - 2), span.start)
        ):
            span, name = replace(span, end=trade.end(), type="Company"), text[span.start : trade.end()]
        if span.type == "Government" and _TOWN.search(name) and _SEAT.search(text, max(0, span.start - 8), span.start):
            span = replace(span, type="Place")
        if not span.known and name.endswith("氏") and len(name) > 2 and span.type in ("Company", "Person"):
            span, name = replace(span, end=span.end - 1, type="Person"), name[:-1]
        if span.type == "Person" and len(name) > 3 and name.endswith("前") and _HEADED.match(text, span.end):
            span, name = replace(span, end=span.end - 1), name[:-1]
        drug = span.known is None and _DRUG.search(name) is not None and len(name) > 3
        if span.type == "Company" and (drug or _ROCKET.search(name)):
            span = replace(span, type="Product")
        if span.type == "Company" and not span.known:
            sort = _SORT.match(text, span.end)
            if sort is not None and sort.end() in starts:
                continue
        if not span.known and span.type != "Person" and _SPOKEN_OF.fullmatch(name) and _TITLED.match(text, span.end):
            span = replace(span, type="Person", score=max(span.score, _INTRODUCED))
        if (
            span.type in ("Product", "AIModel")
            and not span.known
            and _FIRM.search(text, max(0, span.start - 6), span.start)
        ):
            span = replace(span, type="Company", score=max(span.score, _INTRODUCED))
        dotted = None if span.known or span.type != "Company" else _COUNTRY_DOT.match(name)
        if dotted:  # スイス・ロシュ
            span, name = replace(span, start=span.start + dotted.end()), name[dotted.end() :]
        before = None if span.known or span.type != "Company" else _BEFORE.match(name)
        yield replace(span, start=span.start + before.end()) if before else span
