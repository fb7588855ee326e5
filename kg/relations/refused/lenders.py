"""Who only lends is no party of a deal: borrowed $2bn from X, 向X借款, Xから融資を受け. A loan is neither a share nor a supply."""

from __future__ import annotations

import re

from kg.ner.fold import fold
from kg.relations.candidates import Pair
from kg.relations.decide import Proposal
from kg.relations.refused.recipients import PURCHASES, SALES, beside
from kg.relations.view import Sentence

_NO_LOANS = PURCHASES | SALES | {"mergedWith", "ownsStakeIn", "suppliesTo"}
_MONEY = r"(?:[$€£¥₩₹\d]|money\b|heavily\b)"
_BEFORE = {
    "en": re.compile(
        rf"\b(?:borrow(?:s|ed|ing)? (?:[\w-]+ ){{0,3}}?{_MONEY}|(?:loans?(?! (?:book|portfolio|business|unit))|credit (?:lines?|facilit(?:y|ies))|(?:debt|bridge|acquisition) financing)\b)"
        r"(?:(?! to | and | for )[^;:]){0,40} from (?:the )?\Z"
    ),
    "zh": re.compile(r"[向从自]\Z"),
    "ja": re.compile(""),
}
_BEHIND = {
    "en": re.compile(""),
    "zh": re.compile(
        fold(
            "(?:等(?:多家)?)?(?:银行|银团|机构)?(?:借款|借入|贷款|举债|申请[^,，。;；]{0,10}贷款"
            "|(?:获得?|取得|筹得|拿到|借得)了?[^,，。;；\ue000-\uf8ff]{0,14}(?:贷款|授信|借款|信贷))"
        )
    ),
    "ja": re.compile(fold("(?:など)?から[^、。\ue000-\uf8ff]{0,14}(?:借り入れ|融資を(?:受け|取り付け|得))")),
}
"""Around a lender, or a list of them."""


_LEAD_LENDER = re.compile(
    fold("(?:贷款|再融资|授信|银团|信贷)[^。;；]{0,24}(?:牵头|安排|参与|贷款)(?:者|行|银行|方|人)?(?:为|是|包括|有)")
    + r"\Z"
)
"""完成882亿元贷款再融资，牵头者为X."""


def only_lends(lang: str, proposal: Proposal, sentence: Sentence, pair: Pair) -> bool:
    """Whether `sentence` names one of the two of `proposal` as who lends the money, so that it is no party of the deal."""
    if proposal.relation not in _NO_LOANS:
        return False
    language = lang.split("-")[0]
    places = [beside(sentence, pair, end) for end in (proposal.subject, proposal.object)]
    if language == "zh" and any(place is not None and _LEAD_LENDER.search(place[0]) for place in places):
        return True
    return any(
        place is not None
        and _BEFORE[language].search(place[0]) is not None
        and _BEHIND[language].match(place[1]) is not None
        for place in places
    )
