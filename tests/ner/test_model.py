"""A model keeps what it finds through disk, and as a spaCy pipeline. The weights here are random and small."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import numpy as np
import pytest
import spacy
from hypothesis import given, settings
from hypothesis import strategies as st

from kg.ner.component import COMPONENT, NamesComponent, UnitTokenizer, pipeline
from kg.ner.decoding import transitions
from kg.ner.features import (
    CLASSES,
    HASHED_ROWS,
    KNOWN_FLAGS,
    Lexicon,
    features,
    listed_keys,
    meaning_keys,
    merged,
    short,
)
from kg.ner.model import NameModel
from kg.ner.network import Network
from kg.ner.tags import TagSet
from kg.ner.units import SHAPES, ngrams, units

TEXT = "阿里巴巴CEO吴泳铭昨日表示，Apple 与阿里巴巴合作。\n\nトヨタ自動車は Qwen3-32B を採用した。"


@pytest.fixture(scope="module")
def model() -> NameModel:
    order = np.random.default_rng(0)

    def drawn(*shape: int) -> np.ndarray:
        return order.normal(size=shape).astype(np.float16).astype(np.float32) * np.float32(0.5)

    tags = TagSet(CLASSES)
    of = units(TEXT)
    unit_keys = np.unique(short(of.code))
    pair_keys = np.unique(short(ngrams(of, 2)))
    none = np.zeros(0, dtype=np.uint32)
    lexicon = Lexicon(unit_keys, none, pair_keys, none, *merged([listed_keys(["阿里巴巴", "自動車"])]), 1)
    width, tables = 8, {"unit": len(unit_keys) + 1, "word": 1, "pair": len(pair_keys) + 1, "triple": 1}
    weights = {name: drawn(rows, 4) for name, rows in tables.items()}
    weights |= {"head": drawn(HASHED_ROWS, 2), "tail": drawn(HASHED_ROWS, 2), "shape": drawn(SHAPES, 2)}
    wide = 4 * 5 + 2 * 3 + lexicon.flags + KNOWN_FLAGS
    weights |= {"input.weight": drawn(wide, width), "input.bias": drawn(width), "source": drawn(width)}
    for block in range(2):
        weights |= {f"norms.{block}.weight": drawn(width), f"norms.{block}.bias": drawn(width)}
        weights |= {f"blocks.{block}.weight": drawn(3 * width, width), f"blocks.{block}.bias": drawn(width)}
    weights |= {"memory.weight": drawn(2 * width, width), "memory.bias": drawn(width)}
    weights |= {"last.weight": drawn(width), "last.bias": drawn(width)}
    weights |= {"output.weight": drawn(width, len(tags)), "output.bias": drawn(len(tags))}
    crf = transitions(tags, drawn(len(tags), len(tags)), drawn(len(tags)), drawn(len(tags)))
    return NameModel(tags, lexicon, Network(weights, (1, 2), 0), crf)


def test_names_lie_on_the_text_in_order_and_apart(model: NameModel) -> None:
    names = model.read(TEXT).names
    assert names
    assert all(0 <= name.start < name.end <= len(TEXT) and 0 < name.score <= 1 for name in names)
    assert all(one.end <= other.start for one, other in pairwise(names))


def test_a_model_read_back_from_disk_finds_the_same(model: NameModel, tmp_path: Path) -> None:
    model.to_disk(tmp_path)
    back = NameModel.from_disk(tmp_path).read(TEXT)
    assert back.names == model.read(TEXT).names


def test_a_unit_has_the_longest_word_that_it_begins_stands_in_or_ends(model: NameModel) -> None:
    meaning, meant = meaning_keys(["任天", "任天堂", "堂", "天堂社長"], np.array([5, 6, 7, 8]))
    seen = features(units("任天堂社長\n任天"), replace(model.lexicon, meaning=meaning, meant=meant))
    assert seen.begun.tolist() == [6, 8, 7, 0, 0, 5, 0]
    assert seen.crossed.tolist() == [0, 6, 8, 8, 0, 0, 0]
    assert seen.ended.tolist() == [0, 5, 6, 0, 8, 0, 5]


def test_no_text_has_no_names(model: NameModel) -> None:
    assert model.read("").names == ()
    assert model.read(" \n ").names == ()


def test_a_name_elsewhere_in_the_document_changes_what_is_read(model: NameModel) -> None:
    alone = model.network.scores(_features(model, "阿里巴巴。"))
    twice = model.network.scores(_features(model, "阿里巴巴。\n" * 2))
    assert not np.allclose(alone[0], twice[0])


def test_known_names_change_what_is_read(model: NameModel) -> None:
    class Hit:
        start, end, type, ambiguous = 0, 4, "Company", False

    assert not np.allclose(
        model.network.scores(_features(model, "阿里巴巴")), model.network.scores(_features(model, "阿里巴巴", (Hit(),)))
    )


def test_the_spacy_pipeline_gives_the_model_s_names_after_a_round_trip(model: NameModel, tmp_path: Path) -> None:
    nlp = pipeline(model)
    nlp.to_disk(tmp_path / "pipeline")
    back = spacy.load(tmp_path / "pipeline")
    doc = back(TEXT)
    assert doc.text == TEXT
    assert [(e.text, e.label_) for e in doc.ents] == [(e.text, e.label_) for e in nlp(TEXT).ents]
    assert doc.ents


def test_the_component_travels_as_bytes(model: NameModel) -> None:
    nlp = pipeline(model)
    component = nlp.get_pipe(COMPONENT)
    assert isinstance(component, NamesComponent)
    back = NamesComponent(nlp, COMPONENT).from_bytes(component.to_bytes())
    assert back.model is not None
    assert back.model.read(TEXT).names == model.read(TEXT).names


def test_a_component_without_weights_says_so() -> None:
    nlp = spacy.blank("xx")
    with pytest.raises(ValueError, match="no weights"):
        NamesComponent(nlp, COMPONENT)(nlp.make_doc("阿里"))


@settings(deadline=None)
@given(st.text())
def test_the_tokenizer_keeps_every_character(text: str) -> None:
    doc = UnitTokenizer(spacy.blank("xx").vocab)(text)
    assert doc.text == text


def _features(model: NameModel, text: str, known: tuple[object, ...] = ()):  # type: ignore[no-untyped-def]
    return features(units(text), model.lexicon, known)  # type: ignore[arg-type]


@pytest.mark.parametrize("lists", [1, 8, 16])
def test_every_word_list_has_flags_of_its_own(model: NameModel, lists: int) -> None:
    words = [*"一二三四五六七八九十百千万人山川"][:lists]
    keys, marks = merged([listed_keys([word + "社"]) for word in words])
    lexicon = replace(model.lexicon, listed=keys, marks=marks, lists=lists)
    for number, word in enumerate(words):
        flags = features(units(word + "社"), lexicon).listed.reshape(2, lists, -1)
        assert sorted(set(np.nonzero(flags)[1].tolist())) == [number]
