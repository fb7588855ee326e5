"""A topic that is carried too far: a paragraph that begins with one company does not go on about that of the paragraph before."""

from __future__ import annotations

import re
from collections.abc import Sequence

from kg.relations.candidates import Pair, Topic
from kg.relations.table import ORGANIZATIONS
from kg.relations.told.paragraphs_ja import strays
from kg.relations.view import Sentence, Slot

_REASON = "its paragraph speaks of another company"
_OWNER = re.compile(r"-(?:backed|owned|controlled|funded|led)\b")
_HEAD = {
    "zh": re.compile(r".{0,2}|[^，。；,;\n]{1,11}[，,]"),
    "en": re.compile(
        r"\W{0,2}|[^.,;:\n]{1,24}, |(?:[Ss]hares (?:in|of)|[Tt]he|[A-Z][a-z]+'s|Meanwhile|But|And|Yet|Even|Still|Then|Now) "
    ),
}
"""What may stand before the name that a paragraph begins with: little, or its first words (造船端，; In Sweden,)."""


def _begins_a_headline(text: str, read: Sequence[Sentence], sentence: Sentence) -> bool:
    """Whether `sentence` is a further headline of a title whose headlines begin each with its own company: 莎莎撤出內地 友邦回購."""
    if sentence.start == 0 or "\n" in text[: sentence.start].rstrip() or text[sentence.start - 1] not in " \u3000":
        return False
    begins = [bool(told.slots) and told.slots[0].start == told.start for told in (read[0], sentence)]
    return all(begins) and sentence.slots[0].type in ORGANIZATIONS


def carried_too_far(lang: str, text: str, read: Sequence[Sentence], pair: Pair, confidence: float) -> str | None:
    """Why the topic of `pair` cannot be what its sentence leaves out; None where it can, and for pairs without one.

    In Japanese a fact of enough `confidence` is not asked.
    """
    if lang == "ja":
        return _REASON if strays(text, read, pair, confidence) else None
    if pair.topic is None or pair.topic.slot.type not in ORGANIZATIONS:
        return None
    if lang == "en" and _only_owns(read, pair.topic):
        return "the text only names it as an owner of the one it tells of"
    if lang.startswith("zh") and _begins_a_headline(text, read, read[pair.sentence]):
        return "the headline tells of each by itself"
    before = _before(text, read, pair.sentence)
    if _heads(lang, text, read[pair.sentence], before) is None:
        return None
    if any(slot.entity == pair.topic.slot.entity for slot in before):
        return None
    return _REASON


def _only_owns(read: Sequence[Sentence], topic: Topic) -> bool:
    """Whether a topic only tells whose the next name is where it last stood: Alibaba-backed X.

    What plain words tell is told of the sentence before, which may have no name at all.
    """
    origin, group = read[topic.origin[0]], topic.origin[1]
    return group < len(origin.marks) and _OWNER.match(origin.masked, origin.marks[group] + 1) is not None


def paragraph_head(lang: str, text: str, read: Sequence[Sentence], number: int) -> Slot | None:
    """The company that the paragraph of sentence `number` begins with, before that sentence; None where it begins otherwise."""
    return _heads(lang, text, read[number], _before(text, read, number))


def _before(text: str, read: Sequence[Sentence], number: int) -> list[Slot]:
    """The organisations that stand before sentence `number` in its paragraph, in order."""
    begin = _begin(text, read[number])
    before: list[Slot] = []
    for earlier in reversed(read[:number]):
        if earlier.end <= begin:
            break
        before[:0] = [slot for slot in earlier.slots if slot.start >= begin and slot.type in ORGANIZATIONS]
    return before


def _heads(lang: str, text: str, sentence: Sentence, before: Sequence[Slot]) -> Slot | None:
    head = _HEAD.get(lang.split("-")[0])
    if head is None or not before or before[0].type != "Company":
        return None
    return before[0] if head.fullmatch(text, _begin(text, sentence), before[0].start) else None


def _begin(text: str, sentence: Sentence) -> int:
    return text.rfind("\n", 0, sentence.start) + 1
