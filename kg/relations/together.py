"""Which relations one text may state of the same two names: who bought a company may be said to have a stake in it, who rates it makes nothing.

Counted over the annotated texts (some 75,000 facts, none of the documents held out): two relations are listed that share at least one in two hundred pairs of names of the
rarer one. Of two that are not, the surer counts.
"""

from __future__ import annotations

_BESIDE = {
    "acquired": "competesWith disputesWith divested founded investedIn mergedWith ownsStakeIn partneredWith subsidiaryOf suppliesTo",
    "basedOn": "variantOf",
    "competesWith": "disputesWith mergedWith outperforms partneredWith suppliesTo",
    "develops": "divested released uses",
    "disputesWith": "fined founded investedIn mergedWith outperforms ownsStakeIn partneredWith suppliesTo worksFor",
    "divested": "founded investedIn ownsStakeIn partOf reducedStakeIn subsidiaryOf",
    "founded": "investedIn ownsStakeIn partOf reducedStakeIn subsidiaryOf worksFor",
    "investedIn": "mergedWith ownsStakeIn partneredWith reducedStakeIn suppliesTo",
    "mergedWith": "ownsStakeIn partOf partneredWith subsidiaryOf suppliesTo",
    "outperforms": "variantOf",
    "ownsStakeIn": "partneredWith reducedStakeIn subsidiaryOf suppliesTo worksFor",
    "partneredWith": "reducedStakeIn suppliesTo",
    "reducedStakeIn": "subsidiaryOf worksFor",
    "subsidiaryOf": "suppliesTo",
}
_TOGETHER = frozenset((one, other) for one, others in _BESIDE.items() for other in others.split())
_KNOWN = frozenset(
    [
        "acquired",
        "basedOn",
        "competesWith",
        "develops",
        "disputesWith",
        "divested",
        "fined",
        "founded",
        "integratesWith",
        "investedIn",
        "listedOn",
        "locatedIn",
        "mergedWith",
        "outperforms",
        "ownsStakeIn",
        "partOf",
        "partneredWith",
        "rated",
        "reducedStakeIn",
        "released",
        "reportsTo",
        "subsidiaryOf",
        "suppliesTo",
        "toppedBenchmark",
        "uses",
        "variantOf",
        "worksFor",
    ]
)
"""The relations that were counted; of a user's own nothing is known."""


def may_both_be_stated(one: str, other: str) -> bool:
    """Whether a text may state the relations `one` and `other` of the same two names."""
    if one == other or not {one, other} <= _KNOWN:
        return True
    return (one, other) in _TOGETHER or (other, one) in _TOGETHER
