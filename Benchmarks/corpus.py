#!/usr/bin/env python3
"""Write a site of N documents that is the same for the same seed.

usage: corpus.py N DIR [--seed S] [--templates DIR]

An instrument of about N articles of 3.4 KB each (headings, lists, a table, footnotes, eight citations, three links),
with one news item for every ten articles and one event for every hundred among the N. Templates are copied in.
"""
import argparse
import datetime
import os
import random
import shutil

WORDS = (
    "the court authority person notice period payment application order decision licence holder register appeal "
    "tribunal minister public officer document interest rights obligation breach damages contract party seller buyer "
    "goods services property land lease tenant owner claim limitation evidence witness hearing procedure service date "
    "effect force amendment repeal schedule directive member state commission council shall may must not unless where "
    "under within before after subject to including any such reasonable grounds prescribed manner form fee penalty "
    "offence summary conviction fine imprisonment exceeding months years days provision purpose meaning").split()


def sentence(r, low=8, high=22):
    words = [r.choice(WORDS) for _ in range(r.randint(low, high))]
    if r.random() < .18:
        place = r.randrange(len(words))
        words[place] = f"**{words[place]}**"
    text = " ".join(words)
    return text[0].upper() + text[1:] + "."


def citation(r, total):
    article = r.randint(1, total)
    return r.choice([
        f"Article {article}({r.randint(1, 4)})",
        f"Article {article}({r.randint(1, 4)})({r.choice('abc')})",
        f"paragraph {r.randint(1, 4)} of article {article}",
        f"Articles {article} to {min(total, article + r.randint(1, 5))}",
        f"Articles {article} and {r.randint(1, total)}",
        f"Article {r.randint(1, 60)} of the Harbours Act {r.randint(1960, 2020)}",
    ])


def citing(r, total):
    return f"{sentence(r, 4, 9)[:-1]} in accordance with {citation(r, total)}, {sentence(r, 4, 8)[:-1].lower()}."


def prose(r, count):
    return " ".join(sentence(r) for _ in range(count))


def link(r, total):
    target = r.randint(1, total)
    return f"[see there](../part-{(target - 1) // 200 + 1:03d}/article-{target:05d}.en.md)"


def article(r, number, total):
    points = "".join(f"   - ({letter}) {sentence(r, 6, 12)}\n" for letter in "abc")
    rows = "".join(
        f"| {r.choice(WORDS)} {r.choice(WORDS)} | {r.randint(1, 90)} days | {r.choice(WORDS)} |\n" for _ in range(4))
    body = (
        f"1. {prose(r, 2)} {citing(r, total)}\n2. {citing(r, total)}\n{points}3. {sentence(r)}\n4. {citing(r, total)}\n\n"
        f"## Scope\n\n{citing(r, total)} {prose(r, 2)} {link(r, total)}.[^1]\n\n"
        f"| Case | Period | Authority |\n|:-----|-------:|:----------|\n{rows}\n"
        f"> {sentence(r)} {citing(r, total)}\n\n"
        f"## Procedure\n\n{prose(r, 2)} {link(r, total)} applies.[^2] And {link(r, total)}.\n\n"
        + "".join(f"- {sentence(r, 6, 12)}\n" for _ in range(4))
        + f"\n{citing(r, total)} {citing(r, total)}\n\n{prose(r, 3)}\n\n"
        f"[^1]: {sentence(r)}\n[^2]: As amended by {citation(r, total)}; {sentence(r, 4, 9).lower()}\n")
    title = f"{r.choice(WORDS).capitalize()} and {r.choice(WORDS)} of the {r.choice(WORDS)}"
    return f"---\ntitle: {title}\narticle: {number}\nsummary: {sentence(r, 8, 12).replace('*', '')}\n---\n{body}"


def main():
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("count", type=int)
    arguments.add_argument("folder")
    arguments.add_argument("--seed", type=int, default=1)
    here = os.path.dirname(os.path.abspath(__file__))
    arguments.add_argument("--templates", default=os.path.join(here, "..", "Templates"))
    given = arguments.parse_args()

    news, events = given.count // 10, given.count // 100
    total = given.count - news - events
    content = os.path.join(given.folder, "Content")

    def write(path, text):
        full = os.path.join(content, path)
        os.makedirs(os.path.dirname(full), exist_ok=True)
        with open(full, "w") as out:
            out.write(text)

    write("site.yml", "title: Code\nlanguages: [en]\ninstrument: code\nbase-url: https://code.example/\n")
    chapters = (total + 199) // 200
    lines = "".join(
        f"  - {{id: chp_{to_roman(n)}, articles: {(n - 1) * 200 + 1}-{min(total, n * 200)}, title: Part {n}}}\n"
        for n in range(1, chapters + 1))
    write(
        "instruments/code.yml",
        "id: code\ntype: Code\nname: The General Code\nshort: General Code\n"
        f"outline: {{articles: 1-{total}, chapters: I-{to_roman(chapters)}, checked: false}}\nchapters:\n{lines}")
    for number in range(1, total + 1):
        r = random.Random(given.seed * 1_000_003 + number)
        write(f"code/part-{(number - 1) // 200 + 1:03d}/article-{number:05d}.en.md", article(r, number, total))
    day = datetime.date(2000, 1, 1)
    for number in range(1, news + 1):
        r = random.Random(given.seed * 2_000_003 + number)
        date = day + datetime.timedelta(days=number)
        body = "\n\n".join(f"{citing(r, total)} {prose(r, 3)}" for _ in range(8))
        write(
            f"news/{date}-item-{number:05d}.en.md",
            f"---\ntitle: {sentence(r, 5, 9)[:-1].replace('*', '')}\npublished: {date}\npublisher: The Gazette\n---\n{body}\n")
    for number in range(1, events + 1):
        r = random.Random(given.seed * 3_000_003 + number)
        date = day + datetime.timedelta(days=number * 30)
        write(
            f"timeline/{date}-event-{number:05d}.en.md",
            f"---\ntitle: {sentence(r, 4, 7)[:-1].replace('*', '')}\ndate: {date}\nplace: Hà Nội\n---\n{citing(r, total)}\n")
    # A copy: a link that leaves the site's folder would be refused.
    shutil.copytree(given.templates, os.path.join(given.folder, "Templates"), dirs_exist_ok=True)
    print(f"{total} articles, {news} news items, {events} events")


def to_roman(number):
    text = ""
    for value, digits in (
            (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"),
            (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")):
        while number >= value:
            text += digits
            number -= value
    return text


if __name__ == "__main__":
    main()
