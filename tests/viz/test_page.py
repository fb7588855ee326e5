"""The page in a real browser: nothing fetched, no error, names found in any writing, a click shows the sentence."""

from __future__ import annotations

import os
import re
import shutil
import time
from collections.abc import Iterator
from itertools import combinations
from pathlib import Path

import pytest

from kg.ontology import load_ontology
from kg.viz import render_page
from tests.viz.sample import DOCUMENTS, ENTITIES, STATEMENTS, large

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
DRIVER = shutil.which("chromedriver")


def test_the_page_links_nothing_outside_itself() -> None:
    html, _ = render_page(ENTITIES, STATEMENTS, DOCUMENTS, load_ontology())
    assert not re.findall(r"<(?:script|link|img|iframe)[^>]*\b(?:src|href)=[\"'](?!data:)[^\"']*", html)
    assert "<script>alert(1)" not in html


def test_names_are_in_the_writing_that_was_asked_for() -> None:
    html, report = render_page(ENTITIES, STATEMENTS, DOCUMENTS, load_ontology(), lang="ja")
    assert report.drawn == len(ENTITIES)
    assert '"label": "アリババ"' in html


@pytest.fixture(scope="module")
def browser() -> Iterator[object]:
    if not (CHROMIUM and DRIVER):
        if os.environ.get("TESTS_REQUIRE") == "all":
            pytest.fail("Chromium and its driver are required here and are not installed")
        pytest.skip("needs Chromium and chromedriver (Debian: apt-get install chromium chromium-driver fonts-noto-cjk)")
    from selenium import webdriver
    from selenium.webdriver.chrome.service import Service

    options = webdriver.ChromeOptions()
    options.binary_location = CHROMIUM
    for flag in (
        "--headless=new",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--no-first-run",
        "--window-size=1500,950",
    ):
        options.add_argument(flag)
    options.set_capability("goog:loggingPrefs", {"browser": "ALL", "performance": "ALL"})
    driver = webdriver.Chrome(options=options, service=Service(DRIVER))
    yield driver
    driver.quit()


def _open(browser: object, html: str, path: Path) -> object:
    from selenium.webdriver.support.ui import WebDriverWait

    path.write_text(html, encoding="utf-8")
    driver: object = browser
    driver.get_log("performance")  # type: ignore[attr-defined]
    driver.get(path.as_uri())  # type: ignore[attr-defined]
    WebDriverWait(driver, 30).until(lambda d: d.execute_script("return document.body.dataset.ready") == "yes")  # type: ignore[arg-type]
    return driver


@pytest.mark.browser
def test_the_page_loads_without_a_request_or_an_error(browser, tmp_path: Path) -> None:  # type: ignore[no-untyped-def]
    html, _ = render_page(ENTITIES, STATEMENTS, DOCUMENTS, load_ontology(), lang="zh-Hans")
    _open(browser, html, tmp_path / "page.html")
    asked = [
        entry["message"]
        for entry in browser.get_log("performance")
        if '"Network.requestWillBeSent"' in entry["message"]
    ]
    urls = {url for message in asked for url in re.findall(r'"url":"([^"]+)"', message)}
    assert urls and all(url.startswith(("file:", "data:", "about:")) for url in urls)
    assert [entry for entry in browser.get_log("browser") if entry["level"] in {"SEVERE", "WARNING"}] == []


@pytest.mark.browser
def test_search_finds_a_name_in_another_writing(browser, tmp_path: Path) -> None:  # type: ignore[no-untyped-def]
    from selenium.webdriver.common.by import By
    from selenium.webdriver.common.keys import Keys

    html, _ = render_page(ENTITIES, STATEMENTS, DOCUMENTS, load_ontology(), lang="en")
    _open(browser, html, tmp_path / "page.html")
    box = browser.find_element(By.ID, "search")
    box.send_keys("阿里巴巴")
    assert "阿里巴巴" in browser.find_element(By.CSS_SELECTOR, "#hits li").text
    box.send_keys(Keys.ENTER)
    assert browser.execute_script("return kg.network.getSelectedNodes()") == ["alibaba"]
    assert "Alibaba Group" in browser.find_element(By.ID, "details").text


@pytest.mark.browser
def test_a_click_on_an_edge_shows_its_sentence_status_date_and_source(browser, tmp_path: Path) -> None:  # type: ignore[no-untyped-def]
    from selenium.webdriver.common.action_chains import ActionChains
    from selenium.webdriver.common.by import By

    html, _ = render_page(ENTITIES, STATEMENTS, DOCUMENTS, load_ontology(), lang="en")
    _open(browser, html, tmp_path / "page.html")
    browser.execute_script("kg.network.setOptions({physics: false}); kg.network.fit({animation: false})")
    middle = browser.execute_script(
        """const p = kg.network.getPositions(['alibaba', 'sun-art-retail']);
        return kg.network.canvasToDOM({x: (p['alibaba'].x + p['sun-art-retail'].x) / 2, y: (p['alibaba'].y + p['sun-art-retail'].y) / 2})"""
    )
    canvas = browser.find_element(By.CSS_SELECTOR, "#mynetwork canvas")
    size = canvas.size
    ActionChains(browser).move_to_element_with_offset(
        canvas, int(middle["x"] - size["width"] / 2), int(middle["y"] - size["height"] / 2)
    ).click().perform()
    told = browser.find_element(By.ID, "details").text
    for part in ("131.38億港元", "completed", "2025-01-01", "13138000000 HKD", "78.7%", "阿里出售高鑫零售", "sun-art"):
        assert part in told


@pytest.mark.browser
def test_the_page_itself_speaks_the_writing_that_is_chosen(browser, tmp_path: Path) -> None:  # type: ignore[no-untyped-def]
    html, _ = render_page(ENTITIES, STATEMENTS, DOCUMENTS, load_ontology(), lang="zh-Hant", largest=len(ENTITIES) - 1)
    _open(browser, html, tmp_path / "page.html")
    browser.execute_script("kg.goTo('alibaba')")
    page = browser.find_element("tag name", "body").text
    for said in ("知識圖譜", "類別", "狀態", "已完成", "公司", "全不選", "次陳述", "最重要的", "kg query"):
        assert said in page
    change = "const lang = document.getElementById('lang'); lang.value = arguments[0]; lang.dispatchEvent(new Event('change'))"
    browser.execute_script(change, "en")
    # headings are in capitals
    page = browser.find_element("tag name", "body").text.lower()
    for said in (
        "knowledge graph",
        "classes",
        "status",
        "completed",
        "company",
        "none",
        "told 1×",
        "most important of",
    ):
        assert said in page
    assert "狀態" not in page and browser.execute_script("return document.documentElement.lang") == "en"


@pytest.mark.browser
def test_filters_hide_what_they_name(browser, tmp_path: Path) -> None:  # type: ignore[no-untyped-def]
    html, _ = render_page(ENTITIES, STATEMENTS, DOCUMENTS, load_ontology())
    _open(browser, html, tmp_path / "page.html")
    browser.execute_script("document.querySelector('#statuses input[data-value=denied]').click()")
    browser.execute_script("document.querySelector('#classes input[data-value=Person]').click()")
    hidden = browser.execute_script("return kg.edges.get().filter(e => e.hidden).map(e => e.status)")
    assert hidden == ["denied"]
    assert browser.execute_script("return kg.nodes.get('eddie-wu').hidden") is True


SHOWN = """
const pen = document.createElement("canvas").getContext("2d");
return Object.values(kg.network.body.nodes).filter((node) => node.labelModule.fontOptions.size > 1).map((node) => {
  const size = node.labelModule.fontOptions.size, top = node.y + node.options.size;
  pen.font = `${size}px sans-serif`;
  const half = pen.measureText(node.options.label).width / 2;
  return {name: node.options.label, pixels: size * kg.network.getScale(), box: [node.x - half, top, node.x + half, top + size]};
})"""


@pytest.mark.browser
@pytest.mark.parametrize("steps", [0, 4, 9])
def test_names_can_be_read_and_do_not_lie_on_each_other_from_afar_and_near(browser, tmp_path: Path, steps: int) -> None:  # type: ignore[no-untyped-def]
    html, _ = render_page(*large(400), DOCUMENTS, load_ontology())
    _open(browser, html, tmp_path / "page.html")
    browser.execute_script(
        "kg.network.moveTo({scale: kg.network.getScale() * 1.3 ** arguments[0]}); kg.network.body.emitter.emit('zoom')",
        steps,
    )
    time.sleep(0.5)
    shown = browser.execute_script(SHOWN)
    assert "Company 0" in {label["name"] for label in shown} and len(shown) > 20
    assert all(label["pixels"] >= 11.9 for label in shown)
    for one, other in combinations([label["box"] for label in shown], 2):
        assert one[0] >= other[2] or other[0] >= one[2] or one[1] >= other[3] or other[1] >= one[3]


@pytest.mark.browser
@pytest.mark.slow
def test_a_graph_above_the_limit_says_so_and_has_physics_off(browser, tmp_path: Path) -> None:  # type: ignore[no-untyped-def]
    entities, statements = large(900)
    html, report = render_page(entities, statements, DOCUMENTS, load_ontology(), largest=600)
    assert (report.drawn, report.in_all) == (600, 900)
    _open(browser, html, tmp_path / "page.html")
    assert "600 most important of 900" in browser.find_element("id", "notice").text
    assert browser.execute_script("return kg.network.physics.physicsEnabled") is False
