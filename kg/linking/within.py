"""The resolver: which mentions of one document name one thing.

Names that fold to one key are one. A shorter name joins the one longer name that it most likely abbreviates; the text's own
words (brackets, 以下简称), the gazetteer's ids, the order of the names and names side by side weigh for or against.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from kg.linking import products
from kg.linking.anaphora import anaphors
from kg.linking.beside import side_by_side
from kg.linking.declared import declared
from kg.linking.described import described
from kg.linking.keys import key, script
from kg.linking.offshoots_zh import called_offshoot
from kg.linking.persons import person
from kg.linking.shortening import FIRST_WORD, MAY_LEAVE_OUT, WITHOUT_GROUP, Ground, organisation
from kg.linking.tables import country_of
from kg.model import Document, LocalEntity, Mention

ORGANISATION = frozenset({"Company", "BusinessUnit", "Government", "Institution", "Media", "Exchange"})
ARTEFACT = frozenset({"Product", "AIModel"})
ACCEPTED = 0.65
DECLARED = 0.9
"""From here on the text or the gazetteer has said it, and names alone do not speak against it."""


@dataclass(slots=True)
class Form:
    """All mentions of one document that fold to one key."""

    key: str
    mentions: list[int] = field(default_factory=list)
    text: str = ""
    kind: str = ""
    known: str | None = None
    first: int = 0


def group(type_name: str) -> str:
    """Return the group of classes whose names are compared with each other: organisation, artefact, or the class itself."""
    if type_name in ORGANISATION:
        return "organisation"
    return "artefact" if type_name in ARTEFACT else type_name


def vote(mentions: Sequence[Mention]) -> str:
    """Return the class that the mentions give most weight to; the alphabet breaks ties, so that order does not matter."""
    weights: dict[str, float] = {}
    for mention in mentions:
        weights[mention.type] = weights.get(mention.type, 0.0) + max(mention.score, 0.01)
    return min(weights, key=lambda name: (-round(weights[name], 6), name))


def resolve(document: Document, mentions: Sequence[Mention]) -> tuple[LocalEntity, ...]:
    """Join the mentions of `document` (sorted by start, not overlapping) into entities, ordered by first mention.

    A mention that only describes another one's thing (see `kg.linking.described`) is an anaphor of that entity.
    """
    descriptions = described(document.text, mentions, document.lang)
    entities = _named(document, [m for index, m in enumerate(mentions) if index not in descriptions])
    if not descriptions:
        return entities
    of = {mention.start: entity.id for entity in entities for mention in entity.mentions}
    more: dict[int, list[Mention]] = {}
    for index, named in descriptions.items():
        if mentions[named].start in of:
            more.setdefault(of[mentions[named].start], []).append(mentions[index])
    return tuple(
        replace(e, anaphors=tuple(sorted((*e.anaphors, *more.get(e.id, ())), key=lambda m: m.start))) for e in entities
    )


def _named(document: Document, mentions: Sequence[Mention]) -> tuple[LocalEntity, ...]:
    forms = _forms(mentions)
    clusters = _Clusters(forms)
    links = sorted(_links(document, mentions, forms), key=lambda link: (-link[2].score, link[0], link[1]))
    for left, right, ground in links:
        if ground.score >= ACCEPTED:
            said = ground.score >= DECLARED and not ground.short and ground.reason != WITHOUT_GROUP
            clusters.join(left, right, declared=said)
    entities: list[LocalEntity] = []
    for members in sorted(clusters.members(), key=lambda each: min(forms[i].first for i in each)):
        own = sorted((mentions[i] for form in members for i in forms[form].mentions), key=lambda m: (m.start, m.end))
        entities.append(LocalEntity(len(entities), vote(own), tuple(own)))
    return anaphors(document.text, document.lang, entities)


def _forms(mentions: Sequence[Mention]) -> list[Form]:
    found: dict[str, Form] = {}
    for index, mention in enumerate(mentions):
        name = key(mention.text) or mention.text
        form = found.setdefault(name, Form(name, text=mention.text, first=index))
        form.mentions.append(index)
    for form in found.values():
        own = [mentions[i] for i in form.mentions]
        form.kind = group(vote(own))
        ids = Counter(m.known for m in own if m.known)
        form.known = min(ids, key=lambda name: (-ids[name], name)) if ids else None
    return list(found.values())


class _Clusters:
    """Forms joined so far; never two things of the gazetteer in one, nor two names that speak against each other."""

    def __init__(self, forms: Sequence[Form]) -> None:
        self._forms = forms
        self._parent = list(range(len(forms)))
        self._place = {form.key: at for at, form in enumerate(forms)}
        self._known = [form.known for form in forms]

    def find(self, form: int) -> int:
        while self._parent[form] != form:
            form = self._parent[form]
        return form

    def join(self, left: int, right: int, *, declared: bool) -> bool:
        one, other = sorted((self.find(left), self.find(right)))
        if one == other:
            return True
        if self._known[one] and self._known[other] and self._known[one] != self._known[other]:
            return False
        if not declared and self._opposed(one, other):
            return False
        self._parent[other] = one
        self._known[one] = self._known[one] or self._known[other]
        return True

    def _opposed(self, one: int, other: int) -> bool:
        """吉利 may mean 吉利控股 or 吉利汽车, but not both."""
        left, right = ([f for f in self._forms if self.find(self._place[f.key]) == root] for root in (one, other))
        if left[0].kind != "organisation":
            return False
        grounds = [organisation(*sorted((a.text, b.text), key=lambda n: len(key(n)))) for a in left for b in right]
        return any(ground is not None and ground.score < 0.4 for ground in grounds)

    def members(self) -> list[list[int]]:
        found: dict[int, list[int]] = {}
        for form in range(len(self._parent)):
            found.setdefault(self.find(form), []).append(form)
        return list(found.values())


def _links(document: Document, mentions: Sequence[Mention], forms: list[Form]) -> Iterator[tuple[int, int, Ground]]:
    by_known: dict[str, list[int]] = {}
    for index, form in enumerate(forms):
        if not form.known:
            continue
        for other in by_known.setdefault(form.known, []):
            # One entry of the gazetteer may hold a whole line of products.
            if form.kind != "artefact" or not products.other_version(form.text, [forms[other].text]):
                yield other, index, Ground(1.0, "the gazetteer knows both")
        by_known[form.known].append(index)
    yield from _declared_links(document, mentions, forms)
    place = {form.key: index for index, form in enumerate(forms)}
    for index, form in enumerate(forms):
        full = country_of(form.text, document.lang) if form.kind == "Place" else None
        if full is not None and key(full) in place:
            yield index, place[key(full)], Ground(0.92, "the character stands for the country")
    owners = frozenset(form.key for form in forms)
    for index, form in enumerate(forms):
        yield from _short_links(document, mentions, forms, index, form, owners)


def _declared_links(
    document: Document, mentions: Sequence[Mention], forms: list[Form]
) -> Iterator[tuple[int, int, Ground]]:
    place = {form.key: index for index, form in enumerate(forms)}
    of_mention = {i: index for index, form in enumerate(forms) for i in form.mentions}
    for found in declared(document.text, mentions):
        left = of_mention[found.place]
        right = of_mention[found.other] if found.other is not None else place.get(key(found.alias))
        if right is None or left == right or forms[left].kind != forms[right].kind:
            continue
        one, other = forms[left], forms[right]
        if one.kind == "artefact" and set(products.numbers(one.text)) ^ set(products.numbers(other.text)):
            continue
        yield left, right, Ground(found.score, found.reason)


def _short_links(
    document: Document, mentions: Sequence[Mention], forms: list[Form], index: int, form: Form, owners: frozenset[str]
) -> Iterator[tuple[int, int, Ground]]:
    """The links of one form to longer ones: every sure one, and the best of those that are likely."""
    likely: list[tuple[float, int, int, Ground]] = []
    # 長榮 that the gazetteer knows as 長榮海運, which the text names, is not short for 長榮航太
    taken = form.known and any(o.known == form.known and len(o.key) > len(form.key) for o in forms)
    for other, long in enumerate(forms):
        if other == index or long.kind != form.kind or len(long.key) < len(form.key):
            continue
        if form.known and form.known != long.known and (long.known or taken):
            continue
        ground = _compare(form, long, owners, document.lang)
        if ground is None:
            continue
        if form.kind == "organisation" and called_offshoot(document.text, mentions, form.mentions, long.mentions):
            continue
        if ground.score >= 0.95:
            yield index, other, ground
            continue
        weighed = _weigh(document, mentions, form, long, ground)
        if _first_word(document, mentions, forms, form, long, ground):
            weighed = weighed._replace(score=ACCEPTED + 0.03)
        likely.append((-weighed.score, abs(long.first - form.first), other, weighed))
    if likely:
        _, _, other, ground = min(likely)
        yield index, other, ground


def _first_word(
    document: Document, mentions: Sequence[Mention], forms: Sequence[Form], form: Form, long: Form, ground: Ground
) -> bool:
    """Novo behind Novo Nordisk, 贝恩 behind 贝恩资本: the bare beginning of one name alone that stood before it, and of no other's.

    A headline names it so before the first sentence gives the name in full.
    """
    bare = ground.reason.startswith(MAY_LEAVE_OUT) or (ground.score == FIRST_WORD and document.lang == "en")
    begins = sum(other.kind == form.kind and other.key.startswith(form.key) for other in forms)
    full_before = form.first > long.first or mentions[form.first].end <= document.text.find("\n")
    return bare and full_before and form.known is None and begins == 2


def _compare(form: Form, long: Form, owners: frozenset[str], lang: str) -> Ground | None:
    if form.kind == "organisation":
        return organisation(form.text, long.text)
    if form.kind == "Person":
        return person(form.text, long.text, lang)
    if form.kind == "artefact":
        return products.product(form.text, long.text, owners)
    return products.thing(form.text, long.text)


def _weigh(document: Document, mentions: Sequence[Mention], form: Form, long: Form, ground: Ground) -> Ground:
    """Move a prior by what the text shows: a short form usually follows the full name and does not stand beside it."""
    score, reason, _ = ground
    if form.kind == "organisation" and script(form.text) == script(long.text):
        # A headline may use the short name first.
        score += 0.06 if form.first > long.first else -0.04
        if side_by_side(document.text, mentions, form.mentions, long.mentions):
            return Ground(min(score, 0.5), reason + ", but the text lists both side by side")
    return Ground(score, reason)
