"""Which figures the observer reads from texts about companies, and to whom it gives them."""

from __future__ import annotations

import datetime
import tomllib
from pathlib import Path
from typing import Any

import pytest

from kg.errors import OntologyError
from kg.model import Document, LocalEntity, LocalObservation, Mention
from kg.ner.fold import fold
from kg.ner.values import find_values
from kg.protocols import Observer
from kg.relations import make_observer
from kg.relations.observed.metrics import load_metrics

HERE = Path(__file__).parent
CASES = tomllib.loads((HERE / "observations.toml").read_text(encoding="utf-8"))["case"]
DATE = datetime.date(2025, 12, 5)


@pytest.fixture(scope="module")
def observer() -> Observer:
    return make_observer()


def entities_of(text: str, names: dict[str, str]) -> tuple[LocalEntity, ...]:
    """One entity a name, with every place where it stands."""
    entities = []
    for number, (name, kind) in enumerate(names.items()):
        starts = [i for i in range(len(text)) if text.startswith(name, i)]
        entities.append(LocalEntity(number, kind, tuple(Mention(i, i + len(name), name, kind) for i in starts)))
    return tuple(entities)


def observe(observer: Observer, text: str, lang: str, names: dict[str, str]) -> tuple[LocalObservation, ...]:
    return observer(
        Document("text", text, lang, date=DATE), entities_of(text, names), find_values(text, lang=lang, date=DATE)
    )


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["text"][:24])
def test_a_text_gives_the_figures_listed_for_it(observer: Observer, case: dict[str, Any]) -> None:
    names = list(case["names"])
    found = [
        " | ".join((names[o.subject], o.metric, o.value or "-", o.change or "-", o.period or "-"))
        for o in observe(observer, case["text"], case["lang"], case["names"])
    ]
    assert sorted(found) == sorted(case["figures"])


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["text"][:24])
def test_evidence_quotes_the_text_and_holds_the_figure(observer: Observer, case: dict[str, Any]) -> None:
    for observation in observe(observer, case["text"], case["lang"], case["names"]):
        evidence = observation.evidence
        assert case["text"][evidence.start : evidence.end] == evidence.quote
        assert any(character.isdigit() or character in "一二三四五六七八九" for character in evidence.quote)
        assert 0 < observation.confidence <= 1


def test_every_writing_has_cases() -> None:
    assert {case["lang"] for case in CASES} == {"zh-Hans", "zh-Hant", "ja", "en"}
    assert len(CASES) >= 24


def test_a_text_without_entities_or_values_gives_nothing(observer: Observer) -> None:
    assert observe(observer, "营收128亿元。", "zh-Hans", {}) == ()
    assert observe(observer, "甲公司发布财报。", "zh-Hans", {"甲公司": "Company"}) == ()


def test_a_metric_of_the_user_is_read_in_both_chinese_scripts(tmp_path: Path) -> None:
    (tmp_path / "metrics.toml").write_text(
        '[berths]\nexpects = "count"\nlabels = { en = "berths", zh = "泊位数", ja = "バース数" }\nzh = ["泊位数"]\n',
        encoding="utf-8",
    )
    own = make_observer(ontology=tmp_path)
    for text, lang in (("远洋港口的泊位数为42个。", "zh-Hans"), ("遠洋港口的泊位數為42個。", "zh-Hant")):
        (found,) = observe(own, text, lang, {text[:4]: "Company"})
        assert (found.metric, found.value) == ("berths", "42")


def test_a_metric_without_labels_is_refused_with_file_and_table(tmp_path: Path) -> None:
    path = tmp_path / "metrics.toml"
    path.write_text('[berths]\nexpects = "count"\nzh = ["泊位数"]\n', encoding="utf-8")
    with pytest.raises(OntologyError, match=r"metrics\.toml.*berths"):
        make_observer(ontology=tmp_path)


def test_each_wording_names_one_metric_in_its_language() -> None:
    for lang in ("zh", "ja", "en"):
        wordings = [fold(w) for metric in load_metrics().values() for w in set(map(fold, metric.wordings[lang]))]
        assert sorted({w for w in wordings if wordings.count(w) > 1}) == []
