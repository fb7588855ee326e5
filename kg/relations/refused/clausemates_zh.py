"""Facts of a Chinese clause that says itself whose they are, so that a name of the clause before is none of their parties.

安进持股16% says who holds, 高通芯片客户为荣耀 who supplies; 董事长王海 that begins a clause is of the one that the clause before begins with.
"""

from __future__ import annotations

import re

from kg.ner.fold import fold
from kg.relations.candidates import Pair
from kg.relations.clauses import clause_spans
from kg.relations.decide import Proposal
from kg.relations.expressions import marks
from kg.relations.qualified.posts_zh import TITLE
from kg.relations.qualified.stakes_zh import holders_with
from kg.relations.table import ORGANIZATIONS
from kg.relations.view import Sentence, class_of

_NAME = "[\ue000-\uf8ff]"
_HOLDER = re.compile(fold(rf"({_NAME})(?:则|目前|现|仍|合计|直接|间接|共|各)*持(?:股|有)"))
_HOLDS_OTHERWISE = re.compile(fold("股东|控股|入股|参股|出资|投资|股权|股份|权益|旗下|母公司|持"))
_CUSTOMERS = re.compile(fold("(?:客户|买家|用户)(?:为|是|包括|有|含|涵盖|包含)") + r"\Z")
_MUTUAL = {
    "mergedWith": re.compile(fold("[^,，。;；]{0,8}(?:合并|整合|重组|换股)")),
    "partneredWith": re.compile(fold("[^,，。;；]{0,8}(?:合作|签署|签订|联手|结盟|合资|共建)")),
    "disputesWith": re.compile(fold("[^,，。;；]{0,8}(?:诉讼|和解|纠纷|互诉|官司|对簿)")),
    "competesWith": re.compile(fold("[^,，。;；]{0,8}(?:竞争|交锋|对垒|厮杀|争夺|混战)")),
}
"""Behind two names that do it with each other: OPPO与真我合并."""
_HELD = frozenset({"ownsStakeIn", "investedIn", "acquired", "subsidiaryOf"})
_WITH = frozenset("与和跟同與")
_TO_BEFORE = re.compile(fold("[向对与给予和跟同遭被]") + r"\Z")
_HEADLINE_SPACE = re.compile(r"(?<=[^\sa-z,:|/])[ \u3000]+(?=[\ue000-\uf8ff])")
"""Before a second headline of its own subject: 莎莎撤出內地 友邦回購."""
_LISTED_BEFORE = re.compile(fold("(?:子公司|孙公司|附属公司)(?:包括|有|为)?") + r"\Z")
_LISTED_BEHIND = re.compile(
    fold("[、,，和及与以]+(?:(?:其|及)?(?:全资|控股|间接|参股|境外|海外)*的?)?(?:子公司|孙公司|附属公司)") + _NAME
)
"""Around the first of two subsidiaries of a third: 全资子公司甲、控股子公司乙."""
_AGAINST = re.compile(
    rf"[,，;；](?:但|而)?[“「]?([{marks(('Company', 'BusinessUnit', 'Institution', 'Government'))}])[则却]"
)
_DONE = frozenset(
    {"acquired", "divested", "investedIn", "reducedStakeIn", "released", "develops", "founded", "basedOn", "uses"}
    | {"suppliesTo", "outperforms", "rated"}
)
"""甲推新品，乙则收购丙: what stands behind 乙则 is done by none before."""
_OWN = re.compile(fold("(?:其|公司|集团|该公司)?"))


def told_of_another(proposal: Proposal, sentence: Sentence, pair: Pair) -> str | None:
    """Why a clause of `sentence` tells the fact of another name than the subject or object of `proposal`; None where it does not."""
    if pair.first_group < 0 or pair.first_group == pair.second_group:
        return None
    places = {
        pair.first.entity: sentence.marks[pair.first_group],
        pair.second.entity: sentence.marks[pair.second_group],
    }
    subject, object_ = places[proposal.subject], places[proposal.object]
    if sentence.start == 0 and _in_two_headlines(sentence.masked, *sorted((subject, object_))):
        return "the headline tells of each by itself"
    against = _AGAINST.search(sentence.masked, subject + 1, object_) if proposal.relation in _DONE else None
    if against is not None and not _stands_at(sentence, proposal.object, against.start(1)):
        return "the text tells it of another, whom it sets against the one"
    if proposal.relation == "ownsStakeIn" and _another_holds(sentence, proposal.subject, subject):
        return "the text says that another holds it"
    if proposal.relation in _HELD and pair.second in holders_with(sentence, pair.first):
        return "the text names both as holders"
    if proposal.relation == "subsidiaryOf" and object_ < subject and _is_listed_beside(sentence.masked, object_):
        return "the text names both as subsidiaries"
    verbs = _MUTUAL.get(proposal.relation)
    if verbs is not None and _names_both(sentence, pair, verbs):
        return "the text names both parties"
    post = proposal.relation in ("worksFor", "founded")
    if post and _is_of_the_subject(sentence, subject, proposal.object, object_):
        return "the text gives the post with another"
    if proposal.relation == "suppliesTo" and _another_supplies(sentence.masked, subject, object_):
        return "the text says whose customer it is"
    return None


def _in_two_headlines(text: str, first: int, second: int) -> bool:
    """Whether a headline of two begins anew with a name between the two places or at the second, and began with one before."""
    title = text.partition("\n")[0]
    begun = [match.end() for match in _HEADLINE_SPACE.finditer(title)]
    return (
        second < len(title) and _class_of_mark(title[0]) is not None and any(first < place <= second for place in begun)
    )


def _clause(text: str, place: int) -> tuple[int, int]:
    return next((span for span in clause_spans(text, 0, len(text)) if span[0] <= place < span[1]), (0, len(text)))


def _another_holds(sentence: Sentence, holder: int, subject: int) -> bool:
    """百济神州由欧雷强创立，安进持股16%: the holder stands in the clause that says so."""
    text = sentence.masked
    holders = [match.start(1) for match in _HOLDER.finditer(text)]
    if not holders or holders[0] < subject or any(_stands_at(sentence, holder, place) for place in holders):
        return False
    begin, _ = _clause(text, holders[0])
    return (
        subject < begin and _HOLDS_OTHERWISE.search(text[:begin] + text[holders[-1] + 1 :].partition("持")[2]) is None
    )


def _is_listed_beside(text: str, owner: int) -> bool:
    """Whether the name at `owner` is itself listed as a subsidiary before another."""
    return _LISTED_BEFORE.search(text, 0, owner) is not None and _LISTED_BEHIND.match(text, owner + 1) is not None


def _is_of_the_subject(sentence: Sentence, person: int, entity: int, organisation: int) -> bool:
    """A向B还款，董事长王海…: a post that begins a clause is with the one that the clause before begins with."""
    text = sentence.masked
    begin, _ = _clause(text, person)
    lead = _OWN.match(text, begin)
    title = TITLE.fullmatch(text, lead.end() if lead else begin, person)
    start, _ = _clause(text, organisation)
    return (
        title is not None
        and organisation < begin
        and _TO_BEFORE.search(text, start, organisation) is not None
        and _class_of_mark(text[start]) in ORGANIZATIONS
        and not _stands_at(sentence, entity, start)
    )


def _another_supplies(text: str, supplier: int, customer: int) -> bool:
    """高通芯片客户为荣耀: of a customer's clause the one that it begins with supplies."""
    begin, _ = _clause(text, customer)
    return (
        supplier < begin
        and _CUSTOMERS.search(text, begin, customer) is not None
        and _class_of_mark(text[begin]) in (*ORGANIZATIONS, "Product", "AIModel")
    )


def _names_both(sentence: Sentence, pair: Pair, verbs: re.Pattern[str]) -> bool:
    """荣耀否认收购，OPPO与真我合并: who stands in the clause before merges with neither."""
    text, place = sentence.masked, sentence.marks[pair.second_group]
    begin, _ = _clause(text, place)
    joiners = sentence.joiners[pair.second_group]
    both = len(joiners) == 1 and joiners[0] in _WITH
    return both and sentence.marks[pair.first_group] < begin == place and verbs.match(text, place + 1) is not None


def _stands_at(sentence: Sentence, entity: int, place: int) -> bool:
    """Whether `entity` is one of the names that the mark at `place` stands for."""
    return any(member.entity == entity for member in sentence.members(sentence.marks.index(place)))


def _class_of_mark(character: str) -> str | None:
    """The class of the name that a character of a masked sentence stands for; None for a word's."""
    return class_of(character) if "\ue000" <= character <= "\uf8ff" else None
