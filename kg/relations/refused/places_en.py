"""Whose seat an English place is not: that of a unit of it (its Polish arm), of the first of a list, or of who is described by the place."""

from __future__ import annotations

import re

from kg.relations.candidates import Pair
from kg.relations.decide import Proposal
from kg.relations.refused.recipients import beside
from kg.relations.table import ORGANIZATIONS
from kg.relations.view import Sentence

_NAME = "[\ue000-\uf8ff]"
_COMPANY = (
    "company|group|firm|bank|lender|start-?up|retailer|carmaker|automaker|chipmaker|drugmaker|conglomerate|insurer|brewer|airline|carrier"
    "|manufacturer|developer|publisher|studio|broker|brokerage|supplier|utility|miner|steelmaker|shipbuilder|operator|maker|biotech|giant|chain|fund"
)
_DESCRIBES_ANOTHER = re.compile(
    r"\b(?:from|by|with|of|to|for|at|against|than|exit(?:s|ed)|b[uo](?:ys?|ught)|sold|sells?|sued?|sues|join(?:s|ed)|left|leaves|acquir(?:es|ed)|accus(?:es|ed)|owns?"
    r"|holds?|beat|beats|overt(?:akes|ook)|supplies|tapped|chose|picked|runs?) the \Z"
)
_AS_COMPANY = re.compile(
    rf"(?:-based|-listed|-headquartered)? (?:[a-z-]+ ){{0,2}}(?:{_COMPANY})\b(?! {_NAME})(?!, {_NAME})"
)
_PART = re.compile(
    r"(?:n|ese)? (?:[a-z-]+ ){0,2}(?:units?|arms?|business(?:es)?|divisions?|subsidiar(?:y|ies)|operations|market|customers|investors|affiliate"
    r"|revenues?|sales|shipments|deliveries|profits?|earnings|output|exports)\b"
)
"""Behind the place of a part: its Polish subsidiary, Vodafone's German business."""
_OF_WHOM = re.compile(rf"(?:(?:\bits|\btheir|\bthe|s) (?:[a-z-]+ )?|{_NAME}['’]? )\Z")
_COUNTRYS = re.compile(
    rf"s (?:[a-z-]+ ){{0,3}}?(?:regulators?|watchdog|government|ministry|authorit(?:y|ies)|courts?|central bank|parliament|police|prosecutors?|commission|agency|economy"
    rf"|market|president|prime minister|lawmakers|state|army)\b(?! {_NAME})(?!, (?:the )?{_NAME})"
)
"""Behind the country of a body without a name: South Korea's antitrust regulator fined X."""
_SHOWN_IN = re.compile(
    r"\b(?:unveil(?:ed|s)|present(?:ed|s)|show(?:ed|s|n)|announc(?:ed|es)|told|said|spoke|speaking)\b[^.;]{0,60} in \Z"
)
_THEN = re.compile(r" (?:on|this|last|next|earlier|yesterday) ")
"""Around where and when something is shown: unveiled the X9 in Berlin on Thursday."""
_USED_IN = re.compile(r"\b(?:used|deployed|marketed|approved|available|popular|banned) in \Z")
"""Before where goods are, and not their maker: bulldozers used in Gaza."""
_SUED_IN = re.compile(
    r"\b(?:su(?:ed|es|ing)|lawsuits?|suits?|complaints?|claims?|appeal|trial|litigation|proceedings)\b[^.;]{0,60} in (?:a |the )?\Z"
)
"""Before where a court sits: X sued Y in Delaware."""

_TRADED = re.compile(
    r"\b(?:shares?|stock|adrs?)\b[^.;]*\b(?:rose|fell|gained|dropp?ed|jumped|slid|climbed|surged|tumbled|sank|plunged|slumped|soared|lost|closed|traded|ended|up|down"
    r"|plummeted|rallied|advanced|declined|eased|shed|dipped)\b[^;a-z]*(?:(?:to|from|at|by|per ?cent|euros?|pence|won|yen|dollars?|francs?|points?|as much as|early|trading)[^;a-z]*)* in (?:[a-z]+ trading in |trading in )?\Z"
)
"""Before where shares are traded: the shares fell 3% in Paris."""
_LISTED = re.compile(
    r"\b(?:(?:dual-)?listed|quoted|listing|traded|trades|floated|went public|go(?:es|ing)? public|debuted) (?:both )?(?:in|on) (?:[^\w.;]|and )*\Z"
)
"""Before where something is listed: listed in Hong Kong and Shenzhen."""
_ITS_PLACE = re.compile(r"\b(?:from|at) (?:its|their) (?:new |own |giant |main |existing |sprawling )?\Z")
"""Before a place of the sentence's subject: X supplies Y from its new De Soto plant."""
_SOME = re.compile(r"\b(?:from|with|to|by|for|of) an? (?:[a-z-]+ ){0,2}\Z")
_SORT = re.compile(rf"(?:n|ese)? (?!company of\b)[a-z-]+(?! {_NAME})(?!, {_NAME})")
"""Around the place of somebody without a name: won an order from a U.S. carmaker."""

_QUOTED = re.compile(r"\baccording to (?:the )?\Z")
"""Before a name that ends a clause: according to X, the Tokyo-based company."""
_POSSESSOR = re.compile(rf"s {_NAME}")
_TWO = 2
"""Of how many a place may be that stands before them: Germany's BMW and Volkswagen, but not Saudi Arabia's PIF, Silver Lake and Affinity."""
_SURE = 0.5
"""How sure a seat must be that is told by describing: bought from X, said the Chinese company, may speak of either."""


def place_of_another(proposal: Proposal, sentence: Sentence, pair: Pair) -> str | None:
    """Why the place of a `locatedIn` is not the subject's; None where nothing says so."""
    place = beside(sentence, pair, proposal.object)
    if place is None:
        return None
    before, behind = place
    subject_first = pair.first.entity == proposal.subject
    apposed = pair.topic is None and before[sentence.marks[pair.first_group] + 1 :].startswith(", ")
    if subject_first and not apposed and _OF_WHOM.search(before) and _PART.match(behind):
        return "the text names the place of a part of it"
    if pair.topic is not None:
        return None
    if subject_first and apposed and _QUOTED.search(before[: sentence.marks[pair.first_group]]):
        return "the text describes another by the place"
    if subject_first and not apposed and _SOME.search(before) and _SORT.match(behind):
        return "the text describes another by the place"
    if subject_first and pair.first_group > 0 and _ITS_PLACE.search(before):
        return "the text names the place of another"
    if subject_first and pair.first.type in ORGANIZATIONS and _USED_IN.search(before):
        return "the text names where its goods are"
    if subject_first and _SHOWN_IN.search(before) and _THEN.match(behind):
        return "the text names where it is shown or said"
    if _COUNTRYS.match(behind) or _SUED_IN.search(before):
        return "the text names where a court or another body is"
    if subject_first and (_TRADED.search(before) or _LISTED.search(before)):
        return "the text names where its shares are traded"
    unsure = proposal.confidence < _SURE
    if unsure and subject_first and _DESCRIBES_ANOTHER.search(before) and _AS_COMPANY.match(behind):
        return "the text describes another by the place"
    if not subject_first and _POSSESSOR.match(behind):
        members = sentence.members(pair.second_group)
        if len(members) > _TWO and members[0].entity != proposal.subject:
            return "the text names the place of the first of them"
    return None
