"""What an English sentence states in so many words: the seats of plants and offices, who reports to whom, and a fine for two.

Kestrel has its head office in X and runs depots in Y and Z. Reporting to A, B will oversee sales. It fined A and its rival B.
Patterns are over folded, masked text, where `'s` behind a name shows as a bare `s`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from kg.relations.candidates import Pair
from kg.relations.expressions import marks
from kg.relations.told.findings import SAID, Findings
from kg.relations.view import Sentence, Slot

_NAME = "[\ue000-\uf8ff]"
_PERSON = f"[{marks(('Person',))}]"
_PLACE = f"[{marks(('Place',))}]"
_ORGANISATION = f"[{marks(('Company', 'BusinessUnit', 'Institution'))}]"
_FACILITY = (
    r"(?:plants?|factory|factories|offices?|depots?|stores?|shops?|branch(?:es)?|warehouses?|mills?|(?:ship)?yards?|refiner(?:y|ies)|smelters?"
    r"|mines?|lab(?:oratorie|oratory)?s?|cent(?:re|er)s?|headquarters|hubs?|bases?|campus(?:es)?|workshops?|showrooms?|outlets?|hotels?"
    r"|restaurants?|fabs?|gigafactor(?:y|ies)|terminals?|clinics?|studios?|facilit(?:y|ies)|breweries|brewery|bakeries|bakery|farms?)"
)
_SEAT = re.compile(rf"\b{_FACILITY} (?:and {_FACILITY} )?(?:both )?(?:in|at|near|outside) (?P<list>{_PLACE})")
_HAS = re.compile(
    rf"(?:, (?:which|who|a|an|the)\b(?:[^;\ue000-\uf8ff]|{_PLACE}){{2,80}}?,)? (?:(?:also|already|still|now|currently|recently|itself|has|have|had|to|will|would|plans|is|was|and) ){{0,3}}"
    r"(?:ha[sd]|have|runs?|running|ran|operat(?:es?|ed|ing)|own(?:s|ed)?|open(?:s|ed|ing)?|keeps?|kept|maintains?|maintained|built|build(?:s|ing)?|set up|sets up|based"
    r"|mov(?:es?|ed|ing)|relocat\w+|expand(?:s|ed|ing)?|clos(?:es?|ed|ing)|shut(?:s|ting)?|start(?:s|ed)?|employs?)\b"
)
_ITS = re.compile(rf"\b(?:its|their) (?:[\w-]+ ){{0,3}}\Z|\b(?:its|their) {_PLACE} ?(?:[\w-]+ ){{0,2}}\Z")
_OTHER = re.compile(r"\b(?:whose|supplied|supplies|supply|sold to|for|customers?|clients?)\b")
"""Between the company and the place, where the plant may be another's."""
_REPORTING = re.compile(
    rf"\breporting (?:directly |straight )?to (?:[\w-]+ ){{0,4}}(?P<list>{_PERSON}) (?:will|is|has|leads?|runs?|heads?|oversees?|was|takes?|joins?)\b"
)
_FINED_BOTH = re.compile(
    rf"(?P<whom>{_ORGANISATION}) and (?:its|the|fellow|rival) (?:{_PLACE} )?(?:[\w-]+ ){{0,3}}?(?P<list>{_ORGANISATION})(?!s\b)"
)
_FOUNDED = re.compile(
    rf"\A\W*(?:founded|set up|established|started|launched|created)(?: in \d{{4}})?(?: in {_PLACE})? by (?:(?:an? |the |two |three )?(?:[\w-]+ |{_ORGANISATION}s? ){{0,4}})?(?P<list>{_PERSON}),? (?P<what>{_ORGANISATION})(?!s\b)"
)
"""Founded in 2017 by classmates A and B, X makes drones."""
_OF_BOTH = frozenset({"fined", "disputesWith"})

Statement = tuple[str, Pair, bool]
"""A relation, the pair of its names, and whether the first of them is its subject."""


def tell(document: Sequence[Sentence], findings: Findings) -> None:
    """Add what the sentences state in so many words."""
    for number, sentence in enumerate(document):
        for relation, pair, first in (
            *_seats(sentence, number),
            *_reports(sentence, number),
            *_founders(sentence, number),
        ):
            subject, object_ = (pair.first.entity, pair.second.entity)[:: 1 if first else -1]
            findings.add((subject, relation, object_), pair, SAID)
    for proposal in findings:
        if proposal.relation in _OF_BOTH:
            for pair, other in _both(document, findings.candidates[proposal.pair], proposal.object):
                findings.add((proposal.subject, proposal.relation, other), pair, proposal.confidence)


def _seats(sentence: Sentence, number: int) -> Iterator[Statement]:
    """The places of the plants and offices that the nearest company before them has or calls its own."""
    for match in _SEAT.finditer(sentence.masked):
        before = [g for g, mark in enumerate(sentence.marks) if mark < match.start()]
        company = next((g for g in reversed(before) if sentence.members(g)[0].type != "Place"), None)
        if company is None or len(sentence.members(company)) > 1 or sentence.members(company)[0].type != "Company":
            continue
        begin = sentence.marks[company] + 1
        between = sentence.masked[begin : match.start()]
        if _OTHER.search(between) or ";" in between:
            continue
        if _HAS.match(between) or _ITS.search(between):
            yield from _with_each(sentence, number, "locatedIn", company, match.span("list"))


def _reports(sentence: Sentence, number: int) -> Iterator[Statement]:
    """The second of two people whom a comma joins to a list only in the view of the sentence: reporting to A, B will …."""
    for match in _REPORTING.finditer(sentence.masked):
        group = sentence.marks.index(match.start("list"))
        people = sentence.members(group)
        if len(people) == 2 and sentence.joiners[group] == (",",):
            yield "reportsTo", Pair(number, people[0], people[1], group, group), False


def _founders(sentence: Sentence, number: int) -> Iterator[Statement]:
    """The founders that a sentence begins with, of the organisation that it goes on with."""
    match = _FOUNDED.match(sentence.masked)
    if match is not None:
        group, what = sentence.marks.index(match.start("list")), sentence.marks.index(match.start("what"))
        for person in sentence.members(group):
            yield "founded", Pair(number, person, sentence.members(what)[0], group, what), True


def _with_each(
    sentence: Sentence, number: int, relation: str, group: int, span: tuple[int, int]
) -> Iterator[Statement]:
    first = sentence.members(group)[-1]
    for other, mark in enumerate(sentence.marks):
        if span[0] <= mark < span[1]:
            for slot in sentence.members(other):
                yield relation, Pair(number, first, slot, group, other), True


def _both(document: Sequence[Sentence], pair: Pair, entity: int) -> Iterator[tuple[Pair, int]]:
    """The pairs with the second of two that an act strikes, where `entity` of `pair` is the first: A and its rival B."""
    sentence = document[pair.sentence]
    slot, group = (pair.first, pair.first_group) if pair.first.entity == entity else (pair.second, pair.second_group)
    if group < 0 or slot is not pair.second:
        return
    match = _FINED_BOTH.match(sentence.masked, sentence.marks[group])
    if match is not None:
        other = sentence.marks.index(match.start("list"))
        second: Slot = sentence.members(other)[0]
        yield Pair(pair.sentence, pair.first, second, pair.first_group, other, pair.topic), second.entity
