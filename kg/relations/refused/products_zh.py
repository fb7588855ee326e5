"""What Chinese texts on products and technology say between two names that is no fact of the two.

搭载X，与Y竞争 is told of what carries X; X及Y lists them; 在P发布 says where something was done; X的312款 is a count. Every pattern is over the
masked sentence (`kg.relations.view`), where a name is one character of private use.
"""

from __future__ import annotations

import re

from kg.ner.fold import fold
from kg.relations.candidates import Pair
from kg.relations.decide import Proposal
from kg.relations.refused.recipients import beside
from kg.relations.view import Sentence, class_of

_NAME = "[\ue000-\uf8ff]"
_NEAR = "[^,，。;；、:：\ue000-\uf8ff]"
_PRODUCTS = frozenset({"Product", "AIModel"})
_OF_A_PRODUCT = frozenset(
    {"basedOn", "uses", "competesWith", "integratesWith", "outperforms", "variantOf", "toppedBenchmark"}
)
"""What the clauses of a text on a product tell of it one after the other, without naming it again."""
_JOINED = re.compile(r"(?:、|[和与及跟]|以及)")
_ONE_WAY = frozenset({"develops", "released", "basedOn", "uses", "suppliesTo", "variantOf", "subsidiaryOf", "partOf"})
_CARRIED = re.compile(
    fold(f"(?:搭载|配备|内置|首发|预装|采用|基于|支持|换装|装有){_NEAR}{{0,8}}(?:{_NAME}(?:的|自研的?|旗下的?)?)?")
    + r"\Z"
)
"""Before the part that a product has: 搭载X, 采用高通的X."""
_WITH_BEHIND = re.compile(
    rf"{_NEAR}{{0,14}}[,，](?:并且|并|同时|还|也|且|全系|全面|直接|首次|可|已|新增|升级|[^,，。\ue000-\uf8ff]{{0,8}}起)*"
    + fold("(?:搭载|配备|内置|预装|采用|基于|支持|与|对标|挑战|接入|集成|改用|使用|超越|领先)")
)
"""Behind it a clause that goes on with another verb and no subject: 搭载X芯片，与Y竞争."""
_LIKENED = re.compile(rf"(?:是|为|系){_NEAR}{{0,4}}(?:{_NAME}(?:的|旗下的?)?)?\Z")
_LIKENED_BEHIND = re.compile(
    fold("(?:的|系列的?)?(?:升级|改进|增强|精简|衍生|后续|简化|加长)(?:版|款|车型|型号|机型|产品)?") + r"[,，]"
)
"""X是Y的升级版，搭载Z: Z is in X."""
_WHERE_BEFORE = re.compile(r"(?:在|于)\Z")
_DONE_THERE = re.compile(
    fold(rf"{_NEAR}{{0,4}}(?:举行|举办|召开|发布|发表|宣布|亮相|揭幕|开幕|签署|签约|公布|展示|展出|首发|上市)")
)
"""在上海举行的大会: where something is done is no one's seat."""
_LIKE_ONE_OF = re.compile(fold(r"(?:成为|打造|做|堪称|称为|誉为|视为|号称|变成)[^,，。;；\ue000-\uf8ff]{0,4}") + r"\Z")
_OF_PLACE = re.compile(rf"的[“\"「]?{_NAME}")
"""成为亚洲的X: no X is there."""
_COUNTED = re.compile(r"的约?[0-9][0-9.,]*[万亿]?[^,，。0-9\ue000-\uf8ff]{0,3}[和与、及]")
"""少于X的2140款和Y的587款: the number is X's, and Y is not."""
_HOUSE = re.compile(
    fold(
        rf"(?:的)?(?:{_NEAR}{{0,6}}(?:分析师|研究部|研究团队|首席经济学家)(?:{_NAME})?|研报|报告|数据)?(?:则|也|近日|在{_NEAR}{{0,6}}中)*"
        r"(?:认为|指出|预计|估计|预测|显示|预期)"
    )
    + rf"(?:[^\ue000-\uf8ff。]{{0,8}}[,，:：]|(?={_NAME}))"
)
"""X分析师认为，…: what it speaks of is another's."""
_BUILT_BY_BEFORE = re.compile(r"由\Z")
_BUILT_BY_BEHIND = re.compile(fold(rf"{_NEAR}{{0,10}}(?:代工|制造|生产|组装|封装)"))
"""X由台积电代工: who builds it for another does not make it its own."""
_HEADED = re.compile(
    rf"{_NAME}(?:目前)?的{_NEAR}{{0,8}}"
    + fold("(?:对手|竞品|竞争者|客户|伙伴|供应商|股东|投资方|投资者)(?:主要|目前|还|则)?(?:有|是|包括|为|包含|涵盖)")
)
"""X的主要竞争对手是Y: told of X and of none that the text named before."""
_OF_THE_HEAD = frozenset({"competesWith", "suppliesTo", "partneredWith", "ownsStakeIn", "investedIn"})
_ACCORDING_BEFORE = re.compile(fold("(?:根据|据|按|依据)") + r"\Z")
_ACCORDING_BEHIND = re.compile(fold(rf"{_NEAR}{{0,12}}(?:统计|数据|调查|调研|报告|估算|预测|研究|显示)"))
_REPORTS = re.compile(
    fold(
        rf"(?:也|则)?在{_NEAR}{{0,12}}(?:报告|榜单|调查|评测|测评|魔力象限)(?:中|里)?{_NEAR}{{0,4}}(?:将|把)?(?={_NAME})"
    )
)
"""据X统计, X在报告中将Y列为…: X is asked, and makes nothing of what it speaks of."""
_RIVAL_BEFORE = re.compile(
    fold(rf"(?:对标|挑战|叫板|不敌|力压|超越|击败|媲美|抗衡|看齐)(?:了)?{_NEAR}{{0,4}}(?:{_NAME}的?)?") + r"\Z"
)
"""搭载X，对标甲的Y: Y is a rival, and nothing that is used."""
_AND_MORE = re.compile(
    fold(rf"{_NEAR}{{0,8}}(?:[与和及、]|以及){_NEAR}{{0,4}}(?:{_NAME}(?:自研|最新|旗下)?的?{_NEAR}{{0,8}})?")
)
"""采用X处理器与甲自研的芯片Y: X and Y are both in what the sentence is about."""
_UNUSED_BEFORE = re.compile(
    fold(r"(?:没有|并未|未|不再|并不|不)(?:使用|采用|搭载|依赖|采购|用到?)了?(?:任何)?") + r"\Z"
)
_AMONG_THEM = re.compile(r"其中\Z")
_PARTNERS_ARE = re.compile(
    fold(rf"(?:合作|伙伴|客户|通路|渠道|供应商){_NEAR}{{0,6}}(?:有|包括|为|是|包含|涵盖|含)") + r"\Z"
)

_LIST_ENDS = re.compile(rf"(?:等{_NEAR}{{0,8}})?(?:[,，。;；]|\Z)")
_ITS_PRODUCT = re.compile(fold(f"(?:(?:的|旗下的?|自研的?|最新的?|自家的?){_NEAR}{{0,6}})?({_NAME})"))
"""Behind a company its product: 对标Meta的X, 领先高通X."""
_BETWEEN_PRODUCTS = frozenset({"competesWith", "outperforms", "integratesWith"})


def misread(proposal: Proposal, sentence: Sentence, pair: Pair) -> str | None:
    """Why the Chinese `sentence` does not state `proposal` of a product; None where it may."""
    relation = proposal.relation
    subject, object_ = beside(sentence, pair, proposal.subject), beside(sentence, pair, proposal.object)
    if relation in _ONE_WAY and _only_listed(sentence, pair):
        return "the text only lists them together"
    if relation in ("uses", "basedOn") and object_ is not None and _RIVAL_BEFORE.search(object_[0]):
        return "the text names it as a rival"
    if relation in _OF_A_PRODUCT and _is_part_of_another(sentence, pair):
        return "the text goes on about what has it"
    if relation == "suppliesTo" and subject is not None and _UNUSED_BEFORE.search(subject[0]):
        return "the text says that it does not use it"
    if _is_one_of_them(sentence, pair):
        return "the text names one of them as one of the others"
    if relation == "locatedIn" and object_ is not None:
        held = _type(pair, proposal.subject) == "Event"
        if not held and _WHERE_BEFORE.search(object_[0]) and _DONE_THERE.match(object_[1]):
            return "the text says where something was done"
        if _LIKE_ONE_OF.search(object_[0]) and _OF_PLACE.match(object_[1]):
            return "the text only likens to it"
    if relation in ("develops", "released") and subject is not None:
        counted = _COUNTED.match(subject[1])
        if counted and object_ is not None and len(subject[0]) + 1 + counted.end() == len(object_[0]):
            return "the text gives a number of it"
        if relation == "develops" and _BUILT_BY_BEFORE.search(subject[0]) and _BUILT_BY_BEHIND.match(subject[1]):
            return "the text says that it is built there"
        according = _ACCORDING_BEFORE.search(subject[0]) and _ACCORDING_BEHIND.match(subject[1])
        if _HOUSE.match(subject[1]) or _REPORTS.match(subject[1]) or according:
            return "the text names it as the one who speaks of others"
    if relation in _BETWEEN_PRODUCTS and _names_its_product(sentence, pair):
        return "the text tells it of its product"
    if relation in _OF_THE_HEAD and pair.topic is not None and _HEADED.match(sentence.masked):
        return "the text says of whom it tells"
    if relation == "partneredWith" and _both_are_partners(sentence, pair):
        return "the text names both as partners of another"
    return None


def _type(pair: Pair, entity: int) -> str:
    return (pair.first if pair.first.entity == entity else pair.second).type


def _only_listed(sentence: Sentence, pair: Pair) -> bool:
    if pair.first_group < 0 or pair.first_group == pair.second_group:
        return False
    begin, end = sentence.marks[pair.first_group] + 1, sentence.marks[pair.second_group]
    return _JOINED.fullmatch(sentence.masked, begin, end) is not None


def _is_part_of_another(sentence: Sentence, pair: Pair) -> bool:
    """Whether the first of `pair` is only what the clause before has, and the second stands in a clause without a subject."""
    if pair.first_group < 0 or pair.first_group == pair.second_group or pair.first.type not in _PRODUCTS:
        return False
    text, first, second = sentence.masked, sentence.marks[pair.first_group], sentence.marks[pair.second_group]
    if _CARRIED.search(text, 0, first):
        goes_on = _WITH_BEHIND.match(text, first + 1)
        if (goes_on is not None and goes_on.end() <= second) or _AND_MORE.fullmatch(text, first + 1, second):
            return True
    likened = _LIKENED_BEHIND.match(text, first + 1) if _LIKENED.search(text, 0, first) else None
    return likened is not None and likened.end() <= second


def _is_one_of_them(sentence: Sentence, pair: Pair) -> bool:
    """A、B和C都采用它，其中A…: the A named again is related to none of the others."""
    if pair.first_group < 0 or pair.first_group == pair.second_group:
        return False
    again = any(member.entity == pair.second.entity for member in sentence.members(pair.first_group))
    return again and _AMONG_THEM.search(sentence.masked, 0, sentence.marks[pair.second_group]) is not None


def _both_are_partners(sentence: Sentence, pair: Pair) -> bool:
    if pair.first_group < 0:
        return False
    text, first, second = sentence.masked, sentence.marks[pair.first_group], sentence.marks[pair.second_group]
    if _PARTNERS_ARE.search(text, 0, first) is None:
        return False
    return (
        _LIST_ENDS.match(text, first + 1) is not None
        if first == second
        else _PARTNERS_ARE.search(text, 0, second) is not None
    )


def _names_its_product(sentence: Sentence, pair: Pair) -> bool:
    """Whether a product is related to a company only because its product is: X对标Meta的Y."""
    if pair.first_group == pair.second_group or pair.first.type not in _PRODUCTS or pair.second.type != "Company":
        return False
    if len(sentence.members(pair.second_group)) > 1:
        return False
    its = _ITS_PRODUCT.match(sentence.masked, sentence.marks[pair.second_group] + 1)
    return its is not None and class_of(its[1]) in _PRODUCTS
