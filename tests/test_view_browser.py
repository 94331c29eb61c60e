"""The page to look at in a real browser: hovering, filtering, keys, contrast, long pages; and that it reaches nowhere.

Needs selenium (in the ``dev`` extra) and Chromium with its driver (Debian: chromium, chromium-driver), or is skipped.
"""

from __future__ import annotations

import json
import os
import shutil
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

import newsparse
from newsparse.export.html import Sheet, document

webdriver = pytest.importorskip("selenium.webdriver", reason="the view's tests in a browser need selenium")
DRIVER = shutil.which("chromedriver")
BROWSER = shutil.which("chromium") or shutil.which("google-chrome")
pytestmark = pytest.mark.skipif(
    not (DRIVER and BROWSER), reason="the view's tests in a browser need chromium and chromium-driver"
)

EXAMPLES = Path(__file__).parent.parent / "examples"
HOSTILE = """\
A ferry <script>document.title = "taken"</script>

The ferry was <img src="https://ferry.example/x.png" onerror="document.title='taken'"> late on Tuesday again.

1 comment
  1. +4
    17 July 2020 18: 49
    </script><script>document.title = "taken"</script><iframe src="https://ferry.example"></iframe>
"""
OPENS_WITHIN = 3000
"""Milliseconds in which a page of 10,000 comments must be there."""

# The contrast of every text with what lies behind it, after WCAG 2.2; what is see-through is laid on what is below it.
CONTRAST = """
const parse = text => {
  const numbers = text.match(/-?[\\d.]+(?:e-?\\d+)?/g).map(Number);
  const scale = text.startsWith("color(") ? 255 : 1;
  return [...numbers.slice(0, 3).map(part => part * scale), numbers.length > 3 ? numbers[3] : 1];
};
const over = (top, bottom) => [0, 1, 2].map(n => top[n] * top[3] + bottom[n] * (1 - top[3])).concat(1);
const behind = element => {
  const layers = [];
  for (let one = element; one; one = one.parentElement) layers.push(parse(getComputedStyle(one).backgroundColor));
  return layers.reverse().reduce((below, layer) => over(layer, below), [255, 255, 255, 1]);
};
const light = color => {
  const linear = part => part <= .04045 ? part / 12.92 : ((part + .055) / 1.055) ** 2.4;
  const [r, g, b] = color.map(part => linear(part / 255));
  return .2126 * r + .7152 * g + .0722 * b;
};
const found = [];
for (const element of document.querySelectorAll("body *")) {
  if (!element.checkVisibility() || ["SCRIPT", "STYLE"].includes(element.tagName)) continue;
  const words = [...element.childNodes].some(node => node.nodeType === 3 && node.textContent.trim());
  for (const pseudo of [words ? null : undefined, element.matches(".l") ? "::before" : undefined]) {
    if (pseudo === undefined) continue;
    const back = behind(element), front = over(parse(getComputedStyle(element, pseudo).color), back);
    const [low, high] = [light(front), light(back)].sort((a, b) => a - b);
    found.push([(high + .05) / (low + .05), element.className + " " + element.textContent.slice(0, 30)]);
  }
}
return found;
"""


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    options = webdriver.ChromeOptions()
    options.binary_location = BROWSER
    sandbox = ["--no-sandbox"] if hasattr(os, "geteuid") and os.geteuid() == 0 else []
    for argument in ("--headless=new", "--disable-dev-shm-usage", "--window-size=1280,800", *sandbox):
        options.add_argument(argument)
    options.set_capability("goog:loggingPrefs", {"browser": "ALL", "performance": "ALL"})
    driver = webdriver.Chrome(options, webdriver.ChromeService(DRIVER))
    yield driver
    driver.quit()


Open = Callable[..., Any]


@pytest.fixture
def opened(browser: Any, tmp_path: Path) -> Open:
    """Open a document of some texts."""

    def opener(*texts: str, width: int = 1280, scheme: str = "light") -> Any:
        size = {"width": width, "height": 800, "deviceScaleFactor": 1, "mobile": width < 600}
        browser.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", size)
        features = [("prefers-color-scheme", scheme), ("prefers-reduced-motion", "reduce")]
        media = {"features": [{"name": name, "value": value} for name, value in features]}
        browser.execute_cdp_cmd("Emulation.setEmulatedMedia", media)
        path = tmp_path / "page.html"
        sheets = [Sheet(f"page-{number}.txt", newsparse.explain(text)) for number, text in enumerate(texts, start=1)]
        path.write_text(document(sheets), "utf-8")
        for log in ("browser", "performance"):
            browser.get_log(log)
        browser.get(path.as_uri())
        return browser

    return opener


@pytest.fixture
def show(browser: Any, opened: Open) -> Iterator[Open]:
    """The same; afterwards the browser may have complained of nothing, and asked no network for anything."""
    yield opened
    assert browser.get_log("browser") == []
    asked = [event["request"]["url"] for event in events(browser, "Network.requestWillBeSent")]
    assert asked, "the log of requests is empty"
    assert [url for url in asked if not url.startswith(("file:", "data:"))] == []


def events(browser: Any, method: str) -> list[dict[str, Any]]:
    """What the browser's log of events has of one kind."""
    messages = [json.loads(entry["message"])["message"] for entry in browser.get_log("performance")]
    return [message["params"] for message in messages if message["method"] == method]


@pytest.fixture
def thread() -> str:
    """A page with comments, and with a problem."""
    return (EXAMPLES / "thread.txt").read_text("utf-8").replace("6 comments", "7 comments")


def hover(browser: Any, selector: str) -> None:
    element = browser.find_element("css selector", selector)
    browser.execute_script("arguments[0].scrollIntoView({block: 'center'})", element)
    webdriver.ActionChains(browser).move_to_element(element).perform()


def press(browser: Any, *keys: str) -> None:
    for key in keys:
        webdriver.ActionChains(browser).send_keys(key).perform()


def lit(browser: Any) -> list[tuple[str, str]]:
    """What is lit: the side and the text."""
    script = """return [...document.querySelectorAll(".lit")].map(one =>
        [one.closest(".dump") ? "dump" : "reading", one.textContent.trim()])"""
    return [(side, text) for side, text in browser.execute_script(script)]


def text_of(browser: Any, selector: str) -> str:
    return str(browser.execute_script("return document.querySelector(arguments[0]).textContent", selector))


def seen(browser: Any, selector: str) -> bool:
    return bool(browser.execute_script("return document.querySelector(arguments[0]).checkVisibility()", selector))


def in_view(browser: Any, selector: str) -> bool:
    script = """const box = document.querySelector(arguments[0]).getBoundingClientRect();
        const frame = document.querySelector(arguments[0]).closest(".dump, .reading").getBoundingClientRect();
        return box.bottom > frame.top && box.top < frame.bottom"""
    return bool(browser.execute_script(script, selector))


@pytest.mark.parametrize(("here", "there"), [(".dump", ".reading"), (".reading", ".dump")])
def test_hovering_lights_both_sides(here: str, there: str, show: Open, thread: str) -> None:
    browser = show(thread)
    hover(browser, f"{here} [data-k='c3.author']")
    assert sorted(lit(browser)) == [("dump", "rower_77"), ("reading", "rower_77")]
    assert text_of(browser, ".where") == "page.comments[3].author"
    hover(browser, f"{here} [data-k='headline']")
    assert sorted(lit(browser)) == [("dump", "The mill wheel turns again"), ("reading", "The mill wheel turns again")]


@pytest.mark.parametrize(
    ("key", "path"),
    [
        ("headline", "page.headline"),
        ("a0", "page.authors[0]"),
        ("published", "page.published"),
        ("b1", "page.body[1]"),
        ("q2.speaker", "page.quotes[2].speaker"),
        ("declared_comments", "page.declared_comments"),
        ("c0.q0", "page.comments[0].quotes[0]"),
        ("c1.timestamp", "page.comments[1].timestamp"),
        ("p0", "page.problems[0]"),
    ],
)
def test_parts_are_named_as_in_python(key: str, path: str, show: Open, thread: str) -> None:
    browser = show(thread)
    browser.execute_script("document.querySelector(`.reading [data-k='${arguments[0]}']`).click()", key)
    assert text_of(browser, ".where") == path
    value = newsparse.parse(thread)
    assert eval(path, {"page": value}) is not None


def test_hovering_tells_rule_and_reason(show: Open, thread: str) -> None:
    browser = show(thread)
    lines = {line.role: line for line in reversed(newsparse.explain(thread).lines) if line.text.strip()}
    for role, selector in (("navigation", ".l[data-n='1']"), ("published", ".reading [data-k='published']")):
        line = lines[role]
        hover(browser, selector)
        assert text_of(browser, ".because") == f"line {line.number}, {role}: {line.rule} {line.because}"


@pytest.mark.parametrize("width", [1280, 1000, 390])
def test_nothing_moves_under_the_pointer(width: int, show: Open, thread: str) -> None:
    browser = show(thread, width=width)
    height = "return document.querySelector('.panes').getBoundingClientRect().height"
    before = browser.execute_script(height)
    for key in ("c3.author", "declared_comments", "headline", "b0"):
        browser.execute_script("document.querySelector(`.reading [data-k='${arguments[0]}']`).click()", key)
        assert browser.execute_script(height) == before


def test_resting_on_a_thing_brings_the_other_side_to_it(show: Open, thread: str) -> None:
    browser = show(
        thread.replace("Who is to pay", "Nobody in the whole town of Wend can say. " * 400 + "Who is to pay")
    )
    assert not in_view(browser, ".dump [data-k='c5']")
    hover(browser, ".reading [data-k='c5'] .text p")
    until = time.monotonic() + 5
    while time.monotonic() < until and not in_view(browser, ".dump [data-k='c5']"):
        time.sleep(0.05)
    assert in_view(browser, ".dump [data-k='c5']")


def test_click_holds_and_escape_lets_go(show: Open, thread: str) -> None:
    browser = show(thread)
    browser.find_element("css selector", ".reading [data-k='c4.score']").click()
    hover(browser, ".reading [data-k='headline']")
    assert sorted(lit(browser)) == [("dump", "-2"), ("reading", "−2")]
    press(browser, "\ue00c")
    hover(browser, ".reading [data-k='c0.author']")
    assert sorted(lit(browser)) == [("dump", "Ilse Moor"), ("reading", "Ilse Moor")]


def test_keys_step_through_what_was_read(show: Open, thread: str) -> None:
    browser = show(thread)
    press(browser, "j")
    assert text_of(browser, ".where") == "page.problems[0]"
    for part, words in (("page.headline", "The mill wheel turns again"), ("page.comments[1]", "not the wheel")):
        for _ in range(40):
            if text_of(browser, ".where") == part:
                break
            press(browser, "j")
        assert [(side, words in text) for side, text in lit(browser)] == [("dump", True), ("reading", True)]
    press(browser, "k")
    assert text_of(browser, ".where") == "page.comments[0]"
    press(browser, "\ue007", "j")
    assert text_of(browser, ".where") == "page.comments[1]"
    press(browser, "c")
    assert text_of(browser, ".where") == "page.comments[2]"
    press(browser, "p")
    assert text_of(browser, ".where") == "page.problems[0]"


def test_counts_lead_to_what_they_count(show: Open, thread: str) -> None:
    browser = show(
        thread.replace("Who is to pay", "Nobody in the whole town of Wend can say. " * 200 + "Who is to pay")
    )
    assert not in_view(browser, ".comments h2")
    browser.find_element("css selector", "[data-to='comments']").click()
    assert in_view(browser, ".comments h2")


def test_legend_switches_zones_and_fields_off_on_both_sides(show: Open, thread: str) -> None:
    browser = show(thread)
    switch = browser.find_element("css selector", "[data-off='z-comments']")
    switch.click()
    assert switch.get_attribute("aria-pressed") == "false"
    assert not seen(browser, ".dump .z-comments .l")
    assert not seen(browser, ".reading .comments")
    assert seen(browser, ".dump .z-body .l")
    browser.find_element("css selector", "[data-off='z-navigation']").click()
    shown = "return getComputedStyle(document.querySelector('.z-navigation'), '::after').content"
    assert browser.execute_script(shown) == '"navigation, lines 1 to 3"'
    browser.find_element("css selector", "[data-off='m-quote']").click()
    assert not seen(browser, ".reading .quotes")
    background = "return getComputedStyle(document.querySelector('.dump .m-quote')).backgroundColor"
    assert browser.execute_script(background) == "rgba(0, 0, 0, 0)"
    browser.find_element("css selector", ".all").click()
    assert seen(browser, ".dump .z-comments .l")
    assert seen(browser, ".reading .quotes")
    assert not seen(browser, ".all")


def test_legend_works_from_the_keyboard(show: Open, thread: str) -> None:
    browser = show(thread)
    browser.execute_script("document.querySelector('[data-off=\"z-body\"]').focus()")
    press(browser, " ")
    assert not seen(browser, ".dump .z-body .l")


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_contrast(scheme: str, show: Open, thread: str) -> None:
    browser = show(thread + "\ncut off in the middle of a sentence", scheme=scheme)
    for state in ("", "document.querySelectorAll('[data-k]').forEach(one => one.classList.add('lit'))"):
        browser.execute_script(state)
        ratios = browser.execute_script(CONTRAST)
        assert len(ratios) > 100
        assert [(round(ratio, 2), where) for ratio, where in ratios if ratio < 4.5] == []


def test_fits_a_phone(show: Open, thread: str) -> None:
    browser = show(thread, width=390)
    size = browser.execute_script("return [document.documentElement.scrollWidth, innerWidth]")
    assert size == [390, 390]
    assert in_view(browser, ".reading h1")
    assert in_view(browser, ".l")
    assert not seen(browser, ".chip")
    browser.find_element("css selector", ".reading [data-k='headline']").click()
    assert len(lit(browser)) == 2
    assert browser.find_element("css selector", ".where").text == "page.headline"


def test_prints_both_sides_whole(show: Open, thread: str) -> None:
    browser = show(thread)
    browser.execute_cdp_cmd("Emulation.setEmulatedMedia", {"media": "print", "features": []})
    heights = browser.execute_script("""return [...document.querySelectorAll(".dump, .reading")].map(one =>
        one.scrollHeight - one.clientHeight)""")
    assert heights == [0, 0]
    assert not seen(browser, ".why")
    browser.execute_cdp_cmd("Emulation.setEmulatedMedia", {"media": "", "features": []})


def test_hostile_text_does_nothing(show: Open) -> None:
    browser = show(HOSTILE)
    assert browser.title == "page-1.txt · newsparse"
    assert browser.find_elements("css selector", "img, iframe") == []
    assert "<img src=" in text_of(browser, ".dump")
    hover(browser, ".reading .c")
    assert browser.title == "page-1.txt · newsparse"


def test_policy_forbids_other_scripts_and_addresses(opened: Open) -> None:
    browser = opened("A page\n")
    browser.execute_script("""
        const script = document.createElement("script"), image = new Image();
        script.textContent = "document.title = 'taken'";
        image.src = "https://ferry.example/x.png";
        document.body.append(script, image);
    """)
    assert browser.title == "page-1.txt · newsparse"
    assert [event["blockedReason"] for event in events(browser, "Network.loadingFailed")] == ["csp"]
    said = [entry["message"] for entry in browser.get_log("browser")]
    assert len([message for message in said if "Content Security Policy" in message]) == 2


def test_several_pages_have_an_index_and_a_way_back(show: Open, thread: str) -> None:
    browser = show(thread, HOSTILE)
    assert not seen(browser, "#page-1")
    browser.find_element("css selector", "a[href='#page-2']").click()
    assert [seen(browser, one) for one in (".index", "#page-1", "#page-2")] == [False, False, True]
    hover(browser, "#page-2 .reading .c")
    assert sorted(side for side, _ in lit(browser)) == ["dump", "reading"]
    browser.find_element("css selector", "#page-2 .back").click()
    assert seen(browser, ".index")


def test_index_sorts_by_a_column(show: Open, thread: str) -> None:
    browser = show(HOSTILE, thread, "A page\n")
    names = "return [...document.querySelectorAll('tbody small')].map(one => one.textContent)"
    [button] = [one for one in browser.find_elements("css selector", ".sort") if one.text == "Comments"]
    button.click()
    assert browser.execute_script(names) == ["page-2.txt", "page-1.txt", "page-3.txt"]
    button.click()
    assert browser.execute_script(names) == ["page-3.txt", "page-1.txt", "page-2.txt"]


def test_index_fits_a_phone(show: Open, thread: str) -> None:
    browser = show(thread, HOSTILE, width=390)
    assert browser.execute_script("return document.documentElement.scrollWidth") == 390
    assert seen(browser, "td[data-name='Comments']")


def test_ten_thousand_comments_open_at_once(show: Open) -> None:
    records = "".join(
        f'  {n}. +{n % 17}\n    {n % 27 + 1} July 2020 {n % 24}:{n % 60:02}\n    Number {n} says "so it is" again.\n'
        for n in range(1, 10_001)
    )
    browser = show(f"The ferry\n\nThe ferry was late on Tuesday again.\n\n10000 comments\n{records}")
    loaded = browser.execute_script("return performance.getEntriesByType('navigation')[0].loadEventEnd")
    assert 0 < loaded < OPENS_WITHIN
    assert len(browser.find_elements("css selector", ".c")) == 10_000
    browser.execute_script("document.querySelector('.c[data-k=c9000]').click()")
    assert in_view(browser, ".dump [data-k=c9000]")
    assert text_of(browser, ".where") == "page.comments[9000]"
