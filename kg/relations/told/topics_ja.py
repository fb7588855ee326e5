"""What a Japanese sentence tells in so many words of its topic, which it may leave out: seats, penalties, posts, suits and founders.

14年に本社を渋谷に移し、札幌にも営業所を置く. 観光庁からも業務改善命令を受けた. 社外取締役には元常務のX氏を迎える. AはX氏とY氏が2012年に創業した.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from kg.ner.fold import fold
from kg.relations.candidates import Pair, Topic, main_organization
from kg.relations.expressions import marks
from kg.relations.refused.bystanders_ja import ORGANISATION, PLACE
from kg.relations.told.findings import SAID, Findings
from kg.relations.told.paragraphs_ja import topics_of
from kg.relations.view import Sentence, Slot


def _pattern(written: str) -> re.Pattern[str]:
    """The pattern over folded text that `written` is; folding would make names of groups and the text's end lower-case."""
    return re.compile(fold(written).replace("(?p<", "(?P<").replace(r"\z", r"\Z"))


class _Told(NamedTuple):
    """A way to tell `relation` of the topic; `topic_is_subject` says which of the two the topic is. `each` picks the names in `list`."""

    relation: str
    topic_is_subject: bool
    pattern: re.Pattern[str]
    each: re.Pattern[str] | None = None


_PERSON = f"[{marks(('Person',))}]"
_GOVERNMENT = f"[{marks(('Government',))}]"
_COMPANY = f"[{marks(('Company',))}]"
_NEAR = "[^。、はが\ue000-\uf8ff]"
_FAR = "[^。はが\ue000-\uf8ff]"
_FACILITY = (
    "(?:(?:本社|本店|本部)(?!長)|(?:営業|事業|事務|研究|製作|製造)所|支店|支社|工場|拠点|現地法人|(?:販売|製造|子|統括)会社"
    "|(?:物流|データ|開発|研究|技術|サービス)センター|オフィス|直営店|旗艦店|[0-9一二三]号店|店舗|倉庫|製鉄所|造船所)"
)
_SETS_UP = (
    "(?:置[いかくき]|構え|設[けた]|設置|開設|移[しす転]|建設|建て|新設|増設|持[ちつっ]|開[いくき設]|開業|出店|出し)"
)
_UNKNOWN = "(?:[、とや][^、。はがにをで\ue000-\uf8ff]{1,8})?"
"""A last member of a list of places that no one has recognised."""
_POST = "(?:社外取締役|取締役|監査役|社長|会長|CEO|CFO|COO|CTO|最高[^、。の]{2,6}責任者|執行役員|専務|常務|顧問)"
_NAMED = _pattern(
    rf"{_PERSON}(?:氏|さん|社長|会長|教授|弁護士|(?:執行役員|取締役|常務|専務|副社長|部長)*)(?=[、とをが]|\Z)"
)
"""A person of a list of people, not one whose thing or relative is told of (X氏の長男)."""
_LEFT_OUT = (
    _Told(
        "locatedIn",
        True,
        _pattern(
            rf"(?P<list>{PLACE}){_UNKNOWN}(?:など)?に(?:も|は)?、?{_NEAR}{{0,20}}{_FACILITY}(?:など)?を{_NEAR}{{0,6}}{_SETS_UP}"
        ),
    ),
    _Told(
        "locatedIn",
        True,
        _pattern(rf"{_FACILITY}を(?:{PLACE}から)?(?P<list>{PLACE})(?:内|市内)?[にへ](?:移|置|構え|設|開)"),
    ),
    _Told(
        "locatedIn",
        True,
        _pattern(rf"(?P<list>{PLACE})(?:など)?でも{_NEAR}{{0,24}}を?(?:生産|製造|量産|組み立て|操業)"),
    ),
    _Told(
        "fined",
        False,
        _pattern(
            rf"(?P<list>{_GOVERNMENT})(?:など)?から(?:も|は)?、?{_FAR}{{0,40}}"
            "(?:命令|処分|勧告|指導|課徴金|制裁金|罰金|過料|停止)を(?:受け|科され|課され|命じられ|言い渡)"
        ),
    ),
    _Told(
        "worksFor",
        False,
        _pattern(
            rf"(?:^|[、。])(?:(?P<topic>{_COMPANY})の|{_NEAR}{{0,12}}(?:[(][^)]*[)])?の?)?{_POST}(?:[(][^)]*[)])?には?、?"
            rf"(?P<list>[^。はが]*{_PERSON}[^。はが]*?[をが]){_NEAR}{{0,12}}(?:迎え|起用|招[いく聘]|登用|充て|選任|指名|就[いくき任]|名を連ね|昇格|加わ)"
        ),
        _NAMED,
    ),
    _Told(
        "worksFor",
        False,
        _pattern(
            rf"(?P<list>{_PERSON})(?:氏|さん)?[はがも]、?{_NEAR}{{0,10}}{_POST}[をに](?:務め|兼務|兼任|兼ね|就任|就[いくき])"
        ),
    ),
    _Told(
        "disputesWith",
        True,
        _pattern(rf"(?P<list>{_COMPANY})と(?:は|も|の間では?)?{_NEAR}{{0,40}}(?:係争|争って|争い|訴訟|法廷)"),
    ),
)
"""What is told of a topic that the sentence may leave out."""
_FOUNDED = _pattern(
    rf"(?P<topic>{ORGANISATION})(?:[(][^)]*[)])?は(?P<people>(?:[^。はがを]|(?<=[氏ら人ん\ue000-\uf8ff])が){{0,90}}?{_PERSON}"
    r"(?:氏|さん)?(?:ら|など)?(?:の?[0-9一-九]+人)?(?:が|とともに|と共に))[^。はがを\ue000-\uf8ff]{0,24}?"
    rf"(?:{PLACE}で)?[^。はがを\ue000-\uf8ff]{{0,12}}?(?:設立|創業|創設|創立|起業|立ち上げ|興|起こ|旗揚げ)(?:した|し|た)(?=[。、]|\Z|会社|企業|ベンチャー|スタートアップ|老舗)"
)
_FOUNDER = _pattern(rf"{_PERSON}(?:氏|さん)?(?:ら|など)?(?:の?[0-9一-九]+人)?(?:が|、|と(?!の)|らが)")
_MOVES = _pattern(
    rf"(?P<person>{_PERSON})(?:氏|さん)?[はが](?:[^。はが]){{0,50}}?(?P<list>{ORGANISATION})に(?:移[るりっ籍]|転じ|転職|入社|加わ|合流|復帰)"
)
_SUES = _pattern(
    rf"(?P<topic>{_COMPANY})(?:など)?は、?(?P<list>{_COMPANY})が[^。は]{{2,80}}(?:として|と主張し|と訴え)、[^。は]{{0,40}}"
    "(?:提訴|訴訟を起こ|訴えを起こ|賠償を求め|差し止めを求め)"
)
_SUBJECT = _pattern(rf"(?:、{PLACE}|[(][^()。]{{0,24}}[)]?)?(?:など|グループ)?(?:は|が|も)")
_OTHER_SUBJECT = _pattern(rf"{ORGANISATION}(?:など|グループ|側)?(?:は|が|も)|(?<![でにとへら])(?:は|が)(?![あい])")
"""A subject of the sentence's own, whose seat or post it may tell of."""
_BACK = 3
"""Sentences back that the company an article is about must have been named in, to be a topic that is left out."""

Statement = tuple[str, Pair, bool]
"""A relation, the pair of its names, and whether the first of them is its subject."""


def tell(text: str, document: Sequence[Sentence], findings: Findings) -> None:
    """Add what the sentences tell of their topics."""
    main = main_organization(document)
    for number, sentence in enumerate(document):
        for relation, pair, first in (*_written(sentence, number), *_left_out(text, document, number, main)):
            subject, object_ = (pair.first.entity, pair.second.entity)[:: 1 if first else -1]
            findings.add((subject, relation, object_), pair, SAID)


def _written(sentence: Sentence, number: int) -> Iterator[Statement]:
    """What is told between two names that both stand in the sentence."""
    for match in _FOUNDED.finditer(sentence.masked):
        group, topic = sentence.placed(*match.span("topic"))[-1]
        for who in _FOUNDER.finditer(sentence.masked, *match.span("people")):
            for other, slot in sentence.placed(*who.span()):
                yield "founded", Pair(number, topic, slot, group, other), False
    for relation, pattern, part in (("worksFor", _MOVES, "person"), ("disputesWith", _SUES, "topic")):
        for match in pattern.finditer(sentence.masked):
            group, first = sentence.placed(*match.span(part))[-1]
            for other, slot in sentence.placed(*match.span("list")):
                yield relation, Pair(number, first, slot, group, other), True


def _left_out(
    text: str, document: Sequence[Sentence], number: int, main: tuple[int, int] | None
) -> Iterator[Statement]:
    """What is told of a topic that the sentence names with は before, or leaves out."""
    sentence = document[number]
    for told in _LEFT_OUT:
        for match in told.pattern.finditer(sentence.masked):
            begin, end = match.span("list")
            whose = match.start("topic") if "topic" in told.pattern.groupindex else -1
            topic = (
                sentence.placed(whose, whose + 1)[0]
                if whose >= 0
                else _topic(text, document, number, match.start(), main)
            )
            if topic is None:
                continue
            places = (
                [m.span() for m in told.each.finditer(sentence.masked, begin, end)] if told.each else [(begin, end)]
            )
            for group, slot in (found for place in places for found in sentence.placed(*place)):
                yield told.relation, _pair(number, sentence, topic, group, slot), told.topic_is_subject


def _topic(
    text: str, document: Sequence[Sentence], number: int, at: int, main: tuple[int, int] | None
) -> tuple[int, Slot] | None:
    """The company marked with は before `at`, with its group; that of the paragraph or the article, with -1, where the sentence has none."""
    sentence = document[number]
    marked = [
        (group, slot)
        for slot, group in zip(sentence.slots, sentence.group, strict=True)
        if sentence.marks[group] < at
        and slot.type in ("Company", "BusinessUnit")
        and _SUBJECT.match(sentence.masked, sentence.marks[group] + 1)
    ]
    if marked:
        group, slot = marked[-1]
        return (group, slot) if len({s.entity for s in sentence.members(group)}) == 1 else None
    if _OTHER_SUBJECT.search(sentence.masked, 0, at):
        return None
    told = topics_of(text, document, number)
    if told:
        return -1, told[0]
    if main is None:
        return None
    slot = document[main[0]].slots[main[1]]
    recent = [s for earlier in document[max(0, number - _BACK) : number] for s in earlier.slots]
    begin = text.rfind("\n", 0, sentence.start + 1)
    others = any(s.type == "Company" and s.entity != slot.entity and s.start > begin for s in recent)
    return (-1, slot) if not others and any(s.entity == slot.entity for s in recent) else None


def _pair(number: int, sentence: Sentence, topic: tuple[int, Slot], group: int, slot: Slot) -> Pair:
    if topic[0] >= 0:
        return Pair(number, topic[1], slot, topic[0], group)
    carried = Slot(topic[1].entity, sentence.start, sentence.start, topic[1].type, "topic")
    return Pair(number, carried, slot, -1, group, Topic(carried, 1, (max(number - 1, 0), 0)))
