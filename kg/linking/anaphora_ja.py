"""What Japanese grammar says of 同社, 当社, 前者 and 後者: whom they cannot mean, and whom alone they can."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Protocol

_OBJECT = re.compile(r"と(?!して|し、)|に(?!対|つい|よ|とって|関|おけ)|を(?!巡|めぐ|除)|へ|から|株|向け|製")
"""Behind a 同社 that something is done to: its subject is another, or the text would say 自社."""
_SUBJECT_MARK = re.compile(r"[」』”）)]*(?:は|が)")
_OTHER_SUBJECT = re.compile(r"[^、。\n]{0,12}?[^、。\n]が(?![、け])")
_JOINED = re.compile(
    r"(?:[（(][^（()）]{1,20}[)）])?[」』”]?(?:と|や)(?:[米英独仏伊中韓蘭印豪]|[ァ-ヺー]{2,8}の)?[「『“]?"
)
_ADJUNCT = re.compile(
    r"(?:と|から|へ|に|を)?の?[^、。はがも\n]{0,24}?(?:を受け(?:て)?|に伴い|に伴って|により|によって|で|に対抗し(?:て)?|に続き|に続いて|を機に|などから|を背景に|を巡り|のため)、"
)
_CAUSE = re.compile(
    r"[」』”）)]*が[^。はが]{1,30}?ことで、|[」』”）)]*が[^。はが]{1,30}?こと(?:を受け(?:て)?|に伴い|により)、"
)
"""Behind the subject of a clause that tells why someone else acts: Xが撤退したことで、同社は."""
_TWO = re.compile("前者|後者")


class Standing(Protocol):
    """A place where an organisation is named."""

    @property
    def start(self) -> int: ...
    @property
    def end(self) -> int: ...
    @property
    def entity(self) -> int: ...


def not_meant(text: str, begin: int, word: tuple[int, int], places: Sequence[Standing]) -> int | None:
    """The subject of the sentence from `begin` that a 同社 at `word` cannot mean, because it does something to that one: Xは同社株を買った."""
    if not text.startswith("同社", word[0]):
        return None
    caused = [p for p in places if begin <= p.start and _CAUSE.fullmatch(text, p.end, word[0])]
    if caused:
        return caused[-1].entity
    if not _OBJECT.match(text, word[1]):
        return None
    subjects = [p for p in places if begin <= p.start and p.end <= word[0] and _SUBJECT_MARK.match(text, p.end)]
    if not subjects or _OTHER_SUBJECT.search(text, subjects[-1].end + 1, word[0]):
        return None
    return subjects[-1].entity


def speaker(text: str, begin: int, word: int, places: Sequence[Standing]) -> int | None:
    """Who speaks where the 当社 at `word` is quoted: the first named in the sentence from `begin` that the quotation belongs to."""
    opening = text.rfind("「", begin, word)
    if opening < 0 or "」" in text[opening:word]:
        return None
    return next((p.entity for p in places if begin <= p.start and p.end <= opening), None)


def of_two(text: str, begin: int, word: tuple[int, int], places: Sequence[Standing]) -> int | None:
    """Which of the last two that と or や joins since `begin` a 前者 or 後者 means; None where not just two are joined."""
    here = [p for p in places if begin <= p.start and p.end <= word[0]]
    for index in range(len(here) - 2, -1, -1):
        one, two = here[index], here[index + 1]
        if one.entity == two.entity or not _JOINED.fullmatch(text, one.end, two.start):
            continue
        more = index > 0 and text[here[index - 1].end : one.start] in ("、", "や", "と")
        if more or text.startswith(("、", "や", "と"), two.end):
            return None
        return one.entity if text.startswith("前者", word[0]) else two.entity
    return None


def is_one_of_two(word: str) -> bool:
    """Whether `word` is 前者 or 後者."""
    return _TWO.fullmatch(word) is not None


def in_adjunct(text: str, end: int) -> bool:
    """Whether what follows the name before `end` makes it a part of an adjunct: Xの台頭を受け, Xとの提携で."""
    return _ADJUNCT.match(text, end) is not None
