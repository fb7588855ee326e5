"""What a Chinese clause states in so many words of the company it begins with: A向B和C供货, A从B采购电芯, A与B争抢客户.

The other end of what a rule finds is the nearest organisation before it, if that one begins its clause. Patterns are over folded,
masked text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from ahocorasick_rs import AhoCorasick

from kg.ner.fold import fold
from kg.relations.candidates import Pair
from kg.relations.told.findings import Findings
from kg.relations.told.plain_links_zh import BASED, BASED_ON, JOINED, JOINED_WITH, RIVALLED, RIVALS
from kg.relations.told.plain_words_zh import ORGANISATION, PLACE, PRODUCT, WORDS, Rule
from kg.relations.view import Sentence, Slot, class_of

RULES = (*WORDS, (BASED_ON, BASED), (JOINED_WITH, JOINED), (RIVALLED, RIVALS))
_SAID = 0.7
"""How sure such a fact is."""
_TWO = 2
_SYMMETRIC = frozenset({"competesWith", "partneredWith", "integratesWith"})
_ORGANISATION = re.compile(ORGANISATION)
_PRODUCT = re.compile(PRODUCT)
_NOT_BEFORE = fold("与和跟同对向从自由被遭为给替据按除比较获将把让使在是有称及等过经以凭靠借选用购买采押换投")
_BESIDE = re.compile(rf"[{fold('与和跟同对向从自由被为给替予获是入进')}](?:{PLACE}的?)?\Z")
_PRODUCT_BEGINS = re.compile(
    rf"(?:\A|[,，])[\"“「]?(?:[^,，。;；:\ue000-\uf8ff{_NOT_BEFORE}]|{PLACE}的?|{ORGANISATION}(?:的|旗下的?|自研的?|推出的?)?){{0,14}}\Z"
)
_WITH = frozenset({"与", "跟", "同", "和"})
_DEALS = re.compile(fold("[^,，。;；]{0,12}(?:签|订立|达成|合作|合资|结盟|联手|争|谈)[^。;；]*[,，]"))
"""Behind two that deal with each other, before a clause on what the first does besides."""
_COMMA = re.compile("[,，]")
_BEGINS = re.compile(rf"(?:\A|[,，])[\"“「]?(?:[^,，。;；:\ue000-\uf8ff{_NOT_BEFORE}]|{PLACE}的?){{0,14}}\Z")
"""Before the name that a clause begins with: nothing, a time, what it is (封测厂A)."""
_OWN = re.compile(rf"{ORGANISATION}(?:的|旗下的?|自家的?)\Z")
"""Before a company's own product, whose parts it buys: 全家的P使用B的咖啡豆."""
_ITS_PRODUCT = re.compile(rf"(?:的|旗下的?)?{PRODUCT}")
"""Behind a rival's name: 对手包括B的P, of which the product is told."""
_OTHERWISE = re.compile(
    "[。;；:]|" + fold("认为|预计|显示|估计|预测|前者|后者|双方|两家|彼此|母公司|大股东|前高管|分析|报告|研究|合并|它")
)
"""Between the name and the words: they may be told of another."""


def tell(document: Sequence[Sentence], findings: Findings) -> None:
    """Add the facts that a sentence states in so many words."""
    for number, sentence in enumerate(document):
        if len(sentence.marks) < _TWO:
            continue
        for rule, head, group in plainly(sentence):
            for one in _subjects(sentence, head, group):
                for other in sentence.members(group) if not _crosswise(sentence, head, group) else ():
                    ends = ((head, one), (group, other)) if head < group else ((group, other), (head, one))
                    pair = Pair(number, ends[0][1], ends[1][1], ends[0][0], ends[1][0])
                    findings.add_instead(_key(rule, one.entity, other.entity), pair, _SAID)


def plainly(sentence: Sentence) -> Iterator[tuple[Rule, int, int]]:
    """Each plain statement of the sentence: its rule, the list that its clause begins with, and another that it names."""
    signs, rules = _signs()
    kinds = {
        kind for word, _, _ in signs.find_matches_as_indexes(sentence.masked, overlapping=True) for kind in rules[word]
    }
    for rule in (rule for kind in sorted(kinds) for rule in RULES[kind][1]):
        for match in rule.pattern.finditer(sentence.masked):
            start, end = match.span("list")
            if rule.relation == "competesWith" and _ITS_PRODUCT.match(sentence.masked, end):
                continue
            named = [
                group
                for group, mark in enumerate(sentence.marks)
                if start <= mark < end and class_of(sentence.masked[mark]) != "Place"
            ]
            found = {slot.entity for group in named for slot in sentence.members(group)}
            head = _end(sentence, match, found, rule)
            if head is not None:
                yield from ((rule, head, group) for group in named)


def _crosswise(sentence: Sentence, head: int, group: int) -> bool:
    """Whether the sentence tells the members of two lists each of its own: A、B分别向C、D供货."""
    several = len(sentence.members(head)) > 1 and len(sentence.members(group)) > 1
    return several and "分别" in sentence.masked


def _subjects(sentence: Sentence, head: int, group: int) -> list[Slot]:
    """The members of the list `head` that a clause goes on about: A与C签约，又向B供货 is told of A only."""
    members, joiners = sentence.members(head), sentence.joiners[head]
    mark, other = sentence.marks[head], sentence.marks[group]
    one = len(joiners) == 1 and joiners[0] in _WITH and _DEALS.match(sentence.masked, mark + 1, max(mark + 1, other))
    return members[:1] if one else members


@cache
def _signs() -> tuple[AhoCorasick, list[list[int]]]:
    """What finds the words of which one stands in every statement of a kind, and by their numbers the kinds that each speaks for."""
    words = sorted({word for signs, _ in RULES for word in signs.split("|")})
    kinds = [[kind for kind, (signs, _) in enumerate(RULES) if word in signs.split("|")] for word in words]
    return AhoCorasick(words), kinds


def _end(sentence: Sentence, match: re.Match[str], found: set[int], rule: Rule) -> int | None:
    """The list that is the other end of what `match` finds: one it holds itself, or the one that the clause begins with."""
    if "tail" in match.re.groupindex:
        return sentence.marks.index(match.start("tail"))
    if "head" in match.re.groupindex:
        return _product(sentence, match)
    return _head(sentence, match.start(), found, rule)


def _head(sentence: Sentence, at: int, found: set[int], rule: Rule) -> int | None:
    """The list of organisations nearest before `at`, if a clause begins with it and nothing between speaks of another.

    Passed is one of `found`, whose other end is sought (A与B订立长单，由后者供货), and one that an earlier clause names beside
    its subject (A与B签约，又向C供货); a use may be that one's.
    """
    text = sentence.masked
    for group in range(len(sentence.marks) - 1, -1, -1):
        mark = sentence.marks[group]
        if mark >= at:
            continue
        if _ORGANISATION.match(text, mark):
            if found.issuperset(slot.entity for slot in sentence.members(group)):
                continue
            if _BEGINS.search(text[:mark]):
                return None if _OTHERWISE.search(text, mark, at) else group
            if rule.relation == "uses" or not _COMMA.search(text, mark, at) or not _BESIDE.search(text[:mark]):
                return None
        elif (
            rule.direct
            and _PRODUCT.match(text, mark)
            and not (rule.relation == "suppliesTo" and _OWN.search(text[:mark]))
        ):
            return None
    return None


def _product(sentence: Sentence, match: re.Match[str]) -> int | None:
    """The list of products that `match` begins with, if its clause does so."""
    begins = _PRODUCT_BEGINS.search(sentence.masked[: match.start("head")])
    return sentence.marks.index(match.start("head")) if begins and not _OTHERWISE.search(match.group()) else None


def _key(rule: Rule, one: int, other: int) -> tuple[int, str, int]:
    if rule.relation in _SYMMETRIC:
        return min(one, other), rule.relation, max(one, other)
    return (one, rule.relation, other) if rule.about_subject else (other, rule.relation, one)
