"""The annotated sentences: every file is of one language of the project and read without a fault."""

from __future__ import annotations

from pathlib import Path

import pytest

from kg.model import LANGUAGES
from training.sentences import reader

FILES = sorted(reader.HERE.glob("*.txt"))


def test_every_language_has_sentences_whose_tag_the_file_names_begin_with() -> None:
    assert {reader.language(path) for path in FILES} == set(LANGUAGES)
    assert reader.language(Path("zh-Hant-reports.txt")) == "zh-Hant"
    assert reader.language(Path("ja.txt")) == "ja"


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_mentions_quote_their_text_and_facts_name_their_entities(path: Path) -> None:
    blocks = reader.read(path)
    assert blocks
    for block in blocks:
        assert all(block.text[m.start : m.end] == m.text for m in block.mentions)
        assert {end for fact in block.facts for end in (fact.subject, fact.object)} <= set(block.keys)
