"""Word lists from two Japanese dictionaries, here small ones in the same formats."""

from __future__ import annotations

import sqlite3
import struct
import sys
from pathlib import Path
from types import ModuleType

import pytest

from training.ner import dictionaries
from training.ner.data import Example, Span, one

PLACES = ("東京", "大阪", "京都", "神戸", "長崎", "仙台", "熊本", "青森", "秋田")
PEOPLE = ("高橋", "佐藤", "鈴木", "田中", "伊藤", "渡辺", "山本", "中村", "小林")
NAMES = dict.fromkeys(PLACES, "place") | dict.fromkeys(PEOPLE, "surname")
THINGS = ("学校", "電車", "時間", "会社", "天気", "道具", "音楽", "料理")
NOUNS = (
    *(f"名詞,普通名詞,*,*,{thing},*,代表表記:{thing}" for thing in THINGS),
    "名詞,普通名詞,*,*,任天堂,任天堂,自動獲得:Wikipedia Wikipedia上位語:企業/きぎょう",
    "名詞,地名,*,*,札幌,さっぽろ,代表表記:札幌/さっぽろ",
    "動詞,*,子音動詞ラ行,基本形,走る,はしる,代表表記:走る/はしる",
)


@pytest.fixture
def installed(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    with sqlite3.connect(tmp_path / "names.db") as connection:
        connection.executescript(
            "CREATE TABLE NETransType (tid, text); CREATE TABLE NETranslation (ID, idseq);"
            "CREATE TABLE NEKanji (idseq, text); CREATE TABLE NEKana (idseq, text);"
        )
        for number, (word, kind) in enumerate({**NAMES, "ＩＢＭ": "company"}.items()):
            connection.execute("INSERT INTO NETransType VALUES (?, ?)", (number, kind))
            connection.execute("INSERT INTO NETranslation VALUES (?, ?)", (number, number))
            connection.execute("INSERT INTO NEKanji VALUES (?, ?)", (number, word))
    features = "\0".join((*NOUNS, "")).encode()
    header = struct.pack("<10I", 0, 102, 0, len(NOUNS), 1, 1, 5, 7, len(features), 0)
    (tmp_path / "sys.dic").write_bytes(header + b"utf-8".ljust(32, b"\0") + b"w" * 5 + b"t" * 7 + features)
    for name, where, value in (
        ("jamdict_data", "JAMDICT_DB_PATH", tmp_path / "names.db"),
        ("jumandic", "DICDIR", tmp_path),
    ):
        module = ModuleType(name)
        setattr(module, where, str(value))
        monkeypatch.setitem(sys.modules, name, module)


@pytest.mark.usefixtures("installed")
def test_both_dictionaries_tell_what_a_word_is() -> None:
    told = dictionaries.told()
    assert told["東京"] == {"is place"}
    assert told["ibm"] == {"is company"}
    assert told["任天堂"] == {"is 普通名詞", "is a 企業"}
    assert told["札幌"] == {"is 地名"}
    assert "走る" not in told


@pytest.mark.usefixtures("installed")
def test_words_are_listed_by_what_the_examples_show_of_words_like_them() -> None:
    pytest.importorskip("sklearn", reason="training needs scikit-learn: pip install scikit-learn")
    examples = [
        Example(f"{place}で{person}が{thing}。", "ja", (Span(0, 2, one("地名")), Span(3, 5, one("人名"))), "stockmark")
        for place, person, thing in zip(PLACES, PEOPLE, THINGS, strict=False)
    ]
    places, people = dictionaries.lists(examples, [frozenset({"地名"}), frozenset({"人名"})])
    # the last of each stand in no example
    assert set(PLACES) <= set(places)
    assert set(PEOPLE) <= set(people)
    assert not set(THINGS) & {*places, *people}
