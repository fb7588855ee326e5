"""English frames of deals: the sale of X to Y by Z, a round led by X with participation from Y, shareholders in X include Y."""

from __future__ import annotations

import re

from kg.relations.told.frames import FIRM, NO_NAME, PARTY, PLACE, TARGET, Frame

_WORD = (
    r"(?!(?:stakes?|shares?|part|half|interests?|holdings?|minority|some|by|for|from|of|with|in|on|at|and|or|that|which|to|as|it|is|was|has|but|will|would|may|could|said|says|sold|sells?|bought|buys?|owns|makes?|plans?|agreed|have|had|be|been|were|are|does|did)\b)"
    r"(?:[a-z0-9&/][a-z0-9&/’'-]*|[a-z])"
)
CALLED = rf"(?:(?:{PLACE}(?:s|-[a-z]+)?|{_WORD}),? ){{0,6}}?"
"""What a name is called before it: private equity firm X, its frozen bakery business, X."""
OF_SORT = (
    rf"(?:(?:existing|current|new|other|previous|earlier|returning|early|longtime|strategic|financial|institutional|investors?|backers?|shareholders?"
    r"|venture|capital|private|equity|firms?|funds?|sovereign|wealth|pension|insurers?|banks?|group|giants?|investment|technology|tech|the|its|fellow|us|uk|state-backed"
    rf"|[a-z]+maker|{PLACE}(?:s|-[a-z]+)?) ){{0,5}}"
)
"""What an investor is called in a list: existing backers X and Y, the Dutch pension fund Z."""


def listed(name: str) -> str:
    return rf"(?:{OF_SORT}(?P<{name}>{PARTY}(?:(?:,? and |,? as well as |, |,? along with ){OF_SORT}{PARTY})*))"


_TILL = rf"[^.;:{NO_NAME}]"
_MONEY = r"(?: (?:for|in) [^.;,\ue000-\uf8ff]{1,40}?)?"
_CONTROL = (
    r"(?:(?:outright |full |majority )?(?:control|ownership)|(?:a |the )?(?:controlling|majority) (?:stake|interest|shareholding|holding)|all(?: of)?(?: the)?(?: outstanding| issued)? shares"
    r"|(?:the )?(?:entire|whole)(?: issued)?(?: share capital| equity)?|(?:an? )?(?:100|9\d|8\d|7\d|6\d|5[1-9])(?:\.\d+)?(?:%| ?per ?cent)(?: (?:stake|interest|holding|of the shares))?)"
)
_ROUND = r"(?:rounds?|funding|financings?|series|raise|fund-?raising)"
_APPOSED = rf", (?:the|an?) (?:[^.;:,{NO_NAME}]|[{NO_NAME}](?! (?:and|or) )){{3,90}},"
"""What a name is, told behind it: X, the start-up chaired by Y's Z, bought W."""
_GIVES_UP = (
    r"(?:s[eo]lls?|sold|selling|offload(?:s|ed|ing)?|flog(?:s|ged)|hiv(?:es?|ed|ing) off|unload(?:s|ed|ing)?|divest(?:s|ed|ing)?|dispos(?:es?|ed|ing) of"
    r"|hand(?:s|ed|ing)?(?: over)?|ced(?:es?|ed|ing)|transfer(?:s|red|ring)?|shift(?:s|ed|ing)?|palm(?:s|ed) off)(?: off)?"
)
_TIES = r"(?:was|were|is|are|has|had|have|been|being|will|be|to|now|recently|formerly|previously|later|itself|once)"

FRAMES = (
    Frame(
        (" from ",),
        re.compile(
            rf"(?P<buyer>{PARTY})(?:{_APPOSED}|,? which|,(?= (?:which|has|have|had|will|would|is|to)\b))? (?:(?:has|have|had|will|would|is|to|also|then|agreed|plans|is to|in talks|close) (?:to )?){{0,3}}"
            rf"(?:acquir(?:e|es|ed|ing)|buy|buys|bought|buying|purchas(?:e|es|ed|ing)|take over|takes over|took over|taking over) {CALLED}(?P<target>{TARGET})"
            rf"(?:, [^.;,{NO_NAME}]{{1,60}},)?{_MONEY} from {CALLED}(?P<seller>{PARTY})(?!s )"
        ),
        (("acquired", "buyer", "target"), ("divested", "seller", "target")),
    ),
    Frame(
        ("sale of", "disposal of", "divestment of", "divestiture of", "sell-off of"),
        re.compile(
            rf"(?:(?P<seller>{PARTY})s (?:[\w$€£.-]+ ){{0,4}}?)?\b(?:sale|disposal|divestment|divestiture|sell-off) of {CALLED}(?P<target>{TARGET})"
            rf"(?: unit| business| arm| division)?,? to {CALLED}(?P<buyer>{PARTY})(?: by {CALLED}(?P<vendor>{PARTY}))?"
        ),
        (("acquired", "buyer", "target"), ("divested", "seller", "target"), ("divested", "vendor", "target")),
    ),
    Frame(
        ("sold by",),
        re.compile(
            rf"(?P<target>{TARGET}),? (?:which )?(?:{_TIES} ){{0,3}}sold by {CALLED}(?P<seller>{PARTY}){_MONEY} to {CALLED}(?P<buyer>{PARTY})"
        ),
        (("acquired", "buyer", "target"), ("divested", "seller", "target")),
    ),
    Frame(
        (" by ",),
        re.compile(
            rf"(?P<target>{TARGET}),? (?:which )?(?:{_TIES} ){{0,3}}(?:acquired|bought|purchased|taken over|snapped up|picked up) by {CALLED}(?P<buyer>{PARTY}){_MONEY} from {CALLED}(?P<seller>{PARTY})"
        ),
        (("acquired", "buyer", "target"), ("divested", "seller", "target")),
    ),
    Frame(
        (" to ",),
        re.compile(
            rf"(?P<seller>{PARTY})(?:{_APPOSED}|,? which|,(?= (?:which|has|have|had|will|would|is|to)\b))? (?:(?:has|have|had|will|would|is|to|also|then|agreed|plans|ready|set|in talks|close|looking|last month|this week|recently|just) (?:to )?){{0,4}}"
            rf"{_GIVES_UP} {CALLED}(?P<target>{TARGET})(?: unit| business| arm| division| line| brand| chain)?(?:, [^.;,{NO_NAME}]{{1,60}},)?{_MONEY} to {CALLED}(?P<buyer>{PARTY})(?!s )"
        ),
        (("acquired", "buyer", "target"), ("divested", "seller", "target")),
    ),
    Frame(
        ("control", "ownership", "majority", "shares", "entire", "whole", "%", "cent"),
        re.compile(
            rf"(?P<buyer>{FIRM}),? (?:which )?(?:(?:will|would|has|have|had|to|plans to|agreed to|is to|also|then|later|already) ){{0,3}}"
            rf"(?:acquires?|acquired|buys?|bought|purchases?|purchased|takes?|took|gained?|seized|secured|won|wins) {_CONTROL} (?:of|in) {CALLED}(?P<target>{TARGET})(?!s)"
        ),
        (("acquired", "buyer", "target"),),
    ),
    Frame(
        ("parent", "owner"),
        re.compile(
            rf"(?P<sub>{TARGET})s (?:(?!former|previous|old|ex|onetime|then|new|future|prospective|latest|would)[a-z]+ )?(?:parent|owner)(?: (?:company|group|firm))?,? (?:is )?(?P<parent>{PARTY})(?!s )"
        ),
        (("subsidiaryOf", "sub", "parent"),),
    ),
    Frame(
        ("parent",),
        re.compile(rf"(?P<parent>{PARTY}), (?P<sub>{TARGET})s parent(?: company| group| firm| entity)?(?=[,.;]|\Z)"),
        (("subsidiaryOf", "sub", "parent"),),
    ),
    Frame(
        ("new owner", "future owner", "new parent", "prospective owner", "latest owner"),
        re.compile(
            rf"(?P<target>{TARGET})s (?:new|prospective|future|latest) (?:owners?|parent)(?: company)?,? (?:is |are |will be )?{CALLED}(?P<buyer>{PARTY})(?!s )"
        ),
        (("acquired", "buyer", "target"),),
    ),
    Frame(
        ("shareholder", "stockholder", "stakeholder"),
        re.compile(
            rf"(?P<holder>{PARTY})(?:,| (?:(?:is|was|are|remains?|remained|became|becomes) (?:now |also |still )?)(?:as )?)? ?(?:the |a |an )"
            rf"(?:[a-z-]+ ){{0,4}}(?:shareholder|stockholder|stakeholder)s? (?:of|in) (?:the )?(?P<target>{TARGET})(?!s)"
        ),
        (("ownsStakeIn", "holder", "target"),),
    ),
    Frame(
        ("shareholders", "stockholders"),
        re.compile(
            rf"\b(?:share|stock)holders (?:of|in) (?:the )?(?P<target>{TARGET}),? (?:include|includes|including|are|such as) {listed('holder')}"
        ),
        (("ownsStakeIn", "holder", "target"),),
    ),
    Frame(
        ("shareholders", "investors", "backers"),
        re.compile(
            rf"(?:\b(?:[Ii]nvestors|[Bb]ackers) (?:of|in) (?:the )?(?P<target>{TARGET}),? (?:include|includes|including|are|such as)"
            rf"|(?P<of>{TARGET})(?:s|, whose) (?:[a-z]+ ){{0,2}}(?:investors|backers),? (?:include|included|including|are|is|such as)) {listed('investor')}"
        ),
        (("investedIn", "investor", "target"), ("investedIn", "investor", "of")),
    ),
    Frame(
        ("among its",),
        re.compile(
            rf"(?P<target>{TARGET}),? (?:which )?(?:also )?(?:counts?|counted|numbers|has|had|lists) {listed('investor')} among its (?:[a-z-]+ ){{0,2}}(?:investors|backers)"
        ),
        (("investedIn", "investor", "target"),),
    ),
    Frame(
        ("among its",),
        re.compile(
            rf"(?P<target>{TARGET}),? (?:which )?(?:also )?(?:counts?|counted|numbers|has|had|lists) {listed('holder')} among its (?:[a-z-]+ ){{0,2}}(?:shareholders|owners)"
        ),
        (("ownsStakeIn", "holder", "target"),),
    ),
    Frame(
        (" led by ", " from ", "backed by"),
        re.compile(
            rf"(?P<target>{TARGET}),? (?:[^.;:]{{0,100}}?, )?(?:(?:has|have|had|also|just|today|will) ){{0,2}}(?:raised|raises|raising|closed|closes|secured|secures|completed|landed|bagged|announced)"
            rf"(?:{_TILL}|(?<=\d)\.(?=\d)){{0,90}}? (?:round|funding|financing|series [a-h]|investment|raise|capital|equity|million|billion|\d(?:m|bn)) (?:{_TILL}{{0,20}}?)?(?:co-led by|led by|from) {listed('lead')}"
            rf"(?:,? (?:and |with )?(?:[a-z]+ )?(?:participation (?:also )?(?:coming )?from|joined by|included|including|alongside|joining|backed by|involving|support from|followed by|help from) {listed('other')}"
            rf"|,? (?:and |with ){listed('joining')} (?:also |both |all )?(?:in\b|on board|joining|participating|taking part|chipping in|investing|following))?"
        ),
        (("investedIn", "lead", "target"), ("investedIn", "other", "target"), ("investedIn", "joining", "target")),
    ),
    Frame(
        ("round", "funding", "financing", "series", "fundraising", "fund-raising"),
        re.compile(
            rf"{listed('investor')} (?:(?:also|has|have|had|both|will) ){{0,2}}(?:participated in|participating in|joined|joins?|took part in|led|co-led|leads?|backed|contributed to|invested in) "
            rf"(?:the )?(?P<target>{TARGET})s [^.;,\ue000-\uf8ff]{{0,40}}\b{_ROUND}\b(?:[^.;,\ue000-\uf8ff]{{0,30}},? (?:joined by|alongside|together with|along with|followed by) {listed('other')})?"
        ),
        (("investedIn", "investor", "target"), ("investedIn", "other", "target")),
    ),
    Frame(
        ("led by", "joined by"),
        re.compile(
            rf"\b(?:round|funding|financing|investment|raise|fund-?raising)s? (?:in|for|at|by|of) {CALLED}(?P<target>{TARGET}),? (?:which )?(?:was |is |has been |being )?(?:co-)?led by {listed('lead')}"
            rf"(?:,? (?:and )?(?:also )?(?:joined by|included|with participation from|backed by) {listed('other')})?"
        ),
        (("investedIn", "lead", "target"), ("investedIn", "other", "target")),
    ),
    Frame(
        ("offer", "bid", "approach", "proposal", "buyout", "takeover"),
        re.compile(
            rf"(?P<target>{TARGET}) (?:(?:has|have|had|also|said it|which|formally|again|repeatedly) ){{0,3}}(?:accepted|accepts|rejected|rejects|received|receives|rebuffed|rebuffs|spurned|turned down|fended off|dismissed|agreed to|agrees to|recommended|confirmed|is (?:weighing|considering|reviewing|studying)) "
            rf"(?:an?|the|another|its|[a-z]+) (?:[\w$€£¥.,-]+ ){{0,5}}?(?:takeover|buyout|acquisition|take-private|bid|approach)(?: (?:offer|bid|approach|proposal|deal))?(?: worth [^.;,\ue000-\uf8ff]{{1,30}}?)? (?:from|by) {CALLED}(?P<buyer>{PARTY})(?!s )"
        ),
        (("acquired", "buyer", "target"),),
    ),
    Frame(
        ("for sale", "on the block", "on the market"),
        re.compile(
            rf"(?P<seller>{PARTY}),? (?:which )?(?:(?:has|have|had|is|was|will|would|may|could|to|plans to|decided to|also) ){{0,3}}(?:put|puts|putting|placed|placing) "
            rf"{CALLED}(?P<target>{TARGET})(?: unit| business| arm| division| brand| chain)? (?:up for sale|on the block|on the market)"
        ),
        (("divested", "seller", "target"),),
    ),
    Frame(
        ("hands of",),
        re.compile(
            rf"(?P<target>{TARGET}) (?:[a-z]+ ){{0,2}}(?:ended up|fell|passed|landed|is now|are now) (?:in|into) the hands of {CALLED}(?P<buyer>{PARTY})"
        ),
        (("acquired", "buyer", "target"),),
    ),
    Frame(
        ("bought out", "buying out", "buy out"),
        re.compile(
            rf"(?P<buyer>{PARTY}) (?:[a-z]+ ){{0,3}}?(?:bought|buying|buy|buys) out {CALLED}(?P<seller>{PARTY})(?:s (?:stake|share|interest|holding))? in {CALLED}(?P<target>{TARGET})"
        ),
        (("acquired", "buyer", "target"), ("divested", "seller", "target")),
    ),
)
