"""Whom a Japanese paragraph speaks of: who is carried into its sentences, and whose president a bare 関家一馬社長は is.

A paragraph that has marked a company with は has a topic of its own; what the headline or another paragraph named is none any more.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import takewhile

from kg.ner.fold import fold
from kg.relations.candidates import Pair, Topic
from kg.relations.refused.bystanders_ja import PLACE
from kg.relations.told.findings import SAID, Findings
from kg.relations.view import Sentence, Slot

_TOPIC = re.compile(rf"(?:、{PLACE}|\([^()。]{{0,24}}\)?)?(?:など|グループ)?は")
_OF_TOPIC = re.compile(
    r"の[^、。はが]{1,24}は|" + fold("が[^、。はが]{0,12}(?:発表|公表|まとめ)(?:した|た)[^、。はが]{1,60}は")
)
"""Behind a company that begins its sentence, where what is told is of a thing of its: Xの中国法人の営業利益は, Xが発表した決算は."""
_ASIDE = re.compile(fold("(?:子会社|傘下|系列)の") + r"\Z")
"""Before a company that the paragraph only mentions beside its own: 米子会社のXは."""
_HEAD = re.compile(fold("(?:会長兼|代表取締役|兼)*(?:社長|会長|頭取|CEO)(?:兼?(?:CEO|COO))?[はがも]"))
_DESPITE = 0.7
"""How sure a fact of a company carried in from elsewhere must be to count beside the one that the paragraph speaks of."""


def topics_of(text: str, document: Sequence[Sentence], number: int) -> list[Slot]:
    """The companies marked with は in the sentences before `number` of its paragraph, one a sentence at most, the nearest first.

    Where none is marked, those that begin a sentence as the owners of what is marked (Xの営業利益は).
    """
    paragraph = _paragraph(text, document[number])
    before = list(takewhile(lambda sentence: _paragraph(text, sentence) == paragraph, reversed(document[:number])))
    for mark in (_TOPIC, _OF_TOPIC):
        found = [slot for slot in (_marked(sentence, mark) for sentence in before) if slot is not None]
        if found:
            return found
    return []


def _paragraph(text: str, sentence: Sentence) -> int:
    """Where the line ends before `sentence`; -1 in the first."""
    piece = text[sentence.start : sentence.end]
    return text.rfind("\n", 0, sentence.start + len(piece) - len(piece.lstrip()))


def _marked(sentence: Sentence, topic: re.Pattern[str]) -> Slot | None:
    """The first company of `sentence` that `topic` makes its topic, which `_OF_TOPIC` only does at its beginning."""
    for slot, group in zip(sentence.slots, sentence.group, strict=True):
        mark = sentence.marks[group]
        if (
            slot.type == "Company"
            and len({member.entity for member in sentence.members(group)}) == 1
            and topic.match(sentence.masked, mark + 1)
            and not _ASIDE.search(sentence.masked, 0, mark)
            and (topic is _TOPIC or mark == 0)
        ):
            return slot
    return None


def strays(text: str, document: Sequence[Sentence], pair: Pair, confidence: float) -> bool:
    """Whether the topic of `pair` is one of another paragraph, and the sentence's own speaks of a company before it."""
    if pair.topic is None or confidence >= _DESPITE:
        return False
    origin, here = document[pair.topic.origin[0]], document[pair.sentence]
    if _paragraph(text, origin) == _paragraph(text, here):
        return False
    told = topics_of(text, document, pair.sentence)
    return bool(told) and told[0].entity != pair.first.entity


def one_of(told: Sequence[Slot], document: Sequence[Sentence]) -> Slot | None:
    """The first topic of a paragraph, if what the others did they did with it (日立製作所はJR東海向けに…); else None."""
    if not told:
        return None
    first = told[-1]
    for other in told:
        sentence = next(s for s in document if s.start <= other.start < s.end)
        if all(slot.entity != first.entity for slot in sentence.slots):
            return None
    return first


def presidents(text: str, document: Sequence[Sentence]) -> list[Pair]:
    """Each person who begins a sentence with a president's title and no company, with the one company that is spoken of."""
    found: list[Pair] = []
    met: set[int] = set()
    for number, sentence in enumerate(document):
        for slot in sentence.slots:
            first = slot.type == "Person" and slot.entity not in met and slot.kind == "name"
            met.add(slot.entity)
            if (
                not first
                or sentence.marks[0] != 0
                or sentence.slots[0] is not slot
                or not _HEAD.match(sentence.masked, 1)
            ):
                continue
            company = one_of(topics_of(text, document, number), document)
            if company is not None:
                carried = Slot(company.entity, sentence.start, sentence.start, company.type, "topic")
                found.append(Pair(number, carried, slot, -1, 0, Topic(carried, 1, (number - 1, 0))))
    return found


def tell_presidents(text: str, document: Sequence[Sentence], findings: Findings) -> None:
    """Put the posts of `presidents` in the place of all others carried to those people."""
    findings.put_posts(presidents(text, document), SAID)
