"""The shares of several holders that Chinese names in the order of the holders: 甲、乙分别持股60%和40%."""

from __future__ import annotations

import re
from collections.abc import Sequence

from kg.model import Value
from kg.relations.view import Sentence, Slot

_SEVERALLY = re.compile("分别|各(?=[持占为])")
_NEXT = re.compile(r"[、,和及与]+(?:约|近|逾)?")


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
            continue
        mark = _SEVERALLY.search(folded, members[-1].end, sentence.end)
        listed = _listed(folded, values, mark.end()) if mark is not None else []
        if len(listed) == len(members):
            return listed[members.index(slot)].normal
    return None


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
