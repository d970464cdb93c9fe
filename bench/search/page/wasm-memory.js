// How much memory the wasm of a worker has taken: to be imported before it starts.

const memories = new Set();

for (const entrance of ["instantiate", "instantiateStreaming"]) {
  const original = WebAssembly[entrance];
  WebAssembly[entrance] = async (...given) => {
    const made = await original(...given);
    for (const shared of Object.values((made.instance ?? made).exports)) {
      if (shared instanceof WebAssembly.Memory) memories.add(shared);
    }
    return made;
  };
}

export function wasmBytes() {
  return [...memories].reduce((sum, memory) => sum + memory.buffer.byteLength, 0);
}
