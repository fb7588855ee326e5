"""kg serve: the graph as a SPARQL endpoint and an explorer page."""

from __future__ import annotations

from typing import Annotated

import typer

from kg.cli.common import Config, GraphDir, Lang


def serve(
    graph: GraphDir = None,
    host: Annotated[str, typer.Option("--host", help="The address to listen on; 0.0.0.0 for all.")] = "127.0.0.1",
    port: Annotated[int, typer.Option("--port", min=0, max=65535, help="The port; 0 for any that is free.")] = 8080,
    lang: Lang = None,
    title: Annotated[str, typer.Option("--title", help="The page's heading.")] = "Knowledge graph",
    timeout: Annotated[float, typer.Option("--timeout", min=0.1, help="Give up a query after so many seconds.")] = 30.0,
    origin: Annotated[
        list[str] | None,
        typer.Option(
            "--origin",
            metavar="URL",
            help="A site whose pages may read this server (CORS), or * for all; may be repeated.",
            show_default=False,
        ),
    ] = None,
    config: Config = None,
) -> None:
    """Serve the graph: a page to explore it at /, SPARQL 1.1 at /sparql. Builds may go on meanwhile. Ctrl-C stops it.

    Example: `kg serve --port 8080` and then `curl -G localhost:8080/sparql --data-urlencode 'query=SELECT * { ?who kgo:divested ?what }'`
    """
    from kg.errors import ServerError
    from kg.settings import load_settings

    try:
        from kg.server.run import serve as run
    except ModuleNotFoundError as error:
        package = (error.name or "").partition(".")[0]
        if package not in ("starlette", "uvicorn"):
            raise
        raise ServerError(f"the package {package} is missing: pip install 'kg-news[server]'") from error

    settings = load_settings(config, graph=graph, lang=lang)

    def ready(address: str) -> None:
        typer.echo(f"{address} shows the graph, {address}sparql answers SPARQL; Ctrl-C stops the server")

    run(settings, host=host, port=port, title=title, timeout=timeout, origins=tuple(origin or ()), ready=ready)
