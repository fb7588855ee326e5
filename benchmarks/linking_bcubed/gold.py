"""Gold documents read as input of the resolver: every occurrence of an entity's names is a mention, the longest name first."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from kg.model import Document, Mention


def read(folders: list[Path]) -> Iterator[tuple[Document, list[Mention], list[str], dict[str, Any]]]:
    """Yield document, mentions, the gold id of each mention, and the gold file's contents, for each gold file below."""
    for path in sorted(p for folder in folders for p in folder.rglob("*.gold.json")):
        gold = json.loads(path.read_text("utf-8"))
        text = path.with_name(path.name.replace(".gold.json", ".txt")).read_text("utf-8")
        name = f"{path.parent.name}/{gold['doc']}"
        mentions, ids = place(text, gold)
        yield Document(name, text, gold["lang"]), mentions, ids, gold


def place(text: str, gold: dict[str, Any]) -> tuple[list[Mention], list[str]]:
    """Return the mentions of a gold file in `text`, sorted by start, and each one's gold id."""
    names = {n: (e["id"], e["type"]) for e in gold["entities"] for n in e["mentions"]}
    taken = [False] * len(text)
    found: list[tuple[int, str]] = []
    for name in sorted(names, key=lambda n: (-len(n), n)):
        start = text.find(name)
        while start >= 0:
            end = start + len(name)
            if not any(taken[start:end]) and _whole(text, start, end):
                taken[start:end] = [True] * len(name)
                found.append((start, name))
            start = text.find(name, start + 1)
    found.sort()
    return [Mention(s, s + len(n), n, names[n][1]) for s, n in found], [names[n][0] for _, n in found]


def _whole(text: str, start: int, end: int) -> bool:
    """Latin names inside longer Latin words are not mentions (Arm in Armani)."""
    before = start > 0 and text[start - 1].isascii() and text[start - 1].isalnum() and text[start].isascii()
    after = end < len(text) and text[end].isascii() and text[end].isalnum() and text[end - 1].isascii()
    return not (before or after) or not text[start].isalnum()
