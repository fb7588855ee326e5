"""What is closed at the end of a `with` statement: graphs, stores, and what reads them."""

from __future__ import annotations

from types import TracebackType
from typing import Self


class Closing:
    """Something to close; its classes say how in `close`."""

    def close(self) -> None:
        """Let go of what is held."""
        raise NotImplementedError

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()
