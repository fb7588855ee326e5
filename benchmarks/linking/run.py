"""Measures `kg link` on frozen tables of pairs: precision, recall and F1, with and without the gazetteer's help.

    python benchmarks/linking/run.py [--write]

prints the figures, and with --write renews result.csv beside the table, so that a change shows as a diff.
"""

from __future__ import annotations

import argparse
import csv
from collections import Counter
from pathlib import Path

from kg.linking import load_gazetteer
from kg.linking.pairs import Verdict, link_pairs, read_pairs

HERE = Path(__file__).parent
BARS = {"all pairs": (0.92, 0.97), "not in the gazetteer": (0.80, 0.0)}


def main() -> None:
    """Print the figures; renew the result file when asked."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--write", action="store_true", help="renew result.csv")
    parser.add_argument("--wrong", action="store_true", help="list the pairs decided wrongly")
    options = parser.parse_args()
    table = HERE / "pairs.csv"
    gold = expected(table)
    rows = read_pairs(table)
    verdicts = list(link_pairs(rows, gazetteer=load_gazetteer()))
    without = list(link_pairs(rows, gazetteer=None))
    report("all pairs", verdicts, gold)
    for kind in ("across", "short", "different"):
        chosen = [at for at, (_, k) in enumerate(gold) if k == kind]
        right = sum(verdicts[at].same == gold[at][0] for at in chosen)
        print(f"  {kind:10} {right}/{len(chosen)} right")
    unknown = [at for at, verdict in enumerate(verdicts) if not verdict.known]
    report("not in the gazetteer", [verdicts[at] for at in unknown], [gold[at] for at in unknown])
    report("all pairs, without a gazetteer", without, gold)
    other = HERE / "known_names.csv"
    others = read_pairs(other)
    for title, gazetteer in (
        ("second table, well-known names", load_gazetteer()),
        ("  without a gazetteer", None),
    ):
        report(title, list(link_pairs(others, gazetteer=gazetteer)), expected(other))
    if options.wrong:
        for verdict, (same, kind) in zip(verdicts, gold, strict=True):
            if verdict.same != same:
                row = verdict.row
                print(f"{kind} {row.name_a} | {row.name_b} {verdict.score:.2f} {verdict.reason}")
    if options.write:
        write(verdicts, gold)


def expected(table: Path) -> list[tuple[bool, str]]:
    """Return for each row of a table whether its names are the same, and its kind."""
    with table.open(encoding="utf-8", newline="") as file:
        return [(row["expected"] == "same", row["kind"]) for row in csv.DictReader(file)]


def report(name: str, verdicts: list[Verdict], gold: list[tuple[bool, str]]) -> None:
    """Print precision, recall and F1 of `same`, with the bar where there is one."""
    counts = Counter((verdict.same, same) for verdict, (same, _) in zip(verdicts, gold, strict=True))
    hit, false, missed = counts[True, True], counts[True, False], counts[False, True]
    precision = hit / max(hit + false, 1)
    recall = hit / max(hit + missed, 1)
    f1 = 2 * precision * recall / max(precision + recall, 1e-9)
    bar = BARS.get(name)
    wanted = f"   (bar: F1 {bar[0]:.2f}, P {bar[1]:.2f})" if bar else ""
    print(f"{name}: {len(verdicts)} pairs, P {precision:.3f} R {recall:.3f} F1 {f1:.3f}{wanted}")


def write(verdicts: list[Verdict], gold: list[tuple[bool, str]]) -> None:
    """Write every verdict beside what was expected."""
    with (HERE / "result.csv").open("w", encoding="utf-8", newline="") as file:
        out = csv.writer(file, lineterminator="\n")
        out.writerow(("name_a", "name_b", "class", "expected", "decided", "score", "known", "reason"))
        for verdict, (same, _) in zip(verdicts, gold, strict=True):
            row = verdict.row
            decided = "same" if verdict.same else "different"
            expected = "same" if same else "different"
            out.writerow(
                (row.name_a, row.name_b, row.type, expected, decided, verdict.score, verdict.known, verdict.reason)
            )


if __name__ == "__main__":
    main()
