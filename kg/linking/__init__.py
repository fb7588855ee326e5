"""Linking: mentions of one document -> local entities (resolver); local entities of all documents -> one graph (linker)."""

from __future__ import annotations

from kg.protocols import Resolver

__all__ = ["make_resolver"]


def make_resolver() -> Resolver:
    """Return the resolver of one document's mentions; it needs neither a model nor the gazetteer."""
    from kg.linking.within import resolve

    return resolve
