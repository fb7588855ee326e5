"""Deals that a sentence tells in full are stated, and what they leave open is not."""

from __future__ import annotations

import pytest

from kg.relations.candidates import pairs
from kg.relations.decide import Proposal
from kg.relations.table import relations
from kg.relations.told.deals import tell
from kg.relations.told.findings import Findings
from kg.relations.view import sentences
from tests.relations.conftest import read_marked

NAMES = {
    "zh-Hans": {"A": "青石集团", "B": "蓝湾科技", "C": "远山资本", "D": "白渡控股"},
    "ja": {"A": "青石工業", "B": "藍湾食品", "C": "遠山キャピタル", "D": "白渡商事"},
    "en": {"A": "Bluestone", "B": "Harwick", "C": "Lantern Capital", "D": "Osterby"},
}
BUYS_IT_FROM_A = {"A divested B", "C acquired B"}


def told(lang: str, text: str, *, proposals: tuple[tuple[str, str, str, float], ...] = ()) -> set[str]:
    """The facts that hold in `text`, where A, B, C and D are companies, after the deals have been read."""
    names = NAMES[lang]
    for key, name in names.items():
        text = text.replace(f"@{key}", f"[{name}|Company#{key}]")
    document, entities = read_marked(text, lang)
    keys = {entity.id: next((k for k in names if names[k] == entity.mentions[0].text), "X") for entity in entities}
    ids = {key: entity for entity, key in keys.items()}
    read = sentences(document, entities)
    given = [Proposal(ids[s], relation, ids[o], 0, sure) for s, relation, o, sure in proposals]
    findings = Findings(pairs(read, relations()), given)
    tell(lang, read, findings)
    return {f"{keys[p.subject]} {p.relation} {keys[p.object]}" for p in findings}


@pytest.mark.parametrize(
    ("text", "facts"),
    [
        ("The planned sale of @B to buyout firm @C by @A is expected to close in May.", BUYS_IT_FROM_A),
        ("@A's sale of its pump unit @B to @C was cleared.", BUYS_IT_FROM_A),
        ("The sale of pumps made by @B to @C was stopped.", set()),
        ("@B was sold by @A to @C in 2019.", BUYS_IT_FROM_A),
        ("@B, bought by @C from @A in 2019, will close.", BUYS_IT_FROM_A),
        ("@C, the start-up chaired by @D's boss, bought @B from @A.", BUYS_IT_FROM_A),
        ("@A, the maker of pumps, has agreed to sell its valve arm @B to @C.", BUYS_IT_FROM_A),
        ("@A flogged @B to @C for $3 million.", BUYS_IT_FROM_A),
        ("@A sold its 10% stake in @B to @C.", set()),
        ("@A sold @B's pumps to @C.", set()),
        ("@A, @B's parent, lost money.", {"B subsidiaryOf A"}),
        ("@C, @A's growth fund, lost money.", {"C subsidiaryOf A"}),
        ("@C, a @B shareholder, lost money.", {"C ownsStakeIn B"}),
        ("@C, an early @B backer, lost money.", {"C investedIn B"}),
        ("@B has @C and @D on its cap table.", {"C investedIn B", "D investedIn B"}),
        ("@B, set up in 2022 with money from @C and @D, lost it.", {"C investedIn B", "D investedIn B"}),
        ("@A formed an alliance with @B, of which it now owns about 5%.", {"A ownsStakeIn B"}),
        ("@B closed a $3 million round led by @C, with @D also in.", {"C investedIn B", "D investedIn B"}),
        ("@C led @B's last round, joined by @D.", {"C investedIn B", "D investedIn B"}),
        ("@C is @B's largest shareholder.", {"C ownsStakeIn B"}),
        ("@C, @B's biggest shareholder with 29.9%, said no.", {"C ownsStakeIn B"}),
        ("@C is @B's largest customer.", set()),
        ("@A's low-cost @B arm cut 281 jobs.", {"B subsidiaryOf A"}),
        ("@A's former @B unit cut 281 jobs.", set()),
        ("@A shed @B in 2021.", {"A divested B"}),
        ("@A shed @B's debt in 2021.", set()),
        ("@C acquired 60% of @B.", {"C acquired B"}),
        ("@C acquired 6% of @B.", set()),
        ("@C will take full control of pump maker @B.", {"C acquired B"}),
        ("@B's parent company, @A, lost money.", {"B subsidiaryOf A"}),
        ("@B's former parent, @A, lost money.", set()),
        ("@B's new owner, @C, will cut jobs.", {"C acquired B"}),
        ("@C is the second-largest shareholder of @B with 8%.", {"C ownsStakeIn B"}),
        ("@B is a rival of the largest shareholder of @C's fund.", set()),
        ("Shareholders in @B, including @C and the pension fund @D, will vote.", {"C ownsStakeIn B", "D ownsStakeIn B"}),
        ("@B's earlier investors include @C and @D.", {"C investedIn B", "D investedIn B"}),
        ("@B counts @C among its backers.", {"C investedIn B"}),
        ("@B counts @C among its customers.", set()),
        (
            "@B raised $50m in a round led by @C, with participation from existing backers @A and @D.",
            {"C investedIn B", "A investedIn B", "D investedIn B"},
        ),
        ("@B raised $50m from @C's fund.", set()),
        ("@B raised its prices after a complaint from @C.", set()),
        ("@C and @D participated in @B's latest round.", {"C investedIn B", "D investedIn B"}),
        ("@C participated in @B's latest conference.", set()),
        ("@B rejected a $2bn takeover bid from @C.", {"C acquired B"}),
        ("@B rejected a complaint from @C.", set()),
        ("@A has put its pump unit @B up for sale.", {"A divested B"}),
        ("@B passed into the hands of @C.", {"C acquired B"}),
        ("@C bought out @A in @B.", BUYS_IT_FROM_A),
        ("@C has agreed to buy the chemical carrier @B from @A.", BUYS_IT_FROM_A),
        ("@C bought @B from @A, and @D will buy more.", BUYS_IT_FROM_A),
        ("@C bought steel for @B from @A.", set()),
    ],
)  # fmt: skip
def test_an_english_deal_is_told(text: str, facts: set[str]) -> None:
    assert told("en", text) == facts


@pytest.mark.parametrize(
    ("text", "facts"),
    [
        ("@A拟向@C转让其持有的@B51%股权。", BUYS_IT_FROM_A),
        ("@A拟向@C转让其持有的@B20%股权。", {"C investedIn B"}),
        ("@A向@C出售@B的设备。", set()),
        ("@B去年被@A转手卖给了@C。", BUYS_IT_FROM_A),
        ("@A随后将子公司@B出售给@D旗下的@C。", BUYS_IT_FROM_A),
        ("@A将@B部分股权出售给@C。", set()),
        ("@A将@B三成股权出售给@C。", {"C investedIn B"}),
        ("@C日前以22亿元从@A手中买下@B。", BUYS_IT_FROM_A),
        ("@D控股@A，@C从@A手中买下@B。", BUYS_IT_FROM_A),
        ("@C从@A手中买下@B的厂房。", set()),
        ("@B控股股东由@A变更为@C。", BUYS_IT_FROM_A),
        ("@C完成对@B的要约收购，@B成为其全资子公司。", {"B subsidiaryOf C"}),
        ("@A将不再持有@B任何股份。", {"A divested B"}),
        ("@A将不再持有@B5%以上股份。", set()),
        ("@A挂牌转让@B100%股权。", {"A divested B"}),
        ("@A转让@B100%股权，受让方为@C。", BUYS_IT_FROM_A),
        ("@A减持@D、清仓@B。", set()),
        ("@A则清仓了@B。", {"A divested B"}),
        ("@B易主，@C成为新东家。", {"C acquired B"}),
        ("@B收到@C的收购要约。", {"C acquired B"}),
        ("@B收到@C的订单。", set()),
        ("@C向@B发出全面要约。", {"C acquired B"}),
        ("@A拟吸收合并全资子公司@B。", {"A mergedWith B"}),
        ("@A已完成对@B的吸收合并。", {"A mergedWith B"}),
        ("@C以每股52元向@D旗下@A收购@B51%股权。", BUYS_IT_FROM_A),
        ("@C先后并购@B和[意大利|Place#X]的@D。", {"C acquired B", "C acquired D"}),
        ("@C先后并购@B，与[意大利|Place#X]的@D合作。", set()),
    ],
)
def test_a_chinese_deal_is_told(text: str, facts: set[str]) -> None:
    assert told("zh-Hans", text) == facts


@pytest.mark.parametrize(
    ("text", "facts"),
    [
        ("@Aは投資ファンドの@Cに@Bの全株式を売却した。", BUYS_IT_FROM_A),
        ("@Aは@Cに@B株を売却した。", set()),
        ("@Aから@Cへの@Bの売却が完了した。", BUYS_IT_FROM_A),
        ("@Aが@Cに売却した@Bは黒字だ。", BUYS_IT_FROM_A),
        ("@Cが@Aから買収した@Bは黒字だ。", BUYS_IT_FROM_A),
        ("@Bは2009年に@Aから@Cが買い取った会社だ。", BUYS_IT_FROM_A),
        ("@Cは電炉会社の@Aから、子会社の@Bを買収する。", BUYS_IT_FROM_A),
        ("@Cは@Aから@B株の5%を取得した。", {"C investedIn B"}),
        ("@Bは@Cが2012年に漁業会社の@Aから買い取り、傘下に置いた。", BUYS_IT_FROM_A),
        ("@Cは@Bの全保有株を売却した。", {"C divested B"}),
        ("@Aから独立した@Bは黒字だ。", {"A divested B"}),
        ("@Aから届いた@Bは黒字だ。", set()),
        ("@Bは@Cや@Dなどを引受先とする増資を決めた。", {"C investedIn B", "D investedIn B"}),
        ("@Bのシリーズ Bには@Cが参加した。", {"C investedIn B"}),
        ("@Bの展示会には@Cが参加した。", set()),
        ("@Bに出資する@Cは反対した。", {"C investedIn B"}),
        ("@Bは@Cの買収提案を拒否した。", {"C acquired B"}),
        ("@Bは@CのTOBを終えた。", set()),
        ("@Cは@Dと共同で@Bを買収する。", {"C acquired B", "D acquired B"}),
        ("@Aは@Bの売却先に@Cを選んだ。", BUYS_IT_FROM_A),
        ("@Cは@Aが持つ@B株を全て買い取る。", BUYS_IT_FROM_A),
    ],
)
def test_a_japanese_deal_is_told(text: str, facts: set[str]) -> None:
    assert told("ja", text) == facts


def test_a_deal_told_in_full_is_all_that_its_sentence_tells_of_its_parties() -> None:
    other = (("C", "acquired", "A", 0.78), ("A", "reducedStakeIn", "B", 0.7), ("A", "partneredWith", "C", 0.5))
    text = "@A拟将子公司@B出售给@C。"
    assert told("zh-Hans", text, proposals=other) == BUYS_IT_FROM_A | {"A partneredWith C"}


def test_what_is_no_longer_held_is_no_holding() -> None:
    held = (("A", "ownsStakeIn", "B", 0.8),)
    assert told("zh-Hans", "@A不再持有@B股份。", proposals=held) == {"A divested B"}


def test_a_holder_is_not_held() -> None:
    turned = (("B", "ownsStakeIn", "C", 0.6),)
    assert told("en", "@C is the largest shareholder in @B.", proposals=turned) == {"C ownsStakeIn B"}


@pytest.mark.parametrize(
    ("lang", "text", "facts"),
    [
        ("en", "@B and @D, both subsidiaries of @C, will close plants.", {"B subsidiaryOf C", "D subsidiaryOf C"}),
        ("en", "@C's brands include @B and @D.", {"B subsidiaryOf C", "D subsidiaryOf C"}),
        ("en", "@C's customers include @B and @D.", set()),
        ("en", "@C operates through two subsidiaries: @B and @D.", {"B subsidiaryOf C", "D subsidiaryOf C"}),
        ("en", "@B, @C's low-cost arm, will cut flights.", {"B subsidiaryOf C"}),
        ("en", "@A, @B, and @C's low-cost arm will cut flights.", set()),
        ("en", "@B agreed to sell itself to @C for $3bn.", {"C acquired B"}),
        ("en", "@A and @C formed @B, a 50:50 joint venture.", {"A ownsStakeIn B", "C ownsStakeIn B"}),
        ("en", "@A's joint venture with @C, @B, lost money.", {"A ownsStakeIn B", "C ownsStakeIn B"}),
        ("en", "@A's joint venture with @C lost money.", set()),
        ("en", "@A made a strategic investment in @B.", {"A investedIn B"}),
        ("en", "@A, an early backer of @B, sold out.", {"A investedIn B"}),
        ("en", "@A invested $5m in @B alongside @C and @D.", {"A investedIn B", "C investedIn B", "D investedIn B"}),
        ("en", "@A invested in a plant alongside @B.", set()),
        ("ja", "@Bは@Cをリード投資家とする資金調達を終えた。", {"C investedIn B"}),
        ("en", "@B counts @A as an investor.", {"A investedIn B"}),
        ("en", "@B counts @A as a customer.", set()),
        ("en", "Backed by @A and @C, @B makes drones.", {"A investedIn B", "C investedIn B"}),
        ("en", "Backed by @A and @C and @B, the firm makes drones.", set()),
        ("zh-Hans", "@B系@A控股子公司。", {"B subsidiaryOf A"}),
        ("zh-Hans", "@B为@A子公司提供设备。", set()),
        ("zh-Hans", "@A及一致行动人@C合计持有@B20%股份。", {"A ownsStakeIn B", "C ownsStakeIn B"}),
        ("zh-Hans", "@A及经销商@C合计持有@B的库存。", set()),
        ("zh-Hans", "@A是@B的早期投资方。", {"A investedIn B"}),
        ("zh-Hans", "@A是@B的早期客户。", set()),
        ("zh-Hans", "@B最终卖身@C。", {"C acquired B"}),
        ("en", "@A bought @B from @C, a fund backed by @D.", {"A acquired B", "C divested B", "D investedIn C"}),
        (
            "en",
            "@A's units include ship manager @B and terminal operator @C.",
            {"B subsidiaryOf A", "C subsidiaryOf A"},
        ),
        ("en", "@A's units include @B and will sell @C.", {"B subsidiaryOf A"}),
        ("ja", "@Bには@Cや@Dも出資している。", {"C ownsStakeIn B", "D ownsStakeIn B"}),
        ("ja", "@Bには@Cも出資した。", {"C investedIn B"}),
        ("ja", "@Aは@Bに15%出資し、@Cにも49%を出資した。", {"A investedIn C"}),
        ("ja", "@Aは@Bに15%出資し、@Cにも49%を出資している。", {"A ownsStakeIn C"}),
        ("ja", "@Aは@Bに15%出資し、@Cには出資しない。", set()),
        ("zh-Hans", "@A把@B的配送业务以两亿美元从@C手中买下。", set()),
        ("zh-Hans", "@A把@B以两亿美元的价格从@C手中买下。", {"A acquired B", "C divested B"}),
        ("ja", "@Bには@Cも出向した。", set()),
        ("ja", "@Aを親会社に持つ@Bは増収だった。", {"B subsidiaryOf A"}),
        ("ja", "@Aを顧客に持つ@Bは増収だった。", set()),
        ("ja", "@Aは@Bの株式の51%を取得し、連結子会社とする。", {"A acquired B"}),
        ("ja", "@Aは@Bの株式の15%を取得する。", set()),
        ("ja", "@Bは昨年、@Aに買収された。", {"A acquired B"}),
        ("ja", "@Cは@Bが実施する第三者割当増資を引き受ける。", {"C investedIn B"}),
        ("ja", "@Cの@Bに対する出資比率は20%から10%に低下した。", {"C reducedStakeIn B"}),
        ("ja", "@Cの@Bに対する出資比率は20%から30%に上がった。", set()),
    ],
)
def test_a_holding_is_told(lang: str, text: str, facts: set[str]) -> None:
    assert told(lang, text) == facts


@pytest.mark.parametrize(
    ("lang", "text", "facts"),
    [
        ("en", "@A makes bearings. It was bought by @C in 2019.", {"C acquired A"}),
        ("en", "@A met @B. It was bought by @C in 2019.", set()),
        ("en", "Unlike @A, nobody sells. It was bought by @C in 2019.", set()),
        ("en", "@A makes bearings. It owns @B and @D.", {"B subsidiaryOf A", "D subsidiaryOf A"}),
        ("en", "@A makes bearings. It owns @B's shares.", set()),
        ("en", "@A makes bearings. Its parent, @C, lost money.", {"A subsidiaryOf C"}),
        ("en", "@A makes bearings. Its parent, @C's fund, lost money.", set()),
        ("en", "@A makes bearings. Its shareholders include @C and @D.", {"C ownsStakeIn A", "D ownsStakeIn A"}),
        ("en", "@A makes bearings. Its early backers include @C and @D.", {"C investedIn A", "D investedIn A"}),
        ("en", "@A raised $50m. The round was led by @C.", {"C investedIn A"}),
        ("en", "@A raised $50m. The previous round was led by @C.", set()),
        ("en", "@A raised its prices. The round was led by @C.", set()),
        ("zh-Hans", "@A主营轴承。其投资方包括@B、@D。", {"B investedIn A", "D investedIn A"}),
        ("zh-Hans", "@A主营轴承。其客户包括@B、@D。", set()),
        ("zh-Hans", "@A完成5亿元融资。投资方为@C。", {"C investedIn A"}),
        ("zh-Hans", "@A主营轴承。投资方为@C。", set()),
        ("zh-Hans", "@A主营轴承。2024年从@C手中购得@B51%股权。", {"A acquired B", "C divested B"}),
        ("zh-Hans", "@A主营轴承，控股股东为@C。", {"C ownsStakeIn A"}),
        ("ja", "@Aは軸受けを手がける。@Cと@Dが主要株主に名を連ねる。", {"C ownsStakeIn A", "D ownsStakeIn A"}),
        ("ja", "@Aは軸受けを手がける。@Cの子会社だ。", {"A subsidiaryOf C"}),
        ("ja", "@Aは軸受けを手がける。@Cの子会社だった。", set()),
        ("ja", "@Aは軸受けを手がける。2019年に@Cに買収された。", {"C acquired A"}),
    ],
)
def test_what_a_sentence_tells_of_the_one_before(lang: str, text: str, facts: set[str]) -> None:
    assert told(lang, text) == facts


@pytest.mark.parametrize(
    ("text", "facts"),
    [
        ("@Bが、カナダのコンビニ大手@Cによる買収提案をかわした。", {"C acquired B"}),
        ("@Bは7月、@CのTOBを経て上場廃止となった。", {"C acquired B"}),
        ("@Bは7月、@CのTOBを見守った。", set()),
        ("@Bは9月、投資ファンドの@Cに約8147億円で売却された。", {"C acquired B"}),
        ("@Bは9月、@Cに株を売却した。", set()),
        ("@Bは上場廃止となり、@Aと@Dが50%ずつ保有する。", {"A ownsStakeIn B", "D ownsStakeIn B"}),
        ("@Bは増産し、@Aと@Dが50%ずつ値上げする。", set()),
        ("電池の@Bは台湾の@Cに、基板の@Aは投資会社の@Dに譲渡した。", {"C acquired B", "D acquired A"}),
        ("電池の@Bは台湾の@Cに、基板の@Aは投資会社の@Dに近い。", set()),
    ],
)
def test_japanese_bids_and_sales_in_the_passive(text: str, facts: set[str]) -> None:
    assert told("ja", text) == facts
