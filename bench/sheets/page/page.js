// One page with every maker of PDF: each is opened, makes the sheet, and makes it again after an edit.

const CONTENT = "/content";
const engines = new Map();
let content;
let outcome = {};

const load = async () => {
  const list = await (await fetch(`${CONTENT}/list.json`)).json();
  const files = new Map();
  for (const { path, at } of list.files) {
    files.set(path, new Uint8Array(await (await fetch(`${CONTENT}/${at}`)).arrayBuffer()));
  }
  const sheet = JSON.parse(new TextDecoder().decode(files.get("/sheet.json")));
  const fonts = new Map();
  const pictures = new Map();
  for (const [path, bytes] of files) {
    if (path.startsWith("/pictures/")) pictures.set(path, { svg: new TextDecoder().decode(bytes) });
  }
  // For those who take no SVG; not part of what is measured.
  for (const picture of pictures.values()) Object.assign(picture, await drawn(picture.svg));
  content = { files, sheet, fonts, pictures };
};

async function drawn(svg) {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  const [width, height] = [600, Math.round((600 * image.naturalHeight) / (image.naturalWidth || 1)) || 400];
  const canvas = Object.assign(document.createElement("canvas"), { width, height });
  const context = canvas.getContext("2d");
  context.fillStyle = "#fff";
  context.fillRect(0, 0, width, height);
  context.drawImage(image, 0, 0, width, height);
  return { png: canvas.toDataURL("image/png"), ratio: height / width };
}

// The sheet after so many edits: a step says something else each time.
function edited(times) {
  const sheet = structuredClone(content.sheet);
  if (times > 0) sheet.steps[2].title += ` (${times})`;
  const files = new Map(content.files);
  files.set("/sheet.json", new TextEncoder().encode(JSON.stringify(sheet)));
  return { ...content, sheet, files };
}

const base64 = (bytes) => {
  let text = "";
  for (let at = 0; at < bytes.length; at += 32768) text += String.fromCharCode(...bytes.subarray(at, at + 32768));
  return btoa(text);
};

const jobs = {
  load,
  // From nothing to the first PDF: scripts, fonts and programs fetched and started.
  async cold({ name }) {
    performance.clearResourceTimings();
    const start = performance.now();
    const { open } = await import(`/engines/${name}.js`);
    const engine = await open();
    const pdf = await engine.pdf(edited(0));
    const took = performance.now() - start;
    engines.set(name, engine);
    const fetched = performance.getEntriesByType("resource").map((one) => one.name);
    return { took, pdf: base64(pdf), fetched: [...fetched, ...(engine.fetched?.() ?? [])] };
  },
  async warm({ name, times }) {
    const start = performance.now();
    const pdf = await engines.get(name).pdf(edited(times));
    return { took: performance.now() - start, bytes: pdf.length };
  },
  async preview({ name, times }) {
    const start = performance.now();
    const pages = await engines.get(name).preview(edited(times));
    return { took: performance.now() - start, pages };
  },
};

window.bench = {
  begin(job, options) {
    outcome = {};
    jobs[job](options).then(
      (value) => (outcome = { value: value ?? null }),
      (error) => (outcome = { error: `${error?.stack ?? error}` }),
    );
  },
  outcome: () => outcome,
};
