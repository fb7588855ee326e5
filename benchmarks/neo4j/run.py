"""Load a graph into a real Neo4j in every way there is, and time it; beside it rdflib-neo4j with the direct triples.

    python benchmarks/generate.py --entities 200000 --statements 1000000 --output /tmp/large
    python benchmarks/neo4j/run.py --graph /tmp/large --peer /tmp/rdflib-neo4j --triples 20000

Each way gets a server with an empty data folder. Seconds of processor tell what it costs on a machine that others use too.
`--peer` is a virtual environment for rdflib-neo4j, which is made where there is none.
"""

from __future__ import annotations

import argparse
import os
import resource
import subprocess
import sys
import tempfile
import time
from contextlib import suppress
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parents[1]))

from pyoxigraph import DefaultGraph, NamedNode  # noqa: E402

from kg.export.neo4j.bulk import import_command  # noqa: E402
from kg.ontology import KGO, load_ontology  # noqa: E402
from kg.rdf.store import GraphStore  # noqa: E402
from tests.neo4j.server import PASSWORD, Server, admin  # noqa: E402


def timed(command: list[str], **environment: str) -> tuple[float, float, int]:
    """Run a command; seconds, processor time and peak memory in MB of it and the processes it starts, all together.

    Memory is the proportional set size, looked at every second: what several processes share counts once.
    """
    began, before, peak = time.perf_counter(), _processor_of_children(), 0
    process = subprocess.Popen(command, env={**os.environ, **environment})
    while process.poll() is None:
        peak = max(peak, sum(map(_memory_of, _family(process.pid))))
        time.sleep(1)
    if process.returncode:
        sys.exit(f"failed: {' '.join(command)}")
    return time.perf_counter() - began, _processor_of_children() - before, peak // 1024


def _family(pid: int) -> set[int]:
    """A process with all that it and its children have started."""
    parents = {}
    for stat in Path("/proc").glob("[0-9]*/stat"):
        with suppress(OSError):
            parents[int(stat.parent.name)] = int(stat.read_text().rpartition(")")[2].split()[1])
    found = {pid}
    while more := {child for child, parent in parents.items() if parent in found} - found:
        found |= more
    return found


def _memory_of(pid: int) -> int:
    """A process's share of the memory that it uses, in kB; 0 when it has ended."""
    with suppress(OSError):
        for line in Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines():
            if line.startswith("Pss:"):
                return int(line.split()[1])
    return 0


def show(name: str, seconds: float, processor: float, memory: int, note: str = "") -> None:
    print(f"{name:<34}{seconds:>8.1f} s {processor:>8.1f} s processor {memory:>6} MB  {note}", flush=True)


def live(graph: Path, evidence: str, folder: Path) -> None:
    with Server.started(folder / f"live-{evidence}", memory="2g", fast=True) as server:
        command = _export(server, graph, evidence)
        show(
            f"live, evidence {evidence}",
            *timed(command, NEO4J_PASSWORD=PASSWORD),
            note=f"server {processor_of(server):.0f} s",
        )
        show("the same again", *timed(command, NEO4J_PASSWORD=PASSWORD))


def bulk(graph: Path, folder: Path) -> None:
    files = folder / "files"
    show(
        "bulk: writing the files",
        *timed(
            [sys.executable, "-m", "kg", "export", "neo4j-csv", "-o", str(files), "--graph", str(graph), "--jobs", "2"]
        ),
    )
    server = Server.made(folder / "bulk", memory="2g", fast=True)
    began, before = time.perf_counter(), _processor_of_children()
    admin(server.home, *import_command().split()[1:], cwd=files, fast=True)
    show("bulk: neo4j-admin import", time.perf_counter() - began, _processor_of_children() - before, 0)


def peer(environment: Path, count: int, folder: Path) -> None:
    """The direct triples of a graph of `count` statements by rdflib-neo4j, and the same graph without evidence by kg."""
    if not (environment / "bin" / "python").exists():
        subprocess.run([sys.executable, "-m", "venv", str(environment)], check=True)
    subprocess.run([str(environment / "bin" / "pip"), "install", "-q", "rdflib-neo4j==1.1"], check=True)
    graph, triples = folder / "small", folder / "direct.nt"
    # in a process of its own: a child's peak memory is never less than that of the process that starts it
    sizes = ["--entities", str(count // 5), "--statements", str(count), "--output", str(graph)]
    subprocess.run([sys.executable, str(HERE.parent / "generate.py"), *sizes], check=True)
    with GraphStore.open(graph, read_only=True) as store:
        facts = {
            f"{quad.subject} {quad.predicate} {quad.object} .\n"
            for relation in load_ontology().relations.values()
            for quad in store.oxigraph.quads_for_pattern(None, NamedNode(relation.iri), None, DefaultGraph())
        }
    triples.write_text("".join(sorted(facts)), encoding="utf-8")
    with Server.started(folder / "peer", memory="2g", fast=True) as server:
        command = [str(environment / "bin" / "python"), str(HERE / "peer.py"), server.uri, str(triples), KGO]
        theirs = timed(command, NEO4J_PASSWORD=PASSWORD)
        note = f"{len(facts) / theirs[0]:.0f} triples/s, server {processor_of(server):.0f} s"
        show(f"rdflib-neo4j, {len(facts)} triples", *theirs, note)
    with Server.started(folder / "ours", memory="2g", fast=True) as server:
        ours = timed(_export(server, graph, "none"), NEO4J_PASSWORD=PASSWORD)
        note = f"{len(facts) / ours[0]:.0f} triples/s, server {processor_of(server):.0f} s, ratio {theirs[0] / ours[0]:.1f}"
        show("kg, the same with all qualifiers", *ours, note)


def _export(server: Server, graph: Path, evidence: str) -> list[str]:
    command = [sys.executable, "-m", "kg", "export", "neo4j", "--uri", server.uri, "--graph", str(graph)]
    return [*command, "--evidence", evidence]


def _processor_of_children() -> float:
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def processor_of(server: Server) -> float:
    """Seconds of processor that the server has used, its start included."""
    assert server.process is not None
    fields = Path(f"/proc/{server.process.pid}/stat").read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--graph", type=Path, help="a graph directory; without it, only --peer runs")
    parser.add_argument("--evidence", nargs="*", default=["nodes", "none"])
    parser.add_argument("--peer", type=Path)
    parser.add_argument("--triples", type=int, default=20_000, help="statements of the graph for --peer")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="kg-neo4j-") as name:
        if options.graph:
            for evidence in options.evidence:
                live(options.graph, evidence, Path(name))
            bulk(options.graph, Path(name))
        if options.peer:
            peer(options.peer, options.triples, Path(name))


if __name__ == "__main__":
    main()
