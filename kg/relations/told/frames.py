"""The shape of a frame: a pattern over masked text with named groups, and the facts that hold between what the groups name."""

from __future__ import annotations

import re
from typing import NamedTuple

from kg.relations.expressions import marks

PLACE = f"[{marks(('Place',))}]"
ORGANISATION = f"[{marks(('Company', 'BusinessUnit', 'Institution', 'Government'))}]"
PARTY = f"[{marks(('Company', 'BusinessUnit', 'Institution', 'Government', 'Person'))}]"
"""Who may buy, sell or hold."""
PERSON = f"[{marks(('Person',))}]"
TARGET = f"[{marks(('Company', 'BusinessUnit', 'Institution'))}]"
"""What may be bought, sold or held; a product is more often only supplied."""
FIRM = f"[{marks(('Company', 'BusinessUnit', 'Institution', 'Person'))}]"
"""Who may take control by a purchase; a government does so otherwise."""
NO_NAME = "\ue000-\uf8ff"
"""For use inside a regular expression's brackets: what stands for a name."""


class Frame(NamedTuple):
    """A way to tell `facts` (relation, group of the subject, group of the object), looked for where one of `cues` stands.

    `ended` are relations that it says no longer hold between the two: 不再持有X is no holding. `whole` says that it tells of all that is held,
    whatever stands behind the name. The group `topic` of its facts is who the sentence before is about; `before` must then be found there.
    """

    cues: tuple[str, ...]
    pattern: re.Pattern[str]
    facts: tuple[tuple[str, str, str], ...]
    ended: frozenset[str] = frozenset()
    whole: bool = False
    before: re.Pattern[str] | None = None
