"""An English title without a company is that of the company which the paragraph begins with."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from kg.relations.told.chiefs_en import chiefs
from kg.relations.view import sentences

LEE = "[Ann Lee|Person#p]"


@pytest.mark.parametrize(
    ("text", "company"),
    [
        (f"[Bluebay|Company#a] bought [Aoi|Company#b]. Chief Financial Officer {LEE} said sales rose.", 0),
        (f"Last year, [Bluebay|Company#a] grew. Executive chairman {LEE} stepped down.", 0),
        (f"[Bluebay|Company#a] grew.\nChief Financial Officer {LEE} said sales rose.", None),
        (f"Rivals of [Bluebay|Company#a] grew. Chief Financial Officer {LEE} said sales rose.", None),
        (f"[Bluebay|Company#a] grew. Analyst {LEE} said sales rose.", None),
        (f"[Bluebay|Company#a] grew. {LEE}, its president, said sales rose.", 0),
        (f"[Bluebay|Company#a] grew. [Aoi|Company#b] did too. {LEE}, its president, said sales rose.", None),
        (f"[Bluebay|Company#a] grew. {LEE}, its biggest fan, said sales rose.", None),
        (f"[Bluebay|Company#a] and {LEE} parted. CEO {LEE} went.", None),
    ],
)
def test_a_bare_title_is_the_paragraphs(marked: Callable, text: str, company: int | None) -> None:
    document, entities = marked(text, "en")
    found = chiefs(document.text, sentences(document, entities))
    assert [pair.first.entity for pair in found] == ([] if company is None else [company])
