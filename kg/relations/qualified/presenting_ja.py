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
    "investedIn": "出資|投資|投じ",
    "mergedWith": "統合|合併",
    "founded": "設立|創業|立ち上げ",
    "released": "発売|公開|投入|配信",
    "suppliesTo": "供給|納入|納め|販売",
    "uses": "採用|導入|使っ|利用",
    "partneredWith": "提携|協業|連携|手を(?:組|結)",
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
_HAPPENED = {
    relation: re.compile(
        fold(
            rf"(?:(?!{_OPEN})[^、。]){{0,24}}?(?:{verbs})(?:し|され)?[んい]?[ただ](?:こと(?:への|に対|を受け|から|により|で(?!は)|が)|ため|のを)"
        )
    )
    for relation, verbs in _VERBS.items()
}
"""Behind the second name what someone fears, regrets or answers, and which has happened: Bと組んだことへの危機感があるとみられる."""
_WEIGHED = {
    relation: re.compile(
        fold(
            rf"(?:(?!{_OPEN})[^、。]){{0,14}}?(?:{verbs})(?:を|も)(?:検討|模索|目指|視野に)(?!し(?:た(?:こと|が)|て(?:い)?な))"
        )
    )
    for relation, verbs in _VERBS.items()
}
"""Behind the second name what is only weighed: Bについては売却を検討しており、."""
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
_SOON = re.compile(
    fold(
        "(?:来年度?|来春|来夏|来秋|来月|来週|来期|年内|年度内|年明け|今後|近く|20[0-9]{2}年(?:度|末|春|夏|秋|冬)*(?:まで)?に|まで)に?"
    )
)
"""A time to come, where the verb is not of the past: 年度内に30店へ入れる, 2028年までに投じる."""
_NONPAST = re.compile(r"(?<!てい)(?<!でい)(?<!てき)[うくぐすつぬぶむる](?:という|とした|と述べた|と話す)?。?$")
_CARRIED = re.compile(fold("(?:TOB|公開買い付け)[^、。]{0,16}が?成立(?:し(?!な)|。|$)"))
"""A tender that has come off: TOBが成立した."""
_FINISHED = re.compile(
    fold("手続き(?:を|が|も)(?:すべて|全て)?(?:完了し(?!な)|終え(?!な|る)|終わ(?!らな|る)|済ませ(?!な|る))")
)
"""A deal of which all is done: 買収する手続きを完了した."""
_NOTICE = re.compile(fold("(?:(?!完了|結果|中止|終了|変更)[^。])*お知らせ$"))
"""The title of a company's notice of what its board has decided: 株式の取得に関するお知らせ."""
_LOST = re.compile(
    fold("(?:など)?(?:との(?:[^、。はがを]{0,8})?(?:争奪戦|買収合戦|競り合い|争い)(?:の末|を制|に勝)|に競り勝)")
)
"""Behind the one who did not get it: Xとの争奪戦の末に買収した."""
_DEAL = "(?:買収|統合|合併|出資|売却|譲渡|取得|増資|経営権|TOB)"
_AHEAD = re.compile(
    fold(
        f"(?:[るうの]|{_DEAL})(?:方針|計画|予定|見通し|見込み|意向|考え)(?:で(?!は)|だ(?!っ)|です|を(?:固め|明らか|示|発表)|と|。|$)"
        "|予定(?:だ(?!っ)|です|。|$)"
    )
)
"""Bを買収する方針だ, Bの買収計画を発表した; a growth plan that someone presents beside is another's matter."""
_HEADLINE = re.compile(r"[^へ。、\ue000-\uf8ff]へ$")
"""A headline that ends in the direction of things: A、Bを買収へ."""
_WITHDRAWN = re.compile(
    fold(
        f"(?:{_DEAL}|計画|提案|交渉|入札)[^、。]{{0,8}}(?:撤回|断念|取りやめ|中止)(?:た|る|した|して(?!い?ない)|する|され(?!ていない|ない|なかった)|を(?:発表|決))"
        "|破談|白紙(?:に|と|撤回|化)"
        "|(?:提案|TOB|買収案|公開買い付け)を[^、。]{0,6}(?:かわ[しす]|退け|はねつけ|拒(?:否し|絶し|ん))"
    )
)
"""A deal that was given up: Bの買収を断念した, Bとの統合は白紙に."""
_PROPOSED = re.compile(fold("(?:へ)?(?:の)?買収(?:を)?提案(?!を(?:受け入れ|撤回|取り下げ|拒))"))
"""Behind what someone would buy: Bに買収を提案, AがB買収提案."""
_DEALS = frozenset({"acquired", "divested", "investedIn", "mergedWith"})


def by_own_verb(predicate: str, between: str, behind: str) -> Status | None:
    """The status that the verb of the fact's clause leaves no doubt about; None where it does."""
    if predicate == "acquired" and (_LOST.match(behind) or _LOST.match(between)):
        return Status.DENIED
    if predicate in _DEALS and _NOTICE.match(behind):
        return Status.PLANNED
    if predicate in _DEALS and _FINISHED.search(behind):
        return Status.COMPLETED
    if predicate == "acquired" and _CARRIED.search(behind):
        return Status.COMPLETED
    if predicate not in _VERBS:
        return None
    if _HAPPENED[predicate].match(behind) or _DONE[predicate].match(behind) or _DESCRIBED[predicate].search(between):
        return Status.COMPLETED
    if predicate in _DEALS and _UNWILLING.search(behind):
        return Status.DENIED
    if predicate in _DEALS and (_HEADING.search(behind) or _WEIGHED[predicate].match(behind)):
        return Status.PLANNED
    return Status.RUMOURED if predicate in _DEALS and _SUPPOSED.search(behind) else None


def dissolved(text: str) -> bool:
    """Whether the sentence tells that both sides gave up what they had agreed."""
    return _DISSOLVED.search(text) is not None


def without_other(masked: str, end: int) -> str:
    """The sentence without what a subject of its own does behind the names, the last of which ends at `end`."""
    other = _OTHER.search(masked, end)
    return masked[: other.end()] if other else masked


def is_withdrawn(behind: str) -> bool:
    """Whether what stands behind the names tells of a deal that was given up."""
    return _WITHDRAWN.search(behind) is not None


def lies_ahead(predicate: str, between: str, behind: str) -> bool:
    """Whether what stands behind the names calls the fact a plan, or its clause, the last of the sentence, tells it of a time to come."""
    if _AHEAD.search(behind) or _HEADLINE.search(behind) or (predicate == "acquired" and _PROPOSED.match(behind)):
        return True
    own = f"{between.rsplit('、', 1)[-1]}{behind}"
    if predicate not in _VERBS or "、" in behind or not _NONPAST.search(behind) or not _SOON.search(own):
        return False
    return re.search(fold(_VERBS[predicate]), behind) is not None
