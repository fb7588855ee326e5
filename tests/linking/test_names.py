"""Two names alone: same across scripts and languages, same by short form, different though alike; always with a reason."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.linking.evidence import ACCEPTED
from kg.linking.names import compare
from kg.model import Name

SAME = [
    ("organisation", "锐川科技", "zh-Hans", "Ruichuan Technology", "en"),
    ("organisation", "宁波锐川科技股份有限公司", "zh-Hans", "Ningbo Ruichuan Technology Co., Ltd.", "en"),
    ("organisation", "長沙朗晟投資", "zh-Hant", "Changsha Langsheng Investment", "en"),
    ("organisation", "みなとやホールディングス", "ja", "Minatoya Holdings", "en"),
    ("organisation", "カワセミロボティクス", "ja", "Kawasemi Robotics", "en"),
    ("organisation", "豊田通商", "ja", "丰田通商", "zh-Hans"),
    ("organisation", "シャオミ", "ja", "小米", "zh-Hans"),
    ("organisation", "Bank of Ningbo", "en", "宁波银行", "zh-Hans"),
    ("Person", "陈景行", "zh-Hans", "Chen Jingxing", "en"),
    ("Person", "何明轩", "zh-Hans", "Mingxuan He", "en"),
    ("Person", "蔡宗翰", "zh-Hant", "Tsai Tsung-han", "en"),
    ("Person", "佐々木健一", "ja", "Kenichi Sasaki", "en"),
    ("Person", "ダニエル・エク", "ja", "Daniel Ek", "en"),
    ("Person", "ウー・ジア", "ja", "吴嘉", "zh-Hans"),
    ("artefact", "澜光2.0", "zh-Hans", "瀾光2.0", "zh-Hant"),
    ("artefact", "豆包1.6", "zh-Hans", "Doubao 1.6", "en"),
    ("Place", "长沙市", "zh-Hans", "Changsha", "en"),
]
DIFFERENT = [
    ("artefact", "ツムギ3 Mini", "ja", "ツムギ3 Max", "ja"),
    ("artefact", "ハヤテ2", "ja", "ハヤテ2L", "ja"),
    ("organisation", "锐川科技", "zh-Hans", "Ruichuan Capital", "en"),
    ("organisation", "阿里云", "zh-Hans", "Alibaba", "en"),
    ("organisation", "恒生银行", "zh-Hans", "Hang Seng Electronics", "en"),
    ("organisation", "三星", "zh-Hans", "三星保险", "zh-Hans"),
    ("organisation", "Alvento Motors", "en", "Alvento Airlines", "en"),
    ("organisation", "鶴岡精機", "ja", "鶴見精機", "ja"),
    ("Person", "浅見ひかり", "ja", "Hiroshi Asami", "en"),
    ("Person", "周彦博", "zh-Hans", "周彦", "zh-Hans"),
    ("artefact", "Qwen3", "en", "Qwen3-Coder", "en"),
    ("artefact", "カワセミ3", "ja", "Kawasemi 5", "en"),
    ("artefact", "千问", "zh-Hans", "千问App", "zh-Hans"),
    ("Place", "绵阳", "zh-Hans", "Deyang", "en"),
]


@pytest.mark.parametrize(("group", "one", "one_lang", "other", "other_lang"), SAME)
def test_names_of_one_thing_are_the_same(group: str, one: str, one_lang: str, other: str, other_lang: str) -> None:
    ground = compare(Name(one, one_lang), Name(other, other_lang), group)
    assert ground.score >= ACCEPTED, ground
    assert ground.reason


@pytest.mark.parametrize(("group", "one", "one_lang", "other", "other_lang"), DIFFERENT)
def test_names_of_two_things_are_not(group: str, one: str, one_lang: str, other: str, other_lang: str) -> None:
    assert compare(Name(one, one_lang), Name(other, other_lang), group).score < ACCEPTED


_NAMES = st.sampled_from([(n, lang) for row in (*SAME, *DIFFERENT) for n, lang in ((row[1], row[2]), (row[3], row[4]))])


@given(_NAMES, _NAMES, st.sampled_from(["organisation", "Person", "artefact", "Place"]))
def test_comparing_is_symmetric_and_keeps_within_bounds(
    one: tuple[str, str], other: tuple[str, str], group: str
) -> None:
    left = compare(Name(*one), Name(*other), group)
    assert left == compare(Name(*other), Name(*one), group)
    assert 0.0 <= left.score <= 1.0


@given(st.text(min_size=1, max_size=12), st.sampled_from(["organisation", "Person", "artefact", "Place"]))
def test_any_text_is_the_same_as_itself(text: str, group: str) -> None:
    assert compare(Name(text, "und"), Name(text, "und"), group).score >= ACCEPTED


def test_a_prefecture_is_no_town_of_its_name() -> None:
    assert compare(Name("石川町", "ja"), Name("Ishikawa Prefecture", "en"), "Place").score < 0.5
    assert compare(Name("石川県", "ja"), Name("Ishikawa Prefecture", "en"), "Place").score >= 0.8
