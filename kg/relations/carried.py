"""A topic that is carried too far: a paragraph that begins with one company does not go on about that of the paragraph before."""

from __future__ import annotations

import re
from collections.abc import Sequence

from kg.relations.candidates import Pair
from kg.relations.paragraphs_ja import strays
from kg.relations.table import ORGANIZATIONS
from kg.relations.view import Sentence, Slot

_REASON = "its paragraph speaks of another company"
_HEAD = re.compile(r".{0,2}|[^，。；,;\n]{1,11}[，,]")
"""What may stand before the name that a paragraph begins with: little, or its first words (造船端，)."""


def carried_too_far(lang: str, text: str, read: Sequence[Sentence], pair: Pair, confidence: float) -> str | None:
    """Why the topic of `pair` cannot be what its sentence leaves out; None where it can, and for pairs without one.

    In Japanese a fact of enough `confidence` is not asked.
    """
    if lang == "ja":
        return _REASON if strays(text, read, pair, confidence) else None
    if pair.topic is None or not lang.startswith("zh") or pair.topic.slot.type not in ORGANIZATIONS:
        return None
    sentence = read[pair.sentence]
    begin = text.rfind("\n", 0, sentence.start) + 1
    before: list[Slot] = []
    for earlier in reversed(read[: pair.sentence]):
        if earlier.end <= begin:
            break
        before[:0] = [slot for slot in earlier.slots if slot.start >= begin and slot.type in ORGANIZATIONS]
    if not before or before[0].type != "Company" or _HEAD.fullmatch(text, begin, before[0].start) is None:
        return None
    if any(slot.entity == pair.topic.slot.entity for slot in before):
        return None
    return _REASON
