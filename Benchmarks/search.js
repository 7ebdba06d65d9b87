// Prints what a browser would fetch for each of some queries, gzip, of a built site: the files' names and their sizes.
//
//     node Benchmarks/search.js SITE SCRIPT [QUERY…]
//
// Every query is asked by somebody who has nothing yet. Without queries, those of the documents of corpus.py are asked.
"use strict";

const fs = require("fs");
const path = require("path");
const zlib = require("zlib");

const [site, script, ...given] = process.argv.slice(2);
const queries = given.length > 0 ? given : [
  "court", "co", "the", "640", "art 640(2)(a)", "article 640 paragraph 2 penalty", "tribunal notice", "public officer",
  '"public officer"', "commission council penalty", "harbours act 1999", "minister of the gazette", "ha noi",
];

require(path.resolve(script));

async function measure(query) {
  let bytes = 0;
  let files = 0;
  const search = await globalThis.pinpoint.open(async (name) => {
    const content = fs.readFileSync(path.join(site, "search", name));
    bytes += zlib.gzipSync(content, { level: 6 }).length;
    files += 1;
    return JSON.parse(content);
  });
  const found = await search.find(query, { language: Object.keys(search.directory.languages)[0] });
  const results = found.provisions.length + found.titles.length + found.texts.length;
  return { query, bytes, files, results };
}

(async () => {
  for (const query of queries) console.log(JSON.stringify(await measure(query)));
})();
