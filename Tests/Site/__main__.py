#!/usr/bin/env python3
"""Measure a site as its readers would find it, and compare with what is promised.

usage: python Tests/Site [--site DIR | --tool PINPOINT] [--jobs N] [--port N] [--only NAME ...]

Without --site the tool builds the site of this folder anew, and a small one with the kinds of page that this one has no
use for; every kind of page must then be among those looked at. Sites are served on loopback with the headers that a host
is to send. Exit status 1 if any figure misses its bound.
"""
import argparse
import concurrent.futures
import contextlib
import os
import pathlib
import subprocess
import sys
import tempfile

import data
import documents
import hostile
import kinds
import links
import pages
import small_site
import weight
from figures import Table
from server import Server
from site_folder import SiteFolder

# What is measured without a browser: each takes the site and gives figures.
STATIC = {"html": documents.figures, "links": links.figures, "data": data.figures, "weight": weight.figures}
# What is measured of the small site too.
OF_EVERY_SITE = {"html", "links", "data"}
TEMPLATES = pathlib.Path("Templates")


def main():
    arguments = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--site", type=pathlib.Path, help="measure this folder")
    arguments.add_argument("--tool", type=pathlib.Path, default=pathlib.Path(".build/release/pinpoint"))
    arguments.add_argument("--jobs", type=int, default=os.cpu_count() or 1)
    arguments.add_argument("--port", type=int, default=0)
    arguments.add_argument("--only", nargs="+", choices=[*STATIC, "browser", "hostile"],
                           default=[*STATIC, "browser", "hostile"])
    given = arguments.parse_args()
    if given.site:
        return measure([SiteFolder(given.site)], given)
    # Outside the repository, so that no list of ignored files hides anything.
    with tempfile.TemporaryDirectory(prefix="pinpoint-site-") as folder:
        site, tool = pathlib.Path(folder) / "Site", given.tool.resolve()
        subprocess.run([tool, "build", "--clean", "--output", site], check=True)
        small = small_site.build(tool, TEMPLATES, folder)
        return measure([SiteFolder(site), SiteFolder(small)], given, TEMPLATES)


def measure(sites, given, templates=None):
    """Measures the first site, and of any other the pages of kinds that none before it has."""
    if not sites[0].html:
        sys.exit(f"there is no page in {sites[0].folder}")
    table, seen = Table(), []
    with contextlib.ExitStack() as stack:
        servers = [stack.enter_context(Server(site, given.port if site is sites[0] else 0)) for site in sites]
        pool = stack.enter_context(concurrent.futures.ProcessPoolExecutor(given.jobs))
        looks = []
        for site, server in zip(sites, servers, strict=True):
            known = {sample.kind for sample in seen}
            samples = [sample for sample in site.samples() if sample.kind not in known]
            seen += samples
            if "browser" in given.only:
                looks += [pool.submit(pages.look, server.address, sample) for sample in samples]
        others = [
            (pool.submit(figures, site), "" if site is sites[0] else "small site")
            for name, figures in STATIC.items() if name in given.only
            for site in (sites if name in OF_EVERY_SITE else sites[:1])]
        if "hostile" in given.only:
            others.append((pool.submit(hostile.figures, given.tool), ""))
        for other, of in others:
            table.add(other.result(), of)
        if looks:
            table.add(kinds.figures(templates, seen) if templates else [])
            table.add(pages.figures([look.result() for look in looks]))
    title = f"{len(sites[0].html)} pages, {len(looks)} in a browser"
    table.print(f"{title}: {', '.join(sorted({sample.kind for sample in seen}))}" if looks else title)
    return 1 if table.misses else 0


if __name__ == "__main__":
    sys.exit(main())
