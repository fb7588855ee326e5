"""What a way to state a fact plainly is made of: the words it needs, the classes of its ends and a pattern over masked text."""

from __future__ import annotations

import re
from typing import NamedTuple

from kg.ner.fold import fold
from kg.relations.expressions import marks

THINGS = frozenset({"Product", "AIModel"})
MAKERS = frozenset({"Company", "BusinessUnit", "Institution"})
RATERS = MAKERS | {"Person", "Media"}
THING = f"[{marks(THINGS)}]"
MAKER = f"[{marks(MAKERS)}]"
RATER = f"[{marks(RATERS)}]"
EITHER = f"[{marks(THINGS | MAKERS)}]"

_NOT_ASCII = re.compile("[^\x00-\x7f]+")


class Way(NamedTuple):
    """A way to state `relation`: the pattern has a group `s` and a group `o`, and needs one of `words` in the masked sentence.

    Of the names in the groups only those of `subjects` and `objects` are meant. Instead of the two a pattern may have the group `two`:
    two names that a comma alone joins (a form of X, Y, is due), of which the first is the subject, or with `second_first` the second.
    """

    relation: str
    words: tuple[str, ...]
    pattern: re.Pattern[str]
    subjects: frozenset[str] = MAKERS
    objects: frozenset[str] = THINGS
    second_first: bool = False


def way(
    relation: str, words: str, pattern: str, subjects: frozenset[str] = MAKERS, objects: frozenset[str] = THINGS
) -> Way:
    """The way to state `relation` with one of `words` (separated by |) and `pattern`, both as the text spells them."""
    return Way(relation, tuple(fold(words).split("|")), re.compile(_NOT_ASCII.sub(_folded, pattern)), subjects, objects)


def _folded(match: re.Match[str]) -> str:
    return fold(match.group())
