"""Mentions that describe a thing and do not name it: 德国电池公司, where the same text has 德国电池公司Voltara.

A headline often gives the description alone. It then stands for the thing, as 该公司 does, and is no name of it.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from kg.linking.forms import TRADE, kinds
from kg.linking.keys import normal
from kg.model import Mention

_ORGANISATIONS = frozenset({"Company", "BusinessUnit", "Institution"})
_NOUN = re.compile(
    "(?:公司|企[业業]|[厂廠]商|[车車]企|[药藥]企|巨[头頭]|[机機][构構]|基金|平台|[开開][发發]商|制造商|製造商|供[应應]商|零售商|[运運][营營]商"
    "|会社|メーカー|企業|大手|新興|ファンド|チェーン)$"
)

# The characters of countries that few names begin with (not 日, 伊, 中).
_COUNTRIES = frozenset("米英独仏豪韓露")


def described(text: str, mentions: Sequence[Mention], lang: str) -> Mapping[int, int]:
    """Return for each mention that is a description the mention that it describes, both by place.

    `mentions` are sorted by start; `lang` is the document's tag. A description ends in a common noun (公司, メーカー) and stands
    right before a name somewhere in the text, or is a Japanese headline's country and trade (豪冷凍食品) and stands before one itself.
    """
    begins = {mention.start: index for index, mention in enumerate(mentions) if mention.type in _ORGANISATIONS}
    found: dict[int, int] = {}
    for index, mention in enumerate(mentions):
        if mention.known or mention.type not in _ORGANISATIONS or len(mention.text) < 4:
            continue
        if _NOUN.search(mention.text):
            named = _introduced(text, mention.text, begins)
        else:
            named = _behind(text, mention, begins) if lang == "ja" and _of_a_country(mention.text) else None
        if named is not None:
            found[index] = named
    return found


def _introduced(text: str, words: str, begins: Mapping[int, int]) -> int | None:
    """The first name that `words` stand right before."""
    at = text.find(words)
    while at >= 0:
        if at + len(words) in begins:
            return begins[at + len(words)]
        at = text.find(words, at + 1)
    return None


def _behind(text: str, mention: Mention, begins: Mapping[int, int]) -> int | None:
    """The name right behind `mention`, with の between them at most."""
    return begins.get(mention.end + text.startswith("の", mention.end))


def _of_a_country(words: str) -> bool:
    """豪冷凍食品, 独半導体: the one character of a country, and a trade at the end."""
    rest = normal(words[1:])
    return words[0] in _COUNTRIES and any(TRADE in kinds(rest[start:]) for start in range(len(rest) - 1))
