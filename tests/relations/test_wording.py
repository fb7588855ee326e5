"""Wordings as data: what they match, that users can add to them, and how faults are reported."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from kg.errors import OntologyError
from kg.relations.matching import Matcher, matchers
from kg.relations.table import relations
from kg.relations.view import sentences
from kg.relations.wording import load_wordings, read_wordings


def _found(
    marked: Callable, text: str, lang: str = "zh-Hans", matcher: Matcher | None = None
) -> set[tuple[int, str, int]]:
    """(subject list, relation, object list) of every full match in a one-sentence text."""
    document, entities = marked(text, lang)
    (sentence,) = sentences(document, entities)
    found = (matcher or matchers(load_wordings())[lang.split("-")[0]]).find(sentence)
    return {
        (m.subject, m.wording.relation, m.object) for rows in found.matches.values() for m in rows if m.subject >= 0
    }


CASES = [
    ("zh-Hans", "[甲|Company#a]以10亿元收购[乙|Company#b]。", (0, "acquired", 1)),
    ("zh-Hant", "[甲|Company#a]以10億元收購[乙|Company#b]。", (0, "acquired", 1)),
    ("zh-Hans", "[乙|Company#b]被[甲|Company#a]收购。", (1, "acquired", 0)),
    ("zh-Hans", "[甲|Company#a]将[乙|Company#b]收入囊中。", (0, "acquired", 1)),
    ("zh-Hans", "[甲|Company#a]把[乙|Company#b]全部股权卖给[丙|Company#c]。", (0, "divested", 1)),
    ("zh-Hans", "[甲|Company#a]向[乙|Company#b]供应电池。", (0, "suppliesTo", 1)),
    ("zh-Hant", "[甲|Company#a]出脫[乙|Company#b]持股。", (0, "divested", 1)),
    ("ja", "[甲社|Company#a]は[乙社|Company#b]を買収した。", (0, "acquired", 1)),
    ("ja", "[乙社|Company#b]は[甲社|Company#a]に買収された。", (1, "acquired", 0)),
    ("ja", "[甲社|Company#a]は[乙社|Company#b]に部品を供給する。", (0, "suppliesTo", 1)),
    ("en", "[Alpha|Company#a] has agreed to acquire [Beta|Company#b].", (0, "acquired", 1)),
    ("en", "[Beta|Company#b] was bought by [Alpha|Company#a].", (1, "acquired", 0)),
    ("en", "[Alpha|Company#a] supplies batteries to [Beta|Company#b].", (0, "suppliesTo", 1)),
    ("en", "[Alpha|Company#a] will merge [Beta|Company#b], which it acquired in 2021.", (0, "acquired", 1)),
    ("en", "[Alpha|Company#a]'s takeover of [Beta|Company#b] is done.", (0, "acquired", 1)),
    ("en", "[Alpha|Company#a]’s largest shareholder [Beta|Company#b] objects.", (1, "ownsStakeIn", 0)),
    ("en", "[Alpha|Company#a] is to close [Beta|Company#b], which it owns.", (1, "subsidiaryOf", 0)),
]


@pytest.mark.parametrize(("lang", "text", "fact"), CASES)
def test_active_and_passive_wordings_find_who_does_what_to_whom(
    marked: Callable, lang: str, text: str, fact: tuple[int, str, int]
) -> None:
    assert fact in _found(marked, text, lang)


def test_a_nearer_name_takes_the_role(marked: Callable) -> None:
    assert (0, "acquired", 2) not in _found(marked, "[甲|Company#a]称[乙|Company#b]收购[丙|Company#c]。")


def test_a_possessive_is_none_without_its_s(marked: Callable) -> None:
    assert (0, "acquired", 1) not in _found(marked, "[Alpha|Company#a] stake of [Beta|Company#b] rose.", "en")


PEOPLE = [
    ("en", "Last year [Ann Lee|Person#a], to whom [Bo Ek|Person#b] reports, left.", (1, "reportsTo", 0)),
    ("en", "[Ann Lee|Person#a] will be [Bo Ek|Person#b]'s boss.", (1, "reportsTo", 0)),
    ("zh-Hans", "向[王兴|Person#a]汇报的高管包括[陈亮|Person#b]。", (1, "reportsTo", 0)),
    ("en", "[Bo Ek|Person#b] set up [Beta|Company#c] with [Ann Lee|Person#a].", (2, "founded", 1)),
    ("en", "Founded in 2010 by [Bo Ek|Person#b], [Beta|Company#c] grew.", (0, "founded", 1)),
    ("en", "He met former [Beta|Company#c] investor [Bo Ek|Person#b].", (1, "worksFor", 0)),
    ("en", "[Bo Ek|Person#b] spent a year at [Alpha|Company#a] before moving to [Beta|Company#c].", (0, "worksFor", 2)),
    ("en", "[Beta|Company#c] received a penalty from the [FTC|Government#g].", (1, "fined", 0)),
    ("en", "A jury ordered [Alpha|Company#a] to pay [Beta|Company#c] $1 million.", (0, "disputesWith", 1)),
    ("en", "[Ann Lee|Person#a], whose boss is [Bo Ek|Person#b], left.", (0, "reportsTo", 1)),
    ("en", "[Beta|Company#c] was founded by [Alpha|Company#d] engineers [Bo Ek|Person#b].", (2, "worksFor", 1)),
    ("en", "The departure of [Bo Ek|Person#b] from [Beta|Company#c] hurt.", (0, "worksFor", 1)),
    ("en", "[Beta|Company#c]'s hiring of [Bo Ek|Person#b] hurt.", (1, "worksFor", 0)),
    ("en", "After a spell at [Beta|Company#c], [Bo Ek|Person#b] left.", (1, "worksFor", 0)),
    ("en", "[York|Place#a], home to [Beta|Company#c], is flooded.", (1, "locatedIn", 0)),
    ("en", "[Alpha|Company#a] will pay [Beta|Company#c] $1 million to end a dispute.", (0, "disputesWith", 1)),
    ("en", "[Alpha|Company#a] was hit with a fine from the [FTC|Government#g].", (1, "fined", 0)),
    ("en", "[Beta|Company#c] is a joint venture between [Alpha|Company#a] and [Gamma|Company#b].", (1, "founded", 0)),
    ("en", "[Ann Lee|Person#a], the entrepreneur behind [Beta|Company#c], left.", (0, "founded", 1)),
    ("en", "[Alpha|Company#a] put its staff into a new company called [Beta|Company#c].", (0, "founded", 1)),
    ("en", "[Ann Lee|Person#a] swapped [Alpha|Company#b] for [Beta|Company#c].", (0, "worksFor", 2)),
    ("en", "[Alpha|Company#a] agreed to a settlement with the [SEC|Government#g].", (1, "fined", 0)),
    ("ja", "[田中誠|Person#a]氏は[青石|Company#b]を経て[白渓|Company#c]社長に就いた。", (0, "worksFor", 2)),
    ("ja", "[田中誠|Person#a]氏は1990年、[青石|Company#b]入社。", (0, "worksFor", 1)),
    ("ja", "課徴金を命じられた[青石|Company#a]は、[公取委|Government#g]の処分を争う。", (1, "fined", 0)),
    ("ja", "[白渓|Company#c]は[金融庁|Government#g]の行政処分を受けた。", (1, "fined", 0)),
    ("ja", "[金融庁|Government#g]から業務停止を命じられた[白渓|Company#c]は急ぐ。", (0, "fined", 1)),
    ("ja", "[白渓|Company#c]に対し、[金融庁|Government#g]は命令を出した。", (1, "fined", 0)),
    ("ja", "[青石|Company#a]との訴訟を抱える[白渓|Company#c]は減益だった。", (1, "disputesWith", 0)),
]


@pytest.mark.parametrize(("lang", "text", "fact"), PEOPLE)
def test_wordings_of_posts_founders_suits_and_penalties(
    marked: Callable, lang: str, text: str, fact: tuple[int, str, int]
) -> None:
    assert fact in _found(marked, text, lang)


@pytest.mark.parametrize(
    ("lang", "text", "fact"),
    [
        ("en", "[Bo Ek|Person#b] set up [Beta|Company#c] and met [Ann Lee|Person#a].", (2, "founded", 1)),
        ("en", "[Bo Ek|Person#b] set up [Beta|Company#c] with money from [Ann Lee|Person#a].", (2, "founded", 1)),
        ("en", "The departure of [Bo Ek|Person#b] was praised by [Beta|Company#c].", (0, "worksFor", 1)),
        ("en", "A jury ordered [Alpha|Company#a] to tell [Beta|Company#c].", (0, "disputesWith", 1)),
        ("ja", "[白渓|Company#c]は[金融庁|Government#g]の説明を受けた。", (1, "fined", 0)),
    ],
)
def test_near_misses_of_these_wordings(marked: Callable, lang: str, text: str, fact: tuple[int, str, int]) -> None:
    assert fact not in _found(marked, text, lang)


def test_every_relation_has_wordings_in_every_language() -> None:
    for language, found in load_wordings().items():
        missing = set(relations()) - {w.relation for w in found.items}
        assert not missing, language


def _write(folder: Path, text: str, name: str = "acquired") -> Path:
    (folder / f"{name}.toml").write_text(text, encoding="utf-8")
    return folder


def test_a_wording_that_a_user_adds_is_found_at_once(tmp_path: Path, marked: Callable) -> None:
    _write(tmp_path, '[zh]\nwordings = ["{s}一口吞掉{o}"]\n')
    matcher = Matcher(read_wordings(tmp_path, relations())["zh"])
    assert _found(marked, "[甲|Company#a]一口吞掉[乙|Company#b]。", matcher=matcher) == {(0, "acquired", 1)}


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ('[zh]\nwordings = [\n  "{s}买{q}",\n]\n', "acquired.toml:3"),
        ('[zh]\nwordings = ["{s}..<buy>..{o}"]\n', "no words.buy"),
        ("[fr]\nwordings = []\n", "is no language"),
        ('[zh]\nwordings = ["{s}{o}"]\n', "at least one word"),
        ('[zh]\nwordings = ["{s}买"]\n', "needs one {s} and one {o}"),
        ("[zh\n", "acquired.toml:1"),
    ],
)
def test_a_faulty_file_is_refused_with_its_place(tmp_path: Path, text: str, message: str) -> None:
    with pytest.raises(OntologyError, match=r"acquired\.toml") as error:
        read_wordings(_write(tmp_path, text), relations())
    assert message in str(error.value)


def test_a_file_for_no_relation_is_refused(tmp_path: Path) -> None:
    with pytest.raises(OntologyError, match="no relation is called bought"):
        read_wordings(_write(tmp_path, "", "bought"), relations())
