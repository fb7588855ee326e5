"""Who is given what is sold (向X出售, Xに売却, sold to X) and who has what is bought (向X购买, 收购X旗下Y).

The first is no seller and the second no buyer and not what is bought, however near they stand to the verb.
"""

from __future__ import annotations

import re

from kg.ner.fold import fold
from kg.relations.candidates import Pair
from kg.relations.view import Sentence

SALES = frozenset({"divested", "reducedStakeIn"})
"""Relations of a seller to what is sold: the one that is given it is neither."""
PURCHASES = frozenset({"acquired", "investedIn"})
"""Relations of a buyer to what is bought: the one that sells it is neither."""

_SELLING = "|".join(map(fold, ("出售", "转让", "转售", "出让", "卖", "售", "处置", "减持", "剥离")))
_SELLING_JA = "|".join(map(fold, ("売却", "譲渡", "売り渡", "売る", "売った", "手放")))
_BEFORE = {
    "zh": re.compile(rf"(?:{_SELLING})[^,，。;；]{{0,4}}(?:给|予|与)(?:[\ue000-\uf8ff]旗下的?)?\Z"),
    "ja": re.compile(r"(?!)"),
    "en": re.compile(
        r"\b(?:sold|sells?|selling|sale|divest\w*|offload\w*)\b[^.;:]{0,90}\bto (?:the |an? )?(?:[\ue000-\uf8ff](?:['’]?s|-based)? )?(?:(?!(?:and|by|from) )[\w-]+ ){0,3}\Z"
    ),
}
_TO = {"zh": re.compile(r"(?<!一)(?<!方)(?:向|给)\Z"), "ja": re.compile(r"\Z"), "en": re.compile(r"(?!)")}
_BEHIND = {
    "zh": re.compile(rf"[^,，。;；]{{0,12}}(?:{_SELLING})"),
    "ja": re.compile(rf"(?:グループ|など|側)?[にへ](?![はもよ]|対|とって|つ)[^。]{{0,30}}?(?:{_SELLING_JA})"),
    "en": re.compile(r"(?!)"),
}
_TALKS_BEFORE = re.compile(r"[与和同跟][^,，。;；]{0,4}\Z")
_TALKS_BEHIND = re.compile(rf"(?:方面)?就(?:其|旗下|所持|可能的?|潜在的?)*(?:{_SELLING})")
"""A与B就出售C谈判: B buys."""
_BUYING = "|".join(
    map(
        fold,
        (
            "收购",
            "购买",
            "买下",
            "买入",
            "购入",
            "并购",
            "购并",
            "入主",
            "吃下",
            "拿下",
            "取得",
            "购得",
            "回购",
            "购回",
            "受让",
            "竞得",
        ),
    )
)
_SELLER_BEFORE = re.compile(r"(?:(?<!一)(?<!方)向|从|自)\Z")
_SELLER_BEHIND = re.compile(rf"(?:手中|手上|处)?[^,，。;；\ue000-\uf8ff]{{0,8}}(?:{_BUYING})")
_SIGNS_BEFORE = re.compile(r"[与和同跟]\Z")
_SIGNS_BEHIND = re.compile(r"(?:签约|签订|签署|订约|达成)[^,，。;；\ue000-\uf8ff]{0,8}(?:购买|订购|采购|购入|买下)")
"""与X签约购买Y: X sells."""
_TALKS_OF_BUYING = re.compile(
    rf"(?:方面)?[^,，。;；\ue000-\uf8ff]{{0,6}}(?:谈判|洽谈|商谈|磋商|协商|接洽|谈)[^,，。;；\ue000-\uf8ff]{{0,4}}(?:{_BUYING})其"
)
"""与X谈判收购其旗下Y: X has it."""
_HOLDINGS_BEHIND = re.compile(fold("(?:手中|手上)?(?:所持有?|持有)的?"))
"""竞得X所持的股份: X sells it."""
_OWNER_BEFORE = re.compile(rf"(?:{_BUYING}|入股|投资|参股|增持|控股|注资)了?[^,，。;；\ue000-\uf8ff]{{0,4}}\Z")
_OWNER_BEHIND = re.compile(
    fold(
        "旗下|所持有?|持有的?|手中|手上|(?:所有|全部|剩余)持股|(?:的?(?:全资|控股)?(?:子公司|孙公司|关联公司|关联方))(?=[\ue000-\uf8ff])"
    )
)


def beside(sentence: Sentence, pair: Pair, entity: int) -> tuple[str, str] | None:
    """What `sentence` says before and behind `entity`, one of `pair`; None for a topic, which stands nowhere."""
    group = pair.first_group if pair.first.entity == entity else pair.second_group
    if group < 0:
        return None
    mark = sentence.marks[group]
    return sentence.masked[:mark], sentence.masked[mark + 1 :]


def receives(lang: str, sentence: Sentence, pair: Pair, entity: int) -> bool:
    """True when `sentence` names `entity`, one of `pair`, as the one to whom something is sold."""
    place = beside(sentence, pair, entity)
    if place is None:
        return False
    language, (before, behind) = lang.split("-")[0], place
    if _BEFORE[language].search(before):
        return True
    if language == "zh" and _TALKS_BEFORE.search(before) and _TALKS_BEHIND.match(behind):
        return True
    return bool(_TO[language].search(before) and _BEHIND[language].match(behind))


def sells(lang: str, sentence: Sentence, pair: Pair, *, buyer: int, bought: int) -> bool:
    """True when `sentence` names `buyer` as the one that something is bought of, or `bought` as the owner of what is bought."""
    if not lang.startswith("zh"):
        return False
    for end in (buyer, bought):
        place = beside(sentence, pair, end)
        if place is None:
            continue
        if _SELLER_BEFORE.search(place[0]) and _SELLER_BEHIND.match(place[1]):
            return True
        if end == buyer and _OWNER_BEFORE.search(place[0]) and _HOLDINGS_BEHIND.match(place[1]):
            return True
        if _SIGNS_BEFORE.search(place[0]) and _SIGNS_BEHIND.match(place[1]):
            return True
        if _TALKS_BEFORE.search(place[0]) and _TALKS_OF_BUYING.match(place[1]):
            return True
    place = beside(sentence, pair, bought)
    return place is not None and bool(_OWNER_BEFORE.search(place[0]) and _OWNER_BEHIND.match(place[1]))
