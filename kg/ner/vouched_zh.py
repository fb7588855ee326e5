"""Names that the model only half believes in and the Chinese text vouches for: the game of 《少女前线2：追放》, 印奇 of 拉来印奇任董事长,
FIT of 鴻騰精密（FIT）, the third of three products in a list.

News about a company of which the model knows little holds them by the dozen; alone such a guess is no name (`joining.SURE`).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from kg.ner.fold import fold
from kg.ner.model import Name
from kg.ner.spans import NamedSpan, Placed, laid_over

LEAST = 0.5
"""How sure the model must be of a name that the text vouches for."""
_SCORE = 0.86
_MADE = frozenset({"Product", "AIModel"})
_BODIES = frozenset({"Company", "BusinessUnit", "Institution", "Government"})
_BOUNDS = "，。；：:、（(“「\n"
_KIN = frozenset({"Company", "BusinessUnit", "Product", "AIModel"})
_ACRONYM = re.compile("[A-Z][A-Z&]{1,5}")
_CALLED = re.compile(
    fold(
        "(?:推出|发布|上线|上架|打造|开发|研发|改名|更名|改名为|更名为|转做|升级为|名为|叫做?|叫作|项目|产品|品牌|平台)"
    )
    + '(?:了|的)?[“「『"]\\Z'
)
"""Before the quotation mark of what is launched or renamed."""
_KIND = re.compile(fold("(?:车型|新车|新机|机型|手游|新游|手机|应用|app|芯片|晶片)") + r"\Z")
_SORT = re.compile('[”」』"]?(?:' + fold("app|平台|系统|大模型|模型|小程序|浏览器|手机|眼镜|芯片") + ")")
_FAMILY = re.compile(fold("[\u4e00-\u9fff]{2,4}大模型"))
_FIRM = re.compile(fold("(?:子公司|子品牌|合资公司|母公司|开发商|发行商|创业公司|初创公司|关联公司)") + "[“「]?\\Z")
_SPEAKS = re.compile(
    fold("(?:在[^,，。;；]{1,12}[上中里时])?(?:也|则|还|曾)?(?:表示|说|坦言|直言|指出|透露|认为|强调|承认|回应)")
)
_POST = re.compile(fold("(?:出任|担任|接任|兼任|转任|升任|任(?:[董副总首执集公联名]|ce|cfo|ct))"))
_DIVISION = re.compile(fold("(?:事业部|事业群组?|事业本部|事业处)") + r"\Z")
_TRADE = re.compile(fold("(?:网络|物流|科技|集团|控股|实业|影业|互娱|药业|半导体|汽车)") + r"\Z")
"""What ends so is a firm that the model knows little of; not 股份 or 资本, which are shares and money as often."""
_LATIN = re.compile(r" ?(?!(?:[3-6]G|AI|IP|VIP)\Z)(?P<name>[A-Za-z0-9][A-Za-z0-9 .+-]*)")
_SITE = re.compile(r"[A-Za-z][A-Za-z0-9]*\.(?:ai|com|io|ly|me|tv|cn)")


def vouched(text: str, names: Sequence[Name], spans: Sequence[NamedSpan]) -> tuple[NamedSpan, ...]:
    """The spans, and those of the model's `names` that the text vouches for; in order.

    A title in 《》 and a model that begins with its family's name (混元Turbo S), or with its maker's where a number is all the rest (榮耀500),
    stand for what was found inside them.
    """
    folded = fold(text)
    guesses = [name for name in names if name.score >= LEAST]
    for _ in range(2):  # the neighbour in a list may be vouched for as well
        here = Placed(spans)
        spans = laid_over(spans, (span for name in guesses if (span := _read(text, folded, name, here)) is not None))
    return tuple(spans)


def _read(text: str, folded: str, name: Name, spans: Placed) -> NamedSpan | None:
    """The span of a guess that the text vouches for, with the class that this place gives; None of any other."""
    over = spans.over(name.start, name.end)
    if any((s.start, s.end) == (name.start, name.end) or s.start < name.start or s.end > name.end for s in over):
        return None
    guess = NamedSpan(name.start, name.end, name.label, max(name.score, _SCORE), "document")
    if text[name.start - 1 : name.start] == "《" and text[name.end : name.end + 1] == "》":
        return guess
    rest = _LATIN.fullmatch(text, over[0].end, name.end) if over and over[0].start == name.start else None
    if name.label in _MADE and rest is not None and len(over) == 1:
        if over[0].type == "AIModel" or (over[0].type == "Company" and rest["name"][0].isdigit()):
            return guess
        if over[0].type == "Company":
            return replace(guess, start=rest.start("name"))
    return None if over else _alone(text, folded, guess, spans)


def _alone(text: str, folded: str, guess: NamedSpan, spans: Placed) -> NamedSpan | None:
    start, end = guess.start, guess.end
    surface = text[start:end]
    made = guess.type in _MADE
    if kind := _listed(text, guess, spans):
        return replace(guess, type=kind)
    before = spans.before(start)
    if before and before.end == start - 1 and text[start - 1] in "（(" and text[end : end + 1] in ("）", ")"):
        same = _ACRONYM.fullmatch(surface) or (before.type in _MADE and not made)
        return replace(guess, type=before.type) if same else guess
    if made and (
        (before and before.end == start and before.type == "Company" and _LATIN.match(surface))
        or _CALLED.search(folded, max(0, start - 8), start)
        or _KIND.search(folded, max(0, start - 4), start)
        or (before and before.type in _BODIES and text[before.end : start] in ("的“", "的「"))
        or _SORT.match(folded, end)
        or (guess.type == "AIModel" and _FAMILY.fullmatch(folded, start, end))
    ):
        return guess
    if guess.type == "Person":
        return guess if _POST.match(folded, end) or _SPEAKS.match(folded, end) else None
    if guess.type not in _BODIES:
        return None
    firm = _FIRM.search(folded, max(0, start - 6), start) or text[end : end + 2] == "的《" or _SITE.fullmatch(surface)
    if guess.type == "Company" and len(surface) > 3 and _TRADE.search(surface):
        return guess if text[end : end + 1] not in ("（", "(") else None  # the rest of a legal name
    division = _DIVISION.search(surface) and text[start - 1 : start] != "大"  # 两大游戏事业群
    return guess if firm or division else None


def _listed(text: str, guess: NamedSpan, spans: Placed) -> str | None:
    """The class of the list that the guess stands in: between two names of one class, before two or behind two."""
    left, right = _chain(text, guess.start, spans, -1), _chain(text, guess.end, spans, 1)
    if left and right:
        return left[0] if left[0] == right[0] else guess.type if {left[0], right[0]} <= _KIN else None
    if left != [guess.type] * 2 and right != [guess.type] * 2:
        return None
    # behind 的 or a verb the first of a list may be a common word: 勤诚的机壳、奇鋐与双鸿
    return guess.type if left or guess.start == 0 or text[guess.start - 1] in _BOUNDS else None


def _chain(text: str, at: int, spans: Placed, way: int) -> list[str]:
    """The classes of the two next names of a list, to the left or to the right of a place."""
    found: list[str] = []
    while len(found) < 2:
        mark = text[at - 1 : at] if way < 0 else text[at : at + 1]
        if not mark or mark not in "、和与與及":
            break
        span = spans.before(at - 1) if way < 0 else spans.behind(at + 1)
        if span is None or (span.end if way < 0 else span.start) != at + way:
            break
        found.append(span.type)
        at = span.start if way < 0 else span.end
    return found
