"""Names of products and models come out whole, with their versions, and versions that a list adds are found."""

from __future__ import annotations

import pytest

from kg.ner.spans import NamedSpan
from kg.ner.versions import whole_names


def found(text: str, *names: tuple[str, str]) -> list[str]:
    """The surface forms after completion, when each of `names` (form, class) was found at its first place."""
    spans = [NamedSpan(text.index(name), text.index(name) + len(name), label, 0.9) for name, label in names]
    result = whole_names(text, sorted(spans, key=lambda span: span.start))
    return [text[span.start : span.end] for span in result]


@pytest.mark.parametrize(
    ("text", "name", "whole"),
    [
        ("阿里发布Qwen3-235B-A22B模型", "Qwen3", "Qwen3-235B-A22B"),
        ("DeepSeek-R1开源", "DeepSeek", "DeepSeek-R1"),
        ("基于DeepSeek-R1", "R1", "DeepSeek-R1"),
        ("华为麒麟9020芯片", "麒麟", "麒麟9020"),
        ("英伟达H20出货", "H", "H20"),
        ("GPT-5发布", "GPT", "GPT-5"),
        ("开源Wan2.1。", "Wan2", "Wan2.1"),
        ("GPT-4o mini was cheaper", "GPT-4o", "GPT-4o mini"),
        ("Gemini 2.5 Pro beat it", "Gemini 2.5", "Gemini 2.5 Pro"),
        ("含光800を搭載", "含光", "含光800"),
        ("文心X1-32K上线", "文心", "文心X1-32K"),
    ],
)
def test_a_version_is_never_cut_off(text: str, name: str, whole: str) -> None:
    assert found(text, (name, "AIModel")) == [whole]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Qwen3-based tools", "Qwen3"),
        ("Qwen3. It was free", "Qwen3"),
        ("使用Qwen3，并", "Qwen3"),
        ("iPhone production rose", "iPhone"),
        ("千问App月活", "千问App"),
        ("淘宝7月上线新版", "淘宝"),
        ("淘宝12月成交额", "淘宝"),
        ("微信10亿用户", "微信"),
        ("iPhone17万台", "iPhone"),
        ("淘宝DAU增长", "淘宝"),
    ],
)
def test_other_words_stay_outside(text: str, name: str) -> None:
    assert found(text, (name, "Product")) == [name]


def test_versions_in_a_list_are_names_of_their_own() -> None:
    assert found("DeepSeek-R1、V3均已开源", ("DeepSeek-R1", "AIModel")) == ["DeepSeek-R1", "V3"]
    assert found("支持Qwen2.5/3模型", ("Qwen2.5", "AIModel")) == ["Qwen2.5", "3"]
    assert found("Qwen3和Kimi K2发布", ("Qwen3", "AIModel")) == ["Qwen3"]


def test_a_number_after_a_slash_is_no_version_when_it_is_a_figure() -> None:
    assert found("H20/30%的份额", ("H20", "Product")) == ["H20"]


def test_companies_are_left_as_they_are() -> None:
    assert found("美光Micron-X", ("Micron", "Company")) == ["Micron"]


def test_a_neighbour_s_name_is_not_swallowed() -> None:
    text = "小米SU7与比亚迪"
    assert found(text, ("小米", "Product"), ("SU7", "Product")) == ["小米", "SU7"]
