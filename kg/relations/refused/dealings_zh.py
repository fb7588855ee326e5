"""Whom a Chinese sentence on supplies, alliances and rivals names without making it a party: 继X之后, 与X旗下的Y, 配备X的电芯，….

Patterns are over folded, masked text.
"""

from __future__ import annotations

import re

from kg.ner.fold import fold
from kg.relations.candidates import Pair
from kg.relations.decide import Proposal
from kg.relations.refused.recipients import beside
from kg.relations.told.plain_words_zh import ORGANISATION, PLACE
from kg.relations.told.plain_zh import plainly
from kg.relations.view import Sentence

_NEAR = "[^,，。;；\ue000-\uf8ff]"
_NAME = "[\ue000-\uf8ff]"
_DEALINGS = frozenset({"suppliesTo", "uses", "partneredWith", "competesWith"})
_OWNER_BEFORE = re.compile(fold("(?:与|和|跟|同|携手|联手|联合|牵手|伙拍|向|为|给|替|由|找来|选择)") + r"\Z")
_OWNER_BEHIND = re.compile(fold(f"(?:集团)?(?:旗下|子公司|孙公司)的?{_NEAR}{{0,8}}") + _NAME)
"""与X旗下的Y合作: X does not."""
_AFTER_BEFORE = re.compile(r"继\Z")
_AFTER_BEHIND = re.compile(
    fold(
        f"{_NEAR}{{0,6}}(?:之?后|以后)[,，]?{_NEAR}{{0,4}}(?:第{_NEAR}{{1,3}}[家个名间]|[又另]一[家个]){_NEAR}{{0,14}}"
    )
    + _NAME
)
"""成为继X之后第三家切入Y供应链的台厂: X is one like it."""
_PART_BEFORE = re.compile(
    fold(f"(?:配备|搭载|采用|选用|拣选|换装|改用|沿用|(?<!单)(?<!收入)(?<!收)(?:来|出|购)自)了?(?:{PLACE}的?)?") + r"\Z"
)
"""新机配备X的引擎，座椅由Y供货: X is given nothing by Y."""
_JOINED_BY = re.compile(f"{_NAME}{_NEAR}{{0,4}}" + fold("(?:联合|携手|联手|牵手|联袂|伙拍)了?") + r"\Z")
"""4月，启明联合X入局: X joins it, and no one of the sentences before."""
_COMMA = re.compile("[,，]")
_ORGANISATION = re.compile(ORGANISATION)


def no_party(proposal: Proposal, sentence: Sentence, pair: Pair) -> str | None:
    """Why one of the two names of `pair` is no party of `proposal`; None where the Chinese `sentence` allows it."""
    relation = proposal.relation
    if relation not in _DEALINGS:
        return None
    if pair.topic is not None:
        place = beside(sentence, pair, pair.second.entity)
        if relation == "partneredWith" and place is not None and _JOINED_BY.search(place[0]):
            return "the text says of whom it tells"
        return "the text says of whom it tells" if _is_told_of_another(proposal, sentence, pair) else None
    text = sentence.masked
    for slot, group in ((pair.first, pair.first_group), (pair.second, pair.second_group)):
        mark = sentence.marks[group]
        if _OWNER_BEFORE.search(text, 0, mark) and _OWNER_BEHIND.match(text, mark + 1):
            return "the text names it only as the owner of another"
        if slot is pair.second and _AFTER_BEFORE.search(text, 0, mark) and _AFTER_BEHIND.match(text, mark + 1):
            return "the text names it as the one before"
    if relation == "suppliesTo" and _has_another_end(proposal, sentence, pair):
        return "the text says of whom it tells"
    receiver = proposal.subject if relation == "uses" else proposal.object
    place = beside(sentence, pair, receiver)
    first = pair.first.entity == receiver and pair.first_group < pair.second_group
    if relation in ("uses", "suppliesTo") and first and place is not None and _PART_BEFORE.search(place[0]):
        between = text[sentence.marks[pair.first_group] : sentence.marks[pair.second_group]]
        if _ORGANISATION.match(between) and _COMMA.search(between):
            return "the text names it as the one who supplies another"
    return None


def _is_told_of_another(proposal: Proposal, sentence: Sentence, pair: Pair) -> bool:
    """Whether the sentence says in so many words of whom the one that it names is told: A向B供货 is no supply to C of before."""
    entity, relation = pair.second.entity, proposal.relation
    for rule, head, group in plainly(sentence):
        named = rule.relation == relation and all(slot.kind == "name" for slot in sentence.members(head))
        if named and any(slot.entity == entity for g in (head, group) for slot in sentence.members(g)):
            return True
    return False


def _has_another_end(proposal: Proposal, sentence: Sentence, pair: Pair) -> bool:
    """Whether the second of `pair` is told of another than the first: A增产，B的面板由C供应 is no supply to A."""
    first, second = pair.first, pair.second
    for rule, head, group in plainly(sentence):
        ends = (first.entity, second.entity) if rule.about_subject else (second.entity, first.entity)
        other = rule.relation == proposal.relation and pair.first_group != head < group == pair.second_group
        if other and ends == (proposal.subject, proposal.object) and _is_named(sentence, head, group):
            return True
    return False


def _is_named(sentence: Sentence, head: int, group: int) -> bool:
    """Whether names, and no words that stand for them, are both ends."""
    return all(slot.kind == "name" for g in (head, group) for slot in sentence.members(g))
