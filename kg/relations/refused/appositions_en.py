"""Who an English apposition speaks of: in "Ann Lee, X's chief executive, met Bo Dahl" the post is Ann Lee's and no other's, and in
"X, Y's parent, bought Z" it is X that buys.
"""

from __future__ import annotations

import re

from kg.relations.candidates import Pair
from kg.relations.decide import Proposal
from kg.relations.expressions import marks
from kg.relations.refused.recipients import beside
from kg.relations.table import ORGANIZATIONS
from kg.relations.view import Sentence

_NAMES = "\ue000-\uf8ff"
_PERSON = f"[{marks(['Person'])}]"
_ORGANISATION = f"[{marks(ORGANIZATIONS)}]"
_TITLE = (
    r"(?i:chief (?:executive|financial|operating|technology)(?: officer)?|executive|boss|chief|ceo|cfo|coo|cto|chair(?:man|woman)?|president"
    r"|head|director|banker|trader|analyst|partner|manager|engineer|researcher|economist|adviser|minister|official|officer|veteran|founder)\b"
)
_ITS_TITLE = re.compile(rf"s?(?: [\w&-]+){{0,3}}? {_TITLE}")
"""Behind the organisation of a post: X's chief executive, a former X executive."""
_ITS_TITLE_AND_WHO = re.compile(rf"s?(?: [\w&-]+){{0,3}}? {_TITLE},? {_PERSON}")
_OWN_TITLE = re.compile(rf"{_ORGANISATION}s?(?: [\w&-]+){{0,3}}? {_TITLE},? \Z")
"""Before someone who is called by a post elsewhere: Y Chairman Ann Lee met X's chief executive Bo Dahl."""
_WHO_BEFORE = re.compile(rf"{_PERSON}, (?:an? |the )?(?:(?P<former>former|ex)[ -])?\Z")
_WHOSE = re.compile(rf"(?P<whose>{_ORGANISATION}), whose (?:[\w&-]+ ){{0,4}}?{_TITLE},? \Z")
"""Before someone whose post is in the organisation right there: X, whose chief executive Ann Lee met Y."""
_BODYS = re.compile(
    rf"\b(?:the|its) (?:bloc|agency|regulator|watchdog|commission|authority|union|ministry|government|country|state|city|court|kingdom|republic|fed|central bank)(?:'s?|’s?)? (?:[\w-]+ ){{0,3}}?"
    rf"(?:{_TITLE}|commissioner|secretary|governor|chancellor),? \Z"
)
"""Before someone whose post is in a public body: the bloc's antitrust chief, Ann Lee."""
_AT = re.compile(r"\b(?:at|of|with|from|joined|left|joins|quit|for|to|ex-|former) (?:the )?\Z")
_OF_POSTS = re.compile(
    rf"\b(?:hir(?:e|ed|es|ing)|nam(?:ed|es|ing)|appoint\w*|replac\w+|succe\w+|join\w*|promot\w+|poach\w*|recruit\w*|lur(?:es|ed)|tap(?:s|ped)|pick(?:s|ed)"
    rf"|runs?|led|leads?|heads?|headed|left|leaves?|quit|step\w*|depart\w*|took|resign\w*|fir(?:es|ed)|oust\w*|br(?:ing|ought)|colleagues?"
    rf"|predecessor|deputy|report\w*|{_TITLE})"
)
"""Words that may give a second person a post there: X's chairman A hired B, A and the finance director B."""
_BEHIND = 30

_HIRES = re.compile(
    r",? (?:(?:has|have|had|also|just|recently) ){0,2}(?:hired|poached|lured|recruited|plucked|snapped up|brought in) (?:away )?(?:rival )?\Z"
)
"""Between someone and the employer of whom they hire: Ann Lee has poached X's Bo Dahl."""
_EVENTS = frozenset(
    {"acquired", "divested", "investedIn", "reducedStakeIn", "ownsStakeIn", "released", "develops", "suppliesTo", "partneredWith", "uses",
     "mergedWith", "disputesWith", "competesWith", "fined"}
)  # fmt: skip
_STATES = frozenset({"listedOn", "locatedIn", "subsidiaryOf"})
"""What a relative clause alone rules out: X, which owns Y, is listed on Z."""
_APPOSED = re.compile(
    r"[\w\ue000-\uf8ff], (?!(?:is|are|was|were|not|said|will|it|has|had)\b)(?:which is |a |an |the |now |long |part-|majority[- ]|wholly[- ])*"
    rf"(?:[\w-]+ ){{0,4}}(?:(?:owned|controlled|backed|led|run|headed|chaired|founded|advised) by (?:the )?(?:{_ORGANISATION}s )?\Z|(?:unit|subsidiary|arm|division|part|parent|owner|maker|spin-?off|affiliate) of (?:the )?\Z)"
)
"""Before the second of two organisations, where it only tells what the first is: X, a unit of Y."""
_MAKER_OF = re.compile(
    r"(?:\A|[:;,] |\b(?:and|but|while|as) )(?:the|an?) (?:[\w-]+ ){0,4}?(?:owner|maker|parent|publisher|operator|developer|manufacturer) of (?:the )?\Z"
)
"""Before a name that only tells whose owner acts: the owner of Y paid $2bn for Z."""
_PLAYS_A_PART = re.compile(rf"[\w{_NAMES}], (?:itself |now )?(?:an?|another|the|one of) (?:[\w-]+ ){{0,3}}\Z")
_THE_PART = re.compile(
    r"s? (?:[\w-]+ ){0,2}?(?:affiliate|unit|subsidiary|supplier|partner|rival|spin-?off|shareholder|investor|backer|customer|client|arm|brand|offshoot),"
)
"""Around a name that only tells what the one before is: X, another Y affiliate, sold Z."""
_DOES = re.compile(
    r" (?:(?:has|have|had|will|would|also|is|was|to|then|later|recently) ){0,3}(?:paid|bought|sold|took|made|won|lost|sued|beat|hired|said|struck|built|chose|[a-z]{2,}ed)\b"
)
_WHOSE_THING = re.compile(r",? whose (?:[\w-]+ ){0,4}\Z")
"""Between a list and what the last of its members has: A and B, whose app C is cheap."""
_OF_THE_LAST = frozenset({"develops", "released", "worksFor", "subsidiaryOf"})
_OWNER_OF_NEXT = re.compile(r"-(?:owned|controlled|backed|funded|led)\b")
"""Behind who only tells what the next name is: Comcast-owned Sky bought X."""
_APPOSED_OWNER = re.compile(rf"{_ORGANISATION}, \Z")
_IS_OF_IT = re.compile(
    r"s (?:[\w-]+ ){0,3}(?:parent|owner|rival|partner|supplier|subsidiary|unit|arm|shareholder|investor|maker|operator|backer|brand|marque|label|division|affiliate|sister)(?: (?:company|brand|group))?,? "
)
"""The same where the second comes first: X, Y's parent company."""
_RELATIVE = re.compile(r"[\w\ue000-\uf8ff)], which (?!together|along)[^,.;:]{2,60} (?:the )?\Z")
"""The same in a relative clause: X, which is also suing Y, licenses its content to Z."""
_VERB_NEXT = re.compile(
    r"(?: (?:in|for|from|last|on|after|this) [\w ]{1,24})?, (?:has|have|had|is|are|was|were|will|would|may|could|can|did|does|said|says|plans?|expects?|agreed|wants?|faces?|declined|denied|[a-z]+(?:ed|es|[^s]s))\b"
)
_GOES_ON = re.compile(r"[^,.;:]{0,40}, (?!which|who|whose|where|in which|and |or |but |an? |the |its |\ue000)")


def post_of_another(proposal: Proposal, sentence: Sentence, pair: Pair) -> str | None:
    """Why the post that is told at the organisation of a `worksFor` is another person's; None where nothing says so."""
    place = beside(sentence, pair, proposal.object)
    told_of = pair.topic.slot.type if pair.topic is not None else None
    if told_of == "Company" and _BODYS.search(sentence.masked, 0, sentence.marks[pair.second_group]):
        return "the text gives them a post in a body"
    if pair.topic is not None or place is None:
        return None
    before, behind = place
    hires = pair.first.entity == proposal.subject and sentence.marks[pair.first_group] + 1
    if hires and _HIRES.fullmatch(before, hires) and behind.startswith("s "):
        return "the text names it as the employer of another"
    whose = _WHOSE.search(sentence.masked[: sentence.marks[_group(pair, proposal.subject)]])
    if whose is not None and not _AT.search(before):
        last = sentence.members(_group(pair, proposal.object))[-1].entity
        if whose.start() == len(before) and last == proposal.object:
            return None
        return "the text gives them a post in another"
    text, person = sentence.masked, sentence.marks[_group(pair, proposal.subject)]
    at = len(before)
    holder, former, end = -1, False, at + 1
    who = _WHO_BEFORE.search(before)
    title = _ITS_TITLE.match(behind)
    named = _ITS_TITLE_AND_WHO.match(behind)
    if who is not None and title is not None:
        holder, former, end = who.start(), who["former"] is not None, at + 1 + title.end()
    elif named is not None:
        holder = at + named.end()
        end = holder + 1
    if holder in (-1, person):
        return None
    first = min(holder, at)
    begin = person if _OWN_TITLE.search(text, 0, person) else max(0, person - _BEHIND)
    told = text[begin:first] if person < first else text[end : person + _BEHIND]
    return None if not former and _OF_POSTS.search(told) else "the text gives the post to another"


def act_of_another(proposal: Proposal, sentence: Sentence, pair: Pair) -> str | None:
    """Why what follows an apposition is not done by the organisation within it; None where it may be."""
    if proposal.relation in _OF_THE_LAST and _of_the_last(sentence, pair):
        return "the text says it of the last of the list"
    if proposal.relation not in _EVENTS | _STATES or pair.topic is not None or pair.first_group == pair.second_group:
        return None
    at, other = sentence.marks[pair.first_group], sentence.marks[pair.second_group]
    before, behind = sentence.masked[:at], sentence.masked[at + 1 : other]
    related = pair.second_group == pair.first_group + 1 and _RELATIVE.search(before) and _VERB_NEXT.match(behind)
    if related:
        return "the text says it of what the relative clause is about"
    if proposal.relation in _STATES:
        return None
    owner = _APPOSED_OWNER.search(before) is not None or _ends_a_pair(sentence, pair)
    apposed = _APPOSED.search(before) or (owner and _IS_OF_IT.match(behind))
    if _OWNER_OF_NEXT.match(behind) and pair.second_group > pair.first_group + 1:
        return "the text says it of what it owns"
    if _PLAYS_A_PART.search(before) and _THE_PART.match(behind):
        return "the text says it of what it is apposed to"
    subject = pair.first.entity == proposal.subject
    if subject and _MAKER_OF.search(before) and _DOES.match(behind) and len(sentence.members(pair.first_group)) == 1:
        return "the text says it of its owner"
    if apposed and _GOES_ON.match(behind):
        return "the text says it of what it is apposed to"
    return None


def _of_the_last(sentence: Sentence, pair: Pair) -> bool:
    """Whether the second name of `pair` is called that of the last of a list, and the first is another of it."""
    if pair.topic is not None or pair.second_group != pair.first_group + 1:
        return False
    between = sentence.masked[sentence.marks[pair.first_group] + 1 : sentence.marks[pair.second_group]]
    last = sentence.members(pair.first_group)[-1].entity
    return last != pair.first.entity and _WHOSE_THING.fullmatch(between) is not None


def _ends_a_pair(sentence: Sentence, pair: Pair) -> bool:
    """Whether the first name of `pair` is the second of two that only a comma joins, which looks like a list: X, Y's parent."""
    members = sentence.members(pair.first_group)
    return len(members) == 2 and members[1].entity == pair.first.entity and sentence.joiners[pair.first_group] == (",",)


def _group(pair: Pair, entity: int) -> int:
    return pair.first_group if pair.first.entity == entity else pair.second_group
