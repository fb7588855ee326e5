"""Two names asked about directly: the same decision, score and reason that a build would give, for one pair or a table of them."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from kg.errors import ConfigurationError
from kg.linking.declared import declared
from kg.linking.evidence import ACCEPTED, compare_profiles
from kg.linking.judgements import Decision, Judgement
from kg.linking.keys import key
from kg.linking.names import compare
from kg.linking.profiles import Known, Profile, is_other_version, look_up, sure_names
from kg.linking.shortening import Ground
from kg.linking.within import group
from kg.model import LANGUAGES, Mention, Name

COLUMNS = ("name_a", "lang_a", "name_b", "lang_b", "class", "note")


@dataclass(frozen=True, slots=True)
class PairRow:
    """A line of a table of pairs: two names with their languages, the class of both, a line of context."""

    name_a: str
    lang_a: str
    name_b: str
    lang_b: str
    type: str
    note: str = ""


@dataclass(frozen=True, slots=True)
class Verdict:
    """What a build would decide on a pair; `score` from 0 to 1, `reason` in words."""

    row: PairRow
    same: bool
    score: float
    reason: str
    known: bool
    """Whether the gazetteer knows either name."""


def compare_names(
    name_a: str,
    name_b: str,
    type_name: str,
    *,
    lang_a: str = "und",
    lang_b: str = "und",
    note: str = "",
    gazetteer: Known | None = None,
    decisions: Sequence[Decision] = (),
) -> Verdict:
    """Decide whether two names name one thing of class `type_name`, as if both stood in texts that say `note` beside them.

    Languages are BCP 47 tags (zh-Hans, zh-Hant, ja, en; und when unknown). A note that itself introduces one name as another's
    (阿里巴巴（Alibaba）) counts as it would in a document.
    """
    row = PairRow(name_a, lang_a, name_b, lang_b, type_name, note)
    one = _profile(Name(name_a, lang_a), type_name, gazetteer)
    other = _profile(Name(name_b, lang_b), type_name, gazetteer)
    known = one.known is not None or other.known is not None
    ground = _judged(row, decisions) or _decide(one, other, row)
    return Verdict(row, ground.score >= ACCEPTED, round(ground.score, 3), ground.reason, known)


def link_pairs(
    rows: Iterable[PairRow], *, gazetteer: Known | None = None, decisions: Sequence[Decision] = ()
) -> Iterator[Verdict]:
    """Yield the verdict on each row, in order."""
    for row in rows:
        yield compare_names(
            row.name_a, row.name_b, row.type,
            lang_a=row.lang_a, lang_b=row.lang_b, note=row.note, gazetteer=gazetteer, decisions=decisions,
        )  # fmt: skip


def read_pairs(path: Path) -> tuple[PairRow, ...]:
    """Return the rows of a CSV with the columns name_a, lang_a, name_b, lang_b, class and, if wanted, note; more are ignored.

    Raises ConfigurationError naming file and line.
    """
    try:
        with path.open(encoding="utf-8-sig", newline="") as file:
            reader = csv.DictReader(file)
            missing = [name for name in COLUMNS[:-1] if name not in (reader.fieldnames or ())]
            if missing:
                raise ConfigurationError(f"{path}:1: no column {missing[0]}; the columns are {', '.join(COLUMNS)}")
            return tuple(_row(cells, f"{path}:{reader.line_num}") for cells in reader)
    except (OSError, UnicodeDecodeError) as error:
        raise ConfigurationError(f"{path}: cannot be read as UTF-8 text ({error}); check the path") from error


def _row(cells: Mapping[str, str | None], where: str) -> PairRow:
    name_a, lang_a, name_b, lang_b, type_name, note = ((cells.get(name) or "").strip() for name in COLUMNS)
    if not name_a or not name_b or not type_name:
        raise ConfigurationError(f"{where}: name_a, name_b and class must be filled")
    for lang in (lang_a, lang_b):
        if lang not in (*LANGUAGES, "und", ""):
            raise ConfigurationError(f"{where}: {lang!r} is no language here; choose {', '.join(LANGUAGES)} or und")
    return PairRow(name_a, lang_a or "und", name_b, lang_b or "und", type_name, note)


def _profile(name: Name, type_name: str, gazetteer: Known | None) -> Profile:
    known = look_up((name,), type_name, gazetteer)
    if known is not None and is_other_version((name,), known, gazetteer):
        known = None
    thing = gazetteer.entry(known) if gazetteer is not None and known is not None else None
    listed = sure_names(thing) if thing is not None else ()
    more = [each for each in listed if not is_other_version((each,), known or "", gazetteer)]
    names = tuple(dict.fromkeys((name, *more)))
    return Profile(group(type_name), type_name, names, known, thing.country if thing is not None else None)


def _judged(row: PairRow, decisions: Sequence[Decision]) -> Ground | None:
    for decision in decisions:
        pair = decision.pair
        if group(pair.type) != group(row.type) or decision.judgement is Judgement.UNSURE:
            continue
        sides = [(pair.left, pair.right), (pair.right, pair.left)]
        if any(a.matches([key(row.name_a)], "") and b.matches([key(row.name_b)], "") for a, b in sides):
            same = decision.judgement is Judgement.SAME
            return Ground(1.0 if same else 0.0, f"judged {decision.judgement.value}")
    return None


def _decide(one: Profile, other: Profile, row: PairRow) -> Ground:
    if said := _said(row):
        return said
    ground = compare_profiles(one, other)
    if one.group == "Person" and ground.score < ACCEPTED and not (one.known and other.known):
        # Beside a note the two names stand in one text, where a surname means the person named in full.
        return compare(one.names[0], other.names[0], one.group)
    return ground


def _said(row: PairRow) -> Ground | None:
    """What the note itself declares: both names in it, one introduced as the other's."""
    places = sorted((row.note.find(name), name) for name in {row.name_a, row.name_b})
    if len(places) < 2 or places[0][0] < 0 or places[0][0] + len(places[0][1]) > places[1][0]:
        return None
    mentions = [Mention(start, start + len(name), name, row.type) for start, name in places]
    found = next(declared(row.note, mentions), None)
    return Ground(found.score, found.reason) if found is not None and found.score >= ACCEPTED else None
