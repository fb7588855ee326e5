"""Neo4j Browser itself, in Chromium: the style file as docs/neo4j.md has it set, and the script pasted into the editor."""

from __future__ import annotations

import io
import threading
import time
import zipfile
from collections.abc import Callable, Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

import pytest

from kg.export.cypher import write_cypher
from kg.export.neo4j.connect import Server as Address
from kg.export.neo4j.names import names_of
from kg.export.neo4j.read import Source
from kg.export.neo4j.shape import Evidence
from kg.ontology import load_ontology
from tests.java import UnavailableError
from tests.neo4j.conftest import Database, store_of, unavailable
from tests.neo4j.server import prepare
from tests.neo4j.test_style import STYLE, read
from tests.rdf.sample import KNOWLEDGE
from tests.viz.test_page import browser  # noqa: F401 (a fixture)

pytestmark = [pytest.mark.neo4j, pytest.mark.browser]

DROP = """
const file = new DataTransfer();
file.items.add(new File([arguments[0]], "kg.grass", {type: "text/plain"}));
const target = document.elementFromPoint(innerWidth / 2, innerHeight / 2);
for (const kind of ["dragenter", "dragover", "drop"])
  target.dispatchEvent(new DragEvent(kind, {bubbles: true, cancelable: true, dataTransfer: file}));
"""
PASTE = """
const text = new DataTransfer();
text.setData("text/plain", arguments[0]);
document.querySelector("textarea.inputarea").dispatchEvent(
  new ClipboardEvent("paste", {bubbles: true, cancelable: true, clipboardData: text}));
"""
NODES = """
return [...document.querySelectorAll("g.node")].map(node => [
  node.querySelector("circle.b-outline").getAttribute("fill"),
  [...node.querySelectorAll("text.caption")].map(line => line.textContent.trim()).join(" ").trim()]);
"""
RELATIONSHIPS = """
return [...document.querySelectorAll("g.relationship")].map(one => [
  one.querySelector("path.b-outline").getAttribute("fill"), one.querySelector("text").textContent]);
"""


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: object) -> None:
        pass


class Page:
    """The Browser, connected to a server."""

    def __init__(self, driver: Any) -> None:
        self.driver = driver

    def find(self, name: str) -> Any:
        from selenium.webdriver.common.by import By

        return self.until(lambda: self.driver.find_element(By.CSS_SELECTOR, f'[data-testid="{name}"]'))

    def until(self, ask: Callable[[], Any], seconds: float = 60) -> Any:
        """What `ask` gives once it is something."""
        from selenium.common.exceptions import WebDriverException

        end = time.monotonic() + seconds
        while True:
            try:
                if found := ask():
                    return found
            except WebDriverException:
                pass
            assert time.monotonic() < end, "Neo4j Browser does not show what it should"
            time.sleep(0.2)

    def connect(self, address: Address) -> None:
        scheme, _, host = address.uri.partition("://")
        # while it starts it draws its form anew, in the middle of whatever is done with it
        self.until(lambda: self._chosen("bolt-scheme-select", f"{scheme}://"))
        for name, value in (("boltaddress", host), ("username", address.user), ("password", address.password)):
            self.until(partial(self._typed, name, value))
        self.until(lambda: self.find("connect").click() or True)
        self.until(lambda: "You are connected" in self.driver.find_element("css selector", "body").text)

    def _chosen(self, name: str, value: str) -> bool:
        from selenium.webdriver.support.ui import Select

        Select(self.find(name)).select_by_value(value)
        return bool(self.find(name).get_attribute("value") == value)

    def _typed(self, name: str, value: str) -> bool:
        from selenium.webdriver.common.keys import Keys

        self.find(name).send_keys(Keys.CONTROL, "a")
        self.find(name).send_keys(value)
        return bool(self.find(name).get_attribute("value") == value)

    def run(self, text: str) -> None:
        """Paste a text into the editor and run it."""
        from selenium.webdriver.common.keys import Keys

        editor = self.driver.find_element("css selector", "textarea.inputarea")
        editor.send_keys(Keys.CONTROL, "a")
        self.driver.execute_script(PASTE, text)
        time.sleep(0.5)
        editor.send_keys(Keys.CONTROL, Keys.ENTER)


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Where the Browser's files are served."""
    folder = tmp_path_factory.mktemp("site")
    try:
        (jar,) = (prepare() / "lib").glob("neo4j-browser-*.jar")
    except UnavailableError as error:
        unavailable(str(error))
    with zipfile.ZipFile(jar) as files:
        files.extractall(folder, [name for name in files.namelist() if name.startswith("browser/")])
    served = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Quiet, directory=str(folder / "browser")))
    threading.Thread(target=served.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{served.server_port}/index.html"
    served.shutdown()
    served.server_close()


@pytest.fixture
def page(browser: Any, site: str, address: Address) -> Iterator[Page]:  # noqa: F811
    browser.execute_cdp_cmd("Network.enable", {})
    # its fonts and statistics, which are not needed here and for which it would wait
    browser.execute_cdp_cmd("Network.setBlockedURLs", {"urls": ["https://*"]})
    browser.get(site)
    browser.execute_script("localStorage.clear()")
    browser.refresh()
    made = Page(browser)
    made.connect(address)
    yield made
    browser.get("about:blank")


@pytest.mark.parametrize("way", ["dropped", "pasted"])
def test_the_style_file_colours_the_graph(page: Page, database: Database, way: str) -> None:
    database.load(KNOWLEDGE)
    style = STYLE.read_text(encoding="utf-8")
    if way == "dropped":
        page.driver.execute_script(DROP, style)
    else:
        page.run(f":style {style}")
    page.until(lambda: "node.Company {" in page.driver.find_element("css selector", "body").text)
    page.run("MATCH p = (:Entity)-[{former: true}]->(:Company {id: 'alibaba'}) RETURN p")
    rules = read(style)
    page.until(lambda: len(page.driver.execute_script(NODES)) == 2)
    assert sorted(page.driver.execute_script(NODES)) == sorted(
        [rules[f"node.{kind}"]["color"], name] for kind, name in (("Company", "Alibaba Group"), ("Person", "Jack Ma"))
    )
    assert page.driver.execute_script(RELATIONSHIPS) == [[rules["relationship.NOT_ASSERTED"]["color"], "completed"]]


def test_the_script_may_be_pasted_into_the_editor(page: Page, database: Database) -> None:
    database.load(KNOWLEDGE)
    database.ask("MATCH (n) REMOVE n.digest, n.factsDigest")
    live = database.all()
    database.ask("MATCH (n) DETACH DELETE n")
    script = io.BytesIO()
    write_cypher(Source(store_of(KNOWLEDGE), Evidence.NODES), names_of(load_ontology()), script)
    page.run(script.getvalue().decode("utf-8"))
    page.until(lambda: database.all() == live)
