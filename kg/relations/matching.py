"""Finds the wordings of a language in a sentence, and tells for each pair of names which of them speak about it."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property, lru_cache

from ahocorasick_rs import AhoCorasick

from kg.relations.candidates import Pair
from kg.relations.expressions import compiled
from kg.relations.outline import Need, Outline, needs
from kg.relations.view import Sentence, class_of
from kg.relations.wording import Hit, Wording, Wordings

NEAR = 16
"""Characters outside a pair within which a word still counts as near it."""


@dataclass(frozen=True, slots=True)
class Match:
    """A wording found in a sentence between two lists (places in `marks`); subject -1: the sentence does not name it there."""

    wording: Wording
    subject: int
    object: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Word:
    """A word of a wording at `start`..`end` in a sentence's masked text: its sets, and the lists of names next to it.

    `before` is the last list that stands before it (-1: none), `behind` the first that stands behind it.
    """

    start: int
    end: int
    sets: tuple[str, ...]
    before: int
    behind: int


@dataclass
class Found:
    """What one sentence holds: matches by (subject, object), words with their sets and places."""

    matches: dict[tuple[int, int], list[Match]] = field(default_factory=dict)
    words: list[Word] = field(default_factory=list)


class Matcher:
    """Searches sentences of one language."""

    def __init__(self, wordings: Wordings, *, latin: bool = False) -> None:
        self._wordings = wordings
        self._latin = latin

    @cached_property
    def _index(self) -> _Index:
        by_word: dict[str, list[int]] = {}
        for number, wording in enumerate(self._wordings.items):
            rarest = min(wording.needs, key=lambda need: (min(map(len, need)) < 2, len(need)))
            for word in rarest:
                by_word.setdefault(word, []).append(number)
        words = sorted({*by_word, *self._wordings.words})
        numbers = {word: number for number, word in enumerate(words)}
        wanted = [needs(wording.steps, numbers) for wording in self._wordings.items]
        sets = {need.known: number for number, need in enumerate({n for row in wanted for n in row})}
        met: list[list[int]] = [[] for _ in words]
        for known, number in sets.items():
            for word_number in known:
                met[word_number].append(number)
        return _Index(
            AhoCorasick(words or ["\0"]),
            [self._wordings.words.get(word, ()) for word in words],
            [by_word.get(word, ()) for word in words],
            met,
            [frozenset(sets[n.known] for n in row if n.known and not n.others) for row in wanted],
            wanted,
        )

    def find(self, sentence: Sentence) -> Found:
        """All wordings and words in `sentence`."""
        found = Found()
        if not sentence.slots:
            return found
        index, masked, marks = self._index, sentence.masked, sentence.marks
        tried: set[int] = set()
        met: set[int] = set()
        spans: dict[int, list[tuple[int, int]]] = {}
        for word, start, end in index.automaton.find_matches_as_indexes(masked, overlapping=True):
            spans.setdefault(word, []).append((start, end))
            met.update(index.met[word])
            if self._latin and not _stands_alone(masked, start, end):
                continue
            sets = index.sets[word]
            if sets:
                found.words.append(Word(start, end, sets, bisect_left(marks, start) - 1, bisect_left(marks, end)))
            tried.update(index.wordings[word])
        outline = Outline(sentence, spans)
        for number in sorted(number for number in tried if index.required[number] <= met):
            wording, wanted = self._wordings.items[number], index.needs[number]
            headless = wording.headless is not None
            if outline.holds(wanted[1:] if headless else wanted):
                if not headless or outline.holds(wanted):
                    _match(sentence, wording, found)
                if headless:
                    _match_headless(sentence, wording, found)
        return found


@dataclass(frozen=True, slots=True)
class _Index:
    """The search automaton of a language. By the numbers of its words: the sets of each, the wordings that it calls for, and the
    needs that it meets; by the numbers of the wordings: the needs that the automaton alone can tell, and all of them in order."""

    automaton: AhoCorasick
    sets: Sequence[tuple[str, ...]]
    wordings: Sequence[Sequence[int]]
    met: Sequence[Sequence[int]]
    required: Sequence[frozenset[int]]
    needs: Sequence[tuple[Need, ...]]


def _match(sentence: Sentence, wording: Wording, found: Found) -> None:
    """Add the places where `wording` stands in `sentence` to `found`."""
    masked, marks = sentence.masked, sentence.marks
    position = 0
    pattern = compiled(wording.pattern)
    while (match := pattern.search(masked, position)) is not None:
        position = match.start() + 1
        if wording.both:
            group = bisect_left(marks, match.start("both"))
            if sentence.joiners[group]:
                found.matches.setdefault((group, group), []).append(
                    Match(wording, group, group, match.start(), match.end())
                )
            continue
        subject, object_ = bisect_left(marks, match.start("s")), bisect_left(marks, match.start("o"))
        hit = Match(wording, subject, object_, match.start(), match.end())
        found.matches.setdefault((subject, object_), []).append(hit)


def _match_headless(sentence: Sentence, wording: Wording, found: Found) -> None:
    """Add the places where `wording`, which has a headless form, stands in `sentence` without its subject."""
    position = 0
    pattern = compiled(wording.headless or "")
    while (match := pattern.search(sentence.masked, position)) is not None:
        position = max(match.start() + 1, match.end())
        object_ = bisect_left(sentence.marks, match.start("o"))
        hit = Match(wording, -1, object_, match.start(), match.end())
        found.matches.setdefault((-1, object_), []).append(hit)


def hits(document: Sequence[Sentence], found: Sequence[Found], pairs: Sequence[Pair]) -> list[list[Hit]]:
    """For each pair the wordings that join its names, and the words of wordings that stand near it."""
    return [_pair_hits(document[pair.sentence], found[pair.sentence], pair) for pair in pairs]


def _pair_hits(sentence: Sentence, found: Found, pair: Pair) -> list[Hit]:
    result: dict[tuple[str, str], Hit] = {}

    def add(match: Match, direction: int, how: str) -> None:
        hit = _match_hit(match.wording.relation, match.wording.text, direction, how)
        result[hit.wording, hit.sense] = hit

    first, second = pair.first_group, pair.second_group
    if pair.topic is not None:
        for match in found.matches.get((-1, second), ()):
            add(match, 1, "topic")
    elif first == second:
        for match in found.matches.get((first, first), ()):
            add(match, 1, "both")
    else:
        for match in found.matches.get((first, second), ()):
            add(match, 1, "")
        for match in found.matches.get((second, first), ()):
            add(match, -1, "")
        for match in found.matches.get((-1, second), ()):
            if sentence.marks[first] < match.start and _leads(sentence, first, match):
                add(match, 1, "lead")
    return [*result.values(), *_near(sentence, found, pair)]


def _leads(sentence: Sentence, group: int, match: Match) -> bool:
    """True when the list is the first of its sentence that may be the wording's subject."""
    mark = class_of(sentence.masked[sentence.marks[group]])
    earlier = (class_of(sentence.masked[place]) for place in sentence.marks[:group])
    return all(name != mark for name in earlier)


def _near(sentence: Sentence, found: Found, pair: Pair) -> list[Hit]:
    left = -1 if pair.topic is not None else sentence.marks[pair.first_group]
    right = sentence.marks[pair.second_group]
    result: dict[str, Hit] = {}
    for word in found.words:
        if word.end <= left:
            if left - word.end > NEAR:
                continue
            side = "l"
        elif word.start < right:
            # which of the pair's names is the nearest on its side of the word
            side = f"m{int(word.before > pair.first_group)}{int(word.behind < pair.second_group)}"
        else:
            if word.start - right > NEAR:
                continue
            side = f"r{int(word.before > pair.second_group)}"
        for name in word.sets:
            hit = _word_hit(name, side)
            result[hit.sense] = hit
    return list(result.values())


@lru_cache(maxsize=65536)
def _word_hit(name: str, side: str) -> Hit:
    """A word of the set `name` on that side of a pair."""
    return Hit("", f"{name}@{side}")


@lru_cache(maxsize=65536)
def _match_hit(relation: str, text: str, direction: int, how: str) -> Hit:
    """The wording `text` of `relation` at a pair: read in that direction, in that manner."""
    return Hit(f"{relation}: {text}{how}", f"{relation}{'>' if direction > 0 else '<'}{how}", relation, direction)


def _stands_alone(text: str, start: int, end: int) -> bool:
    """True when no Latin word runs over the borders of text[start:end]."""
    before = start == 0 or not (text[start - 1].isalpha() and text[start].isalpha()) or text[start - 1] >= "\ue000"
    behind = end == len(text) or not (text[end].isalpha() and text[end - 1].isalpha()) or text[end] >= "\ue000"
    return before and behind


def matchers(wordings: Mapping[str, Wordings]) -> dict[str, Matcher]:
    """A matcher a language: zh serves both Chinese scripts."""
    return {language: Matcher(found, latin=language == "en") for language, found in wordings.items()}
