// The app's search worker, unchanged, with two questions of the bench that it never sees: how large its wasm memory is, and
// what it has fetched.

import { wasmBytes } from "./wasm-memory.js";

addEventListener("message", (event) => {
  const { type } = event.data;
  if (type === "bench-wasm") {
    postMessage({ type, bytes: wasmBytes() });
  } else if (type === "bench-fetched") {
    postMessage({ type, names: performance.getEntriesByType("resource").map((entry) => entry.name) });
  } else {
    return;
  }
  event.stopImmediatePropagation();
});

await import("/app/search-worker_loader.js");
