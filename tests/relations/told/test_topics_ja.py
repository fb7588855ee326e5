"""What a Japanese sentence tells of its topic is read where the topic is left out, and not where another subject stands."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from kg.relations.told.findings import Findings
from kg.relations.told.topics_ja import tell
from kg.relations.view import sentences
from tests.relations.asked import by_name

A, B = "[青石|Company#a]", "[白渓|Company#b]"
P, Q = "[田中誠|Person#p]", "[鈴木花子|Person#q]"
SAPPORO, NAHA = "[札幌|Place#s]", "[那覇|Place#n]"
FTC = "[公取委|Government#g]"


@pytest.mark.parametrize(
    ("text", "facts"),
    [
        (f"{A}は増収だった。{SAPPORO}と{NAHA}にも営業所を置く。", ["青石 locatedIn 札幌", "青石 locatedIn 那覇"]),
        (f"{A}は14年に本社を{SAPPORO}に移した。", ["青石 locatedIn 札幌"]),
        (f"{A}は増収だった。{SAPPORO}でも電池を生産している。", ["青石 locatedIn 札幌"]),
        (f"{A}は増収だった。{B}は{SAPPORO}に工場を置く。", ["白渓 locatedIn 札幌"]),
        (f"{A}は増収だった。政府は{SAPPORO}に拠点を設ける。", []),
        (f"{A}は増収だった。{SAPPORO}に工場見学に訪れた。", []),
        (f"{A}は伸びた。{FTC}からも排除措置命令を受けている。", ["公取委 fined 青石"]),
        (f"{A}は伸びた。{FTC}から説明を求められた。", []),
        (
            f"{A}は伸びた。社外取締役には{B}元常務の{P}氏と、弁護士の{Q}氏を迎える。",
            ["田中誠 worksFor 青石", "鈴木花子 worksFor 青石"],
        ),
        (f"{A}の取締役には{B}の{P}常務と{Q}専務が加わった。", ["田中誠 worksFor 青石", "鈴木花子 worksFor 青石"]),
        (f"{A}は伸びた。社外取締役には{P}氏の長男を迎える。", []),
        (f"{A}は伸びた。{P}氏も社外取締役を務める。", ["田中誠 worksFor 青石"]),
        (f"{A}は伸びた。{B}と特許を巡って係争中だ。", ["青石 disputesWith 白渓"]),
        (f"{A}は、{B}が口コミを転載したとして、東京地裁に提訴した。", ["青石 disputesWith 白渓"]),
        (f"{A}は2012年、{P}氏が後輩の{Q}氏とともに設立した。", ["田中誠 founded 青石", "鈴木花子 founded 青石"]),
        (f"{A}は、{P}氏が創業した{B}を買収した。", []),
        (f"{P}氏は2月末で退社し、投資ファンドの{B}に移る。", ["田中誠 worksFor 白渓"]),
        (f"{P}氏は株式を{B}に売った。", []),
    ],
)
def test_what_is_told_of_the_topic_is_read(marked: Callable, text: str, facts: list[str]) -> None:
    document, entities = marked(text, "ja")
    findings = Findings([], [])
    tell(document.text, sentences(document, entities), findings)
    assert by_name(findings, entities) == facts
