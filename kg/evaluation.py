"""How right an extraction is, against gold annotations: entities, statements with their qualifiers, observations.

A predicted entity stands for the gold entity with which it shares the most surface forms (names folded over width, case,
spaces and Chinese script). A statement is right when its relation and both gold entities are right; symmetric relations
count in either order. A relaxed match forgives a neighbour in meaning, never a wrong pair.
"""

from __future__ import annotations

import json
import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

from kg.errors import DocumentError

SYMMETRIC = frozenset({"mergedWith", "integratesWith", "competesWith", "partneredWith", "disputesWith"})
FAMILIES = (
    ("divested", "reducedStakeIn"),
    ("acquired", "investedIn"),
    ("subsidiaryOf", "partOf", "variantOf"),
    ("released", "develops"),
    ("integratesWith", "uses", "basedOn"),
    ("suppliesTo", "partneredWith"),
    ("competesWith", "outperforms"),
    ("worksFor", "founded"),
)
_FAMILY = {relation: family[0] for family in FAMILIES for relation in family}

Triple = tuple[str, str, str]
Row = Mapping[str, Any]
"""One parsed JSON object of a gold file or of `kg extract --format jsonl`: the edge of the program, hence untyped."""


@dataclass(frozen=True, slots=True)
class Ratio:
    """Right answers out of those predicted and those in gold."""

    right: int = 0
    predicted: int = 0
    gold: int = 0

    def __add__(self, other: Ratio) -> Ratio:
        return Ratio(self.right + other.right, self.predicted + other.predicted, self.gold + other.gold)

    @property
    def precision(self) -> float:
        return self.right / self.predicted if self.predicted else 0.0

    @property
    def recall(self) -> float:
        return self.right / self.gold if self.gold else 0.0

    @property
    def f1(self) -> float:
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0


MEASURES = ("entities", "typed", "triples", "relaxed", "pairs", "observations")
QUALIFIERS = ("status", "open", "date", "amount", "stake")


@dataclass(slots=True)
class Score:
    """The figures over a set of documents; `errors` lists each missed and wrong triple with its document."""

    ratios: dict[str, Ratio] = field(default_factory=lambda: {name: Ratio() for name in MEASURES})
    qualifiers: dict[str, Ratio] = field(default_factory=lambda: {name: Ratio() for name in QUALIFIERS})
    relations: dict[str, Ratio] = field(default_factory=dict)
    errors: list[tuple[str, str, Triple]] = field(default_factory=list)

    def add(self, other: Score) -> None:
        for mine, theirs in (
            (self.ratios, other.ratios),
            (self.qualifiers, other.qualifiers),
            (self.relations, other.relations),
        ):
            for name, ratio in theirs.items():
                mine[name] = mine.get(name, Ratio()) + ratio
        self.errors += other.errors


@cache
def _to_simplified() -> Callable[[str], str]:
    from opencc import OpenCC

    convert: Callable[[str], str] = OpenCC("t2s").convert
    return convert


def fold(text: str) -> str:
    """Return `text` as names are compared: width, case, script, spaces and quotes folded."""
    return re.sub(r"[\s·・.\-_“”\"'《》「」]", "", _to_simplified()(unicodedata.normalize("NFKC", text)).casefold())


def align(gold: Row, predicted: Row) -> dict[str, str | None]:
    """Return for each predicted entity id the gold entity it stands for, None where there is none."""
    owners: defaultdict[str, set[str]] = defaultdict(set)
    for entity in gold["entities"]:
        for form in {*entity["mentions"], entity.get("name_en") or entity["mentions"][0]}:
            owners[fold(form)].add(entity["id"])
    types = {entity["id"]: entity["type"] for entity in gold["entities"]}
    mapping: dict[str, str | None] = {}
    for entity in predicted.get("entities", []):
        votes: Counter[str] = Counter()
        for weight, forms in ((3, entity.get("mentions", [])), (1, entity.get("labels", []))):
            for form in {fold(form) for form in forms}:
                votes.update(dict.fromkeys(owners.get(form, ()), weight))
        # ties: the gold entity of the predicted class, then the first by name
        best = sorted(votes, key=lambda owner: (-votes[owner], types[owner] != entity.get("type"), owner))
        mapping[entity["id"]] = best[0] if best else None
    return mapping


def score_document(gold: Row, predicted: Row, *, doc: str) -> Score:
    """Return the figures of one document."""
    to_gold = align(gold, predicted)
    types = {entity["id"]: entity["type"] for entity in gold["entities"]}
    entities = predicted.get("entities", [])
    typed = {to_gold[e["id"]] for e in entities if types.get(to_gold[e["id"]] or "") == e.get("type")}

    gold_triples = {_key(t["s"], t["p"], t["o"]): t.get("q") or {} for t in gold["triples"]}
    ours = {
        _key(
            to_gold.get(s["subject"]) or f"?{s['subject']}",
            s["predicate"],
            to_gold.get(s["object"]) or f"?{s['object']}",
        ): s
        for s in predicted.get("statements", [])
    }
    right = gold_triples.keys() & ours.keys()
    result = Score()
    result.ratios = {
        "entities": Ratio(len({g for g in to_gold.values() if g}), len(to_gold), len(types)),
        "typed": Ratio(len(typed), len(to_gold), len(types)),
        "triples": _overlap(ours, gold_triples),
        "relaxed": _overlap({_relaxed(t) for t in ours}, {_relaxed(t) for t in gold_triples}),
        "pairs": _overlap({frozenset((t[0], t[2])) for t in ours}, {frozenset((t[0], t[2])) for t in gold_triples}),
        "observations": _overlap(
            {f for o in predicted.get("observations", []) for f in _figures(to_gold.get(o["subject"]) or "?", o)},
            {f for o in gold.get("observations", []) for f in _figures(o["s"], o)},
        ),
    }
    for triple in right:
        for name, ratio in _qualifiers(gold_triples[triple], ours[triple]).items():
            result.qualifiers[name] += ratio
    for relation in {t[1] for t in (*ours, *gold_triples)}:
        result.relations[relation] = Ratio(
            *(sum(t[1] == relation for t in some) for some in (right, ours.keys(), gold_triples.keys()))
        )
    result.errors = [(doc, "missed", t) for t in sorted(gold_triples.keys() - right)]
    result.errors += [(doc, "wrong", t) for t in sorted(ours.keys() - right)]
    return result


def evaluate(gold_dir: Path, predictions: Iterable[Row]) -> dict[str, Score]:
    """Return the figures for each language that `gold_dir` (DOC.gold.json files) has, and under `ALL` over all.

    `predictions` are objects in the form of `kg extract --format jsonl`; a document without one counts as empty.
    Raises DocumentError when the folder has no gold file or one is not right.
    """
    by_doc = {Path(str(row["doc"])).name.removesuffix(".txt"): row for row in predictions}
    files = sorted(gold_dir.glob("*.gold.json"))
    if not files:
        raise DocumentError(f"{gold_dir}: holds no *.gold.json; give the folder of gold annotations")
    scores: dict[str, Score] = {}
    total = Score()
    for file in files:
        try:
            gold = json.loads(file.read_text(encoding="utf-8"))
            doc = file.name.removesuffix(".gold.json")
            one = score_document(gold, by_doc.get(doc, {}), doc=doc)
        except (json.JSONDecodeError, KeyError, TypeError) as error:
            raise DocumentError(f"{file}: is not a gold annotation ({error!r})") from error
        scores.setdefault(gold["lang"], Score()).add(one)
        total.add(one)
    return {**dict(sorted(scores.items())), "ALL": total}


def _key(subject: str, predicate: str, obj: str) -> Triple:
    if predicate in SYMMETRIC and obj < subject:
        subject, obj = obj, subject
    return subject, predicate, obj


def _relaxed(triple: Triple) -> Triple:
    # The order of the two ends was settled by the strict relation.
    return triple[0], _FAMILY.get(triple[1], triple[1]), triple[2]


def _overlap(ours: Iterable[Any], gold: Iterable[Any]) -> Ratio:
    mine, theirs = set(ours), set(gold)
    return Ratio(len(mine & theirs), len(mine), len(theirs))


def _figures(subject: str, observation: Row) -> set[tuple[str, str, str]]:
    """The figures an observation states: subject, number to three digits, unit, from its value and its change."""
    found = set()
    for name in ("value", "change"):
        match = re.search(
            r"([-+]?\d[\d,]*(?:\.\d+)?(?:e[+-]?\d+)?)\s*(%|[A-Za-z]{3}\b)?", str(observation.get(name) or "")
        )
        if match:
            found.add((subject, f"{abs(float(match[1].replace(',', ''))):.3g}", (match[2] or "").upper()))
    return found


def _qualifiers(gold: Row, ours: Row) -> dict[str, Ratio]:
    status = gold.get("status") or "completed"
    said = ours.get("status") or "completed"
    rows = {"status": Ratio(int(status == said), 1, 1)}
    if status != "completed":
        rows["open"] = Ratio(int(status == said), 1, 1)
    for name, agrees in (("date", _date_agrees), ("amount", _number_agrees), ("stake", _number_agrees)):
        if gold.get(name):
            rows[name] = Ratio(int(agrees(gold[name], ours.get(name))), 1, 1)
    return rows


def _date_agrees(gold: Any, ours: Any) -> bool:
    """True when both name the same time as far as the coarser of the two says."""
    a, b = (re.sub(r"[^0-9]", "", str(x or "")) for x in (gold, ours))
    n = min(len(a), len(b))
    return n >= 4 and a[:n] == b[:n]


def _number_agrees(gold: Any, ours: Any) -> bool:
    found = [re.search(r"\d[\d,]*(?:\.\d+)?", str(x or "")) for x in (gold, ours)]
    if not found[0] or not found[1]:
        return False
    a, b = (float(m.group().replace(",", "")) for m in found if m)
    return abs(a - b) <= 0.02 * max(abs(a), abs(b))
