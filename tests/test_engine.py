"""Extraction by several processes gives what one gives, in the same order."""

from __future__ import annotations

import os
import signal
from collections.abc import Iterator
from pathlib import Path

import pytest

from kg.documents import Failure, read_documents
from kg.engine import WORTH, EngineError, extractions
from kg.errors import ConfigurationError
from kg.model import Document
from kg.settings import Settings
from tests.cli.conftest import run_kg

ARTICLES = Path(__file__).parent / "fixtures" / "articles"


def documents() -> list[Document]:
    return [document for document in read_documents([ARTICLES]) if not isinstance(document, Failure)]


def many() -> Iterator[Document]:
    found = documents()
    while True:
        yield from found


def test_two_processes_give_what_one_gives_in_the_same_order() -> None:
    read = (documents() * WORTH)[: WORTH + 3]
    assert list(extractions(read, Settings(), jobs=2)) == list(extractions(read, Settings()))


def test_documents_are_taken_as_they_are_needed() -> None:
    taken = 0

    def counted() -> Iterator[Document]:
        nonlocal taken
        for document in many():
            taken += 1
            yield document

    found = extractions(counted(), Settings(), jobs=2)
    for _ in range(20):
        next(found)
    found.close()  # type: ignore[attr-defined]
    assert 20 <= taken < 20 + 2 * WORTH


def test_no_document_needs_no_stages() -> None:
    broken = Settings(recogniser="no.such.stage")
    assert list(extractions([], broken, jobs=2)) == []
    with pytest.raises(ConfigurationError, match=r"no\.such\.stage"):
        list(extractions(documents() * WORTH, broken, jobs=2))


@pytest.mark.skipif(not Path("/proc").is_dir(), reason="finds processes by /proc, which this system has not")
def test_a_process_that_is_killed_is_told_in_one_line() -> None:
    found = extractions(many(), Settings(), jobs=2)
    next(found)
    for child in _children():
        os.kill(child, signal.SIGKILL)
    with pytest.raises(EngineError, match="--jobs"):
        for _ in range(50):
            next(found)


def test_a_build_with_two_processes_makes_the_same_graph(tmp_path: Path) -> None:
    source = tmp_path / "articles"
    source.mkdir()
    for place, document in enumerate((documents() * WORTH)[: WORTH + 2]):
        (source / f"a{place}.txt").write_text(f"{document.text}\n\n第{place}号。\n", encoding="utf-8")
    for graph, jobs in (("one", "1"), ("two", "2")):
        done = run_kg("build", "articles", "--graph", graph, "--jobs", jobs, cwd=tmp_path)
        assert done.returncode == 0, done.stderr
        assert run_kg("export", "nquads", "-o", f"{graph}.nq", "--graph", graph, cwd=tmp_path).returncode == 0
    assert (tmp_path / "one.nq").read_bytes() == (tmp_path / "two.nq").read_bytes()
    again = run_kg("build", "articles", "--graph", "two", "--jobs", "2", cwd=tmp_path)
    assert f"0 articles added, 0 changed, {WORTH + 2} as before" in again.stderr


def _children() -> list[int]:
    """The processes of the pool: those of this process that run Python's spawn."""
    found = []
    for entry in Path("/proc").iterdir():
        if not entry.name.isdigit():
            continue
        try:
            parent = int((entry / "stat").read_text().rpartition(")")[2].split()[1])
            command = (entry / "cmdline").read_bytes()
        except OSError:
            continue
        if parent == os.getpid() and b"spawn_main" in command:
            found.append(int(entry.name))
    return found
