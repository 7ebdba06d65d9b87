"""Pages with a fault each, one with all that only a browser sees, and a page with everything mended."""
import dataclasses
import hashlib

BASE = "https://own.example/"
# Less strict than a site's own policy in one thing, so that a picture from elsewhere is asked for.
POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src *"
# The page of all faults that only a browser sees.
SEEN = "seen.html"
TEXT = "<p>A few words that everybody can read, with and without a script, so that there is something to look at.</p>"
STYLES = """body { font: 1rem/1.5 sans-serif; background: #fff; color: #000; overflow-wrap: anywhere; }
.wide { width: 1500px; }
.scroll { overflow-x: auto; }
"""


@dataclasses.dataclass(frozen=True)
class Fault:
    """What is wrong with a page, by the figure that must say so, and how it is right."""

    figure: str
    wrong: str
    right: str
    # Whether it is in the head.
    is_head: bool = False
    # What is said of it by a browser; all that only a browser sees is on one page.
    browser_says: str = ""


def linked(data):
    return f'<script type="application/ld+json">{data}</script>'


def script(name):
    return f'<script src="{name}.js" defer></script>'


def drawn(ground, words):
    return (
        f'<svg role="img" aria-label="Number" viewBox="0 0 80 40" width="80" height="40">'
        f'<rect width="80" height="40" fill="{ground}"></rect><text x="10" y="25" fill="{words}">164</text></svg>')


FAULTS = {
    "html": Fault("Nu HTML checker: errors and warnings", "<p>One <div>two</div></p>", "<div>One two</div>"),
    "fragment": Fault(
        "broken links and fragments", '<p><a href="#nowhere">Further</a></p>', '<p id="here"><a href="#here">On</a></p>'),
    "address": Fault(
        "broken links and fragments", f'<p><a href="{BASE}nowhere/">There</a></p>', f'<p><a href="{BASE}">There</a></p>'),
    "word": Fault(
        "JSON-LD: faults", linked('{"@context": "https://schema.org", "@type": "Legislation", "name": "A", "titel": "A"}'),
        linked('{"@context": "https://schema.org", "@type": "Legislation", "name": "A"}'), is_head=True),
    "nameless": Fault(
        "JSON-LD: faults", linked('{"@context": "https://schema.org", "@type": "Legislation"}'), "", is_head=True),
    "syntax": Fault("JSON-LD: faults", linked("{"), "", is_head=True),
    "data-address": Fault(
        "own addresses in data that lead nowhere",
        linked('{"@context": "https://schema.org", "@type": "Place", "name": "A", "url": "' + BASE + '#nowhere"}'),
        linked('{"@context": "https://schema.org", "@type": "Place", "name": "A", "url": "' + BASE + '"}'), is_head=True),
    "console": Fault(
        "console errors and warnings", script("error"), script("silent"), is_head=True, browser_says="broken"),
    "policy": Fault("policy violations", '<p style="color: red">Red</p>', "<p>Black</p>", browser_says="style-src"),
    "foreign": Fault(
        "requests to other hosts", '<img src="https://elsewhere.example/a.svg" alt="A">', '<img src="a.svg" alt="A">',
        browser_says="elsewhere.example"),
    "missing": Fault("failed requests", script("missing"), "", is_head=True, browser_says="missing.js"),
    "wide": Fault(
        "overflow at 320 px", '<div class="wide">Wide</div>',
        '<div class="scroll" tabindex="0" role="region" aria-label="Wide"><div class="wide">Wide</div></div>',
        browser_says="div.wide"),
    "shift": Fault("layout shift", script("above"), script("below"), is_head=True, browser_says="seen.html: 0."),
    "button": Fault(
        "axe, WCAG 2.2 AA and best practice: violations", "<button></button>", "<button>Open</button>",
        browser_says="button-name"),
    "faint": Fault(
        "axe: needs review, and not decided", drawn("#999", "#aaa"), drawn("#eee", "#222"), browser_says="where 4.5 is needed"),
    "scripted": Fault(
        "pages that need JavaScript to be read", script("words"), "", is_head=True, browser_says="characters of"),
}

SCRIPTS = {
    "error": "console.error('broken');", "silent": "document.title;",
    "above": "document.querySelector('main').insertAdjacentHTML('afterbegin', '<p>Late</p><p>and above</p>');",
    "below": "document.querySelector('main').insertAdjacentHTML('beforeend', '<p>Late</p>');",
    "words": f"document.querySelector('main').insertAdjacentHTML('beforeend', '{TEXT * 4}');",
}


def page(title, kind="page", head="", main=""):
    return f"""<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="{POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{title}</title>
<link rel="icon" href="a.svg">
<link rel="stylesheet" href="site.css">
{head}
</head>
<body class="page-{kind}">
<main>
<h1>{title}</h1>
{main}
{TEXT}
</main>
</body>
</html>
"""


def feed(more=""):
    return f"""<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en"><id>tag:own.example,2026:a</id><title>A</title>
<updated>2026-01-01T00:00:00Z</updated><author><name>A</name></author>{more}</feed>
"""


def write(folder, *, is_faulty):
    """Writes the faulty pages, or the mended one, with what both need."""
    files = {"a.svg": '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9" width="9" height="9"></svg>\n',
             "site.css": STYLES, "robots.txt": f"User-agent: *\n\nSitemap: {BASE}sitemap.xml\n",
             "index.html": page("Sound"), "404.html": page("Not found"),
             "sitemap.xml": f'<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><url><loc>{BASE}</loc></url></urlset>'}
    files |= {f"{name}.js": f"{text}\n" for name, text in SCRIPTS.items()}
    if is_faulty:
        files |= {f"{name}.html": page(name, **parts([fault.wrong], [fault]))
                  for name, fault in FAULTS.items() if not fault.browser_says}
        seen = [fault for fault in FAULTS.values() if fault.browser_says]
        files[SEEN] = page("seen", **parts([fault.wrong for fault in seen], seen))
        files["heavy.html"] = page("heavy", "article", main=f"<p>{noise(70_000)}</p>")
        files["atom.xml"] = feed("<entry></entry>")
    else:
        faults = list(FAULTS.values())
        files["mended.html"] = page("mended", "article", **parts([fault.right for fault in faults], faults))
        files["atom.xml"] = feed()
    folder.mkdir()
    for name, text in files.items():
        (folder / name).write_text(text, encoding="utf-8")


def parts(texts, faults):
    """The texts of faults, each where it belongs."""
    pairs = list(zip(texts, faults, strict=True))
    return {
        "head": "\n".join(text for text, fault in pairs if fault.is_head),
        "main": "\n".join(text for text, fault in pairs if not fault.is_head)}


def noise(count):
    """Letters that cannot be packed much, the same ones every time."""
    digests = (hashlib.sha256(str(number).encode()).hexdigest() for number in range(count // 64 + 1))
    return "".join(digests)[:count]
