"""kg serve as a user starts and stops it."""

from __future__ import annotations

import json
import signal
import socket
import subprocess
import sys
import urllib.parse
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.cli.conftest import run_kg

pytest.importorskip("uvicorn", reason="needs the server: pip install 'kg-news[server]'")


@contextmanager
def serving(folder: Path, *options: str) -> Iterator[tuple[str, subprocess.Popen[str]]]:
    command = [sys.executable, "-m", "kg", "serve", "--port", "0", *options]
    process = subprocess.Popen(command, cwd=folder, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    try:
        assert process.stdout is not None
        yield process.stdout.readline().split(" ", 1)[0], process
    finally:
        process.kill()
        process.wait()


def read(address: str, **params: str) -> bytes:
    url = address + ("?" + urllib.parse.urlencode(params) if params else "")
    with urllib.request.urlopen(url, timeout=60) as answer:
        found: bytes = answer.read()
    return found


@pytest.mark.parametrize("host", ["127.0.0.1", "::1", "localhost"])
def test_it_says_where_it_is_answers_there_and_ends_when_told(built: Path, host: str) -> None:
    if host == "::1" and not _has_ipv6():
        pytest.skip("this machine has no IPv6")
    with serving(built, "--host", host) as (address, process):
        assert json.loads(read(address + "api/about"))["entities"] > 0
        found = read(address + "sparql", query="SELECT ?a ?b { ?a kgo:acquired ?b }", format="csv").decode()
        assert found.startswith("a,b\r\nhttps://")
        process.send_signal(signal.SIGINT)
        assert process.wait(timeout=30) == 0
        assert process.stderr is not None and "Traceback" not in process.stderr.read()


def test_a_build_goes_on_beside_it(own: Path) -> None:
    with serving(own) as (address, _):
        before = json.loads(read(address + "api/about"))["documents"]
        (own / "more.txt").write_text("Nordvik acquired Arctica for $3 million.\n", encoding="utf-8")
        # it lets go of the graph a second after the last question
        done = next(run for run in (run_kg("build", "more.txt", cwd=own) for _ in range(10)) if run.returncode == 0)
        assert "in use" not in done.stderr
        assert json.loads(read(address + "api/about"))["documents"] == before + 1


def test_what_is_wrong_is_told_in_one_line(built: Path, tmp_path: Path) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        for folder, options, says in (
            (tmp_path, ("--port", "0"), "there is no graph"),
            (built, ("--port", str(port)), "--port"),
            (built, ("--host", "not a host", "--port", "0"), "--host"),
        ):
            done = run_kg("serve", *options, cwd=folder)
            assert done.returncode == 1
            (line,) = done.stderr.strip().splitlines()
            assert line.startswith("kg: ") and says in line


def test_without_the_packages_it_says_how_to_install_them(built: Path) -> None:
    hide = "import sys; sys.modules['starlette'] = None; from kg.cli import main; sys.argv = ['kg', 'serve']; main()"
    done = subprocess.run(
        [sys.executable, "-c", hide], cwd=built, capture_output=True, text=True, timeout=60, check=False
    )
    assert done.returncode == 1
    assert "pip install 'kg-news[server]'" in done.stderr and "Traceback" not in done.stderr


def _has_ipv6() -> bool:
    try:
        with socket.socket(socket.AF_INET6) as one:
            one.bind(("::1", 0))
    except OSError:
        return False
    return True
