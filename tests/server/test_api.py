"""What the page asks: entities, searches, paths."""

from __future__ import annotations

from typing import Any

import pytest
from starlette.testclient import TestClient


def get(client: TestClient, path: str, **params: object) -> Any:
    answer = client.get(path, params=params)  # type: ignore[arg-type]
    assert answer.status_code == 200, answer.text
    return answer.json()


def test_about_counts_what_is_there(client: TestClient) -> None:
    found = get(client, "/api/about")
    assert (found["documents"], found["entities"]) == (3, 9)
    assert found["title"] == "Sample"
    assert found["classes"]["Company"]["labels"]["ja"] == "企業"
    assert found["relations"]["competesWith"]["symmetric"]


def test_every_example_can_be_asked(client: TestClient) -> None:
    for example in get(client, "/api/about")["examples"]:
        assert get(client, "/sparql", query=example["sparql"])["head"]["vars"], example["title"]


@pytest.mark.parametrize("text", ["阿里", "alibaba g", "ＡＬＩＢＡＢＡ", "libab", "阿里巴巴"])
def test_a_name_is_found_in_any_writing(client: TestClient, text: str) -> None:
    assert get(client, "/api/search", q=text)["hits"][0]["id"] == "alibaba"


def test_a_simplified_name_finds_a_traditional_one(client: TestClient) -> None:
    (hit,) = get(client, "/api/search", q="德弘资本")["hits"]
    assert (hit["id"], hit["name"]) == ("dcp", "德弘資本")


@pytest.mark.parametrize("text", ["", " ", "nothing like it", "%", "\0"])
def test_what_no_name_holds_is_not_found(client: TestClient, text: str) -> None:
    assert get(client, "/api/search", q=text) == {"hits": []}


def test_an_entity_comes_with_its_facts_and_their_sentences(client: TestClient) -> None:
    found = get(client, "/api/entity/alibaba")
    assert ["zh-Hans", "阿里"] in found["entity"]["names"]
    assert found["entity"]["same"] == ["http://www.wikidata.org/entity/Q1359568"]
    sale = next(fact for fact in found["facts"] if fact["predicate"] == "divested")
    assert (sale["subject"], sale["object"], sale["status"]) == ("alibaba", "sun-art", "completed")
    (told,) = sale["told"]
    assert told["quote"].startswith("阿里巴巴已把高鑫零售") and told["stake"] == "78.7%"
    assert (told["doc"], told["published"], told["publisher"]) == ("retail", "2025-01-02", "新報")
    assert {"sun-art"} <= {entity["id"] for entity in found["entities"]}
    assert found["in_all"] == len(found["facts"])
    assert any(figure["metric"] == "revenue" and figure["quote"] for figure in found["figures"])


def test_asserted_facts_come_first_and_no_more_than_asked(client: TestClient) -> None:
    every = get(client, "/api/entity/alibaba")["facts"]
    firm = [fact["status"] in ("completed", "ongoing") for fact in every]
    assert firm == sorted(firm, reverse=True)
    some = get(client, "/api/entity/alibaba", facts=2)
    assert some["facts"] == every[:2] and some["in_all"] == len(every)


def test_the_overview_holds_facts_between_its_entities(client: TestClient) -> None:
    found = get(client, "/api/overview", limit=4)
    ids = {entity["id"] for entity in found["entities"]}
    assert len(ids) == 4 and "alibaba" in ids
    assert found["facts"] and all({fact["subject"], fact["object"]} <= ids for fact in found["facts"])


def test_facts_between_some_and_others_are_found_from_either_end(client: TestClient) -> None:
    for some, others in (("alibaba", "sun-art,jd"), ("sun-art,jd", "alibaba")):
        found = get(client, "/api/between", some=some, others=others)["facts"]
        ends = {(fact["subject"], fact["predicate"], fact["object"]) for fact in found}
        assert ends == {("alibaba", "divested", "sun-art")}


def test_a_path_goes_by_asserted_facts_alone(client: TestClient) -> None:
    found = get(client, "/api/path", **{"from": "sun-art", "to": "dcp"})
    assert found["entities"][0]["id"] == "sun-art" and found["entities"][-1]["id"] == "dcp"
    assert all(fact["status"] in ("completed", "ongoing") and not fact["former"] for fact in found["facts"])
    # JD's purchase was denied, and Jack Ma has left
    for far in ("jd", "jack-ma"):
        assert get(client, "/api/path", **{"from": far, "to": "alibaba"}) == {"entities": [], "facts": []}
    assert [e["id"] for e in get(client, "/api/path", **{"from": "qwen", "to": "qwen"})["entities"]] == ["qwen"]


@pytest.mark.parametrize(
    ("path", "status"),
    [
        ("/api/entity/nobody", 404),
        ("/api/entity/%3Cscript%3E", 404),
        ("/api/path?from=alibaba&to=nobody", 404),
        ("/api/between?some=alibaba&others=", 404),
        ("/api/search?q=a&limit=many", 400),
        ("/api/search?q=a&limit=²", 400),
        ("/static/app.py", 404),
        ("/static/..%2Fapp.py", 404),
        ("/static/nothing.js", 404),
    ],
)
def test_what_is_not_there_is_told(client: TestClient, path: str, status: int) -> None:
    answer = client.get(path)
    assert answer.status_code == status
    if path.startswith("/api/"):
        assert answer.json()["error"]


def test_the_page_and_its_files_are_served_under_a_policy(client: TestClient) -> None:
    page = client.get("/")
    assert (
        page.headers["content-type"].startswith("text/html")
        and "default-src 'self'" in page.headers["content-security-policy"]
    )
    for name in ("explorer.css", "vis-network.min.js", "vis-network.css"):
        assert client.get(f"/static/{name}").status_code == 200
