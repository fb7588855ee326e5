"""Titles as written, and which value belongs to a fact."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from kg.ner.values import find_values
from kg.relations.qualified.posts import Scope, post_of
from kg.relations.qualified.qualifiers import qualify
from kg.relations.view import sentences

ROLES = [
    ("zh-Hans", "[阿里|Company#a]董事长兼首席执行官[吴泳铭|Person#b]说。", "董事长兼首席执行官"),
    ("zh-Hant", "[鴻海|Company#a]前副總經理[劉揚偉|Person#b]說。", "前副總經理"),
    ("ja", "[ソニー|Company#a]の[十時裕樹|Person#b]社長は語った。", "社長"),
    ("en", "[Tim Cook|Person#b], chief executive of [Apple|Company#a], spoke.", "chief executive"),
]


def _scope(marked: Callable, text: str, lang: str, subject: str) -> tuple:
    document, entities = marked(text, lang)
    (sentence,) = sentences(document, entities)
    first, second = sentence.slots
    if first.type != subject:
        first, second = second, first
    return document, sentence, Scope(sentence.start, sentence.end, first, second)


@pytest.mark.parametrize(("lang", "text", "role"), ROLES)
def test_the_title_beside_the_person_is_the_role(marked: Callable, lang: str, text: str, role: str) -> None:
    document, sentence, scope = _scope(marked, text, lang, "Person")
    assert post_of("worksFor", document.text, lang, scope, sentence).role == role


def test_a_former_title_is_marked(marked: Callable) -> None:
    document, sentence, scope = _scope(marked, "[阿里|Company#a]前CEO[张勇|Person#b]说。", "zh-Hans", "Person")
    assert qualify("worksFor", document.text, "zh-Hans", scope, sentence, ()).former


def test_a_growth_rate_is_no_stake(marked: Callable) -> None:
    text = "[甲公司|Company#a]营收增长20%，持有[乙公司|Company#b]30%的股份。"
    document, sentence, scope = _scope(marked, text, "zh-Hans", "Company")
    values = find_values(document.text, lang="zh-Hans")
    assert qualify("ownsStakeIn", document.text, "zh-Hans", scope, sentence, values).stake == "30%"


def test_a_surname_that_reads_as_once_marks_nothing_former(marked: Callable) -> None:
    document, sentence, scope = _scope(marked, "[宁德时代|Company#a]董事长[曾毓群|Person#b]表示。", "zh-Hans", "Person")
    assert not qualify("worksFor", document.text, "zh-Hans", scope, sentence, ()).former


@pytest.mark.parametrize(
    ("lang", "text", "date"),
    [
        ("zh-Hans", "2024年3月，[王海|Person#b]出任[甲公司|Company#a]首席执行官。", "2024-03"),
        ("zh-Hans", "[甲公司|Company#a]首席执行官[王海|Person#b]表示，2024年3月量产。", None),
        ("ja", "[乙工業|Company#a]の[青木誠|Person#b]社長は2024年3月に退任した。", "2024-03"),
        ("ja", "[乙工業|Company#a]の[青木誠|Person#b]社長は2024年3月の会議で語った。", None),
        ("en", "[Ann Lee|Person#b] joined [Alder|Company#a] as chief executive in March 2024.", "2024-03"),
        ("en", "[Alder|Company#a] chief executive [Ann Lee|Person#b] said so in March 2024.", None),
    ],
)
def test_a_post_has_a_date_where_someone_comes_into_it_or_leaves_it(
    marked: Callable, lang: str, text: str, date: str | None
) -> None:
    document, sentence, scope = _scope(marked, text, lang, "Person")
    whole = Scope(sentence.start, sentence.end, scope.subject, scope.object)
    values = find_values(document.text, lang=lang)
    assert qualify("worksFor", document.text, lang, whole, sentence, values).date == date


def test_who_is_given_a_post_has_that_and_not_the_one_before(marked: Callable) -> None:
    document, sentence, scope = _scope(
        marked, "[甲公司|Company#a]CEO由乙公司前副总裁[王海|Person#b]出任。", "zh-Hans", "Person"
    )
    found = qualify("worksFor", document.text, "zh-Hans", scope, sentence, ())
    assert (found.role, found.former) == ("CEO", False)


@pytest.mark.parametrize(
    "text",
    [
        "日前[甲公司|Company#a]子公司[乙公司|Company#b]受罚。",
        "[甲公司|Company#a]目前控股[乙公司|Company#b]。",
        "[甲公司|Company#a]称，子公司[乙公司|Company#b]前10月增收。",
    ],
)
def test_the_day_before_and_the_present_are_no_former_times(marked: Callable, text: str) -> None:
    document, sentence, scope = _scope(marked, text, "zh-Hans", "Company")
    assert not qualify("subsidiaryOf", document.text, "zh-Hans", scope, sentence, ()).former


def test_the_year_of_a_founding_is_no_time_of_other_facts(marked: Callable) -> None:
    text = "[甲公司|Company#a]成立于1972年，客户包括[乙公司|Company#b]。"
    document, sentence, scope = _scope(marked, text, "zh-Hans", "Company")
    values = find_values(document.text, lang="zh-Hans")
    assert qualify("suppliesTo", document.text, "zh-Hans", scope, sentence, values).date is None
    assert qualify("founded", document.text, "zh-Hans", scope, sentence, values).date == "1972"


@pytest.mark.parametrize(
    ("text", "stake"),
    [
        ("[甲公司|Company#a]由[乙公司|Company#b]持股约20%。", "20%"),
        ("[甲公司|Company#a]将所持[乙公司|Company#b]股份由20%降至18.5%。", "18.5%"),
        ("[甲公司|Company#a]拟收购[乙公司|Company#b]，股价上涨5%。", None),
        ("[甲公司|Company#a]以较市价溢价30%收购[乙公司|Company#b]。", None),
    ],
)
def test_a_stake_is_what_is_held_and_no_move_of_a_price(marked: Callable, text: str, stake: str | None) -> None:
    document, sentence, scope = _scope(marked, text, "zh-Hans", "Company")
    values = find_values(document.text, lang="zh-Hans")
    assert qualify("acquired", document.text, "zh-Hans", scope, sentence, values).stake == stake


@pytest.mark.parametrize(
    "text",
    [
        "[甲公司|Company#a]领投[乙公司|Company#b]，投后估值达30亿美元。",
        "[甲公司|Company#a]买下[乙公司|Company#b]，收市价20港元。",
    ],
)
def test_what_a_company_is_worth_is_not_what_was_paid(marked: Callable, text: str) -> None:
    document, sentence, scope = _scope(marked, text, "zh-Hans", "Company")
    values = find_values(document.text, lang="zh-Hans")
    assert qualify("investedIn", document.text, "zh-Hans", scope, sentence, values).amount is None


def test_what_a_founder_says_today_is_no_day_of_founding(marked: Callable) -> None:
    document, sentence, scope = _scope(
        marked, "[甲公司|Company#a]创始人[雷海|Person#b]11月18日宣布。", "zh-Hans", "Person"
    )
    values = find_values(document.text, lang="zh-Hans")
    assert qualify("founded", document.text, "zh-Hans", scope, sentence, values).date is None


@pytest.mark.parametrize(
    ("text", "stake"),
    [
        ("[Alder|Company#p] dropped its bid for [Birch|Company#q], in which Citra holds 19.8%.", None),
        ("[Alder|Company#p] bought [Birch|Company#q] from Citra, which owned 30%.", None),
        ("[Alder|Company#p] bought 30% of [Birch|Company#q], which has mines.", "30%"),
    ],
)
def test_what_someone_holds_besides_is_no_stake_of_a_deal(marked: Callable, text: str, stake: str | None) -> None:
    document, sentence, scope = _scope(marked, text, "en", "Company")
    values = find_values(document.text, lang="en")
    assert qualify("acquired", document.text, "en", scope, sentence, values).stake == stake


@pytest.mark.parametrize(
    ("text", "amount"),
    [
        ("[Alder|Company#p] sold [Birch|Company#q] in a deal valuing the business at $8.75 billion.", None),
        ("[Alder|Company#p] offered $30-a-share for [Birch|Company#q].", None),
        ("[Alder|Company#p] bought [Birch|Company#q], which had a $2.3 billion net loss.", None),
        ("[Alder|Company#p] bought [Birch|Company#q] for $2.3 billion.", "2300000000 USD"),
    ],
)
def test_a_price_a_share_and_what_the_accounts_say_is_no_sum_of_a_deal(
    marked: Callable, text: str, amount: str | None
) -> None:
    document, sentence, scope = _scope(marked, text, "en", "Company")
    values = find_values(document.text, lang="en")
    assert qualify("acquired", document.text, "en", scope, sentence, values).amount == amount


@pytest.mark.parametrize(
    ("text", "role", "former"),
    [
        ("[サン食品|Company#v]の[鳥井信宏|Person#w]副社長が社長に就任した。", "社長", False),
        ("[サン食品|Company#v]の[新浪剛史|Person#x]氏は9月1日付で会長を辞任した。", "会長", True),
        ("[グーグル|Company#y]出身の[呉永輝|Person#z]氏が率いる。", None, True),
        ("元[グーグル|Company#y]の研究者である[呉永輝|Person#z]氏が率いる。", None, True),
        ("[サン食品|Company#v]の[鳥井信宏|Person#w]社長は来年退任する予定だ。", "社長", False),
    ],
)
def test_a_post_in_japanese(marked: Callable, text: str, role: str | None, former: bool) -> None:
    document, sentence, scope = _scope(marked, text, "ja", "Person")
    post = post_of("worksFor", document.text, "ja", scope, sentence)
    assert post.former == former
    assert role is None or post.role == role


@pytest.mark.parametrize(
    ("text", "amount", "stake"),
    [
        (
            "[青石|Company#a]は[白渓|Company#c]の株式15%を得たほか、[藍湾|Company#b]を10億円で買収した。",
            "1000000000 JPY",
            None,
        ),
        ("[青石|Company#a]は[藍湾|Company#b]の株式15%を得たほか、[白渓|Company#c]を10億円で買収した。", None, "15%"),
        ("[青石|Company#a]は10億円を投じ、[藍湾|Company#b]の株式15%を取得した。", "1000000000 JPY", "15%"),
        ("[青石|Company#a]と[藍湾|Company#b]では、[白渓|Company#c]が51%、[青石|Company#a]が44%を持つ。", None, "44%"),
        ("[青石|Company#a]と[藍湾|Company#b]では、[白渓|Company#c]が51%を[青石|Company#a]に売る。", None, "51%"),
        ("[青石|Company#a]は[藍湾|Company#b]を、[白渓|Company#c]から10億円で買収した。", "1000000000 JPY", None),
    ],
)
def test_sums_and_shares_of_another_deal_of_a_japanese_sentence_are_left_out(
    marked: Callable, text: str, amount: str | None, stake: str | None
) -> None:
    document, entities = marked(text, "ja")
    (sentence,) = sentences(document, entities)
    first, second = (next(s for s in sentence.slots if document.text[s.start : s.end] == n) for n in ("青石", "藍湾"))
    values = find_values(document.text, lang="ja")
    found = qualify(
        "acquired", document.text, "ja", Scope(sentence.start, sentence.end, first, second), sentence, values
    )
    assert (found.amount, found.stake) == (amount, stake)


def test_the_term_of_the_accounts_is_no_date_of_a_partnership(marked: Callable) -> None:
    text = "[一三薬品|Company#k]は[アストラ|Company#l]と共同開発した薬の売上高が25年4〜9月期に伸びた。"
    document, sentence, scope = _scope(marked, text, "ja", "Company")
    values = find_values(document.text, lang="ja")
    assert qualify("partneredWith", document.text, "ja", scope, sentence, values).date is None


@pytest.mark.parametrize(
    ("text", "stake"),
    [
        ("[甲公司|Company#a]增持[乙公司|Company#b]1.2%，持股比例升至36.3%。", "36.3%"),
        ("[甲公司|Company#a]增持[乙公司|Company#b]1.2%，[丙公司|Company#c]持股升至36.3%。", "1.2%"),
    ],
)
def test_a_holding_is_what_it_has_come_to(marked: Callable, text: str, stake: str) -> None:
    document, entities = marked(text, "zh-Hans")
    (sentence,) = sentences(document, entities)
    first, second = sentence.slots[:2]
    scope = Scope(sentence.start, second.end + 5, first, second)
    values = find_values(document.text, lang="zh-Hans")
    assert qualify("ownsStakeIn", document.text, "zh-Hans", scope, sentence, values).stake == stake
    assert qualify("investedIn", document.text, "zh-Hans", scope, sentence, values).stake == "1.2%"


@pytest.mark.parametrize(
    ("text", "former"),
    [
        ("[青石|Company#a]は26日に[東証プライム|Exchange#b]で上場廃止となった。", True),
        ("[青石|Company#a]は26日に[東証プライム|Exchange#b]で上場廃止となる見通しだ。", False),
        ("[青石|Company#a]は26日に[東証プライム|Exchange#b]に上場した。", False),
    ],
)
def test_a_listing_that_has_ended_is_former(marked: Callable, text: str, former: bool) -> None:
    document, entities = marked(text, "ja")
    (sentence,) = sentences(document, entities)
    scope = Scope(sentence.start, sentence.end, sentence.slots[0], sentence.slots[1])
    assert qualify("listedOn", document.text, "ja", scope, sentence, ()).former is former


@pytest.mark.parametrize(
    ("text", "stake"),
    [
        ("[青石|Company#a]が[白渓|Company#b]株の一部を売り、[藍湾|Company#c]の持ち株比率が12.9%で首位になった。", None),
        ("[青石|Company#a]が[白渓|Company#b]株の一部を売り、[青石|Company#a]の持ち株比率が12.9%になった。", "12.9%"),
    ],
)
def test_a_share_of_a_third_is_not_the_sellers(marked: Callable, text: str, stake: str | None) -> None:
    document, entities = marked(text, "ja")
    (sentence,) = sentences(document, entities)
    scope = Scope(sentence.start, sentence.end, sentence.slots[0], sentence.slots[1])
    values = find_values(document.text, lang="ja", date=None)
    assert qualify("ownsStakeIn", document.text, "ja", scope, sentence, values).stake == stake
