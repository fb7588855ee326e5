"""kg build: adding, building again, changing, removing; what fails leaves the rest."""

from __future__ import annotations

import json
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.cli.conftest import run_kg

EVIDENCE = """SELECT ?who ?quote {
  ?s a kgo:Statement ; rdf:subject/rdfs:label ?who ; rdf:predicate kgo:acquired ; rdf:object/rdfs:label ?what ; kgo:evidence/kgo:quote ?quote .
  FILTER(?what = "Supercell"@en)
}"""


def _dump(folder: Path) -> list[str]:
    done = run_kg("export", "nquads", "-o", "dump.nq", cwd=folder)
    assert done.returncode == 0, done.stderr
    return sorted((folder / "dump.nq").read_text(encoding="utf-8").splitlines())


def test_a_build_says_what_it_holds_and_facts_lead_to_their_sentence(built: Path) -> None:
    done = run_kg("query", EVIDENCE, "--format", "csv", cwd=built)
    assert done.returncode == 0, done.stderr
    assert "腾讯2016年以86亿美元收购了Supercell" in done.stdout


def test_building_again_adds_nothing(own: Path) -> None:
    before = _dump(own)
    done = run_kg("build", "articles", cwd=own)
    assert "0 articles added, 0 changed, 4 as before" in done.stderr
    assert _dump(own) == before


def test_an_article_that_changed_replaces_what_it_said(own: Path) -> None:
    path = own / "articles" / "tencent-supercell.txt"
    path.write_text(
        path.read_text(encoding="utf-8").replace("腾讯2016年以86亿美元收购了Supercell。", ""), encoding="utf-8"
    )
    done = run_kg("build", "articles", cwd=own)
    assert "1 changed" in done.stderr
    assert "86亿美元" not in "\n".join(_dump(own))


def test_the_order_of_building_makes_no_difference(built: Path, tmp_path: Path) -> None:
    articles = sorted((built / "articles").iterdir(), reverse=True)
    for path in articles:
        # The sources are named as in the other build, so that only the order differs.
        (tmp_path / "articles").mkdir(exist_ok=True)
        (tmp_path / "articles" / path.name).write_bytes(path.read_bytes())
        assert run_kg("build", f"articles/{path.name}", cwd=tmp_path).returncode == 0
    before = built / "dump.nq"
    assert _dump(tmp_path) == _dump(built)
    before.unlink()


def test_remove_withdraws_one_article_and_an_unknown_one_is_told(own: Path) -> None:
    assert run_kg("remove", "microsoft-openai", cwd=own).returncode == 0
    text = "\n".join(_dump(own))
    assert "Altman" not in text and "Supercell" in text
    done = run_kg("remove", "microsoft-openai", cwd=own)
    assert done.returncode == 1 and "holds no article" in done.stderr


def test_a_bad_document_is_told_and_the_others_are_taken(own: Path) -> None:
    (own / "articles" / "empty.txt").write_bytes(b"")
    (own / "articles" / "noise.txt").write_bytes(bytes(range(256)) * 20)
    (own / "articles" / "new.txt").write_text("2025年5月1日\n\n比亚迪收购了一家德国电池公司Voltara。", encoding="utf-8")
    done = run_kg("build", "articles", cwd=own)
    assert done.returncode == 1
    assert "1 articles added" in done.stderr
    told = [line for line in done.stderr.splitlines() if line.startswith("kg: ")]
    assert len(told) == 2 and "empty.txt" in told[0] and "noise.txt" in told[1]


def test_a_killed_build_goes_on_where_it_was(own: Path) -> None:
    for number in range(60):
        text = f"2025年5月{number % 28 + 1}日\n\n第{number}号消息：比亚迪与宁德时代合作，腾讯投资了京东，双方金额{number}亿元。"
        (own / "articles" / f"n{number}.txt").write_text(text * 3, encoding="utf-8")
    before = _dump(own)
    with subprocess.Popen(
        [sys.executable, "-m", "kg", "build", "articles"], cwd=own, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    ) as process:
        deadline = time.monotonic() + 60
        while time.monotonic() < deadline and not _extracted(own) > 6:
            time.sleep(0.05)
        process.send_signal(signal.SIGKILL)
    assert _dump(own) == before
    done = run_kg("build", "articles", cwd=own)
    assert done.returncode == 0, done.stderr
    assert len(json.loads(run_kg("stats", "--json", cwd=own).stdout)["languages"]) >= 4
    assert json.loads(run_kg("stats", "--json", cwd=own).stdout)["documents"] == 64


def _extracted(folder: Path) -> int:
    import sqlite3

    with sqlite3.connect(f"file:{folder}/graph/documents.sqlite3?mode=ro", uri=True) as db:
        return int(db.execute("SELECT COUNT(*) FROM extraction").fetchone()[0])


def test_a_graph_in_use_is_told_and_kept(own: Path) -> None:
    from kg.rdf.store import GraphStore

    with GraphStore.open(own / "graph"):
        done = run_kg("build", "articles", cwd=own)
    assert done.returncode == 1
    assert len(done.stderr.strip().splitlines()) == 1 and "use" in done.stderr
    assert run_kg("stats", cwd=own).returncode == 0


@pytest.mark.skipif(
    sys.platform != "linux" or __import__("os").geteuid() != 0, reason="needs root to mount a small disk"
)
def test_a_full_disk_is_told_and_what_was_built_is_kept(built: Path, tmp_path: Path) -> None:
    disk = tmp_path / "disk"
    disk.mkdir()
    if subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=24m", "tmpfs", str(disk)], capture_output=True, check=False
    ).returncode:
        pytest.skip("cannot mount a tmpfs here")
    try:
        for path in (built / "articles").iterdir():
            assert run_kg("build", path, "--graph", disk / "graph", cwd=tmp_path).returncode == 0
        before = run_kg(
            "query", "SELECT (COUNT(*) AS ?n) { ?s ?p ?o }", "--graph", disk / "graph", "--format", "csv", cwd=tmp_path
        ).stdout
        with (disk / "ballast").open("wb", buffering=0) as ballast:
            try:
                while True:
                    ballast.write(bytes(4096))
            except OSError:
                pass
        (tmp_path / "new.txt").write_text(
            "比亚迪与宁德时代在2025年5月达成合作，腾讯投资了京东。" * 200, encoding="utf-8"
        )
        done = run_kg("build", "new.txt", "--graph", disk / "graph", cwd=tmp_path)
        assert done.returncode == 1
        assert len(done.stderr.strip().splitlines()) == 1 and done.stderr.startswith("kg: ")
        (disk / "ballast").unlink()
        after = run_kg(
            "query", "SELECT (COUNT(*) AS ?n) { ?s ?p ?o }", "--graph", disk / "graph", "--format", "csv", cwd=tmp_path
        ).stdout
        assert after == before
    finally:
        subprocess.run(["umount", str(disk)], check=False)
