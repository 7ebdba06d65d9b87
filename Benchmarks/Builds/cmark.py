"""The yardstick: the cmark-gfm command, which turns the same text into HTML and does nothing else."""
import os
import re
import shutil
import sys

from measurement import measured, total

# What the parser bears without its worst cases showing; one process a file costs it nothing then.
MOST_BYTES_A_FILE = 4_000_000
EXTENSIONS = ("footnotes", "table", "tasklist", "tagfilter")


class Text:
    """The bodies of all documents, one after the other, in few files."""
    name = "cmark-gfm, nothing but text to HTML"

    def __init__(self, program, root):
        self.program = program
        self.paths = sorted(os.path.join(root, name) for name in os.listdir(root))

    def build(self, output):
        """Measures one process a file, all of them together."""
        shutil.rmtree(output, ignore_errors=True)
        os.makedirs(output)
        options = [word for extension in EXTENSIONS for word in ("-e", extension)]
        parts = []
        for number, path in enumerate(self.paths):
            with open(os.path.join(output, f"{number}.html"), "wb") as file:
                parts.append(measured([self.program, *options, path], output=file))
        result = total(parts)
        result.files = len(self.paths)
        result.bytes = sum(os.path.getsize(os.path.join(output, name)) for name in os.listdir(output))
        return result


def write(content, root):
    """Writes the bodies below `content` into files; a footnote's label gets its document's number, so that none is lost
    among its namesakes."""
    os.makedirs(root)
    parts, size, number = [], 0, 0

    def flush():
        if parts:
            with open(os.path.join(root, f"{len(os.listdir(root)):04d}.md"), "w") as file:
                file.write("\n".join(parts))
            parts.clear()

    for folder, folders, names in os.walk(content):
        folders.sort()
        for name in sorted(names):
            if not name.endswith(".md"):
                continue
            with open(os.path.join(folder, name)) as file:
                body = file.read().split("---\n", 2)[2]
            number += 1
            body = re.sub(r"\[\^(\d+)\]", rf"[^{number}-\1]", body)
            if size + len(body.encode()) > MOST_BYTES_A_FILE:
                flush()
                size = 0
            parts.append(body)
            size += len(body.encode()) + 1
    flush()


if __name__ == "__main__":
    write(*sys.argv[1:])
