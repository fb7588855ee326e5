"""Facts that a Japanese sentence states in so many words, with particles that leave no doubt, however long it is.

Aは…Bや米Cに装置を納入する, Aは…BにXを発注した, Aは…Bから70億円を調達した, A傘下のB, AはBとCの合弁会社で. Patterns are over
folded, masked text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from kg.ner.fold import fold
from kg.relations.candidates import Pair
from kg.relations.expressions import marks
from kg.relations.refused.bystanders_ja import ORGANISATION, PLACE
from kg.relations.told.findings import SAID, Findings
from kg.relations.view import Sentence, Slot

_LIST = rf"(?P<list>{ORGANISATION}(?:[、,やと](?:{PLACE}の?)?{ORGANISATION})*)"
_TOPIC = rf"(?P<topic>{ORGANISATION})(?:[、(]{PLACE}\)?)?[はも]"
_THING = f"[{marks(('Place', 'Product', 'AIModel'))}]"
_ON = rf"(?:[^。はが\ue000-\uf8ff]|{_THING})"
"""A character of the same statement: no は or が begins another, and no organisation stands between."""
_TILL = rf"(?:{_ON}|{ORGANISATION}(?=の?(?:{fold('子会社|傘下')})の)){{0,80}}?"
"""From the topic to the names; the owner of one of them may stand between."""
_NEAR = rf"(?:[^、。はがに\ue000-\uf8ff]|{_THING})"


class _Plain(NamedTuple):
    """A way to state `relation`; `topic_is_subject` says which of the two its topic is.

    `nearest` says that of a list only the member counts that stands next to the word between: AとB傘下のCとD tells of B and C.
    """

    relation: str
    topic_is_subject: bool
    pattern: re.Pattern[str]
    nearest: bool = False


_SUPPLIES = fold("(?:供給|納入|(?<!金を)納め|納品|出荷)(?!先|元|網|量|契約|を受け|され|を求|を要|してもら|を打診)")
_ORDERS = fold("(?:を[^、。はが]{0,10}|機|台|隻|両|基)(?:発注|注文|委託)(?!元|先|者|費|を受け|され)")
_RAISES = fold("(?:円|ドル|ユーロ|ポンド|元)(?:の資金|余り)?を調達")
_PLAIN = (
    _Plain(
        "suppliesTo",
        True,
        re.compile(
            rf"{_TOPIC}{_TILL}{_LIST}" + fold("(?:など)?(?:グループ)?[にへ]") + rf"(?:{_NEAR}{{1,24}}を)?{_SUPPLIES}"
        ),
    ),
    _Plain(
        "suppliesTo",
        False,
        re.compile(rf"{_TOPIC}(?:{_ON}|{ORGANISATION}[にへ]){{0,80}}?{_LIST}[にへ]{_ON}{{0,40}}?{_ORDERS}"),
    ),
    _Plain(
        "investedIn",
        False,
        re.compile(rf"{_TOPIC}{_TILL}{_LIST}" + fold("(?:など|ら)?から") + rf"{_ON}{{0,24}}?{_RAISES}"),
    ),
    _Plain(
        "subsidiaryOf",
        False,
        re.compile(
            rf"(?P<topic>{ORGANISATION})の{PLACE}?"
            + fold(
                "(?:完全|連結|上場|中核|製造|販売|金融|物流)?(?:子会社|(?:日本|現地|海外)?法人)(?:である|だった|の|、)?"
            )
            + rf"{PLACE}?(?P<list>{ORGANISATION})"
        ),
        nearest=True,
    ),
    _Plain(
        "subsidiaryOf",
        False,
        re.compile(rf"(?P<topic>{ORGANISATION})" + fold("傘下の") + rf"{PLACE}?(?P<list>{ORGANISATION})"),
        nearest=True,
    ),
    _Plain(
        "ownsStakeIn",
        False,
        re.compile(rf"{_TOPIC}、?{_LIST}" + fold("の(?:折半|共同)?(?:出資|合弁)(?:会社)?(?:で(?!は)|だ|。)")),
    ),
    _Plain(
        "ownsStakeIn",
        False,
        re.compile(
            rf"{_LIST}"
            + fold("の(?:折半|共同)?(?:出資|合弁)会社(?:である|の|、)?[「]?")
            + rf"(?P<topic>{ORGANISATION})"
        ),
    ),
)


def tell(document: Sequence[Sentence], findings: Findings) -> None:
    """Add the facts that a sentence states in so many words."""
    for number, sentence in enumerate(document):
        for plain, topic, other in _found(sentence):
            ends = (topic[1], other[1]) if plain.topic_is_subject else (other[1], topic[1])
            pair = Pair(number, topic[1], other[1], topic[0], other[0])
            findings.add_instead((ends[0].entity, plain.relation, ends[1].entity), pair, SAID)


def _found(sentence: Sentence) -> Iterator[tuple[_Plain, tuple[int, Slot], tuple[int, Slot]]]:
    """Each plain statement of the sentence: its topic and one of the others it tells of, each with its group."""
    for plain in _PLAIN:
        for match in plain.pattern.finditer(sentence.masked):
            topics = sentence.placed(*match.span("topic"), but="Place")
            others = sentence.placed(*match.span("list"), but="Place")
            if plain.nearest:
                topics, others = topics[-1:], others[:1]
            yield from ((plain, topics[0], other) for other in others if topics)
