"""English words between two names that say something less than the relation, or other than it: stopped talking, lost an order, sells goods.

Masked text shows `'s` behind a name as a bare `s`.
"""

from __future__ import annotations

import re

from kg.relations.candidates import Pair
from kg.relations.decide import Proposal
from kg.relations.qualified.presenting_en import it_bought
from kg.relations.refused.recipients import PURCHASES, beside
from kg.relations.view import Sentence

_HELD = PURCHASES | {"ownsStakeIn", "reducedStakeIn"}
_ITS_HOLDING = re.compile(r"\bits (?:[\w.%-]+ ){0,3}(?:stake|holding|interest|shareholding|shares|position)\b")
_MINORITY = re.compile(r"\b(?P<percent>\d+(?:\.\d+)?)(?:%|\s?per cent|\s?percent)[ -]owned by (?:the )?\Z")
_SOLD_MANY = re.compile(
    r"\b(?:sells?|sold|ships?|shipped|selling) (?:about |around |more than |nearly |over |some )?[\d.,]*\d[kmb]?n?(?: (?:million|billion|thousand))?(?![%\w]| per ?cent)"
)
_SELLS = re.compile(r"(?:^ |[a-z] )(?:which |who |that |also |and )*sells? (?:the )?\Z")
_TO_WHOM = re.compile(r"[^.;]{0,60} (?:to|for) ")
_NOT_ITS_OWN = re.compile(
    r"\b(?:distribut\w+|resells?|import(?:s|ed)|(?:in-)?licens(?:es|ed|ing)|licenc(?:es|ed|ing))\b"
)
_MAKES = re.compile(
    r"\b(?:mak(?:es?|ing)|made|develop\w*|design\w*|produc\w+|manufactur\w+|buil[dt]\w*|creat\w+|launch\w*|own\w*|invent\w*|discover\w*|its|publish\w*|to)\b"
)
_BESIDE = re.compile(
    r"(?:s|-[a-z]+)? (?:[\w-]+ ){0,3}?(?:developer|maker|owner|operator|parent|publisher|studio|brand|unit|subsidiary|arm|start-?up|firm|company|rival|chain|label|supplier) "
)
"""Between two names of which the first only tells what the second is: Subnautica developer X, which it bought."""
_PARTS = frozenset({"partOf", "subsidiaryOf"})
_ITS = re.compile(r",.*\bits (?:[\w-]+ ){0,3}\Z")
_RELATED = re.compile(r", (?:who|which|whose) [^,]{0,60}\Z")
"""Around an organisation within a relative clause, behind which `its` is of another: A hired Lee, who led B's team, for its C unit."""
_LOST_TO = re.compile(
    r"\b(?:lost|loses?|losing)\b[^.;,]{0,40}\b(?:contracts?|orders?|deals?|tenders?|bids?|business) to (?:the )?\Z"
)
_ENDS_TALKS = re.compile(
    r"\b(?:halt(?:s|ed)?|end(?:s|ed)?|suspend(?:s|ed)?|br(?:eaks|oke) off|abandon(?:s|ed)?|scrap(?:s|ped)?|walk(?:s|ed) away from|call(?:s|ed) off) (?:[\w-]+ ){0,3}(?:talks|negotiations|discussions) with (?:the )?\Z"
)
_LOOKED_INTO = re.compile(r"\b(?:probe|investigation|inquiry|enquiry)s? (?:into|of|against) (?:whether )?(?:the )?\Z")
_BIDS_FOR = re.compile(r"\b(?:offer(?:ed|ing)?|bid(?:s|ding)?)\b(?:[^.;,]|\.(?=\d)){0,40} for (?:the )?\Z")


def said_otherwise(proposal: Proposal, sentence: Sentence, pair: Pair) -> str | None:
    """Why the words between the names of `pair` say something less than, or other than, the relation."""
    relation, told = proposal.relation, between(sentence, pair)
    subject_first = pair.first.entity == proposal.subject
    product = pair.second.type in ("Product", "AIModel")
    if relation in PURCHASES and subject_first and pair.topic is None and _BESIDE.fullmatch(told):
        place = beside(sentence, pair, proposal.object)
        if place is not None and it_bought(place[1]):
            return "the text names it as what the next one is to it"
    minority = _MINORITY.search(told) if relation == "subsidiaryOf" else None
    if minority is not None and float(minority["percent"]) <= 50:
        return "the text names it as a holder of less than half"
    if relation == "develops" and subject_first and _NOT_ITS_OWN.search(told) and not _MAKES.search(told):
        return "the text says that it sells what another makes"
    if relation in _PARTS and not subject_first and _ITS.search(told) and _RELATED.search(_ahead(sentence, pair)):
        return "the text says its of another"
    if relation == "suppliesTo" and _LOST_TO.search(told):
        return "the text says that it lost the order to the other"
    if relation == "partneredWith" and _ENDS_TALKS.search(told):
        return "the text says that they stopped talking"
    if relation == "develops" and not subject_first and _LOOKED_INTO.search(told):
        return "the text says that its maker is looked into"
    if relation == "develops" and subject_first and _BIDS_FOR.search(told):
        return "the text says that it bids for it"
    if (
        relation == "divested"
        and product
        and subject_first
        and _SELLS.search(told)
        and not _TO_WHOM.match(_behind(sentence, pair))
    ):
        return "the text says that it sells it to customers"
    if relation == "divested" and product and _SOLD_MANY.search(told):
        return "the text says how many it sold"
    if relation in _HELD and subject_first and pair.first.type == "Person" and _ITS_HOLDING.search(told):
        return "what holds it is no person"
    return None


def between(sentence: Sentence, pair: Pair) -> str:
    """What stands between the names of `pair`, from the sentence's start for a topic."""
    begin = 0 if pair.first_group < 0 else sentence.marks[pair.first_group] + 1
    return sentence.masked[begin : sentence.marks[pair.second_group]]


def _ahead(sentence: Sentence, pair: Pair) -> str:
    """What stands before the first name of `pair`."""
    return sentence.masked[: max(0, sentence.marks[pair.first_group])] if pair.first_group >= 0 else ""


def _behind(sentence: Sentence, pair: Pair) -> str:
    """What stands behind the second name of `pair`."""
    return sentence.masked[sentence.marks[pair.second_group] + 1 :]
