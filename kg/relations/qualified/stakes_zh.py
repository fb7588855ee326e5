"""The shares of several holders that Chinese names in the order of the holders: 甲、乙分别持股60%和40%."""

from __future__ import annotations

import re
from collections.abc import Sequence

from kg.model import Value
from kg.ner.fold import fold
from kg.relations.view import Sentence, Slot

_SEVERALLY = re.compile("分别|各(?=[持占为])")
_LATTER = re.compile(
    fold(
        "前者[^,，。;；0-9]{0,8}(?=[0-9一二三四五六七八九])[^,，。;；]{1,10}[,，;；](?:而)?(?=后者[^,，。;；]{0,16}[0-9%％成])"
    )
)
"""甲与乙合资，前者持股60%，后者40%."""
_PAIR = 2
_GOES_ON = re.compile(
    fold(
        "[^,，。;；\ue000-\uf8ff]{0,10}[,，](?:目前|现时?|合计|共|直接|间接|各)*(?:持股|持有|占股|占)[^,，。;；0-9由从自]{0,8}(?=[0-9])"
    )
)
"""丙为乙最大股东，持股约28%: the share stands in the clause behind."""
_NEXT = re.compile(r"[、,和及与]+(?:约|近|逾)?")
_HOLD = re.compile(fold("(?:直接|间接|合计|共)*(?:持|拥有|占股|出资|认购|取得|获得)"))
_AND_ANOTHER = re.compile(fold(r"[与和及跟、][^,，。;；、与和及跟]{0,12}"))
"""Between two holders of which the second is described: 与新加坡主权基金."""
_ADVERB = 3
"""Characters from the last holder to 分别: 乙目前分别持有."""
_HOLDERS = frozenset({"Company", "Institution", "Government", "Person", "BusinessUnit", "Media"})


def share_in_order(
    folded: str, sentence: Sentence, subject: Slot, object_: Slot, values: Sequence[Value]
) -> str | None:
    """The percentage that is of `subject` or `object_`, whichever stands in a list that is followed by as many after 分别.

    `values` are those of the sentence in `folded`, the document's text.
    """
    latter = _LATTER.search(folded, sentence.start, sentence.end)
    if latter is not None and object_.start < latter.start():
        return _of_the_pair(sentence, subject, values, latter)
    for slot in (subject, object_):
        if slot not in sentence.slots:
            continue
        members = [
            member for member in sentence.members(sentence.group[sentence.slots.index(slot)]) if member.kind == "name"
        ]
        if len(members) < 2:
            members = holders_with(sentence, slot)
        if len(members) < 2:
            continue
        mark = _SEVERALLY.search(folded, members[-1].end, sentence.end)
        listed = _listed(folded, values, mark.end()) if mark is not None else []
        if len(listed) == len(members):
            return listed[members.index(slot)].normal
    return None


def _of_the_pair(sentence: Sentence, holder: Slot, values: Sequence[Value], latter: re.Match[str]) -> str | None:
    """The share of the first of two where 前者 begins at `latter`, of the second where 后者 does."""
    named = [s for s in sentence.slots if s.kind == "name" and s.type in _HOLDERS and s.end <= latter.start()]
    pair = list(dict.fromkeys(slot.entity for slot in named))[:_PAIR]
    if holder.entity not in pair or len(pair) < _PAIR:
        return None
    begin, end = latter.span() if holder.entity == pair[0] else (latter.end(), latter.end() + 20)
    return next((v.normal for v in values if v.kind == "percent" and begin <= v.start < end), None)


def share_behind(folded: str, sentence: Sentence, subject: Slot, object_: Slot, values: Sequence[Value]) -> str | None:
    """The percentage that the clause right behind both names of a holding gives: 丙为乙最大股东，持股约28%."""
    behind = max(subject.end, object_.end)
    told = _GOES_ON.match(folded, behind, sentence.end)
    if told is None or any(behind <= slot.start < told.end() for slot in sentence.slots):
        return None
    return next((v.normal for v in values if v.kind == "percent" and v.start == told.end()), None)


def holders_with(sentence: Sentence, slot: Slot) -> list[Slot]:
    """The holders of whom `slot` is one and that words keep from being one list: 印尼甲与新加坡基金乙分别持有. None where it is none of such."""
    text = sentence.masked
    place = sentence.marks[sentence.group[sentence.slots.index(slot)]]
    severally = _SEVERALLY.search(text, place)
    if severally is None or _HOLD.match(text, severally.end()) is None:
        return []
    groups = [g for g in sentence.groups_in(0, severally.start()) if sentence.members(g)[0].type in _HOLDERS]
    row = groups[-1:]
    if not row or severally.start() - sentence.marks[row[0]] > _ADVERB:
        return []
    for group in reversed(groups[:-1]):
        if _AND_ANOTHER.fullmatch(text, sentence.marks[group] + 1, sentence.marks[row[0]]) is None:
            break
        row.insert(0, group)
    holders = [member for group in row for member in sentence.members(group) if member.kind == "name"]
    return holders if slot in holders else []


def _listed(folded: str, values: Sequence[Value], start: int) -> list[Value]:
    """The list of percentages that is the first behind `start`."""
    listed: list[Value] = []
    for value in values:
        if value.kind != "percent" or value.start < start:
            continue
        if listed and _NEXT.fullmatch(folded, listed[-1].end, value.start) is None:
            break
        listed.append(value)
    return listed
