"""Chinese frames of holdings: 甲系乙控股子公司, 甲及一致行动人乙合计持有丙, 甲是乙的早期投资方, 甲卖身乙."""

from __future__ import annotations

import re

from kg.ner.fold import fold
from kg.relations.told.deals_zh import ON
from kg.relations.told.frames import PARTY, TARGET, Frame

FRAMES = (
    Frame(
        (fold("子公司"), fold("附属公司"), fold("孙公司")),
        re.compile(
            rf"(?P<sub>{TARGET})(?:{ON}{{0,2}}[,，])?"
            + fold("(?:是|为|系|乃|作为)")
            + rf"(?P<parent>{PARTY})"
            + fold(
                r"(?:集团)?的?(?:间接|直接|全资|控股|核心|重要|境外|海外)*(?:子公司|附属公司|孙公司)(?=之一|[,，。;；、)]|$)"
            )
        ),
        (("subsidiaryOf", "sub", "parent"),),
    ),
    Frame(
        (fold("合计"), fold("共计"), fold("合共")),
        re.compile(
            rf"(?P<holder>{PARTY})"
            + fold("及其?(?:一致行动人|全资子公司|控股子公司|子公司|关联方|附属公司)的?")
            + rf"(?P<other>{PARTY}){ON}{{0,4}}"
            + fold("(?:合计|共计|合共)(?:直接|间接)?(?:持有|控制)")
            + rf"(?P<target>{TARGET})"
        ),
        (("ownsStakeIn", "holder", "target"), ("ownsStakeIn", "other", "target")),
    ),
    Frame(
        tuple(map(fold, ("投资方", "投资人", "投资者", "投资机构"))),
        re.compile(
            rf"(?P<investor>{PARTY})(?:{ON}{{0,2}})"
            + fold("(?:是|为|系|作为|曾是)")
            + rf"(?P<target>{TARGET})"
            + fold("的?(?:早期|天使轮?|战略|最早的|主要|重要|首轮|A轮|基石)*的?(?:投资方|投资人|投资者|投资机构)")
        ),
        (("investedIn", "investor", "target"),),
    ),
    Frame(
        (fold("卖身"), fold("投入")),
        re.compile(
            rf"(?P<target>{TARGET}){ON}{{0,6}}(?:{fold('卖身')}[给于予]?(?P<buyer>{PARTY})|投入(?P<taker>{PARTY})的?{fold('(?:怀抱|麾下)')})"
        ),
        (("acquired", "buyer", "target"), ("acquired", "taker", "target")),
    ),
)
