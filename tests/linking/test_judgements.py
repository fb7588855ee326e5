"""The decisions file: written and read back alike, later lines hold, mistakes are named with file and line."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.errors import ConfigurationError
from kg.linking.judgements import Decision, Judgement, Pair, Side, read_decisions, record, write_decisions
from kg.linking.keys import key

_NAME = st.text(alphabet=st.characters(categories=["L", "N"]), min_size=1, max_size=8).filter(key)
_SIDES = st.builds(Side, _NAME, st.sampled_from(["", "zh-Hans", "ja", "en"]), st.sampled_from(["", "doc1"]))
_PAIRS = st.builds(Pair.of, st.sampled_from(["Company", "Person", "AIModel"]), _SIDES, _SIDES)
_DECISIONS = st.lists(
    st.builds(Decision, st.sampled_from(list(Judgement)), _PAIRS), unique_by=lambda d: d.pair.identity, max_size=5
)


@given(_DECISIONS)
def test_what_is_written_is_read_back(tmp_path_factory: pytest.TempPathFactory, decisions: list[Decision]) -> None:
    path = tmp_path_factory.mktemp("decisions") / "decisions.tsv"
    write_decisions(path, decisions)
    assert list(read_decisions(path)) == decisions


def test_a_later_judgement_replaces_the_earlier_whatever_the_order_and_writing_of_its_names(tmp_path: Path) -> None:
    path = tmp_path / "graph" / "decisions.tsv"
    record(path, Pair.of("Company", Side("騰訊", "zh-Hant"), Side("Tencent", "en")), Judgement.DIFFERENT)
    record(path, Pair.of("Company", Side("TENCENT", "en"), Side("腾讯", "zh-Hans")), Judgement.SAME)
    (decision,) = read_decisions(path)
    assert decision.judgement is Judgement.SAME


def test_notes_at_the_head_are_kept(tmp_path: Path) -> None:
    path = tmp_path / "decisions.tsv"
    path.write_text("# ours, ask Mei\n", encoding="utf-8")
    record(path, Pair.of("Company", Side("a1"), Side("b1")), Judgement.UNSURE)
    assert path.read_text(encoding="utf-8").startswith("# ours, ask Mei\n")


def test_a_file_that_is_not_there_holds_no_decisions(tmp_path: Path) -> None:
    assert read_decisions(tmp_path / "none.tsv") == ()


@pytest.mark.parametrize("line", ["same\tCompany\tA", "perhaps\tCompany\tA\t\t\tB\t\t", "same\tCompany\t\t\t\tB\t\t"])
def test_a_wrong_line_is_named(tmp_path: Path, line: str) -> None:
    path = tmp_path / "decisions.tsv"
    path.write_text(f"# note\n{line}\n", encoding="utf-8")
    with pytest.raises(ConfigurationError, match=r"decisions\.tsv:2"):
        read_decisions(path)


def test_a_file_that_is_no_text_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "decisions.tsv"
    path.write_bytes(b"\xff\xfe\xff")
    with pytest.raises(ConfigurationError, match="UTF-8"):
        read_decisions(path)
