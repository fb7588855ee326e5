"""Local entities that say the same of themselves, taken together before anything is compared: most of a graph is repetition."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from kg.linking.clusters import LEFT, RIGHT
from kg.linking.evidence import partial
from kg.linking.judgements import Decision, Judgement
from kg.linking.keys import key
from kg.linking.profiles import Known, Profile, is_other_version, profiles, sure_names
from kg.linking.within import group
from kg.model import Extraction, Name

Member = tuple[int, int]
"""Place of the extraction, id of the local entity."""


@dataclass(frozen=True, slots=True)
class Item:
    """A profile and the local entities that have it; a thing that only the gazetteer speaks of has none."""

    profile: Profile
    members: tuple[Member, ...]


def items(extractions: Sequence[Extraction], gazetteer: Known | None, decisions: Sequence[Decision]) -> list[Item]:
    """Return the items of all documents in an order that depends on what they say alone."""
    judged = {side.doc for d in decisions for side in (d.pair.left, d.pair.right) if side.doc}
    found: dict[tuple[object, ...], list[tuple[Profile, Member]]] = defaultdict(list)
    for place, extraction in enumerate(extractions):
        doc = extraction.document.id
        for local, profile in enumerate(profiles(extraction, gazetteer)):
            kept = replace(profile, names=_allowed(profile, doc, extraction, local, decisions))
            found[_signature(kept, doc if doc in judged else None, (place, local))].append((kept, (place, local)))
    result = [_joined(group_) for group_ in found.values()]
    if gazetteer is not None:
        for known in sorted({item.profile.known for item in result if item.profile.known}):
            thing = gazetteer.entry(known)
            if thing is not None:
                listed = [n for n in sure_names(thing) if not is_other_version((n,), known, gazetteer)]
                names = tuple(sorted(listed, key=lambda n: (n.text, n.lang)))
                profile = Profile(group(thing.type), thing.type, names, known, thing.country)
                result.append(Item(profile, ()))
    return sorted(result, key=_order)


def marks(item: Item, extractions: Sequence[Extraction], decisions: Sequence[Decision]) -> dict[int, int]:
    """Return which side of each judgement of "different" an item's names stand on."""
    found: dict[int, int] = {}
    for at, decision in enumerate(decisions):
        if decision.judgement is Judgement.DIFFERENT:
            side = LEFT * matches(item, extractions, decision, LEFT) | RIGHT * matches(
                item, extractions, decision, RIGHT
            )
            if side in (LEFT, RIGHT):
                found[at] = side
    return found


def matches(item: Item, extractions: Sequence[Extraction], decision: Decision, side: int) -> bool:
    """Tell whether an item is meant by one side (LEFT, RIGHT) of a decision."""
    pair = decision.pair
    wanted = pair.left if side == LEFT else pair.right
    if item.profile.group != group(pair.type):
        return False
    keys = {key(name.text) for name in item.profile.names}
    docs = {extractions[place].document.id for place, _ in item.members} or {""}
    return any(wanted.matches(keys, doc) for doc in docs)


def _allowed(
    profile: Profile, doc: str, extraction: Extraction, local: int, decisions: Sequence[Decision]
) -> tuple[Name, ...]:
    """The names of a local entity without those that a person judged to be another thing's: the rarer of two goes."""
    names = list(profile.names)
    texts = [key(m.text) for m in extraction.entities[local].mentions]
    for decision in decisions:
        if decision.judgement is not Judgement.DIFFERENT or group(decision.pair.type) != profile.group:
            continue
        sides = [
            [n for n in names if side.matches([key(n.text)], doc)] for side in (decision.pair.left, decision.pair.right)
        ]
        if sides[0] and sides[1] and key(sides[0][0].text) != key(sides[1][0].text):
            counts = [sum(texts.count(key(n.text)) for n in side) for side in sides]
            gone = sides[1] if counts[0] >= counts[1] else sides[0]
            names = [n for n in names if n not in gone]
    return tuple(names)


def _signature(profile: Profile, doc: str | None, member: Member) -> tuple[object, ...]:
    keys = tuple(sorted({(key(n.text) or n.text, n.lang) for n in profile.names}))
    if profile.group != "Person":
        return profile.group, profile.known, doc, keys
    # A surname alone says nothing outside its document; a full name is one person as far as company and role agree.
    own = member if partial(profile.names) and profile.known is None else None
    return profile.group, profile.known, doc, keys, tuple(sorted(profile.employers)), tuple(sorted(profile.roles)), own


def _joined(found: list[tuple[Profile, Member]]) -> Item:
    first = found[0][0]
    names = sorted({n for profile, _ in found for n in profile.names}, key=lambda n: (n.text, n.lang))
    types = sorted(profile.type for profile, _ in found)
    profile = replace(
        first,
        type=max(sorted(set(types)), key=types.count),
        names=tuple(names),
        neighbours=_union(profile.neighbours for profile, _ in found),
    )
    return Item(profile, tuple(member for _, member in found))


def _union(sets: Iterable[frozenset[str]]) -> frozenset[str]:
    result: set[str] = set()
    for each in sets:
        result |= each
    return frozenset(result)


def _order(item: Item) -> tuple[object, ...]:
    profile = item.profile
    names = tuple((n.text, n.lang) for n in profile.names)
    return (
        profile.group, names, profile.known or "", profile.type, sorted(profile.employers), sorted(profile.roles),
        sorted(profile.neighbours), item.members,
    )  # fmt: skip
