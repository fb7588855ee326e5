"""The units that both classifiers read, characters, words, numbers and marks of classes, as whole numbers."""

from __future__ import annotations

import re
from functools import lru_cache
from zlib import crc32

import numpy as np

from kg.relations.view import MARK, PER_CLASS

UNIT = re.compile(r"[\ue000-\uf8ff]|[a-z]+(?:['’][a-z]+)?|\d[\d.,]*|[^\s\w]|[^\W\d_]", re.UNICODE)
MIX = np.uint64(0x9E3779B97F4A7C15)


@lru_cache(maxsize=65536)
def code_of(unit: str) -> int:
    if unit >= "\ue000" and unit <= "\uf8ff":
        return 101 + (ord(unit) - MARK) // PER_CLASS
    if unit[0].isdigit():
        return 97
    return crc32(unit.encode()) * 2 + 1000


@lru_cache(maxsize=65536)
def stem_code(unit: str) -> int:
    """The code of an English word without its ending, so that buys, buying and buy meet; of all else, its own."""
    if len(unit) > 4 and unit[0].isascii():
        for ending in ("ing", "ed", "es", "s", "e"):
            if unit.endswith(ending) and len(unit) - len(ending) >= 3:
                return code_of(unit[: -len(ending)])
    return code_of(unit)
