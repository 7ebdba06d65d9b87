"""What axe-core finds on a page, and what it leaves for somebody to look at."""
from axe_playwright_python.sync_playwright import Axe

import contrast
import scripts

# WCAG 2.2 AA, and what axe-core calls best practice.
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice"]


def look(page, where, found):
    """Adds violations, and of what needs review whatever cannot be decided here. The page is not to be used afterwards.

    Only contrast can be decided: axe-core gives it up for words in a picture, for words outside the window of what
    scrolls, and for very short ones. For these it is measured on what the browser draws.
    """
    page.evaluate(scripts.OPEN)
    told = Axe().run(page, options={
        "runOnly": {"type": "tag", "values": RULES}, "resultTypes": ["violations", "incomplete"]}).response
    found["looks"] += 1
    for rule in told["violations"]:
        found["axe"].append(line(where, rule, rule["nodes"]))
    for rule in told["incomplete"]:
        reasons = {}
        undecided = rule["nodes"]
        if rule["id"] == "color-contrast":
            found["measured"] += len(rule["nodes"])
            reasons = contrast.misses(page, [node["target"][0] for node in rule["nodes"]])
            undecided = [node for node in rule["nodes"] if node["target"][0] in reasons]
        if undecided:
            found["review"].append(line(where, rule, undecided, reasons.get(undecided[0]["target"][0], "")))


def line(where, rule, nodes, reason=""):
    first = nodes[0]["html"][:120]
    return f"{where}: {rule['id']}: {rule['help']} ({len(nodes)}): {first}{f': {reason}' if reason else ''}"
