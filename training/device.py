"""Where networks learn: on the processor, or on a graphics card where there is one (`--device cuda`)."""

from __future__ import annotations

from typing import Any

import torch
from numpy.typing import NDArray


def train_on(device: str) -> None:
    """Let what PyTorch makes from now on lie on `device`."""
    torch.set_default_device(device)


def tensor(array: NDArray[Any]) -> torch.Tensor:
    """An array of numpy's where networks learn."""
    return torch.from_numpy(array).to(torch.get_default_device())


def array(values: torch.Tensor) -> NDArray[Any]:
    """Back to numpy."""
    result: NDArray[Any] = values.detach().cpu().numpy()
    return result
