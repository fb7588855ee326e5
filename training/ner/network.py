"""The recogniser's network in PyTorch; kg/ner/network.py computes the same in numpy.

Embeddings of a unit, its pairs and its triple, affixes, shape and word lists -> dilated residual convolutions over the
whole document; in their middle each unit also reads the mean of its other occurrences in the document -> tag scores.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import torch
from torch import nn
from torch.nn import functional

from kg.ner.features import HASHED_ROWS, KNOWN_FLAGS, Lexicon
from kg.ner.tags import TagSet
from kg.ner.units import SHAPES
from training.device import tensor
from training.ner.crf import Crf
from training.ner.prepare import Prepared

GAP = 6
SOURCES = ("corpus", "finre", "fewfc", "stockmark", "ud_ja", "uner", "resume", "cluener", "silver", "written")


@dataclass(frozen=True, slots=True)
class Sizes:
    """Widths of the network's parts."""

    unit: int = 64
    word: int = 40
    pair: int = 40
    triple: int = 32
    affix: int = 24
    shape: int = 16
    meaning: int = 48
    """Of the vectors of words, where the lexicon has any."""
    width: int = 160
    dilations: tuple[int, ...] = (1, 2, 4, 1)
    memory: int = 1
    """After which block a unit reads its other occurrences; -1 for never."""


@dataclass(frozen=True, slots=True)
class Batch:
    """Several examples as one sequence with gaps between, and the places of their sentences in it."""

    ids: dict[str, torch.Tensor]
    listed: torch.Tensor
    known: torch.Tensor
    surface: torch.Tensor
    before: torch.Tensor
    after: torch.Tensor
    source: torch.Tensor
    real: torch.Tensor
    place: torch.Tensor
    """(sentences, longest): where in the sequence each unit of a sentence stands."""
    mask: torch.Tensor
    allowed: torch.Tensor
    weight: torch.Tensor
    taught: torch.Tensor | None
    """(sequence, tags): the teachers' probabilities; None where no example has any."""
    is_taught: torch.Tensor
    """(sentences,): True where they are what a sentence is trained on."""


ID_FIELDS = ("unit", "word", "left", "right", "triple", "head", "tail", "shape", "begun", "crossed", "ended")


def collate(examples: list[Prepared], weights: dict[str, float]) -> Batch:
    """The examples as one sequence."""
    length = sum(example.size + GAP for example in examples) + GAP
    ids = {name: np.zeros(length, dtype=np.int64) for name in ID_FIELDS}
    listed = np.zeros((length, examples[0].features.listed.shape[1]), dtype=np.float32)
    known = np.zeros((length, KNOWN_FLAGS), dtype=np.float32)
    surface = np.zeros(length, dtype=np.int64)
    keys = {name: np.zeros(length, dtype=np.uint64) for name in ("before", "after")}
    source, real, allowed = np.zeros(length, np.int64), np.zeros(length, np.float32), np.zeros(length, np.int64)
    places, weight, is_taught = [], [], []
    teachers = next((example.taught for example in examples if example.taught is not None), None)
    taught = None if teachers is None else np.zeros((length, teachers.shape[1]), dtype=np.float32)
    at = GAP
    for number, example in enumerate(examples):
        inside = slice(at, at + example.size)
        for name in ID_FIELDS:
            ids[name][inside] = getattr(example.features, name)
        for name, values in keys.items():
            # another document's occurrences are out of reach
            values[inside] = getattr(example.features, name) ^ np.uint64(number << 48)
        listed[inside] = example.features.listed
        known[inside] = example.features.known
        surface[inside] = np.where(example.surface > 0, example.surface + surface.max(), 0)
        source[inside] = SOURCES.index(example.source)
        real[inside] = 1
        allowed[inside] = example.allowed
        places += [np.arange(at + low, at + high) for low, high in example.pieces]
        weight += [weights.get(example.source, 1.0)] * len(example.pieces)
        is_taught += [example.taught is not None] * len(example.pieces)
        if taught is not None and example.taught is not None:
            taught[inside] = example.taught
        at += example.size + GAP
    longest = max(map(len, places))
    place = np.zeros((len(places), longest), dtype=np.int64)
    mask = np.zeros((len(places), longest), dtype=np.float32)
    for row, found in enumerate(places):
        place[row, : len(found)] = found
        mask[row, : len(found)] = 1
    return Batch(
        {name: tensor(values) for name, values in ids.items()},
        tensor(listed),
        tensor(known),
        tensor(surface),
        tensor(np.unique(keys["before"], return_inverse=True)[1].astype(np.int64)),
        tensor(np.unique(keys["after"], return_inverse=True)[1].astype(np.int64)),
        tensor(source),
        tensor(real),
        tensor(place),
        tensor(mask),
        tensor(allowed),
        torch.tensor(weight, dtype=torch.float32),
        None if taught is None else tensor(taught),
        torch.tensor(is_taught),
    )


class Network(nn.Module):
    """Scores of the tags of each unit, and the CRF over them."""

    def __init__(
        self, lexicon: Lexicon, tags: TagSet, sizes: Sizes, *, dropout: float = 0.3, inner: float = 0.15
    ) -> None:
        super().__init__()
        self.sizes, self.dropout, self.inner = sizes, dropout, inner
        self.unit = _table(len(lexicon.unit) + 1, sizes.unit)
        self.word = _table(len(lexicon.word) + 1, sizes.word)
        self.pair = _table(len(lexicon.pair) + 1, sizes.pair)
        self.triple = _table(len(lexicon.triple) + 1, sizes.triple)
        self.head = _table(HASHED_ROWS, sizes.affix)
        self.tail = _table(HASHED_ROWS, sizes.affix)
        self.shape = _table(SHAPES, sizes.shape)
        wide = (
            sizes.unit
            + sizes.word
            + 2 * sizes.pair
            + sizes.triple
            + 2 * sizes.affix
            + sizes.shape
            + lexicon.flags
            + KNOWN_FLAGS
        )
        self.meaning = _table(int(lexicon.meant.max()) + 1, sizes.meaning) if len(lexicon.meant) else None
        if self.meaning is not None:
            wide += 3 * sizes.meaning
        self.input = nn.Linear(wide, sizes.width)
        self.norms = nn.ModuleList(nn.LayerNorm(sizes.width) for _ in sizes.dilations)
        self.blocks = nn.ModuleList(nn.Linear(3 * sizes.width, sizes.width) for _ in sizes.dilations)
        self.memory = nn.Linear(2 * sizes.width, sizes.width) if sizes.memory >= 0 else None
        self.source = nn.Embedding(len(SOURCES), sizes.width)
        nn.init.zeros_(self.source.weight)
        self.last = nn.LayerNorm(sizes.width)
        self.output = nn.Linear(sizes.width, len(tags))
        self.crf = Crf(tags)

    def encode(self, batch: Batch) -> torch.Tensor:
        """(sequence, width)."""
        ids = batch.ids
        if self.training:
            known = (torch.rand(len(batch.real)) > 0.06).long()
            grams = (torch.rand(len(batch.real)) > 0.06).long() * known
            ids = {**ids, "unit": ids["unit"] * known, "word": ids["word"] * known}
            ids |= {name: ids[name] * grams for name in ("left", "right", "triple")}
        listed, known = batch.listed, batch.known
        if self.training:
            # names beyond the gazetteer must be learnt from their context: half of the known ones are made unknown
            kept = torch.rand(int(batch.surface.max()) + 1) > 0.5
            known = known * kept[batch.surface][:, None]
            listed = listed * (torch.rand(len(listed), 1) > 0.1)
        parts = [
            self.unit(ids["unit"]),
            self.word(ids["word"]),
            self.pair(ids["left"]),
            self.pair(ids["right"]),
            self.triple(ids["triple"]),
            self.head(ids["head"]),
            self.tail(ids["tail"]),
            self.shape(ids["shape"]),
            listed,
            known,
        ]
        if self.meaning is not None:
            words = torch.stack([ids[name] for name in ("begun", "crossed", "ended")])
            if self.training:
                words = words * (torch.rand(1, len(batch.real)) > 0.1).long()
            parts += list(self.meaning(words))
        real = batch.real[:, None]
        hidden = self.input(self._dropped(torch.cat(parts, dim=1), self.dropout)) * real
        for index, dilation in enumerate(self.sizes.dilations):
            if index == len(self.sizes.dilations) - 1:
                hidden = hidden + self.source(self._guideline(batch.source))
            near = functional.relu(self.norms[index](hidden)) * real
            near = self._dropped(near, self.inner)
            hidden = (hidden + self.blocks[index](_windows(near, dilation))) * real
            if self.memory is not None and index == self.sizes.memory:
                recalled = torch.cat((_elsewhere(hidden, batch.before), _elsewhere(hidden, batch.after)), dim=1)
                hidden = hidden + self.memory(self._dropped(recalled, self.inner)) * real
        return self.last(hidden)

    def _guideline(self, source: torch.Tensor) -> torch.Tensor:
        """Half of the other sets' text counts as the corpus's, so that what they teach holds there as well."""
        if not self.training:
            return source
        return source * (torch.rand(len(SOURCES)) > 0.5).long()[source]

    def _dropped(self, values: torch.Tensor, share: float) -> torch.Tensor:
        """Dropout by rows drawn from 200 masks: drawing every value afresh takes an eighth of a step."""
        if not self.training:
            return values
        masks = (torch.rand(200, values.shape[1]) > share).float() / (1 - share)
        return values * masks[torch.randint(200, (len(values),))]

    def forward(self, batch: Batch, table: torch.Tensor) -> torch.Tensor:
        """The batch's loss a unit."""
        scores = self.output(self._dropped(self.encode(batch), self.dropout))
        losses = torch.zeros(len(batch.place))
        annotated = ~batch.is_taught
        if bool(annotated.any()):
            place, mask = _trimmed(batch.place[annotated], batch.mask[annotated])
            losses = losses.masked_scatter(annotated, self.crf(scores[place], table[batch.allowed[place]], mask))
        if batch.taught is not None:
            place, mask = _trimmed(batch.place[batch.is_taught], batch.mask[batch.is_taught])
            losses = losses.masked_scatter(batch.is_taught, self.crf.taught(scores[place], batch.taught[place], mask))
        return (losses * batch.weight).sum() / batch.mask.sum()


def _trimmed(place: torch.Tensor, mask: torch.Tensor) -> tuple[torch.Tensor, torch.Tensor]:
    """Without the columns that no sentence reaches."""
    longest = int(mask.sum(dim=1).max())
    return place[:, :longest], mask[:, :longest]


def _table(rows: int, width: int) -> nn.Embedding:
    table = nn.Embedding(rows, width)
    nn.init.normal_(table.weight, std=0.1)
    return table


def _windows(values: torch.Tensor, dilation: int) -> torch.Tensor:
    """(sequence, 3 x width): each unit with those `dilation` before and after it."""
    padded = functional.pad(values, (0, 0, dilation, dilation))
    return torch.cat((padded[: -2 * dilation], values, padded[2 * dilation :]), dim=1)


def _elsewhere(hidden: torch.Tensor, key: torch.Tensor) -> torch.Tensor:
    """The mean of the units that share a unit's key, itself left out; zero where it is alone."""
    groups = int(key.max()) + 1
    sums = torch.zeros(groups, hidden.shape[1]).index_add_(0, key, hidden)
    counts = torch.zeros(groups).index_add_(0, key, torch.ones(len(key)))[key][:, None]
    return (sums[key] - hidden) / (counts - 1).clamp_min(1) * (counts > 1)
