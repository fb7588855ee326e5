"""Units that bear their company's name: 京东物流事业部 is part of 京东, and 楽天技術研究所 of 楽天, wherever the text speaks of it.

Of 191 such units of the annotated texts 160 are told to be part of the company (Chinese 95 of 115, Japanese 15 of 18, English 50 of 58).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from kg.model import LocalEntity
from kg.ner.fold import fold
from kg.relations.candidates import Pair
from kg.relations.told.findings import Findings
from kg.relations.view import Sentence, Slot

_SAID = 0.6
"""How sure it is."""
_LEAST = 2
"""Characters of the shortest company's name that counts."""


def tell(document: Sequence[Sentence], entities: Sequence[LocalEntity], findings: Findings) -> None:
    """Add each unit as `partOf` the company whose name it begins with."""
    for number, unit, company in _namesakes(document, entities):
        group = document[number].group[document[number].slots.index(unit)]
        owner = Slot(company, unit.start, unit.start, entities[company].type)
        findings.add((unit.entity, "partOf", company), Pair(number, owner, unit, group, group), _SAID)


def _namesakes(document: Sequence[Sentence], entities: Sequence[LocalEntity]) -> Iterator[tuple[int, Slot, int]]:
    """The first place (sentence, slot) of each unit that bears a company's name, with the company."""
    units = [entity for entity in entities if entity.type == "BusinessUnit"]
    names = [(name, e.id) for e in entities if e.type == "Company" for name in _names(e) if len(name) >= _LEAST]
    for unit in units:
        own = _names(unit)
        owners = [(len(name), owner) for name, owner in names if any(_begins(text, name) for text in own)]
        if not owners:
            continue
        place = next(
            ((n, s) for n, sentence in enumerate(document) for s in sentence.slots if s.entity == unit.id), None
        )
        if place is not None:
            yield *place, max(owners)[1]


def _names(entity: LocalEntity) -> set[str]:
    return {fold(mention.text) for mention in entity.mentions}


def _begins(text: str, name: str) -> bool:
    """Whether `text` is `name` and more, and `name` ends where a word of it does."""
    return (
        text.startswith(name)
        and text != name
        and not (name[-1:].isascii() and text[len(name)].isascii() and text[len(name)].isalnum())
    )
