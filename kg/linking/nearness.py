"""How near a name is to a word that may stand for it: named lately, as the subject of its sentence, as what its paragraph is about."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from typing import NamedTuple

from kg.linking import anaphora_ja, anaphora_zh

# Chosen on a corpus of news in which facts are told of a company that the clause does not name.
_FADING, _SUBJECT, _BESIDE, _PARAGRAPH = 0.7, 1.4, 0.7, 1.4
_LOOKED_BACK = 3
_ANOTHERS = re.compile(
    r"(?:(?:[Aa]mong|[Oo]ne of|[Ss]ome of) )?(?:[Ii]ts|[Tt]heir)\b|(?:[Cc]ustomers|[Cc]lients|[Ss]uppliers|[Rr]ivals|[Cc]ompetitors|[Pp]artners)\b"
)
"""The beginning of an English sentence about what is another's: Its distributors include X. The company … is not X."""
_TOPIC = re.compile(r"[」』”）)]*(?:は|が)")
_OF_ANOTHER = re.compile(
    r"['’]s (?:[\w-]+ ){0,3}?(?:(?:great-|grand)*(?:son|daughter|father|mother)|brother|sister|wife|husband|nephew|niece|cousin|widow|uncle|aunt"
    r"|lawyer|deputy|successor|predecessor|colleague|friend|boss|assistant|aide)\b"
    "|(?:先生|女士)?的(?:胞?[妹弟姐兄哥姊]|妻子|丈夫|太太|[长長次独獨幼][子女]|[儿兒]子|女[儿兒]|父[亲親]|母[亲親]|祖父|侄|女婿|[遗遺]孀|堂[弟兄妹]|表[弟兄妹]|律[师師]|助手|助理|副手|接班人|[继繼]任者|前任|同事|同[学學])"
    "|(?:氏|さん)?の(?:長男|次男|三男|長女|次女|父|母|弟|兄|妹|姉|息子|娘|妻|夫|孫|部下|後任|弁護士)"
)
"""Behind someone whose relative, lawyer or deputy is the subject: Edwin's great-grandson, James, …."""
_OWNS = re.compile("['’]s ")
_HEAD_OF = re.compile(r"(?:\A|[\n.!?”\"] ?)(?:[\w-]+, )?\Z")
"""Before the owner that a sentence begins with, which may be what it is about; It takes on Dunlo's van is not about Dunlo."""


class Place(NamedTuple):
    """Where an entity is named."""

    start: int
    end: int
    entity: int


def nearness(text: str, at: int, recent: Sequence[Place], ends: Sequence[int], *, people: bool) -> dict[int, float]:
    """How near each entity named in `recent` is to `at`; `people` where the word stands for a person. `ends` are those of statements."""
    here = bisect_right(ends, at)
    paragraph = text.rfind("\n", 0, at)
    owners = {place for place in recent if people and _OF_ANOTHER.match(text, place.end)}
    aside = {place for place in recent if place in owners or only_opens(text, place, ends)}
    topic = next((place.entity for place in recent if place.start > paragraph and place not in aside), None)
    if _ANOTHERS.match(text, paragraph + 1):
        topic = None
    begun: set[int] = set()
    near: dict[int, float] = {}
    for place in recent:
        sentence = bisect_right(ends, place.start)
        value = _FADING ** (here - sentence)
        anothers = place in owners or _ANOTHERS.match(text, ends[sentence - 1] if sentence else 0)
        beside = place in aside or anothers or (sentence == here and anaphora_ja.in_adjunct(text, place.end))
        if _OWNS.match(text, place.end) and not _HEAD_OF.search(text, max(0, place.start - 24), place.start):
            value *= _BESIDE
        elif sentence not in begun and not beside:
            begun.add(sentence)
            value *= _SUBJECT
        elif sentence == here or anothers:
            value *= _BESIDE
        if _TOPIC.match(text, place.end):
            value *= _SUBJECT
        near[place.entity] = max(near.get(place.entity, 0.0), value)
    if topic is not None:
        near[topic] *= _PARAGRAPH
    return near


def only_opens(text: str, place: Place, ends: Sequence[int]) -> bool:
    """Whether the name at `place` only stands in what its statement opens with (作为X的供应商，Y…)."""
    sentence = bisect_right(ends, place.start)
    return anaphora_zh.in_adjunct(text, ends[sentence - 1] if sentence else 0, place.start)


def best(scores: dict[int, float]) -> tuple[int, float]:
    """The entity with the highest score, and how sure that makes it: the further the second, the surer."""
    ranked = sorted(scores.items(), key=lambda item: (-item[1], item[0]))
    best, top = ranked[0]
    second = ranked[1][1] if len(ranked) > 1 else 0.0
    return best, round(min(0.95, 0.5 + 0.5 * (top - second) / top), 2)


def only_of_another(text: str, at: int, ends: Sequence[int]) -> bool:
    """Whether the paragraph has only told of what is someone's before `at` (Its distributors include X.), so that it is about who is meant."""
    here, begin = bisect_right(ends, at), text.rfind("\n", 0, at) + 1
    starts = [end for end in ends[max(0, here - _LOOKED_BACK) : here] if end >= begin]
    return len(starts) > 1 and all(_ANOTHERS.match(text, start) for start in starts[:-1])
