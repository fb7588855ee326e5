"""kg link, merge, split and review: judgements are kept and the graph follows them."""

from __future__ import annotations

import csv
import io
from pathlib import Path

from tests.cli.conftest import run_kg

NAMES = "SELECT ?n {{ ent:{id} rdfs:label|skos:altLabel ?n }}"


def test_link_decides_pairs_as_a_build_would(own: Path) -> None:
    (own / "pairs.csv").write_text(
        "name_a,lang_a,name_b,lang_b,class,note\n阿里巴巴,zh-Hans,アリババ,ja,Company,\n京东,zh-Hans,京东健康,zh-Hans,Company,\n",
        encoding="utf-8",
    )
    done = run_kg("link", "pairs.csv", "--format", "csv", cwd=own)
    assert done.returncode == 0, done.stderr
    rows = list(csv.DictReader(io.StringIO(done.stdout)))
    assert [row["decision"] for row in rows] == ["same", "different"]
    assert all(row["reason"] for row in rows)


def test_merge_joins_two_nodes_and_split_parts_them_again(own: Path) -> None:
    done = run_kg("merge", "supercell", "netease", cwd=own)
    assert done.returncode == 0, done.stderr
    assert (
        "NetEase" in run_kg("query", NAMES.format(id="supercell"), cwd=own).stdout
        or "Supercell" in run_kg("query", NAMES.format(id="netease"), cwd=own).stdout
    )
    assert (own / "graph" / "decisions.tsv").read_text(encoding="utf-8").count("same\t") == 1
    done = run_kg("merge", "nobody-at-all", "netease", cwd=own)
    assert done.returncode == 1 and "nobody-at-all" in done.stderr


def test_review_lists_doubtful_pairs_without_asking_when_plain(own: Path) -> None:
    done = run_kg("review", "--plain", cwd=own)
    assert done.returncode == 0, done.stderr
    assert all(len(line.split("\t")) == 8 for line in done.stdout.splitlines())


def test_review_takes_letters_from_standard_input(own: Path) -> None:
    done = run_kg("review", cwd=own, stdin="q")
    assert done.returncode == 0, done.stderr
    assert "0 of" in done.stdout
