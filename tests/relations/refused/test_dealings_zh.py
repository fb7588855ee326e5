"""Whom a Chinese sentence names beside a supply, an alliance or a rivalry is no party of it."""

from __future__ import annotations

import pytest

from tests.relations.asked import reasons

A, B, C, D = "[青石|Company#a]", "[白溪|Company#b]", "[蓝湾|Company#c]", "[云帆|Company#d]"
P = "[启明|Product#p]"


@pytest.mark.parametrize(
    ("text", "fact"),
    [
        (f"{A}上月牵手{B}旗下的{C}。", "a partneredWith b"),
        (f"{A}成为继{B}之后，第三家切入{C}供应链的台厂。", "a suppliesTo b"),
        (f"{A}的新机将配备{B}引擎，座椅由{C}供货。", "c suppliesTo b"),
        (f"新机将配备{B}引擎，系统选用{P}。", "b uses p"),
        (f"{D}增产。{A}上季起向{B}供货。", "a suppliesTo d"),
        (f"{D}增产。{A}上季起向{B}供货。", "d suppliesTo b"),
        (f"{A}增产，{B}的面板由{C}供应。", "c suppliesTo a"),
        (f"{A}是{B}的供应商，今年再获{C}订单。", "b suppliesTo c"),
        (f"{A}上季开战。四月，{P}联合{B}入局。", "a partneredWith b"),
    ],
)
def test_a_bystander_is_no_party(text: str, fact: str) -> None:
    assert None not in reasons("zh-Hans", text, fact)


@pytest.mark.parametrize(
    ("text", "fact"),
    [
        (f"{A}上月牵手{B}旗下的{C}。", "a partneredWith c"),
        (f"{A}上月牵手{B}。", "a partneredWith b"),
        (f"{A}上季开战。四月，联合{B}入局。", "a partneredWith b"),
        (f"这是{A}继{B}之后的第二个客户。", "a suppliesTo b"),
        (f"{A}成为继{B}之后，第三家切入{C}供应链的台厂。", "a suppliesTo c"),
        (f"{A}的新机将配备{B}引擎。", "b suppliesTo a"),
        (f"订单来自{B}，电池由{C}供货。", "c suppliesTo b"),
        (f"{D}增产。电池上季起向{B}供货。", "d suppliesTo b"),
        (f"{D}增产。{A}上季起向{B}供货。", "d partneredWith b"),
        (f"{A}增产，{B}的面板由{C}供应。", "c suppliesTo b"),
        (f"{A}增产，面板由{C}供应。", "c suppliesTo a"),
    ],
)
def test_a_party_is_left(text: str, fact: str) -> None:
    assert None in reasons("zh-Hans", text, fact)
