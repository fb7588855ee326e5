"""What is called off, bid for or only intended is not taken for done, and what is done not for a plan of something else."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from kg.model import Status
from kg.relations.candidates import Pair, pairs
from kg.relations.qualified.presenting import deniable, presented, told
from kg.relations.qualified.stating import StatusReader
from kg.relations.scoring import load_weights
from kg.relations.table import relations
from kg.relations.view import Sentence, sentences

COMPLETED, PLANNED, RUMOURED, DENIED = Status.COMPLETED, Status.PLANNED, Status.RUMOURED, Status.DENIED


@pytest.fixture(scope="module")
def reader() -> StatusReader:
    return StatusReader(load_weights().status)


def _first(marked: Callable, lang: str, text: str) -> tuple[Sentence, Pair]:
    """The sentence and the pair of the first two names of `text`."""
    read = sentences(*marked(text, lang))
    pair = next(p for p in pairs(read, relations()) if p.topic is None)
    return read[pair.sentence], pair


def _presented(marked: Callable, lang: str, text: str, predicate: str, status: Status) -> Status:
    sentence, pair = _first(marked, lang, text)
    language = lang.split("-")[0]
    return presented(status, predicate, language, told(language, sentence, pair), pair)


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("zh-Hans", "[腾讯|Company#a]终止收购[喜马拉雅|Company#b]。"),
        ("zh-Hans", "[腾讯|Company#a]取消对[喜马拉雅|Company#b]的投资。"),
        ("zh-Hans", "监管机构叫停[腾讯|Company#a]对[喜马拉雅|Company#b]的收购。"),
        ("zh-Hant", "[騰訊|Company#a]併購[喜馬拉雅|Company#b]一案最終破局。"),
        ("zh-Hans", "[腾讯|Company#a]收购[喜马拉雅|Company#b]的谈判破裂。"),
        ("ja", "[トヨタ|Company#a]は[ニデック|Company#b]に対する買収提案を撤回した。"),
        ("ja", "[トヨタ|Company#a]と傘下の[ニデック|Company#b]の統合は白紙に戻った。"),
    ],
)
def test_a_deal_that_was_called_off_is_denied(marked: Callable, lang: str, text: str) -> None:
    assert _presented(marked, lang, text, "acquired", COMPLETED) is DENIED


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("zh-Hans", "[腾讯|Company#a]终止与对手的合作，收购了[喜马拉雅|Company#b]。"),
        ("zh-Hans", "[腾讯|Company#a]没有放弃收购[喜马拉雅|Company#b]。"),
        ("zh-Hans", "撤回对[腾讯|Company#a]的要约的是贝恩，它收购了[喜马拉雅|Company#b]。"),
        ("zh-Hans", "[腾讯|Company#a]收购[喜马拉雅|Company#b]，取消了对手的投资限制。"),
        ("ja", "[トヨタ|Company#a]は[ニデック|Company#b]を買収し、生産を中止した。"),
        ("ja", "[トヨタ|Company#a]は[ニデック|Company#b]の買収を撤回していない。"),
    ],
)
def test_another_thing_that_was_called_off_denies_no_deal(marked: Callable, lang: str, text: str) -> None:
    assert _presented(marked, lang, text, "acquired", COMPLETED) is COMPLETED


def test_a_delisting_denies_no_listing(marked: Callable) -> None:
    withdrawn = "[智谱|Company#a]撤回在[港交所|Exchange#b]上市的申请。"
    delisted = "[智谱|Company#a]将撤销在[港交所|Exchange#b]的上市地位。"
    assert _presented(marked, "zh-Hans", withdrawn, "listedOn", PLANNED) is DENIED
    assert _presented(marked, "zh-Hans", delisted, "listedOn", COMPLETED) is COMPLETED


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("[证监会|Government#a]拟对[恒大|Company#b]罚款41亿元。", PLANNED),
        ("[证监会|Government#a]对[恒大|Company#b]罚款41亿元。", COMPLETED),
        ("[证监会|Government#a]对虚拟在线平台[恒大|Company#b]罚款41亿元。", COMPLETED),
        ("[证监会|Government#a]拟对[恒大|Company#b]罚款，已收到首笔款项。", COMPLETED),
    ],
)
def test_what_is_only_intended_is_planned(marked: Callable, text: str, status: Status) -> None:
    assert _presented(marked, "zh-Hans", text, "fined", COMPLETED) is status


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("[腾讯|Company#a]将所持[喜马拉雅|Company#b]股份转让完毕。", COMPLETED),
        ("[腾讯|Company#a]已将旗下[喜马拉雅|Company#b]出售。", COMPLETED),
        ("[腾讯|Company#a]去年将[喜马拉雅|Company#b]七成股权转售给别家。", COMPLETED),
        ("[腾讯|Company#a]明年将出售[喜马拉雅|Company#b]。", PLANNED),
    ],
)
def test_a_particle_that_hands_a_thing_on_tells_no_future(
    reader: StatusReader, marked: Callable, text: str, status: Status
) -> None:
    assert reader.read("divested", "zh-Hans", *_first(marked, "zh-Hans", text)) is status


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("[Unilever|Company#a] bought [Graza|Company#b] for $2bn and plans to hire 500 people.", COMPLETED),
        ("[Unilever|Company#a] bought [Graza|Company#b] as [Nestle|Company#c] planned job cuts.", COMPLETED),
        ("[Unilever|Company#a] agreed to buy [Graza|Company#b] and expects to close the deal in March.", PLANNED),
        ("[Unilever|Company#a] scrapped the purchase of [Graza|Company#b].", DENIED),
        ("[Unilever|Company#a] has launched a $2bn bid for [Graza|Company#b].", PLANNED),
        ("[Unilever|Company#a] was also considering a bid for [Graza|Company#b].", RUMOURED),
        ("[Unilever|Company#a] completed its $2bn bid for [Graza|Company#b].", COMPLETED),
    ],
)
def test_english_deals_are_read_by_their_own_words(
    reader: StatusReader, marked: Callable, text: str, status: Status
) -> None:
    assert reader.read("acquired", "en", *_first(marked, "en", text)) is status


def test_an_announced_deal_with_a_past_verb_is_completed(marked: Callable) -> None:
    bought = "[Unilever|Company#a] snapped up [Graza|Company#b] last year."
    agreed = "[Unilever|Company#a] agreed to buy [Graza|Company#b], which bought a farm."
    assert _presented(marked, "en", bought, "acquired", PLANNED) is COMPLETED
    assert _presented(marked, "en", agreed, "acquired", PLANNED) is PLANNED


@pytest.mark.parametrize(
    ("lang", "text", "holds"),
    [
        ("en", "[Unilever|Company#a] spent freely on [Graza|Company#b].", False),
        ("en", "[Unilever|Company#a]'s pursuit of [Graza|Company#b] collapses.", True),
        ("en", "[Unilever|Company#a] doesn't own [Graza|Company#b].", True),
        ("ja", "[トヨタ|Company#a]は[ニデック|Company#b]を手に入れた。", False),
        ("ja", "[トヨタ|Company#a]は[ニデック|Company#b]への提案を引っ込めた。", True),
        ("zh-Hans", "外面都在传[腾讯|Company#a]要拿下[喜马拉雅|Company#b]。", True),
    ],
)
def test_without_a_word_for_it_nothing_is_denied(marked: Callable, lang: str, text: str, holds: bool) -> None:
    sentence, pair = _first(marked, lang, text)
    language = lang.split("-")[0]
    assert deniable(language, told(language, sentence, pair)) is holds


def test_who_does_not_comment_denies_nothing(marked: Callable) -> None:
    silent = "[トヨタ|Company#a]は[ニデック|Company#b]を買収したが、金額は公表していない。"
    denying = "[トヨタ|Company#a]は[ニデック|Company#b]を買収していない。"
    for text, holds in ((silent, False), (denying, True)):
        sentence, pair = _first(marked, "ja", text)
        assert deniable("ja", told("ja", sentence, pair)) is holds


@pytest.mark.parametrize(
    ("text", "before", "after"),
    [
        ("[トヨタ|Company#a]、[ニデック|Company#b]を1000億円で買収へ", COMPLETED, PLANNED),
        ("[トヨタ|Company#a]は[ニデック|Company#b]を買収する方針だ。", COMPLETED, PLANNED),
        ("[トヨタ|Company#a]は[ニデック|Company#b]を買収し、成長計画を示した。", COMPLETED, COMPLETED),
        ("[トヨタ|Company#a]が設立した[ニデック|Company#b]は、上場する方針だ。", COMPLETED, COMPLETED),
        ("[トヨタ|Company#a]は[ニデック|Company#b]を完全子会社にした。", PLANNED, COMPLETED),
        ("[トヨタ|Company#a]は[ニデック|Company#b]を買収することを決めた。", PLANNED, PLANNED),
    ],
)
def test_a_japanese_sentence_is_read_by_its_end(marked: Callable, text: str, before: Status, after: Status) -> None:
    assert _presented(marked, "ja", text, "acquired", before) is after


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("[トヨタ|Company#a]の[佐藤恒治|Person#b]社長は、工場を建てる計画だと話した。", COMPLETED),
        ("[トヨタ|Company#a]の社長に[佐藤恒治|Person#b]氏が就任する予定だ。", PLANNED),
    ],
)
def test_a_post_is_planned_only_where_someone_comes_to_it(marked: Callable, text: str, status: Status) -> None:
    assert _presented(marked, "ja", text, "worksFor", PLANNED) is status


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("ja", "[蒼電舎|Company#a]は傘下の[藍製薬|Company#b]を来年売却する計画だ。"),
        ("zh-Hans", "[青石|Company#a]拟明年出售旗下的[白溪|Company#b]。"),
    ],
)
def test_what_is_owned_is_owned_whatever_is_planned_for_it(marked: Callable, lang: str, text: str) -> None:
    sentence, pair = _first(marked, lang, text)
    assert presented(PLANNED, "subsidiaryOf", lang.split("-")[0], sentence, pair) is COMPLETED


@pytest.mark.parametrize(
    ("lang", "text", "status"),
    [
        ("ja", "[米|Place#a][テスラ|Company#b]は新工場を建設する計画だ。", COMPLETED),
        ("ja", "[テスラ|Company#b]は[大阪|Place#a]に新工場を建設する計画だ。", PLANNED),
        ("en", "[China|Place#a]'s [BYD|Company#b] will build cars.", COMPLETED),
        ("en", "[BYD|Company#b] plans a second European factory in [Hungary|Place#a].", PLANNED),
        ("en", "[BYD|Company#b] will supply batteries to its [Szeged|Place#a] works.", COMPLETED),
        ("zh-Hans", "[比亚迪|Company#b]计划明年在[匈牙利|Place#a]设厂。", PLANNED),
    ],
)
def test_only_what_comes_to_a_place_is_planned_to_be_there(
    marked: Callable, lang: str, text: str, status: Status
) -> None:
    assert _presented(marked, lang, text, "locatedIn", PLANNED) is status


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("[腾讯|Company#a]以110亿元收购[喜马拉雅|Company#b]四年后，将出售牌照。", COMPLETED),
        ("[腾讯|Company#a]预计收购[喜马拉雅|Company#b]后，份额将升至四成。", PLANNED),
    ],
)
def test_a_deal_that_something_comes_after_has_happened(
    reader: StatusReader, marked: Callable, text: str, status: Status
) -> None:
    assert reader.read("acquired", "zh-Hans", *_first(marked, "zh-Hans", text)) is status


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("[Ann Lee|Person#a], [Bluebay|Company#b]'s chief executive, will open a plant.", COMPLETED),
        ("[Bluebay|Company#b]'s chief executive [Ann Lee|Person#a] will open a plant.", COMPLETED),
        ("[Ann Lee|Person#a], [Bluebay|Company#b]'s next chief executive, will open a plant.", PLANNED),
        ("[Ann Lee|Person#a] will join [Bluebay|Company#b] as chief executive.", PLANNED),
    ],
)
def test_a_post_told_beside_the_name_is_held_whatever_is_planned(marked: Callable, text: str, status: Status) -> None:
    assert _presented(marked, "en", text, "worksFor", PLANNED) is status


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("[腾讯|Company#a]拟出资15亿元入股[喜马拉雅|Company#b]，获得4.1%股权。", PLANNED),
        ("[腾讯|Company#a]持有[喜马拉雅|Company#b]4.1%股权，拟减持。", COMPLETED),
    ],
)
def test_a_share_to_be_taken_is_planned_and_one_to_be_sold_is_held(
    reader: StatusReader, marked: Callable, text: str, status: Status
) -> None:
    assert reader.read("ownsStakeIn", "zh-Hans", *_first(marked, "zh-Hans", text)) is status


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("[Bluebay|Company#a] and [Aoi|Company#b], which completed their merger in May, will move.", COMPLETED),
        ("[Bluebay|Company#a] and [Aoi|Company#b], which plan to complete their merger in May, will move.", PLANNED),
    ],
)
def test_a_deal_that_was_completed_is_done_whatever_else_is_planned(
    marked: Callable, text: str, status: Status
) -> None:
    sentence, _ = _first(marked, "en", text)
    pair = Pair(0, sentence.slots[0], sentence.slots[1], 0, 0)
    assert presented(PLANNED, "mergedWith", "en", told("en", sentence, pair), pair) is status
