"""Whether every kind of page was looked at, in every language."""
import pathlib

from figures import Figure

# Templates of what pages share.
PARTS = {"frame", "header", "footer"}
# Pages that speak every language at once.
OF_ALL_LANGUAGES = {"chooser", "not-found"}


def figures(templates, samples):
    """Every template in a folder must have made one of the pages, in each of the languages that there are."""
    kinds = {path.stem for path in pathlib.Path(templates).glob("*.mustache")} - PARTS
    languages = sorted({sample.language for sample in samples})
    there = {(sample.kind, sample.language) for sample in samples}
    missing = []
    for kind in sorted(kinds):
        if kind in OF_ALL_LANGUAGES:
            missing += [] if any(kind == sample.kind for sample in samples) else [kind]
        else:
            missing += [f"{kind} ({language})" for language in languages if (kind, language) not in there]
    if not kinds:
        missing.append(f"no template in {templates}")
    return [Figure.count("kinds of page that no page is of", missing, f" of {len(kinds)}")]
