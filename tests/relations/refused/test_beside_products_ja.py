"""Japanese particles tell which product beats, holds or only stands beside another, and who only speaks of one."""

from __future__ import annotations

import pytest

from kg.relations.refused.impossible import impossible
from kg.relations.righting import righted
from tests.relations.asked import asked, keys_of

A, B = "[青海|Company#a]", "[白石|Company#b]"
X, Y, Z = "[ヒエン|Product#x]", "[ライメイ|Product#y]", "[シラサギ|Product#z]"
LEE, BENCH = "[根岸亮|Person#p]", "[番付A|Benchmark#m]"

RIGHTED = [
    (f"省電力版の「{X}」は、端末「{Y}」に搭載されている。", "x basedOn y", "y basedOn x"),
    (f"{X}は「{Y}」にも使われている。", "x uses y", "y uses x"),
    (f"{X}は{Y}を搭載している。", "x basedOn y", "x basedOn y"),
    (f"{X}は{Y}を日本語の読解で上回った。", "x basedOn y", "x outperforms y"),
    (f"{X}は{Y}や{A}の{Z}を読解で上回った。", "x uses y", "x outperforms y"),
    (f"{X}は{Y}を使い、{Z}を上回った。", "x uses y", "x uses y"),
    (f"{A}は{X}を「最も完成度が高い」と評価する。", "a develops x", "a rated x"),
    (f"{A}は{X}を開発した。", "a develops x", "a develops x"),
]
REFUSED = [
    (f"電池の持ちは{X}より3割長く、{Y}を上回った。", "x outperforms y"),
    (f"{BENCH}では{X}が155点を獲得し、{Y}に次ぐ2位だった。", "x toppedBenchmark m"),
    (f"{A}の{LEE}教授は{X}を「海外勢に並んだ」と評価する。", "a develops x"),
    (f"{A}が{X}を取り扱う。", "a develops x"),
    (f"{A}は、{X}の機能は{B}の{Y}に劣ると指摘している。", "a uses y"),
    (f"元{A}の技術者だった{LEE}氏が設立した。", "p founded a"),
    (f"{B}は{A}発のスタートアップだ。", "a partOf b"),
    (f"{X}を基盤とし、{Y}と連携する。", "x integratesWith y"),
    (f"{A}の「{X}」、{B}の「{Y}」に対応する。", "x integratesWith y"),
    (f"電気自動車「{X}」と、車載OSの最新版「{Y}」を公開した。", "y variantOf x"),
    (f"{X}は親会社の{A}の工場で使われる。", "a develops x"),
    (f"【東京={LEE}】{A}は{X}を公開した。", "p worksFor a"),
    (f"{Z}は速い。{X}は{Y}を搭載する。", "z basedOn y"),
]
ALLOWED = [
    (f"{X}は{Y}より速い。", "x outperforms y"),
    (f"{BENCH}では{X}が首位で、{Y}が2位だった。", "x toppedBenchmark m"),
    (f"{B}は{A}の触媒「{X}」を「壁を破る」と評した。", "a develops x"),
    (f"{A}が{X}を開発する。", "a develops x"),
    (f"地元{A}の{LEE}氏が設立した。", "p founded a"),
    (f"{X}を{Y}と連携する。", "x integratesWith y"),
    (f"{X}は{Y}の最新版だ。", "x variantOf y"),
    (f"{X}は{A}の工場で作られる。", "a develops x"),
    (f"{Z}は速い。{Y}を搭載する。", "z basedOn y"),
]


@pytest.mark.parametrize(("text", "fact", "expected"), RIGHTED)
def test_the_particles_tell_the_relation(text: str, fact: str, expected: str) -> None:
    found = [righted("ja", given, sentence, pair) for given, sentence, pair, _ in asked(text, fact, "ja")]
    keys = keys_of(text)
    assert [f"{keys[p.subject]} {p.relation} {keys[p.object]}" for p in found] == [expected]


@pytest.mark.parametrize(("text", "fact"), REFUSED)
def test_only_beside_it(text: str, fact: str) -> None:
    found = [impossible("ja", *asked) for asked in asked(text, fact, "ja")]
    assert found
    assert all(found)


@pytest.mark.parametrize(("text", "fact"), ALLOWED)
def test_what_the_text_says_stays(text: str, fact: str) -> None:
    found = [impossible("ja", *asked) for asked in asked(text, fact, "ja")]
    assert found
    assert None in found
