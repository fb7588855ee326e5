"""Chinese frames of what a sentence tells of the one that the sentence before is about: 其投资方包括甲, 从甲手中购得乙.

Each begins its sentence; the group `topic` of its facts is the one spoken of. 甲主营轴承，控股股东为乙 tells it in one sentence.
"""

from __future__ import annotations

import re

from kg.ner.fold import fold
from kg.relations.told.deals_zh import BUY, NO_THING, ON, OWNED
from kg.relations.told.frames import NO_NAME, PARTY, TARGET, Frame

_INVESTORS = fold("(?:早期|主要|现有|背后的?|此前的?|知名|其他)*(?:投资方|投资人|投资者|投资机构|出资方)")
_ARE = fold("(?:包括|包含|为|是|有|还包括|涵盖)了?")
_RAISED = re.compile(fold("融资|募资|增资"))

FRAMES = (
    Frame(
        (fold("投资"), fold("出资方")),
        re.compile(rf"\A\s*(?:其|公司|该公司)的?{_INVESTORS}{_ARE}(?P<investor>{PARTY})"),
        (("investedIn", "investor", "topic"),),
    ),
    Frame(
        (fold("投资"), fold("出资方")),
        re.compile(rf"\A\s*{fold('(?:本轮|此轮|该轮)?')}(?:融资的?)?{_INVESTORS}{_ARE}(?P<investor>{PARTY})"),
        (("investedIn", "investor", "topic"),),
        before=_RAISED,
    ),
    Frame(
        ("从",),
        re.compile(
            rf"\A{ON}{{0,12}}(?<![一方来出])从(?P<seller>{PARTY})"
            + fold("(?:手中|手上|手里|处|那里)?")
            + rf"{BUY}{OWNED}{ON}{{0,14}}?(?P<target>{TARGET}){NO_THING}"
        ),
        (("acquired", "topic", "target"),),
    ),
    Frame(
        ("股",),
        re.compile(
            rf"\A{ON}{{0,6}}(?P<target>{TARGET})[^。;；{NO_NAME}]{{0,40}}[,，]其?"
            + fold("(?:控股股东|第一大股东|第二大股东|最大股东|单一最大股东|大股东)(?:为|是|系)")
            + rf"(?P<holder>{PARTY})"
        ),
        (("ownsStakeIn", "holder", "target"),),
    ),
)
