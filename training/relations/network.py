"""Trains the network of kg/relations/network.py in PyTorch."""

from __future__ import annotations

import time
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

import numpy as np
import torch
from numpy.typing import NDArray
from torch import nn
from torch.nn import functional

from kg.relations.layout import MIX, UNIT, code_of
from kg.relations.network import DILATIONS, FIRST, GAPS, LARGEST, RELATIVE, UNKNOWN, ZONES, Seen, look
from kg.relations.table import CLASSES
from kg.relations.view import Sentence
from kg.relations.wording import Hit
from training.device import array, tensor
from training.relations.dataset import Rows

EMBEDDING = 64
UNREAD = 0.08
"""Share of the units that training shows as unknown ones."""


@dataclass(frozen=True, slots=True)
class Settings:
    """How to train, and how large the network is."""

    epochs: int = 8
    rate: float = 3e-3
    batch: int = 2500
    """Units a step."""
    public: float = 0.3
    """Part of the public sets' texts to read in each epoch, a different part each time, and none in the last."""
    seed: int = 0
    width: int = 96
    heads: int = 8
    value: int = 12
    inner: int = 128
    dropout: float = 0.3
    averaged: float = 0.4
    """The weights are the mean over this last part of the steps."""


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """Units (sorted keys, and the text of each) and wordings that the network has rows for."""

    keys: NDArray[np.uint64]
    texts: tuple[str, ...]
    senses: dict[str, int]


@dataclass(frozen=True, slots=True)
class Example:
    """One text: what the network is told, what holds, and what counts; both of shape (pairs, labels)."""

    seen: Seen
    wanted: NDArray[np.float32]
    mask: NDArray[np.float32]
    public: bool = False


def vocabulary(
    documents: Iterable[Sequence[Sentence]], hits: Iterable[Sequence[Sequence[Hit]]], *, least: int = 3
) -> Vocabulary:
    """The units that stand in at least `least` sentences of `documents`, and all wordings among `hits`."""
    counts: Counter[str] = Counter()
    for document in documents:
        for sentence in document:
            counts.update(set(UNIT.findall(sentence.masked)))
    keys = dict(sorted((code_of(text) * int(MIX) % 2**64, text) for text, count in counts.items() if count >= least))
    senses = sorted({hit.sense for found in hits for pair in found for hit in pair if hit.sense})
    return Vocabulary(
        np.array(list(keys), dtype=np.uint64), tuple(keys.values()), {sense: i for i, sense in enumerate(senses)}
    )


def example(
    rows: Rows, known: Vocabulary, wanted: NDArray[np.float32], mask: NDArray[np.float32], *, public: bool
) -> Example:
    """One text for training. Only for rows that have pairs."""
    assert rows.layout is not None
    return Example(look(rows.layout, rows.hits, known.keys, known.senses), wanted, mask, public)


class Network(nn.Module):
    """See kg/relations/network.py."""

    def __init__(self, known: Vocabulary, labels: int, settings: Settings) -> None:
        super().__init__()
        self.settings, width = settings, settings.width
        heads = ZONES * settings.heads
        self.units = _table(FIRST + len(known.keys), EMBEDDING)
        self.input = nn.Linear(EMBEDDING, width)
        self.norms = nn.ModuleList(nn.LayerNorm(width) for _ in DILATIONS)
        self.blocks = nn.ModuleList(nn.Linear(3 * width, width) for _ in DILATIONS)
        self.last = nn.LayerNorm(width)
        self.gate, self.value = nn.Linear(width, heads), nn.Linear(width, heads * settings.value)
        self.shape, self.gap, self.classes = _table(8, 16), _table(len(GAPS) + 1, 16), _table(len(CLASSES) ** 2, 32)
        self.relative = nn.ModuleList(_table(LARGEST + 1, 6) for _ in RELATIVE)
        self.sense = _table(len(known.senses), 48)
        wide = 2 * width + heads * settings.value + 16 + 16 + 32 + 6 * len(RELATIVE) + 48
        self.hidden, self.output = nn.Linear(wide, settings.inner), nn.Linear(settings.inner, labels)
        nn.init.constant_(self.output.bias, -3.0)
        self.classes_output = nn.Embedding(len(CLASSES) ** 2, labels)
        nn.init.zeros_(self.classes_output.weight)

    def _dropped(self, values: torch.Tensor, share: float) -> torch.Tensor:
        return functional.dropout(values, share, self.training)

    def read(self, ids: torch.Tensor, *, dropout: float, unread: float = 0.0) -> torch.Tensor:
        """(units, width). In training that share of the units' `dropout` is left out, and the share `unread` of the units."""
        real = (ids > 0).float()[:, None]
        if self.training and unread:
            ids = torch.where((torch.rand(len(ids)) < unread) & (ids >= FIRST), torch.full_like(ids, UNKNOWN), ids)
        hidden = self.input(self._dropped(self.units(ids), dropout)) * real
        for norm, block, dilation in zip(self.norms, self.blocks, DILATIONS, strict=True):
            near = self._dropped(functional.relu(norm(hidden)) * real, dropout / 2)
            padded = functional.pad(near, (0, 0, dilation, dilation))
            window = torch.cat((padded[: -2 * dilation], near, padded[2 * dilation :]), dim=1)
            hidden = (hidden + block(window)) * real
        return self.last(hidden)

    def forward(self, seen: Seen) -> torch.Tensor:
        """Log-odds, (pairs, labels)."""
        at = {name: tensor(getattr(seen, name)) for name in Seen.__dataclass_fields__}
        hidden = self.read(at["ids"], dropout=self.settings.dropout, unread=UNREAD)
        gate = torch.exp(self.gate(hidden).clamp(-6, 6))
        value = self.value(hidden).view(len(hidden), gate.shape[1], -1) * gate[:, :, None]
        gates = functional.pad(torch.cumsum(gate.double(), 0), (0, 0, 1, 0))
        values = functional.pad(torch.cumsum(value.double(), 0), (0, 0, 0, 0, 1, 0))
        parts = [hidden[at["first"]], hidden[at["second"]]]
        heads = self.settings.heads
        for zone in range(ZONES):
            begin, end = at["zones"][:, zone, 0], at["zones"][:, zone, 1]
            mine = slice(zone * heads, (zone + 1) * heads)
            weight = (gates[end, mine] - gates[begin, mine]).float()
            total = (values[end, mine] - values[begin, mine]).float()
            parts.append((total / (weight + 0.1)[:, :, None]).flatten(1))
        parts += [self.shape(at["shape"]), self.gap(at["gap"]), self.classes(at["classes"])]
        parts += [table(at["relative"][:, i]) for i, table in enumerate(self.relative)]
        wordings = torch.zeros(len(seen.first), self.sense.weight.shape[1])
        parts.append(wordings.index_add(0, at["owner"], self.sense(at["senses"])))
        inner = functional.relu(self.hidden(self._dropped(torch.cat(parts, 1), self.settings.dropout)))
        return self.output(self._dropped(inner, self.settings.dropout)) + self.classes_output(at["classes"])


def fit(
    examples: Sequence[Example],
    known: Vocabulary,
    settings: Settings,
    *,
    begin: Callable[[Network], None] = lambda network: None,
    report: Callable[[str], None] = lambda line: None,
) -> Network:
    """A network trained on `examples`; `begin` sets what it begins with."""
    torch.manual_seed(settings.seed)
    rng = np.random.default_rng(settings.seed)
    network = Network(known, examples[0].wanted.shape[1], settings)
    begin(network)
    own, public = [e for e in examples if not e.public], [e for e in examples if e.public]
    weight = sum(len(e.seen.ids) for e in own) + settings.public * sum(len(e.seen.ids) for e in public)
    total = max(1, int(settings.epochs * weight / settings.batch))
    optimiser = torch.optim.Adam(network.parameters(), lr=settings.rate, betas=(0.9, 0.99))
    mean, counted, step, begun = None, 0, 0, time.time()
    network.train()
    for epoch in range(settings.epochs):
        losses = []
        drawn = (
            rng.permutation(len(public))[: int(settings.public * len(public))] if epoch < settings.epochs - 1 else []
        )
        for batch in _batches([*own, *(public[i] for i in drawn)], settings.batch, rng):
            for group in optimiser.param_groups:
                group["lr"] = settings.rate * min(1.0, (step + 1) / 50) * max(0.02, 1 - step / total)
            wanted, mask = (tensor(np.concatenate([getattr(e, n) for e in batch])) for n in ("wanted", "mask"))
            scores = network(joined([e.seen for e in batch]))
            loss = (functional.binary_cross_entropy_with_logits(scores, wanted, reduction="none") * mask).sum()
            loss = loss / wanted.sum().clamp(min=10)
            optimiser.zero_grad()
            loss.backward()
            nn.utils.clip_grad_norm_(network.parameters(), 5.0)
            optimiser.step()
            losses.append(loss.item())
            step += 1
            if step > total * (1 - settings.averaged):
                counted += 1
                state = network.state_dict()
                mean = mean or {name: torch.zeros_like(value) for name, value in state.items()}
                for name, value in state.items():
                    mean[name] += (value - mean[name]) / counted
        report(f"epoch {epoch + 1}: loss {np.mean(losses):.3f}, {time.time() - begun:.0f} s")
    if mean is not None:
        network.load_state_dict(mean)
    return network.eval()


def score(network: Network, seen: Seen) -> NDArray[np.float32]:
    """The log-odds of one text's pairs."""
    with torch.no_grad():
        result: NDArray[np.float32] = array(network(seen))
    return result


def joined(texts: Sequence[Seen]) -> Seen:
    """Several texts as one; each has padding at both ends, so that none reads the other."""
    units = np.cumsum([0, *(len(t.ids) for t in texts)])
    pairs = np.cumsum([0, *(len(t.first) for t in texts)])
    parts = {name: [getattr(t, name) for t in texts] for name in Seen.__dataclass_fields__}
    for name in ("first", "second", "zones"):
        parts[name] = [part + base for part, base in zip(parts[name], units, strict=False)]
    parts["owner"] = [part + base for part, base in zip(parts["owner"], pairs, strict=False)]
    return Seen(**{name: np.concatenate(found) for name, found in parts.items()})


def _table(rows: int, width: int) -> nn.Embedding:
    table = nn.Embedding(rows, width)
    nn.init.normal_(table.weight, std=0.1)
    return table


def _batches(examples: Sequence[Example], size: int, rng: np.random.Generator) -> Iterator[list[Example]]:
    batch: list[Example] = []
    held = 0
    for i in rng.permutation(len(examples)):
        batch.append(examples[i])
        held += len(examples[i].seen.ids)
        if held >= size:
            yield batch
            batch, held = [], 0
    if batch:
        yield batch
