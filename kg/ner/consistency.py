"""One document, one reading: a name found for sure once is found wherever it stands, and has one class throughout.

Newswriting introduces a name with its context (中国香港的天星银行) and then uses it bare; what the first place
tells, the later ones need.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from kg.ner.spans import NamedSpan

SURE = 0.95
OFTEN, FAIRLY = 3, 0.9
"""So often found, and once so sure, a name counts as sure as well."""
_PARTS = re.compile("[·・‧ ]")


def consistent(text: str, spans: Sequence[NamedSpan]) -> tuple[NamedSpan, ...]:
    """The spans with one class a surface form, and with the other occurrences of the sure ones; in order."""
    votes: dict[str, dict[str, float]] = defaultdict(lambda: defaultdict(float))
    known: dict[tuple[str, str], str] = {}
    best: dict[str, float] = defaultdict(float)
    often: Counter[str] = Counter()
    for span in spans:
        surface = text[span.start : span.end]
        votes[surface][span.type] += span.score
        best[surface] = max(best[surface], span.score)
        often[surface] += 1
        if span.known:
            known[surface, span.type] = span.known
    types = {surface: max(found, key=lambda label: (found[label], label)) for surface, found in votes.items()}
    unlisted = types.keys() - {surface for surface, _ in known}
    types |= dict.fromkeys(_surnames(text, spans, types) & unlisted, "Person")
    result = []
    taken = bytearray(len(text))
    for span in _whole(text, spans, best):
        surface = text[span.start : span.end]
        label = types[surface]
        result.append(span if span.type == label else replace(span, type=label, known=known.get((surface, label))))
        taken[span.start : span.end] = b"\1" * (span.end - span.start)
    for surface in sorted(types, key=lambda surface: (-len(surface), surface)):
        sure = best[surface] >= SURE or (often[surface] >= OFTEN and best[surface] >= FAIRLY)
        if not sure or not distinctive(surface):
            continue
        at = text.find(surface)
        while at >= 0:
            end = at + len(surface)
            if not any(taken[at:end]) and not _cuts(text, at) and not _cuts(text, end):
                label = types[surface]
                result.append(NamedSpan(at, end, label, best[surface] * 0.9, "document", known.get((surface, label))))
                taken[at:end] = b"\1" * (end - at)
            at = text.find(surface, at + 1)
    return tuple(sorted(result, key=lambda span: span.start))


def _whole(text: str, spans: Sequence[NamedSpan], best: Mapping[str, float]) -> Iterator[NamedSpan]:
    """The spans, those made whole that are a piece of a name which is surer elsewhere (達能源 where 伏達能源 stands)."""
    people = {text[span.start : span.end] for span in spans if span.type == "Person"}
    longer = {
        span: [s for s in best if span in s and s != span and (best[s] > best[span] or _given(span, s, people))]
        for span in best
    }
    end = 0
    for index, span in enumerate(spans):
        limit = spans[index + 1].start if index + 1 < len(spans) else len(text)
        for surface in longer[text[span.start : span.end]]:
            at = text.find(surface, max(end, span.start - len(surface)), limit)
            if span.known is None and 0 <= at <= span.start and at + len(surface) >= span.end:
                span = replace(span, start=at, end=at + len(surface), source="document")
                break
        end = span.end
        yield span


def _given(piece: str, whole: str, people: set[str]) -> bool:
    """Whether a person's name lacks the last of three characters (艾铁 of 艾铁成): nobody has both names in one text."""
    return len(piece) == 2 and len(whole) == 3 and whole.startswith(piece) and {piece, whole} <= people


def _surnames(text: str, spans: Sequence[NamedSpan], types: Mapping[str, str]) -> set[str]:
    """The last parts of people's names (沃克 of 伊森·沃克) that stand alone only after the full name and in no other name.

    A company that bears its founder's name is named before him, or somewhere with its legal form.
    """
    begun = {text[span.start : span.end]: span.start for span in reversed(spans)}
    found = set()
    for full, start in begun.items():
        last = _PARTS.split(full)[-1]
        if types[full] == "Person" and last != full and begun.get(last, -1) > start:
            others = (name for name, kind in types.items() if kind != "Person" and name != last)
            if not any(last in name for name in others):
                found.add(last)
    return found


def distinctive(surface: str) -> bool:
    """True for a form long enough to be no other word by chance: two characters, three if Latin with a capital."""
    if surface.isascii():
        return len(surface) >= 3 and any(character.isupper() for character in surface)
    return len(surface) >= 2


def _cuts(text: str, at: int) -> bool:
    """True when a place lies inside a run of Latin letters and digits, or inside a katakana word."""
    if not 0 < at < len(text):
        return False
    one, other = text[at - 1], text[at]
    return (_latin(one) and _latin(other)) or (_katakana(one) and _katakana(other))


def _latin(character: str) -> bool:
    return character.isalnum() and ord(character) < 0x250


def _katakana(character: str) -> bool:
    return "\u30a1" <= character <= "\u30fa" or character == "ー"
