"""Which of an entity's names is shown in which language, and which are its other names."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from kg.linking.keys import key
from kg.linking.names import compare
from kg.model import LANGUAGES, Name

_ENOUGH = 0.2
"""A fuller name is preferred to its short form when it stands at least this often beside it."""


def labels(counts: Mapping[Name, int], given: Sequence[Name], group: str) -> tuple[tuple[Name, ...], tuple[Name, ...]]:
    """Return preferred names, at most one a language, and all other names.

    `counts` says how often the texts use a name; `given` are the gazetteer's names, the preferred one of a language first.
    """
    preferred: list[Name] = []
    for lang in LANGUAGES:
        known = next((name for name in given if name.lang == lang), None)
        found = known or _best({name: count for name, count in counts.items() if name.lang == lang}, group)
        if found is not None:
            preferred.append(found)
    shown = {(name.text, name.lang) for name in preferred}
    others = {*counts, *given}
    rest = sorted((n for n in others if (n.text, n.lang) not in shown), key=lambda n: (n.lang, n.text))
    return tuple(preferred), tuple(rest)


def _best(counts: Mapping[Name, int], group: str) -> Name | None:
    if not counts:
        return None
    ranked = sorted(counts, key=lambda name: (_is_code(name), -counts[name], -len(name.text), name.text))
    best = ranked[0]
    for name in ranked[1:]:
        longer = len(key(name.text)) > len(key(best.text))
        often = group == "Person" or counts[name] >= _ENOUGH * counts[best]
        if longer and often and not _is_code(name) and 0.5 <= compare(best, name, group).score < 0.95:
            best = name
    return best


def _is_code(name: Name) -> bool:
    """Tell a ticker (9988.HK, 6645 JP) from a name."""
    text = name.text
    return text.isascii() and text.upper() == text and any(c.isdigit() for c in text) and any(c in ". :" for c in text)
