"""Facts of products and ratings that a sentence states in so many words, whatever the classifier makes of them.

Each language has its list of ways to say them; a way names the two ends in its pattern as `s` and `o`, each a name or a list of names.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from kg.ner.fold import fold
from kg.relations.candidates import Pair
from kg.relations.table import Relation
from kg.relations.told.findings import SAID, Findings
from kg.relations.told.plain_products_en import PRODUCTS
from kg.relations.told.plain_products_ja import JAPANESE
from kg.relations.told.plain_products_zh import CHINESE
from kg.relations.told.plain_rivals_en import RIVALS
from kg.relations.told.ways import Way
from kg.relations.view import Sentence, Slot

_WAYS: Mapping[str, Sequence[Way]] = {"en": (*PRODUCTS, *RIVALS), "ja": JAPANESE, "zh": CHINESE}
_OWNS = re.compile(fold("s |(?:の|的|旗下的?|自家的?|自研的?)"))
"""Behind the owner of what is named next: Xs Y, X的Y."""
_Placed = tuple[int, Slot]
"""A name with the group of its sentence that it stands in."""


def tell(lang: str, document: Sequence[Sentence], findings: Findings, table: Mapping[str, Relation]) -> None:
    """Add the facts that a sentence plainly states and that `table` allows, instead of their reverse."""
    for number, sentence in enumerate(document):
        for relation, subject, object_ in told(lang, sentence):
            if not table[relation].allows(subject[1].type, object_[1].type):
                continue
            first, second = sorted((subject, object_), key=lambda placed: placed[1].start)
            pair = Pair(number, first[1], second[1], first[0], second[0])
            findings.add_instead((subject[1].entity, relation, object_[1].entity), pair, SAID)


def told(lang: str, sentence: Sentence) -> Iterator[tuple[str, _Placed, _Placed]]:
    """Each relation that `sentence` plainly states with its subject and its object."""
    classes = {slot.type for slot in sentence.slots}
    if len(sentence.slots) < 2:
        return
    for way in _WAYS[lang.split("-")[0]]:
        met = not classes.isdisjoint(way.subjects) and not classes.isdisjoint(way.objects)
        if not met or not any(word in sentence.masked for word in way.words):
            continue
        if "two" in way.pattern.groupindex:
            yield from _apposed(way, sentence)
            continue
        for match in way.pattern.finditer(sentence.masked):
            objects = _within(sentence, *match.span("o"), way.objects)
            for subject in _within(sentence, *match.span("s"), way.subjects):
                yield from ((way.relation, subject, object_) for object_ in objects)


def _apposed(way: Way, sentence: Sentence) -> Iterator[tuple[str, _Placed, _Placed]]:
    """What `way` states of two names that only a comma joins, which look like a list."""
    for match in way.pattern.finditer(sentence.masked):
        group = sentence.marks.index(match.start("two"))
        members = sentence.members(group)
        if len(members) != 2 or sentence.joiners[group] != (",",):
            continue
        subject, object_ = reversed(members) if way.second_first else members
        if subject.type in way.subjects and object_.type in way.objects:
            yield way.relation, (group, subject), (group, object_)


def _within(sentence: Sentence, start: int, end: int, classes: frozenset[str]) -> list[_Placed]:
    """The names of `classes`, each with its group, whose marks stand in `start`..`end` of the masked sentence, but for owners of others."""
    inside = sentence.groups_in(start, end)
    groups = [
        group for group in inside if group == inside[-1] or not _OWNS.match(sentence.masked, sentence.marks[group] + 1)
    ]
    return [(group, slot) for group in groups for slot in sentence.members(group) if slot.type in classes]
