"""English frames of what a sentence tells of the one that the sentence before is about: It was bought by X, Its investors include X.

Each begins its sentence; the group `topic` of its facts is the one spoken of.
"""

from __future__ import annotations

import re

from kg.relations.told.deals_en import CALLED, listed
from kg.relations.told.frames import NO_NAME, PARTY, TARGET, Frame

_BEGIN = r"\A\W*"
_ALSO = r"(?:(?:also|now|still|already|currently|wholly|fully|jointly) ){0,2}"
_TIME = rf"(?: (?:in|last|earlier|for|this|two|three) [^.;,{NO_NAME}]{{1,30}}?)?"
_ARMS = r"(?:subsidiaries|units|brands|banners|chains|labels|affiliates)"
_RAISED = re.compile(
    r"\b(?:rais(?:ed|es|ing)|secur(?:ed|es)|clos(?:ed|es)|land(?:ed|s)|bagged|completed|announced)\b.{0,80}(?:[$€£¥]\d|\d ?(?:m|bn|million|billion)\b|\bround|\bfunding|\bfinancing|\bseries [a-h])"
)
"""In the sentence before a round whose investors are told: X raised $50m."""
_ROUND = r"(?:the|this|its|that) (?:(?!previous|last|earlier)[\w$€£-]+ ){0,4}(?:round|funding|financing|investment|fund-?raising|raise|series [a-h])"

FRAMES = (
    Frame(
        ("parent of", "owner of"),
        re.compile(
            rf"{_BEGIN}it (?:is|was|remains) {_ALSO}(?:the )?(?:parent|owner)(?: company)? of {CALLED}(?P<sub>{TARGET})(?!s )"
        ),
        (("subsidiaryOf", "sub", "topic"),),
    ),
    Frame(
        ("it owns ", "it also owns ", "it now owns "),
        re.compile(rf"{_BEGIN}it {_ALSO}owns (?:the )?{listed('sub')}(?!s )"),
        (("subsidiaryOf", "sub", "topic"),),
    ),
    Frame(
        ("owned by",),
        re.compile(rf"{_BEGIN}it (?:is|was|has been) {_ALSO}owned by {CALLED}(?P<parent>{PARTY})(?!s )"),
        (("subsidiaryOf", "topic", "parent"),),
    ),
    Frame(
        (" by ",),
        re.compile(
            rf"{_BEGIN}(?:(?:in|last|earlier)[^.;{NO_NAME}]{{1,16}}, )?it (?:was|is being|will be|has been|is to be|had been) {_ALSO}(?:acquired|bought|purchased|taken over|snapped up){_TIME} by {CALLED}(?P<buyer>{PARTY})(?!s ){_TIME}(?: from {CALLED}(?P<seller>{PARTY}))?"
        ),
        (("acquired", "buyer", "topic"), ("divested", "seller", "topic")),
    ),
    Frame(
        ("its parent", "its owner"),
        re.compile(
            rf"{_BEGIN}its (?:[a-z]+ )?(?:parent|owner)(?: company| group)?(?:,| is) {CALLED}(?P<parent>{PARTY})(?!s )"
        ),
        (("subsidiaryOf", "topic", "parent"),),
    ),
    Frame(
        ("shareholder",),
        re.compile(
            rf"{_BEGIN}its (?:[a-z-]+ ){{0,3}}shareholders?(?:,| is| are| include| includes) {listed('holder')}"
        ),
        (("ownsStakeIn", "holder", "topic"),),
    ),
    Frame(
        ("investors", "backers"),
        re.compile(
            rf"{_BEGIN}its (?:[a-z-]+ ){{0,3}}(?:investors|backers) (?:are|include|included) {listed('investor')}"
        ),
        (("investedIn", "investor", "topic"),),
    ),
    Frame(
        ("include", " are "),
        re.compile(rf"{_BEGIN}its (?:[a-z-]+ ){{0,3}}{_ARMS} (?:are|include|included) {listed('sub')}"),
        (("subsidiaryOf", "sub", "topic"),),
    ),
    Frame(
        ("led by",),
        re.compile(
            rf"{_BEGIN}{_ROUND}(?:, which [^.;,{NO_NAME}]{{1,60}},)? (?:was|is being) (?:co-|jointly )?led by {listed('lead')}"
            rf"(?:,? (?:and |with )?(?:[a-z]+ )?(?:participation (?:also )?from|joined by|included|including|alongside|support from) {listed('other')})?"
        ),
        (("investedIn", "lead", "topic"), ("investedIn", "other", "topic")),
        before=_RAISED,
    ),
    Frame(
        ("investors", "participants", "backers"),
        re.compile(
            rf"{_BEGIN}(?:other |new |existing |the )*(?:investors|participants|backers)(?: in the (?:round|deal))? (?:included?|were|are) {listed('investor')}"
        ),
        (("investedIn", "investor", "topic"),),
        before=_RAISED,
    ),
)
