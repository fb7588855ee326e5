"""Posts in Chinese news: which title belongs beside which organisation, and who has left.

Chinese strings people, titles and organisations together without a word between (原万科总经理张海现任…), so that what stands next
to a name is often said of another. Names are blanked (as `BLANK`) before anything is looked for.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from kg.ner.fold import to_simplified
from kg.relations.qualified.leaving_zh import LEAVE
from kg.relations.view import Sentence, Slot

BLANK = "\0"
TITLE = re.compile(
    r"(?:(?:前|原|现任|时任|候任|名誉|荣誉|董事局|联席|联合|轮值|执行|常务|高级|资深|首席|副|总|董事会|独立|非执行|行政|财务|营运|投资|业务|署理|代理|助理|集团|区域|销售|市场|技术|运营|研发|产品|品牌|战略|营销|法务|公关|人力资源|大中华区|亚太区|全球|中国区)*"
    r"(?:董事长|总经理|首席[^\s,，。、的兼\0]{1,6}官|CEO|CFO|CTO|COO|CMO|CIO|总裁|主席|(?:执行|财务|营运|技术|策略|资讯|人资|行销|产品|法务|资安|永续|投资|研发|商务|业务|品牌|通路)长|科学家|经济学家|分析师|创始人|创办人|合伙人|总监|董事(?![会局])|监事(?!会)|秘书|发言人|负责人|经理|院长|校长|所长|主任|主管|顾问|总编辑|策略师|协理|处长|厂长|部长|局长|会长|社长|教授|研究员|工程师|掌门人|代表|董秘|副总|副董|董座))"
    r"(?:(?:兼任?|、|及|和|暨|、兼)?(?:副|总|首席|执行|行政|联席|联合|董事局|董事会|集团|高级|非执行|独立)*(?:董事长|总经理|首席[^\s,，。、的兼\0]{1,6}官|CEO|CFO|CTO|总裁|主席|执行长|创始人|创办人|董事(?![会局])|科学家|总监|院长|法人代表|秘书|合伙人|负责人))*",
    re.I,
)
_WAS = re.compile(
    "(?<![日此之目以年月天周期先提面午眼当事从])前(?![0-9两一二四六七八九几]|五|十|三|身|列|排|者|景|沿|年|后|端|期|夕|来|往|日|瞻|置)|曾"
    "|原(?!来|因|本|油|料|则|创|告|有|材|子)|已卸任|离任|辞任|卸任"
)
_LEAVES = re.compile(rf"(?!.{{0,8}}(?:明年|后年|计划|预计))[^,，。;；将拟\0]{{0,10}}{LEAVE}(?![后前])")
_LEAVES_IT = re.compile(rf"{LEAVE}[^,，。]{{0,3}}\Z")
_SUCCEEDED = re.compile("(?:接替|取代|接过|接棒|换掉|辞退)[^\0,，。]{0,6}\\Z")
_FORMERLY_AT = re.compile("(?<![日此之目以年月天周期先提面午眼当事从])前\\Z|原\\Z|曾任\\Z|曾在\\Z")
_CAME_FROM = re.compile(
    f"曾|{LEAVE}\\Z|出身于?\\Z|(?<!不)来自\\Z|(?:此前|之前|以前|过去|早年)(?:[是在任于]|任职于?|供职于?)?\\Z|前\\Z|原(?:为|是|系|任)?\\Z"
)
_TAKEN_FROM = re.compile(f"[^\0,，。;；]{{0,4}}(?:挖|跳槽|转投|出走|{LEAVE})")
"""Behind the organisation of 从X挖来的王海, 王海从X跳槽."""
_ANOTHER = re.compile("(?:了|原)?\0")
"""Behind a verb of leaving the organisation that is left: B总裁王海离开A."""
_COMES_FROM = re.compile("[^\0,，。;；]{0,3}(?:出身|走出)")
_CAME = re.compile("(?:转|过|回|跳槽过)来的")
_NOW = re.compile("现[任为]|加入|加盟|出任|转[赴往投战任]|改投|跳槽")
_TAKES = re.compile(
    f"(?:[^,，。;；将拟\0]{{0,12}}{LEAVE}[^,，。;；\0]{{0,3}}[,，](?:并|随后|后|转而|现已|已)?)?"
    "[^,，。;；\0]{0,8}(?:转任|出任|改任|获任|接任|就任|升任|加入|加盟|投效|转战|跳槽[至到]?|接掌|执掌)"
)
_AS = re.compile("的?(?:出任|担任|任)?")
_OF_ORGANISATION = re.compile("\0(?:担任|出任)?[^\0,，。;；、:：]{0,6}\\Z")
_HELD_BY = re.compile("\0(?:目前|此前|则|仍|也)?(?:现任|曾任|担任|出任|接任|升任|获任)[^\0,，。;；、:：]{0,6}\\Z")
"""Between a person and the title: P曾任营运长."""
_ONCE_HELD = re.compile("曾(?:经)?(?:担?任|出任)[^\0,，。;；、:：]{2,14}(?:[,，。;；]|\\Z)")
"""Behind a person a post that was, with no other organisation named: P曾任营运长，."""
_REGION = re.compile("(?:大?区|地区|业务|市场|公司)?")
"""Between the place and the rest of a title: 中国区总裁."""
_STOP = re.compile("[,，。;；]")


def blanked(text: str, sentence: Sentence, also: Sequence[Slot]) -> str:
    """The sentence in simplified characters, each name in it as blanks of its length."""
    told = to_simplified(text[sentence.start : sentence.end])
    for slot in (*sentence.slots, *also):
        start, end = max(slot.start - sentence.start, 0), min(slot.end, sentence.end) - sentence.start
        if slot.kind == "name" and start < end:
            told = told[:start] + BLANK * (end - start) + told[end:]
    return told


def is_former(told: str, person: tuple[int, int], organisation: tuple[int, int], role: str | None) -> bool:
    """Whether someone is with an organisation no more. `told` is `blanked`, and the places of the two names count in it."""
    if role and _WAS.match(to_simplified(role)):
        return True
    first, last = person
    begin, end = organisation
    if _SUCCEEDED.search(told[max(0, first - 10) : first]):
        return True
    leaves = _LEAVES.match(told, last)
    if leaves is not None and begin < last and _ANOTHER.match(told, leaves.end()) is None:
        return True
    if leaves is not None and _LEAVES_IT.search(told[last:begin]):
        return True
    apart = end <= first and (end == 0 or _STOP.search(told[end:first]) is not None)
    if apart and _ONCE_HELD.match(told, last) and not TITLE.fullmatch(_STOP.split(told[:first])[-1]):
        return True  # but 董事长王海曾任工程师 is the chairman still
    alone = BLANK not in (told[end:first] if end <= first else told[last:begin])
    if alone and told[begin - 1 : begin] == "从" and _TAKEN_FROM.match(told, end):
        return True
    if _COMES_FROM.match(told, end) or (told[begin - 1 : begin] in ("从", "由") and _CAME.match(told, end)):
        return True
    if end <= first:
        between = told[end:first]
        if between.endswith("前任"):
            return True
        if _FORMERLY_AT.search(told[max(0, begin - 3) : begin]):
            return True
        return BLANK not in between and not _STOP.search(between) and _WAS.search(between) is not None
    own = told[last:begin].rpartition(BLANK)[2]
    if _CAME_FROM.search(own[-14:]) and not _NOW.search(own[-8:]):
        return True
    return own.endswith("从") and re.match(f"[^,，。]{{0,6}}{LEAVE}", told[end:]) is not None


def taken_up(told: str, person: tuple[int, int], organisation: tuple[int, int]) -> tuple[int, int] | None:
    """Where the post stands that a person goes to (Y前副总裁王海转任X公司CEO), empty when only the organisation is named.

    None when the text between person and organisation says no such thing.
    """
    if person[1] > organisation[0] or _TAKES.fullmatch(told, person[1], organisation[0]) is None:
        return None
    if _SUCCEEDED.search(told[max(0, person[0] - 10) : person[0]]):
        return None
    lead = _AS.match(told, organisation[1])
    start = lead.end() if lead else organisation[1]
    title = TITLE.match(told, start)
    return (start, title.end()) if title else (start, start)


def role(told: str, names: Sequence[Slot], offset: int, person: Slot, organisation: Slot) -> tuple[int, int] | None:
    """Where the title of `person` at `organisation` stands in `told`, whose first character is at `offset` of the text.

    A title directly behind an organisation is a title there, one directly before another person is theirs.
    """
    low = max(0, min(person.start, organisation.start) - 24 - offset)
    high = max(person.end, organisation.end) + 40 - offset
    best: tuple[tuple[int, int], tuple[int, int]] | None = None
    for match in TITLE.finditer(told, low, high):
        start, end = match.start() + offset, match.end() + offset
        lead = _OF_ORGANISATION.search(told, 0, match.start())
        owner = _at(names, lead.start() + offset) if lead else None
        if owner is not None and owner.type == "Place" and _REGION.fullmatch(told, owner.end - offset, match.start()):
            start = owner.start  # X中国区总裁
            lead = _OF_ORGANISATION.search(told, 0, start - offset)
            owner = _at(names, lead.start() + offset) if lead else None
        of_organisation = owner is not None and owner.type != "Person"
        if of_organisation and owner is not None and owner.entity != organisation.entity:
            continue
        if _is_of_another(told, names, offset, (start, end), person):
            continue
        gap = person.start - end if end <= person.start else start - person.end + 1
        rank = (0 if of_organisation else 1, gap)
        if best is None or rank < best[0]:
            best = rank, (start - offset, match.end())
    return best[1] if best else None


def _is_of_another(told: str, names: Sequence[Slot], offset: int, title: tuple[int, int], person: Slot) -> bool:
    """A title before another person, but for one that heads a list (联合创始人谢剑、焦可), or behind another (P现任董事长)."""
    begin = title[0] - offset
    held = _HELD_BY.search(told, max(0, begin - 16), begin)
    place = held.start() if held else begin - 1 if told.startswith("现任", begin) else -1
    holder = _at(names, place + offset) if place >= 0 else None
    if holder is not None and holder.type == "Person" and holder.entity != person.entity:
        return True
    other = next((n for n in names if n.start == title[1] and n.type == "Person"), None)
    if other is None or other.entity == person.entity:
        return False
    if title[0] >= person.end:
        return True
    between = told[other.end - offset : person.start - offset]
    return _STOP.search(between) is not None or TITLE.search(between) is not None


def _at(names: Sequence[Slot], place: int) -> Slot | None:
    return next((name for name in names if name.start <= place < name.end), None)
