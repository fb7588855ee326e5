"""Whatever the text, every offset points at what it quotes."""

from __future__ import annotations

from functools import cache

from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from kg.documents import document_from_text
from kg.pipeline import Pipeline, load_pipeline
from kg.settings import load_settings

PIECES = [
    "腾讯以３亿美元收购了Supercell。",
    "台積電與ソニー合作，",
    "トヨタ自動車は１２００億円で",
    "Microsoft agreed to buy Activision for $68.7bn.\r\n",
    "👨‍👩‍👧‍👦🚗",
    "e\u0301\u0301가",
    "\u200f\u202bשלום\u202c",
    "ﾊﾟﾅｿﾆｯｸ ㈱日立 ½ ﬁ",
    "\u3000\r\n\t",
    "阿里巴巴（Alibaba）CEO吴泳铭表示，",
    "𠮷野家HD 2026年3月期",
    "\x00\x1b",
]


@cache
def _pipeline() -> Pipeline:
    return load_pipeline(load_settings())


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(
    st.lists(
        st.one_of(st.sampled_from(PIECES), st.text(st.characters(exclude_categories=["Cs"]), max_size=12)),
        min_size=1,
        max_size=12,
    )
)
@example(["{#\U00047999\U0004b797", "腾讯以３亿美元收购了Supercell。", "\U00047999\U0004b797"])
def test_mentions_values_and_evidence_stand_where_their_offsets_say(parts: list[str]) -> None:
    text = "".join(parts)
    if not text.strip():
        return
    document = document_from_text(text)
    found = _pipeline().extract(document)
    assert found.document.text == text
    for entity in found.entities:
        for mention in (*entity.mentions, *entity.anaphors):
            assert text[mention.start : mention.end] == mention.text
    for value in found.values:
        assert text[value.start : value.end] == value.text
    for fact in (*found.statements, *found.observations):
        assert text[fact.evidence.start : fact.evidence.end] == fact.evidence.quote
