"""The gazetteer finds known names in every script, whole, and its tables are checked with file and line."""

from __future__ import annotations

import re
import time
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.errors import OntologyError
from kg.ner.gazetteer import Gazetteer

HEADER = "id\tclass\ten\tzh-Hans\tzh-Hant\tja\ttickers\tcountry\tparent\n"
ROWS = """\
# companies
alibaba\tCompany\tAlibaba Group|Alibaba\t阿里巴巴|阿里\t阿里巴巴|阿里\tアリババ\tBABA|9988.HK\tCN\t
alibaba-cloud\tCompany\tAlibaba Cloud\t阿里云\t阿里雲\tアリババクラウド\t\tCN\talibaba
jd\tCompany\tJD.com\t京东\t京東\t京東集団|京東\t\tCN\t
boe\tCompany\tBOE\t京东方\t京東方\tBOE\t\tCN\t
xiaomi\tCompany\tXiaomi\t小米集团|~小米\t小米集團|~小米\tシャオミ\t1810.HK\tCN\t
target\tCompany\t~Target\t塔吉特\t塔吉特\tターゲット・コーポレーション\tTGT\tUS\t
sony\tCompany\tSony\t索尼\t索尼\tソニー\t\tJP\t
rakuten\tCompany\tRakuten\t~乐天\t~樂天\t楽天グループ|~楽天\t\tJP\t
lotte\tCompany\tLotte\t乐天集团|~乐天\t樂天集團|~樂天\tロッテ\t\tKR\t
qwen\tAIModel\tQwen\t通义千问\t通義千問\t\t\t\talibaba
qwen3\tAIModel\tQwen3\t\t\t\t\t\tqwen
iphone\tProduct\tiPhone\t\t\t\t\tUS\t
wechat\tProduct\tWeChat\t微信\t微信\t\t\tCN\t
mengniu\tCompany\tMengniu Dairy\t蒙牛乳业|蒙牛\t蒙牛乳業|蒙牛\t\t\tCN\t
"""


def table(folder: Path, rows: str, *, name: str = "names.tsv", header: str = HEADER) -> Path:
    path = folder / name
    path.write_text(header + rows, encoding="utf-8")
    return path


@pytest.fixture(scope="module")
def gazetteer(tmp_path_factory: pytest.TempPathFactory) -> Gazetteer:
    folder = tmp_path_factory.mktemp("gazetteer")
    table(folder, ROWS)
    return Gazetteer.load(folder)


def found(gazetteer: Gazetteer, text: str) -> list[tuple[str, str]]:
    return [(hit.text, hit.id) for hit in gazetteer.find(text)]


def test_one_entry_is_found_in_all_four_writings_at_its_place(gazetteer: Gazetteer) -> None:
    text = "阿里巴巴、阿里雲、アリババ and ALIBABA GROUP"
    hits = gazetteer.find(text)
    assert [text[hit.start : hit.end] for hit in hits] == ["阿里巴巴", "阿里雲", "アリババ", "ALIBABA GROUP"]
    assert [hit.id for hit in hits] == ["alibaba", "alibaba-cloud", "alibaba", "alibaba"]
    assert {hit.type for hit in hits} == {"Company"}


def test_the_longest_name_wins(gazetteer: Gazetteer) -> None:
    assert found(gazetteer, "京东方与京东") == [("京东方", "boe"), ("京东", "jd")]


@pytest.mark.parametrize("text", ["xSonyx", "Sonys", "RedSony", "ソニーク", "アソニー", "sony"])
def test_a_name_inside_a_longer_word_or_without_its_capital_is_not_found(gazetteer: Gazetteer, text: str) -> None:
    assert found(gazetteer, text) == []


@pytest.mark.parametrize("text", ["日本のSonyは", "索尼Sony", "Sony's", "(SONY)", "Ｓｏｎｙ", "ソニーが"])
def test_a_latin_name_may_touch_cjk_and_a_katakana_name_hiragana(gazetteer: Gazetteer, text: str) -> None:
    assert {id_ for _, id_ in found(gazetteer, text)} == {"sony"}


def test_a_part_of_a_dotted_foreign_name_is_not_found_but_a_list_of_known_names_is(gazetteer: Gazetteer) -> None:
    assert found(gazetteer, "ソニー・ピクチャーズ") == []
    assert found(gazetteer, "ソニー・アリババ連合") == [("ソニー", "sony"), ("アリババ", "alibaba")]


def test_an_acronym_is_found_in_capitals_only(gazetteer: Gazetteer) -> None:
    assert found(gazetteer, "BOE and Boe") == [("BOE", "boe")]


def test_no_name_is_found_where_an_ordinary_word_hides_it(tmp_path: Path) -> None:
    table(tmp_path, "q\tCompany\tQualcomm\t高通\nj\tCompany\tJ&J\t强生\n-\t-\t\t高通胀|增强\n")
    gazetteer = Gazetteer.load(tmp_path)
    assert found(gazetteer, "高通胀与增强生产，高通强生") == [("高通", "q"), ("强生", "j")]
    assert len(gazetteer) == 2


def test_ambiguous_names_are_marked_and_latin_ones_must_be_written_exactly(gazetteer: Gazetteer) -> None:
    assert [hit.ambiguous for hit in gazetteer.find("小米集团称小米")] == [False, True]
    assert [hit.text for hit in gazetteer.find("Target met its target, and TARGET too")] == ["Target"]


def test_a_name_of_two_things_gives_both(gazetteer: Gazetteer) -> None:
    (hit,) = gazetteer.find("樂天宣布")
    assert (hit.ids, hit.ambiguous) == (("rakuten", "lotte"), True)
    assert [entry.id for entry in gazetteer.by_name("楽天")] == ["rakuten", "lotte"]


@pytest.mark.parametrize(
    "text", ["Qwen3-Coder", "Qwen3.5", "Qwen-7B", "iPhone 17", "通义千问2.5", "Qwen4", "Qwen3 Max", "Sony-X100"]
)
def test_a_product_is_not_cut_out_of_a_longer_name(gazetteer: Gazetteer, text: str) -> None:
    assert found(gazetteer, text) == []


@pytest.mark.parametrize(
    "text", ["微信13亿用户", "Qwen3。", "iPhone 5 million", "Qwen3 and", "微信3月", "Qwen3-based", "微信App"]
)
def test_a_product_before_a_counted_thing_is_found(gazetteer: Gazetteer, text: str) -> None:
    assert len(found(gazetteer, text)) == 1


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("小米集团发布", "小米集团"),
        ("小米公司发布", "小米公司"),
        ("阿里巴巴集團控股有限公司", "阿里巴巴集團控股有限公司"),
        ("阿里巴巴控股股东", "阿里巴巴"),
        ("ソニーグループは", "ソニーグループ"),
        ("Target Corp. said", "Target Corp."),
        ("Rakuten Group, Inc. and", "Rakuten Group, Inc."),
        ("Sony Computer", "Sony"),
        ("a Sony group.", "Sony"),
        ("the Sony Group.", "Sony Group"),
    ],
)
def test_a_companys_name_takes_in_its_legal_form_and_is_certain_with_it(
    gazetteer: Gazetteer, text: str, name: str
) -> None:
    (hit,) = gazetteer.find(text)
    assert (hit.text, hit.ambiguous) == (name, False)


def test_entries_tell_their_labels_tickers_and_parent(gazetteer: Gazetteer) -> None:
    entry = gazetteer.entry("alibaba-cloud")
    assert entry is not None
    assert (entry.label("zh-Hant"), entry.label("ja"), entry.parent) == ("阿里雲", "アリババクラウド", "alibaba")
    assert gazetteer.entry("nobody") is None
    assert [entry.tickers for entry in gazetteer.by_name("Alibaba")] == [("BABA", "9988.HK")]


@given(st.text(alphabet=st.sampled_from([*"阿里巴巴雲云京東方小米 ・SonyQwen3-アリババソニー,。1月"]), max_size=60))
def test_hits_quote_the_text_in_order_without_overlap(gazetteer: Gazetteer, text: str) -> None:
    hits = gazetteer.find(text)
    assert all(text[hit.start : hit.end] == hit.text and hit.id in hit.ids for hit in hits)
    assert all(one.end <= other.start for one, other in pairwise(hits))


def test_a_users_name_given_in_one_writing_works_in_the_others(tmp_path: Path) -> None:
    table(tmp_path, ROWS)
    own = table(tmp_path, "Company\t蜜雪冰城\n", name="own.txt", header="class\tzh-Hans\n")
    ((text, id_),) = found(Gazetteer.load(tmp_path, extra=[own]), "飲料店蜜雪冰城上市")
    assert text == "蜜雪冰城"
    assert id_.isascii()


def test_a_users_table_adds_names_to_a_shipped_entry_and_settles_an_ambiguous_one(tmp_path: Path) -> None:
    table(tmp_path, ROWS)
    own = table(tmp_path, "xiaomi\tCompany\tMi Group\t小米\nalibaba\tCompany\t阿里爸爸\t\n", name="own.txt",
                header="id\tclass\ten\tzh-Hans\n")  # fmt: skip
    gazetteer = Gazetteer.load(tmp_path, extra=[own])
    assert [(hit.id, hit.ambiguous) for hit in gazetteer.find("小米、阿里爸爸、阿里巴巴、Mi Group")] == [
        ("xiaomi", False), ("alibaba", False), ("alibaba", False), ("xiaomi", False)
    ]  # fmt: skip


def test_a_users_table_may_use_an_id_or_a_parent_of_the_shipped_ones_only(tmp_path: Path) -> None:
    table(tmp_path, ROWS)
    own = table(tmp_path, "Company\tFoo\tnowhere\n", name="own.txt", header="class\ten\tparent\n")
    with pytest.raises(OntologyError, match=r"own\.txt:2: parent 'nowhere'"):
        Gazetteer.load(tmp_path, extra=[own])


@pytest.mark.parametrize(
    ("rows", "message"),
    [
        ("foo\tCompny\tFoo\n", "2: unknown class 'Compny'"),
        ("foo\tCompany\tFoo\nfoo\tCompany\tBar\n", "3: id 'foo' stands already at"),
        ("foo\tCompany\tFoo\t富\n", "2: '富' is one character; mark it ~富"),
        ("foo\tCompany\tFoo||Bar\n", "2: an empty name in column en"),
        ("foo\tCompany\n", "2: no name"),
        ("# note\nfoo\tCompany\tFoo\t\t\t\t\tChina\n", "3: country 'China'"),
        ("foo\tCompany\tFoo\nbar\tCompany\tFOO\n", "3: 'foo' names 'bar' and, at"),
        ("foo\tCompany" + "\tFoo" * 9 + "\n", "2: 11 cells for 9 columns"),
    ],
)
def test_a_wrong_line_is_named_with_its_file_and_number(tmp_path: Path, rows: str, message: str) -> None:
    table(tmp_path, rows)
    with pytest.raises(OntologyError) as caught:
        Gazetteer.load(tmp_path)
    assert f"names.tsv:{message}" in str(caught.value)
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize("header", ["id\tclass\tfr\n", "id\ten\n", "id\tclass\n"])
def test_a_wrong_header_is_an_error(tmp_path: Path, header: str) -> None:
    table(tmp_path, "a\tb\tc\n", header=header)
    with pytest.raises(OntologyError, match=r"names\.tsv:1: "):
        Gazetteer.load(tmp_path)


def test_a_table_that_is_missing_or_not_utf8_is_an_error(tmp_path: Path) -> None:
    broken = tmp_path / "broken.txt"
    broken.write_bytes("class\tzh-Hans\nCompany\t华为\n".encode("gb18030"))
    with pytest.raises(OntologyError, match="not UTF-8"):
        Gazetteer.load(tmp_path, extra=[broken])
    with pytest.raises(OntologyError, match="cannot be read"):
        Gazetteer.load(tmp_path, extra=[tmp_path / "absent.tsv"])


@pytest.fixture(scope="module")
def shipped() -> Gazetteer:
    return Gazetteer.load()


def test_the_shipped_tables_are_broad_and_load_quickly(shipped: Gazetteer) -> None:
    assert len(shipped) >= 3000
    start = time.process_time()
    Gazetteer.load()
    assert time.process_time() - start < 1.0


@pytest.mark.parametrize(
    ("names", "id_"),
    [
        (("英伟达", "輝達", "エヌビディア", "Nvidia"), "nvidia"),
        (("台积电", "台積電", "台湾積体電路製造", "TSMC"), "tsmc"),
        (("软银集团", "軟銀", "ソフトバンクグループ", "SoftBank Group"), "softbank-group"),
        (("大众汽车", "福斯汽車", "フォルクスワーゲン", "Volkswagen"), "volkswagen"),
        (("特朗普", "川普", "トランプ", "Trump"), "donald-trump"),
        (("美联储", "聯準會", "米連邦準備理事会", "Federal Reserve"), "fed"),
        (("优步", "優步", "ウーバー", "Uber"), "uber"),
        (("沙特阿拉伯", "沙烏地阿拉伯", "サウジアラビア", "Saudi Arabia"), "saudi-arabia"),
    ],
)
def test_each_writing_of_the_press_names_the_same_thing(shipped: Gazetteer, names: tuple[str, ...], id_: str) -> None:
    for name in names:
        (hit,) = shipped.find(f"「{name}」")
        assert (hit.text, hit.id, hit.ambiguous) == (name, id_, False)


@pytest.mark.parametrize(
    "name", ["小米", "苹果", "平安", "长城", "统一", "光明", "大众", "现代", "Visa", "Target", "Gap"]
)
def test_short_names_that_are_ordinary_words_are_ambiguous(shipped: Gazetteer, name: str) -> None:
    assert [hit.ambiguous for hit in shipped.find(f"「{name}」")] == [True]


@pytest.mark.parametrize(
    "text", ["在高通胀时期", "控股股东大会", "不同程度", "平台电脑", "市场增强生产", "一汽车公司", "北京东路"]
)
def test_ordinary_chinese_words_hide_no_company(shipped: Gazetteer, text: str) -> None:
    assert [hit.text for hit in shipped.find(text) if hit.type == "Company" and not hit.ambiguous] == []


def test_a_number_takes_its_scale_from_no_name(shipped: Gazetteer) -> None:
    assert [hit.text for hit in shipped.find("4億2000万豪ドル（約410億円）で取得")] == []
    assert [hit.id for hit in shipped.find("2025年万豪国际营收增长")] == ["marriott"]


def test_a_family_and_its_members_stay_apart(shipped: Gazetteer) -> None:
    text = "阿里云、阿里巴巴、通义千问、千问App、Qwen3、Qwen3-Max"
    assert [hit.id for hit in shipped.find(text)] == [
        "alibaba-cloud",
        "alibaba",
        "qwen",
        "qwen-app",
        "qwen3",
        "qwen3-max",
    ]


@pytest.mark.parametrize(
    "names",
    [
        ("みずほFG", "みずほ銀行"),
        ("玉山金控", "玉山銀行"),
        ("台新金控", "台新銀行", "新光金控"),
        ("徐工集团", "徐工机械"),
        ("キリンホールディングス", "キリンビール"),
        ("General Electric", "GE Aerospace", "GE Vernova", "GE HealthCare"),
        ("Citadel", "Citadel Securities"),
        ("森永製菓", "森永乳業"),
        ("华大基因", "华大智造"),
        ("坦克300", "坦克500"),
    ],
)
def test_a_holding_and_its_units_and_the_cars_of_a_line_are_things_of_their_own(
    shipped: Gazetteer, names: tuple[str, ...]
) -> None:
    assert len({entry.id for name in names for entry in shipped.by_name(name)[:1]}) == len(names)


def test_shipped_ids_are_slugs_and_english_names_are_written_in_letters(shipped: Gazetteer) -> None:
    for entry in shipped.entries():
        assert re.fullmatch(r"[a-z0-9.-]+", entry.id), entry.id
        assert not any(re.search(r"[\u3040-\u9fff]", name.text) for name in entry.names if name.lang == "en"), entry.id


def test_every_shipped_name_is_found_again_by_name_and_a_certain_one_of_several_letters_in_a_text(
    shipped: Gazetteer,
) -> None:
    lost = []
    for entry in shipped.entries():
        for name, key in zip(entry.names, entry.keys, strict=True):
            assert entry in shipped.by_name(name.text)
            if key not in entry.doubtful and [hit.text for hit in shipped.find(f"「{name.text}」")] != [name.text]:
                lost.append(name.text)
    assert lost == []
