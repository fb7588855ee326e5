"""kg query: ask the graph in SPARQL."""

from __future__ import annotations

import csv
import io
import json
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from kg.cli.common import Config, GraphDir, print_table, say, write_lines


class Format(StrEnum):
    TABLE = "table"
    CSV = "csv"
    JSON = "json"


def query(
    sparql: Annotated[
        str,
        typer.Argument(
            metavar="SPARQL|FILE", help="A query, a file that holds one, or - for standard input.", show_default=False
        ),
    ],
    graph: GraphDir = None,
    format: Annotated[Format, typer.Option("--format", "-f", help="How the answer is written.")] = Format.TABLE,
    timeout: Annotated[
        float | None, typer.Option("--timeout", help="Give up after so many seconds.", show_default=False)
    ] = None,
    config: Config = None,
) -> None:
    """Ask in SPARQL 1.1. The prefixes kg, ent, kgo, rdfs, skos, prov, schema and xsd need no declaration.

    Example: `kg query 'SELECT ?who ?what { ?who kgo:divested ?what }'`
    """
    from kg.graph import Graph
    from kg.rdf.sparql import shorten
    from kg.settings import load_settings

    settings = load_settings(config, graph=graph)
    text = _text(sparql)
    with Graph.open(settings.graph, read_only=True, settings=settings) as opened:
        if format is Format.JSON:
            found = json.loads(opened.store.query_serialized(text, timeout=timeout))
            write_lines([json.dumps(found, ensure_ascii=False, indent=1)], None)
            return
        answer = opened.query(text, timeout=timeout)
        prefixes = opened.store.prefixes
    if answer.boolean is not None:
        typer.echo("true" if answer.boolean else "false")
        return
    if format is Format.CSV:
        out = io.StringIO()
        writer = csv.writer(out, lineterminator="\n")
        writer.writerow(answer.variables)
        writer.writerows([str(getattr(value, "value", value or "")) for value in row] for row in answer.rows)
        write_lines(out.getvalue().splitlines(), None)
        return
    print_table(answer.variables, [[shorten(value, prefixes) for value in row] for row in answer.rows])
    say(f"{len(answer.rows)} row{'' if len(answer.rows) == 1 else 's'}")


def _text(given: str) -> str:
    """The query itself, or what the file of that name holds."""
    import sys

    from kg.errors import QueryError

    if given == "-":
        return sys.stdin.read()
    if any(mark in given for mark in "{\n"):
        return given
    path = Path(given)
    try:
        return path.read_text(encoding="utf-8")
    except FileNotFoundError:
        raise QueryError(f"{given}: is neither a query (it has no {{ … }}) nor a file that is there") from None
    except (OSError, UnicodeDecodeError) as error:
        raise QueryError(f"{given}: cannot be read ({error}); a query file is UTF-8 text") from error
