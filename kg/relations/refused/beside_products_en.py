"""Who an English text names beside a product without making it: who uses or judges it, or only lends its name to what it is built on.

Masked text shows `'s` behind a name as a bare `s`.
"""

from __future__ import annotations

import re
from dataclasses import replace

from kg.relations.candidates import Pair
from kg.relations.decide import Proposal
from kg.relations.refused.otherwise_en import between
from kg.relations.refused.recipients import beside
from kg.relations.view import Sentence

_NAME = "[\ue000-\uf8ff]"
_MADE = frozenset({"develops", "released"})
_THINGS = frozenset({"Product", "AIModel"})
_GAP = (
    r"(?:, (?:an? |the )[^,;]{3,60},)?(?: (?:has|have|had|will|also|now|already|recently|still|first|both|all|then))*"
)
_OF = rf"(?: (?:the|both|only|its rival|{_NAME}s))*"
_USES = re.compile(
    rf"{_GAP} (?:us(?:es|ed)|adopt(?:s|ed)?|ch(?:ooses|ose|osen)|pick(?:s|ed)|select(?:s|ed)|deploy(?:s|ed)|switch(?:es|ed) to|migrat(?:es|ed) to|reli(?:es|ed) on){_OF} \Z"
)
_ANALYST = rf"(?:s?(?: [\w-]+){{0,2}}? (?:analysts?|strategists?|economists?|reviewers?)(?: {_NAME})?)?"
_JUDGES = re.compile(
    rf"{_ANALYST}{_GAP} (?:prais(?:es|ed)|critici[sz](?:es|ed)|review(?:s|ed)|recommend(?:s|ed)){_OF} \Z"
)
_CALLS = re.compile(
    rf"{_ANALYST}{_GAP} (?:call(?:s|ed)|describ(?:es|ed)|dubb(?:ed|s)|label(?:s|led)|rat(?:es|ed)|rank(?:s|ed)){_OF} \Z"
)
_SO = re.compile(r"(?: as)?,? (?:[\"“‘']|an? |the |as |among |above |below |highest|best|[\d.]+ )")
"""Behind what is judged: called X "a credible rival", ranks X above Y."""
_WHICH = re.compile(r"\b(?:which|that|what|whom) (?:the )?\Z")
_MOVED = re.compile(
    rf" (?:moved|migrated|shifted|switched) (?:[^.;\ue000-\uf8ff]{{2,50}} )?(?:from|to|onto|off) (?:the )?(?:{_NAME} (?:to|onto) )?\Z"
)
_BASED = re.compile(r"-(?:based|powered|compatible|certified|equipped|like)\b")
_BUILT_ON = re.compile(
    rf"{_NAME}, (?:which|that|an?|the) (?:[^,;.\ue000-\uf8ff]{{3,50}} )?(?:based on|built on|runs on|running on|powered by|derived from|distilled from|fine-tuned from) (?:the |{_NAME}s )?\Z"
)
"""Before what the name before the comma is built on: X includes Y, a notebook based on Z."""
_IN_QUOTES = re.compile(
    rf" (?:call(?:s|ed)|describ(?:es|ed)|dubb(?:ed|s)|label(?:s|led)) (?:the )?{_NAME}(?: as)? [\"“][^\"“”]*\Z"
)
_SUPPLIES = re.compile(
    r" (?:(?:will|also|has|had|would|to) )*(?:suppl(?:y|ies|ied)|provid(?:es|ed)|manufactur(?:es|ed))\b(?! by)"
)
_BEATEN = re.compile(
    r"\b(?:beats?|beating|outperform\w*|surpass\w*|overt(?:akes?|ook)|ahead of|better than|faster than|rivals?|compet\w+)\b"
)
_PART_FOR = re.compile(r"(?:\A|[.;,:] )(?:the )?(?:(?!develop|design|produc)[a-z-]+ ){1,3}(?:for|in) (?:the |its )?\Z")
_MADE_BY = re.compile(r"(?: [a-z]+)? (?:is|are|was|were|will be|comes?|came) ")
"""Around what only a part is made for: batteries for the X are made by Y."""
_PUTS = re.compile(
    r" (?:(?:will|to|also|has|plans to|is to) )*(?:put|puts|add|adds|added|list|lists|listed) (?:the )?\Z"
)
_ON_ITS = re.compile(
    r" (?:on|to|in|into) its (?:own )?(?:app|platform|network|marketplace|store|service|site|website|cloud|catalogue)\b"
)
"""Around what someone only offers: will put the X on its app."""
_VERSION_OF = re.compile(
    r", (?:an?|the|its) [^,;]{0,40}\b(?:version|variant|member|edition|model|size|sibling|successor) (?:of|in|to) (?:the )?\Z"
)
"""Before a family in the apposition of one of its members: X, the largest version of Y, came first."""
_COMMA = re.compile(r",(?! (?:and|or) )")
_FIRST_ON_IT = re.compile(
    r"(?:the )?[\ue000-\uf8ff](?: (?:is|was|has|also|took|ranks?|ranked|beats?|topped|tops|scored|outperform\w*|runs|uses|will)\b|, )"
)
_OWN_SUBJECT = frozenset({"outperforms", "toppedBenchmark", "basedOn", "uses", "integratesWith"})
_OTHER_PLACE = re.compile(r"\b(?:second|third|runner-up|fell (?:short|behind)|behind)\b")
_FIRST_PLACE = re.compile(
    r"\b(?:first|top(?:s|ped|ping)?|lead(?:s|ing|er)?|led|highest|best|beats?|ahead|winner|won|wins|no\. 1|number one|record)\b"
)


def taken_up(proposal: Proposal, sentence: Sentence, pair: Pair) -> Proposal:
    """`proposal`, where its subject would make what the sentence says that it uses or judges: then it uses or rates it."""
    first = pair.topic is None and pair.first.entity == proposal.subject
    if proposal.relation not in _MADE or not first or pair.first_group == pair.second_group:
        return proposal
    told, ahead = between(sentence, pair), sentence.masked[: sentence.marks[pair.first_group]]
    if _USES.fullmatch(told):
        return replace(proposal, relation="uses")
    behind = sentence.masked[sentence.marks[pair.second_group] + 1 :]
    if _WHICH.search(ahead) is None and (_JUDGES.fullmatch(told) or (_CALLS.fullmatch(told) and _SO.match(behind))):
        return replace(proposal, relation="rated")
    return proposal


def only_beside_it(proposal: Proposal, sentence: Sentence, pair: Pair) -> str | None:
    """Why the text does not state `proposal` of a product: the words say it of another name, or less."""
    relation = proposal.relation
    subject, object_ = beside(sentence, pair, proposal.subject), beside(sentence, pair, proposal.object)
    first = pair.first.entity == proposal.subject
    if relation in _MADE and subject is not None:
        if _BASED.match(subject[1]):
            return "the text only names what it is built on"
        told = between(sentence, pair)
        if first and pair.topic is None and _MOVED.fullmatch(told):
            return "the text says that it moved to or from it"
        offers = first and pair.topic is None and object_ is not None and _PUTS.fullmatch(told)
        if offers and object_ is not None and _ON_ITS.match(object_[1]):
            return "the text says that it offers what another makes"
        if not first and object_ is not None and _PART_FOR.search(object_[0]) and _MADE_BY.match(told):
            return "the text says it of a part"
    if relation == "variantOf" and pair.topic is None and _BEATEN.search(between(sentence, pair)):
        return "the text compares the two"
    member = subject is not None and _VERSION_OF.search(subject[0]) and _COMMA.match(subject[1])
    if relation in ("outperforms", "toppedBenchmark") and member:
        return "the text says it of the member that it names before"
    if relation in ("basedOn", "uses") and first and object_ is not None:
        head = _BUILT_ON.search(object_[0])
        if head is not None and (pair.topic is not None or head.start() != sentence.marks[pair.first_group]):
            return "the text says it of the name before the comma"
    if relation == "rated" and first and pair.topic is None and _IN_QUOTES.search(between(sentence, pair)):
        return "the text only names it in the judgement of another"
    if relation == "suppliesTo" and object_ is not None and _SUPPLIES.match(object_[1]):
        return "the text names it as a supplier"
    if (
        relation == "toppedBenchmark"
        and _OTHER_PLACE.search(sentence.masked)
        and not _FIRST_PLACE.search(sentence.masked)
    ):
        return "the text names another place than the first"
    if relation in _OWN_SUBJECT and pair.topic is not None and first and pair.topic.slot.type in _THINGS:
        own = sentence.slots[0].type in _THINGS and _FIRST_ON_IT.match(sentence.masked)
        if own and pair.second_group > 0:
            return "the sentence has a subject of its own"
    return None
