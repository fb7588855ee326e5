"""A sentence as the relation stage reads it: names become marks of their class, lists of names become one mark.

"小米、腾讯（00700.HK）等对手" is read as "▲等对手", so that wordings and features see what stands around names and never the
names themselves, and every member of a list stands where the list stands.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from kg.model import Document, LocalEntity
from kg.ner.fold import fold
from kg.relations.clauses import sentence_spans
from kg.relations.table import CLASSES, known_class

MARK = 0xE000
"""Marks are private-use characters: class number times 64, plus the group's place in its sentence."""
PER_CLASS = 64

_FAMILY = dict.fromkeys(CLASSES[:6], "organization") | {"AIModel": "product", "Product": "product"}
_OPEN, _CLOSE = "《「『“\"‘'【", "》」』”\"’'】"
_JOIN = re.compile(
    rf"[\s{_CLOSE}]*(?:、|, |/|&|·|和|与|及|以及|跟|或|或者|以至|及其|and|or|as well as|や|と|および|及び|并びに|または|又は|, ?and|, ?or)[\s{_OPEN}]*"
)
_NEXT_CLAUSE = re.compile(r"[\s\"”’']*, (?:and|or) (?:the )?[\"“‘']?")
"""Between two English names of which the second goes on: no list, unless one stood before (A, B, and C), but a clause that begins (said A,
and B agreed)."""
_OWNS = re.compile(r"[’']s? ")
"""Behind the second of two names with a comma between: no list, but what the first is to it (A, B's largest customer)."""
_PRIVATE = re.compile("[\ue000-\uf8ff]")
"""Characters of private use: in a masked sentence they are names, and nothing of the text may look like one."""
_BRACKET = re.compile(r"\s?[(【\[]([^()【】\[\]]{0,40})[)】\]]")
_TELLING = re.compile(r"[%％]|股|株|stake|[^\W\d_]{12}")


@dataclass(frozen=True, slots=True)
class Slot:
    """One place where an entity stands. `kind`: name, anaphor (该公司), or topic (carried on, not written: start == end)."""

    entity: int
    start: int
    end: int
    type: str
    kind: str = "name"


@dataclass(frozen=True, slots=True)
class Sentence:
    """`text[start:end]` with its slots in order; `group[i]` is the place in `marks` of slot i's list.

    `masked` is the folded text with a mark a list; `offsets[i]` is the place of masked[i] in the document's text;
    `marks[g]` is the place in `masked` of list g; `joiners[g]` are what stands between list g's members.
    """

    start: int
    end: int
    slots: tuple[Slot, ...]
    group: tuple[int, ...]
    masked: str
    offsets: tuple[int, ...]
    marks: tuple[int, ...]
    joiners: tuple[tuple[str, ...], ...]

    def members(self, group: int) -> list[Slot]:
        """The slots of one list, in order."""
        return [slot for slot, g in zip(self.slots, self.group, strict=True) if g == group]

    def groups_in(self, start: int, end: int) -> list[int]:
        """The lists whose marks stand in `masked[start:end]`."""
        return [group for group, mark in enumerate(self.marks) if start <= mark < end]

    def placed(self, start: int, end: int, *, but: str = "") -> list[tuple[int, Slot]]:
        """The names, each with its list, whose marks stand in `masked[start:end]`, without those of the class `but`."""
        return [(g, slot) for g in self.groups_in(start, end) for slot in self.members(g) if slot.type != but]


def sentences(
    document: Document,
    entities: Sequence[LocalEntity],
    ontology: Path | None = None,
    *,
    spans: Sequence[tuple[int, int]] | None = None,
) -> list[Sentence]:
    """The sentences of `document` with the names and anaphors of `entities` as slots.

    `ontology` is the folder with the user's own classes, each of which is read as the known class above it; `spans` are the
    sentences to use instead of those that the text's marks show.
    """
    slots = sorted(
        {
            Slot(entity.id, m.start, m.end, known_class(entity.type, ontology), kind)
            for entity in entities
            for kind, mentions in (("name", entity.mentions), ("anaphor", entity.anaphors))
            for m in mentions
        },
        key=lambda slot: (slot.start, -slot.end, slot.entity),
    )
    folded = _PRIVATE.sub("\ufffd", fold(document.text))
    found, first = [], 0
    for start, end in _whole(spans or sentence_spans(document.text), slots):
        last = first
        while last < len(slots) and slots[last].start < end:
            last += 1
        found.append(_sentence(folded, start, end, slots[first:last]))
        first = last
    return found


def class_of(mark: str) -> str:
    """The class of the list that `mark` stands for."""
    return CLASSES[(ord(mark) - MARK) // PER_CLASS]


def _whole(spans: Sequence[tuple[int, int]], slots: list[Slot]) -> list[tuple[int, int]]:
    """Join sentences whose border lies inside a name (Yahoo!, U.S. Bancorp)."""
    joined: list[tuple[int, int]] = []
    borders = {o for slot in slots for o in range(slot.start + 1, slot.end)}
    for start, end in spans:
        if joined and (start in borders or joined[-1][1] in borders):
            joined[-1] = (joined[-1][0], end)
        else:
            joined.append((start, end))
    return joined


def _sentence(folded: str, start: int, end: int, slots: list[Slot]) -> Sentence:
    kept: list[Slot] = []
    for slot in slots:
        overlaps = bool(kept) and slot.start < kept[-1].end
        if not overlaps or (slot.start, slot.end) == (kept[-1].start, kept[-1].end):
            kept.append(slot)
    masked: list[str] = []
    offsets: list[int] = []
    marks: list[int] = []
    group: list[int] = []
    joiners: list[tuple[str, ...]] = []
    position = start
    for i, slot in enumerate(kept):
        between = folded[position : slot.start]
        before = kept[i - 1] if i else None
        if before is not None and slot.start == before.start:
            group.append(group[-1])
            joiners[group[-1]] += ("=",)
            continue
        joiner = _joiner(between, before, slot) if before is not None else None
        if joiner is not None and not joiners[group[-1]]:
            owner = joiner == "," and _OWNS.match(folded, slot.end)
            begins = _NEXT_CLAUSE.fullmatch(between) and folded[slot.end : slot.end + 1] in (" ", "'")
            joiner = None if owner or begins else joiner
        if joiner is not None:
            group.append(group[-1])
            joiners[group[-1]] += (joiner,)
        else:
            _append(masked, offsets, folded, position, slot.start, after_name=before is not None, before_name=True)
            place = len(marks)
            group.append(place)
            marks.append(len(masked))
            joiners.append(())
            masked.append(chr(MARK + CLASSES.index(slot.type) * PER_CLASS + min(place, PER_CLASS - 1)))
            offsets.append(slot.start)
        position = slot.end
    _append(masked, offsets, folded, position, end, after_name=bool(kept), before_name=False)
    return Sentence(
        start, end, tuple(kept), tuple(group), "".join(masked), tuple(offsets), tuple(marks), tuple(joiners)
    )


def _joiner(between: str, before: Slot, slot: Slot) -> str | None:
    """What joins two neighbouring names to one list or one alias; None when they stand apart."""
    text = _BRACKET.sub(lambda m: m.group() if _TELLING.search(m.group(1)) else "", between)
    if before.entity == slot.entity:
        return "=" if re.fullmatch(rf"[\s{_CLOSE}]*\([^(),.]{{0,14}}", text) else None
    same = _FAMILY.get(before.type, before.type) == _FAMILY.get(slot.type, slot.type)
    if before.kind == "anaphor" or not same:
        return None
    matched = _JOIN.fullmatch(text.removeprefix(")"))
    return text.strip(f" {_OPEN}{_CLOSE}") if matched else None


def _append(
    masked: list[str], offsets: list[int], folded: str, start: int, end: int, *, after_name: bool, before_name: bool
) -> None:
    """Copy `folded[start:end]` without tickers in brackets after a name and without quotes around names."""
    piece = folded[start:end]
    skip = 0
    if after_name:
        while skip < len(piece) and piece[skip] in _CLOSE:
            skip += 1
        bracket = _BRACKET.match(piece, skip)
        if bracket and not _TELLING.search(bracket.group(1)):
            skip = bracket.end()
        elif piece[skip : skip + 1] == ")":
            skip += 1
    stop = len(piece)
    if before_name:
        while stop > skip and piece[stop - 1] in _OPEN:
            stop -= 1
    masked.extend(piece[skip:stop])
    offsets.extend(range(start + skip, start + stop))
