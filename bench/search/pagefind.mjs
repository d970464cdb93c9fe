// Makes Pagefind's index of the documents, outside of the browser: node pagefind.mjs <package> <documents> <folder>
//
// Its documents have no weighed fields: one text, with the title, the filters and nothing else beside.

import { createReadStream } from "node:fs";
import { createInterface } from "node:readline";
import { pathToFileURL } from "node:url";
import { join } from "node:path";

const [peer, documents, out] = process.argv.slice(2);
const pagefind = await import(pathToFileURL(join(peer, "lib/index.js")));
const { index, errors } = await pagefind.createIndex({ forceLanguage: "fr" });
if (errors.length) throw new Error(errors.join("\n"));

let waiting = [];
let added = 0;
const add = async () => {
  await Promise.all(waiting.map((record) => index.addCustomRecord(record)));
  added += waiting.length;
  console.log(`${added} documents`);
  waiting = [];
};
for await (const line of createInterface({ input: createReadStream(documents) })) {
  const { id, title, keywords, summary, materials, steps, ...rest } = JSON.parse(line);
  const filters = Object.fromEntries(
    Object.entries(rest).filter(([, value]) => value !== "").map(([facet, value]) => [facet, [value].flat()]),
  );
  const content = [title, keywords, summary, materials, steps].join(". ");
  waiting.push({ url: id, content, language: "fr", meta: { title, summary }, filters });
  if (waiting.length === 500) await add();
}
await add();
const written = await index.writeFiles({ outputPath: out });
if (written.errors.length) throw new Error(written.errors.join("\n"));
await pagefind.close();
