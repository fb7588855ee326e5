"""The comparison with both scripts: units that keep theirs, texts whose names stay where they are."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import pytest

from kg.ner.units import units
from training.ner import cluener, scripts
from training.ner.data import Example, Span, one


def test_the_scripts_are_one_until_they_are_kept_apart() -> None:
    def same(a: str, b: str) -> bool:
        return np.array_equal(units(a).code, units(b).code)

    assert same("華為", "华为")
    with scripts.kept_apart():
        assert not same("華為", "华为")
        assert same("ＡＢ華", "ab華")
    assert same("華為", "华为")


def test_names_stand_in_the_other_script_where_they_stood() -> None:
    example = Example("华为发布鸿蒙系统", "zh-Hans", (Span(0, 2, one("Company")),), "corpus")
    converted = [new for new in scripts.in_either([example] * 40) if new.lang == "zh-Hant"]
    assert 5 < len(converted) < 35
    assert {new.text[:2] for new in converted} == {"華爲"}
    assert {new.spans for new in converted} == {example.spans}


def test_japanese_and_traditional_text_is_left_alone() -> None:
    assert scripts.half_traditional(["トヨタの国"] * 20) == ["トヨタの国"] * 20
    assert scripts.in_both(["华为", "ソニー国"]) == ["华为", "ソニー国", "華爲"]


@pytest.mark.parametrize(("native", "label"), [(True, "company"), (False, "Company")])
def test_cluener_is_read_in_its_labels_or_ours(tmp_path: Path, native: bool, label: str) -> None:
    row = {"text": "华为发布", "label": {"company": {"华为": [[0, 1]]}}}
    (tmp_path / "train.json").write_text(json.dumps(row, ensure_ascii=False), encoding="utf-8")
    (example,) = cluener.read(tmp_path, "train", native=native)
    (span,) = example.spans
    assert example.text[span.start : span.end] == "华为"
    assert label in span.labels
    assert bool(example.outside) is not native
