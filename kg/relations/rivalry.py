"""Facts of one pair of names that cannot both be meant: of two directions, or of a deal and its lesser form, the surer one counts.

Of a sale and its lesser form the words themselves may decide: 出售X部分股权 is a part, X株を全て売却 the whole.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from kg.model import LocalStatement
from kg.ner.fold import fold
from kg.relations.candidates import Pair
from kg.relations.majority_zh import by_size
from kg.relations.refused.recipients import SALES, beside
from kg.relations.table import Relation
from kg.relations.together import may_both_be_stated
from kg.relations.view import Sentence

LESSER = {
    "investedIn": "acquired",
    "acquired": "investedIn",
    "reducedStakeIn": "divested",
    "divested": "reducedStakeIn",
}
CLEARLY = 0.2
"""How much surer one of a deal and its lesser form must be than the other to be all that is meant."""
_DOUBTFUL, _SURER = 0.42, 0.1
"""How unsure a post must be, and how much surer another by the same title, for the other to be all that is meant."""
_MUTUAL = frozenset({"investedIn", "ownsStakeIn"})
_SURE = 0.7
"""How sure both of two holdings in each other must be."""
_HALF = 50.0
"""Percent of a company that a minority stake lies below."""

_NEAR = "[^,，、。;；\ue000-\uf8ff]"
_SOLD = fold("売却|手放|処分|譲渡|出售|卖出|转让")
_SHARES = fold("股权|股份|股票|持股|权益")
_PART_BEHIND = {
    "zh": re.compile(rf"{_NEAR}{{0,6}}(?<![大这那])部分的?(?:{_SHARES})"),
    "ja": re.compile(fold(f"{_NEAR}{{0,4}}(?:株式?|持ち分)の一部を")),
    "en": re.compile(r"(?!)"),
}
_PART_BEFORE = {
    "zh": re.compile(r"(?!)"),
    "ja": re.compile(r"(?!)"),
    "en": re.compile(
        r"\b(?:part|some|a portion|a slice) of (?:its|their|his|her|the) (?:stake|holding|shares)s? in \Z"
    ),
}
_WHOLE_BEHIND = {
    "zh": re.compile(rf"{_NEAR}{{0,6}}(?:全部(?:{_SHARES})|{_NEAR}{{0,6}}(?:{_SHARES})(?:全部|悉数)(?:{_SOLD}))"),
    "ja": re.compile(fold(f"{_NEAR}{{0,8}}(?:全て|すべて|全株(?:式)?|全持ち分|全部){_NEAR}{{0,8}}") + f"(?:{_SOLD})"),
    "en": re.compile(r"(?!)"),
}
_WHOLE_BEFORE = {
    "zh": re.compile(fold("清仓(?:了|式减持|减持|抛售)?") + r"\Z"),
    "ja": re.compile(r"(?!)"),
    "en": re.compile(r"\b(?:entire|whole) (?:[\d.]+% )?(?:stake|holding|interest)s? in \Z"),
}

_RAISES = re.compile("增持|加仓|举牌")
_LOWERS = re.compile("[减售卖抛沽]|转让|出让|套现|退出|清仓|清空|处置|剥离|让渡|转给")
_SEVERAL = {
    "zh": re.compile(fold("双方|两家|两者|各方|三家|三方|分别|均|都|他们|它们|们")),
    "ja": re.compile(fold("両社|両者|2社|両氏|それぞれ|3社|双方|各社|とも")),
    "en": re.compile(
        r"\b(?:both|two|three|they|their|them|each|all|companies|firms|groups|respectively|together|jointly)\b"
    ),
}
"""Words of a sentence that is told of more than one."""


def as_said(lang: str, relation: str, sentence: Sentence, pair: Pair, object_: int) -> str:
    """`relation`, or for a sale the one that the words tell: `divested` for all of it, `reducedStakeIn` for a part, `investedIn` for 增持.

    Of a Chinese purchase the share that is bought may tell.
    """
    raised = lang.startswith("zh") and _RAISES.search(sentence.masked) and not _LOWERS.search(sentence.masked)
    if relation in SALES and raised:
        return "investedIn"
    if lang.startswith("zh"):
        relation = by_size(relation, sentence, pair, object_)
    place = beside(sentence, pair, object_) if relation in SALES else None
    if place is None:
        return relation
    language, (before, behind) = lang.split("-")[0], place
    if _PART_BEHIND[language].match(behind) or _PART_BEFORE[language].search(before):
        return "reducedStakeIn"
    if _WHOLE_BEHIND[language].match(behind) or _WHOLE_BEFORE[language].search(before):
        return "divested"
    return relation


def outweighed(statements: Sequence[LocalStatement], table: Mapping[str, Relation]) -> dict[LocalStatement, str]:
    """The statements that a surer one of the same two names rules out, each with the reason."""
    said: dict[tuple[int, str, int], LocalStatement] = {}
    for statement in statements:
        key = statement.subject, statement.predicate, statement.object
        if key not in said or said[key].confidence < statement.confidence:
            said[key] = statement
    found = {}
    of_two: dict[frozenset[int], list[LocalStatement]] = {}
    for statement in statements:
        of_two.setdefault(frozenset((statement.subject, statement.object)), []).append(statement)
    for statement in statements:
        relation = table.get(statement.predicate)
        back = said.get((statement.object, statement.predicate, statement.subject))
        if (
            back is not None
            and relation is not None
            and not relation.symmetric
            and back.confidence > statement.confidence
            and not _is_mutual(statement, back)
        ):
            found[statement] = "the text rather states it the other way round"
        other = said.get((statement.subject, LESSER.get(statement.predicate, ""), statement.object))
        if other is not None and other.confidence - _lead(statement) > statement.confidence:
            found[statement] = f"the text rather states {other.predicate}"
        for other in of_two[frozenset((statement.subject, statement.object))]:
            surer = other.confidence > statement.confidence
            if surer and not may_both_be_stated(statement.predicate, other.predicate):
                found[statement] = f"the text rather states {other.predicate}"
        if statement != said[statement.subject, statement.predicate, statement.object]:
            found[statement] = "the text states it more surely at another place"
    return found


def _is_mutual(one: LocalStatement, other: LocalStatement) -> bool:
    """Whether two clauses tell surely that each of two companies holds shares of the other: 甲认购乙8亿股，乙认购甲2亿股."""
    sure = min(one.confidence, other.confidence) >= _SURE
    return one.predicate in _MUTUAL and sure and not _meet(one, other)


@dataclass(frozen=True, slots=True)
class Carried:
    """A statement of which the sentence names only one end, `named`; what it is about is carried into it from before."""

    statement: LocalStatement
    sentence: Sentence
    named: int


def outweighed_subjects(carried: Sequence[Carried], lang: str) -> dict[LocalStatement, str]:
    """The statements that speak of the lesser of two subjects carried into one sentence, each with the reason.

    "The Turin firm bought Bluebay" is told of one: of A and B, which the sentences before name, the surer one counts. What is told
    of several ("the two companies", 双方) is told of each.
    """
    rivals: dict[tuple[int, str, int, bool], list[LocalStatement]] = {}
    for told in carried:
        if not _SEVERAL[lang.split("-")[0]].search(told.sentence.masked):
            key = told.sentence.start, told.statement.predicate, told.named, told.named == told.statement.object
            rivals.setdefault(key, []).append(told.statement)
    found = {}
    for statements in rivals.values():
        surest = max(statements, key=lambda statement: statement.confidence)
        for statement in statements:
            if statement.confidence < surest.confidence:
                found[statement] = "the text rather says it of another"
    return found


def outweighed_posts(statements: Sequence[LocalStatement]) -> dict[LocalStatement, str]:
    """The doubtful of two posts that one English title gives a person in one place, each with the reason.

    "X said in a suit against Y, led by chief executive Ann Lee" calls her chief executive of one of the two.
    """
    posts = [s for s in statements if s.predicate == "worksFor" and s.qualifiers.role and not s.qualifiers.former]
    found = {}
    for post in posts:
        if post.confidence >= _DOUBTFUL:
            continue
        for other in posts:
            same = other.subject == post.subject and other.qualifiers.role == post.qualifiers.role
            if (
                same
                and _meet(other, post)
                and other.object != post.object
                and other.confidence > post.confidence + _SURER
            ):
                found[post] = "the text rather gives the title in another"
    return found


def outweighed_houses(statements: Sequence[LocalStatement]) -> dict[LocalStatement, str]:
    """The ratings by a company of which the same words tell that one of its people gives them, each with the reason.

    瑞銀的鞏旻把理想下調至“中性” is the analyst's: of 256 such places the annotated texts give 41 to the house as well.
    """
    rated = [statement for statement in statements if statement.predicate == "rated"]
    posts = {(s.subject, s.object) for s in statements if s.predicate == "worksFor" and not s.qualifiers.former}
    ends = {(own.subject, own.object): own for own in rated}
    refused = {
        house: "the text rather says it of one of its people"
        for house in rated
        for own in rated
        if (own.subject, house.subject) in posts and own.object == house.object and _meet(own, house)
    }
    for rating in rated:
        for person, house in posts:
            own = ends.get((person, rating.subject))
            if house == rating.object and own is not None and _meet(own, rating):
                refused[rating] = "the text rather says it of the other, by one of its people"
    return refused


def _meet(one: LocalStatement, other: LocalStatement) -> bool:
    """Whether the evidence of the two has words in common."""
    return one.evidence.start < other.evidence.end and other.evidence.start < one.evidence.end


def _lead(statement: LocalStatement) -> float:
    """How much surer the other form of the deal must be: not at all where what is called a purchase is one of a minority."""
    percent = re.fullmatch(r"(\d+(?:\.\d+)?)%", statement.qualifiers.stake or "")
    minority = statement.predicate == "acquired" and percent is not None and 0 < float(percent[1]) < _HALF
    return 0.0 if minority else CLEARLY
