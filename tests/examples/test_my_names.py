"""The table that users copy to add names of their own works as docs/gazetteer.md says."""

from __future__ import annotations

from pathlib import Path

from kg.ner.gazetteer import Gazetteer

TABLE = Path(__file__).resolve().parents[2] / "examples" / "my-names.tsv"


def test_the_users_names_are_found_in_scripts_that_the_table_does_not_give() -> None:
    gazetteer = Gazetteer.load(extra=[TABLE])
    hits = gazetteer.find("靈禾機器人與阿里系企業合作，小米與雲川半導體也在內")
    assert [(hit.text, hit.ambiguous) for hit in hits] == [
        ("靈禾機器人", False),
        ("阿里系", False),
        ("小米", False),
        ("雲川半導體", False),
    ]
    assert [hit.id for hit in hits[:3]] == ["linghe-robotics", "alibaba", "xiaomi"]
