"""Whose chief an English title without a company speaks of: in a paragraph that begins with X, "Chief Executive Ann Lee said" is X's."""

from __future__ import annotations

import re
from collections.abc import Sequence

from kg.relations.candidates import Pair, Topic
from kg.relations.refused.carried import paragraph_head
from kg.relations.told.findings import SAID, Findings
from kg.relations.told.trade_en import last_subject
from kg.relations.view import Sentence, Slot

_CHIEF = re.compile(
    r"\W{0,2}(?:(?:its|the) )?(?:(?:new|interim|acting|executive|group|founder and|chairman and|president and|chair and|longtime) )*"
    r"(?:chief (?:executive|financial|operating|technology|product|legal|marketing|commercial|accounting)(?: officer)?|ceo|cfo|coo|cto|chair(?:man|woman)?|president"
    r"|managing director|finance (?:chief|director)|boss)(?: and (?:chief executive(?: officer)?|ceo|president|chairman))? "
)
"""What such a sentence begins with."""
_ITS_CHIEF = re.compile(
    r"[\ue000-\uf8ff], (?:its|the (?:company|group|firm|bank)s) (?:(?:new|interim|acting|group|outgoing) )*(?:chief (?:executive|[a-z]+)(?: officer)?|ceo|cfo|coo|cto|chair(?:man|woman)?|president|managing director|finance (?:chief|director)|boss)[ ,]"
)
"""Someone whose post follows: Ann Lee, its president, said."""


def chiefs(text: str, document: Sequence[Sentence]) -> list[Pair]:
    """Each person whom a sentence begins with by a title and no company, at the first mention, with the company its paragraph is about."""
    found: list[Pair] = []
    met: set[int] = set()
    for number, sentence in enumerate(document):
        people = [slot for slot in sentence.slots if slot.type == "Person"]
        new = [slot for slot in people if slot.entity not in met]
        met |= {slot.entity for slot in people}
        if not new or sentence.slots[0] is not new[0] or len(sentence.members(0)) > 1:
            continue
        mark = sentence.marks[0]
        follows = mark < 2 and _ITS_CHIEF.match(sentence.masked, mark) is not None
        if not follows and _CHIEF.fullmatch(sentence.masked, 0, mark) is None:
            continue
        head = paragraph_head("en", text, document, number)
        last = last_subject(text, document, number) if follows else None
        if last is not None and head is not None and last[1].entity != head.entity:
            head = None  # its is as likely the other's
        if head is not None:
            carried = Slot(head.entity, sentence.start, sentence.start, head.type, "topic")
            found.append(Pair(number, carried, new[0], -1, 0, Topic(carried, 1, (number - 1, 0))))
    return found


def tell_chiefs(text: str, document: Sequence[Sentence], findings: Findings) -> None:
    """Put the posts of `chiefs` in the place of all others carried to those people."""
    last = {pair.second.entity: pair for pair in chiefs(text, document)}
    findings.put_posts(list(last.values()), SAID)
