"""Japanese frames of what a sentence tells of the one that the sentence before is about: 甲の子会社だ, 2019年に甲に買収された.

Each begins its sentence; the group `topic` of its facts is the one spoken of.
"""

from __future__ import annotations

import re

from kg.ner.fold import fold
from kg.relations.told.deals_ja import KIND, LIST
from kg.relations.told.frames import PARTY, Frame

_TIME = fold(
    "(?:[^。はがをに\ue000-\uf8ff]{0,8}(?:年|月|日|昨年|今年|その後|春|夏|秋|冬)(?:[^。はがを\ue000-\uf8ff]{0,4}に)?、?)?"
)

FRAMES = (
    Frame(
        (fold("株主に名を連ね"),),
        re.compile(rf"\A\s*{KIND}(?P<holder>{LIST})" + fold("(?:など|ら)?[がも](?:上位|主要|大)?株主に名を連ね")),
        (("ownsStakeIn", "holder", "topic"),),
    ),
    Frame(
        (fold("子会社"),),
        re.compile(
            rf"\A\s*{_TIME}{KIND}(?P<parent>{PARTY})"
            + fold("の(?:完全|連結|上場|100%)?子会社(?:だ(?!っ)|である|で、|。)")
        ),
        (("subsidiaryOf", "topic", "parent"),),
    ),
    Frame(
        (fold("買収され"), fold("買い取られ"), fold("傘下に入")),
        re.compile(
            rf"\A\s*{_TIME}{KIND}(?P<buyer>{PARTY})" + fold("(?:に(?:買収され|買い取られ)|の傘下に入(?:った|る))")
        ),
        (("acquired", "buyer", "topic"),),
    ),
)
