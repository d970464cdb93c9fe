// Merges triples in both ways, in one process: node harness.mjs <our package> <the others' packages>
//
// A line in is {base, ours, theirs, rounds}, three project.json as they stand in a file; a line out is what each way made of
// them, and how long it took each time, in milliseconds. The merge of lines takes seconds with long files: once is enough.

import { createInterface } from "node:readline";
import { createRequire } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

const ROUNDS_OF_LINES = 1;

const [ours, peers] = process.argv.slice(2);
const { Triple } = createRequire(import.meta.url)(ours);
const { diff3Merge } = await import(pathToFileURL(join(peers, "node-diff3/dist/diff3.mjs")));

const lasted = (work) => {
  const start = process.hrtime.bigint();
  const result = work();
  return [result, Number(process.hrtime.bigint() - start) / 1e6];
};

function byOurs({ base, ours, theirs, rounds }) {
  const whole = [];
  const alone = [];
  let made;
  for (let round = 0; round < rounds; round += 1) {
    let triple;
    const [text, took] = lasted(() => {
      triple = Triple.read(base, ours, theirs);
      alone.push(lasted(() => triple.merge())[1]);
      return triple.written();
    });
    whole.push(took);
    made = { text, conflicts: JSON.parse(triple.conflicts()) };
    triple.free();
  }
  return { ...made, whole, alone };
}

function byLines({ base, ours, theirs, rounds }) {
  const whole = [];
  const alone = [];
  let made;
  for (let round = 0; round < Math.min(rounds, ROUNDS_OF_LINES); round += 1) {
    const conflicts = [];
    const [text, took] = lasted(() => {
      const [a, o, b] = [ours, base, theirs].map((text) => text.split("\n"));
      const [regions, merging] = lasted(() => diff3Merge(a, o, b));
      alone.push(merging);
      // What is disputed holds our side, as it does with ours.
      const lines = regions.flatMap(({ ok, conflict }) => {
        if (conflict) conflicts.push(conflict);
        return ok ?? conflict.a;
      });
      return lines.join("\n");
    });
    whole.push(took);
    const places = conflicts.map(({ a, aIndex, o, oIndex, b, bIndex }) => ({
      base: [oIndex, o.length],
      ours: [aIndex, a.length],
      theirs: [bIndex, b.length],
    }));
    made = { text, conflicts: places };
  }
  return { ...made, whole, alone };
}

for await (const line of createInterface({ input: process.stdin })) {
  const triple = JSON.parse(line);
  const answer = JSON.stringify({ ours: byOurs(triple), lines: byLines(triple) });
  if (!process.stdout.write(`${answer}\n`)) await new Promise((drained) => process.stdout.once("drain", drained));
}
