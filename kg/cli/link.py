"""kg link: pairs of names, decided as a build would."""

from __future__ import annotations

import csv
import io
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from kg.cli.common import Config, Gazetteer, GraphDir, print_table, write_lines


class Format(StrEnum):
    TABLE = "table"
    CSV = "csv"


def link(
    pairs: Annotated[
        Path,
        typer.Argument(
            metavar="PAIRS.csv", help="Columns name_a, lang_a, name_b, lang_b, class, note.", show_default=False
        ),
    ],
    format: Annotated[Format, typer.Option("--format", "-f", help="How the verdicts are written.")] = Format.TABLE,
    graph: GraphDir = None,
    gazetteer: Gazetteer = None,
    config: Config = None,
) -> None:
    """Say of each pair of names whether a build would make one node of them, with score and reason.

    Example: `kg link pairs.csv --format csv`
    """
    from kg.linking import load_gazetteer, read_decisions
    from kg.linking.pairs import link_pairs, read_pairs
    from kg.settings import load_settings

    settings = load_settings(config, graph=graph, gazetteer=tuple(gazetteer) if gazetteer else None)
    decisions = read_decisions(settings.decisions_file) if settings.decisions_file.exists() else ()
    known = load_gazetteer(settings.gazetteer, settings.ontology)
    found = link_pairs(read_pairs(pairs), gazetteer=known, decisions=decisions)
    header = ("name_a", "lang_a", "name_b", "lang_b", "class", "decision", "score", "reason")
    rows = [
        (
            v.row.name_a,
            v.row.lang_a,
            v.row.name_b,
            v.row.lang_b,
            v.row.type,
            "same" if v.same else "different",
            f"{v.score:.2f}",
            v.reason,
        )
        for v in found
    ]
    if format is Format.TABLE:
        print_table(header, rows)
        return
    out = io.StringIO()
    csv.writer(out, lineterminator="\n").writerows([header, *rows])
    write_lines(out.getvalue().splitlines(), None)
