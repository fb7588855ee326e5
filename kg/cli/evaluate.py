"""kg evaluate: how right the extraction is, against gold annotations."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Annotated

import typer

from kg.cli.common import Config, MinConfidence, print_table


def evaluate(
    gold_dir: Annotated[
        Path, typer.Argument(metavar="GOLD_DIR", help="A folder of DOC.txt and DOC.gold.json.", show_default=False)
    ],
    predictions: Annotated[
        Path | None,
        typer.Option(
            "--predictions",
            "-p",
            metavar="FILE",
            help="Output of `kg extract`; by default the texts are extracted now.",
            show_default=False,
        ),
    ] = None,
    errors: Annotated[bool, typer.Option("--errors", help="Also list the missed and the wrong statements.")] = False,
    as_json: Annotated[bool, typer.Option("--json", help="Print the figures as JSON.")] = False,
    min_confidence: MinConfidence = None,
    config: Config = None,
) -> None:
    """Score what `kg` reads in GOLD_DIR's texts against its gold annotations.

    Example: `kg evaluate gold/ --errors`
    """
    from kg.documents import Failure, read_documents
    from kg.errors import DocumentError
    from kg.evaluation import MEASURES, QUALIFIERS
    from kg.evaluation import evaluate as score
    from kg.export.rows import rows
    from kg.pipeline import load_pipeline
    from kg.settings import load_settings

    if predictions is not None:
        try:
            lines = predictions.read_text(encoding="utf-8").splitlines()
        except (OSError, UnicodeDecodeError) as error:
            raise DocumentError(f"{predictions}: cannot be read ({error}); give the output of kg extract") from error
    else:
        pipeline = load_pipeline(load_settings(config, min_confidence=min_confidence))
        texts = [
            gold_dir / f"{path.name.removesuffix('.gold.json')}.txt" for path in sorted(gold_dir.glob("*.gold.json"))
        ]
        documents = list(read_documents(texts)) if texts else []
        for document in documents:
            if isinstance(document, Failure):
                raise document.error
        extractions = [pipeline.extract(document) for document in documents if not isinstance(document, Failure)]
        lines = list(rows(extractions, pipeline.join(extractions)))
    try:
        scores = score(gold_dir, [json.loads(line) for line in lines if line.strip()])
    except json.JSONDecodeError as error:
        raise DocumentError(f"{predictions}: is not JSON lines ({error}); give the output of kg extract") from error
    if as_json:
        figures = {
            name: {
                measure: {"precision": r.precision, "recall": r.recall, "f1": r.f1}
                for measure, r in score_.ratios.items()
            }
            | {measure: {"right": r.right, "gold": r.gold} for measure, r in score_.qualifiers.items()}
            for name, score_ in scores.items()
        }
        typer.echo(json.dumps(figures, ensure_ascii=False))
        return
    print_table(
        ("", *(f"{measure} P / R / F1" for measure in MEASURES)),
        [(name, *(_prf(s.ratios[measure]) for measure in MEASURES)) for name, s in scores.items()],
    )
    total = scores["ALL"]
    print_table(
        ("of the right statements", *QUALIFIERS),
        [("right / stated", *(f"{total.qualifiers[q].right} / {total.qualifiers[q].gold}" for q in QUALIFIERS))],
    )
    if errors:
        ordered = sorted(total.relations.items(), key=lambda item: -item[1].gold)
        print_table(("relation", "P / R / F1", "gold"), [(name, _prf(r), str(r.gold)) for name, r in ordered])
        print_table(
            ("document", "", "subject", "relation", "object"),
            [(doc, kind, *triple) for doc, kind, triple in total.errors],
        )


def _prf(ratio: object) -> str:
    from kg.evaluation import Ratio

    assert isinstance(ratio, Ratio)
    return f"{ratio.precision:.3f} {ratio.recall:.3f} {ratio.f1:.3f}"
