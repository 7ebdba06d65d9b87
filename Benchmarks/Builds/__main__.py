"""Measure builds beside Hugo and cmark-gfm, in one run.

usage: python3 Benchmarks/Builds [N] [--runs 5] [--seed 1] [--growth] [--hugo PATH|no] [--tool PATH]

Makes N documents (Benchmarks/corpus.py), builds them with each contender in turn, several times, and prints medians:
CPU time is user and system. Our side is measured twice: with templates as small as the Hugo site's, and with the site's
own. The status tells whether everything ran and every build of the same content gave the same bytes, not how fast it was.
"""
import argparse
import os
import shutil
import subprocess
import sys

import cmark
import goals
import hugo
import pinpoint
import preview
import search
import workplace
from goals import Row, Value, at_most, milliseconds
from measurement import CommandFailed, measured, median

HERE = os.path.dirname(os.path.abspath(__file__))
PROJECT = os.path.normpath(os.path.join(HERE, "..", ".."))
GROWTH = 5
STARTS_A_RUN = 4


def child(*command):
    """Runs a part of the preparation as a program of its own."""
    run = subprocess.run([sys.executable, *command], capture_output=True, text=True)
    if run.returncode != 0:
        raise CommandFailed(f"{' '.join(command)}: status {run.returncode}\n{run.stderr}")
    return run.stdout.strip()


def small_templates(folder):
    """The small templates, with the site's own words and style."""
    own = os.path.join(PROJECT, "Templates")
    shutil.copytree(os.path.join(HERE, "..", "templates", "pinpoint"), folder)
    for name in ("strings/en.yml", "assets/site.css"):
        os.makedirs(os.path.dirname(os.path.join(folder, name)), exist_ok=True)
        shutil.copy(os.path.join(own, name), os.path.join(folder, name))


def our_sites(count, given, folder):
    """Two sites of the same documents: one with small templates, one with the site's own."""
    small = os.path.join(folder, "templates")
    small_templates(small)
    sites = []
    for name, templates in (("small templates", small), ("own templates", os.path.join(PROJECT, "Templates"))):
        root = os.path.join(folder, name.split()[0])
        child(os.path.join(HERE, "..", "corpus.py"), str(count), root, "--seed", str(given.seed),
              "--templates", templates)
        sites.append(pinpoint.Site(f"pinpoint, {name}", given.tool, root, count))
    return sites


def others(given, content, folder):
    """Hugo without and with its index of links, and cmark-gfm; those that are on this machine."""
    found_hugo, found_cmark = {}, None
    program = None if given.hugo == "no" else hugo.find(given.hugo)
    if program:
        root = os.path.join(folder, "hugo")
        child(os.path.join(HERE, "hugo.py"), content, root, os.path.join(PROJECT, "Templates", "assets", "site.css"))
        found_hugo = {"plain": hugo.Site(program, root, False), "indexed": hugo.Site(program, root, True)}
    command = shutil.which("cmark-gfm")
    if command:
        root = os.path.join(folder, "cmark")
        child(os.path.join(HERE, "cmark.py"), content, root)
        found_cmark = cmark.Text(command, root)
    return found_hugo, found_cmark


def full_builds(contenders, runs, folder):
    """The medians of every contender, each built in turn."""
    taken = {one.name: [] for one in contenders}
    output = os.path.join(folder, "output")
    for _ in range(runs):
        for one in contenders:
            if taken[one.name]:
                last = taken[one.name][-1]
                workplace.warm(folder, last.bytes + last.peak)
            taken[one.name].append(one.build(output))
            shutil.rmtree(output)
    return {name: median(results) for name, results in taken.items()}


def rebuilds(site, runs):
    """What nothing changed costs, and one edited document; at last, whether that gave what a build of everything gives."""
    site.build(site.output)
    again = [site.build_again() for _ in range(runs)]
    edited = [site.build_edited(run) for run in range(runs)]
    site.manifest = workplace.manifest(site.output)
    site.build(site.output)
    return median(again), median([result for result, _ in edited]), sorted({path for _, more in edited for path in more})


def against(site, full, other, limit, field):
    """A ratio to another contender; nothing where that is not here."""
    if other is None:
        return Value("–")
    return at_most(getattr(full[site.name], field) / getattr(full[other.name], field), limit)


def comparisons(sites, full, hugos, text):
    indexed, plain = hugos.get("indexed"), hugos.get("plain")
    rows = (
        ("CPU / Hugo's with its link index", indexed, 0.20, "cpu"),
        ("CPU / Hugo's plain", plain, 0.25, "cpu"),
        ("CPU / cmark-gfm's", text, 2.5, "cpu"),
        ("peak memory / Hugo's with its link index", indexed, 0.25, "peak"),
    )
    return [Row(name, f"≤ {limit:.2f}", [against(site, full, other, limit, field) for site in sites])
            for name, other, limit, field in rows]


def rebuild_rows(sites, full, runs):
    rows = [Row("nothing changed: CPU", "≤ 100 ms", []), Row("nothing changed: files written", "0", []),
            Row("one document edited: CPU / the full build's", "≤ 0.06", []),
            Row("one document edited: files written", "", []),
            Row("… of which had not changed", "0", [])]
    for site in sites:
        again, edited, unchanged = rebuilds(site, runs)
        found = [milliseconds(again.cpu, 100), at_most(again.files, 0, "{:.0f}"),
                 at_most(edited.cpu / full[site.name].cpu, 0.06), Value(f"{edited.files:.0f}"),
                 at_most(len(unchanged), 0, "{:.0f}")]
        for row, value in zip(rows, found):
            row.values.append(value)
    return rows


def preview_rows(sites, given):
    """Save to reload; the goals count from the end of the time in which saves are gathered."""
    if not preview.exists(given.tool):
        return [Row("save to reload event", "", [Value("no preview here") for _ in sites])]
    found = [preview.delays(site, given.runs) for site in sites]
    return [
        Row(f"save to reload event, {name}", f"≤ {limit} + 20 ms",
            [milliseconds(delays[place], limit + preview.COALESCING * 1000) for delays in found])
        for place, (name, limit) in enumerate((("median", 25), ("95 of 100", 50)))]


def search_rows(sites):
    """What the heaviest query fetches, and how large the search's files are; the sites have been built."""
    heaviest = [search.heaviest(site.output) for site in sites]
    sizes = [search.sizes(site.output) for site in sites]
    return [
        Row("search: the heaviest query fetches, gzip", f"≤ {search.LARGEST // 1000} KB",
            [Value("–") if found is None else at_most(found[1] / 1000, search.LARGEST / 1000, "{:.0f} KB")
             for found in heaviest]),
        Row("search: files", "", [Value(f"{count:,}") for count, _, _ in sizes]),
        Row("search: all files, plain and gzip", "",
            [Value(f"{plain / 1e6:.1f}, {packed / 1e6:.1f} MB") for _, plain, packed in sizes])]


def growth_rows(sites, full, given, folder):
    """The same at several times the size."""
    larger = our_sites(given.count * GROWTH, given, folder)
    grown = full_builds(larger, given.runs, folder)
    return [
        Row(f"{given.count * GROWTH:,} documents: {name} / that of {given.count:,}", "≤ 5.50",
            [at_most(getattr(grown[site.name], field) / getattr(full[site.name], field), 5.5) for site in sites])
        for name, field in (("CPU", "cpu"), ("peak memory", "peak"))]


def tool_rows(given, folder):
    """What has nothing to do with the documents: the start, and the project's own site."""
    start = median([measured([given.tool, "--version"]) for _ in range(given.runs * STARTS_A_RUN)])
    output = os.path.join(folder, "real")
    own = []
    for _ in range(given.runs):
        own.append(measured([given.tool, "build", "--clean", "--source", PROJECT, "--output", output]))
        shutil.rmtree(output)
    real = median(own)
    return [["pinpoint --version, from start to end", milliseconds(start.wall, 15), "≤ 15 ms"],
            ["the project's own site, clean: CPU", at_most(real.cpu, 0.3, "{:.2f} s"), "≤ 0.30 s"]]


def machine():
    with open("/proc/cpuinfo") as file:
        models = [line.split(":", 1)[1].strip() for line in file if line.startswith("model name")]
    cores = len(os.sched_getaffinity(0))
    return f"{cores} core{'' if cores == 1 else 's'} of {models[0] if models else 'an unknown processor'}"


def run(given, folder, is_memory):
    sites = our_sites(given.count, given, folder)
    content = os.path.join(sites[0].root, "Content")
    hugos, text = others(given, content, folder)
    markdown = [state[2] for path, state in workplace.files(content).items() if path.endswith(".md")]
    print(f"{len(markdown):,} documents of {sum(markdown) / 1e6:.1f} MB, medians of {given.runs}, on {machine()}, "
          f"{'in memory' if is_memory else 'on disk'}\n")
    contenders = [*sites, *hugos.values(), *([text] if text else [])]
    full = full_builds(contenders, given.runs, folder)
    goals.measurements([(one.name, full[one.name]) for one in contenders])
    for name, is_here in (("Hugo", hugos), ("cmark-gfm", text)):
        if not is_here:
            print(f"(without {name})")
    rows = comparisons(sites, full, hugos, text)
    rows += rebuild_rows(sites, full, given.runs)
    rows += search_rows(sites)
    rows += preview_rows(sites, given)
    if given.growth:
        rows += growth_rows(sites, full, given, os.path.join(folder, "larger"))
    print()
    goals.figures([site.name.split(", ")[1] for site in sites], rows)
    print()
    goals.table(["figure", "", "goal"], tool_rows(given, folder))
    if given.count != 10_000:
        print("\nThe goals are for 10,000 documents.")


def main():
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("count", type=int, nargs="?", default=10_000, help="how many documents (10,000)")
    arguments.add_argument("--runs", type=int, default=5, help="how often each thing is measured (5)")
    arguments.add_argument("--seed", type=int, default=1)
    arguments.add_argument("--growth", action="store_true", help="also with five times the documents")
    arguments.add_argument("--hugo", help="the program, or 'no'; where it is not there, that in PATH")
    arguments.add_argument("--tool", default=os.path.join(PROJECT, ".build", "release", "pinpoint"))
    given = arguments.parse_args()
    given.tool = os.path.abspath(given.tool)

    folder, is_memory = workplace.make(given.count * (GROWTH + 1 if given.growth else 1))
    try:
        run(given, folder, is_memory)
    except (CommandFailed, pinpoint.WrongBytes, preview.Silent) as failure:
        sys.exit(f"bench: {failure}")
    finally:
        shutil.rmtree(folder, ignore_errors=True)


if __name__ == "__main__":
    main()
