"""The post that a person has with an organisation, and whether it is over."""

from __future__ import annotations

import re
from dataclasses import dataclass

from kg.ner.fold import fold, to_simplified
from kg.relations.qualified import posts_en, posts_ja, posts_zh
from kg.relations.qualified.leaving_zh import has_left
from kg.relations.view import Sentence, Slot

_FORMER = re.compile(
    r"(?<![日此之目以年月天周期先提面午眼当事从])前(?![0-9两一二四六七八九几]|五|十|三|身|列|排|者|景|沿|年|后|端|期|夕|来|往|日|瞻|置)|曾|原(?!来|因|本|油|料|则|创|告|有|材|子)|已卸任|离任|辞任|卸任|(?<!\()\b(?:former(?!ly (?:known|called|named|trad))|ex-|previously(?! (?:known|called|named))|until|once(?! (?:known|called|named))|late(?!r|st)|outgoing|no longer)",
    re.I,
)
_TITLE = {"ja": posts_ja.TITLE, "en": posts_en.TITLE}


@dataclass(frozen=True, slots=True)
class Scope:
    """Where a fact is stated: its clauses `start`..`end`, and the places of its two names (character offsets)."""

    start: int
    end: int
    subject: Slot
    object: Slot


@dataclass(frozen=True, slots=True)
class Post:
    """What a person is called with an organisation; `former` says that it was so."""

    role: str | None
    former: bool


def post_of(predicate: str, text: str, lang: str, scope: Scope, sentence: Sentence) -> Post:
    """The post behind a fact, empty for relations that have none; `former` also of a share or a subsidiary that was."""
    if lang.startswith("zh") and predicate in ("worksFor", "founded"):
        return _in_chinese(predicate, text, scope, sentence)
    role = _role(text, lang, scope, sentence) if predicate in ("worksFor", "founded") else None
    if lang == "ja" and predicate == "worksFor":
        role = _in_japanese(text, scope, sentence, role)
    if lang == "en" and predicate == "worksFor":
        role = posts_en.told_behind(text, scope.subject.end, sentence.end) or role
    return Post(role, _is_former(predicate, text, lang, scope, sentence, role))


def _is_former(predicate: str, text: str, lang: str, scope: Scope, sentence: Sentence, role: str | None) -> bool:
    if lang == "ja" and predicate == "listedOn":
        return posts_ja.is_delisted(fold(text), scope.object.end)
    if predicate not in ("worksFor", "ownsStakeIn", "subsidiaryOf"):
        return False
    if lang == "en" and predicate == "worksFor":
        return posts_en.is_former_title(role) or posts_en.is_former(text, sentence, scope.subject, scope.object)
    behind = lang == "ja" and predicate == "worksFor" and scope.subject.end <= scope.object.start
    own_post = behind and posts_ja.post_at(text, scope.object.end) is not None
    follows = lang == "ja" and posts_ja.follows_another(text, sentence.start, scope.subject.start)
    if not (own_post or follows) and (_FORMER.search(role or "") or _FORMER.search(_around(text, scope, sentence))):
        return True
    if lang != "ja":
        return False
    folded = fold(text)
    if predicate == "worksFor":
        place = scope.object
        return posts_ja.has_left(folded, scope.subject.end, sentence.end) or posts_ja.was_with(
            folded, sentence.start, place.start, place.end
        )
    first, last = sorted((scope.subject, scope.object), key=lambda slot: slot.start)
    return predicate == "ownsStakeIn" and posts_ja.held(folded, first.end, last.start)


def _in_japanese(text: str, scope: Scope, sentence: Sentence, role: str | None) -> str | None:
    """The role that is told with the organisation, where `role` is only the one that stands nearest to the person."""
    folded, place = fold(text), scope.object
    if posts_ja.comes_from(folded, place.end):
        return None
    if posts_ja.was_with(folded, sentence.start, place.start, place.end):
        return posts_ja.post_at(text, place.end) or role
    behind = [slot for slot in (*sentence.slots, place) if slot.entity == place.entity]
    behind = [slot for slot in behind if _last_person(sentence, slot.start) in (None, scope.subject.entity)]
    posts = (posts_ja.post_at(text, slot.end) for slot in behind if slot.start >= scope.subject.end)
    told = next((post for post in posts if post is not None), None)
    if told is None and place.end <= scope.subject.start:
        told = posts_ja.new_post(text, scope.subject.end, sentence.end)
    return told or role


def _last_person(sentence: Sentence, at: int) -> int | None:
    """The entity of the last person named before `at`; None where there is none."""
    return next((s.entity for s in reversed(sentence.slots) if s.type == "Person" and s.start < at), None)


def _in_chinese(predicate: str, text: str, scope: Scope, sentence: Sentence) -> Post:
    given = _given(text, scope) if predicate == "worksFor" else None
    if given is not None:
        return Post(given, former=False)
    offset = sentence.start
    told = posts_zh.blanked(text, sentence, (scope.subject, scope.object))
    person, organisation = _place(scope.subject, offset), _place(scope.object, offset)
    if predicate == "worksFor":
        place = posts_zh.taken_up(told, person, organisation)
        if place is not None:
            return Post(text[offset + place[0] : offset + place[1]] or None, former=False)
    names = [slot for slot in (*sentence.slots, scope.subject, scope.object) if slot.kind == "name"]
    place = posts_zh.role(told, names, offset, scope.subject, scope.object)
    role = text[offset + place[0] : offset + place[1]].strip() if place else None
    former = predicate == "worksFor" and (
        posts_zh.is_former(told, person, organisation, role)
        or has_left(told, offset, names, scope.subject, scope.object)
    )
    return Post(role, former)


def _place(slot: Slot, offset: int) -> tuple[int, int]:
    """Where `slot` stands in the sentence that begins at `offset`; before its first character for one of an earlier sentence."""
    return max(0, slot.start - offset), max(0, slot.end - offset)


def _around(text: str, scope: Scope, sentence: Sentence) -> str:
    """The two names' surroundings with no name in them: the 曾 of 曾毓群 says nothing of time."""
    begin = max(sentence.start, min(scope.subject.start, scope.object.start) - 6)
    end = max(scope.subject.end, scope.object.end) + 8
    near = text[begin:end]
    for slot in (*sentence.slots, scope.subject, scope.object):
        low, high = max(slot.start, begin) - begin, min(slot.end, end) - begin
        if slot.kind == "name" and low < high:
            near = near[:low] + " " * (high - low) + near[high:]
    return near


def _given(text: str, scope: Scope) -> str | None:
    """The post that stands behind the organisation and is given to someone: X公司CEO由Y前副总裁王海出任."""
    if scope.object.end > scope.subject.start:
        return None
    behind = to_simplified(text[scope.object.end : scope.subject.start])
    title = posts_zh.TITLE.match(behind)
    if title is None or not re.fullmatch("(?:一职|职务)?将?由[^,，。;；]*", behind[title.end() :]):
        return None
    return text[scope.object.end : scope.object.end + title.end()]


def _role(text: str, lang: str, scope: Scope, sentence: Sentence) -> str | None:
    """The title that a person is given beside an organisation, as written; None without one."""
    pattern = _TITLE[lang.split("-")[0]]
    person = scope.subject
    if lang == "en" and posts_en.comes_from(text, sentence, scope.object):
        return None
    best: tuple[int, str] | None = None
    others = {s.end for s in sentence.slots if lang == "ja" and s.type == "Person" and s.entity != person.entity}
    low, high = (
        max(sentence.start, min(person.start, scope.object.start) - 24),
        min(sentence.end, max(person.end, scope.object.end) + 40),
    )
    near = text[low:high]
    for match in pattern.finditer(near):
        start, end = low + match.start(), low + match.end()
        if (start < person.end and person.start < end) or start in others:
            continue
        if lang == "en" and posts_en.of_another(text, sentence, (start, end), person, scope.object):
            continue
        gap = person.start - end if end <= person.start else start - person.end + 1
        if best is None or gap < best[0]:
            best = (gap, text[start:end].strip())
    return best[1] if best else None
