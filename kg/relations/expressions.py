"""The pieces of regular expressions that a wording is made of."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from kg.relations.table import CLASSES, ORGANIZATIONS, Relation
from kg.relations.view import MARK, PER_CLASS

POSSESSIVE = "'s"
"""Stands behind a name; its apostrophe is none of those that a masked sentence keeps."""


@cache
def compiled(pattern: str) -> re.Pattern[str]:
    """The pattern of a wording, compiled when a text first holds its words: compiling all takes seconds."""
    return re.compile(pattern)


def marks(classes: Iterable[str]) -> str:
    """The characters that stand for names of `classes`, for use inside a regular expression's brackets."""
    spans = []
    for name in sorted(set(classes) & set(CLASSES)):
        low = MARK + CLASSES.index(name) * PER_CLASS
        spans.append(f"{chr(low)}-{chr(low + PER_CLASS - 1)}")
    return "".join(spans)


def blocked(relation: Relation) -> str:
    """Names that a stretch may not pass, since a reader would take them as subject or object instead.

    A person is passed where an organization is meant (小米CEO雷军宣布收购 …).
    """
    classes = relation.subject | relation.object
    if classes & set(ORGANIZATIONS) and relation.name not in ("worksFor", "founded"):
        classes = classes - {"Person"}
    return marks(classes)


def any_of(members: Iterable[str], language: str) -> str:
    """One of `members`, the longest first."""
    ordered = sorted(set(members), key=lambda m: -len(m))
    return "(?:" + "|".join(exactly(m, language) for m in ordered) + ")"


def exactly(piece: str, language: str) -> str:
    """The words of `piece` as they stand; in English at word ends, with any space between them, and `'s` as a sentence's view shows it."""
    if language != "en":
        return re.escape(piece.replace(" ", ""))
    if piece.startswith(POSSESSIVE):
        return "'?" + exactly(piece[1:], language).removeprefix(r"\b")
    words = re.escape(piece).replace(r"\ ", r"\s+")
    words = re.sub(r"^(?=\w)", r"\\b", words)
    return re.sub(r"(?<=\w)$", r"\\b", words)
