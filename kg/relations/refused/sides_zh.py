"""Who stands on another side of a Chinese deal, or only speaks of it: the seller that is named last, the licence, the house that rates.

Every pattern is over the masked sentence (`kg.relations.view`), where a name is one character of private use.
"""

from __future__ import annotations

import re

from kg.ner.fold import fold
from kg.relations.candidates import Pair
from kg.relations.decide import Proposal
from kg.relations.expressions import marks
from kg.relations.refused.recipients import PURCHASES, beside
from kg.relations.view import Sentence

_NEAR = "[^,，。;；、\ue000-\uf8ff]"
_SELLER_IS = re.compile(
    fold(
        "(?:卖方|卖家|转让方|出让方|出售方|交易对方|交易对手方?)(?:正|则|均|都|分别|主要)*(?:是|为|系|包括|有|涵盖|即)"
    )
    + r"\Z"
)
"""交易对方为X: X sells."""
_RIGHTS = re.compile(
    fold(
        "[》”」』]?的?(?:ip|独家|全球|海外|中国|大陆|北美|亚洲|商品化|产品|影视|电影|改编|形象|卡牌|游戏|品牌)*的?"
        "(?:授权|版权|代理权|经营权|运营权|使用权|发行权|转播权|播映权|改编权|开发权|特许权|经销权)"
    )
)
"""把X的授权交给了Y: a licence is no purchase of X."""
_INVESTS_ITSELF = re.compile(fold(rf"(?:等|在内的){_NEAR}{{0,8}}?(?:投资人|投资者|投资方|投资机构)(?!关系)"))
"""X等产业投资人: X has put money in."""
_IS_ITS_HOLDER = re.compile(fold(rf"(?:则|也|亦|仍)?(?:是|为|系|成为)(?:其|公司|该公司)的?{_NEAR}{{0,8}}股东"))
"""X是其第二大股东，Y入股…: Y has put money in the one that X holds too."""
_RATES = re.compile(
    fold(
        rf"(?:的?{_NEAR}{{0,4}}分析师|研报|报告)?(?:则|更|也|亦|随即|随后|近日|在{_NEAR}{{0,8}})*"
        "(?:认为|指出|提醒|直言|给予|给出|(?:把|将)(?:其|评级|目标价|公司))"
    )
)
_ITS_PRODUCT = re.compile(fold("(?:旗下)?的?") + f"[{marks(('Product', 'AIModel'))}]")
"""甲的乙超越丙: 乙 is ahead, and not 甲."""
_FOR = re.compile(r"[为给替]\Z")
_SERVES = re.compile(
    fold(rf"{_NEAR}{{0,4}}(?:提供(?!商)|供应(?!商)|供货(?!商)|派件|派送|配送|代工|代言|送货|揽收|护航)")
)
"""为X提供芯片: X is a customer's."""
_ITS_STAFF = re.compile(
    fold(
        "(?:集团|公司)?的?(?:前|原|离职|早期|老|两[名位]|几[名位]|多[名位]|一[名位]|三[名位])*"
        "(?:员工|高管|工程师|研究员|骨干|同事|校友|老将|技术人员|副总裁|总监|科学家|产品经理)"
    )
)
"""由X前员工创立: X has not."""
_TOLD_TO = re.compile(fold(r"(?:对|向|告诉|接受)[《「“]?") + r"\Z")
_TELLS = re.compile(fold(rf"[》」”]?(?:记者|专访)?{_NEAR}{{0,4}}?(?:表示|指出?|称|透露|说|坦言|直言|独家)"))
"""消息人士对X表示: X only asks."""
_BEGINS = re.compile(r"(?:\A|[,，。;；:：\n]|但|而)\s*\Z")
"""Y则将其评级下调: Y is no one whom another rates there."""
_CHAIRED = re.compile(
    fold(rf"(?:的)?{_NEAR}{{0,10}}(?:主席|董事长|创[始办]人|总裁|ceo|掌门人|大股东|老板|行政总裁)")
    + f"[{marks(('Person',))}]"
    + fold("(?:旗下|控制|持有|全资|控股|私人|名下)的?")
)
"""X主席P旗下Y: Y is P's, and no part of X."""


def on_another_side(proposal: Proposal, sentence: Sentence, pair: Pair) -> str | None:
    """Why one of the two names of `pair` is no party of `proposal` in the Chinese `sentence`; None where it may be."""
    relation = proposal.relation
    subject, object_ = beside(sentence, pair, proposal.subject), beside(sentence, pair, proposal.object)
    if relation in PURCHASES and subject is not None and _SELLER_IS.search(subject[0]):
        return "the text names it as the seller"
    if relation == "subsidiaryOf" and object_ and subject and _CHAIRED.fullmatch(subject[0][len(object_[0]) + 1 :]):
        return "the text says that it is a person's"
    if relation == "outperforms" and subject is not None and _ITS_PRODUCT.match(subject[1]):
        return "the text tells it of its product"
    if relation == "subsidiaryOf" and any(
        p and _TOLD_TO.search(p[0]) and _TELLS.match(p[1]) for p in (subject, object_)
    ):
        return "the text names it as the one who is told"
    if relation == "founded" and subject is not None and _ITS_STAFF.match(subject[1]):
        return "the text says that its people did"
    if object_ is None:
        return None
    if relation in ("develops", "released") and _FOR.search(object_[0]) and _SERVES.match(object_[1]):
        return "the text names it as what is served"
    if relation in ("acquired", "divested", "investedIn") and _RIGHTS.match(object_[1]):
        return "the text tells of a licence"
    if relation == "investedIn" and _INVESTS_ITSELF.match(object_[1]):
        return "the text names it as one who invests"
    if relation in (*PURCHASES, "ownsStakeIn") and _IS_ITS_HOLDER.match(object_[1]):
        return "the text names it as the holder of another"
    if relation == "rated" and _BEGINS.search(object_[0]) and _RATES.match(object_[1]):
        return "the text names it as the one who rates"
    return None
