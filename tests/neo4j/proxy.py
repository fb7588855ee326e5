"""A TCP proxy whose network can be closed for a while: connections cut and refused, or frozen as with a pulled cable."""

from __future__ import annotations

import socket
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field


@dataclass
class Proxy:
    """Passes on what comes in at `port`; `closed` counts how often the network was closed."""

    target: tuple[str, int]
    listener: socket.socket
    closed: int = 0
    _pairs: list[tuple[socket.socket, socket.socket]] = field(default_factory=list)
    _cut_until: float = 0.0
    _frozen_until: float = 0.0

    @property
    def port(self) -> int:
        return int(self.listener.getsockname()[1])

    @classmethod
    @contextmanager
    def to(cls, host: str, port: int) -> Iterator[Proxy]:
        """A proxy before `host`:`port`, until the block ends."""
        with socket.create_server(("127.0.0.1", 0)) as listener:
            proxy = cls((host, port), listener)
            threading.Thread(target=proxy._accept, daemon=True).start()
            yield proxy
            proxy._drop()

    def cut(self, seconds: float) -> None:
        """End all connections and accept none for so long."""
        self.closed += 1
        self._cut_until = time.monotonic() + seconds
        self._drop()

    def freeze(self, seconds: float) -> None:
        """Let nothing through for so long, in either direction; connections stay."""
        self.closed += 1
        self._frozen_until = time.monotonic() + seconds

    def _drop(self) -> None:
        for pair in self._pairs:
            for end in pair:
                with suppress(OSError):
                    end.shutdown(socket.SHUT_RDWR)
        self._pairs.clear()

    def _accept(self) -> None:
        while True:
            try:
                client, _ = self.listener.accept()
            except OSError:
                return
            if time.monotonic() < self._cut_until:
                client.close()
                continue
            server = socket.create_connection(self.target)
            self._pairs.append((client, server))
            for source, sink in ((client, server), (server, client)):
                threading.Thread(target=self._pass, args=(source, sink), daemon=True).start()

    def _pass(self, source: socket.socket, sink: socket.socket) -> None:
        with suppress(OSError):
            while data := source.recv(65536):
                while time.monotonic() < self._frozen_until:
                    time.sleep(0.05)
                sink.sendall(data)
        for end in (source, sink):
            with suppress(OSError):
                end.shutdown(socket.SHUT_RDWR)
