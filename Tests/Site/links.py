"""Every link and fragment within the site, in pages, feeds and Markdown, the site's own whole addresses too."""
import json
import pathlib
import re
import subprocess
import sys

from figures import Figure


def figures(site):
    command = [
        pathlib.Path(sys.executable).parent / "lychee", "--offline", "--include-fragments", "--no-progress",
        "--no-ignore", "--format", "json", "--root-dir", site.folder, "--index-files", "index.html"]
    if site.base:
        command += ["--remap", f"^{re.escape(site.base)} file://{site.folder}/"]
    run = subprocess.run([*command, site.folder], capture_output=True, text=True, check=False)
    try:
        told = json.loads(run.stdout)
    except json.JSONDecodeError:
        return [Figure.count("broken links and fragments", [run.stderr.strip() or "lychee said nothing"])]
    findings = []
    for page, failures in told["error_map"].items():
        page = page.removeprefix(f"{site.folder}/")
        findings += [f"{page}: {failure['url']}: {failure['status'].get('text', '')}" for failure in failures]
    if not told["total"]:
        findings.append("no link was found")
    return [Figure.count("broken links and fragments", findings, f" of {told['total']:,}")]
