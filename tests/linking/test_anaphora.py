"""Words that stand for a company or a person are put to the one that the text speaks of."""

from __future__ import annotations

import pytest

from kg.linking.within import resolve
from tests.linking.build import read


@pytest.mark.parametrize(
    ("marked", "lang", "word", "expected"),
    [
        ("[锐川科技|Company]发布财报。该公司净利润增长。", "zh-Hans", "该公司", "锐川科技"),
        ("[銀河證券|Company]公告。該公司擬增資。", "zh-Hant", "該公司", "銀河證券"),
        ("[アサギ工機|Company]は12日、増収を発表した。同社は新工場も建てる。", "ja", "同社", "アサギ工機"),
        ("[Vantor|Company] said profit rose. The company will hire 200 people.", "en", "The company", "Vantor"),
        ("[Okafor|Person] joined [Vantor|Company]. She had led a bank.", "en", "She", "Okafor"),
        ("[周彦博|Person]创办[海沐医疗|Company]。他曾任教。", "zh-Hans", "他", "周彦博"),
        ("[春宮健吾|Person]社長が会見した。同氏は辞任する。", "ja", "同氏", "春宮健吾"),
    ],
)
def test_word_stands_for_the_last_subject(marked: str, lang: str, word: str, expected: str) -> None:
    entities = resolve(*read(marked, lang))
    owner = next(e for e in entities if any(a.text == word for a in e.anaphors))
    assert owner.mentions[0].text == expected
    assert all(a.source == "anaphor" and a.type == owner.type for a in owner.anaphors)


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        ("国内では[今治造船|Company]が最大のライバルだ。", 0),
        ("国内では[今治造船|Company]が値下げを決めた。", 1),
    ],
)
def test_who_is_only_called_a_rival_is_not_who_the_next_sentence_is_about(told: str, expected: int) -> None:
    marked = f"[北斗造船|Company]は増収だ。\n{told}\n同社は提携を結んだ。"
    assert [bool(entity.anaphors) for entity in resolve(*read(marked, "ja"))].index(True) == expected


@pytest.mark.parametrize(
    ("behind", "expected"),
    [
        ("\nIts distributors include [Arrow|Company] and [Borel|Company]. The company gets its tools from here.", 0),
        ("\n[Arrow|Company] bought [Borel|Company]. The company gets its tools from here.", 1),
    ],
)
def test_what_is_told_of_its_things_does_not_change_whom_the_company_means(behind: str, expected: int) -> None:
    marked = "[Vantor|Company] sells chips." + behind
    assert [bool(entity.anaphors) for entity in resolve(*read(marked, "en"))].index(True) == expected


def test_the_subject_is_meant_and_not_who_stands_nearer() -> None:
    marked = "[アサギ工機|Company]は[丸三製作所|Company]を買収する。同社は3年で統合を終える。"
    entities = resolve(*read(marked, "ja"))
    assert entities[0].anaphors
    assert not entities[1].anaphors


@pytest.mark.parametrize(
    ("opening", "meant"),
    [
        ("作为[白溪|Company]、[锐川|Company]的供应商，[诺德沃|Company]增收", "诺德沃"),
        ("[锐川|Company]作为大客户，向[诺德沃|Company]下单", "锐川"),
    ],
)
def test_who_only_stands_in_what_a_statement_opens_with_is_not_meant(opening: str, meant: str) -> None:
    for word in ("该公司", "公司"):
        entities = resolve(*read(f"[青石|Company]停产。\n{opening}。{word}拟扩产。", "zh-Hans"))
        assert [e.mentions[0].text for e in entities if e.anaphors] == [meant]


def test_what_the_paragraph_is_about_is_meant_before_what_the_article_is_about() -> None:
    marked = "[锐川|Company]拟收购。[锐川|Company]周四公告。[锐川|Company]上涨。\n[诺德沃|Company]成立于2018年。[诺德沃|Company]客户众多。去年该公司盈利。"
    entities = resolve(*read(marked, "zh-Hans"))
    assert [anaphor.text for anaphor in entities[1].anaphors] == ["该公司"]


def test_offsets_of_a_standing_word_give_the_word() -> None:
    document, mentions = read("[锐川科技|Company]公告。该公司增资，公司表示将扩产。", "zh-Hans")
    entities = resolve(document, mentions)
    found = [a for e in entities for a in e.anaphors]
    assert [document.text[a.start : a.end] for a in found] == [a.text for a in found] == ["该公司", "公司"]


def test_a_word_before_any_company_stands_for_none() -> None:
    entities = resolve(*read("该公司昨日公告。[锐川科技|Company]未回应。", "zh-Hans"))
    assert all(not e.anaphors for e in entities)


def test_words_that_only_look_alike_are_left_alone() -> None:
    marked = "[锐川科技|Company]依据公司法设立，上市公司数量增加，其他同行下跌。"
    assert all(not e.anaphors for e in resolve(*read(marked, "zh-Hans")))


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("[保瑞|Company]董事長[盛保熙|Person]說，公司去年買下一座廠。", "保瑞"),
        ("[蓝箭航天|Company]完成融资，公司由[张昌武|Person]创立。", "蓝箭航天"),
        ("[里昂证券|Company]认为，公司明年将盈利。", "华住"),
        ("[里昂证券|Company]分析师[王海|Person]表示，公司明年将盈利。", "华住"),
        ("[里昂证券|Company]表示，公司明年将盈利。", "华住"),
        ("[首青钢铁|Company]增收，老东家仍是公司第一大股东。", "首青钢铁"),
        ("[首青钢铁|Company]增收，部门独立为公司，公司不变。", "首青钢铁"),
        ("[首青钢铁|Company]则表示，公司明年将盈利。", "首青钢铁"),
        ("[首青钢铁|Company]发布澄清公告：公司从未谈过股权。", "首青钢铁"),
        ("\n[首青钢铁|Company]公布的财报显示亏损。公司董事长说明年盈利。", "首青钢铁"),
    ],
)
def test_a_bare_company_is_its_sentence_s_own_unless_that_only_speaks_of_others(sentence: str, expected: str) -> None:
    marked = f"[华住|Company]发布财报。[华住|Company]周四上涨。[华住|Company]扩张。{sentence}"
    entities = resolve(*read(marked, "zh-Hans"))
    owner = next(e for e in entities if any(a.text == "公司" for a in e.anaphors))
    assert owner.mentions[0].text == expected


def test_a_bare_company_is_that_of_a_paragraph_that_begins_with_one() -> None:
    marked = (
        "[锐川|Company]增收。[锐川|Company]周四公告。\n[诺德沃|Company]亏损。公司已委任新总裁。\n行业回暖。公司看好。"
    )
    entities = resolve(*read(marked, "zh-Hans"))
    assert [len(e.anaphors) for e in entities] == [1, 1]


@pytest.mark.parametrize(
    ("marked", "word", "expected"),
    [
        (
            "[アサギ工機|Company]は[丸三|Company]を買収した。[アサギ工機|Company]はすでに同社株の2割を持っていた。",
            "同社",
            "丸三",
        ),
        ("[アサギ工機|Company]は増収だった。[丸三|Company]は同社と特許を巡り争う。", "同社", "アサギ工機"),
        (
            "[丸三|Company]は増収だった。[アサギ工機|Company]は、[丸三|Company]が同社に出資すると発表した。",
            "同社",
            "アサギ工機",
        ),
        (
            "[丸三|Company]は増収だった。[アサギ工機|Company]の広報は「当社の発表ではない」と話した。",
            "当社",
            "アサギ工機",
        ),
        (
            "[アサギ工機|Company]は2000円だった。[丸三|Company]と[白渓|Company]は競う。後者は社名を変える。",
            "後者",
            "白渓",
        ),
        ("[丸三|Company]は増収だった。相手は決まって[白渓|Company]である。同社は赤字だ。", "同社", "白渓"),
        ("[丸三|Company]は増収だった。相手は[白渓|Company]を避けた。同社は赤字だ。", "同社", "丸三"),
        (
            "[丸三|Company]、[丸三|Company]、[丸三|Company]。\n[白渓|Company]が発表した決算は赤字だった。同社は人を減らす。",
            "同社",
            "白渓",
        ),
        (
            "[丸三|Company]、[丸三|Company]、[丸三|Company]。\n相場では[白渓|Company]株に売りが出た。同社は人を減らす。",
            "同社",
            "丸三",
        ),
        (
            "[藍湾|Company]は減収だった。[丸三|Company]は[白渓|Company]との合弁会社の持ち分を同社に譲渡した。",
            "同社",
            "白渓",
        ),
        ("[藍湾|Company]は減収だった。[丸三|Company]は[白渓|Company]の持ち分を同社に譲渡した。", "同社", "藍湾"),
        ("[藍湾|Company]は増収だった。[丸三|Company]は同社の投資判断を上げた。", "同社", "藍湾"),
        ("[丸三|Company]は[白渓|Company]を買い、同社は上場をやめた。", "同社", "白渓"),
        ("[丸三|Company]は[白渓|Company]の製品を買った。同社は上場している。", "同社", "丸三"),
        (
            "[白渓|Company]、[白渓|Company]。\n新顔の[丸三|Company]は増収だ。[白渓|Company]の部品を積む。同社は人を増やす。",
            "同社",
            "丸三",
        ),
        (
            "[藍湾|Company]は増収。\n生保では[丸三|Company]が[白渓|Company]を買う。[丸三|Company]は同社に出資していた。",
            "同社",
            "白渓",
        ),
        ("[丸三|Company](マル)と米[白渓|Company]は競う。前者は社名を変える。", "前者", "丸三"),
        ("[丸三|Company]は[白渓|Company]を買った。前者の手続きは終えた。", "前者", None),
        ("[丸三|Company]や[白渓|Company]、[藍湾|Company]は競う。後者は社名を変える。", "後者", None),
    ],
)
def test_whom_a_japanese_word_can_only_mean(marked: str, word: str, expected: str | None) -> None:
    entities = resolve(*read(marked, "ja"))
    owners = [e.mentions[0].text for e in entities if any(a.text == word for a in e.anaphors)]
    assert owners == ([expected] if expected else [])


@pytest.mark.parametrize(
    ("marked", "lang", "word", "expected"),
    [
        ("[Edwin|Person]'s great-grandson, [James Hill|Person], grew. Then he left.", "en", "he", "James Hill"),
        ("[Edwin|Person]'s plans worried [James Hill|Person]. Then he left.", "en", "he", "Edwin"),
        ("[董嘉文|Person]的胞妹[董嘉仪|Person]创业。她卸任。", "zh-Hans", "她", "董嘉仪"),
        ("[董嘉文|Person]的说法让[董嘉仪|Person]吃惊。他卸任。", "zh-Hans", "他", "董嘉文"),
        ("[大森康雄|Person]氏の長女、[大森麻里|Person]氏が起業した。同氏は退いた。", "ja", "同氏", "大森麻里"),
    ],
)
def test_whose_relative_acts_is_not_the_subject(marked: str, lang: str, word: str, expected: str) -> None:
    entities = resolve(*read(marked, lang))
    owner = next(e for e in entities if any(a.text == word for a in e.anaphors))
    assert owner.mentions[0].text == expected


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        ("[Corvo|Company] launched a car. It takes on [Dunlo|Company]'s [N4|Product]. The company will sell it.", "Corvo"),
        ("[Corvo|Company] launched a car. [Dunlo|Company]'s profit rose. The company will hire.", "Dunlo"),
    ],
)  # fmt: skip
def test_the_owner_of_a_thing_is_what_a_sentence_is_about_only_at_its_head(marked: str, expected: str) -> None:
    entities = resolve(*read(marked, "en"))
    assert [entity.mentions[0].text for entity in entities if entity.anaphors] == [expected]
