"""What a figure says of its metric: a level, a change with its sign and basis, or a level of the year before.

Patterns are over folded text (`kg.ner.fold`): simplified characters for all three East Asian writings, lower case.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum


class Role(StrEnum):
    """What a figure is to its metric."""

    LEVEL = "level"
    CHANGE = "change"
    BEFORE = "before"
    """The level a year earlier (去年同期为128亿元)."""
    ORIGIN = "origin"
    """Where a change began (从325亿元增至665亿元): stated for comparison, not a figure of its own."""


@dataclass(frozen=True, slots=True)
class Reading:
    """A figure's role; for a change its sign (`+`, `-`) and basis (`yoy`, `qoq` or nothing)."""

    role: Role
    sign: str = ""
    basis: str = ""


_SOFT = r"(?:了|近|约|大约|超|逾|超过|高达|达|达到|至少|幅度?|为|仅|只|有|是|又|大幅|仍|将近|接近|不到|收|速|也|只有|到达|率|就|足足|整整|[约近]|超過|过|上述|微|强劲|\s)*\Z"
_UP = (
    r"增长|成长|增加|上升|上涨|上扬|上浮|提升|提高|扩大|飙升|暴增|激增|攀升|反弹|走高|大增|年增|月增|季增|周增|大涨|暴涨|收涨|涨幅|升幅|增幅|增速|增长率|成长率|年增率|多赚|多亏|拉动|"
    r"同增|劲增|猛增|高出|高开|扬升|新增|净增|多出|涨|升|增|多"
)
_DOWN = (
    r"下降|下滑|减少|降低|下跌|缩减|萎缩|收窄|缩水|下挫|大跌|暴跌|骤降|大降|锐减|年减|月减|季减|跌幅|降幅|减幅|衰退|少赚|滑落|重挫|回落|下调|减亏|收跌|腰斩|"
    r"少亏|同减|走低|少了|掉|跌|降|减|少|挫"
)
_EN_FILLER = r"(?:\s+(?:by|of|about|around|nearly|almost|over|some|roughly|more\s+than|less\s+than|as\s+much\s+as|an?|another|at\s+least|just|only|approximately|close\s+to|up\s+to|sharply|further|to\s+be|another))*\s*\Z"
_EN_UP = (
    r"up|rose|risen|rising|rise|grew|grown|growing|grow|grows|growth|increased|increase|increasing|increases|gained|gaining|gain|climbed|climb|jumped|jump|surged|surge|surging|soared|"
    r"advanced|added|higher|expanded|widened|improved|improving|rallied|jumping|leapt|climbing|raised|accelerated"
)
_EN_DOWN = (
    r"down|fell|fallen|falling|fall|falls|declined|decline|declining|dropped|drop|dropping|decreased|decrease|decreasing|slipped|slid|sank|lost|shrank|shrunk|lower|slumped|slump|tumbled|plunged|"
    r"contracted|narrowed|cut|reduced|eased|dipped|plummeted|shed|sinking"
)
_LEFT_UP = re.compile(rf"(?:(?:{_UP}){_SOFT}|\b(?:{_EN_UP}){_EN_FILLER}|\+\s?\Z)")
_LEFT_DOWN = re.compile(rf"(?:(?:{_DOWN}){_SOFT}|\b(?:{_EN_DOWN}){_EN_FILLER}|[^0-9a-z.%元][-−▲△]\s?\Z)")
_RIGHT_UP = re.compile(
    r"(?:\([^()]{1,12}\))?の?高(?=[の、,。とでだ])|"  # 45円(1.5%)高の3045円
    r"(?:以上|超|近く|强|弱|程度|ほど|余り?|あまり|も|と)?(?:の)?(?:大?幅?增(?!资|产|员|持|设|发|[长加]?[至到])|上升(?![至到])|上回|伸び|プラス|高(?![いくめ级])|上昇|成长|の伸|アップ|引き上げ)|的(?:同比)?(?:高)?(?:增|涨幅|成长|升幅)|以上的(?:增|成)"
    r"|\s+(?:higher|increase|growth|rise|jump|gain|surge|year-on-year\s+(?:growth|increase|rise)|more\b|up\b)"
)
_RIGHT_DOWN = re.compile(
    r"(?:\([^()]{1,12}\))?の?安(?=[の、,。とでだ])|"
    r"(?:以上|超|近く|强|弱|程度|ほど|余り?|も)?(?:の)?(?:大?幅?减(?!资|持|损|税|配|价|刑|少?[至到])|下落|低下|下回|マイナス|安(?![全定心い])|ダウン|落ち|縮小|缩小|下降(?![至到])|引き下げ)|的(?:同比)?(?:跌|降|减|下)"
    r"|\s+(?:lower|decline|drop|fall|decrease|less\b|slump|plunge|down\b)"
)
_YEAR_ON_YEAR = re.compile(
    r"同比|年增|年减|较(?:上|去)年|比(?:上|去)年|[较比]\d{4}年?同期|去年同期|上年同期|前年同期比|前年比|前年同月比|前の?期比|前年|昨年比|同期比|按年"
    r"|year[- ]on[- ]year|year[- ]over[- ]year|\byoy\b|(?:from|than)\s+(?:a|one|the)\s+year|a\s+year\s+(?:earlier|ago)|compared\s+with\s+(?:the\s+)?(?:same|last\s+year|a\s+year)|from\s+the\s+(?:same|previous\s+year)|annually"
)
_QUARTER_ON_QUARTER = re.compile(
    r"环比|季增|季减|月增|月减|较上一?[季月]|前四半期比|前月比|按季|quarter[- ]on[- ]quarter|quarter[- ]over[- ]quarter|\bqoq\b|sequential|from\s+the\s+(?:previous|prior)\s+quarter|month[- ]on[- ]month"
)
_BEFORE_LEFT = re.compile(
    r"(?:去年同期|上年同期|前年同期|昨年同期|去年同季|上年度?同期|一年前)(?!比)(?:[^,，、。;；]{0,8}?)(?:为|是|的|仅|则为|は|の|が|:|亏损|盈利|亏|净利|收入|有)?[^,，、。;；增减比升降涨跌]{0,4}\Z"
)
_BEFORE_RIGHT = re.compile(
    r"\s+(?:in\s+)?(?:a\s+year\s+(?:earlier|ago|before)|(?:in\s+)?the\s+same\s+(?:period|quarter)(?:\s+(?:last|a)\s+year|\s+of\s+20\d\d)?|the\s+previous\s+year|last\s+year(?=[,.]))"
)
_TO_LEFT = re.compile(r"\bto\s+(?:(?:about|around|nearly|just|over|under|a|only|record)\s+)*\Z")
_ORIGIN_LEFT = re.compile(
    r"(?:(?:从(?![事而来业属容未])|(?<![自理])由(?!于)|自(?![动己身家社有主愿然营研治由信制行]))(?![\u3041-\u3096])|\bfrom)(?:[^,，。;；0-9]{0,10})\Z"
)
_ORIGIN_RIGHT = re.compile(r"(?:の[黑赤]字)?(?:から|より|から[^0-9]{0,8}に)")
_ORIGIN_TO = re.compile(r"[^,，。;；]{0,14}?(?:至|到|为|成)|\s+to\b|[^。]{0,30}")
_GROWN_TO = re.compile("(?:大?[增减]|上昇|下落|プラス|マイナス)の约?")


def leads_to(between: str) -> bool:
    """Whether the folded text between a Japanese change and a level says that the one led to the other (13%増の126億円)."""
    return _GROWN_TO.fullmatch(between) is not None


def read_figure(before: str, after: str, clause: str) -> Reading:
    """Say what a figure is.

    Args:
        before: folded text between the clause's (or the previous figure's) end and the figure.
        after: folded text after the figure, to its clause's end.
        clause: the folded clause, for the basis of a change.
    """
    basis = _own_basis(before[-16:]) or _basis(f"{before[-16:]} {after[:14]}") or _basis(clause)
    if _RIGHT_UP.match(after):
        return Reading(Role.CHANGE, "+", basis)
    if _RIGHT_DOWN.match(after):
        return Reading(Role.CHANGE, "-", basis)
    if _LEFT_DOWN.search(before):
        return Reading(Role.CHANGE, "-", basis)
    if _LEFT_UP.search(before):
        return Reading(Role.CHANGE, "+", basis)
    # sales fell 4% to 1.1 billion last year: that is where they are, and not where they were
    if _BEFORE_LEFT.search(before) or (_BEFORE_RIGHT.match(after) and not _TO_LEFT.search(before)):
        return Reading(Role.BEFORE)
    if _ORIGIN_LEFT.search(before) or _ORIGIN_RIGHT.match(after):
        return Reading(Role.ORIGIN)
    return Reading(Role.LEVEL)


def _own_basis(before: str) -> str:
    """The basis that the words before a change name in Chinese or Japanese: of 同比增长12%、环比增长3% each has its own."""
    bases = {"yoy": _YEAR_ON_YEAR, "qoq": _QUARTER_ON_QUARTER}
    last = {
        basis: max((match.end() for match in named.finditer(before) if not match.group().isascii()), default=-1)
        for basis, named in bases.items()
    }
    return max(last, key=lambda basis: last[basis]) if max(last.values()) >= 0 else ""


def _basis(text: str) -> str:
    return "qoq" if _QUARTER_ON_QUARTER.search(text) else "yoy" if _YEAR_ON_YEAR.search(text) else ""
