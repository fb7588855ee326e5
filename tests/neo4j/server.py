"""A real Neo4j for tests: fetched from Maven Central once, started on a free port with a data folder of its own.

with Server.started(folder) as server: ...        # by hand: python -m tests.neo4j.server FOLDER
"""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

import neo4j

from tests.java import UnavailableError, checked, made

HERE = Path(__file__).resolve().parent
PASSWORD = "only-for-tests"
ADMIN = "org.neo4j.cli.AdminTool"
SHELL = "org.neo4j.shell.Main"
_PACKAGES = ("java.lang", "java.io", "java.nio", "sun.nio.ch")
# Compiled once and not further: a server that lives for some minutes starts and plans in half the time so.
_QUICK = ("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC")
# What Neo4j's own neo4j.conf gives its server, which runs as long as one likes.
_SHIPPED = (
    "-XX:+UseG1GC",
    "-XX:+AlwaysPreTouch",
    "-XX:+UnlockExperimentalVMOptions",
    "-XX:+TrustFinalNonStaticFields",
    "-XX:+DisableExplicitGC",
    "-Djdk.nio.maxCachedBufferSize=1024",
    "-Dio.netty.tryReflectionSetAccessible=true",
    "-Dlog4j2.disable.jmx=true",
)
_OPEN = [f"--add-opens=java.base/{package}=ALL-UNNAMED" for package in _PACKAGES]


def prepare() -> Path:
    """Return the folder of the server's jars; the first time Maven fetches them. Raises UnavailableError."""
    return made(HERE / "server", HERE / "pom.xml", HERE / "Launcher.java", "the tests of Neo4j need")


def admin(home: Path, *arguments: str, cwd: Path | None = None, fast: bool = False) -> str:
    """Run neo4j-admin for the server whose folder is `home`; what it printed. Raises UnavailableError when it fails."""
    environment = {**os.environ, "NEO4J_HOME": str(home), "NEO4J_CONF": str(home / "conf")}
    command = [
        "java",
        *_OPEN,
        *(() if fast else _QUICK),
        "-Xmx1g",
        "-cp",
        str(prepare() / "lib" / "*"),
        ADMIN,
        *arguments,
    ]
    return checked(command, f"neo4j-admin {arguments[0]} failed", timeout=600, environment=environment, cwd=cwd)


def shell(uri: str, user: str, password: str, script: Path) -> str:
    """What cypher-shell prints when it runs the file `script`. Raises UnavailableError when it fails."""
    command = ["java", *_QUICK, "-Dfile.encoding=UTF-8", "-cp", str(prepare() / "lib" / "*"), SHELL]
    options = ["--address", uri, "--username", user, "--format", "plain", "--file", str(script)]
    environment = {**os.environ, "NEO4J_PASSWORD": password}
    return checked([*command, *options], "cypher-shell failed", timeout=600, environment=environment)


@dataclass
class Server:
    """A server whose process is ours. `home` holds its data, which outlive the process."""

    home: Path
    port: int
    memory: str = "512m"
    fast: bool = False
    """For benchmarks: slower to start, quicker once it runs."""
    process: subprocess.Popen[bytes] | None = field(default=None, repr=False)

    @property
    def uri(self) -> str:
        return f"bolt://127.0.0.1:{self.port}"

    @classmethod
    def made(cls, home: Path, *, memory: str = "512m", fast: bool = False) -> Server:
        """A server that has its folder, its port and its password, and is not running yet."""
        (home / "conf").mkdir(parents=True)
        port = free_port()
        settings = (
            f"server.bolt.listen_address=127.0.0.1:{port}",
            "dbms.usage_report.enabled=false",
            f"server.memory.pagecache.size={memory}",
        )
        (home / "conf" / "neo4j.conf").write_text("\n".join(settings) + "\n", encoding="utf-8")
        admin(home, "dbms", "set-initial-password", PASSWORD)
        return cls(home, port, memory, fast)

    def start(self) -> None:
        """Start the process and wait until it answers."""
        folder = prepare()
        classpath = os.pathsep.join((str(folder / "classes"), str(folder / "lib" / "*")))
        with (self.home / "console.log").open("ab") as log:
            self.process = subprocess.Popen(
                [
                    "java",
                    *(_SHIPPED if self.fast else _QUICK),
                    *_OPEN,
                    f"-Xms{self.memory}",
                    f"-Xmx{self.memory}",
                    "-cp",
                    classpath,
                    "Launcher",
                    str(self.home),
                ],
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=log,
                env={**os.environ, "NEO4J_HOME": str(self.home)},
            )
        self.wait()

    def wait(self, seconds: float = 600) -> None:
        """Return once the server answers; raise UnavailableError when it ended or takes longer."""
        until = time.monotonic() + seconds
        while time.monotonic() < until:
            if self.process is not None and self.process.poll() is not None:
                break
            try:
                with self.driver() as driver:
                    driver.verify_connectivity()
                return
            except (neo4j.exceptions.DriverError, neo4j.exceptions.Neo4jError):
                time.sleep(0.3)
        raise UnavailableError(
            f"Neo4j does not answer: {(self.home / 'console.log').read_text(errors='replace')[-500:]}"
        )

    def kill(self) -> None:
        """End the process at once, as a power cut does."""
        if self.process is not None:
            self.process.kill()
            self.process.wait()
            self.process = None

    def stop(self) -> None:
        """End the process and let it close its files."""
        if self.process is not None:
            self.process.terminate()
            try:
                self.process.wait(timeout=60)
            except subprocess.TimeoutExpired:
                self.kill()
            self.process = None

    def driver(self) -> neo4j.Driver:
        return neo4j.GraphDatabase.driver(self.uri, auth=("neo4j", PASSWORD), max_transaction_retry_time=5)

    @classmethod
    @contextmanager
    def started(cls, home: Path, *, memory: str = "512m", fast: bool = False) -> Iterator[Server]:
        """A running server, stopped when the block ends."""
        server = cls.made(home, memory=memory, fast=fast)
        try:
            server.start()
            yield server
        finally:
            server.stop()


def free_port() -> int:
    """A port of this machine that nothing listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


if __name__ == "__main__":
    with Server.started(Path(sys.argv[1]), memory="1g") as running:
        print(f"{running.uri}, user neo4j, password {PASSWORD}; ends with Enter")
        input()
