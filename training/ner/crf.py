"""Linear-chain CRF losses in PyTorch: for sets of allowed tags (a partial-label CRF; Tsuboi et al., 2008), and for the
probabilities that teachers give (knowledge distillation; Hinton et al., 2015)."""

from __future__ import annotations

import torch
from torch import nn

from kg.ner.tags import TagSet
from training.device import tensor


class Crf(nn.Module):
    """Transition scores, and the loss of the tag sets that an annotation allows."""

    def __init__(self, tags: TagSet) -> None:
        super().__init__()
        count = len(tags)
        self.transition = nn.Parameter(torch.zeros(count, count))
        self.start = nn.Parameter(torch.zeros(count))
        self.end = nn.Parameter(torch.zeros(count))
        self.register_buffer("follows", tensor(tags.follows()).float())
        self.register_buffer("starts", tensor(tags.starts()).float())
        self.register_buffer("ends", tensor(tags.ends()).float())

    def forward(self, scores: torch.Tensor, allowed: torch.Tensor, mask: torch.Tensor) -> torch.Tensor:
        """Negative log likelihood of each sentence: (batch,).

        `scores` and `allowed` are (batch, length, tags), `mask` (batch, length) is 1 inside a sentence.
        The forward pass runs on probabilities, scaled at every step: a matrix product instead of a log-sum-exp.
        """
        both = torch.cat((scores.masked_fill(allowed == 0, -1e4), scores))
        masks = torch.cat((mask, mask))
        total = self._log_sum(both, masks)
        return total[len(scores) :] - total[: len(scores)]

    def taught(self, scores: torch.Tensor, wanted: torch.Tensor, mask: torch.Tensor) -> torch.Tensor:
        """What the probabilities `wanted` (batch, length, tags) are missed by, up to a constant: (batch,).

        Its gradient is each tag's probability less the wanted one. Transitions are learnt from annotations alone.
        """
        return self._log_sum(scores, mask, fixed=True) - (scores * wanted * mask[:, :, None]).sum(dim=(1, 2))

    def _log_sum(self, scores: torch.Tensor, mask: torch.Tensor, *, fixed: bool = False) -> torch.Tensor:
        transition, start, end = (part.detach() if fixed else part for part in (self.transition, self.start, self.end))
        step = torch.exp(transition) * self.follows
        top = scores.detach().max(dim=2, keepdim=True).values
        local = torch.exp(scores - top)
        top = top.squeeze(2) * mask
        current = torch.exp(start) * self.starts * local[:, 0]
        norm = current.sum(dim=1, keepdim=True).clamp_min(1e-30)
        current = current / norm
        logs = [norm.squeeze(1).log()]
        for at in range(1, scores.shape[1]):
            following = (current @ step) * local[:, at]
            norm = following.sum(dim=1, keepdim=True).clamp_min(1e-30)
            inside = mask[:, at : at + 1]
            current = torch.where(inside > 0, following / norm, current)
            logs.append(norm.squeeze(1).log() * inside.squeeze(1))
        final = (current @ (torch.exp(end) * self.ends)).clamp_min(1e-30).log()
        return torch.stack(logs).sum(dim=0) + top.sum(dim=1) + final
