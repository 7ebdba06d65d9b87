"""A few pages in a browser: what it complains of, what it asks for, whether everybody can read it."""
import contextlib
import functools
import os
import re
import time

from playwright.sync_api import TimeoutError, sync_playwright

import accessibility
import scripts
from figures import Figure

PHONE, DESK = {"width": 360, "height": 740}, {"width": 1280, "height": 900}
# How long a script is kept waiting, so that what it moves is seen to move.
DELAY = 0.2
# How much of a page's text must be there without JavaScript.
SHARE = 0.9
# What makes an old address lead on.
REFRESH = re.compile(r'<meta http-equiv="refresh"[^>]*>')


def look(server, sample):
    """Everything that is found on one page."""
    found = {"console": [], "policy": [], "foreign": [], "failed": [], "shift": [], "overflow": {}, "axe": [],
             "review": [], "scriptless": [], "looks": 0, "measured": 0}
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=os.environ.get("CHROMIUM", "/usr/bin/chromium"))
        address = f"{server}/{sample.path.removesuffix('index.html')}"
        new_page = functools.partial(page_of, browser, holds=sample.kind == "redirect")
        if sample.kind == "redirect":
            with page_of(browser, viewport=DESK, holds=False) as page:
                leads_on(page, address, sample, found)
        with new_page(viewport=DESK) as page:
            text = load(page, server, address, sample, found)
            widths(page, sample, found)
        with new_page(viewport=PHONE) as page:
            load(page, server, address, sample, found)
        for screen, size in (("phone", PHONE), ("desk", DESK)):
            for scheme in ("light", "dark"):
                with new_page(viewport=size, color_scheme=scheme, reduced_motion="reduce") as page:
                    page.goto(address)
                    accessibility.look(page, f"{sample.path} ({screen}, {scheme})", found)
        with new_page(viewport=DESK, java_script_enabled=False) as page:
            page.goto(address)
            scriptless(page, text, sample, found)
        browser.close()
    return found


@contextlib.contextmanager
def page_of(browser, *, holds, **options):
    """A page of its own. If it holds, an old address does not lead on, and can be looked at."""
    context = browser.new_context(locale="vi-VN", service_workers="block", **options)

    def hold(route):
        answer = route.fetch()
        body = answer.text()
        route.fulfill(response=answer, body=REFRESH.sub("", body))

    if holds:
        context.route(lambda url: url.endswith(("/", ".html")), hold)
    try:
        yield context.new_page()
    finally:
        context.close()


def load(page, server, address, sample, found):
    """Opens the page and listens to the browser; gives the text of its main part."""

    def route(request):
        url = request.request.url
        if not url.startswith((server + "/", "data:", "blob:")):
            found["foreign"].append(f"{sample.path}: {url}")
            return request.abort()
        if url.endswith(".js"):
            time.sleep(DELAY)
        return request.fallback()

    page.context.route("**/*", route)
    page.add_init_script(scripts.WATCH)
    page.on("console", lambda message: message.type in ("error", "warning") and found["console"].append(
        f"{sample.path}: {message.type}: {message.text}"))
    page.on("pageerror", lambda error: found["console"].append(f"{sample.path}: {error}"))
    page.on("requestfailed", lambda request: found["failed"].append(f"{sample.path}: {request.failure}: {request.url}"))
    page.on("response", lambda response: response.status >= 400 and found["failed"].append(
        f"{sample.path}: {response.status}: {response.url}"))
    page.goto(address, wait_until="networkidle")
    page.wait_for_timeout(300)
    seen = page.evaluate("seen")
    found["policy"] += [f"{sample.path}: {violation}" for violation in seen["violations"]]
    if seen["shift"]:
        found["shift"].append((seen["shift"], f"{sample.path}: {seen['shift']:.4f}: {', '.join(seen['moved'])}"))
    return page.locator("main").inner_text()


def widths(page, sample, found):
    """How far the page is wider than the screen, everything that can be opened open."""
    page.evaluate(scripts.OPEN)
    for name, width, change in (
            ("at 320 px", 320, None), ("at 200 % text", 1280, scripts.LARGE_TEXT),
            ("at 200 % text", 640, scripts.LARGE_TEXT), ("with WCAG text spacing", 320, scripts.WIDE_TEXT),
            ("with WCAG text spacing", 1280, scripts.WIDE_TEXT)):
        page.set_viewport_size({"width": width, "height": 900})
        if change:
            page.evaluate(change)
        over, who = page.evaluate(scripts.OVERFLOW)
        if change:
            page.evaluate(scripts.UNDO)
        found["overflow"].setdefault(name, []).append((over, f"{sample.path} ({width} px): {over} px: {', '.join(who)}"))


def leads_on(page, address, sample, found):
    """Whether an old address leads to a page that is there."""
    page.goto(address)
    try:
        page.wait_for_url(lambda url: url != address, timeout=5_000)
        if page.evaluate("performance.getEntriesByType('navigation')[0].responseStatus") != 200:
            found["failed"].append(f"{sample.path}: leads to {page.url}, which is not there")
    except TimeoutError:
        found["failed"].append(f"{sample.path}: leads nowhere")


def scriptless(page, text, sample, found):
    """Whether the main part says without JavaScript what it says with it."""
    main = page.locator("main").inner_text()
    heading = page.locator("h1").first
    if not heading.is_visible():
        found["scriptless"].append(f"{sample.path}: no heading")
    elif len(main) < SHARE * len(text):
        found["scriptless"].append(f"{sample.path}: {len(main)} characters of {len(text)}")


def figures(looks):
    """The figures of all pages together."""

    def all_of(key):
        return [finding for look in looks for finding in look[key]]

    def largest(name, pairs, unit):
        over = sorted((pair for pair in pairs if pair[0] > 0), reverse=True)
        return Figure(name, max((amount for amount, _ in pairs), default=0), 0, unit, [text for _, text in over])

    runs = sum(look["looks"] for look in looks)
    measured = sum(look["measured"] for look in looks)
    overflow = {name: [] for look in looks for name in look["overflow"]}
    for look in looks:
        for name, pairs in look["overflow"].items():
            overflow[name] += pairs
    return [
        Figure.count("axe, WCAG 2.2 AA and best practice: violations", all_of("axe"), f" in {runs} looks"),
        Figure.count("axe: needs review, and not decided", all_of("review"), f" ({measured:,} contrasts measured)"),
        Figure.count("console errors and warnings", all_of("console")),
        Figure.count("policy violations", all_of("policy")),
        Figure.count("requests to other hosts", all_of("foreign")),
        Figure.count("failed requests", all_of("failed")),
        *(largest(f"overflow {name}", pairs, "px") for name, pairs in overflow.items()),
        largest("layout shift", all_of("shift"), ""),
        Figure.count("pages that need JavaScript to be read", all_of("scriptless")),
    ]
