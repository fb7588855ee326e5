"""Inside one document: short names go to full ones, declared names to what they are declared for, families stay apart."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.linking.within import resolve, vote
from kg.model import Mention
from tests.linking.build import names, read, resolved


@pytest.mark.parametrize(
    ("marked", "lang"),
    [
        ("[阿里巴巴集团|Company]宣布重组。[阿里|Company]股价上涨。", "zh-Hans"),
        ("[台灣積體電路製造|Company]擴產。[台積電|Company]股價上漲。", "zh-Hant"),
        ("[トヨタ自動車|Company]は発表した。[トヨタ|Company]の株価は上昇した。", "ja"),
        ("[锐川科技|Company]递交申请。此前[锐川|Company]已获融资。", "zh-Hans"),
        ("[湖南天朗新材料股份有限公司|Company]公告。[天朗新材|Company]涨停。", "zh-Hans"),
        ("[株式会社みなとやホールディングス|Company]が開示。[みなとや|Company]は増収。", "ja"),
        ("[Harlan Ridge Bancorp, Inc.|Company] rose. [Harlan Ridge|Company] cut jobs.", "en"),
        ("[招商银行|Company]下调利率。[招行|Company]表示。", "zh-Hans"),
        ("[Alibaba Token Hub|BusinessUnit] was set up. [ATH|BusinessUnit] reports to him.", "en"),
        ("[Dana Okafor|Person] resigned. [Ms Okafor|Person] joins a bank.", "en"),
        ("[孫正義|Person]会長が語った。[孫氏|Person]は売却を否定した。", "ja"),
        ("[吴泳铭|Person]出席会议。[吴|Person]表示将继续投入。", "zh-Hans"),
        ("[唐娜·杜宾斯基|Person]创办公司。[杜宾斯基|Person]后来离开。", "zh-Hans"),
        ("[混元大模型|AIModel]升级。[混元|AIModel]开源。", "zh-Hans"),
        ("[米国|Place]の関税。[米|Place]政府は", "ja"),
        ("[零跑|Company]发布新车。[零跑D19|Product]上市，[D19|Product]售价公布。", "zh-Hans"),
    ],
)
def test_short_name_joins_the_full_one(marked: str, lang: str) -> None:
    last = read(marked, lang)[1][-1].text
    assert any(last in group and len(group) > 1 for group in resolved(marked, lang))


@pytest.mark.parametrize(
    ("marked", "lang"),
    [
        ("[千问|AIModel]（[Qwen|AIModel]）是模型。", "zh-Hans"),
        ("[蓝海重工有限公司|Company]（以下简称“[远洋王|Company]”）公告。", "zh-Hans"),
        ("[みなとやホールディングス|Company]（以下「[MH|Company]」）は発表。", "ja"),
        ("[Meridian Grain Terminals|Company] (hereafter [Grainco|Company]) said.", "en"),
        ("[陈航|Person]（花名：[无招|Person]）回归。", "zh-Hans"),
        ("[Northfold|Company], formerly known as [Palmyra|Company], said.", "en"),
    ],
)
def test_declared_name_joins_what_it_is_declared_for(marked: str, lang: str) -> None:
    assert len(resolved(marked, lang)) == 1


def test_quoted_short_name_counts_wherever_it_stands_later() -> None:
    found = resolved("[Meridian Grain Terminals|Company] (“Grainco”) rose. Later [Grainco|Company] fell.", "en")
    assert found == [{"Meridian Grain Terminals", "Grainco"}]


@pytest.mark.parametrize(
    ("marked", "lang"),
    [
        ("[阿里巴巴|Company]与[阿里云|Company]发布财报。", "zh-Hans"),
        ("[京东|Company]和[京东健康|Company]上涨。", "zh-Hans"),
        ("[三星电子|Company]与[三星人寿|Company]。", "zh-Hans"),
        ("[Qwen|AIModel], [Qwen3|AIModel], [Qwen3-Coder|AIModel] and [Qwen2.5|AIModel].", "en"),
        ("[千问|AIModel]模型驱动[千问App|Product]。", "zh-Hans"),
        ("[Tata Motors|Company] and [Tata Steel|Company] rose.", "en"),
        ("[杉杉股份|Company]的大股东是[杉杉集团|Company]。", "zh-Hans"),
        ("[豆包|Product]（[字节跳动|Company]）", "zh-Hans"),
        ("[锐钢股份|Company]增收。[锐钢集团|Company]重组。", "zh-Hans"),
        ("[锐钢股份|Company]增收。[锐钢有限|Company]重组。", "zh-Hans"),
        ("[锐菱集团|Company]受让。[锐菱安赛乐|Company]亏损。", "zh-Hans"),
    ],
)
def test_members_of_a_family_stay_apart(marked: str, lang: str) -> None:
    assert all(len(group) == 1 for group in resolved(marked, lang))


def test_the_gazetteer_decides_where_it_knows_both() -> None:
    apart = "[锐川科技|Company=ruichuan-tech]与客户签约。[锐川|Company=ruichuan-capital]出资。"
    assert len(resolved(apart, "zh-Hans")) == 2
    joined = "[Big Blue|Company=ibm] hired. [IBM|Company=ibm] fired."
    assert len(resolved(joined, "en")) == 1


def test_a_short_name_of_a_listed_and_a_parent_company_is_one_of_them() -> None:
    found = resolved("[锐钢股份|Company]增收。[锐钢集团|Company=ruigang]重组。[锐钢|Company=ruigang]扩产。", "zh-Hans")
    assert found == [{"锐钢股份"}, {"锐钢集团", "锐钢"}]


def test_a_short_name_that_stands_for_a_known_company_is_no_other_s() -> None:
    text = "[锐荣安赛|Company]获单。[锐荣海运|Company=ruirong]增收。[锐荣|Company=ruirong]居第七。"
    assert resolved(text, "zh-Hans") == [{"锐荣安赛"}, {"锐荣海运", "锐荣"}]
    alone = "[锐荣安赛|Company]获单。[锐荣|Company=ruirong]居第七。"
    assert resolved(alone, "zh-Hans") == [{"锐荣安赛", "锐荣"}]


def test_names_side_by_side_are_two() -> None:
    assert len(resolved("[恒禾|Company]和[恒禾乳业|Company]共同出资。", "zh-Hans")) == 2


def test_an_owner_and_what_it_owns_are_two() -> None:
    assert len(resolved("[恒禾乳业|Company]控股股东[恒禾集团|Company]增持。", "zh-Hans")) == 2
    assert len(resolved("[恒禾乳业集团|Company]增收。[恒禾集团|Company]增持。", "zh-Hans")) == 1


def test_class_is_the_vote_of_the_mentions_by_score() -> None:
    weak, strong = Mention(0, 1, "x", "Product", 0.3), Mention(2, 3, "x", "Company", 0.9)
    assert vote([weak, weak, strong]) == "Company"
    assert vote([Mention(0, 1, "x", "B"), Mention(2, 3, "x", "A")]) == "A"


@given(
    st.lists(
        st.tuples(
            st.sampled_from(["阿里", "阿里巴巴", "京东", "ABC", "ABC Inc."]), st.sampled_from(["Company", "Product"])
        ),
        max_size=12,
    )
)
def test_every_mention_belongs_to_one_entity_and_entities_come_by_first_mention(listed: list[tuple[str, str]]) -> None:
    marked = "。".join(f"[{name}|{type_name}]" for name, type_name in listed)
    document, mentions = read(marked, "zh-Hans")
    entities = resolve(document, mentions)
    assert sorted((m for e in entities for m in e.mentions), key=lambda m: m.start) == mentions
    assert [e.id for e in entities] == list(range(len(entities)))
    firsts = [e.mentions[0].start for e in entities]
    assert firsts == sorted(firsts)


def test_resolving_without_mentions_gives_no_entities() -> None:
    assert resolve(*read("Nothing here.")) == ()
    assert names(resolve(*read("[A|Company]"))) == [{"A"}]


@pytest.mark.parametrize(
    ("marked", "together"),
    [
        ("[Novo Nordisk|Company] raised its bid. [Novo|Company] declined to comment.", True),
        ("[Novo|Company] fell. [Novo Nordisk|Company] declined to comment.", False),
        ("[Novo|Company] falls\n[Novo Nordisk|Company] declined to comment.", True),
        ("[Novo|Company] falls\n[Novo Nordisk|Company] and [Novo Holdings|Company] declined to comment.", False),
        ("[Arch Venture|Company] sold. [Arch Capital|Company] bought. [Arch|Company] rose.", False),
    ],
)
def test_the_first_word_of_one_english_name_before_it_means_that(marked: str, together: bool) -> None:
    entities = resolve(*read(marked, "en"))
    assert any({m.text for m in e.mentions} >= {"Novo", "Novo Nordisk"} for e in entities) == together


@pytest.mark.parametrize(
    ("marked", "lang", "one"),
    [
        ("[贝屿|Company]收购[白溪|Company]\n[贝屿资本|Company]周四宣布，已完成交割。", "zh-Hans", True),
        ("[ベイル|Company]が[白溪|Company]を買収\n[ベイルキャピタル|Company]は19日に発表した。", "ja", True),
        ("[Bayle|Company] buys [Halden|Company]\n[Bayle Capital|Company] said so on Monday.", "en", True),
        (
            "[贝屿|Company]收购[白溪|Company]\n[贝屿资本|Company]和[贝屿能源|Company]宣布，已完成交割。",
            "zh-Hans",
            False,
        ),
    ],
)
def test_a_headline_may_leave_capital_out(marked: str, lang: str, one: bool) -> None:
    entities = resolve(*read(marked, lang))
    first = next(e for e in entities if e.mentions[0].start == 0)
    assert (len(first.mentions) == 2 and len(first.mentions[1].text) > len(first.mentions[0].text)) is one


@pytest.mark.parametrize(
    ("marked", "count"),
    [
        ("[青岚|Company]与[海砾|Company]成立的合资公司[青岚国际|Company]负责海外。", 3),
        ("[青岚|Company]旗下[青岚物流|Company]扩建仓库。", 2),
        ("[青嵐|Company]透過子公司[青嵐網絡|Company]投資。", 2),
        ("[青岚|Company]上涨。[青岚科技|Company]扩建仓库。", 1),
        ("[青岚|Company]旗下品牌很多。[青岚网络|Company]拿到版号。", 1),
    ],
)
def test_what_is_called_a_subsidiary_is_another_company(marked: str, count: int) -> None:
    assert len(resolved(marked, "zh-Hans")) == count


@pytest.mark.parametrize(
    ("marked", "one"),
    [
        ("[青石シンフォニー|Company]を再編する。[シンフォニー|Company]は赤字だ。", True),
        ("[KRハイニル|Company]が強い。[ハイニル|Company]は増益だ。", True),
        ("[アオイシシンフォニー|Company]と[シンフォニー|Company]は別だ。", False),
        ("[青石エレクトロニクス|Company]と別の[エレクトロニクス|Company]", False),
    ],
)
def test_a_japanese_name_may_leave_out_its_owners_name(marked: str, one: bool) -> None:
    assert (len(resolved(marked, "ja")) == 1) is one
