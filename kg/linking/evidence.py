"""Two profiles compared: names first, then what the texts tie them to. One score, one reason that names every part of it."""

from __future__ import annotations

from collections.abc import Iterable

from kg.linking.keys import is_wide, key, script
from kg.linking.names import UNRELATED, compare
from kg.linking.persons import bare
from kg.linking.profiles import Profile
from kg.linking.shortening import TWO_GROUPS, WITHOUT_PLACE, Ground
from kg.model import Name

ACCEPTED = 0.65
STRONG = 0.85
_MOST_NAMES = 12
NAMED_IN_FULL = frozenset({"organisation", "Person"})
"""Groups whose full names exclude each other; a product's other names may have nothing in common with it."""


def compare_profiles(one: Profile, other: Profile) -> Ground:
    """Return how surely two profiles are of one thing; symmetric."""
    if one.known is not None and other.known is not None:
        if one.known == other.known:
            return Ground(1.0, f"the gazetteer knows both as {one.known}")
        return Ground(0.0, f"the gazetteer knows {' and '.join(sorted((one.known, other.known)))}")
    if one.group != other.group:
        return _across_groups(one, other)
    grounds = _grounds(one, other)
    best = max(grounds, key=lambda ground: (ground.score, ground.reason), default=UNRELATED)
    if best.score < 0.5:
        return best
    against = min((g for g in grounds if 0 < g.score < 0.4), key=lambda g: (g.score, g.reason), default=None)
    if against is not None and (best.score < 0.95 or against.reason == TWO_GROUPS):
        return against
    if one.group in NAMED_IN_FULL and unrelated(one.names, other.names, one.group):
        return Ground(0.45, best.reason + ", but their full names differ")
    return _people(best, one, other) if one.group == "Person" else _things(best, one, other)


def _grounds(one: Profile, other: Profile) -> list[Ground]:
    left, right = _telling(one), _telling(other)
    return [compare(a, b, one.group) for a in left for b in right]


def _telling(profile: Profile) -> list[Name]:
    """The names to compare. Beside a full name a surname says nothing of who else bears it."""
    names = list(profile.names)
    if profile.group == "Person" and not partial(names):
        names = [name for name in names if not partial([name])]
    return names[:_MOST_NAMES]


def closest(one: Profile, other: Profile) -> tuple[Name, Name]:
    """Return the two names of two profiles that are most alike."""
    pairs = ((a, b) for a in one.names[:_MOST_NAMES] for b in other.names[:_MOST_NAMES])
    return max(pairs, key=lambda pair: (compare(*pair, one.group).score, pair[0].text, pair[1].text))


def _across_groups(one: Profile, other: Profile) -> Ground:
    """A service and the company of the same name (饿了么) are told apart by the recogniser as often wrongly as rightly."""
    if {one.group, other.group} != {"organisation", "artefact"}:
        return UNRELATED
    shared = {key(n.text) for n in full(one.names, one.group)} & {key(n.text) for n in full(other.names, other.group)}
    if any(len(name) > (1 if is_wide(name[0]) else 3) for name in shared if name):
        return Ground(0.8, "same name, of a company and of its product")
    return UNRELATED


def full(names: Iterable[Name], group: str) -> list[Name]:
    """Return the names that do not abbreviate another of the names."""
    listed = list(names)
    return [
        name
        for name in listed
        if not any(
            len(key(longer.text)) > len(key(name.text))
            and script(longer.text) == script(name.text)
            and compare(name, longer, group).score >= 0.5
            for longer in listed
        )
    ]


def unrelated(ours: Iterable[Name], theirs: Iterable[Name], group: str) -> bool:
    """Tell whether the full names in some script that both have exclude each other (长城汽车, 长城证券)."""
    left, right = full(ours, group), full(theirs, group)
    for kind in ("han", "kana", "latin"):
        one = [name for name in left if script(name.text) == kind]
        other = [name for name in right if script(name.text) == kind]
        if one and other and not any(compare(a, b, group).score >= 0.5 for a in one for b in other):
            return True
    return False


def _people(best: Ground, one: Profile, other: Profile) -> Ground:
    score, reason, _ = best
    together = one.employers & other.employers
    if not together and (partial(one.names) or partial(other.names)):
        return Ground(min(score, 0.4), reason + ", but only part of a person's name")
    if together:
        return Ground(min(0.98, score + 0.05), reason + ", at the same company")
    if one.employers and other.employers and one.roles and other.roles and not one.roles & other.roles:
        return Ground(min(score, 0.45), reason + ", but company and role differ")
    return best


def partial(names: Iterable[Name]) -> bool:
    """Tell whether all names are a surname or a first name alone."""
    return all(_single(bare(name.text)) for name in names)


def _single(name: str) -> bool:
    if not name:
        return True
    if is_wide(name[0]):
        return len(name) < 2 or (script(name) == "kana" and len(name) < 4)
    return " " not in name


def _things(best: Ground, one: Profile, other: Profile) -> Ground:
    score, reason, short = best
    if short and (one.known is None) != (other.known is None):
        # It lists the usual short names; with a trade of its own a longer one is likely another company's.
        score, reason = score - 0.24, reason + ", which the gazetteer does not list"
    if reason.startswith(WITHOUT_PLACE) and "Company" not in (one.type, other.type):
        score, reason = score - 0.35, reason + ", but every place has its own"
    if one.country and other.country and one.country != other.country:
        score, reason = score - 0.2, reason + ", but in other countries"
    if score < 0.95 and one.neighbours & other.neighbours:
        score, reason = min(0.95, score + 0.06), reason + ", with the same neighbours"
    if {one.type, other.type} == {"Company", "BusinessUnit"} and score < 0.95:
        score, reason = score - 0.05, reason + ", but one is a unit"
    return Ground(round(score, 3), reason)
