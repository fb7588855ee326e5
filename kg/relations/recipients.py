"""Who is given what is sold: 向X出售, Xに売却, sold to X. Such a name is the buyer, however near it stands to the verb."""

from __future__ import annotations

import re

from kg.ner.fold import fold
from kg.relations.candidates import Pair
from kg.relations.view import Sentence

SALES = frozenset({"divested", "reducedStakeIn"})
"""Relations of a seller to what is sold: the one that is given it is neither."""

_SELLING = "|".join(map(fold, ("出售", "转让", "出让", "卖", "售", "处置", "减持", "剥离")))
_SELLING_JA = "|".join(map(fold, ("売却", "譲渡", "売り渡", "売る", "売った", "手放")))
_BEFORE = {
    "zh": re.compile(rf"(?:{_SELLING})[^,，。;；]{{0,4}}(?:给|予|与)\Z"),
    "ja": re.compile(r"(?!)"),
    "en": re.compile(
        r"\b(?:sold|sells?|selling|sale|divest\w*|offload\w*)\b[^.;:]{0,90}\bto (?:the |an? )?(?:[\ue000-\uf8ff](?:['’]s|-based)? )?(?:[\w-]+ ){0,3}\Z"
    ),
}
_TO = {"zh": re.compile(r"(?<!一)(?<!方)(?:向|给)\Z"), "ja": re.compile(r"\Z"), "en": re.compile(r"(?!)")}
_BEHIND = {
    "zh": re.compile(rf"[^,，。;；]{{0,12}}(?:{_SELLING})"),
    "ja": re.compile(rf"(?:グループ|など|側)?[にへ](?![はもよ]|対|とって|つ)[^。]{{0,30}}?(?:{_SELLING_JA})"),
    "en": re.compile(r"(?!)"),
}


def receives(lang: str, sentence: Sentence, pair: Pair, entity: int) -> bool:
    """True when `sentence` names `entity`, one of `pair`, as the one to whom something is sold."""
    group = pair.first_group if pair.first.entity == entity else pair.second_group
    if group < 0:
        return False
    language, mark = lang.split("-")[0], sentence.marks[group]
    before, behind = sentence.masked[:mark], sentence.masked[mark + 1 :]
    if _BEFORE[language].search(before):
        return True
    return bool(_TO[language].search(before) and _BEHIND[language].match(behind))
