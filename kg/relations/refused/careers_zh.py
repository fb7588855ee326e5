"""People whom a Chinese sentence names beside a firm that is another's place: whoever takes over from one who goes there, who comes next.

Every pattern is over the masked sentence (`kg.relations.view`), where a name is one character of private use.
"""

from __future__ import annotations

import re

from kg.ner.fold import fold
from kg.relations.candidates import Pair
from kg.relations.decide import Proposal
from kg.relations.expressions import marks
from kg.relations.refused.recipients import beside
from kg.relations.view import Sentence

_NEAR = "[^,，。;；、\ue000-\uf8ff]"
_PERSON = f"[{marks(('Person',))}]"
_GOES = re.compile(fold("(?:转任|改任|加入|加盟|转投|赴任|履新|出任|调任|空降)了?") + r"\Z")
_LEFT_TO = re.compile(fold(rf"(?!前){_NEAR}{{0,14}}[,，](?:并|而|改|其[^,，]{{0,8}})?由"))
_TAKES_OVER = re.compile(fold(rf"{_NEAR}{{0,4}}(?:出任|接任|接替|接掌|接棒|继任|暂代|代理|署理|担任|兼任|接手|补上)"))
"""转任X顾问，由P接任主席: P takes over what was left, and is not with X."""
_ONCE_OF = re.compile(
    _PERSON + fold(rf"(?:曾经?|此前|早年|之前){_NEAR}{{0,3}}(?:任|在|于|供职|就职|效力|担任){_NEAR}{{0,4}}") + r"\Z"
)
_THEN = re.compile(rf"{_NEAR}{{0,14}}[,，;；]")
_TOO = re.compile(fold("(?:也|亦|同样|同为|均|都|则(?:来自|出自|曾))"))
"""P曾任X总裁，Q…: Q was not."""
_DONE_TO = re.compile(
    fold("(?:持有|做空|沽空|看空|唱空|看好|重仓|投资|入股|起诉|狙击|批评|举报|质疑|押注)[过了]?") + r"\Z"
)
_WHO_DOES = re.compile(rf"{_NEAR}{{0,16}}的{_NEAR}{{0,12}}")
"""持有X股份的股评人P: P is not with X."""
_COMES_FROM = re.compile(fold("(?:出自|来自|出身于?|毕业于|师出|脱胎于|源自)") + r"\Z")
"""三位创始人均出自X: X is not what they founded."""


def elsewhere(proposal: Proposal, sentence: Sentence, pair: Pair) -> str | None:
    """Why the person of `proposal` is not with, or has not founded, the organisation of `pair`; None where it may be so."""
    if proposal.relation not in ("worksFor", "founded"):
        return None
    person, organisation = beside(sentence, pair, proposal.subject), beside(sentence, pair, proposal.object)
    if organisation is None:
        return None
    if proposal.relation == "founded" and _COMES_FROM.search(organisation[0]):
        return "the text says that they come from there"
    if person is None or len(person[0]) <= len(organisation[0]):
        return None
    between = person[0][len(organisation[0]) + 1 :]
    if _GOES.search(organisation[0]) and _LEFT_TO.fullmatch(between) and _TAKES_OVER.match(person[1]):
        return "the text says that another goes there"
    if _ONCE_OF.search(organisation[0]) and _THEN.fullmatch(between) and not _TOO.match(person[1]):
        return "the text says that another was there"
    if _DONE_TO.search(organisation[0]) and _WHO_DOES.fullmatch(between):
        return "the text names someone who deals with it from outside"
    return None
