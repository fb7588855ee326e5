"""Whether one name of an organisation is a short form of another, by the two names alone, with a score and the reason.

The scores are priors; what a text adds (order, names side by side, other candidates) is weighed in `within.py`.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from kg.linking.forms import (
    DIVISION,
    OFFSHOOT,
    PLACE,
    TRADE,
    at_boundary,
    core,
    family,
    is_place,
    kinds,
    without_last_place,
    without_place,
)
from kg.linking.keys import is_wide
from kg.linking.tables import STRONG, VAGUE, meaning

FIRST_WORD = 0.58
"""How sure it is that a Latin word means the longer name that begins with it, before the text is looked at."""


class Ground(NamedTuple):
    """A score between 0 (surely two things) and 1 (surely one), and the reason in words."""

    score: float
    reason: str
    short: bool = False
    """Whether one name leaves out a part of the other, which says less between documents than within one."""


WITHOUT_PLACE = "same name without the place before it"
WITHOUT_GROUP = "same name without the group form"
MAY_LEAVE_OUT = "may leave out"
"""资本 and キャピタル name a trade, or a part of a group."""
TWO_GROUPS = "same name, but two group forms"
"""鞍钢股份 is not 鞍钢集团, though 鞍钢 may mean either."""


def _left_out(score: float, reason: str) -> Ground:
    return Ground(score, reason, short=True)


def organisation(short: str, long: str) -> Ground | None:
    """Compare two names of organisations; None when neither abbreviates the other.

    `short` is the shorter one as written; both may carry legal forms.
    """
    one, other = core(short), core(long)
    if not one.text or not other.text:
        # characters that no version of Unicode assigns: nothing is left to compare
        return None
    if one.text == other.text:
        if one.markers and other.markers and not one.markers & other.markers:
            return _left_out(0.3, TWO_GROUPS)
        alike = bool(one.markers) == bool(other.markers)
        return Ground(0.96, "same name without the legal form" if alike else WITHOUT_GROUP)
    if len(one.text) > len(other.text) or one.text[0] not in other.text or one.text[-1] not in other.text:
        # every way to shorten keeps both: most pairs of names end here
        return None
    if is_place(one.text):
        return None
    parent = bool(one.markers) and not other.markers
    found = _prefix(one.text, other.text, other.stripped, parent) or _acronym(short, one.text, other.text)
    bare = without_place(other.text)
    if bare is not None and (found is None or found.score < 0.6):
        if bare == one.text:
            return _left_out(0.86, WITHOUT_PLACE)
        again = _prefix(one.text, bare, other.stripped, parent)
        found = again._replace(score=again.score * 0.97) if again is not None else found
    return found or _last_words(one.text, other.text) or _abbreviation(one.text, other.text, bare)


def _prefix(short: str, long: str, registered: bool, parent: bool) -> Ground | None:
    """What follows the short name in the long one decides. `registered`: the long name bears a legal form.

    `parent`: the short name bears a group form (みなとやHD) that the long one lacks, so that a trade names a part.
    """
    if not long.startswith(short) or not at_boundary(long, len(short)):
        return _cut_word(short, long)
    rest = long[len(short) :].strip()
    mains = family(short)
    if mains is not None:
        if any(rest == main or (rest.startswith(main) and kinds(rest)) for main in mains):
            sense = meaning(rest)
            if parent and sense is not None and sense.weight == STRONG:
                return _left_out(0.3, f"{rest!r} names a company of the group")
            return _left_out(0.84, f"{rest!r} names the main company")
        return _left_out(0.15, f"{rest!r} names another company of the same family")
    if registered and (front := without_last_place(rest)) is not None:
        if not front:
            return _left_out(0.8, f"the registered name adds the seat {rest!r}")
        rest = front
    what = kinds(rest)
    sense = meaning(rest)
    vague = sense is not None and sense.weight == VAGUE
    if TRADE in what and DIVISION not in what:
        if vague and not parent:
            # 科技 says nothing of which company: what leaves it out is as good as whole.
            return Ground(0.93, f"same name but for {rest!r}")
        return _left_out(0.6 if parent else 0.88, f"short for the name with its trade {rest!r}")
    if TRADE in what:
        if vague and registered and not parent:
            return Ground(0.8, f"same name but for {rest!r}")
        return _left_out(0.5 if parent else 0.66 if OFFSHOOT in what else 0.7, f"{MAY_LEAVE_OUT} {rest!r}")
    if DIVISION in what:
        return _left_out(0.25, f"{rest!r} names a part or a sister company")
    if PLACE in what:
        return _left_out(0.35, f"{rest!r} names a branch")
    if len(short) < 2:
        return None
    if DIVISION in kinds(_last_word(rest)):
        return _left_out(0.3, f"{rest!r} names a part")
    # Latin names are rarely cut in the middle: what follows is the name of a part (Trendyol GO).
    likely = 0.45 if parent and is_wide(short[0]) else 0.62 if is_wide(short[0]) else FIRST_WORD
    return _cut_word(short, long) or _left_out(likely, f"leaves out {rest!r}")


def _last_word(text: str) -> str:
    """The longest end of a text that is a listed word, or nothing."""
    return next((text[start:] for start in range(1, len(text)) if at_boundary(text, start) and kinds(text[start:])), "")


_KATAKANA = re.compile("[\u30a1-\u30fa\u30fc]+")


def _cut_word(short: str, long: str) -> Ground | None:
    """天朗新材 for 天朗新材料: the trade at the end is cut short, but begun."""
    if not is_wide(short[0]) or not long.startswith(short):
        return None
    for start in range(max(1, len(short) - 8), len(short)):
        word, begun = long[start:], len(short) - start
        enough = begun > 1 or not "\u30a0" < word[0] <= "\u30ff"
        if enough and start > 1 and TRADE in kinds(word):
            return _left_out(0.86, f"short for the name with its trade {word!r}")
    return None


def _last_words(short: str, long: str) -> Ground | None:
    """The end of a name that its owner's name begins: Arms of Acme Arms, シンフォニー of 楽天シンフォニー, ハイニックス of SKハイニックス."""
    before = long[: -len(short)]
    if len(short) > 3 and long.endswith(short) and _KATAKANA.fullmatch(short) and not kinds(short):
        return _left_out(0.7, f"leaves out {before!r}") if before and not _KATAKANA.search(before[-1]) else None
    if is_wide(short[0]) or len(short) < 4 or not long.endswith(" " + short):
        return None
    return _left_out(0.6, "last words of the name")


def _acronym(written: str, short: str, long: str) -> Ground | None:
    """ATH for Alibaba Token Hub: capitals as written, each the first letter of a word."""
    if not (2 <= len(short) <= 6 and short.isalpha() and written.isupper() and short.isascii()):
        return None
    names = [word for word in long.split() if word not in ("of", "and", "the", "for", "de", "in")]
    if len(names) < 2 or "".join(word[0] for word in names) != short:
        return None
    return _left_out({2: 0.6, 3: 0.68}.get(len(short), 0.8), "the first letters of the words")


def _abbreviation(short: str, long: str, bare: str | None) -> Ground | None:
    """招行 for 招商银行: characters in order, beginning with the first, of a name written in Han characters."""
    if not (2 <= len(short) <= 6 and all("\u3400" <= c <= "\u9fff" for c in short)):
        return None
    best: Ground | None = None
    for whole in filter(None, (long, bare)):
        places = _in_order(short, whole)
        # A city may be called by its second character: 港交所 for 香港交易所.
        if places is None or not (places[0] == 0 or (places[0] == 1 and is_place(whole[:2]))):
            continue
        found = _abbreviated(short, whole, places)
        best = found if best is None or found.score > best.score else best
    return best


def _abbreviated(short: str, whole: str, places: list[int]) -> Ground:
    starts = [start for start in range(1, places[-1] + 1) if TRADE in kinds(whole[start:])]
    for start in starts:
        if short.startswith(whole[:start]) and not is_place(whole[:start]):
            if TRADE in kinds(short[start:]) and meaning(short[start:]) != meaning(whole[start:]):
                return _left_out(0.3, f"another trade than {whole[start:]!r}")
            return _left_out(0.84, f"the trade {whole[start:]!r} in short")
    plain_start = min(starts, default=0)
    if plain_start and short.endswith(whole[plain_start:]):
        return _left_out(0.45, f"both are {whole[plain_start:]!r}, and one leaves out a part of its own name")
    if is_place(whole[:plain_start]):
        plain_start = 0
    if plain_start and len(short) <= 3 and plain_start <= len(short) + 1:
        return _left_out(0.74, "its characters in order, the last from the trade")
    if plain_start and len(short) == 3:
        return _left_out(0.66, "its characters in order, the last from the trade")
    dropped = "".join(c for at, c in enumerate(whole) if at not in places)
    if kinds(dropped) & {TRADE, DIVISION}:
        return _left_out(0.4, f"leaves out {dropped!r}, which names another company")
    return _left_out(0.6 if len(short) > 2 else 0.55, "its characters in order")


def _in_order(short: str, long: str) -> list[int] | None:
    places: list[int] = []
    start = 0
    for character in short:
        place = long.find(character, start)
        if place < 0:
            return None
        places.append(place)
        start = place + 1
    return places
