"""The pieces that patterns over English sentences are made of: names that act, lists, and the verbs of buying, using and joining.

Masked text shows `'s` behind a name as a bare `s`.
"""

from __future__ import annotations

import re

from kg.relations.expressions import marks
from kg.relations.told.plain import Plain

ORG = f"[{marks(('Company', 'BusinessUnit', 'Institution', 'Government'))}]"
FIRM = f"[{marks(('Company', 'BusinessUnit'))}]"
THING = f"[{marks(('Product', 'AIModel'))}]"
OTHER_NAME = f"[{marks(('Place', 'Product', 'AIModel', 'Person', 'Event'))}]"
NEAR = rf"(?:[^.;:,\ue000-\uf8ff]|(?<=\d)[.,](?=\d)|{OTHER_NAME})"
"""A character of the same phrase: no comma and no organisation stands between."""
NOT_OF = "".join(rf"(?<!\b{word} .)" for word in ("of", "by", "with", "from", "for", "at", "to", "than", "in"))
"""Behind a name that no preposition makes a part of what stands before."""
AUX = (
    r"(?:,(?:[^.;:,\ue000-\uf8ff]|" + OTHER_NAME + r"){3,80},)?(?:,? (?:which|that|who))?"
    r"(?: (?:said|says|announced)(?: on \w+)?(?: that)? (?:it|they))?"
    r"(?: (?:has|have|had|is|are|was|were|will|would|also|already|now|currently|recently|reportedly|long|since|been|be|to|plans|plan|agreed|set|both"
    r"|began|begun|started|separately|meanwhile|further|still|later|last (?:year|month|week)|this (?:year|month|week)))*"
    r"(?: (?:becomes?|became|becoming) the (?:first|latest|second|third|newest|only)[^.;:,\ue000-\uf8ff]{0,40} to)?"
)
_DET = rf"(?:(?:the|its|both) )?(?:{OTHER_NAME}s |{OTHER_NAME}(?:-based|-listed)? |(?!an? )[a-z-]+ (?:group|giant|maker|company|firm|conglomerate|giants|carmaker|carmakers|bank) ){{0,2}}"


def subject(name: str, kind: str = ORG) -> str:
    """A name that acts, with its apposition and auxiliaries."""
    return rf"(?P<{name}>{kind})(?:{NOT_OF}|(?=,? (?:which|who) )){AUX}"


def listed(name: str, kind: str = ORG) -> str:
    """A name or a list of names, of which some have a sign of their country (X, Germany's Y and Z)."""
    return rf"{_DET}(?P<{name}>{kind}(?:(?:,| and| or) {OTHER_NAME}(?:s|-based|-listed)? {kind})*)"


def plain(relation: str, words: str, pattern: str) -> Plain:
    """A way to state `relation`, for sentences that have one of `words`, which bars part."""
    return Plain(relation, re.compile(pattern), tuple(words.split("|")))


NOT_GOODS = (
    r"(?!"
    + NEAR
    + r"{0,60}\b(?:stakes?|shares?|shareholdings?|holdings?|business(?:es)?|units?|divisions?|subsidiary|subsidiaries|arm|loans?|assets|portfolio|interests?|debt|bonds|approval|permission"
    r"|funding|money|investment|investors?|support|permits?|comments?|advice|brands?|rights|capital|factor(?:y|ies)|plants?|mills?|warehouses?|refiner(?:y|ies)|terminals?|headquarters|mines?|farms|sites?|gates|slots|halls?|control|buildings?|land|towers?|campus) |"
    + NEAR
    + r"{0,50}[$€£¥]|[\d.]+(?:%| ?per ?cent) of |(?:it|them|him|that|the company|two|three|the whole) )"
)
ITS_OWN = r"(?:its|his|their) "
BUYS = r"(?:order(?:ed|s|ing)?|buy(?:s|ing)?|bought|sourc(?:es?|ed|ing)|gets?|procur(?:es?|ed|ing)|purchas(?:es?|ed|ing)|obtain(?:s|ed)?|leas(?:es?|ed|ing)|rent(?:s|ed)|import(?:s|ed)?|t(?:akes?|ook|aking) delivery of)"
MADE = r"(?:supplied|provided|made|built|manufactured|produced|assembled|packaged|delivered|handled|fabricated|processed|installed)"
GIVES = r"(?:leas(?:es|ed)|rents?(?: out)?|exports?|distributes?|suppl(?:y|ies|ied|ying)|provid(?:es?|ed|ing)|deliver(?:s|ed|ing)?|ship(?:s|ped|ping)?|sells?|selling)"
MAKES = r"(?:mak(?:es?|ing)|manufactur(?:es?|ed|ing)|produc(?:es?|ed|ing)|buil(?:ds?|t|ding)|assembl(?:es?|ed|ing))"
CLIENTS = r"(?:customers?|clients?|buyers?)"
WINS = r"(?:w[io]n(?:s|ning)?|secur(?:es?|ed|ing)|land(?:s|ed)?|bag(?:s|ged)?|receiv(?:es?|ed)|clinch(?:es|ed)?|pick(?:s|ed)? up|got|obtain(?:s|ed)?|book(?:s|ed)?|tak(?:es|en)|took|scoop(?:s|ed)?|snag(?:s|ged)?)"
CONTRACT = r"(?:contracts?|orders?|tenders?|mandates?)"
PICKED = r"(?:hir(?:es?|ed|ing)|contract(?:s|ed|ing)?|ch(?:oose|ooses|ose|osen|oosing)|select(?:s|ed|ing)?|pick(?:s|ed|ing)?|tap(?:s|ped|ping)?|commission(?:s|ed|ing)?|appoint(?:s|ed|ing)?|nam(?:es?|ed|ing)|engag(?:es?|ed|ing)|enlist(?:s|ed|ing)?)"
PICKED_PASSIVE = (
    r"(?:hired|contracted|chosen|selected|picked|tapped|commissioned|appointed|named|engaged|awarded|enlisted)"
)
TO_DO = r"(?:supply|provide|build|deliver|make|manufacture|carry out|install|run|operate|handle|design|develop|produce|construct|upgrade|host|manage|maintain|replace|equip|assemble)"
TAKES = (
    r"(?:us(?:es?|ed|ing)|adopt(?:s|ed|ing)?|deploy(?:s|ed|ing)?|install(?:s|ed|ing)?|implement(?:s|ed|ing)?|ch(?:ose|osen|oose|ooses|oosing)|select(?:s|ed|ing)?|pick(?:s|ed|ing)?"
    r"|opt(?:s|ed|ing)? for|(?:switch(?:es|ed|ing)?|migrat(?:es?|ed|ing)|mov(?:es?|ed|ing)|shift(?:s|ed|ing)?)(?: from [^.;,]{1,30})? to|standardi[sz](?:es?|ed|ing) on|run(?:s|ning)? on|rel(?:y|ies|ied|ying) on|sign(?:s|ed)? up (?:for|to)"
    r"|work(?:s|ing)? on|trial(?:s|led|ling)?|test(?:s|ed|ing)?|pilot(?:s|ed|ing)?|embrac(?:es?|ed|ing)|turn(?:s|ed|ing)? to|went with|subscrib(?:es?|ed|ing) to|book(?:s|ed)|integrat(?:es?|ed|ing))"
)
USED = r"(?:used|adopted|chosen|deployed|picked|selected|trialled|tested|installed|piloted|licensed)"
OF_A = rf"(?:the |{FIRM}s |its own |a |an )?(?:(?!and |or |with |by |for |to |in )[\w-]+ ){{0,3}}"
WITH = r"(?:team(?:s|ed|ing)? up|partner(?:s|ed|ing)?|join(?:s|ed|ing)? (?:forces|hands)|all(?:y|ied|ies)|collaborat(?:es?|ed|ing)|co-?operat(?:es?|ed|ing)|work(?:s|ed|ing)? together|t(?:ies|ied|ying|ie) up|link(?:s|ed|ing)? up|codeshar(?:es?|ed|ing)|pair(?:s|ed) up|jointly [^.;,\ue000-\uf8ff]{2,50}|co-develop(?:s|ed|ing)? [^.;,\ue000-\uf8ff]{2,50})"
TIE = r"(?:alliances?|partnerships?|tie-ups?|joint ventures?|collaborations?|co-?operation (?:agreement|deal|pact)s?|memorand(?:um|a) of (?:understanding|co-?operation)|mous?|(?:joint|co-)[ -]?development (?:agreement|deal|pact)s?|framework agreements?|codeshare(?: agreements?)?)"
STRIKES = r"(?:form(?:s|ed|ing)?|str(?:ikes?|uck|iking)|sign(?:s|ed|ing)?|enter(?:s|ed|ing)? into|reach(?:es|ed)?|seal(?:s|ed)|ink(?:s|ed)|agree[ds]?|announc(?:es?|ed|ing)|extend(?:s|ed)?|renew(?:s|ed)?|forg(?:es?|ed|ing)|ha(?:s|ve|d)(?= (?:an?|several|two|three|many|similar|existing|separate|other|alliances?|partnerships?|tie-ups?) )|set(?:s|ting)? up|creat(?:es?|ed)|expand(?:s|ed)?|deepen(?:s|ed)?|establish(?:es|ed)?|launch(?:es|ed)?|maintains?|unveil(?:s|ed))"
FIGHTS = r"(?:compet(?:es?|ed|ing)|v(?:ie|ies|ied|ying)|battl(?:es?|ed|ing)|fight(?:s|ing)?|jostl(?:es?|ed|ing)|go(?:es|ing)? head[- ]to[- ]head|pitted|duel(?:s|led|ling)?|pits itself|up)"
DIRECTLY = r"(?: (?:directly|head-on|head[- ]to[- ]head|fiercely|closely|increasingly|mainly|primarily|it out|(?:for|in|on) [^.;:,\ue000-\uf8ff]{2,30}))?"
"""Between a fight and the rival; what else stands there may be who or what is fought: fights fraud with X."""
