"""Python's search for cycles of objects, which stages that make many small values and no cycles do without."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def no_search_for_cycles() -> Iterator[None]:
    """Pause the search: it costs linking a third of its time, reading a twentieth, and finds nothing."""
    before = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if before:
            gc.enable()


def search_young_cycles() -> None:
    """Free what a step of a long piece of work has left in cycles, while the search is paused."""
    gc.collect(1)
