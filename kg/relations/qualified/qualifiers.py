"""Date, amount, stake and role of a fact, from the clauses that state it and not from their neighbours."""

from __future__ import annotations

import re
from collections.abc import Sequence

from kg.model import Qualifiers, Value
from kg.ner.fold import fold
from kg.ner.values.money import bare_yuan
from kg.relations.qualified.picking import Place, held_before, held_besides, pick_amount, pick_date, pick_stake
from kg.relations.qualified.posts import Scope, post_of
from kg.relations.qualified.posts_ja import comes_from
from kg.relations.qualified.presenting_en import is_backed_by, it_bought
from kg.relations.qualified.segments_ja import of_other_deals
from kg.relations.qualified.segments_zh import of_its_own_clauses
from kg.relations.qualified.stakes_zh import share_behind, share_in_order
from kg.relations.qualified.taking_up import has_meanwhile
from kg.relations.view import Sentence

_DEALS = frozenset({"acquired", "divested", "investedIn", "reducedStakeIn", "fined", "suppliesTo"})
_PURCHASES = frozenset({"acquired", "investedIn"})
_STAKES = frozenset({"acquired", "divested", "investedIn", "reducedStakeIn", "ownsStakeIn"})
_WHOLE = frozenset({"acquired", "divested", "ownsStakeIn"})
_DATED = _DEALS | {"founded", "released", "listedOn", "mergedWith", "worksFor", "partOf", "partneredWith"}
_BEGUN_OR_ENDED = re.compile(
    fold(
        "任命|就任|出任|上任|接任|继任|升任|调任|转任|兼任|履新|加入|加盟|入职|挂帅|接棒|接替|接掌|执掌|昇格|着任|入社"
        "|离职|离任|离开|卸任|辞去|辞职|辞任|请辞|退任|退休|退位|交棒|解任|退社|退く|去り|去る"
    )
    + r"|appoint|\bnamed\b|\bhired?\b|\bjoin|\btook over|\btakes? over|succeed|promot|step(?:s|ped)? down|resign|retir|\bleft\b|\bleave|\bquit|arriv|depart",
    re.I,
)
"""Words of coming into a post or leaving it: only these have a date; what a chief executive says in March is no fact of March."""
_FOUNDING = (
    "(?:" + fold("成立|创立|创办|创建|设立|组建|創業") + r"|\b(?:founded|established|set\s+up|incorporated|born)\b)"
)
_ACCOUNTS_TERM = re.compile(fold("月期|通期|四半期|中間期"))
_SHARE_OF = re.compile(fold("の(?:持ち?株|出資|保有|議決権)比率[はがを]") + r"[^、。,]{0,10}\Z")
_TOOK_POST = re.compile(fold("(?:付)?[にで](?:社長|会長|CEO)?に?(?:就任|着任|就いた|昇格)"))
_FOUNDER = re.compile("创始|创办人")
_FOUNDS = re.compile("成立|创立|创办|创建|设立|组建|创业|创下|办起|开办|起家|新设|另起炉灶|创设|筹建|草创|创|设|办")
_FOUNDED_IN = re.compile(_FOUNDING + r"(?:于|在|\s+in|\s+on)?\s?\Z")
_FOUNDED_THEN = re.compile(r"(?:[年月日にの]|\s)*" + _FOUNDING)

_WHO = re.compile(r",? who\b")
_STAKE_IN = re.compile(r"\s(?:[\w-]+\s){0,2}(?:stake|interest|holding|shareholding)\s(?:in|of)\s(?:the\s)?")
_THROUGH = re.compile("(?:透过|通过|经由)(?:其|旗下|全资|控股)*\\Z")
_HOLDS = re.compile("(?:间接|合计|共)*(?:持有?|控制)")
"""甲透过乙持有丙45%: of 乙 it says no share."""
_RELATIVE = re.compile("去年|今年|前年|明年|后年|上月|本月|上周|本周|日前|近日|昨日|今日|翌年")
"""A time that only the day of the article would tell."""
_HOLDING_NOW = re.compile(
    "持股(?:比例|比率)?[^,，。;；0-9]{0,6}(?:升|增|降|减|提高|提升|增加|上升|下降|减少)(?:至|到|为)约?(?=[0-9])"
)
"""增持1.2%，持股比例升至36.3%: what is held is the latter."""


def qualify(
    predicate: str, text: str, lang: str, scope: Scope, sentence: Sentence, values: Sequence[Value]
) -> Qualifiers:
    """What the clauses of a fact say about it besides its two ends. Offsets count in `text`; `values` are the document's."""
    folded = fold(text)
    here = [v for v in values if sentence.start <= v.start < sentence.end]
    if lang == "ja":
        # 共同開発した薬の売上高が25年4〜9月期に: the period of the accounts, and the day on which someone took a post
        here = [v for v in here if v.kind not in ("date", "period") or not _of_other(predicate, folded, v)]
        here = [v for v in here if v.kind != "percent" or not _of_other_holder(folded, v, scope, sentence)]
        if predicate in _DEALS | _STAKES:
            here = of_other_deals(folded, here, scope, sentence)
    if lang.startswith("zh") and predicate in _DEALS | _STAKES:
        here = of_its_own_clauses(folded, here, scope, sentence)
    if lang.startswith("zh") and predicate in _PURCHASES | {"divested", "reducedStakeIn"}:
        here = [v for v in here if not held_before(folded, v)]
    if lang == "en" and predicate in _PURCHASES:
        here = _of_purchase(folded, scope, sentence, [v for v in here if not held_besides(folded, v)])
    if lang == "en" and predicate == "worksFor":
        here = [v for v in here if not _of_other_person(text, v, scope, sentence)]
    if lang == "en" and predicate in _STAKES:
        here = [v for v in here if not _in_another(folded, v, scope, sentence)]
    if predicate != "founded":
        # the year in which one of them was founded is no time of what they do
        here = [
            v
            for v in here
            if v.kind not in ("date", "period")
            or not (
                _FOUNDED_IN.search(folded[max(sentence.start, v.start - 24) : v.start])
                or _FOUNDED_THEN.match(folded, v.end)
            )
        ]
    if lang.startswith("zh"):
        here = _without_others_time(folded, scope, sentence, here, alone=predicate == "worksFor")
    post = post_of(predicate, text, lang, scope, sentence)
    founders_word = lang.startswith("zh") and predicate == "founded" and post.role is not None
    place = Place(
        sentence=(sentence.start, sentence.end),
        clauses=(scope.start, scope.end),
        subject=(scope.subject.start, scope.subject.end),
        object=(scope.object.start, scope.object.end),
    )
    dated = (
        predicate in _DATED
        and (predicate != "worksFor" or _BEGUN_OR_ENDED.search(folded, scope.start, scope.end) is not None)
        and not (lang == "ja" and predicate == "worksFor" and comes_from(folded, scope.object.end))
        and not (predicate == "worksFor" and has_meanwhile(folded[scope.subject.end : scope.object.start]))
        # 小米创始人雷军11月18日宣布 says nothing of when he founded it
        and not (founders_word and not _FOUNDS.search(_FOUNDER.sub("", folded[scope.start : scope.end])))
    )
    stake = pick_stake(folded, place, here, whole=predicate in _WHOLE) if predicate in _STAKES else None
    if predicate == "ownsStakeIn" and lang.startswith("zh"):
        told = share_behind(folded, sentence, scope.subject, scope.object, here)
        stake = _held_now(folded, sentence, scope, here) or told or stake
        if _THROUGH.search(folded, sentence.start, scope.object.start) and _HOLDS.match(folded, scope.object.end):
            stake = None
    if predicate in _STAKES and lang.startswith("zh"):
        stake = share_in_order(folded, sentence, scope.subject, scope.object, here) or stake
    return Qualifiers(
        date=pick_date(place, here) if dated else None,
        amount=pick_amount(folded, place, here, bare=bare_yuan(text, lang=lang)) if predicate in _DEALS else None,
        stake=stake,
        role=post.role,
        former=post.former,
    )


def _without_others_time(
    folded: str, scope: Scope, sentence: Sentence, values: list[Value], *, alone: bool
) -> list[Value]:
    """The `values` without the times of other clauses where the fact's own gives one that no calendar tells: 2007年上市，去年由甲接任.

    `alone`: also where it gives any.
    """
    later = max(scope.subject.start, scope.object.start)
    begin = max(folded.rfind(mark, sentence.start, later) for mark in ",，;；") + 1 or sentence.start
    ends = [end for mark in ",，;；" if (end := folded.find(mark, later, sentence.end)) >= 0]
    end = min(ends, default=sentence.end)
    times = [v for v in values if v.kind in ("date", "period")]
    own = [v for v in times if begin <= v.start < end]
    if (own and not alone) or (not own and _RELATIVE.search(folded, begin, end) is None):
        return values
    return [v for v in values if v not in times or v in own]


def _held_now(folded: str, sentence: Sentence, scope: Scope, values: Sequence[Value]) -> str | None:
    """The share that a holding has risen or fallen to, behind both names of the fact and before any other name."""
    behind = max(scope.subject.end, scope.object.end)
    stop = min((slot.start for slot in sentence.slots if slot.start >= behind), default=sentence.end)
    found = _HOLDING_NOW.search(folded, behind, stop)
    if found is None:
        return None
    return next((v.normal for v in values if v.kind == "percent" and v.start == found.end()), None)


def _in_another(folded: str, value: Value, scope: Scope, sentence: Sentence) -> bool:
    """Whether an English percentage is a share in who is no end of the fact: bid for X, has since taken an 8.2% stake in Y."""
    stake = _STAKE_IN.match(folded, value.end) if value.kind == "percent" else None
    if stake is None:
        return False
    ends = {scope.subject.entity, scope.object.entity}
    return any(slot.start == stake.end() and slot.entity not in ends for slot in sentence.slots)


def _of_other_person(text: str, value: Value, scope: Scope, sentence: Sentence) -> bool:
    """Whether a value is told in a clause about somebody behind the fact: named A chief, replacing B, who retires in 2026."""
    behind = max(scope.subject.end, scope.object.end)
    others = (
        s for s in sentence.slots if s.type == "Person" and s.entity != scope.subject.entity and s.start >= behind
    )
    return any(s.end <= value.start and _WHO.match(text, s.end) is not None for s in others)


def _of_purchase(folded: str, scope: Scope, sentence: Sentence, values: list[Value]) -> list[Value]:
    """Of the values of an English sentence those of a purchase that a clause behind the bought tells, or none of one that only backs it."""
    if scope.object.end <= scope.subject.start and is_backed_by(folded[scope.object.end : scope.subject.start]):
        return []
    told = it_bought(folded[scope.object.end : sentence.end]) if scope.subject.end <= scope.object.start else None
    return values if told is None else [v for v in values if v.start >= scope.object.end + told.end()]


def _of_other_holder(folded: str, value: Value, scope: Scope, sentence: Sentence) -> bool:
    """Whether a Japanese share is that of a third: Xが株の一部を売り、Yの持ち株比率が12.9%で首位となった."""
    told = _SHARE_OF.search(folded, sentence.start, value.start)
    if told is None:
        return False
    holders = {slot.entity for slot in sentence.slots if slot.end == told.start()}
    return bool(holders) and not holders & {scope.subject.entity, scope.object.entity}


def _of_other(predicate: str, folded: str, value: Value) -> bool:
    """Whether a Japanese time is that of accounts, or of a post where none is spoken of."""
    if _ACCOUNTS_TERM.search(folded, value.start, value.end + 1):
        return True
    return predicate != "worksFor" and _TOOK_POST.match(folded, value.end) is not None
