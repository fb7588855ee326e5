"""The steps from data to the names model."""

from __future__ import annotations

from pathlib import Path

from training.ner.__main__ import steps


def test_each_step_reads_what_an_earlier_one_has_left() -> None:
    found = list(steps(Path("D"), Path("C"), Path("V"), Path("B"), Path("kg/models/ner")))
    assert found[-1].result == Path("kg/models/ner/names")
    for place, step in enumerate(found):
        there = {result for earlier in found[:place] for result in (earlier.result, earlier.result.parent)}
        read = [Path(text) for text in step.arguments if text.startswith("B/")]
        made = Path(step.arguments[step.arguments.index("--out") + 1])
        assert set(read) - {made} <= there


def test_a_quick_run_takes_the_same_steps_with_fewer_batches() -> None:
    whole, quick = (
        list(steps(Path("D"), Path("C"), Path("V"), Path("B"), Path("O"), quick=quick)) for quick in (1, 50)
    )
    assert [step.result for step in whole] == [step.result for step in quick]
    counts = [int(step.arguments[step.arguments.index("--steps") + 1]) for step in quick if "--steps" in step.arguments]
    assert counts == [12, 24, 40, 16, 26, 17, 16, 18, 14, 8]
