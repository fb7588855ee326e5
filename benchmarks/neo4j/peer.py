"""rdflib-neo4j's batch mode loading a file of N-Triples; runs in an environment of its own: peer.py URI FILE NAMESPACE."""

from __future__ import annotations

import os
import sys

from rdflib import Graph, Namespace
from rdflib_neo4j import HANDLE_VOCAB_URI_STRATEGY, Neo4jStore, Neo4jStoreConfig


def main(uri: str, path: str, namespace: str) -> None:
    auth = {"uri": uri, "database": "neo4j", "user": "neo4j", "pwd": os.environ["NEO4J_PASSWORD"]}
    config = Neo4jStoreConfig(
        auth_data=auth,
        custom_prefixes={"kgo": Namespace(namespace)},
        handle_vocab_uri_strategy=HANDLE_VOCAB_URI_STRATEGY.IGNORE,
        batching=True,
    )
    with_store = Graph(store=Neo4jStore(config=config))
    with_store.parse(path, format="nt")
    with_store.close(True)


if __name__ == "__main__":
    main(*sys.argv[1:])
