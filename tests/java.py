"""Programs in Java that tests ask: what Maven fetches for them once, and one source file of our own."""

from __future__ import annotations

import os
import shutil
import subprocess
from hashlib import sha256
from pathlib import Path

_COMPILER = "org.eclipse.jdt.internal.compiler.batch.Main"


class UnavailableError(Exception):
    """Says in one line what a machine lacks to run a program."""


def made(folder: Path, pom: Path, source: Path, needs: str) -> Path:
    """Return `folder` with the jars of `pom` in lib/ and `source` compiled in classes/; the first time Maven fetches them.

    One of the jars must be ecj, the compiler: a machine with only a Java runtime can run the tests. `needs` says what for, when
    Java or Maven is not there. Raises UnavailableError.
    """
    done = folder / f"done-{sha256(pom.read_bytes() + source.read_bytes()).hexdigest()[:12]}"
    if done.exists():
        return folder
    for command in ("java", "mvn"):
        if shutil.which(command) is None:
            raise UnavailableError(f"{command} is not installed; {needs} Java 17 and Maven")
    shutil.rmtree(folder, ignore_errors=True)
    jars, classes = folder / "lib", folder / "classes"
    goal = ["dependency:copy-dependencies", f"-DoutputDirectory={jars}"]
    checked(["mvn", "-q", "-B", "-f", str(pom), *goal], f"Maven cannot fetch what {pom} names", timeout=900)
    classpath = os.pathsep.join(map(str, sorted(jars.glob("*.jar"))))
    compile_it = ["java", "-cp", str(jars / "*"), _COMPILER, "-17", "-cp", classpath, "-d", str(classes)]
    checked([*compile_it, str(source)], f"{source.name} does not compile", timeout=300)
    done.touch()
    return folder


def checked(
    command: list[str],
    failure: str,
    *,
    timeout: float,
    environment: dict[str, str] | None = None,
    cwd: Path | None = None,
) -> str:
    """What a command printed. Raises UnavailableError, which begins with `failure`, when it fails."""
    done = subprocess.run(
        command,
        capture_output=True,
        text=True,
        timeout=timeout,
        env=environment,
        cwd=cwd,
        stdin=subprocess.DEVNULL,
        check=False,
    )
    if done.returncode:
        raise UnavailableError(f"{failure}: {' '.join((done.stderr + done.stdout).split())[-800:]}")
    return done.stdout
