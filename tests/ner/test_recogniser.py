"""The recogniser as other stages meet it: shipped weights, shipped gazetteer, values beside the names."""

from __future__ import annotations

import datetime
from dataclasses import replace
from itertools import pairwise
from pathlib import Path
from types import SimpleNamespace

import pytest

from kg.model import Document
from kg.ner import NameRecogniser, make_recogniser
from kg.ner.model import Name
from kg.protocols import Recogniser

TEXTS = {
    "zh-Hans": "12月4日，阿里巴巴集团宣布以7亿美元收购星辰数据科技有限公司。董事长张明远表示，Qwen3-235B-A22B已在上海上线。",
    "zh-Hant": "台積電董事長魏哲家昨日在新竹表示，將向輝達供應晶片，並投資日本熊本的工廠。",
    "ja": "ソフトバンクグループの孫正義会長兼社長は、東京都内で開いた会見で、米オープンAIに300億ドルを出資すると発表した。",
    "en": "Microsoft said on Monday it would buy Nordlicht Analytics, a Berlin software maker, for $2.3bn, Satya Nadella announced.",
}
EXPECTED = {
    "zh-Hans": {"阿里巴巴集团", "星辰数据科技有限公司", "张明远", "Qwen3-235B-A22B", "上海"},
    "zh-Hant": {"台積電", "魏哲家", "新竹", "輝達", "日本"},
    "ja": {"ソフトバンクグループ", "孫正義", "オープンAI"},
    "en": {"Microsoft", "Nordlicht Analytics", "Berlin", "Satya Nadella"},
}


@pytest.fixture(scope="module")
def recogniser() -> NameRecogniser:
    return make_recogniser()


def test_it_is_a_recogniser(recogniser: NameRecogniser) -> None:
    assert isinstance(recogniser, Recogniser)


@pytest.mark.parametrize("lang", list(TEXTS))
def test_plain_news_is_read_in_every_language(recogniser: NameRecogniser, lang: str) -> None:
    mentions, _ = recogniser(Document("d", TEXTS[lang], lang))
    assert {mention.text for mention in mentions} >= EXPECTED[lang]


@pytest.mark.parametrize("lang", list(TEXTS))
def test_mentions_quote_the_text_and_lie_apart_in_order(recogniser: NameRecogniser, lang: str) -> None:
    text = TEXTS[lang] * 3
    mentions, values = recogniser(Document("d", text, lang))
    assert all(text[mention.start : mention.end] == mention.text for mention in mentions)
    assert all(one.end <= other.start for one, other in pairwise(mentions))
    assert [value.start for value in values] == sorted(value.start for value in values)


def test_known_things_carry_their_id_in_any_script(recogniser: NameRecogniser) -> None:
    for lang, text in (
        ("zh-Hans", "阿里巴巴今天发布财报。"),
        ("ja", "アリババは決算を発表した。"),
        ("en", "Alibaba reported results."),
    ):
        mentions, _ = recogniser(Document("d", text, lang))
        assert [mention.known for mention in mentions] == ["alibaba"]


def test_values_come_beside_the_names(recogniser: NameRecogniser) -> None:
    _, values = recogniser(Document("d", TEXTS["zh-Hans"], "zh-Hans", date=datetime.date(2025, 12, 5)))
    assert {value.normal for value in values} >= {"700000000 USD", "2025-12-04"}


def test_a_user_s_table_adds_names_at_once_in_all_scripts(tmp_path: Path) -> None:
    table = tmp_path / "own.tsv"
    table.write_text("id\tclass\tzh-Hans\tja\nquelven\tCompany\t夔纹\tクエルヴェン\n", encoding="utf-8")
    own = make_recogniser(gazetteer=[table])
    for text in ("夔紋今年增長三成。", "クエルヴェンが増収。"):
        mentions, _ = own(Document("d", text, "ja"))
        assert ("quelven", "Company") in [(mention.known, mention.type) for mention in mentions]


def test_the_word_that_opens_an_english_sentence_is_no_part_of_a_name(recogniser: NameRecogniser) -> None:
    text = "Excluding Sun Art Retail and Intime, the two retailers that Alibaba has sold, revenue grew 5%."
    mentions, _ = recogniser(Document("d", text, "en"))
    assert ("Sun Art Retail", "sun-art-retail") in [(mention.text, mention.known) for mention in mentions]


def test_an_empty_document_has_nothing(recogniser: NameRecogniser) -> None:
    assert recogniser(Document("d", "", "zh-Hans")) == ((), ())


def test_a_day_is_no_name(recogniser: NameRecogniser) -> None:
    text = "BYD said on Wednesday that sales rose."
    at = text.index("Wednesday")
    model = SimpleNamespace(
        read=lambda _, hits: replace(recogniser.model.read(text, hits), names=(Name(at, at + 9, "Product", 0.99),))
    )
    mentions, values = replace(recogniser, model=model)(Document("d", text, "en", date=datetime.date(2025, 12, 5)))  # type: ignore[arg-type]
    assert (at, at + 9) in [(value.start, value.end) for value in values]
    assert [mention.text for mention in mentions] == ["BYD"]
