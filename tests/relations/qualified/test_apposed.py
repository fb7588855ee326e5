"""What only a post or a seat joins is told whatever the sentence asks; what a verb tells is asked with it."""

from __future__ import annotations

import pytest

from kg.relations.qualified.apposed import is_apposed
from tests.relations.asked import asked

LI = "[李梅|Person#p]"
GONG = "[Paul Gong|Person#p]"


@pytest.mark.parametrize(
    ("lang", "text", "fact", "told"),
    [
        ("zh-Hans", f"[高盛|Company#a]{LI}：毛利率会继续下滑吗？", "p worksFor a", True),
        ("zh-Hans", f"如果[高盛|Company#a]首席经济学家{LI}没有看错，毛利率会下滑。", "p worksFor a", True),
        ("zh-Hans", f"{LI}会离开[高盛|Company#a]吗？", "p worksFor a", False),
        ("zh-Hans", f"[高盛|Company#a]会任命{LI}为总裁吗？", "p worksFor a", False),
        ("zh-Hans", "[深圳|Place#b]的[比亚迪|Company#a]会去墨西哥建厂吗？", "a locatedIn b", True),
        ("zh-Hans", "[高盛|Company#a]分析师会看好[比亚迪|Company#b]吗？", "a rated b", False),
        ("ja", "[千歳市|Place#b]の[ラピダス|Company#a]は量産できるのか。", "a locatedIn b", True),
        ("ja", "[ラピダス|Company#a]は[千歳市|Place#b]に残るのか。", "a locatedIn b", False),
        ("en", f"Will sales fall, asked {GONG}, an analyst at [UBS|Company#a]?", "p worksFor a", True),
        ("en", f"Will {GONG} leave [UBS|Company#a]?", "p worksFor a", False),
        ("en", f"Should [UBS|Company#a] analyst {GONG} be right, sales will fall.", "p worksFor a", True),
    ],
)
def test_only_a_post_or_a_seat_stands_between(lang: str, text: str, fact: str, told: bool) -> None:
    _, sentence, pair, _ = asked(text, fact, lang)[0]
    assert is_apposed(lang.split("-")[0], fact.split()[1], sentence, pair) is told
