"""A real ArcadeDB for tests: another product that speaks Bolt and openCypher, started on free ports with a folder of its own.

The package arcadedb-embedded carries its server and a Java runtime; it is unpacked once, not installed.
with started(folder) as server: ...        # by hand: python -m tests.neo4j.arcadedb FOLDER
"""

from __future__ import annotations

import base64
import json
import shutil
import subprocess
import sys
import time
import urllib.request
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import neo4j

from kg.export.neo4j.connect import Server as Address
from tests.java import UnavailableError, checked
from tests.neo4j.server import HERE, PASSWORD, free_port

PACKAGE = "arcadedb-embedded==26.10.2.post1"
# It is made for one version of Python and one system, and nothing of it is run by this Python.
_BUILD = ("--python-version", "3.11", "--platform", "manylinux_2_34_x86_64", "--only-binary=:all:", "--no-deps")
_DATABASE = "kg"
_JVM = ("-Xmx512m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "--add-modules=jdk.incubator.vector")


@dataclass(frozen=True, slots=True)
class ArcadeDB:
    """A running server, where to load it, and where it takes SQL."""

    address: Address
    http: int

    def sql(self, statement: str) -> None:
        """Run a statement of its own language, which it does not take by Bolt."""
        login = base64.b64encode(f"{self.address.user}:{self.address.password}".encode()).decode()
        request = urllib.request.Request(
            f"http://127.0.0.1:{self.http}/api/v1/command/{self.address.database}",
            json.dumps({"language": "sql", "command": statement}).encode(),
            {"Authorization": f"Basic {login}", "Content-Type": "application/json"},
        )
        with urllib.request.urlopen(request, timeout=60):
            pass


def prepare() -> Path:
    """Return the folder of the jars and the Java runtime; the first time pip fetches them. Raises UnavailableError."""
    folder = HERE / "arcadedb-server"
    done = folder / PACKAGE
    if done.exists():
        return folder
    shutil.rmtree(folder, ignore_errors=True)
    pip = [sys.executable, "-m", "pip", "download", "--quiet", *_BUILD, "--dest", str(folder), PACKAGE]
    checked(pip, "pip cannot fetch ArcadeDB", timeout=600)
    (wheel,) = folder.glob("*.whl")
    with zipfile.ZipFile(wheel) as archive:
        for name in archive.namelist():
            if name.startswith(("arcadedb_embedded/jars/", "arcadedb_embedded/jre/")):
                archive.extract(name, folder)
    wheel.unlink()
    for program in (_java(folder), _java(folder).parents[1] / "lib" / "jspawnhelper"):
        program.chmod(0o755)
    done.touch()
    return folder


@contextmanager
def started(home: Path) -> Iterator[ArcadeDB]:
    """A running server with an empty database, stopped when the block ends. Raises UnavailableError."""
    folder = prepare()
    home.mkdir(parents=True)
    bolt, http = free_port(), free_port()
    settings = {
        "server.rootPath": home,
        "server.rootPassword": PASSWORD,
        "server.defaultDatabases": f"{_DATABASE}[root]",
        "server.plugins": "Bolt:com.arcadedb.bolt.BoltProtocolPlugin",
        "server.httpIncomingHost": "127.0.0.1",
        "server.httpIncomingPort": http,
        "bolt.host": "127.0.0.1",
        "bolt.port": bolt,
    }
    given = [f"-Darcadedb.{name}={value}" for name, value in settings.items()]
    jars = str(folder / "arcadedb_embedded" / "jars" / "*")
    log = home / "console.log"
    try:
        with log.open("wb") as output:
            process = subprocess.Popen(
                [str(_java(folder)), *_JVM, *given, "-cp", jars, "com.arcadedb.server.ArcadeDBServer"],
                stdin=subprocess.DEVNULL,
                stdout=output,
                stderr=output,
                cwd=home,
            )
    except OSError as error:
        raise UnavailableError(
            f"ArcadeDB's Java runtime, which is for Linux on x86-64, does not start: {error}"
        ) from error
    try:
        address = Address(f"bolt://127.0.0.1:{bolt}", "root", PASSWORD, _DATABASE, retry=60)
        _wait(process, address, log)
        yield ArcadeDB(address, http)
    finally:
        process.terminate()
        try:
            process.wait(timeout=60)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()


def _java(folder: Path) -> Path:
    return folder / "arcadedb_embedded" / "jre" / "bin" / "java"


def _wait(process: subprocess.Popen[bytes], address: Address, log: Path) -> None:
    """Return once the database answers; raise UnavailableError when the server ended or takes longer than minutes."""
    until = time.monotonic() + 300
    while process.poll() is None and time.monotonic() < until:
        try:
            with neo4j.GraphDatabase.driver(address.uri, auth=(address.user, address.password)) as driver:
                driver.execute_query("RETURN 1", database_=address.database)
            return
        except (neo4j.exceptions.DriverError, neo4j.exceptions.Neo4jError):
            time.sleep(0.3)
    raise UnavailableError(f"ArcadeDB does not answer: {log.read_text(errors='replace')[-500:]}")


if __name__ == "__main__":
    with started(Path(sys.argv[1])) as running:
        print(f"{running.address.uri}, user root, password {PASSWORD}, database {_DATABASE}; ends with Enter")
        input()
