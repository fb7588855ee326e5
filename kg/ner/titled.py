"""People that only their title gives away: 野村証券の山崎雅也アナリスト, where the model sees one word of Han and kana, Provost of
`names Provost as CEO`, which may as well be a company, and Sue Nabi of `Sue Nabi, Coty's chief executive`.

Market reports end with such a voice, and a name of three to five characters between の and the title is nothing else.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from kg.ner.spans import NamedSpan, overlaps

_TITLED = re.compile(
    "(?<=の)[\u4e00-\u9fff々]{3,5}(?=(?:チーフ|シニア|主任|上席|上級)*(?:アナリスト|エコノミスト|ストラテジスト|ファンドマネジャー))"
    "|(?<=の)[\u4e00-\u9fff々]{3,5}(?<![副元前])(?=(?:社長|会長|頭取|副社長|専務)(?:兼|[はがもに]))"
    "|(?<=出身の)[\u4e00-\u9fff々]{3,5}(?=(?:社長|会長|頭取|副社長|専務|常務|CEO|氏)[がはをもにの、])"
)
_APPOINTED = re.compile(
    r"\b(?:nam|appoint|tapp?|promot|pick|hir|elevat)(?:es?|s|ed)\s(?:(?:insider|veteran|executive|outsider)\s)?"
    r"(?P<who>[A-Z][\w’'.-]+(?:\s[A-Z][\w’'.-]+){0,3})\s(?:as|to be|its|to lead|to run)\s"
    r"(?=(?:[\w-]+\s){0,4}(?:CEO|CFO|COO|CTO|chief|president|chair\w*|head|director|boss|officer)\b)"
)
_NO_FIRST_NAME = "In|On|At|The|An?|But|And|After|Before|When|While|As|For|From|By|With|Since|Under|Mrs?|Ms|Dr|Former|Last|Both|If|Yet"
_DAY = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
_NAME_WORD = rf"(?!{_DAY})(?:[A-Z][\w’'-]+|[A-Z]\.)"
_HOLDER = re.compile(
    rf"(?<![\w.’'-])(?<![A-Z][\w’'-] )(?!(?:{_NO_FIRST_NAME})\b)(?P<who>{_NAME_WORD}(?: (?:{_NAME_WORD}|de|del|van|von|der|bin|al|la|le|di|da)){{1,4}}),"
    r" (?:[A-Z][\w&’'. -]{1,30}?[’']s|its|the (?:company|group|bank|insurer|airline|firm|retailer|carmaker|drugmaker|chipmaker)['’]s)"
    r" (?:(?!first\b|second\b|biggest\b|largest\b|main\b)[a-z-]+ ){0,2}"
    r"(?:chief executive|chairman|chairwoman|chair|finance (?:chief|director)|chief [a-z]+ officer|managing director|CEO|CFO)\b"
)
"""Who stands before a post of one: Sue Nabi, Coty's chief executive, where the model sees no name or a company."""
_TAKES_POST = re.compile(
    rf"(?<![\w.’'-])(?<![A-Z][\w’'-] )(?!(?:{_NO_FIRST_NAME})\b)(?P<who>{_NAME_WORD}(?: (?:{_NAME_WORD}|de|del|van|von|der|bin|al|la|le|di|da)){{1,3}}) "
    r"(?:(?:has |will |would |is to )?(?:quit|resign(?:ed|s)?|retire[ds]?|(?:step(?:s|ped)?|stood|stand(?:s)?) down|take[sn]? over|took over|return(?:s|ed)?)|(?:was|has been|will be|is being) (?:named|appointed|replaced|ousted))"
    r" as (?:its |the |[A-Z]\w+['’]s )?(?:(?:group|interim|new|co-|executive|non-executive|global) ?)?(?:chief [a-z]+|chair(?:man|woman)?|president|CEO|CFO|finance (?:chief|director)|managing director|head|boss)\b"
)
"""Who comes into a post or leaves it: Sue Nabi quit as chief executive."""
_CALLED = re.compile(
    rf"\b(?:[Cc]hief [Ee]xecutive(?: [Oo]fficer)?|[Cc]hief [A-Z]?[a-z]+ [Oo]fficer|CEO|CFO|COO|CTO|[Cc]hair(?:man|woman)|[Ff]inance [Cc]hief|[Mm]anaging [Dd]irector) "
    rf"(?P<who>{_NAME_WORD}(?: (?:{_NAME_WORD}|de|del|van|von|der|bin|al|la|le|di|da)){{1,3}})"
    r"(?= (?:said|says|told|tells|added|adds|announced|warned|wrote|denied|declined|expects|will|has|had|is|was|stepped|resigned|left|called|confirmed|plans|met|joined|spoke)\b)"
)
"""Who is called by a post and then does something: Posco Chief Executive Chang In-hwa told analysts."""
_BYLINE = re.compile(
    "(?:记者|記者|编译|編譯)[:：／/ ]?(?P<who>(?![会會]|整理|综合|綜合|报道|報導|报导|團隊|团队)[\u4e00-\u9fff]{3,4})(?=[ \u3000/／】)）]|$)",
    re.M,
)
"""The whole name of who writes, of which the model may leave out the last character: 記者陳怡均／台北報導."""
_OFFICE = re.compile(
    "部門?$|[部課室]長$|担当$|主任$|[上首]席$|(?:外国|日本|米国|中国|韓国)人$|[創業経営]者$|代目$|関係者$|経験者$|会社$|法人$|女性$|初代$|次期$|歴代$|名誉$|事業$|共同$|非常勤$|新任$|前任$|後任$|現職$|取締役|執行|役員|常務|専務|代表|監査"
)
_SCORE = 0.8


def with_titled(text: str, spans: Sequence[NamedSpan]) -> tuple[NamedSpan, ...]:
    """The spans and the people before a title where no span stands yet; in order. Who is appointed to a post or holds one is a person."""
    holders = [match.span("who") for pattern in (_HOLDER, _TAKES_POST, _CALLED) for match in pattern.finditer(text)]
    appointed = {match.span("who") for match in _APPOINTED.finditer(text)} | set(holders)
    spans = [
        replace(span, type="Person") if (span.start, span.end) in appointed and not span.known else span
        for span in spans
    ]
    writers = {match.start("who"): match.end("who") for match in _BYLINE.finditer(text)}
    spans = [
        replace(span, end=max(span.end, writers.get(span.start, span.end))) if span.type == "Person" else span
        for span in spans
    ]
    found = [
        NamedSpan(match.start(), match.end(), "Person", _SCORE, "title")
        for match in _TITLED.finditer(text)
        if not _OFFICE.search(match.group()) and not overlaps(match.start(), match.end(), spans)
    ]
    for start, end in holders:
        inside = [span for span in spans if span.start < end and start < span.end]
        exact = any((span.start, span.end) == (start, end) for span in inside)
        if not exact and all(span.known is None and start <= span.start and span.end <= end for span in inside):
            spans = [span for span in spans if span not in inside]
            found.append(NamedSpan(start, end, "Person", max([_SCORE, *(span.score for span in inside)]), "title"))
    return tuple(sorted((*spans, *found), key=lambda span: span.start))
