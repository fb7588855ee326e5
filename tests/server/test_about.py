"""What the explorer is told first: the names of metrics, also the user's."""

from __future__ import annotations

from pathlib import Path

import pytest

from kg.errors import OntologyError
from kg.server.about import metric_names
from kg.server.app import make_app
from kg.settings import Settings

OWN = '[berths]\nexpects = "count"\nlabels = { en = "berths", zh = "泊位数", ja = "バース数" }\nzh = ["泊位数"]\n'


def test_metrics_are_named_in_all_writings() -> None:
    assert metric_names(None)["revenue"] == {"en": "revenue", "ja": "売上高", "zh-Hans": "营收", "zh-Hant": "營收"}


def test_a_metric_of_the_user_is_named_too(tmp_path: Path) -> None:
    (tmp_path / "metrics.toml").write_text(OWN, encoding="utf-8")
    assert metric_names(tmp_path)["berths"] == {
        "en": "berths",
        "ja": "バース数",
        "zh-Hans": "泊位数",
        "zh-Hant": "泊位數",
    }


@pytest.mark.parametrize("content", [b"[revenue\nexpects = 1", b'[a]\nexpects = "\xff"', b"[a]"])
def test_a_broken_file_of_metrics_ends_the_server_before_it_starts(
    folder: Path, tmp_path: Path, content: bytes
) -> None:
    file = tmp_path / "metrics.toml"
    file.write_bytes(content)
    with pytest.raises(OntologyError, match=f"^{file}: "):
        make_app(Settings(graph=folder, ontology=tmp_path))


def test_an_empty_file_of_metrics_adds_none(tmp_path: Path) -> None:
    (tmp_path / "metrics.toml").touch()
    assert metric_names(tmp_path) == metric_names(None)
