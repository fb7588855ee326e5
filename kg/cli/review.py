"""kg review, merge and split: what a person says of names that may be one thing, kept for every later build."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Annotated

import typer

from kg.cli.common import Config, GraphDir, say, write_lines

if TYPE_CHECKING:
    from kg.graph import Graph
    from kg.linking.review import Question

_KEYS = {"s": "same", "d": "different", "u": "unsure"}


def review(
    graph: GraphDir = None,
    plain: Annotated[
        bool, typer.Option("--plain", help="Print the doubtful pairs as a table with tabs and ask nothing.")
    ] = False,
    limit: Annotated[int, typer.Option("--limit", min=1, help="Ask about at most so many pairs.")] = 50,
    config: Config = None,
) -> None:
    """Ask about doubtful pairs of names, one key each: s same, d different, u unsure, q stop.

    The answers lie in a file (decisions.tsv in the graph directory, or the one that kg.toml names) and hold for every later
    build. Scripts use --plain, or write the answers' letters to standard input.

    Example: `kg review --graph graph`
    """
    from kg.graph import Graph
    from kg.linking import Judgement, load_gazetteer, record
    from kg.linking.review import open_questions
    from kg.settings import load_settings

    settings = load_settings(config, graph=graph)
    with Graph.open(settings.graph, settings=settings) as opened:
        known = load_gazetteer(settings.gazetteer, settings.ontology)
        questions = open_questions(opened.joined(), settings.decisions_file, known)[:limit]
        if plain:
            write_lines(("\t".join(_cells(q)) for q in questions), None)
            return
        answered = 0
        for number, question in enumerate(questions, start=1):
            say(_asked(question, number, len(questions)))
            answer = _answer()
            if answer == "q":
                break
            record(settings.decisions_file, question.pair, Judgement(_KEYS[answer]))
            answered += 1
        if answered:
            opened.relink()
    typer.echo(f"{settings.decisions_file}: {answered} of {len(questions)} pairs judged")


def merge(
    one: Annotated[str, typer.Argument(help="A name or id.", show_default=False)],
    other: Annotated[str, typer.Argument(help="A name or id of the same thing.", show_default=False)],
    graph: GraphDir = None,
    config: Config = None,
) -> None:
    """Say that two nodes are one thing; the graph follows at once, and every later build.

    Example: `kg merge 'Ampere Computing' アンペア`
    """
    from kg.linking.review import merge as decide

    with _opened(graph, config) as opened:
        pair = decide(opened.joined(), opened.settings.decisions_file, one, other)
        opened.relink()
        typer.echo(f"{pair.left.name} and {pair.right.name} are one; kept in {opened.settings.decisions_file}")


def split(
    entity: Annotated[str, typer.Argument(help="A name or id.", show_default=False)],
    names: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="[NAME…]", help="The names that do not belong to it; by default all are parted.", show_default=False
        ),
    ] = None,
    graph: GraphDir = None,
    config: Config = None,
) -> None:
    """Say that a node is several things; the graph follows at once, and every later build.

    Example: `kg split apple 'Apple Bank'`
    """
    from kg.linking.review import split as decide

    with _opened(graph, config) as opened:
        pairs = decide(opened.joined(), opened.settings.decisions_file, entity, names or ())
        opened.relink()
        for pair in pairs:
            typer.echo(f"{pair.left.name} and {pair.right.name} are two; kept in {opened.settings.decisions_file}")


def _opened(graph: GraphDir, config: Config) -> Graph:
    from kg.errors import StoreError
    from kg.graph import Graph
    from kg.settings import load_settings

    settings = load_settings(config, graph=graph)
    if not settings.graph.is_dir():
        raise StoreError(
            f"{settings.graph}: there is no graph here; make one with: kg build SOURCE --graph {settings.graph}"
        )
    return Graph.open(settings.graph, settings=settings)


def _cells(question: Question) -> tuple[str, ...]:
    pair = question.pair
    state = "joined" if question.merged else "apart"
    return (
        pair.type,
        pair.left.name,
        pair.left.lang,
        pair.right.name,
        pair.right.lang,
        state,
        f"{question.score:.2f}",
        question.reason,
    )


def _asked(question: Question, number: int, of: int) -> str:
    kind, left, left_lang, right, right_lang, state, score, reason = _cells(question)
    return f"\n{number} of {of}  {kind}, now {state}, score {score}: {reason}\n  {left} ({left_lang})\n  {right} ({right_lang})\n  [s]ame  [d]ifferent  [u]nsure  [q]uit"


def _answer() -> str:
    """One key of the terminal, or one letter of standard input; its end is q."""
    while True:
        key = typer.getchar() if sys.stdin.isatty() else sys.stdin.read(1)
        if key in ("", "q", "\x03", "\x04"):
            return "q"
        if key.lower() in _KEYS:
            return key.lower()
