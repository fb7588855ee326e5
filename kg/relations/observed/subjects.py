"""Which entity a figure is about: the nearest one that governs it in its clause, else the topic that is carried on."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from kg.model import LocalEntity

ELIGIBLE = frozenset({"Company", "BusinessUnit", "Product", "AIModel", "Exchange", "Institution", "Organization"})
"""Classes that have figures. People, places, media and events do not."""
LOOK_BACK = 3
"""Sentences over which a topic is carried."""

# How much speaks for an entity as the subject that a clause leaves out.
_JUST_NOW, _SPOKEN_OF, _FIRST, _FREQUENT, _DISTANCE = 2.0, 0.5, 0.3, 1.0, 1.2
_CLASS = {"Company": 0.2, "BusinessUnit": 0.2, "Exchange": -0.8}
_CORPORATE = {"Product": -0.4, "AIModel": -0.4}
_PRODUCTS = frozenset(_CORPORATE)
_BRINGS_OUT = re.compile(r"(?:发布|推出|发表|带来|上架|开售|预售)[^,，。;；]{0,16}\Z")
"""Added for money and margins, which companies have more often than products."""

# What stands after the source of a statement, and before what a figure is only compared with.
_SOURCE_AFTER = re.compile(
    r"[】)）」』”\"]?\s?(?:的?(?:最新)?(?:研报|报告|分析师|数据|统计)|(?:此前|曾|也|则|并|日前|最新|随后|早前|在[^,，。]{0,14}中?)?(?:预测|预计|预估|提醒|警告|研判|直言|表示|指出|认为|称|估计|估算|预期|给予|给出|首予|首次(?:给予|覆盖)|上修|下修|调高|调低|看好|维持|重申|相信|[将把][^,，。]{0,8}目标价|[将把][^,，。]{0,8}评级|上调|下调|的[^,，。]{1,6}[将把][^,，。]{0,6}目标价|数据|口径)|アナリスト|によると|によれば|の調査|は?予想"
    r"|(?:'s)?(?:,\s[\w ]{2,20},)?\s+(?:analysts?|views?|notes?|reports?|estimates?|said|says|expects?|forecasts?|data|research|(?:cut|raised|lifted|lowered)\s+its\s+(?:[\w-]+\s+){0,2}?(?:target|rating|recommendation|estimates?))\b)"
)
# A source that may as well speak of itself: 云帆科技预计全年营收80亿元, Northfield expects sales of $3bn.
_OF_ITSELF = re.compile(
    r"(?:此前|曾|也|则|并|日前|最新)?(?:预计|预期|预估)(?!其|它|该)|は?(?:予想|見込)|\s+(?:expects?|forecasts?|said|says)\b(?!\s+(?:its|the\s+company))"
)
_COMPARED_BEFORE = re.compile(
    r"(?:比|较|相比|高于|低于|超过|不及|多于|少于|对比|优于|领先|超越|落后于?|仅次于|than|vs\.?|versus|overt\w+|ahead\s+of|behind|against|to\s+rivals?|compared\s+with|according\s+to|(?<![存现所])在|登陆|通过|经由|[向给]|作为|身为|按照?|\bon|\bas)\s*(?:the\s+)?\Z"
)
_COMPARED_AFTER = re.compile(
    r"(?:-(?:backed|owned|controlled|funded|led)\b|向け|からの|への|による|より|に比べ|に対し|を上回|を抑え|との|相比|比较)"
)
_PARTNER_BEFORE = re.compile(r"[与和同跟][^,，。;；、]{0,6}\Z")
_PARTNER_AFTER = re.compile("[^,，。;；]{0,4}(?:签|订立|达成|合作|合资|联手|联合|共同|组建|成立)")
"""Around the one with whom another does something: 江南造船与法国达飞签下12艘订单."""
_OF_IT = re.compile(r"(?:的|の|['’]s\s)(?:约|近|大约)?")
_EN_OWNER_BEFORE = re.compile(
    r"\b(?:at|of|for|from|(?<!led )(?<!backed )(?<!owned )(?<!advised )by|in)\s+(?:the\s+|its\s+)?\Z"
)
_EN_PART = re.compile(
    r"(?:\b(?:its|their|the|whose)|['’]s)\s+(?:[\w&-]+\s+){1,4}?(?:unit|division|segment|arm|business|operations)(?:['’]s)?\s+[^,;:]*\Z"
    r"|\bthe\s+(?:unit|division|segment|arm|venture)(?:['’]s)?\s+[^,;:]*\Z"
    r"|\ban?\s+(?:[\w-]+\s+){0,3}(?:company|group|business|entity|venture|firm|giant|champion)\s+(?:with|of|employing|worth)\s[^;:]*\Z"
    r"|\bthe\s+(?:(?:combined|merged|enlarged|new)\s+(?:company|group|entity|business|firm)|(?:joint\s+)?venture)\s+(?:would|will|could|is\s+expected)[^,;:]*\Z"
)
"""Before the figure of a part, or of something to come, that has no name: its logistics unit had a margin of 4.9%."""
_SECOND_VERB = re.compile(
    r"\band\s+(?:also\s+)?(?:said|says|reported|posted|will|would|plans?|expects?|forecasts?|announced|recorded|booked|warned|has|had)\b"
)
"""Behind an object a second verb of the subject's: Aviva bought Direct Line and said it would cut 2,300 jobs."""


@dataclass(frozen=True, slots=True)
class Place:
    """One place where an entity that may have figures stands, by name or by anaphor."""

    start: int
    end: int
    entity: int
    type: str


def places(entities: Sequence[LocalEntity]) -> list[Place]:
    """The places of all eligible entities, in order, none inside another."""
    found: list[Place] = []
    everywhere = sorted(
        (Place(m.start, m.end, e.id, e.type) for e in entities for m in (*e.mentions, *e.anaphors)),
        key=lambda place: (place.start, -place.end),
    )
    end = -1
    for place in everywhere:
        if place.start >= end:
            end = place.end
            if place.type in ELIGIBLE:
                found.append(place)
    return found


def governs(folded: str, place: Place) -> bool:
    """Whether the entity at `place` may own a figure of its clause, rather than report it or be compared with."""
    after = folded[place.end : place.end + 60]
    before = folded[max(0, place.start - 16) : place.start]
    if _PARTNER_BEFORE.search(before) and _PARTNER_AFTER.match(after):
        return False
    return not (_SOURCE_AFTER.match(after) or _COMPARED_BEFORE.search(before) or _COMPARED_AFTER.match(after))


def owner(
    folded: str,
    inside: Sequence[Place],
    *,
    metric: tuple[int, int] | None,
    figure: tuple[int, int],
    begin: int,
    lang: str,
) -> Place | None:
    """The owner of a figure among the entities `inside` its clause, or None.

    Nearest before the metric (阿里第三季经营利润); in English also after it (revenue at Azure); without a metric of the
    clause's own, the first after the figure before it (`begin`: 百度因分拆昆仑芯的传闻涨3.6%).
    """
    for place in inside:
        if place.end < figure[0] and _OF_IT.fullmatch(folded, place.end, figure[0]):  # 仅次于青禾的31%
            return place
    ruling = [place for place in inside if governs(folded, place)]
    if metric is not None and metric[0] >= figure[1]:
        owned = [p for p in ruling if 0 < p.start - metric[1] <= 3 and folded[metric[1] : p.start] in ("的", "の")]
        if owned:  # 2000万企業組織の钉钉
            return owned[0]
    limit = min(metric[0], figure[0]) if metric is not None else figure[0]
    before = [place for place in ruling if place.end <= limit]
    if lang == "en" and metric is not None:
        behind = [
            place
            for place in ruling
            if metric[1] <= place.start < metric[1] + 40
            and _EN_OWNER_BEFORE.search(folded[metric[1] : place.start])
            and not re.search(r"[,;]", folded[metric[1] : place.start])
        ]
        if behind:
            return behind[0]
    if lang == "en" and len(before) > 1 and _SECOND_VERB.search(folded, before[-1].end, limit):
        return before[0]
    if before:
        listed = [place for place in before if place.start >= begin]
        return before[-1] if metric is not None else (listed or before)[0]
    itself = [p for p in inside if p.end <= limit and _OF_ITSELF.match(folded, p.end)]
    if itself and not ruling:
        return itself[-1]
    between = [
        place for place in ruling if limit <= place.start and place.end <= max(figure[0], metric[0] if metric else 0)
    ]
    return between[0] if between else None


def since_last_subject(folded: str, here: Sequence[Place], begins: Sequence[int]) -> list[Place]:
    """The places `here` from the last on that begins a clause with 则 behind it: 甲遭入稟清盤，乙則計劃上市，估值30億元.

    `begins` are where the clauses begin. All of them where there is none such.
    """
    last = max(
        (i for i, place in enumerate(here) if place.start in begins and folded[place.end : place.end + 1] == "则"),
        default=0,
    )
    return list(here[last:])


def of_products(folded: str, here: Sequence[Place]) -> list[Place]:
    """The products among the places `here` of a Chinese sentence, those brought out where a verb says so; all places where there is none.

    乐道在合肥发布L70，起售价19.98万元 is the car's price.
    """
    products = [place for place in here if place.type in _PRODUCTS]
    new = [place for place in products if _BRINGS_OUT.search(folded, max(0, place.start - 24), place.start)]
    return new or products or list(here)


def is_of_a_part(folded: str, begin: int, end: int, inside: Sequence[Place]) -> bool:
    """Whether an English figure at `end`, in a clause that starts at `begin`, is that of a unit without a name."""
    found = _EN_PART.search(folded, begin, end)
    return found is not None and not any(found.start() <= place.start < end for place in inside)


class Topics:
    """Who the text speaks of, sentence after sentence, for the clauses that do not say."""

    def __init__(self, standing: Sequence[Place]) -> None:
        counts = Counter(place.entity for place in standing)
        most = max(counts.values(), default=1)
        self._share = {entity: count / most for entity, count in counts.items()}
        self._class = {place.entity: place.type for place in standing}
        self._sentences: list[tuple[tuple[int, ...], int | None]] = []

    def push(self, ruling: Sequence[Place], subject: int | None) -> None:
        """Close a sentence: the entities that may own figures in it, in order, and the last that did."""
        self._sentences.append((tuple(dict.fromkeys(place.entity for place in ruling)), subject))

    def pick(self, here: Sequence[Place], last: int | None, *, corporate: bool) -> tuple[int | None, float]:
        """The subject of a clause that names none, and how sure that is.

        `here` are the entities earlier in its sentence, `last` the owner of the figure before it in the sentence,
        `corporate` says that the metric is a company's rather than a product's.
        """
        scores: dict[int, float] = {}
        inside = (tuple(dict.fromkeys(place.entity for place in here)), last)
        for distance, (entities, subject) in enumerate([inside, *reversed(self._sentences[-LOOK_BACK:])]):
            for index, entity in enumerate(dict.fromkeys((*entities, *((subject,) if subject is not None else ())))):
                kind = self._class[entity]
                score = _FREQUENT * self._share[entity] + _CLASS.get(kind, 0.0) - _DISTANCE * distance
                score += _FIRST * (index == 0)
                if entity == subject:
                    score += _SPOKEN_OF if distance else _JUST_NOW
                score += _CORPORATE.get(kind, 0.0) if corporate else 0.0
                scores[entity] = max(scores.get(entity, score), score)
        if not scores:
            return None, 0.0
        best = max(scores, key=lambda entity: (scores[entity], -entity))
        return best, min(0.8, max(0.4, 0.35 + 0.25 * scores[best]))
