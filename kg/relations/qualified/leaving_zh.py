"""Who has left an organisation in Chinese news, told by words that stand further from the names than those of `posts_zh`.

Those before 先后离职 that is said of a whole list, the second of the organisations after 曾任职于, who is named again where the
leaving is told, and who moves to another organisation.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from kg.relations.view import Slot

_NEAR = "[^,，。;；\0]"
LEAVE = "(?:离职|离开|离任|辞职|辞任|请辞|卸任|辞去|去职|退休|退任|交棒|下台|不再担任)"
"""Words of leaving a post."""
_LISTED = re.compile(f"(?:、{_NEAR}{{0,14}}\0+)+")
"""The others of a list of persons, each with a title: 首席研发官A、首席科学官B先后离职."""
_ALL_LEAVE = re.compile(
    f"(?!{_NEAR}{{0,8}}[将拟])(?!{_NEAR}{{0,8}}(?:明年|后年|计划|预计)){_NEAR}{{0,8}}{LEAVE}(?![后前])"
)
_HAS_LEFT = re.compile(
    f"(?!{_NEAR}{{0,8}}[将拟])(?!{_NEAR}{{0,8}}(?:明年|后年|计划|预计)){_NEAR}{{0,8}}{LEAVE}(?!\0|[后前])"
)
_MOVES = re.compile(f"(?!{_NEAR}{{0,8}}[将拟]){_NEAR}{{0,8}}(?:调任|转任|转投|跳槽)(?:[至到为往])?(?=\0)")
_OTHER_ORGANISATIONS = re.compile("(?:\0+(?:、|和|与|及|以及))+\\Z")
_ONCE_AT = re.compile("(?:曾|先后|早年|此前)(?:经|先后)?(?:任职于?|就职于?|供职于?|效力于?|在)\\Z")
_COMES_FROM = re.compile("来自\\Z")
_OF_PERSON = re.compile(f"的{_NEAR}{{0,10}}\\Z")
_NEW_POST = re.compile("接替|接任|出任|继任|接棒|加盟|加入|任命|履新|接手")


def has_left(told: str, offset: int, names: Sequence[Slot], person: Slot, organisation: Slot) -> bool:
    """Whether `person` is with `organisation` no more. `told` is `posts_zh.blanked`, whose first character is at `offset` of the text.

    `names` are the sentence's.
    """
    begin, end = max(0, organisation.start - offset), max(0, organisation.end - offset)
    first, last = max(0, person.start - offset), max(0, person.end - offset)
    if last <= begin:
        listed = _OTHER_ORGANISATIONS.search(told[last:begin])
        return listed is not None and _ONCE_AT.search(told[last : last + listed.start()]) is not None
    own = told[end:first]
    if _COMES_FROM.search(told, 0, begin) and _OF_PERSON.fullmatch(own):
        return _NEW_POST.search(told) is not None
    also = _LISTED.match(told, last)
    if also is not None and _ALL_LEAVE.match(told, also.end()):
        return True
    moves = _MOVES.match(told, last) if "\0" not in own else None
    if moves is not None:
        place = next((name for name in names if name.start == moves.end() + offset), None)
        return place is not None and place.type != "Person" and place.entity != organisation.entity
    return any(
        name.entity == person.entity and name.start > person.start and _HAS_LEFT.match(told, name.end - offset)
        for name in names
    )
