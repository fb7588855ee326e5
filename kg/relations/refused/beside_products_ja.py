"""What Japanese says of a product beside another, and of who only speaks of it: Xより長い, Xに次ぐ2位, AはBに搭載される, AはXを評価する."""

from __future__ import annotations

import re
from dataclasses import replace

from kg.ner.fold import fold
from kg.relations.candidates import Pair
from kg.relations.decide import Proposal
from kg.relations.refused.otherwise_en import between
from kg.relations.refused.recipients import beside
from kg.relations.table import ORGANIZATIONS
from kg.relations.view import Sentence

_NAME = "[\ue000-\uf8ff]"
_NEAR = "[^、。\ue000-\uf8ff]"
_END = '[」』”"]?'
_MADE = frozenset({"develops", "released"})
_THINGS = frozenset({"Product", "AIModel"})
_JUDGES = "評価|評し|評す|指摘|批判|称賛|絶賛|酷評|分析|予想|予測"
_THAN = re.compile(fold(rf"{_END}(?:など)?より(?:も)?(?!提供|発売|配信|販売|購入)"))
_BUILT_IN = re.compile(
    fold(
        rf"{_END}(?:など)?に(?:も|は)?{_NEAR}{{0,6}}(?:搭載|採用|内蔵|組み込ま|使わ|使用さ|利用さ|応用さ|活用さ)(?:され|れ)?(?:ている|ていた|る|た|て|予定)"
    )
)
"""Behind what another is built into: Aは端末Bに搭載されている."""
_TOPIC = re.compile(rf"{_END}(?:など)?(?:は|も|が)")
_ALONE = re.compile(rf"{_END}(?:など)?(?:は|も|が)、?[「『]?")
"""Between who does something and what alone it is done to: AがXを取り扱う, and not Aが製造するXを取り扱う."""
_SAYS = re.compile(rf"{_END}(?:など)?(?:は|も)[、]?")
_JUDGED = re.compile(
    fold(
        rf"{_END}(?:など)?(?:を|について)[、]?(?:「[^」]*」(?:などと|と|だと)?|[^、。「」]{{0,24}})[、]?(?:{_JUDGES})(?!さ|を受)"
    )
)
"""Behind what is judged: Xを「最も完成度が高い」と評する."""
_ITS = re.compile(rf"{_END}の[^、。\ue000-\uf8ff]{{0,12}}")
"""Between an owner and its product: Xの触媒「Y」."""
_SAID_SO = re.compile(
    fold(rf"(?:と|とも)(?:{_JUDGES}|みる|みて|見る|見て|説明|話す|話し|語|述べ)[^、。と]{{0,6}}[。]?") + r"\Z"
)
_SAYS_OF = re.compile(fold(rf"{_END}(?:など)?(?:に(?:劣|勝|並|迫)|を(?:上回|下回|超)|より|の)"))
_BEATS = re.compile(
    fold(
        rf"{_END}(?:(?:など)?や(?:{_NAME}{{1,2}}の?)?{_NEAR}{{0,8}}{_NAME}{_END})*(?:など)?を{_NEAR}{{0,14}}(?:上回(?:った|る|り|っ)|凌駕|しのい|しのぐ|追い抜)"
    )
)
"""Behind what is beaten, or a list of it: AはXやYのZを読解で上回った."""
_USED_AT = re.compile(fold(rf"の{_NEAR}{{0,14}}で(?:も)?{_NEAR}{{0,6}}(?:使わ|使用さ|利用さ|採用さ|稼働|導入さ)"))
"""Behind who only uses it: Xの工場で使われる."""
_AND_ITS = re.compile(fold(rf"{_END}(?:など)?と、?[^、。\ue000-\uf8ff]{{0,14}}"))
"""Between two things of a list: 「A」と、車載OSの最新版「B」を公開."""
_SELLS = re.compile(fold(rf"{_END}(?:など)?を{_NEAR}{{0,8}}(?:取り扱|販売代理)"))
_ONCE = re.compile(fold("(?<!地)元") + r"\Z")
"""Before where someone was: 元グーグルの技術者だった."""
_BYLINE = re.compile("【[^】]{1,16}[=＝]")
_OFF = re.compile(fold("発の?(?:ベンチャー|スタートアップ|新興)"))
_BASE = re.compile(fold(rf"{_END}を(?:基盤|ベース|土台|もと|基)(?:と|に)"))
_LIST = re.compile(rf"[」』や、とのー\s「『{_NAME[1:-1]}]*{_NAME}の[」』や、とのー\s「『{_NAME[1:-1]}]*")
_ALIKE = re.compile(
    fold(
        rf"{_END}(?:など)?(?:に(?:も)?(?:対応|搭載)|(?:から|で)(?:も)?(?:利用|使え|使う|使用)|を(?:搭載|採用|利用|併用))"
    )
)
"""Around things that are only listed: Aの「X」やBの「Y」に対応する."""
_OTHER_PLACE = re.compile(fold("に次ぐ|に次いで|[2-9二三四五]位|準優勝|次点"))
_FIRST_PLACE = re.compile(fold("(?<![0-9])[1一]位|首位|トップ|最高|最上位|最も|(?<!準)優勝|頂点|王座|世界一|最多|1番"))
_OWN_SUBJECT = frozenset({"outperforms", "toppedBenchmark", "basedOn", "uses", "integratesWith", "variantOf"})
_IS_TOLD_OF = re.compile(rf"[「『]?{_NAME}{_END}(?:は|が)")


def built_in(proposal: Proposal, sentence: Sentence, pair: Pair) -> Proposal:
    """`proposal`, turned round where its subject is what the other is built with: AはBに搭載されている."""
    first = pair.topic is None and pair.first.entity == proposal.subject
    if proposal.relation not in ("basedOn", "uses") or not first or pair.first_group == pair.second_group:
        return proposal
    subject, object_ = beside(sentence, pair, proposal.subject), beside(sentence, pair, proposal.object)
    if subject is None or object_ is None or pair.first.type not in _THINGS:
        return proposal
    if _TOPIC.match(subject[1]) and _BUILT_IN.match(object_[1]):
        return replace(proposal, subject=proposal.object, object=proposal.subject)
    return proposal


def beats(proposal: Proposal, sentence: Sentence, pair: Pair) -> Proposal:
    """`proposal`, where its subject would be built on what it beats: AはBを上回った."""
    first = pair.topic is None and pair.first.entity == proposal.subject
    if proposal.relation not in ("basedOn", "uses", "competesWith") or not first:
        return proposal
    subject, object_ = beside(sentence, pair, proposal.subject), beside(sentence, pair, proposal.object)
    if subject is None or object_ is None or pair.first_group == pair.second_group:
        return proposal
    both = pair.first.type in _THINGS and pair.second.type in _THINGS
    if both and _TOPIC.match(subject[1]) and _BEATS.match(object_[1]):
        return replace(proposal, relation="outperforms")
    return proposal


def judged(proposal: Proposal, sentence: Sentence, pair: Pair) -> Proposal:
    """`proposal`, where its subject would make or use what it only judges: then it rates it."""
    if proposal.relation not in _MADE | {"uses"} or pair.topic is not None or pair.first.entity != proposal.subject:
        return proposal
    subject, object_ = beside(sentence, pair, proposal.subject), beside(sentence, pair, proposal.object)
    if subject is None or object_ is None or pair.first_group == pair.second_group:
        return proposal
    if _SAYS.match(subject[1]) and _JUDGED.match(object_[1]):
        return replace(proposal, relation="rated")
    return proposal


def only_beside_it(proposal: Proposal, sentence: Sentence, pair: Pair) -> str | None:
    """Why the text does not state `proposal` of a product: the particles give another part to one of the two."""
    relation = proposal.relation
    subject, object_ = beside(sentence, pair, proposal.subject), beside(sentence, pair, proposal.object)
    first = pair.first.entity == proposal.subject
    if any(place is not None and _BYLINE.fullmatch(place[0]) for place in (subject, object_)):
        return "the text names it as who reports"
    if relation == "outperforms" and subject is not None and _THAN.match(subject[1]):
        return "the text names it as what is less"
    second = relation == "toppedBenchmark" and _OTHER_PLACE.search(sentence.masked) is not None
    if second and not _FIRST_PLACE.search(sentence.masked):
        return "the text names another place than the first"
    if relation in _MADE | {"uses"} and first and subject is not None and object_ is not None:
        if _JUDGED.match(object_[1]) and not _ITS.fullmatch(between(sentence, pair)):
            return "the text names it as who judges"
        if relation in _MADE and _ALONE.fullmatch(between(sentence, pair)) and _SELLS.match(object_[1]):
            return "the text says that it sells what another makes"
        body = (pair.first if first else pair.second).type in ORGANIZATIONS
        if body and _SAYS.match(subject[1]) and _SAID_SO.search(sentence.masked) and _SAYS_OF.match(object_[1]):
            return "the text names it as who says it of others"
    if relation in _MADE and not first and pair.topic is None and subject is not None and _USED_AT.match(subject[1]):
        return "the text names it as who uses it"
    apart = pair.topic is None and pair.first_group != pair.second_group
    if relation == "variantOf" and apart and _AND_ITS.fullmatch(between(sentence, pair)):
        return "the text only lists the two"
    if relation in ("founded", "partOf", "subsidiaryOf") and object_ is not None and _ONCE.search(object_[0]):
        return "the text only names where someone worked"
    if relation == "partOf" and any(place is not None and _OFF.match(place[1]) for place in (subject, object_)):
        return "the text only names where it came from"
    if relation in ("integratesWith", "competesWith") and apart:
        told = between(sentence, pair)
        if _BASE.match(told):
            return "the text names it as what something else is built on"
        behind = sentence.masked[sentence.marks[pair.second_group] + 1 :]
        if _LIST.fullmatch(told) and _ALIKE.match(behind):
            return "the text only lists the two"
    if relation in _OWN_SUBJECT and pair.topic is not None and first and pair.topic.slot.type in _THINGS:
        own = bool(sentence.slots) and sentence.slots[0].type in _THINGS and _IS_TOLD_OF.match(sentence.masked)
        if own and pair.second_group > 0:
            return "the sentence has a subject of its own"
    return None
