// The app's search worker, unchanged, with two questions of the bench that it never sees: how large its wasm memory is, and
// what it has fetched, by the time of its first answer and by now.

import { wasmBytes } from "./wasm-memory.js";

const fetched = () => performance.getEntriesByType("resource").map((entry) => entry.name);
const send = self.postMessage.bind(self);
let first = null;

self.postMessage = (message, ...others) => {
  if (message.type === "answer") first ??= fetched();
  send(message, ...others);
};

addEventListener("message", (event) => {
  const { type } = event.data;
  if (type === "bench-wasm") {
    send({ type, bytes: wasmBytes() });
  } else if (type === "bench-fetched") {
    send({ type, first: first ?? [], all: fetched() });
  } else {
    return;
  }
  event.stopImmediatePropagation();
});

await import("/app/search-worker_loader.js");
