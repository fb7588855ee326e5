"""The annotated sets as one kind of example: a text, its names, and what each set's labels can mean in our classes.

A span may carry several classes (a UD ORG is a Company, a Government …): the CRF is then trained on their sum
(partial labels). `outside` are the classes that a set leaves unmarked: text outside its spans may be one of them.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from kg.model import LANGUAGES
from kg.ner.features import CLASSES
from training.sentences.reader import read as read_sentences

NONE = "O"
"""Stands in a span's labels for: may as well be no name of ours."""

ORGANISATION = frozenset({"Company", "Government", "Institution", "Media", "BusinessUnit", "Exchange"})


@dataclass(frozen=True, slots=True)
class Span:
    """A name of an example and the classes that it can be."""

    start: int
    end: int
    labels: frozenset[str]


@dataclass(frozen=True, slots=True)
class Example:
    """One text with its names; `source` says which set's guideline it follows."""

    text: str
    lang: str
    spans: tuple[Span, ...]
    source: str
    outside: frozenset[str] = frozenset()
    name: str = ""


def one(*labels: str) -> frozenset[str]:
    return frozenset(labels)


def occurrences(text: str, forms: dict[str, str]) -> tuple[Span, ...]:
    """Every occurrence of every listed form, longest first; Latin forms only at word ends."""
    taken = [False] * len(text)
    found = []
    for form in sorted(forms, key=lambda form: (-len(form), form)):
        for match in re.finditer(re.escape(form), text):
            start, end = match.span()
            if any(taken[start:end]) or _cuts(text, start, end):
                continue
            taken[start:end] = [True] * (end - start)
            found.append(Span(start, end, one(forms[form])))
    return tuple(sorted(found, key=lambda span: span.start))


def _cuts(text: str, start: int, end: int) -> bool:
    """True when the span begins or ends inside a word of Latin letters."""

    def inside(at: int) -> bool:
        return 0 < at < len(text) and _latin(text[at - 1]) and _latin(text[at])

    return inside(start) or inside(end)


def _latin(character: str) -> bool:
    return character.isalpha() and ord(character) < 0x250


def corpus(folder: Path, *, held_out: bool) -> list[Example]:
    """The annotated corpus, without or only with the documents whose number is divisible by five."""
    examples = []
    for path in sorted(folder.glob("*/*.gold.json")):
        gold = json.loads(path.read_text(encoding="utf-8"))
        if (int(gold["doc"].rsplit("-", 1)[-1]) % 5 == 0) != held_out:
            continue
        examples.append(gold_example(path, gold))
    return examples


def gold_example(path: Path, gold: dict) -> Example:
    """The example of one gold file."""
    text = path.with_name(path.name.replace(".gold.json", ".txt")).read_text(encoding="utf-8")
    forms = {mention: entity["type"] for entity in gold["entities"] for mention in entity["mentions"]}
    return Example(text, gold["lang"], occurrences(text, forms), "corpus", name=gold["doc"])


def sentences(folder: Path) -> list[Example]:
    """The project's own annotated sentences."""
    examples = []
    for path in sorted(folder.glob("*.txt")):
        lang = next(lang for lang in LANGUAGES if path.stem.startswith(lang))
        for block in read_sentences(path):
            spans = tuple(Span(m.start, m.end, one(m.type)) for m in block.mentions)
            examples.append(Example(block.text, lang, spans, "corpus", name=f"{path.stem}:{block.line}"))
    return examples


_GOVERNMENT = re.compile(
    r"(政府|委员会|管理局|监管局|总局|法院|检察院|证监会|银监会|保监会|银保监会|国资委|发改委|央行|人民银行|财政部|商务部|工信部|国务院|商务厅|[省市县区])$"
)
_EXCHANGE = re.compile(r"(交易所|上交所|深交所|港交所|纳斯达克|纽交所|指数|沪深300)$")


def chinese_organisation(name: str) -> frozenset[str]:
    """What a name is that a Chinese set calls a company or organisation."""
    if _EXCHANGE.search(name):
        return one("Exchange", "Company")
    if _GOVERNMENT.search(name):
        return one("Government", "Institution", "Place")
    if re.search(r"(大学|学院|研究院|研究所|协会|基金会|联合会|医院)$", name):
        return one("Institution")
    return one("Company")


def finre(folder: Path) -> list[Example]:
    """FinRE: the two companies of each row; other names of a sentence stay open, companies apart."""
    names: dict[str, set[str]] = {}
    for part in ("train", "valid", "test"):
        for line in (folder / f"{part}.txt").read_text(encoding="utf-8").splitlines():
            # the set's published form has numbers levelled to <N>
            row = line.replace("<N>", "3").rstrip("\n").split("\t")
            if len(row) == 4:
                names.setdefault(row[3], set()).update(row[:2])
    outside = frozenset(CLASSES) - {"Company"}
    examples = []
    for text, found in names.items():
        spans = tuple(
            replace(span, labels=chinese_organisation(text[span.start : span.end]))
            for span in occurrences(text, dict.fromkeys(found, "Company"))
        )
        examples.append(Example(text, "zh-Hans", spans, "finre", outside))
    return examples


STOCKMARK = {
    "人名": one("Person"),
    "法人名": one("Company", "Media", "Exchange"),
    "政治的組織名": one("Government", "Institution"),
    "その他の組織名": one("Institution", "Company", "BusinessUnit", "Media", "Government", NONE),
    "施設名": one("Place", "Institution", "Company", NONE),
    "地名": one("Place"),
    "製品名": one("Product", "AIModel", "Media", NONE),
    "イベント名": one("Event", NONE),
}


def stockmark(folder: Path, *, native: bool = False) -> list[Example]:
    """The Stockmark set, in our classes or in its own labels, in the file's order."""
    examples = []
    for row in json.loads((folder / "ner.json").read_text(encoding="utf-8")):
        spans = tuple(
            Span(*entity["span"], one(entity["type"]) if native else STOCKMARK[entity["type"]])
            for entity in sorted(row["entities"], key=lambda entity: entity["span"])
        )
        examples.append(Example(row["text"], "ja", spans, "stockmark"))
    return examples


UNIVERSAL = {"PER": one("Person"), "LOC": one("Place"), "ORG": ORGANISATION | {"Product"}}
UD_JAPANESE = {
    "PERSON": one("Person"),
    "ORG": ORGANISATION,
    "GPE": one("Place"),
    "LOC": one("Place", NONE),
    "FAC": one("Place", "Institution", NONE),
    "PRODUCT": one("Product", "AIModel", NONE),
    "WORK_OF_ART": one("Product", "Media", NONE),
    "EVENT": one("Event", NONE),
    "NORP": one("Place", "Government", "Institution", NONE),
    "MOVEMENT": one(NONE),
}
RESUME = {"NAME": one("Person"), "ORG": ORGANISATION, "CONT": one("Place", NONE), "LOC": one("Place")}


def tagged(rows: list[tuple[str, str]], gap: str) -> tuple[str, list[tuple[int, int, str]]]:
    """Text and spans of (token, BIO or BMES tag) rows joined by `gap`."""
    text, spans = "", []
    for token, tag in rows:
        if text:
            text += gap
        start = len(text)
        text += token
        mark, _, label = tag.partition("-")
        if mark in ("B", "S"):
            spans.append((start, len(text), label))
        elif mark in ("I", "M", "E") and spans:
            spans[-1] = (spans[-1][0], len(text), spans[-1][2])
    return text, spans


def blocks(path: Path, token: int, tag: int, separator: str) -> Iterator[list[tuple[str, str]]]:
    """The sentences of a column file, as (token, tag) rows."""
    rows: list[tuple[str, str]] = []
    for line in [*path.read_text(encoding="utf-8").splitlines(), ""]:
        cells = line.split(separator)
        if len(cells) > max(token, tag):
            rows.append((cells[token], cells[tag].strip()))
        elif not line.strip() and rows:
            yield rows
            rows = []


def columns(
    path: Path,
    *,
    lang: str,
    source: str,
    labels: dict[str, frozenset[str]],
    outside: frozenset[str],
    at: tuple[int, int, str],
) -> list[Example]:
    """A column file as examples; labels that `labels` lacks are no names."""
    examples = []
    for rows in blocks(path, *at):
        text, spans = tagged(rows, " " if lang == "en" else "")
        kept = tuple(Span(start, end, labels[label]) for start, end, label in spans if label in labels)
        examples.append(Example(text, lang, kept, source, outside))
    return examples


def others(data: Path) -> list[Example]:
    """All licensed sets beside the corpus, in our classes."""
    unmarked = frozenset({"Product", "AIModel", "Event", "Benchmark"})
    examples = finre(data / "finre") + stockmark(data / "stockmark_ja")
    for part in ("train", "dev", "test"):
        examples += columns(
            data / "ud_ja_gsd_ner" / f"{part}.bio",
            lang="ja",
            source="ud_ja",
            labels=UD_JAPANESE,
            outside=frozenset(),
            at=(0, 1, "\t"),
        )
        for folder, lang in (("uner_zh_gsdsimp", "zh-Hans"), ("uner_zh_gsd", "zh-Hant"), ("uner_en_ewt", "en")):
            path = data / folder / f"{part}.iob2"
            if path.exists():
                examples += columns(path, lang=lang, source="uner", labels=UNIVERSAL, outside=unmarked, at=(1, 2, "\t"))
        examples += columns(
            data / "resume" / f"cner_resume_{part}.bmes",
            lang="zh-Hans",
            source="resume",
            labels=RESUME,
            outside=frozenset(),
            at=(0, 1, " "),
        )
    return examples
