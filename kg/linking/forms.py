"""Legal forms and the descriptive words inside names, read from ontology/legal-forms/: what a short name leaves out.

A name is a core (阿里巴巴), perhaps words that describe it (科技, Electronics), perhaps a legal or group form (股份有限公司, Inc.).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache

from kg.errors import OntologyError
from kg.linking.keys import is_wide, normal
from kg.resources import ontology_dir

TRADE, DIVISION, OFFSHOOT, GENERIC, PLACE = "trade", "division", "offshoot", "generic", "place"
_LONGEST_FORM = 40
_WORD_KINDS = frozenset({TRADE, DIVISION, OFFSHOOT, GENERIC, PLACE})


@dataclass(frozen=True, slots=True)
class Core:
    """A name without its forms; `markers` are those of the forms that tell a parent from its listed company."""

    text: str
    markers: frozenset[str]
    stripped: bool


def rows(name: str, columns: int) -> Iterator[tuple[str, ...]]:
    """Yield the rows of a table of ontology/legal-forms/. Raises OntologyError naming file and line."""
    path = ontology_dir() / "legal-forms" / name
    for number, line in enumerate(path.read_text("utf-8").splitlines(), 1):
        if not line or line.startswith("#"):
            continue
        cells = tuple(line.split("\t"))
        if len(cells) != columns:
            raise OntologyError(f"{path}:{number}: {columns} columns are needed, {len(cells)} found")
        yield cells


@cache
def _forms() -> tuple[dict[str, str], dict[str, str]]:
    """The forms at the end and at the front, each with its kind, in the notation of `normal`."""
    suffixes: dict[str, str] = {}
    prefixes: dict[str, str] = {}
    for form, place, _, kind in rows("forms.tsv", 4):
        if place in ("suffix", "both"):
            suffixes[normal(form)] = kind
        if place in ("prefix", "both"):
            prefixes[normal(form)] = kind
    return suffixes, prefixes


@cache
def _words() -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for kind, _, listed in rows("words.tsv", 3):
        if kind not in _WORD_KINDS:
            raise OntologyError(f"words.tsv: {kind!r} is none of {', '.join(sorted(_WORD_KINDS))}")
        for word in listed.split("|"):
            found.setdefault(normal(word), set()).add(kind)
    return {word: frozenset(kinds) for word, kinds in found.items()}


@cache
def _families() -> dict[str, frozenset[str]]:
    found: dict[str, frozenset[str]] = {}
    for name, mains in rows("families.tsv", 2):
        more = frozenset(normal(word) for word in mains.split("|") if word)
        found[normal(name)] = found.get(normal(name), frozenset()) | more
    return found


def _cut_end(text: str) -> tuple[str, str] | None:
    suffixes, _ = _forms()
    for start in range(max(1, len(text) - _LONGEST_FORM), len(text)):
        form = text[start:]
        if form in suffixes and at_boundary(text, start):
            rest = text[:start].rstrip()
            if len(rest) > 1:
                return rest, suffixes[form]
    return None


def _cut_front(text: str) -> tuple[str, str] | None:
    _, prefixes = _forms()
    for end in range(min(len(text) - 2, _LONGEST_FORM), 0, -1):
        form = text[:end]
        if form in prefixes and at_boundary(text, end):
            return text[end:].lstrip(), prefixes[form]
    return None


def at_boundary(text: str, place: int) -> bool:
    """Tell whether a word may end at `place` of a `normal` text: at a space, an end, or beside a wide character."""
    if place <= 0 or place >= len(text):
        return True
    left, right = text[place - 1], text[place]
    return left == " " or right == " " or is_wide(left) or is_wide(right)


@lru_cache(maxsize=1 << 16)
def core(name: str) -> Core:
    """Return `name` (as written, or `normal`) without legal and group forms at either end, longest first."""
    text = normal(name)
    markers: set[str] = set()
    stripped = False
    while cut := _cut_end(text) or _cut_front(text):
        text, kind = cut
        stripped = True
        if kind != "legal":
            markers.add(kind)
    return Core(text, frozenset(markers), stripped)


@lru_cache(maxsize=1 << 16)
def kinds(text: str) -> frozenset[str]:
    """Return the kinds (trade, division and so on) of which a piece of a `normal` name wholly consists.

    银行 is both trade and division: which, only the rest of the name can tell. Empty when a part of `text` is unknown.
    """
    listed = _words()
    best: list[frozenset[str] | None] = [None] * (len(text) + 1)
    best[0] = _WORD_KINDS
    for end in range(1, len(text) + 1):
        for start in range(max(0, end - _LONGEST_FORM), end):
            before = best[start]
            word = text[start:end].strip()
            if before is None or not (at_boundary(text, start) and at_boundary(text, end)):
                continue
            allowed = before & listed.get(word, _WORD_KINDS if _is_form(word) else frozenset())
            if allowed:
                best[end] = (best[end] or frozenset()) | allowed
    return (best[len(text)] or frozenset()) if text else frozenset()


def _is_form(word: str) -> bool:
    suffixes, prefixes = _forms()
    return word in suffixes or word in prefixes or not word


@lru_cache(maxsize=1 << 16)
def without_place(text: str) -> str | None:
    """Return a `normal` name without the place it starts with (湖南天朗 → 天朗), or None when it starts with none."""
    listed = _words()
    for end in range(min(len(text) - 2, _LONGEST_FORM), 1, -1):
        if PLACE in listed.get(text[:end], ()) and at_boundary(text, end):
            rest = text[end:].lstrip()
            for tail in ("省", "市", "县", "区"):
                rest = rest.removeprefix(tail) if len(rest) > 2 else rest
            return rest if len(rest) > 1 else None
    return None


def without_last_place(text: str) -> str | None:
    """Return a `normal` text without the place it ends with (科技苏州 → 科技), or None when it ends with none."""
    listed = _words()
    for start in range(max(0, len(text) - _LONGEST_FORM), len(text) - 1):
        if PLACE in listed.get(text[start:], ()) and at_boundary(text, start):
            return text[:start].rstrip()
    return None


def is_place(text: str) -> bool:
    """Tell whether a `normal` text is a place that company names start or end with."""
    return PLACE in _words().get(text, ())


def family(text: str) -> frozenset[str] | None:
    """Return what may follow a name that many companies share (三星 → 电子), or None for a name that is not such."""
    return _families().get(text)
