"""The server's addresses: /sparql, the page at /, and the JSON that the page asks for under /api/."""

from __future__ import annotations

import json
from collections.abc import Callable
from contextlib import suppress
from functools import partial
from pathlib import Path
from typing import Any

from pyoxigraph import NamedNode
from starlette.applications import Starlette
from starlette.concurrency import run_in_threadpool
from starlette.middleware import Middleware
from starlette.middleware.cors import CORSMiddleware
from starlette.middleware.trustedhost import TrustedHostMiddleware
from starlette.requests import Request
from starlette.responses import PlainTextResponse, RedirectResponse, Response
from starlette.routing import Route

from kg.closing import Closing
from kg.errors import KgError, QueryError, QueryFormatError, QueryLimitError, StoreError
from kg.ontology import load_ontology
from kg.rdf.store import GraphStore
from kg.server.about import about, metric_names
from kg.server.askers import Askers
from kg.server.explore import Explorer
from kg.server.names import NameIndex
from kg.server.protocol import ProtocolError, description, question, response
from kg.server.shared import SharedGraph
from kg.settings import Settings
from kg.viz.render import asset
from kg.viz.words import SCRIPT as WORDS

PAGE = Path(__file__).parent / "page"
LARGEST = 64 << 20
"""Bytes that an answer may have."""
LONGEST = 1 << 20
"""Bytes that a query may have."""
SHOWN = 40
"""Entities that the page shows first."""
MOST = 400
"""Entities that a question may name."""
TIMEOUT = 30.0
"""Seconds that a query may take."""

_TYPES = {".html": "text/html", ".css": "text/css", ".js": "text/javascript", ".svg": "image/svg+xml"}
_SAFE = {
    "content-security-policy": "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; frame-ancestors 'none'",
    "x-content-type-options": "nosniff",
    "referrer-policy": "no-referrer",
}


def make_app(
    settings: Settings,
    *,
    title: str = "Knowledge graph",
    timeout: float = TIMEOUT,
    hosts: tuple[str, ...] = ("*",),
    origins: tuple[str, ...] = (),
) -> Starlette:
    """The server of the graph that `settings` name; close its `state.server` in the end.

    `hosts` are the names under which it may be asked (a page of another site must not get in by a name of its own that leads
    here), `origins` the sites whose pages may read it.
    """
    server = Server(settings, title, timeout)
    middleware = [Middleware(TrustedHostMiddleware, allowed_hosts=list(hosts))]
    if origins:
        middleware.append(Middleware(CORSMiddleware, allow_origins=list(origins), allow_methods=["GET", "POST"]))
    routes = [
        Route("/", server.page),
        Route("/static/{name}", server.static),
        Route("/sparql", server.sparql, methods=["GET", "POST"]),
        *(
            Route(path, server.answer(find))
            for path, find in {
                "/api/about": server.about,
                "/api/search": server.search,
                "/api/overview": server.overview,
                "/api/entity/{id}": server.entity,
                "/api/path": server.path,
                "/api/between": server.between,
            }.items()
        ),
    ]
    app = Starlette(routes=routes, middleware=middleware)
    app.state.server = server
    return app


class Server(Closing):
    """What the routes do. It must be closed, or its processes stay."""

    def __init__(self, settings: Settings, title: str, timeout: float) -> None:
        self._settings = settings
        self._title = title
        self._timeout = timeout
        self._ontology = load_ontology(settings.ontology)
        self._metrics = metric_names(settings.ontology)
        self.graph = SharedGraph(settings.graph)
        self.askers = Askers(settings.graph)

    def close(self) -> None:
        """Let go of the graph, and end the processes that ask it."""
        self.askers.close()
        self.graph.close()

    def warm(self) -> None:
        """Read what the page asks first, which takes half a minute where there are a million statements, before someone does."""
        with suppress(KgError):
            self.graph.kept("names", NameIndex)
            self._overview(SHOWN)

    # ---- the endpoint

    async def sparql(self, request: Request) -> Response:
        if request.method == "GET" and not request.url.query:
            if "text/html" in request.headers.get("accept", ""):
                return RedirectResponse("/#sparql", status_code=303)
            return Response(description(str(request.url)), media_type="text/turtle")
        body = b""
        async for part in request.stream():
            body += part
            if len(body) > LONGEST:
                return PlainTextResponse(f"a query may have {LONGEST} bytes", 413)
        try:
            asked = question(request.method, request.url.query, request.headers, body, largest=LARGEST)

            ask = partial(self.askers.ask, scope=asked.scope, wanted=asked.wanted, timeout=self._timeout)
            return response(await run_in_threadpool(ask, asked.sparql))
        except KgError as error:
            return PlainTextResponse(str(error), _status(error), headers=_later(error))

    # ---- the page

    async def page(self, request: Request) -> Response:
        return await self._file("explorer.html")

    async def static(self, request: Request) -> Response:
        return await self._file(request.path_params["name"])

    async def _file(self, name: str) -> Response:
        media = _TYPES.get(Path(name).suffix)
        if media is None or Path(name).name != name:
            return PlainTextResponse("no such file", 404)
        if name.startswith("vis-network."):
            return Response(asset(name), media_type=media, headers=_SAFE | {"cache-control": "max-age=86400"})
        path = WORDS if name == WORDS.name else PAGE / name
        if not path.is_file():
            return PlainTextResponse("no such file", 404)
        return Response(path.read_bytes(), media_type=media, headers=_SAFE | {"cache-control": "no-cache"})

    # ---- what the page asks

    def answer(self, find: Callable[[Request], Any]) -> Callable[[Request], Any]:
        """A route that answers with what `find` finds, as JSON, in a thread of its own."""

        def route(request: Request) -> Response:
            try:
                return _json(find(request))
            except KeyError as error:
                return _json({"error": f"there is no {error.args[0]} in this graph"}, 404)
            except (KgError, ValueError) as error:
                return _json({"error": str(error)}, _status(error), _later(error))

        return route

    def about(self, request: Request) -> Any:
        return self.graph.kept(
            "about", lambda store: about(store, self._settings, self._ontology, self._metrics, title=self._title)
        )

    def search(self, request: Request) -> Any:
        limit = _number(request, "limit", 12, most=100)
        index = self.graph.kept("names", NameIndex)
        with self.graph.use() as store:
            explorer = Explorer(store, self._ontology)
            hits = index.search(store, request.query_params.get("q", ""), limit=limit)
            return {"hits": [explorer.brief(hit.entity) | {"name": hit.name} for hit in hits]}

    def overview(self, request: Request) -> Any:
        return self._overview(_number(request, "limit", SHOWN, most=MOST))

    def _overview(self, limit: int) -> Any:
        return self.graph.kept(f"overview {limit}", lambda store: Explorer(store, self._ontology).overview(limit))

    def entity(self, request: Request) -> Any:
        facts = _number(request, "facts", 60, most=1000)
        with self.graph.use() as store:
            return Explorer(store, self._ontology).entity(_entity(store, request.path_params["id"]), facts=facts)

    def path(self, request: Request) -> Any:
        with self.graph.use() as store:
            start, goal = (_entity(store, request.query_params.get(name, "")) for name in ("from", "to"))
            return Explorer(store, self._ontology).path(start, goal)

    def between(self, request: Request) -> Any:
        with self.graph.use() as store:
            some, others = (
                [_entity(store, one) for one in request.query_params.get(name, "").split(",")[:MOST]]
                for name in ("some", "others")
            )
            return {"facts": Explorer(store, self._ontology).between(some, others)}


def _entity(store: GraphStore, name: str) -> NamedNode:
    """The entity of that id. Raises KeyError where the graph has none."""
    iri = store.names.entity(name)
    if not any(True for _ in store.oxigraph.quads_for_pattern(iri, None, None, store.names.entities)):
        raise KeyError(f"entity {name!r}")
    return iri


def _number(request: Request, name: str, default: int, *, most: int) -> int:
    text = request.query_params.get(name, str(default))
    if not text.isascii() or not text.isdigit():
        raise ValueError(f"{name}: {text!r} is no number")
    return min(max(int(text), 1), most)


def _json(found: Any, status: int = 200, headers: dict[str, str] | None = None) -> Response:
    return Response(
        json.dumps(found, ensure_ascii=False), status, _SAFE | (headers or {}), media_type="application/json"
    )


def _status(error: Exception) -> int:
    match error:
        case ProtocolError():
            return error.status
        case QueryFormatError():
            return 406
        case StoreError() | QueryLimitError():
            return 503
        case QueryError() | ValueError():
            return 400
        case _:
            return 500


def _later(error: Exception) -> dict[str, str]:
    """A graph that is being written can be asked again soon."""
    return {"retry-after": "5"} if isinstance(error, StoreError) else {}
