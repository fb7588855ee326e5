"""Judgements on pairs of names, made by people, kept in a plain file under version control, and stronger than any score.

A line of the file is: judgement, group of classes, name, its language, its document, the other name, its language, its document.
An empty document means: wherever the name stands. Lines that begin with `#` are notes.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from kg.errors import ConfigurationError
from kg.linking.keys import key
from kg.linking.within import group

COLUMNS = ("judgement", "class", "name_a", "lang_a", "doc_a", "name_b", "lang_b", "doc_b")
_HEADER = "# Judgements on pairs of names. Columns, separated by tabs: " + ", ".join(COLUMNS) + "\n"


class Judgement(StrEnum):
    """What a person says of two names: one thing, two things, or not to be asked again for now."""

    SAME = "same"
    DIFFERENT = "different"
    UNSURE = "unsure"


@dataclass(frozen=True, slots=True, order=True)
class Side:
    """One of two names that are judged. `doc` limits it to one document; empty means all."""

    name: str
    lang: str = ""
    doc: str = ""

    def matches(self, keys: Iterable[str], doc: str) -> bool:
        """Tell whether a thing with names of these keys (see `kg.linking.keys.key`) in that document is meant."""
        return self.doc in ("", doc) and key(self.name) in keys


@dataclass(frozen=True, slots=True, order=True)
class Pair:
    """Two names of one group of classes; `type` is the class of either. `Pair.of` gives both orders one form."""

    type: str
    left: Side
    right: Side

    @classmethod
    def of(cls, type_name: str, left: Side, right: Side) -> Pair:
        """Return the pair with its sides in a fixed order."""
        return cls(type_name, *sorted((left, right)))

    @property
    def identity(self) -> tuple[str, frozenset[tuple[str, str]]]:
        """What two lines about the same pair share: classes of a group, writings of a name and the order count for nothing."""
        sides = frozenset((key(side.name), side.doc) for side in (self.left, self.right))
        return group(self.type), sides


@dataclass(frozen=True, slots=True)
class Decision:
    """A pair with its judgement."""

    judgement: Judgement
    pair: Pair


def read_decisions(path: Path) -> tuple[Decision, ...]:
    """Return the decisions of a file; for a pair that stands there twice the later line holds.

    A file that does not exist holds none. Raises ConfigurationError naming file and line.
    """
    if not path.exists():
        return ()
    try:
        text = path.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise ConfigurationError(f"{path}: cannot be read as UTF-8 text ({error}); restore or remove it") from error
    found: dict[object, Decision] = {}
    for number, line in enumerate(text.splitlines(), 1):
        if not line.strip() or line.startswith("#"):
            continue
        cells = [cell.strip() for cell in line.split("\t")]
        if len(cells) != len(COLUMNS) or cells[0] not in list(Judgement):
            raise ConfigurationError(
                f"{path}:{number}: not a judgement; needed are {len(COLUMNS)} cells separated by tabs, the first same, "
                "different or unsure"
            )
        pair = Pair.of(cells[1], Side(*cells[2:5]), Side(*cells[5:8]))
        if not pair.left.name or not pair.right.name:
            raise ConfigurationError(f"{path}:{number}: a name is empty; give both or remove the line")
        found.pop(pair.identity, None)
        found[pair.identity] = Decision(Judgement(cells[0]), pair)
    return tuple(found.values())


def record(path: Path, pair: Pair, judgement: Judgement) -> None:
    """Add a judgement to the file at `path`, which is made if need be; an earlier one on the same pair is replaced.

    Raises ConfigurationError when the file is not right or cannot be written.
    """
    kept = [d for d in read_decisions(path) if d.pair.identity != pair.identity]
    write_decisions(path, [*kept, Decision(judgement, pair)])


def write_decisions(path: Path, decisions: Iterable[Decision]) -> None:
    """Write a decisions file, one line each, keeping the notes at its head. Raises ConfigurationError."""
    head = _HEADER
    if path.exists():
        notes = [line for line in path.read_text(encoding="utf-8-sig").splitlines() if line.startswith("#")]
        head = "".join(f"{line}\n" for line in notes) or _HEADER
    lines = ["\t".join(_cells(decision)) + "\n" for decision in decisions]
    beside = path.with_name(path.name + ".new")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        beside.write_text(head + "".join(lines), encoding="utf-8")
        beside.replace(path)
    except OSError as error:
        raise ConfigurationError(f"{path}: cannot be written ({error.strerror}); check the folder") from error


def _cells(decision: Decision) -> tuple[str, ...]:
    pair = decision.pair
    sides = (s for side in (pair.left, pair.right) for s in (side.name, side.lang, side.doc))
    return tuple(" ".join(cell.split()) for cell in (decision.judgement.value, pair.type, *sides))
