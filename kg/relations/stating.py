"""Reads the status of a fact off the clauses around it."""

from __future__ import annotations

import re

from kg.model import Status
from kg.ner.fold import fold
from kg.relations.candidates import Pair
from kg.relations.scoring import Weights
from kg.relations.status import cues, status_of
from kg.relations.view import Sentence

_STATES = frozenset(
    {"locatedIn", "develops", "worksFor", "subsidiaryOf", "partOf", "variantOf", "rated", "ownsStakeIn", "reportsTo"}
)
"""Relations that hold or do not: cues beside them mostly speak about something else."""
_QUESTION = re.compile(r"[?？]\s*[”」』\"']?$|吗[?？]|か[。?？]$")


class StatusReader:
    """Reads a status with the cues of the package."""

    def __init__(self, weights: Weights) -> None:
        self._weights = weights
        self._cues = cues()

    def read(
        self, predicate: str, lang: str, text: str, sentence: Sentence, pair: Pair, span: tuple[int, int]
    ) -> Status | None:
        """How the sentence presents the fact between the names of `pair`; None when it only supposes or asks it."""
        whole = text[sentence.start : sentence.end]
        if _QUESTION.search(whole):
            return None
        found = self._cues[lang.split("-")[0]].kinds(fold(text[span[0] : span[1]]))
        if predicate in _STATES:
            return Status.COMPLETED
        return status_of(found)
