// The page that asks: every engine lives in a worker of its own, ours as well as the others, and is asked one query at a time.
//
// The bench drives it from outside through `bench`: each call begins some work, `outcome()` tells how it ended.

import { Ours } from "./ours.js";
import { Peer } from "./peer.js";

const engines = new Map();
let outcome = null;
let jobs = 0;

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
  // What the browser says an engine's JavaScript holds, and what its worker says of its wasm, which is not in it.
  async memory({ name }) {
    const measured = await performance.measureUserAgentSpecificMemory();
    const own = ({ url }) => new URL(url, location).searchParams.get("engine") === name;
    const parts = measured.breakdown.filter(({ attribution }) => attribution.some(own));
    const script = parts.reduce((sum, { bytes }) => sum + bytes, 0);
    return { script, wasm: await engines.get(name).wasm() };
  },
  // Addresses of what our worker has fetched, by its first answer and by now.
  async fetched() {
    return engines.get("ours").fetched();
  },
};

window.bench = {
  begin(job, options) {
    outcome = null;
    // A job nobody waited for may end late: it is no outcome of the next one.
    const own = ++jobs;
    const end = (how) => { if (own === jobs) outcome = how; };
    work[job](options).then(
      (value) => end({ value }),
      (error) => end({ error: String(error?.message ?? error) }),
    );
  },
  outcome: () => outcome,
};
