"""Ids are ASCII, distinct and fixed by what the entity is; labels are one a language, the full name before its short form."""

from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from kg.linking.ids import Wanted, assign, slug
from kg.linking.labels import labels
from kg.model import LANGUAGES, Name

_WANTED = st.builds(
    lambda known, type_name, label, lang, weight: Wanted(known, type_name, (Name(label, lang),), (label,), weight),
    st.sampled_from([None, None, "alibaba", "q-1"]),
    st.sampled_from(["Company", "Person"]),
    st.text(min_size=1, max_size=6),
    st.sampled_from(LANGUAGES),
    st.integers(min_value=1, max_value=3),
)


@given(st.lists(_WANTED, max_size=8))
def test_ids_are_ascii_and_distinct(wanted: list[Wanted]) -> None:
    ids = assign(wanted)
    assert len(set(ids)) == len(ids) == len(wanted)
    assert all(re.fullmatch(r"[a-z0-9-]+", each) for each in ids)


@given(st.lists(_WANTED, max_size=6, unique_by=lambda w: (w.type, w.names)), st.randoms())
def test_ids_do_not_depend_on_the_order(wanted: list[Wanted], chance: object) -> None:
    ids = dict(zip(wanted, assign(wanted), strict=True))
    turned = list(reversed(wanted))
    assert dict(zip(turned, assign(turned), strict=True)) == ids


def test_a_slug_is_made_of_the_latin_name_and_of_nothing_else() -> None:
    assert slug("Société Générale") == "societe-generale"
    assert slug("阿里巴巴") == ""
    assert slug("腾讯QQ音乐") == ""


def test_a_name_without_latin_letters_gets_a_hash_that_stays() -> None:
    one = Wanted(None, "Company", (Name("锐川科技", "zh-Hans"),), ("锐川科技",), 1)
    assert assign([one]) == assign([one])
    assert re.fullmatch(r"x[0-9a-f]{10}", assign([one])[0])


def test_a_clash_of_classes_shows_the_class() -> None:
    company = Wanted(None, "Company", (Name("Manus", "en"),), ("Manus",), 5)
    product = Wanted(None, "Product", (Name("Manus", "en"),), ("Manus",), 2)
    assert assign([product, company]) == ["manus-product", "manus"]


def test_the_full_name_is_preferred_to_a_short_form_and_to_a_ticker() -> None:
    counts = {
        Name("阿里巴巴", "zh-Hans"): 3,
        Name("阿里", "zh-Hans"): 9,
        Name("9988.HK", "en"): 9,
        Name("Alibaba", "en"): 1,
    }
    preferred, others = labels(counts, (), "organisation")
    assert preferred == (Name("阿里巴巴", "zh-Hans"), Name("Alibaba", "en"))
    assert set(others) == {Name("阿里", "zh-Hans"), Name("9988.HK", "en")}


def test_the_gazetteers_name_is_preferred_and_no_name_is_lost() -> None:
    counts = {Name("阿里", "zh-Hans"): 9}
    given_names = (Name("Alibaba Group", "en"), Name("Alibaba", "en"), Name("阿里巴巴", "zh-Hans"))
    preferred, others = labels(counts, given_names, "organisation")
    assert set(preferred) == {Name("Alibaba Group", "en"), Name("阿里巴巴", "zh-Hans")}
    assert set(others) == {Name("Alibaba", "en"), Name("阿里", "zh-Hans")}
