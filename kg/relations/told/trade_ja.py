"""Facts of trade that a Japanese sentence states in so many words, and of whom: 建屋は鹿島が受注し、原料は豪Xから調達する.

The customer there is the topic of the sentences before. The patterns are those of trade_wordings_ja.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from kg.ner.fold import fold
from kg.relations.candidates import Pair
from kg.relations.decide import Proposal
from kg.relations.refused.bystanders_ja import ORGANISATION, PLACE
from kg.relations.table import ORGANIZATIONS
from kg.relations.told.findings import Findings
from kg.relations.told.paragraphs_ja import one_of, topics_of
from kg.relations.told.plain import Place, add_stated, spoken_of
from kg.relations.told.trade_wordings_ja import ITS_RIVAL, OF_TOPIC, RIVALS, RIVALS_OF_TOPIC, TRADE, WITHOUT_SUBJECT
from kg.relations.view import Sentence, Slot

_OWN_TOPIC = re.compile(rf"{ORGANISATION}(?:[、,]{PLACE}|\([^()。]{{0,24}}\))?" + fold("(?:など|グループ|側)?[はも]"))
_DOES = re.compile(rf"{ORGANISATION}" + fold("が"))
_HEARSAY = re.compile(fold("によると|によれば"))
_ACTS = re.compile(fold("(?:など|グループ)?[はがも](?!最大の|ライバル|競合|競争相手|強敵)"))
_FIRST = 8
"""Characters that may stand before the name that a sentence begins with: 一方、, 米の."""


def tell(text: str, document: Sequence[Sentence], findings: Findings) -> None:
    """Add the facts that a sentence states in so many words, also of whom the sentences before are about."""
    about = spoken_of(document)
    for number, sentence in enumerate(document):
        if not sentence.slots:
            continue
        if len(sentence.slots) > 1:
            add_stated(number, sentence, TRADE, findings)
        if ITS_RIVAL.match(sentence.masked):
            topic = _before(text, document, number, about)
            if topic is not None:
                add_stated(number, sentence, RIVALS_OF_TOPIC, findings, topic)
            continue
        topic = topic_of(text, document, number, about)
        if topic is not None:
            bare = () if _DOES.search(sentence.masked) else WITHOUT_SUBJECT
            add_stated(number, sentence, OF_TOPIC + bare, findings, topic)


_WITH_TOPIC = re.compile(fold("(?:など|グループ)?と[はも]"))
_FIGHTS_WITH = re.compile(fold("(?:など)?と(?:は|も|の)?[^、。はが\ue000-\uf8ff]{0,12}") + f"(?:{RIVALS})")
_EXAMPLE = re.compile("や")


def only_with_topic(proposal: Proposal, sentence: Sentence, pair: Pair) -> str | None:
    """Why two names that Japanese puts beside its topic do not act with each other: Xとは組み、Yとも提携した; XやYと競合する."""
    if proposal.relation not in ("partneredWith", "competesWith") or pair.first_group < 0:
        return None
    ends = [sentence.masked[sentence.marks[group] + 1 :] for group in (pair.first_group, pair.second_group)]
    if all(_WITH_TOPIC.match(end) for end in ends):
        return "the text tells each of its topic"
    listed = pair.first_group == pair.second_group and any(
        _EXAMPLE.search(j) for j in sentence.joiners[pair.first_group]
    )
    if proposal.relation == "competesWith" and listed and _FIGHTS_WITH.match(ends[0]):
        return "the text tells each of its topic"
    return None


def topic_of(text: str, document: Sequence[Sentence], number: int, about: Place | None) -> Slot | None:
    """Whom sentence `number`, which marks no organisation as its topic, goes on about: the last one that the paragraph marked.

    In a paragraph that has marked none it is the one that the document is `about` (see `spoken_of`).
    """
    sentence = document[number]
    if _OWN_TOPIC.search(sentence.masked) or _HEARSAY.search(sentence.masked):
        return None
    return _before(text, document, number, about)


def _before(text: str, document: Sequence[Sentence], number: int, about: Place | None) -> Slot | None:
    """Whom the sentences before `number` are about, where it does not name it."""
    sentence = document[number]
    told = topics_of(text, document, number)
    head = one_of(told, document) if told else _about(text, document, number, about)
    if head is None or any(slot.entity == head.entity for slot in sentence.slots):
        return None
    return Slot(head.entity, sentence.start, sentence.start, head.type, "topic")


def _about(text: str, document: Sequence[Sentence], number: int, about: Place | None) -> Slot | None:
    """The organisation that the document is `about`; None in a paragraph of which a sentence before begins with another."""
    if about is None or number <= about[0]:
        return None
    begin = text.rfind("\n", 0, document[number].start + 1) + 1
    for told in reversed(document[:number]):
        if told.start < begin:
            break
        first = told.slots[0] if told.slots and told.marks[0] <= _FIRST else None
        if first is None or first.type not in ORGANIZATIONS or first.entity == about[1].entity:
            continue
        if _ACTS.match(told.masked, told.marks[0] + 1):
            return None
    return about[1]
