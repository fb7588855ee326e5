"""Where the nodes stand: each connected part by spring layout, the parts packed beside each other, nothing on top of anything."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence

import networkx as nx

Place = tuple[float, float]

_SPACING = 190.0
"""Pixels that a node with its label takes."""


def layout(nodes: Sequence[str], edges: Iterable[tuple[str, str]]) -> dict[str, Place]:
    """Return a place in pixels for each node. The same graph gives the same picture."""
    graph = nx.Graph()
    graph.add_nodes_from(nodes)
    graph.add_edges_from(edges)
    parts = sorted(nx.connected_components(graph), key=lambda part: (-len(part), min(part)))
    return _packed([_one_part(graph.subgraph(sorted(part))) for part in parts])


def _one_part(part: nx.Graph) -> dict[str, Place]:
    size = len(part)
    if size == 1:
        return {next(iter(part)): (0.0, 0.0)}
    start = nx.circular_layout(part) if size < 500 else None
    if size <= 120:
        raw = nx.kamada_kawai_layout(part, pos=start)
    else:
        raw = nx.spring_layout(part, seed=7, iterations=80 if size < 800 else 45, k=1.6 / math.sqrt(size))
    radius = _SPACING * math.sqrt(size) * 0.8
    return _apart({node: (x * radius, y * radius) for node, (x, y) in raw.items()})


def _apart(places: dict[str, Place]) -> dict[str, Place]:
    """Push nodes that stand closer than their labels allow away from each other, on a grid so that each meets only its neighbours."""
    nodes = sorted(places)
    x = {node: places[node][0] for node in nodes}
    y = {node: places[node][1] for node in nodes}
    width, height = _SPACING * 0.8, _SPACING * 0.42
    for _ in range(60):
        cells: dict[tuple[int, int], list[str]] = {}
        for node in nodes:
            cells.setdefault((int(x[node] // width), int(y[node] // height)), []).append(node)
        moved = False
        for node in nodes:
            column, row = int(x[node] // width), int(y[node] // height)
            for other in [o for c in (-1, 0, 1) for r in (-1, 0, 1) for o in cells.get((column + c, row + r), ())]:
                if other <= node:
                    continue
                dx, dy = x[other] - x[node], y[other] - y[node]
                over_x, over_y = width - abs(dx), height - abs(dy)
                if over_x > 1 and over_y > 1:
                    moved = True
                    if over_x < over_y * 1.5:
                        push = over_x / 2 if dx >= 0 else -over_x / 2
                        x[node], x[other] = x[node] - push, x[other] + push
                    else:
                        push = over_y / 2 if dy >= 0 else -over_y / 2
                        y[node], y[other] = y[node] - push, y[other] + push
        if not moved:
            break
    return {node: (x[node], y[node]) for node in nodes}


def _packed(parts: list[dict[str, Place]]) -> dict[str, Place]:
    """Set the parts in rows, largest first, about as wide as a screen is."""
    boxes = []
    for part in parts:
        left, top = min(p[0] for p in part.values()), min(p[1] for p in part.values())
        width = max(p[0] for p in part.values()) - left + _SPACING * 1.3
        height = max(p[1] for p in part.values()) - top + _SPACING * 0.9
        boxes.append((part, left, top, width, height))
    area = sum(width * height for *_, width, height in boxes)
    row_width = max(math.sqrt(area * 1.9), max((box[3] for box in boxes), default=0.0))
    placed: dict[str, Place] = {}
    at_x = at_y = row_height = 0.0
    for part, left, top, width, height in boxes:
        if at_x and at_x + width > row_width:
            at_x, at_y, row_height = 0.0, at_y + row_height, 0.0
        for node, (x, y) in part.items():
            placed[node] = (round(at_x + x - left, 1), round(at_y + y - top, 1))
        at_x += width
        row_height = max(row_height, height)
    return placed
