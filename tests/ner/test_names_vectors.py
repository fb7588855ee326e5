"""Vectors made from unlabelled text are found again by the lexicon's keys (needs the training extra)."""

from __future__ import annotations

import pytest

pytest.importorskip("sklearn", reason="training needs pip install '.[training]'")

import numpy as np

from kg.ner.features import short
from kg.ner.units import ngrams, units
from training.ner.vectors import vectors


@pytest.mark.parametrize("size", [1, 2])
def test_every_frequent_piece_has_its_vector_under_the_key_the_lexicon_asks_for(size: int) -> None:
    text = "公司宣布收购工厂。公司宣布出售工厂。公司否认收购。工厂宣布停产。" * 30
    of = units(text)
    contexts = np.unique(short(of.code))
    keys, table = vectors([text], size=size, least=5, most=100, dimension=4, context_keys=contexts)
    asked = short(of.code) if size == 1 else short(ngrams(of, size))[: len(of) - size + 1]
    assert np.isin(asked, keys).mean() > 0.9
    assert table.shape == (len(keys), 4)
