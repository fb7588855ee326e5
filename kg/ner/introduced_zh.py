"""Classes that a Chinese text itself gives where it introduces a name: 操作系统“苍穹”, 晶片C-V1, 大模型青鸾, 初創晨曦實驗室.

One such place decides for the name wherever it stands, unless the gazetteer knows it there.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from kg.ner.fold import fold
from kg.ner.spans import NamedSpan

_OPEN = '[“「『《"]'
_QUOTED = re.compile(
    fold(
        "(?:系统|应用程序|应用程式|应用|app|软件|软体|浏览器|机器人|助手|助理|引擎|芯片|晶片|处理器|小程序|数据库|眼镜|手机|平板|游戏|钱包|智能体"
        "|(?:推出|发布|上线|旗下|自研|打造|开发)[^,，。;；]{0,14}平台)"
    )
    + rf"{_OPEN}\Z"
)
"""Before a name in quotes that is a product's, or a model's."""
_DEVICE = re.compile(
    fold("(?:芯片|晶片|处理器|gpu|手机|眼镜|手环|手表|平板|浏览器|操作系统|游戏|机器人|显卡|耳机|开发板)")
    + rf"{_OPEN}?\Z"
)
_MODEL = re.compile(fold("(?:大模型|语言模型|推理模型|开源模型|多模态模型|视频模型)") + rf"{_OPEN}?\Z")
_FIRM = re.compile(fold("(?:初创|新创|(?<![该本其总分子])公司|企业|厂商|开发商)") + rf"{_OPEN}?\Z")
_TAUGHT = re.compile(fold("(?:大学|学院|研究院|研究所|医院|协会|学会|中心)") + r"\Z")
_ORGANISATIONS = frozenset({"Company", "BusinessUnit", "Institution"})
_REACH = 26
"""Characters before a name in which it is introduced."""


def introduced(text: str, spans: Sequence[NamedSpan]) -> tuple[NamedSpan, ...]:
    """The spans, those of names that the Chinese `text` introduces with the class that it gives them; in order."""
    folded = fold(text)
    told = {text[span.start : span.end]: label for span in spans if (label := _class(folded, span)) is not None}
    return tuple(
        replace(span, type=told[surface])
        if (surface := text[span.start : span.end]) in told and span.known is None
        else span
        for span in spans
    )


def _class(folded: str, span: NamedSpan) -> str | None:
    """Another class than the span has that the words before it give; None where they give none."""
    begin = max(0, span.start - _REACH)
    if span.known is not None:
        return None
    if span.type in _ORGANISATIONS and _QUOTED.search(folded, begin, span.start):
        return "Product"
    if span.type == "AIModel" and _DEVICE.search(folded, begin, span.start):
        return "Product"
    if span.type == "Product" and _MODEL.search(folded, begin, span.start):
        return "AIModel"
    firm = span.type == "Institution" and _FIRM.search(folded, begin, span.start)
    return "Company" if firm and not _TAUGHT.search(folded, span.start, span.end) else None
