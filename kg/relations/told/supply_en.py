"""Who supplies whom, as English sentences that name both state it: X's lines are built by Y, X counts Y and Z among its customers."""

from __future__ import annotations

from kg.relations.told.phrases_en import (
    BUYS,
    CLIENTS,
    CONTRACT,
    FIRM,
    GIVES,
    ITS_OWN,
    MADE,
    MAKES,
    NEAR,
    NOT_GOODS,
    ORG,
    PICKED,
    PICKED_PASSIVE,
    TO_DO,
    WINS,
    listed,
    plain,
    subject,
)

SUPPLY = (
    plain(
        "suppliesTo",
        " on ",
        rf"{subject('o')} (?:(?:rel|depend|lean)(?:y|ies|ied|ying|s|ed|ing)?) (?:heavily |mainly |solely |entirely |largely )?on {listed('s', FIRM)} (?:for|to {TO_DO})\b",
    ),
    plain(
        "suppliesTo",
        " from ",
        rf"{subject('o')} {BUYS} {NOT_GOODS}{NEAR}{{2,70}} from {listed('s')}"
        rf"(?:(?:,|,? and) {NEAR}{{2,40}} from (?P<s2>{ORG}))?(?:(?:,|,? and) {NEAR}{{2,40}} from (?P<s3>{ORG}))?",
    ),
    plain(
        "suppliesTo",
        "order",
        rf"{subject('o')} plac(?:es?|ed|ing) {NEAR}{{0,40}}\borders? {NEAR}{{0,50}}?with {listed('s')}",
    ),
    plain(
        "suppliesTo",
        " by ",
        rf"(?P<o>{ORG})s {NEAR}{{2,60}}? (?:is|are|was|were|will be|be|being|been) (?:\w+ly |also |already |now )?{MADE} (?:{NEAR}{{2,24}} )?by {listed('s')}"
        rf"(?:,? and (?:(?:its|the|their) {NEAR}{{2,40}}|{MADE}) by (?P<s2>{ORG}))?",
    ),
    plain(
        "suppliesTo",
        " to ",
        rf"{subject('s')} {GIVES} (?!{ITS_OWN}){NOT_GOODS}{NEAR}{{2,60}} to {listed('o')}(?:,? and (?:also )?to {listed('o2')})?",
    ),
    plain(
        "suppliesTo",
        "suppl|provid|deliver|mak|made|manufactur|produc|buil|assembl",
        rf"{subject('s')} (?:{GIVES}|{MAKES}) (?P<o>{FIRM})s {NOT_GOODS}(?![\ue000-\uf8ff])",
    ),
    plain("suppliesTo", " for ", rf"{subject('s')} {MAKES} {NOT_GOODS}{NEAR}{{2,50}} for {listed('o', FIRM)}"),
    plain(
        "suppliesTo",
        "suppl|serve|sell|sold|cater",
        rf"{subject('s')} (?:suppl(?:y|ies|ied)|suppl(?:y|ies|ied) to|sells to|serves?|caters? to) {listed('o')}",
    ),
    plain(
        "suppliesTo",
        ", which ",
        rf"(?P<s>{ORG}), which (?:also |already |currently |now )?(?:suppl(?:y|ies|ied)(?: to)?|sells to|serves|makes {NEAR}{{2,40}} for|supplies {NEAR}{{2,40}} to|provides {NEAR}{{2,40}} to) {listed('o')}",
    ),
    plain(
        "suppliesTo",
        "customer|client|buyer",
        rf"(?P<s>{ORG})s {NEAR}{{0,40}}\b{CLIENTS} {NEAR}{{0,20}}?\b(?:are|is|includ(?:e|es|ed|ing)|such as|like) {listed('o')}",
    ),
    plain(
        "suppliesTo",
        "customer|client|buyer",
        rf"\bamong (?P<s>{ORG})s {NEAR}{{0,30}}\b{CLIENTS} (?:is|are|were) {listed('o')}",
    ),
    plain(
        "suppliesTo",
        "customer|client|buyer",
        rf"(?P<o>{ORG})(?:,| (?:is|are|was|were|remains?))(?: also)?(?: among| one of)? (?P<s>{ORG})s? {NEAR}{{0,30}}\b{CLIENTS}\b",
    ),
    plain(
        "suppliesTo",
        "customer|client|buyer",
        rf"{subject('s')} (?:counts?|lists?|numbers?|names?) {listed('o')} {NEAR}{{0,30}}?\b(?:among|as) (?:its|their|a|one of) {NEAR}{{0,30}}\b{CLIENTS}\b",
    ),
    plain(
        "suppliesTo",
        "customer|client",
        rf"(?P<o>{ORG}), an? (?:\w+ ){{0,2}}(?P<s>{ORG})(?: \w+)? (?:customer|client)\b",
    ),
    plain(
        "suppliesTo",
        "customer|client|buyer",
        rf"(?P<o>{ORG}),? (?:is |was )?(?:an?|the|one of the) {NEAR}{{0,30}}\b{CLIENTS} (?:of|for) (?P<s>{ORG})",
    ),
    plain(
        "suppliesTo",
        "supplier|vendor|manufacturer",
        rf"(?P<o>{ORG})s? (?:(?!former|rival)[\w-]+ ){{0,2}}(?:suppliers?|vendors?|contract manufacturers?)(?: is| are| include| such as| like|,)? {listed('s')}",
    ),
    plain(
        "suppliesTo",
        "supplier|vendor",
        rf"(?P<s>{ORG}),? (?:is |was |are )?(?:an?|the|its|one of the) {NEAR}{{0,30}}\b(?:(?:suppliers?|vendors?)(?: of {NEAR}{{2,40}})?|(?:makers?|producers?|providers?|manufacturers?) of {NEAR}{{2,40}}) (?:to|for) {listed('o')}",
    ),
    plain(
        "suppliesTo",
        "supplier|vendor|contractor",
        rf"(?P<s>{ORG}), an? (?:[\w-]+ ){{0,2}}(?P<o>{ORG}) (?:supplier|vendor|contractor)\b",
    ),
    plain(
        "suppliesTo",
        "contract|order|tender|mandate",
        rf"{subject('s')} {WINS} {NEAR}{{0,70}}\b{CONTRACT} {NEAR}{{0,60}}?\b(?:from|with) {listed('o')}",
    ),
    plain(
        "suppliesTo",
        "contract|order|tender|mandate",
        rf"{subject('o')} (?:award(?:s|ed|ing)?|g[ia]ve(?:s|n)?|hand(?:s|ed|ing)?) (?:{NEAR}{{0,60}}\b{CONTRACT} {NEAR}{{0,50}}?to {listed('s')}|(?P<s2>{ORG}) {NEAR}{{2,50}}\b{CONTRACT}\b)",
    ),
    plain(
        "suppliesTo",
        " by ",
        rf"{subject('s')} {PICKED_PASSIVE} (?:{NEAR}{{0,50}} )?by {listed('o')} (?:to {TO_DO}|as {NEAR}{{2,30}}(?:supplier|contractor|provider|vendor|partner)|for)\b",
    ),
    plain(
        "suppliesTo", "awarded", rf"{subject('s')} awarded {NEAR}{{0,60}}\b{CONTRACT} {NEAR}{{0,30}}?by {listed('o')}"
    ),
    plain(
        "suppliesTo",
        " to | as ",
        rf"{subject('o')} {PICKED} {listed('s')} (?:to {TO_DO}|as {NEAR}{{2,30}}(?:supplier|contractor|provider|vendor))\b",
    ),
    plain("suppliesTo", "order", rf"(?P<o>{ORG})s (?:[\w-]+ ){{0,3}}orders? (?:[\w$€£.-]+ ){{0,4}}?with {listed('s')}"),
    plain(
        "suppliesTo", "sale", rf"\bsales? of (?!{ITS_OWN}){NOT_GOODS}{NEAR}{{2,40}} to (?P<o>{ORG}) by {listed('s')}"
    ),
    plain(
        "suppliesTo",
        "outsourc|subcontract",
        rf"{subject('o')} (?:outsourc(?:es?|ed|ing)|subcontract(?:s|ed|ing)?) {NEAR}{{0,50}}to {listed('s')}",
    ),
    plain(
        "suppliesTo",
        "supply|sales|offtake",
        rf"{subject('s')} (?:sign(?:s|ed|ing)?|agree[ds]?|reach(?:es|ed)?|str(?:ikes|uck)|ink(?:s|ed)|enter(?:s|ed) into) {NEAR}{{0,50}}\b(?:supply|sales|offtake) (?:contract|agreement|deal|pact)s? {NEAR}{{0,30}}?with {listed('o')}",
    ),
    plain(
        "suppliesTo",
        "used by",
        rf"(?P<s>{FIRM}), (?:an?|the) {NEAR}{{3,50}}\b(?:used|favou?red|relied on) by {listed('o')}",
    ),
    plain(
        "suppliesTo",
        "customers|clients|buyers",
        rf"{subject('s')} {NEAR}{{2,60}}? (?:to|for|from|with|by) (?:its |their )?(?:(?!possible|potential|likely|prospective)[\w-]+ ){{0,2}}{CLIENTS} (?:such as|like|including) {listed('o')}",
    ),
    plain(
        "suppliesTo",
        "suppliers",
        rf"{subject('o')} {NEAR}{{2,60}}? (?:from|by|on|with) (?:its |their )?(?:(?!possible|potential|likely|prospective)[\w-]+ ){{0,2}}suppliers (?:such as|like|including) {listed('s')}",
    ),
    plain(
        "suppliesTo",
        "ustomers of|lients of",
        rf"\b(?:customers|clients) of (?:the )?(?P<s>{FIRM}) (?:include|are|such as|including) {listed('o')}",
    ),
    plain(
        "suppliesTo",
        "which it ",
        rf"{subject('s')} {NEAR}{{2,70}}, which it (?:also )?(?:sells|supplies|ships|provides) to {listed('o')}",
    ),
    plain(
        "suppliesTo",
        " by ",
        rf"\b{MADE} (?:{NEAR}{{2,24}} )?by (?:the )?(?P<s>{ORG}) for (?:the )?(?P<o>{FIRM})(?!s)",
    ),
    plain(
        "suppliesTo",
        " by ",
        rf"\b(?:is|are|was|were|be|been|being) (?:sold|supplied|provided|licen[sc]ed|leased|shipped|delivered) to {listed('o')}(?: of {NEAR}{{2,24}})? by {listed('s')}",
    ),
    plain(
        "suppliesTo",
        "customer|client",
        rf"(?P<o>{ORG}) (?:is|was|remains|became|becomes) (?:already |also )?an? (?:[\w-]+ ){{0,2}}(?P<s>{ORG})(?: [\w-]+)? (?:customer|client)\b",
    ),
)
