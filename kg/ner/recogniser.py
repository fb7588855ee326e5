"""The recogniser: the trained model and the gazetteer together, product names whole, one reading a document, and values."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from kg.model import Document, Mention, Value
from kg.ner.bracketed import with_bracketed
from kg.ner.called_en import with_called
from kg.ner.consistency import consistent
from kg.ner.dateline import with_dateline
from kg.ner.described import without_description
from kg.ner.edges_zh import with_edges
from kg.ner.first_words_en import with_first_words
from kg.ner.gazetteer import Gazetteer, shared_gazetteer
from kg.ner.introduced_en import introduced as introduced_in_english
from kg.ner.introduced_ja import with_introduced
from kg.ner.introduced_zh import introduced as introduced_in_chinese
from kg.ner.joining import join
from kg.ner.model import NameModel
from kg.ner.ordinary_en import without_ordinary
from kg.ner.quoted_ja import introduced as introduced_in_japanese
from kg.ner.readings_ja import with_readings
from kg.ner.spans import balanced
from kg.ner.titled import with_titled
from kg.ner.values import find_values
from kg.ner.versions import whole_names
from kg.ner.vouched_zh import vouched
from kg.ner.writing import as_written
from kg.resources import models_dir


@dataclass(frozen=True, slots=True)
class NameRecogniser:
    """Finds the names and values of a document. Loaded once, used for many documents."""

    model: NameModel
    gazetteer: Gazetteer

    def __call__(self, document: Document) -> tuple[tuple[Mention, ...], tuple[Value, ...]]:
        """Mentions and values of `document`, both sorted by start; mentions do not overlap each other."""
        text = document.text
        values = find_values(text, lang=document.lang, date=document.date)
        times = {(value.start, value.end) for value in values if value.kind in ("date", "period")}
        hits = as_written(self.gazetteer.find(text), self.gazetteer, document.lang)
        reading = self.model.read(text, hits)
        found = tuple(without_ordinary(text, without_description(text, join(text, reading, hits))))
        if document.lang.startswith("zh"):
            found = with_edges(text, vouched(text, reading.names, found))
        names = with_dateline(text, with_bracketed(text, with_titled(text, found)))
        if document.lang == "ja":
            names = with_readings(text, with_introduced(text, names))
        named = tuple(introduced_in_english(text, whole_names(text, names)))
        spans = consistent(text, introduced_in_japanese(text, named) if document.lang == "ja" else named)
        if document.lang == "en":
            spans = with_first_words(text, with_called(text, spans))
        if document.lang.startswith("zh"):
            spans = introduced_in_chinese(text, spans)
        mentions = tuple(
            Mention(s.start, s.end, text[s.start : s.end], s.type, round(s.score, 4), s.source, s.known)
            for s in balanced(text, spans)
            if s.known or (s.start, s.end) not in times
        )
        return mentions, values


@cache
def _shipped_model() -> NameModel:
    return NameModel.from_disk(models_dir() / "ner" / "names")


def make_recogniser(*, gazetteer: Iterable[Path] = (), ontology: Path | None = None) -> NameRecogniser:
    """The recogniser with the shipped model and gazetteer; `gazetteer` are tables of the user's own names.

    `ontology` is a folder that may hold Turtle files with classes of the user's own, for use in those tables.
    Raises OntologyError when a file is not right.
    """
    return NameRecogniser(_shipped_model(), shared_gazetteer(tuple(gazetteer), ontology))
