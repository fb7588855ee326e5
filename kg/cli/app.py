"""All commands joined. Nothing heavy is imported before a command runs, so that `kg --help` answers at once."""

from __future__ import annotations

import typer

from kg import __version__
from kg.cli import (
    build,
    evaluate,
    export,
    extract,
    import_,
    link,
    query,
    remove,
    review,
    serve,
    stats,
    validate,
    view,
)

app = typer.Typer(
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    add_completion=True,
    rich_markup_mode="markdown",
    context_settings={"help_option_names": ["-h", "--help"]},
    help="Build a knowledge graph from business news in Chinese, Japanese and English, with evidence for every fact.",
    epilog="Example: `kg build articles/` then `kg query 'SELECT * { ?who kgo:divested ?what }'` and `kg view`",
)


def _version(asked: bool) -> None:
    if asked:
        typer.echo(f"kg {__version__}")
        raise typer.Exit


@app.callback()
def _options(
    version: bool = typer.Option(
        False, "--version", callback=_version, is_eager=True, help="Show the version and exit."
    ),
) -> None:
    """Common options."""


app.command("build")(build.build)
app.command("extract")(extract.extract)
app.command("query")(query.query)
app.command("view")(view.view)
app.command("serve")(serve.serve)
app.add_typer(export.app, name="export")
app.command("import")(import_.import_)
app.command("validate")(validate.validate)
app.command("stats")(stats.stats)
app.command("remove")(remove.remove)
app.command("link")(link.link)
app.command("review")(review.review)
app.command("merge")(review.merge)
app.command("split")(review.split)
app.command("evaluate")(evaluate.evaluate)
