"""Files and folders become documents; what cannot be read is told in one line and the rest goes on."""

import datetime
import errno
import io
import json
import os
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.documents import Failure, document_from_text, read_documents
from kg.documents.boilerplate import clean_pasted
from kg.errors import DocumentError
from kg.model import Document

TEXT = "腾讯收购游戏公司\n2025年11月3日\n腾讯控股周一宣布，将收购芬兰游戏公司。"


def _read(*sources: object) -> tuple[list[Document], list[Failure]]:
    found = list(read_documents([str(source) for source in sources]))
    return [d for d in found if isinstance(d, Document)], [f for f in found if isinstance(f, Failure)]


def test_a_folder_is_read_with_all_below_it_in_a_fixed_order(tmp_path: Path) -> None:
    (tmp_path / "b" / "c").mkdir(parents=True)
    (tmp_path / "b" / "c" / "z.txt").write_text(TEXT + "一", encoding="utf-8")
    (tmp_path / "a.md").write_text("# 标题\n\n**腾讯**投资了[知乎](https://example.org)。", encoding="utf-8")
    (tmp_path / "skip.csv").write_text("a,b", encoding="utf-8")
    documents, failures = _read(tmp_path)
    assert [d.id for d in documents] == ["a", "z"]
    assert documents[0].text == "标题\n\n腾讯投资了知乎。"
    assert not failures


def test_title_and_date_come_from_the_head_of_the_text(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")
    (document,) = _read(tmp_path)[0]
    assert (document.title, document.date, document.lang) == ("腾讯收购游戏公司", datetime.date(2025, 11, 3), "zh-Hans")


@pytest.mark.parametrize(
    ("body", "year"),
    [
        ("青石海运11月5日公告订船，最后一艘将于2029年交付；2026年运价上涨。", 2026),
        ("青石海运11月5日公告，2025年订船，2026年运价上涨。", 2026),
    ],
)
def test_a_year_that_lies_ahead_is_not_that_of_the_article(body: str, year: int) -> None:
    assert document_from_text(body).date == datetime.date(year, 11, 5)


@pytest.mark.parametrize(
    ("body", "day"),
    [
        (
            "青石は2022年に買収し、22年に統合した。2025年7〜9月期は減益だ。8月末には新製品を出した。",
            datetime.date(2025, 9, 28),
        ),
        ("青石は24年8月に提案し、25年7月に撤回した。9月に売却した。契約は2033年12月まで。", datetime.date(2025, 9, 28)),
        ("青石は25年9月に上場した。26年2月にも量産を始める。", datetime.date(2025, 9, 28)),
        ("青石は2023年に発売した。10月に公開した。", None),
    ],
)
def test_a_japanese_article_is_as_new_as_the_newest_month_it_tells_of(body: str, day: datetime.date | None) -> None:
    assert document_from_text(body).date == day


def test_the_same_content_is_taken_once(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")
    (tmp_path / "b.txt").write_text(TEXT, encoding="gb18030")
    assert [d.id for d in _read(tmp_path)[0]] == ["a"]


def test_files_of_one_name_in_two_folders_are_two_documents(tmp_path: Path) -> None:
    for number in range(2):
        (tmp_path / str(number)).mkdir()
        (tmp_path / str(number) / "news.txt").write_text(f"{TEXT}{number}", encoding="utf-8")
    assert [d.id for d in _read(tmp_path)[0]] == ["news", "news~2"]


def test_html_gives_main_text_title_and_date(tmp_path: Path) -> None:
    body = (
        "<p>Sony Group said on Friday it had agreed to buy the British game studio for 300 million pounds in cash.</p>"
        * 1
    )
    body += "<p>The studio, founded in 2001, employs 400 people in Guildford, and its founder will stay as head of the unit.</p>"
    page = f"""<html lang="en"><head><title>Sony buys studio</title><meta property="article:published_time" content="2025-03-07T08:00:00Z">
    <meta property="og:site_name" content="Example Post"></head><body><nav><a href="/">Home</a><a href="/x">Sport</a></nav>
    <article><h1>Sony buys studio</h1>{body}</article><footer>Cookie settings and privacy policy</footer></body></html>"""
    (tmp_path / "a.html").write_text(page, encoding="utf-8")
    (document,) = _read(tmp_path)[0]
    assert "Guildford" in document.text and "Home" not in document.text
    assert (document.title, document.date, document.publisher) == (
        "Sony buys studio",
        datetime.date(2025, 3, 7),
        "Example Post",
    )


def test_jsonl_gives_one_document_a_line_and_names_a_broken_line(tmp_path: Path) -> None:
    rows = [
        json.dumps({"id": "n1", "text": TEXT, "date": "2024-01-02", "source": "財経"}, ensure_ascii=False),
        '{"id": "n2", "text": ',
        '{"id": 3}',
    ]
    (tmp_path / "a.jsonl").write_text("\n".join(rows), encoding="utf-8")
    documents, failures = _read(tmp_path)
    assert [(d.id, d.date, d.publisher) for d in documents] == [("n1", datetime.date(2024, 1, 2), "財経")]
    assert [str(f.error).split(": ")[0][-9:] for f in failures] == ["a.jsonl:2", "a.jsonl:3"]


def test_standard_input_is_read_as_what_it_is(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(TEXT.encode())))
    (document,) = _read("-")[0]
    assert (document.id, document.text) == ("stdin", TEXT)


@pytest.mark.parametrize(
    ("name", "data", "says"),
    [
        ("empty.txt", b"", "is empty"),
        ("blank.txt", b" \n\n ", "is empty"),
        ("binary.txt", bytes(range(256)) * 40, "binary"),
        ("cut.pdf", b"%PDF-1.7\n1 0 obj\n<< /Type /Catalog", "not a whole PDF"),
        ("none.html", b"<html><body><nav>a</nav></body></html>", "no article text"),
    ],
)
def test_what_cannot_be_read_is_told_in_one_line_with_name_and_remedy(
    tmp_path: Path, name: str, data: bytes, says: str
) -> None:
    (tmp_path / name).write_bytes(data)
    (tmp_path / "good.txt").write_text(TEXT, encoding="utf-8")
    documents, (failure,) = _read(tmp_path)
    assert [d.id for d in documents] == ["good"]
    message = str(failure.error)
    assert name in message and says in message and "\n" not in message


def test_a_missing_path_and_a_folder_without_articles_are_told() -> None:
    _, (failure,) = _read("does/not/exist.txt")
    assert "no such file" in str(failure.error)


def test_a_folder_without_articles_is_told(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text("x", encoding="utf-8")
    _, (failure,) = _read(tmp_path)
    assert "holds no article" in str(failure.error)


def test_an_unreadable_file_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "a.txt"
    path.write_text(TEXT, encoding="utf-8")
    path.chmod(0)
    if os.geteuid() == 0:  # root may read every file: the system's refusal is played

        def refuse(self: Path) -> bytes:
            raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), str(self))

        monkeypatch.setattr(Path, "read_bytes", refuse)
    _, (failure,) = _read(path)
    assert "a.txt" in str(failure.error) and "cannot be read (Permission denied)" in str(failure.error)


@given(st.text(st.characters(exclude_categories=["Cs"]), max_size=400))
def test_cleaning_never_invents_text(text: str) -> None:
    lines = set(text.replace("\r\n", "\n").replace("\r", "\n").split("\n"))
    assert all(line in lines for line in clean_pasted(text).split("\n") if line)


def test_a_text_longer_than_any_article_is_refused_in_one_line() -> None:
    with pytest.raises(DocumentError, match="split it"):
        document_from_text("字" * 500_001)
