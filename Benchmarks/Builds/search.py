"""What a search fetches, asked with the site's own script under Node.js."""
import gzip
import json
import os
import shutil
import subprocess

HERE = os.path.dirname(os.path.abspath(__file__))
SCRIPT = os.path.join(HERE, "..", "..", "Templates", "assets", "site.js")
LARGEST = 60_000


def heaviest(output):
    """The query that fetches most, as (query, bytes, files); nothing without Node.js."""
    node = shutil.which("node")
    if node is None:
        return None
    run = subprocess.run(
        [node, os.path.join(HERE, "..", "search.js"), output, SCRIPT], capture_output=True, text=True, check=True)
    asked = [json.loads(line) for line in run.stdout.splitlines()]
    most = max(asked, key=lambda one: one["bytes"])
    return most["query"], most["bytes"], most["files"]


def sizes(output):
    """How many files the search has, and their bytes, as they are and compressed."""
    count = plain = packed = 0
    for folder, _, names in os.walk(os.path.join(output, "search")):
        for name in names:
            with open(os.path.join(folder, name), "rb") as file:
                content = file.read()
            count += 1
            plain += len(content)
            packed += len(gzip.compress(content, 6))
    return count, plain, packed
