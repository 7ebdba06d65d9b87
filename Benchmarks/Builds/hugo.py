"""The other side: Hugo, with the same bodies in a site that a careful user would set up."""
import glob
import os
import re
import shutil
import subprocess
import sys

import workplace
from measurement import measured

LINK = re.compile(r"\]\(\.\./(part-\d+/article-\d+)\.en\.md\)")
TEMPLATES = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "templates", "hugo")


def find(given=None):
    """The program itself: the Python package puts a script before it that would be measured, too."""
    for path in (given, shutil.which("hugo")):
        if not path or not os.path.exists(path):
            continue
        with open(path, "rb") as file:
            if file.read(2) != b"#!":
                return os.path.abspath(path)
        inner = glob.glob(os.path.join(
            os.path.dirname(os.path.realpath(path)), "..", "lib", "python*", "site-packages", "hugo", "binaries", "hugo*"))
        if inner:
            return os.path.abspath(inner[0])
    return None


def version(program):
    said = subprocess.run([program, "version"], capture_output=True, text=True, check=True).stdout
    found = re.search(r"v(\d+\.\d+\.\d+)", said)
    return found.group(1) if found else "?"


class Site:
    def __init__(self, program, root, indexed):
        self.program = program
        self.root = root
        self.environment = {
            "HUGO_PARAMS_LINKINDEX": "true" if indexed else "false",
            "HUGO_CACHEDIR": os.path.join(root, "cache"),
        }
        self.name = f"Hugo {version(program)}, {'with its link index' if indexed else 'plain'}"

    def build(self, output):
        """Measures a build of everything."""
        shutil.rmtree(output, ignore_errors=True)
        shutil.rmtree(self.environment["HUGO_CACHEDIR"], ignore_errors=True)
        result = measured(
            [self.program, "--source", self.root, "--destination", output, "--noBuildLock", "--quiet"],
            self.environment)
        files = workplace.files(output)
        result.files, result.bytes = len(files), workplace.size(files)
        return result


def write(content, root, style):
    """Writes the site of the documents in `content`: our front matter in Hugo's words, links as addresses, which costs
    Hugo least; bodies else to the byte."""
    shutil.copytree(TEMPLATES, root)
    os.makedirs(os.path.join(root, "static", "assets"))
    shutil.copy(style, os.path.join(root, "static", "assets", "site.css"))
    put(root, "_index.md", "---\ntitle: Code\n---\n")
    for name, title in (("news", "News"), ("timeline", "Timeline")):
        put(root, f"{name}/_index.md", f"---\ntitle: {title}\noutputs: [html, rss]\n---\n")
    for part in sorted(os.listdir(os.path.join(content, "code"))):
        number = int(part.removeprefix("part-"))
        put(root, f"{part}/_index.md", f"---\ntitle: Part {number}\nweight: {number}\n---\n")
        convert(os.path.join(content, "code", part), root, part)
    for name in ("news", "timeline"):
        convert(os.path.join(content, name), root, name)


def convert(folder, root, section):
    for name in sorted(os.listdir(folder)) if os.path.isdir(folder) else []:
        with open(os.path.join(folder, name)) as file:
            _, front, body = file.read().split("---\n", 2)
        keys = dict(line.split(": ", 1) for line in front.splitlines())
        lines = [f"title: {keys['title']}"]
        if "article" in keys:
            lines += [f"weight: {keys['article']}", f"description: {keys['summary']}"]
            lines += ["params:", f"  article: {keys['article']}"]
        elif "published" in keys:
            lines += [f"date: {keys['published']}", "params:", f"  publisher: {keys['publisher']}"]
        else:
            # As on our side, an event is an entry of the timeline and no page.
            lines += [f"date: {keys['date']}", "build: {render: never}", "params:", f"  place: {keys['place']}"]
        put(root, f"{section}/{name.removesuffix('.en.md')}.md",
            "---\n" + "\n".join(lines) + "\n---\n" + LINK.sub(r"](/\1/)", body))


def put(root, path, text):
    full = os.path.join(root, "content", path)
    os.makedirs(os.path.dirname(full), exist_ok=True)
    with open(full, "w") as file:
        file.write(text)


if __name__ == "__main__":
    write(*sys.argv[1:])
