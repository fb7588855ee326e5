"""Date, amount, stake and role of a fact, from the clauses that state it and not from their neighbours."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from kg.model import Qualifiers, Value
from kg.ner.fold import fold, to_simplified
from kg.relations.picking import Place, pick_amount, pick_date, pick_stake
from kg.relations.view import Sentence, Slot

_DEALS = frozenset({"acquired", "divested", "investedIn", "reducedStakeIn", "fined", "suppliesTo"})
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
_FORMER = re.compile(
    r"(?<![日此之目以年月天周期先提面午眼当事从])前(?!五|十|三|身|列|排|者|景|沿|年|后|端|期|夕|来|往|日|瞻|置)|曾|原(?!来|因|本|油|料|则|创|告|有|材|子)|已卸任|离任|辞任|卸任|\b(?:former|ex-|previously|until|once|late|outgoing)",
    re.I,
)
_FOUNDING = (
    "(?:" + fold("成立|创立|创办|创建|设立|组建|創業") + r"|\b(?:founded|established|set\s+up|incorporated|born)\b)"
)
_FOUNDED_IN = re.compile(_FOUNDING + r"(?:于|在|\s+in|\s+on)?\s?\Z")
_FOUNDED_THEN = re.compile(r"(?:[年月日にの]|\s)*" + _FOUNDING)
_TITLE = {
    "zh": re.compile(
        r"(?:(?:前|原|现任|时任|候任|名誉|联席|联合|轮值|执行|常务|高级|资深|首席|副|总|董事会|独立|非执行|集团|区域|大中华区|亚太区|全球|中国区)*"
        r"(?:董事长|总经理|首席[^\s,，。、的兼]{1,6}官|CEO|CFO|CTO|COO|CMO|CIO|ceo|cfo|cto|coo|总裁|主席|执行长|财务长|营运长|技术长|科学家|经济学家|分析师|创始人|创办人|合伙人|总监|董事|监事|秘书|发言人|负责人|经理|院长|校长|所长|主任|主管|顾问|总编辑|策略师|协理|处长|厂长|部长|局长|会长|社长|教授|研究员|工程师|掌门人|代表|董秘))"
        r"(?:(?:兼任?|、|及|和|暨|、兼)?(?:副|总|首席|执行|联席|联合)*(?:董事长|总经理|首席[^\s,，。、的兼]{1,6}官|CEO|ceo|CFO|cfo|CTO|cto|总裁|主席|执行长|创始人|创办人|董事|科学家|总监|院长|法人代表|秘书|合伙人|负责人))*",
        re.I,
    ),
    "ja": re.compile(
        r"(?:(?:前|元|次期|新|現|名誉|代表|副|上級|常務|専務|社外|執行|最高|シニア|チーフ|上席|主席|共同|筆頭)*"
        r"(?:社長|会長|CEO|CFO|COO|CTO|最高[^\s、。の]{2,6}責任者|取締役|執行役員|専務|常務|頭取|総裁|アナリスト|エコノミスト|ストラテジスト|創業者|本部長|部長|室長|所長|センター長|支社長|工場長|相談役|顧問|監査役|教授|主任研究員|研究員|代表|ディレクター|マネージャー|責任者|担当者|広報|パートナー|プレジデント|委員長|理事長|理事))"
        r"(?:(?:兼|・|\s|で|、)?(?:社長|会長|CEO|CFO|COO|CTO|最高[^\s、。の]{2,6}責任者|取締役|執行役員|創業者|頭取|専務|常務|本部長|部長))*",
        re.I,
    ),
    "en": re.compile(
        r"(?:(?:former|ex-|interim|acting|deputy|vice|senior|executive|managing|founding|non-executive|co-|group|global|regional|chief|general|assistant|lead|incoming|outgoing)[\s-]*)*"
        r"(?:chief \w+(?: \w+)? officer|chief executive|chief economist|chief scientist|chief strategist|ceo|cfo|cto|coo|chairman|chairwoman|chair|president|founder|co-founder|director|head of [\w &-]{3,30}|head|analyst|partner|economist|strategist|spokesman|spokeswoman|spokesperson|manager|secretary|treasurer|counsel|engineer|researcher|professor|boss|finance chief|minister|governor|commissioner|executive|adviser)"
        r"(?:(?:,| and| &) (?:chief executive|ceo|cfo|president|chairman|chair|founder|co-founder|managing director|director))*",
        re.I,
    ),
}


@dataclass(frozen=True, slots=True)
class Scope:
    """Where a fact is stated: its clauses `start`..`end`, and the places of its two names (character offsets)."""

    start: int
    end: int
    subject: Slot
    object: Slot


def qualify(
    predicate: str, text: str, lang: str, scope: Scope, sentence: Sentence, values: Sequence[Value]
) -> Qualifiers:
    """What the clauses of a fact say about it besides its two ends. Offsets count in `text`; `values` are the document's."""
    folded = fold(text)
    here = [v for v in values if sentence.start <= v.start < sentence.end]
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
    given = _given(text, lang, scope) if predicate == "worksFor" else None
    role = given or (role_of(text, lang, scope, sentence) if predicate in ("worksFor", "founded") else None)
    near = _around(text, scope, sentence)
    former = (
        given is None
        and predicate in ("worksFor", "ownsStakeIn", "subsidiaryOf")
        and bool(_FORMER.search(role or "") or _FORMER.search(near))
    )
    place = Place(
        sentence=(sentence.start, sentence.end),
        clauses=(scope.start, scope.end),
        subject=(scope.subject.start, scope.subject.end),
        object=(scope.object.start, scope.object.end),
    )
    dated = predicate in _DATED and (
        predicate != "worksFor" or _BEGUN_OR_ENDED.search(folded, scope.start, scope.end) is not None
    )
    return Qualifiers(
        date=pick_date(place, here) if dated else None,
        amount=pick_amount(folded, place, here) if predicate in _DEALS else None,
        stake=pick_stake(folded, place, here, whole=predicate in _WHOLE) if predicate in _STAKES else None,
        role=role,
        former=former,
    )


def _around(text: str, scope: Scope, sentence: Sentence) -> str:
    """The two names' surroundings with no name in them: the 曾 of 曾毓群 says nothing of time."""
    begin = max(sentence.start, min(scope.subject.start, scope.object.start) - 6)
    end = max(scope.subject.end, scope.object.end) + 8
    near = text[begin:end]
    for slot in (*sentence.slots, scope.subject, scope.object):
        low, high = max(slot.start, begin) - begin, min(slot.end, end) - begin
        if slot.kind == "name" and low < high:
            near = near[:low] + " " * (high - low) + near[high:]
    return near


def _given(text: str, lang: str, scope: Scope) -> str | None:
    """The post that stands behind the organisation and is given to someone: X公司CEO由Y前副总裁王海出任."""
    if not lang.startswith("zh") or scope.object.end > scope.subject.start:
        return None
    behind = to_simplified(text[scope.object.end : scope.subject.start])
    title = _TITLE["zh"].match(behind)
    if title is None or not re.fullmatch("(?:一职|职务)?将?由[^,，。;；]*", behind[title.end() :]):
        return None
    return text[scope.object.end : scope.object.end + title.end()]


def role_of(text: str, lang: str, scope: Scope, sentence: Sentence) -> str | None:
    """The title that a person is given beside an organisation, as written; None without one."""
    pattern = _TITLE[lang.split("-")[0]]
    person = scope.subject
    best: tuple[int, str] | None = None
    low, high = (
        max(sentence.start, min(person.start, scope.object.start) - 24),
        min(sentence.end, max(person.end, scope.object.end) + 40),
    )
    near = text[low:high] if lang == "ja" else to_simplified(text[low:high])
    for match in pattern.finditer(near):
        start, end = low + match.start(), low + match.end()
        if start < person.end and person.start < end:
            continue
        gap = person.start - end if end <= person.start else start - person.end + 1
        if best is None or gap < best[0]:
            best = (gap, text[start:end].strip())
    return best[1] if best else None
