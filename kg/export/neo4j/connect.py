"""A server to load, and each of its errors in one line with the remedy."""

from __future__ import annotations

import logging
import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING

from kg.errors import ExportError
from kg.export.neo4j.schema import Product

if TYPE_CHECKING:
    from neo4j import Driver

OLDEST = 5
"""The first major version whose constraints and indexes the export writes."""


@dataclass(frozen=True, slots=True)
class Server:
    """Where to load. `retry` is for how many seconds a batch is tried again when the server is away."""

    uri: str
    user: str
    password: str
    database: str | None = None
    retry: float = 120.0


@dataclass(frozen=True, slots=True)
class Connection:
    """An open driver, and what answers it."""

    driver: Driver
    server: Server
    product: Product


@contextmanager
def connected(server: Server) -> Iterator[Connection]:
    """Give a driver that has reached `server`.

    Raises ExportError when the driver is not installed, the server is not there, refuses the password, lacks the
    database or is too old, and for whatever the server says while the block runs.
    """
    try:
        from neo4j import GraphDatabase
        from neo4j.exceptions import ConfigurationError, DriverError, Neo4jError
    except ImportError as error:
        raise ExportError("loading Neo4j needs its driver: pip install 'kg-news[neo4j]'") from error
    try:
        with (
            _quiet(),
            GraphDatabase.driver(
                server.uri,
                auth=(server.user, server.password),
                max_transaction_retry_time=server.retry,
                connection_timeout=10,
                user_agent="kg-news",
            ) as driver,
        ):
            with driver.session(database=server.database) as session:
                agent = session.run("RETURN 1").consume().server.agent
            refuse_old(agent, server.uri)
            yield Connection(driver, server, Product.of(agent))
    except (DriverError, Neo4jError, ConfigurationError, ValueError) as error:
        raise ExportError(explain(error, server)) from error


@contextmanager
def _quiet() -> Iterator[None]:
    """The driver logs on stderr each name that an empty database does not know, and each attempt that it will repeat."""
    logger = logging.getLogger("neo4j")
    before = logger.level
    logger.setLevel(logging.ERROR)
    try:
        yield
    finally:
        logger.setLevel(before)


def refuse_old(agent: str, uri: str) -> None:
    """Raise ExportError for a server older than OLDEST. `agent` is what it calls itself: Neo4j/5.26.0."""
    found = re.match(r"Neo4j/v?(\d+)", agent)
    if found and int(found[1]) < OLDEST:
        raise ExportError(f"{uri}: is {agent}; the export needs Neo4j {OLDEST} or newer (or use kg export graphml)")


def explain(error: Exception, server: Server) -> str:
    """Return what went wrong and what to do, in one line."""
    from neo4j.exceptions import AuthError, ConfigurationError, Neo4jError, ServiceUnavailable, SessionExpired

    code = getattr(error, "code", None) or ""
    where = server.uri
    said = " ".join(str(getattr(error, "message", None) or error).split())
    if code.endswith("AuthenticationRateLimit"):
        return f"{where}: too many wrong passwords; wait some seconds and try again"
    if isinstance(error, AuthError) and "Unauthorized" in code:
        return f"{where}: refuses the user {server.user!r} with this password; set NEO4J_PASSWORD or check --user"
    if code.endswith("CredentialsExpired"):
        return f"{where}: the password of {server.user!r} must be changed first: neo4j-admin dbms set-initial-password"
    if code.endswith("DatabaseNotFound"):
        return f"{where}: has no database {server.database!r}; Neo4j Community has only neo4j (leave out --database)"
    if code.endswith(("Forbidden", "AccessMode")):
        return f"{where}: the user {server.user!r} may not write to the database: {said}"
    if isinstance(error, ServiceUnavailable | SessionExpired):
        return (
            f"{where}: no Neo4j server answers ({said}); start it or check the address, then run the same command again"
        )
    if isinstance(error, ConfigurationError) or not isinstance(error, Neo4jError):
        return f"{where}: {said}; an address looks like bolt://localhost:7687 or neo4j+s://host"
    return f"{where}: {code or 'the server'} says: {said}; run the same command again to go on where it stopped"
