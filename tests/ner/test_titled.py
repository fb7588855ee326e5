"""People before a title, and names before the word for shares."""

from __future__ import annotations

import pytest

from kg.ner.spans import NamedSpan, balanced
from kg.ner.titled import with_titled


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("野村証券の山崎雅也アナリストは分析する。", ["山崎雅也"]),
        ("SMBC日興証券の森田正司シニアアナリストは指摘した。", ["森田正司"]),
        ("政策投資銀行出身の本橋学社長が", ["本橋学"]),
        ("千葉銀行の米本努頭取が社長に就く。", ["米本努"]),
        ("青石の青山真二元社長が、青石の取締役会長に、青石の現地法人社長は", []),
        ("創業家出身の三代目社長が、同行出身の外国人社長が率いる", []),
        ("大和証券の担当アナリストは、証券会社のアナリストは", []),
        ("みずほ証券の投資調査部アナリストは述べた。", []),
    ],
)
def test_a_title_gives_a_person_away(text: str, people: list[str]) -> None:
    spans = with_titled(text, [])
    assert [text[span.start : span.end] for span in spans] == people
    assert all(span.type == "Person" for span in spans)


def test_what_the_model_has_found_stays() -> None:
    text = "野村証券の山崎雅也アナリスト"
    own = NamedSpan(5, 9, "Person", 0.99)
    assert with_titled(text, [own]) == (own,)


@pytest.mark.parametrize(
    ("text", "name", "cut"),
    [
        ("华友钴业减持了其所持的力勤资源股份。", "力勤资源股份", "力勤资源"),
        ("他持有锐川科技股份，", "锐川科技股份", "锐川科技"),
        ("將9.58億股銳川股份派息，", "銳川股份", "銳川"),
        ("锐川股份公告称，", "锐川股份", "锐川股份"),
        ("减持其所持锐川股份有限公司", "锐川股份有限公司", "锐川股份有限公司"),
    ],
)
def test_shares_are_no_part_of_a_name(text: str, name: str, cut: str) -> None:
    at = text.index(name)
    (span,) = balanced(text, [NamedSpan(at, at + len(name), "Company", 0.9)])
    assert text[span.start : span.end] == cut


@pytest.mark.parametrize(
    ("text", "known", "kind"),
    [
        ("Renault names Provost as CEO", None, "Person"),
        ("Delmar appointed Minto to lead its finance department as chief", None, "Person"),
        ("Target tapped insider Fiddelke as its next chief executive", None, "Person"),
        ("The bank names Provost as a partner in the deal", None, "Company"),
        ("Renault names Nissan as director of the venture", "nissan", "Company"),
    ],
)
def test_who_is_appointed_is_a_person(text: str, known: str | None, kind: str) -> None:
    name = next(word for word in ("Provost", "Minto", "Fiddelke", "Nissan") if word in text)
    at = text.index(name)
    (span,) = with_titled(text, [NamedSpan(at, at + len(name), "Company", 0.9, known=known)])
    assert span.type == kind


def test_a_company_that_a_bracket_parts_is_one() -> None:
    text = "摩尔线程智能科技（北京）股份有限公司申请上市，北京）公司"
    spans = [NamedSpan(0, 8, "Company", 0.9), NamedSpan(9, 18, "Company", 0.9)]
    (span,) = balanced(text, spans)
    assert text[span.start : span.end] == "摩尔线程智能科技（北京）股份有限公司"
    assert balanced(text, spans[1:]) == ()


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("Sue Nabi, Coty's chief executive, declined.", ["Sue Nabi"]),
        ("In Paris on Monday Luca de Meo, the group's chairman, declined.", ["Luca de Meo"]),
        ("It rivals Cariad. He Xiaopeng, Xpeng’s chairman, declined.", ["He Xiaopeng"]),
        ("Posco Chief Executive Chang In-hwa told analysts.", ["Chang In-hwa"]),
        ("Chairman Wang Shyi-chin is to send two.", ["Wang Shyi-chin"]),
        ("The chief executive Delmar Foods wants is gone, the CEO Summit Asia too.", []),
        ("Coty, L'Oréal's biggest rival, declined.", []),
        ("In Europe, Coty's chief executive declined.", []),
        ("Hugo Boss, Coty's largest partner, chairs it.", []),
    ],
)
def test_who_holds_a_post_is_a_person(text: str, people: list[str]) -> None:
    assert [text[span.start : span.end] for span in with_titled(text, [])] == people


def test_a_company_before_a_post_is_read_as_a_person_unless_it_is_known() -> None:
    text = "Rolf Jansen, Hapag's chief executive, declined."
    found = NamedSpan(0, 11, "Company", 0.9)
    assert [span.type for span in with_titled(text, [found])] == ["Person"]
    known = NamedSpan(0, 11, "Company", 0.9, known="rolf-jansen")
    assert with_titled(text, [known]) == (known,)


@pytest.mark.parametrize(
    ("text", "found", "whole"),
    [
        ("Sue Nabi quit as chief executive of Coty.", "Nabi", "Sue Nabi"),
        ("Sue Nabi has stepped down as its chair.", "Sue Nabi", "Sue Nabi"),
        ("Sue Nabi quit as Coty's chief executive.", "Nabi", "Sue Nabi"),
        ("Sue Nabi quit as a sponsor of Coty.", "Nabi", "Nabi"),
        ("Last week Delmar Foods took over as sole supplier.", "Delmar Foods", "Delmar Foods"),
    ],
)
def test_who_leaves_a_post_is_a_person(text: str, found: str, whole: str) -> None:
    at = text.index(found)
    (span,) = with_titled(text, [NamedSpan(at, at + len(found), "Company", 0.9)])
    assert text[span.start : span.end] == whole
    assert span.type == ("Person" if "chief" in text or "chair" in text else "Company")


@pytest.mark.parametrize(
    ("text", "found", "whole"),
    [
        ("工商時報／記者陳怡均", "陳怡", "陳怡均"),
        ("【記者陳怡均／台北報導】", "陳怡", "陳怡均"),
        ("记者 王海东 北京报道", "王海", "王海东"),
        ("記者陳怡採訪後，", "陳怡", "陳怡"),
        ("记者王海 北京", "王海", "王海"),
    ],
)
def test_a_byline_has_the_whole_name(text: str, found: str, whole: str) -> None:
    at = text.index(found)
    (span,) = with_titled(text, [NamedSpan(at, at + len(found), "Person", 0.9)])
    assert text[span.start : span.end] == whole
