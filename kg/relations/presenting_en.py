"""What in English is surely done, whatever the sentence plans besides: a post told beside a name, a deal that was completed."""

from __future__ import annotations

import re

_TITLE = r"(?:chief [a-z]+(?: officer)?|executive|boss|chief|ceo|cfo|coo|cto|chair(?:man|woman)?|president|head|director|founder|analyst|economist)\b"
_OWN_TITLE = rf"s?(?: (?!next\b|incoming\b|future\b|designated?\b|prospective\b)[\w&-]+){{0,4}}? {_TITLE}(?!-elect|[ -]designate)"
_BESIDE = re.compile(rf"{_OWN_TITLE},? ")
_BEHIND = re.compile(rf"{_OWN_TITLE}(?: and {_TITLE})?,")
_CLOSED = re.compile(
    r"(?<!to have )(?<!will have )(?<!once )(?<!be )\b(?:completed|finali[sz]ed|wrapped up|closed on|consummated) (?:its|their|the|an?|his|her)? ?(?:[\w.,$£€¥%-]+ ){0,4}?"
    r"(?:merger|acquisition|purchase|takeover|sale|buyout|combination|disposal)\b"
)


def holds_a_post(between: str, behind: str) -> bool:
    """Whether the names of a person and an organisation stand side by side with a title: X's chief executive, Ann Lee; Ann Lee, X's chairman."""
    return _BESIDE.fullmatch(between) is not None or (between == ", " and _BEHIND.match(behind) is not None)


def is_closed(between: str, behind: str) -> bool:
    """Whether the words at two names tell of a deal that was completed: X and Y, which completed their merger in May, will …."""
    return _CLOSED.search(between) is not None or _CLOSED.search(behind) is not None
