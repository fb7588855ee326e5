"""Whether a sentence holds what a wording needs, in its order: asked before its regular expression, which is slow to compile and run.

The search automaton has found the words by then. Of the wordings that share a word with a sentence, one in five also finds its
names and other words around it.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from kg.relations.table import CLASSES
from kg.relations.view import MARK, PER_CLASS, Sentence
from kg.relations.wording import Step


@dataclass(frozen=True, slots=True)
class Need:
    """A step as numbers: a name whose class is a bit of `classes`, or one of the automaton's words `known` or of `others`."""

    classes: int
    known: frozenset[int] = frozenset()
    others: tuple[str, ...] = ()


def needs(steps: Iterable[Step], numbers: Mapping[str, int]) -> tuple[Need, ...]:
    """The steps of a wording with the automaton's `numbers` for the words that it knows."""
    return tuple(
        Need(
            sum(1 << CLASSES.index(name) for name in step.classes if name in CLASSES),
            frozenset(numbers[word] for word in step.words if word in numbers),
            tuple(sorted(word for word in step.words if word not in numbers)),
        )
        for step in steps
    )


class Outline:
    """A sentence's names and the words that the automaton found in it; `spans` are their places by the word's number."""

    def __init__(self, sentence: Sentence, spans: Mapping[int, Sequence[tuple[int, int]]]) -> None:
        masked = sentence.masked
        self._masked, self._spans = masked, spans
        self._names = [(place, 1 << (ord(masked[place]) - MARK) // PER_CLASS) for place in sentence.marks]
        self._classes = 0
        for _, kind in self._names:
            self._classes |= kind

    def holds(self, wanted: Sequence[Need]) -> bool:
        """True when all of `wanted` stand in the sentence one behind the other, at whatever distance."""
        for need in wanted:
            if need.classes and not need.classes & self._classes:
                return False
        position = 0
        for need in wanted:
            position = self._name(need.classes, position) if need.classes else self._word(need, position)
            if position < 0:
                return False
        return True

    def _name(self, classes: int, position: int) -> int:
        for place, kind in self._names:
            if place >= position and kind & classes:
                return place + 1
        return -1

    def _word(self, need: Need, position: int) -> int:
        """Where the first of the words ends that stands at or behind `position`; -1 without one."""
        spans, first = self._spans, -1
        for number in need.known & spans.keys():
            for start, end in spans[number]:
                if start >= position and (end < first or first < 0):
                    first = end
        for word in need.others:
            start = self._masked.find(word, position)
            if start >= 0 and (start + len(word) < first or first < 0):
                first = start + len(word)
        return first
