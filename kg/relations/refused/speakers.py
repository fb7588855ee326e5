"""Who only says a thing: in "中信证券认为，A与B的竞争将加剧" the broker is no rival of A and B, however near it stands.

Told where a verb of saying follows the name and the thing said begins with a name of its own, and does not speak of the speaker.
"""

from __future__ import annotations

import re

from kg.ner.fold import fold
from kg.relations.candidates import Pair
from kg.relations.view import Sentence

BETWEEN_OTHERS = frozenset(
    {"competesWith", "partneredWith", "mergedWith", "acquired", "investedIn", "ownsStakeIn", "suppliesTo", "uses", "subsidiaryOf"}
)  # fmt: skip
"""Relations of which someone may speak who is no part of them; who rates or accuses another is a part of that."""

_NAME = "[\ue000-\uf8ff]"
_VERBS = fold("认为|指出|表示|称|预计|预测|预期|预估|估计|分析称?|判断|强调")
_STUDIES = fold("調べ|調査|推計|予測|試算")
_SHOWS = fold("数据|统计|报告|研究|调查|调研|资料|研报")
_THEN = r"[,，、:：]?(?:[^\ue000-\uf8ff,，、。;；]{0,14}[,，、])?[\"“「]?"
"""A comma and a time (IDC数据显示，2026年第三季度，…) before what is said begins."""
_SAYS = {
    "zh": re.compile(
        rf"(?:(?:(?:证券|研究)?分析师|研报|报告|方面)?(?:近日|日前|今日|昨日)?(?:{_VERBS})"
        rf"|的?(?:最新)?(?:{_SHOWS})(?:显示|表明|指出|指|料|称|认为|相信)){_THEN}{_NAME}"
    ),
    "ja": re.compile(rf"(?:の(?:{_STUDIES}))?(?:によると|によれば)(?:{_THEN}|[,、][^\ue000-\uf8ff。]{{0,40}}){_NAME}"),
    "en": re.compile(
        rf"(?:'s)?(?: analysts?| data)? (?:said|says|shows?|expects?|believes?|estimates?|estimated|predicts?|forecasts?|noted|thinks?)(?: that)? {_NAME}"
    ),
}
_OF_ITSELF = {
    "zh": re.compile(fold("其|我们|公司|自身|双方|两家|集团|自家|旗下")),
    "ja": re.compile(fold("同社|自社|両社|当社|傘下")),
    "en": re.compile(r"\b(?:its?|their|they|we|our|us|both|company|firm)\b"),
}


def only_speaks(lang: str, sentence: Sentence, pair: Pair) -> bool:
    """True when the first name of `pair` says what `sentence` tells of others, among them the second."""
    if pair.topic is not None or pair.first_group == pair.second_group:
        return False
    language = lang.split("-")[0]
    begin, end = sentence.marks[pair.first_group], sentence.marks[pair.second_group]
    says = _SAYS[language].match(sentence.masked, begin + 1)
    if says is None or says.end() - 1 > end:
        return False
    told = says.start() if language == "ja" else says.end()
    return not _OF_ITSELF[language].search(sentence.masked, told)
