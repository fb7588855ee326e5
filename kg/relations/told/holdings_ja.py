"""Japanese frames of holdings: 甲を親会社に持つ乙, 甲は乙に買収された, 乙の株式の51%を取得, 乙の増資を引き受ける, 甲の乙に対する出資比率."""

from __future__ import annotations

import re

from kg.ner.fold import fold
from kg.relations.told.deals_ja import BUY, FAR, KIND, LIST, ON
from kg.relations.told.frames import NO_NAME, PARTY, PERSON, TARGET, Frame

_PAID_IN = rf"(?P<target>{TARGET})に(?:は|も){KIND}(?P<investor>{LIST})" + fold("(?:など|ら)?[がも]")
_PAID_IN_TOO = (
    rf"(?P<investor>{PARTY})[はが]{FAR}{TARGET}に[^。はがも{NO_NAME}]{{0,14}}"
    + fold("出資(?:し(?:て(?:おり|いる(?:ほか|が)?))?)?、")
    + rf"{KIND}(?P<target>{TARGET})に(?:も|は)?[^、。はが{NO_NAME}]{{0,14}}"
    + fold("出資")
)
"""Of two that someone has paid into the second: 甲は乙に15%出資し、丙にも49%を出資した."""

FRAMES = (
    Frame(
        (fold("出資"),),
        re.compile(_PAID_IN_TOO + fold("(?:した|し、|する)")),
        (("investedIn", "investor", "target"),),
    ),
    Frame(
        (fold("出資"),),
        re.compile(_PAID_IN_TOO + fold("して(?:いる|おり|きた)")),
        (("ownsStakeIn", "investor", "target"),),
    ),
    Frame(
        (fold("出資"),),
        re.compile(_PAID_IN + fold("[^。はが%\ue000-\uf8ff]{0,12}出資した")),
        (("investedIn", "investor", "target"),),
    ),
    Frame(
        (fold("出資"),),
        re.compile(_PAID_IN + fold("[^。はが\ue000-\uf8ff]{0,12}出資(?:して(?:いる|おり|きた)|する。)")),
        (("ownsStakeIn", "investor", "target"),),
    ),
    Frame(
        (fold("出資"),),
        re.compile(
            rf"(?P<investor>{PERSON})(?:氏|さん)?[はが]{FAR}(?P<target>{TARGET})に(?:も|は)?"
            + fold("(?:個人で|自ら|私財で|個人的に)?出資(?:した|し、|して)")
        ),
        (("investedIn", "investor", "target"),),
    ),
    Frame(
        (fold("親会社"),),
        re.compile(rf"(?P<parent>{PARTY})" + fold("を親会社に(?:持つ|する)") + rf"{KIND}(?P<sub>{TARGET})"),
        (("subsidiaryOf", "sub", "parent"),),
    ),
    Frame(
        ("%",),
        re.compile(
            rf"(?P<buyer>{PARTY})[はが]{FAR}(?P<target>{TARGET})"
            + fold(r"の(?:発行済み)?株式?の?(?:100|9\d|8\d|7\d|6\d|5[1-9])(?:\.\d+)?[%%]を")
            + rf"{ON}{{0,12}}{BUY}"
        ),
        (("acquired", "buyer", "target"),),
        whole=True,
    ),
    Frame(
        tuple(map(fold, ("買収され", "買い取られ", "子会社化され", "身売り"))),
        re.compile(
            rf"(?P<target>{TARGET})は{FAR}(?P<buyer>{PARTY})に{ON}{{0,8}}"
            + fold("(?:買収され|買い取られ|子会社化され|身売り(?:した|する))")
        ),
        (("acquired", "buyer", "target"),),
    ),
    Frame(
        tuple(map(fold, ("売却され", "譲渡され"))),
        re.compile(
            rf"(?P<target>{TARGET})は{FAR}(?P<buyer>{PARTY})[にへ]{ON}{{0,16}}"
            + fold("(?:売却|譲渡)され(?:た|て|、|る)")
        ),
        (("acquired", "buyer", "target"),),
    ),
    Frame(
        (fold("ずつ"),),
        re.compile(
            rf"(?P<target>{TARGET})は(?:[^。{NO_NAME}]|{PARTY}(?!は|が)){{0,60}}?(?P<holder>{LIST})"
            + fold(r"が(?:それぞれ)?[0-9.]+[%%](?:ずつ)(?:の株式)?を?(?:保有|出資|所有|握|持[つち])")
        ),
        (("ownsStakeIn", "holder", "target"),),
    ),
    Frame(
        (fold("増資"),),
        re.compile(
            rf"(?P<investor>{PARTY})[はが]{FAR}(?P<target>{TARGET})"
            + fold("(?:が(?:実施|行)[^、。はが]{0,4}|の)(?:第三者割当)?増資を[^、。はが]{0,10}引き受け")
        ),
        (("investedIn", "investor", "target"),),
    ),
    Frame(
        (fold("に対する"),),
        re.compile(
            rf"(?P<holder>{PARTY})の(?P<target>{TARGET})"
            + fold("に対する(?:出資比率|持ち株比率|保有比率|持ち分)")
            + rf"[^。{NO_NAME}]{{0,24}}"
            + fold("から")
            + rf"[^。{NO_NAME}]{{0,14}}"
            + fold("に(?:低下|下が|下げ|引き下げ|縮小|減)")
        ),
        (("reducedStakeIn", "holder", "target"),),
    ),
)
