"""The unit and the division stand for the part that the text last spoke of, where that has a name."""

from __future__ import annotations

import pytest

from kg.linking.within import resolve
from tests.linking.build import read


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        ("[Aoi|Company] lost money on its subsidiary [Orion|Company]. The unit's sales fell.", "Orion"),
        ("[Aoi|Company] is to sell its lending arm, [Orion|Company], to [Vantor|Company]; the unit makes a loss.", "Orion"),
        ("[Aoi|Company] hired [Lee|Person] for its [Orion Labs|BusinessUnit]. Dahl heads the division.", "Orion Labs"),
        ("[Orion|Company], a unit of [Aoi|Company], grew. The subsidiary sells tyres.", "Orion"),
        ("[Aoi|Company] is to sell its bakery unit to [Orion|Company]. The unit employs 500.", None),
        ("[Aoi|Company] owns its subsidiary [Orion|Company] and a lending business. The unit makes a loss.", None),
        ("[Aoi|Company] has a subsidiary [Orion|Company]. It grew. It fell. It rose. The unit sells tyres.", None),
        ("[Aoi|Company] owns [Orion|Company], the unit that sells tyres.", None),
        ("[Aoi|Company] supplies [Orion|Company]. The unit of account is the euro.", None),
    ],
)  # fmt: skip
def test_the_unit_is_the_part_last_spoken_of(marked: str, expected: str | None) -> None:
    found = [e.mentions[0].text for e in resolve(*read(marked, "en")) for a in e.anaphors if "he " in a.text]
    assert found == ([] if expected is None else [expected])
