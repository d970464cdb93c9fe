// Établi's typesetter in its worker, told what the print room tells it.

export async function open() {
  const manifest = await (await fetch("/app/typesetter/manifest.json")).json();
  const base = new URL("/app/typesetter/", location.href);
  // Everything comes side by side, as in the print room.
  const warm = fetch(new URL(manifest.wasm, base)).then((answer) => answer.arrayBuffer());
  const list = await (await fetch("/app/fonts/sheet/fonts.json")).json();
  const fonts = await Promise.all(list.map(async (name) => (await fetch(`/app/fonts/sheet/${name}`)).arrayBuffer()));
  await warm;
  const worker = new Worker(new URL(manifest.module, base), { type: "module" });
  const heard = () =>
    new Promise((resolve, reject) => {
      worker.onmessage = ({ data }) => (data.type === "failed" ? reject(new Error(data.messages.join("\n"))) : resolve(data));
      worker.onerror = (event) => reject(new Error(event.message));
    });
  await heard();
  worker.postMessage({ type: "fonts", fonts }, fonts);
  let job = 0;
  const ask = (files, output) => {
    const copied = [...files].map(([path, bytes]) => [path, bytes.slice()]);
    const answer = heard();
    worker.postMessage({ type: "typeset", job: ++job, files: copied, output }, copied.map(([, bytes]) => bytes.buffer));
    return answer;
  };
  return {
    pdf: async ({ files }) => new Uint8Array((await ask(files, "pdf")).bytes),
    preview: async ({ files }) => (await ask(files, "preview")).pages.length,
    // A worker's own requests are not told to its page.
    fetched: () => [manifest.module, manifest.module.replace(/\.js$/, "_glue.js")].map((name) => new URL(name, base).href),
  };
}
