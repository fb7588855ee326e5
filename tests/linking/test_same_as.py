"""The mapping of identities elsewhere is read as given and refused where it is not right."""

from __future__ import annotations

from pathlib import Path

import pytest

from kg.errors import ConfigurationError
from kg.linking.same_as import read_same_as


def test_iris_are_found_by_class_and_any_writing_of_the_name(tmp_path: Path) -> None:
    path = tmp_path / "same.csv"
    path.write_text(
        "name,class,iri\n騰訊,Company,https://example.com/a\n腾讯,Company,urn:lei:1\n腾讯,Product,urn:x:2\n",
        encoding="utf-8",
    )
    found = read_same_as(path)
    assert found["organisation", "腾讯"] == ("https://example.com/a", "urn:lei:1")
    assert found["artefact", "腾讯"] == ("urn:x:2",)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("name,iri\n", "columns must be"),
        ("name,class,iri\nA,Company\n", r"same\.csv:2"),
        ("name,class,iri\nA,Company,Q42\n", "no absolute IRI"),
        ("name,class,iri\nA,Company,http://a b\n", "no absolute IRI"),
    ],
)
def test_a_mapping_that_is_not_right_is_named_with_its_line(tmp_path: Path, text: str, message: str) -> None:
    path = tmp_path / "same.csv"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(ConfigurationError, match=message):
        read_same_as(path)
