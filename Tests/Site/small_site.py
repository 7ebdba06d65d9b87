"""A small site with the kinds of page that the project's own may have no use for."""
import pathlib
import shutil
import subprocess

# More publishers than a page names, so that they get a list of their own.
PUBLISHERS = 30
TITLES = {"vi": "Cuộc họp thứ {}", "en": "Meeting {}"}
TEXTS = {"vi": "Điều 1 được đọc lại.", "en": "Article 1 was read again."}


def build(tool, templates, folder):
    """Builds it in a folder with the executable and the templates; gives where its pages are."""
    source = pathlib.Path(folder) / "small"
    run([tool, "init", source, "--languages", "vi,en", "--name", "vi=Công ước Sông", "--name", "en=Rivers Convention"])
    shutil.copytree(templates, source / "Templates", dirs_exist_ok=True)
    for number in range(1, PUBLISHERS + 1):
        for language, title in TITLES.items():
            lines = [
                "---", f"title: {title.format(number)}", f"publisher: The Paper {number}",
                f"published: {2000 + number}-01-15", f"aliases: [{language}/old/{number}/]", "---", TEXTS[language], ""]
            path = source / "Content" / "news" / f"{2000 + number}-01-15-meeting-{number}.{language}.md"
            path.write_text("\n".join(lines), encoding="utf-8")
    run([tool, "build", "--source", source, "--output", source / "Site"])
    return source / "Site"


def run(command):
    made = subprocess.run(command, capture_output=True, text=True, check=False)
    if made.returncode:
        raise RuntimeError(f"{' '.join(map(str, command))}: {made.stderr}")
