"""Ways in which Japanese states what is brought out, beaten or rated: BはAに首位を譲った, AがBから首位を奪った, BはAから格付けを得た."""

from __future__ import annotations

from kg.relations.expressions import marks
from kg.relations.told.ways import EITHER, MAKER, MAKERS, RATER, RATERS, THING, THINGS, Way, way

_END = '[」』”"]?'
_OPEN = '[「『“"]?'
_NEAR = "[^、。はが\ue000-\uf8ff]"
_PLACE = f"(?:[{marks(['Place'])}]の?)?"
_OWNER = rf"(?:{_PLACE}{MAKER}の{_NEAR}{{0,12}}?{_OPEN})?"
_ALL = MAKERS | THINGS
_FIRST = "(?:首位|トップ|1位|一位|王座|シェア首位|世界一|頂点)"


JAPANESE: tuple[Way, ...] = (
    # XはYに首位を明け渡した
    way(
        "outperforms",
        "明け渡|譲っ|譲り|奪われ",
        rf"(?P<o>{EITHER}){_END}(?:の{_NEAR}{{0,12}})?[はが]、?[^。はが\ue000-\uf8ff]{{0,20}}(?P<s>{_OWNER}{_PLACE}{EITHER}){_END}に{_NEAR}{{0,10}}{_FIRST}{_NEAR}{{0,6}}を(?:明け渡|譲っ|譲り|奪われ)",
        _ALL,
        _ALL,
    ),
    # XがYから首位を奪った
    way(
        "outperforms",
        "奪っ|奪い|奪う|奪回|奪取",
        rf"(?P<s>{EITHER}){_END}(?:の{_NEAR}{{0,12}})?[はが]、?[^。はが\ue000-\uf8ff]{{0,20}}(?P<o>{_OWNER}{_PLACE}{EITHER}){_END}から{_NEAR}{{0,10}}{_FIRST}{_NEAR}{{0,6}}を奪",
        _ALL,
        _ALL,
    ),
    # Yから首位を奪ったX
    way(
        "outperforms",
        "奪っ",
        rf"(?P<o>{_OWNER}{EITHER}){_END}から{_NEAR}{{0,10}}{_FIRST}{_NEAR}{{0,6}}を奪った{_PLACE}(?P<s>{EITHER})",
        _ALL,
        _ALL,
    ),
    # Xが首位だったが、Yがこれを抜いた
    way(
        "outperforms",
        "これを|それを",
        rf"(?P<o>{EITHER}){_END}(?:の{_NEAR}{{0,12}})?[はが]、?[^。はが\ue000-\uf8ff]{{2,40}}が、{_PLACE}(?P<s>{_OWNER}{EITHER}){_END}(?:が|は){_NEAR}{{0,8}}(?:これを|それを){_NEAR}{{0,6}}(?:抜|上回|追い抜|逆転|しの)",
        _ALL,
        _ALL,
    ),
    # XがYを抜いて首位に立った
    way(
        "outperforms",
        "抜い|抜き",
        rf"(?P<s>{EITHER}){_END}[はが]、?[^。はが\ue000-\uf8ff]{{0,24}}(?P<o>{_OWNER}{_PLACE}{EITHER}){_END}(?:など)?を{_NEAR}{{0,8}}(?:抜いて|抜き)、?{_NEAR}{{0,14}}(?:首位|トップ|[1-9]位|最大|世界一)",
        _ALL,
        _ALL,
    ),
    # XはYによる格下げが
    way(
        "rated",
        "格下げ|格上げ|引き下げ|引き上げ|投資判断|格付け",
        rf"(?P<o>{EITHER}){_END}(?:株)?[はが]、?[^。はが\ue000-\uf8ff]{{0,16}}(?P<s>{RATER})による(?:投資判断の?|目標株価の?|格付けの?|評価の?)?(?:格下げ|格上げ|引き下げ|引き上げ)(?!を見送)",
        RATERS,
        _ALL,
    ),
    # XはYからA1の格付けを得た
    way(
        "rated",
        "格付け|格付",
        rf"(?P<o>{EITHER}){_END}[はが]、?[^。はが\ue000-\uf8ff]{{0,12}}(?P<s>{RATER})から[^。はが\ue000-\uf8ff]{{0,24}}格付けを?(?:得|取得|付与|受け)",
        RATERS,
        _ALL,
    ),
    # XからYが登場した
    way(
        "released",
        "登場|発売|店頭|お目見え",
        rf"(?P<s>{MAKER})(?:から|の{_NEAR}{{0,12}}?){_OPEN}(?P<o>{THING}){_END}が{_NEAR}{{0,14}}(?:登場|お目見え|発売され|店頭に並)",
        MAKERS,
        THINGS,
    ),
    # XシリーズにYが加わった
    way(
        "variantOf",
        "シリーズ|ブランド|ファミリー",
        rf"(?P<o>{THING}){_END}(?:シリーズ|ブランド|ファミリー)(?:に|には){_NEAR}{{0,10}}{_OPEN}(?P<s>{THING}){_END}(?:など)?(?:が|も)(?:ある|あり|加わ|そろ|含ま|並)",
        THINGS,
        THINGS,
    ),
)
