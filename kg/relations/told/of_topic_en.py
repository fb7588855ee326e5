"""Facts of trade of an English sentence that leaves out whom the sentences before are about: Its rivals include X, Fuel is supplied by Y."""

from __future__ import annotations

from kg.relations.told.deals_en import listed as backers
from kg.relations.told.phrases_en import (
    AUX,
    BUYS,
    CLIENTS,
    CONTRACT,
    DIRECTLY,
    FIGHTS,
    FIRM,
    GIVES,
    ITS_OWN,
    MADE,
    NEAR,
    NOT_GOODS,
    OF_A,
    ORG,
    PICKED,
    PICKED_PASSIVE,
    STRIKES,
    TAKES,
    THING,
    TIE,
    TO_DO,
    WINS,
    WITH,
    listed,
    plain,
)

_BEGIN = r"\A(?:[a-z][^.;:,\ue000-\uf8ff]{2,30}, )?(?:(?:meanwhile|separately|in addition|besides), )?"
_ITS = r"(?:its|their|the (?:company|group|firm)'?s)"
_IT = r"\A(?:[a-z][^.;:,\ue000-\uf8ff]{2,30}, )?it" + AUX
_STAFF = r"(?:staff|employees|crews?|teams?|engineers|workers|researchers|scientists|developers|drivers|couriers|pilots|doctors|nurses|traders|bankers|advisers|lawyers|designers)"
_NO_GOODS = r"(?:[\w%.-]+ ){0,3}(?:revenues?|sales|profits?|incomes?|demand|growth|competition|pressure|criticism|funding|money|support|interest|threats?|warnings?|challenges?|news|the news|moves?|announcement|bids?|offers?|half|most|much|more|some|help|cash|capital|questions?|calls?|orders?|comments?|opposition|consolation|methods?|ideas?|names?|inspiration|proof|evidence|relief|blow|word)\b"
OF_TOPIC = (
    plain(
        "uses",
        "",
        rf"{_BEGIN}(?:{_ITS} )?(?:[\w-]+ ){{0,3}}{_STAFF} (?:now |also |already )?{TAKES} {OF_A}(?P<o>{THING})(?! (?:users?|owners?|customers?)\b)",
    ),
    plain(
        "suppliesTo",
        "supplier|vendor|manufacturer",
        rf"(?P<s>{ORG}), {_ITS} (?:[\w-]+ ){{0,3}}(?:suppliers?|vendors?|contract manufacturers?)\b",
    ),
    plain("suppliesTo", "customer|client|buyer", rf"(?P<o>{ORG}), {_ITS} (?:[\w-]+ ){{0,3}}{CLIENTS}\b"),
    plain("partneredWith", "partner", rf"(?P<o>{ORG}), {_ITS} (?:[\w-]+ ){{0,3}}partners?\b"),
    plain(
        "suppliesTo",
        " by | from ",
        rf"{_BEGIN}(?!it\b|they\b|he\b|she\b|this\b|that\b|there\b){NEAR}{{3,60}}? (?:(?:is|are|was|were) (?:being )?|(?:has|have) been |will be )(?:\w+ly |also |already |now )?(?:{MADE} (?:{NEAR}{{2,24}} )?by|(?:sourced|bought|purchased|procured|imported|leased) (?:{NEAR}{{2,24}} )?from) {listed('s')}(?:,? and (?:{MADE} )?by (?P<s2>{ORG}))?",
    ),
    plain(
        "suppliesTo",
        "outsourced|subcontracted|entrusted|awarded",
        rf"{_BEGIN}(?!it\b|they\b|he\b|she\b|this\b|that\b|there\b){NEAR}{{3,60}}? (?:is|are|was|were|has been|have been|will be) (?:outsourced|subcontracted|entrusted|awarded) to {listed('s')}",
    ),
    plain(
        "suppliesTo",
        "suppl|provid|deliver",
        rf"\A(?P<s>{FIRM}) (?:will |also |to |has |have )*(?:suppl(?:y|ies|ied)|provid(?:es?|ed)|deliver(?:s|ed)?) the (?![^.;,\ue000-\uf8ff]* (?:to|for|with) ){NEAR}{{2,40}}(?:[,.;]|\Z)",
    ),
    plain("partneredWith", "partner", rf"\A(?:[\w-]+ )?partners? {listed('o')}"),
    plain(
        "suppliesTo", "supplier|vendor|contractor", rf"\A(?:[\w-]+ )?(?:suppliers?|vendors?|contractors?) {listed('s')}"
    ),
    plain(
        "suppliesTo",
        " to ",
        rf"{_BEGIN}(?P<s>{ORG}) (?:was|were|has been|have been) (?:also )?{PICKED_PASSIVE} to {TO_DO}\b",
    ),
    plain(
        "suppliesTo",
        "customer|client|buyer",
        rf"{_BEGIN}(?:among )?(?:{_ITS} )?(?:(?!possible|potential|likely)[\w-]+ ){{0,3}}{CLIENTS} (?:include|are|such as|including) {listed('o')}",
    ),
    plain(
        "suppliesTo",
        "supplier|vendor|contractor",
        rf"{_BEGIN}(?:among )?{_ITS} (?:[\w-]+ ){{0,3}}(?:suppliers?|vendors?|contractors?) (?:include|are|is|such as|including) {listed('s')}",
    ),
    plain(
        "competesWith",
        "rival|competitor",
        rf"{_BEGIN}(?:among )?{_ITS} (?:[\w-]+ ){{0,3}}(?:rivals?|competitors?)(?: in {NEAR}{{2,30}}?)? (?:include|are|is|such as|including) {listed('o')}",
    ),
    plain(
        "competesWith",
        "rival|competitor",
        rf"\A(?:rivals|competitors|(?:its )?(?:main|chief|closest|biggest|local|bigger|larger) rivals?)(?: such as| like| include|,)? {listed('o')}",
    ),
    plain(
        "partneredWith",
        "partner",
        rf"{_BEGIN}{_ITS} (?:[\w-]+ ){{0,3}}partners? (?:include|are|is|such as|including) {listed('o')}",
    ),
    plain("partneredWith", " with ", rf"{_IT} {WITH}(?: {NEAR}{{0,30}}?)? with {listed('o')}"),
    plain("partneredWith", " with ", rf"{_IT} (?:working|works) (?:{NEAR}{{0,30}}?)?with {listed('o')}"),
    plain(
        "partneredWith", " with ", rf"{_IT} {STRIKES} {NEAR}{{0,50}}?\b{TIE} (?:{NEAR}{{0,40}}? )?with {listed('o')}"
    ),
    plain("competesWith", "competition", rf"{_IT} fac(?:es?|ed|ing) {NEAR}{{0,40}}\bcompetition from {listed('o')}"),
    plain("competesWith", " with | against ", rf"{_IT} {FIGHTS}{DIRECTLY} (?:with|against) {listed('o')}"),
    plain(
        "suppliesTo",
        "suppl|serve|sell|cater",
        rf"{_IT} (?:suppl(?:y|ies|ied)|sells to|serves?|caters? to) {listed('o')}",
    ),
    plain("suppliesTo", " to ", rf"{_IT} {GIVES} (?!{ITS_OWN}){NOT_GOODS}{NEAR}{{2,60}} to {listed('o')}"),
    plain("suppliesTo", " from ", rf"{_IT} {BUYS} {NOT_GOODS}{NEAR}{{2,70}} from {listed('s')}"),
    plain("uses", "", rf"{_IT} {TAKES} {OF_A}(?P<o>{THING})(?! (?:users?|owners?|customers?)\b)"),
    plain(
        "suppliesTo", "order", rf"{_IT} plac(?:es?|ed|ing) {NEAR}{{0,40}}\borders? {NEAR}{{0,50}}?with {listed('s')}"
    ),
    plain(
        "suppliesTo",
        "contract|order|tender|mandate",
        rf"{_IT} {WINS} {NEAR}{{0,70}}\b{CONTRACT} {NEAR}{{0,60}}?\b(?:from|with) {listed('o')}",
    ),
    plain(
        "suppliesTo",
        " from ",
        rf"{_BEGIN}{_ITS} (?!{_NO_GOODS}){NEAR}{{3,60}}? (?:comes?|came) (?:mainly |mostly |largely |exclusively )?from {listed('s', FIRM)}(?!s)",
    ),
    plain(
        "suppliesTo",
        "customer|client|buyer",
        rf"{_BEGIN}(?P<o>{ORG}) (?:is|are|was|remains?|became|becomes) (?:among |one of )?{_ITS} (?:[\w-]+ ){{0,3}}{CLIENTS}\b(?:,? (?:followed by|ahead of|alongside) {listed('o2')})?",
    ),
    plain(
        "suppliesTo",
        "supplier|vendor",
        rf"{_BEGIN}(?P<s>{ORG}) (?:is|are|was|remains?|became|becomes) (?:among |one of )?{_ITS} (?:[\w-]+ ){{0,3}}(?:suppliers?|vendors?)\b(?:,? (?:followed by|ahead of|alongside) {listed('s2')})?",
    ),
    plain(
        "suppliesTo",
        "customers|clients",
        rf"{_BEGIN}(?:{_ITS} )?(?:[\w-]+ ){{0,2}}{CLIENTS} (?:run|range|stretch|extend|vary) from {listed('o')} to {listed('o2')}",
    ),
    plain(
        "suppliesTo",
        " its ",
        rf"{_BEGIN}{listed('o')} (?:(?:all|both|already|also|now|each) )*(?:uses?|buys?|runs?|rely on|relies on) its (?!own\b)(?:[\w-]+ ){{0,3}}(?:software|platform|tools?|services?|chips?|cloud|systems?|products?|technology|models?|equipment|engines?|batteries|network|app)\b(?:,? as do {NEAR}{{0,30}}?{listed('o2')})?",
    ),
    plain(
        "suppliesTo",
        " are ",
        rf"{_BEGIN}(?:[\w-]+ ){{0,3}}{listed('o')} are (?:among {_ITS} |also |all |both )?{CLIENTS}\b(?! of)",
    ),
    plain(
        "suppliesTo",
        " it ",
        rf"(?P<o>{ORG}){AUX} {PICKED} it (?:to {TO_DO}|as {NEAR}{{2,30}}(?:supplier|contractor|provider|vendor))\b",
    ),
    plain(
        "investedIn",
        "investors|backers",
        rf"{_BEGIN}(?:among )?{_ITS} (?:[a-z-]+ ){{0,3}}(?:investors|backers) (?:include|included|are) {backers('s')}",
    ),
    plain(
        "ownsStakeIn",
        "shareholders",
        rf"{_BEGIN}(?:among )?{_ITS} (?:[a-z-]+ ){{0,3}}shareholders (?:include|included|are) {backers('s')}",
    ),
    plain(
        "investedIn",
        " from ",
        rf"\Athe [^.;,\ue000-\uf8ff]{{0,30}}{NEAR}{{3,40}}, (?:set up|founded|established|launched|created|formed)(?: in \d{{4}})? with (?:[\w$€£¥.,]+ ){{0,4}}?(?:money|funding|backing|investments?|capital|cash) from {backers('s')}",
    ),
)
