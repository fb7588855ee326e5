"""Which of several things of one name a text means, by the language that it is written in.

Folding makes 楽天 (Rakuten, in Japanese) and 乐天 (Lotte, in Chinese) one name; the table says in which writing each is whose.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from kg.model import LANGUAGES
from kg.ner.gazetteer import Gazetteer, GazetteerHit


def as_written(hits: Iterable[GazetteerHit], gazetteer: Gazetteer, lang: str) -> tuple[GazetteerHit, ...]:
    """The hits of a document in `lang`, with the thing first that has exactly this name in this writing.

    A name that one thing alone has there, and not as a doubtful one, is no longer ambiguous.
    """
    place = LANGUAGES.index(lang)
    return tuple(_settled(hit, gazetteer, place) if len(hit.ids) > 1 else hit for hit in hits)


def _settled(hit: GazetteerHit, gazetteer: Gazetteer, place: int) -> GazetteerHit:
    certain, doubtful = [], []
    for id_ in hit.ids:
        entry = gazetteer.entry(id_)
        names = entry.written[place].split("|") if entry is not None else []
        if hit.text in names:
            certain.append(id_)
        elif "~" + hit.text in names:
            doubtful.append(id_)
    first = [*certain, *doubtful]
    if not first:
        return hit
    entry = gazetteer.entry(first[0])
    return replace(
        hit,
        ids=tuple(dict.fromkeys((*first, *hit.ids))),
        type=entry.type if entry is not None else hit.type,
        ambiguous=hit.ambiguous and len(certain) != 1,
    )
