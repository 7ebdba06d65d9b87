"""Our side: a site of the generated documents, and the builds of it."""
import os
import re
import shutil

import workplace
from measurement import measured


class WrongBytes(Exception):
    """Two builds of the same content that differ."""


class Site:
    """A site with its templates in a folder of its own."""

    def __init__(self, name, tool, root, documents):
        self.name = name
        self.tool = tool
        self.root = root
        self.documents = documents
        self.output = os.path.join(root, "Site")
        self.manifest = None

    def command(self, output):
        return [self.tool, "build", "--source", self.root, "--output", output]

    def build(self, output):
        """Measures a build of everything: no output, nothing remembered."""
        shutil.rmtree(output, ignore_errors=True)
        shutil.rmtree(os.path.join(self.root, ".pinpoint"), ignore_errors=True)
        result = measured(self.command(output))
        files = workplace.files(output)
        result.files, result.bytes = len(files), workplace.size(files)
        self.compare(output)
        return result

    def compare(self, output):
        """Makes sure that every build of the same content has the same bytes."""
        found = workplace.manifest(output)
        if self.manifest is None:
            self.manifest = found
        elif found != self.manifest:
            paths = sorted(path for path in found.keys() | self.manifest.keys()
                           if found.get(path) != self.manifest.get(path))
            raise WrongBytes(f"{self.name}: builds of the same content differ in {', '.join(paths[:5])}")

    def build_again(self):
        """Measures a build with nothing changed since the last one into `output`."""
        before = workplace.files(self.output)
        result = measured(self.command(self.output))
        self.count_written(result, before)
        self.compare(self.output)
        return result

    def build_edited(self, run):
        """Measures a build after one article was edited: a word more in a sentence that cites.

        Returns it with the files that were written though their bytes are what they were.
        """
        edit(article(self.root, self.documents), run)
        before, old = workplace.files(self.output), workplace.manifest(self.output)
        result = measured(self.command(self.output))
        written = self.count_written(result, before)
        new = workplace.manifest(self.output)
        changed = {path for path, digest in new.items() if old.get(path) != digest}
        self.manifest = None
        return result, sorted(written - changed - {"manifest.json"})

    def count_written(self, result, before):
        after = workplace.files(self.output)
        written = workplace.written(before, after)
        result.files, result.bytes = len(written), sum(after[path][2] for path in written)
        return written


def article(root, documents):
    """The file of an article in the middle of the text."""
    number = max(1, documents // 2)
    return os.path.join(
        root, "Content", "code", f"part-{(number - 1) // 200 + 1:03d}", f"article-{number:05d}.en.md")


def edit(path, run):
    """Puts a word that tells the run before paragraph 2, as an editor saves: a new file in the old one's place."""
    with open(path) as file:
        text = file.read()
    changed = re.sub(r"^2\. (?:Amended \d+ )?", f"2. Amended {run} ", text, count=1, flags=re.MULTILINE)
    with open(path + "~", "w") as file:
        file.write(changed)
    os.replace(path + "~", path)
