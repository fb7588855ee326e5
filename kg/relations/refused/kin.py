"""Who is named only beside the one that founds or joins something: a former employer (从美团离职后创办X), a relative (董嘉文的胞妹创立X), a school."""

from __future__ import annotations

import re

from kg.ner.fold import fold
from kg.relations.candidates import Pair
from kg.relations.decide import Proposal
from kg.relations.refused.recipients import beside
from kg.relations.table import ORGANIZATIONS
from kg.relations.view import Sentence

_LEFT_BEFORE = {
    "zh": re.compile(fold("(?:离开了?|辞别|告别|毕业于|任职于|供职于|就职于|效力于?|任教于|出身于?)") + r"\Z"),
    "ja": re.compile(r"(?!)"),
    "en": re.compile(
        r"\b(?:left|leav(?:e|es|ing)|quit(?:s|ting)?|depart(?:ed|s|ing)|work(?:ed|ing) (?:at|for)|years at|(?:then|previously|formerly|while|still) (?:at|with)|alumn\w+ of) (?:the )?\Z"
    ),
}
_LEFT_BEHIND = {
    "zh": re.compile(
        fold(
            "[^,，。;；\ue000-\uf8ff]{0,3}(?:离职|出走|辞职|离任|离开|跳槽|退休|毕业|出身)"
            "|(?:前|原)?(?:的)?[^,，。;；\ue000-\uf8ff]{0,6}(?:教授|博士|校友|研究员|工程师|员工|高管|老兵)[们門]?[^,，。;；\ue000-\uf8ff]{0,4}(?:创|成立|设立)"
        )
    ),
    "ja": re.compile(
        fold(
            "を(?:退職|退社|辞め|辞し|離れ|経て|去[っり]|飛び出|卒業)|で(?:[^、。はが\ue000-\uf8ff]{0,12})(?:働|勤務|勤め|務め)"
        )
    ),
    "en": re.compile(
        r"s? (?:[\w-]+ ){0,3}?(?:executive|boss|chief|head|director|banker|trader|analyst|partner|manager|engineer|researcher|economist|lawyer|investor"
        r"|official|officer|veteran|designer|employee|scientist|alumnus|professor|graduate|student)s? [\ue000-\uf8ff]"
    ),
}
"""Around an employer that someone has left, or has been with, who then founds something."""
_RELATIVE = {
    "zh": re.compile(
        fold(
            "(?:先生|女士)?(?:的|之)?(?:胞?[妹弟姐兄哥](?![大])|妻子?|丈夫|太太|[长次独幼]?[子女](?![士公])|儿子|女儿|父亲|母亲|祖父|外公|侄子?|女婿|儿媳|遗孀|外甥|堂[弟兄妹]|表[弟兄妹])"
            r"[^,，。;；\ue000-\uf8ff]{0,4}[\ue000-\uf8ff]"
        )
    ),
    "ja": re.compile(
        fold("(?:氏|さん)?の(?:長男|次男|三男|長女|次女|父|母|弟|兄|妹|姉|息子|娘|妻|夫|孫|おい|めい|いとこ)")
    ),
    "en": re.compile(
        r"s (?:[\w-]+ ){0,2}?(?:(?:great-|grand)*(?:son|daughter|father|mother)|brother|sister|wife|husband|nephew|niece|cousin|widow|uncle|aunt)(?:-in-law)?\b"
    ),
}
"""Behind someone whose relative acts."""
_STUDIED_BEFORE = {
    "zh": re.compile(fold("(?:毕业于|就读于?|求学于|考入|考上|肄业于|留学于?)") + r"\Z"),
    "ja": re.compile(r"(?!)"),
    "en": re.compile(
        r"\b(?:graduat(?:ed|es?|ion) (?:of|from)|(?:degree|doctorate|phd|mba|diploma|master's|bachelor's)s?(?: in [\w ]{2,30}?)? (?:from|at)"
        r"|studied (?:[\w ]{2,30}? )?at|dropped out of|alumn\w+ of|educated at) (?:the )?\Z"
    ),
}
_STUDIED_BEHIND = {
    "zh": re.compile(
        fold("[^,，。;；的\ue000-\uf8ff]{0,8}(?:毕业|肄业|硕士|学士|校友)|的?(?:博士|硕士|本科)(?:生|学位|毕业)|学士")
    ),
    "ja": re.compile(
        fold("[^、。はが\ue000-\uf8ff]{0,8}(?:を(?:卒業|修了|中退|出て)|卒(?:業)?[。、で])|で(?:博士|修士)号|大卒")
    ),
    "en": re.compile(r" (?:graduate|alumn\w+|dropout|student)\b"),
}
"""Around a university that someone has only studied at."""
_OF_PEOPLE = frozenset({"founded", "worksFor", "reportsTo"})


def stands_by_the_founder(lang: str, proposal: Proposal, sentence: Sentence, pair: Pair) -> str | None:
    """Why the subject of `proposal` is not the one who founds or joins; None where it may be."""
    language = lang.split("-")[0]
    place = beside(sentence, pair, proposal.subject)
    if place is None or pair.first.entity != proposal.subject:
        return None
    before, behind = place
    was_there = _LEFT_BEFORE[language].search(before) or _LEFT_BEHIND[language].match(behind)
    if proposal.relation == "founded" and pair.first.type in ORGANIZATIONS and was_there:
        return "the text names it as where the founder was before"
    return _stands_for_a_relative(language, proposal, pair, behind)


def studied_there(lang: str, proposal: Proposal, sentence: Sentence, pair: Pair) -> bool:
    """Whether the place of someone's post is only where they have studied."""
    slot = pair.first if pair.first.entity == proposal.object else pair.second
    asked = proposal.relation == "worksFor" and slot.type == "Institution"
    place = beside(sentence, pair, proposal.object) if asked else None
    language = lang.split("-")[0]
    return place is not None and bool(
        _STUDIED_BEFORE[language].search(place[0]) or _STUDIED_BEHIND[language].match(place[1])
    )


def _stands_for_a_relative(language: str, proposal: Proposal, pair: Pair, behind: str) -> str | None:
    if proposal.relation in _OF_PEOPLE and pair.first.type == "Person" and _RELATIVE[language].match(behind):
        return "the text tells it of a relative"
    return None
