#!/usr/bin/env python3
"""Measure a site as its readers would find it, and compare with what is promised.

usage: python Tests/Site [--site DIR | --tool PINPOINT] [--jobs N] [--port N] [--only NAME ...]

Without --site the tool builds the site of this folder anew. The site is served on loopback with the headers that a
host is to send. Exit status 1 if any figure misses its bound.
"""
import argparse
import concurrent.futures
import os
import pathlib
import subprocess
import sys
import tempfile

import data
import documents
import links
import pages
import weight
from figures import Table
from server import Server
from site_folder import SiteFolder

# What is measured without a browser: each takes the site and gives figures.
STATIC = {"html": documents.figures, "links": links.figures, "data": data.figures, "weight": weight.figures}


def main():
    arguments = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--site", type=pathlib.Path, help="measure this folder")
    arguments.add_argument("--tool", type=pathlib.Path, default=pathlib.Path(".build/release/pinpoint"))
    arguments.add_argument("--jobs", type=int, default=os.cpu_count() or 1)
    arguments.add_argument("--port", type=int, default=0)
    arguments.add_argument("--only", nargs="+", choices=[*STATIC, "browser"], default=[*STATIC, "browser"])
    given = arguments.parse_args()
    if given.site:
        return measure(given.site, given)
    # Outside the repository, so that no list of ignored files hides anything.
    with tempfile.TemporaryDirectory(prefix="pinpoint-site-") as folder:
        site = pathlib.Path(folder) / "Site"
        subprocess.run([given.tool.resolve(), "build", "--clean", "--output", site], check=True)
        return measure(site, given)


def measure(folder, given):
    site = SiteFolder(folder)
    if not site.html:
        sys.exit(f"there is no page in {folder}")
    table = Table()
    with Server(site, given.port) as server, concurrent.futures.ProcessPoolExecutor(given.jobs) as pool:
        samples = site.samples() if "browser" in given.only else []
        looks = [pool.submit(pages.look, server.address, sample) for sample in samples]
        others = [pool.submit(figures, site) for name, figures in STATIC.items() if name in given.only]
        for other in others:
            table.add(other.result())
        table.add(pages.figures([look.result() for look in looks]) if samples else [])
    table.print(f"{len(site.html)} pages, {len(samples)} of them in a browser: {site.kinds(samples)}")
    return 1 if table.misses else 0


if __name__ == "__main__":
    sys.exit(main())
