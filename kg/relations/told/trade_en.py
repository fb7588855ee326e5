"""Facts of trade that an English sentence states in so many words: who supplies, uses, works or competes with whom.

The patterns are those of supply_en, use_en, rivals_en and, for whom the sentence leaves out, of_topic_en; here is whom it means.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from kg.relations.refused.carried import paragraph_head
from kg.relations.table import ORGANIZATIONS
from kg.relations.told.findings import SAID, Findings
from kg.relations.told.of_topic_en import OF_TOPIC
from kg.relations.told.plain import Place, add_stated, spoken_of
from kg.relations.told.rivals_en import ALLY, RIVALRY
from kg.relations.told.supply_en import SUPPLY
from kg.relations.told.use_en import BASE, JOIN, USE
from kg.relations.view import Sentence, Slot

OF_FIRMS, OF_THINGS = SUPPLY + ALLY + RIVALRY, JOIN + BASE
TRADE = OF_FIRMS + USE + OF_THINGS
_STARTS = re.compile(r"\W{0,2}|[^.,;:\n]{1,24}, |\W{0,2}the ")
_IT = re.compile(r"(?:[a-z][^.;:,\ue000-\uf8ff]{2,30}, |today |now |among )?(?:it|its)\b")
"""What begins a sentence about the one that the sentence before it begins with."""
_INVESTS = re.compile(
    r"(?:,[^,]{2,60},)? (?:(?:has|had|have|also|recently) ){0,2}(?:co-)?(?:led|backed|invested|put|holds?|owns?|bought|acquired|took)\b"
)
"""Behind who puts money into the one that its sentence is about."""
_LESS = 0.5
"""How sure what is told of such a one is."""
_THINGS = frozenset({"Product", "AIModel"})


def tell(text: str, document: Sequence[Sentence], findings: Findings) -> None:
    """Add the facts that a sentence states in so many words, also of whom the sentences before are about."""
    about = spoken_of(document)
    for number, sentence in enumerate(document):
        things = sum(slot.type in _THINGS for slot in sentence.slots)
        firms = sum(slot.type in ORGANIZATIONS for slot in sentence.slots)
        if firms > 1:
            add_stated(number, sentence, OF_FIRMS, findings)
        if things and firms:
            add_stated(number, sentence, USE, findings)
        if things and things + firms > 1:
            add_stated(number, sentence, OF_THINGS, findings)
        topic = topic_of(text, document, number, about) if firms or things else None
        if topic is not None:
            add_stated(number, sentence, OF_TOPIC, findings, *topic)


def topic_of(text: str, document: Sequence[Sentence], number: int, about: Place | None) -> tuple[Slot, float] | None:
    """Whom sentence `number` speaks of without a name, and how sure: the company that the paragraph begins with and told of last.

    Behind a sentence that begins with another, it and its are that one. In a paragraph that begins with none it is the one that the
    document is `about` (see `spoken_of`).
    """
    head = paragraph_head("en", text, document, number)
    last = last_subject(text, document, number)
    sure = SAID
    if (
        last is not None
        and last[0] == number - 1
        and _IT.match(document[number].masked)
        and not _invests(document[last[0]])
    ):
        sure = _LESS if head is None or head.entity != last[1].entity else SAID
        head = last[1]
    elif head is not None:
        if last is not None and last[1].entity != head.entity:
            return None
    else:
        if about is None or number <= about[0]:
            return None
        head = about[1]
    if any(slot.entity == head.entity for slot in document[number].slots):
        return None
    at = document[number].start
    return Slot(head.entity, at, at, head.type, "topic"), sure


def _invests(sentence: Sentence) -> bool:
    return _INVESTS.match(sentence.masked, sentence.marks[0] + 1) is not None


def last_subject(text: str, document: Sequence[Sentence], number: int) -> Place | None:
    """The last organisation that a sentence before `number` begins with in its paragraph, with that sentence."""
    begin = text.rfind("\n", 0, document[number].start) + 1
    for earlier in range(number - 1, -1, -1):
        told = document[earlier]
        if told.start < begin:
            break
        slot = told.slots[0] if told.slots else None
        if slot is not None and slot.type in ORGANIZATIONS and _STARTS.fullmatch(told.masked, 0, told.marks[0]):
            return earlier, slot
    return None
