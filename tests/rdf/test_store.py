"""The graph on disk: what replaces what, who may open it, and what is left when something goes wrong."""

import os
import shutil
import signal
import subprocess
import sys
import textwrap
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from pyoxigraph import Literal, NamedNode, Quad

from kg.errors import QueryError, StoreError
from kg.ontology import load_ontology
from kg.rdf import GraphStore, read_statements, to_rdf
from tests.rdf.sample import KNOWLEDGE

P = NamedNode("https://example.org/p")
G, H = NamedNode("https://example.org/kg/doc/g"), NamedNode("https://example.org/kg/doc/h")


def quads(graph: NamedNode, *numbers: int) -> set[Quad]:
    return {Quad(NamedNode(f"https://example.org/{n}"), P, Literal(str(n)), graph) for n in numbers}


def count(store: GraphStore) -> int:
    return int(store.query("SELECT (COUNT(*) AS ?n) { ?s <https://example.org/p> ?o }").rows[0][0].value)  # type: ignore[union-attr]


def test_building_twice_adds_nothing(tmp_path: Path) -> None:
    graphs = to_rdf(KNOWLEDGE, load_ontology())
    with GraphStore.open(tmp_path) as store:
        first = store.apply(graphs)
        size = len(store)
        second = store.apply(graphs)
        assert len(first.written) == 6
        assert second.written == ()
        assert len(second.unchanged) == 6
        assert len(store) == size


def test_a_changed_graph_replaces_its_own_and_no_other() -> None:
    store = GraphStore.in_memory()
    store.apply({G: quads(G, 1, 2), H: quads(H, 3)})
    assert store.replace_graph(G, quads(G, 2, 4))
    assert not store.replace_graph(G, quads(G, 2, 4))
    assert set(store.quads(G)) == quads(G, 2, 4)
    assert set(store.quads(H)) == quads(H, 3)


def test_a_triple_of_two_documents_counts_once_and_stays_until_both_are_gone() -> None:
    store = GraphStore.in_memory()
    store.apply({G: quads(G, 1), H: quads(H, 1)})
    assert count(store) == 1
    assert store.remove_graph(G)
    assert count(store) == 1
    assert store.remove_graph(H)
    assert count(store) == 0
    assert store.graphs() == ()
    assert not store.remove_graph(H)


def test_removing_and_adding_the_same_triple_in_one_call_keeps_it() -> None:
    store = GraphStore.in_memory()
    store.apply({G: quads(G, 1)})
    store.apply({H: quads(H, 1)}, remove=[G])
    assert count(store) == 1
    assert store.graphs() == (H,)


def test_an_edited_file_is_loaded_although_its_fingerprint_is_the_old_one(tmp_path: Path) -> None:
    store = GraphStore.in_memory()
    store.apply(to_rdf(KNOWLEDGE, load_ontology()))
    store.dump_nquads(tmp_path / "g.nq")
    edited = (tmp_path / "g.nq").read_text(encoding="utf-8").replace('"CEO"', '"chief executive"')
    (tmp_path / "g.nq").write_text(edited, encoding="utf-8")
    assert store.load_nquads(tmp_path / "g.nq").written == ("https://example.org/kg/doc/models",)
    assert "chief executive" in {s.qualifiers.role for s in read_statements(store)}


def test_blank_nodes_of_a_file_get_names_that_stay(tmp_path: Path) -> None:
    (tmp_path / "g.nq").write_text('_:b1 <https://example.org/p> "1" <https://example.org/g> .\n', encoding="utf-8")
    store = GraphStore.in_memory()
    assert store.load_nquads(tmp_path / "g.nq").written
    assert not store.load_nquads(tmp_path / "g.nq").written


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("<https://a/b> <https://a/b> .\n", "g.nq:1: not valid N-Quads"),
        ('<https://a/b> <https://a/b> "x" .\n', "no named graph"),
    ],
)
def test_a_bad_nquads_file_is_named_with_its_line(tmp_path: Path, text: str, says: str) -> None:
    (tmp_path / "g.nq").write_text(text, encoding="utf-8")
    with pytest.raises(StoreError, match=says):
        GraphStore.in_memory().load_nquads(tmp_path / "g.nq")


def test_reading_where_there_is_no_graph_says_how_to_make_one(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="kg build"):
        GraphStore.open(tmp_path / "none", read_only=True)
    assert not (tmp_path / "none").exists()


def test_a_graph_keeps_its_base_iri(tmp_path: Path) -> None:
    graphs = to_rdf(KNOWLEDGE, load_ontology(), names=GraphStore.in_memory(base_iri="https://kg.test/").names)
    with GraphStore.open(tmp_path, base_iri="https://kg.test/") as store:
        store.apply(graphs)
    with GraphStore.open(tmp_path) as store:
        assert store.names.base == "https://kg.test/"
        assert store.query("ASK { ent:alibaba a kgo:Company }").boolean
    with pytest.raises(StoreError, match="has the base IRI"):
        GraphStore.open(tmp_path, base_iri="https://other.test/")


def test_two_may_read_at_once_and_nobody_may_write_meanwhile(tmp_path: Path) -> None:
    with GraphStore.open(tmp_path) as store:
        store.apply({G: quads(G, 1)})
    with GraphStore.open(tmp_path, read_only=True) as one, GraphStore.open(tmp_path, read_only=True) as two:
        assert count(one) == count(two) == 1
        with pytest.raises(StoreError, match="in use"):
            GraphStore.open(tmp_path)
    GraphStore.open(tmp_path).close()


def test_a_graph_in_use_by_another_process_is_one_clear_line(tmp_path: Path) -> None:
    with process(tmp_path, "store.apply({}); print('open', flush=True); time.sleep(60)") as other:
        assert other.stdout is not None
        assert other.stdout.readline() == "open\n"
        for read_only in (False, True):
            with pytest.raises(StoreError, match=rf"in use by another process \(process {other.pid}\)") as caught:
                GraphStore.open(tmp_path, read_only=read_only)
            assert "\n" not in str(caught.value)
    GraphStore.open(tmp_path).close()


def test_a_killed_writer_leaves_what_was_there_before(tmp_path: Path) -> None:
    with GraphStore.open(tmp_path) as store:
        store.apply({G: quads(G, *range(100))})
    work = "store.apply({G: quads(G, *range(1000 * n, 1000 * n + 1000))})"
    program = f"n = 0\nwhile True:\n    n += 1\n    {work}\n    print(n, flush=True)"
    with process(tmp_path, program) as other:
        assert other.stdout is not None
        assert other.stdout.readline() == "1\n"
        time.sleep(0.05)
        other.send_signal(signal.SIGKILL)
    with GraphStore.open(tmp_path) as store:
        found = sorted(int(q.object.value) for q in store.quads(G))  # type: ignore[union-attr]
        assert len(found) == 1000
        assert found[-1] - found[0] == 999
        assert count(store) == 1000


def test_a_first_build_that_was_killed_leaves_an_empty_graph(tmp_path: Path) -> None:
    with process(tmp_path, "print('open', flush=True); store.apply({G: quads(G, *range(30_000))})") as other:
        for _ in range(20_000):
            if (tmp_path / "store.unfinished").exists():
                break
            time.sleep(0.001)
        other.send_signal(signal.SIGKILL)
    assert (tmp_path / "store.unfinished").exists()
    with pytest.raises(StoreError, match="build it again"):
        GraphStore.open(tmp_path, read_only=True)
    with GraphStore.open(tmp_path) as store:
        assert len(store) == 0
        store.apply({G: quads(G, 1)})
        assert count(store) == 1


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() != 0, reason="mounting a small disk needs root")
def test_on_a_full_disk_the_graph_is_as_it_was_before(tmp_path: Path) -> None:
    with small_disk(tmp_path / "disk", megabytes=24) as disk:
        with GraphStore.open(disk / "graph") as store:
            store.apply({G: quads(G, 1, 2, 3)})
        with GraphStore.open(disk / "graph") as store, pytest.raises(StoreError, match="cannot be written") as caught:
            fill(disk)
            for n in range(1, 50):
                store.apply({H: quads(H, *range(20_000 * n, 20_000 * n + 20_000))})
        assert "\n" not in str(caught.value)
        (disk / "ballast").unlink()
        with GraphStore.open(disk / "graph") as store:
            assert set(store.quads(G)) == quads(G, 1, 2, 3)
            assert len(list(store.quads(H))) in (0, 20_000)
            assert count(store) == 3 + len(list(store.quads(H)))


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() != 0, reason="mounting a small disk needs root")
def test_a_first_build_on_a_full_disk_can_be_made_again(tmp_path: Path) -> None:
    with small_disk(tmp_path / "disk", megabytes=8) as disk:
        with GraphStore.open(disk / "graph") as store:
            with pytest.raises(StoreError, match="cannot be written"):
                store.apply({G: quads(G, *range(60_000))})
            with pytest.raises(StoreError, match="open the graph anew"):
                store.apply({G: quads(G, 1)})
        with GraphStore.open(disk / "graph") as store:
            assert len(store) == 0
            store.apply({G: quads(G, 1)})
            assert count(store) == 1


def test_a_store_that_is_damaged_is_one_clear_line(tmp_path: Path) -> None:
    with GraphStore.open(tmp_path) as store:
        store.apply({G: quads(G, 1)})
    (tmp_path / "store" / "CURRENT").write_text("nonsense", encoding="utf-8")
    for read_only in (False, True):
        with pytest.raises(StoreError, match=r"cannot be opened .* build it again") as caught:
            GraphStore.open(tmp_path, read_only=read_only)
        assert "\n" not in str(caught.value)


def test_a_folder_that_cannot_be_made_is_named(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(StoreError, match="the folder cannot be made"):
        GraphStore.open(tmp_path / "file" / "graph")


@pytest.mark.parametrize("timeout", [None, 30.0])
def test_an_error_that_is_kept_does_not_keep_the_folder(tmp_path: Path, timeout: float | None) -> None:
    with GraphStore.open(tmp_path) as store, pytest.raises(QueryError) as kept:
        store.query("SELECT ?x {", timeout=timeout)
    with GraphStore.open(tmp_path) as store:
        assert len(store) == 0
    assert "ends too early" in str(kept.value)


def test_closing_twice_is_closing() -> None:
    store = GraphStore.in_memory()
    store.close()
    store.close()


@contextmanager
def process(folder: Path, program: str) -> Iterator[subprocess.Popen[str]]:
    """Another Python that has the graph in `folder` open as `store` and runs `program`."""
    lines = textwrap.dedent(f"""
        import time
        from tests.rdf.test_store import G, H, GraphStore, quads
        store = GraphStore.open({str(folder)!r})
    """)
    started = subprocess.Popen(
        [sys.executable, "-c", lines + program],
        stdout=subprocess.PIPE,
        text=True,
        cwd=Path(__file__).resolve().parents[2],
    )
    try:
        yield started
    finally:
        started.kill()
        started.wait()
        if started.stdout is not None:
            started.stdout.close()


@contextmanager
def small_disk(place: Path, *, megabytes: int) -> Iterator[Path]:
    """A disk of a few megabytes, mounted for the time of the block."""
    place.mkdir()
    mount = shutil.which("mount")
    if mount is None:
        pytest.skip("there is no mount command")
    made = subprocess.run([mount, "-t", "tmpfs", "-o", f"size={megabytes}m", "tmpfs", str(place)], capture_output=True)
    if made.returncode:
        pytest.skip(f"a small disk cannot be mounted here: {made.stderr.decode(errors='replace').strip()}")
    try:
        yield place
    finally:
        subprocess.run(["umount", "--lazy", str(place)], check=True)


def fill(disk: Path) -> None:
    """Leave no room but about a megabyte."""
    with (disk / "ballast").open("wb") as file:
        free = shutil.disk_usage(disk).free
        file.write(b"\0" * max(0, free - 1_000_000))
