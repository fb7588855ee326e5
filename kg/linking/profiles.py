"""What is known of one local entity when it meets those of other documents: its names, class, and what the text ties it to."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Protocol

from kg.linking.keys import key, script
from kg.linking.products import other_version
from kg.linking.tables import country_of
from kg.linking.within import group
from kg.model import Extraction, LocalEntity, Name
from kg.ner.fold import fold


class KnownThing(Protocol):
    """What linking asks of an entry of the gazetteer."""

    @property
    def id(self) -> str: ...
    @property
    def type(self) -> str: ...
    @property
    def names(self) -> tuple[Name, ...]: ...
    @property
    def doubtful(self) -> frozenset[str]: ...
    @property
    def country(self) -> str | None: ...
    @property
    def tickers(self) -> tuple[str, ...]: ...


class Known(Protocol):
    """What linking asks of a gazetteer."""

    def __hash__(self) -> int: ...
    def entry(self, id_: str) -> KnownThing | None: ...
    def by_name(self, name: str) -> tuple[KnownThing, ...]: ...
    def entries(self) -> tuple[KnownThing, ...]: ...


@dataclass(frozen=True, slots=True)
class Profile:
    """A thing as one document, or several that say the same of it, knows it. `names` are sorted and distinct."""

    group: str
    type: str
    names: tuple[Name, ...]
    known: str | None = None
    country: str | None = None
    employers: frozenset[str] = field(default=frozenset())
    roles: frozenset[str] = field(default=frozenset())
    neighbours: frozenset[str] = field(default=frozenset())


def sure_names(thing: KnownThing) -> tuple[Name, ...]:
    """Return the names of a known thing that name nothing else, or all when every one is doubtful."""
    return tuple(name for name in thing.names if fold(name.text) not in thing.doubtful) or thing.names


def language(text: str, document_lang: str) -> str:
    """Return the language that a name belongs to: kana is Japanese, Latin English, Han that of its document."""
    kind = script(text)
    if kind == "kana":
        return "ja"
    if kind == "han":
        return document_lang if document_lang.startswith(("zh", "ja")) else "und"
    return "en" if kind == "latin" else "und"


def named(text: str, type_name: str, document_lang: str) -> Name:
    """Return the name that a mention gives a thing: its text, or the country that one character stands for (米 → 米国)."""
    full = country_of(text, document_lang) if type_name == "Place" else None
    return Name(full or text, language(full or text, document_lang))


def names_of(entity: LocalEntity, document_lang: str) -> tuple[Name, ...]:
    """Return the distinct names of a local entity, one for each key, sorted."""
    found: dict[tuple[str, str], Name] = {}
    for mention in sorted(entity.mentions, key=lambda m: (m.text, m.start)):
        name = named(mention.text, entity.type, document_lang)
        found.setdefault((key(name.text) or name.text, name.lang), name)
    return tuple(sorted(found.values(), key=lambda name: (name.text, name.lang)))


def profiles(extraction: Extraction, gazetteer: Known | None) -> tuple[Profile, ...]:
    """Return the profile of each local entity of one document, by place."""
    lang = extraction.document.lang
    own = [names_of(entity, lang) for entity in extraction.entities]
    keys = [frozenset(key(name.text) for name in names) for names in own]
    found = [_known(entity, own[entity.id], gazetteer) for entity in extraction.entities]
    ties = _ties(extraction, keys, found)
    result = []
    for entity in extraction.entities:
        known = found[entity.id]
        thing = gazetteer.entry(known) if gazetteer is not None and known is not None else None
        result.append(
            Profile(
                group=group(entity.type),
                type=entity.type,
                names=own[entity.id],
                known=known,
                country=thing.country if thing is not None else None,
                employers=ties["employer"].get(entity.id, frozenset()),
                roles=ties["role"].get(entity.id, frozenset()),
                neighbours=ties["neighbour"].get(entity.id, frozenset()),
            )
        )
    return tuple(result)


def _known(entity: LocalEntity, names: Iterable[Name], gazetteer: Known | None) -> str | None:
    known = entity.known or look_up(names, entity.type, gazetteer)
    return None if known is not None and is_other_version(names, known, gazetteer) else known


def is_other_version(names: Iterable[Name], known: str, gazetteer: Known | None) -> bool:
    """Tell whether names are those of another version than the one an entry is called by: it may list a whole line of products."""
    thing = gazetteer.entry(known) if gazetteer is not None else None
    if thing is None or group(thing.type) != "artefact":
        return False
    first = {name.lang: name.text for name in reversed(thing.names)}
    return all(other_version(name.text, first.values()) for name in names)


def look_up(names: Iterable[Name], type_name: str, gazetteer: Known | None) -> str | None:
    """Return the gazetteer's id when all names that it knows agree on one thing of this group of classes."""
    if gazetteer is None:
        return None
    found: set[str] = set()
    for name in names:
        entries = [e for e in gazetteer.by_name(name.text) if group(e.type) == group(type_name)]
        if entries:
            found.add(entries[0].id)
        elif group(type_name) == "organisation" and (listed := _tickers(gazetteer).get(key(name.text))) is not None:
            found.add(listed)
    return found.pop() if len(found) == 1 else None


@lru_cache(maxsize=4)
def _tickers(gazetteer: Known) -> Mapping[str, str]:
    """The things by ticker with its exchange (9988.HK); a bare number or word may be anything."""
    marked = ((t, e.id) for e in gazetteer.entries() for t in e.tickers if any(c in t for c in ".: "))
    return {key(ticker): id_ for ticker, id_ in marked}


def _ties(
    extraction: Extraction, keys: Sequence[frozenset[str]], known: Sequence[str | None]
) -> Mapping[str, Mapping[int, frozenset[str]]]:
    found: dict[str, dict[int, set[str]]] = {name: defaultdict(set) for name in ("employer", "role", "neighbour")}
    for statement in extraction.statements:
        subject, object_ = statement.subject, statement.object
        found["neighbour"][subject] |= keys[object_]
        found["neighbour"][object_] |= keys[subject]
        if statement.predicate in ("worksFor", "founded"):
            found["employer"][subject] |= keys[object_]
            if (id_ := known[object_]) is not None:
                # one company, whichever of its names each text has (中國鋼鐵公司, 中国鋼鉄)
                found["employer"][subject].add(f"={id_}")
            if statement.qualifiers.role:
                found["role"][subject].add(key(statement.qualifiers.role))
    return {name: {at: frozenset(values) for at, values in table.items()} for name, table in found.items()}
