"""Legal forms go from either end, longest first; what describes a company is known by kind."""

from __future__ import annotations

import pytest

from kg.linking.forms import DIVISION, PLACE, TRADE, core, family, kinds, without_place


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("阿里巴巴集团控股有限公司", "阿里巴巴"),
        ("株式会社みなとやホールディングス", "みなとや"),
        ("トヨタ自動車株式会社", "トヨタ自动车"),
        ("Vantor Payments B.V.", "vantor payments"),
        ("The Goldman Sachs Group, Inc.", "goldman sachs"),
        ("Robert Bosch GmbH", "robert bosch"),
        ("Zinc", "zinc"),
        ("Prince", "prince"),
    ],
)
def test_core_is_the_name_without_legal_and_group_forms(name: str, expected: str) -> None:
    assert core(name).text == expected


def test_a_name_that_is_all_legal_form_keeps_something() -> None:
    assert core("有限公司").text
    assert core("Inc.").text == "inc"


def test_group_forms_are_remembered_because_they_tell_parent_from_listed_company() -> None:
    assert core("吉利控股").markers == {"holding"}
    assert "group" in core("吉利控股集团").markers
    assert core("德邦股份").markers == {"stock"}
    assert core("Siemens AG").markers == frozenset()


def test_words_have_kinds() -> None:
    assert TRADE in kinds("半导体")
    assert DIVISION in kinds("健康")
    assert TRADE not in kinds("健康")
    assert PLACE in kinds("湖南")
    assert kinds("银行") >= {TRADE, DIVISION}
    assert kinds("锐川") == frozenset()


def test_a_place_before_a_name_is_left_out_with_its_rank() -> None:
    assert without_place("湖南天朗新材料") == "天朗新材料"
    assert without_place("佛山市睿测仪器") == "睿测仪器"
    assert without_place("天朗新材料") is None


def test_families_name_their_main_company() -> None:
    assert family("三星") == {"电子"}
    assert family("锐川") is None
