"""Facts that the text's own grammar rules out, whatever the classifier makes of the words between the names.

The rules for all languages and the lighter English ones; `impossible_en`, `impossible_ja` and `impossible_zh` hold those of their languages.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from kg.model import LocalEntity
from kg.ner.fold import fold
from kg.relations.candidates import Pair
from kg.relations.decide import Proposal
from kg.relations.refused.each_en import is_of_the_other
from kg.relations.refused.families import of_another_family
from kg.relations.refused.forums import brought_before_it
from kg.relations.refused.impossible_en import impossible_in_english
from kg.relations.refused.impossible_ja import impossible_in_japanese
from kg.relations.refused.impossible_zh import impossible_in_chinese
from kg.relations.refused.kin import stands_by_the_founder, studied_there
from kg.relations.refused.lenders import only_lends
from kg.relations.refused.makers import is_anothers, is_the_last_ones
from kg.relations.refused.recipients import PURCHASES, SALES, beside, receives, sells
from kg.relations.refused.speakers import BETWEEN_OTHERS, only_speaks
from kg.relations.view import Sentence

_COURT = re.compile(
    fold("(?:法院|法庭|地裁|高裁|最高裁|裁判所|仲裁(?:院|庭|委員会|委員會|委员会|中心|協会|協會|协会|センター))")
    + r"\Z|\b(?:court|tribunal)\b"
)
"""米カリフォルニア州地裁, 北京知识产权法院, the Delaware Court of Chancery."""
_INDEX = re.compile(
    fold("(?:平均株価|日経平均|ダウ平均|指数|恒指|沪指|深成指|日経225|沪深300)")
    + r"\Z|\A(?:topix|s&p ?500|dow|ftse ?100|dax|hang seng index|dow jones industrial average)\Z|\bindex\Z"
)
_MEMBERS = re.compile(
    fold("採用|構成|銘柄入れ替え|纳入|成分|成份") + r"|\b(?:constituent|component|member|join|add|includ)"
)
"""What makes a name one of an index's: 日経平均採用銘柄, 纳入恒指成份股, a component of the Dow."""
_FROM_THERE = re.compile(r"(?:'?s)?\s+(?:[a-z-]+\s+){0,3}(?:analysts?|strategists?|economists?|conference|forum)\b")
"""Behind the one who rates, or where it is done: Citi's senior analyst, at a Citi conference."""
_SAID_SO = {
    "reportsTo": re.compile(
        r"\breport(?:s|ed|ing)?\b|\bunder\b|\banswer(?:s|ed|ing)?\b|\boverse|\bsupervis(?!ory)|\bdirect line\b|\bboss\b|\bdeput|\bchief of staff\b"
    ),
    "fined": re.compile(
        r"\bfin(?:e|es|ed|ing)\b|\bpenal|\bpunish|\blevie|\bsanction|\bto pay\b|\bmust pay\b|\bsettle|\bsurcharge|\breprimand|\bsuspend"
    ),
}
_SURE_WITHOUT_A_WORD = 0.45
"""How sure a relation of `_SAID_SO` must be in a sentence that has none of its words."""


def impossible(
    lang: str, proposal: Proposal, sentence: Sentence, pair: Pair, entities: Sequence[LocalEntity]
) -> str | None:
    """Why `sentence` cannot state `proposal` of the two names of `pair`; None where nothing rules it out."""
    relation, subject, object_ = proposal.relation, proposal.subject, proposal.object
    if relation in SALES and any(receives(lang, sentence, pair, end) for end in (subject, object_)):
        return "the text names one of them as the buyer"
    if relation in PURCHASES and sells(lang, sentence, pair, buyer=subject, bought=object_):
        return "the text names one of them as the seller"
    if relation in PURCHASES and lang.startswith("zh") and receives(lang, sentence, pair, object_):
        return "the text names what is bought as a buyer"
    if relation in BETWEEN_OTHERS and only_speaks(lang, sentence, pair):
        return "the text names one of them as the one who says it of others"
    if not lang.startswith("zh") and of_another_family(proposal, pair, entities[subject], entities[object_]):
        return "the two bear other names, and the sentence names only one"
    if relation == "disputesWith" and any(_is_court(entities[end]) for end in (subject, object_)):
        return "a court is no party of a dispute"
    if brought_before_it(lang, proposal, sentence, pair):
        return "the text names it as the body that the complaint is brought before"
    if only_lends(lang, proposal, sentence, pair):
        return "the text names it as who lends the money"
    if studied_there(lang, proposal, sentence, pair):
        return "the text names it as where someone has studied"
    bystander = stands_by_the_founder(lang, proposal, sentence, pair)
    if bystander is not None:
        return bystander
    if relation == "listedOn" and _is_index(entities[object_]) and not _MEMBERS.search(sentence.masked):
        return "the text speaks of an index and not of a listing"
    if relation in ("develops", "released") and is_anothers(proposal, sentence, pair, entities):
        return "the text names it after another company"
    if relation in ("develops", "released") and is_the_last_ones(lang, proposal, sentence, pair):
        return "the text names it as the last one's"
    if lang == "ja":
        return impossible_in_japanese(proposal, sentence, pair)
    if lang.startswith("zh"):
        return impossible_in_chinese(proposal, sentence, pair)
    return _in_english(proposal, sentence, pair)


def _in_english(proposal: Proposal, sentence: Sentence, pair: Pair) -> str | None:
    place = beside(sentence, pair, proposal.object)
    if proposal.relation == "rated" and place is not None and _FROM_THERE.match(place[1]):
        return "the text names it as the one who rates"
    word = _SAID_SO.get(proposal.relation)
    if word is not None and proposal.confidence < _SURE_WITHOUT_A_WORD and not word.search(sentence.masked):
        return "no word of the sentence says so"
    if is_of_the_other(proposal, sentence, pair):
        return "the text gives the post to another of the list"
    return impossible_in_english(proposal, sentence, pair)


def _is_court(entity: LocalEntity) -> bool:
    return entity.type in ("Government", "Institution") and any(_COURT.search(fold(m.text)) for m in entity.mentions)


def _is_index(entity: LocalEntity) -> bool:
    return bool(entity.mentions) and all(_INDEX.search(fold(m.text)) for m in entity.mentions)
