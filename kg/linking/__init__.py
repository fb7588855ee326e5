"""Linking: mentions of one document -> local entities (resolver); local entities of all documents -> one graph (linker)."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from kg.linking.judgements import Decision, Judgement, Pair, Side, read_decisions, record
from kg.linking.profiles import Known
from kg.model import Document, Extraction, KnowledgeGraph, LocalEntity, Mention
from kg.protocols import Linker, Resolver

__all__ = ["Decision", "Judgement", "Pair", "Side", "make_linker", "make_resolver", "read_decisions", "record"]


def make_resolver(*, gazetteer: Sequence[Path] = ()) -> Resolver:
    """Return the resolver of one document's mentions. It reads the gazetteer's ids off the mentions, so takes no table itself.

    `gazetteer` is accepted so that all stages can be made with the same options.
    """
    from kg.linking.within import resolve

    def resolver(document: Document, mentions: Sequence[Mention]) -> tuple[LocalEntity, ...]:
        return resolve(document, mentions)

    return resolver


def make_linker(
    *,
    gazetteer: Sequence[Path] = (),
    ontology: Path | None = None,
    decisions: Path | Sequence[Decision] | None = None,
    same_as: Path | None = None,
    use_gazetteer: bool = True,
) -> Linker:
    """Return the linker of all documents.

    `gazetteer`: tables of the user's own beside the shipped ones; `ontology`: a folder whose classes they may use;
    `decisions`: the file of judgements, or the judgements; `same_as`: a CSV with name, class, iri; `use_gazetteer`: False links by names and texts alone.
    Raises ConfigurationError or OntologyError when a file is not right.
    """
    from kg.linking.across import link
    from kg.linking.same_as import read_same_as

    judged = read_decisions(decisions) if isinstance(decisions, Path) else tuple(decisions or ())
    identities = read_same_as(same_as) if same_as is not None else {}
    known = load_gazetteer(tuple(gazetteer), ontology) if use_gazetteer else None

    def linker(extractions: Sequence[Extraction]) -> KnowledgeGraph:
        return link(extractions, gazetteer=known, decisions=judged, same_as=identities)

    return linker


def load_gazetteer(extra: tuple[Path, ...] = (), ontology: Path | None = None) -> Known:
    """Return the shipped gazetteer with the user's own tables before it, read once. Raises OntologyError.

    The tables may use the classes of the folder `ontology`.
    """
    from kg.ner.gazetteer import shared_gazetteer

    return shared_gazetteer(extra, ontology)
