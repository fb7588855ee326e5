"""Documents with marked names, written as `[name|Class#key]`, so that tests read like the texts they are about."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest

from kg.model import Document, LocalEntity, Mention

Marked = tuple[Document, tuple[LocalEntity, ...]]
_MARK = re.compile(r"\[([^|\]]+)\|(\w+)#(\w+)\]")


def read_marked(marked: str, lang: str = "zh-Hans") -> Marked:
    """The document that `marked` spells and its entities by first mention."""
    text, position = "", 0
    groups: dict[str, list[Mention]] = {}
    for match in _MARK.finditer(marked):
        text += marked[position : match.start()]
        position = match.end()
        name, kind, key = match.groups()
        groups.setdefault(key, []).append(Mention(len(text), len(text) + len(name), name, kind))
        text += name
    text += marked[position:]
    entities = tuple(LocalEntity(i, found[0].type, tuple(found)) for i, found in enumerate(groups.values()))
    return Document("test", text, lang), entities


@pytest.fixture
def marked() -> Callable[..., Marked]:
    return read_marked
