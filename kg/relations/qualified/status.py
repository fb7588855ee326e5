"""The cues of ontology/status.toml: words that present a fact as planned, rumoured, denied, under way, or merely supposed."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from kg.errors import OntologyError
from kg.ner.fold import fold
from kg.relations.wording import LANGUAGES
from kg.resources import ontology_dir

KINDS = ("nothing", "denied", "rumoured", "planned", "ongoing")


@dataclass(frozen=True, slots=True)
class Cues:
    """The cues of one language: a pattern a kind."""

    patterns: Mapping[str, re.Pattern[str]]

    def holds(self, kind: str, text: str) -> bool:
        """True when `text` (folded) holds a cue of `kind`."""
        return self.patterns[kind].search(text) is not None


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


def _pattern(words: str, language: str) -> re.Pattern[str]:
    members = sorted({fold(w.strip()) for w in words.split("|") if w.strip()}, key=lambda w: -len(w))
    body = "|".join(re.escape(m) for m in members)
    return re.compile(rf"\b(?:{body})\b" if language == "en" else body)
