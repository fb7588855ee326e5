"""Names without the words that describe them; licences are no names."""

from __future__ import annotations

import pytest

from kg.ner.described import without_description
from kg.ner.spans import NamedSpan


@pytest.mark.parametrize(
    ("text", "name", "left"),
    [
        ("米バイオ企業ソレノアを買収", "バイオ企業ソレノア", "ソレノア"),
        ("外食大手ミナトフーズは", "外食大手ミナトフーズ", "ミナトフーズ"),
        ("AI新興Cerevaneが", "AI新興Cerevane", "Cerevane"),
        ("大手町ビルヂングは", "大手町ビルヂング", "大手町ビルヂング"),
        ("大手門エンジニアは", "大手門エンジニア", "大手門エンジニア"),
        ("ソレノアは", "ソレノア", "ソレノア"),
    ],
)
def test_what_a_company_is_does_not_belong_to_its_name(text: str, name: str, left: str) -> None:
    start = text.index(name)
    (span,) = without_description(text, [NamedSpan(start, start + len(name), "Company", 0.9)])
    assert text[span.start : span.end] == left


def test_a_known_name_stays_whole() -> None:
    span = NamedSpan(0, 7, "Company", 0.9, known="x")
    assert tuple(without_description("外食大手ミナト", [span])) == (span,)


@pytest.mark.parametrize(
    ("text", "name", "kept"),
    [
        ("采用MIT协议开源", "MIT", False),
        ("以Apache 2.0许可发布", "Apache", False),
        ("Apache 2.0ライセンスで公開", "Apache 2.0", False),
        ("released under the MIT license", "MIT", False),
        ("MIT的研究人员", "MIT", True),
        ("MIT researchers", "MIT", True),
    ],
)
def test_a_licence_is_no_name(text: str, name: str, kept: bool) -> None:
    start = text.index(name)
    span = NamedSpan(start, start + len(name), "Institution", 0.9)
    assert tuple(without_description(text, [span])) == ((span,) if kept else ())


@pytest.mark.parametrize(
    ("text", "type_name"),
    [
        ("合弁会社「モビソナ」を設立", "Company"),
        ("合资公司“モビソナ”成立", "Company"),
        ("運航会社「モビソナ」を設立", "Company"),
        ("新製品「モビソナ」を発売", "Product"),
    ],
)
def test_what_is_introduced_as_a_firm_is_one(text: str, type_name: str) -> None:
    start = text.index("モビソナ")
    (span,) = without_description(text, [NamedSpan(start, start + 4, "Product", 0.9)])
    assert span.type == type_name


def test_what_says_of_which_sort_the_next_name_is_is_no_name() -> None:
    text = "日本工業機器人業者夏目製作所"
    spans = [NamedSpan(0, 7, "Company", 0.7), NamedSpan(9, 14, "Company", 0.9)]
    assert tuple(without_description(text, spans)) == (spans[1],)


@pytest.mark.parametrize(
    ("text", "type_name"),
    [
        ("マリオ・ビアンキ最高経営責任者は続投する", "Person"),
        ("マリオ・ビアンキ氏によると", "Person"),
        ("マリオ・ビアンキ社長の青木誠氏は", "Company"),
        ("マリオビアンキ社長は", "Company"),
    ],
)
def test_a_foreign_name_before_a_title_is_a_person_s(text: str, type_name: str) -> None:
    (span,) = without_description(text, [NamedSpan(0, text.index("キ") + 1, "Company", 0.8)])
    assert span.type == type_name


@pytest.mark.parametrize("name", ["バイオ", "フィンテック", "アウトパフォーム"])
def test_a_branch_or_a_broker_s_advice_is_no_company(name: str) -> None:
    assert tuple(without_description(f"米{name}株を", [NamedSpan(1, 1 + len(name), "Company", 0.9)])) == ()


def test_a_country_before_a_dot_is_no_part_of_a_foreign_company() -> None:
    text = "スイス・ソレノアが"
    (span,) = without_description(text, [NamedSpan(0, 8, "Company", 0.9)])
    assert text[span.start : span.end] == "ソレノア"
    (whole,) = without_description("ソレノア・エナジーが", [NamedSpan(0, 9, "Company", 0.9)])
    assert whole.start == 0


@pytest.mark.parametrize(
    ("text", "name", "type_name", "left"),
    [
        ("元日本銀行理事の内田氏", "元日本銀行", "Institution", "日本銀行"),
        ("元日本銀行が", "元日本銀行", "Institution", "元日本銀行"),
        ("元気寿司本舗社長の", "元気寿司本舗", "Company", "元気寿司本舗"),
        ("英紙フィナンシャル・タイムズが", "英紙フィナンシャル・タイムズ", "Media", "フィナンシャル・タイムズ"),
        ("蘭モビアントを", "蘭モビアント", "Company", "モビアント"),
        ("英語ネットを", "英語ネット", "Company", "英語ネット"),
    ],
)
def test_what_tells_time_or_land_before_a_japanese_name_is_no_part_of_it(
    text: str, name: str, type_name: str, left: str
) -> None:
    (span,) = without_description(text, [NamedSpan(0, len(name), type_name, 0.9)])
    assert text[span.start : span.end] == left


@pytest.mark.parametrize(
    ("text", "kept"), [("がオフィスビルを", False), ("「オフィスビル」を", True), ("のオープンハウスを", True)]
)
def test_an_ordinary_word_is_no_company_unless_quoted(text: str, kept: bool) -> None:
    end = text.index("を") - text.count("」")
    assert bool(tuple(without_description(text, [NamedSpan(1, end, "Company", 0.9)]))) is kept


def test_a_rocket_is_a_product() -> None:
    (span,) = without_description("H3ロケットの", [NamedSpan(0, 6, "Company", 0.99, known="x")])
    (firm,) = without_description("ロケットラボの", [NamedSpan(0, 6, "Company", 0.99)])
    assert (span.type, firm.type) == ("Product", "Company")


def test_a_grade_is_no_product() -> None:
    grade, product = "格付けを「A3」に", "新車の「A3」を"
    assert not tuple(without_description(grade, [NamedSpan(5, 7, "Product", 0.9)]))
    assert tuple(without_description(product, [NamedSpan(4, 6, "Product", 0.9)]))


@pytest.mark.parametrize(
    ("text", "name", "kind", "expected"),
    [
        ("获批上市的恩朗苏拜单抗纳入医保", "恩朗苏拜单抗", "Company", ("恩朗苏拜单抗", "Product")),
        ("恩朗医药纳入医保", "恩朗医药", "Company", ("恩朗医药", "Company")),
        ("控告南俊國際侵害專利", "南俊", "Person", ("南俊國際", "Company")),
        ("董事長陳泰銘國際布局", "陳泰銘", "Person", ("陳泰銘", "Person")),
        ("陳泰銘國際化有成", "陳泰銘", "Person", ("陳泰銘", "Person")),
    ],
)
def test_the_end_of_a_chinese_name_tells_what_it_is(text: str, name: str, kind: str, expected: tuple[str, str]) -> None:
    start = text.index(name)
    (span,) = without_description(text, [NamedSpan(start, start + len(name), kind, 0.9)])
    assert (text[span.start : span.end], span.type) == expected


@pytest.mark.parametrize(
    ("text", "name", "label", "left"),
    [
        ("大友恵氏から取得", "大友恵氏", "Company", ("大友恵", "Person")),
        ("高橋誠前社長は", "高橋誠前", "Person", ("高橋誠", "Person")),
        ("高橋誠前は", "高橋誠前", "Person", ("高橋誠前", "Person")),
        ("本社:札幌市中央区、", "札幌市中央区", "Government", ("札幌市中央区", "Place")),
        ("公募した札幌市中央区は", "札幌市中央区", "Government", ("札幌市中央区", "Government")),
        ("元日銀審議委員の", "元日銀", "Government", ("日銀", "Government")),
        ("元日銀は", "元日銀", "Company", ("元日銀", "Company")),
    ],
)
def test_what_is_said_of_someone_is_no_part_of_the_name(
    text: str, name: str, label: str, left: tuple[str, str]
) -> None:
    start = text.index(name)
    (span,) = without_description(text, [NamedSpan(start, start + len(name), label, 0.9)])
    assert (text[span.start : span.end], span.type) == left


@pytest.mark.parametrize(
    ("name", "kept"), [("台湾企業", False), ("米大手", False), ("QUICKコンセンサス", False), ("台湾大哥大", True)]
)
def test_one_of_a_country_has_no_name(name: str, kept: bool) -> None:
    span = NamedSpan(0, len(name), "Company", 0.9)
    assert tuple(without_description(f"{name}と提携した", [span])) == ((span,) if kept else ())


@pytest.mark.parametrize(
    ("text", "name", "kept"),
    [
        ("クラウド、ネットワーク、セキュリティーの境目", "セキュリティー", False),
        ("最高デジタル責任者(CDO)の森氏", "CDO", False),
        ("EV・AIなど新規事業", "EV・AI", False),
        ("M&Aにも動く", "M&A", False),
        ("「セキュリティー」を", "セキュリティー", True),
        ("ネットワンの社長", "ネットワン", True),
        ("TSMCの社長", "TSMC", True),
    ],
)
def test_an_ordinary_word_is_no_name(text: str, name: str, kept: bool) -> None:
    start = text.index(name)
    span = NamedSpan(start, start + len(name), "Company", 0.9)
    assert tuple(without_description(text, [span])) == ((span,) if kept else ())
