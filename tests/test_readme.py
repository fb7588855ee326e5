"""The README's Python runs as it stands, and its commands exist."""

from __future__ import annotations

import contextlib
import io
import re
from pathlib import Path

import pytest

README = Path(__file__).parent.parent / "README.md"


def test_the_python_of_the_readme_runs(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(README.parent)
    (code,) = re.findall(r"```python\n(.*?)```", README.read_text(encoding="utf-8"), re.DOTALL)
    out = io.StringIO()
    with contextlib.redirect_stdout(out):
        exec(compile(code, "README.md", "exec"), {})
    assert "700000000 USD" in out.getvalue()
    assert "sun-art" in out.getvalue()


def test_every_command_of_the_readme_exists() -> None:
    from typer.main import get_command

    from kg.cli.app import app

    known = set(get_command(app).commands)  # type: ignore[attr-defined]
    used = set(re.findall(r"^\$ kg ([a-z-]+)", README.read_text(encoding="utf-8"), re.MULTILINE))
    assert used and used <= known


def test_every_file_that_the_readme_links_is_there() -> None:
    for link in re.findall(r"\]\((?!http)([^)#]+)", README.read_text(encoding="utf-8")):
        assert (README.parent / link).exists(), link
