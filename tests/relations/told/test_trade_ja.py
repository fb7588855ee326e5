"""What a Japanese sentence says of trade in so many words is read, and put to the topic of the sentences before."""

from __future__ import annotations

import pytest

from kg.relations.told.findings import Findings
from kg.relations.told.trade_ja import tell
from kg.relations.view import sentences
from tests.relations.asked import by_name, reasons
from tests.relations.conftest import read_marked
from tests.relations.told.test_trade_en import expanded

A, B, C = "[青石|Company#a]", "[白渓|Company#b]", "[藍湾|Company#c]"
US = "[米|Place#u]"
P = "[ミナモ|Product#p]"
TOLD = f"{A}は工場を建てる。"


def facts(text: str) -> set[str]:
    """The facts that the patterns alone read of the marked `text`, by their names."""
    document, entities = read_marked(text, "ja")
    findings = Findings([], [])
    tell(document.text, sentences(document, entities), findings)
    return set(by_name(findings, entities))


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (f"{A}は{US}{B}から部品を調達する。", "白渓 suppliesTo 青石"),
        (f"{A}は{B}から資金を調達する。", ""),
        (f"{A}は{B}製の電池を採用する。", "白渓 suppliesTo 青石"),
        (f"{A}は{B}製品の一部を輸入禁止とした。", ""),
        (f"{B}や{C}を主要顧客に持つ{A}は増産する。", "青石 suppliesTo 白渓 藍湾"),
        (f"{A}が{B}からシステム開発を落札した。", "青石 suppliesTo 白渓"),
        (f"{A}にとって{B}は最大の調達先だ。", "白渓 suppliesTo 青石"),
        (f"{P}を導入した{A}は残業を減らした。", "青石 uses ミナモ"),
        (f"{A}は{B}や{C}としのぎを削る。", "青石 competesWith 白渓 藍湾"),
        (f"{A}は、{B}との競争が避けられないと指摘した。", ""),
        (f"{A}の最大のライバルは{B}だ。", "青石 competesWith 白渓"),
        (f"{A}の最大のライバルは{B}ではない。", ""),
        (f"{A}は{B}にシェアを奪われた。", "青石 competesWith 白渓"),
        (f"{TOLD}建屋は{B}が受注した。", "白渓 suppliesTo 青石"),
        (f"{TOLD}融資は{B}が引き受けた。", ""),
        (f"{TOLD}原料は{US}{B}から調達する。", "白渓 suppliesTo 青石"),
        (f"{TOLD}製造は{B}に委託し、販路を広げる。", "白渓 suppliesTo 青石"),
        (f"{TOLD}{B}とは蓄電池で提携している。", "青石 partneredWith 白渓"),
        (f"{TOLD}{B}とは提携を解消した。", ""),
        (f"{TOLD}{B}としのぎを削る。", "青石 competesWith 白渓"),
        (f"{TOLD}競合は{US}{B}だ。", "青石 competesWith 白渓"),
        (f"{TOLD}競合の{B}と{C}は増産を急ぐ。", "青石 competesWith 白渓 藍湾"),
        (f"{TOLD}一方、ライバルの{B}も好調だった。", "青石 competesWith 白渓"),
        (f"{TOLD}競合する{B}は{C}から仕入れる。", "青石 competesWith 白渓"),
        (f"{TOLD}{B}は{C}から仕入れる。", ""),
        (f"{TOLD}管理には{B}のシステムを採用する。", "白渓 suppliesTo 青石"),
        (f"{A}は{B}の技術を使う権利を得た。", ""),
        (f"{TOLD}{B}からもタンカーの建造を請け負う。", "青石 suppliesTo 白渓"),
        (f"{TOLD}物流は{B}に任せる。", "白渓 suppliesTo 青石"),
        (f"{TOLD}物流は{B}に任せられない。", ""),
        (f"{TOLD}国内では{B}が最大のライバルだ。", "青石 competesWith 白渓"),
    ],
)
def test_a_plain_statement_of_trade_is_read(text: str, said: str) -> None:
    assert facts(text) == expanded(said)


@pytest.mark.parametrize(
    ("text", "fact", "told"),
    [
        (f"{TOLD}{B}とは覚書を交わし、{C}とも提携した。", "b partneredWith c", False),
        (f"{TOLD}正極材では{B}や{C}としのぎを削る。", "b competesWith c", False),
        (f"{B}と{C}はしのぎを削る。", "b competesWith c", True),
        (f"{B}は{C}とも提携した。", "b partneredWith c", True),
    ],
)
def test_names_beside_a_topic_do_not_act_with_each_other(text: str, fact: str, told: bool) -> None:
    assert (None in reasons("ja", text, fact)) is told
