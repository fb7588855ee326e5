"""What the verb of a Japanese fact's own clause says of its status, whatever the sentence goes on to plan or to deny.

Aは昨年Bを買収したが、Cは… has happened; Aが買収した米B大手C too, and 意向はない denies. Patterns are over folded, masked text.
"""

from __future__ import annotations

import re

from kg.model import Status
from kg.ner.fold import fold

_NAME = "[\ue000-\uf8ff]"
_VERBS = {
    "acquired": "買収|取得|子会社化|傘下に収め|譲り受け|買い取っ|売却|譲渡",
    "divested": "売却|譲渡|手放",
    "investedIn": "出資|投資",
    "mergedWith": "統合|合併",
    "founded": "設立|創業|立ち上げ",
    "released": "発売|公開|投入|配信",
    "suppliesTo": "供給|納入|納め|販売",
    "uses": "採用|導入|使っ|利用",
    "partneredWith": "提携|協業|連携",
    "listedOn": "上場",
}
_LINKED = (
    "(?:し|され)?(?:て(?:おり|いるが|いたが|いるほか)|た(?:が|ものの|一方で?|ほか|のに続き|のに続いて)|済みで(?:あり)?)"
)
_OPEN = fold("予定|計画|方針|検討|意向|交渉|協議|合意|報じ|発表|断念|撤回|見送|拒|破談|中止|ない|なかった|目指")
_DONE = {
    relation: re.compile(fold(rf"(?:(?!{_OPEN})[^、。]){{0,40}}?(?:{verbs}){_LINKED}、"))
    for relation, verbs in _VERBS.items()
}
"""Behind the second name, to the end of its clause: Bを昨年買収したが、 Bに電池を供給しており、 Bを買収済みで、."""
_DESCRIBED = {
    relation: re.compile(
        fold(rf"(?:{verbs})(?:し|され)?た(?!な)(?:{_NAME})?[^、。,はがをにでとへも\ue000-\uf8ff]{{0,12}}$")
    )
    for relation, verbs in _VERBS.items()
}
"""Between the names the end of a clause that tells what became of the second: Aが買収した米鉄鋼大手のB."""
_UNWILLING = re.compile(
    fold("(?:意向|計画|予定|考え|方針|つもり|事実)(?:は|も)(?:一切|全く)?(?:な[いかく]|ありません)")
)
_SUPPOSED = re.compile(
    fold(
        "(?:とみられ(?:る|ている|ます)|との(?:観測|見方)[^、。]{0,8}|もようだ|と(?:報じ|伝え)(?:た|られた|られている))。?$"
    )
)
_HEADING = re.compile(fold("方向で[^、。]{0,8}(?:調整|検討|協議|詰め)"))
"""出資する方向で最終調整している: nothing of it is done."""
_DISSOLVED = re.compile(fold("(?:両社|双方)[はが][^。]{0,16}(?:合意|契約|計画)を(?:解消|解除|撤回|破棄)し?(?:た|て)"))
"""What became of an announced deal: 買収すると発表したが、両社は合意を解消した."""
_OTHER = re.compile(rf"(?:た|だ|る|い)が、(?={_NAME}(?:は|が|も))")
"""Behind the names the beginning of what another did: Aは見直しを求めたが、Cは見送った."""
_DEALS = frozenset({"acquired", "divested", "investedIn", "mergedWith"})


def by_own_verb(predicate: str, between: str, behind: str) -> Status | None:
    """The status that the verb of the fact's clause leaves no doubt about; None where it does."""
    if predicate not in _VERBS:
        return None
    if _DONE[predicate].match(behind) or _DESCRIBED[predicate].search(between):
        return Status.COMPLETED
    if predicate in _DEALS and _UNWILLING.search(behind):
        return Status.DENIED
    if predicate in _DEALS and _HEADING.search(behind):
        return Status.PLANNED
    return Status.RUMOURED if predicate in _DEALS and _SUPPOSED.search(behind) else None


def dissolved(text: str) -> bool:
    """Whether the sentence tells that both sides gave up what they had agreed."""
    return _DISSOLVED.search(text) is not None


def without_other(masked: str, end: int) -> str:
    """The sentence without what a subject of its own does behind the names, the last of which ends at `end`."""
    other = _OTHER.search(masked, end)
    return masked[: other.end()] if other else masked
