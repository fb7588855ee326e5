"""Which dates, sums and shares of a Chinese sentence are those of another deal: 2018年以7亿元收购甲，2020年再以18亿元并入乙.

A clause that names someone else and has a verb of a deal of its own tells of that deal, and so do the values in it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from kg.model import Value
from kg.ner.fold import fold
from kg.relations.qualified.posts import Scope
from kg.relations.table import ORGANIZATIONS
from kg.relations.view import Sentence

_NAMES = frozenset({*ORGANIZATIONS, "Product", "Person"})
_STOP = re.compile("[,，;；]")
_DEAL = re.compile(
    fold(
        "收购|并购|买下|买进|买入|买走|购入|购得|入股|参股|投资|注资|增资|认购|受让|并入|吞下|拿下|接手|出售|卖给|卖出|转让|售予|售出|卖予|卖掉"
        "|减持|增持|清仓|抛售|持有|持股|领投|跟投|私有化|出资|斥资|取得"
    )
)
_FROM = re.compile(fold("[从自由向与和]") + r"\Z")
"""Before the other side of the same deal: 从X手中."""
_HOLDS = re.compile(fold("[^,，。;；]{0,16}?(?:持有(?!的)|持股)"))
"""Behind someone else who holds the same: 丙则持有其1.54%股份."""
_ANEW = re.compile(fold(r"(?:而|并|随后|此后|其后|后来)?(?:还|又|再|另|也|亦)|(?:19|20)\d\d年"))
"""A clause that begins so tells of a further deal, whomever it names."""
_LEAD = 8
"""Characters of a clause that is only the time of the next: 2022年9月，."""


def of_its_own_clauses(folded: str, values: Sequence[Value], scope: Scope, sentence: Sentence) -> list[Value]:
    """The `values` of the `sentence` without those of the clauses that tell of another deal than the one between the names of `scope`.

    Of the times one is left where its own clauses give none: the last before them.
    """
    if scope.object.kind == "topic" or scope.object.start < sentence.start:
        return list(values)
    pieces = _pieces(folded, sentence, [value for value in values if value.kind in ("date", "period")])
    own = next((piece for piece in pieces if piece[0] <= scope.object.start < piece[1]), pieces[0])
    told = _DEAL.search(folded, *own) is not None
    apart = [
        piece
        for piece in pieces
        if _is_apart(folded, piece, scope, sentence) and (told or not piece[0] <= scope.subject.start < piece[1])
    ]
    if not apart:
        return list(values)
    kept = [value for value in values if not any(begin <= value.start < end for begin, end in apart)]
    if not any(value.kind in ("date", "period") for value in kept):
        before = [v for v in values if v.kind in ("date", "period") and v.start < scope.object.start]
        kept += before[-1:]
    return sorted(kept, key=lambda value: value.start)


def _pieces(folded: str, sentence: Sentence, times: Sequence[Value]) -> list[tuple[int, int]]:
    """The clauses of the sentence, a time that stands by itself with the one behind it."""
    cuts = [match.end() for match in _STOP.finditer(folded, sentence.start, sentence.end)]
    pieces: list[tuple[int, int]] = []
    begin = sentence.start
    for cut, end in pairwise([sentence.start, *cuts, sentence.end]):
        if end - cut <= _LEAD and any(cut <= value.start < end for value in times):
            continue
        pieces.append((begin, end))
        begin = end
    if begin < sentence.end:
        pieces.append((begin, sentence.end))
    return pieces


def _is_apart(folded: str, piece: tuple[int, int], scope: Scope, sentence: Sentence) -> bool:
    begin, end = piece
    if begin <= scope.object.start < end or _DEAL.search(folded, begin, end) is None:
        return False
    anew = _ANEW.match(folded, begin) is not None
    ours = {scope.subject.entity, scope.object.entity}
    here = [
        slot for slot in sentence.slots if begin <= slot.start < end and slot.type in _NAMES and slot.kind == "name"
    ]
    if any(slot.entity == scope.object.entity for slot in here):
        holder = here[0].entity not in ours and all(slot.entity != scope.subject.entity for slot in here)
        return holder and _HOLDS.match(folded, here[0].end, end) is not None
    return any(slot.entity not in ours and (anew or _FROM.search(folded, begin, slot.start) is None) for slot in here)
