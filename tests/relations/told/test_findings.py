"""The facts found in a document: the surest of each, with the pairs that state them."""

from __future__ import annotations

from kg.relations.candidates import Pair, Topic
from kg.relations.decide import Proposal
from kg.relations.told.findings import Findings
from kg.relations.view import Slot

A, B, C = (Slot(number, 10 * number, 10 * number + 2, "Company", "name") for number in range(3))
PAIR = Pair(0, A, B, 0, 1)
KEY = (0, "suppliesTo", 1)


def facts(findings: Findings) -> list[tuple[int, str, int, float]]:
    return [(p.subject, p.relation, p.object, p.confidence) for p in findings]


def test_of_a_fact_found_twice_the_surer_stands_and_its_pair_joins_the_candidates() -> None:
    candidates = [PAIR]
    findings = Findings(candidates, [Proposal(*KEY, 0, 0.5)])
    findings.add(KEY, PAIR, 0.5)
    assert facts(findings) == [(*KEY, 0.5)] and len(candidates) == 1
    findings.add(KEY, PAIR, 0.7)
    assert facts(findings) == [(*KEY, 0.7)] and len(candidates) == 2


def test_nothing_is_found_between_a_name_and_itself() -> None:
    findings = Findings([], [])
    findings.add((0, "suppliesTo", 0), PAIR, 0.9)
    assert facts(findings) == []


def test_a_fact_that_cannot_hold_both_ways_takes_the_place_of_its_reverse() -> None:
    findings = Findings([PAIR], [Proposal(1, "suppliesTo", 0, 0, 0.9)])
    findings.add_instead(KEY, PAIR, 0.7)
    assert facts(findings) == [(*KEY, 0.7)]


def test_what_is_told_of_one_is_told_of_another_unless_the_two_would_change_places() -> None:
    findings = Findings([PAIR], [Proposal(*KEY, 0, 0.6)])
    (found,) = findings
    findings.add_for(found, B, C, 2)
    assert facts(findings) == [(*KEY, 0.6), (0, "suppliesTo", 2, 0.6)]
    assert findings.candidates[-1] == Pair(0, A, C, 0, 2)
    findings.add_for(found, A, C, 2)
    assert len(facts(findings)) == 2


def test_only_what_is_less_sure_is_dropped() -> None:
    findings = Findings([PAIR], [Proposal(*KEY, 0, 0.6)])
    findings.drop(KEY, below=0.6)
    findings.drop((1, "suppliesTo", 0))
    assert facts(findings) == [(*KEY, 0.6)]
    findings.drop(KEY)
    assert facts(findings) == []


def test_the_facts_of_a_sentence_are_those_that_it_is_the_best_to_state() -> None:
    findings = Findings([PAIR, Pair(1, A, C, 0, 1)], [Proposal(*KEY, 0, 0.6), Proposal(0, "acquired", 2, 1, 0.6)])
    assert findings.in_sentence(0) == [KEY] and findings.in_sentence(1) == [(0, "acquired", 2)]


def test_a_post_takes_the_place_of_those_carried_to_the_same_person() -> None:
    carried = Pair(1, A, C, -1, 0, Topic(A, 1, (0, 0)))
    findings = Findings([carried, PAIR], [Proposal(2, "worksFor", 0, 0, 0.9), Proposal(1, "worksFor", 0, 1, 0.4)])
    findings.put_posts([Pair(1, B, C, -1, 0, Topic(B, 1, (0, 0)))], 0.7)
    assert facts(findings) == [(1, "worksFor", 0, 0.4), (2, "worksFor", 1, 0.7)]
