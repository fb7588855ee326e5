"""Who works and who competes with whom, as English sentences that name both state it."""

from __future__ import annotations

from kg.relations.told.phrases_en import (
    DIRECTLY,
    FIGHTS,
    FIRM,
    NEAR,
    NOT_OF,
    ORG,
    PICKED,
    STRIKES,
    TIE,
    WINS,
    WITH,
    listed,
    plain,
    subject,
)

ALLY = (
    plain("partneredWith", " with ", rf"{subject('s')} {WITH}(?: {NEAR}{{0,30}}?)? with {listed('o')}"),
    plain(
        "partneredWith",
        " with ",
        rf"{subject('s')} {STRIKES} {NEAR}{{0,50}}?\b{TIE} (?:{NEAR}{{0,40}}? )?with {listed('o')}",
    ),
    plain(
        "partneredWith",
        "partner",
        rf"{subject('s')} (?:{PICKED}|rel(?:y|ies|ied|ying) on) {listed('o')} as (?:its |an? |the )?(?:[\w-]+ ){{0,4}}partner\b",
    ),
    plain(
        "partneredWith", " between ", rf"\b{TIE} (?:{NEAR}{{0,30}} )?between (?:the )?(?P<both>{ORG}(?: and {ORG})?)"
    ),
    plain(
        "partneredWith",
        " with ",
        rf"\b(?:jointly|together|in (?:partnership|collaboration|co-?operation|conjunction|tandem)) with (?P<both>{ORG}) (?:will|has|have|is|are|was|plans|aims|said)\b",
    ),
    plain("partneredWith", " with ", rf"(?P<s>{ORG})s (?:[\w-]+ ){{0,3}}{TIE} with {listed('o')}"),
    plain(
        "partneredWith",
        "partner",
        rf"(?P<s>{ORG})s (?:[\w-]+ ){{0,3}}(?:joint-venture |alliance |development |technology |local )?partners?(?:,| is| are| include| such as)? {listed('o')}",
    ),
    plain(
        "partneredWith",
        "partners",
        rf"{subject('s')} {NEAR}{{2,60}}? (?:its|with|by|from) (?:(?!possible|potential|likely|prospective|former)[\w-]+ ){{0,3}}partners (?:such as|like|including) {listed('o')}",
    ),
    plain(
        "partneredWith",
        "partners",
        rf"{subject('s')} (?:counts?|lists?|numbers?|names?) {listed('o')} {NEAR}{{0,20}}?\b(?:among|as) (?:its|their) (?:[\w-]+ ){{0,2}}partners\b",
    ),
)
RIVALRY = (
    plain(
        "competesWith",
        "lost out to|loses out to",
        rf"{subject('s')} (?:lost|loses) out to (?:rivals? )?{listed('o', FIRM)}",
    ),
    plain(
        "competesWith",
        "outbid|edged|saw off|sees off|pipped|beat",
        rf"{subject('s')} (?:outbid|edg(?:ed|es) out|s[ae]w?(?:es)? off|pipped|beat(?:s|ing)?(?= {ORG} to (?:an?|the) [^.;,]{{0,30}}(?:contract|order|tender|deal|bid)\b)) {listed('o', FIRM)}",
    ),
    plain(
        "competesWith",
        " with | against ",
        rf"{subject('s')} {FIGHTS}{DIRECTLY} (?:with|against) {listed('o')}",
    ),
    plain(
        "competesWith",
        "vying|compet|battling|fighting|locked|race|head|vie|rivals",
        rf"(?P<both>{ORG})(?: (?:are|were|have been|both|all|also|now|will))* (?:vying|fighting (?:for|over)|competing|battling|fighting it out|locked in (?:a|an) (?:[\w-]+ ){{0,2}}(?:battle|race|fight|price war)|in a race|going head[- ]to[- ]head|compete|vie|rivals)\b(?! (?:with|against))",
    ),
    plain(
        "competesWith",
        " to ",
        rf"{subject('s')} (?:los(?:es?|t|ing)|ced(?:es?|ed|ing)) {NEAR}{{0,24}}\b(?:share|ground|customers|business) {NEAR}{{0,24}}?to {listed('o', FIRM)}",
    ),
    plain(
        "competesWith",
        "catch|caught",
        rf"{subject('s')} {NEAR}{{0,24}}\b(?:catch(?:es|ing)?|caught) up (?:with|to) {listed('o', FIRM)}",
    ),
    plain(
        "competesWith",
        "rivals|competitors",
        rf"\b(?:rivals|competitors) (?:of|to) (?P<s>{ORG}) (?:include|are|such as) {listed('o')}",
    ),
    plain(
        "competesWith",
        " from ",
        rf"{subject('s')} (?:fac(?:es?|ed|ing)|see(?:s|ing)|fend(?:s|ed|ing) off|sees off|beat(?:ing|s)? (?:off )?|overc(?:ame|omes)) {NEAR}{{0,40}}\b(?:competition|rivalry|bids?|challenges?) from {listed('o')}",
    ),
    plain(
        "competesWith",
        "rival|competitor",
        rf"(?P<s>{ORG})s (?:[\w-]+ ){{0,3}}(?:rivals?|competitors?)(?: in {NEAR}{{2,30}}?)?(?:,| is| are| include| such as| like|, including)? {listed('o')}",
    ),
    plain(
        "competesWith",
        "rival|competitor",
        rf"(?P<s>{ORG}){NOT_OF}(?:,| (?:is|was|are))(?: an?| the| its)? {NEAR}{{0,20}}\b(?:rivals?|competitors?) (?:to|of) {listed('o')}",
    ),
    plain(
        "competesWith",
        "against|over |ahead",
        rf"{subject('s')} {WINS} {NEAR}{{0,60}}\b(?:contract|order|tender|deal)s? (?:{NEAR}{{0,40}} )?(?:against|over|ahead of) (?:bids from |competition from |rival bids from |(?:its )?rivals? ){listed('o')}",
    ),
    plain(
        "competesWith",
        "rivals|competitors",
        rf"{subject('s')} {NEAR}{{2,70}}? (?:its|with|by|from|against|than|of|behind|as|to|unlike) (?:[\w-]+ ){{0,3}}(?:rivals|competitors) (?:such as|like|including) {listed('o')}",
    ),
)
