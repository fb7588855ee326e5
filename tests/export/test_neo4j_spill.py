"""What documents say comes back by subject, complete and in order, also when it does not fit in memory."""

from __future__ import annotations

from random import Random

import pytest

from kg.errors import ExportError
from kg.export.neo4j import spill as module
from kg.export.neo4j.spill import Spill

SUBJECTS = [f"ent/{number:04}" for number in range(500)]


@pytest.mark.parametrize("kept", [1, 1 << 18])
def test_each_subject_comes_once_and_in_order_with_all_that_was_put_aside(
    monkeypatch: pytest.MonkeyPatch, kept: int
) -> None:
    monkeypatch.setattr(module, "IN_MEMORY", kept)
    random = Random(1)
    spill = Spill(SUBJECTS)
    wanted: dict[str, list[tuple[object, ...]]] = {subject: [] for subject in SUBJECTS}
    for number in range(20_000):
        subject = random.choice(SUBJECTS)
        item = ("阿里巴巴\n" * (number % 7), None, [number, 0.5, True, ["é", "\x00"]])
        wanted[subject].append(item)
        spill.add(subject, item)
    assert list(spill.by_subject()) == list(wanted.items())
    assert list(spill.by_subject()) == list(wanted.items())


@pytest.mark.parametrize("subjects", [[], ["m"], ["a", "m", "z"]])
def test_what_is_about_no_subject_of_the_graph_is_left_out(subjects: list[str]) -> None:
    spill = Spill(subjects)
    for stranger in ("", "aa", "n", "zz"):
        spill.add(stranger, (1,))
    assert list(spill.by_subject()) == [(subject, []) for subject in subjects]


def test_a_full_disk_is_one_line_with_the_remedy(monkeypatch: pytest.MonkeyPatch) -> None:
    spill = Spill(["a"])

    def full(data: bytes) -> int:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(spill._files[0], "write", full)
    spill.add("a", (1,))
    with pytest.raises(ExportError, match=r"No space left on device.*TMPDIR"):
        list(spill.by_subject())
