"""Corrects how the trained status reader takes a fact where words or grammar leave no doubt: 终止收购 is denied, …へ is planned.

Two steps around the reader: `told` leaves out what the sentence says of something else, `presented` mends the status that was
read. The words stand here and not in ontology/status.toml, because the cues there are what the reader was trained with.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from kg.model import Status
from kg.ner.fold import fold
from kg.relations.candidates import Pair
from kg.relations.clauses import clause_spans
from kg.relations.qualified.negated import is_negated
from kg.relations.qualified.presenting_en import (
    holds_a_post,
    is_closed,
    is_considered,
    is_titled,
    is_to_do,
    stated_beside,
    talks_ended,
)
from kg.relations.qualified.presenting_ja import by_own_verb, dissolved, is_withdrawn, lies_ahead, without_other
from kg.relations.qualified.presenting_zh import DEAL, Told, by_own_words, called_off, denied_of_others
from kg.relations.qualified.status import cues
from kg.relations.qualified.taking_up import is_to_take_up
from kg.relations.view import Sentence

ANNOUNCED = frozenset({"acquired", "divested", "investedIn", "reducedStakeIn", "mergedWith"})
"""What may be announced and still lie ahead without a word for it; all else that no word calls planned has happened."""
_BID_FOR = frozenset({"acquired", "divested", "mergedWith"})
_EVENTS = ANNOUNCED | {"founded", "released", "suppliesTo", "listedOn", "uses", "partneredWith"}
_INTENDED_ZH = ANNOUNCED | {"fined", "founded", "listedOn", "ownsStakeIn", "released"}
_OPEN = frozenset({Status.COMPLETED, Status.ONGOING, Status.PLANNED})
_NAME = "[\ue000-\uf8ff]"

_TAKING = re.compile(
    rf"(?<!即)将(?=其(?:所|持|在|旗|名|余|中|对|{_NAME})|所持|所有|旗下|手中|名下|持有的|{_NAME}|[0-9.,]+(?:[%颗架艘台套辆枚座家名股亿万]))"
)
"""将 that hands on a thing and tells no future: 将所持B股份转让给C, 将B转售给C."""
_AFTER_ZH = re.compile(r"[^,，;；\ue000-\uf8ff]{0,8}(?<![最背])后(?=[,，]|首[季年月度个次])")
_UNSURE_ZH = re.compile("若|如|待|一旦|将|拟|计划|预计|有望|能否|假|完成")
"""A收购B四年后，…: what lies behind has happened, but for 若收购B后 and 交易完成后."""
_INTENDING_ZH = re.compile(r"(?<![原曾虚模比草])拟(?=对|以|将|向|收|出|减|增|处|罚|转|吸|发|设|通过|赴|在|于)")
"""拟 before what is intended: 证监会拟对B罚款."""
_BEGUN_ZH = re.compile("已经?(?:卖|售|减|买|购|收|增|完成)")
"""What is intended has partly happened: 拟减持B, 已卖掉0.3%."""

_NO_ANSWER = re.compile(
    fold(
        "(?:コメント|回答|公表|開示|明らかに)(?:は|を)?(?:しない|しなかった|していない)|(?:コメント|回答)を?(?:控え|避け|拒否し|拒ん)"
    )
)
"""Who does not comment denies nothing: Aはコメントしていない."""
_POST_JA = re.compile(
    fold(
        "就任|就く|就け|昇格|内定|次期|新社長|後任|起用|充て|迎え|移籍|転じ|着任|登用|招|指名|選任|選出|任命|抜擢|抜てき|入社|加わ|引き継|トップに|長に(?:なる|決ま|据え)"
    )
)
_DESCRIBED_JA = re.compile(r"た[^、。,]{0,3}$")
"""Between the names the end of a clause that describes the second: Aが設立した米B."""
_PAST_JA = re.compile(r"た[。」]*$")
_DECIDED_JA = re.compile(fold("(?:[るう]|こと(?:を|で|に)?)と?[^、。]{0,8}(?:発表|決|表明|明らか|合意)"))

_ELSEWHERE_EN = re.compile(
    r",?\s(?:and|but)\s(?:(?:it|also|now|he|she)\s){0,3}(?:plans|intends|expects|aims|wants|hopes|will"
    r"|is (?:set|considering|weighing|preparing|in talks|looking))\b"
    r"(?! to (?:take|buy|acquire|merge|sell|divest|close|complete|finali[sz]e)\b)"
    rf"|\s(?:as|while)\s{_NAME}"
)
"""Behind the names the beginning of another matter: A bought B and plans to hire 500, A bought B as C cut jobs."""
_NEGATED = {
    "en": re.compile(
        r"\b(?:no|nobody|nothing|none|neither|nor|cannot|instead|rather than|correction|part(?:ed)? with|prevailed|los(?:t|es) to|beaten|beats?"
        r"|had (?:tried|sought|hoped|planned|wanted|attempted|offered)|call(?:s|ing)? off|fall(?:s|ing)? (?:through|apart)|end(?:s|ed) talks"
        r"|collaps\w+|abandon\w*|scrap\w*|cancel\w*|terminat\w+|withdr\w+|block(?:s|ing)?|drop(?:s|ping)|den(?:ial|ying)|refus\w+|declin\w+"
        r"|reject\w*|spurn\w*|snub\w*|rebuff\w*|halt\w*|quash\w*|veto\w*|shelv\w+|kills?|back(?:s|ed|ing) out|pull(?:s|ed|ing) out"
        r"|walk(?:s|ing)? away|rul(?:es|ing) out|turn(?:s|ing) down|dismiss\w*|fail\w*|rescind\w*|unw[io]\w+)\b|n't\b"
    ),
    "ja": re.compile(
        fold(
            r"な[いかくし]|ず(?:[、。に]|$)|ぬ|ません|まい|拒|否|断[っりら念]|撤|中止|見送|不|失敗|破|白紙|打ち[切止]|消|退|止|流れ"
            "|負け|敗|頓挫|却下|離|誤|引っ込め|取り下げ"
        )
    ),
}
"""Words that may deny a fact, whatever else they do: without any of them nothing is denied."""
_BID_EN = re.compile(r"\b(?:bids?|(?<!which )(?<!that )(?<!it )offers?|proposal|approach|suitor)\b(?! price)")
_DONE_EN = re.compile(
    r"\b(?:complet|clos(?:ed|es|ing)|finali[sz]ed|won|wins|bought|sold|acquired|purchased|merged|took (?:over|control)|taken over|clinch|paid)"
)
_PAST_EN = re.compile(
    r"(?<!be )(?<!being )\b(?:sold|bought|acquired|purchased|completed|closed|divested|offloaded|finali[sz]ed|invested|merged"
    r"|snapped up|took (?:a|full|control)|paid)\b"
)

_ATTACHED = re.compile(r"(?:の|的|'?s )?")
"""Between a place and its thing: 米B, 大阪のB, China's B (whose apostrophe the masked text may drop as a closing quote)."""
_OWNED = re.compile(fold("(?:旗下|名下|傘下|子会社)(?:的|の)?") + r"\Z")
"""Between an owner and what is its own, whatever is planned for that: 傘下のBを売却する, 拟出售旗下B."""
_SETTLING = {
    "zh": re.compile("设|建|落户|落地|迁|总部|开|办|厂|产|动土|动工|奠基|进驻|运营|投放|举行|上线"),
    "ja": re.compile(fold("設|建|置|移転|移す|本社|拠点|工場|進出|開|展開|生産|稼働|走|運行|投入")),
    "en": re.compile(
        r"\b(?:set(?:ting)? up|open\w*|buil\w+|base[ds]?|headquarter\w*|mov\w+|relocat\w+|stay\w*|run from|remain\w*|establish\w*"
        r"|launch\w*|expand\w*|locat\w+|construct\w*|start\w*|enter\w*)\b"
        r"|\b(?:an?|new|first|second|third) (?:[\w-]+ ){0,3}(?:factory|plant|office|headquarters|site|campus|store|hub|branch)\b"
    ),
}
"""Words of coming to a place: without one, what the sentence plans is not the place."""


@dataclass(frozen=True, slots=True)
class _Fact:
    """A fact's sentence as the rules read it: all of it, and the words of its clauses before, between and behind the names."""

    predicate: str
    language: str
    text: str
    before: str
    between: str
    behind: str
    topical: bool

    def holds(self, *kinds: str) -> bool:
        """True when the sentence holds a cue of one of `kinds`."""
        return any(cues()[self.language].holds(kind, self.text) for kind in kinds)


def ends(sentence: Sentence, pair: Pair) -> tuple[int, int]:
    """Where the names of `pair` stand in the masked sentence; -1 for a topic, which stands nowhere."""
    begin = -1 if pair.topic is not None else sentence.marks[pair.first_group]
    return begin, sentence.marks[pair.second_group]


def told(language: str, sentence: Sentence, pair: Pair) -> Sentence:
    """`sentence` without the words that only look as if they said something of the fact; places up to the names stay."""
    masked = sentence.masked
    if language == "zh":
        masked = _TAKING.sub("把", masked)
    elif language == "ja":
        masked = without_other(masked, ends(sentence, pair)[1] + 1)
        masked = _NO_ANSWER.sub(lambda match: "〇" * len(match.group()), masked)
    else:
        elsewhere = _ELSEWHERE_EN.search(masked, ends(sentence, pair)[1] + 1)
        masked = masked[: elsewhere.start()] if elsewhere else masked
    return sentence if masked == sentence.masked else replace(sentence, masked=masked)


def deniable(language: str, sentence: Sentence) -> bool:
    """False when no word of the `told` sentence could deny a fact; Chinese also denies without such words, by irony or a report."""
    negated = _NEGATED.get(language)
    denied = cues()[language].holds("denied", sentence.masked)
    return denied or negated is None or negated.search(sentence.masked) is not None


def presented(status: Status, predicate: str, language: str, sentence: Sentence, pair: Pair) -> Status:
    """The status of the fact between the names of `pair` in the `told` sentence, which the trained reader takes for `status`."""
    fact = _fact(predicate, language, sentence, pair)
    if status is Status.PLANNED and predicate not in ANNOUNCED and not fact.holds("planned"):
        status = Status.COMPLETED
    if is_negated(predicate, language, fact.between, fact.behind):
        return Status.DENIED
    if predicate == "subsidiaryOf" and status is Status.PLANNED and _OWNED.search(fact.between):
        return Status.COMPLETED
    if predicate == "worksFor" and status is Status.COMPLETED and not fact.topical:
        first = pair.first.type == "Person"
        if is_to_take_up(language, fact.between, fact.behind, person_first=first):
            return Status.PLANNED
    if predicate == "locatedIn":
        return _located(status, fact)
    if language == "zh":
        if status is Status.DENIED and denied_of_others(sentence.masked, *ends(sentence, pair)):
            status = Status.COMPLETED
        return _chinese(status, fact)
    if language == "ja":
        return _japanese(status, fact)
    titled = fact.topical and is_titled(fact.between)
    if predicate == "worksFor" and (titled or holds_a_post(fact.between, fact.behind)):
        return Status.COMPLETED
    return _english(status, fact) if predicate in ANNOUNCED else status


def _fact(predicate: str, language: str, sentence: Sentence, pair: Pair) -> _Fact:
    begin, end = ends(sentence, pair)
    text = sentence.masked
    clauses = clause_spans(text, 0, len(text))
    start = max((start for start, _ in clauses if start <= begin), default=0)
    stop = next((stop for _, stop in clauses if stop > end + 2), len(text))
    parts = text[start : max(begin, 0)], text[begin + 1 : end], text[end + 1 : stop]
    return _Fact(predicate, language, text, *parts, topical=pair.topic is not None)


def _located(status: Status, fact: _Fact) -> Status:
    if not fact.topical and _ATTACHED.fullmatch(fact.between):
        return Status.COMPLETED
    if status is Status.PLANNED and not _SETTLING[fact.language].search(fact.text):
        return Status.COMPLETED
    return status


def _chinese(status: Status, fact: _Fact) -> Status:
    told_zh = Told(fact.predicate, fact.before, fact.between, fact.behind)
    own = by_own_words(status, told_zh)
    if own is not None:
        return own
    if status in _OPEN and fact.predicate in ANNOUNCED | {"listedOn"} and called_off(told_zh):
        return Status.DENIED
    past = _AFTER_ZH.match(fact.behind)
    if status is Status.PLANNED and fact.predicate in ANNOUNCED and past is not None:
        tale = f"{fact.before}{fact.between}{past.group()}"
        if re.search(DEAL, fact.between) and not _UNSURE_ZH.search(tale):
            return Status.COMPLETED
    tale = f"{fact.before[-12:]}\ue000{fact.between}"
    if fact.predicate != "ownsStakeIn":  # 拟入股B，获得4%股权 is planned, and 持有B两成，拟减持 is not
        tale += f"\ue000{fact.behind}"
    intended = _INTENDING_ZH.search(tale) and not _BEGUN_ZH.search(fact.text)
    return Status.PLANNED if status is Status.COMPLETED and fact.predicate in _INTENDED_ZH and intended else status


def _japanese(status: Status, fact: _Fact) -> Status:
    if fact.predicate == "worksFor" and not _POST_JA.search(fact.text):
        return Status.COMPLETED
    own = by_own_verb(fact.predicate, fact.between, fact.behind)
    if own is Status.PLANNED and status is Status.RUMOURED:
        return status
    if own in (Status.COMPLETED, Status.DENIED) or (own is not None and status is not Status.DENIED):
        return own
    if fact.predicate not in _EVENTS or _DESCRIBED_JA.search(fact.between):
        return status
    if fact.predicate in ANNOUNCED and (is_withdrawn(fact.behind) or dissolved(fact.text)):
        return Status.DENIED
    if status in (Status.COMPLETED, Status.ONGOING) and lies_ahead(fact.predicate, fact.between, fact.behind):
        return Status.PLANNED
    decided = fact.holds("planned", "rumoured") or _DECIDED_JA.search(fact.text)
    return Status.COMPLETED if status is Status.PLANNED and _PAST_JA.search(fact.text) and not decided else status


def _english(status: Status, fact: _Fact) -> Status:
    if status is Status.PLANNED and not fact.topical and is_closed(fact.between, fact.behind):
        return Status.COMPLETED
    if fact.predicate in _BID_FOR and talks_ended(fact.between, fact.behind):
        return Status.DENIED
    if stated_beside(fact.predicate, fact.between, fact.behind):
        return Status.COMPLETED
    if status is Status.PLANNED and fact.predicate in _BID_FOR and is_considered(fact.between):
        return Status.RUMOURED
    if status is Status.COMPLETED and fact.predicate in ANNOUNCED and not fact.topical and is_to_do(fact.between):
        return Status.PLANNED
    bid = _BID_EN.search(fact.text)
    if status is Status.COMPLETED and fact.predicate in _BID_FOR and bid and not _DONE_EN.search(fact.text):
        return Status.RUMOURED if fact.holds("rumoured") else Status.PLANNED
    if status is Status.PLANNED and not bid and not fact.holds("planned", "rumoured") and _PAST_EN.search(fact.text):
        return Status.COMPLETED
    return status
