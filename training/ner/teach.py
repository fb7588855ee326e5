"""Unlabelled news with the tag probabilities that teachers find in it: the student learns from both it and the annotations.

The teachers saw the annotated sentences alone, so that nothing but unlabelled text is added (self-training). Several
teachers average to a better one than each, and the student is one network that comes near them.
"""

from __future__ import annotations

import lzma
import random
from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace
from pathlib import Path

import numpy as np
import torch

from kg.ner.decoding import decode
from kg.ner.features import Lexicon
from kg.ner.model import NameModel
from training.device import array, tensor
from training.ner import export
from training.ner.data import Example
from training.ner.network import Network, collate
from training.ner.prepare import Prepared

SHORTEST, LONGEST = 12, 60
TOGETHER = 3
"""Lines of the unlabelled news that make one text of `passages`."""


def unlabelled(data: Path, count: int, *, without: Collection[str], seed: int) -> list[Example]:
    """`count` lines of the unlabelled news of about a sentence's length; never one of the texts `without`."""
    with lzma.open(data / "unlabelled_zh.txt.xz", "rt", encoding="utf-8") as lines:
        fitting = [line.strip() for line in lines]
    left_out = set(without)
    fitting = [line for line in fitting if SHORTEST <= len(line) <= LONGEST and line not in left_out]
    random.Random(seed).shuffle(fitting)
    return [Example(line, "zh-Hans", (), "silver") for line in fitting[:count]]


def passages(data: Path, characters: int, *, seed: int) -> list[Example]:
    """Runs of lines of the unlabelled news, of so many characters together: what real articles call things, and how."""
    with lzma.open(data / "unlabelled_zh.txt.xz", "rt", encoding="utf-8") as file:
        lines = file.read().splitlines()
    whole = len(lines) - TOGETHER
    found: list[Example] = []
    for first in random.Random(seed).sample(range(0, whole, TOGETHER), whole // TOGETHER):
        text = "\n".join(line for line in lines[first : first + TOGETHER] if line.strip())[:700]
        if len(text) >= 40:
            found.append(Example(text, "zh-Hans", (), "corpus"))
            characters -= len(text)
        if characters < 0:
            break
    return found


def in_our_guideline(examples: Iterable[Example]) -> list[Example]:
    """The Japanese and English texts of other sets without their labels: teachers read them by the corpus's guideline."""
    return [Example(e.text, e.lang, (), "corpus") for e in examples if e.lang in ("ja", "en")]


def taught(
    examples: Iterable[Prepared], teachers: Sequence[NameModel], lexicon: Lexicon, *, at_once: int = 60
) -> list[Prepared]:
    """The examples with the mean of the teachers' probabilities.

    Raises ValueError when a teacher's vocabulary is not that of `lexicon`, by which the examples were prepared.
    """
    networks = [_network(teacher, lexicon) for teacher in teachers]
    result: list[Prepared] = []
    ordered = sorted(examples, key=lambda example: example.size)
    for low in range(0, len(ordered), at_once):
        group = ordered[low : low + at_once]
        batch = collate(group, {})
        real = array(batch.real) > 0
        bounds = np.cumsum([0, *(example.size for example in group)])
        pieces = [
            (int(begin) + a, int(begin) + b)
            for begin, example in zip(bounds, group, strict=False)
            for a, b in example.pieces
        ]
        found = np.zeros((int(bounds[-1]), len(teachers[0].tags)), dtype=np.float32)
        for network, teacher in zip(networks, teachers, strict=True):
            with torch.no_grad():
                scores = array(network.output(network.encode(batch)))[real]
            found += decode(scores, pieces, teacher.transitions).probability / len(teachers)
        for begin, end, example in zip(bounds, bounds[1:], group, strict=False):
            result.append(replace(example, taught=found[begin:end].astype(np.float16)))
    return result


def _network(teacher: NameModel, lexicon: Lexicon) -> Network:
    for name in ("unit", "word", "pair", "triple", "listed", "marks"):
        if not np.array_equal(getattr(teacher.lexicon, name), getattr(lexicon, name)):
            raise ValueError(
                f"the teacher's vocabulary of {name} is another one: train it by the same data and vectors"
            )
    network = Network(lexicon, teacher.tags, export.sizes(teacher))
    state = {name: tensor(values.copy()) for name, values in export.state(teacher, lexicon).items()}
    network.load_state_dict(state, strict=False)
    return network.eval()
