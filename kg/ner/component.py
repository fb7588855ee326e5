"""The trained names model as a spaCy pipeline: `spacy.load("kg/models/ner")` gives `doc.ents`.

    >>> import spacy
    >>> nlp = spacy.load("kg/models/ner")
    >>> [(ent.text, ent.label_) for ent in nlp("阿里巴巴CEO吴泳铭").ents]
    [('阿里巴巴', 'Company'), ('吴泳铭', 'Person')]

Tokens are the model's units, so that every name is a span of whole tokens. The recogniser does not go this way: it
reads the weights itself and spares the import of spaCy.
"""

from __future__ import annotations

from collections.abc import Iterable
from io import BytesIO
from pathlib import Path
from typing import Any

import numpy as np
import spacy
from spacy.language import Language
from spacy.tokens import Doc, Span
from spacy.util import registry
from spacy.vocab import Vocab

from kg.ner.gazetteer import Gazetteer
from kg.ner.model import NameModel
from kg.ner.units import units

COMPONENT = "names"


class UnitTokenizer:
    """Splits a text into the model's units; white space that is no single blank becomes a token of its own."""

    def __init__(self, vocab: Vocab) -> None:
        self.vocab = vocab

    def __call__(self, text: str) -> Doc:
        """The text as a Doc; `doc.text == text`."""
        words: list[str] = []
        blanks: list[bool] = []
        at = 0
        of = units(text)
        for start, end in [*zip(of.start.tolist(), of.end.tolist(), strict=True), (len(text), len(text))]:
            gap = text[at:start]
            if words and gap.startswith(" "):
                blanks[-1] = True
                gap = gap[1:]
            if gap:
                words.append(gap)
                blanks.append(False)
            if end > start:
                words.append(text[start:end])
                blanks.append(False)
            at = end
        return Doc(self.vocab, words=words, spaces=blanks)

    def to_bytes(self, **kwargs: Any) -> bytes:
        """Nothing: the tokenizer has no state."""
        return b""

    def from_bytes(self, data: bytes, **kwargs: Any) -> UnitTokenizer:
        """The tokenizer itself."""
        return self

    def to_disk(self, path: Path, **kwargs: Any) -> None:
        """Write nothing."""

    def from_disk(self, path: Path, **kwargs: Any) -> UnitTokenizer:
        """The tokenizer itself."""
        return self


@registry.tokenizers("kg.UnitTokenizer.v1")  # type: ignore[untyped-decorator]
def make_tokenizer() -> Any:
    """What spaCy calls to make the tokenizer of a pipeline."""
    return lambda nlp: UnitTokenizer(nlp.vocab)


@Language.factory("kg_names", assigns=["doc.ents", "token.ent_iob", "token.ent_type"])
class NamesComponent:
    """Sets `doc.ents` to the names of a text that the model finds with the shipped gazetteer beside it."""

    def __init__(self, nlp: Language, name: str, model: NameModel | None = None) -> None:
        self.name = name
        self.model = model
        self._gazetteer = Gazetteer.load()

    def __call__(self, doc: Doc) -> Doc:
        """The same Doc with its entities. Raises ValueError when no weights are loaded."""
        if self.model is None:
            raise ValueError(f"component {self.name!r} has no weights; load the pipeline with spacy.load")
        names = self.model.read(doc.text, self._gazetteer.find(doc.text)).names
        spans = (doc.char_span(name.start, name.end, label=name.label) for name in names)
        doc.set_ents([span for span in spans if isinstance(span, Span)])
        return doc

    def to_disk(self, path: str | Path, *, exclude: Iterable[str] = ()) -> None:
        """Write the weights into the folder `path`."""
        if self.model is not None:
            self.model.to_disk(path)

    def from_disk(self, path: str | Path, *, exclude: Iterable[str] = ()) -> NamesComponent:
        """Read the weights from the folder `path`."""
        self.model = NameModel.from_disk(path)
        return self

    def to_bytes(self, *, exclude: Iterable[str] = ()) -> bytes:
        """The weights file's content; empty without weights."""
        if self.model is None:
            return b""
        stream = BytesIO()
        np.savez_compressed(stream, allow_pickle=False, **self.model.to_arrays())
        return stream.getvalue()

    def from_bytes(self, data: bytes, *, exclude: Iterable[str] = ()) -> NamesComponent:
        """Read the weights from what `to_bytes` gave."""
        if data:
            with np.load(BytesIO(data)) as arrays:
                self.model = NameModel.from_arrays({name: arrays[name] for name in arrays.files})
        return self


def pipeline(model: NameModel) -> Language:
    """A spaCy pipeline for all languages of the project, with `model` as its one component."""
    nlp = spacy.blank("xx", config={"nlp": {"tokenizer": {"@tokenizers": "kg.UnitTokenizer.v1"}}})
    component = nlp.add_pipe("kg_names", name=COMPONENT)
    component.model = model  # type: ignore[attr-defined]
    return nlp
