"""Japanese frames of deals: 甲は乙に丙を売却, 甲から乙への丙の売却, 乙が甲から買収した丙, 丙は乙の買収提案を拒否, 乙を引受先とする."""

from __future__ import annotations

import re

from kg.ner.fold import fold
from kg.relations.told.frames import NO_NAME, PARTY, PLACE, TARGET, Frame

ON = rf"[^、。はがをにへ{NO_NAME}]"
FAR = rf"(?:[^。はが{NO_NAME}]|{PLACE}){{0,40}}?"
KIND = rf"(?:{PLACE}の?)?(?:{ON}{{1,16}}[の、])?(?:{PLACE}の?)?"
"""What a name is called before it: 米投資ファンドのX, 欧州の電炉会社X."""
_ITSELF = fold("(?:の?(?:全株式?|株式?(?:の(?:全て|すべて|過半|[0-9.]+%))?|全持ち分|全事業|事業)|株)?")
_SELL = fold("(?:売却|譲渡|売る|売った|売り渡)(?!益|損|先|額|候補|を検討され)")
BUY = fold("(?:買収|取得|買い取|買った|譲り受け|引き継|購入|引き取)")
LIST = rf"{PARTY}(?:[、やと](?:{PLACE}の?)?{PARTY})*"
_ROUND = fold("(?:シリーズ|ラウンド|資金調達|増資|第三者割当増資)")

FRAMES = (
    Frame(
        ("から",),
        re.compile(
            rf"(?P<target>{TARGET})は(?P<buyer>{PARTY})が(?:[^。はが{NO_NAME}]|{PLACE}){{0,24}}?(?P<seller>{PARTY})から{ON}{{0,8}}{BUY}"
        ),
        (("acquired", "buyer", "target"), ("divested", "seller", "target")),
    ),
    Frame(
        tuple(map(fold, ("売却", "譲渡", "売る", "売った", "売り渡"))),
        re.compile(
            rf"(?P<seller>{PARTY})[はが]{FAR}(?P<buyer>{PARTY})[にへ]{KIND}(?P<target>{TARGET}){_ITSELF}を{ON}{{0,12}}{_SELL}"
        ),
        (("acquired", "buyer", "target"), ("divested", "seller", "target")),
    ),
    Frame(
        tuple(map(fold, ("売却", "譲渡"))),
        re.compile(rf"(?P<seller>{PARTY})から{KIND}(?P<buyer>{PARTY})への{KIND}(?P<target>{TARGET}){_ITSELF}の{_SELL}"),
        (("acquired", "buyer", "target"), ("divested", "seller", "target")),
    ),
    Frame(
        tuple(map(fold, ("売却した", "譲渡した", "売った", "売却する", "譲渡する"))),
        re.compile(
            rf"(?P<seller>{PARTY})が{ON}{{0,8}}(?P<buyer>{PARTY})[にへ]{ON}{{0,8}}"
            + fold("(?:売却した|譲渡した|売った|売却する|譲渡する)")
            + rf"{KIND}(?P<target>{TARGET})"
        ),
        (("acquired", "buyer", "target"), ("divested", "seller", "target")),
    ),
    Frame(
        ("から",),
        re.compile(
            rf"(?P<buyer>{PARTY})が{FAR}(?P<seller>{PARTY})から、?{ON}{{0,8}}{BUY}"
            + fold("(?:した|する|った|る|た)")
            + rf"{KIND}(?P<target>{TARGET})[はがのを、]"
        ),
        (("acquired", "buyer", "target"), ("divested", "seller", "target")),
    ),
    Frame(
        ("から",),
        re.compile(
            rf"(?P<target>{TARGET})は{ON}{{0,12}}に?{KIND}(?P<seller>{PARTY})から{KIND}(?P<buyer>{PARTY})が{ON}{{0,8}}{BUY}"
        ),
        (("acquired", "buyer", "target"), ("divested", "seller", "target")),
    ),
    Frame(
        ("から",),
        re.compile(
            rf"(?P<buyer>{PARTY})[はが]{FAR}(?P<seller>{PARTY})から、?(?:{PARTY}の)?{KIND}(?:{PLACE}(?:子会社の?|の)?)?{ON}{{0,8}}(?P<target>{TARGET}){_ITSELF}を{ON}{{0,12}}{BUY}"
        ),
        (("acquired", "buyer", "target"), ("divested", "seller", "target")),
    ),
    Frame(
        (fold("売却"), fold("譲渡")),
        re.compile(
            rf"(?P<target>{TARGET})は{KIND}(?P<buyer>{PARTY})[にへ]、{KIND}(?P<unit>{TARGET})は{KIND}(?P<vendee>{PARTY})[にへ]{ON}{{0,16}}"
            + fold("(?:売却|譲渡)(?:した|する|し、)")
        ),
        (("acquired", "buyer", "target"), ("acquired", "vendee", "unit")),
    ),
    Frame(
        (fold("売却"), fold("手放"), fold("放出")),
        re.compile(
            rf"(?P<seller>{PARTY})[はが](?:{FAR})?(?P<target>{TARGET})"
            + fold("(?:の全(?:保有株式?|持ち株|持ち分|株式?)を|株式?を(?:全て|すべて|全株))")
            + rf"{ON}{{0,8}}"
            + fold("(?:売却|手放|放出)")
        ),
        (("divested", "seller", "target"),),
        frozenset({"ownsStakeIn", "reducedStakeIn"}),
        whole=True,
    ),
    Frame(
        tuple(map(fold, ("スピンオフ", "スピンアウト", "カーブアウト", "独立", "分社", "手を離れ", "切り離"))),
        re.compile(
            rf"(?:(?P<seller>{PARTY})から{ON}{{0,6}}"
            + fold("(?:スピンオフ|スピンアウト|カーブアウト|分離・?独立|独立|分社化?|切り離)(?:した|され(?:た|て))")
            + rf"{KIND}(?P<target>{TARGET})"
            rf"|(?P<part>{TARGET})は{ON}{{0,10}}(?P<owner>{PARTY})(?:"
            + fold("の手を離れ|から(?:スピンオフ|スピンアウト|カーブアウト|切り離|分離)")
            + "))"
        ),
        (("divested", "seller", "target"), ("divested", "owner", "part")),
    ),
    Frame(
        (fold("引受先"), fold("割当先"), fold("リード投資家")),
        re.compile(
            rf"(?P<target>{TARGET})(?:{ON}{{0,10}})?は(?:{FAR})?(?P<investor>{LIST})"
            + fold("(?:など|ら|の[0-9]+社)?を(?:引受先|割当先|リード投資家)(?:と|に)")
        ),
        (("investedIn", "investor", "target"),),
    ),
    Frame(
        (fold("シリーズ"), fold("ラウンド"), fold("資金調達"), fold("増資")),
        re.compile(
            rf"(?P<target>{TARGET})の{ON}{{0,12}}{_ROUND}{ON}{{0,12}}に(?:は|も|、)?{KIND}(?P<investor>{LIST})"
            + fold("(?:など|ら)?[がも]")
            + rf"{ON}{{0,8}}"
            + fold("(?:参加|加わ|応じ|参画)")
        ),
        (("investedIn", "investor", "target"),),
    ),
    Frame(
        (fold("リード"), fold("主導")),
        re.compile(
            rf"(?P<target>{TARGET})は{FAR}(?P<investor>{LIST})"
            + fold("(?:など|ら)?が(?:リード|主導)(?:した|する)")
            + rf"{ON}{{0,20}}{_ROUND}"
        ),
        (("investedIn", "investor", "target"),),
    ),
    Frame(
        (fold("に出資する"), fold("に出資した"), fold("に出資している")),
        re.compile(
            rf"(?P<target>{TARGET})"
            + fold("に出資(?:する|した|している)")
            + rf"{KIND}(?P<investor>{PARTY})(?=[はがもとや、])"
        ),
        (("investedIn", "investor", "target"),),
    ),
    Frame(
        (fold("提案"), "tob", fold("公開買い付け"), fold("買収案")),
        re.compile(
            rf"(?P<target>{TARGET})は{ON}{{0,12}}(?P<buyer>{PARTY})"
            + fold(
                "(?:(?:の|による|から|からの)(?:[^、。はがを\ue000-\uf8ff]{0,10})?(?:買収提案|買収案|買収の提案|買収の打診)|(?:による|からの)(?:TOB|公開買い付け))(?:を|に)"
            )
        ),
        (("acquired", "buyer", "target"),),
    ),
    Frame(
        tuple(map(fold, ("提案", "TOB", "公開買い付け", "買収案"))),
        re.compile(
            rf"(?P<target>{TARGET})(?:[(][^()]*[)])?が、?{KIND}{ON}{{0,12}}(?P<buyer>{PARTY})"
            + fold(
                "(?:による|からの)(?:[^、。はがを\ue000-\uf8ff]{0,10})?(?:買収提案|買収案|買収の提案|買収の打診|TOB|公開買い付け)(?:を|に)"
            )
        ),
        (("acquired", "buyer", "target"),),
    ),
    Frame(
        (fold("TOB"), fold("公開買い付け")),
        re.compile(
            rf"(?P<target>{TARGET})は{FAR}(?P<buyer>{PARTY})"
            + fold("の(?:TOB|公開買い付け)(?:を(?:経て|受け(?:て|入れ))|に(?:応じ|賛同|より))")
        ),
        (("acquired", "buyer", "target"),),
    ),
    Frame(
        (fold("共同"), fold("組んで"), fold("連携して"), fold("組み")),
        re.compile(
            rf"(?P<buyer>{PARTY})[はが]{FAR}(?P<other>{PARTY})"
            + fold("(?:と共同で|と組んで|と組み、?|と連携して)")
            + rf"{KIND}(?P<target>{TARGET}){_ITSELF}を{ON}{{0,8}}{BUY}"
        ),
        (("acquired", "buyer", "target"), ("acquired", "other", "target")),
    ),
    Frame(
        (fold("売却先"), fold("譲渡先")),
        re.compile(
            rf"(?P<seller>{PARTY})[はが]{FAR}(?P<target>{TARGET}){_ITSELF}の"
            + fold("(?:売却先|譲渡先)(?:に|として|を)")
            + rf"{KIND}(?P<buyer>{PARTY})"
            + fold("(?:を(?:選|決)|に(?:決|選))")
        ),
        (("acquired", "buyer", "target"), ("divested", "seller", "target")),
    ),
    Frame(
        (fold("持つ"), fold("保有する"), fold("所有する")),
        re.compile(
            rf"(?P<buyer>{PARTY})[はが]{FAR}(?P<seller>{PARTY})が"
            + fold("(?:持つ|保有する|所有する)")
            + rf"{KIND}(?P<target>{TARGET})"
            + fold("(?:の全?株式?|株式?|の持ち分)を(?:全て|すべて|全株|全部)")
            + rf"{ON}{{0,8}}{BUY}"
        ),
        (("acquired", "buyer", "target"), ("divested", "seller", "target")),
    ),
)
