"""Names of products, models, places, events and lists: one family never melts into one node.

Qwen, Qwen3 and Qwen3-Coder differ by a part that means something; 混元大模型 and 混元 differ by a word that says what it is.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from kg.linking.forms import GENERIC, kinds
from kg.linking.keys import is_wide, key, normal, words
from kg.linking.shortening import Ground

_NUMBER = re.compile(r"\d+(?:\.\d+)*")
# Words that make a product of their own (千问App beside 千问, 微信平台), so that only more than the name can join them.
OWN = frozenset({"app", "apps", "应用", "客户端", "アプリ", "手机", "平台", "游戏", "系统", "软件"})
_VARIANTS = frozenset(
    {
        "pro",
        "max",
        "mini",
        "ultra",
        "plus",
        "+",
        "lite",
        "flash",
        "turbo",
        "air",
        "edge",
        "coder",
        "vl",
        "omni",
        "thinking",
        "nano",
    }
)
_PIECE = re.compile(r"[a-z]+|[+]")
_QUANTITY_ENDS = ("s",)


def numbers(name: str) -> tuple[str, ...]:
    """Return the numbers in a name: two names whose numbers differ are never one version."""
    return tuple(_NUMBER.findall(normal(name)))


def version(name: str) -> tuple[tuple[str, ...], frozenset[str]]:
    """Return what tells versions of one product apart: the numbers in a name and words such as Pro and Mini."""
    found = {piece for word in words(name) for piece in _PIECE.findall(word)}
    return numbers(name), frozenset(found & _VARIANTS)


def other_version(name: str, references: Iterable[str]) -> bool:
    """Tell whether a name is that of another version than all references; one without number or Pro and the like never is."""
    own = version(name)
    return own != ((), frozenset()) and all(own != version(each) for each in references)


def product(short: str, long: str, owners: frozenset[str] = frozenset()) -> Ground | None:
    """Compare two names of products or models, the shorter first; `owners` are keys of other names in the text.

    A maker's or family's name before the whole short name may be left out (D19, 零跑D19) when the text names it alone.
    """
    one, other = normal(short), normal(long)
    if key(short) == key(long):
        return Ground(0.97, "same name")
    if numbers(short) != numbers(long):
        return _owner(short, long, owners)
    rest = other[len(one) :].strip() if other.startswith(one) else None
    if rest and GENERIC in kinds(rest) and rest not in OWN:
        return Ground(0.82, f"{rest!r} says what it is")
    if rest in _QUANTITY_ENDS and not is_wide(one[-1]):
        return Ground(0.9, "plural")
    return _owner(short, long, owners)


def _owner(short: str, long: str, owners: frozenset[str]) -> Ground | None:
    one, other = key(short), key(long)
    if not other.endswith(one) or len(one) < 2 or len(other) == len(one):
        return None
    front = normal(long)[: len(normal(long)) - len(normal(short))].strip()
    word = len(one) > 3 and short[0].isupper()
    whole = word or any(c.isdigit() for c in one) or is_wide(one[0]) or " " in normal(short)
    if front.replace(" ", "") in owners and whole:
        return Ground(0.76, f"the same after {front!r}")
    return None


def thing(short: str, long: str) -> Ground | None:
    """Compare two names of places, events or lists: equal, or but for a word that says what it is (长沙市, LIBERO榜单)."""
    one, other = normal(short), normal(long)
    if key(short) == key(long):
        return Ground(0.97, "same name")
    if _of_country(one, other) or _of_country(other, one):
        return Ground(0.85, "the country and what is of it")
    if len(one) < 2 or not other.startswith(one) or numbers(short) != numbers(long):
        return None
    rest = other[len(one) :].strip()
    return Ground(0.84, f"{rest!r} says what it is") if GENERIC in kinds(rest) else None


def _of_country(adjective: str, country: str) -> bool:
    """Japanese and Japan, Swedish and Sweden, German and Germany."""
    endings = ("ese", "ians", "ian", "ans", "an", "ns", "n", "ish")
    stems = [(adjective, ("y",)), *((adjective.removesuffix(e), ("", "a", "en", "e", "ia")) for e in endings)]
    return any(
        len(stem) > 3 and stem.isascii() and country.startswith(stem) and country[len(stem) :] in rests
        for stem, rests in stems
        if stem != adjective or rests == ("y",)
    )
