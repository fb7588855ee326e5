"""What English sentences say of products: who uses them, what they connect to and what they are built on."""

from __future__ import annotations

from kg.relations.told.phrases_en import (
    AUX,
    FIRM,
    GIVES,
    NEAR,
    NOT_OF,
    OF_A,
    ORG,
    TAKES,
    THING,
    USED,
    listed,
    plain,
    subject,
)

USE = (
    plain("uses", "", rf"{subject('s')} {TAKES} {OF_A}(?P<o>{THING})(?! (?:users?|owners?|customers?)\b)"),
    plain(
        "uses",
        "roll",
        rf"{subject('s')} roll(?:s|ed|ing)? out {OF_A}(?P<o>{THING}) (?:to|across|in|for) (?:[\w,.%-]+ ){{0,5}}?(?:staff|employees|workers|engineers|offices|stores|fleet|branches|plants|factories|couriers|drivers|teams)\b",
    ),
    plain(
        "uses",
        " by ",
        rf"(?P<o>{THING})(?:,[^.;:,\ue000-\uf8ff]{{3,60}},)?(?:,? (?:which|that))?(?: (?:is|are|was|were|has|have|been|being|already|also|now|currently|widely))+ {USED} (?:{NEAR}{{0,20}} )?by {listed('s')}",
    ),
    plain(
        "uses",
        "powered|built|based|run",
        rf"(?P<s>{ORG})s {NEAR}{{2,60}}? (?:is|are|was|were) (?:\w+ )?(?:powered by|built on|based on|run on) {OF_A}(?P<o>{THING})",
    ),
    plain(
        "uses",
        "suppl|provid|deliver",
        rf"{ORG}{AUX} {GIVES} (?P<s>{FIRM})s [^.;:,\ue000-\uf8ff]{{3,50}},? (?P<o>{THING})(?!s)",
    ),
    plain(
        "uses",
        "operator|user",
        rf"{subject('s')}(?: remains?)? (?:an?|the|one of the) {NEAR}{{0,24}}\b(?:operators?|users?) of {OF_A}(?P<o>{THING})",
    ),
    plain(
        "uses",
        " among ",
        rf"(?P<s>{ORG}){NOT_OF} (?:is|are|was|were) among (?:{NEAR}{{0,30}} )?(?:users|adopters|customers|clients) of (?:the )?(?P<o>{THING})(?:,? alongside {listed('s2')})?",
    ),
    plain(
        "uses",
        "user|customer|client|adopter",
        rf"(?P<o>{THING})s {NEAR}{{0,24}}\b(?:users?|customers?|clients?|adopters?) (?:include|are|is|such as) {listed('s')}",
    ),
    plain(
        "uses",
        "user|customer|client|adopter|subscriber",
        rf"(?:users|customers|adopters|clients|subscribers) of (?:the )?(?P<o>{THING}) (?:include|are) {listed('s')}",
    ),
    plain(
        "uses",
        " to ",
        rf"\b(?:latest|first|newest|second|third) [^.;,\ue000-\uf8ff]{{2,40}} to (?:adopt|use|deploy|install|run|sign up (?:for|to)) (?:the )?(?P<o>{THING}),? (?:joining|after|following) {listed('s')}",
    ),
)
_JOINS = (
    r"(?:integrat(?:es?|ed|ing) (?:directly )?(?:with|into)|connect(?:s|ed|ing)? (?:directly )?(?:to|with)|plug(?:s|ged|ging)? (?:straight |directly )?into|link(?:s|ed|ing)? (?:to|with)|sync(?:s|ed|ing|hroni[sz]es)? with|works (?:natively )?with|(?:is|are) compatible with|interoperat(?:es?|ed|ing) with"
    r"|embedded (?:in|into)|built into|available (?:through|in|via|inside|within) |can be (?:used|accessed|opened|called) (?:in|through|from|inside|within|via)|pairs with|supports?)"
)
_PARTNER = rf"(?:{THING}|{FIRM}(?=[,.;]|\Z| and | or | to ))"
"""What it connects to: a product, or a company that is named for what it offers and not as the maker of something."""
JOIN = (
    plain(
        "integratesWith",
        "",
        rf"(?P<s>{THING}){NOT_OF}(?:,[^.;:,\ue000-\uf8ff]{{3,60}},)?(?:,? (?:which|that))?(?: (?:is|are|was|has|been|now|also|already|will|be|directly|can))* {_JOINS} {listed('o', _PARTNER)}",
    ),
    plain(
        "integratesWith",
        " and ",
        rf"(?P<s>{THING}){NOT_OF}(?:,[^.;:,\ue000-\uf8ff]{{3,60}},)? (?:is|are|was|can|has|runs|works|uses) {NEAR}{{3,60}} and (?:also |now )?{_JOINS} {listed('o', _PARTNER)}",
    ),
)
_BASED = r"(?:(?:is |are |was |were )?(?:also )?(?:built|based|developed) (?:on|upon|around|on top of)|(?:is |are )?powered by|runs on|is derived from|is fine-tuned from)"
BASE = (
    plain(
        "basedOn",
        "based|built|powered|runs|derived|tuned|developed",
        rf"(?P<s>{THING}){NOT_OF}(?:,[^.;:,\ue000-\uf8ff]{{3,60}},)?(?:,? (?:which|that))? {_BASED} (?:the |{FIRM}s |{FIRM} |an? )?(?:(?!and )[\w-]+ ){{0,3}}(?P<o>{THING})(?: and {_BASED} (?:the |{FIRM}s |{FIRM} |an? )?(?P<o2>{THING}))?",
    ),
)
