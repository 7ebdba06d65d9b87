// Asks the search of a built site what a table of queries expects, with the site's own script.
//
//     node ask.js SITE TABLE      prints a line for every answer that is another one, and nothing where all are right
//     node ask.js SITE -- QUERY…  prints what each query gets
"use strict";

const fs = require("fs");
const path = require("path");

const [site, ...rest] = process.argv.slice(2);
require(path.resolve(site, "assets", "site.js"));

const load = async (name) => JSON.parse(fs.readFileSync(path.join(site, "search", name), "utf8"));
const all = (found) => [...found.provisions, ...found.titles, ...found.texts];

/** Words of every file must lie where the script looks for them. */
function misplaced(directory) {
  const { fold } = globalThis.pinpoint;
  const bytes = (text) => Buffer.from(text, "utf8");
  return directory.words.flatMap((first, number) => {
    const file = JSON.parse(fs.readFileSync(path.join(site, "search", "words", `${number}.json`), "utf8"));
    const next = directory.words[number + 1];
    return Object.keys(file)
      .filter((word) => bytes(fold(word)).compare(bytes(first)) < 0
        || (next !== undefined && bytes(fold(word)).compare(bytes(next)) >= 0))
      .map((word) => `the word ${word} is not in file ${number}, where it would be looked for`);
  });
}

async function check(search, table) {
  const problems = misplaced(search.directory);
  for (const [number, line] of fs.readFileSync(table, "utf8").split("\n").entries()) {
    if (line === "" || line.startsWith("#")) continue;
    const [language, query, expected] = line.split("\t");
    const text = query.slice(1, -1);
    for (const form of [text, text.normalize("NFD")]) {
      const found = await search.find(form, { language });
      const first = expected === "!" && found.provisions.length === 0 ? "!" : all(found)[0]?.href ?? "-";
      if (first !== expected) problems.push(`line ${number + 1}: ${query} gave ${first}, not ${expected}`);
      const filtered = await search.find(form, { language, filter: language });
      const other = all(filtered).find((result) => result.language !== language);
      if (other) problems.push(`line ${number + 1}: ${query} gave ${other.href} in another language than asked for`);
    }
  }
  return problems;
}

async function show(search, queries) {
  const text = (pieces) => pieces.map((piece) => (Array.isArray(piece) ? `[${piece}]` : piece)).join("");
  const lines = [];
  for (const query of queries) {
    const found = await search.find(query, { language: Object.keys(search.directory.languages)[0] });
    lines.push(`${query}${found.notice ? ` (${found.notice})` : ""}`);
    for (const one of all(found)) {
      const title = typeof one.title === "string" ? one.title : [one.label, text(one.title)].filter(Boolean).join(" ");
      lines.push(`    ${one.href}  ${title}  ${one.place ?? ""}  ${text(one.text)}`);
    }
  }
  return lines;
}

globalThis.pinpoint.open(load)
  .then((search) => (rest[0] === "--" ? show(search, rest.slice(1)) : check(search, rest[0])))
  .then((lines) => { if (lines.length > 0) console.log(lines.join("\n")); })
  .catch((error) => {
    console.error(error);
    process.exit(1);
  });
