"""Unlabelled news for the relation network: names are marks, and what is kept is read back as it was."""

from __future__ import annotations

import lzma
import subprocess
import sys
from pathlib import Path

import numpy as np

from kg.relations.layout import MIX, code_of
from training.relations import news

ROOT = Path(__file__).parent.parent.parent


def test_runs_of_lines_are_drawn_whole_and_by_the_seed(tmp_path: Path) -> None:
    path = tmp_path / "lines.xz"
    with lzma.open(path, "wt", encoding="utf-8") as file:
        file.write("\n".join(f"第{i}行" for i in range(400)))
    first = list(news.drawn(path, 5))
    assert first == list(news.drawn(path, 5))
    assert all(len(text.splitlines()) == news.LINES for text in first)


def test_texts_with_names_are_kept_with_marks_and_others_left_out() -> None:
    named = "腾讯昨日宣布与华为就云计算业务签订合作协议，双方没有透露合同的金额，分析师认为这在意料之中。"
    plain = "昨天下了一整天的雨，街上几乎没有行人，到了傍晚才渐渐停下来，路边的小店也早早关上了门，只有灯还亮着。"
    (units,) = news.marked(iter([named, plain, "腾讯"]))
    assert len(units.at[0]) >= 2


def test_kept_news_is_read_as_rows_of_a_vocabulary(tmp_path: Path) -> None:
    texts = ["腾讯昨日宣布与华为就云计算业务签订合作协议，双方没有透露合同的金额，分析师认为这在意料之中。"] * 2
    news.write(tmp_path / "news.npz", list(news.marked(iter(texts))))
    keys = np.sort(np.array([code_of(unit) * int(MIX) % 2**64 for unit in "宣布与协议"], dtype=np.uint64))
    first, second = news.read(tmp_path / "news.npz", keys)
    assert (first == second).all()
    assert (first > 1).sum() == 5
    assert first[0] == first[-1] == 0


def test_the_command_writes_the_file(tmp_path: Path) -> None:
    with lzma.open(tmp_path / "unlabelled_zh.txt.xz", "wt", encoding="utf-8") as file:
        file.write("\n".join(f"腾讯在第{i}次会议上宣布与华为签订合作协议。" for i in range(40)))
    arguments = ["--data", tmp_path, "--out", tmp_path / "out" / "news.npz", "--texts", "3"]
    subprocess.run([sys.executable, "-m", "training.relations.news", *map(str, arguments)], check=True, cwd=ROOT)
    with np.load(tmp_path / "out" / "news.npz") as file:
        assert len(file["sizes"]) == 3
