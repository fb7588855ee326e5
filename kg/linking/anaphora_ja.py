"""What Japanese grammar says of 同社, 当社, 前者 and 後者: whom they cannot mean, and whom alone they can."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Protocol

_OBJECT = re.compile(
    r"と(?!して|し、)|に(?!対|つい|よ|とって|関|おけ)|を(?!巡|めぐ|除)|へ|から|株|向け|製|の(?:目標株価|投資判断|格付け|業績予想|株式?を)"
)
"""Behind a 同社 that something is done to: its subject is another, or the text would say 自社."""
_TOPIC_MARK = re.compile(r"[」』”）)]*は")
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
_FOCUS = re.compile(
    r"[」』”）)]*(?:である|だ|だった|です|でした|くらいだ|(?:の名)?(?:が|も)(?:挙がる|浮かぶ|ある|控える|続く|待つ))?[。！？]?\s*"
)
"""Behind what a sentence tells at its end: 残る強敵はXである。同社は…"""
_PARTNER = re.compile(r"と(?:の|[^、。はが]{0,20}(?:合意|契約|提携|交渉|協議))")
"""Behind the one with whom a subject deals: Aは、Xとの合弁会社Yの持ち分を同社に譲渡した."""
_GIVEN_TO = re.compile(r"に(?!対|つい|よ|とって|関|おけ)|へ|から")
_CALLED = re.compile(
    r"[」』”）)]*が(?:最大の?|一番の|主な|主要な?|直接の)?(?:ライバル|競合|競争相手|強敵|好敵手|顧客|取引先|調達先|仕入れ先)(?:相手|先)?(?:だ|で|に|と)"
)
"""Behind who is only said to be what to the one spoken of: 国内ではXが最大のライバルだ。同社は…"""
_NEARBY = 60
_AT_HEAD = re.compile(r"(?:もっとも|ただ|しかし|一方|すでに|なお|また)?、?")
_SAME = frozenset({"同社", "同行", "同グループ"})
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
    if _SUBJECT_MARK.match(text, word[1]):
        called = [p.entity for p in places if p.start >= word[0] - _NEARBY and _CALLED.match(text, p.end)]
        topic = _topic(text, begin, word[0], places)
        return called[-1] if topic is None and called else topic
    caused = [p for p in places if begin <= p.start and _CAUSE.fullmatch(text, p.end, word[0])]
    if caused:
        return caused[-1].entity
    if not _OBJECT.match(text, word[1]):
        return None
    subjects = [p for p in places if begin <= p.start and p.end <= word[0] and _SUBJECT_MARK.match(text, p.end)]
    if not subjects or _OTHER_SUBJECT.search(text, subjects[-1].end + 1, word[0]):
        return None
    return subjects[-1].entity


def _topic(text: str, begin: int, word: int, places: Sequence[Standing]) -> int | None:
    """The topic of the sentence from `begin` that a 同社は or 同社が at `word` comes after, and so cannot mean: AはBを買収し、同社は…."""
    before = [p for p in places if begin <= p.start and p.end <= word]
    topic = next((p for p in before if text.startswith("は", p.end)), None)
    other = topic is not None and any(p.start > topic.end and p.entity != topic.entity for p in before)
    return topic.entity if topic is not None and other and "、" in text[topic.end : word] else None


def told_last(text: str, begin: int, word: tuple[int, int], places: Sequence[Standing]) -> int | None:
    """Whom a 同社 at the head of a sentence means, because the one before it, from `begin`, ended by telling who it is."""
    if text[word[0] : word[1]] not in _SAME:
        return None
    head = max(text.rfind(mark, begin, word[0]) for mark in "。！？\n") + 1
    before = [p for p in places if begin <= p.start and p.end <= word[0]]
    if head == 0 or not before or before[-1].end > head or not _AT_HEAD.fullmatch(text, head, word[0]):
        return None
    return before[-1].entity if _FOCUS.fullmatch(text, before[-1].end, head) else None


def partner(text: str, begin: int, word: tuple[int, int], places: Sequence[Standing]) -> int | None:
    """Whom a 同社に or 同社から means in the sentence from `begin`, because its subject deals with one company; None where not with just one."""
    if text[word[0] : word[1]] not in _SAME or not _GIVEN_TO.match(text, word[1]):
        return None
    here = [p for p in places if begin <= p.start and p.end <= word[0]]
    subject = next((p for p in here if _SUBJECT_MARK.match(text, p.end)), None)
    if subject is None:
        return None
    dealt = {p.entity for p in here if p.start > subject.end and _PARTNER.match(text, p.end)}
    return dealt.pop() if len(dealt - {subject.entity}) == 1 == len(dealt) else None


def of_paragraph(text: str, word: tuple[int, int], places: Sequence[Standing], other: int | None) -> set[int]:
    """The companies that a 同社 may mean where its paragraph has named one as the subject; empty where it has none.

    They are the topics of the paragraph and those of the sentence; where it has no topic but `other`, who is not meant, all that it has named.
    """
    if text[word[0] : word[1]] not in _SAME:
        return set()
    begin = text.rfind("\n", 0, word[0]) + 1
    here = max(text.rfind(mark, begin, word[0]) for mark in "。！？\n") + 1
    named = [p for p in places if begin <= p.start and p.end <= word[0]]
    if not any(p.start == begin or _SUBJECT_MARK.match(text, p.end) for p in named):
        return set()
    topics = {p.entity for p in named if p.start == begin or _TOPIC_MARK.match(text, p.end)} - {other}
    return topics | {p.entity for p in named if p.start >= here or not topics}


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
