"""English names that end with what they are, where the model saw none or the beginning of one."""

from __future__ import annotations

import pytest

from kg.ner.called_en import with_called
from kg.ner.spans import NamedSpan


@pytest.mark.parametrize(
    ("text", "seen", "names"),
    [
        ("It sells to Greece's Maran Gas.", [], [("Maran Gas", "Company")]),
        ("Meanwhile Maran Gas grew.", [], [("Maran Gas", "Company")]),
        ("The All Hill Grocers Federation sued.", [], [("Hill Grocers Federation", "Institution")]),
        (
            "Hangzhou Jiuyuan Gene Engineering Co. waits.",
            [("Hangzhou", "Place")],
            [("Hangzhou Jiuyuan Gene Engineering Co.", "Company")],
        ),
        ("Hill Laboratories International Holdings Ltd. won.", [("Hill Laboratories", "Company")], [("Hill Laboratories International Holdings Ltd.", "Company")]),
        ("Hill Steel Works and Maran gas grew.", [], []),
        ("New Robotics are here; the Capital grew.", [], []),
        ("Lime Robotics Lab grew.", [("Lime Robotics Lab", "BusinessUnit")], [("Lime Robotics Lab", "BusinessUnit")]),
        ("Dr. Reed's Laboratories Ltd. grew.", [], []),
        ("Lime Labs grew.", [("Lime", "Product")], [("Lime", "Product")]),
    ],
)  # fmt: skip
def test_a_name_that_ends_with_what_it_is(text: str, seen: list[tuple[str, str]], names: list[tuple[str, str]]) -> None:
    spans = [NamedSpan(text.index(name), text.index(name) + len(name), label, 0.9) for name, label in seen]
    assert [(text[span.start : span.end], span.type) for span in with_called(text, spans)] == names
