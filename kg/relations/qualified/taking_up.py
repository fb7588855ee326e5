"""Posts that someone is yet to take up, and posts that someone has meanwhile: will be succeeded by Ann Lee, who runs X; 林海将出任X总裁.

Patterns are over the masked sentence, between and behind the names of person and organisation.
"""

from __future__ import annotations

import re

from kg.ner.fold import fold

_TAKES_EN = re.compile(
    r"(?:,[^,]{3,60},| \([^()]{1,12}\))? (?:will|is (?:set|due|expected|slated|scheduled) to|are to|is to) (?:then |formally |also )?"
    r"(?:take (?:over|the (?:helm|reins))|become|succeed|replace|assume|join|step into|serve as|be (?:the )?(?:next|new))\b"
)
_PLACED_EN = re.compile(
    r"\b(?:will|to|(?:due|set|expected) to)(?: [^.;\ue000-\uf8ff]{1,50} and)? be (?:replaced|succeeded|followed)(?: in (?:the|that) (?:role|post|job))? by "
    r"(?:(?:his|her|its|the|a|an|former|deputy|current)\b[^.;,\ue000-\uf8ff]{0,40} )?\Z"
)
_MEANWHILE_EN = re.compile(
    r", (?:(?:who (?:currently |now )?(?:runs|heads|leads|chairs|is|works)|currently|now|presently)\b)[^,.;]*\Z"
)
_TAKES_ZH = re.compile(
    fold(
        r"(?:\([^()]{1,12}\))?(?:则|也)?(?:将|拟|即将|预计将?)(?:于|在|自|从)?[^,，。;；\ue000-\uf8ff]{0,14}(?:出任|接任|担任|接棒|接掌|接替|升任|就任|履新|加入|加盟|兼任|转任|执掌|上任|接班)"
    )
)
_PLACED_ZH = re.compile(fold("将(?:改|会)?由[^,，。;；、\ue000-\uf8ff]{0,12}") + r"\Z")
_TAKEN_BEHIND_ZH = re.compile(
    fold("[^,，。;；、\ue000-\uf8ff]{0,6}(?:出任|接任|担任|接棒|接掌|接替|升任|就任|执掌|兼任|接班)")
)
_BESIDE = {
    "en": re.compile(r"(?:['’]?s)? ?(?!said|says|named|announc|appoint|hire|tap|pick)(?:[\w&-]+ ){0,5}"),
    "zh": re.compile(
        fold("(?!.*(?:宣布|公告|称|表示|任命|由|聘|将|拟|新任|候任|披露|透露|指出|决定|通过|选))[^,，。;；:：]{0,14}")
    ),
}
"""Between an organisation and who is with it already, whatever else is to come: X's finance chief Ann Lee will join its board."""


def is_to_take_up(language: str, between: str, behind: str, *, person_first: bool) -> bool:
    """Whether the words say of someone that the post with the organisation is yet to be taken up."""
    if language not in _BESIDE or (not person_first and _BESIDE[language].fullmatch(between)):
        return False
    if language == "en":
        if person_first:
            return _TAKES_EN.match(between) is not None
        return _TAKES_EN.match(behind) is not None or _PLACED_EN.search(between) is not None
    if person_first:
        return _TAKES_ZH.match(between) is not None
    placed = _PLACED_ZH.search(between) is not None and _TAKEN_BEHIND_ZH.match(behind) is not None
    return placed or _TAKES_ZH.match(behind) is not None


def has_meanwhile(between: str) -> bool:
    """Whether English says by the way where someone works who is spoken of for another post: Ann Lee, currently finance chief at X."""
    return _MEANWHILE_EN.match(between) is not None
