"""What Japanese particles rule out: the seller and the means as buyers (Xが保有していたY, Xを通じY), the topic beside another subject."""

from __future__ import annotations

import re

from kg.ner.fold import fold
from kg.relations.candidates import Pair
from kg.relations.decide import Proposal
from kg.relations.refused.beside_products_ja import only_beside_it
from kg.relations.refused.bystanders_ja import OWNED, stands_by
from kg.relations.refused.recipients import PURCHASES, SALES, beside
from kg.relations.refused.spoken_ja import only_talks_about
from kg.relations.told.trade_ja import only_with_topic
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
_AND = re.compile(rf"[とや、]{_NAME}?の?")
_OTHER_SUBJECT = re.compile(
    fold("(?:.{0,3}政府|国|県|.{0,2}市|両社|[0-9]社|同省|買い手|売り手|各社|投資家|経営陣|一方[、,]?政府)(?:は|が)")
)
"""At the beginning of a sentence whose subject is none of the names carried into it."""
_OFFSHOOT = re.compile(fold("(?:現地)?法人|子会社|事業|工場|支社|市場|部門"))
"""Behind the place of a part only: 米国法人, タイ工場, 中国市場."""
_LISTED = re.compile(fold("(?:証券市場|株式市場|市場)?[にでへ]も?(?:株式を)?(?:重複|新規|直接|再)?(?:上場|株式公開)"))
"""Behind a place where something is listed: 東京に上場している."""
_STRANGER = re.compile(
    fold(
        "[^、。はがをにでとの\ue000-\uf8ff]{0,8}(?:会社|企業|大手|新興|ファンド|銀行|メーカー|当局|政府)(?:[をにとへ]|から)"
    )
)
"""Behind the place of someone whom the text does not name: 英運用会社に出資."""
_LED_TO = re.compile(rf"の?{_NAME}")
_OF_OWNERS = frozenset({"subsidiaryOf", "partOf", "ownsStakeIn"})
_EXAMPLES = re.compile(rf"や(?:{_NAME}{{1,2}}の?)?[^、。はがをにでと\ue000-\uf8ff]{{0,10}}")
"""Between two that are only listed: AやBに供給する, A製のXや独B製のY."""
_BUYS = re.compile(fold("(?:型機|型|製品|機)?を[^、。\ue000-\uf8ff]{0,12}(?:発注|採用|購入|調達|受領)"))
"""Behind what another makes: 787を10機発注."""
_SELLS = re.compile(
    fold(
        "売|譲|手放|処分|撤退|分割|切り離|放出|減ら|引き下げ|下げ|低下|解消|スピンオフ|分離|移管|承継|解散|閉鎖|清算|整理|渡"
    )
)
_LICENSED = re.compile(
    fold(
        "(?:の|を)[^、。]{0,30}?(?:販売権|販売代理|代理店|ライセンスを(?:受け|取得|得)|独占(?:的に)?販売する|独占販売権|取り扱|輸入)"
    )
)
"""Behind what another makes and someone only sells: Xの「Y」の販売代理店を務める."""
_GIVEN = re.compile(
    fold("(?:グループ|など|向け)?[にへ](?![はもよ]|対|とって|つ)[^、。はが\ue000-\uf8ff]{0,16}")
    + rf"{_NAME}"
    + fold("を[^、。]{0,10}(?:提供|供給|納入|納め|納品|供与|販売|貸し出|売)")
)
"""Behind the customer: コンビニにロボット「Y」を提供する."""
_RECEIVES = re.compile(
    fold(
        "(?:グループ|など)?[にへ](?![はもよ]|対|とって|つ)[^、。はが\ue000-\uf8ff]{0,12}(?:供与|供給|納入|納め|納品|提供)(?!を受け|さ)"
    )
)
_CAME_FROM = re.compile(
    fold("(?:の)?(?:元)?(?:出身|OB|OG|社員|幹部|研究者|技術者|エンジニア)")
    + rf"(?:[^、。はが\ue000-\uf8ff]{{0,8}}{_NAME}|の[^、。はがを\ue000-\uf8ff]{{2,8}}(?:氏|さん))"
)
"""Behind where someone worked who does something of their own: 元ソニー社員のX氏が設立した."""
_DEMANDS = re.compile(
    fold("(?:売却|譲渡|分離|処分|撤退|放出)(?:など)?(?:を|する?よう)[^、。]{0,8}(?:求め|要求|迫|促|提案)")
)
"""What someone wants another to sell: 追加売却を求めている."""
_SOLD_TO = re.compile(
    fold("(?:など|グループ)?[にへ](?![はもよ]|対|とって)[^。\ue000-\uf8ff]{0,24}?(?:売却|譲渡|売り渡)(?!を?提案|され)")
)
_SOLD_ITSELF = re.compile(fold("[にへ](?:売却|譲渡)した"))
"""Behind the buyer of a topic that is itself sold, if no other thing is named: 青石電池は白渓に譲渡した."""
_MADE_FOR = re.compile(fold("向け[にの]"))
_PART = re.compile(fold("の[^、。はがを]{0,14}(?:(?:事業|部門)を|工場[をの])[^。]{0,40}?(?:売却|譲渡|買収|取得|手放)"))
"""Behind the owner of what changes hands: Xのアジア事業を丸紅に売却."""
_TOPIC = re.compile(r"(?:など|グループ)?[はも]")
_DOES = re.compile(r"(?:など|グループ)?[はがも](?!保有|所有|持)")
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
    if relation in PURCHASES | SALES and _hold_together(sentence, pair):
        return "the text names both as those who hold it"
    if relation in SALES and object_ is not None and _MEANS.match(object_[1]):
        return "the text names it as the means"
    if (
        relation in SALES
        and not _SELLS.search(_DEMANDS.sub("", sentence.masked))
        and (subject is None or _DOES.match(subject[1]))
    ):
        return "no word of the sentence sells"
    if only_talks_about(proposal, sentence, pair):
        return "the text names it only in what someone says"
    if relation == "suppliesTo" and subject is not None and _RECEIVES.match(subject[1]):
        return "the text names it as the one supplied"
    if relation not in ("worksFor", "locatedIn") and subject is not None and _CAME_FROM.match(subject[1]):
        return "the text names it as where someone comes from"
    if relation != "competesWith" and _listed(sentence, pair):
        return "the text only lists the two"
    apart = subject_first or relation != "locatedIn"  # the 米 before an owner is its own: 米X傘下のY
    if relation not in _OF_OWNERS and ((apart and _owns(sentence, pair, subject)) or _owns(sentence, pair, object_)):
        return "the text tells it of what one of them owns"
    sold_to = relation in PURCHASES and not subject_first and subject is not None and _SOLD_TO.match(subject[1])
    if sold_to and subject is not None and object_ is not None and _TOPIC.match(object_[1]):
        itself = _SOLD_ITSELF.match(subject[1]) is not None and "を" not in subject[0][len(object_[0]) :]
        if not itself:
            return "the text names it as the seller of something else"
    if relation in PURCHASES | SALES and object_ is not None and _PART.match(object_[1]):
        return "the text names a part of it"
    if relation in _HOLDINGS:
        if object_ is not None and _MEANS.match(object_[1]):
            return "the text names it as the means"
        if pair.topic is not None and subject_first and _OTHER_SUBJECT.match(sentence.masked):
            return "the sentence has a subject of its own"
    if relation == "locatedIn" and object_ is not None:
        line = _DATELINE.match(sentence.masked)
        if line is not None and len(object_[0]) < line.end():
            return "the text names the place of the report"
        part = _OFFSHOOT.match(object_[1])
        if part is not None and pair.topic is None and (subject_first or not _LED_TO.match(object_[1], part.end())):
            return "the text names the place of a part of it"
        if _LISTED.match(object_[1]):
            return "the text names a market and no seat"
        if _STRANGER.match(object_[1]):
            return "the text names the place of another"
    buys = subject_first and object_ is not None and _BUYS.match(object_[1])
    if relation in ("develops", "released") and buys and (subject is None or _DOES.match(subject[1])):
        return "the text names it as what is bought"
    if relation in ("develops", "released") and subject_first and subject is not None:
        given = _GIVEN.match(subject[1]) or _MADE_FOR.match(subject[1])
        if given is not None or (object_ is not None and _TOPIC.match(subject[1]) and _LICENSED.match(object_[1])):
            return "the text names it as who is given or sells what another makes"
    if relation == "develops" and subject_first and object_ is not None and _MAKES.match(object_[1]):
        return "the text names another that makes it"
    return (
        stands_by(proposal, sentence, pair)
        or only_beside_it(proposal, sentence, pair)
        or only_with_topic(proposal, sentence, pair)
    )


def _listed(sentence: Sentence, pair: Pair) -> bool:
    """Whether や joins the names of `pair`, or the second's owner or place to the first."""
    if pair.first_group < 0 or pair.first_group == pair.second_group:
        return False
    begin, end = sentence.marks[pair.first_group], sentence.marks[pair.second_group]
    return _EXAMPLES.fullmatch(sentence.masked, begin + 1, end) is not None


def _hold_together(sentence: Sentence, pair: Pair) -> bool:
    """Whether the names of `pair` are the joint owners of a third: XとYが保有する全株式を取得."""
    if pair.first_group < 0:
        return False
    begin, end = sentence.marks[pair.first_group], sentence.marks[pair.second_group]
    joined = begin == end or _AND.fullmatch(sentence.masked, begin + 1, end) is not None
    return joined and _OWNER.match(sentence.masked, end + 1) is not None


def _owns(sentence: Sentence, pair: Pair, place: tuple[str, str] | None) -> bool:
    """Whether the name at `place` (see `beside`) is there only as the owner of a third behind it."""
    owned = None if place is None else OWNED.match(place[1])
    if place is None or owned is None:
        return False
    third = len(place[0]) + 1 + owned.start("who")
    return third not in (sentence.marks[pair.first_group], sentence.marks[pair.second_group])
