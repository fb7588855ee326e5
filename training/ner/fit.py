"""One training run: examples and starting vectors in, averaged weights out."""

from __future__ import annotations

import math
import random
import time
from collections.abc import Callable, Sequence

import numpy as np
import torch

from kg.ner.features import Lexicon
from kg.ner.tags import TagSet
from training.device import array, tensor
from training.ner.lexicon import Vectors
from training.ner.network import Network, Sizes, collate
from training.ner.prepare import Prepared

AVERAGE = 0.98
AVERAGE_EVERY = 5


def fit(
    main: Sequence[Prepared],
    aside: Sequence[Prepared],
    table: np.ndarray,
    lexicon: Lexicon,
    start: Vectors | dict[str, np.ndarray],
    tags: TagSet,
    *,
    sizes: Sizes,
    steps: int,
    units_a_step: int = 2500,
    share: float = 0.5,
    weights: dict[str, float] | None = None,
    rate: float = 2e-3,
    dropout: float = 0.3,
    seed: int = 0,
    report: Callable[[str], None] = print,
) -> dict[str, np.ndarray]:
    """Train for `steps` batches, of whose units `share` come from `main` and the rest from `aside`.

    `start` are vectors for the embedding tables, or the state of a network to train further. Adam with a linear rise and a cosine fall of the rate; what comes back is the running average of the weights.
    """
    torch.manual_seed(seed)
    torch.set_num_threads(1)
    order = random.Random(seed)
    network = Network(lexicon, tags, sizes, dropout=dropout)
    if isinstance(start, Vectors):
        tables = {name: getattr(start, name) for name in ("unit", "word", "pair", "triple", "meaning")}
        start = {f"{name}.weight": values for name, values in tables.items() if values is not None}
    network.load_state_dict({name: tensor(values.copy()) for name, values in start.items()}, strict=False)
    average = {name: value.detach().clone() for name, value in network.state_dict().items()}
    optimiser = torch.optim.Adam(network.parameters(), lr=rate, betas=(0.9, 0.98), fused=True)
    allowed = tensor(table)
    streams = [_stream(main, order), _stream(aside, order)]
    budget = [units_a_step * share, units_a_step * (1 - share)] if len(aside) else [units_a_step, 0]
    taken = [0.0, 0.0]
    begun, seen = time.time(), 0.0
    for step in range(steps):
        chosen: list[Prepared] = []
        for index, stream in enumerate(streams):
            while taken[index] < budget[index] * (step + 1):
                example = next(stream)
                chosen.append(example)
                taken[index] += example.size
        if not chosen:
            continue
        scale = min(1.0, (step + 1) / 100) * (0.02 + 0.98 * 0.5 * (1 + math.cos(math.pi * step / steps)))
        for group in optimiser.param_groups:
            group["lr"] = rate * scale
        network.train()
        loss = network(collate(chosen, weights or {}), allowed)
        optimiser.zero_grad(set_to_none=True)
        loss.backward()
        torch.nn.utils.clip_grad_norm_(network.parameters(), 5.0)
        optimiser.step()
        if step % AVERAGE_EVERY == 0:
            keep = min(AVERAGE, (step + 1) / (step + 50))
            with torch.no_grad():
                for name, value in network.state_dict().items():
                    average[name].lerp_(value, 1 - keep)
        seen += float(loss.detach())
        if (step + 1) % 100 == 0:
            report(f"step {step + 1}: loss {seen / 100:.4f}, {time.time() - begun:.0f} s")
            seen = 0.0
    return {name: array(value) for name, value in average.items()}


def _stream(examples: Sequence[Prepared], order: random.Random):
    """The examples in an endless row, each once before any twice."""
    while examples:
        shuffled = list(examples)
        order.shuffle(shuffled)
        yield from shuffled
