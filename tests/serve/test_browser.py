"""Every page in a real Chromium: as people and screen readers meet it."""

from __future__ import annotations

import shutil
import socket
import threading
import time
from collections.abc import Iterator
from importlib.resources import files
from pathlib import Path
from typing import Any

import pytest
import uvicorn

from dragoman.serve import Settings, create_app
from walk import PAGES

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
pytestmark = pytest.mark.skipif(CHROMIUM is None, reason="no Chromium here: .ci/run installs Debian's")
WIDTHS = {"desk": (1280, 900), "phone": (360, 740)}


@pytest.fixture(scope="module")
def address(place: Path) -> Iterator[str]:
    """The desk on a free port of this machine."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = int(free.getsockname()[1])
    server = uvicorn.Server(
        uvicorn.Config(create_app(Settings(str(place), allow_marking=True)), port=port, log_level="error")
    )
    thread = threading.Thread(target=server.run, daemon=True)
    thread.start()
    while not server.started and thread.is_alive():
        time.sleep(0.01)
    yield f"http://127.0.0.1:{port}"
    server.should_exit = True
    thread.join(10)


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    playwright = pytest.importorskip("playwright.sync_api")
    with playwright.sync_playwright() as own:
        opened = own.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        yield opened
        opened.close()


class Visit:
    """A page opened, with all it asked for and complained of."""

    def __init__(self, browser: Any, width: str = "desk", scheme: str = "light", **how: Any) -> None:
        size = WIDTHS[width]
        viewport = {"width": size[0], "height": size[1]}
        self.context = browser.new_context(viewport=viewport, color_scheme=scheme, locale="en-GB", **how)
        self.page = self.context.new_page()
        self.asked: list[str] = []
        self.complaints: list[str] = []
        self.page.on("request", lambda request: self.asked.append(request.url))
        self.page.on("console", lambda message: self.complaints.append(message.text))
        self.page.on("pageerror", lambda error: self.complaints.append(str(error)))
        self.page.on("dialog", lambda dialog: self.complaints.append(dialog.message))

    def __enter__(self) -> Visit:
        return self

    def __exit__(self, *_error: object) -> None:
        self.context.close()


@pytest.mark.parametrize("path", PAGES)
def test_nothing_leaves_the_machine_and_nothing_is_complained_of(browser: Any, address: str, path: str) -> None:
    with Visit(browser) as visit:
        answer = visit.page.goto(address + path)
        assert answer.status == 200
        assert all(url.startswith(address) for url in visit.asked), visit.asked
        assert visit.complaints == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("path", PAGES)
def test_axe_finds_nothing_serious(browser: Any, address: str, path: str, scheme: str) -> None:
    axe = files("axe_playwright_python").joinpath("axe.min.js").read_text(encoding="utf-8")
    with Visit(browser, scheme=scheme, bypass_csp=True) as visit:
        visit.page.goto(address + path)
        visit.page.evaluate(axe)
        found = visit.page.evaluate("axe.run()")["violations"]
    told = [
        (one["id"], node["html"][:200], node.get("failureSummary", "")[:200])
        for one in found
        if one["impact"] in ("serious", "critical")
        for node in one["nodes"][:3]
    ]
    assert told == []


@pytest.mark.parametrize("path", PAGES)
def test_a_phone_scrolls_a_page_only_downwards(browser: Any, address: str, path: str) -> None:
    with Visit(browser, "phone") as visit:
        visit.page.goto(address + path)
        assert visit.page.evaluate("document.documentElement.scrollWidth") <= WIDTHS["phone"][0]


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_a_record_and_its_form_are_for_everybody_too(browser: Any, place: Path, address: str, scheme: str) -> None:
    with Visit(browser, "phone", scheme, bypass_csp=True) as visit:
        visit.page.goto(address + "/records?between=BLR&kinds=event&types=visit&until=2025")
        visit.page.click("main .entry .what a >> nth=0")
        visit.page.evaluate(files("axe_playwright_python").joinpath("axe.min.js").read_text(encoding="utf-8"))
        found = visit.page.evaluate("axe.run()")["violations"]
        assert [one["id"] for one in found if one["impact"] in ("serious", "critical")] == []
        visit.page.click("main details:has(form) summary")
        assert visit.page.locator("form.marking button").is_visible()
        assert visit.page.evaluate("document.documentElement.scrollWidth") <= WIDTHS["phone"][0]
        assert visit.complaints == []


def test_a_reader_walks_from_home_to_the_words_without_javascript(browser: Any, address: str) -> None:
    with Visit(browser, java_script_enabled=False) as visit:
        page = visit.page
        page.goto(address)
        page.fill("main input[name=query]", "Golovchenko")
        page.click("main button")
        page.click("main .entry .what a >> nth=0")
        assert page.locator("mark").first.inner_text() == "He met Prime Minister Roman Golovchenko"
        page.click("text=their relation")
        assert page.locator("h1").inner_text() in ("China – Belarus", "Belarus – China")
        page.click(".filter >> text=Visit")
        assert "types=visit" in page.url
        assert "Li Qiang" in page.locator("main .entry").first.inner_text()


def test_a_keyboard_reaches_the_content_first(browser: Any, address: str) -> None:
    with Visit(browser) as visit:
        visit.page.goto(address + "/relations/CHN/BLR")
        visit.page.keyboard.press("Tab")
        assert visit.page.evaluate("document.activeElement.className") == "skip"
        visit.page.keyboard.press("Enter")
        visit.page.wait_for_url("**#main")


def test_a_timeline_is_looked_into_and_put_back(browser: Any, address: str) -> None:
    with Visit(browser) as visit:
        page = visit.page
        page.goto(address + "/relations/CHN/BLR")
        if not page.locator("script[type=module]").count():
            pytest.skip("the moving parts are not built here: make assets")
        shown = page.locator(".island output")
        shown.wait_for()
        whole = shown.inner_text()
        places = page.eval_on_selector_all("a[data-day] circle", "found => found.map(one => one.getAttribute('cx'))")
        page.click(".island button >> text=+")
        page.wait_for_function("whole => document.querySelector('.island output').textContent !== whole", arg=whole)
        page.click(".island button >> text=All of it")
        page.wait_for_function("whole => document.querySelector('.island output').textContent === whole", arg=whole)
        again = page.eval_on_selector_all("a[data-day] circle", "found => found.map(one => one.getAttribute('cx'))")
        assert [float(one) for one in again] == pytest.approx([float(one) for one in places], abs=0.2)
        assert visit.complaints == []


@pytest.mark.parametrize("path", ["/map", "/network", "/network?of=people", "/relations/CHN/BLR"])
def test_what_moves_stays_with_the_page(browser: Any, address: str, path: str) -> None:
    with Visit(browser, "phone") as visit:
        page = visit.page
        page.goto(address + path)
        if not page.locator("script[type=module]").count():
            pytest.skip("the moving parts are not built here: make assets")
        page.locator(".island output").first.wait_for()
        assert page.evaluate("document.documentElement.scrollWidth") <= WIDTHS["phone"][0]
        assert visit.complaints == []
        assert all(url.startswith(address) for url in visit.asked)


def test_a_figure_of_a_chart_tells_its_source(browser: Any, address: str) -> None:
    with Visit(browser) as visit:
        page = visit.page
        page.goto(address + "/relations/CHN/BLR")
        if not page.locator("script[type=module]").count():
            pytest.skip("the moving parts are not built here: make assets")
        page.locator(".source output").wait_for()
        page.locator("svg[data-island=chart] a[data-told]").first.focus()
        assert "5" in page.locator(".source output").inner_text()
        assert "7*7" in page.locator(".source output q").inner_text()


def test_a_printed_page_leaves_out_what_is_for_the_screen(browser: Any, address: str) -> None:
    with Visit(browser) as visit:
        visit.page.goto(address + "/relations/CHN/BLR")
        visit.page.emulate_media(media="print")
        assert not visit.page.locator(".head nav").is_visible()
        assert not visit.page.locator(".find").is_visible()
        assert visit.page.locator("h1").is_visible()
