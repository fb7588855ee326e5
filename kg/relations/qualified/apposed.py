"""A name that only its post or its seat joins to another: 高盛分析师李梅, UBS's Paul Gong, 千歳市のラピダス.

What an apposition tells holds whatever its sentence asks or supposes of the two.
"""

from __future__ import annotations

import re

from kg.ner.fold import fold
from kg.relations.candidates import Pair
from kg.relations.qualified import posts_en, posts_ja, posts_zh
from kg.relations.view import Sentence

_TOLD = frozenset({"worksFor", "locatedIn"})
_JOINED = {
    "zh": re.compile(rf"[ (|]?(?:{fold('的|首席')})?(?:{fold(posts_zh.TITLE.pattern)})?[ (]?", re.I),
    "ja": re.compile(rf"{fold('の?')}(?:{fold(posts_ja.TITLE.pattern)})?{fold('の?')}[ ]?", re.I),
    "en": re.compile(
        rf"s? (?:{posts_en.TITLE.pattern}) |, (?:an? |the )?(?:{posts_en.TITLE.pattern}) (?:at|of|with|for) (?:the )?|s |, | (?:at|of|with) ",
        re.I,
    ),
}
"""All that may stand between the two names in masked text, where `'s` behind a name shows as a bare `s`."""


def is_apposed(language: str, predicate: str, sentence: Sentence, pair: Pair) -> bool:
    """Whether only a post, a particle or a comma stands between the two names of someone's post or something's seat."""
    if predicate not in _TOLD or pair.topic is not None or pair.first_group == pair.second_group:
        return False
    begin, end = sentence.marks[pair.first_group] + 1, sentence.marks[pair.second_group]
    return _JOINED[language].fullmatch(sentence.masked, begin, end) is not None
