"""What Chinese words say of a fact beyond doubt: denied outright, on the way to a listing, held while something else is planned."""

from __future__ import annotations

import pytest

from kg.model import Status
from kg.relations.qualified.presenting_zh import Told, by_own_words, denied_of_others

COMPLETED, PLANNED, RUMOURED, DENIED = Status.COMPLETED, Status.PLANNED, Status.RUMOURED, Status.DENIED


@pytest.mark.parametrize(
    ("predicate", "read", "between", "behind", "expected"),
    [
        ("suppliesTo", PLANNED, "否认将采", "18a代工,强调", DENIED),
        ("acquired", RUMOURED, "否认将收购", "。", DENIED),
        ("acquired", RUMOURED, "未否认将收购", "。", None),
        ("acquired", RUMOURED, "否认计划,收购", "一事另议", None),
        ("listedOn", COMPLETED, "否认", "上市绿色通道被叫停的报道", None),
        ("partneredWith", COMPLETED, "辟谣:公司没有被收购,与", "共建的实验室正常", None),
        ("partneredWith", DENIED, "否认将采英特尔18a代工,强调与", "合作关系紧密", COMPLETED),
        ("partneredWith", DENIED, "否认出售工厂,强调不会与", "合作", None),
        ("ownsStakeIn", COMPLETED, "的合作已续签,", "持股约24%的说法并不准确", DENIED),
        ("ownsStakeIn", COMPLETED, "增持", "的消息不实", None),
        ("listedOn", COMPLETED, "11月底通过", "聆讯", PLANNED),
        ("listedOn", COMPLETED, "通过聆讯后在", "挂牌", None),
        ("worksFor", PLANNED, "总裁", "将于明年1月离任", COMPLETED),
        ("worksFor", PLANNED, "总裁", "将于明年1月接任", COMPLETED),
        ("worksFor", PLANNED, "候任总裁", "将于明年1月接任", None),
        ("founded", DENIED, "创始人", "否认将合并", COMPLETED),
        ("ownsStakeIn", PLANNED, "计划明年赴港上市,", "持有其75%股权", COMPLETED),
        ("ownsStakeIn", PLANNED, "拟共同出资设立新公司,其中", "持股1%", None),
        ("ownsStakeIn", PLANNED, "计划明年赴港上市,", "将持有其75%股权", None),
    ],
)
def test_chinese_words_may_decide_how_a_fact_is_presented(
    predicate: str, read: Status, between: str, behind: str, expected: Status | None
) -> None:
    assert by_own_words(read, Told(predicate, "", between, behind)) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("\ue000否认被\ue001收购,\ue002与\ue003合并落定", True),
        ("\ue002与\ue003合作量产,\ue000澄清,未与\ue004洽谈", True),
        ("\ue002与\ue003合作量产,\ue000澄清,消息不实", False),
        ("\ue000拟收购,\ue002与\ue003合并落定", False),
        ("\ue000否认合并,\ue002与\ue003合并落定", False),
        ("\ue000否认被\ue002收购,\ue002与\ue003合并落定", True),
        ("\ue000称将与对手合并,\ue002与\ue003否认合并", False),
    ],
)
def test_what_is_denied_of_others(text: str, *, expected: bool) -> None:
    assert denied_of_others(text, text.rindex("\ue002"), text.index("\ue003")) is expected
