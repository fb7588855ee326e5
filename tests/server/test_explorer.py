"""The explorer page in a real browser, against the real server: what a reader can do there, and what a text cannot."""

from __future__ import annotations

import re
import socket
import threading
from collections.abc import Callable, Iterator

import pytest

pytest.importorskip("uvicorn", reason="needs the server: pip install 'kg-news[server]'")

import uvicorn

from kg.model import Document, Entity, Evidence, KnowledgeGraph, LinkedDocument, Name, Statement
from kg.ontology import load_ontology
from kg.rdf import GraphStore, to_rdf
from kg.server.app import PAGE, make_app
from kg.settings import Settings
from tests.viz.sample import statement
from tests.viz.test_page import SHOWN, browser  # noqa: F401 (a fixture)

HOSTILE = '<img src=x onerror="window.hurt = 1">'
RING = 44
"""More companies than the overview shows entities; each has facts with others, Alibaba only two."""


def knowledge() -> KnowledgeGraph:
    alibaba = Entity(
        "alibaba",
        "Company",
        (
            Name("Alibaba Group", "en"),
            Name("アリババ", "ja"),
            Name("阿里巴巴", "zh-Hans"),
            Name("阿里巴巴集團", "zh-Hant"),
        ),
        (Name("阿里", "zh-Hans"),),
    )
    companies = [Entity(f"c{i}", "Company", (Name(f"Company {i}", "en"),)) for i in range(RING)]
    others = [
        Entity("sun-art", "Company", (Name("Sun Art", "en"), Name("高鑫零售", "zh-Hans"))),
        Entity("hostile", "Person", (Name(HOSTILE, "en"),)),
    ]
    said = [
        statement(f"c{i}", "investedIn", f"c{(i + k) % RING}", doc="d", quote="") for i in range(RING) for k in (1, 7)
    ]
    said += [
        statement("alibaba", "divested", "sun-art", doc="d", quote=f"阿里以最高131.38億港元出售高鑫零售{HOSTILE}"),
        statement("c0", "partneredWith", "alibaba", doc="d", quote="Company 0 and Alibaba are partners"),
        statement("hostile", "worksFor", "c0", doc="d", quote=HOSTILE),
    ]
    placed = [_at(place, one) for place, one in enumerate(said)]
    document = Document("d", "", "zh-Hant", title=HOSTILE, publisher=HOSTILE, url="javascript:window.hurt = 1")
    return KnowledgeGraph((alibaba, *companies, *others), (LinkedDocument(document, (), tuple(placed), ()),))


def _at(place: int, said: Statement) -> Statement:
    quote = said.evidence.quote or f"sentence {place}"
    evidence = Evidence("d", 100 * place, 100 * place + len(quote), quote)
    return Statement(said.subject, said.predicate, said.object, said.status, said.confidence, evidence, said.qualifiers)


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    folder = tmp_path_factory.mktemp("explored") / "graph"
    with GraphStore.open(folder) as store:
        store.apply(to_rdf(knowledge(), load_ontology()))
    app = make_app(Settings(graph=folder), title="Explored")
    with socket.create_server(("127.0.0.1", 0)) as listening, app.state.server:
        server = uvicorn.Server(uvicorn.Config(app, log_level="warning", lifespan="off"))
        thread = threading.Thread(target=server.run, kwargs={"sockets": [listening]})
        thread.start()
        yield f"http://127.0.0.1:{listening.getsockname()[1]}/"
        server.should_exit = True
        thread.join(timeout=10)


@pytest.fixture
def page(browser, address: str) -> Iterator[object]:  # type: ignore[no-untyped-def]  # noqa: F811
    """The page, freshly opened. It must ask nothing but its own server, and complain of nothing."""
    browser.get("about:blank")
    for kind in ("browser", "performance"):
        browser.get_log(kind)
    browser.get(address)
    _until(browser, "return document.body.dataset.ready === 'yes' && kg.nodes.length === 40")
    yield browser
    asked = {url for entry in browser.get_log("performance") for url in _requested(entry["message"])}
    assert asked and all(url.startswith((address, "data:", "blob:", "about:")) for url in asked), asked
    complaints = [entry["message"] for entry in browser.get_log("browser") if entry["level"] in {"SEVERE", "WARNING"}]
    assert [line for line in complaints if "/sparql" not in line] == []
    assert browser.execute_script("return window.hurt") is None


def _requested(message: str) -> list[str]:
    found = re.search(r'"request":\{.*?"url":"([^"]+)"', message) if '"Network.requestWillBeSent"' in message else None
    return [found[1]] if found else []


def _until(driver: object, script: str, *arguments: object) -> object:
    """Wait for what `script` returns to be true."""
    from selenium.webdriver.support.ui import WebDriverWait

    asked: Callable[[object], object] = lambda it: it.execute_script(script, *arguments)  # type: ignore[attr-defined]  # noqa: E731
    return WebDriverWait(driver, 15, poll_frequency=0.1).until(asked)  # type: ignore[arg-type]


def _text(driver: object, id: str) -> str:
    text: str = driver.find_element("id", id).text  # type: ignore[attr-defined]
    return text


def _pick(driver: object, typed: str) -> None:
    from selenium.webdriver.common.keys import Keys

    driver.find_element("id", "search").send_keys(typed, Keys.ENTER)  # type: ignore[attr-defined]


def test_the_page_has_no_script_or_style_of_its_own_inside() -> None:
    html = (PAGE / "explorer.html").read_text(encoding="utf-8")
    assert not re.search(r"<style|\son\w+=|\sstyle=|<script(?![^>]*\ssrc=)", html)
    assert not re.findall(r"(?:src|href)=\"(?!static/|#|data:)[^\"]*", html)


@pytest.mark.browser
def test_the_overview_shows_the_entities_of_most_facts_with_names_that_do_not_lie_on_each_other(page) -> None:  # type: ignore[no-untyped-def]
    assert "46 entities" not in _text(page, "counts") and "47 entities" in _text(page, "counts")
    assert page.execute_script("return kg.nodes.get('c0') !== null && kg.nodes.get('sun-art') === null")
    assert _until(page, "return kg.nodes.get('c0').font.size > 1")
    boxes = [label["box"] for label in page.execute_script(SHOWN)]
    assert len(boxes) > 20
    for i, one in enumerate(boxes):
        for other in boxes[:i]:
            assert one[0] >= other[2] or other[0] >= one[2] or one[1] >= other[3] or other[1] >= one[3]


@pytest.mark.browser
def test_a_name_in_any_writing_leads_to_its_entity_and_the_sentences_of_its_facts(page) -> None:  # type: ignore[no-untyped-def]
    page.find_element("id", "search").send_keys("阿里")
    assert _until(page, "return document.querySelector('#hits li')?.textContent").startswith("阿里")
    page.execute_script(
        "document.getElementById('search').dispatchEvent(new KeyboardEvent('keydown', {key: 'Enter', isComposing: true}))"
    )
    assert page.execute_script("return location.hash") == ""  # the Enter of an input method picks nothing
    _pick(page, "")
    _until(page, "return document.querySelector('#details h3')?.textContent === 'Alibaba Group'")
    assert page.execute_script("return location.hash") == "#entity=alibaba"
    for name in ("Alibaba Group", "アリババ", "阿里巴巴", "阿里巴巴集團", "divested → …"):
        assert name in _text(page, "details")
    assert page.execute_script(
        "return kg.nodes.get('sun-art') !== null && kg.network.getSelectedNodes()[0] === 'alibaba'"
    )
    assert "131.38億港元" not in _text(page, "details")
    page.find_element("css selector", "details[data-key='alibaba divested sun-art'] summary .chip").click()
    assert "阿里以最高131.38億港元出售高鑫零售" in _text(page, "details")
    page.back()
    _until(page, "return document.querySelector('#details h3') === null")


@pytest.mark.browser
def test_a_double_click_adds_the_neighbours_and_a_button_drops_a_node(page) -> None:  # type: ignore[no-untyped-def]
    from selenium.webdriver.common.action_chains import ActionChains

    spot = page.execute_script(
        """kg.network.moveTo({position: kg.network.getPosition('c0'), scale: 1, animation: false});
        return kg.network.canvasToDOM(kg.network.getPosition('c0'))"""
    )
    canvas = page.find_element("css selector", "#mynetwork canvas")
    x, y = int(spot["x"] - canvas.size["width"] / 2), int(spot["y"] - canvas.size["height"] / 2)
    ActionChains(page).move_to_element_with_offset(canvas, x, y).double_click().perform()
    _until(page, "return kg.nodes.get('alibaba') !== null && kg.nodes.get('hostile') !== null")
    _until(page, "return document.querySelector('#details h3')?.textContent === 'Company 0'")
    page.execute_script(
        "[...document.querySelectorAll('#details button')].find((b) => b.textContent.startsWith('Drop')).click()"
    )
    assert page.execute_script(
        "return kg.nodes.get('c0') === null && kg.edges.get('c0 partneredWith alibaba') === null"
    )
    page.find_element("id", "start-over").click()
    _until(page, "return kg.nodes.length === 40 && kg.nodes.get('c0') !== null")


@pytest.mark.browser
def test_texts_with_markup_stay_texts(page) -> None:  # type: ignore[no-untyped-def]
    _pick(page, "<img")
    _until(page, "return document.querySelector('#details h3')?.textContent === arguments[0]", HOSTILE)
    page.execute_script("document.querySelectorAll('#details details').forEach((one) => { one.open = true; })")
    assert _text(page, "details").count(HOSTILE) >= 3
    page.execute_script("kg.go({fact: 'alibaba divested sun-art', of: 'alibaba'})")
    _until(page, "return document.querySelector('blockquote')?.textContent.startsWith('阿里以最高')")
    assert HOSTILE in _text(page, "details")
    assert page.execute_script("return document.querySelectorAll('img, #details a[target], main script').length") == 0


@pytest.mark.browser
def test_a_connection_is_found_and_highlighted_and_names_change_their_writing(page) -> None:  # type: ignore[no-untyped-def]
    page.execute_script("kg.go({from: 'c1', to: 'alibaba'})")
    _until(page, "return kg.picture.highlighted() !== null")
    path = page.execute_script("return [...kg.picture.highlighted().nodes]")
    assert (path[0], path[-1]) == ("c1", "alibaba") and "steps by asserted facts" in _text(page, "details")
    page.execute_script(
        "const lang = document.getElementById('lang'); lang.value = 'ja'; lang.dispatchEvent(new Event('change'))"
    )
    assert page.execute_script("return kg.nodes.get('alibaba').label") == "アリババ"
    assert "アリババ" in _text(page, "details")
    # the page itself speaks the writing too
    for id, words in (
        ("counts", "エンティティ 47 件"),
        ("details", "断定された事実で"),
        ("connect", "つながり…"),
        ("start-over", "最初に戻る"),
    ):
        assert words in _text(page, id)
    assert page.execute_script("return [document.documentElement.lang, document.title]") == ["ja", "Explored"]
    assert page.execute_script("return document.querySelector('#examples option').textContent").startswith("誰が何を")
    page.execute_script("kg.go({entity: 'alibaba'})")
    _until(page, "return document.querySelector('#details h3')?.textContent === 'アリババ'")
    assert (
        "完了" in _text(page, "details")
        and "売却" in _text(page, "details")
        and "completed" not in _text(page, "details")
    )


def _check_csv(page) -> None:  # type: ignore[no-untyped-def]
    """A download quotes what CSV needs quoted, and holds no formula."""
    page.set_script_timeout(10)
    made = page.execute_async_script(
        """const [rows, done] = arguments; import("/static/sparql.js").then((module) => done(module.csv(rows)));""",
        [["a", "b"], ['阿里,"x"', "=HYPERLINK(1)"], ["-5.2%", "+cmd"]],
    )
    assert made == 'a,b\r\n"阿里,""x""",\'=HYPERLINK(1)\r\n-5.2%,\'+cmd\r\n'


@pytest.mark.browser
def test_queries_are_answered_and_explained_when_they_are_broken(page) -> None:  # type: ignore[no-untyped-def]
    from selenium.webdriver.common.keys import Keys

    page.find_element("id", "sparql-tab").click()
    page.find_element("css selector", "#examples option").click()
    page.find_element("id", "run").click()
    assert "1 row ·" in str(_until(page, "return document.getElementById('answer-size').textContent"))
    assert HOSTILE in _text(page, "answer")
    box = page.find_element("id", "query")
    box.clear()
    box.send_keys("SELECT ?x", Keys.TAB, "{", Keys.CONTROL, Keys.ENTER)
    assert _until(page, "return document.getElementById('query-error').checkVisibility()")
    assert page.execute_script("return document.getElementById('query').value") == "SELECT ?x  {"
    assert "SPARQL" in _text(page, "query-error") and not page.find_element("id", "answer").is_displayed()
    _check_csv(page)
    box.clear()
    box.send_keys("SELECT ?who { ?who kgo:divested ?what }", Keys.CONTROL, Keys.ENTER)
    # the answer before named it too
    _until(page, "return document.querySelector('#answer th')?.textContent === 'who'")
    assert page.find_element("css selector", "#answer a").text == "ent:alibaba"
    page.find_element("css selector", "#answer a").click()
    _until(page, "return document.querySelector('#details h3')?.textContent === 'Alibaba Group'")
    assert page.find_element("id", "mynetwork").is_displayed()
