"""The units that the recogniser labels: a Han or kana character, a run of letters, a run of digits or one mark.

One segmentation serves all four writings: Chinese and Japanese keep their characters (word segmentation first loses
names), Latin words inside or outside them stay whole. Everything is an array, so that a document costs a few numpy calls.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

import numpy as np
import numpy.typing as npt

from kg.ner.fold import fold

Codes = npt.NDArray[np.uint64]
Indices = npt.NDArray[np.int64]
Flags = npt.NDArray[np.bool_]

SPACE, HAN, HIRAGANA, KATAKANA, LETTER, DIGIT, MARK = range(7)
_LIMIT = 0x30000
_BASE = np.uint64(0x9E3779B97F4A7C15)
_STEP = np.uint64(0xC2B2AE3D27D4EB4F)
_BREAK = np.uint64(0xD6E8FEB86659FD93)
# letter shapes (lower, Title, UPPER, mIxed) x lengths 1, 2, 3, 4-5, 6+; digits by length; each with none, space or line before
_SHAPE_OF_KIND = 26
SHAPES = 3 * 36


@dataclass(frozen=True, slots=True)
class Units:
    """The units of a text, as parallel arrays; offsets count characters of the text."""

    start: Indices
    end: Indices
    kind: Indices
    """SPACE never; HAN, HIRAGANA, KATAKANA, LETTER, DIGIT or MARK."""
    code: Codes
    """A 64-bit hash of the folded form, digits levelled to their number."""
    shape: Indices
    """Script, case, length and the gap before, as a number below SHAPES."""
    line: Flags
    """True where a new line starts."""
    head: Codes
    """Hash of a word's first three letters; of the run of one script, for other units."""
    tail: Codes
    """Hash of a word's last three letters; of the place in its run, for other units."""

    def __len__(self) -> int:
        return len(self.start)


@cache
def _kinds() -> Indices:
    """The kind of every character, by code point of the folded form."""
    table = np.full(_LIMIT, MARK, dtype=np.int64)
    for code in range(0x2000):
        character = chr(code)
        if character.isspace() or code < 32:
            table[code] = SPACE
        elif character.isalpha():
            table[code] = LETTER
        elif character.isdigit():
            table[code] = DIGIT
    table[0x2000:0x2010] = SPACE
    table[[0x2028, 0x2029, 0x202F, 0x3000, 0xFEFF]] = SPACE
    table[0x3041:0x30A0] = HIRAGANA
    table[0x30A1:0x30FB] = KATAKANA
    table[0x30FC:0x3100] = KATAKANA
    table[0xAC00:0xD7B0] = LETTER
    for low, high in ((0x3400, 0xA000), (0xF900, 0xFB00), (0x20000, _LIMIT)):
        table[low:high] = HAN
    table[[0x3005, 0x3007]] = HAN
    return table


@cache
def _capitals() -> Flags:
    table = np.zeros(0x10000, dtype=np.bool_)
    for code in [*range(0x600), *range(0xFF21, 0xFF3B)]:
        table[code] = chr(code).isupper()
    return table


def _points(text: str) -> Indices:
    return np.frombuffer(text.encode("utf-32-le", "surrogatepass"), dtype=np.uint32).astype(np.int64)


def _powers(count: int) -> Codes:
    return np.cumprod(np.concatenate(([np.uint64(1)], np.full(max(count - 1, 0), _BASE))), dtype=np.uint64)


def mix(codes: Codes) -> Codes:
    """Scatter the bits of hashes, so that any of them can be used for a table's row."""
    codes = (codes ^ (codes >> np.uint64(31))) * _STEP
    result: Codes = codes ^ (codes >> np.uint64(29))
    return result


def units(text: str) -> Units:
    """The units of `text`, in order. White space belongs to none."""
    points, raw = _points(fold(text)), _points(text)
    kinds = _kinds()[np.minimum(points, _LIMIT - 1)]
    is_line = (raw == 10) | (raw == 13) | (raw == 0x2028) | (raw == 0x2029)
    # a lone half of a pair, or any other odd character, is a mark
    joined = np.zeros(len(points), dtype=np.bool_)
    if len(points):
        joined[1:] = (kinds[1:] == kinds[:-1]) & ((kinds[1:] == LETTER) | (kinds[1:] == DIGIT))
    start = np.flatnonzero((kinds != SPACE) & ~joined)
    if not len(start):
        empty = np.zeros(0, dtype=np.int64)
        none = np.zeros(0, dtype=np.uint64)
        return Units(empty, empty, empty, none, empty, np.zeros(0, dtype=np.bool_), none, none)
    filled = np.flatnonzero(kinds != SPACE)
    owner = np.cumsum(~joined[filled]) - 1
    end = np.zeros(len(start), dtype=np.int64)
    end[owner] = filled + 1
    kind = kinds[start]
    levelled = np.where(kinds == DIGIT, ord("0"), points)[filled].astype(np.uint64) + np.uint64(1)
    place = filled - start[owner]
    terms = levelled * _powers(int(place.max()) + 1)[place]
    first = np.searchsorted(owner, np.arange(len(start)))
    code = mix(np.add.reduceat(terms, first) + (end - start).astype(np.uint64))
    lines = np.concatenate(([0], np.cumsum(is_line)))
    previous = np.concatenate(([0], end[:-1]))
    line = lines[start] > lines[previous]
    line[0] = True
    gap = np.where(line, 2, (start > previous).astype(np.int64))
    shape = _shape(raw, start, end, kind) * 3 + gap
    head, tail = _affixes(points, start, end, kind, code, gap)
    return Units(start, end, kind, code, shape, line, head, tail)


def _shape(raw: Indices, start: Indices, end: Indices, kind: Indices) -> Indices:
    """Script, case and length of each unit, as a number below SHAPES / 3."""
    capital = np.concatenate(([0], np.cumsum(_capitals()[np.minimum(raw, 0xFFFF)])))
    length = end - start
    capitals = capital[end] - capital[start]
    starts_capital = capital[start + 1] - capital[start]
    case = np.where(
        capitals == 0, 0, np.where(capitals == length, 2, np.where((capitals == 1) & (starts_capital == 1), 1, 3))
    )
    bucket = np.minimum(np.where(length > 3, np.where(length > 5, 5, 4), length), 5) - 1
    letters = case * 5 + bucket
    digits = 20 + bucket
    return np.where(kind == LETTER, letters, np.where(kind == DIGIT, digits, _SHAPE_OF_KIND + kind))


def _affixes(
    points: Indices, start: Indices, end: Indices, kind: Indices, code: Codes, gap: Indices
) -> tuple[Codes, Codes]:
    """What lies inside a word, and what lies around a character: the run of its script and the place in it."""
    count = len(start)
    last = len(points) - 1
    head = np.zeros(count, dtype=np.uint64)
    tail = np.zeros(count, dtype=np.uint64)
    for step in range(3):
        inside = start + step < end
        head = head * _BASE + np.where(inside, points[np.minimum(start + step, last)] + 1, 0).astype(np.uint64)
        tail = tail * _BASE + np.where(inside, points[np.maximum(end - 1 - step, 0)] + 1, 0).astype(np.uint64)
    new = np.ones(count, dtype=np.bool_)
    new[1:] = (kind[1:] != kind[:-1]) | (gap[1:] > 0)
    run = np.cumsum(new) - 1
    run_start = np.flatnonzero(new)
    run_length = np.diff(np.concatenate((run_start, [count])))
    place = np.arange(count) - run_start[run]
    powers = _powers(int(place.max()) + 1)
    whole = np.add.reduceat(code * powers[place], run_start)
    length = run_length[run]
    word = kind == LETTER
    position = np.minimum(place, 3) * 64 + np.minimum(length - 1 - place, 3) * 16 + kind
    run_code = np.where(length <= 8, whole[run], kind.astype(np.uint64))
    return (
        mix(np.where(word, head + np.uint64(7), run_code)),
        mix(np.where(word, tail * _STEP + np.uint64(11), position.astype(np.uint64) + np.uint64(13))),
    )


def ngrams(of: Units, size: int) -> Codes:
    """Hash of the `size` units that start at each unit; a line's end stands in for units beyond it."""
    return all_ngrams(of, size)[-1]


def all_ngrams(of: Units, longest: int) -> list[Codes]:
    """`ngrams` of 1, 2 … `longest` units, each worked out from the one before."""
    count = len(of)
    result = np.zeros(count, dtype=np.uint64)
    broken = np.zeros(count, dtype=np.bool_)
    found = []
    for step in range(longest):
        codes = np.full(count, _BREAK)
        if step < count:
            codes[: count - step] = of.code[step:]
            if step:
                broken[: count - step] |= of.line[step:]
                broken[count - step :] = True
        else:
            broken[:] = True
        result = result * _BASE + np.where(broken, _BREAK, codes)
        found.append(mix(result + np.uint64(step + 1)))
    return found


def sentences(text: str, of: Units, *, longest: int = 120) -> list[tuple[int, int]]:
    """Ranges of units, each a sentence or a part of one of at most `longest` units; together they cover all units."""
    if not len(of):
        return []
    points = _points(text)
    count = len(of)
    after = np.zeros(count, dtype=np.bool_)
    first = points[of.start]
    closing = np.isin(first, [ord(c) for c in "。！？!?；;"])
    after[1:] |= closing[:-1]
    # a quotation's end belongs to the sentence before it
    quote = np.isin(first, [ord(c) for c in "”’」』）)\"'"])
    after[1:] &= ~quote[1:]
    after[2:] |= closing[:-2] & quote[1:-1] & ~quote[2:]
    spaced = np.zeros(count, dtype=np.bool_)
    spaced[1:] = of.start[1:] > of.end[:-1]
    full_stop = first == ord(".")
    short = np.zeros(count, dtype=np.bool_)
    short[1:] = (of.kind[:-1] == LETTER) & ((of.end - of.start)[:-1] <= 3)
    after[1:] |= (full_stop & ~short)[:-1] & spaced[1:]
    after |= of.line
    bounds = [int(b) for b in np.flatnonzero(after) if b > 0]
    pieces: list[tuple[int, int]] = []
    comma = np.isin(first, [ord(c) for c in "，,、：:"])
    for low, high in zip([0, *bounds], [*bounds, count], strict=True):
        while high - low > longest:
            commas = np.flatnonzero(comma[low + longest // 2 : low + longest])
            cut = low + longest // 2 + int(commas[-1]) + 1 if len(commas) else low + longest
            pieces.append((low, cut))
            low = cut
        if high > low:
            pieces.append((low, high))
    return pieces
