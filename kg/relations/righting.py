"""The direction of a fact where the grammar leaves no doubt: in Chinese 从X手中获订单, 获X采用 and X是其客户 name the customer, 获X提供
and 选用X的 the supplier.

In English "X ordered ships from Y" names the supplier, "X, Y's largest shareholder" the holder, and what is called someone's own (for
its X) is made by them and not only used. Masked text shows `'s` behind a name as a bare `s`. In Japanese AはBに抜かれた tells that B is
ahead.
"""

from __future__ import annotations

import re
from dataclasses import replace

from kg.ner.fold import fold
from kg.relations.candidates import Pair
from kg.relations.decide import Proposal
from kg.relations.products_righted_zh import righted_product
from kg.relations.refused.beside_products_en import taken_up
from kg.relations.refused.beside_products_ja import beats, built_in, judged
from kg.relations.refused.recipients import beside
from kg.relations.table import ORGANIZATIONS
from kg.relations.view import Sentence

_NEAR = "[^,，。;；\ue000-\uf8ff]"
_FROM_BEFORE = re.compile(r"[从自]\Z")
_ORDERS_BEHIND = re.compile(
    fold(
        rf"(?:手中|手上|手里|处|那里)?{_NEAR}{{0,4}}(?:获|拿|赢|接|揽|取得){_NEAR}{{0,14}}(?:订单|大单|合同|定点|合约)"
    )
)
_CUSTOMER_BEHIND = re.compile(
    fold(
        rf"(?:(?:为|是)[\ue000-\uf8ff]的{_NEAR}{{1,8}}[,，])?(?:均|都|也|皆|同|亦|更)?(?:为|是)(?:(?:其|公司的?|该公司的?|集团的?){_NEAR}{{0,6}}"
        r"|(?:前[一二三四五六七八九十0-9]+大|第[一二三]大|最大|主要|核心|重要|大)的?)(?:客户|买家)"
    )
)
"""A、B为前三大客户, A是其主要客户; but not A是B的客户."""
_HANDED_BEFORE = re.compile(
    fold("(?:(?:交付|交货|送样|销往)(?:给|予|至)?|(?:供货|供应|供|出货|出售|销售|卖|提供|租)(?:给|予|至))了?") + r"\Z"
)
"""设备交付中芯国际: what is delivered goes to the one named next."""
_OF_WHAT_BEHIND = re.compile(fold("的"))
"""供应A的芯片 is a thing of A's."""
_TAKEN_BEFORE = re.compile(fold(f"(?:获|获得|被|受){_NEAR}{{0,6}}") + r"\Z")
_TAKES_BEHIND = re.compile(fold(f"{_NEAR}{{0,4}}(?:采用|选用|选中|导入|采购|青睐|下单|订购)"))
"""已获X采用: X is the customer."""
_WON_BEFORE = re.compile(fold(f"(?:获|夺|抢下|拿下|争取|承接|接获|抢){_NEAR}{{0,4}}") + r"\Z")
_WON_BEHIND = re.compile(fold(f"(?!手|的){_NEAR}{{0,10}}(?:订单|大单|急单|追单|标案|定点)"))
"""再获X订单, 争取X订单: X is the customer."""
_CHOSEN_BEFORE = re.compile(fold("(?:拣选|选用|采用|搭载|采购|使用|订购|换装)了?") + r"\Z")
"""拣选了X的轮机: X is the supplier."""
_GIVEN_BEFORE = re.compile(r"(?:获|获得|得到)\Z")
_GIVES_BEHIND = re.compile(fold("(?:独家|直接)?(?:提供|供应|供货|供给|代工)"))
_ORDERED_FROM = re.compile(
    r"\b(?:(?:order(?:ed|s|ing)|b[uo](?:ys?|ying|ught)|purchas(?:ed|es|ing)|sourc(?:ed|es|ing)|procur(?:ed|es|ing))"
    r"|(?:plac(?:ed|es|ing)|scrap(?:s|ped)|cancel(?:s|led|ed)|sign(?:s|ed)) an? (?:[\w-]+ ){0,2}order)\b(?! book| intake| from)[^.;,\ue000-\uf8ff]{0,50} from (?:the )?\Z"
)
_WON_FROM = re.compile(
    r"\b(?:w[io]n(?:s|ning)?|receiv(?:ed|es|ing)|secur(?:ed|es|ing)|land(?:ed|s)|bag(?:ged|s)|got|book(?:ed|s)|clinch(?:ed|es)|obtain(?:ed|s)|snag(?:ged|s)) "
    r"(?:[^.;,\ue000-\uf8ff]|(?<=\d)[.,](?=\d)){0,40}\b(?:orders?|contracts?)\b(?:[^.;,\ue000-\uf8ff]|(?<=\d)[.,](?=\d)){0,50} from (?:the )?\Z"
)
"""Before who orders: X won an order for 96 jets from Y."""
_GIVEN_TO = re.compile(
    r"\b(?:(?:out-?|sub)?licen[cs]e[sd]|suppl(?:ied|ies)|delivere?[ds]|shipp?(?:ed|s)|lease[ds]|provide[ds]|sold|sells) [^.;:,\ue000-\uf8ff]{2,40} to (?:the )?\Z"
)
"""Before who is given something: X has licensed its drugs to Y."""
_HOLDER_OF = re.compile(
    r"s (?:(?:(?:second|third)-)?(?:largest|biggest|top|main|major|leading|controlling|anchor|single|outside|long-?time|founding|majority|minority|cornerstone|sole|former|activist|new|existing|other) ){0,3}"
    r"(?:shareholder|investor|owner|backer|stakeholder)s?\b"
)
_OWN = re.compile(
    r"\b(?:for|into|across) (?:its|their) (?:own |new |latest |upcoming |forthcoming |flagship |next )*\Z"
)


_PASSED = re.compile(
    fold("(?:など)?に(?:も)?[^、。はがを]{0,12}(?:抜かれ|追い抜かれ|上回られ|逆転され|逆転を許|首位を奪われ|敗れ)")
)


def righted(lang: str, proposal: Proposal, sentence: Sentence, pair: Pair) -> Proposal:
    """`proposal`, turned round where it has the customer of a supply for the supplier, or in English what is held for the holder.

    So is a Japanese fact that has who was passed for who is ahead. An English `uses` of one's own product becomes `develops`.
    """
    if lang == "en":
        return taken_up(_righted_in_english(proposal, sentence, pair), sentence, pair)
    if lang == "ja":
        return judged(
            beats(_passed(built_in(proposal, sentence, pair), sentence, pair), sentence, pair), sentence, pair
        )
    if not lang.startswith("zh"):
        return proposal
    if proposal.relation != "suppliesTo":
        return righted_product(proposal, sentence, pair)
    supplier, customer = beside(sentence, pair, proposal.subject), beside(sentence, pair, proposal.object)
    orders = supplier is not None and _FROM_BEFORE.search(supplier[0]) and _ORDERS_BEHIND.match(supplier[1])
    buys = supplier is not None and _CUSTOMER_BEHIND.match(supplier[1])
    gives = customer is not None and _GIVEN_BEFORE.search(customer[0]) and _GIVES_BEHIND.match(customer[1])
    handed = (
        supplier is not None
        and customer is not None
        and len(customer[0]) < len(supplier[0])
        and _HANDED_BEFORE.search(supplier[0])
        and _OF_WHAT_BEHIND.match(supplier[1]) is None
    )
    turned = _taken_or_chosen(supplier, customer)
    if orders or buys or gives or handed or turned:
        return replace(proposal, subject=proposal.object, object=proposal.subject)
    return proposal


def _taken_or_chosen(supplier: tuple[str, str] | None, customer: tuple[str, str] | None) -> bool:
    """Whether what a clause says of the later of the two turns the supply round: 获X采用, 再获X订单, 选用X的轮机."""
    if supplier is not None and (customer is None or len(customer[0]) < len(supplier[0])):
        takes = _TAKEN_BEFORE.search(supplier[0]) and _TAKES_BEHIND.match(supplier[1])
        return bool(takes or (_WON_BEFORE.search(supplier[0]) and _WON_BEHIND.match(supplier[1])))
    return bool(customer is not None and _CHOSEN_BEFORE.search(customer[0]) and _OF_WHAT_BEHIND.match(customer[1]))


def _passed(proposal: Proposal, sentence: Sentence, pair: Pair) -> Proposal:
    other = beside(sentence, pair, proposal.object) if proposal.relation == "outperforms" else None
    if other is None or not _PASSED.match(other[1]):
        return proposal
    return replace(proposal, subject=proposal.object, object=proposal.subject)


def _righted_in_english(proposal: Proposal, sentence: Sentence, pair: Pair) -> Proposal:
    subject, object_ = beside(sentence, pair, proposal.subject), beside(sentence, pair, proposal.object)
    ordered = proposal.relation == "suppliesTo" and object_ is not None and _ORDERED_FROM.search(object_[0])
    won = proposal.relation == "suppliesTo" and subject is not None and _WON_FROM.search(subject[0])
    second = pair.topic is None and pair.second.entity == proposal.subject
    given = proposal.relation == "suppliesTo" and second and subject is not None and _GIVEN_TO.search(subject[0])
    held = proposal.relation == "ownsStakeIn" and subject is not None and _HOLDER_OF.match(subject[1])
    if held and pair.first_group == pair.second_group and pair.first.entity == proposal.subject:
        held = None  # X, Y's largest shareholder: the comma joins no list
    if ordered or won or given or held:
        return replace(proposal, subject=proposal.object, object=proposal.subject)
    made = (pair.first if pair.first.entity == proposal.subject else pair.second).type in ORGANIZATIONS
    if proposal.relation == "uses" and made and pair.topic is None and object_ is not None and _OWN.search(object_[0]):
        return replace(proposal, relation="develops")
    return proposal
