"""Across documents: one node for one thing in every script, two for two, each merge with its reason, whatever the order."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kg.linking import Decision, Judgement, Pair, Side, make_linker
from kg.linking.across import link
from kg.linking.clusters import Clusters
from kg.linking.profiles import Profile
from kg.model import Extraction, KnowledgeGraph, Name
from kg.ner.gazetteer import Gazetteer
from tests.linking.build import extraction, groups, together

TABLE = """id\tclass\ten\tzh-Hans\tzh-Hant\tja\ttickers\tcountry\tparent
alibaba\tCompany\tAlibaba Group|Alibaba\t阿里巴巴|阿里巴巴集团|~阿里\t\tアリババ集団|アリババ\t9988.HK\tCN\t
alibaba-cloud\tCompany\tAlibaba Cloud\t阿里云\t\tアリババクラウド\t\tCN\talibaba
eddie-wu\tPerson\tEddie Wu\t吴泳铭\t\t\t\tCN\t
"""


@pytest.fixture(scope="module")
def gazetteer(tmp_path_factory: pytest.TempPathFactory) -> Gazetteer:
    """A small gazetteer, so that the tests do not depend on the shipped one."""
    folder: Path = tmp_path_factory.mktemp("gazetteer")
    (folder / "names.tsv").write_text(TABLE, encoding="utf-8")
    return Gazetteer.load(folder)


def build(*extractions: Extraction, **options: object) -> KnowledgeGraph:
    """Link without a gazetteer."""
    return link(extractions, **options)  # type: ignore[arg-type]


def test_one_company_in_four_writings_is_one_node() -> None:
    graph = build(
        extraction("a", "[宁波锐川科技股份有限公司|Company]递交申请，[锐川科技|Company]去年盈利。", "zh-Hans"),
        extraction("b", "[銳川科技|Company]遞交申請。", "zh-Hant"),
        extraction("c", "[Ruichuan Technology|Company] filed for listing.", "en"),
        extraction("d", "[鋭川科技|Company]が上場を申請した。", "ja"),
    )
    assert together(graph, "宁波锐川科技股份有限公司", "銳川科技", "Ruichuan Technology")
    assert len(graph.entities) == 1


def test_labels_are_one_a_language_and_all_other_names_are_aliases() -> None:
    graph = build(
        extraction("a", "[锐川科技|Company]扩产。[锐川|Company]增资。", "zh-Hans"),
        extraction("b", "[Ruichuan Technology|Company] grows.", "en"),
    )
    (entity,) = graph.entities
    assert set(entity.labels) == {Name("锐川科技", "zh-Hans"), Name("Ruichuan Technology", "en")}
    assert entity.aliases == (Name("锐川", "zh-Hans"),)
    assert entity.id == "ruichuan-technology"


def test_the_gazetteer_joins_what_no_sound_tells_and_gives_the_id(gazetteer: Gazetteer) -> None:
    graph = link(
        [
            extraction("a", "[阿里巴巴集团|Company]与[阿里云|Company]发布财报。", "zh-Hans"),
            extraction("b", "[アリババ|Company]は[アリババクラウド|Company]を伸ばす。", "ja"),
            extraction("c", "[Alibaba|Company] and [Alibaba Cloud|Company] grew.", "en"),
        ],
        gazetteer=gazetteer,
    )
    assert {entity.id for entity in graph.entities} == {"alibaba", "alibaba-cloud"}
    alibaba = next(entity for entity in graph.entities if entity.id == "alibaba")
    assert Name("Alibaba Group", "en") in alibaba.labels
    assert Name("アリババ集団", "ja") in alibaba.labels


def test_an_employer_is_one_whichever_of_its_names_a_text_has(gazetteer: Gazetteer) -> None:
    texts = [
        ("[阿里巴巴集团|Company]董事长[王锡钦|Person]", "zh-Hans", "阿里巴巴集团", "王锡钦", "董事长"),
        ("[アリババ|Company]の[王錫欽|Person]会長", "ja", "アリババ", "王錫欽", "会長"),
        ("[鋭川科技|Company]の[王錫欽|Person]社長", "ja", "鋭川科技", "王錫欽", "社長"),
    ]
    extractions = [
        extraction(str(place), marked, lang, [(person, "worksFor", company, role)])
        for place, (marked, lang, company, person, role) in enumerate(texts)
    ]
    people = [entity for entity in link(extractions, gazetteer=gazetteer).entities if entity.type == "Person"]
    assert sorted(len({*person.labels, *person.aliases}) for person in people) == [1, 2]


def test_versions_that_one_entry_of_the_gazetteer_lists_are_nodes_of_their_own(tmp_path: Path) -> None:
    rows = "id\tclass\ten\tzh-Hans\nphone-9\tProduct\tLumo Phone 9|Lumo Phone 9 Pro|Lumo Phone 8|Lumo Phone\t鹿墨9\n"
    (tmp_path / "phones.tsv").write_text(rows, encoding="utf-8")
    graph = link(
        [
            extraction("a", "[Lumo Phone 9|Product=phone-9] and [Lumo Phone 9 Pro|Product=phone-9] are out.", "en"),
            extraction("b", "[Lumo Phone 8|Product=phone-9] is cheaper than [鹿墨9|Product=phone-9].", "en"),
        ],
        gazetteer=Gazetteer.load(tmp_path),
    )
    assert len(graph.entities) == 3
    assert together(graph, "Lumo Phone 9", "鹿墨9")
    assert {entity.id for entity in graph.entities} == {"phone-9", "lumo-phone-9-pro", "lumo-phone-8"}


def test_a_country_called_by_one_character_is_the_country() -> None:
    graph = build(
        extraction("a", "[米|Place]アップルが発表。", "ja"),
        extraction("b", "[米国|Place]の関税。", "ja"),
        extraction("c", "[米|Place]饭。", "zh-Hans"),
    )
    a, b, c = (document.entity_of[0] for document in graph.documents)
    assert a == b != c
    assert groups(graph) == {frozenset({"米国"}), frozenset({"米"})}


def test_a_ticker_is_its_company(gazetteer: Gazetteer) -> None:
    graph = link(
        [extraction("a", "[9988.HK|Company] fell.", "en"), extraction("b", "[阿里巴巴|Company]下跌。", "zh-Hans")],
        gazetteer=gazetteer,
    )
    assert [entity.id for entity in graph.entities] == ["alibaba"]


def test_families_stay_apart_across_documents() -> None:
    graph = build(
        extraction("a", "[Qwen3|AIModel] beats others.", "en"),
        extraction("b", "[Qwen3-Coder|AIModel] is out.", "en"),
        extraction("c", "[Qwen|AIModel] is a family.", "en"),
        extraction("d", "[千问App|Product]上线。", "zh-Hans"),
        extraction("e", "[京东健康|Company]上涨。", "zh-Hans"),
        extraction("f", "[京东|Company]下跌。", "zh-Hans"),
    )
    assert len(graph.entities) == 6


def test_a_short_name_with_two_owners_waits_for_a_person() -> None:
    graph = build(
        extraction("a", "[恒禾银行|Company]上涨。", "zh-Hans"),
        extraction("b", "[恒禾证券|Company]上涨。", "zh-Hans"),
        extraction("c", "[恒禾|Company]下跌。", "zh-Hans"),
    )
    assert len(graph.entities) == 3


def test_people_of_one_name_with_another_company_and_role_are_two() -> None:
    graph = build(
        extraction("a", "[李明|Person]任[锐川科技|Company]CEO。", "zh-Hans", [("李明", "worksFor", "锐川科技", "CEO")]),
        extraction(
            "b", "[李明|Person]任[东岚制药|Company]董事。", "zh-Hans", [("李明", "worksFor", "东岚制药", "董事")]
        ),
        extraction("c", "[李明|Person]任[锐川科技|Company]CEO。", "zh-Hans", [("李明", "worksFor", "锐川科技", "CEO")]),
    )
    assert sum(entity.type == "Person" for entity in graph.entities) == 2


def test_a_surname_alone_is_nobody_outside_its_document() -> None:
    graph = build(
        extraction("a", "[Wu|Person] spoke.", "en"),
        extraction("b", "[Wu|Person] resigned.", "en"),
        extraction("c", "[Eddie Wu|Person] spoke. [Wu|Person] left.", "en"),
    )
    assert len(graph.entities) == 3


def test_merges_say_why_and_how_sure_and_cover_every_joined_entity() -> None:
    graph = build(
        extraction("a", "[锐川科技|Company]扩产。", "zh-Hans"),
        extraction("b", "[锐川科技|Company]增资。", "zh-Hans"),
        extraction("c", "[Ruichuan Technology|Company] grows.", "en"),
    )
    assert len(graph.merges) == 2
    assert all(merge.reason and 0.65 <= merge.score <= 1.0 for merge in graph.merges)
    assert {end[0] for merge in graph.merges for end in (merge.left, merge.right)} == {"a", "b", "c"}


def test_statements_point_at_entities_of_the_graph_and_never_at_themselves() -> None:
    graph = build(
        extraction(
            "a", "[锐川科技|Company]收购[海沐医疗|Company]。", "zh-Hans", [("锐川科技", "acquired", "海沐医疗")]
        ),
        extraction(
            "b",
            "[海沐医疗|Company]即[Haimu Medical|Company]？",
            "zh-Hans",
            [("海沐医疗", "competesWith", "Haimu Medical")],
        ),
    )
    ids = {entity.id for entity in graph.entities}
    facts = [s for document in graph.documents for s in document.statements]
    assert [(s.subject in ids, s.object in ids, s.predicate) for s in facts] == [(True, True, "acquired")]


_TEXTS = [
    ("[宁波锐川科技股份有限公司|Company]与[海沐医疗|Company]签约，[锐川|Company]出资。", "zh-Hans"),
    ("[銳川科技|Company]遞交申請，[李明|Person]任職。", "zh-Hant"),
    ("[Ruichuan Technology|Company] and [Haimu Medical|Company] agreed with [Ruichuan Capital|Company].", "en"),
    ("[カワセミロボティクス|Company]と[丸三製作所|Company]が提携。[カワセミ|Company]は増収。", "ja"),
    ("[Kawasemi Robotics|Company] hired [Li Ming|Person].", "en"),
    ("[恒禾|Company]下跌，[恒禾银行|Company]上涨。", "zh-Hans"),
    ("[恒禾证券|Company]与[锐川资本|Company]。", "zh-Hans"),
    ("[李明|Person]加入[锐川科技|Company]。[澜光2.0|AIModel]与[澜光|AIModel]。", "zh-Hans"),
]


@settings(max_examples=40, deadline=None)
@given(st.permutations(range(len(_TEXTS))), st.integers(min_value=2, max_value=len(_TEXTS)))
def test_the_order_of_documents_makes_no_difference(order: list[int], size: int) -> None:
    chosen = [extraction(f"d{at}", *_TEXTS[at]) for at in order if at < size]
    assert link(chosen) == link(sorted(chosen, key=lambda each: each.document.id))


@given(st.permutations([(0, 1), (1, 2), (3, 4), (4, 5), (2, 0)]))
def test_joining_is_associative(order: list[tuple[int, int]]) -> None:
    profiles = [Profile("organisation", "Company", (Name(f"N{at}", "en"),)) for at in range(7)]
    clusters = Clusters(profiles)
    for left, right in order:
        clusters.join(left, right)
    assert clusters.all() == [[0, 1, 2], [3, 4, 5], [6]]


_JUDGED = st.lists(
    st.tuples(
        st.sampled_from(list(Judgement)),
        st.sampled_from(["锐川科技", "锐川资本", "恒禾", "恒禾银行", "恒禾证券", "Ruichuan Technology"]),
        st.sampled_from(["海沐医疗", "Haimu Medical", "Ruichuan Capital", "丸三製作所", "Kawasemi Robotics"]),
    ),
    max_size=4,
    unique_by=lambda each: each[1:],
)


@settings(max_examples=40, deadline=None)
@given(_JUDGED)
def test_judgements_of_difference_hold_whatever_else_is_said(judged: list[tuple[Judgement, str, str]]) -> None:
    decisions = [Decision(j, Pair.of("Company", Side(a), Side(b))) for j, a, b in judged]
    found = groups(link([extraction(f"d{at}", *text) for at, text in enumerate(_TEXTS)], decisions=decisions))
    for judgement, one, other in judged:
        if judgement is Judgement.DIFFERENT:
            assert not any({one, other} <= group for group in found)


def test_a_judgement_of_sameness_joins_and_survives_a_rebuild() -> None:
    texts = [extraction("a", "[恒禾|Company]下跌。", "zh-Hans"), extraction("b", "[Eternal Grain|Company] fell.", "en")]
    decisions = [Decision(Judgement.SAME, Pair.of("Company", Side("恒禾"), Side("Eternal Grain")))]
    assert len(link(texts).entities) == 2
    for _ in range(2):
        graph = link(texts, decisions=decisions)
        assert together(graph, "恒禾", "Eternal Grain")
        assert [merge.reason for merge in graph.merges] == ["judged the same"]


def test_a_judgement_overrules_the_gazetteer(gazetteer: Gazetteer) -> None:
    texts = [extraction("a", "[阿里巴巴|Company]。", "zh-Hans"), extraction("b", "[Alibaba|Company].", "en")]
    parted = [Decision(Judgement.DIFFERENT, Pair.of("Company", Side("阿里巴巴"), Side("Alibaba")))]
    assert len(link(texts, gazetteer=gazetteer).entities) == 1
    assert len(link(texts, gazetteer=gazetteer, decisions=parted).entities) == 2


def test_a_judgement_on_one_document_leaves_the_others(gazetteer: Gazetteer) -> None:
    texts = [extraction(doc, "[锐川科技|Company]增资。", "zh-Hans") for doc in ("a", "b", "c")]
    parted = [Decision(Judgement.DIFFERENT, Pair.of("Company", Side("锐川科技", doc="a"), Side("锐川科技", doc="b")))]
    graph = link(texts, decisions=parted)
    entity_of = {document.document.id: document.entity_of[0] for document in graph.documents}
    assert entity_of["a"] != entity_of["b"]


def test_identities_elsewhere_come_from_the_users_file_alone(tmp_path: Path) -> None:
    mapping = tmp_path / "same.csv"
    mapping.write_text("name,class,iri\n锐川科技,Company,https://www.wikidata.org/entity/Q1\n", encoding="utf-8")
    texts = [extraction("a", "[銳川科技|Company]與[海沐醫療|Company]。", "zh-Hant")]
    graph = make_linker(same_as=mapping, use_gazetteer=False)(texts)
    assert sorted(entity.same_as for entity in graph.entities) == [(), ("https://www.wikidata.org/entity/Q1",)]
    assert all(not entity.same_as for entity in make_linker(use_gazetteer=False)(texts).entities)


@settings(max_examples=60, deadline=None)
@given(
    st.lists(
        st.tuples(
            st.text(
                alphabet=st.characters(exclude_characters="|[]=", exclude_categories=["Cs"]), min_size=1, max_size=10
            ),
            st.sampled_from(["Company", "Person", "Product", "Place", "Government"]),
            st.sampled_from(["zh-Hans", "ja", "en", "und"]),
        ),
        max_size=6,
    )
)
def test_any_text_may_be_a_name(listed: list[tuple[str, str, str]]) -> None:
    graph = link(
        [extraction(f"d{at}", f"[{name}|{type_name}]", lang) for at, (name, type_name, lang) in enumerate(listed)]
    )
    ids = {entity.id for entity in graph.entities}
    assert all(document.entity_of[0] in ids for document in graph.documents)
    assert all(entity.labels or entity.aliases for entity in graph.entities)


def test_nothing_links_to_nothing() -> None:
    assert link([]) == KnowledgeGraph((), ())


def test_the_english_adjective_of_a_country_is_the_country() -> None:
    graph = build(
        extraction("a", "The [Danish|Place] brewer fell.", "en"), extraction("b", "[Denmark|Place] voted.", "en")
    )
    assert groups(graph) == {frozenset({"Denmark"})}
