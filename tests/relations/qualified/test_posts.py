"""The post behind a fact: whose title it is, as it is written, and whether it is over."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from kg.relations.qualified.posts import Scope, post_of
from kg.relations.view import sentences


@pytest.mark.parametrize(
    ("text", "role", "former"),
    [
        ("[全联|Company#a]董事长[林敏雄|Person#b]则说，原大卖场并入。", "董事长", False),
        ("[威剛|Company#a]總經理[陳立白|Person#b]已於10月底離職。", "總經理", True),
        ("[甲公司|Company#a]董事长[王海|Person#b]将于明年退休。", "董事长", False),
        ("[美的集团|Company#a]董事长[方洪波|Person#b]表示看好。", "董事长", False),
        ("前副总裁[蔡国新|Person#b]转任[群创|Company#a]董事长。", "董事长", False),
        ("前副总裁[张玉|Person#b]已于9月离职，加入[小麦|Company#a]。", None, False),
        ("[王海|Person#b]曾任[甲公司|Company#a]总经理。", "总经理", True),
        ("[恒基地產|Company#a]行政總裁[李家傑|Person#b]表示，集團看好。", "行政總裁", False),
        ("[万科|Company#a]董事会选举[黄力平|Person#b]为新任主席。", "主席", False),
        ("[王雷|Person#c]接替[张勇|Person#b]执掌[甲公司|Company#a]。", None, True),
        ("[甲公司|Company#a]董事长[王海|Person#b]当年离开[乙公司|Company#c]。", "董事长", False),
        ("公司从[甲公司|Company#a]挖来销售总监[王海|Person#b]。", "销售总监", True),
        ("接任者[王海|Person#b]从[甲公司|Company#a]跳槽。", None, True),
        ("[王海|Person#b]从[甲公司|Company#a]拿到订单。", None, False),
        ("董事长[王海|Person#b]原为[甲公司|Company#a]副总经理。", "副总经理", True),
        ("[甲公司|Company#a][中国|Place#c]区总裁[王海|Person#b]看好。", "中国区总裁", False),
        ("[甲公司|Company#a]在[中国|Place#c]，总裁[王海|Person#b]看好。", "总裁", False),
        (
            "[甲公司|Company#a]由[林冠|Person#c]创办，[林冠|Person#c]现任董事长，[王海|Person#b]曾任总经理。",
            "总经理",
            True,
        ),
        ("[甲公司|Company#a]业绩向好，[林冠|Person#c]现任董事长，[王海|Person#b]很满意。", None, False),
        ("[甲公司|Company#a]业绩向好，董事长[王海|Person#b]曾任工程师。", "董事长", False),
        ("[王海|Person#b]曾任工程师，2024年转赴[甲公司|Company#a]担任软件部主管。", "主管", False),
    ],
)
def test_a_post_in_chinese_is_that_of_this_person_at_this_organisation(
    marked: Callable, text: str, role: str | None, former: bool
) -> None:
    document, entities = marked(text, "zh-Hans")
    (sentence,) = sentences(document, entities)
    person = [slot for slot in sentence.slots if slot.type == "Person"][-1]
    organisation = next(slot for slot in sentence.slots if slot.type == "Company")
    post = post_of(
        "worksFor", document.text, "zh-Hans", Scope(sentence.start, sentence.end, person, organisation), sentence
    )
    assert (post.role, post.former) == (role, former)


def test_of_two_companies_beside_a_person_the_title_behind_each_is_its_own(marked: Callable) -> None:
    document, entities = marked("[乙公司|Company#a]中国区总裁[冯佳|Person#b]加入[甲公司|Company#c]。", "zh-Hans")
    (sentence,) = sentences(document, entities)
    old, person, new = sentence.slots
    roles = [
        post_of("worksFor", document.text, "zh-Hans", Scope(sentence.start, sentence.end, person, place), sentence).role
        for place in (old, new)
    ]
    assert roles == ["中国区总裁", None]


@pytest.mark.parametrize(
    ("text", "former"),
    [
        ("[Citra|Company#r] hired [Ann Lee|Person#s] from [Ashmere|Company#t].", (False, True)),
        ("[Citra|Company#r] hired former [Ashmere|Company#t] executive [Ann Lee|Person#s].", (False, True)),
        ("[Ann Lee|Person#s] joined [Citra|Company#r] after a spell at [Ashmere|Company#t].", (False, True)),
        ("[Ann Lee|Person#s] runs [Citra|Company#r] after leaving [Ashmere|Company#t].", (False, True)),
        (
            "[Ann Lee|Person#s], [Citra|Company#r]'s boss, gave up her seat on [Ashmere|Company#t]'s board.",
            (False, True),
        ),
        ("[Ann Lee|Person#s] quit as [Ashmere|Company#t]'s chief and joined [Citra|Company#r].", (True, False)),
        ("[Ann Lee|Person#s], who used to run [Ashmere|Company#t], heads [Citra|Company#r].", (True, False)),
        ("[Ann Lee|Person#s] runs [Citra|Company#r], not used to [Ashmere|Company#t].", (False, False)),
        ("[Ashmere|Company#t] lost its finance chief, [Ann Lee|Person#s], to [Citra|Company#r].", (True, False)),
        ("[Ashmere|Company#t] lost money, [Ann Lee|Person#s] of [Citra|Company#r] said.", (False, False)),
    ],
)
def test_in_english_the_organisation_left_is_former(marked: Callable, text: str, former: tuple[bool, bool]) -> None:
    document, entities = marked(text, "en")
    (sentence,) = sentences(document, entities)
    person = next(slot for slot in sentence.slots if slot.type == "Person")
    places = [slot for slot in sentence.slots if slot.type == "Company"]
    found = tuple(
        post_of("worksFor", document.text, "en", Scope(sentence.start, sentence.end, person, place), sentence).former
        for place in places
    )
    assert found == former


@pytest.mark.parametrize(
    ("text", "former"),
    [
        ("[Alder|Company#p] named [Ann Lee|Person#s] to run it, replacing [Bo Ek|Person#u].", [False, True]),
        ("[Ann Lee|Person#s] will succeed [Bo Ek|Person#u] at [Alder|Company#p].", [False, False]),
    ],
)
def test_who_is_replaced_is_former_once_it_has_happened(marked: Callable, text: str, former: list[bool]) -> None:
    document, entities = marked(text, "en")
    (sentence,) = sentences(document, entities)
    place = next(slot for slot in sentence.slots if slot.type == "Company")
    people = [slot for slot in sentence.slots if slot.type == "Person"]
    assert [
        post_of("worksFor", document.text, "en", Scope(sentence.start, sentence.end, person, place), sentence).former
        for person in people
    ] == former


def test_the_title_of_another_person_is_no_post(marked: Callable) -> None:
    text = "[久光|Company#a]の[中冨一|Person#c]社長は[堀江貴|Person#b]氏とともに創業した。"
    document, entities = marked(text, "ja")
    (sentence,) = sentences(document, entities)
    company, other, person = sentence.slots
    scopes = [Scope(sentence.start, sentence.end, who, company) for who in (other, person)]
    assert [post_of("founded", document.text, "ja", scope, sentence).role for scope in scopes] == ["社長", None]


def test_a_post_at_an_organisation_of_the_sentence_before(marked: Callable) -> None:
    document, entities = marked("[甲公司|Company#a]上涨。前总裁[王海|Person#b]表示看好。", "zh-Hans")
    first, second = sentences(document, entities)
    post = post_of(
        "worksFor", document.text, "zh-Hans", Scope(second.start, second.end, second.slots[0], first.slots[0]), second
    )
    assert (post.role, post.former) == ("前总裁", True)


@pytest.mark.parametrize(
    ("text", "role", "former"),
    [
        ("[久光|Company#a]の[中冨一|Person#b]社長の後任として、北田氏が就いた。", "社長", True),
        ("[久光|Company#a]の[中冨一|Person#b]社長は3月に退任し、後任に北田氏が就いた。", "社長", True),
        ("[久光|Company#a]の[中冨一|Person#b]社長は3月に退任し、後任に北田氏が就く。", "社長", False),
        ("[久光|Company#a]の[中冨一|Person#b]社長は後任を探す。", "社長", False),
        ("[久光|Company#a]出身の[中冨一|Person#b]氏を専務に迎える。", None, True),
        ("[青石|Company#c]は[久光|Company#a]の元研究員である[中冨一|Person#b]氏を迎えた。", "元研究員", True),
        ("[青石|Company#c]は[久光|Company#a]の開発者で知られる[中冨一|Person#b]氏を引き抜いた。", None, True),
        ("[久光|Company#a]の[中冨一|Person#b]氏を呼んだ。", None, False),
        ("[久光|Company#a]の専務だった[中冨一|Person#b]氏を迎える。", "専務", True),
        ("[青石|Company#c]は元[久光|Company#a]理事の[中冨一|Person#b]氏を特別顧問に迎えた。", "理事", True),
        ("[久光|Company#a]は[中冨一|Person#b]氏を特別顧問に迎えた。", "特別顧問", False),
        ("前総裁の[黒田東|Person#b]氏は、[政策大学院|Institution#a]の教授に就いた。", "教授", False),
        ("[青石|Company#c]の[森高|Person#b]副社長が[久光|Company#a]の取締役会長に就いた。", "取締役会長", False),
        ("[久光|Company#a]は高橋前社長の後任に4月に就いた[松田浩|Person#b]社長を推した。", "社長", False),
        ("親会社の[久光|Company#a]で執行役員を務めた[中冨一|Person#b]氏が社長に就任する。", "執行役員", True),
        ("[久光|Company#a]は[永守重|Person#b]氏に株主代表訴訟を起こした。", None, False),
        ("[久光|Company#a]の後任選びで前社長の[松田浩|Person#b]氏は動いた。", "前社長", True),
    ],
)
def test_a_post_in_japanese_is_the_one_told_with_the_organisation(
    marked: Callable, text: str, role: str | None, former: bool
) -> None:
    document, entities = marked(text, "ja")
    (sentence,) = sentences(document, entities)
    person = next(slot for slot in sentence.slots if slot.type == "Person")
    organisation = [slot for slot in sentence.slots if slot.type != "Person"][-1]
    scope = Scope(sentence.start, sentence.end, person, organisation)
    post = post_of("worksFor", document.text, "ja", scope, sentence)
    assert (post.role, post.former) == (role, former)
