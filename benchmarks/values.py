"""How many of the blind sentences have every value right, and how many of their values: `python -m benchmarks.values`.

The sentences (tests/ner/values/blind_*.tsv, 80 a language) were written after the grammar and are not tuned on.
Prints a line a language, each difference, and the speed (characters a second of CPU time) over these sentences, which are dense with values.
"""

from __future__ import annotations

import time
from collections import Counter

from kg.ner.values import find_values
from tests.ner.values.cases import HERE, read_cases


def main() -> None:
    """Score the files and print the figures."""
    for path in sorted(HERE.glob("blind_*.tsv")):
        cases = read_cases(path)
        right_sentences = right_values = expected_values = found_values = 0
        for case in cases:
            found = Counter(
                (value.kind, value.normal) for value in find_values(case.text, lang=case.lang, date=case.date)
            )
            expected = Counter(case.expected)
            shared = (found & expected).total()
            right_values, expected_values, found_values = (
                right_values + shared,
                expected_values + expected.total(),
                found_values + found.total(),
            )
            right_sentences += found == expected
            if found != expected:
                print(f"  {case.text}\n    missed {sorted(expected - found)}  wrong {sorted(found - expected)}")
        print(
            f"{path.stem}: sentences {right_sentences}/{len(cases)} = {right_sentences / len(cases):.1%}, "
            f"values found {right_values}/{expected_values} = {right_values / expected_values:.1%}, "
            f"precision {right_values / found_values:.1%}, {_speed(cases):,.0f} characters/s"
        )


def _speed(cases: list[object]) -> float:
    lang, date = cases[0].lang, cases[0].date  # type: ignore[attr-defined]
    text = "\n".join(case.text for case in cases) * 20  # type: ignore[attr-defined]
    start = time.process_time()
    find_values(text, lang=lang, date=date)
    return len(text) / (time.process_time() - start)


if __name__ == "__main__":
    main()
