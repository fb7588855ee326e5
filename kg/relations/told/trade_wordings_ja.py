"""How Japanese sentences say who supplies, uses, works or competes with whom: patterns over folded, masked text."""

from __future__ import annotations

import re

from kg.ner.fold import fold
from kg.relations.expressions import marks
from kg.relations.refused.bystanders_ja import ORGANISATION, PLACE
from kg.relations.told.plain import Plain

_FIRM = f"[{marks(('Company', 'BusinessUnit'))}]"
_THING = f"[{marks(('Product', 'AIModel'))}]"
_OTHERS = f"[{marks(('Place', 'Product', 'AIModel', 'Person', 'Event'))}]"
_N = rf"(?:[^、。はがに\ue000-\uf8ff]|{_OTHERS})"
"""A character of the same phrase, which no particle of another breaks."""
_ON = rf"(?:[^。はが\ue000-\uf8ff]|{_OTHERS})"
"""A character of the same statement: no は or が begins another, and no organisation stands between."""
_THE = rf"(?:{PLACE}の?|[^、。はがをにと\ue000-\uf8ff]{{1,8}}(?:大手|新興)の)?"
_CLAUSE = r"(?:\A|[、,「])"
_MATTER = rf"(?![^、。]{{0,6}}{fold('融資|社債|資金|株式|増資|買収')})(?:[^、。はがを\ue000-\uf8ff]|{_OTHERS}){{1,24}}?(?:は|には|では|については|も)、?"
"""What a clause is about that is no organisation: 建屋は, 電池セルについては."""


def _list(name: str, kind: str = ORGANISATION) -> str:
    """A name or a list of names, of which some have the sign of their country (Xや米Y)."""
    return rf"{_THE}(?P<{name}>{kind}(?:[、,やと]{_THE}{kind})*)" + fold("(?:など|ほか|の[0-9二三四]社|グループ)*")


def _plain(relation: str, words: str, pattern: str) -> Plain:
    return Plain(relation, re.compile(pattern), tuple(fold(word) for word in words.split("|")))


_DONE = fold(
    "(?:供給|請け負|担[いうっ当]|受注|手がけ|手掛け|製造|生産|納入|提供|引き受け|施工|納品|受託|建設|組み立て|製作|建造|加工|配送|輸送|保守|整備)(?!元|先|者|を受け|され|委託|を委託|能力|計画|拠点|工場)"
)
_BUYS = fold("(?:調達|購入|仕入れ|輸入|買い入れ|買い付け|買[うっ])(?!先|元|価格|額|を打診)")
_MONEY = fold("(?:資金|円|ドル|ユーロ|元|融資|出資|株式?|億|万)")
_TAKES = fold("(?:採用|導入|活用|利用|使[うっい]|用い)(?!者|権利|料|例|企業|を見送|を断念|をやめ)")
_ALLIED = fold(
    "(?:提携|協業|協力|連携|協働|タッグ|手を組|組[むみんで]|覚書|合意書|協定|共同[でに研開運])(?!先|を解消|解消|を打ち切|関係を解)"
)
RIVALS = fold("(?:競合|競争|競り合|競って|競う|争[いうっ]|しのぎを削|火花を散ら|対抗|激突|奪い合)")
_GOODS = fold(
    "の(?:システム|技術|製品|サービス|ソフト|装置|部品|電池|エンジン|素材|材料|設備|クラウド|半導体|センサー|ツール|機器|モーター|パネル)"
)
TRADE = (
    _plain(
        "suppliesTo",
        "の",
        rf"(?P<o>{ORGANISATION})"
        + fold("(?:など)?[はがも]")
        + rf"{_ON}{{0,40}}?{_list('s')}{_GOODS}"
        + fold("を")
        + rf"[^、。はが\ue000-\uf8ff]{{0,8}}(?:{_TAKES}|{_BUYS})",
    ),
    _plain(
        "suppliesTo",
        "から",
        rf"(?P<o>{ORGANISATION})(?:、{PLACE})?"
        + fold("[はがも]")
        + rf"{_ON}{{0,50}}?{_list('s')}"
        + fold("から")
        + rf"(?:(?!{_MONEY}){_N}){{1,24}}"
        + fold("を")
        + rf"[^、。はがに\ue000-\uf8ff]{{0,8}}{_BUYS}",
    ),
    _plain(
        "suppliesTo",
        "製",
        rf"(?P<o>{ORGANISATION})"
        + fold("[はがも]")
        + rf"{_ON}{{0,40}}?{_list('s')}"
        + fold("製(?!品)の?")
        + rf"{_N}{{0,24}}"
        + fold("を")
        + rf"[^、。はが\ue000-\uf8ff]{{0,10}}(?:{_TAKES}|{_BUYS}|"
        + fold("搭載|発注")
        + ")",
    ),
    _plain(
        "suppliesTo",
        "顧客|取引先|納入先",
        rf"{_list('o')}"
        + fold("を[^、。はが]{0,8}(?:顧客|取引先|納入先|供給先)に(?:持つ|もつ|抱える|する)")
        + rf"{_THE}(?P<s>{_FIRM})",
    ),
    _plain(
        "suppliesTo",
        "から",
        rf"(?P<s>{_FIRM})"
        + fold("(?:など)?[はがも]")
        + rf"{_ON}{{0,30}}?{_list('o')}"
        + fold("から")
        + rf"{_N}{{1,30}}"
        + fold("を[^、。はが]{0,8}(?:受注|落札|受託|請け負)"),
    ),
    _plain(
        "suppliesTo",
        "にとって",
        rf"(?P<o>{_FIRM})"
        + fold("にとって")
        + rf"{_list('s', _FIRM)}"
        + fold("[はも][^、。が]{0,14}(?:調達先|仕入れ先|供給元|仕入先|委託先)"),
    ),
    _plain(
        "competesWith",
        "競|争|しのぎ|火花|対抗|激突",
        rf"(?P<s>{ORGANISATION})"
        + fold("(?:など)?[はがも]")
        + rf"{_ON}{{0,40}}?{_list('o')}"
        + fold("と(?:は|も)?")
        + r"[^、。はがを\ue000-\uf8ff]{0,16}"
        + fold(
            "(?:競合|競争|競り合|競って|競う|しのぎを削|火花を散ら|激突)(?![^。]{0,24}と(?:指摘|分析|予想|予測|みて|見て|説明))"
        ),
    ),
    _plain(
        "competesWith",
        "ライバル|競合|競争相手",
        rf"(?P<s>{ORGANISATION})"
        + fold("の(?:最大の?|主な|主要な?|直接の)?(?:ライバル|競合|競争相手)(?:である|の|は|、|には|となる)")
        + rf"{_list('o')}(?!"
        + fold("で[はも]")
        + ")",
    ),
    _plain(
        "competesWith",
        "奪われ|食われ|侵食|流れ",
        rf"(?P<s>{_FIRM})"
        + fold("(?:など)?[はがも]")
        + rf"{_ON}{{0,30}}?{_list('o')}"
        + fold("[にへ](?:[^、。はが]{0,6}(?:シェア|顧客|客|市場|需要)を)[^、。はが]{0,6}(?:奪われ|食われ|侵食)"),
    ),
    _plain(
        "uses",
        "導入|採用|活用|利用|使",
        rf"(?P<o>{_THING})"
        + fold(
            "を[^、。はがにで\ue000-\uf8ff]{0,6}(?:(?:導入|採用|活用|利用)(?:した|する|している|してきた)|使(?:う|った|っている))"
        )
        + rf"{_THE}(?P<s>{ORGANISATION})",
    ),
)
"""Those that name both."""
OF_TOPIC = (
    _plain("suppliesTo", "が", rf"{_CLAUSE}{_MATTER}{_list('s')}" + fold("が") + rf"{_N}{{0,24}}?{_DONE}"),
    _plain(
        "competesWith",
        "ライバル|競合|競争相手|強敵|好敵手",
        rf"{_CLAUSE}(?:{_MATTER})?{_list('o')}"
        + fold(
            "が(?:最大の?|一番の|最も手ごわい|主な|直接の)?(?:ライバル|競合相手|競合先|競合|競争相手|強敵|好敵手)(?:だ|である|になる|となる|と[みな])"
        ),
    ),
)
"""Those that leave out whom the sentences before are about, with a subject of their own (建屋はXが受注した)."""
ITS_RIVAL = re.compile(
    r"\A(?:[^、。はがを\ue000-\uf8ff]{1,6}、)?"
    + fold("(?:競合(?:する|の|他社の|企業の|相手の|大手の)|(?:ライバル|好敵手)(?:の|企業の|会社の|である))")
)
"""The beginning of a sentence about a rival of whom the sentences before are about."""
RIVALS_OF_TOPIC = (
    _plain("competesWith", "競合|ライバル|好敵手", ITS_RIVAL.pattern + rf"{_list('o')}" + fold("[はがもに]")),
)
"""競合のXとYは急ぐ: the sentence has a topic of its own, and says whose rivals they are by what went before."""
WITHOUT_SUBJECT = (
    _plain(
        "suppliesTo",
        "から",
        rf"{_CLAUSE}{_MATTER}{_list('s')}" + fold("から") + rf"(?:(?!{_MONEY}){_N}){{0,16}}?{_BUYS}",
    ),
    _plain(
        "suppliesTo",
        "から",
        rf"{_CLAUSE}{_list('s')}"
        + fold("から")
        + rf"(?:(?!{_MONEY}){_N}){{1,24}}"
        + fold("を")
        + rf"[^、。はがに\ue000-\uf8ff]{{0,8}}{_BUYS}",
    ),
    _plain(
        "suppliesTo",
        "委託|発注|任せ|依頼",
        rf"{_list('s')}"
        + fold("[にへ](?!の)")
        + r"[^、。はが\ue000-\uf8ff]{0,12}"
        + fold("(?:委託|発注|任せ|依頼)(?!元|先|者|費|を受け|され|られ)"),
    ),
    _plain(
        "suppliesTo",
        "から",
        rf"{_CLAUSE}{_list('o')}"
        + fold("からも?")
        + rf"{_N}{{1,30}}"
        + fold("を[^、。はが]{0,8}(?:受注|落札|受託|請け負)"),
    ),
    _plain("suppliesTo", "の", rf"{_list('s')}{_GOODS}" + fold("を") + rf"[^、。はが\ue000-\uf8ff]{{0,8}}{_TAKES}"),
    _plain(
        "suppliesTo",
        "発注",
        rf"{_list('s')}"
        + fold("に")
        + rf"{_THING}?"
        + fold("[」』]?を?[0-9]{1,4}(?:機|台|隻|両|基)")
        + rf"(?:、{_list('s2')}"
        + fold("に")
        + rf"{_THING}?"
        + fold("[」』]?を?[0-9]{1,4}(?:機|台|隻|両|基)")
        + ")?"
        + fold("(?:を)?発注"),
    ),
    _plain(
        "suppliesTo",
        "製",
        rf"{_list('s')}"
        + fold("製(?!品)の?")
        + rf"{_N}{{0,16}}"
        + fold("を")
        + rf"[^、。はが\ue000-\uf8ff]{{0,10}}(?:{_TAKES}|{_BUYS})",
    ),
    _plain(
        "partneredWith",
        "と",
        rf"{_CLAUSE}{_list('o')}" + fold("と(?:は|も|の間で)") + rf"{_ON}{{0,40}}?{_ALLIED}",
    ),
    _plain(
        "competesWith",
        "競|争|しのぎ|火花|対抗|激突",
        rf"{_list('o')}"
        + fold("と(?:は|も|の)?")
        + r"[^、。はを\ue000-\uf8ff]{0,16}"
        + fold(
            "(?:競合する|競合して|競争が激|競争に|競り合|競って|競う|しのぎを削|火花を散ら|激突|価格競争|シェア争い)"
        ),
    ),
    _plain(
        "competesWith",
        "競合|ライバル|競争相手",
        rf"{_CLAUSE}(?:[^、。はがに\ue000-\uf8ff]{{0,10}}"
        + fold("の)?(?:最大の|主な)?(?:競合|競合相手|競合先|ライバル|競争相手)(?:は|となるのは|には)、?")
        + rf"{_list('o')}",
    ),
)
"""The same where no organisation is marked as the subject (原料はXから調達する)."""
