"""Companies named by their trade are found where the model saw none."""

from __future__ import annotations

import pytest

from kg.ner.trade_named_ja import trade_named


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("丸亀商事は全社で導入した。", ["丸亀商事"]),
        ("電池を導入したケストレル電機は増産する。", ["ケストレル電機"]),
        ("アオバ銀行に貸す。", ["アオバ銀行"]),
        ("国内銀行に貸す。", []),
        ("ネット銀行に貸す。", []),
        ("大手製薬が買う。", []),
        ("丸亀商事株式会社は、", []),
    ],
)
def test_a_run_that_ends_in_a_trade_is_a_company(text: str, names: list[str]) -> None:
    assert [text[start:end] for start, end, label in trade_named(text) if label == "Company"] == names
