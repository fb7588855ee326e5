"""A result is written whole or not at all, and what was there before stays when it fails."""

import os
import stat
from pathlib import Path

import pytest

from kg.errors import ExportError
from kg.export import ExportFormat, export
from kg.export.files import written_whole
from kg.rdf import GraphStore


@pytest.mark.parametrize("form", list(ExportFormat))
def test_every_format_is_written_and_nothing_else_is_left(
    store: GraphStore, form: ExportFormat, tmp_path: Path
) -> None:
    export(store, form, tmp_path / "new folder" / "図")
    assert [path.name for path in (tmp_path / "new folder").iterdir()] == ["図"]
    files = [path for path in (tmp_path / "new folder").rglob("*") if path.is_file()]
    assert all("高鑫零售" in path.read_text(encoding="utf-8") for path in files)


def test_a_write_that_fails_leaves_the_old_file_and_no_other(tmp_path: Path) -> None:
    path = tmp_path / "graph.ttl"
    path.write_bytes(b"before")
    with pytest.raises(ExportError, match=r"graph\.ttl: cannot be written: No space left"), written_whole(path) as file:
        file.write(b"half")
        raise OSError(28, "No space left on device")
    assert path.read_bytes() == b"before"
    assert list(tmp_path.iterdir()) == [path]


def test_an_error_of_another_kind_passes_and_leaves_no_file(tmp_path: Path) -> None:
    with pytest.raises(KeyError), written_whole(tmp_path / "x") as file:
        file.write(b"half")
        raise KeyError
    assert list(tmp_path.iterdir()) == []


def test_a_new_file_may_be_read_by_whom_the_umask_says(tmp_path: Path) -> None:
    before = os.umask(0o022)
    try:
        with written_whole(tmp_path / "x") as file:
            file.write(b"x")
    finally:
        os.umask(before)
    assert stat.S_IMODE((tmp_path / "x").stat().st_mode) == 0o644


def test_a_folder_where_a_file_should_be_is_an_error_and_the_other_way_round(store: GraphStore, tmp_path: Path) -> None:
    with pytest.raises(ExportError, match=r"is a folder; name a file, for example .*graph\.ttl"):
        export(store, ExportFormat.TURTLE, tmp_path)
    (tmp_path / "file").touch()
    with pytest.raises(ExportError, match="is a file"):
        export(store, ExportFormat.CSV, tmp_path / "file")
    with pytest.raises(ExportError, match="cannot be written"):
        export(store, ExportFormat.TURTLE, tmp_path / "file" / "graph.ttl")
