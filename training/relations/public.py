"""Public sets in the form of the project: FinRE pairs and FewFC events, mapped to the ontology's relations where they correspond.

What a set leaves open teaches nothing: pairs it does not annotate, and labels without a counterpart, are marked unclear.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

from kg.model import Document, LocalEntity, Mention
from training.relations.corpora import Example, Fact, occurrences

FINRE = {
    "收购": "acquired",
    "拟收购": "acquired",
    "减持": "reducedStakeIn",
    "增持": "investedIn",
    "入股": "investedIn",
    "注资": "investedIn",
    "持股": "ownsStakeIn",
    "被拥有": "subsidiaryOf",
    "竞争": "competesWith",
    "合作": "partneredWith",
    "签约": "partneredWith",
    "合资": "partneredWith",
    "合并": "mergedWith",
    "纠纷": "disputesWith",
    "成立": "founded",
}
"""FinRE's labels that have a counterpart; 被X is X read backwards and comes with its own row."""

FEWFC = {
    "收购": ("acquired", ("sub-org", "sub-per"), ("obj-org",)),
    "减持": ("reducedStakeIn", ("sub",), ("obj", "target-company")),
    "投资": ("investedIn", ("sub",), ("obj",)),
    "起诉": ("disputesWith", ("sub-org", "sub-per"), ("obj-org", "obj-per")),
    "中标": ("suppliesTo", ("sub",), ("obj",)),
}


def finre_rows(path: Path) -> list[tuple[str, str, str, str]]:
    """The rows (head, tail, relation, sentence) of a FinRE file."""
    rows = []
    for line in path.read_text(encoding="utf-8").splitlines():
        parts = line.split("\t")
        if len(parts) == 4:
            rows.append((parts[0].strip(), parts[1].strip(), parts[2].strip(), parts[3].strip()))
    return rows


def read_finre(path: Path) -> Iterator[Example]:
    """One example a sentence of a FinRE file."""
    by_sentence: dict[str, list[tuple[str, str, str]]] = defaultdict(list)
    for head, tail, relation, sentence in finre_rows(path):
        if head != tail:
            by_sentence[sentence].append((head, tail, relation))
    for number, (sentence, rows) in enumerate(by_sentence.items()):
        names = sorted({n for head, tail, _ in rows for n in (head, tail)})
        entities = _entities(sentence, names, "Company")
        place = {m.text: e.id for e in entities for m in e.mentions}
        facts, closed = [], set()
        for head, tail, relation in rows:
            if head not in place or tail not in place:
                continue
            pair = frozenset((place[head], place[tail]))
            if relation in FINRE:
                facts.append(Fact(place[head], FINRE[relation], place[tail], 0, len(sentence)))
            if relation in FINRE or relation == "unknown":
                closed.add(pair)
        unsure = {
            frozenset((place[h], place[t]))
            for h, t, r in rows
            if h in place
            and t in place
            and r not in FINRE
            and r not in {"unknown", "自己", "拥有"}
            and not r.startswith("被")
        }
        yield Example(
            Document(f"finre-{number}", sentence, "zh-Hans"),
            entities,
            tuple(facts),
            "finre",
            closed=frozenset(closed - unsure),
        )


def read_fewfc(path: Path) -> Iterator[Example]:
    """One example a sentence of a FewFC file; only the pairs of mapped events are taken as known."""
    for line in path.read_text(encoding="utf-8").splitlines():
        if not line.strip():
            continue
        raw = json.loads(line)
        text = raw["content"]
        kinds: dict[str, str] = {}
        for event in raw["events"]:
            for m in event["mentions"]:
                if m["role"] in _ROLES:
                    kinds.setdefault(m["word"], "Person" if m["role"].endswith("per") else "Company")
        entities = tuple(
            LocalEntity(
                i, kinds[e.mentions[0].text], tuple(Mention(m.start, m.end, m.text, kinds[m.text]) for m in e.mentions)
            )
            for i, e in enumerate(_entities(text, sorted(kinds), "Company"))
        )
        place = {m.text: e.id for e in entities for m in e.mentions}
        facts: dict[tuple[int, str, int], Fact] = {}
        for event in raw["events"]:
            if event["type"] not in FEWFC:
                continue
            predicate, subjects, objects = FEWFC[event["type"]]
            for s in event["mentions"]:
                for o in event["mentions"]:
                    if s["role"] in subjects and o["role"] in objects and s["word"] in place and o["word"] in place:
                        ends = place[s["word"]], place[o["word"]]
                        if ends[0] != ends[1]:
                            facts[ends[0], predicate, ends[1]] = Fact(ends[0], predicate, ends[1], 0, len(text))
        if facts:
            closed = frozenset(frozenset((f.subject, f.object)) for f in facts.values())
            yield Example(
                Document(f"fewfc-{raw['id']}", text, "zh-Hans"), entities, tuple(facts.values()), "fewfc", closed=closed
            )


_ROLES = frozenset({"sub-org", "obj-org", "target-company", "sub-per", "obj-per", "sub", "obj"})


def _entities(text: str, names: list[str], kind: str) -> tuple[LocalEntity, ...]:
    mentions: dict[int, list[Mention]] = defaultdict(list)
    for start, end, index in occurrences(text, ((n, i) for i, n in enumerate(names))):
        mentions[index].append(Mention(start, end, text[start:end], kind))
    ordered = sorted(mentions.values(), key=lambda group: group[0].start)
    return tuple(LocalEntity(i, kind, tuple(group)) for i, group in enumerate(ordered))
