"""Preparing batches in a thread of their own."""

from __future__ import annotations

import threading
import time
from collections.abc import Iterator

import pytest

from kg.export.neo4j.ahead import ahead


def counted(made: list[int], count: int = 100) -> Iterator[int]:
    for number in range(count):
        made.append(number)
        yield number


def waited(made: list[int], count: int) -> None:
    until = time.monotonic() + 10
    while len(made) < count and time.monotonic() < until:
        time.sleep(0.01)


def test_all_items_come_in_order() -> None:
    with ahead(counted([])) as items:
        assert list(items) == list(range(100))


def test_work_begins_before_it_is_asked_for_and_stays_within_its_depth() -> None:
    made: list[int] = []
    with ahead(counted(made), depth=3) as items:
        waited(made, 4)
        # three wait, and a fourth is made that finds no room
        assert made == [0, 1, 2, 3]
        assert next(items) == 0


def test_what_making_raises_is_raised_where_it_is_asked_for() -> None:
    def broken() -> Iterator[int]:
        yield 1
        raise ValueError("no more")

    with pytest.raises(ValueError, match="no more"), ahead(broken()) as items:
        list(items)


def test_leaving_ends_the_thread() -> None:
    made: list[int] = []
    with pytest.raises(KeyError), ahead(counted(made), depth=1) as items:
        next(items)
        raise KeyError
    assert not [thread for thread in threading.enumerate() if thread.name == "kg-ahead"]
    assert len(made) < 100
