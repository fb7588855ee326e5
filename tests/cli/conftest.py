"""One graph for all tests of the command line that only read it, and a way to run commands as a user does."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

ARTICLES = Path(__file__).parent.parent / "fixtures" / "articles"

Run = Callable[..., "subprocess.CompletedProcess[str]"]


def run_kg(
    *arguments: object, cwd: Path, stdin: str | None = None, env: dict[str, str] | None = None
) -> subprocess.CompletedProcess[str]:
    """Run the command in a process of its own, as a user does."""
    clean = {key: value for key, value in os.environ.items() if not key.startswith("KG_")}
    return subprocess.run(
        [sys.executable, "-m", "kg", *map(str, arguments)],
        cwd=cwd,
        input=stdin,
        capture_output=True,
        text=True,
        encoding="utf-8",
        env={**clean, "PYTHONUTF8": "1", "COLUMNS": "160", **(env or {})},
        timeout=300,
        check=False,
    )


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with `graph/`, built once from the fixture articles. Tests must not change it."""
    folder = tmp_path_factory.mktemp("built")
    shutil.copytree(ARTICLES, folder / "articles")
    done = run_kg("build", "articles", cwd=folder)
    assert done.returncode == 0, done.stderr
    return folder


@pytest.fixture
def own(built: Path, tmp_path: Path) -> Path:
    """A copy of the built folder that a test may change."""
    folder = tmp_path / "own"
    shutil.copytree(built, folder)
    return folder
