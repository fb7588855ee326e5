"""An installed wheel works outside the checkout, with the ontology and the models that it brings."""

from __future__ import annotations

import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    done = subprocess.run(
        [sys.executable, "-m", "build", "--wheel", "--outdir", str(folder), str(ROOT)],
        capture_output=True,
        text=True,
        check=False,
    )
    if (
        done.returncode
        and os.environ.get("TESTS_REQUIRE") != "all"
        and "No matching distribution" in done.stdout + done.stderr
    ):
        pytest.skip("building a wheel needs hatchling from the package index, which cannot be reached")
    assert done.returncode == 0, done.stdout[-2000:] + done.stderr[-2000:]
    return next(folder.glob("*.whl"))


@pytest.mark.slow
def test_the_wheel_brings_ontology_and_models_and_nothing_else(wheel: Path) -> None:
    names = zipfile.ZipFile(wheel).namelist()
    for needed in (
        "kg/ontology/kg.ttl",
        "kg/ontology/shapes.ttl",
        "kg/ontology/gazetteer/",
        "kg/ontology/wording/",
        "kg/models/",
        "kg/viz/page/page.js",
        "kg/py.typed",
    ):
        assert any(name.startswith(needed) for name in names), needed
    assert all(name.startswith("kg/") or ".dist-info/" in name for name in names)


@pytest.mark.slow
def test_an_installed_wheel_builds_a_graph_in_another_folder(wheel: Path, tmp_path: Path) -> None:
    if os.environ.get("TESTS_REQUIRE") != "all":
        pytest.skip(
            "installs all dependencies into an empty environment, which takes minutes; set TESTS_REQUIRE=all to run it"
        )
    subprocess.run([sys.executable, "-m", "venv", tmp_path / "venv"], check=True)
    python = tmp_path / "venv" / "bin" / "python"
    subprocess.run(
        [python, "-m", "pip", "install", "-q", "--disable-pip-version-check", "-c", ROOT / "constraints.txt", wheel],
        check=True,
    )
    (tmp_path / "a.txt").write_text(
        "2025年1月2日\n\n阿里巴巴宣布，已完成以131.38亿港元向德弘资本出售高鑫零售78.7%股权。", encoding="utf-8"
    )
    kg = tmp_path / "venv" / "bin" / "kg"
    clean = {key: value for key, value in os.environ.items() if key != "PYTHONPATH" and not key.startswith("KG_")}
    done = subprocess.run([kg, "build", "a.txt"], cwd=tmp_path, capture_output=True, text=True, env=clean, check=False)
    assert done.returncode == 0, done.stderr
    asked = subprocess.run(
        [kg, "query", "SELECT ?who ?what { ?who kgo:divested ?what }", "--format", "csv"],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        env=clean,
        check=True,
    )
    assert "alibaba" in asked.stdout and "sun-art" in asked.stdout
