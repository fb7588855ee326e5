"""A Chinese text that introduces a name as a product, a model or a firm gives it that class; what the gazetteer knows keeps its own."""

from __future__ import annotations

import pytest

from kg.ner.introduced_zh import introduced
from kg.ner.spans import NamedSpan


@pytest.mark.parametrize(
    ("text", "name", "given", "expected"),
    [
        ("推出大模型服务平台“云炬”。云炬集成了模型。", "云炬", "Company", "Product"),
        ("分布式操作系统「蒼穹」上線", "蒼穹", "Company", "Product"),
        ("連網晶片C-V1量產", "C-V1", "AIModel", "Product"),
        ("自研大模型青鸾发布", "青鸾", "Product", "AIModel"),
        ("本港初創晨曦實驗室推出瀏覽器", "晨曦實驗室", "Institution", "Company"),
        ("电商平台“云炬”年初裁员", "云炬", "Company", "Company"),
        ("这款芯片青石量产", "青石", "Company", "Company"),
        ("该公司晨曦实验室的项目", "晨曦实验室", "Institution", "Institution"),
        ("合作企业江南大学派员", "江南大学", "Institution", "Institution"),
        ("智能体“云炬”是模型", "云炬", "AIModel", "AIModel"),
    ],
)
def test_what_introduces_a_name_gives_its_class(text: str, name: str, given: str, expected: str) -> None:
    places = [i for i in range(len(text)) if text.startswith(name, i)]
    spans = [NamedSpan(i, i + len(name), given, 0.9) for i in places]
    assert [span.type for span in introduced(text, spans)] == [expected] * len(places)


def test_what_the_gazetteer_knows_keeps_its_class() -> None:
    text = "短视频应用“快手”"
    spans = [NamedSpan(6, 8, "Company", 0.9, "gazetteer", "kuaishou")]
    assert introduced(text, spans) == tuple(spans)
