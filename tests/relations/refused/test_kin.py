"""Where a founder was before founds nothing, and what a relative does is not someone's own."""

from __future__ import annotations

import pytest

from tests.relations.asked import reasons

A, B = "[青石|Company#a]", "[白渓|Company#b]"
P, Q = "[陈亮|Person#p]", "[王海|Person#q]"


@pytest.mark.parametrize(
    ("lang", "text", "fact", "refused"),
    [
        ("zh-Hans", f"{P}从{A}出走，创办{B}。", "a founded b", True),
        ("zh-Hans", f"{P}早年任职于{A}，2016年创立{B}。", "a founded b", True),
        ("zh-Hans", f"三位{A}教授创立的{B}完成融资。", "a founded b", True),
        ("zh-Hans", f"{A}与{P}共同创立{B}。", "a founded b", False),
        ("zh-Hans", f"{P}的胞妹{Q}创立{B}。", "p founded b", True),
        ("zh-Hans", f"{P}和妻子{Q}创立{B}。", "p founded b", False),
        ("ja", f"{P}氏は{A}を退職して{B}を立ち上げた。", "a founded b", True),
        ("ja", f"{A}は{B}を立ち上げた。", "a founded b", False),
        ("ja", f"{P}氏の長女の{Q}氏は{B}を創業した。", "p founded b", True),
        ("en", f"{P} left {A} to start {B}.", "a founded b", True),
        ("en", f"Former {A} investor {P} started {B}.", "a founded b", True),
        ("en", f"{A} left the market and started {B}.", "a founded b", False),
        ("en", f"{P}'s brother {Q} founded {B}.", "p founded b", True),
        ("en", f"{P}'s firm founded {B}.", "p founded b", False),
    ],
)
def test_who_stands_beside_the_founder_is_none(lang: str, text: str, fact: str, refused: bool) -> None:
    told = {"the text names it as where the founder was before", "the text tells it of a relative"}
    assert (reasons(lang, text, fact, 0.7)[0] in told) is refused


@pytest.mark.parametrize(
    ("lang", "text", "refused"),
    [
        ("zh-Hans", f"{P}毕业于[北大|Institution#u]。", True),
        ("zh-Hans", f"{P}是[北大|Institution#u]教授。", False),
        ("ja", f"{P}氏は[東大|Institution#u]を卒業した。", True),
        ("ja", f"{P}氏は[東大|Institution#u]を辞めた。", False),
        ("en", f"{P}, a graduate of [Yale|Institution#u], left.", True),
        ("en", f"{P}, a professor at [Yale|Institution#u], left.", False),
        ("en", f"{P}, an alumnus of [Alpha|Company#u], left.", False),
    ],
)
def test_where_someone_studied_is_no_employer(lang: str, text: str, refused: bool) -> None:
    said = "the text names it as where someone has studied"
    assert (reasons(lang, text, "p worksFor u", 0.7)[0] == said) is refused
