"""Teaches a relation network to read before it learns relations: from what stands around it, it guesses each hidden unit."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

import numpy as np
import torch
from torch import nn
from torch.nn import functional

from kg.relations.layout import Ids
from kg.relations.network import FIRST, UNKNOWN
from training.device import tensor
from training.relations.network import EMBEDDING, Network

RATE = 2e-3
BATCH = 2500
DROPOUT = 0.1
HIDDEN = 0.15
"""Share of the units that are to be guessed: most are shown as unknown, some as another, some as they are."""


def learn_to_read(
    network: Network,
    texts: Sequence[Ids],
    *,
    steps: int,
    seed: int = 0,
    report: Callable[[str], None] = lambda line: None,
) -> None:
    """Train the embeddings and the blocks of `network` on `texts` (rows of its table of units)."""
    torch.manual_seed(seed)
    rng = np.random.default_rng(seed)
    guess = nn.Linear(network.settings.width, EMBEDDING)
    bias = nn.Parameter(torch.zeros(network.units.num_embeddings))
    read = (network.units, network.input, network.norms, network.blocks, network.last, guess)
    learnt = [*(p for module in read for p in module.parameters()), bias]
    optimiser = torch.optim.Adam(learnt, lr=RATE, betas=(0.9, 0.99))
    network.train()
    losses: list[float] = []
    for step, ids in zip(range(steps), _drawn(texts, rng), strict=False):
        at = torch.nonzero((torch.rand(len(ids)) < HIDDEN) & (ids >= FIRST))[:, 0]
        wanted, shown, how = ids[at], ids.clone(), torch.rand(len(at))
        other = wanted[torch.randperm(len(at))]
        shown[at] = torch.where(how < 0.8, torch.full_like(wanted, UNKNOWN), torch.where(how < 0.9, other, wanted))
        hidden = network.read(shown, dropout=DROPOUT)[at]
        loss = functional.cross_entropy(guess(hidden) @ network.units.weight.T + bias, wanted)
        for group in optimiser.param_groups:
            group["lr"] = RATE * min(1.0, (step + 1) / 100) * max(0.02, 1 - step / steps)
        optimiser.zero_grad()
        loss.backward()
        nn.utils.clip_grad_norm_(learnt, 5.0)
        optimiser.step()
        losses.append(loss.item())
        if step % 500 == 499:
            report(f"reading, step {step + 1}: loss {np.mean(losses[-500:]):.3f}")


def _drawn(texts: Sequence[Ids], rng: np.random.Generator) -> Iterator[torch.Tensor]:
    """Batches of whole texts, over and over, each time in another order."""
    held: list[Ids] = []
    while True:
        for i in rng.permutation(len(texts)):
            held.append(texts[i])
            if sum(map(len, held)) >= BATCH:
                yield tensor(np.concatenate(held))
                held = []
