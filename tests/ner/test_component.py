"""The names model as a spaCy pipeline: it loads as any other, without an import of kg."""

from __future__ import annotations

import subprocess
import sys
from importlib.metadata import entry_points
from pathlib import Path

import spacy

from kg.ner.component import NamesComponent, make_tokenizer
from kg.resources import models_dir

TEXT = "阿里巴巴CEO吴泳铭周三表示。"
NAMES = [("阿里巴巴", "Company"), ("吴泳铭", "Person")]


def test_the_entry_points_name_the_component_and_its_tokenizer() -> None:
    (factory,) = entry_points(group="spacy_factories", name="kg_names")
    (tokenizer,) = entry_points(group="spacy_tokenizers", name="kg.UnitTokenizer.v1")
    assert factory.load() is NamesComponent
    assert tokenizer.load() is make_tokenizer


def test_a_saved_pipeline_loads_where_nothing_has_imported_kg(tmp_path: Path) -> None:
    spacy.load(models_dir() / "ner").to_disk(tmp_path / "saved")
    code = (
        "import sys, spacy; assert not any(name.split('.')[0] == 'kg' for name in sys.modules); "
        f"print([(e.text, e.label_) for e in spacy.load('saved')({TEXT!r}).ents])"
    )
    done = subprocess.run(
        [sys.executable, "-X", "utf8", "-c", code],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert done.stdout.strip() == str(NAMES)


def test_bytes_of_a_pipeline_give_the_same_pipeline_back() -> None:
    nlp = spacy.load(models_dir() / "ner")
    again = spacy.blank("xx", config={"nlp": {"tokenizer": {"@tokenizers": "kg.UnitTokenizer.v1"}}})
    again.add_pipe("kg_names", name="names")
    again.from_bytes(nlp.to_bytes())
    assert [(e.text, e.label_) for e in again(TEXT).ents] == NAMES
