"""From a document's entities to its statements: candidates, wordings, classifier, decision, status and qualifiers."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from kg.model import Document, Evidence, LocalEntity, LocalStatement, Qualifiers, Status, Value
from kg.relations.candidates import Pair, pairs
from kg.relations.clauses import clause_spans
from kg.relations.decide import Decider, Proposal
from kg.relations.layout import lay_out
from kg.relations.matching import Matcher, hits, matchers
from kg.relations.qualified.picking import is_later
from kg.relations.qualified.posts import Scope
from kg.relations.qualified.qualifiers import qualify
from kg.relations.qualified.stating import StatusReader
from kg.relations.refused.carried import carried_too_far
from kg.relations.refused.impossible import impossible
from kg.relations.righting import righted
from kg.relations.rivalry import Carried, as_said, outweighed, outweighed_houses, outweighed_posts, outweighed_subjects
from kg.relations.scoring import Weights, load_weights
from kg.relations.table import Relation, relations
from kg.relations.told.readers import with_told
from kg.relations.view import Sentence, sentences
from kg.relations.wording import load_wordings

_ANOTHER_MATTER = re.compile(r"\s*(?:and|but|while|whereas|although)\s")
"""The beginning of an English clause that is not about the names of the one before."""
FLOOR = 0.05
"""Proposals below this confidence are not even kept as refused."""


@dataclass(frozen=True)
class TrainedRelater:
    """The relation stage of one configuration. `min_confidence` None: the threshold that training chose."""

    weights: Weights
    matchers: dict[str, Matcher]
    table: dict[str, Relation]
    decider: Decider
    status: StatusReader
    ontology: Path | None = None
    min_confidence: float | None = None

    def __call__(
        self, document: Document, entities: Sequence[LocalEntity], values: Sequence[Value]
    ) -> tuple[tuple[LocalStatement, ...], tuple[tuple[LocalStatement, str], ...]]:
        """The statements of `document` by place, and those refused with the reason."""
        read = sentences(document, entities, self.ontology)
        candidates = pairs(read, self.table)
        if not candidates:
            return (), ()
        matcher = self.matchers[document.lang.split("-")[0]]
        found = hits(read, [matcher.find(sentence) for sentence in read], candidates)
        logits, second = self.weights.opinions(lay_out(read, candidates), found)
        named = _named(entities)
        kept: list[LocalStatement] = []
        carried: list[Carried] = []
        dropped: list[tuple[LocalStatement, str]] = []
        proposals = self.decider.proposals(document.lang, read, candidates, found, logits, second)
        proposals = with_told(document, read, entities, candidates, proposals, self.table)
        for proposal in proposals:
            confidence = proposal.confidence * (named[proposal.subject] * named[proposal.object]) ** 2
            if confidence < FLOOR:
                continue
            pair = candidates[proposal.pair]
            sentence = read[pair.sentence]
            proposal = righted(document.lang, proposal, sentence, pair)
            relation = as_said(document.lang, proposal.relation, sentence, pair, proposal.object)
            proposal = replace(proposal, relation=relation, confidence=confidence)
            statement = _bare(document, sentence, pair, proposal)
            reason = (
                self._refusal(proposal, entities)
                or carried_too_far(document.lang, document.text, read, pair, confidence)
                or impossible(document.lang, proposal, sentence, pair, entities)
            )
            if reason is None:
                status = self.status.read(proposal.relation, document.lang, sentence, pair)
                reason = "the text only supposes it" if status is None else None
            if reason is not None:
                dropped.append((statement, reason))
                continue
            qualifiers = self._qualifiers(
                document, read, proposal, [candidates[i] for i in (proposal.pair, *proposal.also)], values
            )
            if document.lang == "ja" and proposal.relation == "worksFor" and qualifiers.former:
                status = Status.COMPLETED  # where someone came from is no part of what is planned for them
            other_time = status is Status.COMPLETED and proposal.relation != "worksFor"
            if other_time and is_later(qualifiers.date, document.date):
                # the time of something else in the sentence: a plan, a forecast
                qualifiers = replace(qualifiers, date=None)
            kept.append(replace(statement, status=status or Status.COMPLETED, qualifiers=qualifiers))
            if all(candidates[i].topic is not None for i in (proposal.pair, *proposal.also)):
                carried.append(Carried(kept[-1], sentence, pair.second.entity))
        ruled_out = outweighed(kept, self.table) | outweighed_subjects(carried, document.lang)
        ruled_out |= outweighed_houses(kept)
        if document.lang == "en":
            ruled_out |= outweighed_posts(kept)
        dropped += [(replace(statement, qualifiers=Qualifiers()), reason) for statement, reason in ruled_out.items()]
        kept = [statement for statement in dict.fromkeys(kept) if statement not in ruled_out]
        return tuple(sorted(kept, key=_order)), tuple(sorted(dropped, key=lambda item: _order(item[0])))

    def _qualifiers(
        self,
        document: Document,
        read: Sequence[Sentence],
        proposal: Proposal,
        places: Sequence[Pair],
        values: Sequence[Value],
    ) -> Qualifiers:
        """What the first of `places` says besides the fact, and the others where it is silent about the date, the sum or the share."""
        found = []
        for pair in places:
            sentence = read[pair.sentence]
            start, end = evidence_span(document.text, sentence, pair)
            subject, object_ = pair.first, pair.second
            if subject.entity != proposal.subject:
                subject, object_ = object_, subject
            scope = Scope(start, end, subject, object_)
            found.append(qualify(proposal.relation, document.text, document.lang, scope, sentence, values))
        return replace(
            found[0],
            date=next((q.date for q in found if q.date), None),
            amount=next((q.amount for q in found if q.amount), None),
            stake=next((q.stake for q in found if q.stake), None),
        )

    def _refusal(self, proposal: Proposal, entities: Sequence[LocalEntity]) -> str | None:
        relation = self.table.get(proposal.relation)
        subject, object_ = entities[proposal.subject].type, entities[proposal.object].type
        if relation is None:
            return f"the ontology has no relation {proposal.relation}"
        if not relation.allows(subject, object_):
            return f"{proposal.relation} does not join a {subject} to a {object_}"
        threshold = self.weights.threshold if self.min_confidence is None else self.min_confidence
        if proposal.confidence < threshold:
            return f"confidence {proposal.confidence:.2f} is below {threshold:.2f}"
        return None


def _named(entities: Sequence[LocalEntity]) -> list[float]:
    """How sure it is of each entity that it is a name, with its bounds and its class: the highest of the recogniser's scores.

    A fact counts as sure as both its ends are, squared: bounds and class may each be wrong.
    """
    return [max((mention.score for mention in entity.mentions), default=1.0) for entity in entities]


def _bare(document: Document, sentence: Sentence, pair: Pair, proposal: Proposal) -> LocalStatement:
    """The statement of `proposal` with its evidence, before its status and qualifiers are read."""
    start, end = evidence_span(document.text, sentence, pair)
    return LocalStatement(
        proposal.subject,
        proposal.relation,
        proposal.object,
        round(proposal.confidence, 3),
        Evidence(document.id, start, end, document.text[start:end]),
    )


def evidence_span(text: str, sentence: Sentence, pair: Pair) -> tuple[int, int]:
    """The smallest run of whole clauses that holds both names of `pair` (from the sentence's start for a topic)."""
    clauses = clause_spans(text, sentence.start, sentence.end)
    low = sentence.start if pair.topic is not None else pair.first.start
    first = max(start for start, _ in clauses if start <= low)
    last = min((end for _, end in clauses if end >= pair.second.end), default=sentence.end)
    # a clause that ends right behind the second name leaves what is said about it to the next one, unless that begins another matter
    lists = sentence.members(pair.second_group)[-1].end > pair.second.end
    if last - pair.second.end <= 2 and last < sentence.end and (lists or not _ANOTHER_MATTER.match(text, last)):
        last = min((end for _, end in clauses if end > last), default=sentence.end)
    while last > first + 1 and text[last - 1] in " ,，、：:—–\n":
        last -= 1
    return first, max(last, pair.second.end)


def _order(statement: LocalStatement) -> tuple[int, int, int, str, int]:
    evidence = statement.evidence
    return evidence.start, evidence.end, statement.subject, statement.predicate, statement.object


def load_relater(*, min_confidence: float | None, ontology: Path | None) -> TrainedRelater:
    """The relater with the weights, wordings and relations of the package and of the user's folder `ontology`."""
    table = dict(relations(ontology))
    weights = load_weights()
    return TrainedRelater(
        weights,
        matchers(load_wordings(ontology)),
        table,
        Decider(weights, table),
        StatusReader(weights.status),
        ontology,
        min_confidence,
    )
