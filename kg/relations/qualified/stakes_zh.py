"""The shares of several holders that Chinese names in the order of the holders: 甲、乙分别持股60%和40%."""

from __future__ import annotations

import re
from collections.abc import Sequence

from kg.model import Value
from kg.ner.fold import fold
from kg.relations.view import Sentence, Slot

_SEVERALLY = re.compile("分别|各(?=[持占为])")
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
