"""How a sentence presents a fact: done, under way, planned, rumoured, denied, or merely supposed.

Cues are data (ontology/status.toml). They count where the fact is stated: from the start of its first clause to the end of its
last, and in a short clause behind it that takes the fact back (…，但最终告吹).
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from kg.errors import OntologyError
from kg.model import Status
from kg.ner.fold import fold
from kg.relations.wording import LANGUAGES
from kg.resources import ontology_dir

KINDS = ("nothing", "denied", "rumoured", "planned", "ongoing")


@dataclass(frozen=True, slots=True)
class Cues:
    """The cues of one language: a pattern a kind, in the order in which they decide."""

    patterns: Mapping[str, re.Pattern[str]]

    def kinds(self, text: str) -> frozenset[str]:
        """The kinds of which `text` (folded) holds a cue."""
        return frozenset(kind for kind, pattern in self.patterns.items() if pattern.search(text))


def read_cues(path: Path) -> dict[str, Cues]:
    """The cues at `path` by language. Raises OntologyError naming file and place when they are not right."""
    try:
        raw = tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise OntologyError(f"{path.name}: {error}") from error
    found = {}
    for language in LANGUAGES:
        block = raw.get(language)
        if not isinstance(block, dict) or set(block) != set(KINDS):
            raise OntologyError(f"{path.name}: [{language}] needs exactly {', '.join(KINDS)}")
        found[language] = Cues({kind: _pattern(str(block[kind]), language) for kind in KINDS})
    return found


@cache
def cues() -> dict[str, Cues]:
    """The cues that travel with the package."""
    return read_cues(ontology_dir() / "status.toml")


def status_of(found: frozenset[str]) -> Status | None:
    """The status that the kinds of cues in a fact's clauses speak for; None when the text only supposes it."""
    if "nothing" in found:
        return None
    for status in (Status.DENIED, Status.RUMOURED, Status.PLANNED, Status.ONGOING):
        if status.value in found:
            return status
    return Status.COMPLETED


def _pattern(words: str, language: str) -> re.Pattern[str]:
    members = sorted({fold(w.strip()) for w in words.split("|") if w.strip()}, key=lambda w: -len(w))
    body = "|".join(re.escape(m) for m in members)
    return re.compile(rf"\b(?:{body})\b" if language == "en" else body)
