"""What Japanese particles rule out: the seller and the means as buyers (Xが保有していたY, Xを通じY), the topic beside another subject."""

from __future__ import annotations

import re

from kg.ner.fold import fold
from kg.relations.candidates import Pair
from kg.relations.decide import Proposal
from kg.relations.recipients import PURCHASES, beside
from kg.relations.view import Sentence

_NAME = "[\ue000-\uf8ff]"
_HOLDINGS = PURCHASES | {"ownsStakeIn"}
_MEANS = re.compile(fold("(?:など)?を(?:通じ|通して|経由)"))
_OWNER = re.compile(
    fold(
        "の[^、。,はが]{0,16}?(?:事業|部門|子会社|株式?|持ち分|工場|資産|ブランド)[^、。はが]{0,14}を"
        "|(?:など|グループ)?が(?:保有|所有)(?:していた|する|している)"
    )
)
"""Behind the one who has what another buys: Xの家電事業を買収, Xが保有していた株式."""
_OTHER_SUBJECT = re.compile(
    fold("(?:.{0,3}政府|国|県|.{0,2}市|両社|[0-9]社|同省|買い手|売り手|各社|投資家|経営陣|一方[、,]?政府)(?:は|が)")
)
"""At the beginning of a sentence whose subject is none of the names carried into it."""
_OFFSHOOT = re.compile(fold("(?:現地)?法人|子会社|事業|工場|支社|市場|部門"))
"""Behind the place of a part only: 米国法人, タイ工場, 中国市場."""
_DATELINE = re.compile(r"[\[(【][^\])】]{0,24}[\])】]|[^\[(【\])】]{1,24}】")
"""[東京 15日 ロイター] or 【ロンドン=青木和夫】 before the first sentence; a sentence is read without the 【 before a name."""
_MAKES = re.compile(
    fold(
        '[」』"]?(?:など)?を(?:手がけ|手掛け|運営し|運営す|展開し|展開す|開発し|開発す|提供し|提供す)(?:ている|る|た)?'
    )
    + rf"[^,，、。]{{0,10}}{_NAME}"
)
"""Behind what another name makes: 生成AI「X」を手がけるY."""


def impossible_in_japanese(proposal: Proposal, sentence: Sentence, pair: Pair) -> str | None:
    """Why the Japanese `sentence` cannot state `proposal` of the two names of `pair`; None where nothing rules it out."""
    relation = proposal.relation
    subject, object_ = beside(sentence, pair, proposal.subject), beside(sentence, pair, proposal.object)
    subject_first = pair.first.entity == proposal.subject
    if relation in PURCHASES and subject is not None and (_MEANS.match(subject[1]) or _OWNER.match(subject[1])):
        return "the text names it as the seller or the means"
    if relation in _HOLDINGS:
        if object_ is not None and _MEANS.match(object_[1]):
            return "the text names it as the means"
        if pair.topic is not None and subject_first and _OTHER_SUBJECT.match(sentence.masked):
            return "the sentence has a subject of its own"
    if relation == "locatedIn" and object_ is not None:
        line = _DATELINE.match(sentence.masked)
        if line is not None and len(object_[0]) < line.end():
            return "the text names the place of the report"
        if subject_first and pair.topic is None and _OFFSHOOT.match(object_[1]):
            return "the text names the place of a part of it"
    if relation == "develops" and subject_first and object_ is not None and _MAKES.match(object_[1]):
        return "the text names another that makes it"
    return None
