"""The other way with the two Chinese scripts: units that keep theirs, and every text in either of them.

The package folds both to simplified characters (kg/ner/fold.py). To measure what that gives, training and reading can
also be done without: `with kept_apart():` units, pairs, triples and word lists are those of the script as written.
"""

from __future__ import annotations

import random
import unicodedata
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from functools import cache
from unittest.mock import patch

from kg.ner.fold import fold
from training.ner.data import Example


@contextmanager
def kept_apart() -> Iterator[None]:
    """Inside it units are not folded to simplified characters; case, width and marks still are."""
    with patch("kg.ner.units.fold", _fold_but_script):
        yield


def _fold_but_script(text: str) -> str:
    return "".join(map(_fold_one, text))


@cache
def _fold_one(character: str) -> str:
    # unified ideographs only: the others (𠮷, compatibility forms) fold as ever
    return character if "CJK UNIFIED" in unicodedata.name(character, "") else fold(character)


@cache
def _converter():
    from opencc import OpenCC

    return OpenCC("s2t").convert


def traditional(text: str) -> str:
    """The text in traditional characters, or as it is where that would change its length."""
    result = _converter()(text)
    return result if len(result) == len(text) else text


def half_traditional(texts: Iterable[str], seed: int = 0) -> list[str]:
    """Half of the texts, drawn at random, in traditional characters. Japanese ones are left alone."""
    order = random.Random(seed)
    return [traditional(text) if order.random() < 0.5 and not _japanese(text) else text for text in texts]


def in_either(examples: Iterable[Example], seed: int = 0) -> list[Example]:
    """Half of the simplified examples, drawn at random, in traditional characters; names stay where they are."""
    order = random.Random(seed)
    return [
        replace(example, text=traditional(example.text), lang="zh-Hant")
        if example.lang == "zh-Hans" and order.random() < 0.5
        else example
        for example in examples
    ]


def in_both(names: Iterable[str]) -> list[str]:
    """Names in the script given and in traditional characters."""
    found = list(names)
    return found + [traditional(name) for name in found if not _japanese(name)]


def _japanese(text: str) -> bool:
    return any("\u3041" <= character <= "\u30fa" for character in text)
