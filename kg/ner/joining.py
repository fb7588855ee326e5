"""The model's names and the gazetteer's hits as one list.

The model has seen the hits; what is left to decide is where the two still differ. A hit that is certain counts even
where the model is silent; an ambiguous one (小米, Meta) only where the model finds a name likely there.
"""

from __future__ import annotations

from collections.abc import Sequence

from kg.ner.features import CLASSES as MODELLED
from kg.ner.gazetteer import GazetteerHit
from kg.ner.model import Reading
from kg.ner.spans import NamedSpan, apart

SURE = 0.8
"""How sure the model must be of a name that the gazetteer does not list. Real news holds fewer names a line than the
texts that the model was trained on; on the held-out corpus this is the highest value that costs no F1. It was read on the
six real articles as well, whose precision it lifts, so their figures are not blind to it."""
LIKELY = 0.5
"""How likely the model must find a name where the gazetteer has an ambiguous one."""


def join(reading: Reading, hits: Sequence[GazetteerHit]) -> tuple[NamedSpan, ...]:
    """The names of a text, in order, without overlaps; `known` where the gazetteer knows the thing."""
    at = {(hit.start, hit.end): hit for hit in hits}
    found = []
    for name in reading.names:
        hit = at.get((name.start, name.end))
        if name.score < (SURE if hit is None else LIKELY if hit.ambiguous else 0):
            continue
        # The model cannot give a class that it was not trained with: a user's own is the table's to give.
        label = hit.type if hit is not None and not hit.ambiguous and hit.type not in MODELLED else name.label
        known = hit.id if hit is not None and agree(label, hit.type) else None
        found.append(NamedSpan(name.start, name.end, label, name.score, "model", known))
    named = tuple(found)
    for hit in hits:
        over = [span for span in named if span.start < hit.end and hit.start < span.end]
        if any(span.start <= hit.start and hit.end <= span.end for span in over):
            continue
        if not hit.ambiguous:
            found.append(NamedSpan(hit.start, hit.end, hit.type, SURE, "gazetteer", hit.id))
        elif not over and (likely := reading.likelihood(hit.start, hit.end)) >= LIKELY:
            found.append(NamedSpan(hit.start, hit.end, hit.type, likely, "gazetteer", hit.id))
    return apart(found)


_KIN = (
    frozenset({"Company", "BusinessUnit", "Institution", "Media", "Exchange", "Government"}),
    frozenset({"Product", "AIModel"}),
    # a firm that bears its product's name, and the other way round
    frozenset({"Company", "Product"}),
    frozenset({"Company", "AIModel"}),
)


def agree(one: str, other: str) -> bool:
    """True when one thing may be called by both classes."""
    return one == other or any(one in kin and other in kin for kin in _KIN)
