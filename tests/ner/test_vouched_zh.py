"""A name that the model half believes in counts where the Chinese text vouches for it, and nowhere else."""

from __future__ import annotations

import pytest

from kg.ner.model import Name
from kg.ner.spans import NamedSpan
from kg.ner.vouched_zh import vouched

_CLASSES = {"C": "Company", "P": "Product", "M": "AIModel", "U": "BusinessUnit", "人": "Person", "地": "Place"}


def read(marked: str) -> list[tuple[str, str]]:
    """What counts in a text that marks the names found as [C:name] and the guesses of the model as <C:name>, which may hold [names]."""
    text, names, spans = "", [], []
    opened: list[tuple[str, str, int]] = []
    at = 0
    while at < len(marked):
        if marked[at] in "[<":
            opened.append((marked[at], _CLASSES[marked[at + 1]], len(text)))
            at += 3
            continue
        if marked[at] in "]>":
            kind, label, start = opened.pop()
            if kind == "[":
                spans.append(NamedSpan(start, len(text), label, 0.95))
            else:
                names.append(Name(start, len(text), label, 0.6))
        else:
            text += marked[at]
        at += 1
    before = {(span.start, span.end) for span in spans}
    return [
        (text[span.start : span.end], span.type)
        for span in vouched(text, names, spans)
        if (span.start, span.end) not in before
    ]


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        ("《<P:青岚纪元：启程>》定档明年", [("青岚纪元：启程", "Product")]),
        ("《<P:[P:青岚纪元]：启程>》定档明年", [("青岚纪元：启程", "Product")]),
        ("[C:云岚]、<C:星渡>、[C:海砾]都在裁员", [("星渡", "Company")]),
        ("[P:云岚]、<C:星渡>、[P:海砾]三款应用", [("星渡", "Product")]),
        ("[C:云岚]、<P:星渡>、[P:海砾]", [("星渡", "Product")]),
        ("，<P:星渡>、[P:云岚]、[P:海砾]", [("星渡", "Product")]),
        ("[P:云岚]、[P:海砾]和<P:星渡>", [("星渡", "Product")]),
        ("[C:云岚精密]（<P:YLP>）旗下", [("YLP", "Company")]),
        ("推出[P:云岚超市]（<C:yunlan>）訂閱", [("yunlan", "Product")]),
        ("比起[C:云岚]<P:Q7>更便宜", [("Q7", "Product")]),
        ("采用<P:[C:云岚] Find K9>的屏幕", [("Find K9", "Product")]),
        ("对上<P:[C:云岚]500>系列", [("云岚500", "Product")]),
        ("<M:[M:云岚]Turbo S>开源", [("云岚Turbo S", "AIModel")]),
        ("亲自卖“<P:万衡>”平台", [("万衡", "Product")]),
        ("年初上线“<P:万衡>”，下载过亿", [("万衡", "Product")]),
        ("[C:云岚]的“<P:陆地方舟>”拿到订单", [("陆地方舟", "Product")]),
        ("拉来<人:殷岐>任董事长", [("殷岐", "Person")]),
        ("没有缺席。<人:周岐刚>在财报会上说", [("周岐刚", "Person")]),
        ("发布<M:九岚大模型>升级版", [("九岚大模型", "AIModel")]),
        ("接入自研的“<M:看岚>”模型", [("看岚", "AIModel")]),
        ("物流子公司<C:盛渡>扩建仓库", [("盛渡", "Company")]),
        ("<C:盛渡网络>拿到版号", [("盛渡网络", "Company")]),
        ("买下法国<C:AdBloom.ai>", [("AdBloom.ai", "Company")]),
        ("改由<U:云岚事业部>负责", [("云岚事业部", "BusinessUnit")]),
    ],
)
def test_what_the_text_vouches_for_counts(marked: str, expected: list[tuple[str, str]]) -> None:
    assert read(marked) == expected


@pytest.mark.parametrize(
    "marked",
    [
        "走向「<P:三雄争霸>」",
        "<P:星渡>的日活下滑",
        "<P:幣生態圈>與[C:云岚]、[C:海砾]串接",
        "<C:星渡>和[C:云岚]都在裁员",
        "「<P:[C:云岚]5G>用戶",
        "<人:殷岐>的成本太高",
        "[C:云岚]的<C:机壳>、[C:海砾]與[C:星渡]的水冷板",
        "[C:云岚]所持<C:盛渡股份>全部卖出",
        "附属公司<C:盛渡科技>（东莞）有限公司",
        "两大<U:游戏事业群>归一人管",
        "<P:[C:云岚]手机>卖得好",
    ],
)
def test_a_guess_alone_is_no_name(marked: str) -> None:
    assert read(marked) == []
