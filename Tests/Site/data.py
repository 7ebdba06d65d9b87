"""What the site tells machines: JSON-LD, the data of citations, feeds and the sitemap."""
import json
import pathlib
import re
import subprocess

import lxml.etree
import lxml.html
import pyld
from rdflib.namespace import SDO

from figures import Figure

SCHEMAS = pathlib.Path(__file__).parent / "schemas"
# The words of schema.org, so that nobody is asked for them.
WORDS = {"@context": {"@vocab": str(SDO), "id": "@id", "type": "@type"}}
DAY = re.compile(r"\d{4}(-\d\d){0,2}")
# What a thing of a type must say of itself.
NEEDED = {
    "Legislation": ["name"], "NewsArticle": ["headline", "inLanguage"], "Event": ["name"], "DefinedTerm": ["name"],
    "BreadcrumbList": ["itemListElement"], "ListItem": ["position", "name"], "WebSite": ["name", "inLanguage"],
    "WebPage": ["name", "inLanguage"], "CollectionPage": ["name", "inLanguage"], "Dataset": ["name", "description"],
    "DefinedTermSet": ["name"], "Organization": ["name"], "Place": ["name"],
}


def figures(site):
    faults, addresses, blocks = [], [], 0
    for path in site.html:
        for block in lxml.html.fromstring(site.text(path)).xpath('//script[@type="application/ld+json"]/text()'):
            blocks += 1
            faults += [f"{path}: {fault}" for fault in linked_data_faults(block)]
            addresses += [(path, address) for address in linked_addresses(block)]
    feeds = [path for path in sorted(site.files) if path.endswith(".xml")]
    invalid = [f"{path}: {fault}" for path in feeds for fault in invalid_feed(site, path)]
    for path in feeds:
        tree = lxml.etree.fromstring((site.folder / path).read_bytes())
        addresses += [(path, value) for value in tree.xpath("//@href")]
        addresses += [(path, node.text) for node in tree.iter("{*}loc")]
    addresses += [(path, address) for path in citation_files(site) for address in cited(json.loads(site.text(path)))]
    own = [(path, address) for path, address in addresses if site.base and address.startswith(site.base)]
    dead = sorted({f"{path}: {address}" for path, address in own if not site.leads(address)})
    return [
        Figure.count("JSON-LD: faults", faults, f" in {blocks} blocks"),
        Figure.count("feeds and sitemaps: faults", invalid, f" in {len(feeds)} files"),
        Figure.count("own addresses in data that lead nowhere", dead, f" of {len(own):,}"),
    ]


def linked_addresses(block):
    """Every text in a block; none where it cannot be read, which is said elsewhere."""
    try:
        return list(strings(json.loads(block)))
    except ValueError:
        return []


def linked_data_faults(block):
    """What is wrong with a block: words that schema.org does not have, things without what they need."""
    try:
        data = json.loads(block)
        data["@context"] = WORDS["@context"]
        things = pyld.jsonld.expand(data)
    except (ValueError, pyld.jsonld.JsonLdError) as error:
        return [str(error).splitlines()[0]]
    faults = [] if things else ["it says nothing"]
    for thing in nodes(things):
        types = [name.removeprefix(str(SDO)) for name in thing.get("@type", [])]
        for name in [*thing.get("@type", []), *(key for key in thing if not key.startswith("@"))]:
            if not is_word(name):
                faults.append(f"{name} is no word of schema.org")
        for kind in types:
            for need in NEEDED.get(kind, []):
                if str(SDO) + need not in thing:
                    faults.append(f"a {kind} without {need}")
        for key, values in thing.items():
            if key.endswith("Date") or "/date" in key:
                faults += [f"{key}: {v['@value']}" for v in values if not DAY.fullmatch(str(v.get("@value")))]
            if key.endswith("legislationLegalForce"):
                faults += [f"{v} is no word of schema.org" for v in values if not is_word(v.get("@value", ""))]
        if not types and set(thing) - {"@id"} - {str(SDO) + "inLanguage"}:
            faults.append(f"a thing of no type: {sorted(thing)}")
    return faults


def is_word(name):
    return name.startswith(str(SDO)) and name in SDO


def nodes(value):
    """Every thing in expanded JSON-LD."""
    if isinstance(value, list):
        for item in value:
            yield from nodes(item)
    elif isinstance(value, dict):
        if "@value" not in value:
            yield value
        for item in value.values():
            yield from nodes(item)


def strings(value):
    """Every text in a value."""
    if isinstance(value, str):
        yield value
    for item in value.values() if isinstance(value, dict) else value if isinstance(value, list) else []:
        yield from strings(item)


def citation_files(site):
    return [path for path in sorted(site.files) if re.fullmatch(r"citations(/\d+)?\.json", path)]


def cited(data):
    """The addresses of a file of citations, down to each citation."""
    yield from (part["address"] for part in data.get("parts", []))
    for document in data.get("documents", []):
        if "address" in document:
            yield document["address"]
            for citation in document["citations"]:
                if "fragment" in citation:
                    yield f"{document['address']}#{citation['fragment']}"


def invalid_feed(site, path):
    """What the schema of an XML file finds."""
    text = site.text(path)
    name = "atom.rnc" if "http://www.w3.org/2005/Atom" in text else "sitemap.rnc"
    run = subprocess.run(
        ["jing", "-c", SCHEMAS / name, site.folder / path], capture_output=True, text=True, check=False)
    return [line.removeprefix(f"{site.folder}/") for line in run.stdout.splitlines()] if run.returncode else []
