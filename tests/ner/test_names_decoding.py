"""Decoding finds the best path that the tags allow, and probabilities that agree with counting all paths."""

from __future__ import annotations

from itertools import pairwise, product

import numpy as np
import pytest

from kg.ner.decoding import Transitions, decode, transitions
from kg.ner.tags import TagSet

TAGS = TagSet(("Company", "Person"))


def random_transitions(seed: int) -> Transitions:
    order = np.random.default_rng(seed)
    count = len(TAGS)
    drawn = [order.normal(size=shape).astype(np.float32) for shape in ((count, count), count, count)]
    return transitions(TAGS, drawn[0], drawn[1], drawn[2])


def weight(path: tuple[int, ...], scores: np.ndarray, using: Transitions) -> float:
    total = using.start[path[0]] + using.end[path[-1]] + sum(scores[at, tag] for at, tag in enumerate(path))
    return float(total + sum(using.step[a, b] for a, b in pairwise(path)))


@pytest.mark.parametrize("seed", range(4))
def test_the_best_path_and_its_certainty_agree_with_counting_all_paths(seed: int) -> None:
    scores = np.random.default_rng(seed + 10).normal(size=(4, len(TAGS))).astype(np.float32) * 2
    using = random_transitions(seed)
    decoded = decode(scores, [(0, 3), (3, 4)], using)
    for low, high in ((0, 3), (3, 4)):
        piece = scores[low:high]
        paths = list(product(range(len(TAGS)), repeat=high - low))
        weights = np.array([weight(path, piece, using) for path in paths])
        assert tuple(decoded.path[low:high]) == paths[int(weights.argmax())]
        odds = np.exp(weights - weights.max())
        odds /= odds.sum()
        for at in range(high - low):
            for tag in range(len(TAGS)):
                expected = sum(p for p, path in zip(odds, paths, strict=True) if path[at] == tag)
                assert decoded.probability[low + at, tag] == pytest.approx(expected, abs=1e-4)


def test_a_sentence_parted_where_it_is_surely_outside_of_names_has_the_same_best_path() -> None:
    order = np.random.default_rng(3)
    using = random_transitions(11)
    scores = order.normal(size=(40, len(TAGS))).astype(np.float32) * 2
    scores[3::7, 0] += 25
    decoded = decode(scores, [(0, 17), (17, 40)], using)
    assert (decoded.probability[3::7, 0] > 0.9999).all()
    for low, high in ((0, 17), (17, 40)):
        best = {tag: (float(using.start[tag] + scores[low, tag]), (tag,)) for tag in range(len(TAGS))}
        for at in range(low + 1, high):
            best = {
                tag: max(
                    (score + float(using.step[last, tag] + scores[at, tag]), (*path, tag))
                    for last, (score, path) in best.items()
                )
                for tag in range(len(TAGS))
            }
        _, path = max((score + float(using.end[tag]), path) for tag, (score, path) in best.items())
        assert tuple(decoded.path[low:high]) == path


def test_a_path_holds_only_whole_names() -> None:
    using = random_transitions(7)
    scores = np.random.default_rng(1).normal(size=(60, len(TAGS))).astype(np.float32) * 5
    path = decode(scores, [(0, 25), (25, 60)], using).path
    follows = TAGS.follows()
    for low, high in ((0, 25), (25, 60)):
        assert TAGS.starts()[path[low]]
        assert TAGS.ends()[path[high - 1]]
        assert all(follows[a, b] for a, b in zip(path[low : high - 1], path[low + 1 : high], strict=True))


def test_a_text_without_sentences_has_an_empty_path() -> None:
    assert len(decode(np.zeros((0, len(TAGS)), dtype=np.float32), [], random_transitions(0)).path) == 0


def test_names_are_read_off_the_tags() -> None:
    begin, inside, end, single = (TAGS.index(place, "Person") for place in "BIES")
    path = np.array([0, begin, inside, end, single, 0, TAGS.index("S", "Company")])
    assert list(TAGS.spans(path)) == [(1, 4, "Person"), (4, 5, "Person"), (6, 7, "Company")]
