"""Who stands near an English deal and is no party of it: an adviser, a rival in passing, who is only looked into, what shops sell.

Masked text shows `'s` behind a name as a bare `s`.
"""

from __future__ import annotations

import re

from kg.relations.refused.recipients import PURCHASES, SALES

_NAME = "[\ue000-\uf8ff]"
_DEALS = PURCHASES | SALES | {"mergedWith"}
_HELD = frozenset({"ownsStakeIn", "investedIn", "reducedStakeIn"})
_DONE_TO = PURCHASES | {"mergedWith", "ownsStakeIn"}

_HIRES = re.compile(
    r"\b(?:hir(?:e[ds]?|ing)|tapp(?:ed|ing)|taps|retain(?:ed|s|ing)|appoint(?:ed|s|ing)|enlist(?:ed|s|ing)|engag(?:ed|es|ing)|mandat(?:ed|es|ing)"
    r"|work(?:s|ed|ing) with|advised by)(?: (?:bankers?|advisers?|lawyers?|investment|bank|at|from|law|firm|the))* \Z"
)
_TO_ADVISE = re.compile(
    r" (?:to|for|on|about) (?:an? |the )?(?:advise|explore|run|handle|find|help|weigh|review|study|evaluate|look|lead|manage|assist|sell|market|arrange|sale|potential|possible|strategic)\b"
)
"""Around who is paid to see to a deal: has hired Evercore to explore a sale of X."""
_RIVAL_OF = re.compile(
    rf"s (?:[\w-]+ |{_NAME}n? ){{0,2}}(?:rival|competitor|peer|counterpart|neighbou?r|supplier|customer|licensee|shareholder)s? {_NAME}"
)
"""Behind who only tells what the next name is: took a stake in X's Indian rival Y."""
_LOOKED_INTO = re.compile(
    r"\b(?:probe|investigation|inquiry|enquiry|proceedings?|case)s? (?:into|of|against|over) (?:whether )?(?:the )?\Z"
)
_NAMELESS = re.compile(
    r"\b(?:regulators?|watchdog|authorit(?:y|ies)|court|judge|commission|agency|ministry|government|prosecutors|tribunal)(?: in [^,.;]{2,20})? (?:has |have )?(?:also |separately )?fined \Z"
)
"""Before who is fined by a body without a name, which is no body of the sentence before."""
_IS_SOLD = re.compile(
    r"(?:,[^,;]{3,60},)? (?:(?:is|are|was|were|will be|being) )(?:(?:also|only|now|mainly|exclusively|widely|mostly|currently|already) ){0,2}"
    r"(?:sold|available|distributed|stocked|offered)\b"
)
"""Behind goods on a shelf: X is sold exclusively at Y."""
_RANKED = re.compile(r"\b(?:followed by|ahead of|trailed by|came (?:second|third|next)|ranked)\b")
_MARKET_SHARE = re.compile(r"(?:\bmarket|\d(?:%| per ?cent)) shares?\b(?! in\b)")
_HOLDS = re.compile(
    r"\b(?:stakes?|hold(?:s|ing|ings|er|ers)?|held|own(?:s|ed|er|ers|ership|ing)?|shareholders?|shareholding|invest\w*|acqui\w+|bought|buy\w*|purchas\w+"
    r"|equity|funds?|rounds?|rais\w+|back(?:s|ed|er|ers)|sold|sells?|cut|reduced|votes?|capital|subscrib\w+)\b|-owned|-backed"
)
"""Words of which one stands wherever a percentage beside two companies is a share in one of them and not of a market."""


def no_dealer(relation: str, before: str, behind: str) -> str | None:
    """Why the subject of `relation`, between the words `before` and `behind`, does no such thing; None where nothing says so."""
    if relation in _DEALS and _HIRES.search(before) and _TO_ADVISE.match(behind):
        return "the text names it as who advises"
    if relation in SALES and _IS_SOLD.match(behind):
        return "the text names it as what is sold"
    return None


def not_dealt_with(relation: str, before: str, behind: str) -> str | None:
    """Why nothing of `relation` is done to the object between the words `before` and `behind`; None where nothing says so."""
    if relation in _DONE_TO and _RIVAL_OF.match(behind):
        return "the text only names what the next one is to it"
    if relation == "fined" and _LOOKED_INTO.search(before):
        return "the text only says that it is looked into"
    return None


def fined_by_another(relation: str, before: str) -> bool:
    """Whether the words `before` who is fined name a body of their own, so that none carried into the sentence is meant."""
    return relation == "fined" and _NAMELESS.search(before) is not None


def of_a_market(relation: str, sentence: str, between: str) -> bool:
    """Whether the shares of a `sentence` with the words `between` two companies are those of a market: X with 18%, followed by Y with 11%."""
    if relation not in _HELD or _HOLDS.search(sentence):
        return False
    return _RANKED.search(between) is not None or _MARKET_SHARE.search(sentence) is not None
