"""Facts of trade whose own verb says no: A does not compete with B, AはBと競合しない. What is said to be no fact is a denied one."""

from __future__ import annotations

import re

from kg.ner.fold import fold

_TRADE = frozenset({"competesWith", "suppliesTo", "uses", "partneredWith", "integratesWith", "basedOn"})
_NOT_EN = re.compile(
    r"(?:,[^,;]{3,60},)?(?: [a-z-]+){0,2}? (?:do|does|did|has|have|had|is|are|was|were|will|would|can|could)(?: not|n't) (?:yet |currently |directly |itself |(?:plan|intend|want) to )?"
    r"(?:compet(?:e|ing)|suppl(?:y|ied|ying)|us(?:e|ed|ing)|work(?:ing)? with|partner(?:ed|ing)?|sell(?:ing)?|buy(?:ing)?|order(?:ed|ing)?|rely(?:ing)?|integrat(?:e|ed|ing)|connect(?:ed)?"
    r"|support(?:ed)?|co-?operat(?:e|ed|ing)|run on|adopt(?:ed)?|based|built)\b(?! (?:only|just|simply|merely)\b)[^.;,:]{0,50}"
)
_NOT_JA = re.compile(
    fold(
        "[^、。\ue000-\uf8ff]{0,20}(?:競合|競争|供給|納入|調達|採用|導入|使用|利用|提携|協業|連携|使わ|使って|組ま|組んで)"
        "(?:し|は(?:し)?|して(?:は)?)?い?(?:ない|なかった|ません)(?![かとば]|限り|わけ|だけ|うち|ものの|もの|といけ)"
    )
)


def is_negated(predicate: str, language: str, between: str, behind: str) -> bool:
    """Whether the verb between two English names, or behind the second Japanese one, says that `predicate` does not hold of them."""
    if predicate not in _TRADE:
        return False
    if language == "en":
        return _NOT_EN.fullmatch(between) is not None
    return language == "ja" and _NOT_JA.match(behind) is not None
