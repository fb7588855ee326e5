"""The pages' own words in the writings of the graph: what a button says, what a status is called."""

from __future__ import annotations

import json
from collections.abc import Mapping
from functools import cache
from pathlib import Path

_FILE = Path(__file__).parent / "page" / "words.json"
SCRIPT = Path(__file__).parent / "page" / "words.js"
"""How pages say them."""


@cache
def words() -> Mapping[str, Mapping[str, str]]:
    """What stands for each English wording in the other writings. `English` stands for the writing itself: its own name.

    What is in braces is filled in by the page, and stands in each.
    """
    found: dict[str, dict[str, str]] = json.loads(_FILE.read_text(encoding="utf-8"))
    return found
