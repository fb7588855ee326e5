"""A fact asked of a marked text: each place where its two names may be related, ready for the rules."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from kg.model import LocalEntity
from kg.relations.candidates import Pair, pairs
from kg.relations.decide import Proposal
from kg.relations.refused.impossible import impossible
from kg.relations.table import relations
from kg.relations.view import Sentence, sentences
from tests.relations.conftest import read_marked

Asked = tuple[Proposal, Sentence, Pair, tuple[LocalEntity, ...]]


def keys_of(text: str) -> list[str]:
    """The keys of a marked text, in the order of the entities."""
    return list(dict.fromkeys(part.split("]")[0] for part in text.split("#")[1:]))


def asked(text: str, fact: str, lang: str = "zh-Hans", confidence: float = 0.5) -> list[Asked]:
    """The proposal of `fact` (subject, relation, object by their keys) at each pair of its two names; there must be one."""
    document, entities = read_marked(text, lang)
    keys = keys_of(text)
    subject, relation, object_ = fact.split()
    proposal = Proposal(keys.index(subject), relation, keys.index(object_), 0, confidence)
    read = sentences(document, entities)
    found = [
        (proposal, read[pair.sentence], pair, entities)
        for pair in pairs(read, relations())
        if {pair.first.entity, pair.second.entity} == {proposal.subject, proposal.object}
    ]
    assert found, f"no two names to ask about in {text}"
    return found


def reasons(lang: str, text: str, fact: str, confidence: float = 0.3) -> list[str | None]:
    """What rules the fact out at each of these places."""
    return [impossible(lang, *ask) for ask in asked(text, fact, lang, confidence)]


def by_name(proposals: Iterable[Proposal], entities: Sequence[LocalEntity]) -> list[str]:
    """The facts, each as subject, relation and object, by the first mentions of the two."""
    names = [entity.mentions[0].text for entity in entities]
    return [f"{names[p.subject]} {p.relation} {names[p.object]}" for p in proposals]
