"""What Chinese word order rules out: the former place of another person as a party, the group beside its part, a market as a seat."""

from __future__ import annotations

import re

from kg.ner.fold import fold
from kg.relations.candidates import Pair
from kg.relations.decide import Proposal
from kg.relations.refused.asides_zh import beside_the_fact
from kg.relations.refused.bystanders_zh import stands_by
from kg.relations.refused.careers_zh import elsewhere
from kg.relations.refused.clausemates_zh import told_of_another
from kg.relations.refused.dealings_zh import no_party
from kg.relations.refused.makers_zh import makes_nothing
from kg.relations.refused.products_zh import misread
from kg.relations.refused.recipients import beside
from kg.relations.refused.sides_zh import on_another_side
from kg.relations.refused.wordless_zh import lacks_its_word
from kg.relations.view import Sentence

_NAME = "[\ue000-\uf8ff]"
_OF_ITSELF = frozenset({"locatedIn", "listedOn", "partOf", "subsidiaryOf"})
"""What may be told of an organisation in passing, where it is only the former place of a person."""
_POST = rf"[^\ue000-\uf8ff,，。;；、:：]{{1,14}}(?={_NAME})"
_FORMER_BEHIND = re.compile(
    rf"(?:前(?![0-9两一二四六七八九几五十三身列排者景沿年后端期夕来往日瞻置曾已就与])|原(?![来因本油料则创告有材子])){_POST}"
)
"""X前高管王海; not 加入X前曾与王海共事."""
_FORMER_BEFORE = re.compile(r"(?:(?<![目以之日此先提年月天周期面午眼当事从])前|原)\Z")
"""前X总裁王海; not 目前X总裁王海."""
_POST_BEHIND = re.compile(_POST)
_AMONG = re.compile(r"(?:等[^,，。;；]{0,8}|[^,，。;；]{0,6})[,，]其中")
"""Between some names and one of them: 旗下有X、Y等公司，其中Z."""
_MARKET = re.compile(
    fold(
        "市场|[两三]地(?:同步|同时|分别|双重)?(?:挂牌|上市)|挂牌(?!成立)|(?:第二|双重|二次|主要|主板)?上市(?!公司|企业|的|.{0,3}商)"
        "|(?:地区)?(?:收入|营收|营业额|销售额|销量)"
    )
)


def impossible_in_chinese(proposal: Proposal, sentence: Sentence, pair: Pair) -> str | None:
    """Why the Chinese `sentence` cannot state `proposal` of the two names of `pair`; None where nothing rules it out."""
    relation = proposal.relation
    if relation not in _OF_ITSELF and _is_former_place(sentence, pair):
        return "the text names one of them only as the former place of another"
    subject_first = pair.first.entity == proposal.subject
    if relation in ("ownsStakeIn", "investedIn") and subject_first and _is_among(sentence, pair):
        return "the text names one of them as one of the others"
    if relation == "locatedIn":
        place = beside(sentence, pair, proposal.object)
        if place is not None and _MARKET.match(place[1]):
            return "the text names a market and no seat"
    return (
        lacks_its_word(proposal, sentence)
        or stands_by(proposal, sentence, pair)
        or told_of_another(proposal, sentence, pair)
        or beside_the_fact(proposal, sentence, pair)
        or misread(proposal, sentence, pair)
        or makes_nothing(proposal, sentence, pair)
        or no_party(proposal, sentence, pair)
        or on_another_side(proposal, sentence, pair)
        or elsewhere(proposal, sentence, pair)
    )


def _is_former_place(sentence: Sentence, pair: Pair) -> bool:
    """True when one of `pair` is named only as where a third, a person, once was: 前X高管王海, X前总裁王海."""
    ends = (pair.first, pair.first_group, pair.second_group), (pair.second, pair.second_group, pair.first_group)
    for slot, group, other in ends:
        if group < 0 or slot.type == "Person" or slot.kind != "name":
            continue
        mark = sentence.marks[group]
        post = _FORMER_BEHIND.match(sentence.masked, mark + 1)
        if post is None and _FORMER_BEFORE.search(sentence.masked, 0, mark):
            post = _POST_BEHIND.match(sentence.masked, mark + 1)
        if post is None:
            continue
        person = sentence.marks.index(post.end())
        if person != other and any(member.type == "Person" for member in sentence.members(person)):
            return True
    return False


def _is_among(sentence: Sentence, pair: Pair) -> bool:
    if pair.first_group < 0:
        return False
    return bool(
        _AMONG.fullmatch(sentence.masked, sentence.marks[pair.first_group] + 1, sentence.marks[pair.second_group])
    )
