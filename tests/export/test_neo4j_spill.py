"""What documents say comes back by subject, complete and in order, also when it does not fit in memory."""

from __future__ import annotations

from pathlib import Path
from random import Random

import pytest

from kg.errors import ExportError
from kg.export.neo4j import spill as module
from kg.export.neo4j.spill import Spill, group_of, groups

SUBJECTS = [f"ent/{number:04}" for number in range(500)]


def _all(spill: Spill, subjects: list[str]) -> list[tuple[str, list[tuple[object, ...]]]]:
    return [found for place, some in enumerate(groups(subjects)) for found in spill.by_subject(place, some)]


@pytest.mark.parametrize("kept", [1, 1 << 18])
@pytest.mark.parametrize("shared", [False, True])
def test_each_subject_comes_once_with_all_that_was_put_aside(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, kept: int, shared: bool
) -> None:
    monkeypatch.setattr(module, "IN_MEMORY", kept)
    random = Random(1)
    spill = Spill(tmp_path if shared else None)
    wanted: dict[str, list[tuple[object, ...]]] = {subject: [] for subject in SUBJECTS}
    for number in range(20_000):
        subject = random.choice(SUBJECTS)
        item = ("阿里巴巴\n" * (number % 7), None, [number, 0.5, True, ["é", "\x00"]])
        wanted[subject].append(item)
        spill.add(subject, item)
    for _ in range(2):
        found = _all(spill, SUBJECTS)
        assert len(found) == len(SUBJECTS)
        assert dict(found) == wanted


def test_what_one_put_aside_in_a_shared_folder_the_other_finds_once_it_was_flushed(tmp_path: Path) -> None:
    first, second = Spill(tmp_path), Spill(tmp_path)
    first.add(SUBJECTS[7], ("said",))
    first.flush()
    assert dict(_all(second, SUBJECTS))[SUBJECTS[7]] == [("said",)]


def test_what_was_forgotten_does_not_come_back() -> None:
    spill = Spill()
    for number in range(5_000):
        spill.add(SUBJECTS[number % 9], (number,))
    spill.forget()
    spill.add(SUBJECTS[0], ("new",))
    assert [found for found in _all(spill, SUBJECTS) if found[1]] == [(SUBJECTS[0], [("new",)])]


@pytest.mark.parametrize("subjects", [[], ["m"], ["a", "m", "z"]])
def test_what_is_about_no_subject_of_the_graph_is_left_out(subjects: list[str]) -> None:
    spill = Spill()
    for stranger in ("", "aa", "n", "zz"):
        spill.add(stranger, (1,))
    assert sorted(_all(spill, subjects)) == [(subject, []) for subject in subjects]


def test_a_full_disk_is_one_line_with_the_remedy(monkeypatch: pytest.MonkeyPatch) -> None:
    spill = Spill()

    def full(data: bytes) -> int:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(spill._files[group_of("a")], "write", full)
    spill.add("a", (1,))
    with pytest.raises(ExportError, match=r"No space left on device.*TMPDIR"):
        _all(spill, ["a"])
