"""What English grammar rules out: who is only hired from, backs, sells or is quoted, and places of somebody else.

Masked text shows `'s` behind a name as a bare `s`.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from kg.relations.candidates import Pair
from kg.relations.decide import Proposal
from kg.relations.expressions import marks
from kg.relations.refused.appositions_en import act_of_another, post_of_another
from kg.relations.refused.beside_products_en import only_beside_it
from kg.relations.refused.bystanders_en import fined_by_another, no_dealer, not_dealt_with, of_a_market
from kg.relations.refused.otherwise_en import between, said_otherwise
from kg.relations.refused.places_en import place_of_another
from kg.relations.refused.recipients import PURCHASES, SALES, beside, receives
from kg.relations.view import Sentence

_NAME = "[\ue000-\uf8ff]"
_DEALS = PURCHASES | SALES
_HELD = PURCHASES | {"ownsStakeIn", "reducedStakeIn"}
_POST = (
    r"(?i:executive|boss|chief|ceo|cfo|coo|cto|chair(?:man|woman)?|president|head|director|banker|trader|analyst|partner|manager|engineer"
    r"|researcher|economist|adviser|lawyer|minister|official|officer|veteran|editor|designer|employee|scientist)s?\b"
)

_FORMERLY = re.compile(r"\b(?:former|ex|one-?time|erstwhile)[\s-](?:[\w-]+ )?\Z")
_IN_POST = re.compile(rf"s?(?: [\w&-]+){{0,3}}? {_POST}")
"""Behind the employer of someone: a former Pfizer executive, ex-Goldman Sachs banker."""
_HIRED_FROM = re.compile(
    rf"\b(?:hire[ds]?|hiring|poache[ds]|poaching|recruited|lured|join(?:s|ed|ing)) (?:[^.;,]*{_NAME}[^.;,]* )?from (?:rival |the )?\Z"
)
"""Before the employer that someone leaves: hired Ann Lee from X, whom it poached from X."""
_PAST_EMPLOYER = frozenset({"worksFor", "locatedIn", "founded"})
"""What may yet be said of who employed someone before."""

_QUOTED = re.compile(r"\b(?:according to|data from|figures from)(?: (?:the|data|figures|from))* \Z")
_OF_A_SOURCE = frozenset({"worksFor", "rated", "subsidiaryOf", "partOf", "founded", "reportsTo", "locatedIn"})
"""What may yet be said of who is only quoted: according to Jefferies, data from IQVIA."""

_BACKED = re.compile(r"-(?:backed|funded|financed)\b")
_STAFF = re.compile(r" (?:veteran|alumnus|executive|engineer|researcher|banker)s?\b")
"""Behind the employer of who founded something: founded by Tesla veteran Ann Lee."""
_CHIEF_OF_IT = re.compile(
    r"s? (?:[\w-]+ ){0,2}?(?:co-?founder|founder|chief|boss|ceo|president|chair(?:man|woman)?|partner|director)s?\b"
)
"""The same where the post may be the founder's: founded by OnePlus co-founder Ann Lee."""
_LED_BY = re.compile(r"\b(?:round|financing|funding|investment|series [a-z]) (?:led|backed) by (?:the )?\Z")
_BACKED_BY = re.compile(r"\b(?:backed|funded|financed|bankrolled) by (?:the )?\Z")
_OF_A_BACKER = frozenset(
    {"investedIn", "ownsStakeIn", "subsidiaryOf", "acquired", "worksFor", "locatedIn", "founded", "partOf"}
)
"""What may be said of a backer: who backs A is neither A's rival nor the partner of A's partner."""

_BOUGHT_FROM = re.compile(
    r"\b(?:buy|buys|buying|bought|acquir\w+|purchas\w+)\b[^.;,]{0,70} from (?:the |its |an? )?(?:[\w-]+ ){0,2}\Z"
)
_BID_FROM = re.compile(r"\b(?:bids?|offers?|approach|proposal|interest) (?:from|by) (?:the )?\Z")
_OWNERS_THING = re.compile(
    r"s (?:(?!shares?\b|stock\b|equity\b|parent\b|owner\b|maker\b|holding company\b)[\w.,%-]+ ){0,4}?"
    r"(?:stakes?|holdings?|interest|ships|vessels|aircraft|plants?|brands?|assets|portfolio|terminals?|stores|branches"
    r"|chips?|processors?|gpus?|servers?|products?|software|equipment|batter(?:y|ies)|panels|components?|cars|trucks|jets|planes|robots?|drugs?|vaccines?|phones?"
    r"|handsets|satellites?|rockets|cells|modules|memory|services|output|gas|oil|power|electricity|bonds|debt)\b"
)
"""Behind the owner or maker of what another buys: buy X's 49% stake in Y, take over 16 of X's ships, buy X's first chip."""

_BUYS = re.compile(r"\b(?:buy(?:s|ing)?|bought|purchas\w+|acquir\w+|order(?:ed|s|ing)?) (?:the )?\Z")
_ITS_PRODUCT = re.compile(rf"s (?:[\w-]+ ){{0,2}}[{marks(['Product', 'AIModel'])}]")
"""Behind the maker of what another buys as a customer: stop buying X's H20 chips."""
_IS_BACKED = re.compile(r",? (?:which is |an? (?:[a-z-]+ ){1,4}?)?(?:backed|funded|financed|bankrolled) by ")
"""Behind a seller that has investors of its own: bought X from Y, a fund backed by Z."""
_NAMED_PART = re.compile(
    rf"s (?:(?!and\b|or\b|but\b|for\b|from\b|to\b|in\b|with\b|by\b|as\b|of\b)[\w-]+ ){{0,4}}{_NAME}"
)
"""Behind the owner of what is bought by its own name: acquire X's pump unit Y."""

_SELLS = re.compile(r"\b(?:sold|sells?|selling) (?:the )?\Z")
_SOMETHING = re.compile(
    r" (?!(?:a|two|three|four|five|six|several) (?:few )?(?:year|month|week|day|decade)s? )(?:an?|its|their|some|\d[\d,.]*|two|three|four|five|six|several|dozens|hundreds|thousands) (?:[\w-]+ )?[\w-]+"
)
"""Around a customer: sold X an experimental drug."""
_BROUGHT_TO = re.compile(
    r"\b(?:fought|appeal\w*|challeng\w*|contest\w*|took|taken|brought|up)\b[^.;\ue000-\uf8ff]{0,40} (?:to|before|in|at) (?:the )?\Z"
)
"""Before a court that a fine is brought before."""
_OVER = re.compile(r"\b(?:dispute|row|lawsuit|suit|fight|battle|spat|feud|case|clash)s? over (?:the )?\Z")
_SPINS_OFF = re.compile(r" (?:is |was |has |plans to |will )?sp(?:in|ins|inning|un) off\b")
_SELLS_ITS = re.compile(
    r"\b(?:sale of|sold|sells?|selling|divest\w*|offload\w*) (?:its|their|the|an?|\d+% of its)\b[^,;]* to (?:the )?\Z"
)
_OWN_CLAUSE = re.compile(r"(?:, (?:and|but|while|whereas|although)|;) (?:the |in [\w ]{2,14}, )?\Z")
_AS_CLAUSE = re.compile(r"(?<!such) (?:as|while) \Z")
_AS_VERB = re.compile(
    r" (?:weighs?|cuts?|lifts?|eyes?|mulls?|looks?|seeks?|plans?|fights?|faces?|raises?|reports?|sheds?|closes?|slips?|slides?|falls?|drops?|jumps?|rises?|exits?|sells?|buys?|warns?|posts?|misses|beats?|tops?|wins?|loses?|halts?|considers?|prepares?|scraps?|stumbles?|is|are|was|were|has|have)\b"
)
"""Around a name that begins another matter: A is to buy B as C weighs a sale."""
_ITS_VERB = re.compile(
    r"(?:,[^,;]{3,60},)? (?:is|are|was|were|has|have|had|will|would|may|plans|bought|sold|agreed|said|says|makes|won|lost|fell|rose|took|delivered|launched|named|owns|holds)\b"
)
"""Behind a name that begins a clause of its own: A holds 10% of X, and B is building a tower."""
_ACROSS = _DEALS | {"ownsStakeIn", "suppliesTo", "develops", "subsidiaryOf", "uses", "released"}


def impossible_in_english(proposal: Proposal, sentence: Sentence, pair: Pair) -> str | None:
    """Why the English `sentence` cannot state `proposal` of the two names of `pair`; None where nothing rules it out."""
    places = {end: beside(sentence, pair, end) for end in (proposal.subject, proposal.object)}
    for end, place in places.items():
        reason = _no_party(proposal.relation, *place, first=_leads(sentence, pair, end)) if place is not None else None
        if reason is not None:
            return reason
    reason = _bystands(proposal, sentence, pair, places)
    if reason is not None:
        return reason
    if proposal.relation == "locatedIn":
        return place_of_another(proposal, sentence, pair)
    if proposal.relation == "worksFor":
        return post_of_another(proposal, sentence, pair)
    object_ = places[proposal.object]
    if proposal.relation in _DEALS and object_ is not None:
        reason = _not_dealt_in(proposal, sentence, pair, *object_)
        if reason is not None:
            return reason
    if pair.topic is None and _told_in_other_clause(proposal, sentence, pair):
        return "the text says it in a clause of another"
    return (
        said_otherwise(proposal, sentence, pair)
        or only_beside_it(proposal, sentence, pair)
        or act_of_another(proposal, sentence, pair)
    )


def _bystands(
    proposal: Proposal, sentence: Sentence, pair: Pair, places: Mapping[int, tuple[str, str] | None]
) -> str | None:
    """Why one of the two names is only mentioned beside what is done; None where nothing says so."""
    subject, object_ = places[proposal.subject], places[proposal.object]
    if subject is not None:
        if proposal.relation == "fined" and _BROUGHT_TO.search(subject[0]):
            return "the text names it as who hears of the fine"
        reason = no_dealer(proposal.relation, *subject)
        if reason is not None:
            return reason
        person = (pair.first if pair.first.entity == proposal.subject else pair.second).type == "Person"
        if proposal.relation == "founded" and not person and _CHIEF_OF_IT.match(subject[1]):
            return "the text only names where the founder worked"
    if of_a_market(proposal.relation, sentence.masked, between(sentence, pair)):
        return "the text speaks of shares of a market"
    if pair.topic is not None and object_ is not None and fined_by_another(proposal.relation, object_[0]):
        return "the text names another body"
    return None if object_ is None else not_dealt_with(proposal.relation, *object_)


def _no_party(relation: str, before: str, behind: str, *, first: bool) -> str | None:
    """Why a name between `before` and `behind`, the `first` of its list, is in no `relation`, whatever the other name."""
    if relation not in _PAST_EMPLOYER:
        if _FORMERLY.search(before) and _IN_POST.match(behind):
            return "the text only names who used to work there"
        if _HIRED_FROM.search(before):
            return "the text only says that someone left it"
    if relation == "founded" and (_STAFF.match(behind) or _LED_BY.search(before)):
        return "the text only names where the founder worked, or an investor"
    if relation == "disputesWith" and _OVER.search(before):
        return "the text names it as what the dispute is over"
    if first and relation not in _OF_A_SOURCE and _QUOTED.search(before):
        return "the text names it as the source"
    if relation not in _OF_A_BACKER and (_BACKED.match(behind) or _BACKED_BY.search(before)):
        return "the text names it as a backer"
    return None


def _not_dealt_in(proposal: Proposal, sentence: Sentence, pair: Pair, before: str, behind: str) -> str | None:
    """Why the object of a deal is not what is bought or sold."""
    if proposal.relation in SALES and _SELLS.search(before) and _SOMETHING.match(behind):
        return "the text names it as the customer"
    if _BID_FROM.search(before):
        return "the text names it as the bidder"
    backed = proposal.relation == "investedIn" and _IS_BACKED.match(behind)
    if proposal.relation in PURCHASES and _leads(sentence, pair, proposal.object):
        if _BOUGHT_FROM.search(before) and not backed:
            return "the text names it as the seller"
        if receives("en", sentence, pair, proposal.object):
            return "the text names it as the buyer"
        if proposal.relation == "acquired" and _BUYS.search(before) and _NAMED_PART.match(behind):
            return "the text names it as the owner of what is bought"
        if _BUYS.search(before) and _ITS_PRODUCT.match(behind):
            return "the text names it as the maker of what is bought"
        if pair.second.entity == proposal.object and _OWNERS_THING.match(behind):
            return "the text names it as the owner of what is bought"
    return None


def _told_in_other_clause(proposal: Proposal, sentence: Sentence, pair: Pair) -> bool:
    """Whether what is done to the object is done before a clause that it begins itself, or by it to what the seller keeps."""
    at, text = sentence.marks[pair.second_group], sentence.masked
    if pair.first.entity == proposal.subject:
        begins = _OWN_CLAUSE.search(text[:at]) is not None and _ITS_VERB.match(text[at + 1 :]) is not None
        other = _AS_CLAUSE.search(text[:at]) is not None and _AS_VERB.match(text[at + 1 :]) is not None
        return proposal.relation in _ACROSS and (begins or other)
    told, behind = between(sentence, pair), text[at + 1 :]
    return proposal.relation == "acquired" and bool(_SELLS_ITS.search(told) or _SPINS_OFF.match(behind))


def _leads(sentence: Sentence, pair: Pair, entity: int) -> bool:
    """Whether `entity`, one of `pair`, is the first name of its list: what stands before the list need not be said of the others."""
    group = pair.first_group if pair.first.entity == entity else pair.second_group
    return group >= 0 and sentence.members(group)[0].entity == entity
