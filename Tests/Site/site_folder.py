"""A published site as files."""
import dataclasses
import functools
import pathlib
import re

import lxml.html

# A page is of the kind that its body names.
KIND = re.compile(r'<body class="page-([a-z-]+)"')
LANGUAGE = re.compile(r'<html lang="([^"]*)"')


@dataclasses.dataclass(frozen=True)
class Sample:
    """A page that stands for its kind."""

    path: str
    kind: str
    language: str


class SiteFolder:
    """A folder of published files."""

    def __init__(self, folder):
        self.folder = pathlib.Path(folder).resolve()
        self.files = {str(path.relative_to(self.folder)) for path in self.folder.rglob("*") if path.is_file()}
        self.html = sorted(path for path in self.files if path.endswith(".html"))

    def __reduce__(self):
        return SiteFolder, (self.folder,)

    def text(self, path):
        return (self.folder / path).read_text(encoding="utf-8")

    def size(self, path):
        return (self.folder / path).stat().st_size

    @functools.cached_property
    def base(self):
        """Where the site says that it is; nothing where it does not say."""
        found = re.search(r"^Sitemap: (.*)sitemap\.xml$", self.text("robots.txt"), re.MULTILINE)
        return found.group(1) if found else None

    @functools.cached_property
    def described(self):
        """Every page with its kind and language."""
        found = []
        for path in self.html:
            text = self.text(path)
            kind, language = KIND.search(text), LANGUAGE.search(text)
            if kind:
                found.append(Sample(path, kind.group(1), language.group(1) if language else ""))
        return found

    def samples(self):
        """The largest page of each kind and language, and of articles the smallest too."""
        largest, smallest = {}, {}
        for page in sorted(self.described, key=lambda page: (self.size(page.path), page.path)):
            largest[page.kind, page.language] = page
            smallest.setdefault((page.kind, page.language), page)
        return sorted(
            {*largest.values(), *(page for page in smallest.values() if page.kind == "article")},
            key=lambda page: page.path)

    @functools.cache
    def ids(self, path):
        """The ids of a page."""
        return set(lxml.html.fromstring(self.text(path)).xpath("//@id"))

    def leads(self, address):
        """Whether a whole address of this site leads to something."""
        path, _, fragment = address[len(self.base):].partition("#")
        if path == "" or path.endswith("/"):
            path += "index.html"
        if path not in self.files:
            return False
        return not fragment or not path.endswith(".html") or fragment in self.ids(path)
