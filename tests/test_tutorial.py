"""The commands of the walks through kg run as they stand, and show what the pages say."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

DOCS = Path(__file__).parent.parent / "docs"
BASH = shutil.which("bash")


def run(page: str, folder: Path) -> str:
    """Run all commands of a page in an empty folder, one after the other, and return what they print."""
    blocks = re.findall(r"```console\n(.*?)```", (DOCS / page).read_text(encoding="utf-8"), re.DOTALL)
    commands = "".join(blocks).replace("\n$ ", "\n").removeprefix("$ ")
    script = f'set -e\nkg() {{ "{sys.executable}" -X utf8 -m kg "$@"; }}\n{commands}'
    done = subprocess.run(
        [str(BASH), "-c", script],
        cwd=folder,
        capture_output=True,
        text=True,
        encoding="utf-8",
        env=clean_environment(),
        timeout=300,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


def clean_environment() -> dict[str, str]:
    """The environment without options of kg."""
    return {key: value for key, value in os.environ.items() if not key.startswith("KG_")} | {"COLUMNS": "160"}


@pytest.mark.slow
@pytest.mark.skipif(BASH is None, reason="needs bash")
def test_the_tutorial_ends_with_one_company_bought_and_a_decision_kept(tmp_path: Path) -> None:
    out = run("tutorial.md", tmp_path)
    before, after = out.split("Voltara and 佛塔拉 are one")
    assert "寧德時代" in before and "宁德时代" in before and before.count("ent:catl ") == 2
    assert after.count("ent:catl ") == 1
    assert "佛塔拉" in (tmp_path / "graph" / "decisions.tsv").read_text(encoding="utf-8")
    assert "宁德时代" in (tmp_path / "graph.html").read_text(encoding="utf-8")
    assert all((tmp_path / name).exists() for name in ("graph.nq", "graph.graphml", "tables"))


@pytest.mark.skipif(BASH is None, reason="needs bash")
def test_the_wording_of_the_extension_page_states_its_fact(tmp_path: Path) -> None:
    assert '"predicate": "suppliesTo"' in run("extend.md", tmp_path)
