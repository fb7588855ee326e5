"""Ways in which English states what is made, brought out or part of what: X took the wraps off the Y, the Y was launched by X."""

from __future__ import annotations

import re

from kg.relations.told.ways import EITHER, MAKER, MAKERS, THING, THINGS, Way

WORD = r"(?!(?:to|of|for|with|from|on|in|at|by|and|or|as|that|which|who|than|like|rival|rivals|successor|if|no)\b)[\w'’&-]+ "
_THE = rf"(?:(?:both |all )?(?:the|its|their|an?) )?(?:{WORD}){{0,4}}?(?:{MAKER}s )?"
_MORE = rf"(?:(?:,|,? and|,? as well as|,? or) {_THE}{THING})*"
_ENDS = r"(?![\w-]| (?:rival|competitor|clone|alternative|killer|user|owner|driver|customer|accessor|player|buyer|battery|part)s?\b)"
"""Behind a thing that is meant itself and not what goes with it."""
_LIST = rf"{_THE}{THING}{_MORE}{_ENDS}"
_APPOSED = r"(?:, (?:an? |the |which |who )[^.;]{2,80}?,)?"
ADVERBS = r"(?: (?:has|have|had|will|also|now|already|recently|still|first|both|all|then|just|today|on [a-z]+day|this week|last (?:week|month|year)|in [a-z]+))*"
_IDIOMS = (
    r"(?:took|taken|takes|take|pull(?:ed|s)?|whip(?:ped|s)?) the (?:wraps|covers?|wrapper|veil) off"
    r"|(?:lift(?:ed|s)?|raised?|drew back) the (?:lid|curtain|covers?|veil) (?:on|off|from)"
    r"|(?:began|begun|begins|begin|start|starts|started) (?:shipping|selling|rolling out|sales of|pre-?orders for)"
    r"|open(?:ed|s)? (?:pre-?orders|order books|orders|bookings|reservations) for"
    r"|g[ai]ve[ns]? (?:[\w-]+ ){0,4}?(?:first )?look at"
)
_BROUGHT = rf"(?P<s>{MAKER}){_APPOSED}{ADVERBS} (?:br(?:ing|ings|ought)|put|puts|made|makes?) (?P<o>{_LIST}) (?:to (?:the )?market|on (?:sale|the market)|available|onto the market|to (?:{EITHER}|[a-z]+ )?(?:showrooms|stores|shops|shelves|customers))"
_OUT = r"(?:launched|released|unveiled|introduced|open-sourced|rolled out|brought out|put on sale|debuted)"
_ITS = r"(?:brands|products|titles|apps|labels|marques|stable|portfolio|line-?up|games|services|drugs|models|offerings|stores)"

PRODUCTS: tuple[Way, ...] = (
    # X took the wraps off the Y
    Way(
        "released",
        ("wrap", "cover", "veil", " lid ", "curtain", "beg", "start", "open", "look at"),
        re.compile(rf"(?P<s>{MAKER}){_APPOSED}{ADVERBS} (?:{_IDIOMS}) (?P<o>{_LIST})"),
    ),
    # X will bring the Y to market
    Way(
        "released",
        ("available", "market", "sale", "showroom", "stores", "shops", "shelves", "customers"),
        re.compile(_BROUGHT),
    ),
    # the Y was launched by X
    Way(
        "released",
        (" by ",),
        re.compile(
            rf"(?P<o>{_LIST}),?(?: (?:was|were|is|are|has been|have been|to be|being|will be|which was))?{ADVERBS} {_OUT}(?: (?!by)[\w-]+){{0,4}}? by (?:the )?(?P<s>{MAKER})(?!s)"
        ),
    ),
    # the launch of the Y by X
    Way(
        "released",
        ("aunch of", "elease of", "ebut of", "ollout of", "nveiling of", "ntroduction of"),
        re.compile(
            rf"(?:launch|release|debut|rollout|unveiling|introduction) of (?P<o>{_LIST}),? by (?:the )?(?P<s>{MAKER})(?!s)"
        ),
    ),
    # X's launch of the Y
    Way(
        "released",
        ("aunch of", "elease of", "ebut of", "ollout of", "nveiling of", "ntroduction of"),
        re.compile(
            rf"(?P<s>{MAKER})s (?:{WORD}){{0,2}}(?:launch|release|debut|rollout|unveiling|introduction) of (?P<o>{_LIST})"
        ),
    ),
    # the Y and the Z are both made by X
    Way(
        "develops",
        (" by ",),
        re.compile(
            rf"(?<!{MAKER}s )(?P<o>{_LIST}),?(?: (?:was|were|is|are|being|which is|which was))?{ADVERBS} (?:developed|designed|published|operated|run|created|owned|made|built|produced|manufactured|marketed|sold)(?: and (?:developed|designed|published|operated|run|created|owned|made|built|produced|manufactured|marketed|sold))?(?: in-house)? by (?:the )?(?P<s>{MAKER})(?!s)"
        ),
    ),
    # the Y is X's first phone
    Way(
        "develops",
        (" is ", " was ", "are "),
        re.compile(
            rf"(?P<o>{THING}) (?:is|was|remains) (?:also )?(?P<s>{MAKER})s (?:(?:first|latest|new|best|most|top|main|biggest|flagship|only|cheapest|own|second|third|newest|smallest|largest|best-selling|own-brand)\b)"
        ),
    ),
    # X, the company behind Y
    Way(
        "develops",
        ("behind",),
        re.compile(
            rf"(?P<s>{MAKER}), the (?:{WORD}){{0,4}}(?:company|firm|studio|group|maker|start-?up|developer|team|publisher) behind (?P<o>{_LIST})"
        ),
    ),
    # X is the start-up behind Y
    Way(
        "develops",
        ("behind",),
        re.compile(rf"(?P<s>{MAKER}),? (?:(?:is|was) )?the (?:{WORD}){{0,3}}behind (?P<o>{_LIST})"),
    ),
    # X counts Y among its products
    Way(
        "develops",
        ("among its",),
        re.compile(
            rf"(?P<s>{MAKER}){_APPOSED}{ADVERBS} (?:counts?|counted|has|lists) (?P<o>{_LIST}) among its (?!rivals|customers|clients|suppliers|competitors|partners|investors)"
        ),
    ),
    # X, whose brands include Y and Z
    Way(
        "develops",
        ("nclude", "omprise", "are ", "span", "range from"),
        re.compile(
            rf"(?P<s>{MAKER})(?:s|, whose) (?:{WORD}){{0,3}}{_ITS} (?:include|includes|including|comprises?|are|spans?|range from) (?P<o>{_LIST})"
        ),
    ),
    # X, which was spun out of W, makes the Y
    Way(
        "develops",
        ("makes", "produces", "develops", "builds", "runs", "operates", "publishes"),
        re.compile(
            rf"(?P<s>{MAKER}), (?:which|an?|the) [^.;]{{2,80}}?, (?:also )?(?:makes|produces|develops|builds|runs|operates|publishes) (?P<o>{_LIST})(?![^.;]{{0,30}} (?:for {MAKER}|under ))"
        ),
    ),
    # X runs Y, a dating app, and Z, a game
    Way(
        "develops",
        ("runs", "operates", "makes", "publishes", "owns"),
        re.compile(
            rf"(?P<s>{MAKER}) (?:also )?(?:runs|operates|makes|publishes|owns) (?P<o>{_THE}{THING}, an? [^,;.\ue000-\uf8ff]{{2,40}},? and {_THE}{THING}(?=, an? |[.;]))"
        ),
    ),
    # Y, an app built for W by X
    Way(
        "develops",
        (" for ",),
        re.compile(
            rf"(?P<o>{THING}), (?:an? |the )[^,;.\ue000-\uf8ff]{{2,40}} (?:built|developed|made|designed|created) for (?:the )?{MAKER} by (?:the )?(?P<s>{MAKER})(?!s)"
        ),
    ),
    # the X range consists of the Y and the Z
    Way(
        "variantOf",
        ("nclude", "omprise", "onsists", "made up of", "span"),
        re.compile(
            rf"(?P<o>{THING}) (?:range|family|line-?up|series|line)(?: (?:now|also|currently))? (?:consists of|compris(?:es|ed)|includes|is made up of|spans) (?P<s>{_LIST})"
        ),
        THINGS,
    ),
    # the X joins the Y in the Z range
    Way(
        "variantOf",
        (" join",),
        re.compile(
            rf"(?P<s>{THING}) (?:will )?join(?:s|ed)? [^.;]{{2,60}} in the (?:{MAKER}s )?(?P<o>{THING}) (?:range|family|line-?up|series|line)\b"
        ),
        THINGS,
    ),
    # a cheaper form of X, Y, is due
    Way(
        "variantOf",
        ("form of", "version of", "variant of", "edition of"),
        re.compile(rf"(?:form|version|variant|edition) of (?:the )?(?P<two>{THING}),"),
        THINGS,
        second_first=True,
    ),
    # X, Y's cloud arm
    Way(
        "partOf",
        ("arm", "division", "unit", "business", "lab", "segment"),
        re.compile(
            rf"(?P<s>{MAKER}), (?P<o>{MAKER})s (?:{WORD}){{0,3}}(?:arm|division|unit|business|lab|laboratory|segment)\b"
        ),
        frozenset({"BusinessUnit"}),
        MAKERS,
    ),
    # X, Y's luxury brand
    Way(
        "subsidiaryOf",
        ("arm", "division", "unit", "subsidiary", "brand", "marque", "label"),
        re.compile(
            rf"(?P<s>{MAKER}), (?P<o>{MAKER})s (?:(?!sister|rival|former){WORD}){{0,3}}(?:arm|division|unit|subsidiary|brand|marque|label)\b"
        ),
        frozenset({"Company"}),
        MAKERS,
    ),
)
