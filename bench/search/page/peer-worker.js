// Runs one engine: takes documents as they come in, and times what the engine does and nothing else.

import { wasmBytes } from "./wasm-memory.js";

const BATCH = 500;
const name = new URL(location).searchParams.get("engine");
const engine = (await import(`./engines/${name}.js`)).default;

const work = {
  async build({ at }) {
    let [took, documents] = [0, 0];
    const timed = async (step) => {
      const start = performance.now();
      await step();
      took += performance.now() - start;
    };
    await timed(() => engine.create(at));
    if (engine.add) {
      for await (const batch of batches(`${at}/documents.ndjson`)) {
        documents += batch.length;
        await timed(() => engine.add(batch));
      }
    }
    await timed(() => engine.finish?.());
    return { took, documents };
  },
  async query({ query }) {
    const start = performance.now();
    const answer = await engine.search(query);
    return { took: performance.now() - start, ...answer };
  },
  async wasm() {
    return wasmBytes();
  },
};

// The lines of a file as values, some hundreds at a time: the whole text is never in memory.
async function* batches(address) {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
  let [rest, batch] = ["", []];
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    const lines = (rest + value).split("\n");
    rest = lines.pop();
    for (const line of lines) {
      batch.push(JSON.parse(line));
      if (batch.length === BATCH) {
        yield batch;
        batch = [];
      }
    }
  }
  if (batch.length) yield batch;
}

onmessage = ({ data: { type, ticket, ...content } }) => {
  work[type](content).then(
    (value) => postMessage({ ticket, value }),
    (error) => postMessage({ ticket, error: String(error?.stack ?? error) }),
  );
};
postMessage({ type: "ready" });
