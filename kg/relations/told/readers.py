"""All that sentences tell in so many words, beside what the classifier proposes: each reader of plain wordings in its turn.

| reader | patterns | tells of |
|---|---|---|
| deals | frames.py; deals_*, holdings_*, sequels_* | purchases, sales, rounds and holdings with all their parties |
| plainly | ways.py; plain_products_*, plain_rivals_en | products and ratings |
| trade_en, trade_ja | plain.py; supply_en, use_en, rivals_en, of_topic_en, trade_wordings_ja | supplies, uses, alliances, rivalry |
| plain_zh | plain_words_zh, plain_links_zh | the same in Chinese |
| plain_ja, topics_ja, told_en | their own | posts, seats, suits, founders and the like |
| lists_*, chiefs_en, paragraphs_ja, units_named | their own | other members of lists, chiefs of what a text is about, units named after their company |
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from kg.model import Document, LocalEntity
from kg.relations.candidates import Pair
from kg.relations.decide import Proposal
from kg.relations.table import Relation
from kg.relations.told import (
    deals,
    lists_en,
    lists_ja,
    lists_zh,
    plain_ja,
    plain_zh,
    plainly,
    told_en,
    topics_ja,
    trade_en,
    trade_ja,
    units_named,
)
from kg.relations.told.chiefs_en import tell_chiefs
from kg.relations.told.findings import Findings
from kg.relations.told.paragraphs_ja import tell_presidents
from kg.relations.view import Sentence


def with_told(
    document: Document,
    read: Sequence[Sentence],
    entities: Sequence[LocalEntity],
    candidates: list[Pair],
    proposals: Iterable[Proposal],
    table: Mapping[str, Relation],
) -> list[Proposal]:
    """The `proposals` with what the sentences `read` of `document` tell; the pairs of what is new join `candidates`."""
    text, lang = document.text, document.lang
    findings = Findings(candidates, proposals)
    deals.tell(lang, read, findings)
    if lang == "ja":
        lists_ja.tell_members(read, findings)
        plain_ja.tell(read, findings)
        trade_ja.tell(text, read, findings)
        tell_presidents(text, read, findings)
        topics_ja.tell(text, read, findings)
    elif lang == "en":
        lists_en.tell_members(read, findings)
        told_en.tell(read, findings)
        trade_en.tell(text, read, findings)
        tell_chiefs(text, read, findings)
    else:
        lists_zh.tell_members(read, findings)
        plain_zh.tell(read, findings)
    plainly.tell(lang, read, findings, table)
    units_named.tell(read, entities, findings)
    return list(findings)
