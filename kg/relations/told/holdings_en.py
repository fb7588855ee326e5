"""English frames of holdings: X's brands include A and B, X, Y's low-cost arm, an early backer of X, backed by X, Y makes drones."""

from __future__ import annotations

import re

from kg.relations.expressions import marks
from kg.relations.told.deals_en import CALLED, OF_SORT, listed
from kg.relations.told.frames import NO_NAME, PARTY, TARGET, Frame

_ARM = r"(?:subsidiary|unit|arm|brand|affiliate|offshoot|fund|investment vehicle)"
_ARMS = r"(?:subsidiaries|units|divisions|brands|banners|chains|labels|affiliates|operating companies)"
_FIRMS = rf"{CALLED}{TARGET}(?:(?:,? and |, ){CALLED}{TARGET})*"
"""A list of firms and what each is called: ship manager X and terminal operator Y."""
_COMPANY = f"[{marks(['Company'])}]"
_UNIT = f"[{marks(['BusinessUnit'])}]"
_AUX = r"(?:(?:has|have|had|also|will|would|is|was|plans to|agreed to) ){0,2}"

FRAMES = (
    Frame(
        ("alongside", "together with", "along with"),
        re.compile(
            rf"(?P<investor>{PARTY}) {_AUX}invested (?:[^.;,{NO_NAME}]{{1,24}} )?in {CALLED}(?P<target>{TARGET}),? (?:alongside|together with|along with) {listed('other')}"
        ),
        (("investedIn", "investor", "target"), ("investedIn", "other", "target")),
    ),
    Frame(
        ("backed by", "funded by", "financed by"),
        re.compile(
            rf"(?P<target>{TARGET}), an? (?:[a-z-]+ ){{1,4}}?(?:backed|funded|financed) by {listed('investor')}"
        ),
        (("investedIn", "investor", "target"),),
    ),
    Frame(
        ("subsidiaries of", "units of", "divisions of", "brands of", "affiliates of"),
        re.compile(
            rf"(?P<sub>{TARGET}),? (?:both|all|each) (?:[a-z-]+ ){{0,2}}{_ARMS} of (?:the )?(?P<parent>{PARTY})(?!s )"
        ),
        (("subsidiaryOf", "sub", "parent"),),
    ),
    Frame(
        ("include", " are "),
        re.compile(
            rf"(?P<parent>{PARTY})(?:s|,? whose) (?:[a-z-]+ ){{0,3}}{_ARMS} (?:include|included|are) (?P<sub>{_FIRMS})"
        ),
        (("subsidiaryOf", "sub", "parent"),),
    ),
    Frame(
        (": ",),
        re.compile(
            rf"(?P<parent>{PARTY}) (?:has|operates|runs|owns|comprises|consists of)[^.;:,{NO_NAME}]{{0,40}} {_ARMS}: {listed('sub')}"
        ),
        (("subsidiaryOf", "sub", "parent"),),
    ),
    Frame(
        ("subsidiary", "unit", "arm", "brand", "affiliate", "offshoot", "fund", "vehicle"),
        re.compile(rf"(?P<sub>{TARGET}), (?P<parent>{TARGET})s (?:[a-z-]+ ){{0,4}}{_ARM}(?=[,.;]|\Z)"),
        (("subsidiaryOf", "sub", "parent"),),
    ),
    Frame(
        ("itself to",),
        re.compile(
            rf"(?P<target>{TARGET}) (?:[a-z]+ ){{0,5}}?(?:sell|selling|sold) itself to {CALLED}(?P<buyer>{PARTY})(?!s )"
        ),
        (("acquired", "buyer", "target"),),
    ),
    Frame(
        ("venture",),
        re.compile(
            rf"(?P<holder>{PARTY}) (?:[a-z]+ )?(?:formed|set up|created|established|launched|own|run) (?P<target>{TARGET}), an? (?:[\w:/-]+ ){{0,3}}venture\b"
        ),
        (("ownsStakeIn", "holder", "target"),),
    ),
    Frame(
        ("venture with",),
        re.compile(rf"(?P<owner>{PARTY})s (?:[\w:/-]+ ){{0,3}}venture with {CALLED}(?P<partner_target>{PARTY})(?=,)"),
        (("ownsStakeIn", "owner", "target"), ("ownsStakeIn", "partner", "target")),
    ),
    Frame(
        ("investment",),
        re.compile(
            rf"(?P<investor>{PARTY}) {_AUX}(?:made|makes|make|announced|disclosed|completed) (?:an?|its|their|another) (?:[\w$€£.-]+ ){{0,4}}?investments? in {CALLED}(?P<target>{TARGET})(?!s )"
        ),
        (("investedIn", "investor", "target"),),
    ),
    Frame(
        ("backer", "investor"),
        re.compile(
            rf"(?P<investor>{PARTY})(?:,| {_AUX}(?:is|was|are|were|became|remains)) (?:an?|the) (?:[a-z-]+ ){{0,3}}(?:backer|investor)s? (?:of|in) (?:the )?(?P<target>{TARGET})(?!s )"
        ),
        (("investedIn", "investor", "target"),),
    ),
    Frame(
        ("counts", "count "),
        re.compile(
            rf"(?P<target>{TARGET}),? (?:which )?(?:also )?counts? {listed('investor')} as (?:an?|one of its|its) (?:[a-z-]+ ){{0,2}}(?:investor|backer)s?\b"
        ),
        (("investedIn", "investor", "target"),),
    ),
    Frame(
        ("backed by", "funded by", "financed by"),
        re.compile(rf"\A\W*(?:[a-z-]+ )?(?:backed|funded|financed) by {OF_SORT}(?P<investor_target>{PARTY}) (?!and\b)"),
        (("investedIn", "investor", "target"),),
    ),
    Frame(
        ("shareholder", "stockholder", "investor", "backer"),
        re.compile(
            rf"(?P<holder>{PARTY}), (?:itself |also |now )?an? (?:[a-z-]+ ){{0,3}}(?P<target>{TARGET}) (?:shareholder|stockholder)(?=[,.;]|\Z)"
            rf"|(?P<investor>{PARTY}), (?:itself |also )?an? (?:[a-z-]+ ){{0,3}}(?P<of>{TARGET}) (?:investor|backer)(?=[,.;]|\Z)"
        ),
        (("ownsStakeIn", "holder", "target"), ("investedIn", "investor", "of")),
    ),
    Frame(
        ("cap table",),
        re.compile(
            rf"(?P<target>{TARGET})[^.;:{NO_NAME}]{{0,30}} (?:has|counts?|had|lists) {listed('investor')} on its cap table"
        ),
        (("investedIn", "investor", "target"),),
    ),
    Frame(
        (" with ",),
        re.compile(
            rf"(?P<target>{TARGET})(?:, (?:an? |the )?[^.;:,{NO_NAME}]{{0,60}}| (?:was|which was|,) )?(?:set up|founded|established|launched|created|started|formed)(?: in \d{{4}})?"
            rf" with (?:[\w$€£¥.,]+ ){{0,4}}?(?:money|funding|backing|investments?|capital|cash) from {listed('investor')}"
        ),
        (("investedIn", "investor", "target"),),
    ),
    Frame(
        (", of which", ", in which"),
        re.compile(
            rf"(?P<holder>{PARTY})[^.;:{NO_NAME}]{{2,80}} (?:with|by|from|in|to|of) {CALLED}(?P<target>{TARGET}), (?:of|in) which it (?:now |also |already |still |currently )?(?:owns?|holds?|controls|has)"
            rf" (?:(?:about|around|some|nearly|almost|roughly|just|over|more than|under|less than|a|an|the) ){{0,3}}(?:\d[\d.]*(?:%| ?per ?cent)|(?:[a-z-]+ )?(?:stake|holding|shareholding|interest))"
        ),
        (("ownsStakeIn", "holder", "target"),),
    ),
    Frame(
        ("shareholder", "stockholder"),
        re.compile(
            rf"(?P<holder>{PARTY})(?: {_AUX}(?:is|was|remains|became|becomes))? (?P<target>{TARGET})s (?:[a-z-]+ ){{1,3}}(?:shareholder|stockholder)\b"
            rf"|(?P<owner>{PARTY}), (?P<of>{TARGET})s (?:[a-z-]+ ){{1,3}}(?:shareholder|stockholder)\b"
        ),
        (("ownsStakeIn", "holder", "target"), ("ownsStakeIn", "owner", "of")),
    ),
    Frame(
        (" unit", " arm", " subsidiary", " division", " brand", " chain"),
        re.compile(
            rf"(?P<parent>{PARTY})s (?:(?!former|ex-|old|rival)[a-z-]+ ){{0,2}}?(?:(?P<sub>{_COMPANY})|(?P<part>{_UNIT})) (?:unit|arm|subsidiary|division|brand|chain)(?! of\b)\b"
        ),
        (("subsidiaryOf", "sub", "parent"), ("partOf", "part", "parent")),
    ),
    Frame(
        ("shed", "jettison", "divest"),
        re.compile(
            rf"(?P<seller>{PARTY}),? (?:which )?{_AUX}(?:shed|sheds|shedding|jettison(?:s|ed)|divest(?:s|ed)) {CALLED}(?P<target>{TARGET})(?=[,.;]|\Z| (?:in|for|to|last|earlier|after|and|as) )"
        ),
        (("divested", "seller", "target"),),
    ),
)
