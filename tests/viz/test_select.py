"""What the page draws, and of how large a graph how much."""

from kg.model import Status
from kg.viz.layout import layout
from kg.viz.select import facts_of, select
from tests.viz.sample import DOCUMENTS, ENTITIES, STATEMENTS, large

SYMMETRIC = frozenset({"competesWith"})


def test_a_symmetric_relation_told_in_both_directions_is_one_edge() -> None:
    rivals = [
        fact
        for fact in facts_of(STATEMENTS, symmetric=SYMMETRIC)
        if {fact.subject, fact.object} == {"qwen", "deepseek"}
    ]
    assert [len(fact.statements) for fact in rivals] == [2]


def test_a_fact_has_the_firmest_status_that_any_statement_gives_it() -> None:
    from dataclasses import replace

    planned = replace(STATEMENTS[0], status=Status.PLANNED)
    (fact,) = facts_of([planned, STATEMENTS[0]], symmetric=SYMMETRIC)
    assert fact.status is Status.COMPLETED


def test_the_best_connected_entity_is_the_most_important() -> None:
    picture = select(ENTITIES, STATEMENTS, DOCUMENTS, symmetric=SYMMETRIC)
    assert picture.entities[0][0].id == "alibaba"
    assert picture.entities[0][1] == 1.0


def test_a_large_graph_is_cut_to_its_most_important_part() -> None:
    entities, statements = large(60)
    picture = select(entities, statements, DOCUMENTS, symmetric=SYMMETRIC, largest=20)
    assert (len(picture.entities), picture.in_all) == (20, 60)
    drawn = {entity.id for entity, _ in picture.entities}
    assert "c0" in drawn
    assert all(fact.subject in drawn and fact.object in drawn for fact in picture.facts)


def test_no_two_nodes_stand_on_each_other_and_the_layout_is_the_same_every_time() -> None:
    _, statements = large(150)
    nodes, edges = [f"c{i}" for i in range(150)], [(s.subject, s.object) for s in statements]
    places = layout(nodes, edges)
    assert places == layout(nodes, edges)
    points = sorted(places.values())
    close = sum(abs(a[0] - b[0]) < 30 and abs(a[1] - b[1]) < 20 for i, a in enumerate(points) for b in points[i + 1 :])
    assert close == 0
