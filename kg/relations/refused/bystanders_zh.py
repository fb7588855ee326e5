"""Names that a Chinese sentence joins to another matter than the fact: the other side of a deal, the holder, the founder's own company.

Every pattern is over the masked sentence (`kg.relations.view`), where a name is one character of private use.
"""

from __future__ import annotations

import re

from kg.ner.fold import fold
from kg.relations.candidates import Pair
from kg.relations.decide import Proposal
from kg.relations.refused.recipients import PURCHASES, beside
from kg.relations.view import Sentence, class_of

_NAME = "[\ue000-\uf8ff]"
_NEAR = "[^,，。;；、\ue000-\uf8ff]"
_WITH = frozenset("与和跟同與")
_OWNED_BETWEEN = re.compile(fold(rf"(?:的)?(?:旗下|子公司|附属公司|孙公司){_NEAR}{{0,8}}"))
_MUTUAL_BEHIND = re.compile(fold(rf"{_NEAR}{{0,6}}(?:签|订立|达成|正面|竞争|结盟|和解|对簿|互诉|换股|建立|形成)"))
"""X旗下Y与Z签署协议: of Y and Z only the first is X's."""
_SEVERALLY_WITH = re.compile(r"(?:分别|先后|各自|陆续)[与和同跟]\Z")
"""A分别与B、C合作: B and C do nothing together."""
_JOINS_WITH = re.compile(fold("(?:携手|牵手|联手|联合|结盟)了?") + r"\Z")
"""A携手B推新车，牵手C: B and C do nothing together."""
_HOLDER_BEFORE = re.compile(fold(rf"由(?:{_NAME}(?:旗下的?|{_NEAR}{{0,6}}(?={_NAME}))?){{0,2}}") + r"\Z")
_HOLDER_BEHIND = re.compile(
    fold(
        "(?:间接|直接|全资|共同|合计|绝对|实际)*(?:持股|持有|控股|控制|拥有|出资|创立|创办|设立|成立|入主|接盘|接管|托管)"
    )
)
_DONE_BY_OTHERS = frozenset(
    {"acquired", "divested", "investedIn", "reducedStakeIn", "released", "suppliesTo", "founded", "mergedWith"}
)
"""What the one that a clause is about does in the next clause: X由Y全资持有，收购了Z is told of X."""
_ANNOUNCES_BEHIND = re.compile(fold(rf"{_NEAR}{{0,8}}(?:公告|披露|宣布|表示|称)[,，]"))
_ITS_SUBSIDIARY = re.compile(fold(rf"其(?:全资|控股|旗下|间接)*(?:子公司|孙公司|附属公司)(?={_NAME})"))
"""A公告，B拟认购其子公司C股权: what is bought is C."""
_STOP = re.compile("[,，;；]")
_FOUNDED_BY = re.compile(rf"({_NAME}){fold('(?:最初|是|系|均|都|则|早年)?由')}{_NEAR}{{0,16}}\Z")
_FOUNDS_BEHIND = re.compile(fold(f"{_NEAR}{{0,14}}(?:创立|创办|创建|创设|成立|设立)"))
"""C由化妆师P创立: P founded C and no other."""
_ITS_FOUNDER = re.compile(fold(rf"(?:的)?(?:联合)?(?:创[办始]人|董事长|主席|掌门人|ceo|总裁)+({_NAME})"))
"""X创办人P创立: who founds is P, and not X."""
_SEAT_OF_POST = re.compile(fold("(?:大?区|地区)?(?:总裁|总经理|ceo|首席执行官|负责人|行政总裁|董事长|主席)"))
"""X中国总裁王海 says where he has charge."""
_MOVES_IN = re.compile(fold("(?:进驻|入驻|登[陆录])了?") + r"\Z")
"""已进驻抖音: the platform is another's."""
_BUYS_BEFORE = re.compile(
    fold(f"(?:订购|增购|采购|购买|购入|加购|租用|引进|下单|买下|选用|接收){_NEAR}{{0,10}}") + r"\Z"
)
_SELLER_BEFORE = re.compile(r"[向从由]\Z")
"""向波音增购14架777: who buys it does not make it."""
_COMES_FROM = re.compile(fold("来自") + r"\Z")
_OWN_PERSON = re.compile(rf"的{_NEAR}{{0,10}}({_NAME})")
"""来自X的P: no other person of the sentence is X's."""
_RELATIVE = re.compile(
    fold(rf"(?:之|的)(?:独?子|[长次幼独]?女|儿子|女儿|妻子?|夫人|[胞内]?弟|胞?妹|兄长?|父亲?)(?={_NAME})")
)
"""P之子Q: what Q does is not P's."""
_APPROVES = re.compile(fold(rf"{_NEAR}{{0,8}}(?:核准|批准|同意|核定)了?{_NAME}{_NEAR}{{0,14}}任职"))
"""监管总局已核准P的董事长任职资格: P works elsewhere."""


def stands_by(proposal: Proposal, sentence: Sentence, pair: Pair) -> str | None:
    """Why one of the two names of `pair` only stands beside `proposal` in the Chinese `sentence`; None where it may be a party."""
    relation = proposal.relation
    subject, object_ = beside(sentence, pair, proposal.subject), beside(sentence, pair, proposal.object)
    if relation in ("subsidiaryOf", "partOf", "ownsStakeIn") and _is_other_side(sentence, pair):
        return "the text names it as the other side of a deal"
    if relation == "subsidiaryOf" and _is_beside_owner(sentence, pair, proposal):
        return "the text names another as the owner"
    if relation == "partneredWith" and pair.first_group == pair.second_group >= 0:
        severally = _SEVERALLY_WITH.search(sentence.masked, 0, sentence.marks[pair.first_group])
        return "the text says it of each of them with another" if severally else None
    if relation == "partneredWith" and all(place and _JOINS_WITH.search(place[0]) for place in (subject, object_)):
        return "the text says it of each of them with another"
    if relation in PURCHASES and _buys_its_subsidiary(subject, object_):
        return "the text says that its subsidiary is bought"
    if relation in _DONE_BY_OTHERS and subject is not None and _only_holds(subject, object_):
        return "the text names it as the holder of another"
    if relation == "founded":
        return _founds_another(sentence, pair, proposal, subject)
    if (
        relation == "locatedIn"
        and object_ is not None
        and subject is not None
        and object_[0]
        and _is_mark(object_[0][-1])
    ):
        return "the text says where someone has charge" if _SEAT_OF_POST.match(object_[1]) else None
    if relation == "develops" and object_ is not None:
        if _MOVES_IN.search(object_[0]):
            return "the text says that it is there on a platform of another"
        buys = subject is not None and _SELLER_BEFORE.search(subject[0]) is None
        if buys and subject is not None and _BUYS_BEFORE.search(object_[0], len(subject[0]) + 1):
            return "the text says that it buys it"
    if relation == "worksFor":
        return _is_of_another(sentence, pair, proposal, subject, object_)
    return None


def _is_mark(character: str) -> bool:
    return "\ue000" <= character <= "\uf8ff"


def _is_other_side(sentence: Sentence, pair: Pair) -> bool:
    if pair.first_group < 0 or pair.first_group == pair.second_group:
        return False
    members, joiners = sentence.members(pair.second_group), sentence.joiners[pair.second_group]
    begin, end = sentence.marks[pair.first_group] + 1, sentence.marks[pair.second_group]
    return (
        len(members) == 2
        and members[1].entity == pair.second.entity
        and joiners[0] in _WITH
        and _OWNED_BETWEEN.fullmatch(sentence.masked, begin, end) is not None
        and _MUTUAL_BEHIND.match(sentence.masked, end + 1) is not None
    )


def _is_beside_owner(sentence: Sentence, pair: Pair, proposal: Proposal) -> bool:
    """贝莱德、MSC旗下TiL: TiL is MSC's."""
    if pair.first_group < 0 or pair.first.entity != proposal.object or pair.first_group == pair.second_group:
        return False
    owners = sentence.members(pair.first_group)
    begin, end = sentence.marks[pair.first_group] + 1, sentence.marks[pair.second_group]
    listed = len(owners) > 1 and "=" not in sentence.joiners[pair.first_group]
    alone = len(sentence.members(pair.second_group)) == 1
    return (
        listed and alone and owners[-1].entity != proposal.object and sentence.masked[begin:end] in ("旗下", "旗下的")
    )


def _buys_its_subsidiary(subject: tuple[str, str] | None, object_: tuple[str, str] | None) -> bool:
    if subject is None or object_ is None or len(object_[0]) > len(subject[0]):
        return False
    return _ANNOUNCES_BEHIND.match(object_[1]) is not None and _ITS_SUBSIDIARY.search(subject[1]) is not None


def _only_holds(subject: tuple[str, str], object_: tuple[str, str] | None) -> bool:
    if _HOLDER_BEFORE.search(subject[0]) is None or object_ is None or len(object_[0]) < len(subject[0]):
        return False
    holds = _HOLDER_BEHIND.match(subject[1])
    between = subject[1][: len(object_[0]) - len(subject[0]) - 1]
    return holds is not None and _STOP.search(between) is not None


def _founds_another(sentence: Sentence, pair: Pair, proposal: Proposal, subject: tuple[str, str] | None) -> str | None:
    if subject is None:
        return None
    its = _ITS_FOUNDER.match(subject[1])
    if its is not None and class_of(its[1]) == "Person" and _FOUNDS_BEHIND.match(subject[1], its.end()):
        return "the text says that its founder did"
    by = _FOUNDED_BY.search(subject[0])
    if by is None or not _FOUNDS_BEHIND.match(subject[1]):
        return None
    group = sentence.marks.index(by.start(1))
    if any(member.entity == proposal.object for member in sentence.members(group)):
        return None
    return "the text says that another was founded"


def _is_of_another(
    sentence: Sentence,
    pair: Pair,
    proposal: Proposal,
    person: tuple[str, str] | None,
    organisation: tuple[str, str] | None,
) -> str | None:
    if person is not None and _RELATIVE.match(person[1]):
        return "the text names only a relative"
    if organisation is None:
        return None
    if _APPROVES.match(organisation[1]) and (person is None or len(person[0]) > len(organisation[0])):
        return "the text names it as the one that approves"
    own = _OWN_PERSON.match(organisation[1]) if _COMES_FROM.search(organisation[0]) else None
    if own is not None and class_of(own[1]) == "Person":
        place = len(organisation[0]) + 1 + own.start(1)
        if all(member.entity != proposal.subject for member in sentence.members(sentence.marks.index(place))):
            return "the text names another who comes from there"
    return None
