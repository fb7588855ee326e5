"""English companies that a text names by the first word of their full name: Tasman's jets, behind Tasman Air.

Where the model saw no name. In the annotated texts that are trained on, of 250 such words behind a full name every one is a name, 235 of them a company's.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from kg.ner.spans import NamedSpan, overlaps

_SHORT = re.compile(r"(?P<word>[A-Z][a-z]{4,}) [A-Z&]")
_ORDINARY = re.compile(
    r"First|General|United|American|National|Global|Standard|Western|Southern|Northern|Eastern"
    r"|International|Great|Royal|Digital|Advanced|Applied|Universal|Capital|Golden|Silver|Pacific|Atlantic"
    r"|Union|Public|Group|Central|Modern|Green|Black|White|Under|Whole|Dollar|Family|Bank|Saint|Grand|Super"
    r"|Electronic|Electric|Energy|Health|Smart|Future|Federal|State|World|Chief|South|North|Nordic|British"
    r"|German|French|Italian|Spanish|Chinese|Japanese|Korean|Indian|Swiss|Dutch|Canadian|Australian"
    r"|European|Asian|African"
)
"""Words that begin many names and stand for none alone."""
_CAPITAL = re.compile(r"(?P<word>[A-Z][\w.&-]*)['’]?,? \Z")
_BEGINS = re.compile(
    r"A|Among|An|And|As|At|Before|Behind|Besides|Both|But|By|Even|For|From|If|In|Like|On|Or|Since|So|That"
    r"|The|Then|Though|Through|To|Under|Unlike|Until|What|When|Where|Whether|Which|While|With|Yet"
)
"""Capitals before such a word that begin a sentence and no name."""
_ENDS = re.compile(r"['’]s\b| (?![A-Z&])|[,.;)]")
_STARTS = re.compile(r"(?:\A|[^\w'’-])\Z")
_SCORE = 0.9


def with_first_words(text: str, spans: Sequence[NamedSpan]) -> tuple[NamedSpan, ...]:
    """The `spans` of an English text, and where the first word of a company's name stands alone behind it; in order.

    Not where another name begins with the word, or the text also has it in small letters.
    """
    owners: dict[str, set[str]] = {}
    begun: dict[str, int] = {}
    for span in spans:
        name = text[span.start : span.end]
        short = _SHORT.match(name)
        if short is not None:
            owners.setdefault(short["word"], set()).add(f"{span.type} {name}")
            begun.setdefault(short["word"], span.end)
    found = list(spans)
    for word, names in owners.items():
        company = len(names) == 1 and next(iter(names)).startswith("Company ")
        if not company or _ORDINARY.fullmatch(word) or word.lower() in text:
            continue
        for at in _alone(text, word, begun[word]):
            if not overlaps(at, at + len(word), found):
                found.append(NamedSpan(at, at + len(word), "Company", _SCORE, "document"))
    return tuple(sorted(found, key=lambda span: span.start))


def _alone(text: str, word: str, start: int) -> Iterator[int]:
    """Where `word` stands in `text` from `start` on, and no capital beside it makes it a part of a longer name."""
    at = text.find(word, start)
    while at >= 0:
        if _ENDS.match(text, at + len(word)) and _STARTS.search(text, max(0, at - 2), at):
            before = _CAPITAL.search(text, max(0, at - 24), at)
            if before is None or _BEGINS.fullmatch(before["word"]):
                yield at
        at = text.find(word, at + 1)
