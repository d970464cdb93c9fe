// The page that asks: every engine lives in a worker of its own, ours as well as the others, and is asked one query at a time.
//
// The bench drives it from outside through `bench`: each call begins some work, `outcome()` tells how it ended.

import { Ours } from "./ours.js";
import { Peer } from "./peer.js";

const engines = new Map();
let outcome = null;

const work = {
  // Starts an engine's worker; `at` is where its files are.
  async start({ name, at }) {
    const engine = name === "ours" ? new Ours(at) : new Peer(name, at);
    engines.set(name, engine);
    await engine.ready;
    return {};
  },
  // Lets it make, or open, its index of the documents.
  async build({ name }) {
    return engines.get(name).build();
  },
  async drop({ name }) {
    engines.get(name)?.end();
    engines.delete(name);
    return {};
  },
  // Asks queries in their order from `from` on, round and round, until `most` are answered or the time is over.
  async round({ name, queries, from, most, milliseconds, facets, count }) {
    const engine = engines.get(name);
    const answers = [];
    const begin = performance.now();
    for (let asked = 0; asked < most; asked++) {
      const at = (from + asked) % queries.length;
      const start = performance.now();
      const answer = await engine.ask({ ...queries[at], facets, count });
      const trip = performance.now() - start;
      answers.push([at, answer.took, trip, answer.total, answer.hits.length]);
      if (performance.now() - begin > milliseconds) break;
    }
    return { answers };
  },
  // One query with all of its answer.
  async one({ name, query }) {
    return engines.get(name).ask(query);
  },
  // The ids found for each query, best first.
  async judged({ name, queries, count }) {
    const found = [];
    for (const query of queries) {
      const answer = await engines.get(name).ask({ ...query, facets: [], count });
      found.push(answer.hits.map((hit) => hit?.id ?? null));
    }
    return { found };
  },
  // What the browser says each worker holds, and what a worker says of its own wasm.
  async memory() {
    const measured = await performance.measureUserAgentSpecificMemory();
    const bytes = {};
    for (const part of measured.breakdown) {
      for (const { url } of part.attribution) {
        const name = new URL(url, location).searchParams.get("engine");
        if (name) bytes[name] = (bytes[name] ?? 0) + part.bytes;
      }
    }
    const wasm = {};
    for (const [name, engine] of engines) wasm[name] = await engine.wasm();
    return { bytes, wasm };
  },
  // Addresses of what the page and an engine's worker have fetched.
  async fetched({ name }) {
    return { page: fetchedHere(), worker: await engines.get(name).fetched() };
  },
};

function fetchedHere() {
  return performance.getEntriesByType("resource").map((entry) => entry.name);
}

window.bench = {
  begin(job, options) {
    outcome = null;
    work[job](options).then(
      (value) => { outcome = { value }; },
      (error) => { outcome = { error: String(error?.message ?? error) }; },
    );
  },
  outcome: () => outcome,
};
