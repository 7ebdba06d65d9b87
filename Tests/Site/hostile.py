"""Content of strangers in a browser, under the policy that pages are published with: nothing of it may run."""
import contextlib
import http.server
import json
import os
import pathlib
import re
import subprocess
import tempfile
import threading

from playwright.sync_api import Error, sync_playwright

from figures import Figure
from server import Server
from site_folder import SiteFolder

PROJECT = pathlib.Path(__file__).resolve().parents[2]
# Everything that runs says so here.
RAN = "window.__ran=(window.__ran||0)+1"
ATTACKS = [
    f"\"><script>{RAN};alert(1)</script><img src=https://elsewhere.example/a.png onerror=\"{RAN}\">",
    f"'></title></textarea></style></script><svg onload='{RAN}'><script>{RAN}</script></svg>",
    f"--><iframe srcdoc=\"<script>parent.{RAN[7:]}</script>\"></iframe>]]>&lt;script&gt;\u2028</script>\\\"-alert(1)-\\\"",
    f"javascript:{RAN}//{{{{{{title}}}}}} {{url}} {{n}} `${{{RAN}}}`",
]
ATTACK = " ".join(ATTACKS)
# In the words of the interface, of which some stand where only a few signs may.
WORD = f"<img src=x onerror={RAN}><script>{RAN}</script>'"
DRAWING = """<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><title>&lt;script&gt;window.__ran=1&lt;/script&gt;</title>
<rect width="9" height="9" fill="url(#a)"/><text y="9">"onload="alert(1)</text></svg>
"""
# What is refused, each with the code of the finding that says so.
REFUSED = {
    "unsafe-link": [
        "[x](javascript:alert(1))", "[x](JaVaScRiPt&#58;alert(1))", "[x](<java\tscript:alert(1)>)", "[x](&#x09;javascript:x)",
        "[x](\\javascript:x)", "[x](data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==)", "[x](vbscript:x)",
        "<javascript:alert(1)>", "[x]: javascript:alert(1)\n\n[x]", "[x](//elsewhere.example)", "[x](\\\\elsewhere.example)",
        "![x](javascript:alert(1))", "![x](data:image/svg+xml,<svg/onload=alert(1)>)", "![x](https://elsewhere.example/a.png)",
        "[x](blob:https://a/b)", "[x](file:///etc/passwd)", "[x](view-source:javascript:x)", "[x](feed:javascript:x)",
    ],
    "raw-html": [
        "<script>alert(1)</script>", "Text <img src=x onerror=alert(1)>", "<svg onload=alert(1)>", "a <!-- x --> b",
        "<a href=\"javascript:x\">x</a>", "<iframe srcdoc=x></iframe>", "<style>@import 'x'</style>", "a <![CDATA[ x ]]>",
    ],
    "dead-link": [
        "[x](../../../../etc/passwd)", "[x](%2e%2e/%2e%2e/%2e%2e/x.md)", "[x](#\"><script>)"],
}
PICTURES = [
    "<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>",
    "<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>",
    "<svg xmlns='http://www.w3.org/2000/svg'><a href='javascript:alert(1)'><text>x</text></a></svg>",
    "<svg xmlns='http://www.w3.org/2000/svg'><foreignObject><iframe/></foreignObject></svg>",
]
QUERIES = [
    "onerror", "script alert", "title", "article 7", "dieu 7", "\"><img src=x onerror=alert(1)>", "javascript:alert(1)",
    "</script><script>", "__proto__", "constructor", "${alert(1)}", "extradition", "hostile",
]
# Before anything of a page: what the policy refuses is remembered, and what would leave the page without a request too.
WATCH = """
window.refused = [];
document.addEventListener('securitypolicyviolation', event =>
  refused.push(`${event.effectiveDirective} ${event.blockedURI}`));
window.open = address => refused.push(`window.open ${address}`);
"""
LINKS = """() => [...document.querySelectorAll('a, area')].map((link, number) =>
  ({number, address: new URL(link.getAttribute('href') ?? '', document.baseURI).href,
    written: link.getAttribute('href') ?? ''}))"""
# A link in a picture has no click() of its own; what was clicked before may have added links, or taken some away.
CLICK = """({number, written}) => {
  const link = document.querySelectorAll('a, area')[number];
  if (!link || (link.getAttribute('href') ?? '') !== written) return false;
  link.dispatchEvent(new MouseEvent('click', {bubbles: true, cancelable: true, view: window}));
  return true;
}"""
SCRIPTS = """() => [...document.querySelectorAll('script')].filter(script =>
  script.type === 'application/ld+json' ? !JSON.parse(script.text) : !script.src.startsWith(location.origin + '/'))
  .map(script => script.outerHTML.slice(0, 100))"""
HANDLERS = """() => [...document.querySelectorAll('*')].flatMap(element => [...element.attributes].filter(({name, value}) =>
  name.startsWith('on') || name === 'style' && element.matches('main *:not(.card)') || name === 'srcdoc'
  || /^\\s*(javascript|data|vbscript):/i.test(value) && ['href', 'src', 'action', 'xlink:href'].includes(name))
  .map(({name, value}) => `${element.localName} ${name}=${value.slice(0, 60)}`))"""


class Watched:
    """What pages do in a browser that is watched."""

    def __init__(self, browser, address):
        self.address, self.where, self.seen = address, "", {
            key: [] for key in ("ran", "dialogs", "console", "policy", "foreign", "markup")}
        self.context = browser.new_context(service_workers="block")
        self.context.add_init_script(WATCH)
        self.context.route("**/*", self.answer)
        self.context.on("dialog", self.dismiss)
        self.page = self.context.new_page()
        self.page.on("console", lambda message: message.type in ("error", "warning") and self.add("console", message.text))
        self.page.on("pageerror", lambda error: self.add("console", str(error)))
        # An address that a link leads to when it is clicked.
        self.expected = None

    def add(self, key, what):
        self.seen[key].append(f"{self.where}: {what}")

    def dismiss(self, dialog):
        self.add("dialogs", dialog.message)
        dialog.dismiss()

    def answer(self, route):
        request = route.request
        if request.url.startswith((self.address + "/", "data:", "blob:")):
            return route.continue_()
        if not (request.is_navigation_request() and request.url == self.expected):
            self.add("foreign", request.url)
        # The page stays where it is.
        return route.fulfill(status=204)

    def open(self, path):
        self.where = path
        self.page.goto(f"{self.address}/{path}", wait_until="load")

    def look(self):
        """Remembers what of a page ran by now."""
        ran, refused = self.ask("[window.__ran, window.refused ?? []]")
        if ran:
            self.add("ran", f"{ran} times")
        for violation in refused:
            self.add("policy", violation)

    def ask(self, question):
        """What a page answers; a page that comes while one is asked is asked again."""
        for _ in range(20):
            with contextlib.suppress(Error):
                self.page.wait_for_load_state("load")
                return self.page.evaluate(question)
            self.page.wait_for_timeout(50)
        raise AssertionError(f"{self.where} does not answer")

    def check_markup(self):
        for found in self.ask(SCRIPTS) + self.ask(HANDLERS):
            self.add("markup", found)

    def click(self, path, link):
        """Clicks a link of the page at hand."""
        self.where, self.expected = f"{path} → {link['address']}", link["address"]
        if not self.page.evaluate(CLICK, link):
            self.open(path)
            self.where = f"{path} → {link['address']}"
            if not self.page.evaluate(CLICK, link):
                self.add("console", "a link that is gone")
        self.page.wait_for_timeout(20)
        self.look()
        self.expected, self.where = None, path


def figures(tool):
    """What content of strangers does in a browser."""
    with tempfile.TemporaryDirectory(prefix="pinpoint-hostile-") as folder, sync_playwright() as playwright:
        folder = pathlib.Path(folder)
        browser = playwright.chromium.launch(executable_path=os.environ.get("CHROMIUM", "/usr/bin/chromium"))
        taken = build_taken(folder / "taken", tool)
        with Server(taken, 0) as server:
            # A page that is left while it loads wants no answer.
            server.server.handle_error = lambda *_: None
            watched = Watched(browser, server.address)
            pages, clicks, queries = tour(watched, taken)
        unrefused, preview = refusals(folder / "refused", tool, browser)
        controls, unnoticed = control(browser)
        browser.close()
    for key, found in preview.seen.items():
        watched.seen[key] += found
    where = f" in {pages} pages, {clicks} clicks, {queries} queries"
    names = {
        "ran": "scripts that ran", "dialogs": "dialogs", "console": "errors and warnings", "policy": "policy violations",
        "foreign": "requests to other hosts", "markup": "scripts, handlers and schemes in the markup"}
    return [
        *(Figure.count(f"hostile content: {name}", watched.seen[key], where if key == "ran" else "")
          for key, name in names.items()),
        Figure.count("hostile content: published though it must be refused", unrefused,
                     f" of {sum(map(len, REFUSED.values())) + len(PICTURES)}"),
        Figure.count("hostile content: what does run and was not noticed", unnoticed, f" of {controls}"),
    ]


# What is taken


def quoted(text):
    """A text as YAML and JSON write it."""
    return json.dumps(text, ensure_ascii=False)


def write(folder, files):
    for path, text in files.items():
        file = folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")


def templates(folder):
    """The project's templates, whose words are hostile too wherever a word may be any."""
    for file in (PROJECT / "Templates").rglob("*"):
        if not file.is_file():
            continue
        text = file.read_bytes()
        if file.parent.name == "strings":
            words = re.sub(r'^((?!language-|digit|month|date|day)[a-z0-9-]+): (?:"(.*)"|([^"\n].*))$',
                           lambda word: f'{word[1]}: "{word[2] or word[3]}{WORD}"', text.decode(), flags=re.MULTILINE)
            text = words.encode()
        target = folder / file.relative_to(PROJECT)
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(text)


def taken_content():
    text = quoted(f"Hostile {ATTACK}")
    body = "\n\n".join(
        ["Extradition under Article 7(1), Articles 8 to 11 and “Article 12”.", "Text <svg/onload=alert(1)> <img/src=x/onerror=alert(1)>", "`" + ATTACK.replace("`", "") + "`"]
        + [re.sub(r"([<>&\[\]*_`\\!:])", r"\\\1", attack) for attack in ATTACKS]
        + ["```" + "js\"onclick=\"alert(1)\n" + ATTACK + "\n```",
           "[x](https://elsewhere.example/\"onclick=\"alert(1)?a=<script>&b='c' \"t\\\"onclick=x <script>\")",
           "[<mailto:a@b.example>](https://elsewhere.example/) <https://elsewhere.example/'onclick=x>",
           "![a \\\"onerror=alert(1) <b>](a.svg \"t\\\"onerror=x\") note[^\"><script>].",
           "| \\<script> |\n|---|\n| [z](http://elsewhere.example/javascript:alert(1)) |",
           "# \\<img src=x onerror=alert(1)> {#\"onclick=x}", "[^\"><script>]: Note \\<svg onload=x> Article 9"])
    files = {
        "Content/site.yml": f"""id: hostile
title: {text}
languages: [vi, en]
instrument: treaty
base-url: https://hostile.example/
publisher: {text}
as-of: 2026-01-01
report-url: {quoted("https://elsewhere.example/?a='onclick=x&u={url}")}
""",
        "Content/instruments/treaty.yml": f"""id: treaty
type: Convention
name: {text}
short: Convention
url: {quoted("https://elsewhere.example/a'onclick=x")}
outline: {{articles: 1-12, chapters: I-II}}
chapters: [{{id: chp_I, articles: 1-6, title: {text}}}, {{id: chp_II, articles: 7-12, title: {text}}}]
""",
        "Content/sources.yml": f"src:\n  title: {text}\n  publisher: {text}\n  url: https://elsewhere.example/'x\n  note: {text}\n",
        "Content/status.yml": f"""threshold: 4
days: 90
provision: art_10
rule: {text}
ways: [{{name: {text}, text: {text}}}]
signatures: [{{date: 2025-10-25, who: {text}, note: {text}, sources: [src]}}]
ratifications: [{{date: 2025-11, who: {text}, note: {text}, sources: [src]}}]
unknown: {text}
""",
        "Content/concepts/hostile.yml": f"""title: {text}
terms: {{vi: [dẫn độ, {text}], en: [extradition, {text}]}}
provisions: [art_3, art_7]
explanation: {text}
trap: {text}
""",
        "Content/pages/a.svg": DRAWING, "Content/news/a.svg": DRAWING, "Content/timeline/a.svg": DRAWING,
        "Content/claims/a.svg": DRAWING, "Content/treaty/a.svg": DRAWING,
    }
    kinds = {
        "pages/hostile": "sources: [src]", "treaty/article-07": f"article: 7\nsummary: {text}\ncopy: {text}\nreview: checked",
        "treaty/article-08": "article: 8", "treaty/chapter": "chapter: 1",
        "news/2025-04-10-hostile": f"publisher: {text}\nsummary: {text}\n"
        f"source: {{title: {text}, url: \"https://elsewhere.example/'x\"}}\nsources: [src, {text}]",
        "news/2025-05-10-other": "publisher: \"A\"",
        "timeline/2025-04-10-hostile": f"date: 2025-04-10\nplace: {text}\nkind: {text}\nsources: [{text}, src]",
        "timeline/later": f"date: pending\ncondition: {text}",
        "claims/hostile": f"verdict: imprecise\ndate: 2025-03\nclaimants: [{text}, src]\nsources: [{text}]",
    }
    for stem, matter in kinds.items():
        for language in ("vi", "en"):
            provisions = "1. Paragraph " + body.split("\n\n")[2] + "\n\n" if "article" in stem else ""
            files[f"Content/{stem}.{language}.md"] = f"---\ntitle: {text}\n{matter}\n---\n{provisions}{body}\n"
    return files


def build_taken(folder, tool):
    write(folder, taken_content())
    templates(folder)
    result = subprocess.run(
        [tool.resolve(), "build", "--source", folder, "--output", folder / "Site"], capture_output=True, text=True)
    if result.returncode != 0:
        raise SystemExit(f"hostile content that must be taken is refused:\n{result.stderr}")
    return SiteFolder(folder / "Site")


def tour(watched, site):
    """Every page, every link of each and the search; gives how many."""
    clicked, clicks, queries = set(), 0, 0
    paths = [path.removesuffix("index.html") for path in site.html]
    others = [path for path in sorted(site.files) if path.endswith((".svg", ".txt", ".md", ".json"))]
    for path in paths:
        watched.open(path)
        watched.page.wait_for_timeout(50)
        watched.look()
        watched.check_markup()
        hover(watched)
        links = watched.ask(LINKS)
        for link in links:
            scheme = link["address"].partition(":")[0]
            if link["written"] and scheme not in ("http", "https", "mailto"):
                watched.add("markup", f"a link to {link['address']}")
            if scheme == "mailto" or (link["address"], link["written"]) in clicked:
                continue
            clicked.add((link["address"], link["written"]))
            clicks += 1
            watched.click(path, link)
            if watched.page.url.partition("#")[0] != f"{watched.address}/{path}":
                watched.open(path)
    for path in others:
        watched.open(path)
        watched.look()
    for path in ("en/", "vi/"):
        watched.open(path)
        for query in QUERIES:
            queries += search(watched, query)
    return len(paths) + len(others), clicks, queries


def hover(watched):
    """Points at citations, so that their cards open."""
    for link in watched.page.locator("main a.citation:not(.external), main a.concept").all()[:3]:
        with contextlib.suppress(Exception):
            link.hover(timeout=500, force=True)
            watched.page.wait_for_timeout(450)
    watched.check_markup()
    watched.look()


def search(watched, query):
    page = watched.page
    box = page.locator("dialog.search input:not([type=radio])")
    if not box.is_visible():
        # Words as long as these push it out of its place.
        page.evaluate("document.querySelector('.search-link').click()")
        box.wait_for()
    box.fill("")
    box.press_sequentially(query)
    page.wait_for_timeout(200)
    watched.where = f"search: {query}"
    watched.check_markup()
    watched.look()
    return 1


# What is refused


def refusals(folder, tool, browser):
    """What is published though it must not be, and what the preview does with it."""
    files, codes = {}, {}
    bodies = [(code, body) for code, list_of in REFUSED.items() for body in list_of]
    for number, (code, body) in enumerate(bodies):
        path = f"Content/news/2025-01-01-n{number:02}.en.md"
        files[path], codes[path] = f"---\ntitle: \"{number}\"\n---\n{body}\n", code
    for number, picture in enumerate(PICTURES):
        path = f"Content/news/p{number}.svg"
        files[path], codes[path] = picture, "unsafe-link"
    files["Content/site.yml"] = "languages: [en]\ninstrument: treaty\n"
    files["Content/instruments/treaty.yml"] = "id: treaty\ntype: A\nname: The A\nshort: A\noutline: {articles: 1-9}\n"
    write(folder, files)
    templates(folder)
    told = json.loads(subprocess.run(
        [tool.resolve(), "check", "--source", folder, "--diagnostics", "json"], capture_output=True, text=True).stdout)
    found = {(finding["location"]["path"], finding["code"]) for finding in told["diagnostics"]
             if finding["severity"] == "error"}
    unrefused = [f"{code}: {files[path]}" for path, code in codes.items() if (path, code) not in found]
    built = subprocess.run([tool.resolve(), "build", "--source", folder], capture_output=True)
    if built.returncode != 1 or (folder / "Site").exists():
        unrefused.append("the site was built")
    preview = subprocess.Popen(
        [tool.resolve(), "serve", "--source", folder, "--port", "0"], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL,
        text=True)
    try:
        address = re.search(r"http://\S+?(?=/?\s)", preview.stdout.readline()).group(0).rstrip("/")
        watched = Watched(browser, address)
        watched.open("")
        watched.page.wait_for_timeout(1_000)
        watched.look()
        if "javascript:" not in watched.page.locator("body").inner_text():
            unrefused.append("the preview does not show what is wrong")
        watched.context.close()
        # That there is no site is said by the status of the answer.
        watched.seen["console"] = [text for text in watched.seen["console"] if "status of 5" not in text]
    finally:
        preview.terminate()
        preview.wait(timeout=10)
    return unrefused, watched


# What would be noticed


class Control(http.server.BaseHTTPRequestHandler):
    """Pages on which something does run, under no policy or, below /policy/, under the published one."""

    pages = {
        "/inline": f"<script>{RAN}</script>", "/handler": f"<img src=x onerror='{RAN}'>", "/dialog": "<script>alert(1)</script>",
        "/foreign": "<img src='https://elsewhere.example/a.png'>", "/error": "<script>throw 1</script>",
        "/policy/inline": f"<script>{RAN}</script>", "/policy/foreign": "<img src='https://elsewhere.example/a.png'>",
        "/policy/own": "<script src='/ran.js'></script>", "/link": f"<a href='javascript:{RAN}'>x</a>",
    }

    def do_GET(self):
        body = RAN if self.path == "/ran.js" else self.pages.get(self.path)
        self.send_response(200 if body else 404)
        self.send_header("Content-Type", "text/javascript" if self.path == "/ran.js" else "text/html; charset=utf-8")
        if self.path.startswith("/policy/"):
            self.send_header("Content-Security-Policy", "default-src 'none'; script-src 'self'; img-src 'self'")
        self.end_headers()
        self.wfile.write((body or "").encode())

    def log_message(self, *arguments):
        pass


def control(browser):
    """How many pages that do something were looked at, and which of them did it unnoticed."""
    expected = {
        "/inline": ["ran"], "/handler": ["ran", "markup"], "/dialog": ["dialogs"], "/foreign": ["foreign"], "/error": ["console"],
        "/policy/inline": ["policy", "console"], "/policy/foreign": ["policy"], "/policy/own": ["ran"],
        "/link": ["ran", "markup"],
    }
    unnoticed = []
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Control)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    for path, keys in expected.items():
        watched = Watched(browser, f"http://127.0.0.1:{server.server_port}")
        watched.open(path[1:])
        watched.page.wait_for_timeout(200)
        watched.check_markup()
        for link in watched.ask(LINKS):
            watched.click(path, link)
        watched.look()
        unnoticed += [f"{path}: {key}" for key in keys if not watched.seen[key]]
        watched.context.close()
    server.shutdown()
    server.server_close()
    return len(expected), unnoticed


if __name__ == "__main__":
    import sys
    for figure in figures(pathlib.Path(sys.argv[1])):
        print(figure.name, figure.measured, figure.note, *figure.findings[:12], sep="\n  ")
