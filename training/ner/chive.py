"""Japanese word lists by kind, read off chiVe's word vectors (Works Applications, Apache-2.0) as ja_ginza carries them.

A linear classifier learns from a set's own training sentences which vectors are those of people, companies, products …
and sorts all 480,000 words. Words of the training sentences are sorted by classifiers that did not see them, so that
the network does not learn to trust the lists more than new words deserve.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import numpy as np

from kg.ner.features import Lexicon, meaning_keys
from training.ner.data import NONE, Example
from training.ner.lexicon import Vectors

NAME = 0.35
"""From which probability of being any name a word is listed, under its likeliest kind."""
LONGEST = 9


def word_vectors(folder: Path, *, shortest: int = 2) -> tuple[list[str], np.ndarray, np.ndarray]:
    """The words of the spaCy vocabulary in `folder`, for each its row, and the rows' vectors (rare words share rows)."""
    from spacy.vocab import Vocab

    vocab = Vocab().from_disk(folder)
    known = [(vocab.strings[key], row) for key, row in vocab.vectors.key2row.items() if key in vocab.strings]
    fitting = sorted((word, row) for word, row in known if shortest <= len(word) <= LONGEST)
    return [word for word, _ in fitting], np.array([row for _, row in fitting]), np.asarray(vocab.vectors.data)


def meanings(lexicon: Lexicon, vectors: Vectors, folder: Path, dimension: int) -> tuple[Lexicon, Vectors]:
    """The lexicon with chiVe's words, and the main components of their vectors beside the starting `vectors`."""
    words, rows, found = word_vectors(folder, shortest=1)
    used, row = np.unique(rows, return_inverse=True)
    matrix = found[used] / np.maximum(np.linalg.norm(found[used], axis=1, keepdims=True), 1e-6)
    matrix -= matrix.mean(axis=0)
    _, _, directions = np.linalg.svd(matrix, full_matrices=False)
    reduced = matrix @ directions[:dimension].T
    reduced *= 0.5 / reduced.std()
    keys, meant = meaning_keys(words, row + 1)
    table = np.concatenate((np.zeros((1, dimension), dtype=np.float32), reduced.astype(np.float32)))
    return replace(lexicon, meaning=keys, meant=meant), replace(vectors, meaning=table)


def met(examples: Sequence[Example], words: frozenset[str]) -> dict[str, str]:
    """For each of `words` that stands in the examples the label it most often has as a name; NONE where it is no name."""
    seen: dict[str, Counter[str]] = {}
    for example in examples:
        text = example.text.casefold()
        names = {(span.start, span.end): next(iter(span.labels)) for span in example.spans}
        inside = np.zeros(len(text) + 1, dtype=bool)
        for start, end in names:
            inside[start:end] = True
        for start in range(len(text)):
            for end in range(start + 2, min(start + LONGEST, len(text)) + 1):
                if text[start:end] not in words:
                    continue
                label = names.get((start, end), None if inside[start:end].any() else NONE)
                if label:
                    seen.setdefault(text[start:end], Counter())[label] += 1
    return {word: counts.most_common(1)[0][0] for word, counts in seen.items()}


def lists(examples: Sequence[Example], folder: Path, groups: Sequence[frozenset[str]]) -> list[list[str]]:
    """For each group of labels the words whose vectors are like those of its names in `examples`."""
    from sklearn.linear_model import LogisticRegression
    from sklearn.model_selection import GroupKFold

    words, rows, vectors = word_vectors(folder)
    vectors = vectors / np.maximum(np.linalg.norm(vectors, axis=1, keepdims=True), 1e-6)
    place = {word: at for at, word in enumerate(words)}
    labels = met(examples, frozenset(words))
    at = np.array([place[word] for word in labels])
    group_of = {label: number for number, group in enumerate(groups) for label in group}
    wanted = np.array([group_of.get(label, len(groups)) for label in labels.values()])

    def fitted(some: np.ndarray) -> LogisticRegression:
        return LogisticRegression(C=3.0, max_iter=200).fit(vectors[rows[at[some]]] * 4, wanted[some])

    odds = fitted(np.arange(len(at))).predict_proba(vectors * 4)[rows]
    for train, test in GroupKFold(5).split(at, wanted, rows[at]):
        odds[at[test]] = fitted(train).predict_proba(vectors[rows[at[test]]] * 4)
    kind = np.where(1 - odds[:, -1] >= NAME, odds[:, :-1].argmax(axis=1), len(groups))
    return [[words[index] for index in np.flatnonzero(kind == number)] for number in range(len(groups))]
