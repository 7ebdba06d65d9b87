"""How much a reader of an article loads."""
import gzip

from figures import Figure

KILOBYTE = 1_000


def packed(site, path):
    return len(gzip.compress((site.folder / path).read_bytes(), 9, mtime=0))


def figures(site):
    styles = sum(packed(site, path) for path in site.files if path.endswith(".css"))
    scripts = sum(packed(site, path) for path in site.files if path.endswith(".js"))
    articles = [page.path for page in site.described if page.kind == "article"]
    weights = sorted((packed(site, path), path) for path in articles)
    heaviest, path = weights[-1] if weights else (0, "no article")
    return [
        Figure(
            "article, every .css and .js, gzip", (heaviest + styles + scripts) / KILOBYTE, 40, "KB",
            note=f" ({path} {heaviest / KILOBYTE:.1f}, styles {styles / KILOBYTE:.1f})"),
        Figure("scripts, gzip", scripts / KILOBYTE, 14, "KB"),
    ]
