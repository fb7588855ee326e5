"""English companies that a text names by the first word of their full name: Tasman's jets, behind Tasman Air.

Where the model saw no name. In the annotated texts that are trained on, of 250 such words behind a full name every one is a name, 235 of them a company's.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from kg.ner.spans import NamedSpan, overlaps

_SHORT = re.compile(r"(?P<word>[A-Z][a-z]{4,}) [A-Z&]")
_ORDINARY = frozenset(
    [
        "First",
        "General",
        "United",
        "American",
        "National",
        "Global",
        "Standard",
        "Western",
        "Southern",
        "Northern",
        "Eastern",
        "International",
        "Great",
        "Royal",
        "Digital",
        "Advanced",
        "Applied",
        "Universal",
        "Capital",
        "Golden",
        "Silver",
        "Pacific",
        "Atlantic",
        "Union",
        "Public",
        "Group",
        "Central",
        "Modern",
        "Green",
        "Black",
        "White",
        "Under",
        "Whole",
        "Dollar",
        "Family",
        "Bank",
        "Royal",
        "Saint",
        "Grand",
        "Super",
        "Electronic",
        "Electric",
        "Energy",
        "Health",
        "Smart",
        "Future",
        "Federal",
        "State",
        "World",
        "Chief",
        "South",
        "North",
        "Nordic",
        "British",
        "German",
        "French",
        "Italian",
        "Spanish",
        "Chinese",
        "Japanese",
        "Korean",
        "Indian",
        "Swiss",
        "Dutch",
        "Canadian",
        "Australian",
        "European",
        "Asian",
        "African",
    ]
)
"""Words that begin many names and stand for none alone."""
_CAPITAL = re.compile(r"(?P<word>[A-Z][\w.&-]*)['’]?,? \Z")
_BEGINS = frozenset(
    [
        "A",
        "Among",
        "An",
        "And",
        "As",
        "At",
        "Before",
        "Behind",
        "Besides",
        "Both",
        "But",
        "By",
        "Even",
        "For",
        "From",
        "If",
        "In",
        "Like",
        "On",
        "Or",
        "Since",
        "So",
        "That",
        "The",
        "Then",
        "Though",
        "Through",
        "To",
        "Under",
        "Unlike",
        "Until",
        "What",
        "When",
        "Where",
        "Whether",
        "Which",
        "While",
        "With",
        "Yet",
    ]
)
"""Capitals before such a word that begin a sentence and no name."""
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
        if not company or word in _ORDINARY or re.search(rf"\b{word.lower()}\b", text):
            continue
        for match in re.compile(rf"(?<!\w)(?<!\w[-'’]){word}(?=['’]s\b|[ ,.])(?! [A-Z&])").finditer(text, begun[word]):
            before = _CAPITAL.search(text, max(0, match.start() - 24), match.start())
            longer = before is not None and before["word"] not in _BEGINS
            if not longer and not overlaps(*match.span(), found):
                found.append(NamedSpan(*match.span(), "Company", _SCORE, "document"))
    return tuple(sorted(found, key=lambda span: span.start))
