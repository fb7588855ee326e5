"""The wordings of ontology/wording: how each language says each relation, as data that users extend.

One file a relation, `<relation>.toml`, with a table a language (zh for both Chinese scripts, ja, en):

    [zh]
    words.buy = "收购|并购|买下|将(.{1,6})收入囊中"      # sets of words, to be used as <buy>
    wordings = ["{s}..<buy>..{o}", "{o}..被..{s}..<buy>"]

`{s}` and `{o}` are the relation's subject and object (or lists of them), `{x}` any name, `{both}` a list whose members are related to
each other (A与B). `..` is a short stretch of the clause without a name that could be meant instead, `...` may also cross commas.
`(a|b)` are alternatives, `(a|b)?` may be missing. All else is literal; case, width and script do not matter. Spaces count in
English only.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from kg.errors import OntologyError
from kg.ner.fold import fold
from kg.relations.expressions import POSSESSIVE, any_of, blocked, exactly, marks
from kg.relations.table import CLASSES, Relation, relations
from kg.resources import ontology_dir

LANGUAGES = ("zh", "ja", "en")
_STRETCH = {"zh": (20, 50), "ja": (28, 70), "en": (48, 120)}
"""Longest `..` and `...` in characters."""
_TOKEN = re.compile(r"\{(\w+)\}|<(\w+)>|(\.{3})|(\.\.)|(\((?:[^()]*)\)\??)|([^{}<>().]+)|(\.)")
_SYMBOLS = re.compile(r"[.*+?\[\]{}\\^$]")


@dataclass(frozen=True, slots=True)
class Step:
    """Something that a wording cannot do without: a name of one of `classes`, or else one of `words`."""

    classes: frozenset[str] = frozenset()
    words: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Wording:
    """One compiled wording. `steps` are the names and words that it needs, in order; `headless` matches it without its subject."""

    relation: str
    text: str
    pattern: str
    headless: str | None
    steps: tuple[Step, ...]
    both: bool

    @property
    def needs(self) -> tuple[frozenset[str], ...]:
        """The word sets of which each must occur."""
        return tuple(step.words for step in self.steps if step.words)

    @property
    def id(self) -> str:
        """A name that lasts as long as the wording stays as it is written."""
        return f"{self.relation}: {self.text}"


@dataclass(frozen=True, slots=True)
class Hit:
    """A wording, or one of its words, found at a pair: `wording` names it, `sense` says what it speaks for at this pair."""

    wording: str
    sense: str
    relation: str = ""
    direction: int = 0
    """1: first name is the subject, -1: second is, 0: only a word near by."""


@dataclass(frozen=True, slots=True)
class Wordings:
    """The wordings of one language, and its words: word → the (relation, set) that it belongs to."""

    items: tuple[Wording, ...]
    words: Mapping[str, tuple[str, ...]]


def read_wordings(folder: Path, table: Mapping[str, Relation]) -> dict[str, Wordings]:
    """The wordings under `folder` by language.

    Raises OntologyError naming file and line for an unknown relation, language, role or word set, or a wording without words.
    """
    items: dict[str, list[Wording]] = {language: [] for language in LANGUAGES}
    words: dict[str, dict[str, list[str]]] = {language: {} for language in LANGUAGES}
    for path in sorted(folder.glob("*.toml")):
        if path.stem not in table:
            raise OntologyError(f"{path.name}:1: no relation is called {path.stem}; choose one of: {', '.join(table)}")
        source = _Source(path)
        for language, block in source.tables():
            sets = source.word_sets(block)
            for name, members in sets.items():
                for word in members:
                    words[language].setdefault(word, []).append(f"{path.stem}.{name}")
            for text in source.texts(block):
                items[language].append(_compile(source, table[path.stem], language, text, sets))
    return {
        language: Wordings(tuple(items[language]), {w: tuple(sorted(set(k))) for w, k in words[language].items()})
        for language in LANGUAGES
    }


@cache
def load_wordings(extra: Path | None = None) -> dict[str, Wordings]:
    """The wordings that travel with the package and those in the folder `wording` of the user's ontology, by language.

    Raises OntologyError as `read_wordings` does.
    """
    table = relations(extra)
    own = read_wordings(ontology_dir() / "wording", table)
    if extra is None or not (extra / "wording").is_dir():
        return own
    added = read_wordings(extra / "wording", table)
    return {language: _joined(own[language], added[language]) for language in LANGUAGES}


def _joined(first: Wordings, second: Wordings) -> Wordings:
    words = {
        w: tuple(sorted({*first.words.get(w, ()), *second.words.get(w, ())})) for w in {**first.words, **second.words}
    }
    return Wordings(first.items + second.items, words)


class _Source:
    """A wording file, with the place of everything in it for error messages."""

    def __init__(self, path: Path) -> None:
        self.path = path
        try:
            self.text = path.read_text(encoding="utf-8")
            self.raw = tomllib.loads(self.text)
        except (OSError, UnicodeDecodeError) as error:
            raise OntologyError(f"{path.name}: {error}") from error
        except tomllib.TOMLDecodeError as error:
            found = re.search(r"line (\d+)", str(error))
            raise OntologyError(f"{path.name}:{found.group(1) if found else 1}: {error}") from error

    def fault(self, near: str, message: str) -> OntologyError:
        """The error to raise about the first line that holds `near`."""
        at = self.text.find(near)
        return OntologyError(f"{self.path.name}:{self.text.count(chr(10), 0, max(at, 0)) + 1}: {message}")

    def tables(self) -> Iterable[tuple[str, dict[str, object]]]:
        for language, block in self.raw.items():
            if language not in LANGUAGES or not isinstance(block, dict):
                raise self.fault(language, f"{language!r} is no language; choose one of: {', '.join(LANGUAGES)}")
            unknown = sorted(set(block) - {"words", "wordings"})
            if unknown:
                raise self.fault(unknown[0], f"unknown key {unknown[0]!r}; a language has words and wordings")
            yield language, block

    def word_sets(self, block: dict[str, object]) -> dict[str, tuple[str, ...]]:
        raw = block.get("words", {})
        if not isinstance(raw, dict):
            raise self.fault("words", 'words must be given as words.<name> = "a|b|c"')
        sets = {}
        for name, value in raw.items():
            members = tuple(dict.fromkeys(fold(w.strip()) for w in str(value).split("|") if w.strip()))
            if not members:
                raise self.fault(name, f"the word set {name!r} is empty")
            sets[name] = members
        return sets

    def texts(self, block: dict[str, object]) -> list[str]:
        raw = block.get("wordings", [])
        if not isinstance(raw, list) or not all(isinstance(text, str) for text in raw):
            raise self.fault("wordings", "wordings must be a list of strings")
        return [str(text) for text in raw]


def _compile(
    source: _Source, relation: Relation, language: str, text: str, sets: Mapping[str, tuple[str, ...]]
) -> Wording:
    roles: list[str] = []
    steps: list[Step] = []
    parts: list[str] = []
    barred = blocked(relation)
    short, long = _STRETCH[language]
    position = 0
    for match in _TOKEN.finditer(text):
        if match.start() != position:
            break
        position = match.end()
        role, word_set, far, near, choice, literal, dot = match.groups()
        if role:
            classes = _role(source, relation, text, role, roles)
            steps.append(Step(classes=classes))
            parts.append("[\ue000-\uf8ff]" if role == "x" else f"(?P<{role}>[{marks(classes)}])")
        elif word_set:
            if word_set not in sets:
                raise source.fault(text, f"{text!r}: no words.{word_set} in this language")
            steps.append(Step(words=frozenset(sets[word_set])))
            parts.append(any_of(sets[word_set], language))
        elif far:
            parts.append(rf"[^{barred}。!?]{{0,{long}}}?")
        elif near:
            parts.append(rf"[^{barred}。!?,]{{0,{short}}}?")
        elif choice:
            optional = choice.endswith(")?")
            members = [fold(w) for w in choice.rstrip("?")[1:-1].split("|")]
            parts.append(any_of(members, language) + ("?" if optional else ""))
            if not optional and all(m.strip() for m in members):
                steps.append(Step(words=frozenset(m.strip() for m in members)))
        else:
            piece = fold(literal or dot)
            parts.append(exactly(piece, language))
            if piece.strip() and not (piece.strip() == POSSESSIVE and re.search("[<(]", text)):  # its words call for it
                steps.append(Step(words=frozenset({piece.strip()})))
    if position != len(text):
        raise source.fault(text, f"{text!r}: cannot be read from character {position + 1} on")
    both = "both" in roles
    if not both and sorted(r for r in roles if r != "x") != ["o", "s"]:
        raise source.fault(text, f"{text!r}: needs one {{s}} and one {{o}}, or {{both}}")
    if not any(step.words for step in steps):
        raise source.fault(text, f"{text!r}: needs at least one word besides the names")
    headless = None
    if roles[0] == "s" and parts[0].startswith("(?P<s>"):
        headless = r"(?:^|(?<=[,:、]))" + rf"[^\ue000-\uf8ff。!?,]{{0,{short}}}?" + "".join(parts[1:])
    return Wording(relation.name, text, "".join(parts), headless, tuple(steps), both)


def _role(source: _Source, relation: Relation, text: str, role: str, roles: list[str]) -> frozenset[str]:
    """The classes that may stand in `role`, which is added to `roles`."""
    roles.append(role)
    if role == "x":
        return frozenset(CLASSES)
    if role not in ("s", "o", "both"):
        raise source.fault(text, f"{text!r}: unknown role {{{role}}}; choose s, o, x or both")
    if roles.count(role) > 1:
        raise source.fault(text, f"{text!r}: {{{role}}} stands twice")
    if relation.symmetric:
        return relation.subject | relation.object
    return relation.object if role == "o" else relation.subject
