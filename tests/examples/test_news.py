"""The example articles: enough of them, in all writings and formats, telling about the same companies."""

from __future__ import annotations

import html
import json
import re
from collections import defaultdict
from pathlib import Path

import pytest

from kg.model import LANGUAGES
from kg.ner.gazetteer import Gazetteer

NEWS = Path(__file__).resolve().parents[2] / "examples" / "news"
FILES = sorted(NEWS.iterdir())


def language(name: str) -> str:
    return next(lang for lang in LANGUAGES if name.endswith(lang.lower()))


def articles() -> dict[str, str]:
    """The text of each article by its name, without markup."""
    found: dict[str, str] = {}
    for path in FILES:
        text = path.read_text(encoding="utf-8")
        if path.suffix == ".jsonl":
            found.update((record["id"], record["text"]) for record in map(json.loads, text.splitlines()))
        else:
            found[path.stem] = html.unescape(re.sub(r"<(script|style).*?</\1>|<[^>]+>", "", text, flags=re.DOTALL))
    return found


def test_there_are_articles_in_every_writing_and_every_plain_format() -> None:
    names = articles()
    assert len(names) >= 18
    assert {path.suffix for path in FILES} == {".txt", ".md", ".html", ".jsonl"}
    assert all(sum(language(name) == lang for name in names) >= 4 for lang in LANGUAGES)


@pytest.mark.parametrize("path", [path for path in FILES if path.suffix == ".txt"], ids=lambda path: path.stem)
def test_a_text_begins_with_a_title_and_a_date(path: Path) -> None:
    title, date, empty, *body = path.read_text(encoding="utf-8").splitlines()
    assert title and empty == "" and body
    assert re.fullmatch(r"\d{4}年\d{1,2}月\d{1,2}日|[A-Z][a-z]+ \d{1,2}, \d{4}", date)


@pytest.mark.parametrize(("name", "text"), articles().items(), ids=articles())
def test_an_article_has_a_readers_length(name: str, text: str) -> None:
    least, most = (900, 1900) if language(name) == "en" else (250, 900)
    assert least <= len(text) <= most


def test_the_same_companies_recur_across_the_writings() -> None:
    gazetteer = Gazetteer.load()
    writings: dict[str, set[str]] = defaultdict(set)
    for name, text in articles().items():
        for hit in gazetteer.find(text):
            if hit.type == "Company" and not hit.ambiguous:
                writings[hit.id].add(language(name))
    assert {"alibaba", "deepseek", "microsoft", "nvidia"} <= {id_ for id_ in writings if len(writings[id_]) == 4}
    assert sum(len(langs) >= 3 for langs in writings.values()) >= 15
    assert len(writings) >= 120
