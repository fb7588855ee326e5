"""Which of a sentence's values belongs to a fact: its sum, its stake and its time, and not those of the fact beside it.

Patterns are over folded text (`kg.ner.fold`): simplified characters for all three East Asian writings, lower case.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Sequence
from dataclasses import dataclass

from kg.model import Value
from kg.relations.observed.figures import Role, read_figure

_PER_SHARE_BEFORE = re.compile(
    r"(?:每股|每份|每張|1株(?:当たり|あたり)?|一株|per\s+share\s+(?:of|at)|単価|单价|起售价|售价|定价|收市价|收盘价|股价|招股价|发行价|目标价|终值|株価)[^0-9,，。、]{0,6}\Z"
)
_PER_SHARE_AFTER = re.compile(
    r"[\s-]?(?:/股|/份|每股|一股|一份|a[\s-]+share|per[\s-]+share|each\b|apiece|の?(?:株価|終値))"
)
_ACCOUNTS_BEFORE = re.compile(
    r"(?:营收|收入|净利润?|利润|纯益|市值|亏损|营业额|销售额|资产(?!管理|运用)|负债|注册资本|卖上高|利益|时价总额|损失|赤字|revenue|sales|profit|loss|income|earnings|market\s+(?:value|cap\w*)|assets|debt)"
    r"[^,，。、;；]{0,8}\Z"
)
_ACCOUNTS_AFTER = re.compile(
    r"\s(?:(?:net|operating|quarterly|annual|full-year|pretax)\s)*(?:loss|profit|revenue|sales|income|write-?down|write-?off|charge"
    r"|break-?up\s+fee|termination\s+fee|fine|in\s+debt|of\s+debt)\b"
)
_VALUED_BEFORE = re.compile(
    r"(?:估值|评估值|评价额|企业价值)[^,，。、;；]{0,8}\Z|\b(?:valuing|valued|values?|valuation|enterprise\s+value)\b[^,，。;；0-9]{0,40}\Z"
)
_VALUED_AFTER = re.compile(r"的?(?:投前|投后)?估值|\s+(?:pre-|post-)?(?:money\s+)?valuation|の(?:企业)?评价额")
_STAKE_NEAR = re.compile(
    r"股|株|持|握|权益|出资|认购|认缴|控制权|表决权|议决权|比例|stake|interest|holding|shares?\b|shareholding|equity|owns?\b|owned|owning|holds?\b|held\b|control|\bof\b"
)
_WHOLE = re.compile(
    r"(?:全部|全数|所有|100%的?)(?:已发行)?(?:股权|股份|股本|股票)|全资|百分之百|全株|全额出资|完全子会社|wholly[- ]owned|all\s+(?:of\s+)?(?:the\s+|its\s+)?(?:outstanding\s+|issued\s+)?shares|outright"
)
_PREMIUM_BEFORE = re.compile(r"(?:溢价|折让|折价|プレミアム|premium)[^,，。]{0,5}\Z")
_PREMIUM_AFTER = re.compile(r"的?(?:溢价|折让|折价)|\s?(?:の?プレミアム|premium)")
_VOTES_AFTER = re.compile(r"(?:出席|独立)*股东(?:赞成|同意|支持|投票|反对)|的?(?:投票|票数|赞成|同意|反对|债权人)")
"""获85.75%股东赞成: votes are no stake."""
_QUOTED_BEFORE = re.compile(
    r"(?:股价|收盘|盘中|(?:shares|stock)\b[^.;]{0,24}\b(?:rose|fell|gained|dropped|jumped|slid|climbed|surged|tumbled|up|down|closed)"
    r"|株価|終値)[^,，。;；]{0,6}\Z"
)
_GOES_ON = re.compile(r"[^,，。;；]{0,14}?(?:至|到|为|成|降|升|增|减)|\s+to\b|から|より")
_CLAUSE_BREAK = re.compile("[,，、;；:：]")
_CLAUSE_END = re.compile("[,，;；]")
_HAN = re.compile(r"[\u4e00-\u9fff](?![\u3040-\u30ff])")
_HALF = re.compile(
    r"各占一半|各半|一半(?:的)?(?:股|权益)|折半|半分ずつ|half\s+(?:each|of\s+the\s+shares)|fifty-fifty|50[-/]50"
)

_BEGIN = re.compile(r"(?P<year>\d{4})(?:-(?:Q(?P<quarter>\d)|H(?P<half>\d)|(?P<month>\d\d)(?:-(?P<day>\d\d))?))?(?!\d)")
_HELD_BESIDES_EN = re.compile(
    r"\b(?:(?:in|of)\s+which\s+[^,;]{1,48}?|which\s+(?:already\s+|now\s+|still\s+)?|who\s+(?:already\s+)?)(?:holds?|held|owns?|owned|has|had)\s+"
    r"(?:(?:about|around|nearly|almost|just\s+(?:under|over)|some|an?)\s+)*\Z"
)
"""Before what someone holds, said beside a deal: dropped its bid for X, in which Y holds 19.8%."""

_HELD_BEFORE_ZH = re.compile(
    "(?:此前|之前|先前|原先?|早已|目前|现时?|已)(?:已经?|就|间接|直接|合计|共|仅|只)*(?:持有?|拥有|控制)[^,，。;；0-9]{0,8}股?权?(?:约|逾|近|超过?|仅|达)*\\Z"
)
"""Before what is held already, said beside a deal: 启动私有化，此前已间接持股逾七成."""


@dataclass(frozen=True, slots=True)
class Place:
    """The text that states a fact: its sentence, its clauses, and the places of its two names (character offsets)."""

    sentence: tuple[int, int]
    clauses: tuple[int, int]
    subject: tuple[int, int]
    object: tuple[int, int]


def pick_amount(folded: str, place: Place, values: Sequence[Value], *, bare: str = "CNY") -> str | None:
    """The sum of a deal: money beside the fact that is neither a price a share nor a figure of the accounts.

    `bare` is the currency of a sum that names none.
    """
    sums = [value for value in values if value.kind == "money" and not _other_sum(folded, value)]
    found = _nearest(sums, place, reach=40)
    if found is None and not sums and _HAN.search(folded, *place.clauses):  # 套现17亿: the currency goes without saying
        counts = [v for v in values if v.kind == "count" and v.unit is None and (v.number or 0) >= 10**6]
        found = _nearest(counts, place, reach=12)
        return f"{found} {bare}" if found else None
    return found


def pick_stake(folded: str, place: Place, values: Sequence[Value], *, whole: bool) -> str | None:
    """The share of a company that a fact is about.

    Of a change (由20%降至18.5%) the percentage that it ends at. Where the clause of the later name gives one, that counts:
    永辉大股东名创持股29.4%，京东持股降至2.9%. `whole` lets 全部股权 and wholly owned count as 100 %.
    """
    shares = [value for value in values if value.kind == "percent" and _is_stake(folded, value, place)]
    begin, stop = _last_clause(folded, place)
    own = [value for value in shares if begin <= value.start < stop]
    if own and begin > place.clauses[0]:
        shares = own
    found = _nearest(shares, place, reach=24)
    if found is None and whole:
        start, end = max(begin, place.clauses[0]), place.clauses[1]
        if _WHOLE.search(folded, start, end):
            return "100%"
        if _HALF.search(folded, start, end):
            return "50%"
    return found


def held_besides(folded: str, value: Value) -> bool:
    """Whether an English percentage is what a relative clause says that someone holds, and so no deal's."""
    return (
        value.kind == "percent" and _HELD_BESIDES_EN.search(folded, max(0, value.start - 80), value.start) is not None
    )


def held_before(folded: str, value: Value) -> bool:
    """Whether a Chinese percentage is what someone holds already or still, and so no deal's."""
    before = folded[max(0, value.start - 24) : value.start]
    return value.kind == "percent" and _HELD_BEFORE_ZH.search(before) is not None


def pick_date(place: Place, values: Sequence[Value]) -> str | None:
    """The time of a fact: in its clauses, else the last one named before them in its sentence, else one behind them."""
    times = [
        value for value in values if value.kind in ("date", "period") and not re.search(r"同期|earlier|ago", value.text)
    ]
    start, end = place.clauses
    inside = [value for value in times if start <= value.start < end]
    if inside:
        return _nearest(inside, place, reach=0)
    before = [value for value in times if value.end <= start]
    return (before[-1].normal if before else times[0].normal) if times else None


def is_later(date: str | None, than: datetime.date | None) -> bool:
    """Whether `date` (2027, 2027-03, 2027-Q2, 2027-H1 …) begins after the day `than`; False where one of them does not say."""
    found = _BEGIN.match(date or "")
    if found is None or than is None:
        return False
    month = (
        int(found["month"] or 3 * int(found["quarter"] or 1) - 2)
        if found["half"] is None
        else 6 * int(found["half"]) - 5
    )
    return (int(found["year"]), month, int(found["day"] or 1)) > (than.year, than.month, than.day)


def _other_sum(folded: str, value: Value) -> bool:
    before, after = folded[max(0, value.start - 16) : value.start], folded[value.end : value.end + 16]
    return bool(
        _PER_SHARE_BEFORE.search(before)
        or _PER_SHARE_AFTER.match(after)
        or _ACCOUNTS_BEFORE.search(before)
        or _VALUED_BEFORE.search(folded, max(0, value.start - 56), value.start)
        or _ACCOUNTS_AFTER.match(folded, value.end)
        or _VALUED_AFTER.match(after)
    )


def _is_stake(folded: str, value: Value, place: Place) -> bool:
    low, high = place.sentence
    before, after = folded[max(low, value.start - 16) : value.start], folded[value.end : min(high, value.end + 14)]
    if _PREMIUM_BEFORE.search(before) or _PREMIUM_AFTER.match(after) or _VOTES_AFTER.match(after):
        return False
    if _QUOTED_BEFORE.search(folded, max(low, value.start - 30), value.start):
        return False
    reading = read_figure(before, after, before + after)
    # 由腾讯持股约20% is by Tencent: from 20 % only where it goes on to say to how many
    if (reading.role is Role.ORIGIN and _GOES_ON.match(after)) or (reading.role is Role.CHANGE and reading.basis):
        return False
    level = reading.role in (Role.LEVEL, Role.ORIGIN)
    inside = place.clauses[0] <= value.start < place.clauses[1] and level
    return inside or _STAKE_NEAR.search(before + " " + after) is not None


def _nearest(values: Sequence[Value], place: Place, *, reach: int) -> str | None:
    """The value nearest to the fact's names; outside its clauses only within `reach` characters of them."""
    start, end = place.clauses
    inside = [value for value in values if start <= value.start and value.end <= end]
    chosen = inside or [value for value in values if value.start - end < reach and start - value.end < reach]
    if not chosen:
        return None
    return min(
        chosen, key=lambda value: (min(_gap(value, place.object), _gap(value, place.subject)), value.start)
    ).normal


def _gap(value: Value, span: tuple[int, int]) -> int:
    return max(0, span[0] - value.end, value.start - span[1])


def _last_clause(folded: str, place: Place) -> tuple[int, int]:
    """The clause that holds the later of the two names."""
    first, last = max(place.subject, place.object)
    begin = max(
        (match.end() for match in _CLAUSE_BREAK.finditer(folded, place.sentence[0], first)), default=place.sentence[0]
    )
    stop = _CLAUSE_END.search(folded, last, place.sentence[1])
    return begin, stop.start() if stop else place.sentence[1]
