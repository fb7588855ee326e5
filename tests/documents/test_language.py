"""The script profile tells the four writings apart, also where a general guesser fails."""

import pytest

from kg.documents import detect_language


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("三菱商事は東京電力と提携した。", "ja"),
        ("三菱商事 子会社化", "ja"),
        ("トヨタ", "ja"),
        ("阿里巴巴集团发布财报", "zh-Hans"),
        ("台積電赴美國設廠", "zh-Hant"),
        ("港交所上市公司騰訊控股公布業績", "zh-Hant"),
        ("Apple buys a German start-up", "en"),
        ("OpenAI与微软合作推出 Copilot Pro Enterprise Edition", "zh-Hans"),
        ("Alibaba (阿里巴巴) sold its stake in Sun Art Retail, the company said on Friday.", "en"),
        ("这家公司推出新品牌「の」系列产品，并与华为达成长期合作协议。", "zh-Hans"),
    ],
)
def test_the_writing_is_told_from_the_scripts(text: str, expected: str) -> None:
    assert detect_language(text) == expected


def test_a_hint_decides_only_where_the_scripts_do_not() -> None:
    assert detect_language("中文", hint="zh-TW") == "zh-Hant"
    assert detect_language("阿里巴巴集团", hint="zh-TW") == "zh-Hans"
