"""The pair network gives in numpy what it gave in training, whatever texts stand beside a text (needs the training extra)."""

from __future__ import annotations

import numpy as np
import pytest

pytest.importorskip("torch", reason="training needs pip install '.[training]'")

from kg.relations.layout import lay_out
from kg.relations.matching import hits, matchers
from kg.relations.network import PairNetwork, look
from kg.relations.wording import load_wordings
from training.relations import network
from training.relations.corpora import read_sentences
from training.relations.dataset import Rows, build
from training.sentences.reader import HERE


@pytest.fixture(scope="module")
def rows() -> list[Rows]:
    found = matchers(load_wordings())
    examples = [e for i, e in enumerate(read_sentences(HERE)) if i % 180 == 0]
    return [r for r in (build(example, found) for example in examples) if r.pairs]


@pytest.fixture(scope="module")
def trained(rows: list[Rows]) -> tuple[network.Network, network.Vocabulary]:
    known = network.vocabulary((r.document for r in rows), (r.hits for r in rows), least=1)
    settings = network.Settings(epochs=1, batch=400)
    examples = [
        network.example(
            r, known, np.eye(len(r.pairs), 5, dtype=np.float32), np.ones((len(r.pairs), 5), np.float32), public=False
        )
        for r in rows
    ]
    return network.fit(examples, known, settings), known


def test_numpy_computes_what_was_trained(rows: list[Rows], trained: tuple[network.Network, network.Vocabulary]) -> None:
    fitted, known = trained
    shipped = PairNetwork(network.export(fitted, known))
    for r in rows:
        assert r.layout is not None
        wanted = network.score(fitted, look(r.layout, r.hits, known.keys, known.senses))
        assert shipped.logits(r.layout, r.hits) == pytest.approx(wanted, abs=0.03)


def test_texts_read_together_are_read_as_if_alone(
    rows: list[Rows], trained: tuple[network.Network, network.Vocabulary]
) -> None:
    fitted, known = trained
    seen = [look(r.layout, r.hits, known.keys, known.senses) for r in rows if r.layout is not None]
    alone = np.concatenate([network.score(fitted, one) for one in seen])
    assert network.score(fitted, network.joined(seen)) == pytest.approx(alone, abs=1e-3)


def test_a_layout_of_chosen_pairs_gives_what_the_whole_gives_for_them(
    rows: list[Rows], trained: tuple[network.Network, network.Vocabulary]
) -> None:
    fitted, known = trained
    shipped = PairNetwork(network.export(fitted, known))
    r = max(rows, key=lambda one: len(one.pairs))
    chosen = np.arange(0, len(r.pairs), 2)
    layout = lay_out(r.document, r.pairs)
    found = hits(
        r.document, [matchers(load_wordings())[r.example.document.lang[:2]].find(s) for s in r.document], r.pairs
    )
    some = shipped.logits(layout.only(chosen), [found[int(i)] for i in chosen])
    assert some == pytest.approx(shipped.logits(layout, found)[chosen], abs=1e-4)
