"""Blocking: names of one thing meet, and the number of meetings grows with the names and not with their pairs."""

from __future__ import annotations

import random

import pytest

from kg.linking.blocking import candidate_pairs
from kg.linking.profiles import Profile
from kg.model import Name


def profile(text: str, lang: str, group: str = "organisation", type_name: str = "Company") -> Profile:
    """Return a profile of one name."""
    return Profile(group, type_name, (Name(text, lang),))


@pytest.mark.parametrize(
    ("one", "other", "group"),
    [
        (("锐川科技", "zh-Hans"), ("Ruichuan Technology", "en"), "organisation"),
        (("宁波锐川科技", "zh-Hans"), ("锐川", "zh-Hans"), "organisation"),
        (("招商银行", "zh-Hans"), ("招行", "zh-Hans"), "organisation"),
        (("香港交易所", "zh-Hant"), ("港交所", "zh-Hant"), "organisation"),
        (("ヴァンター・ペイメンツ", "ja"), ("Vantor Payments", "en"), "organisation"),
        (("シャオミ", "ja"), ("小米", "zh-Hans"), "organisation"),
        (("Harlan Ridge Bancorp", "en"), ("Harlan Ridge", "en"), "organisation"),
        (("Eli Lilly", "en"), ("Lilly", "en"), "organisation"),
        (("Advanced Grid Storage", "en"), ("AGS", "en"), "organisation"),
        (("陈景行", "zh-Hans"), ("Jingxing Chen", "en"), "Person"),
        (("佐々木健一", "ja"), ("Kenichi Sasaki", "en"), "Person"),
        (("ダニエル・エク", "ja"), ("Daniel Ek", "en"), "Person"),
        (("澜光2.0", "zh-Hans"), ("Languang 2.0", "en"), "artefact"),
        (("长沙市", "zh-Hans"), ("长沙", "zh-Hans"), "Place"),
    ],
)
def test_names_of_one_thing_meet(one: tuple[str, str], other: tuple[str, str], group: str) -> None:
    assert list(candidate_pairs([profile(*one, group), profile(*other, group)])) == [(0, 1)]


def test_meetings_grow_with_the_names_and_not_with_their_pairs() -> None:
    chance = random.Random(3)
    han = "安保北博昌辰成诚楚川春慈达丹德东鼎帆方飞丰风福富港高格光广贵国海汉航浩合和恒衡宏泓鸿虎华环辉汇慧吉佳嘉坚建江杰金锦晋京"
    names = sorted({"".join(chance.choice(han) for _ in range(3)) + "科技" for _ in range(4000)})
    few = sum(1 for _ in candidate_pairs([profile(name, "zh-Hans") for name in names[::4]]))
    many = sum(1 for _ in candidate_pairs([profile(name, "zh-Hans") for name in names]))
    assert many < 16 * max(few, 100)
    assert many < 10 * len(names)
