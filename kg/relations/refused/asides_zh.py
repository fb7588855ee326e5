"""Names that a Chinese sentence mentions beside a fact and not as a party of it: compared with, licensed from, once worked at.

Every pattern is over the masked sentence (`kg.relations.view`), where a name is one character of private use.
"""

from __future__ import annotations

import re

from kg.ner.fold import fold
from kg.relations.candidates import Pair
from kg.relations.decide import Proposal
from kg.relations.refused.recipients import beside
from kg.relations.view import Sentence, class_of

_NAME = "[\ue000-\uf8ff]"
_NEAR = "[^,，。;；、\ue000-\uf8ff]"
_COMPARISONS = frozenset({"competesWith", "outperforms", "locatedIn", "listedOn", "subsidiaryOf", "partOf", "rated"})
_RANKED_BEFORE = re.compile(fold("(?:仅次于|不及|低于|高于|优于|逊于|不如|落后于|领先于)") + r"\Z")
_RANKED_BEHIND = re.compile(r"[,，。;；)\]]|\Z")
_COMPARED_BEFORE = re.compile(r"[与和跟同较比]\Z")
_COMPARED_BEHIND = re.compile(f"{_NEAR}{{0,4}}相比")
"""市占率仅次于X, 与X相比: X is no party of what is told of the other."""
_WORKED_BEFORE = re.compile(fold("曾(?:经)?(?:在|任|于|供职于|就职于|任职于|效力于|担任)") + r"\Z")
_WRITER = fold(r"[^,，。;；()\[\]【】]{0,24}(?:记者|责任编辑|责编|编译|撰文|作者)[:：/ ]*")
_BY_LINE = re.compile(r"[(\[【〔/|]" + _WRITER + r"\Z")
"""【记者王海/台北报导】: who writes the news works for none of those it is about."""
_DATELINE = re.compile(_WRITER + r"\Z")
_DATELINE_BEHIND = re.compile(fold(r"\s*(?:$|[/／]|[^,，。;；]{0,4}报[道导])"))
"""财新网 记者 王海: a line of its own says who writes."""
_LICENCE = fold("(?:代理|经销|分销|代销|引进|独家推广)")
_LICENSED = re.compile(rf"{_LICENCE}(?:了|的)?{_NEAR}{{0,14}}(?P<other>{_NAME}?){_NEAR}{{0,10}}\Z")
_DISTRIBUTES = re.compile(rf"{_NEAR}{{0,10}}{_LICENCE}(?:了)?\Z|{_NEAR}{{0,6}}(?:拿下|取得|获得|拥有|握有)(?:了)?\Z")
_RIGHTS_BEHIND = re.compile(rf"{_NEAR}{{0,12}}(?:代理|经销|分销|推广|销售)权")
"""国药控股独家经销拜耳的X, 拿下了默沙东疫苗的分销权: who distributes is no supplier of who makes it."""
_FROM = re.compile(r"[从自由向][^,，。;；]{0,8}\Z")
_SEAT = re.compile(r"[在于驻赴至到入往]\Z|总部|位于|落户")
_BOUND = re.compile(
    fold(rf"(?:(?:的)?{_NEAR}{{0,8}}(?:品牌|公司|企业|集团|厂商|药企|车企|巨头|银行|机构|同业|大厂|业者|商))?")
    + rf"[\"“「《]*(?P<other>{_NAME})"
)
"""Behind a place the name that it is said of: 引进日本甜点品牌X."""
_BROUGHT_FROM = re.compile("(?:引进|引入|进口|代理)(?:的|了|自)?\\Z")
_GOAL_BEFORE = re.compile(f"[向从自对给]{_NAME}?\\Z")
_AND_ALSO = re.compile("[^。]{0,60}?[,，]并")
_DOES = frozenset(
    {"divested", "reducedStakeIn", "acquired", "investedIn", "released", "develops", "founded", "suppliesTo"}
)
"""A向C购买专利，并把B转让给D: what comes behind 并 is done by A."""
_ADVISED = re.compile('[「“"‘『]增持[」”"’』]|增持评级')
_INVESTS = re.compile("[投购买]|收购|入股|增持|注资|认购|出资|受让|举牌|加仓")
"""获摩根大通上调至「增持」 is advice and no investment."""
_PLEDGES = re.compile("质押|抵押")
_SELLS = re.compile("[减售卖抛沽]|转让|出让|套现|退出|清仓|处置|剥离")
_SUES = re.compile(
    f"{_NAME}{_NEAR}{{0,10}}(?:起诉|控告|状告|告上){_NEAR}{{0,4}}{_NAME}"
    f"|{_NAME}{_NEAR}{{0,4}}[遭被]{_NAME}(?:[^,，。;；]{{0,8}})(?:起诉|控告|状告|提告|告上)"
)
_TARGET_BEFORE = re.compile(r"(?:[将把对予]|给予|维持|重申|上调|下调|调升|调降|授予)\Z")
_TARGET_BEHIND = re.compile(rf"(?:的|股票)?{_NEAR}{{0,6}}(?:目标价|评级|评等|展望|[\"“「])")
_TAKES_OVER = re.compile(
    rf"(?:出任|担任|就任|转任|改任|获任)(?P<new>{_NAME}){_NEAR}{{0,12}}[,，]?{_NEAR}{{0,4}}接替{_NEAR}{{0,8}}\Z"
)
"""A出任B主席，接替C: C was with B."""
_HOLDER_BEFORE = re.compile(r"由\Z")
_HOLDER_BEHIND = re.compile("(?:间接|直接|全资|共同|合计)*(?:持股|持有|控股|拥有)")
_ACCUSED_BEFORE = re.compile("[遭被]\\Z")
_ACCUSED_BEHIND = re.compile("(?:点名|质疑|批评|约谈|起诉|投诉|举报|检举)")
_BY_THE_NEW = re.compile(f"{_NEAR}{{0,4}}由(?:其)?新?(?:成立|设立|组建)的")
"""六神由新成立的美妆事业部统管: who is put under it did not found it."""
_HOLDS = re.compile(f"{_NEAR}{{0,4}}持有{_NEAR}{{0,2}}")
_PUTS_IN = re.compile("[投购买收元募]|入股|增|注|认|出资|接|受让")


def beside_the_fact(proposal: Proposal, sentence: Sentence, pair: Pair) -> str | None:
    """Why one of the two names of `pair` is no party of `proposal`; None where the sentence allows it."""
    relation = proposal.relation
    places = {end: beside(sentence, pair, end) for end in (proposal.subject, proposal.object)}
    other = {pair.first.entity: pair.second.type, pair.second.entity: pair.first.type}
    for end, place in places.items():
        if place is None:
            continue
        before, behind = place
        compared = _COMPARED_BEFORE.search(before) and _COMPARED_BEHIND.match(behind)
        ranked = _RANKED_BEFORE.search(before) and _RANKED_BEHIND.match(behind)
        if relation not in _COMPARISONS and (compared or ranked):
            return "the text only compares with it"
        if relation not in ("locatedIn", "listedOn") and other[end] != "Person" and _WORKED_BEFORE.search(before):
            return "the text names it only as where someone worked"
    subject, object_ = places[proposal.subject], places[proposal.object]
    if relation == "develops" and object_ is not None and _is_licensed(subject, object_):
        return "the text says that it is another's and licensed"
    if relation == "subsidiaryOf" and subject is not None and _is_licensed(object_, subject):
        return "the text says that it is another's and licensed"
    if relation == "suppliesTo" and object_ is not None and subject is not None and _distributes(subject, object_):
        return "the text names it as the one who distributes"
    if relation == "locatedIn" and object_ is not None and _is_of_another(sentence, subject, object_):
        return "the text says the place of another"
    if relation in _DOES and subject is not None and object_ is not None and _is_goal(subject, object_):
        return "the text names it as the one with whom something else is done"
    if relation == "disputesWith" and pair.topic is not None and _SUES.search(sentence.masked):
        return "the text names both parties of the dispute"
    if relation == "rated":
        return _rates_not(sentence, pair, subject)
    if relation == "worksFor":
        return _works_elsewhere(sentence, pair, proposal, subject, object_)
    return _by_its_verb(relation, sentence, pair, subject)


_Place = tuple[str, str]


def _is_licensed(subject: _Place | None, object_: _Place) -> bool:
    licensed = _LICENSED.search(object_[0])
    if licensed is None or (licensed["other"] and class_of(licensed["other"]) != "Place"):
        return False
    return subject is None or (len(subject[0]) < licensed.start() and not _FROM.search(subject[0]))


def _distributes(subject: _Place, object_: _Place) -> bool:
    first, second = len(subject[0]), len(object_[0])
    if first > second:
        return False
    between = _DISTRIBUTES.fullmatch(object_[0], first + 1)
    return (
        between is not None and (re.search(_LICENCE, between.group()) or _RIGHTS_BEHIND.match(object_[1])) is not None
    )


def _is_of_another(sentence: Sentence, subject: _Place | None, object_: _Place) -> bool:
    before, behind = object_
    if subject is not None and len(subject[0]) >= len(before):
        return False
    if _BROUGHT_FROM.search(before):
        return True
    bound = _BOUND.match(behind)
    start = 0 if subject is None else len(subject[0]) + 1
    return (
        bound is not None
        and class_of(bound["other"]) in ("Company", "BusinessUnit", "Product", "Institution")
        and len(before) > start
        and not _SEAT.search(before, start)
    )


def _is_goal(subject: _Place, object_: _Place) -> bool:
    also = _AND_ALSO.match(subject[1]) if _GOAL_BEFORE.search(subject[0]) else None
    return also is not None and len(subject[0]) + 1 + also.end() <= len(object_[0])


def _rates_not(sentence: Sentence, pair: Pair, subject: _Place | None) -> str | None:
    if subject is not None and _TARGET_BEFORE.search(subject[0]) and _TARGET_BEHIND.match(subject[1]):
        return "the text names it as the one that is rated"
    if pair.topic is None:
        return None
    rated = any(
        _TARGET_BEFORE.search(sentence.masked, 0, mark) and _TARGET_BEHIND.match(sentence.masked, mark + 1)
        for mark in sentence.marks
        if class_of(sentence.masked[mark]) in ("Company", "BusinessUnit")
    )
    return "the text names another as the one that is rated" if rated else None


def _works_elsewhere(
    sentence: Sentence, pair: Pair, proposal: Proposal, person: _Place | None, organisation: _Place | None
) -> str | None:
    kind = pair.second.type if pair.second.entity == proposal.object else pair.first.type
    if person is not None and kind != "Media" and _writes(*person):
        return "the text names the writer of the news"
    if organisation is None:
        return None
    if person is not None:
        new = _TAKES_OVER.search(person[0])
        if new is not None and new.start("new") != len(organisation[0]):
            return "the text names the post that another takes over"
    if _HOLDER_BEFORE.search(organisation[0]) and _HOLDER_BEHIND.match(organisation[1]):
        return "the text names it as the holder of another"
    return None


def _writes(before: str, behind: str) -> bool:
    by_line = _BY_LINE.search(before) or (_DATELINE.match(before) and _DATELINE_BEHIND.match(behind))
    return by_line is not None


def _by_its_verb(relation: str, sentence: Sentence, pair: Pair, subject: _Place | None) -> str | None:
    accused = subject is not None and _ACCUSED_BEFORE.search(subject[0]) and _ACCUSED_BEHIND.match(subject[1])
    if relation == "fined" and accused:
        return "the text names it as the one who complains"
    if pair.first_group < 0:
        return None
    between = sentence.masked[sentence.marks[pair.first_group] + 1 : sentence.marks[pair.second_group]]
    if relation in ("founded", "partOf") and _BY_THE_NEW.fullmatch(between):
        second = sentence.masked[: sentence.marks[pair.second_group]]
        if relation == "founded" or (subject is not None and subject[0] == second):
            return "the text puts the one under the other"
    return _holds_on(relation, sentence, between)


def _holds_on(relation: str, sentence: Sentence, between: str) -> str | None:
    """Why the sentence tells of no shares that change hands."""
    if relation in ("divested", "reducedStakeIn") and _PLEDGES.search(sentence.masked):
        return None if _SELLS.search(sentence.masked) else "the text says that shares are pledged"
    advised = relation == "investedIn" and _ADVISED.search(sentence.masked)
    if advised and not _INVESTS.search(_ADVISED.sub("", sentence.masked)):
        return "the text only advises to buy"
    held = relation == "investedIn" and _HOLDS.fullmatch(between) and not _PUTS_IN.search(sentence.masked)
    return "the text only says that it holds shares" if held else None
