"""Who only stands beside a Japanese fact: a rival bidder, the partner in what is sold, the owner of a third, the subject of another clause."""

from __future__ import annotations

import re

from kg.ner.fold import fold
from kg.relations.candidates import Pair
from kg.relations.decide import Proposal
from kg.relations.expressions import marks
from kg.relations.refused.recipients import PURCHASES, SALES, beside
from kg.relations.view import Sentence

_NAME = "[\ue000-\uf8ff]"
_OTHER = "[^、。はがをに\ue000-\uf8ff]"
PLACE = f"[{marks(('Place',))}]"
ORGANISATION = f"[{marks(('Company', 'BusinessUnit', 'Institution', 'Government'))}]"

_SAID_SO = {
    "acquired": re.compile(
        fold(
            "買|取得|子会社|傘下|手に|手中|獲得|譲|TOB|引き取|引き継|引き受け|引受|吸収|MBO|取り込|札|売却|売る|売っ|売り|手放|支配|経営権"
            "|のみ込|飲み込|グループ|統合|合併|承継|親会社|全株|迎え|渡|収め|非公開化|争奪|争い|加わ|オーナー|仲間|移管|移る|移っ|一部とな"
        )
    ),
    "mergedWith": re.compile(
        fold("統合|合併|一緒|合わせ|吸収|一本化|融合|集約|発足|一体|合体|まとめ|再編|結合|合流|取り込|併|一つ|株式交換")
    ),
    "fined": re.compile(fold("罰|課徴金|制裁|命令|処分|追徴|命じ|勧告|科|課|過料|停止|反則|警告|是正|行政|懲|払")),
}
"""Words of which a sentence that states the relation has one: 98 of 100 that do in the annotated texts."""
_SURE_WITHOUT_A_WORD = 0.6
"""How sure such a relation must be in a sentence that has none of its words."""

_JOINTLY = re.compile(fold("との(?:[^、。はがを]{0,12})?(?:合弁|共同出資)"))
"""Behind the partner in what someone sells: Xとの合弁会社Yの持ち分を譲渡する."""
_ACTS = re.compile(fold("(?:(?:系|陣営)(?:の[^、。はがを\ue000-\uf8ff]{0,14})?)?が(?!保有|所有|持|挙|浮|候補|有力)"))
"""Behind the one who does what follows: AはX系の特別目的会社がTOBを実施し."""
_BOUGHT = re.compile(fold("買|取得|傘下|子会社|出資|手に入れ|譲り受け|統合"))
_KEPT = re.compile(
    fold("(?:など)?を(?:傘下に|子会社に)?(?:持つ|保有する|抱える|擁する|置く|収める)") + rf"{PLACE}?(?P<who>{_NAME})"
)
"""Behind what another has: Xなどを持つ英Y."""
OWNED = re.compile(
    rf"の?{PLACE}?"
    + fold(
        f"(?:{_OTHER}{{0,6}}(?:(?:子会社(?!化)|法人)、?|傘下){_OTHER}{{0,10}}|傘下で[^、。は\ue000-\uf8ff]{{0,24}}[るた])"
    )
    + rf"{PLACE}?(?P<who>{_NAME})"
)
"""Behind the owner of another, `who`: Xの完全子会社だったY, X傘下の米Y, Xの日本法人、Y, X傘下で配車を手がけるY."""
_SELLER = re.compile(
    fold("(?:など|側)?から(?!の|も|は)[^、。]{0,24}?(?:取得|買[いっ収]|譲り受け|引き取|出資を受け|調達)")
)
"""Behind the one that something is bought of, or money taken of: Xから取得した."""
_APPROACHED = re.compile(
    fold("に(?!よる)[^、。はが]{0,10}(?:買収|出資|TOB|統合)[^、。はが]{0,4}(?:打診|提案|申し入れ|持ちかけ|呼びかけ)")
)
"""Behind the one whom another would buy: Xに買収を打診した."""
_BIDS = re.compile(
    fold(
        "(?:など)?(?:(?:による|からの)[^、。はが]{0,10}(?:買収(?:の)?提案|買収案|買収の打診|TOB|公開買い付け)"
        "|の(?:TOB|公開買い付け)(?:を(?:経て|受け)|に(?:応じ|応募|賛同|より)))"
    )
)
"""Behind the one who would buy: Xによる買収提案, XのTOBを経て."""
_PAID = re.compile(fold("に(?:も|は)?(?:個人で|自ら|私財で|個人的に)?出資(?:した|し、|して)"))
"""Behind what someone has put money in, who does not work there for that."""
_EACH_HALF = re.compile(fold(r"(?:など)?が(?:それぞれ)?\d+(?:\.\d+)?[%％](?:ずつ|を)"))
"""Behind two that hold a third together: XとYが50%ずつ保有する."""
_UNDER = re.compile(fold("(?:傘下|系|子会社)の"))
_PURSUED = re.compile(fold("[^。]{0,24}を(?:猛追|追走|追い上げ|追[うい](?!抜|越))"))
"""Behind who is ahead: 首位のX、2位のYを追う."""
_MEANS = re.compile(fold("(?:など)?を(?:通じ|通して|経由)"))
_RENAMED = re.compile(fold("[」』]?(?:に|へ|と)(?:改称|社名|商号|名称)"))
"""Behind a new name: Yに改称した."""
_HOSTILE = re.compile(fold("敵対的|同意なき"))
_QUARREL = re.compile(fold("訴|争|対立|反発|批判|仲裁|差し止|賠償|侵害|反対|抗議"))
_MET = frozenset({"mergedWith", "acquired", "partneredWith", "divested"})
_JOINS = re.compile(fold("[はが]、?(?:傘下|子会社|グループ)(?:の|で)"))
_MADE_ONE = re.compile(fold("を[^。]{0,30}?(?:合併|統合)(?:させ|する|した|し、)"))
"""Aは傘下のXとYを合併させる: A is none of those that merge."""
_BOTH = re.compile(fold("、(?:両社|両者|双方)[はが]、?") + r"\Z")
"""Between the names another subject, which does something to the second: Aは禁止を命じ、両社はXを提訴した."""
_SUED = re.compile("[をに]")
_TOPIC_OF_ANOTHER = re.compile(r"[はがも]")
_OF_ANOTHER = re.compile(rf"(?P<who>{ORGANISATION})の[^、。はがをにでと\ue000-\uf8ff]{{0,20}}[「『]?\Z")
"""Before what is another's: AはXの衛星「P」を打ち上げた."""
_MINE = frozenset({"develops", "released"})


def stands_by(proposal: Proposal, sentence: Sentence, pair: Pair) -> str | None:
    """Why one of the two names of `pair` is no party of `proposal` in the Japanese `sentence`; None where nothing says so."""
    relation, masked = proposal.relation, sentence.masked
    word = _SAID_SO.get(relation)
    if word is not None and proposal.confidence < _SURE_WITHOUT_A_WORD and not word.search(masked):
        return "no word of the sentence says so"
    if relation == "locatedIn":
        return "the text names the place of another" if _of_next(proposal, sentence, pair) else None
    subject, object_ = beside(sentence, pair, proposal.subject), beside(sentence, pair, proposal.object)
    role = _in_a_deal(relation, masked, subject, object_)
    if role is not None:
        return role
    if relation in SALES and subject is not None and _JOINTLY.match(subject[1]):
        return "the text names it as the partner in what is sold"
    if (
        relation == "worksFor"
        and object_ is not None
        and pair.first.entity == proposal.subject
        and _PAID.match(object_[1])
    ):
        return "the text names it as what someone puts money in"
    if relation == "subsidiaryOf" and object_ is not None and _UNDER.match(object_[1]):
        listed = sentence.members(pair.first_group if pair.first.entity == proposal.object else pair.second_group)
        if listed[-1].entity != proposal.object:
            return "the text names it as another of the list"
    if (
        relation == "ownsStakeIn"
        and pair.first_group == pair.second_group >= 0
        and _EACH_HALF.match(object_[1] if object_ else "")
    ):
        return "the text names both as owners of a third"
    if (
        relation == "outperforms"
        and pair.second.entity == proposal.object
        and _PURSUED.match(object_[1] if object_ else "")
    ):
        return "the text names it as who is ahead"
    if relation in ("subsidiaryOf", "partOf") and _is_anothers(OWNED, object_, subject):
        return "the text names another that is owned"
    if relation == "ownsStakeIn" and _is_anothers(_KEPT, object_, subject):
        return "the text names another that has it"
    if relation == "subsidiaryOf" and _is_anothers(_KEPT, subject, object_):
        return "the text names another that has it"
    subject_first = pair.first.entity == proposal.subject
    return _of_two(relation, sentence, pair, (subject, object_) if subject_first else None)


def _in_a_deal(
    relation: str, masked: str, subject: tuple[str, str] | None, object_: tuple[str, str] | None
) -> str | None:
    """What the words behind the `subject` or the `object_` (see `beside`) make of one of them that it cannot be in the relation."""
    behind_subject, behind_object = subject[1] if subject else "", object_[1] if object_ else ""
    if relation in PURCHASES and _SELLER.match(behind_object):
        return "the text names it as the seller"
    if relation in PURCHASES and _BIDS.match(behind_object):
        return "the text names it as who would buy"
    if relation in PURCHASES and _APPROACHED.match(behind_subject):
        return "the text names it as the one that another would buy"
    if relation == "suppliesTo" and (_MEANS.match(behind_object) or _MEANS.match(behind_subject)):
        return "the text names it as the means"
    if relation in _MET and (_RENAMED.match(behind_object) or _RENAMED.match(behind_subject)):
        return "the text names it as a new name"
    if relation == "disputesWith" and _HOSTILE.search(masked) and not _QUARREL.search(masked):
        return "no word of the sentence says so"
    return None


def _of_two(
    relation: str, sentence: Sentence, pair: Pair, names: tuple[tuple[str, str] | None, tuple[str, str] | None] | None
) -> str | None:
    """What the words between the names of `pair` rule out; `names`, if the subject comes first, with what stands around both."""
    if pair.topic is not None or pair.first_group == pair.second_group:
        return None
    end = sentence.marks[pair.second_group]
    between = sentence.masked[sentence.marks[pair.first_group] + 1 : end]
    if relation == "disputesWith" and _BOTH.search(between) and _SUED.match(sentence.masked, end + 1):
        return "the clause has a subject of its own"
    several = len(sentence.members(pair.second_group)) > 1
    if relation == "mergedWith" and several and _JOINS.match(between) and _MADE_ONE.match(sentence.masked, end + 1):
        return "the text names it as the owner of those that are made one"
    if names is None or names[1] is None:
        return None
    if relation == "acquired" and _ACTS.match(names[1][1]) and not _BOUGHT.search(between.rsplit("、", 1)[-1]):
        return "the text names it as the one who acts"
    if relation in _MINE and _TOPIC_OF_ANOTHER.match(between):
        of = _OF_ANOTHER.search(names[1][0])
        if of is not None and of.start() > sentence.marks[pair.first_group]:
            return "the text names another whose it is"
    return None


def _of_next(proposal: Proposal, sentence: Sentence, pair: Pair) -> bool:
    """Whether the place is the one sign for a country before another name: 独XとYの合弁 tells nothing of where Y is."""
    place = pair.first if pair.first.entity == proposal.object else pair.second
    if place.end - place.start != 1:
        return False
    following = [slot for slot in sentence.slots if slot.start == place.end and slot.type != "Place"]
    return any(slot.entity != proposal.subject for slot in following)


def _is_anothers(pattern: re.Pattern[str], one: tuple[str, str] | None, other: tuple[str, str] | None) -> bool:
    """Whether `pattern` behind the name at `one` (see `beside`) tells of a name that is not the one at `other`."""
    found = None if one is None else pattern.match(one[1])
    if one is None or found is None:
        return False
    return other is None or len(one[0]) + 1 + found.start("who") != len(other[0])
