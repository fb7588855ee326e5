"""Who only rates others is not whom 该公司, 同社 or "the company" means where a rating is given: S&P affirmed the company's rating; nor is
the house of an analyst, wherever they stand."""

from __future__ import annotations

import re
from collections.abc import Sequence

from kg.linking.anaphora_ja import Standing
from kg.ner.fold import fold

_GRADES = {
    "zh": fold("评级|评等|目标价|投资建议|观察名单|信用等级"),
    "ja": fold("格付|目標株価|投資判断|レーティング"),
    "en": r"\b(?:ratings?|(?:price )?targets?|outlook|coverage|recommendation)\b",
}
_IS_RATED_BEFORE = {
    "zh": re.compile(r"(?!)"),
    "ja": re.compile(r"(?!)"),
    "en": re.compile(
        r"\b(?:upgraded|downgraded|rates?|(?:rating|target|coverage|outlook|recommendation) (?:on|of|for)) \Z"
    ),
}
"""Before the one that is rated: its rating on the company."""
_IS_RATED_BEHIND = {
    "zh": re.compile(rf"[^,，。;；\n]{{0,12}}(?:{_GRADES['zh']})"),
    "ja": re.compile(rf"(?:株)?の[^、。はが\n]{{0,10}}(?:{_GRADES['ja']})|" + fold("株を(?:買い|売り|中立|「)")),
    "en": re.compile(rf"(?:'s|’s) [^.;,\n]{{0,30}}?{_GRADES['en']}"),
}
_HAS_ANALYSTS = {
    "zh": re.compile(r"[^,，。;；\n]{0,6}?" + fold("(?:分析[师员]|策略师|经济学家)")),
    "ja": re.compile(r"の[^、。\n]{0,14}?(?:アナリスト|ストラテジスト|エコノミスト)"),
    "en": re.compile(
        r"(?:['’]s)?(?: [\w-]+)? (?:analyst|strategist|economist)s?\b"
        r"|(?:,[^.;,\n]{2,24},)?(?: [\w-]+)? (?:affirmed|upgraded|downgraded|cut|lifted|raised|lowered|reiterated|maintained|kept|trimmed|boosted) (?:its|the|their)"
        r" (?:[\w-]+ ){0,3}?(?:price targets?|target prices?|(?<!credit )ratings?\b|recommendation)"
    ),
}
"""Behind a house of which an analyst speaks or that raises its target price: 野村証券の岡崎アナリスト."""
_RATES = {
    "zh": re.compile(
        r"[^,，。;；\n]{0,8}?"
        + fold("(?:将|把|对|给予?|予|授予|维持|上调|下调|调升|调降|调高|调低|确认|重申|首次|首予)")
        + rf"[^,，。;；\n]{{0,24}}?(?:{_GRADES['zh']})"
    ),
    "ja": re.compile(
        rf"(?:[（(][^）)\n]{{1,12}}[)）])?[」』）)]*(?:は|が|も)[^。\n]{{0,50}}?(?:{_GRADES['ja']}|"
        + fold("格上げ|格下げ)")
    ),
    "en": re.compile(
        r"(?: [\w-]+){0,3}? (?:affirm|upgrad|downgrad|cut|lift|rais|lower|reiterat|maintain|kept|keep|assign|initiat|start|put|rate|set|trim|boost|stay|stuck)[a-z]*\b"
        rf"[^.;\n]{{0,60}}?(?:{_GRADES['en']}|\b(?:to|at|from) ['\"“]?(?:buy|sell|hold|neutral|overweight|underweight|outperform|underperform|junk)\b)"
    ),
}
"""Behind the one who rates: 穆迪将…评级, R&Iは…格付け, S&P affirmed … rating."""


def only_raters(text: str, lang: str, word: tuple[int, int], places: Sequence[Standing]) -> set[int]:
    """The entities of `places` that the text, in the language `lang`, only names as the house of an analyst, and where the `word` behind
    them is rated those that it has rate others."""
    folded = fold(text[max(0, word[0] - 24) : word[1] + 60])
    at = min(24, word[0])
    before, behind = folded[:at], folded[at + word[1] - word[0] :]
    rated = _IS_RATED_BEHIND[lang].match(behind) or _IS_RATED_BEFORE[lang].search(before)
    found: dict[int, list[bool]] = {}
    for place in places:
        told = fold(text[place.end : place.end + 120])
        speaks = _HAS_ANALYSTS[lang].match(told) or (rated and _RATES[lang].match(told))
        found.setdefault(place.entity, []).append(bool(speaks))
    return {entity for entity, rates in found.items() if all(rates)}
