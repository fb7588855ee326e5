"""Running the server until it is stopped."""

from __future__ import annotations

import socket
from collections.abc import Callable
from contextlib import closing, suppress
from threading import Thread

import uvicorn

from kg.errors import ServerError
from kg.rdf.store import GraphStore
from kg.server.app import make_app
from kg.settings import Settings

_HERE = ("localhost", "127.0.0.1", "[::1]")
_EVERYWHERE = ("0.0.0.0", "::")


def serve(
    settings: Settings,
    *,
    host: str,
    port: int,
    title: str,
    timeout: float,
    origins: tuple[str, ...] = (),
    ready: Callable[[str], None] = lambda address: None,
) -> None:
    """Serve the graph that `settings` name; `ready` is called with the address once it is reached there.

    Raises StoreError without a graph, and ServerError where the port cannot be had.
    """
    with GraphStore.open(settings.graph, read_only=True):
        pass  # tells at once what is wrong with the graph
    listening = _listen(host, port)
    shown = f"[{host}]" if ":" in host else host
    address = f"http://{shown}:{listening.getsockname()[1]}/"
    # whoever listens on all addresses of the machine is asked under names that only its network knows
    hosts = ("*",) if host in _EVERYWHERE else (*_HERE, shown)
    app = make_app(settings, title=title, timeout=timeout, hosts=hosts, origins=origins)
    server = uvicorn.Server(uvicorn.Config(app, log_level="warning", access_log=False, lifespan="off"))
    with closing(app.state.server) as behind, listening:
        Thread(target=behind.warm, name="kg-names", daemon=True).start()
        ready(address)
        with suppress(KeyboardInterrupt):  # uvicorn has ended in order when it passes this on
            server.run(sockets=[listening])


def _listen(host: str, port: int) -> socket.socket:
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    listening = socket.socket(family)
    listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listening.bind((host, port))
        # from now on who asks waits instead of being refused
        listening.listen(128)
    except socket.gaierror as error:
        listening.close()
        raise ServerError(
            f"{host}: is no address of this machine ({error.strerror}); choose another with --host"
        ) from error
    except OSError as error:
        listening.close()
        raise ServerError(f"{host}:{port}: {error.strerror}; choose another with --port") from error
    return listening
