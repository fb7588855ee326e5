"""The verb of a Japanese fact's own clause decides its status, not what the sentence goes on to plan or to deny."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from kg.model import Status
from kg.relations.candidates import pairs
from kg.relations.qualified.presenting import presented, told
from kg.relations.table import relations
from kg.relations.view import sentences

A, B = "[青石|Company#a]", "[白渓|Company#b]"


def _status(marked: Callable, text: str, predicate: str, read: Status) -> Status:
    document = sentences(*marked(text, "ja"))
    pair = next(p for p in pairs(document, relations()) if p.topic is None)
    return presented(read, predicate, "ja", told("ja", document[pair.sentence], pair), pair)


@pytest.mark.parametrize(
    ("predicate", "text", "status"),
    [
        ("acquired", f"{A}は{B}を昨年買収したが、欧州事業の売却は見送った。", Status.COMPLETED),
        ("acquired", f"{A}は{B}を買収済みで、工場の建て替えを検討している。", Status.COMPLETED),
        ("suppliesTo", f"{A}は{B}に電池を供給しており、新工場は遅れる見通しだ。", Status.COMPLETED),
        ("acquired", f"{A}は6月に買収した鉄鋼大手の{B}に追加で投資する計画だ。", Status.COMPLETED),
        ("investedIn", f"{A}は6月に買収した鉄鋼大手の{B}に追加で投資する計画だ。", Status.PLANNED),
        ("acquired", f"{A}は{B}に出資しており、買収も検討している。", Status.PLANNED),
        ("acquired", f"{A}は{B}の買収を計画していたが、撤回する方向だ。", Status.PLANNED),
        ("acquired", f"{A}は新たな鉄鋼大手の{B}を買収する計画だ。", Status.PLANNED),
        ("acquired", f"{A}は{B}を買収するとみられる。", Status.RUMOURED),
        ("acquired", f"{A}は{B}を買収すると発表した。", Status.PLANNED),
        ("acquired", f"{A}は{B}を買収する意向はないと表明した。", Status.DENIED),
        ("acquired", f"{A}は{B}を買収する意向だ。", Status.PLANNED),
        ("acquired", f"{A}は{B}を買収すると発表したが、両社は合意を解消した。", Status.DENIED),
        ("acquired", f"{A}は{B}を買収すると発表し、両社は契約を結んだ。", Status.PLANNED),
    ],
)
def test_the_own_verb_decides(marked: Callable, predicate: str, text: str, status: Status) -> None:
    assert _status(marked, text, predicate, Status.PLANNED) is status


@pytest.mark.parametrize(
    ("predicate", "text", "status"),
    [
        ("investedIn", f"{A}は2028年までに{B}に10億円を投資する。", Status.PLANNED),
        ("investedIn", f"{A}は2028年までの計画で{B}に10億円を投資した。", Status.COMPLETED),
        ("released", f"{A}は「[アオ|Product#b]」を年内に発売する。", Status.PLANNED),
        ("released", f"{A}は「[アオ|Product#b]」を発売し、年内に海外へ広げる。", Status.COMPLETED),
        ("acquired", f"{A}による{B}の株式の取得(子会社化)に関するお知らせ", Status.PLANNED),
        ("acquired", f"{A}による{B}の株式の取得完了に関するお知らせ", Status.COMPLETED),
        ("acquired", f"{A}が{B}買収提案", Status.PLANNED),
        ("acquired", f"{A}が{B}買収完了", Status.COMPLETED),
        ("acquired", f"{A}は{B}を買収する手続きを完了する予定だ。", Status.PLANNED),
        ("acquired", f"{A}は{B}との争奪戦の末に白浜を買収した。", Status.DENIED),
        ("divested", f"{A}は{B}については売却を検討しており、複数の社が名乗りを上げた。", Status.PLANNED),
        ("divested", f"{A}は{B}を売却しており、他の事業の売却を検討している。", Status.COMPLETED),
        ("acquired", f"{A}が{B}による買収提案をかわしてから半年がたつ。", Status.DENIED),
        ("acquired", f"{A}は{B}による買収提案を受け入れた。", Status.COMPLETED),
        ("acquired", f"{A}は{B}との協議の末に同社を買収した。", Status.COMPLETED),
    ],
)
def test_what_lies_ahead_is_planned_and_what_was_lost_denied(
    marked: Callable, predicate: str, text: str, status: Status
) -> None:
    assert _status(marked, text, predicate, Status.COMPLETED) is status


def test_a_tender_that_has_come_off_is_done(marked: Callable) -> None:
    text = f"{A}は{B}に対するTOBが成立したと発表した。"
    assert _status(marked, text, "acquired", Status.PLANNED) is Status.COMPLETED
    text = f"{A}は{B}を買収する手続きを完了したと発表した。"
    assert _status(marked, text, "acquired", Status.PLANNED) is Status.COMPLETED
    text = f"{A}は{B}に対するTOBが成立しなかったと発表した。"
    assert _status(marked, text, "acquired", Status.DENIED) is Status.DENIED


def test_a_deal_on_its_way_is_planned(marked: Callable) -> None:
    heading = f"{A}が{B}に10億円を出資する方向で最終調整していることがわかった。"
    done = f"{A}が{B}に10億円を出資したことがわかった。"
    assert _status(marked, heading, "investedIn", Status.COMPLETED) is Status.PLANNED
    assert _status(marked, heading, "investedIn", Status.RUMOURED) is Status.RUMOURED
    assert _status(marked, done, "investedIn", Status.COMPLETED) is Status.COMPLETED


def test_what_another_gave_up_behind_the_names_is_left_out(marked: Callable) -> None:
    text = f"{A}は{B}に見直しを求めたが、[藍湾|Company#c]は売却を見送った。"
    document = sentences(*marked(text, "ja"))
    pair = next(p for p in pairs(document, relations()) if p.topic is None)
    assert "见送" not in told("ja", document[0], pair).masked
    own = sentences(*marked(f"{A}は{B}に出資を求めたが、売却は見送った。", "ja"))
    pair = next(p for p in pairs(own, relations()) if p.topic is None)
    assert "见送" in told("ja", own[0], pair).masked


@pytest.mark.parametrize(("verb", "status"), [("組んだことへの", Status.COMPLETED), ("組むことへの", Status.RUMOURED)])
def test_what_has_happened_is_not_in_doubt_because_its_effect_is(marked: Callable, verb: str, status: Status) -> None:
    text = f"{A}が{B}と手を{verb}危機感があるとみられる。"
    assert _status(marked, text, "partneredWith", Status.RUMOURED) is status
