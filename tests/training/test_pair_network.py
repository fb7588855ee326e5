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
from training.relations.arrays import begin_with_arrays, export, vocabulary_of
from training.relations.corpora import read_sentences
from training.relations.dataset import Rows, build
from training.relations.pretrain import learn_to_read
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
    shipped = PairNetwork(export(fitted, known))
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
    shipped = PairNetwork(export(fitted, known))
    r = max(rows, key=lambda one: len(one.pairs))
    chosen = np.arange(0, len(r.pairs), 2)
    layout = lay_out(r.document, r.pairs)
    found = hits(
        r.document, [matchers(load_wordings())[r.example.document.lang[:2]].find(s) for s in r.document], r.pairs
    )
    some = shipped.logits(layout.only(chosen), [found[int(i)] for i in chosen])
    assert some == pytest.approx(shipped.logits(layout, found)[chosen], abs=1e-4)


def test_exported_arrays_are_a_beginning_with_the_same_reading(
    rows: list[Rows], trained: tuple[network.Network, network.Vocabulary]
) -> None:
    fitted, known = trained
    arrays = export(fitted, known)
    again = network.Network(vocabulary_of(arrays), 7, fitted.settings).eval()
    begin_with_arrays(again, arrays)
    assert rows[0].layout is not None
    import torch

    ids = torch.from_numpy(look(rows[0].layout, rows[0].hits, known.keys, known.senses).ids)
    with torch.no_grad():
        assert again.read(ids, dropout=0.0).numpy() == pytest.approx(fitted.read(ids, dropout=0.0).numpy(), abs=0.02)


def test_reading_gets_better_at_hidden_units(
    rows: list[Rows], trained: tuple[network.Network, network.Vocabulary]
) -> None:
    known = trained[1]
    texts = [look(r.layout, r.hits, known.keys, known.senses).ids for r in rows if r.layout is not None]
    told: list[str] = []
    learn_to_read(network.Network(known, 5, network.Settings()), texts, steps=1000, report=told.append)
    losses = [float(line.rsplit(" ", 1)[1]) for line in told]
    assert len(losses) == 2
    assert losses[1] < losses[0] - 0.2
