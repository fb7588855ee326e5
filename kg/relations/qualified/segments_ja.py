"""Which sums and shares of a Japanese sentence are those of another deal: AはBの15%を得たほか、CをD円で買った.

A sentence that goes on with another deal has ended the first with a verb and a comma; what stands in a piece that names someone
else, and not the later name of the fact, is of that piece.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from kg.model import Value
from kg.ner.fold import fold
from kg.relations.qualified.posts import Scope
from kg.relations.table import ORGANIZATIONS
from kg.relations.view import Sentence, Slot

_NAMES = frozenset({*ORGANIZATIONS, "Product"})
_ENDS = re.compile(
    fold(
        "(?:ほか|[るた](?:が|一方で?|のに(?:続き|続いて|対し)|ものの)|(?:おり|って|して|いて|えて|けて|めて)|済みで|し|され|なり)、"
    )
)
"""The verb and the comma that end a piece: 取得するほか、, 売却したが、, 完了し、."""
_OF = fold("(?:の(?:発行済み?)?(?:株式?|議決権|持ち?分|出資)|株)(?:の|を)?(?:約|計)?")
_SHARE_OF = re.compile(_OF)
"""Between a name and the share of it that is told: Xの株式の15%."""
_HELD_BY = re.compile(rf"{_OF}|{fold('が約?')}")
_IS_HELD = re.compile(fold("(?:弱|強|超)?(?:を?(?:持|出資|保有|握)|、|。)"))
"""Around the share that someone has: Xが51%、Yが44%."""


def of_other_deals(folded: str, values: Sequence[Value], scope: Scope, sentence: Sentence) -> list[Value]:
    """The `values` of the `sentence` without the sums and shares of a deal that is not the one between the names of `scope`."""
    ours = {scope.subject.entity, scope.object.entity}
    strangers = [s for s in sentence.slots if s.type in _NAMES and s.entity not in ours]
    apart = _pieces(folded, scope, sentence, strangers)

    def is_other(value: Value) -> bool:
        if any(begin <= value.start < end for begin, end in apart):
            return True
        held = _HELD_BY if _IS_HELD.match(folded, value.end) else _SHARE_OF
        of = (s for s in strangers if s.end <= value.start and held.fullmatch(folded, s.end, value.start))
        return value.kind == "percent" and any(of)

    return [value for value in values if value.kind not in ("money", "percent") or not is_other(value)]


def _pieces(folded: str, scope: Scope, sentence: Sentence, strangers: Sequence[Slot]) -> list[tuple[int, int]]:
    """The pieces of the sentence that name one of the `strangers` and not the later name of the fact; none where it does not name both."""
    if any(slot.kind == "topic" or slot.start < sentence.start for slot in (scope.subject, scope.object)):
        return []
    later = max(scope.subject.start, scope.object.start)
    ends = [match.end() for match in _ENDS.finditer(folded, sentence.start, sentence.end)]
    pieces = pairwise([sentence.start, *ends, sentence.end])
    return [
        (begin, end)
        for begin, end in pieces
        if not begin <= later < end and any(begin <= s.start < end for s in strangers)
    ]
