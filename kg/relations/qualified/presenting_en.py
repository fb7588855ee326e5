"""What in English is surely done, whatever the sentence plans besides: a post told beside a name, a deal that was completed."""

from __future__ import annotations

import re

from kg.relations.refused.recipients import PURCHASES

_TITLE = r"(?:chief [a-z]+(?: officer)?|executive|boss|chief|ceo|cfo|coo|cto|chair(?:man|woman)?|president|head|director|founder|analyst|economist)\b"
_OWN_TITLE = rf"s?(?: (?!next\b|incoming\b|future\b|designated?\b|prospective\b)[\w&-]+){{0,4}}? {_TITLE}(?!-elect|[ -]designate)"
_BESIDE = re.compile(rf"{_OWN_TITLE},? ")
_BEHIND = re.compile(rf"{_OWN_TITLE}(?: and {_TITLE})?,")
_BARE = re.compile(
    rf"\W{{0,2}}(?:(?:its|the) )?(?!next\b|incoming\b|future\b)(?:[\w&-]+ ){{0,3}}?{_TITLE} (?:officer )?"
)
_TALKS_ENDED = re.compile(
    r"\b(?:end(?:s|ed)|halt(?:s|ed)|abandon(?:s|ed)|call(?:s|ed) off|br(?:eaks|oke) off|scrap(?:s|ped)|terminat(?:es|ed)|walk(?:s|ed) away from|suspend(?:s|ed)) (?:[\w-]+ ){0,3}"
    r"(?:talks|negotiations|discussions)\b"
)
_CLOSED = re.compile(
    r"(?<!to have )(?<!will have )(?<!once )(?<!be )\b(?:completed|finali[sz]ed|wrapped up|closed on|consummated) (?:its|their|the|an?|his|her)? ?(?:[\w.,$£€¥%-]+ ){0,4}?"
    r"(?:merger|acquisition|purchase|takeover|sale|buyout|combination|disposal)\b"
)
_IT_BOUGHT = re.compile(
    r"(?![^.;]{0,60}\b(?:of|in|with|from) which\b),? (?:(?:an?|the) (?:[\w.'’\ue000-\uf8ff-]+ ){1,6}?)?(?:which |that )?(?:it|they|he|she) (?:(?:had|has|have|only|just|first|itself) ){0,2}"
    r"(?:bought|acquired|purchased|took over|snapped up|invested in|bought into)\b"
)
_TO_DO = re.compile(
    r",? to (?:buy|acquire|purchase|take over|sell|divest|offload|merge with|invest)\b[^.;\ue000-\uf8ff]*"
)
"""Between two names of a headline, what the first will do: X to buy rival Y."""
_CONSIDERED = re.compile(
    r"\b(?:consider(?:s|ing|ed)|weigh(?:s|ing|ed)|mull(?:s|ing|ed)) (?:an? |its |the |whether to |buying |acquiring |selling |making )"
)
_BACKED_BY = re.compile(r",? (?:which is |who is )?(?:backed|funded|financed|bankrolled) by [^.;]*")


def it_bought(behind: str) -> re.Match[str] | None:
    """What says behind a name that the sentence's subject has bought it: X wrote down Y, which it bought in 2019."""
    return _IT_BOUGHT.match(behind)


def is_backed_by(between: str) -> bool:
    """Whether the second name backs the first already, whatever else is planned for that: in talks to buy X, backed by Y."""
    return _BACKED_BY.fullmatch(between) is not None


def stated_beside(predicate: str, between: str, behind: str) -> bool:
    """Whether a purchase is told of the second name by the way, as done, whatever the sentence plans."""
    if predicate not in PURCHASES:
        return False
    return it_bought(behind) is not None or (predicate == "investedIn" and is_backed_by(between))


def holds_a_post(between: str, behind: str) -> bool:
    """Whether the names of a person and an organisation stand side by side with a title: X's chief executive, Ann Lee; Ann Lee, X's chairman."""
    return _BESIDE.fullmatch(between) is not None or (between == ", " and _BEHIND.match(behind) is not None)


def is_titled(before: str) -> bool:
    """Whether someone's title is all that stands before them, with the company told of before: Chief Executive Ann Lee will cut jobs."""
    return _BARE.fullmatch(before) is not None


def talks_ended(between: str, behind: str) -> bool:
    """Whether the words at two names say that they stopped talking of the deal: X and Y ended merger talks."""
    return _TALKS_ENDED.search(between) is not None or _TALKS_ENDED.search(behind) is not None


def is_considered(between: str) -> bool:
    """Whether the words between two names say that the deal is only thought of: X is weighing an offer for Y."""
    return _CONSIDERED.search(between) is not None


def is_to_do(between: str) -> bool:
    """Whether the words between two names are a headline's for what the first will do: X to buy Y."""
    return _TO_DO.fullmatch(between) is not None


def is_closed(between: str, behind: str) -> bool:
    """Whether the words at two names tell of a deal that was completed: X and Y, which completed their merger in May, will …."""
    return _CLOSED.search(between) is not None or _CLOSED.search(behind) is not None
