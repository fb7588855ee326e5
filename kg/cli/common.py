"""What several commands share: option declarations, messages, progress, tables."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Protocol

import typer

if TYPE_CHECKING:
    from rich.console import Console

Sources = Annotated[
    list[str],
    typer.Argument(
        metavar="SOURCE…",
        help="Files or folders (txt, md, html, pdf, jsonl), or - for standard input.",
        show_default=False,
    ),
]
GraphDir = Annotated[
    Path | None,
    typer.Option("--graph", "-g", metavar="DIR", help="The graph directory.  [default: graph]", show_default=False),
]
Config = Annotated[
    Path | None,
    typer.Option(
        "--config",
        metavar="FILE",
        help="A configuration file.  [default: kg.toml, if there is one]",
        show_default=False,
    ),
]
Lang = Annotated[
    str | None,
    typer.Option(
        "--lang",
        "-l",
        metavar="LANG",
        help="The writing names are shown in: en, zh-Hans, zh-Hant or ja.",
        show_default=False,
    ),
]
MinConfidence = Annotated[
    float | None,
    typer.Option(
        "--min-confidence",
        min=0.0,
        max=1.0,
        help="Drop statements below it.  [default: the tuned threshold]",
        show_default=False,
    ),
]
Gazetteer = Annotated[
    list[Path] | None,
    typer.Option("--gazetteer", metavar="FILE", help="A file of your own names; may be repeated.", show_default=False),
]
OntologyDir = Annotated[
    Path | None,
    typer.Option("--ontology", metavar="DIR", help="A folder with further relations and wordings.", show_default=False),
]


Jobs = Annotated[
    int, typer.Option("--jobs", "-j", min=1, metavar="N", help="Read with so many processes, each some 200 MB.")
]


def say(message: str) -> None:
    """Tell the user something that is not a result."""
    print(message, file=sys.stderr)


def write_lines(lines: Iterable[str], path: Path | None) -> None:
    """Write results as UTF-8, whatever the terminal's own encoding: to stdout, or whole to `path`."""
    data = (f"{line}\n".encode() for line in lines)
    if path is None:
        sys.stdout.flush()
        sys.stdout.buffer.writelines(data)
        sys.stdout.buffer.flush()
        return
    from kg.export.files import written_whole

    with written_whole(path) as stream:
        stream.writelines(data)


class Tick(Protocol):
    """Called once for each thing done."""

    def __call__(self, done: str = "") -> None: ...


@contextmanager
def progress(what: str, total: int | None) -> Iterator[Tick]:
    """Show how far long work is: a bar on a terminal, a plain line now and then elsewhere."""
    if sys.stderr.isatty():
        from rich.console import Console
        from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

        columns = (
            TextColumn("{task.description}"),
            BarColumn(),
            MofNCompleteColumn(),
            TimeRemainingColumn(),
            TextColumn("{task.fields[at]}"),
        )
        with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
            task = bar.add_task(what, total=total, at="")
            yield lambda done="": bar.update(task, advance=1, at=done[-30:])
        return
    count, step = 0, max(100, (total or 0) // 20)

    def tick(done: str = "") -> None:
        nonlocal count
        count += 1
        if count % step == 0:
            say(f"{what}: {count}{f' of {total}' if total else ''}")

    yield tick


def console() -> Console:
    """A console for results: as wide as the terminal, or wide enough not to break lines when piped."""
    from rich.console import Console

    return Console(width=None if sys.stdout.isatty() else 200, soft_wrap=False, highlight=False)


def print_table(header: Sequence[str], rows: Iterable[Sequence[str]], *, title: str | None = None) -> None:
    """Print a table on stdout; rich counts a Chinese or Japanese character as the two columns it takes."""
    from rich import box
    from rich.table import Table
    from rich.text import Text

    table = Table(*header, box=box.SIMPLE_HEAD, title=title, title_justify="left", pad_edge=False)
    for row in rows:
        table.add_row(*(Text(cell) for cell in row))
    console().print(table)
