"""Which profiles are worth comparing: those that share a block. Cost grows with the names, not with their pairs.

A block is a string that names of one thing have in common: the key, the core, a beginning, how it sounds. In some blocks all
meet; in others only a short name meets the longer ones that it may stand for, or only names in different scripts meet.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations, product

from kg.linking.forms import core, without_place
from kg.linking.keys import is_wide, key, normal, script
from kg.linking.likeness import skeleton
from kg.linking.persons import bare, parts
from kg.linking.profiles import Profile
from kg.linking.sounds import chinese, heads, heard, plain, romaji, wade_giles
from kg.linking.translated import sense
from kg.model import Name

_MOST = 40
"""Larger blocks say too little: names in them meet only their neighbours in the alphabet, or not at all."""
_WINDOW = 4
_LONGEST_START = 8
_LEAST_SAID = str.maketrans("S", "T", "RFW.")
ALL, SHORT, LONG, SOUND = "A", "S", "L", "V"
"""The first letter of a block says who meets in it: all; a short name (S) those that are longer (L); other scripts."""


def candidate_pairs(profiles: Sequence[Profile]) -> Iterator[tuple[int, int]]:
    """Yield each pair of places whose profiles share a block, once, the smaller place first."""
    scripts = [frozenset(script(name.text) for name in profile.names) for profile in profiles]
    seen: set[int] = set()
    size = len(profiles)
    for one, other in _meetings(profiles, scripts):
        left, right = (one, other) if one < other else (other, one)
        pair = left * size + right
        # Of two things that it knows the gazetteer has said already whether they are one.
        known = profiles[left].known is not None and profiles[right].known is not None
        if left != right and not known and pair not in seen:
            seen.add(pair)
            yield left, right


def _meetings(profiles: Sequence[Profile], scripts: Sequence[frozenset[str]]) -> Iterator[tuple[int, int]]:
    first: dict[str, int] = {}
    more: dict[str, list[int]] = {}
    for place, profile in enumerate(profiles):
        for block in blocks_of(profile):
            # Most blocks hold one profile: they need no list.
            if block in more:
                more[block].append(place)
            elif first.setdefault(block, place) != place:
                more[block] = [first[block], place]
    for block, places in more.items():
        if block[0] == ALL:
            yield from _all(places, profiles)
        elif block[0] == SOUND and len(places) <= _MOST:
            yield from ((a, b) for a, b in combinations(places, 2) if len(scripts[a] | scripts[b]) > 1)
    for block, place in first.items():
        if block[0] == SHORT and LONG + block[1:] in first:
            short, long = more.get(block, [place]), LONG + block[1:]
            longer = more.get(long, [first[long]])
            if len(short) * len(longer) <= _MOST * _MOST:
                yield from product(short, longer)


def _all(places: list[int], profiles: Sequence[Profile]) -> Iterator[tuple[int, int]]:
    if len(places) <= _MOST:
        yield from combinations(places, 2)
        return
    ordered = sorted(places, key=lambda place: (profiles[place].names, place))
    for at, place in enumerate(ordered):
        yield from ((place, other) for other in {ordered[0], *ordered[at + 1 : at + 1 + _WINDOW]})


def blocks_of(profile: Profile) -> set[str]:
    """Return the blocks that a profile belongs to; the first letter says who meets in it, the second what it holds."""
    found: set[str] = set()
    for name in profile.names:
        if not key(name.text):
            # A name of marks alone (!!!) is equal to itself or to nothing.
            found.add(ALL + "m:" + name.text)
            continue
        # Organisations and their products may be one (see evidence.py): they share blocks of whole names.
        found.add(ALL + "k:" + key(name.text))
        if profile.group == "organisation":
            found.update(_organisation(name))
        elif profile.group == "Person":
            found.update(_person(name, profile.employers))
        else:
            found.update(SOUND + "s" + profile.group + sound for sound in _sounds(normal(name.text), name.lang))
            found.update(_starts("g" + profile.group, normal(name.text)))
    return found


def _organisation(name: Name) -> Iterator[str]:
    text = core(name.text).text
    stem = sense(name.text).stem
    yield ALL + "c:" + text
    yield ALL + "t:" + stem
    sounds = _sounds(stem, name.lang)
    if script(text) == "kana":
        # Kana may write the describing words by sound as well: then the stem holds them on one side only.
        sounds |= _sounds(text, name.lang)
    yield from (SOUND + "s:" + sound for sound in sounds)
    bare_text = without_place(text)
    for whole in filter(None, (text, bare_text)):
        yield from _starts("q:", whole)
        if is_wide(whole[0]):
            yield from _abbreviated(whole, text, len(stem))
        else:
            found = [word for word in whole.split() if word not in ("of", "and", "the", "for", "de", "in")]
            if len(found) > 1:
                yield LONG + "i:" + "".join(word[0] for word in found)
                yield LONG + "w:" + found[-1]
            elif len(whole) <= 6:
                yield SHORT + "i:" + whole
            yield SHORT + "w:" + whole
    if bare_text:
        yield LONG + "q:" + bare_text
        yield ALL + "c:" + bare_text if len(bare_text) > 2 else SHORT + "q:" + bare_text


def _starts(sort: str, text: str) -> Iterator[str]:
    """A short name meets all that begin with it and go on."""
    yield SHORT + sort + text
    if is_wide(text[0]):
        yield from (LONG + sort + text[:end].rstrip() for end in range(2, min(len(text), _LONGEST_START + 1)))
    else:
        pieces = text.split()
        yield from (LONG + sort + " ".join(pieces[:end]) for end in range(1, min(len(pieces), 5)))


def _abbreviated(text: str, whole: str, stem: int) -> Iterator[str]:
    """招行 and 招商银行 meet under their first and last character, or the first and another of the last word."""
    if len(text) <= 6:
        yield SHORT + "a:" + text[0] + text[-1]
        if text is not whole:
            yield SHORT + "a:" + whole[0] + text[-1]
            yield LONG + "a:" + whole[1] + text[-1]
    if len(text) > 2:
        first = {text[0], whole[0]} if text is not whole else {text[0]}
        last = {text[-1], text[min(stem, len(text) - 1)], text[2]}
        yield from (LONG + "a:" + a + b for a in first for b in last)


def _person(name: Name, employers: frozenset[str]) -> Iterator[str]:
    text = bare(name.text)
    pieces = parts(name.text)
    joined = "".join(pieces)
    yield ALL + "f:" + "".join(sorted(pieces))
    yield ALL + "k:" + text.replace(" ", "")
    for employer in employers:
        for surname in {text[:1], text[:2], text[:3]} if is_wide(text[0]) else {pieces[0], pieces[-1]}:
            yield ALL + f"e:{employer}|{surname}"
    for sound in _sounds(joined, name.lang):
        yield SOUND + "sp" + sound
    if script(name.text) == "latin":
        turned = {joined, "".join(pieces[1:] + pieces[:1]), "".join(pieces[-1:] + pieces[:-1])}
        yield from (ALL + f"y:{plain(each)}" for each in turned)
        yield from (SOUND + f"h:{plain(piece)}" for piece in pieces)
    elif script(name.text) == "han":
        yield ALL + "y:" + "".join(chinese(joined))
        yield ALL + "y:" + "".join(map(wade_giles, joined))
    if not name.lang.startswith("zh"):
        yield from (SOUND + f"h:{plain(head)}" for head in heads(joined))


def _sounds(text: str, lang: str) -> set[str]:
    kind = script(text)
    if kind == "latin":
        letters = "".join(c for c in text if c.isalpha())
        return {*_coarse(skeleton(letters, "spelt")), *_coarse(skeleton(letters, "pinyin")), plain(letters)[:6]}
    if kind == "kana":
        found = {plain(head)[:6] for head in heads(text)} | {plain(romaji(text))[:6]}
        return found | set(_coarse(skeleton(romaji(text))))
    if kind == "han":
        if lang.startswith("ja"):
            return {plain(head)[:6] for head in heads(text)}
        return {*_coarse(skeleton(heard(text), "pinyin")), "".join(chinese(text))[:6]}
    return set()


def _coarse(consonants: str) -> tuple[str, ...]:
    """The consonants that languages agree on, from the start and from the end, so that a slip in one leaves the other."""
    rest = consonants.translate(_LEAST_SAID)
    if len(rest) < 2:
        # Almost all of it is what languages drop: then all of it must agree.
        rest = consonants.replace("W", "")
    return (f"~{rest[:4]}", f"{rest[-4:]}~") if len(rest) > 3 else (f"~{rest}~",)
