"""Generate a graph directory of any size: the same numbers give the same graph. Shared by the benchmarks of Neo4j and the server.

    python benchmarks/generate.py --entities 200000 --statements 1000000 --output /tmp/large

The shape is that of real graphs: a few entities stand in very many statements and most in one or two, one statement in
eight is not asserted, one in six has an amount, and names are written in two of the four writings.
"""

from __future__ import annotations

import argparse
import datetime
import sys
import time
from collections.abc import Iterator
from io import BufferedReader, RawIOBase
from itertools import islice
from pathlib import Path
from random import Random

from pyoxigraph import RdfFormat, Store

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent))

from benchmarks.generated import quads  # noqa: E402
from kg.model import (  # noqa: E402
    Document,
    Entity,
    Evidence,
    LinkedDocument,
    Name,
    Observation,
    Qualifiers,
    Statement,
    Status,
)
from kg.rdf.transaction import STORE_FOLDER  # noqa: E402

SEED = 20251126
STATEMENTS_A_DOCUMENT = 10
_STATUSES = [*[Status.COMPLETED] * 10, *[Status.ONGOING] * 4, Status.PLANNED, Status.RUMOURED, Status.DENIED]
_RELATIONS = ("acquired", "divested", "investedIn", "competesWith", "suppliesTo", "partneredWith", "mergedWith")
_SYLLABLES = list("阿里巴华为京东腾讯百度美团小米三星日立丰田本海康中芯国联想比亚迪宁德")
_LATIN = (
    "al",
    "ba",
    "hua",
    "wei",
    "jing",
    "dong",
    "ten",
    "cent",
    "bai",
    "du",
    "mei",
    "tuan",
    "xiao",
    "mi",
    "sam",
    "sung",
    "to",
    "yo",
)


def entities(count: int) -> Iterator[Entity]:
    """Yield companies e0, e1, …, each with an English and a Chinese name."""
    random = Random(SEED)
    for number in range(count):
        latin = "".join(random.choices(_LATIN, k=3)).capitalize()
        chinese = "".join(random.choices(_SYLLABLES, k=4))
        labels = (Name(f"{latin} {number}", "en"), Name(f"{chinese}{number}", "zh-Hans"))
        yield Entity(f"e{number}", "Company", labels, (Name(latin, "en"),))


def documents(entity_count: int, statement_count: int) -> Iterator[LinkedDocument]:
    """Yield articles of ten statements each until there are `statement_count`; every tenth also states a figure."""
    random = Random(SEED + 1)
    for first in range(0, statement_count, STATEMENTS_A_DOCUMENT):
        doc = f"article-{first // STATEMENTS_A_DOCUMENT}"
        date = datetime.date(2020, 1, 1) + datetime.timedelta(days=random.randrange(2100))
        said = tuple(
            _statement(random, doc, place, date, entity_count)
            for place in range(min(STATEMENTS_A_DOCUMENT, statement_count - first))
        )
        figures = (_figure(doc, said[0]),) if random.random() < 0.1 else ()
        mentioned = tuple(dict.fromkeys(name for s in said for name in (s.subject, s.object)))
        described = Document(
            doc, "", "zh-Hans", f"第{first}号新闻", date, "新报", f"https://news.example/{doc}", f"{doc}.txt", doc
        )
        yield LinkedDocument(described, mentioned, said, figures)


def fill(folder: Path, entity_count: int, statement_count: int) -> int:
    """Make the graph directory `folder` and return how many quads its named graphs have."""
    folder.mkdir(parents=True, exist_ok=True)
    store = Store(str(folder / STORE_FOLDER))
    lines = _Both(quads(entities(entity_count), documents(entity_count, statement_count)))
    # all at once: many small loads leave many files, and merging them takes twice as long as the loading
    store.bulk_load(BufferedReader(lines, 1 << 20), RdfFormat.N_QUADS, lenient=True)
    store.flush()
    return lines.count


class _Both(RawIOBase):
    """N-Quads to read, each line in its graph and in the default graph, which is the union of all."""

    def __init__(self, lines: Iterator[str]) -> None:
        self._lines = lines
        self._rest = b""
        self.count = 0

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: bytearray) -> int:  # type: ignore[override]
        if not self._rest:
            some = list(islice(self._lines, 5_000))
            self.count += len(some)
            self._rest = "".join(f"{line} .\n{line[: line.rindex(' <')]} .\n" for line in some).encode("utf-8")
        piece, self._rest = self._rest[: len(buffer)], self._rest[len(buffer) :]
        buffer[: len(piece)] = piece
        return len(piece)


def _statement(random: Random, doc: str, place: int, date: datetime.date, count: int) -> Statement:
    subject, value = _entity(random, count), _entity(random, count)
    start = place * 40
    quote = f"{date:%Y年%m月}，e{subject}与e{value}就第{place}项交易达成协议，双方均未透露细节。"
    said = Qualifiers(
        date=f"{date:%Y-%m}" if random.random() < 0.5 else None,
        amount=f"{random.randrange(1, 10**6)}00000 CNY" if random.random() < 0.17 else None,
        stake=f"{random.randrange(1, 100)}%" if random.random() < 0.08 else None,
    )
    confidence = random.randrange(5000, 10_000) / 10_000
    evidence = Evidence(doc, start, start + len(quote), quote)
    return Statement(
        f"e{subject}", random.choice(_RELATIONS), f"e{value}", random.choice(_STATUSES), confidence, evidence, said
    )


def _figure(doc: str, statement: Statement) -> Observation:
    return Observation(statement.subject, "revenue", statement.evidence, "39824000000 CNY", "+34% yoy", "FY2026Q2", 0.8)


def _entity(random: Random, count: int) -> int:
    """Most draws are even; one in four falls on a few (Zipf's law, cut off so that none is in everything)."""
    if random.random() < 0.75:
        return random.randrange(count)
    return min(int(random.paretovariate(0.7)) - 1, count - 1) % count


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--entities", type=int, default=200_000)
    parser.add_argument("--statements", type=int, default=1_000_000)
    parser.add_argument("--output", type=Path, required=True)
    options = parser.parse_args()
    began = time.perf_counter()
    total = fill(options.output, options.entities, options.statements)
    print(
        f"{options.entities} entities, {options.statements} statements, {total} quads: {time.perf_counter() - began:.0f} s"
    )


if __name__ == "__main__":
    main()
