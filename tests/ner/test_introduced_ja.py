"""Names that Japanese words introduce where the model saw none."""

from __future__ import annotations

import pytest

from kg.ner.introduced_ja import with_introduced
from kg.ner.spans import NamedSpan


@pytest.mark.parametrize(
    ("text", "name", "label"),
    [
        ("運航会社「ソラクル」を設立した。", "ソラクル", "Company"),
        ("積み立てサービス「かんたん資産運用」を始めた。", "かんたん資産運用", "Product"),
        ("大規模言語モデル(LLM)「つづみ」を公開した。", "つづみ", "AIModel"),
        ("米アオの日本法人アオジャパンは増収だった。", "アオジャパン", "Company"),
        ("株式会社帯広冷食との提携", "株式会社帯広冷食", "Company"),
        ("株式会社帯広冷食及び当社", "株式会社帯広冷食", "Company"),
        ("国立研究開発法人農業・食品研究機構(農研機構)と", "国立研究開発法人農業・食品研究機構", "Institution"),
    ],
)
def test_what_a_word_introduces_is_a_name(text: str, name: str, label: str) -> None:
    (span,) = with_introduced(text, [])
    assert (text[span.start : span.end], span.type) == (name, label)


@pytest.mark.parametrize(
    "text",
    [
        "社長は会社「を変えたい」と話す。",
        "顧客は「かんたん資産運用」と呼ぶ。",
        "株式会社化を進める。",
        "株式会社株式の東証上場は",
        "子会社コンサルティングサービスは伸びた。",
        "法人サービスを強化する。",
    ],
)
def test_other_words_introduce_none(text: str) -> None:
    assert with_introduced(text, []) == ()


def test_what_stands_already_stays_but_for_a_piece_of_a_registered_name() -> None:
    text = "株式会社北海道丸和に「アオ」を"
    piece = NamedSpan(4, 7, "Place", 0.9)
    (whole,) = with_introduced(text, [piece])
    assert text[whole.start : whole.end] == "株式会社北海道丸和"
    firm = NamedSpan(0, 9, "Company", 0.9)
    assert with_introduced(text, [firm]) == (firm,)


def test_capitals_in_brackets_behind_a_firm_are_that_firm_s() -> None:
    text = "青石電機(ABC、川崎市)は製品「ABC」を、白渓はXYZを出す"
    places = [
        (text.index("青石"), 4, "Company"),
        *((at, 3, "Product") for at in (5, text.rindex("ABC"), text.index("XYZ"))),
    ]
    spans = [NamedSpan(at, at + length, label, 0.9) for at, length, label in places]
    found = {text[s.start : s.end]: s.type for s in with_introduced(text, spans)}
    assert found == {"青石電機": "Company", "ABC": "Company", "XYZ": "Product"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("運営事業者ミナトセクション(東証グロース上場)を通じ", ["ミナトセクション"]),
        ("青石ミナト（米ナスダック上場）は", []),
        ("スタートアップ(東証グロース上場)を", []),
    ],
)
def test_what_is_listed_is_a_company(text: str, expected: list[str]) -> None:
    assert [text[span.start : span.end] for span in with_introduced(text, ())] == expected
