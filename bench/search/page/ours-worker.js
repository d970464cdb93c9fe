// The app's search worker, unchanged, with two questions of the bench that it never sees: how large its wasm memory is, and
// what it has fetched.

let memory = null;

for (const entrance of ["instantiate", "instantiateStreaming"]) {
  const original = WebAssembly[entrance];
  WebAssembly[entrance] = async (...given) => {
    const made = await original(...given);
    memory = (made.instance ?? made).exports.memory ?? memory;
    return made;
  };
}

addEventListener("message", (event) => {
  const { type } = event.data;
  if (type === "bench-wasm") {
    postMessage({ type, bytes: memory?.buffer.byteLength ?? 0 });
  } else if (type === "bench-fetched") {
    postMessage({ type, names: performance.getEntriesByType("resource").map((entry) => entry.name) });
  } else {
    return;
  }
  event.stopImmediatePropagation();
});

await import("/app/search-worker_loader.js");
