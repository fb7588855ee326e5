"""Posts in English news: the titles, and who is with an organisation no more."""

from __future__ import annotations

import re

from kg.relations.table import ORGANIZATIONS
from kg.relations.view import Sentence, Slot

TITLE = re.compile(
    r"(?:(?:former|ex-|interim|acting|deputy|vice|senior|executive|managing|founding|non-executive|co-|group|global|regional|chief|general|assistant|lead|incoming|outgoing)[\s-]*)*"
    r"(?:chief \w+(?: \w+)? officer|chief executive|chief economist|chief scientist|chief strategist|(?:finance|technology|design|marketing|sales|operations|digital|product|research|software|hardware|investment|legal|risk|policy|security|strategy)[\s-](?:chief|head|boss|director)|chief(?=,|\s(?-i:[A-Z][a-z])|\s(?:of|at)\s(?:the\s)?(?-i:[A-Z]))(?!\s(?:executive|financial|operating|medical|technology|product|marketing|legal|scientific|commercial|information|strategy|people|revenue|risk|accounting)\b)|ceo|cfo|cto|coo|chairman|chairwoman|chairperson|chair|president|founder|co-founder|director|head of (?:the )?[\w&-]+(?: (?!(?:at|in|on|for|to|who|was|is|said|says|told|will|has|had|which|with|from|until|since)\b)[\w&-]+){0,4}|head|analyst|partner|economist|strategist|spokesman|spokeswoman|spokesperson|manager|secretary|treasurer|counsel|engineer|researcher|professor|boss|minister|governor|commissioner|executive|adviser)(?:\b|(?<=founder)(?=s\b)|(?<=co-ceo)(?=s\b))"
    r"(?:(?:,| and| &) (?:chief executive|ceo|cfo|president|chairman|chair|founder|co-founder|managing director|director)\b)*",
    re.I,
)
_WAS = re.compile(r"\b(?:former|ex-|previously|until|once|late(?!r|st)|outgoing|no longer)", re.I)
_UNTIL = re.compile(r"(?:until|previously|once)\b[^,.;()]*", re.I)
"""What is said with a word of the past, up to the next comma: until recently finance chief at Jupiter, …."""
_REPLACED = re.compile(
    r"\b(?:replac(?:es?|ed|ing)|succeed(?:ed|s|ing)?"
    r"|t(?:ook|aking|akes?) (?:over|the helm|the reins)(?: as [^,.;]{0,40})? from|in place of"
    r"|(?:exit|departure|ouster|resignation|removal|firing|dismissal|death|retirement) of)\s+(?:the\s+)?(?:former\s+|outgoing\s+|longtime\s+)?"
    r"(?:(?:chief executive|ceo|cfo|chairman|chair|president|chief|founder)\s+)?\Z",
    re.I,
)
"""replacing Luca de Meo; took over from Ryuichi Isaka; the exit of Murray Auchincloss."""
_HIRED_FROM = re.compile(
    r"\b(?:hire[ds]?|hiring|poache[ds]|recruited|lured|join(?:s|ed|ing)?|came|comes?|moved|arrive[sd]) [^.;]{0,80}\bfrom (?:rival |the )?\Z",
    re.I,
)
_SPENT_AT = re.compile(
    r"\b(?:after an? (?:[\w-]+ ){0,2}(?:spell|career|stint|decade|time) (?:at|with)|spent [^.;]{0,60} at|alumn(?:us|i|a|ae) of"
    r"|had (?:worked|served|run|led)(?: [^.;,]{1,30})?(?: at| for| with)?|left|quit|(?:after|since) (?:leaving|running|heading|leading|chairing)|having left|had been (?:at|with)|used to (?:[\w-]+ ){0,4}?(?:at|for|with|run|head|lead|chair)|veterans? of|(?:formerly|previously|most recently|until recently|last) (?:of|at|with)|before that (?:at|with|of|an? (?:longtime )?))\s+(?:the )?\Z",
    re.I,
)
"""Before an organisation: after a spell at Google DeepMind, spent a decade at IKEA, an alumnus of Chloé."""
_HAS_QUIT = re.compile(
    r"^(?:,[^,]{3,50},|,)?\s(?:(?:who|also|has|had|have|abruptly|unexpectedly)\s){0,3}(?:quit|resigned|stepped down|stood down|retired|departed"
    r"|was (?:fired|ousted|dismissed|removed|sacked)|gave up (?:his|her) (?:seat|post|role|job))\s(?:as|from|on)\s(?:the\s)?(?:[\w-]+\s){0,4}(?:(?:of|at)\s)?\Z",
    re.I,
)
"""Between someone and what they have left: Ann Lee quit as X's chief executive, who stepped down as chairman of X."""
_WHO_LED = re.compile(
    r"^,? who (?:(?:had|has|previously|formerly|once|also|most recently) ){0,2}(?:led|ran|headed|oversaw|managed|built|chaired|worked (?:at|on|for)|served|spent)\b[^.;]{0,40}\Z",
    re.I,
)
_TAKEN_ON = re.compile(
    r"\b(?:hire[ds]?|hiring|poache[ds]|recruited|lured|named|appointed|tapped|picked|brought in|promoted)\s+(?:[\w-]+\s+){0,3}\Z",
    re.I,
)
"""Around someone who led what they leave: hired Ann Lee, who led X's models team."""
_QUITS = re.compile(
    r"^(?: (?:has|had|abruptly|unexpectedly|suddenly|also|recently)){0,2} (?:quit|resigned|stepped down|stood down|retired|departed|was (?:fired|ousted|dismissed|removed|sacked))\b(?! (?:as|from) (?:the )?(?:a |an |non-executive|board|director))",
    re.I,
)
"""Behind someone told with their company before: X CEO Ann Lee stepped down."""
_GOES_UP = re.compile(
    r",? who (?:becomes?|will (?:become|remain|stay|take|move)|remains?|stays|is becoming|moves|was named|has become)\b"
)
"""Behind who is followed in a post and gets another: succeeds Ann Lee, who becomes chairwoman."""
_DISMISSED_BY = re.compile(
    r"^(?:,[^,]{3,50},|,)?\s(?:(?:who|was|had|been)\s){0,3}(?:dismissed|ousted|fired|sacked|let go) by (?:the )?\Z",
    re.I,
)
_LOST = re.compile(
    r"^(?:,[^,]{3,50},)?\s(?:(?:has|have|had|also|recently|just)\s){0,2}(?:lost|loses)\s(?:(?:its|their)\s[\w\s-]{2,30}?)?,?\s?\Z",
    re.I,
)
"""Between an organisation and whom it has no longer: Funko lost its chief executive, Ann Lee."""
_ITS_TITLE = re.compile(
    r"(?:['’]s?)? (?:(?:former|ex-|longtime|senior|veteran) ?)?|, where (?:he|she|they) (?:was|were|is|had been|served as|worked as) (?:an? |the )?",
    re.I,
)
_NEXT_MATTER = re.compile(r"s?[,;] (?:with|while|whereas|and|as|after|but) ")
"""Behind a title that ends what is said of someone: named Ann Lee chief, with Bo Dahl moving on."""
_TITLE_AT = re.compile(r" (?:at|of|with|for) (?:the )?")
"""Between another organisation and a title: X's chief, chief of X."""
_NOT_YET = re.compile(r"\b(?:will|to|would|due to|set to)\s+\Z", re.I)
_GOES_ON = re.compile(r",?\s(?:who|whose|to|at|when)\b")
_AS = re.compile(
    r"(?:,? who)?(?: (?:would|will|is to|was to|is set to|plans to|has|had|also|recently)){0,2} (?:step(?:s|ped)? down|stand(?:s)? down|stood down|remain(?:s|ed)?"
    r"|stay(?:s|ed)?(?: on)?|serve[sd]?|continue[sd]?|return(?:s|ed)?|resign(?:s|ed)?|quit|retire[sd]?|take[sn]? over|took over)(?:(?: in [A-Z][a-z]+)? as|(?<=remain)|(?<=remains)|(?<=remained)) (?:its |the |an? |[A-Z]\w+['’]s )?"
)
"""Between someone and the post that a verb of their own names: Ann Lee would step down as chair."""
_BEFORE, _BEHIND, _NEAR, _BESIDE = 12, 8, 8, 50


def of_another(text: str, sentence: Sentence, title: tuple[int, int], person: Slot, organisation: Slot) -> bool:
    """Whether the `title` near a person is another's: told with another organisation than `organisation` (named former Google executive
    Ann Lee), or right before another person, whom no list joins to this one."""
    start, end = title
    if end <= person.start and _NEXT_MATTER.match(text, end):
        return True
    group = dict(zip(sentence.slots, sentence.group, strict=True))
    for slot in sentence.slots:
        if slot.type == "Person" and slot.entity != person.entity and slot.start == end + 1:
            return group.get(person) != group[slot]
        if slot.kind != "name" or slot.entity in (organisation.entity, person.entity) or slot.type not in ORGANIZATIONS:
            continue
        if (
            start <= slot.start < end
            or _ITS_TITLE.fullmatch(text, slot.end, start)
            or _TITLE_AT.fullmatch(text, end, slot.start)
        ):
            return True
    return False


def told_behind(text: str, at: int, end: int) -> str | None:
    """The post that the verb behind someone who ends at `at` names; None where it names none."""
    said = _AS.match(text, at, end)
    title = TITLE.match(text, said.end(), end) if said is not None else None
    return title.group() if title is not None else None


def comes_from(text: str, sentence: Sentence, organisation: Slot) -> bool:
    """Whether someone only comes from `organisation`, of whose title there nothing is said: a chief who joined from X."""
    return _HIRED_FROM.search(text, max(sentence.start, organisation.start - 100), organisation.start) is not None


def is_former_title(role: str | None) -> bool:
    """Whether what someone is called says itself that it is over: former chief."""
    return role is not None and role.lower().startswith(("former", "ex-"))


def is_former(text: str, sentence: Sentence, person: Slot, organisation: Slot) -> bool:
    """Whether someone is with an organisation no more: replaced, hired from it, or called its former chief.

    `former Nissan executive` speaks of Nissan, and of no other organisation of the sentence.
    """
    before = text[max(sentence.start, person.start - 60) : person.start]
    replaced = _REPLACED.search(before)
    if replaced and _GOES_UP.match(text, person.end):
        return False
    if replaced and not _GOES_ON.match(text, person.end, max(person.end, organisation.start)):
        return _NOT_YET.search(before[: replaced.start()]) is None
    if _HIRED_FROM.search(text[max(sentence.start, organisation.start - 100) : organisation.start]):
        return True
    if person.start < organisation.start and _SPENT_AT.search(
        text, max(sentence.start, organisation.start - 90), organisation.start
    ):
        return True
    if person.end <= organisation.start:
        between = text[person.end : organisation.start]
        if _WHO_LED.match(between) and _TAKEN_ON.search(before):
            return True
        if _HAS_QUIT.search(between) or _DISMISSED_BY.search(between):
            return True
    else:
        between = text[organisation.end : person.start]
        if _LOST.search(between) or (len(between) < _BESIDE and _QUITS.match(text[person.end : person.end + 60])):
            return True
    names = [slot for slot in sentence.slots if slot.kind == "name" and slot.entity != person.entity]
    begin = max(sentence.start, min(person.start, organisation.start) - _BEFORE)
    end = max(person.end, organisation.end) + _BEHIND
    for match in _WAS.finditer(text, begin, end):
        if any(slot.start <= match.start() < slot.end for slot in sentence.slots):
            continue
        own = _UNTIL.match(text, match.start())
        reach = own.end() if own is not None else match.end() + _NEAR
        next_one = next((s for s in names if match.start() <= s.start <= reach), None)
        if next_one is None or next_one.entity == organisation.entity:
            return True
    return False
