"""Reads how a text presents a fact, completed, ongoing, planned, rumoured or denied, off the words around its two names.

A linear classifier over the cues of ontology/status.toml, each with the place where it stands: in the fact's own clauses before,
between or behind the names, in the clause that follows, or elsewhere in the sentence. Beside the cues it reads the words
of those clauses, one and two at a time. Questions and suppositions state nothing.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache
from itertools import pairwise
from typing import Any
from zlib import crc32

import numpy as np
from numpy.typing import NDArray

from kg.model import Status
from kg.relations.candidates import Pair
from kg.relations.clauses import clause_spans
from kg.relations.qualified.apposed import is_apposed
from kg.relations.qualified.presenting import deniable, ends, presented, told
from kg.relations.qualified.status import cues
from kg.relations.view import Sentence

BITS = 16
STATUSES = (Status.COMPLETED, Status.ONGOING, Status.PLANNED, Status.RUMOURED, Status.DENIED)
_WORD = re.compile(r"[a-z]+(?:['’][a-z]+)?|\d+|[^\s\w]|[^\W\d_]")
_QUESTION = re.compile(r"[?][\"'”’」』]*$|(?:吗|么|か)[?。]?[\"'”’」』]*$")


class StatusReader:
    """Reads statuses with the trained `arrays` (weight: features by statuses, bias)."""

    def __init__(self, arrays: Mapping[str, NDArray[Any]]) -> None:
        self._weight = arrays["weight"].astype(np.float32)
        self._bias = arrays["bias"].astype(np.float32)

    def read(self, predicate: str, lang: str, sentence: Sentence, pair: Pair) -> Status | None:
        """How `sentence` presents the fact between the names of `pair`; None when it only supposes or asks it."""
        language = lang.split("-")[0]
        if _QUESTION.search(sentence.masked) or supposes(language, sentence, pair):
            return Status.COMPLETED if is_apposed(language, predicate, sentence, pair) else None
        own = told(language, sentence, pair)
        scores = self._weight[status_features(predicate, language, own, pair)].sum(axis=0) + self._bias
        if not deniable(language, own):
            scores[STATUSES.index(Status.DENIED)] = -np.inf
        return presented(STATUSES[int(np.argmax(scores))], predicate, language, own, pair)


def supposes(language: str, sentence: Sentence, pair: Pair) -> bool:
    """True when the words before or between the names make the fact a condition (如果 …, if …)."""
    begin, end = ends(sentence, pair)
    return cues()[language].holds("nothing", sentence.masked[max(0, begin - 12) : end])


def status_features(predicate: str, language: str, sentence: Sentence, pair: Pair) -> NDArray[np.int64]:
    """Hashed features of how the fact is presented, each below 2**BITS."""
    found = set(map(_code, (f"relation {predicate}", f"language {language}", f"topic {pair.topic is not None}")))
    for region, text in _regions(sentence, pair).items():
        if text:
            codes, own = _said(language, region, text)
            found |= codes
            found.update([_code(f"{feature} {predicate}") for feature in own])
    return np.array(sorted(found), dtype=np.int64)


@lru_cache(maxsize=65536)
def _code(feature: str) -> int:
    return crc32(feature.encode()) & ((1 << BITS) - 1)


@lru_cache(maxsize=1024)
def _said(language: str, region: str, text: str) -> tuple[frozenset[int], tuple[str, ...]]:
    """What a part of a sentence says of any fact, and what counts for each relation by itself.

    Kept, because the facts of a sentence share most of its parts.
    """
    found: set[str] = set()
    own: set[str] = set()
    for kind, pattern in cues()[language].patterns.items():
        words = set(pattern.findall(text))
        if words:
            own |= words | {f"{region} {kind}"} | ({kind} if region in _STATING else set())
            found |= {f"{region} {word}" for word in words}
    if region in _STATING:
        found |= _grams(region, text)
    return frozenset(map(_code, found | own)), tuple(own)


def _grams(region: str, text: str) -> set[str]:
    """The words (characters, where words are not set apart) of `text` and their neighbours by twos; names count as one sign."""
    read = ["@" if "\ue000" <= unit[0] <= "\uf8ff" else unit for unit in _WORD.findall(text)]
    pairs = {f"{first} {second}" for first, second in pairwise(read)}
    return {f"{side}word {pair}" for pair in pairs for side in ("", f"{region} ")} | {f"word {unit}" for unit in read}


_STATING = frozenset({"before", "between", "behind"})


def _regions(sentence: Sentence, pair: Pair) -> dict[str, str]:
    """The parts of the sentence as the names of `pair` and the clauses around them divide it."""
    begin, end = ends(sentence, pair)
    masked = sentence.masked
    clauses = clause_spans(masked, 0, len(masked))
    first = max((start for start, _ in clauses if start <= max(begin, 0)), default=0)
    last = min((stop for _, stop in clauses if stop > end), default=len(masked))
    following = min((stop for _, stop in clauses if stop > last), default=last)
    return {
        "earlier": masked[:first],
        "before": masked[first : max(begin, 0)],
        "between": masked[begin + 1 : end],
        "behind": masked[end + 1 : last],
        "next": masked[last:following],
        "later": masked[following:],
    }
