"""The server dies, the network closes, another loader comes in between: nothing is lost and nothing doubled."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor

import pytest

from benchmarks.generate import documents, entities
from kg.errors import ExportError
from kg.export.neo4j.connect import Server as Address
from kg.export.neo4j.live import LoadReport, load
from kg.export.neo4j.names import names_of
from kg.export.neo4j.read import Source
from kg.export.neo4j.shape import Evidence
from kg.model import KnowledgeGraph
from kg.ontology import load_ontology
from kg.rdf import GraphStore
from tests.neo4j.conftest import Database, store_of
from tests.neo4j.proxy import Proxy
from tests.neo4j.server import PASSWORD, Server
from tests.rdf.sample import KNOWLEDGE

pytestmark = [pytest.mark.neo4j, pytest.mark.slow]

SUBJECTS, STATEMENTS, ARTICLES = 60, 300, 30
IN_ARTICLES, IN_SUBJECTS = ARTICLES // 2, ARTICLES + SUBJECTS // 2
"""Where a load is in the middle of one and of the other."""


@pytest.fixture(scope="module")
def store() -> GraphStore:
    """A graph large enough to be in the middle of."""
    return store_of(KnowledgeGraph(tuple(entities(SUBJECTS)), tuple(documents(SUBJECTS, STATEMENTS))))


@pytest.fixture(autouse=True)
def small_batches(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("kg.export.neo4j.live.BATCH", 50)


def _load(store: GraphStore, address: Address, at: dict[int, Callable[[], None]] | None = None) -> LoadReport:
    """Load, and call the functions of `at` when so many articles, and then subjects, have been handed on."""
    seen = 0

    def tick(_: str) -> None:
        nonlocal seen
        seen += 1
        for action in [at[seen]] if at and seen in at else ():
            action()

    return load(Source(store, Evidence.NODES), names_of(load_ontology()), address, tick=tick)


def _whole(store: GraphStore, database: Database) -> str:
    """What the database holds after a load without trouble."""
    database.ask("MATCH (n) DETACH DELETE n")
    _load(store, database.address)
    return str(database.all())


@pytest.mark.parametrize("when", [IN_ARTICLES, IN_SUBJECTS])
def test_a_server_that_is_killed_and_comes_back_has_the_whole_graph_in_the_end(
    store: GraphStore, database: Database, server: Server | None, when: int
) -> None:
    if server is None:
        pytest.skip("a server that is not ours is not killed")
    wanted = _whole(store, database)
    database.ask("MATCH (n) DETACH DELETE n")
    restarted: list[threading.Thread] = []

    def crash() -> None:
        server.kill()
        restarted.append(threading.Thread(target=server.start))
        restarted[0].start()

    address = Address(server.uri, "neo4j", PASSWORD, retry=300)
    report = _load(store, address, at={when: crash})
    restarted[0].join()
    assert report.statements == STATEMENTS
    assert str(database.all()) == wanted


@pytest.fixture
def proxy(database: Database) -> Iterator[Proxy]:
    host, _, port = database.address.uri.removeprefix("bolt://").partition(":")
    with Proxy.to(host, int(port)) as made:
        yield made


@pytest.mark.parametrize("how", ["cut", "freeze"])
def test_a_network_that_closes_for_a_while_costs_time_only(
    store: GraphStore, database: Database, proxy: Proxy, how: str
) -> None:
    wanted = _whole(store, database)
    database.ask("MATCH (n) DETACH DELETE n")
    address = Address(f"bolt://127.0.0.1:{proxy.port}", "neo4j", database.address.password, retry=120)
    close = proxy.cut if how == "cut" else proxy.freeze
    _load(store, address, at={IN_ARTICLES: lambda: close(1), IN_SUBJECTS: lambda: close(20)})
    assert proxy.closed == 2
    assert str(database.all()) == wanted


@pytest.mark.parametrize("when", [IN_ARTICLES, IN_SUBJECTS])
def test_a_load_through_a_network_that_stays_closed_ends_with_a_line_and_can_be_gone_on_with(
    store: GraphStore, database: Database, proxy: Proxy, when: int
) -> None:
    wanted = _whole(store, database)
    database.ask("MATCH (n) DETACH DELETE n")
    address = Address(f"bolt://127.0.0.1:{proxy.port}", "neo4j", database.address.password, retry=1)
    with pytest.raises(ExportError, match="run the same command again"):
        _load(store, address, at={when: lambda: proxy.cut(600)})
    assert str(database.all()) != wanted
    _load(store, database.address)
    assert str(database.all()) == wanted


def test_two_loaders_at_the_same_time_double_nothing(store: GraphStore, database: Database) -> None:
    wanted = _whole(store, database)
    database.ask("MATCH (n) DETACH DELETE n")
    together = threading.Barrier(2)
    with ThreadPoolExecutor(2) as pool:
        reports = list(pool.map(lambda _: _load(store, database.address, at={1: lambda: together.wait(60)}), range(2)))
    assert [report.statements for report in reports] == [STATEMENTS, STATEMENTS]
    assert str(database.all()) == wanted


def test_two_loaders_of_two_states_leave_one_of_them_after_a_last_load(database: Database) -> None:
    first, second = store_of(KNOWLEDGE), store_of(KnowledgeGraph(KNOWLEDGE.entities, KNOWLEDGE.documents[:1]))
    wanted = _whole(second, database)
    with ThreadPoolExecutor(2) as pool:
        for done in [pool.submit(_load, state, database.address) for state in (first, second)]:
            done.exception()
    _load(second, database.address)
    assert str(database.all()) == wanted
