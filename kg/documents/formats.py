"""One reader a format: bytes of a file become articles, still without language and identity."""

from __future__ import annotations

import datetime
import json
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from kg.documents.boilerplate import clean_pasted
from kg.documents.encoding import decode
from kg.errors import DocumentError

# A page of which less is left than this had only menus.
_SHORTEST_ARTICLE = 20


@dataclass(frozen=True, slots=True)
class Article:
    """What a reader found; `error` instead of text when one article of a file is not right."""

    text: str
    id: str | None = None
    title: str | None = None
    date: datetime.date | None = None
    publisher: str | None = None
    url: str | None = None
    language_hint: str | None = None
    error: str | None = None


def read_text(data: bytes, name: str) -> Iterator[Article]:
    """Plain text, as saved or pasted from a page."""
    text = clean_pasted(decode(data, name=name))
    yield Article(text, title=_first_line(text))


def read_markdown(data: bytes, name: str) -> Iterator[Article]:
    """Markdown: front matter gives title, date, source and url; marks of emphasis, links and images go, words stay."""
    text = decode(data, name=name).replace("\r\n", "\n")
    meta: dict[str, str] = {}
    if front := re.match(r"---\n(.*?)\n---\n", text, re.DOTALL):
        meta = {
            k.strip().lower(): v.strip().strip("\"'")
            for k, _, v in (line.partition(":") for line in front[1].split("\n"))
        }
        text = text[front.end() :]
    text = re.sub(r"```.*?```|<!--.*?-->", "", text, flags=re.DOTALL)
    text = re.sub(r"!\[[^\]]*\]\([^)]*\)", "", text)
    text = re.sub(r"\[([^\]]*)\]\([^)]*\)", r"\1", text)
    text = re.sub(r"(?m)^(?:#{1,6}|>|[-*+]|\d+\.)\s+", "", text)
    text = re.sub(r"(\*\*|__|\*|`)(?=\S)(.+?)(?<=\S)\1", r"\2", text)
    text = clean_pasted(text)
    yield Article(
        text,
        title=meta.get("title") or _first_line(text),
        date=parse_date(meta.get("date")),
        publisher=meta.get("source") or meta.get("publisher"),
        url=meta.get("url"),
        language_hint=meta.get("lang"),
    )


def read_html(data: bytes, name: str) -> Iterator[Article]:
    """A saved web page: main text, title, date and publisher by trafilatura."""
    import logging

    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)  # its notes on odd pages are not for our users
    from trafilatura import bare_extraction

    text = decode(data, name=name)
    found = bare_extraction(
        text, with_metadata=True, include_comments=False, include_tables=True, favor_precision=False
    )
    body = clean_pasted((getattr(found, "text", None) or "") if found else "")
    if len(body.strip()) < _SHORTEST_ARTICLE:
        raise DocumentError(f"{name}: the page has no article text; save the page of the article itself")
    title = getattr(found, "title", None)
    if title and title not in body[:200]:
        body = f"{title}\n{body}"
    lang = re.search(r"<html[^>]*\blang=[\"']?([\w-]+)", text[:5000], re.IGNORECASE)
    yield Article(
        body,
        title=title,
        date=parse_date(getattr(found, "date", None)),
        publisher=getattr(found, "sitename", None),
        url=getattr(found, "url", None),
        language_hint=lang[1] if lang else None,
    )


def read_pdf(data: bytes, name: str) -> Iterator[Article]:
    """A PDF with a text layer; lines that the page width broke are joined again."""
    import pypdfium2

    try:
        with pypdfium2.PdfDocument(data) as pdf:
            pages = [page.get_textpage().get_text_range() for page in pdf]
            title = pdf.get_metadata_dict().get("Title") or None
    except pypdfium2.PdfiumError as error:
        raise DocumentError(f"{name}: is not a whole PDF ({error}); fetch or save it again") from error
    text = clean_pasted(_joined("\n".join(pages)))
    if not text.strip():
        raise DocumentError(f"{name}: the PDF holds no text (scanned pages?); run text recognition on it first")
    yield Article(text, title=title or _first_line(text))


def read_jsonl(data: bytes, name: str) -> Iterator[Article]:
    """One JSON object a line: {"id", "text", "title", "date", "source", "url"}; only text must be there."""
    for number, line in enumerate(decode(data, name=name).split("\n"), start=1):
        if not line.strip():
            continue
        try:
            row: Any = json.loads(line)
        except json.JSONDecodeError as error:
            yield Article(
                "", error=f"{name}:{number}: is not JSON ({error.msg} at character {error.pos}); mend the line"
            )
            continue
        if not isinstance(row, dict) or not isinstance(row.get("text"), str) or not row["text"].strip():
            yield Article("", error=f'{name}:{number}: needs an object with a "text" that is not empty')
            continue
        field = {key: str(value) for key, value in row.items() if value is not None}
        # Text that comes in a field is the article itself: nothing around it to strip.
        yield Article(
            row["text"],
            id=field.get("id"),
            title=field.get("title"),
            date=parse_date(field.get("date")),
            publisher=field.get("source"),
            url=field.get("url"),
            language_hint=field.get("lang"),
        )


READERS: dict[str, Callable[[bytes, str], Iterator[Article]]] = {
    ".txt": read_text,
    ".text": read_text,
    ".md": read_markdown,
    ".markdown": read_markdown,
    ".html": read_html,
    ".htm": read_html,
    ".xhtml": read_html,
    ".pdf": read_pdf,
    ".jsonl": read_jsonl,
    ".ndjson": read_jsonl,
}


def parse_date(value: str | None) -> datetime.date | None:
    """Return the date of an ISO or near-ISO string (2025-12-04, 2025/12/4, 2025年12月4日, with or without a time)."""
    found = re.match(r"\s*(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})", value or "")
    if not found:
        return None
    try:
        return datetime.date(int(found[1]), int(found[2]), int(found[3]))
    except ValueError:
        return None


def _first_line(text: str) -> str | None:
    line = next((part.strip() for part in text.split("\n") if part.strip()), "")
    return line if 0 < len(line) <= 120 else None


def _joined(text: str) -> str:
    """Join lines inside a paragraph: a line that does not end a sentence and is about as wide as the page goes on."""
    lines = [line.strip() for line in text.replace("\r\n", "\n").split("\n")]
    width = max(map(len, lines), default=0)
    out: list[str] = []
    for before, line in zip(["", *lines], lines, strict=False):
        if out and before and line and len(before) * 4 >= width * 3 and before[-1] not in "。！？.!?」』”":
            gap = " " if before[-1].isascii() and line[0].isascii() and before[-1] != "-" else ""
            out[-1] += gap + line
        else:
            out.append(line)
    return "\n".join(out)
