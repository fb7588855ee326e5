"""Threads give results in order, some ahead, and stop when no more is wanted."""

from __future__ import annotations

import threading

import pytest

from kg.export.neo4j.threads import in_threads, share_heaps


def test_results_come_in_the_order_of_the_items() -> None:
    assert list(in_threads(lambda item: item * 2, range(50), 3)) == [item * 2 for item in range(50)]
    share_heaps(2)
    assert list(in_threads(lambda item: item * 2, [], 3)) == []


def test_two_are_worked_at_together() -> None:
    together = threading.Barrier(2, timeout=20)
    assert list(in_threads(lambda item: (together.wait() >= 0, item), range(4), 2)) == [
        (True, item) for item in range(4)
    ]


def test_no_more_is_begun_when_no_more_is_wanted() -> None:
    begun: list[int] = []
    results = in_threads(lambda item: begun.append(item) or item, range(1_000), 2)  # type: ignore[func-returns-value]
    assert next(results) == 0
    results.close()  # type: ignore[attr-defined]
    assert len(begun) <= 5


def test_what_the_work_raises_is_raised_where_its_result_is_wanted() -> None:
    results = in_threads(lambda item: 1 // item, [1, 0, 1], 2)
    assert next(results) == 1
    with pytest.raises(ZeroDivisionError):
        next(results)
