"""Chinese frames of deals: 甲向乙转让丙全部股权, 丙被甲卖给乙, 从甲手中买下丙, 甲不再持有丙股份, 丙收到乙的收购要约."""

from __future__ import annotations

import re

from kg.ner.fold import fold
from kg.relations.told.frames import NO_NAME, ORGANISATION, PARTY, PLACE, TARGET, Frame

ON = rf"[^,，、。;；:：—{NO_NAME}]"
"""A character of the same clause that is no name."""
_BEGIN = rf"(?:\A|(?<=[,，。;；:：\n])){ON}{{0,6}}?"
"""Before the name that a clause begins with."""
_PLACES = rf"(?:{ON}|{PLACE})"
_NO_OWNER = fold("(?!的|旗下|前|子公司|孙公司|关联|关系|系|控股的)")
"""Behind who takes part: not before what belongs to them (卖给甲的关联方)."""
OWNED = fold("(?:(?:其|所|旗下|名下|全资|控股|间接|直接|持有的?|拥有的?|附属|子公司|公司|手中的?)的?)*")
"""What is called the seller's own: 其持有的X, 旗下全资子公司X."""
_SELL = fold("(?:出售|转让|出让|让渡|售出|卖出|转售|让与)")
_GIVE = fold("(?:卖|出售|转让|转手|售|让|脱手|转|移转|出脱|处分|甩卖|打包卖)(?:给|予|与|至)了?")
BUY = fold(
    "(?:收购|买下|购入|购得|取得|接手|接过|拿下|受让|买入|购买|并购|买走|接下|收回)了?(?!订单|合同|授权|许可|资格|牌照|贷款|融资)"
)
NO_THING = fold(
    "(?!的(?!全部|全数|所有|控股|多数|剩余|其余|股|[0-9])|旗下|名下|手上|手中|所持|持有|子公司|产品|设备|芯片|[0-9]+[辆台艘架颗])"
)
"""Not before what belongs to the name (X的工厂), which changes hands instead of it."""
_OWNER = rf"(?:(?P<aside>{PARTY})" + fold(
    "(?:旗下|集团旗下|控股|全资|下属)?(?:的|全资|控股)*(?:子公司|附属公司|孙公司|基金|平台)?的?)??"
)
"""The owner of a buyer: 卖给甲旗下的乙."""
_WHOLE = fold(
    r"(?:(?:的)?(?:合计|合共|约)?(?:(?:100|9\d|8\d|7\d|6\d|5[1-9])(?:\.\d+)?[%％]|全部|全数|所有)的?(?:股权|股份|权益|已发行股份|持股)|的?(?:控股权|控制权))"
)
_BUYER_IS = fold("[,，](?:受让方|接盘方|买方|接手方|收购方|买家|交易对方|受让人|接盘者)(?:为|是|系|则是)")
_OFFER = fold("(?:收购|私有化|全面|强制|并购|要约收购)(?:要约|建议|提议|邀约|方案|提案|意向)")

FRAMES = (
    Frame(
        ("从", "自"),
        re.compile(
            rf"(?P<buyer>{PARTY}){_NO_OWNER}{ON}{{0,12}}?[把将](?P<target>{TARGET}){NO_THING}{ON}{{0,24}}?[从自](?P<seller>{PARTY}){_NO_OWNER}"
            + fold("(?:手中|手上|手里|处|那里)?")
            + rf"{ON}{{0,4}}?{BUY}"
        ),
        (("acquired", "buyer", "target"), ("divested", "seller", "target")),
    ),
    Frame(
        ("向", "与"),
        re.compile(
            rf"{_BEGIN}(?P<seller>{PARTY}){_NO_OWNER}(?:{ON}|,){{0,24}}?[向与]{ON}{{0,8}}?{_OWNER}(?P<buyer>{PARTY}){_SELL}了?{OWNED}{ON}{{0,8}}?(?P<target>{TARGET}){NO_THING}"
        ),
        (("acquired", "buyer", "target"), ("divested", "seller", "target")),
    ),
    Frame(
        ("被", "遭"),
        re.compile(
            rf"(?P<target>{TARGET}){ON}{{0,8}}[被遭](?P<seller>{PARTY}){ON}{{0,10}}?{_GIVE}{ON}{{0,8}}?{_OWNER}(?P<buyer>{PARTY}){_NO_OWNER}"
        ),
        (("acquired", "buyer", "target"), ("divested", "seller", "target")),
    ),
    Frame(
        ("给", "予", "至"),
        re.compile(
            rf"{_BEGIN}(?P<seller>{ORGANISATION}){_NO_OWNER}(?:{ON}|,){{0,24}}?[将把]{OWNED}(?:(?!部分|少数|小部分){ON}){{0,10}}?(?P<target>{TARGET}){NO_THING}{ON}{{0,14}}?{_GIVE}{_PLACES}{{0,8}}?{_OWNER}(?P<buyer>{PARTY}){_NO_OWNER}"
        ),
        (("acquired", "buyer", "target"), ("divested", "seller", "target")),
    ),
    Frame(
        ("从", "向", "自"),
        re.compile(
            rf"(?:{_BEGIN}(?P<buyer>{PARTY}){_NO_OWNER}(?:{ON}|,){{0,30}}?)?(?<![一方来出])[从向自]{_PLACES}{{0,6}}?{_OWNER}(?P<seller>{PARTY}){_NO_OWNER}"
            + fold("(?:手中|手上|手里|处|那里)?")
            + rf"{BUY}{OWNED}{_PLACES}{{0,30}}?(?P<target>{TARGET}){NO_THING}"
        ),
        (("acquired", "buyer", "target"), ("divested", "seller", "target")),
    ),
    Frame(
        ("变更为",),
        re.compile(
            rf"(?P<target>{TARGET})的?"
            + "控股股"
            + fold("东")
            + rf"(?:{ON}{{0,4}}由(?P<seller>{PARTY}))?{ON}{{0,3}}变更为(?P<buyer>{PARTY})"
        ),
        (("acquired", "buyer", "target"), ("divested", "seller", "target")),
    ),
    Frame(
        (fold("子公司"), fold("附属公司")),
        re.compile(
            rf"(?:(?P<sub>{TARGET}){ON}{{0,6}}被(?P<parent>{PARTY}){ON}{{0,6}}(?:收购|并购|私有化)[^。;；{NO_NAME}]{{0,10}}"
            rf"|(?P<owner>{PARTY})[^。;；{NO_NAME}]{{0,16}}?(?:对|收购|私有化){TARGET}[^。;；]{{0,30}}?[,，](?P<own>{TARGET}){ON}{{0,4}})"
            + fold("(?:成为|变为)(?:其|公司|前者)的?(?:间接|全资|控股)*(?:子公司|附属公司)")
        ),
        (("subsidiaryOf", "sub", "parent"), ("subsidiaryOf", "own", "owner")),
    ),
    Frame(
        (fold("不再"),),
        re.compile(
            rf"(?P<seller>{PARTY}){ON}{{0,8}}"
            + fold("不再(?:直接|间接|继续)?(?:持有|拥有)")
            + rf"(?P<target>{TARGET})(?:任何)?的?"
            + fold("(?:任何)?(?:股份|股权|股票|权益|[,，。])")
        ),
        (("divested", "seller", "target"),),
        frozenset({"ownsStakeIn", "reducedStakeIn"}),
        whole=True,
    ),
    Frame(
        tuple(map(fold, ("转让", "出售", "出让", "处置", "卖出", "售出", "处分", "出脱"))),
        re.compile(
            rf"(?<![向与给予至])(?P<seller>{PARTY}){ON}{{0,10}}?"
            + fold("(?:转让|出售|出让|处置|卖出|售出|处分|出脱)了?")
            + rf"{OWNED}(?P<target>{TARGET}){_WHOLE}(?:{_BUYER_IS}(?P<buyer>{PARTY}))?"
        ),
        (("divested", "seller", "target"), ("acquired", "buyer", "target")),
    ),
    Frame(
        (fold("清仓"), "出清", "清空"),
        re.compile(
            rf"(?P<seller>{PARTY}){ON}{{0,8}}?"
            + fold("(?:清仓|出清|清空)(?:了|式减持了?|减持了?)?(?:所持有?|持有|全部|手中)*的?")
            + rf"(?P<target>{TARGET}){NO_THING}"
        ),
        (("divested", "seller", "target"),),
        whole=True,
    ),
    Frame(
        ("易主",),
        re.compile(
            rf"(?P<target>{TARGET})易主[^。;；{NO_NAME}]{{0,12}}[,，]由?(?P<buyer>{PARTY}){ON}{{0,4}}"
            + fold("(?:成为|接手|接盘|入主)")
        ),
        (("acquired", "buyer", "target"),),
    ),
    Frame(
        (fold("要约"), fold("建议"), fold("提议"), "提案", "方案", "意向"),
        re.compile(
            rf"(?P<target>{TARGET}){ON}{{0,6}}?"
            + fold("(?:收到|接获|接到|拒绝|回绝|婉拒|接受|获)了?")
            + rf"(?:来自)?(?P<buyer>{PARTY}){ON}{{0,12}}?{_OFFER}"
        ),
        (("acquired", "buyer", "target"),),
    ),
    Frame(
        (fold("要约"), "收购", "私有化"),
        re.compile(
            rf"(?P<buyer>{PARTY}){ON}{{0,10}}?向(?P<target>{TARGET}){ON}{{0,6}}?"
            + fold("(?:发出|提出|发起|作出|递交)了?")
            + rf"{ON}{{0,14}}?"
            + fold("(?:要约|收购|私有化|并购)")
        ),
        (("acquired", "buyer", "target"),),
    ),
    Frame(
        ("吸收合并",),
        re.compile(rf"(?P<whole>{PARTY}){ON}{{0,10}}?[对与和](?P<part>{TARGET})的?" + fold("(?:换股)?吸收合并")),
        (("mergedWith", "whole", "part"),),
    ),
    Frame(
        ("收购", "并购", fold("买下"), "拿下"),
        re.compile(
            rf"(?P<buyer>{PARTY}){ON}{{0,20}}?"
            + fold("(?:收购|并购|买下|拿下)了?")
            + rf"{_PLACES}{{0,12}}?(?P<target>{TARGET}(?:(?:[、和与及]|以及){PLACE}的?{ON}{{0,8}}{TARGET})+){NO_THING}"
        ),
        (("acquired", "buyer", "target"),),
    ),
    Frame(
        ("吸收合并",),
        re.compile(
            rf"(?P<whole>{PARTY}){ON}{{0,10}}?吸收合并"
            + fold("(?:其|旗下|全资|控股|的|子公司|公司|附属)*")
            + rf"(?P<part>{TARGET})"
        ),
        (("mergedWith", "whole", "part"),),
    ),
    Frame(
        (fold("投资版图"), fold("投资组合"), fold("被投企业"), fold("已投企业")),
        re.compile(
            rf"(?P<investor>{PARTY})的?"
            + fold("(?:投资版图|投资组合|被投企业|已投企业)")
            + rf"{ON}{{0,4}}"
            + fold("(?:包括|包含|涵盖|覆盖|有)了?")
            + rf"(?P<target>{TARGET})"
        ),
        (("investedIn", "investor", "target"),),
    ),
)
