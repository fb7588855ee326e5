"""All that sentences tell in so many words, beside what the classifier proposes: each reader of plain wordings in its turn."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from kg.model import Document, LocalEntity
from kg.relations import plain_ja, plain_zh, told_en, trade_en, trade_ja
from kg.relations.candidates import Pair
from kg.relations.chiefs_en import with_chiefs
from kg.relations.deals import with_deals
from kg.relations.decide import Proposal
from kg.relations.lists_ja import with_members as with_listed_ja
from kg.relations.lists_zh import with_members as with_listed_zh
from kg.relations.paragraphs_ja import with_presidents
from kg.relations.plainly import stated_plainly
from kg.relations.table import Relation
from kg.relations.topics_ja import told_of_topics
from kg.relations.units_named import with_namesakes
from kg.relations.view import Sentence


def with_told(
    document: Document,
    read: Sequence[Sentence],
    entities: Sequence[LocalEntity],
    candidates: list[Pair],
    proposals: Sequence[Proposal],
    table: Mapping[str, Relation],
) -> list[Proposal]:
    """The `proposals` with what the sentences `read` of `document` tell; the pairs of what is new join `candidates`."""
    text, lang = document.text, document.lang
    found = with_deals(lang, read, candidates, proposals)
    if lang == "ja":
        found = plain_ja.stated(read, candidates, with_listed_ja(read, candidates, found))
        found = trade_ja.traded(text, read, candidates, found)
        found = with_presidents(text, read, candidates, found)
        found = told_of_topics(text, read, candidates, found)
    elif lang == "en":
        found = told_en.told(read, candidates, found)
        found = trade_en.traded(text, read, candidates, found)
        found = with_chiefs(text, read, candidates, found)
    else:
        found = plain_zh.stated(read, candidates, with_listed_zh(read, candidates, found))
    found = stated_plainly(lang, read, candidates, found, table)
    return with_namesakes(read, entities, candidates, found)
