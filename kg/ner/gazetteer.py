"""The gazetteer: names that are known beforehand, found in a text in whatever script it is written.

Aho-Corasick over folded names, then the longest name at each place whose edges are right. An ambiguous hit (小米, Apple)
is a possibility only: the recogniser keeps it when its model or the context agrees.
"""

from __future__ import annotations

import unicodedata
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from pathlib import Path

from ahocorasick_rs import AhoCorasick

from kg.errors import OntologyError
from kg.ner.fold import fold
from kg.ner.gazetteer_edges import VERSIONED, end_of_form, is_dotted, is_version_of_longer, script, stands_alone
from kg.ner.gazetteer_file import CLASSES, ORDINARY, GazetteerEntry, Row, read_table
from kg.ontology import load_ontology
from kg.resources import ontology_dir


@dataclass(frozen=True, slots=True)
class GazetteerHit:
    """A known name in a text: `text[start:end]`. `ids` are all things of that name, the likeliest first."""

    start: int
    end: int
    text: str
    ids: tuple[str, ...]
    type: str
    """The class of the first of `ids`."""
    ambiguous: bool
    """True when the name is also an ordinary word, or names several things none of which stands out."""

    @property
    def id(self) -> str:
        """The likeliest thing of that name."""
        return self.ids[0]


@dataclass(frozen=True, slots=True)
class _Pattern:
    """What a folded name stands for."""

    ids: tuple[str, ...]
    type: str
    ambiguous: bool
    writings: frozenset[str]
    """The name as the tables write it, for names that are Latin throughout; else empty."""


class Gazetteer:
    """An immutable set of entries with the automaton that finds their names. Make one with `load` or `from_rows`."""

    def __init__(
        self,
        entries: Mapping[str, GazetteerEntry],
        names: Mapping[str, tuple[str, ...]],
        ordinary: Collection[str] = (),
    ) -> None:
        """Take the entries by id, for each folded name the ids it stands for (likeliest first), and ordinary words."""
        self._entries = dict(entries)
        self._names = dict(names)
        self._keys = (*self._names, *(word for word in ordinary if word not in self._names))
        self._automaton = AhoCorasick(self._keys)
        self._patterns: dict[int, _Pattern] = {}

    @classmethod
    def load(
        cls, folder: Path | None = None, *, extra: Iterable[Path] = (), classes: Collection[str] = CLASSES
    ) -> Gazetteer:
        """Read every table (`*.tsv`) of `folder`, by default the one that travels with the package, then `extra`.

        The user's tables go before the shipped ones: an entry with a known id adds names to it, and a name given
        without `~` there names that thing alone. Raises OntologyError naming file and line.
        """
        tables = sorted((folder or ontology_dir() / "gazetteer").glob("*.tsv"))
        shipped = [row for path in tables for row in read_table(path, classes=classes)]
        return cls.from_rows(shipped, [row for path in extra for row in read_table(path, classes=classes)])

    @classmethod
    def from_rows(cls, shipped: Sequence[Row], own: Sequence[Row] = ()) -> Gazetteer:
        """Join rows into a gazetteer; `own` rows go before `shipped` ones as in `load`. Raises OntologyError."""
        ordinary = [key for row in (*shipped, *own) if row.entry.type == ORDINARY for key in row.entry.keys]
        shipped = [row for row in shipped if row.entry.type != ORDINARY]
        own = [row for row in own if row.entry.type != ORDINARY]
        entries = _unique(shipped)
        names = _readings(shipped)
        for id_, entry in _unique(own).items():
            entries[id_] = _joined(entry, entries[id_]) if id_ in entries else entry
        for name, ids in _readings(own).items():
            certain = name not in entries[ids[0]].doubtful
            names[name] = ids if certain else tuple(dict.fromkeys((*ids, *names.get(name, ()))))
        for row in (*shipped, *own):
            if row.entry.parent is not None and row.entry.parent not in entries:
                raise OntologyError(f"{row.where}: parent {row.entry.parent!r} is no id of the gazetteer; add it")
        return cls(entries, names, ordinary)

    def __len__(self) -> int:
        """The number of entries."""
        return len(self._entries)

    def entries(self) -> tuple[GazetteerEntry, ...]:
        """All entries, in the order of the tables."""
        return tuple(self._entries.values())

    def entry(self, id_: str) -> GazetteerEntry | None:
        """The entry with that id, or None."""
        return self._entries.get(id_)

    def by_name(self, name: str) -> tuple[GazetteerEntry, ...]:
        """The entries of that name in any script (folded or as written), the likeliest first."""
        return tuple(self._entries[id_] for id_ in self._names.get(fold(name), ()))

    def find(self, text: str) -> tuple[GazetteerHit, ...]:
        """The known names in `text`, sorted, not overlapping: of names that overlap the leftmost, then the longest.

        A Latin name stands between characters that are no Latin letters or digits (CJK beside it is fine), with a
        capital where its table has one, and exactly as its table writes it when ambiguous. A katakana name is no part
        of a longer katakana run. A product's or model's name is not cut out of a longer one (Qwen3 of Qwen3-Coder).
        A company's name takes in the legal form that follows (小米集团, Target Corp.) and is not ambiguous with it.
        """
        folded = fold(text)
        found: list[tuple[GazetteerHit, int]] = []
        for index, start, end in self._automaton.find_matches_as_indexes(folded, overlapping=True):
            hit = self._hit(text, folded, start, end, index)
            if hit is not None:
                found.append((hit, end - start))
        starts, ends = {hit.start for hit, _ in found}, {hit.end for hit, _ in found}
        hits: list[GazetteerHit] = []
        free = 0
        # Of equal spans the one that a table names whole goes before the one that took in a legal form.
        for hit, _ in sorted(found, key=lambda item: (item[0].start, -item[0].end, -item[1])):
            # A dot joins the parts of one foreign name, or two names: the latter only if the other part is known too.
            alone_left = not is_dotted(folded, hit.start - 1) or hit.start - 1 in ends
            alone_right = not is_dotted(folded, hit.end) or hit.end + 1 in starts
            if hit.start >= free and alone_left and alone_right:
                free = hit.end
                hits.append(hit)
        return tuple(hit for hit in hits if hit.ids)

    def _hit(self, text: str, folded: str, start: int, end: int, index: int) -> GazetteerHit | None:
        pattern = self._patterns.get(index)
        if pattern is None:
            pattern = self._patterns[index] = self._pattern(self._keys[index])
        if not pattern.ids:
            return GazetteerHit(start, end, text[start:end], (), ORDINARY, True)
        whole = end_of_form(text, folded, end) if pattern.type == "Company" else end
        if not stands_alone(folded, start, whole):
            return None
        if pattern.type in VERSIONED and is_version_of_longer(folded, end):
            return None
        if pattern.writings and not _cased(unicodedata.normalize("NFKC", text[start:end]), pattern):
            return None
        ambiguous = pattern.ambiguous and whole == end
        return GazetteerHit(start, whole, text[start:whole], pattern.ids, pattern.type, ambiguous)

    def _pattern(self, key: str) -> _Pattern:
        ids = self._names.get(key, ())
        if not ids:
            return _Pattern(ids, ORDINARY, True, frozenset())
        latin = all(script(character) in ("latin", "mark") for character in key)
        entries = [self._entries[id_] for id_ in ids] if latin else ()
        return _Pattern(
            ids=ids,
            type=self._entries[ids[0]].type,
            ambiguous=key in self._entries[ids[0]].doubtful,
            writings=frozenset(
                name.text for entry in entries for name, own in zip(entry.names, entry.keys, strict=True) if own == key
            ),
        )


def _unique(rows: Iterable[Row]) -> dict[str, GazetteerEntry]:
    first: dict[str, Row] = {}
    for row in rows:
        if row.entry.id in first:
            raise OntologyError(f"{row.where}: id {row.entry.id!r} stands already at {first[row.entry.id].where}")
        first[row.entry.id] = row
    return {id_: row.entry for id_, row in first.items()}


def _readings(rows: Iterable[Row]) -> dict[str, tuple[str, ...]]:
    """For each folded name the ids, the one that claims it without `~` first; two such claims are an error."""
    claims: dict[str, dict[str, Row]] = defaultdict(dict)
    for row in rows:
        for key in row.entry.keys:
            claims[key][row.entry.id] = row
    readings: dict[str, tuple[str, ...]] = {}
    for key, by_id in claims.items():
        certain = [id_ for id_, row in by_id.items() if key not in row.entry.doubtful]
        if len(certain) > 1:
            one, other = by_id[certain[0]], by_id[certain[1]]
            raise OntologyError(
                f"{other.where}: {key!r} names {certain[1]!r} and, at {one.where}, {certain[0]!r}; mark one with ~"
            )
        readings[key] = tuple(dict.fromkeys((*certain, *by_id)))
    return readings


def _joined(own: GazetteerEntry, shipped: GazetteerEntry) -> GazetteerEntry:
    written = tuple("|".join(filter(None, cells)) for cells in zip(own.written, shipped.written, strict=True))
    joined = replace(own, written=written)
    return replace(
        joined,
        keys=tuple(fold(name.text) for name in joined.names),
        doubtful=own.doubtful | (shipped.doubtful - set(own.keys)),
        tickers=tuple(dict.fromkeys((*own.tickers, *shipped.tickers))),
        country=own.country or shipped.country,
        parent=own.parent or shipped.parent,
    )


def _cased(written: str, pattern: _Pattern) -> bool:
    if written in pattern.writings:
        return True
    capital = any(character.isupper() for character in written)
    acronym = all(writing.isupper() for writing in pattern.writings)
    return not pattern.ambiguous and (written.isupper() or (capital and not acronym))


@lru_cache(maxsize=4)
def shared_gazetteer(extra: tuple[Path, ...] = (), ontology: Path | None = None) -> Gazetteer:
    """`Gazetteer.load` with the user's tables `extra`, read once for all stages that ask.

    The classes of the folder `ontology` may stand in the tables too. Raises OntologyError.
    """
    if ontology is None:
        return Gazetteer.load(extra=extra)
    own = load_ontology(ontology).classes.keys() - load_ontology().classes.keys()
    return Gazetteer.load(extra=extra, classes=CLASSES | own)
