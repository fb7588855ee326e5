"""Words that stand for an organisation or a person named before: 该公司, 同社, the company, he; each with whom it means.

What counts: how near it was named, whether as the subject (first in the sentence or paragraph, or marked by は or が), and how much
of the document is about it; for who speaks of itself (当社, the Company) the last most. Scores say how sure: relations may ask for a minimum.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import deque
from collections.abc import Iterator, Sequence
from dataclasses import replace

from kg.linking.anaphora_ja import (
    is_one_of_two,
    not_meant,
    of_paragraph,
    of_two,
    partner,
    speaker,
    told_last,
)
from kg.linking.anaphora_products_zh import products
from kg.linking.anaphora_zh import speaks_of_others
from kg.linking.latter import pointers
from kg.linking.nearness import Place, best, nearness, only_of_another, only_opens
from kg.linking.raters import only_raters
from kg.linking.units_en import units
from kg.model import LocalEntity, Mention

_ENGLISH_NOUNS = (
    "company|group|firm|bank|lender|start-?up|retailer|carmaker|automaker|chipmaker|drugmaker|conglomerate|insurer|brewer|airline|"
    "manufacturer|developer|publisher|studio|broker|brokerage|supplier|utility|miner|steelmaker|shipbuilder|operator|maker|carrier|chain|grocer|truckmaker|"
    "planemaker|designer|distributor|producer|foundry|fintech|unicorn|biotech|oil major|cruise line|shipping line|jeweller|toymaker"
)
_ORGANISATION = {
    "zh": re.compile(
        "(?:[该該]|[这這]家)(?:公司|集[团團]|企[业業]|行|司|[机機][构構]|[厂廠]商|[车車]企|[药藥]企|品牌|券商|基金)(?![业業]长)|本(?:公司|集[团團]|行(?!业|業|为|情))|我司"
        "|(?<![\u3400-\u9fff])(?:公司|集[团團])(?![法债債们們章治名史层層券])(?=[\u3400-\u9fff,，（(])"
        "|(?<=[，。；：、\n对對与與和而但且因则則令使据據向由称稱表示])(?:公司|集[团團])(?![法债債们們章治名史层層券])"
        "|(?<=[是为為系有])(?:公司|集[团團])(?=第|控|[实實][际際控]|大股|最大|的|[0-9约約逾超近])"
    ),
    "ja": re.compile(
        "(?<![合会共])(?:同社|当社|弊社|同グループ|当グループ|同行(?![しすさ者為動])|当行|その会社|この会社)(?![長員])|(?<![以従空午生])(?:前者|後者)"
    ),
    "en": re.compile(rf"\b[Tt]he (?:{_ENGLISH_NOUNS})\b(?! of\b)(?!-)", re.IGNORECASE),
}
_PERSON = {
    "zh": re.compile("(?<![其吉利维維])[他她](?![们們人乡鄉国國山])"),
    "ja": re.compile("同氏|(?<![\u3400-\u9fff])(?:彼女?)(?![らの方岸])"),
    "en": re.compile(r"\b(?:[Hh]e|[Ss]he)\b"),
}
_STATEMENT_END = re.compile('[。！？!?\n]+|(?<=[a-z0-9)”"])\\. +(?=[A-Z“"‘])')
# Who speaks of itself (本公司, the Company) is the one that the document is about, not who was named last.
_OWN = re.compile("本|当|弊|我|^公司|^集|^[Tt]he Company")
_SHARE = 3.0
_SPEAKS_FOR = re.compile(
    "[^，。；,：\n]{0,14}(?:董事[长長]|[总總]裁|[总總][经經]理|CEO|[执執]行[长長]|首席[执執][行]官|[创創][始辦办]人|主席|[负負][责責]人|[发發]言人|[财財][务務][长長总總][^，。；,：\n]{0,3})"
    "[^，。；,：\n]{0,8}?(?:表示|指出|[說说]|透露|[強强][調调]|[稱称]|坦言|直言|重申|宣[布佈]|[認认][為为])[^，。；,：\n]{0,3}[，：,:「“]"
)
"""保瑞董事長盛保熙說，公司…: what its chief calls the company is hers."""
_BARE = frozenset({"公司", "集团", "集團"})
_HEAD = 2
"""Characters that may stand before the name a paragraph begins with."""
_COMMA = re.compile("[,，:：]")
_OWN_NEAR, _OWN_SHARE, _OWN_FIRST = 0.3, 5.0, 2.0
_REMEMBERED = 200
_COMPANIES = frozenset({"Company", "BusinessUnit"})
_OTHER_ORGANISATIONS = frozenset({"Institution", "Exchange", "Media"})


def anaphors(text: str, lang: str, entities: Sequence[LocalEntity]) -> tuple[LocalEntity, ...]:
    """Return `entities` with the words of `text` that stand for them filled in as `LocalEntity.anaphors`.

    `lang` is the document's BCP 47 tag; a language without patterns gives the entities unchanged.
    """
    short = lang.split("-")[0]
    places = [Place(m.start, m.end, e.id) for e in entities for m in e.mentions]
    taken = sorted((p.start, p.end) for p in places)
    found: dict[int, list[Mention]] = {}
    for patterns, kinds in ((_ORGANISATION, _COMPANIES), (_PERSON, frozenset({"Person"}))):
        if short not in patterns:
            continue
        own = sorted(p for p in places if entities[p.entity].type in kinds)
        for mention, entity in _resolve(text, short, patterns[short], own, entities, taken):
            found.setdefault(entity, []).append(mention)
    standing = tuple(replace(e, anaphors=tuple(sorted(found.get(e.id, ()), key=lambda m: m.start))) for e in entities)
    if short not in ("zh", "en"):
        return standing
    for mention, entity in pointers(text, short, standing):
        found.setdefault(entity, []).append(mention)
    for mention, entity in products(text, standing) if short == "zh" else ():
        found.setdefault(entity, []).append(mention)
    for mention, entity in units(text, standing) if short == "en" else ():
        found.setdefault(entity, []).append(mention)
    return tuple(replace(e, anaphors=tuple(sorted(found.get(e.id, ()), key=lambda m: m.start))) for e in entities)


def _resolve(
    text: str,
    lang: str,
    pattern: re.Pattern[str],
    places: Sequence[Place],
    entities: Sequence[LocalEntity],
    taken: Sequence[tuple[int, int]],
) -> Iterator[tuple[Mention, int]]:
    """Yield each word with the entity that it stands for; `places` of candidates and `taken` are sorted."""
    ends = [m.end() for m in _STATEMENT_END.finditer(text)]
    counts = {place.entity: len(entities[place.entity].mentions) for place in places}
    total = sum(counts.values())
    shares = {entity: count / total for entity, count in counts.items()}
    recent: deque[Place] = deque(maxlen=_REMEMBERED)
    passed = 0
    for match in pattern.finditer(text):
        behind = bisect_right(taken, (match.end(), -1)) - 1
        if behind >= 0 and taken[behind][1] > match.start():
            continue
        while passed < len(places) and places[passed].end <= match.start():
            recent.append(places[passed])
            passed += 1
        if not recent:
            continue
        told_of = _told_of(text, match, recent, ends)
        if told_of is None and match.group() in _BARE:
            told_of = _of_paragraph(text, match.start(), recent, ends, places[0].entity)
        if told_of is None and is_one_of_two(match.group()):
            continue
        if told_of is None and only_of_another(text, match.start(), ends):
            told_of = max(shares, key=lambda entity: shares[entity])
        if told_of is not None:
            recent.append(Place(match.start(), match.end(), told_of))
            yield Mention(match.start(), match.end(), match.group(), entities[told_of].type, 0.8, "anaphor"), told_of
            continue
        near = nearness(text, match.start(), recent, ends, people=entities[recent[-1].entity].type == "Person")
        here = bisect_right(ends, match.start())
        other = not_meant(text, ends[here - 1] if here else 0, match.span(), recent)
        if other is not None and len(near) > 1:
            del near[other]
        raters = only_raters(text, lang, match.span(), recent)
        near = {entity: value for entity, value in near.items() if entity not in raters} or near
        spoken_of = of_paragraph(text, match.span(), recent, other) & near.keys()
        if spoken_of:
            near = {entity: near[entity] for entity in spoken_of}
        if _OWN.search(match.group()):
            first = places[0].entity
            near = {e: _OWN_NEAR * near.get(e, 0.0) + _OWN_FIRST * (e == first) for e in {*near, first}}
            weight = _OWN_SHARE
        else:
            weight = _SHARE
        entity, score = best({e: value + weight * shares[e] for e, value in near.items()})
        recent.append(Place(match.start(), match.end(), entity))
        yield Mention(match.start(), match.end(), match.group(), entities[entity].type, score, "anaphor"), entity


def _told_of(text: str, match: re.Match[str], recent: Sequence[Place], ends: Sequence[int]) -> int | None:
    """Whom a bare 公司 or 集团 means where its own sentence says: its chief speaks, or the sentence began with it.

    蓝箭航天完成融资，公司由张昌武创立. Not whoever only speaks of others: 里昂证券认为，公司….
    """
    here = bisect_right(ends, match.start())
    begin = ends[here - 1] if here else 0
    if is_one_of_two(match.group()):
        return of_two(text, ends[here - 2] if here > 1 else 0, match.span(), recent)
    if match.group() in ("当社", "弊社", "当行"):
        return speaker(text, begin, match.start(), recent)
    if match.group()[0] == "同":
        last = told_last(text, ends[here - 2] if here > 1 else 0, match.span(), recent)
        return partner(text, begin, match.span(), recent) if last is None else last
    if match.group()[0] not in "公集":
        return None
    same = [place for place in recent if place.start >= begin]
    for place in reversed(same):
        said = _SPEAKS_FOR.match(text, place.end)
        if said is not None and said.end() <= match.start():
            return place.entity
    if not same or speaks_of_others(text, *same[0][:2]) or not _COMMA.search(text, same[0].end, match.start()):
        return None
    return same[0].entity


def _of_paragraph(text: str, at: int, recent: Sequence[Place], ends: Sequence[int], first: int) -> int | None:
    """Whom a bare 公司 means in a paragraph that begins with another company than the one the article began with.

    Only where the paragraph has named the latter nowhere before, and the former is no one who speaks of others.
    """
    begin = text.rfind("\n", 0, at) + 1
    named = [place for place in recent if place.start >= begin]
    told = [place for place in named if not only_opens(text, place, ends)]
    if not told or speaks_of_others(text, *told[0][:2]):
        return None
    if told[0].start > begin + _HEAD and (told[0] == named[0] or text[told[0].start - 1] not in ",，"):
        return None
    return None if any(place.entity == first for place in named) else told[0].entity
