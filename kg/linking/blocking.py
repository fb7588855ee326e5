"""Which profiles are worth comparing: those that share a block. Cost grows with the names, not with their pairs.

A block is a string that names of one thing are likely to have in common: the key, the core, the first characters, how it sounds.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations

from kg.linking.forms import core, without_place
from kg.linking.keys import is_wide, key, normal, script, words
from kg.linking.persons import bare, parts
from kg.linking.profiles import Profile
from kg.linking.sounds import chinese, heads, plain, romaji, skeleton, wade_giles
from kg.linking.translated import sense
from kg.model import Name

_MOST = 48
"""Larger blocks say too little: names in them meet only their neighbours in the alphabet."""
_WINDOW = 4
_LEAST_SAID = str.maketrans("ST", "TT", "RFW.")


def candidate_pairs(profiles: Sequence[Profile]) -> Iterator[tuple[int, int]]:
    """Yield each pair of places whose profiles share a block, once, the smaller place first."""
    blocks: dict[str, list[int]] = defaultdict(list)
    for place, profile in enumerate(profiles):
        for block in sorted(blocks_of(profile)):
            blocks[block].append(place)
    seen: set[int] = set()
    size = len(profiles)
    for block, places in sorted(blocks.items()):
        if len(places) < 2:
            continue
        for left, right in _pairs_in(block, places, profiles):
            pair = left * size + right
            if pair not in seen:
                seen.add(pair)
                yield left, right


def _pairs_in(block: str, places: list[int], profiles: Sequence[Profile]) -> Iterator[tuple[int, int]]:
    if len(places) <= _MOST:
        yield from combinations(places, 2)
    elif block[0] in "kce":
        ordered = sorted(places, key=lambda place: (profiles[place].names, place))
        for at, place in enumerate(ordered):
            for other in {ordered[0], *ordered[at + 1 : at + 1 + _WINDOW]} - {place}:
                yield min(place, other), max(place, other)


def blocks_of(profile: Profile) -> frozenset[str]:
    """Return the blocks that a profile belongs to. The first letter says of which sort a block is."""
    found: set[str] = set()
    for name in profile.names:
        # Organisations and their products may be one (see evidence.py): they share blocks of whole names.
        found.add("k:" + key(name.text))
        if profile.group == "organisation":
            found.update(_organisation(name))
        elif profile.group == "Person":
            found.update(_person(name, profile.employers))
        else:
            found.update("s:" + sound for sound in _sounds(normal(name.text), name.lang))
            found.add("g:" + (words(name.text) or ("",))[0][:6])
    # One thing of many names need not be sought under all their sounds.
    return frozenset(block for block in found if len(block) > 3)


def _organisation(name: Name) -> Iterator[str]:
    text = core(name.text).text
    stem = sense(name.text).stem
    yield "c:" + text
    yield "t:" + stem
    for sound in _sounds(stem, name.lang):
        yield "s:" + sound
    bare_text = without_place(text)
    for whole in (text, bare_text):
        if not whole:
            continue
        if is_wide(whole[0]):
            yield "p:" + whole[:2]
            yield from _abbreviated(whole)
        else:
            found = whole.split()
            yield "p:" + found[0]
            if len(found[-1]) > 3:
                yield "p:" + found[-1]
            initials = "".join(word[0] for word in found)
            yield "i:" + (initials[:6] if len(found) > 1 else found[0][:6])


def _abbreviated(text: str) -> Iterator[str]:
    """招行 and 招商银行 meet under their first and some later character."""
    if len(text) <= 4:
        yield "a:" + text[0] + text[-1]
    else:
        for character in {text[-1], text[-2], text[2], text[3]}:
            yield "a:" + text[0] + character


def _person(name: Name, employers: frozenset[str]) -> Iterator[str]:
    text = bare(name.text)
    pieces = parts(name.text)
    yield "f:" + "".join(sorted(pieces))
    yield "k:" + text.replace(" ", "")
    for employer in employers:
        for surname in {text[:1], text[:2], text[:3]} if is_wide(text[0]) else {pieces[0], pieces[-1]}:
            yield f"e:{employer}|{surname}"
    joined = "".join(pieces)
    for sound in _sounds(joined, name.lang):
        yield "s:" + sound
    if script(name.text) == "latin":
        yield from (
            f"y:{plain(each)}"
            for each in (joined, "".join(pieces[1:] + pieces[:1]), "".join(pieces[-1:] + pieces[:-1]))
        )
        yield from (f"h:{plain(piece)}" for piece in pieces)
    elif script(name.text) == "han":
        yield "y:" + "".join(chinese(joined))
        yield "y:" + "".join(map(wade_giles, joined))
    if name.lang in ("ja", "und"):
        yield from (f"h:{plain(head)}" for head in heads(joined))


def _sounds(text: str, lang: str) -> Iterator[str]:
    kind = script(text)
    if kind == "latin":
        letters = "".join(c for c in text if c.isalpha())
        for way in ("spelt", "pinyin"):
            yield _coarse(skeleton(letters, way))
        yield f"{plain(letters)[:4]}"
    elif kind == "kana":
        yield _coarse(skeleton(romaji(text)))
        yield from (plain(head)[:4] for head in heads(text))
        if "\u3040" <= text[0] <= "\u30ff":
            yield plain(romaji(text))[:4]
    elif kind == "han":
        if lang.startswith("ja"):
            yield from (plain(head)[:4] for head in heads(text))
        else:
            yield _coarse(skeleton("".join(chinese(text)), "pinyin"))
            yield "".join(chinese(text))[:4]


def _coarse(consonants: str) -> str:
    rest = consonants.translate(_LEAST_SAID)[:3]
    return "~" + (rest or consonants)
