"""Where sentences and clauses begin and end, for Chinese, Japanese and English, without a parser.

A sentence ends at 。！？；, at a line's end, at the space between two sentences of a headline, or at an English full stop that no abbreviation explains; closing quotes and
brackets stay with the sentence they close. A clause ends at a comma, colon or dash outside numbers.
"""

from __future__ import annotations

import itertools
import re
from bisect import bisect_right
from functools import lru_cache

_CLOSERS = "”’」』）)》〉】\"'"
_CJK_END = re.compile(rf"[。！？!?；;…]+[{_CLOSERS}]*|\n+")
_LATIN_END = re.compile(rf"(?<=[^\s.])\.[{_CLOSERS}]*(?=\s+[^a-z\s]|\s*$)")
_ABBREVIATION = re.compile(
    r"(?:^|[^\w])(?:(?<!Series )[A-Z]|Inc|Corp|Co|Ltd|Mr|Mrs|Ms|Dr|Prof|Sr|Jr|St|No|Nos|vs|Bros|Gov|Sen|Rep|Gen|approx|est|U\.S|U\.K|E\.U"
    r"|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec|Fig|Art|Cie|Mt|p\.a|a\.m|p\.m|e\.g|i\.e|S\.A|N\.V|P\.L\.C|L\.P|N\.A|B\.V)$"
)
_KANA = re.compile("[\u3041-\u30fa]")
_WIDE_GAP = re.compile(r"(?<=[^\s。]{4})\u3000+(?=[^\s。]{4})")
_GAP = re.compile(r"(?<=[\u4e00-\u9fff」』％%？！]{3})[ \u3000]+(?=[\u4e00-\u9fff「『]{3})")
_CLAUSE_END = re.compile(r"[，、：:—–]+|,(?!\d)")


def sentence_spans(text: str) -> list[tuple[int, int]]:
    """The sentences of `text` as (start, end) without surrounding white space; together they hold all other characters."""
    ends = [m.end() for m in _CJK_END.finditer(text)]
    ends += _headline_gaps(text)
    ends += [
        m.end() for m in _LATIN_END.finditer(text) if not _ABBREVIATION.search(text[max(0, m.start() - 12) : m.start()])
    ]
    spans, start = [], 0
    for end in sorted({*ends, len(text)}):
        piece = text[start:end]
        stripped = piece.strip()
        if stripped:
            begin = start + len(piece) - len(piece.lstrip())
            spans.append((begin, begin + len(stripped)))
        start = end
    return spans


def _headline_gaps(text: str) -> list[int]:
    """Where a space parts the sentences of a headline, which has no full stop (日立、GEの事業を買収へ　三菱電機は富士電機と協議)."""
    ends, start = [], 0
    for line in text.splitlines(keepends=True):
        if "\u3000" in line.strip() or " " in line.strip():
            bare = line.rstrip()
            if "。" not in bare:
                gap = _WIDE_GAP if _KANA.search(bare) else _GAP
                ends += [start + match.end() for match in gap.finditer(bare)]
        start += len(line)
    return ends


def clause_spans(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """The clauses of the sentence `text[start:end]`, each with the mark that ends it; none is empty."""
    return list(_clauses(text, start, end))


@lru_cache(maxsize=256)
def _clauses(text: str, start: int, end: int) -> tuple[tuple[int, int], ...]:
    # kept, because every fact of a sentence asks for them
    cuts = [m.end() for m in _CLAUSE_END.finditer(text, start, end) if m.group() != "、"]
    bounds = sorted({start, *(c for c in cuts if c < end), end})
    return tuple(itertools.pairwise(bounds))


def span_at(spans: list[tuple[int, int]], offset: int) -> int:
    """The place of the span that holds `offset`, or of the last one that begins before it (0 when none does)."""
    return max(0, bisect_right(spans, (offset, 1 << 60)) - 1)
