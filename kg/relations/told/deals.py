"""Deals that a sentence tells in so many words, so that no doubt is left who sells, who buys and what: each fact of them is stated.

The frames of each language are in `deals_en`, `deals_ja` and `deals_zh`. They are patterns over folded, masked text, whose named groups
are the parties. What such a frame tells of its parties is all that its sentence tells of a deal between them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from importlib import import_module
from typing import NamedTuple

from ahocorasick_rs import AhoCorasick

from kg.ner.fold import fold
from kg.relations.candidates import Pair, Topic
from kg.relations.refused.recipients import PURCHASES, SALES
from kg.relations.told.findings import Findings, Key
from kg.relations.told.frames import Frame
from kg.relations.view import Sentence, Slot

_SAID = 0.8
"""How sure such a fact is."""
_BETWEEN_PARTIES = PURCHASES | SALES
"""Relations of which a frame tells all that hold between its parties."""
_HALF = 50.0
"""Percent of a company up to which who buys it invests in it."""
_SHARE = re.compile(
    fold(r"(?:的|の|合计|合共|约|逾|近|株式?|発行済み|发行|持ち分)*(?:(\d+(?:\.\d+)?)[%％]|([一二三四五六七八九两])成)")
)
_MOST = "六七八九"
"""Behind what is sold: 转让B20%股权, Bの株式の40%を."""
_SHARES = re.compile(
    fold(
        "的?(?:少数|部分|老|旧)*(?:股份|股权|股票|权益|老股|持股)(?!全部|悉数|全数)|の?株(?!式会社|式?[のを](?:全|すべて|過半))"
    )
)
"""Behind what is sold where it does not say how much of it is: 转让B股权, B株を取得."""
_COMPANIES = frozenset({"Company", "BusinessUnit", "Institution"})
_LEAD = 40
"""Characters that may stand before the name that a sentence is about."""
_NO_SUBJECT = re.compile(
    r"\b(?:of|for|at|in|by|from|with|to|on|and|against|unlike|like|than|as|after|when|that) (?:the )?\Z|[与和对向从给比据被,，在](?:[^,，]{0,4})\Z"
)
"""Before a name that the sentence is not about."""
_NEVER_LAST = frozenset({"lead", "other", "investor", "holder", "buyer"})
"""Groups whose last name is only the owner of the next where it is followed by 's: from X and Y's fund."""
_BEHIND_VERB = frozenset({"seller", "buyer", "vendor"})
"""Groups of which `X, and Y` is only X, for it is no list of two: bought A from X, and Y will buy B."""
_ONE = frozenset({"parent"})
"""Groups that have one name, so that what a comma joins to it is no part of them: B's owner, A, said."""


class _Told(NamedTuple):
    relation: str
    subject: tuple[int, Slot]
    object: tuple[int, Slot]


def tell(lang: str, document: Sequence[Sentence], findings: Findings) -> None:
    """Add the facts of deals that a sentence tells in full; what it seems to say otherwise of the same parties goes."""
    frames = _frames(lang.split("-")[0])
    for number, sentence in enumerate(document):
        if not sentence.slots:
            continue
        stated: set[Key] = set()
        for frame in frames.told_in(sentence.masked):
            for match in frame.pattern.finditer(sentence.masked):
                told = list(_told(frame, match, document, number))
                keys = {(fact.subject[1].entity, fact.relation, fact.object[1].entity) for fact in told}
                named = {
                    slot.entity
                    for name in frame.pattern.groupindex
                    for _, slot in sentence.placed(*match.span(name), but="Place")
                }
                _leave_out(findings, number, keys, stated, frame, named)
                stated |= keys
                for fact in told:
                    key = fact.subject[1].entity, fact.relation, fact.object[1].entity
                    findings.add(key, _pair(number, fact), _SAID)


class _Frames:
    """The frames of a language, by the cues that call for them."""

    def __init__(self, frames: Sequence[Frame]) -> None:
        cues = sorted({cue for frame in frames for cue in frame.cues})
        self._automaton = AhoCorasick(cues)
        self._frames = frames
        self._called = [tuple(i for i, frame in enumerate(frames) if cue in frame.cues) for cue in cues]

    def told_in(self, masked: str) -> list[Frame]:
        """The frames of which a cue stands in `masked`, in their order."""
        found = {cue for cue, _, _ in self._automaton.find_matches_as_indexes(masked, overlapping=True)}
        return [self._frames[i] for i in sorted({i for cue in found for i in self._called[cue]})]


@cache
def _frames(language: str) -> _Frames:
    """The frames of a language; its patterns are compiled when a text of the language first asks for them."""
    deals: tuple[Frame, ...] = import_module(f"kg.relations.told.deals_{language}").FRAMES
    holdings: tuple[Frame, ...] = import_module(f"kg.relations.told.holdings_{language}").FRAMES
    sequels: tuple[Frame, ...] = import_module(f"kg.relations.told.sequels_{language}").FRAMES
    return _Frames(deals + holdings + sequels)


def _told(frame: Frame, match: re.Match[str], document: Sequence[Sentence], number: int) -> Iterator[_Told]:
    """The facts of `frame` where `match` found it, one for each member of a list."""
    sentence = document[number]
    parties = dict(_parties(frame, match, sentence))
    if any("topic" in ends for _, *ends in frame.facts):
        parties["topic"] = _spoken_of(document, number, frame.before)
    ends = {"topic": 0} | {part: match.end(name) for name in frame.pattern.groupindex for part in name.split("_")}
    for relation, subjects, objects in frame.facts:
        if subjects not in parties or objects not in parties:
            continue
        said = relation if frame.whole or objects == "topic" else _by_share(relation, sentence.masked, ends[objects])
        if said is None:
            continue
        for subject in parties[subjects]:
            for object_ in parties[objects]:
                if subject[1].entity != object_[1].entity:
                    yield _Told(said, subject, object_)


def _spoken_of(document: Sequence[Sentence], number: int, before: re.Pattern[str] | None) -> list[tuple[int, Slot]]:
    """Whom sentence `number` means where it says "it", as a topic: the only organisation of the sentence before, which begins with it.

    None where that sentence lacks `before`; with that it may name others.
    """
    earlier = document[number - 1] if number else None
    if earlier is None or (before is not None and not before.search(earlier.masked)):
        return []
    first = next((slot for slot in earlier.slots if slot.type != "Place"), None)
    if first is None or first.type not in _COMPANIES:
        return []
    others = {slot.entity for slot in earlier.slots if slot.type in _COMPANIES} - {first.entity}
    if others and before is None:
        return []
    lead = earlier.masked[: earlier.marks[earlier.group[earlier.slots.index(first)]]]
    if len(lead) > _LEAD or _NO_SUBJECT.search(lead):
        return []
    return [(-1, Slot(first.entity, document[number].start, document[number].start, first.type, "topic"))]


def _parties(frame: Frame, match: re.Match[str], sentence: Sentence) -> Iterator[tuple[str, list[tuple[int, Slot]]]]:
    """Each group of `frame` with the names that it stands for.

    A group `x_y` is a list of which a comma parts the last name: backed by A and B, C makes drones; A, B's low-cost arm.
    """
    for name in frame.pattern.groupindex:
        if not match[name]:
            continue
        named = _named(sentence, name, match)
        ends = name.split("_")
        if len(ends) == 1:
            yield name, named
        elif len(named) > 1 and sentence.joiners[named[-1][0]][-1:] == (",",):
            if ends[1] in _ONE and len(named) > 2:
                continue
            yield from ((ends[0], named[:-1]), (ends[1], named[-1:]))


def _named(sentence: Sentence, name: str, match: re.Match[str]) -> list[tuple[int, Slot]]:
    """The names, each with its group, that the group `name` of `match` stands for."""
    members = sentence.placed(*match.span(name), but="Place")
    if name in _ONE or (name in _BEHIND_VERB and sentence.joiners[members[0][0]] == (", and",)):
        return members[:1]
    owns = name in _NEVER_LAST and sentence.masked.startswith("s ", match.end(name))
    return members[:-1] if owns else members


def _by_share(relation: str, text: str, behind: int) -> str | None:
    """`relation`, or of a deal in half of a company or less what it is: for its buyer an investment, for its seller it is not told."""
    if relation not in ("acquired", "divested"):
        return relation
    share = _SHARE.match(text, behind)
    if share is None:
        return None if _SHARES.match(text, behind) else relation
    if (share[1] and float(share[1]) > _HALF) or (share[2] and share[2] in _MOST):
        return relation
    return "investedIn" if relation == "acquired" else None


def _leave_out(
    findings: Findings, number: int, told: set[Key], stated: set[Key], frame: Frame, named: set[int]
) -> None:
    """Take away what sentence `number` would say beside `told`: a fact turned round, another deal between the names of the frame.

    What another frame has `stated` stays.
    """
    dealt = {(subject, object_) for subject, relation, object_ in told if relation in ("acquired", "divested")}
    parties = named if dealt else set()
    for key in findings.in_sentence(number):
        if key in told or key in stated:
            continue
        subject, relation, object_ = key
        turned = (object_, relation, subject) in told and relation != "mergedWith"
        another = relation in _BETWEEN_PARTIES and {subject, object_} <= parties
        if turned or another or (relation in frame.ended and (subject, object_) in dealt):
            findings.drop(key)


def _pair(number: int, fact: _Told) -> Pair:
    first, second = sorted((fact.subject, fact.object), key=lambda place: place[0])
    topic = Topic(first[1], 1, (number - 1, 0)) if first[0] < 0 else None
    return Pair(number, first[1], second[1], first[0], second[0], topic)
